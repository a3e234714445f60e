#include "case/witnesses/submitted_twins.h"
#include "case/rows/answered_queue_id.h"
#include "case/rows/row_parts.h"
#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace delist {

namespace {

/// Between the answer and the server's first word about the message: their clocks may be two.
constexpr Micros longestApart = 600'000'000;

struct Submitted
{
    RowId row = 0;
    Micros time = 0;
};

} // namespace

std::unordered_map<RowId, RowId> submittedTwins(Database& database)
{
    std::unordered_map<RowId, RowId> twins;
    SqlStatement event = database.prepare("SELECT id FROM text WHERE value = 'submission-relay'");
    if (!event.step())
        return twins;
    std::unordered_map<std::string, std::vector<Submitted>> told;
    SqlStatement rows = database.prepare("SELECT m.id, m.time, m.source_context FROM message m WHERE m.event = ?1 AND m.time IS NOT NULL"
                                         " AND m.id NOT IN (SELECT id FROM message_part) ORDER BY m.time, m.id");
    for (rows.bind(1, event.integer(0)); rows.step();)
        if (const std::string_view id = answeredQueueId(rows.text(2)); !id.empty())
            told[std::string(id)].push_back({rows.integer(0), rows.integer(1)});
    if (told.empty())
        return twins;
    SqlStatement taken = database.prepare("SELECT m.id, m.time, m.internal_id FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 2"
                                          " WHERE m.internal_id <> '' AND m.role = 0 AND m.time IS NOT NULL ORDER BY m.time, m.id");
    while (taken.step()) {
        const auto found = told.find(std::string(taken.text(2)));
        if (found == told.end())
            continue;
        // Queue ids are used again, months later.
        auto& waiting = found->second;
        const auto nearest = std::min_element(waiting.begin(), waiting.end(), [&](const Submitted& a, const Submitted& b) {
            return std::abs(a.time - taken.integer(1)) < std::abs(b.time - taken.integer(1));
        });
        if (nearest == waiting.end() || std::abs(nearest->time - taken.integer(1)) > longestApart)
            continue;
        twins.emplace(nearest->row, taken.integer(0));
        waiting.erase(nearest);
    }
    return twins;
}

bool nameSubmitter(Database& database, RowId submitted, RowId taken)
{
    SqlStatement unknown = database.prepare("SELECT 1 FROM message m, message s WHERE m.id = ?1 AND s.id = ?2 AND (s.client IS NOT m.client AND s.client IS NOT NULL"
                                            " OR m.authenticated_as IS NULL AND s.authenticated_as IS NOT NULL)");
    if (!unknown.bind(1, taken).bind(2, submitted).step())
        return false;
    RowParts(database, "message").keep(taken, taken);
    database.prepare("UPDATE message SET authenticated_as = ifnull(message.authenticated_as, s.authenticated_as), client = ifnull(s.client, message.client) FROM message s"
                     " WHERE message.id = ?1 AND s.id = ?2").bind(1, taken).bind(2, submitted).run();
    return true;
}

} // namespace delist
