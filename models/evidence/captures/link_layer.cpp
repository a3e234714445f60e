#include "evidence/captures/link_layer.h"
#include "evidence/captures/bytes.h"

namespace delist {

namespace {

/// LINKTYPE_ numbers (https://www.tcpdump.org/linktypes.html).
enum Link : std::uint16_t {
    LinkNull = 0,
    LinkEthernet = 1,
    LinkPpp = 9,
    LinkRawDlt12 = 12,
    LinkRawDlt14 = 14,
    LinkPppHdlc = 50,
    LinkRaw = 101,
    LinkCiscoHdlc = 104,
    LinkLoop = 108,
    LinkSll = 113,
    LinkIpv4 = 228,
    LinkIpv6 = 229,
    LinkSll2 = 276
};

NetworkPacket byVersion(std::string_view data)
{
    if (data.empty())
        return {};
    switch (u8At(data, 0) >> 4) {
    case 4:
        return {Network::Ipv4, data};
    case 6:
        return {Network::Ipv6, data};
    default:
        return {};
    }
}

NetworkPacket ppp(std::string_view data)
{
    if (data.size() >= 2 && u8At(data, 0) == 0xff && u8At(data, 1) == 0x03)
        data.remove_prefix(2);
    if (data.empty())
        return {};
    std::uint16_t protocol = u8At(data, 0);
    std::size_t length = 1;
    if ((protocol & 1) == 0) { // not compressed (RFC 1661 section 6.5)
        if (data.size() < 2)
            return {};
        protocol = be16At(data, 0);
        length = 2;
    }
    data.remove_prefix(length);
    if (protocol == 0x0021)
        return {Network::Ipv4, data};
    if (protocol == 0x0057)
        return {Network::Ipv6, data};
    return {};
}

NetworkPacket mpls(std::string_view data)
{
    while (data.size() >= 4) {
        const bool bottom = u8At(data, 2) & 1;
        data.remove_prefix(4);
        if (bottom)
            return byVersion(data);
    }
    return {};
}

NetworkPacket etherType(std::uint16_t type, std::string_view data)
{
    for (;;) {
        switch (type) {
        case 0x0800:
            return {Network::Ipv4, data};
        case 0x86dd:
            return {Network::Ipv6, data};
        case 0x8100: // 802.1Q
        case 0x88a8: // 802.1ad
        case 0x9100:
        case 0x9200:
            if (data.size() < 4)
                return {};
            type = be16At(data, 2);
            data.remove_prefix(4);
            continue;
        case 0x8847:
        case 0x8848:
            return mpls(data);
        case 0x8864: // PPPoE session
            return data.size() < 6 ? NetworkPacket{} : ppp(data.substr(6));
        default:
            // 802.3 length: LLC/SNAP may hold an ether type.
            if (type <= 1500 && data.size() >= 8 && be32At(data, 0) == 0xaaaa0300 && u8At(data, 4) == 0) {
                type = be16At(data, 6);
                data.remove_prefix(8);
                if (type > 1500)
                    continue;
            }
            return {};
        }
    }
}

/// BSD loopback: an address family in the byte order of the capturing machine, whose values differ between systems.
NetworkPacket addressFamily(std::string_view data)
{
    return data.size() < 4 ? NetworkPacket{} : byVersion(data.substr(4));
}

} // namespace

NetworkPacket decodeLink(std::uint16_t linkType, std::string_view data)
{
    switch (linkType) {
    case LinkEthernet:
        return data.size() < 14 ? NetworkPacket{} : etherType(be16At(data, 12), data.substr(14));
    case LinkNull:
    case LinkLoop:
        return addressFamily(data);
    case LinkRaw:
    case LinkRawDlt12:
    case LinkRawDlt14:
    case LinkIpv4:
    case LinkIpv6:
        return byVersion(data);
    case LinkPpp:
    case LinkPppHdlc:
        return ppp(data);
    case LinkCiscoHdlc:
        return data.size() < 4 ? NetworkPacket{} : etherType(be16At(data, 2), data.substr(4));
    case LinkSll:
        return data.size() < 16 ? NetworkPacket{} : etherType(be16At(data, 14), data.substr(16));
    case LinkSll2:
        return data.size() < 20 ? NetworkPacket{} : etherType(be16At(data, 0), data.substr(20));
    default:
        return {};
    }
}

bool knownLinkType(std::uint16_t linkType)
{
    switch (linkType) {
    case LinkEthernet:
    case LinkNull:
    case LinkLoop:
    case LinkRaw:
    case LinkRawDlt12:
    case LinkRawDlt14:
    case LinkIpv4:
    case LinkIpv6:
    case LinkPpp:
    case LinkPppHdlc:
    case LinkCiscoHdlc:
    case LinkSll:
    case LinkSll2:
        return true;
    default:
        return false;
    }
}

} // namespace delist
