#include "case/witnesses/unnamed_reports.h"
#include "evidence/text/timestamp.h"
#include <algorithm>
#include <vector>

namespace delist {

namespace {

constexpr Micros longestDelay = 10 * 60 * microsPerSecond; ///< as the reader has it within a file
#define DELIST_SAME_LOG "e.format = 'exchange2003-tracking'"

struct Owed
{
    RowId id = 0, evidence = 0, victim = 0;
    std::int64_t offset = 0;
    Micros time = unknownTime;
    std::string original;
};

std::vector<Owed> owedReports(Database& database)
{
    std::vector<Owed> owed;
    SqlStatement rows = database.prepare("SELECT b.id, b.evidence, b.victim, b.offset, b.time, b.original_message_id FROM bounce b JOIN evidence e ON"
                                         " e.id = b.evidence AND " DELIST_SAME_LOG " WHERE ifnull(b.message_id, '') = '' AND b.given_direction = 3"
                                         " AND b.victim IS NOT NULL AND b.time IS NOT NULL AND b.original_message_id <> '' ORDER BY b.time, b.id");
    while (rows.step())
        owed.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4), std::string(rows.text(5))});
    return owed;
}

} // namespace

void nameReports(Database& database, RowParts& bounces)
{
    const std::vector<Owed> owed = owedReports(database);
    if (owed.empty())
        return;
    struct Report
    {
        RowId id = 0, evidence = 0, victim = 0;
        Micros time = unknownTime;
        std::string original;
        bool taken = false;
    };
    std::vector<Report> reports;
    {
        SqlStatement rows = database.prepare("SELECT b.id, b.evidence, b.victim, b.time, ifnull(b.original_message_id, '') FROM bounce b JOIN evidence e ON"
                                             " e.id = b.evidence AND " DELIST_SAME_LOG " WHERE b.message_id <> '' AND b.given_direction <> 1"
                                             " AND b.victim IS NOT NULL AND b.time IS NOT NULL ORDER BY b.time, b.id");
        while (rows.step())
            reports.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), std::string(rows.text(4)), false});
    }
    SqlStatement stands = database.prepare("UPDATE bounce SET time = ?2, evidence = ?3, offset = ?4, original_message_id = ?5 WHERE id = ?1");
    for (const Owed& each : owed) {
        auto at = std::lower_bound(reports.begin(), reports.end(), each.time, [](const Report& report, Micros time) { return report.time < time; });
        for (; at != reports.end() && at->time - each.time <= longestDelay; ++at) {
            const bool answers = at->original.empty() ? !at->taken : at->original == each.original;
            if (at->evidence == each.evidence || at->victim != each.victim || !answers)
                continue;
            bounces.keep(at->id, at->id);
            stands.bind(1, at->id).bind(2, each.time).bind(3, each.evidence).bind(4, each.offset).bind(5, std::string_view(each.original)).run();
            bounces.putAside(each.id, at->id);
            at->taken = true;
            break;
        }
    }
}

} // namespace delist
