#include "evidence/captures/packet_walk.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/icmp_error.h"
#include "evidence/captures/tunnel.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::uint8_t protocolTcp = 6;
constexpr std::uint8_t protocolUdp = 17;
constexpr int maxTunnels = 4;

} // namespace

void PacketWalk::packet(const Packet& packet)
{
    ++m_packets;
    NetworkPacket inner = decodeLink(packet.linkType, packet.data);
    const auto missing =
        static_cast<std::uint32_t>(packet.originalLength - std::min<std::size_t>(packet.data.size(), packet.originalLength));
    if (inner.network == Network::Fragment) {
        const std::string_view whole = m_wireless.add(inner.fragment, inner.data, missing > 0);
        ++m_counts.fragments;
        if (!whole.empty())
            network(decodeLlc(whole), 0, packet, maxTunnels);
        return;
    }
    network(inner, missing, packet, maxTunnels);
    while (!inner.aggregate.empty()) {
        inner = nextInAggregate(inner.aggregate);
        network(inner, missing, packet, maxTunnels);
    }
}

void PacketWalk::network(const NetworkPacket& network, std::uint32_t missing, const Packet& packet, int depth)
{
    switch (network.network) {
    case Network::Ipv4:
    case Network::Ipv6:
        break;
    case Network::Arp:
        return m_consumer.arp(network.data, packet);
    case Network::Protected:
        ++m_counts.encrypted;
        return;
    case Network::None:
    case Network::Fragment:
        ++m_counts.notIp;
        return;
    }
    AddressWords source{};
    AddressWords destination{};
    IpPayload ip = decodeIp(network, missing, source, destination);
    if (!ip.valid) {
        ++m_counts.broken;
        return;
    }
    if (ip.fragment) {
        ++m_counts.fragments;
        const bool ofTcp = ip.protocol == protocolTcp;
        ip = m_fragments.add(ip, source, destination, m_packets);
        if (!ip.valid) {
            if (ofTcp)
                m_consumer.tcpFragment(packet);
            return;
        }
        missing = static_cast<std::uint32_t>(ip.length - std::min<std::uint64_t>(ip.data.size(), ip.length));
    }
    transport(ip, source, destination, missing, packet, depth);
}

void PacketWalk::transport(const IpPayload& ip, const AddressWords& source, const AddressWords& destination,
                           std::uint32_t missing, const Packet& packet, int depth)
{
    if (ip.protocol == protocolTcp) {
        TcpSegment segment;
        segment.source = source;
        segment.destination = destination;
        if (decodeTcp(ip, segment))
            m_consumer.tcp(segment, packet);
        else
            ++m_counts.broken;
        return;
    }
    if (const NetworkPacket inner = depth > 0 ? decapsulate(ip) : NetworkPacket{}; inner.network != Network::None) {
        ++m_counts.tunnelled;
        return network(inner, missing, packet, depth - 1);
    }
    if (const auto segment = refusedSegment(ip))
        return m_consumer.refused(*segment, packet);
    if (ip.protocol != protocolUdp || ip.data.size() < 8)
        return;
    const std::uint16_t length = be16At(ip.data, 4);
    UdpDatagram datagram;
    datagram.source = source;
    datagram.destination = destination;
    datagram.sourcePort = be16At(ip.data, 0);
    datagram.destinationPort = be16At(ip.data, 2);
    datagram.payload = ip.data.substr(8);
    if (length >= 8 && length < ip.data.size())
        datagram.payload = ip.data.substr(8, length - 8U);
    datagram.cut = ip.length > ip.data.size();
    m_consumer.udp(datagram, packet);
}

} // namespace delist
