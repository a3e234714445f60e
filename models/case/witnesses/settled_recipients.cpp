#include "case/witnesses/settled_recipients.h"
#include "case/rows/open_end_kind.h"
#include "case/rows/row_parts.h"
#include "case/sql/meta_value.h"
#include <string>

namespace delist {

namespace {

#define DELIST_TRACKED "(SELECT id FROM evidence WHERE mail_vantage = 3)"

#define DELIST_SAME_MAIL "message m CROSS JOIN message x ON x.message_id = m.message_id AND x.role > 1"
#define DELIST_NAMES " JOIN text w ON w.id = delivery.recipient WHERE m.id = delivery.message AND m.role = 1 AND m.message_id <> '' AND r.value = w.value COLLATE NOCASE"

/// The row of another event that tells what became of the delivery's recipient, or of one who stands in for that (stood_for).
constexpr const char* telling =
    "ifnull((SELECT min(o.id) FROM " DELIST_SAME_MAIL " CROSS JOIN delivery o ON o.message = x.id JOIN text r ON r.id = o.recipient" DELIST_NAMES
    " AND o.outcome <> 0), (SELECT min(o.id) FROM " DELIST_SAME_MAIL " CROSS JOIN temp.stood_for s ON s.message = x.id JOIN text r ON r.id = s.recipient"
    " CROSS JOIN delivery o ON o.message = x.id" DELIST_NAMES "))";

std::string fingerprint(Database& database)
{
    return database.text("SELECT ifnull(group_concat(id || ':' || imported_at), '') FROM evidence WHERE mail_vantage = 3");
}

} // namespace

void settleRecipients(Database& database)
{
    const std::string now = fingerprint(database);
    if (now == metaValue(database, "settled_recipients"))
        return;
    database.execute("CREATE TEMP TABLE stood_for AS SELECT session AS message, identity AS recipient FROM open_end WHERE kind = " +
                     std::to_string(openEndKind(OpenDelivery::Missing::StoodFor)) + ";CREATE INDEX temp.stood_for_message ON stood_for(message)");
    RowParts(database, "delivery").putAllAside("outcome = 0 AND evidence IN " DELIST_TRACKED " AND " + std::string(telling) + " IS NOT NULL", telling);
    database.execute("DROP TABLE temp.stood_for");
    setMetaValue(database, "settled_recipients", now);
}

void forgetSettledRecipients(Database& database)
{
    RowParts(database, "delivery").restore("outcome = 0 AND evidence IN " DELIST_TRACKED " AND message IN (SELECT id FROM message WHERE role = 1)");
    dropMetaValue(database, "settled_recipients");
}

} // namespace delist
