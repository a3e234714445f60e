#include "case/witnesses/queue_snapshots.h"
#include <optional>
#include <string>
#include <tuple>

namespace delist {

std::unordered_map<RowId, RowId> queuedTwins(Database& database)
{
    std::unordered_map<RowId, RowId> twins;
    constexpr const char* snapshots = "(SELECT id FROM evidence WHERE format = 'exchange-queue' AND first IS NOT NULL)";
    if (database.integer(std::string("SELECT count(*) FROM ") + snapshots) < 2)
        return twins;
    SqlStatement rows = database.prepare(
        std::string("SELECT m.id, m.evidence, m.message_id, m.internal_id, m.mail_from, m.time FROM message m JOIN evidence e ON e.id = m.evidence WHERE m.time BETWEEN"
                    " (SELECT min(first) FROM evidence WHERE id IN ") + snapshots + ") AND (SELECT max(last) FROM evidence WHERE id IN " + snapshots +
        ") AND m.evidence IN " + snapshots + " AND m.message_id <> '' AND m.internal_id <> ''"
        " ORDER BY m.message_id, m.internal_id, m.time, m.mail_from, e.last DESC, e.id DESC, m.id");
    std::tuple<std::string, std::string, Micros, std::optional<RowId>> before;
    RowId latest = 0, snapshot = 0;
    while (rows.step()) {
        std::tuple message(std::string(rows.text(2)), std::string(rows.text(3)), Micros(rows.integer(5)), rows.optionalInteger(4));
        if (latest != 0 && message == before) {
            if (rows.integer(1) != snapshot)
                twins.emplace(rows.integer(0), latest);
            continue;
        }
        before = std::move(message);
        latest = rows.integer(0);
        snapshot = rows.integer(1);
    }
    return twins;
}

} // namespace delist
