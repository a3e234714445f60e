// FlowTracker: packets in, TCP connections out: follows every flow from its first packet to its end, hands those on mail ports,
// and those that begin like SMTP on others, to a MailFlow and their packets to the sink. Memory stays bounded however many flows
// a capture has.
#pragma once
#include "evidence/captures/flow_table.h"
#include "evidence/captures/handshake_memory.h"
#include "evidence/captures/mail_flow.h"
#include "evidence/captures/name_watch.h"
#include "evidence/captures/packet_source.h"
#include "evidence/captures/process_vote.h"
#include <bitset>
#include <deque>

namespace delist {

/// Which flows there may be at a time; beyond, the ones longest without a packet are reported as they stand.
struct FlowLimits
{
    std::size_t flows = 512U << 10;
    std::size_t mailFlows = 16U << 10;
    std::size_t closedMailFlows = 1024;   ///< closed, waiting for stragglers
    std::uint64_t stragglerPackets = 20000; ///< how long a closed flow waits for them
    std::uint64_t sweepPackets = 1U << 20;  ///< closed flows without packets for so long are forgotten
};

/// Packets that could not be followed.
struct UnreadPackets
{
    std::uint64_t encrypted = 0; ///< on the air
    std::uint64_t fragmented = 0;
    std::uint64_t broken = 0;

    [[nodiscard]] UnreadPackets operator-(const UnreadPackets& before) const
    {
        return {encrypted - before.encrypted, fragmented - before.fragmented, broken - before.broken};
    }
    /// One sentence each; empty when there are none.
    [[nodiscard]] std::string note() const;
};

class FlowTracker final : public PacketConsumer, private TransportConsumer
{
public:
    FlowTracker(const ReaderOptions& options, RecordSink& sink, const FlowLimits& limits = {});
    ~FlowTracker() override;

    void packet(const Packet& packet) override;
    void socketOwner(const SocketOwner& owner) override { m_processes.socket(owner); }
    void processName(std::int64_t pid, std::string_view name) override { m_processes.name(pid, name); }
    /// No more packets: reports every flow that is left.
    void finish();
    [[nodiscard]] UnreadPackets unread() const;

private:
    struct MailPlace
    {
        std::uint32_t index;
        std::uint64_t serial;
        std::uint64_t packet; ///< when it closed
    };
    void tcp(const TcpSegment& segment, const Packet& packet) override;
    void udp(const UdpDatagram& datagram, const Packet& packet) override;
    void arp(std::string_view message, const Packet& packet) override;
    void refused(const TcpSegment& segment, const Packet& packet) override;
    void tcpFragment(const Packet& packet) override;
    void keep(const Packet& packet);
    [[nodiscard]] bool isMailPort(std::uint16_t port) const { return m_mailPorts[port]; }
    TcpFlow& flowOf(const Packet& packet, const TcpSegment& segment, bool& fromLow);
    [[nodiscard]] bool startsAnew(const TcpFlow& flow, const TcpSegment& segment, bool fromLow, Micros time) const;
    static void mark(TcpFlow& flow, const TcpSegment& segment, bool fromLow);
    static void count(TcpFlow& flow, const TcpSegment& segment, bool fromLow);
    [[nodiscard]] bool lowIsSource(const TcpFlow& flow) const;
    bool sniff(TcpFlow& flow, const TcpSegment& segment, bool fromLow);
    void openMail(TcpFlow& flow, const TcpSegment& segment, bool fromLow);
    void mailSegment(TcpFlow& flow, const TcpSegment& segment, bool fromLow, const Packet& packet);
    void report(TcpFlow& flow);
    void finishMail(TcpFlow& flow);
    void releaseClosed(bool all);
    void limitMail();
    void sweep();

    RecordSink& m_sink;
    FlowLimits m_limits;
    std::bitset<65536> m_mailPorts;
    PacketWalk m_walk;
    TcpFlowTable m_table;
    HandshakeMemory m_handshakes;
    NameWatch m_names;
    MailFlowContext m_mail;
    ProcessRegister m_processes;
    std::deque<MailPlace> m_openMail;   ///< in order of their beginning; some may be over
    std::deque<MailPlace> m_closedMail; ///< in order of their closing
    std::size_t m_mailFlows = 0;
    std::uint64_t m_serial = 0;
    std::uint64_t m_packets = 0;
    std::uint64_t m_nextSweep = 0;
    bool m_kept = false; ///< the packet at hand went to the sink
    TcpFlow* m_opening = nullptr; ///< the packet at hand opens this flow, of which nobody knows yet what it is
};

} // namespace delist
