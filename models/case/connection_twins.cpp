#include "case/connection_twins.h"
#include "case/evidence_overlap.h"
#include "case/host_statistics.h"
#include "case/traffic_recount.h"
#include "evidence/records.h"
#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

namespace {

constexpr const char* fingerprintKey = "twin_fingerprint";
constexpr Micros longestApart = 60'000'000;

struct Seen
{
    RowId id = 0;
    std::int64_t evidence = 0;
    Micros time = unknownTime;
    std::uint64_t key = 0;
    std::int64_t action = 0;
    bool twin = false;
};

/// Of one vantage.
EvidenceOverlap vantageOverlap(Database& database)
{
    std::vector<EvidenceSpan> spans;
    SqlStatement q = database.prepare("SELECT id, connection_vantage, ifnull(chain, -id), first, last FROM evidence WHERE first IS NOT NULL");
    while (q.step())
        spans.push_back({q.integer(0), static_cast<std::uint64_t>(q.integer(1)), q.integer(2), q.integer(3) - longestApart, q.integer(4) + longestApart});
    return overlapOf(spans);
}

/// What was denied tells most, what nobody knows the verdict of least; of equals the first evidence speaks.
bool tellsMore(const Seen& a, const Seen& b)
{
    return a.action != b.action ? a.action > b.action : a.evidence < b.evidence;
}

/// One walk in the order of time, with what was seen in the last minute at hand.
void mark(Database& database, const EvidenceOverlap& overlap, std::pair<Micros, Micros> window)
{
    SqlStatement rows = database.prepare(
        "SELECT id, evidence, time, source, source_port, destination, destination_port, protocol, action FROM connection"
        " WHERE time BETWEEN ?1 AND ?2 AND source_port > 0 AND source IS NOT NULL AND destination IS NOT NULL ORDER BY time");
    SqlStatement insert = database.prepare("INSERT OR IGNORE INTO connection_twin(connection, of) VALUES(?1, ?2)");
    rows.bind(1, window.first).bind(2, window.second);
    std::deque<Seen> recent;
    std::unordered_multimap<std::uint64_t, Seen*> byKey;
    while (rows.step()) {
        const auto evidence = overlap.evidences.find(rows.integer(1));
        if (evidence == overlap.evidences.end())
            continue;
        Seen seen{rows.integer(0), rows.integer(1), rows.integer(2), 0, rows.integer(8), false};
        while (!recent.empty() && recent.front().time < seen.time - longestApart) {
            const auto [from, to] = byKey.equal_range(recent.front().key);
            byKey.erase(std::find_if(from, to, [&](const auto& entry) { return entry.second == &recent.front(); }));
            recent.pop_front();
        }
        for (const std::int64_t part : {rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6), rows.integer(7),
                                        static_cast<std::int64_t>(evidence->second.kind)})
            seen.key = stirred(seen.key, part);
        recent.push_back(seen);
        Seen& fresh = recent.back();
        const auto [from, to] = byKey.equal_range(fresh.key);
        for (auto other = from; other != to; ++other) {
            Seen& known = *other->second;
            if (known.evidence == fresh.evidence || known.twin || overlap.evidences.at(known.evidence).chain == evidence->second.chain)
                continue;
            Seen& less = tellsMore(fresh, known) ? known : fresh;
            less.twin = true;
            insert.bind(1, less.id).bind(2, &less == &fresh ? known.id : fresh.id).run();
            if (&less == &fresh)
                break;
        }
        byKey.emplace(fresh.key, &fresh);
    }
}

/// Takes the twins out of every count, or puts them back. Their peers stay known: the other row has the same.
void count(Database& database, int sign)
{
    const std::string factor = sign > 0 ? "" : "-";
    const std::string twins = " FROM connection_twin x JOIN connection c ON c.id = x.connection JOIN evidence e ON e.id = c.evidence";
    const std::string counts = factor + "count(*), " + factor + "sum(c.action = 1), " + factor + "sum(c.action = 2)";
    addTwinTraffic(database, sign);
    database.execute("INSERT INTO host_peer(host, vantage, port, peer, connections, allowed, denied)"
                     " SELECT c.source, e.connection_vantage, ifnull(c.destination_port, 0), c.destination, " + counts + twins +
                     " WHERE true GROUP BY 1, 2, 3, 4 ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
                     " allowed = allowed + excluded.allowed, denied = denied + excluded.denied");
    database.execute("UPDATE host_stat SET smtp_connections = smtp_connections + t.n, smtp_allowed = smtp_allowed + t.a,"
                     " smtp_denied = smtp_denied + t.d FROM (SELECT c.source AS host, e.connection_vantage AS vantage, " + factor +
                     "count(*) AS n, " + factor + "sum(c.action = 1) AS a, " + factor + "sum(c.action = 2) AS d" + twins +
                     " GROUP BY 1, 2) t WHERE host_stat.host = t.host AND host_stat.vantage = t.vantage");
    HostStatistics statistics(database, Vantage::Firewall, false);
    SqlStatement hosts = database.prepare("SELECT DISTINCT c.source FROM connection_twin x JOIN connection c ON c.id = x.connection");
    while (hosts.step())
        statistics.bring(hosts.integer(0));
}

} // namespace

void findTwins(Database& database)
{
    const std::string now = database.text(
        "SELECT ifnull(group_concat(id || ':' || connection_vantage || ':' || ifnull(first, '') || ':' || ifnull(last, ''), ';'), '')"
        " FROM (SELECT * FROM evidence ORDER BY id)");
    if (database.text("SELECT ifnull((SELECT value FROM meta WHERE key = '" + std::string(fingerprintKey) + "'), '')") == now)
        return;
    forgetTwins(database);
    const EvidenceOverlap overlap = vantageOverlap(database);
    for (const auto& window : overlap.windows)
        mark(database, overlap, window);
    if (!overlap.empty())
        count(database, -1);
    database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)").bind(1, std::string_view(fingerprintKey)).bind(2, std::string_view(now)).run();
}

void forgetTwins(Database& database)
{
    database.prepare("DELETE FROM meta WHERE key = ?1").bind(1, std::string_view(fingerprintKey)).run();
    if (database.integer("SELECT EXISTS (SELECT 1 FROM connection_twin)") == 0)
        return;
    count(database, 1);
    database.execute("DELETE FROM connection_twin");
}

} // namespace delist
