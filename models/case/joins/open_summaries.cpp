#include "case/joins/open_summaries.h"
#include "case/counts/joined_counts.h"
#include "case/rows/row_parts.h"
#include "evidence/records.h"
#include <unordered_map>
#include <vector>

namespace delist {

namespace {

constexpr std::size_t mostPaths = 1'048'576;

/// Rows sent on that nothing which came in before them in their own file explains, but something that came in in a file before.
std::vector<RowId> sentOnElsewhere(Database& database)
{
    std::vector<RowId> found;
    std::unordered_map<std::uint64_t, std::int64_t> taken; // by sender and recipient: mail that came in and has not left
    SqlStatement rows = database.prepare(
        "SELECT m.id, m.client IS NOT NULL, m.role = 2, m.mail_from, d.recipient FROM evidence e CROSS JOIN message m ON m.evidence = e.id CROSS JOIN delivery d"
        " ON d.message = m.id WHERE e.format = 'mdaemon' AND ifnull(m.session, 0) = 0 AND m.role IN (0, 2) ORDER BY e.first, e.id, m.offset, m.id");
    while (rows.step()) {
        const std::uint64_t path = static_cast<std::uint64_t>(rows.integer(3)) << 32 | static_cast<std::uint32_t>(rows.integer(4));
        if (rows.integer(1) != 0) {
            if (taken.size() >= mostPaths)
                taken.clear(); // of mail for mailboxes here
            ++taken[path];
            continue;
        }
        const auto before = taken.find(path);
        if (before == taken.end())
            continue;
        if (rows.integer(2) == 0)
            found.push_back(rows.integer(0));
        if (--before->second == 0)
            taken.erase(before);
    }
    return found;
}

} // namespace

void joinOpenSummaries(Database& database)
{
    if (database.integer("SELECT count(*) FROM (SELECT 1 FROM evidence e WHERE e.format = 'mdaemon' AND EXISTS (SELECT 1 FROM message m WHERE m.evidence = e.id"
                         " AND ifnull(m.session, 0) = 0) LIMIT 2)") < 2)
        return;
    const std::vector<RowId> rows = sentOnElsewhere(database);
    if (rows.empty())
        return;
    JoinedCounts counts(database);
    for (const RowId row : rows)
        counts.message(row);
    counts.add(-1);
    RowParts parts(database, "message");
    SqlStatement sent = database.prepare("UPDATE message SET role = 2 WHERE id = ?1");
    for (const RowId row : rows) {
        parts.keep(row, row);
        sent.bind(1, row).run();
    }
    counts.add(1);
}

} // namespace delist
