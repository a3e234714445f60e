#include "case/counts/host_recount.h"
#include "case/counts/host_statistics.h"
#include "case/counts/rollups.h"
#include "case/rows/counted_once.h"
#include "case/rows/cut_names.h"
#include "case/rows/report_sender.h"

namespace delist {

namespace {

/// Every column that names a host, with its table.
constexpr const char* hostColumns[][2] = {
    {"connection", "source"},   {"connection", "destination"}, {"connection", "translated"}, {"connection", "asked"},
    {"session", "client"},
    {"session", "server"},      {"message", "client"},         {"message", "server"},        {"socket_owner", "local"},
    {"socket_owner", "remote"}, {"name_record", "host"},       {"dns_query", "client"},      {"dns_query", "server"},
    {"dns_other", "host"},      {"first_contact", "host"},     {"first_contact", "peer"}};

/// Who handed a message over, as an expression on message m.
constexpr const char* senderOf = "coalesce(m.client, (SELECT client FROM session WHERE id = m.session))";

} // namespace

HostRecount::HostRecount(Database& database, RowId evidence) : m_database(database)
{
    m_database.execute("CREATE TEMP TABLE touched_host(id INTEGER PRIMARY KEY)");
    for (const auto& [table, column] : hostColumns)
        m_database
            .prepare(std::string("INSERT OR IGNORE INTO touched_host SELECT ") + column + " FROM " + table + " WHERE evidence = ?1 AND " +
                     column + " IS NOT NULL")
            .bind(1, evidence).run();
}

HostRecount::HostRecount(Database& database, const std::string& hosts) : m_database(database)
{
    m_database.execute("CREATE TEMP TABLE touched_host(id INTEGER PRIMARY KEY); INSERT OR IGNORE INTO touched_host " + hosts);
}

HostRecount::~HostRecount()
{
    try {
        m_database.execute("DROP TABLE IF EXISTS temp.touched_host");
    } catch (const DatabaseError&) {
        // The transaction is being given up, and the table with it.
    }
}

void HostRecount::recount()
{
    recountPeers();
    recountStatistics();
    recountNames();
}

void HostRecount::recountPeers()
{
    m_database.execute(
        "DELETE FROM host_peer WHERE host IN touched_host;"
        "INSERT INTO host_peer(host, vantage, port, peer, connections, allowed, denied)"
        " SELECT c.source, e.connection_vantage, ifnull(c.destination_port, 0), c.destination, count(*), sum(c.action = 1), sum(c.action = 2)"
        " FROM connection c JOIN evidence e ON e.id = c.evidence WHERE c.source IN touched_host AND c.destination IS NOT NULL"
        " AND " DELIST_NO_TWIN("c") " GROUP BY 1, 2, 3, 4;"
        // A mail log's dialogues are its connections.
        "INSERT INTO host_peer(host, vantage, port, peer, connections, allowed, denied)"
        " SELECT s.client, 2, ifnull(s.server_port, 0), s.server, count(*), count(*), 0 FROM session s JOIN evidence e ON e.id = s.evidence"
        " WHERE e.mail_vantage = 2 AND s.client IN touched_host AND s.server IS NOT NULL GROUP BY 1, 3, 4"
        " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections, allowed = allowed + excluded.allowed");
}

void HostRecount::recountStatistics()
{
    const std::string sender(senderOf);
    m_database.execute(
        "DELETE FROM host_stat WHERE host IN touched_host;"
        "INSERT INTO host_stat(host, vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients,"
        " rejected_recipients, bounces, first, last)"
        " SELECT host, vantage, sum(connections), sum(allowed), sum(denied),"
        " (SELECT count(DISTINCT p.peer) FROM host_peer p WHERE p.host = r.host AND p.vantage = r.vantage),"
        " sum(messages), sum(recipients), sum(rejected), sum(bounces), min(first), max(last) FROM ("
        "SELECT c.source AS host, e.connection_vantage AS vantage, 1 AS connections, c.action = 1 AS allowed, c.action = 2 AS denied,"
        " 0 AS messages, 0 AS recipients, 0 AS rejected, 0 AS bounces, ifnull(min(c.time, c.end), ifnull(c.time, c.end)) AS first,"
        " ifnull(max(c.time, c.end), ifnull(c.time, c.end)) AS last"
        " FROM connection c JOIN evidence e ON e.id = c.evidence WHERE c.source IN touched_host AND " DELIST_NO_TWIN("c")
        " UNION ALL SELECT s.client, e.mail_vantage, e.mail_vantage = 2, e.mail_vantage = 2, 0, 0, 0, s.rejected_recipients, 0,"
        " ifnull(min(s.time, s.end), ifnull(s.time, s.end)), ifnull(max(s.time, s.end), ifnull(s.time, s.end))"
        " FROM session s JOIN evidence e ON e.id = s.evidence WHERE s.client IN touched_host"
        " UNION ALL SELECT m.client, e.mail_vantage, 0, 0, 0, 1, m.recipients, 0, 0, m.time, m.time"
        " FROM message m JOIN evidence e ON e.id = m.evidence WHERE m.client IN touched_host AND " DELIST_HANDED_OVER
        // Where sessions are known they count the refusals; elsewhere deliveries do.
        " UNION ALL SELECT " + sender + ", e.mail_vantage, 0, 0, 0, 0, 0, 1, 0, NULL, NULL"
        " FROM delivery d JOIN message m ON m.id = d.message JOIN evidence e ON e.id = d.evidence"
        " WHERE d.outcome = 2 AND e.mail_vantage NOT IN (1, 2) AND " + sender + " IN touched_host"
        " UNION ALL SELECT " DELIST_REPORT_SENDER ", e.mail_vantage, 0, 0, 0, 0, 0, 0, 1, NULL, NULL"
        " FROM bounce b JOIN message m ON m.id = b.message JOIN evidence e ON e.id = b.evidence WHERE " DELIST_REPORT_SENDER " IN touched_host"
        ") r GROUP BY host, vantage");
    HostStatistics statistics(m_database, Vantage::Firewall, false);
    SqlStatement hosts = m_database.prepare("SELECT id FROM touched_host");
    while (hosts.step())
        statistics.bring(hosts.integer(0));
}

void HostRecount::recountNames()
{
    std::string kind = "CASE n.kind";
    for (int i = 0; i <= static_cast<int>(NameKind::Arp); ++i)
        kind += " WHEN " + std::to_string(i) + " THEN '" + nameKindWord(static_cast<NameKind>(i)) + "'";
    kind += " END";
    m_database.execute(
        "DELETE FROM host_name WHERE host IN touched_host;"
        "INSERT INTO host_name(host, name, kind, first, last) SELECT host, name, kind, first, last FROM ("
        "SELECT host, name, kind, min(first) AS first, max(last) AS last,"
        " row_number() OVER (PARTITION BY host, kind ORDER BY min(first), name) AS number FROM ("
        "SELECT s.client AS host, s.helo AS name, 'helo' AS kind, s.time AS first, s.time AS last FROM session s"
        " WHERE s.client IN touched_host AND s.helo IS NOT NULL AND NOT " DELIST_HELO_CUT("s")
        " UNION ALL SELECT n.host, n.name, " + kind + ", ifnull(min(n.time, n.end), ifnull(n.time, n.end)),"
        " ifnull(max(n.time, n.end), ifnull(n.time, n.end)) FROM name_record n WHERE n.host IN touched_host AND n.name IS NOT NULL"
        ") GROUP BY 1, 2, 3) WHERE number <= " + std::to_string(maxNamesPerHost));
}

void HostRecount::dropUnused()
{
    std::string unused = "SELECT id FROM touched_host";
    for (const auto& [table, column] : hostColumns)
        unused += std::string(" EXCEPT SELECT ") + column + " FROM " + table;
    m_database.execute("DELETE FROM host WHERE id IN (" + unused + ")");
}

void recountBounces(Database& database, Vantage vantage)
{
    const std::string number = std::to_string(static_cast<int>(vantage));
    database.execute(
        "CREATE TEMP TABLE bounce_count AS SELECT " DELIST_REPORT_SENDER " AS host, count(*) AS bounces FROM bounce b"
        " JOIN message m ON m.id = b.message WHERE b.evidence IN (SELECT id FROM evidence WHERE mail_vantage = " + number + ")"
        " AND " DELIST_NO_MESSAGE_TWIN("m") " GROUP BY 1;"
        // A server may be known by its reports alone.
        "INSERT OR IGNORE INTO host_stat(host, vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients,"
        " rejected_recipients, bounces) SELECT host, " + number + ", 0, 0, 0, 0, 0, 0, 0, 0 FROM bounce_count WHERE host IS NOT NULL;"
        "CREATE TEMP TABLE bounce_host AS SELECT s.host AS host, ifnull(c.bounces, 0) AS bounces FROM host_stat s"
        " LEFT JOIN bounce_count c ON c.host = s.host WHERE s.vantage = " + number + " AND s.bounces <> ifnull(c.bounces, 0);"
        "UPDATE host_stat SET bounces = h.bounces FROM bounce_host h WHERE h.host = host_stat.host AND host_stat.vantage = " + number + ";"
        "DELETE FROM host_stat WHERE vantage = " + number + " AND host IN (SELECT host FROM bounce_host) AND smtp_connections = 0 AND smtp_denied = 0"
        " AND messages = 0 AND recipients = 0 AND rejected_recipients = 0 AND bounces = 0");
    HostStatistics statistics(database, vantage, false);
    SqlStatement hosts = database.prepare("SELECT host FROM bounce_host");
    while (hosts.step())
        statistics.bring(hosts.integer(0));
    hosts.reset();
    database.execute("DROP TABLE temp.bounce_count; DROP TABLE temp.bounce_host");
}

} // namespace delist
