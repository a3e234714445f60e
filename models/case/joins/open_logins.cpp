#include "case/joins/open_logins.h"
#include "case/rows/open_end_kind.h"
#include <string>
#include <unordered_map>

namespace delist {

namespace {

constexpr Micros longestSession = 24 * 3'600'000'000;

struct Waiting
{
    RowId message = 0;
    Micros time = unknownTime;
    RowId session = 0;
    Micros begun = unknownTime;
};

} // namespace

OpenLogins::OpenLogins(Database& database) : m_database(database)
{
    std::unordered_multimap<std::string, Waiting> waiting;
    SqlStatement rows = database.prepare("SELECT x.value, m.id, m.time FROM open_end o JOIN message m ON m.id = o.session JOIN text x ON x.id = o.identity"
                                         " WHERE o.kind = ?1 AND m.time IS NOT NULL");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Login)); rows.step();)
        waiting.emplace(std::string(rows.text(0)), Waiting{rows.integer(1), rows.integer(2), 0, unknownTime});
    if (waiting.empty())
        return;
    // Ids of sessions are random, and another's for good.
    SqlStatement logins = database.prepare("SELECT s.key, s.id, s.time FROM session s JOIN evidence e ON e.id = s.evidence AND e.mail_vantage = 2"
                                           " WHERE s.key <> '' AND s.authenticated_as IS NOT NULL AND s.client IS NOT NULL AND s.time IS NOT NULL");
    while (logins.step()) {
        const Micros time = logins.integer(2);
        const auto [from, to] = waiting.equal_range(std::string(logins.text(0)));
        for (auto at = from; at != to; ++at) {
            Waiting& each = at->second;
            if (time <= each.time && each.time - time < longestSession && (each.session == 0 || time > each.begun)) {
                each.session = logins.integer(1);
                each.begun = time;
            }
        }
    }
    for (const auto& [id, each] : waiting)
        if (each.session != 0)
            m_found.emplace_back(each.message, each.session);
}

std::vector<RowId> OpenLogins::messages() const
{
    std::vector<RowId> all;
    for (const auto& [message, session] : m_found)
        all.push_back(message);
    return all;
}

void OpenLogins::apply()
{
    RowParts messages(m_database, "message");
    SqlStatement name = m_database.prepare("UPDATE message SET session = s.id, client = s.client, server = ifnull(message.server, s.server) FROM session s"
                                           " WHERE message.id = ?1 AND s.id = ?2");
    // As deriveDirections() has it.
    SqlStatement direct = m_database.prepare("UPDATE message SET direction = coalesce((SELECT nullif(CASE WHEN c.internal THEN 2 + s.internal WHEN"
                                             " s.internal THEN 1 ELSE 0 END, 0) FROM host c, host s WHERE c.id = client AND s.id = server),"
                                             " (SELECT direction FROM session WHERE id = message.session), 0) WHERE id = ?1 AND given_direction = 0");
    for (const auto& [message, session] : m_found) {
        messages.keep(message, message);
        name.bind(1, message).bind(2, session).run();
        direct.bind(1, message).run();
    }
}

} // namespace delist
