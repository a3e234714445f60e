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
/// Whether what a client says can be its answer in an exchange: base64 and no command.
bool mayBeAnswer(std::string_view line);
/// In what a client says outside of an exchange: also where AUTH itself was not captured, or was refused and the client
/// goes on all the same.
SecretLine secretIn(std::string_view line);

/// \p frame with secrets in its TCP payload, which is the part \p payload of it, replaced by asterisks of the same length:
/// in what a client says (\p toServer), and in what a server quotes of a line that it does not understand.
std::string withoutSecrets(std::string_view frame, std::string_view payload, bool toServer);

/// A server's words without what it quotes of such a line.
std::string withoutQuotedSecrets(std::string_view replies);

} // namespace delist
