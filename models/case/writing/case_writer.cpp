#include "case/writing/case_writer.h"
#include "case/kept/block_codec.h"
#include "case/kept/packet_block.h"
#include "case/sql/utf8.h"
#include "evidence/text/encoding.h"

namespace delist {

namespace {

/// Bounds for text from evidence: replies and subjects may be long, and nobody reads past this.
constexpr std::size_t maxTextBytes = 4096;
constexpr std::size_t maxRejectBytes = 512;
constexpr std::size_t maxReceivedBytes = 16384;
constexpr std::size_t maxHostNameBytes = 255; // RFC 1035 section 2.3.4

/// Sessions and messages of one evidence that may go on in another. As many are open at once only on the largest servers.
constexpr std::size_t maxOpenEnds = 500'000;

/// Private addresses are never outside, whatever a firewall calls them: behind another firewall they are "External", too.
NetworkSide sideOf(NetworkSide told, const IpAddress& address)
{
    return told == NetworkSide::Outside && address.isPrivate() ? NetworkSide::Unknown : told;
}

} // namespace

RecordBatch& CaseWriter::batch()
{
    if (m_batch && m_batch->full())
        seal();
    if (!m_batch) {
        m_batch = m_writer.spare();
        m_batch->evidence = m_rowEvidence;
    }
    return *m_batch;
}

void CaseWriter::seal()
{
    if (m_batch && !m_batch->empty())
        m_writer.write(std::move(m_batch));
    m_batch.reset();
}

/// The rule of OrganisationMap::direction(), with the answers of the host table.
Direction CaseWriter::directionOf(const Interner::Host& client, const Interner::Host& server)
{
    if (!client.known || !server.known)
        return Direction::Unknown;
    if (client.internal)
        return server.internal ? Direction::Internal : Direction::Outbound;
    return server.internal ? Direction::Inbound : Direction::Unknown;
}

void CaseWriter::connection(const Connection& record)
{
    RecordBatch& into = batch();
    m_hasConnections = true;
    const bool mail = record.smtp || (record.protocol != 17 && m_mailPorts[record.destination.port]);
    if (!mail) {
        if (onlyFlows())
            return; // counted before
        std::int64_t bytes = unknownCount;
        if (record.bytesSent >= 0 || record.bytesReceived >= 0)
            bytes = std::max<std::int64_t>(record.bytesSent, 0) + std::max<std::int64_t>(record.bytesReceived, 0);
        else
            bytes = record.bytesTotal;
        into.others.push_back({record.time, bytes, record.destination.port});
        firstContact(record);
        return;
    }
    ConnectionRow row{};
    row.id = m_nextConnection++;
    row.offset = record.offset;
    row.time = record.time;
    row.end = record.end;
    row.bytesSent = record.bytesSent;
    row.bytesReceived = record.bytesReceived;
    row.bytesTotal = record.bytesTotal;
    row.source = internHost(record.source.address).id;
    const IpAddress& reached = reachedBy(record);
    row.destination = internHost(reached).id;
    const IpAddress& asked = reached != record.destination.address ? record.destination.address : record.asked;
    if (asked.known() && asked != reached)
        row.asked = internHost(asked).id;
    row.rule = intern(record.rule);
    row.process = intern(record.process);
    row.user = intern(record.user);
    row.pid = record.pid;
    row.processVotes = record.processVotes;
    row.processConfidence = record.processConfidence;
    row.processConflict = intern(record.processConflict);
    row.translated = internHost(record.translated.address).id;
    row.translatedPort = record.translated.port;
    row.sourceSequence = record.sourceSequence;
    row.destinationSequence = record.destinationSequence;
    row.contentHash = record.contentHash;
    row.sourcePort = record.source.port;
    row.destinationPort = record.destination.port;
    row.protocol = record.protocol;
    row.action = record.action;
    row.cut = record.cut;
    row.sourceSide = sideOf(record.sourceSide, record.source.address);
    row.destinationSide = sideOf(record.destinationSide, reachedBy(record));
    into.connections.push_back(row);
}

/// Behind a destination NAT it is the inside server that got it, as with firewalls that tell no other address.
const IpAddress& CaseWriter::reachedBy(const Connection& record) const
{
    const IpAddress& behind = record.forwardedTo;
    return behind.known() && (behind.isPrivate() || m_organisation.isInternal(behind)) ? behind : record.destination.address;
}

void CaseWriter::firstContact(const Connection& record)
{
    if (m_start.vantage != Vantage::Capture)
        return;
    for (const FirstContacts::Window& window : m_firstContacts.windows(record)) {
        if (window.since == unknownTime)
            continue;
        const Interner::Host host = internHost(record.source.address);
        if (host.internal && window.counted)
            m_batch->firstContacts.push_back({window.since, host.id, 0, 0, 0, false});
        else if (host.internal)
            m_batch->firstContacts.push_back({window.since, host.id, internHost(record.destination.address).id,
                                              record.destination.port, record.protocol, record.action == Action::Allowed});
    }
}

RowId CaseWriter::session(const Session& record)
{
    RecordBatch& into = batch();
    m_hasMail = true;
    const Interner::Host client = internHost(record.client.address);
    const Interner::Host server = internHost(record.server.address);
    SessionRow row{};
    row.id = m_nextSession++;
    row.offset = record.offset;
    row.time = record.time;
    row.end = record.end;
    row.client = client.id;
    row.server = server.id;
    row.helo = intern(record.helo);
    row.authenticatedAs = intern(record.authenticatedAs);
    row.failedAuthAs = intern(record.failedAuthAs);
    row.connector = intern(record.connector);
    row.error = intern(record.error);
    row.key = keep(record.key, maxKeptNameBytes);
    row.failedAuths = record.failedAuths;
    row.messages = record.messages;
    row.recipients = record.recipients;
    row.rejectedRecipients = record.rejectedRecipients;
    row.gaps = record.gaps;
    row.duplicates = record.duplicates;
    row.clientPort = record.client.port;
    row.serverPort = record.server.port;
    row.given = record.direction;
    row.direction = record.direction != Direction::Unknown ? record.direction : directionOf(client, server);
    // Logs of mail servers say themselves what they sent: a dialogue of two strangers came in, and where they name no server
    // it is the one that wrote the log, which is ours.
    if (row.direction == Direction::Unknown && m_start.mailVantage.value_or(m_start.vantage) == Vantage::MailLog && client.known) {
        if (!client.internal && !(server.known && server.internal))
            row.direction = Direction::Inbound;
        else if (client.internal && !server.known)
            row.direction = Direction::Internal;
    }
    row.tls = record.tls;
    row.complete = record.complete;
    row.capabilities = intern(record.capabilities);
    row.authMechanism = intern(record.authMechanism);
    row.serverName = intern(record.serverName);
    row.certificateNames = intern(record.certificateNames);
    row.tunnel = intern(record.tunnel);
    row.incompleteFields = intern(record.incompleteFields);
    row.heloCut = record.incompleteFields.find("helo=truncated") != std::string_view::npos;
    row.encryptedSince = record.encryptedSince;
    row.encryptedSent = record.encryptedSent;
    row.encryptedReceived = record.encryptedReceived;
    row.conflicts = record.conflicts;
    (*m_recentSessions)[static_cast<std::size_t>(row.id) % recentCount] = {row.id, record.client.address,
                                                                          row.serverPort, row.direction, isFrontEndConnector(record.connector),
                                                                          record.direction == Direction::Outbound};
    into.sessions.push_back(row);
    return row.id;
}

void CaseWriter::connectionsSeenAsMail()
{
    if (m_hasConnections)
        return;
    m_start.connectionVantage = m_start.mailVantage;
    batch().connectionsSeenAsMail = true;
}

void CaseWriter::logHost(std::string_view host)
{
    m_logHost = toStorableUtf8(boundedUtf8(host, maxHostNameBytes));
}

void CaseWriter::openSession(const OpenEnd& end)
{
    if (m_openEnds.size() < maxOpenEnds)
        m_openEnds.emplace_back(end, true);
}

void CaseWriter::openMessage(const OpenEnd& end)
{
    if (m_openEnds.size() < maxOpenEnds)
        m_openEnds.emplace_back(end, false);
}

void CaseWriter::openDelivery(const OpenDelivery& end)
{
    if (m_openDeliveries.size() >= maxOpenEnds)
        return;
    m_openDeliveries.push_back(end);
    if (!end.text.empty()) {
        batch();
        m_openDeliveries.back().identity = static_cast<std::uint64_t>(intern(end.text));
        m_openDeliveries.back().text = {};
    }
}

RowId CaseWriter::message(const Message& record)
{
    RecordBatch& into = batch();
    m_hasMail = true;
    const Interner::Host client = internHost(record.client);
    const Interner::Host server = internHost(record.server);
    MessageRow row{};
    row.id = m_nextMessage++;
    row.session = record.session;
    row.offset = record.offset;
    row.time = record.time;
    row.size = record.sizeBytes;
    row.mailFrom = intern(record.mailFrom);
    row.headerFrom = intern(record.headerFrom);
    row.client = client.id;
    row.server = server.id;
    row.authenticatedAs = intern(record.authenticatedAs);
    row.passedOn = passesOn(record.authenticatedAs);
    row.event = intern(record.event);
    row.messageId = keep(record.messageId, maxKeptNameBytes);
    row.subject = keep(record.subject, maxTextBytes);
    row.internalId = keep(record.internalId, maxKeptNameBytes);
    row.networkMessageId = keep(record.networkMessageId, maxKeptNameBytes);
    row.reference = keep(record.reference, maxTextBytes);
    row.sourceContext = keep(record.sourceContext, maxTextBytes);
    row.recipients = record.recipients;
    row.role = record.role;
    row.given = record.direction;
    row.direction = record.direction != Direction::Unknown ? record.direction : directionOf(client, server);
    row.status = record.status;
    row.isBounce = record.mailFrom == "<>";
    row.headerTo = intern(record.headerTo);
    row.mailer = intern(record.mailer);
    row.originatingScript = intern(record.originatingScript);
    row.incompleteFields = intern(record.incompleteFields);
    row.received = keep(record.received, maxReceivedBytes);
    row.connector = intern(record.connector);
    IpAddress sender = record.client;
    if (record.session != 0) {
        const Recent& session = (*m_recentSessions)[static_cast<std::size_t>(record.session) % recentCount];
        if (session.id == record.session) {
            row.port = session.port;
            row.passedOn = row.passedOn || session.passesOn;
            row.sentOn = session.opened && record.direction == Direction::Outbound;
            if (row.direction == Direction::Unknown)
                row.direction = session.direction;
            if (!sender.known())
                sender = session.client;
        }
    }
    (*m_recentMessages)[static_cast<std::size_t>(row.id) % recentCount] = {row.id, sender, row.port, row.direction};
    into.messages.push_back(row);
    return row.id;
}

void CaseWriter::delivery(const Delivery& record)
{
    m_hasOther = true;
    RecordBatch& into = batch();
    DeliveryRow row{};
    row.offset = record.offset;
    row.time = record.time;
    row.message = record.message;
    row.recipient = intern(record.recipient);
    row.enhancedStatus = intern(record.enhancedStatus);
    row.server = intern(record.server);
    row.reply = keep(record.reply, maxTextBytes);
    row.replyCode = record.replyCode;
    row.outcome = record.outcome;
    const Vantage seen = m_start.mailVantage.value_or(m_start.vantage);
    const bool sessionsCount = seen == Vantage::MailLog || seen == Vantage::Capture;
    if (!sessionsCount && record.message != 0) {
        const Recent& message = (*m_recentMessages)[static_cast<std::size_t>(record.message) % recentCount];
        if (message.id == record.message)
            row.client = internHost(message.client).id;
    }
    into.deliveries.push_back(row);
}

void CaseWriter::bounce(const Bounce& record)
{
    m_hasOther = true;
    if (m_hostOfReports.empty())
        m_hostOfReports = m_logHost;
    RecordBatch& into = batch();
    BounceRow row{};
    row.offset = record.offset;
    row.time = record.time;
    row.message = record.message;
    row.victim = intern(record.victim);
    row.cause = intern(record.cause);
    row.originalMessageId = keep(record.originalMessageId, maxKeptNameBytes);
    row.messageId = keep(record.messageId, maxKeptNameBytes);
    row.subject = keep(record.subject, maxTextBytes);
    row.fate = record.fate;
    row.given = record.direction;
    row.direction = record.direction;
    row.quotesOriginal = record.quotesOriginal;
    if (record.message != 0) {
        const Recent& message = (*m_recentMessages)[static_cast<std::size_t>(record.message) % recentCount];
        if (message.id == record.message) {
            row.sender = internHost(message.client).id;
            if (row.direction == Direction::Unknown)
                row.direction = message.direction;
            else if (row.direction == Direction::Internal && message.direction == Direction::Unknown && m_organisation.hasDomains() &&
                     !record.victim.empty() && !m_organisation.isOwnMailbox(record.victim))
                row.direction = Direction::Outbound; // written here, and nobody took it: it would have gone to its victim
        }
    }
    // Nothing else known: it goes where its victim is, from wherever it was written.
    if (row.direction == Direction::Unknown && m_organisation.hasDomains() && !record.victim.empty())
        row.direction = !m_organisation.isOwnMailbox(record.victim) ? Direction::Outbound
                        : record.generated                          ? Direction::Internal
                                                                    : Direction::Inbound;
    into.bounces.push_back(row);
}

void CaseWriter::attachment(const Attachment& record)
{
    RecordBatch& into = batch();
    AttachmentRow row{};
    row.offset = record.offset;
    row.message = record.message;
    row.sizeBytes = record.sizeBytes;
    row.name = intern(record.name);
    row.type = intern(record.type);
    row.sha256 = keep(record.sha256, maxKeptNameBytes);
    row.state = record.state;
    into.attachments.push_back(row);
}

void CaseWriter::dnsQuery(const DnsQuery& record)
{
    m_hasOther = true;
    if (onlyFlows() && record.kind == LookupKind::Other)
        return; // counted before
    RecordBatch& into = batch();
    DnsQueryRow row{};
    row.offset = record.offset;
    row.time = record.time;
    row.client = internHost(record.client).id;
    row.kind = record.kind;
    if (record.kind != LookupKind::Other) {
        row.server = internHost(record.server).id;
        row.name = intern(record.name);
        row.answers = intern(record.answers);
        row.rcode = record.rcode;
        row.type = record.type;
    }
    into.dnsQueries.push_back(row);
}

void CaseWriter::socketOwner(const SocketOwner& record)
{
    m_hasOther = true;
    // A socket without a peer is kept: a process that listens on a mail port is of interest.
    const bool mail = m_mailPorts[record.remote.port] || m_mailPorts[record.local.port];
    if (!mail || record.protocol == 17)
        return;
    RecordBatch& into = batch();
    SocketOwnerRow row{};
    row.offset = record.offset;
    row.time = record.time;
    row.end = record.end;
    row.pid = record.pid;
    row.local = internHost(record.local.address).id;
    row.remote = internHost(record.remote.address).id;
    row.process = intern(record.process);
    row.user = intern(record.user);
    row.computer = intern(record.computer);
    row.localPort = record.local.port;
    row.remotePort = record.remote.port;
    row.protocol = record.protocol;
    into.socketOwners.push_back(row);
    nameComputer(record);
}

/// Whoever wrote the evidence says what the machine is called. Captures tell of its addresses themselves.
void CaseWriter::nameComputer(const SocketOwner& record)
{
    if (m_start.vantage == Vantage::Capture || !record.local.address.isPrivate() || record.local.address == record.remote.address)
        return;
    HostName name;
    name.offset = record.offset;
    name.time = record.time;
    name.address = record.local.address;
    name.name = record.computer;
    name.kind = NameKind::Computer;
    m_computers->add(name);
}

void CaseWriter::hostName(const HostName& record)
{
    m_hasOther = true;
    if (onlyFlows() || !record.address.known() || (record.name.empty() && record.mac.empty()))
        return;
    RecordBatch& into = batch();
    NameRow row{};
    row.offset = record.offset;
    row.time = record.time;
    row.end = record.end;
    row.host = internHost(record.address).id;
    row.name = intern(record.name);
    row.mac = intern(record.mac);
    row.kind = record.kind;
    into.names.push_back(row);
    if (m_start.vantage == Vantage::Capture)
        m_firstContacts.name(record);
}

void CaseWriter::reject(const Reject& record)
{
    if (++m_rejects > maxStoredRejects)
        return;
    RecordBatch& into = batch();
    RejectRow row{};
    row.offset = record.offset;
    row.line = record.line;
    row.reason = keep(record.reason, maxRejectBytes);
    row.text = keep(record.text, maxRejectBytes);
    into.rejects.push_back(row);
}

void CaseWriter::packet(const Packet& record)
{
    if (record.data.size() < record.originalLength)
        m_frameLimit = std::max(m_frameLimit.value_or(0), record.data.size());
    if (!m_start.embedPackets)
        return;
    const std::uint64_t end = record.offset + std::max<std::size_t>(record.data.size(), 1);
    const bool first = m_packets.empty();
    m_packetsOffset = first ? record.offset : std::min(m_packetsOffset, record.offset);
    m_packetsEnd = first ? end : std::max(m_packetsEnd, end);
    appendPacket(m_packets, record);
    if (m_packets.size() >= evidenceBlockBytes)
        flushPackets();
}

void CaseWriter::flushPackets()
{
    if (m_packets.empty())
        return;
    const auto owner = std::make_shared<const std::string>(std::move(m_packets));
    m_packets.clear();
    m_packer.add(owner, *owner, m_packetsOffset, m_packetsEnd - m_packetsOffset, m_rowEvidence);
}

void CaseWriter::ofEvidence(RowId evidence)
{
    if (evidence == m_rowEvidence)
        return;
    flush();
    m_rowEvidence = evidence;
}

void CaseWriter::flush()
{
    flushPackets();
    seal();
}

} // namespace delist
