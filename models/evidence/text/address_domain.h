// The domain of a mailbox address (RFC 5321 section 4.1.2).
#pragma once
#include <string_view>

namespace delist {

/// What stands behind the last '@', as it is written; empty without one.
[[nodiscard]] inline std::string_view domainOfAddress(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    return at == std::string_view::npos ? std::string_view() : address.substr(at + 1);
}

} // namespace delist
