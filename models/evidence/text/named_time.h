// Times of day and dates in one text that name the month, or have no signs between their numbers: "Mar 3, 2026 @ 09:00:00.000" (Kibana),
// "Tue, 03 Mar 2026 09:00:00 +0100" (RFC 5322), "03/Mar/2026:09:00:00 +0100" (web servers), "20260303T090000Z"; and any other behind
// which a zone's name stands. The usual ones are parseWallClock()'s, which is asked first.
#pragma once
#include "evidence/text/day_month.h"

namespace delist {

/// "21Aug2007", "4 Dec 19", "7 July 2025", "Jun 12, 2018" at the beginning: midnight, and what follows; unknownTime when it
/// begins otherwise.
Micros namedDate(std::string_view text, std::string_view& rest);

/// Wall clock, or unknownTime; \p zone gets what names its zone ("+0100", "CET", "Z"), empty when nothing does.
Micros parseNamedTime(std::string_view text, DateOrder order, std::string_view& zone);

} // namespace delist
