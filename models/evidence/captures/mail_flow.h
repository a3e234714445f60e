// MailFlow: one TCP flow that is mail, or may be: both directions reassembled into one SMTP dialogue, reported to the sink when it
// is over. Made when a flow carries its first payload, so that scans cost nothing.
#pragma once
#include "evidence/captures/early_segments.h"
#include "evidence/captures/session_report.h"
#include "evidence/captures/tcp_packet.h"
#include "evidence/captures/tunnel_opening.h"

namespace delist {

/// What all mail flows of a capture share.
struct MailFlowContext
{
    RecordSink& sink;
    ReassemblyBudget reassembly;
    /// What dialogues together hold until they end; over it, or over maxSessionBytes, a session is reported in parts.
    std::size_t heldBytes = 0;
    std::size_t earlyBytes = 0; ///< of segments that wait for the other side
    static constexpr std::size_t maxHeldBytes = 64U << 20;
    static constexpr std::size_t maxSessionBytes = 4U << 20;
};

class MailFlow
{
public:
    enum class Verdict : std::uint8_t { Mail, Undecided, Other };
    struct Ends
    {
        Endpoint client;
        Endpoint server;
        bool sawStart = false; ///< a SYN was captured
        bool mailPort = false; ///< one of the ports is for mail; else the content has to show that it is
    };
    /// Octets without a word of SMTP after which a flow on another port is given up.
    static constexpr std::size_t decideWithin = 2048;
    /// How much of each direction goes into the content hash.
    static constexpr std::size_t hashedBytes = 64;

    /// \p serial tells flows apart that reuse a place.
    MailFlow(MailFlowContext& context, const Ends& ends, std::uint64_t serial);
    ~MailFlow();
    MailFlow(const MailFlow&) = delete;
    MailFlow& operator=(const MailFlow&) = delete;

    /// The first data byte of that side will have this number. \p known: its SYN was seen, so it is the first of the stream.
    void start(bool client, std::uint32_t sequence, bool known);
    void segment(bool fromClient, const TcpSegment& segment, Micros time, std::uint64_t offset);
    /// The flow is over. \p closed: it ended inside the capture.
    void finish(Micros lastPacket, bool closed);
    [[nodiscard]] bool smtp() const { return m_verdict == Verdict::Mail && m_dialogue.facts().smtp; }
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }
    /// FNV-1a (64 bits) over: how many of the client's first bytes follow (up to hashedBytes, as one byte), those bytes, the
    /// same of the server. Over the streams, not the packets: equal wherever the flow is captured, behind a NAT too. 0 when
    /// a beginning was not seen wholly, or nothing was said.
    [[nodiscard]] std::uint64_t contentHash() const;

private:
    class Side final : public StreamConsumer
    {
    public:
        Side(MailFlow& flow, bool client) : m_flow(flow), m_client(client) {}
        void data(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context) override;
        void gap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context) override;

        std::string first;          ///< of the stream, up to hashedBytes
        bool fromStart = false;     ///< first begins with the stream
        std::int64_t encryptedBytes = 0; ///< since TLS began
        bool ended = false;         ///< a FIN was seen
        std::uint32_t position = 0; ///< once nothing more is read: the next new sequence number

    private:
        MailFlow& m_flow;
        bool m_client;
    };
    void inside(bool client, std::string_view bytes, std::uint32_t sequence, const SegmentContext& context);
    void decide(bool client, std::string_view bytes);
    [[nodiscard]] bool isEarly(bool fromClient, const SegmentContext& context) const;
    void releaseEarly();
    void bring(const EarlySegments::Segment& segment);
    void unread(bool fromClient, std::uint32_t end);
    void stop();
    void account();
    void report(Micros end, bool begun, bool ended, std::size_t transactions);

    MailFlowContext& m_context;
    Ends m_ends;
    SmtpDialogue m_dialogue;
    Side m_clientSide;
    Side m_serverSide;
    StreamReassembler m_clientStream;
    StreamReassembler m_serverStream;
    EarlySegments m_early;
    std::optional<TunnelOpening> m_tunnel;
    std::uint64_t m_serial;
    std::size_t m_accounted = 0;
    std::size_t m_seenBytes = 0;
    std::uint32_t m_duplicatesReported = 0;
    Verdict m_verdict;
    bool m_sawData = false;
    bool m_sawInside = false;
    bool m_stopped = false;
};

} // namespace delist
