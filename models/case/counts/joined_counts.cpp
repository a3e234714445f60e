#include "case/counts/joined_counts.h"
#include "case/counts/host_statistics.h"
#include "case/counts/mailbox_days.h"
#include "case/counts/rollups.h"
#include "case/counts/traffic_recount.h"
#include "case/rows/cut_names.h"

namespace delist {

JoinedCounts::JoinedCounts(Database& database) : m_database(database)
{
    m_database.execute("DROP TABLE IF EXISTS temp.counted_row; CREATE TEMP TABLE counted_row(kind INTEGER NOT NULL, id INTEGER NOT NULL,"
                       " PRIMARY KEY(kind, id)) WITHOUT ROWID");
    m_insert = m_database.prepare("INSERT OR IGNORE INTO counted_row VALUES(?1, ?2)");
}

JoinedCounts::~JoinedCounts()
{
    try {
        m_insert = {};
        m_database.execute("DROP TABLE IF EXISTS temp.counted_row");
    } catch (const DatabaseError&) {
        // The transaction is being given up, and the table with it.
    }
}

void JoinedCounts::session(RowId row)
{
    m_insert.bind(1, std::int64_t{0}).bind(2, row).run();
}

void JoinedCounts::message(RowId row)
{
    m_insert.bind(1, std::int64_t{1}).bind(2, row).run();
}

void JoinedCounts::clear()
{
    m_database.execute("DELETE FROM counted_row");
}

void JoinedCounts::add(int sign)
{
    const std::string factor = sign > 0 ? "1" : "-1";
    const std::string sessions = "session s JOIN evidence e ON e.id = s.evidence WHERE s.id IN (SELECT id FROM counted_row WHERE kind = 0)";
    const std::string messages = "message m JOIN evidence e ON e.id = m.evidence WHERE m.id IN (SELECT id FROM counted_row WHERE kind = 1)";
    addTraffic(m_database, "s.id IN (SELECT id FROM counted_row WHERE kind = 0)", "m.id IN (SELECT id FROM counted_row WHERE kind = 1)", sign);
    m_database.execute(
        "INSERT INTO host_peer(host, vantage, port, peer, connections, allowed, denied)"
        " SELECT s.client, 2, ifnull(s.server_port, 0), s.server, " + factor + " * count(*), " + factor + " * count(*), 0 FROM " + sessions +
        " AND e.mail_vantage = 2 AND s.client IS NOT NULL AND s.server IS NOT NULL GROUP BY 1, 3, 4"
        " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections, allowed = allowed + excluded.allowed;"
        "DELETE FROM host_peer WHERE vantage = 2 AND connections = 0 AND host IN (SELECT s.client FROM " + sessions + ");"
        "CREATE TEMP TABLE counted_host AS SELECT host, vantage, sum(c) AS c, sum(m) AS m, sum(r) AS r, sum(x) AS x FROM ("
        "SELECT s.client AS host, e.mail_vantage AS vantage, e.mail_vantage = 2 AS c, 0 AS m, 0 AS r, s.rejected_recipients AS x FROM " + sessions +
        " AND s.client IS NOT NULL UNION ALL SELECT m.client, e.mail_vantage, 0, 1, m.recipients, 0 FROM " + messages +
        " AND m.client IS NOT NULL AND " DELIST_HANDED_OVER
        // Where sessions are known they count the refusals; elsewhere deliveries do.
        " UNION ALL SELECT coalesce(m.client, (SELECT client FROM session WHERE id = m.session)), e.mail_vantage, 0, 0, 0, 1 FROM delivery d"
        " JOIN message m ON m.id = d.message JOIN evidence e ON e.id = m.evidence WHERE d.outcome = 2 AND e.mail_vantage NOT IN (1, 2)"
        " AND m.id IN (SELECT id FROM counted_row WHERE kind = 1)) WHERE host IS NOT NULL GROUP BY 1, 2;"
        // A host may come in with what was found out.
        "INSERT OR IGNORE INTO host_stat(host, vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients,"
        " rejected_recipients, bounces) SELECT host, vantage, 0, 0, 0, 0, 0, 0, 0, 0 FROM counted_host;"
        "UPDATE host_stat SET smtp_connections = smtp_connections + " + factor + " * h.c, smtp_allowed = smtp_allowed + " + factor +
        " * h.c, messages = messages + " + factor + " * h.m, recipients = recipients + " + factor + " * h.r, rejected_recipients ="
        " rejected_recipients + " + factor + " * h.x FROM counted_host h WHERE h.host = host_stat.host AND h.vantage = host_stat.vantage;"
        "INSERT INTO mailbox_day(mailbox, day, evidence, messages, recipients, sent_on, sent_on_recipients)"
        " SELECT mailbox, day, evidence, " + factor + " * messages, " + factor + " * recipients, " + factor + " * sent_on, " + factor +
        " * sent_on_recipients FROM (SELECT coalesce(m.authenticated_as, m.mail_from) AS mailbox, m.time - m.time % 86400000000 AS day,"
        " m.evidence AS evidence, " DELIST_MAILBOX_COUNTS " FROM " + messages + " AND " DELIST_SUBMISSION
        " AND coalesce(m.authenticated_as, m.mail_from) IS NOT NULL AND m.time IS NOT NULL GROUP BY 1, 2, 3) WHERE 1"
        " ON CONFLICT DO UPDATE SET messages = messages + excluded.messages, recipients = recipients + excluded.recipients,"
        " sent_on = sent_on + excluded.sent_on, sent_on_recipients = sent_on_recipients + excluded.sent_on_recipients;"
        "DELETE FROM mailbox_day WHERE messages = 0 AND sent_on = 0;"
        "INSERT INTO message_count(evidence, role, direction, is_bounce, messages)"
        " SELECT m.evidence, m.role, m.direction, m.is_bounce, " + factor + " * count(*) FROM " + messages + " GROUP BY 1, 2, 3, 4"
        " ON CONFLICT DO UPDATE SET messages = messages + excluded.messages;"
        "DELETE FROM message_count WHERE messages = 0");
    if (sign > 0)
        m_database.execute(
            "UPDATE host_stat SET last = max(ifnull(host_stat.last, t.last), t.last), first = min(ifnull(host_stat.first, t.first), t.first) FROM ("
            "SELECT host, vantage, min(first) AS first, max(last) AS last FROM (SELECT s.client AS host, e.mail_vantage AS vantage, s.time AS first,"
            " ifnull(s.end, s.time) AS last FROM " + sessions + " UNION ALL SELECT m.client, e.mail_vantage, m.time, m.time FROM " + messages +
            " AND " DELIST_HANDED_OVER ") WHERE host IS NOT NULL AND first IS NOT NULL GROUP BY 1, 2) t WHERE t.host = host_stat.host AND t.vantage = host_stat.vantage;"
            "INSERT OR IGNORE INTO host_name(host, name, kind, first, last) SELECT s.client, s.helo, 'helo', s.time, s.time FROM " + sessions +
            " AND s.client IS NOT NULL AND s.helo IS NOT NULL AND NOT " DELIST_HELO_CUT("s") " AND (SELECT count(*) FROM host_name n WHERE n.host = s.client AND n.kind = 'helo') < " +
            std::to_string(maxNamesPerHost));
    m_database.execute("UPDATE host_stat SET destinations = (SELECT count(DISTINCT p.peer) FROM host_peer p WHERE p.host = host_stat.host AND p.vantage = 2)"
                       " WHERE vantage = 2 AND host IN (SELECT host FROM counted_host WHERE c <> 0)");
    m_database.execute("DELETE FROM host_stat WHERE host IN (SELECT host FROM counted_host) AND smtp_connections = 0 AND smtp_denied = 0"
                       " AND messages = 0 AND recipients = 0 AND rejected_recipients = 0 AND bounces = 0");
    HostStatistics statistics(m_database, Vantage::MailLog, false);
    SqlStatement hosts = m_database.prepare("SELECT DISTINCT host FROM counted_host");
    while (hosts.step())
        statistics.bring(hosts.integer(0));
    hosts.reset();
    m_database.execute("DROP TABLE temp.counted_host");
}

} // namespace delist
