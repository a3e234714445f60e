#include "case/batch_writer.h"
#include "case/thread_name.h"

namespace delist {

namespace {

/// What may wait: enough to even out the threads, little enough to stay small.
constexpr std::size_t maxQueuedBytes = 24U << 20;
constexpr std::size_t maxLate = 100'000;

void bindTime(SqlStatement& statement, int index, Micros time)
{
    if (time == unknownTime)
        statement.bindNull(index);
    else
        statement.bind(index, time);
}

void bindCount(SqlStatement& statement, int index, std::int64_t count)
{
    if (count == unknownCount)
        statement.bindNull(index);
    else
        statement.bind(index, count);
}

/// Zero is unknown.
void bindPositive(SqlStatement& statement, int index, std::int64_t value)
{
    if (value == 0)
        statement.bindNull(index);
    else
        statement.bind(index, value);
}

void bindText(SqlStatement& statement, int index, std::string_view text)
{
    if (text.empty())
        statement.bindNull(index);
    else
        statement.bindStored(index, text);
}

template <typename Enum> void bindEnum(SqlStatement& statement, int index, Enum value)
{
    statement.bind(index, static_cast<std::int64_t>(value));
}

} // namespace

BulkStatements::BulkStatements(Database& database)
    : text(database.prepare("INSERT INTO text(id, value) VALUES(?,?)")),
      findText(database.prepare("SELECT id FROM text WHERE value = ?")),
      host(database.prepare("INSERT INTO host(id, address, internal) VALUES(?,?,?)")),
      findHost(database.prepare("SELECT id FROM host WHERE address = ?")),
      connection(database.prepare(
          "INSERT INTO connection(id, evidence, offset, time, end, source, source_port, destination, destination_port,"
          " protocol, action, bytes_sent, bytes_received, rule, process, user, pid, process_votes, process_confidence,"
          " process_conflict, translated, translated_port, source_sequence, destination_sequence, content_hash)"
          " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      session(database.prepare(
          "INSERT INTO session(id, evidence, offset, time, end, client, client_port, server, server_port,"
          " given_direction, direction, key, helo, tls, authenticated_as, failed_auth_as, failed_auths, connector,"
          " messages, recipients, rejected_recipients, error, gaps, duplicates, complete, capabilities, auth_mechanism,"
          " server_name, certificate_names, tunnel, incomplete_fields, encrypted_since, encrypted_sent,"
          " encrypted_received, conflicts)"
          " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      message(database.prepare(
          "INSERT INTO message(id, evidence, offset, time, session, role, message_id, mail_from, header_from, subject,"
          " recipients, size, client, server, given_direction, direction, authenticated_as, is_bounce, status, event,"
          " internal_id, network_message_id, reference, source_context, header_to, mailer, originating_script,"
          " incomplete_fields, received)"
          " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      delivery(database.prepare("INSERT INTO delivery(evidence, offset, time, message, recipient, outcome, reply_code,"
                                " enhanced_status, reply, server) VALUES(?,?,?,?,?,?,?,?,?,?)")),
      bounce(database.prepare("INSERT INTO bounce(evidence, offset, time, message, victim, cause, original_message_id,"
                              " message_id, subject, fate, given_direction, direction, quotes_original)"
                              " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      attachment(database.prepare("INSERT INTO attachment(evidence, offset, message, name, type, size, sha256, state)"
                                  " VALUES(?,?,?,?,?,?,?,?)")),
      dnsQuery(database.prepare("INSERT INTO dns_query(evidence, offset, time, client, server, name, type, kind, rcode,"
                                " answers) VALUES(?,?,?,?,?,?,?,?,?,?)")),
      dnsOther(database.prepare("INSERT INTO dns_other(host, evidence, queries) VALUES(?,?,?)"
                                " ON CONFLICT DO UPDATE SET queries = queries + excluded.queries")),
      firstContact(database.prepare(
          "INSERT INTO first_contact(host, evidence, since, protocol, port, peer, flows, answered) VALUES(?,?,?,?,?,?,1,?)"
          " ON CONFLICT DO UPDATE SET flows = flows + 1, answered = answered + excluded.answered")),
      socketOwner(database.prepare(
          "INSERT INTO socket_owner(evidence, offset, time, end, local, local_port, remote, remote_port, protocol, pid,"
          " process, user, computer) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      name(database.prepare(
          "INSERT INTO name_record(evidence, offset, time, end, host, name, mac, kind) VALUES(?,?,?,?,?,?,?,?)")),
      reject(database.prepare("INSERT INTO reject(evidence, offset, line, reason, text) VALUES(?,?,?,?,?)")),
      block(database.prepare("INSERT INTO evidence_block(evidence, offset, length, zstd) VALUES(?,?,?,?)"))
{
}

BatchWriter::BatchWriter(Database& database)
    : m_database(database), m_rollups(database), m_connectionRollups(database), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

BatchWriter::~BatchWriter()
{
    m_thread.request_stop();
    {
        const std::lock_guard guard(m_mutex);
    }
    m_filled.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

std::unique_ptr<RecordBatch> BatchWriter::spare()
{
    const std::lock_guard guard(m_mutex);
    if (m_spares.empty())
        return std::make_unique<RecordBatch>();
    auto batch = std::move(m_spares.back());
    m_spares.pop_back();
    return batch;
}

void BatchWriter::put(Work work)
{
    std::unique_lock lock(m_mutex);
    m_emptied.wait(lock, [this] { return m_queuedBytes < maxQueuedBytes; });
    m_queuedBytes += work.bytes;
    m_queue.push_back(std::move(work));
    m_filled.notify_one();
}

void BatchWriter::write(std::unique_ptr<RecordBatch> batch)
{
    Work work;
    work.bytes = batch->arena.size() + batch->rows() * sizeof(MessageRow);
    work.batch = std::move(batch);
    put(std::move(work));
}

void BatchWriter::write(PackedBlock block)
{
    Work work;
    work.bytes = block.zstd.size();
    work.block = std::make_unique<PackedBlock>(std::move(block));
    put(std::move(work));
}

void BatchWriter::call(const std::function<void(Database&)>& work)
{
    std::unique_lock lock(m_mutex);
    Work item;
    item.command = &work;
    m_queue.push_back(std::move(item));
    const std::uint64_t mine = ++m_asked;
    m_filled.notify_one();
    m_answered.wait(lock, [&] { return m_executed >= mine; });
    if (m_commandFailure)
        std::rethrow_exception(std::exchange(m_commandFailure, nullptr));
}

void BatchWriter::begin(std::int64_t evidence, RowVantages vantages)
{
    if (!m_statements)
        m_statements = std::make_unique<BulkStatements>(m_database);
    m_evidence = evidence;
    const bool mixed = vantages.connections != vantages.mail;
    m_rollups.begin(evidence, vantages.mail, mixed ? Rollups::Hosts::Shared : Rollups::Hosts::Own);
    m_ofConnections = mixed ? &m_connectionRollups : &m_rollups;
    if (mixed)
        m_connectionRollups.begin(evidence, vantages.connections, Rollups::Hosts::Shared);
    m_nextText = static_cast<InternId>(m_database.integer("SELECT ifnull(max(id), 0) + 1 FROM text"));
    m_nextHost = static_cast<InternId>(m_database.integer("SELECT ifnull(max(id), 0) + 1 FROM host"));
}

void BatchWriter::finish()
{
    if (m_failure)
        std::rethrow_exception(m_failure);
    flushOtherQueries();
    m_rollups.finish();
    if (m_ofConnections != &m_rollups)
        m_ofConnections->finish();
}

void BatchWriter::discard()
{
    m_failure = nullptr;
    m_failed = false;
    m_rollups.discard();
    m_connectionRollups.discard();
    m_otherQueries.clear();
    m_lateTexts.clear();
    m_lateHosts.clear();
}

void BatchWriter::run(std::stop_token stop)
{
    nameThread("delist-write");
    while (true) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_filled.wait(lock, [&] { return !m_queue.empty() || stop.stop_requested(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        std::exception_ptr failure;
        try {
            if (work.command != nullptr)
                (*work.command)(m_database);
            else if (!m_failure && work.batch)
                store(*work.batch);
            else if (!m_failure && work.block)
                store(*work.block);
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard guard(m_mutex);
        if (work.command != nullptr) {
            m_commandFailure = failure;
            ++m_executed;
            m_answered.notify_all();
        } else if (failure) {
            m_failure = failure;
            m_failed = true;
        }
        if (work.batch) {
            work.batch->clear();
            m_spares.push_back(std::move(work.batch));
        }
        m_queuedBytes -= work.bytes;
        m_emptied.notify_all();
    }
}

void BatchWriter::bindId(SqlStatement& statement, int index, InternId id)
{
    bindPositive(statement, index, id);
}

void BatchWriter::resolve(RecordBatch& batch)
{
    for (const RecordBatch::NewText& added : batch.newTexts) {
        m_statements->text.bind(1, std::int64_t{added.id}).bindStored(2, batch.view(added.text)).run();
        m_nextText = std::max(m_nextText, added.id + 1);
    }
    for (const RecordBatch::NewHost& added : batch.newHosts) {
        m_statements->host.bind(1, std::int64_t{added.id}).bind(2, added.address.toString());
        m_statements->host.bind(3, std::int64_t{added.internal}).run();
        m_nextHost = std::max(m_nextHost, added.id + 1);
    }

    m_resolvedTexts.clear();
    for (const TextRef ref : batch.unresolvedTexts) {
        const std::string_view text = batch.view(ref);
        InternId& id = m_lateTexts[std::string(text)];
        if (id == 0) {
            SqlStatement& find = m_statements->findText;
            find.bindStored(1, text);
            if (find.step())
                id = static_cast<InternId>(find.integer(0));
            find.reset();
        }
        if (id == 0) {
            id = m_nextText++;
            m_statements->text.bind(1, std::int64_t{id}).bindStored(2, text).run();
        }
        m_resolvedTexts.push_back(id);
    }
    if (m_lateTexts.size() > maxLate)
        m_lateTexts.clear();

    m_resolvedHosts.clear();
    for (const RecordBatch::NewHost& asked : batch.unresolvedHosts) {
        InternId& id = m_lateHosts[asked.address];
        const std::string address = id == 0 ? asked.address.toString() : std::string();
        if (id == 0) {
            SqlStatement& find = m_statements->findHost;
            find.bindStored(1, address);
            if (find.step())
                id = static_cast<InternId>(find.integer(0));
            find.reset();
        }
        if (id == 0) {
            id = m_nextHost++;
            m_statements->host.bind(1, std::int64_t{id}).bindStored(2, address);
            m_statements->host.bind(3, std::int64_t{asked.internal}).run();
        }
        m_resolvedHosts.push_back(id);
    }
    if (m_lateHosts.size() > maxLate)
        m_lateHosts.clear();
}

void BatchWriter::store(RecordBatch& batch)
{
    resolve(batch);
    const std::int64_t evidence = batch.evidence != 0 ? batch.evidence : m_evidence;
    m_rollups.ofEvidence(evidence);

    for (ConnectionRow& row : batch.connections) {
        row.source = hostId(row.source);
        row.destination = hostId(row.destination);
        row.process = textId(row.process);
        row.processConflict = textId(row.processConflict);
        SqlStatement& s = m_statements->connection;
        s.bind(1, row.id).bind(2, evidence).bind(3, static_cast<std::int64_t>(row.offset));
        bindTime(s, 4, row.time);
        bindTime(s, 5, row.end);
        bindId(s, 6, row.source);
        bindPositive(s, 7, row.sourcePort);
        bindId(s, 8, row.destination);
        bindPositive(s, 9, row.destinationPort);
        s.bind(10, std::int64_t{row.protocol});
        bindEnum(s, 11, row.action);
        bindCount(s, 12, row.bytesSent);
        bindCount(s, 13, row.bytesReceived);
        bindId(s, 14, textId(row.rule));
        bindId(s, 15, row.process);
        bindId(s, 16, textId(row.user));
        bindCount(s, 17, row.pid);
        bindPositive(s, 18, row.processVotes);
        if (row.processConfidence < 0)
            s.bindNull(19);
        else
            s.bind(19, row.processConfidence);
        bindId(s, 20, row.processConflict);
        bindId(s, 21, hostId(row.translated));
        bindPositive(s, 22, row.translatedPort);
        bindCount(s, 23, row.sourceSequence);
        bindCount(s, 24, row.destinationSequence);
        bindPositive(s, 25, static_cast<std::int64_t>(row.contentHash));
        s.run();
        m_ofConnections->connection(row);
    }

    for (SessionRow& row : batch.sessions) {
        row.client = hostId(row.client);
        row.server = hostId(row.server);
        row.helo = textId(row.helo);
        SqlStatement& s = m_statements->session;
        s.bind(1, row.id).bind(2, evidence).bind(3, static_cast<std::int64_t>(row.offset));
        bindTime(s, 4, row.time);
        bindTime(s, 5, row.end);
        bindId(s, 6, row.client);
        bindPositive(s, 7, row.clientPort);
        bindId(s, 8, row.server);
        bindPositive(s, 9, row.serverPort);
        bindEnum(s, 10, row.given);
        bindEnum(s, 11, row.direction);
        bindText(s, 12, batch.view(row.key));
        bindId(s, 13, row.helo);
        bindEnum(s, 14, row.tls);
        bindId(s, 15, textId(row.authenticatedAs));
        bindId(s, 16, textId(row.failedAuthAs));
        s.bind(17, std::int64_t{row.failedAuths});
        bindId(s, 18, textId(row.connector));
        s.bind(19, std::int64_t{row.messages}).bind(20, std::int64_t{row.recipients});
        s.bind(21, std::int64_t{row.rejectedRecipients});
        bindId(s, 22, textId(row.error));
        s.bind(23, std::int64_t{row.gaps}).bind(24, std::int64_t{row.duplicates}).bind(25, std::int64_t{row.complete});
        bindId(s, 26, textId(row.capabilities));
        bindId(s, 27, textId(row.authMechanism));
        bindId(s, 28, textId(row.serverName));
        bindId(s, 29, textId(row.certificateNames));
        bindId(s, 30, textId(row.tunnel));
        bindId(s, 31, textId(row.incompleteFields));
        bindTime(s, 32, row.encryptedSince);
        bindCount(s, 33, row.encryptedSent);
        bindCount(s, 34, row.encryptedReceived);
        s.bind(35, std::int64_t{row.conflicts});
        s.run();
        m_rollups.session(row);
    }

    for (MessageRow& row : batch.messages) {
        row.client = hostId(row.client);
        row.server = hostId(row.server);
        row.mailFrom = textId(row.mailFrom);
        row.authenticatedAs = textId(row.authenticatedAs);
        SqlStatement& s = m_statements->message;
        s.bind(1, row.id).bind(2, evidence).bind(3, static_cast<std::int64_t>(row.offset));
        bindTime(s, 4, row.time);
        bindPositive(s, 5, row.session);
        bindEnum(s, 6, row.role);
        bindText(s, 7, batch.view(row.messageId));
        bindId(s, 8, row.mailFrom);
        bindId(s, 9, textId(row.headerFrom));
        bindText(s, 10, batch.view(row.subject));
        s.bind(11, std::int64_t{row.recipients});
        bindCount(s, 12, row.size);
        bindId(s, 13, row.client);
        bindId(s, 14, row.server);
        bindEnum(s, 15, row.given);
        bindEnum(s, 16, row.direction);
        bindId(s, 17, row.authenticatedAs);
        s.bind(18, std::int64_t{row.isBounce});
        bindEnum(s, 19, row.status);
        bindId(s, 20, textId(row.event));
        bindText(s, 21, batch.view(row.internalId));
        bindText(s, 22, batch.view(row.networkMessageId));
        bindText(s, 23, batch.view(row.reference));
        bindText(s, 24, batch.view(row.sourceContext));
        bindId(s, 25, textId(row.headerTo));
        bindId(s, 26, textId(row.mailer));
        bindId(s, 27, textId(row.originatingScript));
        bindId(s, 28, textId(row.incompleteFields));
        bindText(s, 29, batch.view(row.received));
        s.run();
        m_rollups.message(row);
    }

    for (DeliveryRow& row : batch.deliveries) {
        row.client = hostId(row.client);
        SqlStatement& s = m_statements->delivery;
        s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
        bindTime(s, 3, row.time);
        bindPositive(s, 4, row.message);
        bindId(s, 5, textId(row.recipient));
        bindEnum(s, 6, row.outcome);
        bindPositive(s, 7, row.replyCode);
        bindId(s, 8, textId(row.enhancedStatus));
        bindText(s, 9, batch.view(row.reply));
        bindId(s, 10, textId(row.server));
        s.run();
        m_rollups.delivery(row);
    }

    for (BounceRow& row : batch.bounces) {
        row.sender = hostId(row.sender);
        SqlStatement& s = m_statements->bounce;
        s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
        bindTime(s, 3, row.time);
        bindPositive(s, 4, row.message);
        bindId(s, 5, textId(row.victim));
        bindId(s, 6, textId(row.cause));
        bindText(s, 7, batch.view(row.originalMessageId));
        bindText(s, 8, batch.view(row.messageId));
        bindText(s, 9, batch.view(row.subject));
        bindEnum(s, 10, row.fate);
        bindEnum(s, 11, row.given);
        bindEnum(s, 12, row.direction);
        bindEnum(s, 13, row.quotesOriginal);
        s.run();
        m_rollups.bounce(row);
    }

    for (const AttachmentRow& row : batch.attachments) {
        SqlStatement& s = m_statements->attachment;
        s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
        bindPositive(s, 3, row.message);
        bindId(s, 4, textId(row.name));
        bindId(s, 5, textId(row.type));
        bindCount(s, 6, row.sizeBytes);
        bindText(s, 7, batch.view(row.sha256));
        bindEnum(s, 8, row.state);
        s.run();
    }

    for (const DnsQueryRow& row : batch.dnsQueries)
        store(row, evidence);

    for (const SocketOwnerRow& row : batch.socketOwners) {
        SqlStatement& s = m_statements->socketOwner;
        s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
        bindTime(s, 3, row.time);
        bindTime(s, 4, row.end);
        bindId(s, 5, hostId(row.local));
        bindPositive(s, 6, row.localPort);
        bindId(s, 7, hostId(row.remote));
        bindPositive(s, 8, row.remotePort);
        s.bind(9, std::int64_t{row.protocol});
        bindCount(s, 10, row.pid);
        bindId(s, 11, textId(row.process));
        bindId(s, 12, textId(row.user));
        bindId(s, 13, textId(row.computer));
        s.run();
        m_rollups.record(row.time);
    }

    for (NameRow& row : batch.names) {
        row.host = hostId(row.host);
        row.name = textId(row.name);
        SqlStatement& s = m_statements->name;
        s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
        bindTime(s, 3, row.time);
        bindTime(s, 4, row.end);
        bindId(s, 5, row.host);
        bindId(s, 6, row.name);
        bindId(s, 7, textId(row.mac));
        bindEnum(s, 8, row.kind);
        s.run();
        m_rollups.name(row);
    }

    for (const RejectRow& row : batch.rejects) {
        SqlStatement& s = m_statements->reject;
        s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
        bindPositive(s, 3, static_cast<std::int64_t>(row.line));
        s.bindStored(4, batch.view(row.reason)).bindStored(5, batch.view(row.text));
        s.run();
    }

    for (const OtherRow& row : batch.others)
        m_ofConnections->other(row);

    for (const FirstContactRow& row : batch.firstContacts) {
        SqlStatement& s = m_statements->firstContact;
        s.bind(1, std::int64_t{hostId(row.host)}).bind(2, evidence).bind(3, row.since).bind(4, std::int64_t{row.protocol});
        s.bind(5, std::int64_t{row.port}).bind(6, std::int64_t{hostId(row.peer)}).bind(7, std::int64_t{row.answered}).run();
    }
}

void BatchWriter::store(const DnsQueryRow& row, std::int64_t evidence)
{
    const InternId client = hostId(row.client);
    m_rollups.record(row.time);
    if (row.kind == LookupKind::Other) {
        if (++m_otherQueries[client]; m_otherQueries.size() > maxLate)
            flushOtherQueries();
        return;
    }
    SqlStatement& s = m_statements->dnsQuery;
    s.bind(1, evidence).bind(2, static_cast<std::int64_t>(row.offset));
    bindTime(s, 3, row.time);
    bindId(s, 4, client);
    bindId(s, 5, hostId(row.server));
    bindId(s, 6, textId(row.name));
    s.bind(7, std::int64_t{row.type});
    bindEnum(s, 8, row.kind);
    if (row.rcode < 0)
        s.bindNull(9);
    else
        s.bind(9, std::int64_t{row.rcode});
    bindId(s, 10, textId(row.answers));
    s.run();
}

void BatchWriter::flushOtherQueries()
{
    for (const auto& [host, queries] : m_otherQueries)
        if (host != 0)
            m_statements->dnsOther.bind(1, std::int64_t{host}).bind(2, m_evidence).bind(3, queries).run();
    m_otherQueries.clear();
}

void BatchWriter::store(const PackedBlock& block)
{
    SqlStatement& s = m_statements->block;
    s.bind(1, block.evidence != 0 ? block.evidence : m_evidence).bind(2, static_cast<std::int64_t>(block.offset));
    s.bind(3, static_cast<std::int64_t>(block.length)).bindBlob(4, block.zstd);
    s.run();
}

} // namespace delist
