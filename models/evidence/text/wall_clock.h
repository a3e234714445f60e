// Date and time in one cell as Windows and Excel write them for a country: "3/2/2026 7:08:09 PM", "02.03.2026 19:08",
// "2026-03-02 19:08:09", and the ISO 8601 forms, which may name their zone. Not for columns that are apart; see
// day_month.h.
#pragma once
#include "evidence/text/day_month.h"
#include "evidence/text/timestamp.h"

namespace delist {

/// The date part of \p text, as parseCountryDate() takes it; empty when it begins with none.
std::string_view datePart(std::string_view text);

/// "04-03-2026 09.06.00": where times have dots, the day comes before the month.
bool hasDottedTime(std::string_view text);

/// Wall clock, or UTC when \p zoned says so, or unknownTime.
Micros parseWallClock(std::string_view text, DateOrder order, bool* zoned = nullptr);

} // namespace delist
