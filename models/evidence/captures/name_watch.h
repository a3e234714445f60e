// NameWatch: what datagrams beside the mail tell: DNS look-ups, leases, names and hardware addresses of hosts. It picks what it
// knows by port and leaves the rest alone.
#pragma once
#include "evidence/captures/dns_watch.h"
#include "evidence/captures/first_datagrams.h"
#include "evidence/captures/packet_walk.h"
#include "evidence/captures/tcp_dns.h"

namespace delist {

class NameWatch
{
public:
    static constexpr std::size_t maxDhcpNames = 4096;

    explicit NameWatch(RecordSink& sink);

    /// Each true when the packet is worth keeping.
    bool udp(const UdpDatagram& datagram, const Packet& packet);
    bool arp(std::string_view message, const Packet& packet);
    /// A segment to or from TCP port 53.
    bool tcpDns(const TcpSegment& segment, const Packet& packet) { return m_tcpDns.segment(segment, packet); }
    void finish()
    {
        m_dns.finish();
        m_first.finish();
    }

private:
    bool dhcp(const UdpDatagram& datagram, const Packet& packet);
    bool dhcpv6(const UdpDatagram& datagram, const Packet& packet);
    void rememberName(const std::string& client, std::string& name);
    bool multicastDns(const UdpDatagram& datagram, const Packet& packet);
    bool netBios(const UdpDatagram& datagram, const Packet& packet);

    NameLog m_names;
    DnsWatch m_dns;
    TcpDns m_tcpDns;
    FirstDatagrams m_first;
    std::unordered_map<std::string, std::string> m_dhcpNames; ///< hardware address or DUID to the name its client gave
};

} // namespace delist
