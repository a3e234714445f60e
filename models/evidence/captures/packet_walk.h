// PacketWalk: from a captured frame to the TCP segments, UDP datagrams and ARP messages in it: through link layers, aggregates,
// IP fragments and tunnels. It counts what it cannot follow and keeps nothing but fragments.
#pragma once
#include "evidence/captures/fragments.h"
#include "evidence/records.h"

namespace delist {

struct UdpDatagram
{
    AddressWords source{};
    AddressWords destination{};
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    std::string_view payload; ///< as much as was captured
    bool cut = false;         ///< payload is only its beginning
};

class TransportConsumer
{
public:
    virtual ~TransportConsumer() = default;
    virtual void tcp(const TcpSegment& segment, const Packet& packet) = 0;
    virtual void udp(const UdpDatagram& datagram, const Packet& packet) = 0;
    virtual void arp(std::string_view message, const Packet& packet) = 0;
    /// Somebody answered that he does not let \p segment on, of which only ends, ports and sequence number are known (icmp_error.h).
    virtual void refused(const TcpSegment& segment, const Packet& packet) = 0;
    /// A fragment of a TCP segment that is not whole yet.
    virtual void tcpFragment(const Packet& packet) = 0;
};

struct WalkCounts
{
    std::uint64_t broken = 0;    ///< lengths that cannot be
    std::uint64_t encrypted = 0; ///< 802.11 frames that are encrypted on the air
    std::uint64_t fragments = 0;
    std::uint64_t tunnelled = 0;
    std::uint64_t notIp = 0;
};

class PacketWalk
{
public:
    explicit PacketWalk(TransportConsumer& consumer) : m_consumer(consumer) {}

    void packet(const Packet& packet);
    void finish()
    {
        m_fragments.finish();
        m_wireless.finish();
    }
    [[nodiscard]] const WalkCounts& counts() const { return m_counts; }
    [[nodiscard]] std::uint64_t lostDatagrams() const { return m_fragments.lost() + m_wireless.lost(); }

private:
    void network(const NetworkPacket& network, std::uint32_t missing, const Packet& packet, int depth);
    void transport(const IpPayload& ip, const AddressWords& source, const AddressWords& destination, std::uint32_t missing,
                   const Packet& packet, int depth);

    TransportConsumer& m_consumer;
    FragmentJoiner m_fragments;
    WirelessFragments m_wireless;
    WalkCounts m_counts;
    std::uint64_t m_packets = 0;
};

} // namespace delist
