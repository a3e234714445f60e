// The time stamps of events in CEF and LEEF.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

/// "Jul 31 2022 12:46:24[.000] [UTC]", also with a weekday before it and the year behind the time, epoch (milli)seconds, ISO
/// 8601: UTC when \p zoned says so, else a wall clock; unknownTime if it is none.
Micros cefTime(std::string_view text, bool& zoned);

} // namespace delist
