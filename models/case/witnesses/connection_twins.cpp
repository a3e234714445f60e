#include "case/witnesses/connection_twins.h"
#include "case/counts/host_statistics.h"
#include "case/counts/traffic_recount.h"
#include "case/rows/counted_once.h"
#include "case/sql/meta_value.h"
#include "case/witnesses/capture_cuts.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/closing_twins.h"
#include "case/witnesses/copy_walk.h"
#include "evidence/format.h"
#include "evidence/records.h"
#include <algorithm>
#include <array>
#include <string>

namespace delist {

namespace {

constexpr const char* fingerprintKey = "twin_fingerprint";
/// Cases whose twins were found by other rules get them anew.
constexpr const char* rules = "10;";
constexpr Micros longestApart = 60'000'000;
/// No mail connection is open longer.
constexpr Micros longestOpen = 24LL * 3600 * 1'000'000;

/// What of a row says how much it tells.
#define DELIST_TELLS(c) c ".action, " c ".rule IS NOT NULL, " c ".end IS NOT NULL AND ifnull(" c ".cut & 2, 0) = 0, " \
    "coalesce(" c ".bytes, " c ".bytes_sent + " c ".bytes_received, " c ".bytes_sent, " c ".bytes_received, -1)"

struct Seen
{
    RowId id = 0;
    std::int64_t evidence = 0;
    Micros time = unknownTime;
    std::array<std::int64_t, 4> tells = {}; ///< DELIST_TELLS

