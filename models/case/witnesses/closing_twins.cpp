#include "case/witnesses/closing_twins.h"
#include "case/counts/traffic_recount.h"
#include "case/rows/counted_once.h"
#include "case/witnesses/evidence_overlap.h"
#include "evidence/records.h"
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

namespace {

/// No mail connection is open longer.
constexpr Micros longestOpen = 24LL * 3600 * 1'000'000;
/// Closings that are looked at in a file: those without an opening stand at its beginning.
constexpr std::size_t mostClosings = 200'000;

#define DELIST_SAME_ENDS "source = ?1 AND source_port = ?2 AND destination = ?3 AND destination_port = ?4 AND protocol = ?5"

struct Log
{
    RowId evidence = 0;
    std::uint64_t kind = 0; ///< vantage and format
    Micros first = unknownTime, last = unknownTime;
    RowId firstRow = 0, lastRow = 0; ///< of its rows: they are written one evidence after the other
    bool seesEnds = false;           ///< so a row without an end is of a connection that goes on
};

struct Closing
{
    RowId id = 0;
    Micros time = unknownTime;
    bool told = false; ///< by its reader: it is no connection of its own
    RowId opening = 0;
    Micros opened = unknownTime;
};
using Closings = std::unordered_multimap<std::uint64_t, Closing>;

/// Logs with connections that were not seen to end, and those with rows that were not seen to begin or begin when they end.
struct Logs
{
    std::vector<Log> unended, closing;
};

Logs logsOf(Database& database)
{
    Logs logs;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE first IS NOT NULL GROUP BY connection_vantage, format HAVING count(*) > 1)") == 0)
        return logs;
    SqlStatement q = database.prepare(
        "SELECT e.id, e.connection_vantage, e.format, e.first, e.last, n.going_on > 0 OR (n.unended > 0 AND n.ended > 0), n.closings > 0, n.first_row, n.last_row,"
        " n.ended > 0 FROM (SELECT evidence, min(id) AS first_row, max(id) AS last_row, sum(end IS NULL) AS unended, sum(end > time) AS ended,"
        " sum(cut & 2) AS going_on, sum(end = time OR cut & 1) AS closings FROM connection NOT INDEXED WHERE action = 1 GROUP BY evidence) n JOIN evidence e ON e.id = n.evidence WHERE e.first IS NOT NULL ORDER BY e.id");
    while (q.step()) {
        const Log log{q.integer(0), stirred(stirred(0, q.integer(1)), static_cast<std::int64_t>(std::hash<std::string_view>()(q.text(2)))),
                      q.integer(3), q.integer(4), q.integer(7), q.integer(8), q.integer(9) != 0};
        if (q.integer(5) != 0)
            logs.unended.push_back(log);
        if (q.integer(6) != 0)
            logs.closing.push_back(log);
    }
    return logs;
}

std::uint64_t keyOf(const Log& log, const SqlStatement& row, int column)
{
    std::uint64_t key = stirred(0, static_cast<std::int64_t>(log.kind));
    for (int i = 0; i < 5; ++i)
        key = stirred(key, row.integer(column + i));
    return key;
}

/// One walk over the rows of \p log that satisfy \p which; visit(row) until it says no.
template <typename Visit> void rowsOf(Database& database, const Log& log, const char* which, Micros from, Micros to, Visit&& visit)
{
    SqlStatement rows = database.prepare(std::string("SELECT c.id, c.time, c.source, c.source_port, c.destination, c.destination_port, c.protocol,"
                                                     " ifnull(c.cut & 1, 0), c.end FROM connection c NOT INDEXED WHERE c.id BETWEEN ?4 AND ?5 AND c.time BETWEEN ?1 AND ?2 AND c.evidence = ?3"
                                                     " AND c.action = 1 AND ") +
                                         which + " AND c.source_port > 0 AND c.source IS NOT NULL AND c.destination IS NOT NULL AND "
                                         DELIST_NO_TWIN("c") " ORDER BY c.id");
    rows.bind(1, from).bind(2, to).bind(3, log.evidence).bind(4, log.firstRow).bind(5, log.lastRow);
    while (rows.step() && visit(rows)) {
    }
}

constexpr const char* toldOpenings = "c.id IN (SELECT id FROM connection_part)";

/// What one row says, or all of them together.
struct Told
{
    std::optional<std::int64_t> end, sent, received, both;

    void goOn(const Told& later, bool rest)
    {
        const auto add = [rest](std::optional<std::int64_t>& bytes, std::optional<std::int64_t> more) {
            std::int64_t sum = 0;
            if (more && rest && __builtin_add_overflow(bytes.value_or(0), *more, &sum))
                sum = std::numeric_limits<std::int64_t>::max();
            if (more)
                bytes = rest ? sum : *more;
        };
        end = later.end;
        add(sent, later.sent);
        add(received, later.received);
        add(both, later.both);
    }
};

