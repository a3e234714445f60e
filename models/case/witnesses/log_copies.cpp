#include "case/witnesses/log_copies.h"
#include "case/counts/host_recount.h"
#include "case/counts/joined_counts.h"
#include "case/counts/traffic_recount.h"
#include "case/lists/refusal_store.h"
#include "case/rows/open_end_kind.h"
#include "case/rows/replaced_recipients.h"
#include "case/rows/row_parts.h"
#include "case/sql/meta_value.h"
#include "case/witnesses/log_copy_search.h"
#include "case/witnesses/tracked_reports.h"

namespace delist {

namespace {

constexpr const char* metaKey = "log_copies";

void count(Database& database, JoinedCounts& counts)
{
    SqlStatement rows = database.prepare("SELECT kind, id FROM log_copy WHERE kind < 2");
    while (rows.step())
        rows.integer(0) == 0 ? counts.session(rows.integer(1)) : counts.message(rows.integer(1));
    SqlStatement inside = database.prepare("SELECT id FROM log_copy_inside");
    while (inside.step())
        counts.message(inside.integer(0));
}

/// A log that counts recipients line by line names some of them in the file that was cut behind such a line, and the others in that of the row
/// that stands: all have deliveries.
void findMoreRecipients(Database& database, JoinedCounts& counts)
{
    database.execute("DROP TABLE IF EXISTS temp.log_copy_recipients; CREATE TEMP TABLE log_copy_recipients(id INTEGER PRIMARY KEY, recipients INTEGER NOT NULL)");
    SqlStatement find = database.prepare(
        "INSERT OR IGNORE INTO log_copy_recipients SELECT m.id, (SELECT count(DISTINCT d.recipient) FROM delivery d WHERE d.message = m.id AND NOT "
        DELIST_REPLACED_RECIPIENT("d") ") AS told FROM log_copy c JOIN open_end o ON o.kind = 1 AND o.row = c.id AND o.begun = 1 AND o.ended = 0"
        " JOIN message p ON p.id = c.id AND p.recipients > 0 JOIN message m ON m.id = c.whole WHERE c.kind = 1"
        " AND c.id NOT IN (SELECT session FROM open_end WHERE kind = ?1) AND told > m.recipients");
    find.bind(1, openEndKind(OpenDelivery::Missing::Counted)).run();
    SqlStatement rows = database.prepare("SELECT id FROM log_copy_recipients");
    while (rows.step())
        counts.message(rows.integer(0));
}

void countMoreRecipients(Database& database, RowParts& messages)
{
    messages.keepAll("id IN (SELECT id FROM log_copy_recipients)");
    database.execute("UPDATE message AS m SET recipients = r.recipients FROM log_copy_recipients r WHERE r.id = m.id; DROP TABLE temp.log_copy_recipients");
}

/// What only the copy tells: a report's cause stands in the file that shows the message which it answers, and its first line may
/// be of the second in which a file begins.
void takeOver(Database& database, RowParts& messages)
{
    database.execute("UPDATE bounce AS b SET cause = ifnull(b.cause, p.cause), original_message_id = coalesce(nullif(b.original_message_id, ''),"
                     " p.original_message_id), message_id = coalesce(nullif(b.message_id, ''), p.message_id) FROM log_copy c JOIN bounce p"
                     " ON p.message = c.id WHERE c.kind = 1 AND b.message = c.whole AND b.victim IS p.victim"
                     " AND b.evidence IN (SELECT id FROM evidence WHERE mail_vantage = 2);"
                     "CREATE TEMP TABLE log_copy_more AS SELECT c.whole, max(p.message_id) AS message_id, max(p.reference) AS reference FROM log_copy c"
                     " JOIN message p ON p.id = c.id JOIN message m ON m.id = c.whole WHERE c.kind = 1 AND m.role = 0"
                     " AND ((p.message_id <> '' AND ifnull(m.message_id, '') = '') OR (p.reference <> '' AND ifnull(m.reference, '') = '')) GROUP BY 1");
    messages.keepAll("id IN (SELECT whole FROM log_copy_more)");
    database.execute("UPDATE message AS m SET message_id = coalesce(nullif(m.message_id, ''), p.message_id), reference ="
                     " coalesce(nullif(m.reference, ''), p.reference) FROM log_copy_more p WHERE m.id = p.whole; DROP TABLE temp.log_copy_more");
}

/// How a dialogue began, of which the capture that tells most was started within it.
void takeOverBeginnings(Database& database, RowParts& sessions)
{
    sessions.keepAll("id IN (SELECT whole FROM log_copy_beginning)");
    database.execute("UPDATE session AS s SET helo = p.helo, capabilities = ifnull(s.capabilities, p.capabilities), tls = max(s.tls, p.tls),"
                     " server_name = ifnull(s.server_name, p.server_name), authenticated_as = ifnull(s.authenticated_as, p.authenticated_as),"
                     " auth_mechanism = ifnull(s.auth_mechanism, p.auth_mechanism), incomplete_fields = iif((SELECT value FROM text WHERE"
                     " id = s.incomplete_fields) = 'helo=after-gap', NULL, s.incomplete_fields)"
                     " FROM log_copy_beginning b JOIN session p ON p.id = b.id WHERE s.id = b.whole");
}

/// By the session that stands.
void findBeginnings(Database& database, JoinedCounts& counts)
{
    database.execute("DROP TABLE IF EXISTS temp.log_copy_beginning; CREATE TEMP TABLE log_copy_beginning(whole INTEGER PRIMARY KEY, id INTEGER NOT NULL);"
                     "INSERT OR IGNORE INTO log_copy_beginning SELECT c.whole, c.id FROM log_copy c JOIN session p ON p.id = c.id JOIN session s"
                     " ON s.id = c.whole JOIN evidence e ON e.id = s.evidence WHERE c.kind = 0 AND e.mail_vantage = 1 AND s.helo IS NULL"
                     " AND p.helo IS NOT NULL ORDER BY p.time, p.id");
    SqlStatement rows = database.prepare("SELECT whole FROM log_copy_beginning");
    while (rows.step())
        counts.session(rows.integer(0));
}

} // namespace

void putCopiesAside(Database& database)
{
    LogCopySearch search(database);
    if (!search.find())
        return;
    const auto tracked = [&] {
        return database.integer("SELECT EXISTS(SELECT 1 FROM log_copy c JOIN evidence e ON e.id = c.evidence WHERE e.mail_vantage = 3)") != 0;
    };
    if (tracked())
        forgetTrackedReports(database); // reports are joined anew, from those that stay
    RowParts sessions(database, "session"), messages(database, "message"), deliveries(database, "delivery"), bounces(database, "bounce"),
        attachments(database, "attachment"), lookUps(database, "dns_query");
    JoinedCounts counts(database);
    count(database, counts);
    findBeginnings(database, counts);
    findMoreRecipients(database, counts);
    counts.add(-1);

    const std::string copied = "(SELECT id FROM log_copy WHERE kind = 1)";
    bounces.keepAll("message IN (SELECT whole FROM log_copy WHERE kind = 1) AND evidence IN (SELECT id FROM evidence WHERE mail_vantage = 2)");
    takeOver(database, messages);
    takeOverBeginnings(database, sessions);
    countMoreRecipients(database, messages);
    bounces.putAllAside("message IN " + copied, "0");
    deliveries.putAllAside("message IN " + copied, "0");
    attachments.putAllAside("message IN " + copied, "0");
    lookUps.putAllAside("id IN (SELECT id FROM log_copy WHERE kind = 2)", "(SELECT whole FROM log_copy c WHERE c.kind = 2 AND c.id = dns_query.id)");
    messages.putAllAside("id IN " + copied, "(SELECT whole FROM log_copy c WHERE c.kind = 1 AND c.id = message.id)");
    sessions.putAllAside("id IN (SELECT id FROM log_copy WHERE kind = 0)", "(SELECT whole FROM log_copy c WHERE c.kind = 0 AND c.id = session.id)");
    messages.keepAll("id IN (SELECT id FROM log_copy_inside) AND session IN (SELECT id FROM log_copy WHERE kind = 0)");
    database.execute("UPDATE message SET session = (SELECT whole FROM log_copy c WHERE c.kind = 0 AND c.id = message.session)"
                     " WHERE id IN (SELECT id FROM log_copy_inside) AND session IN (SELECT id FROM log_copy WHERE kind = 0)");

    counts.add(1);
    database.execute("DROP TABLE temp.log_copy_beginning");
    dropEmptyTraffic(database);
    recountBounces(database, Vantage::MailLog);
    recountBounces(database, Vantage::Tracking);
    recountBounces(database, Vantage::Capture);
    forgetRefusals(database);
    setMetaValue(database, metaKey, "1");
}

bool forgetCopies(Database& database)
{
    if (metaValue(database, metaKey).empty())
        return false;
    dropMetaValue(database, metaKey);
    forgetTrackedReports(database);
    forgetRefusals(database);
    return true;
}

} // namespace delist
