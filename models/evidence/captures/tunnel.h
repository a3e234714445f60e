// tunnel: the packet inside a packet: IP in IP, 6in4, GRE with IP, Ethernet, ERSPAN or PPP in it, Teredo, VXLAN, GENEVE.
// One step at a time; packet_walk goes on from there.
#pragma once
#include "evidence/captures/tcp_packet.h"

namespace delist {

/// What \p ip carries when it is a tunnel; Network::None when it is none.
NetworkPacket decapsulate(const IpPayload& ip);

} // namespace delist
