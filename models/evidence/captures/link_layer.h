// link_layer: from the first byte of a packet to its IP header, for every link type that Delist decodes. Nothing above IP.
#pragma once
#include "evidence/captures/wireless_fragments.h"

namespace delist {

enum class Network : std::uint8_t {
    None,
    Ipv4,
    Ipv6,
    Arp,
    Protected, ///< encrypted on the air (802.11)
    Fragment  ///< part of an 802.11 frame; data begins in the middle of it, or with LLC
};

struct NetworkPacket
{
    Network network = Network::None;
    std::string_view data;      ///< from the network header to the end of the captured bytes
    WirelessFragment fragment = {};
    std::string_view aggregate = {}; ///< more packets in the same frame (802.11 A-MSDU): see nextInAggregate()
};

/// \p linkType is a LINKTYPE_ number. Looks through VLAN tags (802.1Q, 802.1ad), MPLS, PPPoE and LLC/SNAP.
NetworkPacket decodeLink(std::uint16_t linkType, std::string_view data);
/// The next packet of NetworkPacket::aggregate.
NetworkPacket nextInAggregate(std::string_view aggregate);
/// What an EtherType announces, for what carries one elsewhere than in a link header.
NetworkPacket decodeEtherType(std::uint16_t type, std::string_view data);
/// An 802.11 frame that was put together from its fragments.
NetworkPacket decodeLlc(std::string_view data);
/// PPP from its address or protocol field on.
NetworkPacket decodePpp(std::string_view data);
bool knownLinkType(std::uint16_t linkType);

} // namespace delist
