// icmp_error: the answer of a firewall, router or host to a segment that it does not let on (RFC 792, RFC 4443): "prohibited",
// "port unreachable". Errors quote the packet that they are about. What only failed on its way (a host that is down, a packet that
// is too large, a TTL that ran out) is no such answer.
#pragma once
#include "evidence/captures/tcp_packet.h"
#include <optional>

namespace delist {

/// \p icmp is what stands behind the IP header of an ICMP or ICMPv6 packet. The segment that was turned away, as far as it is
/// quoted: its ends, ports and sequence number.
std::optional<TcpSegment> refusedSegment(const IpPayload& icmp);

} // namespace delist
