// MailFlow: one TCP flow on a mail port: both directions reassembled into one SMTP dialogue, reported to the sink when it is
// over. Made when a flow carries its first payload, so that scans cost nothing.
#pragma once
#include "evidence/captures/session_report.h"
#include "evidence/captures/tcp_packet.h"

namespace delist {

/// What all mail flows of a capture share.
struct MailFlowContext
{
    RecordSink& sink;
    ReassemblyBudget reassembly;
    /// What dialogues together hold until they end; over it, or over maxSessionBytes, a session is reported in parts.
    std::size_t heldBytes = 0;
    static constexpr std::size_t maxHeldBytes = 64U << 20;
    static constexpr std::size_t maxSessionBytes = 4U << 20;
};

class MailFlow
{
public:
    /// \p serial tells flows apart that reuse a place; \p sawStart: a SYN was captured.
    MailFlow(MailFlowContext& context, Endpoint client, Endpoint server, bool sawStart, std::uint64_t serial);
    ~MailFlow();
    MailFlow(const MailFlow&) = delete;
    MailFlow& operator=(const MailFlow&) = delete;

    /// The first data byte of that side will have this number.
    void start(bool client, std::uint32_t sequence);
    void segment(bool fromClient, const TcpSegment& segment, Micros time, std::uint64_t offset);
    /// The flow is over. \p closed: it ended inside the capture.
    void finish(Micros lastPacket, bool closed);
    [[nodiscard]] bool smtp() const { return m_dialogue.facts().smtp; }
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }

private:
    class Side final : public StreamConsumer
    {
    public:
        Side(SmtpDialogue& dialogue, bool client) : m_dialogue(dialogue), m_client(client) {}
        void data(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context) override;
        void gap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context) override;

    private:
        SmtpDialogue& m_dialogue;
        bool m_client;
    };
    void account();
    void report(Micros end, bool complete, std::size_t transactions);

    MailFlowContext& m_context;
    Endpoint m_client;
    Endpoint m_server;
    SmtpDialogue m_dialogue;
    Side m_clientSide;
    Side m_serverSide;
    StreamReassembler m_clientStream;
    StreamReassembler m_serverStream;
    std::uint64_t m_serial;
    std::size_t m_accounted = 0;
    std::uint32_t m_duplicatesReported = 0;
    bool m_sawStart;
    bool m_stopped = false;
};

} // namespace delist
