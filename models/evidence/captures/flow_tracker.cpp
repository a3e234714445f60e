#include "evidence/captures/flow_tracker.h"
#include "evidence/captures/mail_sniff.h"

namespace delist {

namespace {

/// The key of the segment's flow, and whether its low end sent it.
FlowKey keyOf(const TcpSegment& segment, bool& fromLow)
{
    fromLow = segment.source < segment.destination ||
              (segment.source == segment.destination && segment.sourcePort <= segment.destinationPort);
    return fromLow ? FlowKey{segment.source, segment.destination, segment.sourcePort, segment.destinationPort}
                   : FlowKey{segment.destination, segment.source, segment.destinationPort, segment.sourcePort};
}

} // namespace

FlowTracker::FlowTracker(const ReaderOptions& options, RecordSink& sink, const FlowLimits& limits)
    : m_sink(sink), m_limits(limits), m_walk(*this), m_names(sink), m_mail{sink, ReassemblyBudget()},
      m_nextSweep(limits.sweepPackets)
{
    for (const std::uint16_t port : options.mailPorts)
        m_mailPorts.set(port);
}

FlowTracker::~FlowTracker() = default;

void FlowTracker::packet(const Packet& packet)
{
    ++m_packets;
    m_kept = false;
    m_opening = nullptr;
    m_walk.packet(packet);
    if (m_opening && !m_kept && m_opening->used)
        m_handshakes.remember(*m_opening, packet);
}

/// Once, though a frame may hold several packets.
void FlowTracker::keep(const Packet& packet)
{
    if (!m_kept)
        m_sink.packet(packet);
    m_kept = true;
}

void FlowTracker::udp(const UdpDatagram& datagram, const Packet& packet)
{
    if (m_names.udp(datagram, packet))
        keep(packet);
}

void FlowTracker::arp(std::string_view message, const Packet& packet)
{
    if (m_names.arp(message, packet))
        keep(packet);
}

/// Only the SYN that was seen, by its number: anybody can write an error.
void FlowTracker::refused(const TcpSegment& segment, const Packet& packet)
{
    bool fromLow = false;
    TcpFlow* const flow = m_table.find(keyOf(segment, fromLow));
    if (!flow || !flow->has(fromLow ? SynFromLow : SynFromHigh) || flow->initialSequence[fromLow ? 0 : 1] != segment.sequence)
        return;
    flow->refused = true;
    flow->last = packet.time;
    flow->set(FlowTouched);
    if (flow->has(FlowMail))
        keep(packet);
}

void FlowTracker::tcpFragment(const Packet& packet)
{
    keep(packet);
}

void FlowTracker::tcp(const TcpSegment& segment, const Packet& packet)
{
    constexpr std::uint16_t dnsPort = 53;
    bool mail = isMailPort(segment.sourcePort) || isMailPort(segment.destinationPort);
    bool fromLow = false;
    TcpFlow& flow = flowOf(packet, segment, fromLow);
    flow.last = packet.time;
    const bool wasClosed = flow.closed();
    const bool opening = segment.has(flagSyn) || !flow.has(fromLow ? AckFromLow : AckFromHigh);
    mark(flow, segment, fromLow);
    count(flow, segment, fromLow);
    if (packet.processWitness != ProcessWitness::None)
        m_processes.vote(flow.process, packet);
    if (!mail && !flow.has(FlowSniffed) && segment.payloadLength > 0)
        mail = sniff(flow, segment, fromLow);
    else if (!mail)
        mail = flow.mail != nullptr;
    if (mail) {
        if (flow.handshake != 0)
            m_handshakes.release(flow, m_sink);
        keep(packet);
        mailSegment(flow, segment, fromLow, packet);
        if (!wasClosed && flow.closed() && flow.mail)
            m_closedMail.push_back({flow.index, flow.mail->serial(), m_packets});
        if (!m_closedMail.empty())
            releaseClosed(false);
    } else if ((segment.sourcePort == dnsPort || segment.destinationPort == dnsPort) && m_names.tcpDns(segment, packet)) {
        keep(packet);
    } else if (opening && flow.bytesFromLow + flow.bytesFromHigh == 0) {
        m_opening = &flow; // it may still become mail
    }
    if (m_packets >= m_nextSweep || m_table.size() >= m_limits.flows)
        sweep();
}

/// The first bytes of a flow on a port that is not for mail: true while it may be mail.
bool FlowTracker::sniff(TcpFlow& flow, const TcpSegment& segment, bool fromLow)
{
    if (flow.mail)
        return true;
    const FirstBytes first = segment.has(flagRst) ? FirstBytes::Other : firstBytes(segment.payload);
    if (first == FirstBytes::Other) {
        constexpr std::uint64_t enough = 512;
        const bool bothSpoke = flow.bytesFromLow > 0 && flow.bytesFromHigh > 0;
        if (bothSpoke || flow.bytesFromLow + flow.bytesFromHigh > enough)
            flow.set(FlowSniffed);
        return false;
    }
    if (flow.has(SynFromLow) == flow.has(SynFromHigh)) // who opened it shows in what is said
        flow.opener = fromLow == (first != FirstBytes::Greeting) ? Opener::Low : Opener::High;
    return true;
}

TcpFlow& FlowTracker::flowOf(const Packet& packet, const TcpSegment& segment, bool& fromLow)
{
    const FlowKey key = keyOf(segment, fromLow);
    bool added = false;
    TcpFlow* flow = &m_table.findOrAdd(key, added);
    if (!added && segment.has(flagSyn) && startsAnew(*flow, segment, fromLow, packet.time)) {
        report(*flow);
        m_table.remove(*flow);
        flow = &m_table.findOrAdd(key, added);
    }
    if (added) {
        flow->first = packet.time;
        flow->offset = packet.offset;
        if (!fromLow)
            flow->set(FirstFromHigh);
        if (isMailPort(segment.sourcePort) || isMailPort(segment.destinationPort))
            flow->set(FlowMail);
    }
    return *flow;
}

/// Whether a SYN opens another connection on the same ports, or belongs to the one that is known.
bool FlowTracker::startsAnew(const TcpFlow& flow, const TcpSegment& segment, bool fromLow, Micros time) const
{
    if (segment.has(flagAck)) {
        // A SYN-ACK to another SYN than the one seen: that SYN was not captured.
        const bool answered = flow.has(fromLow ? AnswerFromLow : AnswerFromHigh);
        return answered && flow.initialSequence[fromLow ? 0 : 1] != segment.sequence;
    }
    if (flow.has(fromLow ? SynFromLow : SynFromHigh))
        return flow.initialSequence[fromLow ? 0 : 1] != segment.sequence;
    // Written behind what answers it, as its time tells.
    if (time < flow.first && !flow.closed() && (fromLow ? flow.bytesFromLow : flow.bytesFromHigh) == 0)
        return false;
    return flow.closed() || flow.bytesFromLow + flow.bytesFromHigh > 0;
}

void FlowTracker::mark(TcpFlow& flow, const TcpSegment& segment, bool fromLow)
{
    const unsigned shift = fromLow ? 0 : 1;
    unsigned bits = FlowTouched;
    if (segment.has(flagSyn)) {
        flow.initialSequence[shift] = segment.sequence;
        if (segment.has(flagAck)) {
            bits |= unsigned{AnswerFromLow} << shift;
            const unsigned opener = unsigned{SynFromLow} << (1 - shift);
            if (!flow.has(opener)) { // it proves the SYN that was not captured
                flow.initialSequence[1 - shift] = segment.acknowledgement - 1;
                bits |= opener;
            }
        } else {
            bits |= unsigned{SynFromLow} << shift;
        }
    } else if (segment.has(flagAck) && !segment.has(flagRst)) {
        bits |= unsigned{AckFromLow} << shift;
    }
    if (segment.has(flagFin))
        bits |= unsigned{FinFromLow} << shift;
    if (segment.has(flagRst))
        bits |= unsigned{RstFromLow} << shift;
    flow.set(bits);
}

/// Bytes count once, however often they were sent or a mirror port copied them; what the capture missed between them counts with them.
void FlowTracker::count(TcpFlow& flow, const TcpSegment& segment, bool fromLow)
{
    constexpr std::int32_t farthest = 16 << 20; // a sequence number farther away is of something else: nothing is known then
    if (segment.payloadLength == 0)
        return;
    std::uint64_t& bytes = fromLow ? flow.bytesFromLow : flow.bytesFromHigh;
    std::uint32_t& initial = flow.initialSequence[fromLow ? 0 : 1];
    const std::uint32_t start = segment.sequence + (segment.has(flagSyn) ? 1 : 0);
    const unsigned opened = unsigned{SynFromLow | AnswerFromLow} << (fromLow ? 0 : 1);
    if (bytes == 0 && !flow.has(opened))
        initial = start - 1;
    const auto ahead = static_cast<std::int32_t>(start + segment.payloadLength - (initial + 1 + static_cast<std::uint32_t>(bytes)));
    if (ahead > farthest || ahead < -farthest)
        bytes += segment.payloadLength;
    else if (ahead > 0)
        bytes += static_cast<std::uint64_t>(ahead);
}

/// Who opened the connection: the sender of the SYN; without one the side without the service's port.
bool FlowTracker::lowIsSource(const TcpFlow& flow) const
{
    if (flow.has(SynFromLow) != flow.has(SynFromHigh))
        return flow.has(SynFromLow);
    if (flow.opener != Opener::Unknown)
        return flow.opener == Opener::Low;
    const bool lowMail = isMailPort(flow.lowPort);
    if (lowMail != isMailPort(flow.highPort))
        return !lowMail;
    if (flow.lowPort != flow.highPort)
        return flow.lowPort > flow.highPort;
    return !flow.has(FirstFromHigh);
}

void FlowTracker::openMail(TcpFlow& flow, const TcpSegment& segment, bool fromLow)
{
    limitMail();
    const bool lowIsClient = lowIsSource(flow);
    const Endpoint low{addressOf(flow.low), flow.lowPort};
    const Endpoint high{addressOf(flow.high), flow.highPort};
    MailFlow::Ends ends;
    ends.client = lowIsClient ? low : high;
    ends.server = lowIsClient ? high : low;
    ends.sawStart = flow.has(SynFromLow | SynFromHigh);
    ends.mailPort = flow.has(FlowMail);
    flow.mail = std::make_unique<MailFlow>(m_mail, ends, ++m_serial);
    ++m_mailFlows;
    m_openMail.push_back({flow.index, flow.mail->serial(), 0});
    if (flow.has(SynFromLow | AnswerFromLow))
        flow.mail->start(lowIsClient, flow.initialSequence[0] + 1, true);
    if (flow.has(SynFromHigh | AnswerFromHigh))
        flow.mail->start(!lowIsClient, flow.initialSequence[1] + 1, true);
    if (segment.has(flagAck)) // in the middle of a connection: what the other side will send next
        flow.mail->start(fromLow != lowIsClient, segment.acknowledgement, false);
}

void FlowTracker::mailSegment(TcpFlow& flow, const TcpSegment& segment, bool fromLow, const Packet& packet)
{
    if (flow.has(FlowReported))
        return;
    if (!flow.mail) {
        if (segment.payloadLength == 0 || segment.has(flagRst))
            return;
        openMail(flow, segment, fromLow);
    }
    const bool fromClient = fromLow == lowIsSource(flow);
    flow.mail->segment(fromClient, segment, packet.time, packet.offset);
    if (segment.has(flagSyn) && segment.payloadLength == 0)
        flow.mail->start(fromClient, segment.sequence + 1, true);
    if (flow.mail->verdict() == MailFlow::Verdict::Other) {
        finishMail(flow);
        flow.set(FlowSniffed);
    }
}

void FlowTracker::finishMail(TcpFlow& flow)
{
    if (!flow.mail)
        return;
    flow.mail->finish(flow.last, flow.closed());
    if (flow.mail->smtp())
        flow.set(FlowSmtp);
    if (flow.contentHash == 0)
        flow.contentHash = flow.mail->contentHash();
    flow.mail.reset();
    --m_mailFlows;
}

/// The flow's connection, once.
void FlowTracker::report(TcpFlow& flow)
{
    if (flow.has(FlowReported))
        return;
    finishMail(flow);
    flow.set(FlowReported);
    const bool lowIsSourceSide = lowIsSource(flow);
    const unsigned source = lowIsSourceSide ? 0 : 1;
    const unsigned other = 1 - source;
    const auto from = [&](unsigned low, unsigned side) { return flow.has(low << side); };
    const Endpoint low{addressOf(flow.low), flow.lowPort};
    const Endpoint high{addressOf(flow.high), flow.highPort};

    Connection connection;
    connection.offset = flow.offset;
    connection.time = flow.first;
    connection.end = flow.last;
    connection.source = lowIsSourceSide ? low : high;
    connection.destination = lowIsSourceSide ? high : low;
    connection.bytesSent = static_cast<std::int64_t>(lowIsSourceSide ? flow.bytesFromLow : flow.bytesFromHigh);
    connection.bytesReceived = static_cast<std::int64_t>(lowIsSourceSide ? flow.bytesFromHigh : flow.bytesFromLow);
    connection.smtp = flow.has(FlowSmtp);
    connection.contentHash = flow.contentHash;
    if (flow.has((SynFromLow | AnswerFromLow) << source))
        connection.sourceSequence = flow.initialSequence[source];
    if (flow.has((SynFromLow | AnswerFromLow) << other))
        connection.destinationSequence = flow.initialSequence[other];
    // Established: SYN, SYN-ACK, ACK; or, in the middle of a flow, data. What a side sends that acknowledges the other proves that the
    // other answered, also where the capture holds one direction alone: nobody acknowledges or goes on behind a SYN that got no answer.
    const bool handshake = from(SynFromLow, source) && from(AckFromLow, source);
    const bool lowSpoke = flow.has(AckFromLow) && flow.bytesFromLow > 0;
    const bool highSpoke = flow.has(AckFromHigh) && flow.bytesFromHigh > 0;
    const bool bothData = flow.bytesFromLow > 0 && flow.bytesFromHigh > 0;
    if (handshake || lowSpoke || highSpoke || bothData)
        connection.action = Action::Allowed;
    else if (from(SynFromLow, source) && !from(AnswerFromLow, other) && (from(RstFromLow, other) || flow.refused))
        connection.action = Action::Denied; // answered by a reset or an error; a SYN that nobody answered stays unknown
    const ProcessVerdict process = m_processes.decide(flow.process.get(), low, high);
    connection.pid = process.pid;
    connection.process = process.path;
    connection.processVotes = process.votes;
    connection.processConfidence = process.confidence;
    connection.processConflict = process.conflict;
    m_sink.connection(connection);
}

/// Reports mail flows that closed a while ago: stragglers have come by now.
void FlowTracker::releaseClosed(bool all)
{
    while (!m_closedMail.empty()) {
        const MailPlace place = m_closedMail.front();
        if (!all && m_closedMail.size() <= m_limits.closedMailFlows && m_packets - place.packet < m_limits.stragglerPackets)
            return;
        m_closedMail.pop_front();
        TcpFlow& flow = m_table.at(place.index);
        if (flow.used && flow.mail && flow.mail->serial() == place.serial)
            report(flow);
    }
}

/// Makes room for one more mail flow; the oldest has to go.
void FlowTracker::limitMail()
{
    const auto over = [&](const MailPlace& place) {
        const TcpFlow& flow = m_table.at(place.index);
        return !flow.used || !flow.mail || flow.mail->serial() != place.serial;
    };
    while (!m_openMail.empty() && (m_mailFlows >= m_limits.mailFlows || over(m_openMail.front()))) {
        const MailPlace place = m_openMail.front();
        m_openMail.pop_front();
        if (!over(place))
            finishMail(m_table.at(place.index)); // its connection goes on; more data begins another dialogue
    }
    if (m_openMail.size() > 4 * m_limits.mailFlows)
        std::erase_if(m_openMail, over);
}

/// Forgets flows that are over; when the table is full, also those without a packet since the last sweep, then any.
void FlowTracker::sweep()
{
    m_nextSweep = m_packets + m_limits.sweepPackets;
    const auto drop = [&](TcpFlow& flow) {
        report(flow);
        m_table.remove(flow);
    };
    const bool full = m_table.size() >= m_limits.flows;
    m_table.forEach([&](TcpFlow& flow) {
        if (!flow.has(FlowTouched) && (full || flow.closed()))
            drop(flow);
        else
            flow.clear(FlowTouched);
    });
    const std::size_t enough = m_limits.flows / 4 * 3;
    for (const bool closedOnly : {true, false}) {
        if (!full || m_table.size() <= enough)
            return;
        m_table.forEach([&](TcpFlow& flow) {
            if (m_table.size() > enough / 2 && (flow.closed() || !closedOnly))
                drop(flow);
        });
    }
}

void FlowTracker::finish()
{
    m_walk.finish();
    m_names.finish();
    releaseClosed(true);
    m_table.forEach([&](TcpFlow& flow) {
        report(flow);
        m_table.remove(flow);
    });
}

UnreadPackets FlowTracker::unread() const
{
    return {m_walk.counts().encrypted, m_walk.lostDatagrams(), m_walk.counts().broken};
}

std::string UnreadPackets::note() const
{
    std::string note;
    const auto say = [&](std::uint64_t count, const char* what) {
        if (count > 0)
            note += (note.empty() ? "" : " ") + std::to_string(count) + what;
    };
    say(encrypted, " frames are encrypted on the air and were not read.");
    say(fragmented, " fragmented IP packets are not complete and were not read.");
    say(broken, " packets have lengths that cannot be, or are cut before the ports; they were not read.");
    return note;
}

} // namespace delist
