#include "case/witnesses/summary_twins.h"
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace delist {

namespace {

/// The summary tells when the session began and ended.
constexpr Micros longestApart = 60'000'000;

struct Told
{
    RowId row = 0, client = 0, server = 0;
    std::optional<RowId> from;
    Micros begin = unknownTime, end = unknownTime;
    RowId recipient = 0;
    bool refused = false;
};

std::vector<Told> summaries(Database& database, const std::string& format)
{
    std::vector<Told> told;
    // Messages of sessions have sessions.
    SqlStatement rows = database.prepare(
        std::string("SELECT m.id, ifnull(m.client, 0), ifnull(m.server, 0), m.mail_from, m.time, max(ifnull(d.time, m.time), m.time), d.recipient, d.outcome IN (2, 3)"
                    " FROM evidence e"
        " JOIN message m ON m.evidence = e.id JOIN delivery d ON d.message = m.id WHERE e.format = '") + format + "' AND ifnull(m.session, 0) = 0"
        " AND m.time IS NOT NULL AND d.recipient IS NOT NULL AND m.id NOT IN (SELECT id FROM message_part WHERE whole <> id) ORDER BY m.time, m.id");
    while (rows.step())
        told.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.optionalInteger(3), rows.integer(4), rows.integer(5), rows.integer(6), rows.integer(7) != 0});
    return told;
}

void findTwins(Database& database, const std::string& format, std::unordered_map<RowId, RowId>& twins)
{
    if (database.integer("SELECT count(*) FROM (SELECT 1 FROM evidence WHERE format = '" + format + "' LIMIT 2)") < 2)
        return;
    const auto prepared = [&](const char* end) {
        return database.prepare(std::string("SELECT p.id, d.id FROM message p JOIN evidence e ON e.id = p.evidence AND e.format = '") + format + "'"
                                            " JOIN delivery d ON d.message = p.id WHERE " + end +
                                " = ?1 AND p.time BETWEEN ?2 - ?6 AND ?3 + ?6 AND p.mail_from IS ?4 AND p.session > 0 AND d.recipient = ?5"
                                " AND iif(?7, d.outcome IN (2, 3), d.outcome <> 2) ORDER BY abs(p.time - ?2), p.id");
    };
    SqlStatement fromClient = prepared("p.client"), toServer = prepared("p.server");
    std::unordered_set<RowId> taken; // deliveries: the summary has a line for each
    for (const Told& each : summaries(database, format)) {
        SqlStatement& find = each.client != 0 ? fromClient : toServer;
        find.bind(1, each.client != 0 ? each.client : each.server).bind(2, each.begin).bind(3, each.end).bind(4, each.from);
        for (find.bind(5, each.recipient).bind(6, longestApart).bind(7, std::int64_t{each.refused}); find.step();)
            if (taken.insert(find.integer(1)).second) {
                twins.emplace(each.row, find.integer(0));
                break;
            }
        find.reset();
    }
}

} // namespace

std::unordered_map<RowId, RowId> summaryTwins(Database& database)
{
    std::unordered_map<RowId, RowId> twins;
    for (const char* const format : {"mdaemon", "hmailserver"})
        findTwins(database, format, twins);
    return twins;
}

} // namespace delist
