#include "evidence/captures/mail_flow.h"
#include "evidence/captures/mail_sniff.h"
#include "evidence/reader.h"
#include <algorithm>

namespace delist {

namespace {

/// Where a tunnel leads when it leads to a mail server, whatever is said in it.
bool isMailTarget(std::uint16_t port)
{
    static const std::vector<std::uint16_t> ports = ReaderOptions().mailPorts;
    return std::find(ports.begin(), ports.end(), port) != ports.end();
}

} // namespace

void MailFlow::Side::data(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context)
{
    if (first.size() < hashedBytes)
        first.append(bytes.substr(0, hashedBytes - first.size()));
    if (!m_flow.m_sawData && m_client && firstBytes(bytes) == FirstBytes::Wrapped)
        m_flow.m_tunnel.emplace(bytes);
    m_flow.m_sawData = true;
    if (m_flow.m_tunnel) {
        const std::size_t before = bytes.size();
        m_client ? m_flow.m_tunnel->client(bytes) : m_flow.m_tunnel->server(bytes);
        sequence += static_cast<std::uint32_t>(before - bytes.size());
    }
    m_flow.inside(m_client, bytes, sequence, context);
    if (m_flow.m_dialogue.encrypted())
        encryptedBytes += static_cast<std::int64_t>(bytes.size());
}

void MailFlow::Side::gap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context)
{
    if (first.size() < hashedBytes)
        fromStart = false;
    if (m_flow.m_tunnel && m_flow.m_tunnel->state() == TunnelOpening::State::Opening)
        return m_flow.m_tunnel->gap();
    if (m_client)
        m_flow.m_dialogue.clientGap(bytes, sequence, context);
    else
        m_flow.m_dialogue.serverGap(bytes, sequence, context);
    if (m_flow.m_dialogue.encrypted())
        encryptedBytes += bytes;
}

MailFlow::MailFlow(MailFlowContext& context, const Ends& ends, std::uint64_t serial)
    : m_context(context), m_ends(ends), m_dialogue(ends.sawStart), m_clientSide(*this, true), m_serverSide(*this, false),
      m_clientStream(context.reassembly, m_clientSide), m_serverStream(context.reassembly, m_serverSide),
      m_early(context.earlyBytes), m_serial(serial), m_verdict(ends.mailPort ? Verdict::Mail : Verdict::Undecided)
{
}

MailFlow::~MailFlow()
{
    m_context.heldBytes -= m_accounted;
}

void MailFlow::start(bool client, std::uint32_t sequence, bool known)
{
    StreamReassembler& stream = client ? m_clientStream : m_serverStream;
    if (!stream.started())
        (client ? m_clientSide : m_serverSide).fromStart = known;
    stream.start(sequence);
}

void MailFlow::segment(bool fromClient, const TcpSegment& segment, Micros time, std::uint64_t offset)
{
    const bool brings = segment.payloadLength > 0 && !segment.has(flagRst); // an RST may carry a message for people
    if (m_stopped) { // sequence numbers alone tell how much more went over
        if (brings)
            unread(fromClient, segment.sequence + segment.payloadLength);
        return;
    }
    (fromClient ? m_clientSide : m_serverSide).ended |= segment.has(flagFin);
    StreamReassembler& other = fromClient ? m_serverStream : m_clientStream;
    const bool acknowledges = segment.has(flagAck) && !segment.has(flagRst);
    m_early.age();
    if (brings) {
        const SegmentContext context{time, offset, segment.acknowledgement, acknowledges};
        const std::uint32_t first = segment.sequence + (segment.has(flagSyn) ? 1 : 0);
        if (isEarly(fromClient, context))
            m_early.hold(fromClient, first, segment.payload, segment.payloadLength, context);
        else
            (fromClient ? m_clientStream : m_serverStream).segment(first, segment.payload, segment.payloadLength, context);
    }
    if (acknowledges)
        other.acknowledged(segment.acknowledgement);
    if (!m_early.empty())
        releaseEarly();
    if (m_dialogue.opaque() || m_verdict == Verdict::Other)
        stop();
    account();
}

bool MailFlow::isEarly(bool fromClient, const SegmentContext& context) const
{
    return fromClient ? m_early.early(true, m_serverStream, m_serverSide.ended, context)
                      : m_early.early(false, m_clientStream, m_clientSide.ended, context);
}

void MailFlow::releaseEarly()
{
    EarlySegments::Segment segment;
    while (!m_dialogue.opaque() && m_early.take(segment, [&](const EarlySegments::Segment& held) { return isEarly(held.fromClient, held.context); }))
        bring(segment);
}

void MailFlow::bring(const EarlySegments::Segment& segment)
{
    if (isEarly(segment.fromClient, segment.context))
        m_early.giveUp(segment.fromClient, segment.fromClient ? m_serverStream : m_clientStream);
    (segment.fromClient ? m_clientStream : m_serverStream).segment(segment.sequence, segment.bytes, segment.length, segment.context);
}

