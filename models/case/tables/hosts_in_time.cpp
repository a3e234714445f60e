#include "case/tables/hosts_in_time.h"
#include "case/counts/rollups.h"
#include "case/counts/traffic_pieces.h"
#include "case/rows/counted_once.h"
#include "case/rows/report_sender.h"
#include <algorithm>
#include <limits>

namespace delist {

namespace {

/// Of what evidences of \p column's vantage tell: everything, when ?4 is NULL.
std::string ofVantage(const char* evidence, const char* column)
{
    return std::string(" AND (?4 IS NULL OR (SELECT ") + column + " FROM evidence WHERE id = " + evidence + ") = ?4)";
}

} // namespace

void selectHostsInTime(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    const TrafficOf of{filter.vantage, host, std::nullopt};
    sql.add("(WITH did AS MATERIALIZED (SELECT host, vantage, sum(connections) AS connections, sum(allowed) AS allowed, sum(denied) AS denied,"
            " sum(messages) AS messages, sum(recipients) AS recipients FROM (");
    selectTraffic(sql, trafficPieces(filter.from, filter.to, TrafficPiece::Hours), of);
    sql.add(") GROUP BY 1, 2),"
            " best AS (SELECT *, row_number() OVER (PARTITION BY host ORDER BY connections DESC, messages DESC, vantage) AS by_flows,"
            " first_value(messages) OVER mail AS most_messages, first_value(recipients) OVER mail AS most_recipients FROM did"
            " WINDOW mail AS (PARTITION BY host ORDER BY messages DESC, recipients DESC, vantage))"
            " SELECT h.id AS id, h.address AS address, h.internal AS internal, h.role AS role, h.state AS state, h.suspicion AS suspicion,"
            " h.reasons AS reasons, b.connections AS smtp_connections, b.allowed AS smtp_allowed, b.denied AS smtp_denied,"
            " b.most_messages AS messages, b.most_recipients AS recipients, b.vantage AS vantage"
            " FROM best b CROSS JOIN host h ON h.id = b.host WHERE b.by_flows = 1)");
}

HostTimes::HostTimes(Database& database, const TableFilter& filter)
    : m_from(filter.from.value_or(std::numeric_limits<Micros>::min() + 1)), m_to(filter.to.value_or(std::numeric_limits<Micros>::max())),
      // What did everything in that time has done everything that its statistics say.
      m_whole(database.prepare("SELECT sum(destinations) FILTER (WHERE vantage = ?5), min(first), max(last) FROM host_stat"
                               " WHERE host = ?1 AND (?4 IS NULL OR vantage = ?4) HAVING min(first) >= ?2 AND max(last) < ?3")),
      m_destinations(database.prepare(
          "SELECT count(*) FROM (SELECT c.destination FROM connection c JOIN evidence e ON e.id = c.evidence WHERE c.source = ?1"
          " AND c.time >= ?2 AND c.time < ?3 AND e.connection_vantage = ?5 AND c.destination IS NOT NULL AND " DELIST_NO_TWIN("c")
          // A mail log's dialogues are its connections.
          " UNION SELECT s.server FROM session s JOIN evidence e ON e.id = s.evidence WHERE ?5 = 2 AND s.client = ?1 AND s.time >= ?2"
          " AND s.time < ?3 AND e.mail_vantage = 2 AND s.server IS NOT NULL AND " DELIST_NO_SESSION_TWIN("s") ")")),
      m_span(database.prepare(
          "SELECT min(first), max(last) FROM (SELECT min(time) AS first, max(max(time, CASE WHEN end < ?3 THEN end ELSE time END)) AS last"
          " FROM connection WHERE source = ?1 AND time >= ?2 AND time < ?3" + ofVantage("evidence", "connection_vantage") +
          " UNION ALL SELECT min(time), max(max(time, CASE WHEN end < ?3 THEN end ELSE time END)) FROM session WHERE client = ?1 AND time >= ?2"
          " AND time < ?3" + ofVantage("evidence", "mail_vantage") +
          " UNION ALL SELECT min(m.time), max(m.time) FROM message m WHERE m.client = ?1 AND m.time >= ?2 AND m.time < ?3 AND " DELIST_HANDED_OVER +
          ofVantage("m.evidence", "mail_vantage") + ")"))
{
    for (SqlStatement* statement : {&m_whole, &m_span}) {
        statement->bind(2, m_from).bind(3, m_to);
        if (filter.vantage)
            statement->bind(4, static_cast<std::int64_t>(*filter.vantage));
        else
            statement->bindNull(4);
    }
    m_destinations.bind(2, m_from).bind(3, m_to);
    SqlStatement bounces = database.prepare("SELECT " DELIST_REPORT_SENDER " AS host, count(*) FROM bounce b JOIN message m ON m.id = b.message"
                                            " JOIN evidence e ON e.id = b.evidence WHERE b.time >= ?1 AND b.time < ?2 AND (?3 IS NULL OR e.mail_vantage = ?3)"
                                            " AND " DELIST_NO_MESSAGE_TWIN("m") " GROUP BY 1, e.mail_vantage");
    bounces.bind(1, m_from).bind(2, m_to).bind(3, filter.vantage ? std::optional(static_cast<std::int64_t>(*filter.vantage)) : std::nullopt);
    while (bounces.step()) {
        std::int64_t& most = m_bounces[bounces.integer(0)];
        most = std::max(most, bounces.integer(1)); // those of different vantages are the same ones
    }
}

HostInTime HostTimes::of(RowId host, Vantage vantage)
{
    HostInTime result;
    if (const auto bounces = m_bounces.find(host); bounces != m_bounces.end())
        result.bounces = bounces->second;
    m_whole.bind(1, host).bind(5, static_cast<std::int64_t>(vantage));
    if (m_whole.step()) {
        result.destinations = m_whole.integer(0);
        result.first = m_whole.optionalInteger(1);
        result.last = m_whole.optionalInteger(2);
        m_whole.reset();
        return result;
    }
    m_whole.reset();
    m_destinations.bind(1, host).bind(5, static_cast<std::int64_t>(vantage));
    if (m_destinations.step())
        result.destinations = m_destinations.integer(0);
    m_destinations.reset();
    m_span.bind(1, host);
    if (m_span.step()) {
        result.first = m_span.optionalInteger(0);
        result.last = m_span.optionalInteger(1);
    }
    m_span.reset();
    return result;
}

} // namespace delist
