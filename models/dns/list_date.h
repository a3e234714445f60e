// ListDate: when a list's text says that it saw the last hit ("last seen 2026-03-01 14:22 UTC"). Lists say so in their TXT or
// on their page; a hint for people, never a fact: there is no standard for it.
#pragma once
#include "evidence/records.h"
#include <optional>
#include <string_view>

namespace delist {

/// A day, or a time without a zone, is not one moment: \c time is it in UTC, the true one lies from \c earliest to \c latest.
struct ListDate
{
    Micros time = unknownTime;
    Micros earliest = unknownTime;
    Micros latest = unknownTime;
};

/// The newest hit that the text names. When it says of a date that it is one ("last impact", "seen"), of those alone; never a
/// date on which the listing ends or the page was asked ("expires", "as of"), nor one that is later than \p checkedAt, when
/// the text was read. Dates: ISO, 20260301, 1 Mar 2026, Mar 1, 2026, Mar 1 14:22:05 2026, 01.03.2026, 3/1/2026 2:22 PM,
/// seconds since 1970; zones: Z, +01:00, CET, of names with several meanings the likeliest. 20260301142205 is UTC.
/// Only 1995 to 2100. At most the first 4,000 bytes are read.
std::optional<ListDate> dateInListText(std::string_view text, Micros checkedAt = unknownTime);

} // namespace delist
