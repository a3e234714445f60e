// Names of time zones as devices write them behind a time: "UTC", "CEST", "PDT".
#pragma once
#include "evidence/records.h"
#include <span>
#include <string_view>

namespace delist {

/// Microseconds east of UTC; unknownTime when the name is none, or has several meanings (CST, EST, IST, BST).
Micros namedZoneOffset(std::string_view name);

/// What a name with several meanings may mean, in microseconds east of UTC, the likeliest first; empty for other names.
std::span<const Micros> zoneMeanings(std::string_view name);

} // namespace delist
