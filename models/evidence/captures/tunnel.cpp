#include "evidence/captures/tunnel.h"
#include "evidence/captures/bytes.h"

namespace delist {

namespace {

constexpr std::uint16_t etherTypeTransparentBridging = 0x6558;
constexpr std::uint16_t linkTypeEthernet = 1;
constexpr std::uint16_t teredoPort = 3544;
constexpr std::uint16_t vxlanPort = 4789;
constexpr std::uint16_t vxlanLinuxPort = 8472;
constexpr std::uint16_t genevePort = 6081;

NetworkPacket ethernet(std::string_view data, std::size_t skip)
{
    return data.size() < skip ? NetworkPacket{} : decodeLink(linkTypeEthernet, data.substr(skip));
}

/// RFC 2784, RFC 2890; version 1 is PPTP's (RFC 2637).
NetworkPacket gre(std::string_view data)
{
    if (data.size() < 4)
        return {};
    const std::uint16_t flags = be16At(data, 0);
    const std::uint16_t type = be16At(data, 2);
    const bool sequence = flags & 0x1000;
    std::size_t at = 4;
    if ((flags & 7) == 1) {
        at = 8 + (sequence ? 4 : 0) + (flags & 0x0080 ? 4 : 0);
        return type != 0x880b || data.size() < at ? NetworkPacket{} : decodePpp(data.substr(at));
    }
    if ((flags & 7) != 0 || (flags & 0x4000) != 0) // routing went out of use with RFC 2784
        return {};
    at += (flags & 0x8000 ? 4 : 0) + (flags & 0x2000 ? 4 : 0) + (sequence ? 4 : 0);
    if (data.size() <= at)
        return {};
    const std::string_view inner = data.substr(at);
    switch (type) {
    case etherTypeTransparentBridging:
        return ethernet(inner, 0);
    case 0x88be: // ERSPAN: type I has no header and no sequence number
        return ethernet(inner, sequence ? 8 : 0);
    case 0x22eb: // ERSPAN III, with a platform header when its last bit says so
        return inner.size() < 12 ? NetworkPacket{} : ethernet(inner, u8At(inner, 11) & 1 ? 20 : 12);
    case 0x883e: // WCCP: a redirect header may stand before IP
        return decodeEtherType(0x0800, (u8At(inner, 0) >> 4) == 4 || inner.size() < 4 ? inner : inner.substr(4));
    default:
        return decodeEtherType(type, inner);
    }
}

/// RFC 4380 section 5.1.1: authentication and origin may stand before the IPv6 packet.
NetworkPacket teredo(std::string_view data)
{
    if (data.size() >= 4 && be16At(data, 0) == 0x0001) {
        const std::size_t length = std::size_t{13} + u8At(data, 2) + u8At(data, 3);
        if (data.size() < length)
            return {};
        data.remove_prefix(length);
    }
    if (data.size() >= 8 && be16At(data, 0) == 0x0000)
        data.remove_prefix(8);
    if (data.size() < 40 || u8At(data, 0) >> 4 != 6)
        return {};
    return {Network::Ipv6, data};
}

NetworkPacket vxlan(std::string_view data)
{
    return data.size() < 8 || u8At(data, 0) != 0x08 ? NetworkPacket{} : ethernet(data, 8);
}

NetworkPacket geneve(std::string_view data)
{
    if (data.size() < 8 || u8At(data, 0) >> 6 != 0)
        return {};
    const std::size_t header = 8 + (u8At(data, 0) & 0x3f) * std::size_t{4};
    if (data.size() < header)
        return {};
    const std::uint16_t type = be16At(data, 2);
    return type == etherTypeTransparentBridging ? ethernet(data, header) : decodeEtherType(type, data.substr(header));
}

NetworkPacket overUdp(std::string_view datagram)
{
    if (datagram.size() < 8)
        return {};
    const auto either = [&](std::uint16_t port) { return be16At(datagram, 0) == port || be16At(datagram, 2) == port; };
    const std::string_view data = datagram.substr(8);
    if (be16At(datagram, 2) == vxlanPort || be16At(datagram, 2) == vxlanLinuxPort)
        return vxlan(data);
    if (be16At(datagram, 2) == genevePort)
        return geneve(data);
    return either(teredoPort) ? teredo(data) : NetworkPacket{};
}

} // namespace

NetworkPacket decapsulate(const IpPayload& ip)
{
    switch (ip.protocol) {
    case 4:
        return {Network::Ipv4, ip.data};
    case 41:
        return {Network::Ipv6, ip.data};
    case 47:
        return gre(ip.data);
    case 137:
        return decodeEtherType(0x8847, ip.data);
    case 17:
        return overUdp(ip.data);
    default:
        return {};
    }
}

} // namespace delist
