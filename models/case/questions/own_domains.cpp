// Which domains are ours by what tracking shows (analysis_queries.h: ownDomainsSeen).
#include "case/questions/analysis_queries.h"
#include <algorithm>

namespace delist {

namespace {

/// A sample shows the domains: a log of millions need not be read for them.
constexpr const char* sample = "100000";

#define DELIST_DOMAIN_OF(text) "lower(substr(" text ".value, instr(" text ".value, '@') + 1))"

/// The server's own postmaster writes its reports.
constexpr const char* reportWriters =
    "SELECT " DELIST_DOMAIN_OF("t") ", count(*) AS n FROM message m JOIN text t ON t.id = m.header_from"
    " WHERE m.role = 5 AND t.value LIKE '%_@_%' GROUP BY 1";

/// What is delivered into a mailbox here is for us. A trace of Exchange Online says the same of what it delivered elsewhere.
constexpr const char* mailboxesHere =
    "SELECT " DELIST_DOMAIN_OF("t") ", count(*) AS n FROM (SELECT DISTINCT d.recipient FROM (SELECT id FROM message WHERE role = 3 AND evidence IN (SELECT id FROM evidence"
    "   WHERE format NOT IN ('exchange-online-trace', 'exchange-online-summary', 'exchange-online-json')) LIMIT %1) m"
    "  CROSS JOIN delivery d ON d.message = m.id) r JOIN text t ON t.id = r.recipient WHERE t.value LIKE '%_@_%' GROUP BY 1";

/// Who writes from inside and gets mail from outside: a server without mailboxes only passes it on. Senders that a bot forges get none
/// here, and a forwarding address or two are no domain of ours.
constexpr const char* correspondents =
    "SELECT " DELIST_DOMAIN_OF("t") ", count(*) AS n FROM (SELECT DISTINCT mail_from FROM (SELECT mail_from FROM message"
    "   WHERE role = 1 AND is_bounce = 0 AND direction IN (2, 3) LIMIT %1)) s JOIN text t ON t.id = s.mail_from"
    " WHERE t.value LIKE '%_@_%' AND EXISTS (SELECT 1 FROM (SELECT message, outcome FROM delivery WHERE recipient = s.mail_from LIMIT 200) d"
    "  JOIN message m ON m.id = d.message WHERE d.outcome <> 2 AND (m.direction = 1 OR (m.message_id <> '' AND EXISTS"
    "   (SELECT 1 FROM message i WHERE i.message_id = m.message_id AND i.role = 1 AND i.direction = 1))))"
    " GROUP BY 1 HAVING n > 2";

} // namespace

std::vector<std::string> ownDomainsSeen(Database& database)
{
    std::vector<std::pair<std::int64_t, std::string>> found;
    const auto look = [&](int role, std::string question) {
        const std::string roles = std::to_string(role); // mostly there is none: no message is read then
        if (database.integer(("SELECT EXISTS (SELECT 1 FROM message_count WHERE role = " + roles + " AND messages > 0)").c_str()) == 0)
            return;
        if (const std::size_t at = question.find("%1"); at != std::string::npos)
            question.replace(at, 2, sample);
        SqlStatement q = database.prepare(question);
        while (q.step())
            found.emplace_back(q.integer(1), std::string(q.text(0)));
    };
    look(5, reportWriters);
    look(3, mailboxesHere);
    look(1, correspondents);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> result;
    constexpr std::size_t most = 100;
    for (auto& [count, domain] : found)
        if (result.size() < most && std::find(result.begin(), result.end(), domain) == result.end())
            result.push_back(std::move(domain));
    return result;
}

} // namespace delist