    void readTells(const SqlStatement& row, int column)
    {
        for (std::size_t i = 0; i < tells.size(); ++i)
            tells[i] = row.integer(column + static_cast<int>(i));
    }
};

/// Of one vantage: those that tell of one time, or begin within \p after of where another ends. Captures only if they have a time in
/// common: one that ends before another begins has the first part of its flows (markCut). A sensor's log of captured packets is a log.
/// \p again: capturesToldAgain().
EvidenceOverlap vantageOverlap(Database& database, const ShiftedTimes& times, Micros after, const std::map<RowId, Micros>& again,
                               const std::unordered_set<RowId>& twice = {})
{
    std::vector<EvidenceSpan> spans;
    SqlStatement q = database.prepare("SELECT id, connection_vantage, ifnull(chain, -id), first, last, format FROM evidence WHERE first IS NOT NULL");
    while (q.step()) {
        const auto toldAgain = again.find(q.integer(0));
        const Micros last = toldAgain == again.end() ? q.integer(4) : std::max(q.integer(4), toldAgain->second);
        const Micros shift = times.of(q.integer(0));
        const Format* const format = formatById(q.text(5));
        const bool capture = static_cast<Vantage>(q.integer(1)) == Vantage::Capture && !(format && format->text);
        spans.push_back({q.integer(0), static_cast<std::uint64_t>(q.integer(1)), q.integer(2), q.integer(3) + shift - (capture ? 0 : longestApart),
                         last + shift + (capture ? 0 : after)});
    }
    return overlapOf(spans, twice, longestApart);
}

/// What was denied tells most, what nobody knows the verdict of least; then who names the rule, saw the end and the most bytes: a
/// log that was cut while the connection was open saw less of it. Of equals the first evidence speaks.
bool tellsMore(const Seen& a, const Seen& b)
{
    return a.tells != b.tells ? a.tells > b.tells : a.evidence < b.evidence;
}

void mark(Database& database, const ShiftedTimes& times, const EvidenceOverlap& overlap)
{
    const std::string time = times.sql("time", "connection.evidence");
    SqlStatement insert = database.prepare("INSERT OR REPLACE INTO connection_twin(connection, of) VALUES(?1, ?2)");
    CopyWalk walk(database, overlap, [&](RowId copy, RowId whole) { insert.bind(1, copy).bind(2, whole).run(); });
    walk.walk("SELECT id, evidence, " + time + ", " + time + " + " + std::to_string(longestApart) + ", " DELIST_TELLS("connection")
              ", source, destination, source_port, destination_port, protocol FROM connection"
              " WHERE " + time + " BETWEEN ?1 AND ?2 AND source_port > 0 AND source IS NOT NULL AND destination IS NOT NULL ORDER BY " + time);
}

/// Connections that were open when one log ended and the next began (rotation): the second tells of their end, and by how long
/// they took when they began, which is before it itself begins. What began elsewhere at that very time is the same connection, and
/// what a sensor heard being said while it was open; a pair of ports that is used again has a beginning of its own.
void markContinued(Database& database, const ShiftedTimes& times, const std::map<RowId, Micros>& again)
{
    if (vantageOverlap(database, times, longestOpen, again).empty())
        return;
    SqlStatement early = database.prepare(
        "SELECT c.id, c.evidence, c.time, c.source, c.source_port, c.destination, c.destination_port, c.protocol, e.connection_vantage,"
        " ifnull(e.chain, -e.id), " DELIST_TELLS("c") ", ifnull(c.end, c.time) FROM connection c NOT INDEXED CROSS JOIN evidence e ON e.id = c.evidence"
        " WHERE c.time < e.first AND c.time >= e.first - ?1 AND c.source_port > 0 AND c.source IS NOT NULL"
        " AND c.destination IS NOT NULL AND c.action <> 2 AND " DELIST_NO_TWIN("c") " ORDER BY c.evidence, c.id");
    SqlStatement find = database.prepare(
        "SELECT c.id, c.evidence, c.time, " DELIST_TELLS("c") " FROM connection c JOIN evidence e ON e.id = c.evidence"
        " WHERE c.source = ?1 AND c.time BETWEEN ?2 AND ?3 AND c.source_port = ?4 AND c.destination = ?5 AND c.destination_port = ?6"
        " AND c.protocol = ?7 AND e.connection_vantage = ?8 AND ifnull(e.chain, -e.id) <> ?9 AND c.action <> 2 AND " DELIST_NO_TWIN("c")
        " ORDER BY abs(c.time - ?10), c.id LIMIT 1");
    SqlStatement isTwin = database.prepare("SELECT 1 FROM connection_twin WHERE connection = ?1");
    SqlStatement insert = database.prepare("INSERT OR IGNORE INTO connection_twin(connection, of) VALUES(?1, ?2)");
    early.bind(1, longestOpen);
    while (early.step()) { // ordered: every row is read before the first twin is written
        Seen rest{early.integer(0), early.integer(1), early.integer(2), {}};
        rest.readTells(early, 10);
        isTwin.bind(1, rest.id);
        const bool twin = isTwin.step(); // of a file that came before
        isTwin.reset();
        if (twin)
            continue;
        find.bind(1, early.integer(3)).bind(2, rest.time - longestApart).bind(3, std::max(rest.time + longestApart, early.integer(14))).bind(4, early.integer(4));
        find.bind(5, early.integer(5)).bind(6, early.integer(6)).bind(7, early.integer(7)).bind(8, early.integer(8));
        find.bind(9, early.integer(9)).bind(10, rest.time);
        for (bool stands = true; stands && find.step(); find.reset()) { // over more than two files others have told of it as well
            Seen begun{find.integer(0), find.integer(1), find.integer(2), {}};
            begun.readTells(find, 3);
            stands = tellsMore(rest, begun);
            insert.bind(1, stands ? begun.id : rest.id).bind(2, stands ? rest.id : begun.id).run();
        }
        find.reset();
    }
}

/// The rest of a flow whose beginning an earlier piece of the capture has.
void markCut(Database& database)
{
    // None is the rest of what is a copy of it.
    SqlStatement insert = database.prepare("INSERT OR IGNORE INTO connection_twin(connection, of) SELECT ?1, ?2 WHERE NOT EXISTS"
                                           " (SELECT 1 FROM connection_twin WHERE connection = ?2 AND of = ?1)");
    for (const CutFlow& flow : cutFlows(database))
        insert.bind(1, flow.onlyRestTells ? flow.begun : flow.rest).bind(2, flow.onlyRestTells ? flow.rest : flow.begun).run();
}

/// Of three that are one, two are twins of the one that counts. Where witnesses call rows twins in a circle, the last link is no witness.
void settle(Database& database)
{
    constexpr const char* chained = "SELECT EXISTS (SELECT 1 FROM connection_twin a JOIN connection_twin b ON b.connection = a.of)";
    constexpr int most = 64; // every round halves the chains
    database.execute("DELETE FROM connection_twin WHERE connection < of AND EXISTS (SELECT 1 FROM connection_twin b WHERE b.connection = connection_twin.of"
                     " AND b.of = connection_twin.connection)");
    int rounds = 0;
    for (; rounds < most && database.integer(chained) != 0; ++rounds)
        database.execute("UPDATE connection_twin SET of = (SELECT b.of FROM connection_twin b WHERE b.connection = connection_twin.of)"
                         " WHERE of IN (SELECT connection FROM connection_twin)");
    if (rounds == most)
        database.execute("DELETE FROM connection_twin WHERE of IN (SELECT connection FROM connection_twin)");
}

/// Takes the twins out of every count, or puts them back. Their peers stay known, the other row has the same; but for those of port
/// forwarding, where the server's outer address was one.
void count(Database& database, int sign)
{
    const std::string factor = sign > 0 ? "" : "-";
    const std::string twins = " FROM connection_twin x JOIN connection c ON c.id = x.connection JOIN evidence e ON e.id = c.evidence";
    const std::string counts = factor + "count(*), " + factor + "sum(c.action = 1), " + factor + "sum(c.action = 2)";
    addTwinTraffic(database, sign);
    database.execute("INSERT INTO host_peer(host, vantage, port, peer, connections, allowed, denied)"
                     " SELECT c.source, e.connection_vantage, ifnull(c.destination_port, 0), c.destination, " + counts + twins +
                     " WHERE true GROUP BY 1, 2, 3, 4 ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
                     " allowed = allowed + excluded.allowed, denied = denied + excluded.denied;"
                     "CREATE TEMP TABLE forwarded_host AS SELECT DISTINCT c.source AS id FROM connection_twin x JOIN connection c ON c.id = x.connection"
                     " JOIN connection w ON w.id = x.of WHERE w.destination <> c.destination;"
                     "DELETE FROM host_peer WHERE host IN (SELECT id FROM forwarded_host) AND connections = 0;"
                     "UPDATE host_stat SET destinations = (SELECT count(DISTINCT p.peer) FROM host_peer p WHERE p.host = host_stat.host"
                     " AND p.vantage = host_stat.vantage) WHERE host IN (SELECT id FROM forwarded_host);"
                     "DROP TABLE temp.forwarded_host");
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
    const std::string now = rules + clockShiftWord(database) + ';' + database.text(
        "SELECT ifnull(group_concat(id || ':' || connection_vantage || ':' || ifnull(first, '') || ':' || ifnull(last, ''), ';'), '')"
        " FROM (SELECT * FROM evidence ORDER BY id)");
    if (metaValue(database, fingerprintKey) == now)
        return;
    forgetTwins(database);
    {
        const ShiftedTimes times(database);
        const std::map<RowId, Micros> again = capturesToldAgain(database);
        const EvidenceOverlap overlap = vantageOverlap(database, times, longestApart, again, capturesOfBothSides(database));
        mark(database, times, overlap);
        markContinued(database, times, again);
        markCut(database);
        markClosings(database);
    }
    settle(database);
    if (database.integer("SELECT EXISTS (SELECT 1 FROM connection_twin)") != 0)
        count(database, -1);
    setMetaValue(database, fingerprintKey, now);
}

void forgetTwins(Database& database)
{
    dropMetaValue(database, fingerprintKey);
    if (database.integer("SELECT EXISTS (SELECT 1 FROM connection_twin)") == 0)
        return;
    forgetClosings(database);
    count(database, 1);
    database.execute("DELETE FROM connection_twin");
}

} // namespace delist
