#include "evidence/captures/mail_sniff.h"
#include "evidence/captures/bytes.h"
#include "evidence/smtp/command.h"

namespace delist {

namespace {

/// PROXY protocol version 2 (https://www.haproxy.org/download/2.8/doc/proxy-protocol.txt).
constexpr std::string_view proxySignature("\r\n\r\n\0\r\nQUIT\n", 12);

bool isSocks(std::string_view payload)
{
    const std::uint8_t version = u8At(payload, 0);
    if (version == 5) // count and list of methods, and nothing else
        return payload.size() >= 3 && payload.size() == 2U + u8At(payload, 1);
    return version == 4 && payload.size() >= 9 && u8At(payload, 1) == 1 && payload.back() == '\0';
}

} // namespace

FirstBytes firstBytes(std::string_view payload)
{
    using smtp::startsWithNoCase;
    if (payload.size() < 3)
        return FirstBytes::Other;
    switch (payload.front()) {
    case '2':
        return payload.starts_with("220") && (payload.size() == 3 || payload[3] == ' ' || payload[3] == '-') ? FirstBytes::Greeting
                                                                                                               : FirstBytes::Other;
    case 'E':
    case 'e':
        return startsWithNoCase(payload, "EHLO") ? FirstBytes::Command : FirstBytes::Other;
    case 'H':
    case 'h':
        return startsWithNoCase(payload, "HELO") ? FirstBytes::Command : FirstBytes::Other;
    case 'M':
    case 'm':
        return startsWithNoCase(payload, "MAIL FROM:") ? FirstBytes::Command : FirstBytes::Other;
    case 'R':
    case 'r':
        return startsWithNoCase(payload, "RCPT TO:") ? FirstBytes::Command : FirstBytes::Other;
    case 'C':
        return payload.starts_with("CONNECT ") ? FirstBytes::Wrapped : FirstBytes::Other;
    case 'P':
        return payload.starts_with("PROXY ") ? FirstBytes::Wrapped : FirstBytes::Other;
    case '\r':
        return payload.starts_with(proxySignature) ? FirstBytes::Wrapped : FirstBytes::Other;
    case '\4':
    case '\5':
        return isSocks(payload) ? FirstBytes::Wrapped : FirstBytes::Other;
    default:
        return FirstBytes::Other;
    }
}

} // namespace delist
