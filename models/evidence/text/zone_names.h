// Names of time zones as devices write them behind a time: "UTC", "CEST", "PDT".
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

/// Microseconds east of UTC; unknownTime when the name is none, or has several meanings (CST, EST, IST, BST).
Micros namedZoneOffset(std::string_view name);

} // namespace delist
