// PieceSeam: whether one capture goes on from another, as their packets tell: pieces of one capture have the packets around the
// cut in common, or flows that are open at the end of the first go on in the second where they stood, seen at the same place. Two
// captures of the same traffic at two places, or by two clocks, have neither.
#pragma once
#include "evidence/captures/packet_times.h"
#include "evidence/captures/packet_walk.h"
#include <algorithm>
#include <map>
#include <tuple>

namespace delist {

class PieceSeam final : private TransportConsumer
{
public:
    /// Packets of the first capture that are compared at most.
    static constexpr std::size_t mostCompared = 500'000;
    /// Between two programs on one computer.
    static constexpr Micros sniffersApart = 10'000;

    /// \p nextFirst: when the second capture begins.
    explicit PieceSeam(Micros nextFirst);
    /// A flow that both have; before any packet.
    void watch(const Endpoint& one, const Endpoint& other);
    /// Every packet of the first capture, then those of the second until false: more of them tell nothing new.
    void before(const Packet& packet);
    bool after(const Packet& packet);

    /// They have packets in common, about all from where the second begins to where the first ends: to the microsecond, or to the last bit
    /// of each at about the same time, as two programs write them on one computer, but so do two mirror ports.
    [[nodiscard]] bool shares() const { return m_shared > 0 && m_shared * 2 >= std::min(m_before, m_after); }
    [[nodiscard]] bool nearlyShares() const { return m_near > 0 && (m_shared + m_near) * 2 >= std::min(m_before, m_after); }
    /// How far the times of what they share may be from each other.
    [[nodiscard]] Micros timesApart() const { return shares() || !nearlyShares() ? 0 : sniffersApart; }
    /// Flows go on where they stood, and hardly any is told again.
    [[nodiscard]] bool flowsGoOn() const;
    // Of the packets that were given.
    [[nodiscard]] Micros first() const { return m_first; }
    [[nodiscard]] Micros last() const { return m_last; }
    [[nodiscard]] Micros next() const { return m_next; }

private:
    struct Side
    {
        bool before = false, after = false;
        bool synAfter = false; ///< the second capture's first packet of it is a SYN without an answer
        std::uint32_t begin = 0, end = 0; ///< sequence numbers in the first capture
        std::uint32_t first = 0;          ///< in the second
        std::uint64_t placeBefore = 0, placeAfter = 0;
    };
    struct Flow
    {
        Side low, high;
    };
    using Key = std::tuple<AddressWords, std::uint16_t, AddressWords, std::uint16_t>; ///< the lower end first
    enum class Told : std::uint8_t { GoesOn, Again, Nothing };

    void tcp(const TcpSegment& segment, const Packet& packet) override;
    void udp(const UdpDatagram&, const Packet&) override {}
    void arp(std::string_view, const Packet&) override {}
    void refused(const TcpSegment&, const Packet&) override {}
    void tcpFragment(const Packet&) override {}
    static Told told(const Flow& flow);

    PacketWalk m_walk;
    Micros m_nextFirst;
    bool m_inSecond = false;
    std::map<Key, Flow> m_flows;
    PacketTimes m_end; ///< packets of the first capture that the second may have as well
    std::size_t m_before = 0, m_after = 0; ///< packets of the time that both saw
    std::size_t m_shared = 0, m_near = 0;
    Micros m_first = unknownTime, m_last = unknownTime, m_next = unknownTime;
};

} // namespace delist
