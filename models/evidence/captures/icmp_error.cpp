#include "evidence/captures/icmp_error.h"
#include "evidence/captures/bytes.h"

namespace delist {

namespace {

constexpr std::uint8_t protocolTcp = 6;
constexpr std::uint8_t protocolIcmp = 1;
constexpr std::uint8_t protocolIcmp6 = 58;

/// iptables' REJECT says any of these, ACLs of routers "prohibited".
bool isRefusal(std::uint8_t protocol, std::uint8_t type, std::uint8_t code)
{
    if (protocol == protocolIcmp && type == 3) {
        switch (code) {
        case 0:  // network unreachable: no route
        case 3:  // port unreachable
        case 9:  // network prohibited
        case 10: // host prohibited
        case 13: // communication prohibited
            return true;
        default:
            return false;
        }
    }
    if (protocol == protocolIcmp6 && type == 1) {
        switch (code) {
        case 0: // no route
        case 1: // prohibited
        case 4: // port unreachable
        case 5: // source address failed the policy
        case 6: // route to reject
            return true;
        default:
            return false;
        }
    }
    return false;
}

} // namespace

std::optional<TcpSegment> refusedSegment(const IpPayload& icmp)
{
    constexpr std::size_t headerBytes = 8;
    constexpr std::size_t quotedBytes = 8; // of the segment: ports and sequence number
    if (icmp.data.size() < headerBytes || !isRefusal(icmp.protocol, u8At(icmp.data, 0), u8At(icmp.data, 1)))
        return std::nullopt;
    TcpSegment segment;
    const NetworkPacket quoted{icmp.protocol == protocolIcmp ? Network::Ipv4 : Network::Ipv6, icmp.data.substr(headerBytes)};
    const IpPayload ip = decodeIp(quoted, 0, segment.source, segment.destination);
    if (!ip.valid || ip.laterFragment || ip.protocol != protocolTcp || ip.data.size() < quotedBytes)
        return std::nullopt;
    segment.sourcePort = be16At(ip.data, 0);
    segment.destinationPort = be16At(ip.data, 2);
    segment.sequence = be32At(ip.data, 4);
    return segment;
}

} // namespace delist
