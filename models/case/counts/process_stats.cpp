#include "case/counts/process_stats.h"
#include "case/rows/counted_once.h"
#include "case/sql/meta_value.h"
#include <algorithm>
#include <tuple>

namespace delist {

namespace {

constexpr std::size_t maxEntries = 65'536;

} // namespace

void ProcessStats::add(Database& database, const ConnectionRow& row)
{
    if (row.source == 0 || (row.process == 0 && row.pid == unknownCount))
        return;
    Counts& counts = m_counts[{row.source, row.process, row.pid}];
    ++counts.connections;
    counts.votes += row.processVotes > 0 ? row.processVotes : 1; // a record that gives no votes of its own is one
    if (row.processConflict != 0) {
        ++counts.conflicts;
        counts.conflict = std::max(counts.conflict, row.processConflict);
    }
    counts.confidence = std::max(counts.confidence, row.processConfidence);
    if (row.time != unknownTime) {
        counts.first = counts.first == unknownTime ? row.time : std::min(counts.first, row.time);
        counts.last = std::max(counts.last, row.time);
    }
    if (m_counts.size() >= maxEntries)
        flush(database);
}

void ProcessStats::flush(Database& database)
{
    auto pairs = m_counts.pairs();
    m_counts.clear();
    if (pairs.empty())
        return;
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.host, a.first.process, a.first.pid) < std::tie(b.first.host, b.first.process, b.first.pid);
    });
    SqlStatement upsert = database.prepare(
        "INSERT INTO process_stat(host, process, pid, connections, first, last, votes, confidence, conflicts, conflict)"
        " VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
        " first = ifnull(min(first, excluded.first), ifnull(first, excluded.first)),"
        " last = ifnull(max(last, excluded.last), ifnull(last, excluded.last)), votes = votes + excluded.votes,"
        " confidence = ifnull(max(confidence, excluded.confidence), ifnull(confidence, excluded.confidence)),"
        " conflicts = conflicts + excluded.conflicts,"
        " conflict = ifnull(max(conflict, excluded.conflict), ifnull(conflict, excluded.conflict))");
    const auto optional = [](bool known, std::int64_t value) { return known ? std::optional(value) : std::nullopt; };
    for (const auto& [key, counts] : pairs) {
        upsert.bind(1, std::int64_t{key.host}).bind(2, std::int64_t{key.process}).bind(3, key.pid);
        upsert.bind(4, counts.connections).bind(5, optional(counts.first != unknownTime, counts.first));
        upsert.bind(6, optional(counts.last != unknownTime, counts.last)).bind(7, counts.votes);
        if (counts.confidence < 0)
            upsert.bindNull(8);
        else
            upsert.bind(8, counts.confidence);
        upsert.bind(9, counts.conflicts).bind(10, optional(counts.conflict != 0, counts.conflict)).run();
    }
}

std::string processesOfOneVantage(const std::string& which)
{
    return "(SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY host, process, pid ORDER BY connections DESC, vantage) AS place FROM (SELECT"
           " c.source AS host, c.process AS process, c.pid AS pid, e.connection_vantage AS vantage, count(*) AS connections, min(c.time) AS first,"
           " max(c.time) AS last, sum(ifnull(c.process_votes, 1)) AS votes, max(c.process_confidence) AS confidence,"
           " count(c.process_conflict) AS conflicts, max(c.process_conflict) AS conflict FROM connection c JOIN evidence e ON e.id = c.evidence"
           " WHERE (c.process IS NOT NULL OR c.pid IS NOT NULL) AND " DELIST_NO_TWIN("c") " AND " + which + " GROUP BY 1, 2, 3, 4)) WHERE place = 1)";
}

void recountProcesses(Database& database, ProcessScope scope)
{
    const std::string hosts = scope == ProcessScope::All ? "" : " IN (SELECT local FROM socket_owner WHERE local IS NOT NULL)";
    database.execute("DELETE FROM process_stat" + (hosts.empty() ? "" : " WHERE host" + hosts));
    database.execute("INSERT INTO process_stat(host, process, pid, connections, first, last, votes, confidence, conflicts, conflict)"
                     " SELECT host, ifnull(process, 0), ifnull(pid, -1), connections, first, last, votes, confidence, conflicts, conflict FROM " +
                     processesOfOneVantage("c.source IS NOT NULL" + (hosts.empty() ? "" : " AND c.source" + hosts)));
}

void recountProcessesOnce(Database& database)
{
    if (database.integer("SELECT count(*) > 1 AND EXISTS(SELECT 1 FROM process_stat) FROM evidence") == 0)
        return;
    const std::string now = database.text("SELECT ifnull(group_concat(id || ':' || imported_at), '') FROM evidence");
    if (now == metaValue(database, "counted_processes"))
        return;
    Transaction transaction(database);
    recountProcesses(database, ProcessScope::All);
    setMetaValue(database, "counted_processes", now);
    transaction.commit();
}

} // namespace delist
