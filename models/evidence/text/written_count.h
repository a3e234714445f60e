// Counts and sizes as tables made for people write them: "1200", "1,200", "1.234.567", "1 200", "1'200", "1.2 KB". What
// cannot be told for certain is unknown: a number cut at its first separator would be another number.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

/// A whole number, its thousands parted or not. Since it is whole, "1.200" is twelve hundred.
std::int64_t writtenCount(std::string_view text);

/// A number of bytes, or of \p unit bytes where no unit stands behind it (B, bytes, KB, MB, GB and their French and binary
/// names). Before a unit a single separator with three digits behind it may be either sign, which is unknown.
std::int64_t writtenSize(std::string_view text, std::int64_t unit = 1);

} // namespace delist
