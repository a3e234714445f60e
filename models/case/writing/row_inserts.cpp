#include "case/writing/row_inserts.h"
#include <vector>

namespace delist {

namespace {

std::int64_t offsetOf(const auto& row)
{
    return static_cast<std::int64_t>(row.offset);
}

} // namespace

RowInserts::RowInserts(Database& database)
    : m_connection(database, "connection",
                   "id, evidence, offset, time, end, source, source_port, destination, destination_port, protocol,"
                   " action, bytes_sent, bytes_received, rule, process, user, pid, process_votes,"
                   " process_confidence, process_conflict, translated, translated_port, source_sequence,"
                   " destination_sequence, content_hash, bytes, cut, asked", {}, FirstColumn::Id),
      m_session(database, "session",
                "id, evidence, offset, time, end, client, client_port, server, server_port, given_direction,"
                " direction, key, helo, tls, authenticated_as, failed_auth_as, failed_auths, connector, messages,"
                " recipients, rejected_recipients, error, gaps, duplicates, complete, capabilities,"
                " auth_mechanism, server_name, certificate_names, tunnel, incomplete_fields, encrypted_since,"
                " encrypted_sent, encrypted_received, conflicts", {}, FirstColumn::Id),
      m_message(database, "message",
                "id, evidence, offset, time, session, role, message_id, mail_from, header_from, subject,"
                " recipients, size, client, server, given_direction, direction, authenticated_as, is_bounce,"
                " status, event, internal_id, network_message_id, reference, source_context, header_to, mailer,"
                " originating_script, incomplete_fields, received, connector", {}, FirstColumn::Id),
      m_delivery(database, "delivery",
                 "id, evidence, offset, time, message, recipient, outcome, reply_code, enhanced_status, reply, server", {}, FirstColumn::Id),
      m_bounce(database, "bounce",
               "id, evidence, offset, time, message, victim, cause, original_message_id, message_id, subject, fate,"
               " given_direction, direction, quotes_original", {}, FirstColumn::Id),
      m_attachment(database, "attachment", "evidence, offset, message, name, type, size, sha256, state"),
      m_dnsQuery(database, "dns_query", "evidence, offset, time, client, server, name, type, kind, rcode, answers"),
      m_firstContact(database, "first_contact", "host, evidence, since, protocol, port, peer, answered, flows",
                     " ON CONFLICT DO UPDATE SET flows = flows + 1, answered = answered + excluded.answered"),
      m_socketOwner(database, "socket_owner",
                    "evidence, offset, time, end, local, local_port, remote, remote_port, protocol, pid, process, user, computer"),
      m_name(database, "name_record", "evidence, offset, time, end, host, name, mac, kind"),
      m_reject(database, "reject", "evidence, offset, line, reason, text"),
      m_dnsOther(database.prepare("INSERT INTO dns_other(host, evidence, queries) VALUES(?,?,?)"
                                  " ON CONFLICT DO UPDATE SET queries = queries + excluded.queries")),
      m_block(database.prepare("INSERT INTO evidence_block(evidence, offset, length, zstd) VALUES(?,?,?,?)"))
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

void RowInserts::write(const RecordBatch& batch, std::int64_t evidence)
{
    writeMail(batch, evidence);
    m_connection.write(batch.connections, [&](const ConnectionRow& row, RowValues& of) {
        of.number(row.id).number(evidence).number(offsetOf(row)).time(row.time).time(row.end);
        of.id(row.source).positive(row.sourcePort).id(row.destination).positive(row.destinationPort).number(row.protocol);
        of.value(row.action).count(row.bytesSent).count(row.bytesReceived).id(row.rule).id(row.process).id(row.user);
        of.count(row.pid).positive(row.processVotes).notNegative(row.processConfidence).id(row.processConflict);
        of.id(row.translated).positive(row.translatedPort).count(row.sourceSequence).count(row.destinationSequence);
        of.positive(static_cast<std::int64_t>(row.contentHash)).count(row.bytesTotal).positive(row.cut).id(row.asked);
    });
    std::vector<const DnsQueryRow*> told;
    for (const DnsQueryRow& row : batch.dnsQueries)
        if (row.kind != LookupKind::Other)
            told.push_back(&row);
    m_dnsQuery.write(told, [&](const DnsQueryRow* row, RowValues& of) {
        of.number(evidence).number(offsetOf(*row)).time(row->time).id(row->client).id(row->server).id(row->name);
        of.number(row->type).value(row->kind).notNegative(std::int64_t{row->rcode}).id(row->answers);
    });
    m_socketOwner.write(batch.socketOwners, [&](const SocketOwnerRow& row, RowValues& of) {
        of.number(evidence).number(offsetOf(row)).time(row.time).time(row.end).id(row.local).positive(row.localPort);
        of.id(row.remote).positive(row.remotePort).number(row.protocol).count(row.pid).id(row.process).id(row.user);
        of.id(row.computer);
    });
    m_name.write(batch.names, [&](const NameRow& row, RowValues& of) {
        of.number(evidence).number(offsetOf(row)).time(row.time).time(row.end).id(row.host).id(row.name).id(row.mac);
        of.value(row.kind);
    });
    m_reject.write(batch.rejects, [&](const RejectRow& row, RowValues& of) {
        of.number(evidence).number(offsetOf(row)).positive(static_cast<std::int64_t>(row.line));
        of.wholeText(batch.view(row.reason)).wholeText(batch.view(row.text));
    });
    m_firstContact.write(batch.firstContacts, [&](const FirstContactRow& row, RowValues& of) {
        of.number(row.host).number(evidence).number(row.since).number(row.protocol).number(row.port).number(row.peer);
        of.number(row.answered).number(1);
    });
}

void RowInserts::writeMail(const RecordBatch& batch, std::int64_t evidence)
{
    m_session.write(batch.sessions, [&](const SessionRow& row, RowValues& of) {
        of.number(row.id).number(evidence).number(offsetOf(row)).time(row.time).time(row.end);
        of.id(row.client).positive(row.clientPort).id(row.server).positive(row.serverPort).value(row.given);
        of.value(row.direction).text(batch.view(row.key)).id(row.helo).value(row.tls);
        of.id(row.authenticatedAs).id(row.failedAuthAs).number(row.failedAuths).id(row.connector).number(row.messages);
        of.number(row.recipients).number(row.rejectedRecipients).id(row.error).number(row.gaps).number(row.duplicates);
        of.number(row.complete).id(row.capabilities).id(row.authMechanism).id(row.serverName).id(row.certificateNames);
        of.id(row.tunnel).id(row.incompleteFields).time(row.encryptedSince).count(row.encryptedSent);
        of.count(row.encryptedReceived).number(row.conflicts);
    });
    m_message.write(batch.messages, [&](const MessageRow& row, RowValues& of) {
        of.number(row.id).number(evidence).number(offsetOf(row)).time(row.time).positive(row.session).value(row.role);
        of.text(batch.view(row.messageId)).id(row.mailFrom).id(row.headerFrom).text(batch.view(row.subject));
        of.number(row.recipients).count(row.size).id(row.client).id(row.server).value(row.given).value(row.direction);
        of.id(row.authenticatedAs).number(row.isBounce).value(row.status).id(row.event).text(batch.view(row.internalId));
        of.text(batch.view(row.networkMessageId)).text(batch.view(row.reference)).text(batch.view(row.sourceContext));
        of.id(row.headerTo).id(row.mailer).id(row.originatingScript).id(row.incompleteFields);
        of.text(batch.view(row.received)).id(row.connector);
    });
    m_delivery.write(batch.deliveries, [&](const DeliveryRow& row, RowValues& of) {
        of.number(m_nextDelivery++).number(evidence).number(offsetOf(row)).time(row.time).positive(row.message).id(row.recipient).value(row.outcome);
        of.positive(row.replyCode).id(row.enhancedStatus).text(batch.view(row.reply)).id(row.server);
    });
    m_bounce.write(batch.bounces, [&](const BounceRow& row, RowValues& of) {
        of.number(m_nextBounce++).number(evidence).number(offsetOf(row)).time(row.time).positive(row.message).id(row.victim).id(row.cause);
        of.text(batch.view(row.originalMessageId)).text(batch.view(row.messageId)).text(batch.view(row.subject));
        of.value(row.fate).value(row.given).value(row.direction).value(row.quotesOriginal);
    });
    m_attachment.write(batch.attachments, [&](const AttachmentRow& row, RowValues& of) {
        of.number(evidence).number(offsetOf(row)).positive(row.message).id(row.name).id(row.type).count(row.sizeBytes);
        of.text(batch.view(row.sha256)).value(row.state);
    });
}

void RowInserts::insertOtherQueries(InternId host, std::int64_t evidence, std::int64_t queries)
{
    m_dnsOther.bind(1, std::int64_t{host}).bind(2, evidence).bind(3, queries).run();
}

void RowInserts::insertBlock(std::int64_t evidence, std::uint64_t offset, std::uint64_t length, std::string_view zstd)
{
    m_block.bind(1, evidence).bind(2, static_cast<std::int64_t>(offset)).bind(3, static_cast<std::int64_t>(length));
    m_block.bindBlob(4, zstd).run();
}

} // namespace delist
