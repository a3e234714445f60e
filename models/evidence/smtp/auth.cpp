#include "evidence/smtp/auth.h"
#include "evidence/smtp/command.h"
#include <cstdint>

namespace delist::smtp {

namespace {

int base64Value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+')
        return 62;
    return c == '/' ? 63 : -1;
}

/// A user name is short, printable text; anything else is a ciphertext or a mistake.
bool isName(std::string_view text)
{
    if (text.empty() || text.size() > 320)
        return false;
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return false;
    return true;
}

} // namespace

std::optional<std::string> decodeBase64(std::string_view text)
{
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const int value = base64Value(c);
        if (value < 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out.push_back(static_cast<char>(bits >> count & 0xff));
        }
    }
    return out;
}

std::optional<std::string> plainIdentity(std::string_view base64)
{
    const auto decoded = decodeBase64(base64);
    if (!decoded)
        return std::nullopt;
    const std::size_t first = decoded->find('\0');
    if (first == std::string::npos)
        return std::nullopt;
    const std::size_t second = decoded->find('\0', first + 1);
    if (second == std::string::npos)
        return std::nullopt;
    std::string identity = decoded->substr(first + 1, second - first - 1);
    if (identity.empty())
        identity = decoded->substr(0, first);
    if (!isName(identity))
        return std::nullopt;
    return identity;
}

std::optional<std::string> loginIdentity(std::string_view base64)
{
    auto decoded = decodeBase64(base64);
    if (!decoded || !isName(*decoded))
        return std::nullopt;
    return decoded;
}

bool asksUser(std::string_view base64)
{
    const auto prompt = decodeBase64(trimmed(base64));
    return prompt && startsWithNoCase(*prompt, "user");
}

bool asksPassword(std::string_view base64)
{
    const auto prompt = decodeBase64(trimmed(base64));
    return prompt && startsWithNoCase(*prompt, "pass");
}

std::optional<std::string> initialIdentity(std::string_view authArgument)
{
    authArgument = trimmed(authArgument);
    const std::size_t space = authArgument.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    const std::string_view mechanism = authArgument.substr(0, space);
    const std::string_view response = trimmed(authArgument.substr(space));
    if (equalsNoCase(mechanism, "PLAIN"))
        return plainIdentity(response);
    if (equalsNoCase(mechanism, "LOGIN"))
        return loginIdentity(response);
    return std::nullopt;
}

} // namespace delist::smtp
