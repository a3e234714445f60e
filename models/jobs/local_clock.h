// LocalClock: wall-clock times of a zone to UTC, fast enough for every line of a log. Times that come twice (the hour
// after summer time) are taken as the first, until the log is in that hour for the second time: it would have to run
// backwards else. In a log whose newest line is the first it is the other way round. Times that never were are taken as if the clock had not been put forward yet.
#pragma once
#include "evidence/records.h"
#include <QTimeZone>
#include <functional>

namespace delist {

/// For ReaderOptions::localToUtc; the function is for one thread, and for one log as it goes on.
std::function<Micros(Micros)> localClock(const QTimeZone& zone);

} // namespace delist