/// Bytes that nobody reads go up to \p end.
void MailFlow::unread(bool fromClient, std::uint32_t end)
{
    Side& side = fromClient ? m_clientSide : m_serverSide;
    if (const std::int32_t fresh = sequenceDistance(end, side.position); fresh > 0) {
        side.encryptedBytes += fresh;
        side.position = end;
    }
}

/// Bytes of the dialogue itself, not of what carries it.
void MailFlow::inside(bool client, std::string_view bytes, std::uint32_t sequence, const SegmentContext& context)
{
    if (m_verdict == Verdict::Undecided)
        decide(client, bytes);
    if (bytes.empty() || m_verdict == Verdict::Other)
        return;
    m_sawInside = true;
    if (client)
        m_dialogue.clientData(bytes, sequence, context);
    else
        m_dialogue.serverData(bytes, sequence, context);
    if (m_verdict == Verdict::Undecided && m_dialogue.facts().certain)
        m_verdict = Verdict::Mail;
}

/// On a port that is not for mail: whether it can still be.
void MailFlow::decide(bool client, std::string_view bytes)
{
    m_seenBytes += bytes.size();
    const bool opening = m_tunnel && m_tunnel->state() == TunnelOpening::State::Opening;
    const bool failed = m_tunnel && m_tunnel->state() == TunnelOpening::State::Failed;
    if (m_tunnel && m_tunnel->state() == TunnelOpening::State::Through && isMailTarget(m_tunnel->targetPort()))
        m_verdict = Verdict::Mail;
    else if (failed || m_seenBytes > decideWithin || m_dialogue.facts().foreign)
        m_verdict = Verdict::Other;
    else if (!opening && !bytes.empty() && !m_sawInside && firstBytes(bytes) != (client ? FirstBytes::Command : FirstBytes::Greeting))
        m_verdict = Verdict::Other;
}

void MailFlow::stop()
{
    m_clientSide.position = m_clientStream.next();
    m_serverSide.position = m_serverStream.next();
    m_clientStream.stop();
    m_serverStream.stop();
    m_stopped = true;
    for (EarlySegments::Segment segment; m_early.takeFirst(segment);)
        unread(segment.fromClient, segment.sequence + segment.length);
}

/// Keeps the sum of what dialogues hold, and reports a part of a session that has grown too long.
void MailFlow::account()
{
    m_context.heldBytes += m_dialogue.heldBytes() - m_accounted;
    m_accounted = m_dialogue.heldBytes();
    const bool tooMuch = m_accounted > MailFlowContext::maxSessionBytes ||
                         (m_context.heldBytes > MailFlowContext::maxHeldBytes && m_accounted > (16U << 10));
    if (!tooMuch)
        return;
    const std::size_t settled = m_dialogue.settledTransactions();
    if (settled == 0)
        return;
    report(m_dialogue.transactions()[settled - 1].dataReply.time, false, false, settled);
    m_dialogue.forget(settled);
    m_context.heldBytes += m_dialogue.heldBytes() - m_accounted;
    m_accounted = m_dialogue.heldBytes();
}

void MailFlow::report(Micros end, bool begun, bool ended, std::size_t transactions)
{
    SessionFrame frame;
    frame.client = m_ends.client;
    frame.server = m_ends.server;
    frame.end = end;
    frame.begun = begun;
    frame.ended = ended;
    frame.tunnel = m_tunnel ? std::string_view(m_tunnel->text()) : std::string_view();
    frame.encryptedSent = m_clientSide.encryptedBytes;
    frame.encryptedReceived = m_serverSide.encryptedBytes;
    frame.conflicts = m_clientStream.conflicts() + m_serverStream.conflicts();
    const std::uint32_t duplicates = m_clientStream.duplicates() + m_serverStream.duplicates();
    frame.duplicates = duplicates - m_duplicatesReported;
    m_duplicatesReported = duplicates;
    reportSession(m_context.sink, m_dialogue, frame, transactions);
}

void MailFlow::finish(Micros lastPacket, bool closed)
{
    for (EarlySegments::Segment segment; m_early.takeFirst(segment);)
        bring(segment);
    m_serverStream.flush();
    m_clientStream.flush();
    m_dialogue.finish();
    const SessionFacts& facts = m_dialogue.facts();
    if (m_verdict == Verdict::Undecided && !facts.helo.empty() && m_serverSide.first.empty())
        m_verdict = Verdict::Mail; // only the client's side was captured, and it says so
    if (!smtp())
        return;
    report(lastPacket, m_ends.sawStart || facts.greeted, closed || facts.quit, m_dialogue.transactions().size());
}

std::uint64_t MailFlow::contentHash() const
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    std::size_t hashed = 0;
    for (const Side* side : {&m_clientSide, &m_serverSide}) {
        if (!side->first.empty() && !side->fromStart)
            return 0;
        const auto add = [&](std::uint8_t byte) { hash = (hash ^ byte) * 0x100000001b3U; };
        add(static_cast<std::uint8_t>(side->first.size()));
        for (const char c : side->first)
            add(static_cast<std::uint8_t>(c));
        hashed += side->first.size();
    }
    return hashed == 0 ? 0 : hash;
}

} // namespace delist
