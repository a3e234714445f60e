#include "case/witnesses/settled_recipients.h"
#include "case/rows/row_parts.h"

namespace delist {

namespace {

#define DELIST_TRACKED "(SELECT id FROM evidence WHERE mail_vantage = 3)"

/// The row of another event that tells what became of the delivery's recipient.
constexpr const char* telling =
    "(SELECT min(o.id) FROM message m CROSS JOIN message x ON x.message_id = m.message_id AND x.role > 1 CROSS JOIN delivery o ON o.message = x.id"
    " JOIN text r ON r.id = o.recipient JOIN text w ON w.id = delivery.recipient"
    " WHERE m.id = delivery.message AND m.role = 1 AND m.message_id <> '' AND o.outcome <> 0 AND r.value = w.value COLLATE NOCASE)";

std::string fingerprint(Database& database)
{
    return database.text("SELECT ifnull(group_concat(id || ':' || imported_at), '') FROM evidence WHERE mail_vantage = 3");
}

} // namespace

void settleRecipients(Database& database)
{
    const std::string now = fingerprint(database);
    if (now == database.text("SELECT value FROM meta WHERE key = 'settled_recipients'"))
        return;
    RowParts(database, "delivery").putAllAside("outcome = 0 AND evidence IN " DELIST_TRACKED " AND " + std::string(telling) + " IS NOT NULL", telling);
    database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('settled_recipients', ?1)").bind(1, std::string_view(now)).run();
}

void forgetSettledRecipients(Database& database)
{
    RowParts(database, "delivery").restore("outcome = 0 AND evidence IN " DELIST_TRACKED " AND message IN (SELECT id FROM message WHERE role = 1)");
    database.execute("DELETE FROM meta WHERE key = 'settled_recipients'");
}

} // namespace delist
