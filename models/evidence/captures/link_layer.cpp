#include "evidence/captures/link_layer.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/wireless.h"
#include <algorithm>

namespace delist {

namespace {

/// LINKTYPE_ numbers (https://www.tcpdump.org/linktypes.html).
enum Link : std::uint16_t {
    LinkNull = 0,
    LinkEthernet = 1,
    LinkTokenRing = 6,
    LinkPpp = 9,
    LinkFddi = 10,
    LinkRawDlt12 = 12,
    LinkRawDlt14 = 14,
    LinkPppHdlc = 50,
    LinkPppEther = 51,
    LinkAtmRfc1483 = 100,
    LinkRaw = 101,
    LinkCiscoHdlc = 104,
    LinkWireless = 105,
    LinkFrameRelay = 107,
    LinkLoop = 108,
    LinkEnc = 109,
    LinkSll = 113,
    LinkPrism = 119,
    LinkIpOverFibreChannel = 122,
    LinkSunAtm = 123,
    LinkRadiotap = 127,
    LinkAvs = 163,
    LinkPpi = 192,
    LinkPppWithDirection = 204,
    LinkMpls = 219,
    LinkIpv4 = 228,
    LinkIpv6 = 229,
    LinkNflog = 239,
    LinkPktap = 258,
    LinkSll2 = 276
};

constexpr int maxNesting = 3; ///< link types that name another one

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

NetworkPacket etherType(std::uint16_t type, std::string_view data);

/// IEEE 802.2 LLC, with SNAP behind it or IP at once (RFC 1042).
NetworkPacket llc(std::string_view data)
{
    if (data.size() < 3)
        return {};
    if (u8At(data, 0) == 0x06 && u8At(data, 2) == 0x03)
        return byVersion(data.substr(3));
    if (data.size() < 8 || u8At(data, 0) != 0xaa || u8At(data, 1) != 0xaa || u8At(data, 2) != 0x03)
        return {};
    const std::uint32_t organisation = be32At(data, 2) & 0xffffff;
    const std::uint16_t type = be16At(data, 6);
    if ((organisation != 0 && organisation != 0x0000f8) || type <= 1500)
        return {};
    return etherType(type, data.substr(8));
}

NetworkPacket etherType(std::uint16_t type, std::string_view data)
{
    for (;;) {
        switch (type) {
        case 0x0800:
            return {Network::Ipv4, data};
        case 0x86dd:
            return {Network::Ipv6, data};
        case 0x0806:
            return {Network::Arp, data};
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
            return type <= 1500 ? llc(data) : NetworkPacket{}; // 802.3: a length
        }
    }
}

/// Token Ring: the first bit of the source tells of a route, which stands before LLC (IEEE 802.5).
NetworkPacket tokenRing(std::string_view data)
{
    if (data.size() < 14)
        return {};
    std::size_t header = 14;
    if (u8At(data, 8) & 0x80) {
        if (data.size() < 16)
            return {};
        header += u8At(data, 14) & 0x1f;
    }
    return data.size() < header ? NetworkPacket{} : llc(data.substr(header));
}

/// RFC 2427: address of two bytes, control, NLPID; Cisco's own has an EtherType instead.
NetworkPacket frameRelay(std::string_view data)
{
    if (data.size() < 4)
        return {};
    std::size_t at = 2;
    while (at < 4 && (u8At(data, at - 1) & 1) == 0)
        ++at;
    if (data.size() < at + 2)
        return {};
    if (u8At(data, at) != 0x03)
        return etherType(be16At(data, at), data.substr(at + 2));
    at += u8At(data, at + 1) == 0 ? 2 : 1; // a pad
    if (data.size() <= at)
        return {};
    switch (u8At(data, at)) {
    case 0xcc:
    case 0x8e:
        return byVersion(data.substr(at + 1));
    case 0x80:
        return data.size() < at + 6 ? NetworkPacket{} : etherType(be16At(data, at + 4), data.substr(at + 6));
    default:
        return {};
    }
}

/// netfilter log: attributes in the byte order of the capturing machine, which is little-endian nearly everywhere.
NetworkPacket nflog(std::string_view data)
{
    constexpr std::uint16_t payloadAttribute = 9;
    std::size_t at = 4;
    while (at + 4 <= data.size()) {
        std::size_t length = le16At(data, at);
        std::uint16_t type = le16At(data, at + 2);
        if (length < 4 || (length > data.size() - at && be16At(data, at) <= data.size() - at && type > 255)) {
            length = be16At(data, at);
            type = be16At(data, at + 2);
        }
        if (length < 4)
            return {};
        if ((type & 0x7fff) == payloadAttribute)
            return byVersion(data.substr(at + 4, length - 4));
        at += (length + 3) & ~std::size_t{3};
    }
    return {};
}

NetworkPacket wireless(std::string_view data, bool paddedHeader = false, bool fcs = false)
{
    WirelessFrame frame = decodeWireless(data, paddedHeader);
    switch (frame.kind) {
    case WirelessKind::Data:
        return llc(frame.payload);
    case WirelessKind::Aggregate:
        return nextInAggregate(frame.payload);
    case WirelessKind::Fragment:
        frame.fragment.fcs = fcs;
        return {Network::Fragment, frame.payload, frame.fragment};
    case WirelessKind::Protected:
        return {Network::Protected, {}};
    case WirelessKind::None:
        break;
    }
    return {};
}

/// BSD loopback: an address family in the byte order of the capturing machine, whose values differ between systems.
NetworkPacket addressFamily(std::string_view data)
{
    return data.size() < 4 ? NetworkPacket{} : byVersion(data.substr(4));
}

NetworkPacket decode(std::uint16_t linkType, std::string_view data, int nesting)
{
    const auto after = [&](std::size_t bytes) { return data.substr(std::min(bytes, data.size())); };
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
    case LinkPppWithDirection:
        return ppp(after(1));
    case LinkPppEther:
        return ppp(after(6));
    case LinkCiscoHdlc:
        return data.size() < 4 ? NetworkPacket{} : etherType(be16At(data, 2), data.substr(4));
    case LinkSll:
        return data.size() < 16 ? NetworkPacket{} : etherType(be16At(data, 14), data.substr(16));
    case LinkSll2:
        return data.size() < 20 ? NetworkPacket{} : etherType(be16At(data, 0), data.substr(20));
    case LinkTokenRing:
        return tokenRing(data);
    case LinkFddi:
        return llc(after(13));
    case LinkAtmRfc1483:
        return llc(data);
    case LinkIpOverFibreChannel:
        return llc(after(16));
    case LinkSunAtm:
        return llc(after(4));
    case LinkFrameRelay:
        return frameRelay(data);
    case LinkEnc:
        return byVersion(after(12));
    case LinkMpls:
        return mpls(data);
    case LinkNflog:
        return nflog(data);
    case LinkWireless:
        return wireless(data);
    case LinkPrism:
    case LinkAvs:
        return skipPrism(data) ? wireless(data) : NetworkPacket{};
    case LinkRadiotap: {
        bool paddedHeader = false;
        bool fcs = false;
        return skipRadiotap(data, paddedHeader, fcs) ? wireless(data, paddedHeader, fcs) : NetworkPacket{};
    }
    case LinkPpi: { // per-packet information: version, flags, length, link type
        if (data.size() < 8 || nesting == 0)
            return {};
        const std::uint32_t inner = le32At(data, 4);
        return inner > 0xffff ? NetworkPacket{} : decode(static_cast<std::uint16_t>(inner), after(le16At(data, 2)), nesting - 1);
    }
    case LinkPktap: { // Apple: header length, type, link type
        if (data.size() < 12 || nesting == 0)
            return {};
        const std::uint32_t inner = le32At(data, 8);
        return inner > 0xffff ? NetworkPacket{} : decode(static_cast<std::uint16_t>(inner), after(le32At(data, 0)), nesting - 1);
    }
    default:
        return {};
    }
}

} // namespace