/// Gives the openings what their closings know.
void tellOpenings(Database& database, std::vector<Closing> closings)
{
    std::sort(closings.begin(), closings.end(), [](const Closing& a, const Closing& b) { return std::pair(a.time, a.id) < std::pair(b.time, b.id); });
    std::unordered_map<RowId, RowId> wholes;
    std::unordered_map<RowId, Told> openings;
    SqlStatement find = database.prepare("SELECT end, bytes_sent, bytes_received, bytes, ifnull(cut & 4, 0) FROM connection WHERE id = ?1");
    const auto read = [&find](RowId id, Told& told) {
        find.bind(1, id).step();
        told = {find.optionalInteger(0), find.optionalInteger(1), find.optionalInteger(2), find.optionalInteger(3)};
        const bool rest = find.integer(4) != 0;
        find.reset();
        return rest;
    };
    SqlStatement keep = database.prepare("INSERT INTO connection_part(id, end, bytes_sent, bytes_received, bytes)"
                                         " SELECT id, end, bytes_sent, bytes_received, bytes FROM connection WHERE id = ?1");
    for (const Closing& closing : closings) {
        const auto before = wholes.find(closing.opening);
        const RowId whole = before != wholes.end() ? before->second : closing.opening;
        wholes[closing.id] = whole;
        const auto [opening, isNew] = openings.try_emplace(whole);
        if (isNew) {
            read(whole, opening->second);
            keep.bind(1, whole).run();
        }
        Told later;
        const bool rest = read(closing.id, later);
        opening->second.goOn(later, rest);
    }
    if (openings.empty())
        return;
    addConnectionTraffic(database, toldOpenings, -1);
    SqlStatement update = database.prepare("UPDATE connection SET end = ?2, bytes_sent = ?3, bytes_received = ?4, bytes = ?5 WHERE id = ?1");
    for (const auto& [id, told] : openings)
        update.bind(1, id).bind(2, told.end).bind(3, told.sent).bind(4, told.received).bind(5, told.both).run();
    addConnectionTraffic(database, toldOpenings, 1);
}

} // namespace

void markClosings(Database& database)
{
    const Logs logs = logsOf(database);
    Closings closings;
    for (const Log& log : logs.closing) {
        std::size_t count = 0;
        rowsOf(database, log, "(c.end = c.time OR c.cut & 1)", log.first, log.first + longestOpen, [&](const SqlStatement& row) {
            closings.emplace(keyOf(log, row, 2), Closing{row.integer(0), row.integer(1), row.integer(7) != 0});
            return ++count < mostClosings;
        });
    }
    if (closings.empty())
        return;
    for (const Log& log : logs.unended)
        rowsOf(database, log, log.seesEnds ? "(c.end IS NULL OR c.cut & 2)" : "c.cut & 2", log.last - longestOpen, log.last, [&](const SqlStatement& row) {
            const auto lastSeen = row.optionalInteger(8);
            const auto [from, to] = closings.equal_range(keyOf(log, row, 2));
            for (auto at = from; at != to; ++at) {
                Closing& closing = at->second;
                const Micros opened = row.integer(1);
                if (lastSeen && (!closing.told || *lastSeen > closing.time))
                    continue;
                if (opened < closing.time && closing.time - opened <= longestOpen && closing.time >= log.last && opened > closing.opened)
                    closing.opening = row.integer(0), closing.opened = opened;
            }
            return true;
        });
    // Ports that were used again since have a row of their own.
    SqlStatement ends = database.prepare("SELECT source, source_port, destination, destination_port, protocol FROM connection WHERE id = ?1");
    SqlStatement between = database.prepare("SELECT 1 FROM connection WHERE " DELIST_SAME_ENDS " AND time > ?6 AND time <= ?7 AND id <> ?8 LIMIT 1");
    SqlStatement insert = database.prepare("INSERT OR IGNORE INTO connection_twin(connection, of) VALUES(?1, ?2)");
    std::vector<Closing> told;
    for (const auto& [key, closing] : closings) {
        if (closing.opening == 0)
            continue;
        ends.bind(1, closing.id);
        ends.step();
        for (int i = 0; i < 5; ++i)
            between.bind(i + 1, ends.integer(i));
        between.bind(6, closing.opened).bind(7, closing.time).bind(8, closing.id);
        if (!between.step()) {
            insert.bind(1, closing.id).bind(2, closing.opening).run();
            if (closing.told)
                told.push_back(closing);
        }
        between.reset();
        ends.reset();
    }
    tellOpenings(database, std::move(told));
}

void forgetClosings(Database& database)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM connection_part)") == 0)
        return;
    addConnectionTraffic(database, toldOpenings, -1);
    database.execute("UPDATE connection SET end = p.end, bytes_sent = p.bytes_sent, bytes_received = p.bytes_received, bytes = p.bytes"
                     " FROM connection_part p WHERE p.id = connection.id");
    addConnectionTraffic(database, toldOpenings, 1);
    database.execute("DELETE FROM connection_part");
}

} // namespace delist
