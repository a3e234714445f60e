// SPF macros (RFC 7208 section 7): what a macro-string may look like, and what it expands to.
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace delist::spf {

/// What the macro letters stand for.
struct MacroValues
{
    IpAddress ip;           ///< i, v
    std::string sender;     ///< s; l and o are its parts
    std::string domain;     ///< d
    std::string helo;       ///< h
    std::string validated;  ///< p; "unknown" without one
    std::string receiver;   ///< r
    std::int64_t now = 0;   ///< t, seconds since 1970
};

enum class MacroUse : std::uint8_t {
    Domain,     ///< in a domain-spec: c, r and t are errors, and so is a space
    Explanation ///< in an explain-string (section 6.2)
};

/// Why \p text is no macro-string of that use; nothing when it is one. \p text may hold any bytes.
std::optional<std::string> macroError(std::string_view text, MacroUse use);
/// Whether \p text also ends as a domain-spec has to: in a macro, or in a top label after a dot (section 7.1).
bool endsAsDomain(std::string_view text);
/// Whether %{p} occurs: it alone costs DNS questions.
bool usesValidatedName(std::string_view text);
/// The expansion of a string for which macroError() said nothing. Upper-case letters are URL-escaped.
std::string expandMacros(std::string_view text, const MacroValues& values);

} // namespace delist::spf
