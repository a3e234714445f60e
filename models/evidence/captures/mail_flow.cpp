#include "evidence/captures/mail_flow.h"

namespace delist {

void MailFlow::Side::data(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context)
{
    if (m_client)
        m_dialogue.clientData(bytes, sequence, context);
    else
        m_dialogue.serverData(bytes, sequence, context);
}

void MailFlow::Side::gap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context)
{
    if (m_dialogue.opaque())
        return;
    if (m_client)
        m_dialogue.clientGap(bytes, sequence, context);
    else
        m_dialogue.serverGap(bytes, sequence, context);
}

MailFlow::MailFlow(MailFlowContext& context, Endpoint client, Endpoint server, bool sawStart, std::uint64_t serial)
    : m_context(context), m_client(client), m_server(server), m_dialogue(sawStart), m_clientSide(m_dialogue, true),
      m_serverSide(m_dialogue, false), m_clientStream(context.reassembly, m_clientSide),
      m_serverStream(context.reassembly, m_serverSide), m_serial(serial), m_sawStart(sawStart)
{
}

MailFlow::~MailFlow()
{
    m_context.heldBytes -= m_accounted;
}

void MailFlow::start(bool client, std::uint32_t sequence)
{
    (client ? m_clientStream : m_serverStream).start(sequence);
}

void MailFlow::segment(bool fromClient, const TcpSegment& segment, Micros time, std::uint64_t offset)
{
    if (m_stopped)
        return;
    StreamReassembler& own = fromClient ? m_clientStream : m_serverStream;
    StreamReassembler& other = fromClient ? m_serverStream : m_clientStream;
    const bool acknowledges = segment.has(flagAck) && !segment.has(flagRst);
    if (segment.payloadLength > 0 && !segment.has(flagRst)) { // an RST may carry a message for people
        SegmentContext context{time, offset, segment.acknowledgement, acknowledges};
        own.segment(segment.sequence + (segment.has(flagSyn) ? 1 : 0), segment.payload, segment.payloadLength, context);
    }
    if (acknowledges)
        other.acknowledged(segment.acknowledgement);
    if (m_dialogue.opaque()) {
        m_clientStream.stop();
        m_serverStream.stop();
        m_stopped = true;
    }
    account();
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
    report(m_dialogue.transactions()[settled - 1].dataReply.time, false, settled);
    m_dialogue.forget(settled);
    m_context.heldBytes += m_dialogue.heldBytes() - m_accounted;
    m_accounted = m_dialogue.heldBytes();
}

void MailFlow::report(Micros end, bool complete, std::size_t transactions)
{
    SessionFrame frame;
    frame.client = m_client;
    frame.server = m_server;
    frame.end = end;
    frame.complete = complete;
    const std::uint32_t duplicates = m_clientStream.duplicates() + m_serverStream.duplicates();
    frame.duplicates = duplicates - m_duplicatesReported;
    m_duplicatesReported = duplicates;
    reportSession(m_context.sink, m_dialogue, frame, transactions);
}

void MailFlow::finish(Micros lastPacket, bool closed)
{
    m_serverStream.flush();
    m_clientStream.flush();
    m_dialogue.finish();
    const SessionFacts& facts = m_dialogue.facts();
    if (!facts.smtp)
        return;
    report(lastPacket, (m_sawStart || facts.greeted) && (closed || facts.quit), m_dialogue.transactions().size());
}

} // namespace delist
