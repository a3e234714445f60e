#include "dns/spf_macro.h"
#include <algorithm>
#include <vector>

namespace delist::spf {

namespace {

constexpr std::string_view delimiters = ".-+,/_=";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlpha(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// "%{" letter digits r delimiters "}"
struct Expand
{
    char letter = 0; ///< as written
    int keep = 0;    ///< right-hand parts; 0 all
    bool reversed = false;
    std::string_view split = ".";
    std::size_t length = 0; ///< of the whole expression
};

/// \p text begins with "%{".
std::optional<Expand> readExpand(std::string_view text, MacroUse use)
{
    const std::size_t end = text.find('}');
    if (end == std::string_view::npos || end < 3)
        return std::nullopt;
    Expand expand;
    expand.length = end + 1;
    expand.letter = text[2];
    const std::string_view letters = use == MacroUse::Domain ? "slodiphv" : "slodiphcrtv";
    if (letters.find(lower(expand.letter)) == std::string_view::npos)
        return std::nullopt;
    std::string_view rest = text.substr(3, end - 3);
    bool digits = false;
    while (!rest.empty() && isDigit(rest[0])) {
        digits = true;
        expand.keep = std::min(expand.keep * 10 + (rest[0] - '0'), 1000);
        rest.remove_prefix(1);
    }
    if (digits && expand.keep == 0)
        return std::nullopt;
    if (!rest.empty() && lower(rest[0]) == 'r') {
        expand.reversed = true;
        rest.remove_prefix(1);
    }
    if (rest.find_first_not_of(delimiters) != std::string_view::npos)
        return std::nullopt;
    if (!rest.empty())
        expand.split = rest;
    return expand;
}

std::string dottedNibbles(const IpAddress& ip)
{
    if (ip.isV4())
        return ip.toString();
    static constexpr char digits[] = "0123456789ABCDEF"; // as RFC 7208 section 7.4 and the official suite write them
    std::string text;
    for (const std::uint8_t byte : ip.bytes()) {
        for (const int nibble : {byte >> 4, byte & 15}) {
            if (!text.empty())
                text += '.';
            text += digits[nibble];
        }
    }
    return text;
}

std::string valueOf(char letter, const MacroValues& values)
{
    const std::size_t at = values.sender.rfind('@');
    switch (letter) {
    case 's':
        return values.sender;
    case 'l':
        return values.sender.substr(0, at);
    case 'o':
        return at == std::string::npos ? values.sender : values.sender.substr(at + 1);
    case 'd':
        return values.domain;
    case 'i':
        return dottedNibbles(values.ip);
    case 'p':
        return values.validated;
    case 'v':
        return values.ip.isV4() ? "in-addr" : "ip6";
    case 'h':
        return values.helo;
    case 'c':
        return values.ip.toString();
    case 'r':
        return values.receiver;
    default:
        return std::to_string(values.now);
    }
}

std::string transformed(const std::string& value, const Expand& expand)
{
    std::vector<std::string_view> parts;
    std::string_view rest = value;
    while (true) {
        const std::size_t at = rest.find_first_of(expand.split);
        parts.push_back(rest.substr(0, at));
        if (at == std::string_view::npos)
            break;
        rest.remove_prefix(at + 1);
    }
    if (expand.reversed)
        std::ranges::reverse(parts);
    if (expand.keep > 0 && parts.size() > static_cast<std::size_t>(expand.keep))
        parts.erase(parts.begin(), parts.end() - expand.keep);
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i)
        (joined += i == 0 ? "" : ".") += parts[i];
    return joined;
}

/// RFC 3986 section 2.3: everything but unreserved characters.
std::string escaped(const std::string& text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (isAlpha(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~')
            out += c;
        else
            ((out += '%') += digits[static_cast<unsigned char>(c) >> 4]) += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

/// What follows the last macro; nothing when the string ends in one.
std::string_view literalEnd(std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', from)) {
        if (at + 1 >= text.size())
            return {};
        const std::size_t end = text[at + 1] == '{' ? text.find('}', at) : at + 1;
        if (end == std::string_view::npos)
            return {};
        from = end + 1;
    }
    return text.substr(from);
}

} // namespace

std::optional<std::string> macroError(std::string_view text, MacroUse use)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == ' ' && use == MacroUse::Explanation)
            continue;
        if (c < 0x21 || c > 0x7E)
            return "it holds a byte that is not allowed";
        if (c != '%')
            continue;
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (next == '%' || next == '_' || next == '-') {
            ++i;
        } else if (next == '{') {
            const auto expand = readExpand(text.substr(i), use);
            if (!expand)
                return "\"" + std::string(text.substr(i, text.find('}', i) - i + 1)) + "\" is no macro";
            i += expand->length - 1;
        } else {
            return "a % must begin a macro";
        }
    }
    return std::nullopt;
}

bool endsAsDomain(std::string_view text)
{
    if (text.empty())
        return false;
    std::string_view literal = literalEnd(text);
    if (literal.empty())
        return true;
    if (literal.ends_with('.'))
        literal.remove_suffix(1);
    const std::size_t dot = literal.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    const std::string_view top = literal.substr(dot + 1);
    const auto labelByte = [](char c) { return isAlpha(c) || isDigit(c) || c == '-'; };
    return !top.empty() && std::ranges::all_of(top, labelByte) && !std::ranges::all_of(top, isDigit) && top.front() != '-' &&
           top.back() != '-';
}

bool usesValidatedName(std::string_view text)
{
    for (std::size_t at = text.find('%'); at != std::string_view::npos && at + 2 < text.size(); at = text.find('%', at + 2))
        if (text[at + 1] == '{' && lower(text[at + 2]) == 'p')
            return true;
    return false;
}

std::string expandMacros(std::string_view text, const MacroValues& values)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const char next = text[i + 1];
        if (next == '{') {
            const auto expand = readExpand(text.substr(i), MacroUse::Explanation);
            if (!expand)
                return out;
            const std::string value = transformed(valueOf(lower(expand->letter), values), *expand);
            out += expand->letter != lower(expand->letter) ? escaped(value) : value;
            i += expand->length - 1;
        } else {
            out += next == '%' ? "%" : next == '_' ? " " : "%20";
            ++i;
        }
    }
    return out;
}

} // namespace delist::spf
