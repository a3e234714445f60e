#include "case/counts/traffic_recount.h"
#include "case/counts/rollups.h"

namespace delist {

namespace {

constexpr std::pair<const char*, const char*> rollUps[] = {{"traffic_minute", "60000000"}, {"traffic_hour", "3600000000"}};

/// Where the bin of \p time begins.
std::string binOf(const std::string& time, const std::string& width)
{
    return "(" + time + " - ((" + time + " % " + width + ") + " + width + ") % " + width + ")";
}

#define DELIST_BYTES "ifnull(c.bytes, ifnull(c.bytes_sent, 0) + ifnull(c.bytes_received, 0))"
/// A capture that goes on where the other one ended (capture_cuts.h) has other bytes; not so one that has both openings, too.
constexpr const char* bytesOfTwin =
    "iif(e.connection_vantage = 1 AND EXISTS(SELECT 1 FROM connection_twin x JOIN connection w ON w.id = x.of JOIN evidence o ON o.id = w.evidence"
    " WHERE x.connection = c.id AND (e.first >= o.last - 2000000 OR o.first >= e.last - 2000000) AND NOT ifnull(w.source_sequence = c.source_sequence"
    " AND w.destination_sequence = c.destination_sequence, 0)), 0, " DELIST_BYTES ")";

std::string trafficOfConnections(int sign, const std::string& width, const std::string& which, const std::string& bytes = DELIST_BYTES)
{
    const std::string factor = sign > 0 ? "" : "-";
    return "SELECT e.connection_vantage AS vantage, ifnull(c.destination_port, 0) AS port, " + binOf("c.time", width) + " AS bin, c.source AS host, " + factor +
           "1 AS connections, " + factor + "(c.action = 1) AS allowed, " + factor + "(c.action = 2) AS denied, 0 AS messages, 0 AS recipients, " +
           factor + bytes + " AS bytes FROM connection c JOIN evidence e ON e.id = c.evidence"
           " WHERE " + which + " AND c.source IS NOT NULL AND c.time IS NOT NULL";
}

/// What rows add to the traffic roll-ups, \p sign times: those that satisfy the conditions; no condition, no connection.
std::string trafficOf(int sign, const char* bin, const std::string& connections, const std::string& sessions, const std::string& messages)
{
    const std::string factor = sign > 0 ? "" : "-";
    const std::string width(bin);
    const auto floor = [&](const std::string& time) { return binOf(time, width); };
    return (connections.empty() ? std::string() : trafficOfConnections(sign, width, connections) + " UNION ALL ") +
           "SELECT e.mail_vantage AS vantage, ifnull(s.server_port, 0) AS port, " + floor("s.time") + " AS bin, s.client AS host, " + factor +
           "1 AS connections, " + factor + "1 AS allowed, 0 AS denied, 0 AS messages, 0 AS recipients, 0 AS bytes"
           " FROM session s JOIN evidence e ON e.id = s.evidence WHERE " + sessions + " AND e.mail_vantage = 2"
           " AND s.client IS NOT NULL AND s.time IS NOT NULL"
           " UNION ALL SELECT e.mail_vantage, ifnull((SELECT server_port FROM session WHERE id = m.session), 0), " + floor("m.time") +
           ", coalesce(m.client, (SELECT client FROM session WHERE id = m.session)), 0, 0, 0, " + factor + "1, " + factor +
           "m.recipients, 0 FROM message m JOIN evidence e ON e.id = m.evidence WHERE " + messages + " AND " DELIST_HANDED_OVER
           " AND m.client IS NOT NULL AND m.time IS NOT NULL";
}

/// Adds \p rows to a roll-up.
std::string addTo(const char* table, const std::string& rows)
{
    return std::string("INSERT INTO ") + table + "(vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes)"
           " SELECT vantage, ifnull(port, 0), bin, host, sum(connections), sum(allowed), sum(denied), sum(messages), sum(recipients), sum(bytes)"
           " FROM (" + rows + ") WHERE true GROUP BY 1, 2, 3, 4"
           " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections, allowed = allowed + excluded.allowed,"
           " denied = denied + excluded.denied, messages = messages + excluded.messages, recipients = recipients + excluded.recipients,"
           " bytes = bytes + excluded.bytes";
}

void add(Database& database, std::optional<RowId> evidence, const std::string& sessions, const std::string& messages, int sign)
{
    for (const auto& [table, bin] : rollUps) {
        SqlStatement add = database.prepare(addTo(table, trafficOf(sign, bin, evidence ? "c.evidence = ?1" : "", sessions, messages)));
        if (evidence)
            add.bind(1, *evidence);
        add.run();
    }
}

} // namespace

void addTraffic(Database& database, RowId evidence, int sign)
{
    add(database, evidence, "s.evidence = ?1", "m.evidence = ?1", sign);
}

void addTraffic(Database& database, const std::string& sessions, const std::string& messages, int sign)
{
    add(database, std::nullopt, sessions, messages, sign);
}

void addConnectionTraffic(Database& database, const std::string& connections, int sign)
{
    for (const auto& [table, bin] : rollUps)
        database.execute(addTo(table, trafficOfConnections(sign, bin, connections)));
}

void addTwinTraffic(Database& database, int sign)
{
    for (const auto& [table, bin] : rollUps)
        database.execute(addTo(table, trafficOfConnections(sign, bin, "c.id IN (SELECT connection FROM connection_twin)", bytesOfTwin)));
    dropEmptyTraffic(database);
}

std::string trafficOfRows(const std::string& connections, const std::string& sessions, const std::string& messages)
{
    return trafficOf(1, rollUps[0].second, connections, sessions, messages);
}

void dropEmptyTraffic(Database& database)
{
    for (const char* table : {"traffic_minute", "traffic_hour"})
        database.execute(std::string("DELETE FROM ") + table + " WHERE connections = 0 AND messages = 0 AND bytes = 0");
}

} // namespace delist
