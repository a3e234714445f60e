// JSON as recognition looks at it: one object per line, whichever way the objects stand.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace delist {

/// \p json without blanks and line ends outside of strings.
std::string compactJson(std::string_view json);

/// For recognition: the objects of a sample, whichever way they stand, one per line and without blanks, and the lines that
/// are no JSON as they are. At most \p most lines. Empty when it does not begin with JSON.
std::string jsonObjectPerLine(std::string_view sample, std::size_t most);

} // namespace delist
