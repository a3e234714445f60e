#include "case/questions/callout_clients.h"

namespace delist {

namespace {

/// No header and no size: DATA was not begun, or nothing of it was seen.
std::string contentless(const std::string& message)
{
    return "(" + message + ".size IS NULL AND ifnull(" + message + ".message_id, '') = '' AND ifnull(" + message + ".subject, '') = '')";
}

} // namespace

// One whose recipient was accepted and that went no further was a question. A server that has a report to send goes on. Few ask, so what
// else they sent is looked for afterwards; +: by client, of whom there are few, and not by the null sender, which reports have by the
// ten thousand.
CalloutClients::CalloutClients(Database& database)
    : m_table(database, "callout_client",
              "CREATE TEMP TABLE callout_client(client INTEGER, evidence INTEGER, PRIMARY KEY(client, evidence)) WITHOUT ROWID;"
              "INSERT INTO temp.callout_client SELECT client, evidence FROM (SELECT m.client AS client, m.evidence AS evidence, m.mail_from AS nobody, count(*) AS asked"
              " FROM message m WHERE m.mail_from = (SELECT id FROM text WHERE value = '<>') AND m.role = 0 AND m.status = 0 AND m.size IS NULL AND " + contentless("m") +
              " AND m.client IS NOT NULL AND m.session IS NOT NULL AND NOT EXISTS (SELECT 1 FROM bounce b WHERE b.message = m.id) GROUP BY 1, 2) a"
              " WHERE asked >= (SELECT count(*) FROM message m WHERE m.client = a.client AND m.evidence = a.evidence AND +m.mail_from = a.nobody AND m.role = 0"
              "  AND m.session IS NOT NULL AND (NOT " + contentless("m") + " OR m.status = 1))")
{
}

std::string calloutCondition(const std::string& message)
{
    return "(" + contentless(message) + " AND " + message + ".status <> 1 AND (" + message + ".client, " + message +
           ".evidence) IN (SELECT client, evidence FROM temp.callout_client))";
}

std::string calloutCondition()
{
    return "(b.cause IS NULL AND b.fate <> 1 AND bm.id IS NOT NULL AND " + calloutCondition("bm") + ")";
}

} // namespace delist
