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

using Twins = std::unordered_map<RowId, RowId>;

// A Message-ID is of a few rows, a server of nearly all: "+" keeps SQLite from the index of the latter.

/// Rows whose client is another of our servers.
void hopsByClient(Database& database, std::unordered_set<RowId>& taken, Twins& twins)
{
    const std::vector<std::int64_t> servers = trackedServers(database);
    if (servers.size() < 2)
        return; // all that a single server sent need not be read
    SqlStatement received = database.prepare(
        "SELECT m.id, m.message_id, m.server, m.time, m.evidence, m.connector IS NULL FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 3 WHERE m.client = ?1"
        " AND m.role = 1 AND m.message_id <> '' AND m.server <> m.client AND m.time IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM bounce b WHERE b.message = m.id) ORDER BY m.time, m.id");
    SqlStatement sent = database.prepare(
        "SELECT o.id FROM message o JOIN evidence e ON e.id = o.evidence AND e.mail_vantage = 3 WHERE o.message_id = ?1 AND o.role = 2 AND +o.client = ?2"
        " AND +o.server = ?3 AND EXISTS (SELECT 1 FROM message r WHERE r.message_id = ?1 AND r.role = 1 AND +r.server = ?2) ORDER BY abs(o.time - ?4), o.id");
    // Where the first one's log has not told of the hop: how the message came to it. A mailbox's mail may be handed to any server, the one that
    // sends it out among them, and then comes back to where the mailbox is: what came there from one of the others is only what was handed on
    // when it came before, and when nothing says that this row is no hop: that it has no connector, where the same log names that of its
    // message's next way.
    SqlStatement before = database.prepare(
        "SELECT o.id FROM message o JOIN evidence e ON e.id = o.evidence AND e.mail_vantage = 3 WHERE o.message_id = ?1 AND o.role = 1 AND +o.server = ?2"
        " AND o.client IS NOT ?2 AND (NOT EXISTS (SELECT 1 FROM message r WHERE r.message_id = ?1 AND r.role = 1 AND +r.server = o.client)"
        " OR (o.time <= ?3 AND NOT (?5 AND EXISTS (SELECT 1 FROM message n WHERE n.message_id = ?1 AND n.role = 2 AND n.evidence = ?4"
        " AND n.connector IS NOT NULL)))) ORDER BY abs(o.time - ?3), o.id LIMIT 1");
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
}

/// Rows of one network-message-id, which a message keeps on its way through an organisation: it entered where no server of it had sent it
/// to, and before. Who handed it on need not stand there: from 2013 on all of them name the original client.
void hopsByNetworkId(Database& database, std::unordered_set<RowId>& taken, Twins& twins)
{
    if (database.integer("SELECT count(*) FROM (SELECT DISTINCT m.server FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 3"
                         " WHERE m.role = 1 AND m.network_message_id <> '' LIMIT 2)") < 2)
        return;
    SqlStatement received = database.prepare(
        "SELECT m.id, m.message_id, m.network_message_id, m.server, m.time FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 3"
        " WHERE m.role = 1 AND m.network_message_id <> '' AND m.message_id <> '' AND m.server IS NOT NULL AND m.time IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM message o WHERE o.message_id = m.message_id AND o.id <> m.id AND o.role = 1"
        " AND o.network_message_id = m.network_message_id AND o.server <> m.server)"
        " AND NOT EXISTS (SELECT 1 FROM bounce b WHERE b.message = m.id) ORDER BY m.time, m.id");
    SqlStatement first = database.prepare(
        "SELECT o.id FROM message o JOIN evidence e ON e.id = o.evidence AND e.mail_vantage = 3 WHERE o.message_id = ?1 AND o.role = 1"
        " AND o.network_message_id = ?2 AND o.server IS NOT NULL AND o.time IS NOT NULL ORDER BY EXISTS (SELECT 1 FROM message s WHERE s.message_id = ?1 AND s.role = 2"
        " AND +s.server = o.server), o.time, o.id LIMIT 1");
    SqlStatement sent = database.prepare(
        "SELECT s.id FROM message s WHERE s.message_id = ?1 AND s.role = 2 AND +s.server = ?2 AND s.network_message_id = ?3"
        " ORDER BY abs(s.time - ?4), s.id");
    while (received.step()) {
        const RowId row = received.integer(0);
        if (twins.contains(row))
            continue;
        first.bind(1, received.text(1)).bind(2, received.text(2));
        const RowId entered = first.step() ? first.integer(0) : row;
        first.reset();
        if (entered == row)
            continue;
        sent.bind(1, received.text(1)).bind(2, received.integer(3)).bind(3, received.text(2)).bind(4, received.integer(4));
        RowId told = entered;
        while (told == entered && sent.step())
            if (taken.insert(sent.integer(0)).second)
                told = sent.integer(0);
        sent.reset();
        twins.emplace(row, told);
    }
}

} // namespace

std::unordered_map<RowId, RowId> trackedHops(Database& database)
{
    Twins twins;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE mail_vantage = 3)") == 0)
        return twins;
    std::unordered_set<RowId> taken;
    hopsByClient(database, taken, twins);
    hopsByNetworkId(database, taken, twins);
    return twins;
}

} // namespace delist
