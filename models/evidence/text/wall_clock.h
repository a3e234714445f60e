// Date and time in one cell as Windows and Excel write them for a country: "3/2/2026 7:08:09 PM", "02.03.2026 19:08",
// "2026-03-02 19:08:09", "2026. 03. 02. 9:15:05", "2026/3/2 下午 9:15:05", "2/3/2026 9:15:05 π.μ.", and the ISO 8601 forms, which may name their zone. Not for columns that are apart; see
// day_month.h.
#pragma once
#include "evidence/text/day_month.h"
#include "evidence/text/timestamp.h"

namespace delist {

/// The date part of \p text, as parseCountryDate() takes it; empty when it begins with none.
std::string_view datePart(std::string_view text);

/// "04-03-2026 09.06.00", "2/3/2026 9:15:05 π.μ.": where times have dots, and where the halves of the day are not those of English or
/// Spanish, no date begins with the month.
bool tellsDayFirst(std::string_view text);

/// Wall clock, or UTC when \p zoned says so, or unknownTime.
Micros parseWallClock(std::string_view text, DateOrder order, bool* zoned = nullptr);

} // namespace delist
