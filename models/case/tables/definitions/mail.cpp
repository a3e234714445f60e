// The tables of SMTP dialogues, messages, their outcome per recipient, and bounces.
#include "case/rows/counted_once.h"
#include "case/rows/replaced_recipients.h"
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"
#include "evidence/mail/subject_stack.h"

/// What a mailbox sends without a return path, reports and automatic replies, names it in the From field alone.
#define DELIST_WITHOUT_RETURN_PATH(m) m ".is_bounce = 1 AND " m ".header_from IS NOT NULL AND " m ".header_from = ?"

namespace delist {

namespace {

constexpr std::int64_t mostRecipients = 50;

/// The addresses that \p find gives for a message, each once.
QStringList addressesOf(SqlStatement& find, qint64 message)
{
    QStringList addresses;
    find.bind(1, static_cast<std::int64_t>(message)).bind(2, mostRecipients);
    while (find.step()) {
        const auto text = find.text(0);
        const QString address = QString::fromUtf8(text.data(), qsizetype(text.size()));
        if (!addresses.contains(address))
            addresses.append(address);
    }
    find.reset();
    return addresses;
}

/// messages.recipient_list: who it was for, as far as deliveries say. Those of a tracked message that came in stand with the
/// events that decide over it; not whom a group, an alias or a forwarding put in their place.
void fillRecipients(Database& database, const TableDefinition& definition, const TableFilter&, std::vector<std::vector<QVariant>>& rows)
{
    const auto id = static_cast<std::size_t>(definition.column("id"));
    const auto list = static_cast<std::size_t>(definition.column("recipient_list"));
    SqlStatement own = database.prepare("SELECT r.value FROM delivery d JOIN text r ON r.id = d.recipient JOIN evidence e ON e.id = d.evidence"
                                        " WHERE d.message = ?1 AND NOT " DELIST_REPLACED_RECIPIENT("d") " ORDER BY e.first, e.id, d.id LIMIT ?2");
    SqlStatement tracked = database.prepare("SELECT r.value FROM message o CROSS JOIN message m ON m.message_id = o.message_id CROSS JOIN delivery d"
                                            " ON d.message = m.id JOIN text r ON r.id = d.recipient WHERE o.id = ?1 AND o.role = 1 AND o.message_id <> ''"
                                            " GROUP BY r.value COLLATE NOCASE HAVING sum(d.outcome = 4) = 0 OR sum(d.outcome NOT IN (0, 4)) = 0"
                                            " ORDER BY min(d.id) LIMIT ?2");
    for (auto& row : rows) {
        QStringList recipients = addressesOf(own, row[id].toLongLong());
        for (const QString& address : addressesOf(tracked, row[id].toLongLong()))
            if (recipients.size() < mostRecipients && !recipients.contains(address))
                recipients.append(address);
        row[list] = recipients;
    }
}

/// bounces.subject_stack: what was put before the subject, outermost first.
void fillSubjectStack(Database&, const TableDefinition& definition, const TableFilter&, std::vector<std::vector<QVariant>>& rows)
{
    const auto subject = static_cast<std::size_t>(definition.column("subject"));
    const auto stack = static_cast<std::size_t>(definition.column("subject_stack"));
    for (auto& row : rows) {
        QStringList prefixes;
        const std::string text = row[subject].toString().toStdString();
        for (const SubjectPrefix& prefix : readSubject(text).prefixes)
            prefixes.append(QString::fromUtf8(prefix.text.data(), qsizetype(prefix.text.size())));
        row[stack] = prefixes;
    }
}

} // namespace

/// What went on encrypted hides from a capture what followed: nothing seen is not nothing.
#define DELIST_UNSEEN(count) "iif(t.tls = 2 AND e.mail_vantage = 1, nullif(t." count ", 0), t." count ")"

/// The row that stands for one that is not counted.
#define DELIST_TWIN_OF(table) "(SELECT tp.whole FROM " table "_part tp WHERE tp.id = t.id AND tp.whole <> tp.id)"
/// The message that stands for message \p m: also that of the inside of a NAT, with the same recipient, Message-ID and moment, as far as they tell.
#define DELIST_STANDING_MESSAGE(m) \
    "coalesce((SELECT tp.whole FROM message_part tp WHERE tp.id = " m ".id AND tp.whole <> tp.id), (SELECT id FROM (SELECT nm.id AS id," \
    " EXISTS (SELECT 1 FROM delivery na JOIN delivery nb ON nb.message = nm.id AND nb.recipient IS na.recipient WHERE na.message = " m ".id) AS same," \
    " ifnull(nm.message_id, '') = ifnull(" m ".message_id, '') AS named, abs(nm.time - " m ".time) AS apart FROM " DELIST_INSIDE_MESSAGES(m) ")" \
    " ORDER BY same DESC, named DESC, apart, id LIMIT 1))"
/// The same for what belongs to message \p m, by whom it is about.
#define DELIST_TWIN_WITHIN_MESSAGE(table, m, person) \
    "(SELECT min(w.id) FROM " table " w WHERE w.message = " DELIST_STANDING_MESSAGE(m) " AND +w." person " IS t." person ")"

extern const TableDefinition sessionsTable;
const TableDefinition sessionsTable = {
    .id = "sessions",
    .title = "SMTP dialogues",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"end", CellKind::Time, "t.end"},
                {"client", CellKind::Text, "c.address"},
                {"client_port", CellKind::Integer, "t.client_port"},
                {"server", CellKind::Text, "s.address"},
                {"server_port", CellKind::Integer, "t.server_port"},
                {"direction", CellKind::Text, DELIST_DIRECTION("t.direction")},
                {"helo", CellKind::Text, "h.value"},
                {"tls", CellKind::Boolean, DELIST_TRISTATE("t.tls")},
                {"authenticated_as", CellKind::Text, "a.value"},
                {"failed_auth_as", CellKind::Text, "f.value"},
                {"failed_auths", CellKind::Integer, "t.failed_auths"},
                {"connector", CellKind::Text, "k.value"},
                {"messages", CellKind::Integer, DELIST_UNSEEN("messages")},
                {"recipients", CellKind::Integer, DELIST_UNSEEN("recipients")},
                {"rejected_recipients", CellKind::Integer, DELIST_UNSEEN("rejected_recipients")},
                {"error", CellKind::Text, "x.value"},
                {"gaps", CellKind::Integer, "t.gaps"},
                {"duplicates", CellKind::Integer, "t.duplicates"},
                {"complete", CellKind::Boolean, "t.complete"},
                {"key", CellKind::Text, "nullif(t.key, '')"},
                {"capabilities", CellKind::Text, "b.value"},
                {"auth_mechanism", CellKind::Text, "g.value"},
                {"server_name", CellKind::Text, "i.value"},
                {"certificate_names", CellKind::Text, "j.value"},
                {"tunnel", CellKind::Text, "l.value"},
                {"encrypted_since", CellKind::Time, "t.encrypted_since"},
                {"encrypted_sent", CellKind::Bytes, "t.encrypted_sent"},
                {"encrypted_received", CellKind::Bytes, "t.encrypted_received"},
                {"conflicts", CellKind::Integer, "t.conflicts"},
                {"incomplete_fields", CellKind::Text, "nf.value"},
                {"inside_host", CellKind::Text, "ni.address"},
                {"same_as", CellKind::Integer, "coalesce(" DELIST_TWIN_OF("session") ", (SELECT ni.id FROM " DELIST_INSIDE_DIALOGUES " WHERE np.outside_session = t.id ORDER BY ni.id LIMIT 1))"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.mail_vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "session",
    .joins = "LEFT JOIN host c ON c.id = t.client LEFT JOIN host s ON s.id = t.server LEFT JOIN text h ON h.id = t.helo"
             " LEFT JOIN text a ON a.id = t.authenticated_as LEFT JOIN text f ON f.id = t.failed_auth_as"
             " LEFT JOIN text k ON k.id = t.connector LEFT JOIN text x ON x.id = t.error"
             " LEFT JOIN text b ON b.id = t.capabilities LEFT JOIN text g ON g.id = t.auth_mechanism"
             " LEFT JOIN text i ON i.id = t.server_name LEFT JOIN text j ON j.id = t.certificate_names"
             " LEFT JOIN text l ON l.id = t.tunnel LEFT JOIN text nf ON nf.id = t.incomplete_fields"
             " LEFT JOIN nat_pair n ON n.outside_session = t.id LEFT JOIN host ni ON ni.id = n.inside_host"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .openUntil = "ifnull(t.end, t.time)",
    .portCondition = "t.client_port = ? OR t.server_port = ?",
    .hostPaths = {{"session t", "t.client = ?"}, {"session t", "t.server = ?"},
                  {"nat_pair n CROSS JOIN session t ON t.id = n.outside_session", "n.inside_host = ?", true}},
    .mailboxPaths = {{"session t", "t.authenticated_as IS NOT NULL AND t.authenticated_as = ?"},
                     {"message m CROSS JOIN session t", "m.mail_from = ? AND t.id = m.session"},
                     {"message m CROSS JOIN session t", DELIST_WITHOUT_RETURN_PATH("m") " AND t.id = m.session"},
                     {"delivery d CROSS JOIN message m CROSS JOIN session t",
                      "d.recipient = ? AND m.id = d.message AND t.id = m.session"}},
    .evidenceColumn = "t.evidence",
    .evidenceVantage = "mail_vantage",
    .search = {{TableSearch::HostId, "t.client"},
               {TableSearch::HostId, "t.server"},
               {TableSearch::TextId, "t.helo"},
               {TableSearch::TextId, "t.authenticated_as"},
               {TableSearch::TextId, "t.failed_auth_as"},
               {TableSearch::TextId, "t.connector"},
               {TableSearch::TextId, "t.error"},
               {TableSearch::TextId, "t.server_name"},
               {TableSearch::TextId, "t.certificate_names"},
               {TableSearch::TextId, "t.tunnel"},
               {TableSearch::TextId, "t.capabilities"},
               {TableSearch::TextId, "t.auth_mechanism"},
               {TableSearch::TextId, "t.incomplete_fields"},
               {TableSearch::HostId, "n.inside_host", "t.id IN (SELECT n.outside_session FROM nat_pair n WHERE ?)"},
               {TableSearch::Text, "t.key"}},
    .subsets = {{"counted", DELIST_NO_SESSION_TWIN("t")},
                {"inbound", "t.direction = 1"},
                {"outbound", "t.direction = 2"},
                {"authenticated", "t.authenticated_as IS NOT NULL"},
                {"failed-auth", "t.failed_auths > 0"},
                {"rejected-recipients", "t.rejected_recipients > 0"},
                {"outbound-handed", "t.direction = 2 AND t.messages > 0"},
                {"incomplete", "t.complete = 0 OR t.gaps > 0"},
                {"encrypted", "t.tls = 2"},
                {"nat-outside", "EXISTS (SELECT 1 FROM nat_pair n WHERE n.outside_session = t.id AND n.inside IS NOT NULL)", true},
                {"nat-outside-handed", "t.messages > 0 AND EXISTS (SELECT 1 FROM nat_pair n WHERE n.outside_session = t.id AND n.inside IS NOT NULL)",
                 true},
                {"nat-outside-rejected", "EXISTS (SELECT 1 FROM nat_pair n WHERE n.outside_session = t.id AND n.inside IS NOT NULL) AND EXISTS (SELECT 1"
                                         " FROM message m CROSS JOIN delivery d WHERE m.client = t.client AND m.time BETWEEN t.time AND t.end"
                                         " AND m.session = t.id AND d.message = m.id AND d.outcome = 2)", true},
                {"tunnelled", "t.tunnel IS NOT NULL"}},
};

extern const TableDefinition messagesTable;
const TableDefinition messagesTable = {
    .id = "messages",
    .title = "envelopes and tracked messages",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"role", CellKind::Text, DELIST_ROLE("t.role")},
                {"event", CellKind::Text, "v.value"},
                {"message_id", CellKind::Text, "nullif(t.message_id, '')"},
                {"mail_from", CellKind::Text, "m.value"},
                {"header_from", CellKind::Text, "f.value"},
                {"recipients", CellKind::Integer, "t.recipients"},
                {"recipient_list", CellKind::List, ""},
                {"subject", CellKind::Text, "nullif(t.subject, '')"},
                {"size", CellKind::Bytes, "t.size"},
                {"client", CellKind::Text, "c.address"},
                {"server", CellKind::Text, "s.address"},
                {"direction", CellKind::Text, DELIST_DIRECTION("t.direction")},
                {"authenticated_as", CellKind::Text, "a.value"},
                {"is_bounce", CellKind::Boolean, "t.is_bounce"},
                {"status", CellKind::Text, DELIST_OUTCOME("t.status")},
                {"session", CellKind::Integer, "nullif(t.session, 0)"},
                {"internal_id", CellKind::Text, "nullif(t.internal_id, '')"},
                {"network_message_id", CellKind::Text, "nullif(t.network_message_id, '')"},
                {"reference", CellKind::Text, "nullif(t.reference, '')"},
                {"header_to", CellKind::Text, "o.value"},
                {"mailer", CellKind::Text, "x.value"},
                {"originating_script", CellKind::Text, "p.value"},
                {"received", CellKind::Text, "t.received"},
                {"incomplete_fields", CellKind::Text, "nf.value"},
                {"same_as", CellKind::Integer, DELIST_STANDING_MESSAGE("t")},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.mail_vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "message",
    .joins = "LEFT JOIN text v ON v.id = t.event LEFT JOIN text m ON m.id = t.mail_from"
             " LEFT JOIN text f ON f.id = t.header_from LEFT JOIN host c ON c.id = t.client"
             " LEFT JOIN host s ON s.id = t.server LEFT JOIN text a ON a.id = t.authenticated_as"
             " LEFT JOIN text o ON o.id = t.header_to LEFT JOIN text x ON x.id = t.mailer"
             " LEFT JOIN text p ON p.id = t.originating_script LEFT JOIN text nf ON nf.id = t.incomplete_fields"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostPaths = {{"message t", "t.client = ?"}, {"message t", "t.server IS NOT NULL AND t.server = ?"},
                  {"nat_pair n CROSS JOIN session s CROSS JOIN message t",
                   "n.inside_host = ? AND s.id = n.outside_session AND t.client = s.client AND t.time BETWEEN s.time AND s.end"
                   " AND t.session = s.id", true}},
    .mailboxPaths = {{"message t", "t.mail_from = ?"},
                     {"message t", DELIST_WITHOUT_RETURN_PATH("t")},
                     {"message t", "t.authenticated_as IS NOT NULL AND t.authenticated_as = ?"},
                     {"delivery d CROSS JOIN message t", "d.recipient = ? AND t.id = d.message"},
                     // Tracking names recipients in the events that decide: the message also came in.
                     {"delivery d CROSS JOIN message x CROSS JOIN message t",
                      "d.recipient = ? AND x.id = d.message AND x.role <> 0 AND t.message_id = x.message_id AND t.role = 1"}},
    .evidenceColumn = "t.evidence",
    .evidenceVantage = "mail_vantage",
    // +: a common word is in most recipients, and looking each up in the index takes ten times as long as reading the deliveries.
    .search = {{TableSearch::TextId, "+d.recipient", "t.id IN (SELECT d.message FROM delivery d WHERE ?)"},
               // Of a tracked message that came in, as fillRecipients().
               {TableSearch::TextId, "+d.recipient",
                "t.role = 1 AND t.message_id IN (SELECT m.message_id FROM delivery d CROSS JOIN message m ON m.id = d.message"
                " WHERE ? AND m.message_id <> '' AND EXISTS (SELECT 1 FROM message_count WHERE role = 1))"},
               {TableSearch::Text, "t.subject"},
               {TableSearch::Text, "t.message_id"},
               {TableSearch::Text, "t.internal_id"},
               {TableSearch::Text, "t.network_message_id"},
               {TableSearch::Text, "t.reference"},
               {TableSearch::Text, "t.received"},
               {TableSearch::TextId, "t.mail_from"},
               {TableSearch::TextId, "t.header_from"},
               {TableSearch::TextId, "t.header_to"},
               {TableSearch::TextId, "t.mailer"},
               {TableSearch::TextId, "t.originating_script"},
               {TableSearch::TextId, "t.authenticated_as"},
               {TableSearch::HostId, "t.client"},
               {TableSearch::HostId, "t.server"},
               {TableSearch::TextId, "t.event"},
               {TableSearch::TextId, "t.incomplete_fields"}},
    .subsets = {{"counted", DELIST_NO_MESSAGE_TWIN("t")},
                {"inbound", "t.direction = 1"},
                {"outbound", "t.direction = 2"},
                {"authenticated", "t.authenticated_as IS NOT NULL"},
                {"null-sender", "t.is_bounce = 1"},
                {"null-sender-outbound", "t.is_bounce = 1 AND t.direction = 2 AND " DELIST_COUNTED("t")},
                {"rejected", "t.status = 2"}},
    .fill = fillRecipients,
};

