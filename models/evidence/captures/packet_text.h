// packet_text: one captured packet as readable text, for `delist raw` and the window's inspector. For people to read, not
// for programs; it knows nothing of flows or of time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

/// A summary line (addresses, ports, flags, sequence numbers, lengths), the payload as text lines with control characters
/// escaped and passwords hidden (secret_mask.h), then a hex dump of the whole packet. \p linkType is a LINKTYPE_ number, \p data begins with the link header,
/// \p originalLength is the length on the wire (0 when unknown). Never fails: what cannot be decoded is dumped. The result
/// is valid UTF-8 (ASCII) and at most a few times as long as the packet.
std::string describePacket(std::uint16_t linkType, std::string_view data, std::uint32_t originalLength);

} // namespace delist
