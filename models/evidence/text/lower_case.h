// Names as they are compared: domain and host names have ASCII letters in any case (RFC 5321 section 2.3.5, RFC 4343).
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace delist {

/// ASCII letters only; all other bytes as they are.
inline std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace delist
