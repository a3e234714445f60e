#include "evidence/captures/name_watch.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/dhcp.h"
#include "evidence/captures/dhcpv6.h"
#include "evidence/captures/netbios.h"

namespace delist {

namespace {

enum Port : std::uint16_t {
    Dns = 53,
    DhcpServer = 67,
    DhcpClient = 68,
    Dhcpv6Client = 546,
    Dhcpv6Server = 547,
    NetBiosNames = 137,
    NetBiosDatagrams = 138,
    MulticastDns = 5353,
    Llmnr = 5355
};

} // namespace

NameWatch::NameWatch(RecordSink& sink)
    : m_names(sink), m_dns(sink, m_names), m_tcpDns([this](std::string_view message, const TcpSegment& segment, const Packet& packet) {
          return m_dns.message(message, addressOf(segment.source), segment.sourcePort, addressOf(segment.destination),
                               segment.destinationPort, packet);
      }),
      m_first(sink)
{
}

bool NameWatch::udp(const UdpDatagram& datagram, const Packet& packet)
{
    m_first.datagram(datagram, packet);
    const auto either = [&](Port port) { return datagram.sourcePort == port || datagram.destinationPort == port; };
    if (either(Dns)) {
        // One that is cut in its question is kept, too: it shows that look-ups cannot be read in this capture.
        constexpr std::size_t bytesOfQuestion = 150;
        const bool read = m_dns.message(datagram.payload, addressOf(datagram.source), datagram.sourcePort,
                                        addressOf(datagram.destination), datagram.destinationPort, packet);
        return read || (datagram.cut && datagram.payload.size() < bytesOfQuestion);
    }
    if (either(DhcpServer) || either(DhcpClient))
        return dhcp(datagram, packet) || datagram.cut;
    if (either(Dhcpv6Client) || either(Dhcpv6Server))
        return dhcpv6(datagram, packet) || datagram.cut;
    if (either(MulticastDns) || either(Llmnr))
        return multicastDns(datagram, packet);
    if (either(NetBiosNames) || either(NetBiosDatagrams))
        return netBios(datagram, packet);
    return false;
}

/// Names come in requests, addresses in answers; the hardware address joins them.
bool NameWatch::dhcp(const UdpDatagram& datagram, const Packet& packet)
{
    DhcpMessage message;
    if (!parseDhcp(datagram.payload, message))
        return false;
    const std::string mac = macText(message.hardware);
    std::string& name = message.name;
    rememberName(mac, name);
    if (message.type == DhcpMessage::Ack) {
        const bool given = message.yourAddress != IpAddress::v4(0);
        constexpr std::uint32_t forever = 0xffffffff;
        const bool lease = given && message.leaseSeconds && *message.leaseSeconds != forever && packet.time != unknownTime;
        const Micros end = lease ? packet.time + Micros{*message.leaseSeconds} * 1'000'000 : unknownTime;
        const IpAddress& address = given ? message.yourAddress : message.clientAddress;
        m_first.leased(address, packet.time);
        return m_names.add(packet, address, name, mac, NameKind::Dhcp, end);
    }
    // A renewal or an inform names the address in use.
    const bool inUse = message.type == DhcpMessage::Request || message.type == DhcpMessage::Inform;
    if (!inUse)
        return false;
    m_first.leased(message.clientAddress, packet.time);
    return m_names.add(packet, message.clientAddress, name, mac, NameKind::Dhcp);
}

/// The name that a client gave before, when it gives none now.
void NameWatch::rememberName(const std::string& client, std::string& name)
{
    if (client.empty())
        return;
    if (name.empty()) {
        if (const auto known = m_dhcpNames.find(client); known != m_dhcpNames.end())
            name = known->second;
        return;
    }
    if (m_dhcpNames.size() >= maxDhcpNames)
        m_dhcpNames.clear();
    m_dhcpNames[client] = name;
}

/// A Reply gives addresses; who renews or confirms them uses them already.
bool NameWatch::dhcpv6(const UdpDatagram& datagram, const Packet& packet)
{
    Dhcpv6Message message;
    if (!parseDhcpv6(datagram.payload, message))
        return false;
    rememberName("duid " + std::string(message.client), message.name);
    const bool given = message.type == Dhcpv6Message::Reply;
    const bool inUse = message.type == Dhcpv6Message::Renew || message.type == Dhcpv6Message::Rebind ||
                       message.type == Dhcpv6Message::Confirm;
    if (!given && !inUse)
        return false;
    bool kept = false;
    for (const Dhcpv6Message::Lease& lease : message.leases) {
        constexpr std::uint32_t forever = 0xffffffff;
        if (given && lease.validSeconds == 0)
            continue; // taken back
        const bool ends = given && lease.validSeconds != forever && packet.time != unknownTime;
        m_first.leased(lease.address, packet.time);
        kept = m_names.add(packet, lease.address, message.name, macText(message.hardware), NameKind::Dhcp,
                           ends ? packet.time + Micros{lease.validSeconds} * 1'000'000 : unknownTime) || kept;
    }
    return kept;
}

bool NameWatch::multicastDns(const UdpDatagram& datagram, const Packet& packet)
{
    WireMessage message;
    if (!parseDns(datagram.payload, message) || !message.response)
        return false;
    bool kept = false;
    for (const auto* section : {&message.answers, &message.others})
        for (const WireRecord& record : *section)
            if (record.address.known() && !record.name.ends_with(".arpa"))
                kept = m_names.add(packet, record.address, record.name, {}, NameKind::Mdns) || kept;
    return kept;
}

bool NameWatch::netBios(const UdpDatagram& datagram, const Packet& packet)
{
    const IpAddress sender = addressOf(datagram.source);
    bool kept = false;
    if (datagram.destinationPort == NetBiosDatagrams) {
        const NetBiosName name = senderOfDatagram(datagram.payload);
        return !name.name.empty() && m_names.add(packet, name.address, name.name, {}, NameKind::NetBios);
    }
    for (const NetBiosName& name : namesInNameService(datagram.payload))
        kept = m_names.add(packet, name.address.known() ? name.address : sender, name.name, macText(name.hardware),
                           NameKind::NetBios) || kept;
    return kept;
}

/// RFC 826 over Ethernet and IPv4.
bool NameWatch::arp(std::string_view message, const Packet& packet)
{
    if (message.size() < 28 || be16At(message, 2) != 0x0800 || u8At(message, 4) != 6 || u8At(message, 5) != 4)
        return false;
    const IpAddress sender = IpAddress::v4(be32At(message, 14));
    m_first.heard(sender, packet.time);
    return m_names.add(packet, sender, {}, macText(message.substr(8, 6)), NameKind::Arp);
}

} // namespace delist
