// conversion_advice: files that hold evidence in a form that nothing here reads, and what makes them readable.
#pragma once
#include <string>
#include <string_view>

namespace delist {

/// A sentence on how to convert the file that begins with \p head, or nothing when it is of no such kind.
/// \p path: as the user knows it, a hint.
std::string conversionAdvice(std::string_view head, std::string_view path);

} // namespace delist
