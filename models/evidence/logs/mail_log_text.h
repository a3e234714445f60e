// Small pieces that mail servers' logs share: "host[ip]:port", "<address>", remote replies inside a sentence.
// Views into the text.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist::mail_log {

struct Peer
{
    std::string_view name; ///< without the address; empty when only the address stands there
    Endpoint endpoint;
    std::size_t length = 0; ///< of what was read; 0: there was none
};

/// "host[192.0.2.1]:25", "[192.0.2.1]:4711", "host[2001:db8::1]" at the beginning of \p text. "unknown[unknown]" has a length
/// and no address.
Peer bracketedPeer(std::string_view text);

/// "<a@b>" or "a@b" to "a@b"; "<>" stays. \p length gets the length with brackets.
std::string_view address(std::string_view text, std::size_t* length = nullptr);

/// The value behind \p name ("to=<") up to its '>'; empty when it is not there. "<>" for an empty one.
std::string_view bracketed(std::string_view text, std::string_view name);

struct RemoteReply
{
    int code = 0;
    std::string_view enhanced;
    std::string_view text; ///< with its code
};

/// The reply in "250 2.0.0 Ok", "host x[ip] said: 550 5.1.1 … (in reply to RCPT TO command)", "… refused to talk to me: 554 …",
/// "SMTP error from remote mail server after RCPT TO:<x>: 550 …". Without one the whole text, code 0.
RemoteReply remoteReply(std::string_view text);

/// A reply as it stands: code and enhanced status where they are.
RemoteReply replyOf(std::string_view text);

/// Decimal digits at the beginning; -1 when there are none.
std::int64_t number(std::string_view text);

bool isLoopback(const IpAddress& address);

/// One more hash into a key.
inline std::uint64_t mix(std::uint64_t key, std::uint64_t more)
{
    return (key ^ (more + 0x9E3779B97F4A7C15ULL + (key << 6) + (key >> 2))) * 0xFF51AFD7ED558CCDULL;
}

} // namespace delist::mail_log