NetworkPacket decodeLink(std::uint16_t linkType, std::string_view data)
{
    return decode(linkType, data, maxNesting);
}

NetworkPacket nextInAggregate(std::string_view aggregate)
{
    while (!aggregate.empty()) {
        NetworkPacket packet = llc(takeSubframe(aggregate));
        packet.aggregate = aggregate;
        if (packet.network != Network::None)
            return packet;
    }
    return {};
}

NetworkPacket decodeEtherType(std::uint16_t type, std::string_view data)
{
    return etherType(type, data);
}

NetworkPacket decodeLlc(std::string_view data)
{
    return llc(data);
}

NetworkPacket decodePpp(std::string_view data)
{
    return ppp(data);
}

bool knownLinkType(std::uint16_t linkType)
{
    switch (linkType) {
    case LinkNull:
    case LinkEthernet:
    case LinkTokenRing:
    case LinkPpp:
    case LinkFddi:
    case LinkRawDlt12:
    case LinkRawDlt14:
    case LinkPppHdlc:
    case LinkPppEther:
    case LinkAtmRfc1483:
    case LinkRaw:
    case LinkCiscoHdlc:
    case LinkWireless:
    case LinkFrameRelay:
    case LinkLoop:
    case LinkEnc:
    case LinkSll:
    case LinkPrism:
    case LinkIpOverFibreChannel:
    case LinkSunAtm:
    case LinkRadiotap:
    case LinkAvs:
    case LinkPpi:
    case LinkPppWithDirection:
    case LinkMpls:
    case LinkIpv4:
    case LinkIpv6:
    case LinkNflog:
    case LinkPktap:
    case LinkSll2:
        return true;
    default:
        return false;
    }
}

} // namespace delist