extern const TableDefinition deliveriesTable;
const TableDefinition deliveriesTable = {
    .id = "deliveries",
    .title = "the outcome for each recipient",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"message", CellKind::Integer, "nullif(t.message, 0)"},
                {"message_id", CellKind::Text, "nullif(m.message_id, '')"},
                {"mail_from", CellKind::Text, "f.value"},
                {"recipient", CellKind::Text, "r.value"},
                {"outcome", CellKind::Text, DELIST_OUTCOME("t.outcome")},
                {"reply_code", CellKind::Integer, "nullif(t.reply_code, 0)"},
                {"enhanced_status", CellKind::Text, "x.value"},
                {"reply", CellKind::Text, "nullif(t.reply, '')"},
                {"server", CellKind::Text, "s.value"},
                {"direction", CellKind::Text, DELIST_DIRECTION("m.direction")},
                {"same_as", CellKind::Integer, DELIST_TWIN_WITHIN_MESSAGE("delivery", "m", "recipient")},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.mail_vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "delivery",
    .joins = "LEFT JOIN message m ON m.id = t.message LEFT JOIN text f ON f.id = m.mail_from"
             " LEFT JOIN text r ON r.id = t.recipient LEFT JOIN text x ON x.id = t.enhanced_status"
             " LEFT JOIN text s ON s.id = t.server LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostPaths = {{"message m CROSS JOIN delivery t", "m.client = ? AND t.message = m.id"},
                  {"message m CROSS JOIN delivery t", "m.server IS NOT NULL AND m.server = ? AND t.message = m.id"},
                  {"nat_pair n CROSS JOIN session s CROSS JOIN message m CROSS JOIN delivery t",
                   "n.inside_host = ? AND s.id = n.outside_session AND m.client = s.client AND m.time BETWEEN s.time AND s.end"
                   " AND m.session = s.id AND t.message = m.id", true}},
    .mailboxPaths = {{"delivery t", "t.recipient = ?"},
                     {"message m CROSS JOIN delivery t", "m.mail_from = ? AND t.message = m.id"},
                     {"message m CROSS JOIN delivery t", DELIST_WITHOUT_RETURN_PATH("m") " AND t.message = m.id"},
                     {"message m CROSS JOIN delivery t",
                      "m.authenticated_as IS NOT NULL AND m.authenticated_as = ? AND t.message = m.id"}},
    .evidenceColumn = "t.evidence",
    .evidenceVantage = "mail_vantage",
    .search = {{TableSearch::TextId, "t.recipient"},
               {TableSearch::Text, "t.reply"},
               {TableSearch::TextId, "t.enhanced_status"},
               {TableSearch::TextId, "t.server"},
               {TableSearch::TextId, "+m.mail_from", "t.message IN (SELECT m.id FROM message m WHERE ?)"},
               {TableSearch::Text, "m.message_id", "t.message IN (SELECT m.id FROM message m WHERE ?)"}},
    .subsets = {{"accepted", "t.outcome = 1"},
                {"rejected", "t.outcome = 2"},
                {"deferred", "t.outcome = 3"},
                {"outbound-rejected", "t.outcome = 2 AND EXISTS (SELECT 1 FROM message o WHERE o.id = t.message AND o.direction = 2)"},
                {"failed-after-accept", "t.outcome = 2 AND EXISTS (SELECT 1 FROM message f WHERE f.id = t.message AND f.role = 6 AND f.is_bounce = 0"
                                        " AND f.direction IN (0, 1)) AND EXISTS (SELECT 1 FROM text q WHERE q.id = t.enhanced_status AND q.value IN ('5.1.1', '5.1.10'))"},
                {"unknown-user", "t.outcome = 2 AND (t.reply_code IN (550, 551, 553) OR t.reply_code IS NULL) AND"
                                 " EXISTS (SELECT 1 FROM text q WHERE q.id = t.enhanced_status AND q.value LIKE '5.1.%')"}},
};

