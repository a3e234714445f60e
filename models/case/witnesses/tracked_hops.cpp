#include "case/witnesses/tracked_hops.h"
#include <unordered_set>
#include <vector>

namespace delist {

namespace {

/// Those that tracking tells of as one that takes mail in, and as one that hands mail on.
std::vector<std::int64_t> trackedServers(Database& database)
{
    std::vector<std::int64_t> servers;
    SqlStatement q = database.prepare("SELECT h.id FROM host h JOIN host_stat s ON s.host = h.id AND s.vantage = 3 AND s.messages > 0 WHERE h.internal = 1"
                                      " AND EXISTS (SELECT 1 FROM message m WHERE m.server = h.id AND m.role = 1)");
    while (q.step())
        servers.push_back(q.integer(0));
    return servers;
}

} // namespace

std::unordered_map<RowId, RowId> trackedHops(Database& database)
{
    std::unordered_map<RowId, RowId> twins;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE mail_vantage = 3)") == 0)
        return twins;
    const std::vector<std::int64_t> servers = trackedServers(database);
    if (servers.size() < 2)
        return twins; // all that a single server sent need not be read
    SqlStatement received = database.prepare(
        "SELECT m.id, m.message_id, m.server, m.time, m.evidence, m.connector IS NULL FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 3 WHERE m.client = ?1"
        " AND m.role = 1 AND m.message_id <> '' AND m.server <> m.client AND m.time IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM bounce b WHERE b.message = m.id) ORDER BY m.time, m.id");
    SqlStatement sent = database.prepare(
        "SELECT o.id FROM message o JOIN evidence e ON e.id = o.evidence AND e.mail_vantage = 3 WHERE o.message_id = ?1 AND o.role = 2 AND o.client = ?2"
        " AND o.server = ?3 AND EXISTS (SELECT 1 FROM message r WHERE r.message_id = ?1 AND r.role = 1 AND r.server = ?2) ORDER BY abs(o.time - ?4), o.id");
    // Where the first one's log has not told of the hop: how the message came to it. A mailbox's mail may be handed to any server, the one that
    // sends it out among them, and then comes back to where the mailbox is: what came there from one of the others is only what was handed on
    // when it came before, and when nothing says that this row is no hop: that it has no connector, where the same log names that of its
    // message's next way.
    SqlStatement before = database.prepare(
        "SELECT o.id FROM message o JOIN evidence e ON e.id = o.evidence AND e.mail_vantage = 3 WHERE o.message_id = ?1 AND o.role = 1 AND o.server = ?2"
        " AND o.client IS NOT ?2 AND (NOT EXISTS (SELECT 1 FROM message r WHERE r.message_id = ?1 AND r.role = 1 AND r.server = o.client)"
        " OR (o.time <= ?3 AND NOT (?5 AND EXISTS (SELECT 1 FROM message n WHERE n.message_id = ?1 AND n.role = 2 AND n.evidence = ?4"
        " AND n.connector IS NOT NULL)))) ORDER BY abs(o.time - ?3), o.id LIMIT 1");
    std::unordered_set<RowId> taken;
    for (const std::int64_t server : servers) {
        received.bind(1, server);
        while (received.step()) {
            sent.bind(1, received.text(1)).bind(2, server).bind(3, received.integer(2)).bind(4, received.integer(3));
            bool found = false;
            while (!found && sent.step()) { // a second attempt is a second hop
                found = taken.insert(sent.integer(0)).second;
                if (found)
                    twins.emplace(received.integer(0), sent.integer(0));
            }
            sent.reset();
            if (found)
                continue;
            before.bind(1, received.text(1)).bind(2, server).bind(3, received.integer(3)).bind(4, received.integer(4)).bind(5, received.integer(5));
            if (before.step())
                twins.emplace(received.integer(0), before.integer(0));
            before.reset();
        }
        received.reset();
    }
    return twins;
}

} // namespace delist
