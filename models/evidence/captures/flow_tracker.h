// FlowTracker: packets in, TCP connections out: follows every flow from its first packet to its end, hands those on mail ports
// to a MailFlow and their packets to the sink. Memory stays bounded however many flows a capture has.
#pragma once
#include "evidence/captures/flow_table.h"
#include "evidence/captures/mail_flow.h"
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

class FlowTracker final : public PacketConsumer
{
public:
    FlowTracker(const ReaderOptions& options, RecordSink& sink, const FlowLimits& limits = {});
    ~FlowTracker() override;

    void packet(const Packet& packet) override;
    void socketOwner(const SocketOwner& owner) override { m_processes.socket(owner); }
    void processName(std::int64_t pid, std::string_view name) override { m_processes.name(pid, name); }
    /// No more packets: reports every flow that is left.
    void finish();
    [[nodiscard]] std::uint64_t laterFragments() const { return m_laterFragments; }
    [[nodiscard]] std::uint64_t broken() const { return m_broken; }

private:
    struct MailPlace
    {
        std::uint32_t index;
        std::uint64_t serial;
        std::uint64_t packet; ///< when it closed
    };
    [[nodiscard]] bool isMailPort(std::uint16_t port) const { return m_mailPorts[port]; }
    Flow& flowOf(const Packet& packet, const TcpSegment& segment, bool& fromLow);
    [[nodiscard]] bool startsAnew(const Flow& flow, const TcpSegment& segment, bool fromLow) const;
    static void mark(Flow& flow, const TcpSegment& segment, bool fromLow);
    [[nodiscard]] bool lowIsSource(const Flow& flow) const;
    void mailSegment(Flow& flow, const TcpSegment& segment, bool fromLow, const Packet& packet);
    void report(Flow& flow);
    void finishMail(Flow& flow);
    void releaseClosed(bool all);
    void limitMail();
    void sweep();

    RecordSink& m_sink;
    FlowLimits m_limits;
    std::bitset<65536> m_mailPorts;
    FlowTable m_table;
    MailFlowContext m_mail;
    ProcessRegister m_processes;
    std::deque<MailPlace> m_openMail;   ///< in order of their beginning; some may be over
    std::deque<MailPlace> m_closedMail; ///< in order of their closing
    std::size_t m_mailFlows = 0;
    std::uint64_t m_serial = 0;
    std::uint64_t m_packets = 0;
    std::uint64_t m_nextSweep = 0;
    std::uint64_t m_laterFragments = 0;
    std::uint64_t m_broken = 0;
};

} // namespace delist
