// Times as the command line and JSON write and read them, independent of locale and time zone.
#pragma once
#include "evidence/records.h"
#include <QString>
#include <optional>

namespace delist {

/// RFC 3339, UTC, milliseconds (microseconds when there are any): "2026-03-02T08:15:00.000Z". Empty for unknownTime.
QString timeToText(Micros time);
/// RFC 3339, a date, or a date and time without zone (read as UTC).
std::optional<Micros> timeFromText(QStringView text);
/// "1m", "5m", "15m", "1h", "6h", "1d" …: whole minutes; nothing else.
std::optional<Micros> binFromText(QStringView text);

} // namespace delist