extern const TableDefinition bouncesTable;
const TableDefinition bouncesTable = {
    .id = "bounces",
    .title = "non-delivery reports: whom they hit, why, and what became of them",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"victim", CellKind::Text, "v.value"},
                {"cause", CellKind::Text, "c.value"},
                {"original_message_id", CellKind::Text, "nullif(t.original_message_id, '')"},
                {"message_id", CellKind::Text, "nullif(t.message_id, '')"},
                {"subject", CellKind::Text, "nullif(t.subject, '')"},
                {"subject_stack", CellKind::List, ""},
                {"kind", CellKind::Text, DELIST_BOUNCE_KIND("t.kind")},
                {"fate", CellKind::Text, DELIST_OUTCOME("t.fate")},
                {"direction", CellKind::Text, DELIST_DIRECTION("t.direction")},
                {"quotes_original", CellKind::Boolean, DELIST_TRISTATE("t.quotes_original")},
                {"message", CellKind::Integer, "nullif(t.message, 0)"},
                {"same_as", CellKind::Integer, DELIST_TWIN_WITHIN_MESSAGE("bounce", "bm", "victim")},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.mail_vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "bounce",
    .joins = "LEFT JOIN text v ON v.id = t.victim LEFT JOIN text c ON c.id = t.cause LEFT JOIN message bm ON bm.id = t.message"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostPaths = {{"message m CROSS JOIN bounce t", "m.client = ? AND t.message = m.id"},
                  {"message m CROSS JOIN bounce t", "m.server IS NOT NULL AND m.server = ? AND t.message = m.id"},
                  {"nat_pair n CROSS JOIN session s CROSS JOIN message m CROSS JOIN bounce t",
                   "n.inside_host = ? AND s.id = n.outside_session AND m.client = s.client AND m.time BETWEEN s.time AND s.end"
                   " AND m.session = s.id AND t.message = m.id", true}},
    .mailboxPaths = {{"bounce t", "t.victim = ?"}, {"message m CROSS JOIN bounce t", "m.mail_from = ? AND t.message = m.id"}},
    .evidenceColumn = "t.evidence",
    .inEvidenceOrder = false, // reports are found over files, too
    .evidenceVantage = "mail_vantage",
    .search = {{TableSearch::TextId, "t.victim"},
               {TableSearch::TextId, "t.cause"},
               {TableSearch::Text, "t.subject"},
               {TableSearch::Text, "t.message_id"},
               {TableSearch::Text, "t.original_message_id"}},
    .subsets = {{"legitimate", "t.kind = 1"},
                {"backscatter", "t.kind = 2"},
                {"backscatter-known-cause", "t.kind = 2 AND t.cause IS NOT NULL"},
                {"backscatter-quoting", "t.kind = 2 AND t.quotes_original = 2"},
                {"received", "t.kind = 3"},
                {"blocked-by-list", "t.kind = 4"},
                {"outbound", "t.direction = 2"},
                {"outbound-accepted", "t.direction = 2 AND t.fate = 1"},
                {"outbound-rejected", "t.direction = 2 AND t.fate = 2"}},
    .fill = fillSubjectStack,
};

} // namespace delist
