// secret_mask: what clients send to log on (AUTH, SOCKS and proxy passwords), hidden before people see it: where a line holds
// a secret, and whole packets without theirs. A packet is seen alone, so rather too much of it is hidden: every line that can
// be an answer in an AUTH exchange.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

struct SecretLine
{
    std::size_t at = 0;    ///< where the secret begins; the line's size when it has none
    bool exchange = false; ///< the client's lines that follow are answers (RFC 4954)
};
/// In what a client says outside of an exchange.
SecretLine secretIn(std::string_view line);

/// \p frame with secrets in its TCP payload, which is the part \p payload of it, replaced by asterisks of the same length.
/// Only what goes to a server is looked at: \p toServer.
std::string withoutSecrets(std::string_view frame, std::string_view payload, bool toServer);

} // namespace delist
