// ListDate: the newest date that a list's text names ("last seen 2026-03-01 14:22 UTC"). Lists say in their TXT or on their
// page when they saw the last hit; a hint for people, never a fact: there is no standard for it.
#pragma once
#include "evidence/records.h"
#include <optional>
#include <string_view>

namespace delist {

/// ISO dates with or without a time, 20260301, 1 Mar 2026, Mar 1, 2026, 01.03.2026, seconds since 1970. Without a zone: UTC.
/// Only 1995 to 2100. At most the first 4,000 bytes are read.
std::optional<Micros> dateInListText(std::string_view text);

} // namespace delist
