// secret_mask: what clients send to log on (AUTH, SOCKS and proxy passwords), hidden before a packet is shown to people. It sees
// one packet at a time, so it hides rather too much: every line that can be an answer in an AUTH exchange.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

/// \p frame with secrets in its TCP payload, which is the part \p payload of it, replaced by asterisks of the same length.
/// Only what goes to a server is looked at: \p toServer.
std::string withoutSecrets(std::string_view frame, std::string_view payload, bool toServer);

} // namespace delist
