#include "case/witnesses/capture_cuts.h"
#include "evidence/format.h"
#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
constexpr Micros longestOverlap = 2 * second;  ///< packets change places around the switch of files
constexpr Micros longestPause = 60 * second;   ///< of the capture
constexpr Micros longestSilence = 600 * second; ///< of a flow: what RFC 5321, section 4.5.3.2, gives a server at most
constexpr Micros longestOpening = 60 * second;  ///< from a SYN to its answer, or to the same again
constexpr Micros longestOpen = 24 * 3600 * second;

struct Pair
{
    RowId before = 0, after = 0;
};

std::vector<Pair> capturesInTurn(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT a.id, b.id, a.format, b.format FROM evidence a JOIN evidence b ON b.first BETWEEN a.last - ?1 AND a.last + ?2 AND b.first > a.first"
        " AND b.last > a.last AND ifnull(b.chain, -b.id) <> ifnull(a.chain, -a.id) WHERE a.connection_vantage = 1 AND b.connection_vantage = 1"
        " ORDER BY b.first, b.id, a.last DESC, a.id");
    const auto isCapture = [](std::string_view id) {
        const Format* const format = formatById(id);
        return format && !format->text; // a sensor's log is none
    };
    std::vector<Pair> pairs;
    for (rows.bind(1, longestOverlap).bind(2, longestPause); rows.step();)
        if (isCapture(rows.text(2)) && isCapture(rows.text(3)))
            pairs.push_back({rows.integer(0), rows.integer(1)});
    return pairs;
}

} // namespace

bool capturesGoOn(Database& database)
{
    return !capturesInTurn(database).empty();
}

std::map<RowId, Micros> capturesToldAgain(Database& database)
{
    constexpr std::int64_t most = 64; // connections that are looked for: the first of a copy are in what it is a copy of
    std::map<RowId, Micros> reach;
    std::map<RowId, std::vector<RowId>> before; // by the later one
    std::string later;
    for (const Pair& pair : capturesInTurn(database)) {
        later += (later.empty() ? "" : ",") + std::to_string(pair.after);
        before[pair.after].push_back(pair.before);
    }
    if (before.empty())
        return reach;
    SqlStatement rows = database.prepare(
        "SELECT evidence, time, source, source_port, destination, destination_port, source_sequence, destination_sequence FROM connection NOT INDEXED"
        " WHERE evidence IN (" + later + ") AND source_sequence IS NOT NULL AND destination_sequence IS NOT NULL AND source_port > 0"
        " AND source IS NOT NULL AND destination IS NOT NULL AND time IS NOT NULL");
    SqlStatement find = database.prepare(
        "SELECT 1 FROM connection WHERE source = ?1 AND time BETWEEN ?2 - ?3 AND ?2 AND source_port = ?4 AND destination = ?5 AND destination_port = ?6"
        " AND source_sequence = ?7 AND destination_sequence = ?8 AND evidence = ?9 LIMIT 1");
    std::map<RowId, std::int64_t> looked;
    while (rows.step()) {
        const RowId evidence = rows.integer(0);
        if (++looked[evidence] > most)
            continue;
        for (const RowId other : before[evidence]) {
            if (reach.contains(other) && reach[other] >= rows.integer(1))
                continue;
            find.bind(1, rows.integer(2)).bind(2, rows.integer(1)).bind(3, longestPause + longestOverlap).bind(4, rows.integer(3));
            find.bind(5, rows.integer(4)).bind(6, rows.integer(5)).bind(7, rows.integer(6)).bind(8, rows.integer(7)).bind(9, other);
            if (find.step())
                reach[other] = std::max(reach[other], rows.integer(1));
            find.reset();
        }
    }
    return reach;
}

std::vector<CutFlow> cutFlows(Database& database)
{
    struct Rest
    {
        RowId id = 0;
        Micros time = unknownTime;
        std::int64_t source = 0, sourcePort = 0, destination = 0, destinationPort = 0, action = 0;
        std::int64_t opening = unknownCount; ///< its number, which the answer to it tells, too
    };
    struct Found
    {
        CutFlow flow;
        Micros time = unknownTime;
    };
    const std::vector<Pair> pairs = capturesInTurn(database);
    if (pairs.empty())
        return {};
    std::string later;
    for (const Pair& pair : pairs)
        later += (later.empty() ? "" : ",") + std::to_string(pair.after);
    SqlStatement rests = database.prepare( // of all at once: no index has the evidence
        "SELECT c.id, c.time, c.source, c.source_port, c.destination, c.destination_port, c.action, ifnull(c.source_sequence, ?2), c.evidence"
        " FROM connection c NOT INDEXED CROSS JOIN evidence e ON e.id = c.evidence WHERE c.evidence IN (" + later + ") AND c.protocol = 6 AND (c.source_sequence IS NULL OR c.time <= e.first + ?1)"
        " AND c.action <> 2 AND c.source_port > 0 AND c.source IS NOT NULL AND c.destination IS NOT NULL AND c.time IS NOT NULL");
    SqlStatement begun = database.prepare(
        "SELECT id, action FROM connection WHERE source = ?1 AND time BETWEEN ?2 - ?7 AND ?2 AND source_port = ?3 AND destination = ?4"
        " AND destination_port = ?5 AND protocol = 6 AND evidence = ?6 AND action <> 2 AND ifnull(end, time) >= ?2 - ?8"
        " AND (?9 = ?10 OR (source_sequence = ?9 AND destination_sequence IS NULL)) ORDER BY time DESC, id DESC LIMIT 1");
    std::map<RowId, std::vector<Rest>> rows; ///< by evidence
    for (rests.bind(1, longestOpening).bind(2, unknownCount); rests.step();)
        rows[rests.integer(8)].push_back({rests.integer(0), rests.integer(1), rests.integer(2), rests.integer(3), rests.integer(4), rests.integer(5),
                                          rests.integer(6), rests.integer(7)});
    std::vector<Found> found;
    for (const Pair& pair : pairs) {
        for (Rest& rest : rows[pair.after]) {
            if (rest.id == 0)
                continue; // found in another one
            begun.bind(1, rest.source).bind(2, rest.time).bind(3, rest.sourcePort).bind(4, rest.destination).bind(5, rest.destinationPort);
            begun.bind(6, pair.before).bind(7, longestOpen).bind(8, longestSilence).bind(9, rest.opening).bind(10, unknownCount);
            if (begun.step())
                found.push_back({{begun.integer(0), std::exchange(rest.id, 0), rest.action == 1 && begun.integer(1) != 1}, rest.time});
            begun.reset();
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.time < b.time; });
    std::vector<CutFlow> flows;
    for (const Found& each : found)
        flows.push_back(each.flow);
    return flows;
}

} // namespace delist
