// link_layer: from the first byte of a packet to its IP header, for every link type that Delist decodes. Nothing above IP.
#pragma once
#include <cstdint>
#include <string_view>

namespace delist {

enum class Network : std::uint8_t { None, Ipv4, Ipv6 };

struct NetworkPacket
{
    Network network = Network::None;
    std::string_view data; ///< from the IP header to the end of the captured bytes
};

/// \p linkType is a LINKTYPE_ number. Looks through VLAN tags (802.1Q, 802.1ad), MPLS, PPPoE and LLC/SNAP.
NetworkPacket decodeLink(std::uint16_t linkType, std::string_view data);
bool knownLinkType(std::uint16_t linkType);

} // namespace delist
