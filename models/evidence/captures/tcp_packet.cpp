#include "evidence/captures/tcp_packet.h"
#include "evidence/captures/bytes.h"
#include <algorithm>
#include <cstring>

namespace delist {

namespace {

AddressWords v4Words(std::string_view bytes)
{
    std::array<char, 16> full{};
    full[10] = full[11] = static_cast<char>(0xff);
    std::memcpy(full.data() + 12, bytes.data(), 4);
    AddressWords words;
    std::memcpy(words.data(), full.data(), 16);
    return words;
}

AddressWords v6Words(std::string_view bytes)
{
    AddressWords words;
    std::memcpy(words.data(), bytes.data(), 16);
    return words;
}

/// Clips \p data to what belongs to the packet and says how long it was on the wire.
IpPayload payloadOf(std::string_view data, std::size_t headerBytes, std::uint64_t packetBytes)
{
    IpPayload payload;
    if (packetBytes < headerBytes || data.size() < headerBytes)
        return payload;
    payload.data = data.substr(headerBytes, static_cast<std::size_t>(
                                                std::min<std::uint64_t>(data.size(), packetBytes) - headerBytes));
    payload.length = packetBytes - headerBytes;
    payload.valid = true;
    return payload;
}

IpPayload decodeIpv4(std::string_view data, std::uint32_t missing, AddressWords& source, AddressWords& destination)
{
    if (data.size() < 20)
        return {};
    const std::size_t headerBytes = (u8At(data, 0) & 0x0f) * std::size_t{4};
    std::uint64_t total = be16At(data, 2);
    if (total == 0) // segmentation offload: the length was left to the network card
        total = std::uint64_t{data.size()} + missing;
    if (headerBytes < 20)
        return {};
    IpPayload payload = payloadOf(data, headerBytes, total);
    payload.protocol = u8At(data, 9);
    const std::uint16_t fragment = be16At(data, 6);
    payload.fragment = (fragment & 0x3fff) != 0;
    payload.laterFragment = (fragment & 0x1fff) != 0;
    payload.moreFragments = (fragment & 0x2000) != 0;
    payload.fragmentOffset = (fragment & 0x1fffU) * 8;
    payload.identification = be16At(data, 4);
    source = v4Words(data.substr(12));
    destination = v4Words(data.substr(16));
    return payload;
}

IpPayload decodeIpv6(std::string_view data, std::uint32_t missing, AddressWords& source, AddressWords& destination)
{
    if (data.size() < 40)
        return {};
    std::uint64_t total = std::uint64_t{40} + be16At(data, 4);
    if (total == 40 && u8At(data, 6) != 59) // offload or jumbogram
        total = std::uint64_t{data.size()} + missing;
    source = v6Words(data.substr(8));
    destination = v6Words(data.substr(24));
    std::uint8_t next = u8At(data, 6);
    std::size_t at = 40;
    IpPayload fragment;
    for (;;) {
        std::size_t length = 0;
        switch (next) {
        case 0:   // hop-by-hop options
        case 43:  // routing
        case 60:  // destination options
        case 135: // mobility
        case 139: // HIP
        case 140: // shim6
        case 51:  // authentication
        case 44:  // fragment
            if (data.size() < at + 8)
                return {};
            length = next == 44 ? 8 : next == 51 ? (u8At(data, at + 1) + 2) * std::size_t{4}
                                                 : (u8At(data, at + 1) + 1) * std::size_t{8};
            if (next == 44) {
                const std::uint16_t place = be16At(data, at + 2);
                fragment.fragment = (place & 0xfff9) != 0; // an "atomic" fragment is whole (RFC 6946)
                fragment.laterFragment = (place & 0xfff8) != 0;
                fragment.moreFragments = (place & 1) != 0;
                fragment.fragmentOffset = place & 0xfff8U;
                fragment.identification = be32At(data, at + 4);
            }
            next = u8At(data, at);
            at += length;
            if (fragment.fragment)
                break;
            continue;
        default:
            break;
        }
        break;
    }
    IpPayload payload = payloadOf(data, at, total);
    payload.protocol = next;
    payload.fragment = fragment.fragment;
    payload.laterFragment = fragment.laterFragment;
    payload.moreFragments = fragment.moreFragments;
    payload.fragmentOffset = fragment.fragmentOffset;
    payload.identification = fragment.identification;
    return payload;
}

} // namespace

IpAddress addressOf(const AddressWords& words)
{
    std::array<std::uint8_t, 16> bytes;
    std::memcpy(bytes.data(), words.data(), 16);
    return IpAddress::v6(bytes.data());
}

AddressWords wordsOf(const IpAddress& address)
{
    AddressWords words;
    std::memcpy(words.data(), address.bytes().data(), 16);
    return words;
}

IpPayload decodeIp(const NetworkPacket& packet, std::uint32_t missing, AddressWords& source, AddressWords& destination)
{
    switch (packet.network) {
    case Network::Ipv4:
        return decodeIpv4(packet.data, missing, source, destination);
    case Network::Ipv6:
        return decodeIpv6(packet.data, missing, source, destination);
    default:
        break;
    }
    return {};
}

Transport decodeTcp(const NetworkPacket& packet, std::uint32_t missing, TcpSegment& segment)
{
    const IpPayload ip = decodeIp(packet, missing, segment.source, segment.destination);
    if (!ip.valid)
        return Transport::Broken;
    if (ip.laterFragment)
        return Transport::Fragment;
    if (ip.protocol != 6)
        return Transport::Other;
    return decodeTcp(ip, segment) ? Transport::Tcp : Transport::Broken;
}

bool decodeTcp(const IpPayload& ip, TcpSegment& segment)
{
    // Ports, numbers and flags end at byte 14; a capture cut at 64 bytes or less still holds them.
    if (ip.data.size() < 14)
        return false;
    const std::size_t headerBytes = (u8At(ip.data, 12) >> 4) * std::size_t{4};
    if (headerBytes < 20 || headerBytes > ip.length)
        return false;
    segment.sourcePort = be16At(ip.data, 0);
    segment.destinationPort = be16At(ip.data, 2);
    segment.sequence = be32At(ip.data, 4);
    segment.acknowledgement = be32At(ip.data, 8);
    segment.flags = u8At(ip.data, 13);
    segment.payload = ip.data.size() > headerBytes ? ip.data.substr(headerBytes) : std::string_view{};
    segment.payloadLength = static_cast<std::uint32_t>(std::min<std::uint64_t>(ip.length - headerBytes, 0xffffffff));
    return true;
}

} // namespace delist
