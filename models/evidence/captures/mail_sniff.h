// mail_sniff: whether the first bytes of a flow on any port may be SMTP, or something that SMTP may be carried in. A guess that
// costs next to nothing; the dialogue itself decides.
#pragma once
#include <cstdint>
#include <string_view>

namespace delist {

enum class FirstBytes : std::uint8_t {
    Other,
    Greeting, ///< "220 ": an SMTP server, or one of FTP
    Command,  ///< EHLO, HELO, or in the middle MAIL FROM, RCPT TO
    Wrapped   ///< HTTP CONNECT, SOCKS or the PROXY protocol: by the client
};

FirstBytes firstBytes(std::string_view payload);

} // namespace delist
