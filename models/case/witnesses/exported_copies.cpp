#include "case/witnesses/exported_copies.h"
#include "evidence/records.h"
#include <set>
#include <utility>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
constexpr Micros minute = 60 * second;

/// How long the time lasts that an export's row names.
Micros precisionOf(Micros time)
{
    return time % minute == 0 ? minute : time % second == 0 ? second : 1'000;
}

} // namespace

void findExportedCopies(Database& database)
{
    if (database.integer("SELECT EXISTS(SELECT 1 FROM evidence x JOIN evidence l ON l.format = 'exchange-tracking' AND l.first <= x.last + 60000000"
                         " AND l.last >= x.first WHERE x.format = 'exchange-tracking-csv')") == 0)
        return;
    SqlStatement told = database.prepare(
        "SELECT m.id, m.evidence, m.time, m.message_id, m.internal_id, m.event, m.recipients, m.size, m.mail_from FROM message m JOIN evidence e ON e.id = m.evidence"
        " AND e.format = 'exchange-tracking-csv' WHERE m.time IS NOT NULL AND (m.message_id <> '' OR m.internal_id <> '')"
        " AND m.id NOT IN (SELECT id FROM log_copy WHERE kind = 1) ORDER BY m.time, m.evidence, m.offset, m.id");
    // One server gives an internal id once; several may hand one Message-ID on. What was lost on the way out is compared with nothing.
    const std::string same = " AND m.event IS ?5 AND (ifnull(m.internal_id, '') = ?4 OR ?4 = '') AND m.mail_from IS ?8 AND (m.recipients = ?6 OR ?6 = 0)"
                             " AND m.size IS ?7 AND m.evidence IN (SELECT id FROM evidence WHERE format = 'exchange-tracking')"
                             " AND m.id NOT IN (SELECT id FROM log_copy WHERE kind = 1) ORDER BY m.time, m.evidence, m.offset, m.id";
    SqlStatement byMessage = database.prepare("SELECT m.id, m.evidence FROM message m WHERE m.message_id = ?1 AND m.time >= ?2 AND m.time < ?3" + same);
    SqlStatement byTime = database.prepare("SELECT m.id, m.evidence FROM message m WHERE m.time >= ?2 AND m.time < ?3 AND ifnull(m.message_id, '') = ?1" + same);
    SqlStatement add = database.prepare("INSERT OR IGNORE INTO log_copy(kind, id, whole, evidence, other, named) VALUES(1, ?1, ?2, ?3, ?4, 1)");
    std::set<std::pair<RowId, RowId>> taken; // of the log, by an export
    while (told.step()) {
        const Micros time = told.integer(2);
        const std::string messageId(told.text(3));
        const std::string internalId(told.text(4));
        SqlStatement& find = messageId.empty() ? byTime : byMessage;
        find.bind(1, std::string_view(messageId)).bind(2, time).bind(3, time + precisionOf(time)).bind(4, std::string_view(internalId));
        find.bind(5, told.optionalInteger(5)).bind(6, told.integer(6)).bind(7, told.optionalInteger(7)).bind(8, told.optionalInteger(8));
        while (find.step())
            if (taken.emplace(find.integer(0), told.integer(1)).second) {
                add.bind(1, told.integer(0)).bind(2, find.integer(0)).bind(3, told.integer(1)).bind(4, find.integer(1)).run();
                break;
            }
        find.reset();
    }
    // An export that others are copies of is one itself now.
    database.execute("UPDATE log_copy SET whole = (SELECT o.whole FROM log_copy o WHERE o.kind = 1 AND o.id = log_copy.whole)"
                     " WHERE kind = 1 AND whole IN (SELECT id FROM log_copy WHERE kind = 1)");
}

} // namespace delist
