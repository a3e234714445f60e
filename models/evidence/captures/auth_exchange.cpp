#include "evidence/captures/auth_exchange.h"
#include "evidence/captures/bytes.h"
#include "evidence/smtp/auth.h"
#include "evidence/smtp/command.h"
#include <algorithm>
#include <optional>

namespace delist {

namespace {

constexpr std::size_t maxIdentityBytes = 320;

std::string printable(std::string_view text)
{
    std::string out(text.substr(0, maxIdentityBytes));
    const bool bad = std::any_of(out.begin(), out.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    return bad ? std::string() : out;
}

/// What follows \p key up to one of \p ends.
std::string valueOf(std::string_view text, std::string_view key, std::string_view ends)
{
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + key.size());
    return printable(text.substr(0, text.find_first_of(ends)));
}

/// A security buffer of an NTLM message ([MS-NLMP] 2.2.1.3), as text.
std::string ntlmText(std::string_view message, std::size_t at, bool unicode)
{
    const std::size_t length = le16At(message, at);
    const std::size_t offset = le32At(message, at + 4);
    if (offset > message.size() || length > message.size() - offset || length > 2 * maxIdentityBytes)
        return {};
    const std::string_view bytes = message.substr(offset, length);
    if (!unicode)
        return printable(bytes);
    std::string out;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const std::uint16_t unit = le16At(bytes, i);
        if (unit < 0x80) {
            out.push_back(static_cast<char>(unit));
        } else if (unit < 0x800) {
            out.push_back(static_cast<char>(0xc0 | unit >> 6));
            out.push_back(static_cast<char>(0x80 | (unit & 0x3f)));
        } else {
            out.push_back(static_cast<char>(0xe0 | unit >> 12));
            out.push_back(static_cast<char>(0x80 | (unit >> 6 & 0x3f)));
            out.push_back(static_cast<char>(0x80 | (unit & 0x3f)));
        }
    }
    return printable(out);
}

/// "DOMAIN\user" of an AUTHENTICATE message.
std::string ntlmIdentity(std::string_view message)
{
    if (message.size() < 64 || message.substr(0, 8) != std::string_view("NTLMSSP\0", 8) || le32At(message, 8) != 3)
        return {};
    const bool unicode = le32At(message, 60) & 1;
    const std::string domain = ntlmText(message, 28, unicode);
    const std::string user = ntlmText(message, 36, unicode);
    return domain.empty() || user.empty() ? user : domain + '\\' + user;
}

} // namespace

void AuthExchange::begin(std::string_view argument)
{
    argument = smtp::trimmed(argument);
    const std::size_t end = std::min(argument.find_first_of(" \t"), argument.size());
    m_mechanism.assign(argument.substr(0, std::min<std::size_t>(end, 32)));
    std::transform(m_mechanism.begin(), m_mechanism.end(), m_mechanism.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    m_identity.clear();
    m_answersLeft = m_mechanism == "LOGIN" || m_mechanism == "NTLM" ? 2 : 1;
    const std::string_view initial = smtp::trimmed(argument.substr(end));
    if (!initial.empty() && initial != "=")
        response(initial);
}

void AuthExchange::response(std::string_view line)
{
    line = smtp::trimmed(line);
    if (m_answersLeft > 0)
        --m_answersLeft;
    if (line == "*") // cancelled
        m_answersLeft = 0;
    else if (m_identity.empty())
        look(line);
}

void AuthExchange::look(std::string_view base64)
{
    if (m_mechanism == "PLAIN") {
        m_identity = smtp::plainIdentity(base64).value_or("");
        return;
    }
    if (m_mechanism == "LOGIN") {
        // Only the first answer is the name; the second is the password.
        if (m_answersLeft == 1)
            m_identity = smtp::loginIdentity(base64).value_or("");
        return;
    }
    const std::optional<std::string> decoded = smtp::decodeBase64(base64);
    if (!decoded)
        return;
    if (m_mechanism == "CRAM-MD5") { // RFC 2195: name, blank, digest
        const std::size_t blank = decoded->rfind(' ');
        if (blank != std::string::npos)
            m_identity = printable(std::string_view(*decoded).substr(0, blank));
    } else if (m_mechanism == "DIGEST-MD5") { // RFC 2831
        m_identity = valueOf(*decoded, "username=\"", "\"");
    } else if (m_mechanism.starts_with("SCRAM-")) { // RFC 5802
        m_identity = valueOf(*decoded, ",n=", ",");
    } else if (m_mechanism == "XOAUTH2") {
        m_identity = valueOf(*decoded, "user=", "\x01");
    } else if (m_mechanism == "OAUTHBEARER") { // RFC 7628
        m_identity = valueOf(*decoded, "a=", ",");
    } else if (m_mechanism == "NTLM" || m_mechanism == "GSSAPI" || m_mechanism == "GSS-SPNEGO") {
        m_identity = ntlmIdentity(*decoded);
    }
}

} // namespace delist
