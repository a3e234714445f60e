#include "case/writing/row_inserts.h"
#include "case/writing/row_binder.h"
#include <algorithm>

namespace delist {

namespace {

SqlStatement insertInto(Database& database, const std::string& table, std::string_view columns, const char* conflict = "")
{
    std::string places = "?";
    for (auto commas = std::ranges::count(columns, ','); commas > 0; --commas)
        places += ",?";
    return database.prepare("INSERT INTO " + table + "(" + std::string(columns) + ") VALUES(" + places + ")" + conflict);
}

std::int64_t offsetOf(const auto& row)
{
    return static_cast<std::int64_t>(row.offset);
}

} // namespace

RowInserts::RowInserts(Database& database)
    : m_connection(insertInto(database, "connection",
                              "id, evidence, offset, time, end, source, source_port, destination, destination_port, protocol,"
                              " action, bytes_sent, bytes_received, rule, process, user, pid, process_votes,"
                              " process_confidence, process_conflict, translated, translated_port, source_sequence,"
                              " destination_sequence, content_hash, bytes, cut, asked")),
      m_session(insertInto(database, "session",
                           "id, evidence, offset, time, end, client, client_port, server, server_port, given_direction,"
                           " direction, key, helo, tls, authenticated_as, failed_auth_as, failed_auths, connector, messages,"
                           " recipients, rejected_recipients, error, gaps, duplicates, complete, capabilities,"
                           " auth_mechanism, server_name, certificate_names, tunnel, incomplete_fields, encrypted_since,"
                           " encrypted_sent, encrypted_received, conflicts")),
      m_message(insertInto(database, "message",
                           "id, evidence, offset, time, session, role, message_id, mail_from, header_from, subject,"
                           " recipients, size, client, server, given_direction, direction, authenticated_as, is_bounce,"
                           " status, event, internal_id, network_message_id, reference, source_context, header_to, mailer,"
                           " originating_script, incomplete_fields, received, connector")),
      m_delivery(insertInto(database, "delivery",
                            "id, evidence, offset, time, message, recipient, outcome, reply_code, enhanced_status, reply, server")),
      m_bounce(insertInto(database, "bounce",
                          "id, evidence, offset, time, message, victim, cause, original_message_id, message_id, subject, fate,"
                          " given_direction, direction, quotes_original")),
      m_attachment(insertInto(database, "attachment", "evidence, offset, message, name, type, size, sha256, state")),
      m_dnsQuery(insertInto(database, "dns_query", "evidence, offset, time, client, server, name, type, kind, rcode, answers")),
      m_dnsOther(insertInto(database, "dns_other", "host, evidence, queries",
                            " ON CONFLICT DO UPDATE SET queries = queries + excluded.queries")),
      m_firstContact(insertInto(database, "first_contact", "host, evidence, since, protocol, port, peer, answered, flows",
                                " ON CONFLICT DO UPDATE SET flows = flows + 1, answered = answered + excluded.answered")),
      m_socketOwner(insertInto(database, "socket_owner",
                               "evidence, offset, time, end, local, local_port, remote, remote_port, protocol, pid, process,"
                               " user, computer")),
      m_name(insertInto(database, "name_record", "evidence, offset, time, end, host, name, mac, kind")),
      m_reject(insertInto(database, "reject", "evidence, offset, line, reason, text")),
      m_block(insertInto(database, "evidence_block", "evidence, offset, length, zstd"))
{
}

void RowInserts::begin(Database& database)
{
    const auto next = [&](const std::string& table) {
        return database.integer("SELECT 1 + max(ifnull((SELECT max(id) FROM " + table + "), 0), ifnull((SELECT max(id) FROM " + table + "_part), 0))");
    };
    m_nextDelivery = next("delivery");
    m_nextBounce = next("bounce");
}

void RowInserts::insert(const ConnectionRow& row, std::int64_t evidence)
{
    RowBinder bind(m_connection);
    bind.number(row.id).number(evidence).number(offsetOf(row)).time(row.time).time(row.end);
    bind.id(row.source).positive(row.sourcePort).id(row.destination).positive(row.destinationPort).number(row.protocol);
    bind.value(row.action).count(row.bytesSent).count(row.bytesReceived).id(row.rule).id(row.process).id(row.user);
    bind.count(row.pid).positive(row.processVotes).notNegative(row.processConfidence).id(row.processConflict);
    bind.id(row.translated).positive(row.translatedPort).count(row.sourceSequence).count(row.destinationSequence);
    bind.positive(static_cast<std::int64_t>(row.contentHash)).count(row.bytesTotal).positive(row.cut).id(row.asked).run();
}

void RowInserts::insert(const SessionRow& row, std::int64_t evidence, const RecordBatch& batch)
{
    RowBinder bind(m_session);
    bind.number(row.id).number(evidence).number(offsetOf(row)).time(row.time).time(row.end);
    bind.id(row.client).positive(row.clientPort).id(row.server).positive(row.serverPort).value(row.given);
    bind.value(row.direction).text(batch.view(row.key)).id(row.helo).value(row.tls);
    bind.id(row.authenticatedAs).id(row.failedAuthAs).number(row.failedAuths).id(row.connector).number(row.messages);
    bind.number(row.recipients).number(row.rejectedRecipients).id(row.error).number(row.gaps).number(row.duplicates);
    bind.number(row.complete).id(row.capabilities).id(row.authMechanism).id(row.serverName).id(row.certificateNames);
    bind.id(row.tunnel).id(row.incompleteFields).time(row.encryptedSince).count(row.encryptedSent);
    bind.count(row.encryptedReceived).number(row.conflicts).run();
}

void RowInserts::insert(const MessageRow& row, std::int64_t evidence, const RecordBatch& batch)
{
    RowBinder bind(m_message);
    bind.number(row.id).number(evidence).number(offsetOf(row)).time(row.time).positive(row.session).value(row.role);
    bind.text(batch.view(row.messageId)).id(row.mailFrom).id(row.headerFrom).text(batch.view(row.subject));
    bind.number(row.recipients).count(row.size).id(row.client).id(row.server).value(row.given).value(row.direction);
    bind.id(row.authenticatedAs).number(row.isBounce).value(row.status).id(row.event).text(batch.view(row.internalId));
    bind.text(batch.view(row.networkMessageId)).text(batch.view(row.reference)).text(batch.view(row.sourceContext));
    bind.id(row.headerTo).id(row.mailer).id(row.originatingScript).id(row.incompleteFields);
    bind.text(batch.view(row.received)).id(row.connector).run();
}

void RowInserts::insert(const DeliveryRow& row, std::int64_t evidence, const RecordBatch& batch)
{
    RowBinder bind(m_delivery);
    bind.number(m_nextDelivery++).number(evidence).number(offsetOf(row)).time(row.time).positive(row.message).id(row.recipient).value(row.outcome);
    bind.positive(row.replyCode).id(row.enhancedStatus).text(batch.view(row.reply)).id(row.server).run();
}

void RowInserts::insert(const BounceRow& row, std::int64_t evidence, const RecordBatch& batch)
{
    RowBinder bind(m_bounce);
    bind.number(m_nextBounce++).number(evidence).number(offsetOf(row)).time(row.time).positive(row.message).id(row.victim).id(row.cause);
    bind.text(batch.view(row.originalMessageId)).text(batch.view(row.messageId)).text(batch.view(row.subject));
    bind.value(row.fate).value(row.given).value(row.direction).value(row.quotesOriginal).run();
}

void RowInserts::insert(const AttachmentRow& row, std::int64_t evidence, const RecordBatch& batch)
{
    RowBinder bind(m_attachment);
    bind.number(evidence).number(offsetOf(row)).positive(row.message).id(row.name).id(row.type).count(row.sizeBytes);
    bind.text(batch.view(row.sha256)).value(row.state).run();
}

void RowInserts::insert(const DnsQueryRow& row, std::int64_t evidence)
{
    RowBinder bind(m_dnsQuery);
    bind.number(evidence).number(offsetOf(row)).time(row.time).id(row.client).id(row.server).id(row.name);
    bind.number(row.type).value(row.kind).notNegative(std::int64_t{row.rcode}).id(row.answers).run();
}

void RowInserts::insert(const SocketOwnerRow& row, std::int64_t evidence)
{
    RowBinder bind(m_socketOwner);
    bind.number(evidence).number(offsetOf(row)).time(row.time).time(row.end).id(row.local).positive(row.localPort);
    bind.id(row.remote).positive(row.remotePort).number(row.protocol).count(row.pid).id(row.process).id(row.user);
    bind.id(row.computer).run();
}

void RowInserts::insert(const NameRow& row, std::int64_t evidence)
{
    RowBinder bind(m_name);
    bind.number(evidence).number(offsetOf(row)).time(row.time).time(row.end).id(row.host).id(row.name).id(row.mac);
    bind.value(row.kind).run();
}

void RowInserts::insert(const RejectRow& row, std::int64_t evidence, const RecordBatch& batch)
{
    RowBinder bind(m_reject);
    bind.number(evidence).number(offsetOf(row)).positive(static_cast<std::int64_t>(row.line));
    bind.wholeText(batch.view(row.reason)).wholeText(batch.view(row.text)).run();
}

void RowInserts::insert(const FirstContactRow& row, std::int64_t evidence)
{
    RowBinder bind(m_firstContact);
    bind.number(row.host).number(evidence).number(row.since).number(row.protocol).number(row.port).number(row.peer);
    bind.number(row.answered).number(1).run();
}

void RowInserts::insertOtherQueries(InternId host, std::int64_t evidence, std::int64_t queries)
{
    RowBinder(m_dnsOther).number(host).number(evidence).number(queries).run();
}

void RowInserts::insertBlock(std::int64_t evidence, std::uint64_t offset, std::uint64_t length, std::string_view zstd)
{
    m_block.bind(1, evidence).bind(2, static_cast<std::int64_t>(offset)).bind(3, static_cast<std::int64_t>(length));
    m_block.bindBlob(4, zstd).run();
}

} // namespace delist
