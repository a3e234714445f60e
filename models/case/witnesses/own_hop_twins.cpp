#include "case/witnesses/own_hop_twins.h"
#include <string>
#include <unordered_set>
#include <vector>

namespace delist {

namespace {

constexpr const char* front = " AND e.format IN ('exchange-smtp-receive', 'exchange-smtp-send')";
/// One machine has one clock, and a front end passes commands on as they come. Without a Message-ID nothing else tells.
constexpr Micros passedOnAtOnce = 10'000'000;
constexpr Micros longestHop = 600'000'000;

std::vector<RowId> serversWithOwnHops(Database& database)
{
    SqlStatement q = database.prepare("SELECT DISTINCT host FROM host_peer WHERE vantage = 2 AND peer = host");
    std::vector<RowId> servers;
    while (q.step())
        servers.push_back(q.integer(0));
    return servers;
}

/// The rows of the dialogue with the other side: what this server sent to another one, or took from one. ?1: the server, ?2: time, ?3:
/// Message-ID, ?4: the hop, ?5: sender, ?6: time apart, ?7 and ?8: from when to when the hop's dialogue was. Whether the other one was held
/// open beside it: what is passed on is one dialogue, what is sent on later is another.
std::string otherSide(const std::string& which)
{
    return "SELECT p.id, q.id, ifnull(q.time <= ?8 AND q.end >= ?7, 1) FROM message p JOIN evidence e ON e.id = p.evidence" + std::string(front) +
           " JOIN session q ON q.id = p.session WHERE " + which + " AND p.time BETWEEN ?2 - ?6 AND ?2 + ?6 AND p.mail_from IS ?5"
           " AND ((p.client = ?1 AND p.server <> ?1) OR (p.server = ?1 AND p.client <> ?1))"
           " AND EXISTS (SELECT 1 FROM delivery a JOIN delivery b ON b.message = p.id AND b.recipient = a.recipient WHERE a.message = ?4)"
           " ORDER BY abs(p.time - ?2), p.id";
}

} // namespace

OwnHops ownHopTwins(Database& database)
{
    OwnHops result;
    const std::vector<RowId> servers = serversWithOwnHops(database);
    if (servers.empty())
        return result;
    SqlStatement hops = database.prepare(std::string("SELECT m.id, m.session, m.time, m.message_id, m.mail_from, e.format = 'exchange-smtp-send',"
                                                     " s.time, s.end FROM message m LEFT JOIN session s ON s.id = m.session JOIN evidence e ON e.id = m.evidence") +
                                         front + " WHERE m.client = ?1 AND m.server = ?1 AND m.time IS NOT NULL AND m.session IS NOT NULL ORDER BY m.time, m.id");
    SqlStatement byId = database.prepare(otherSide("p.message_id = ?3"));
    SqlStatement sent = database.prepare(otherSide("p.client = ?1 AND ifnull(p.message_id, '') = ''"));
    SqlStatement received = database.prepare(otherSide("p.server = ?1 AND ifnull(p.message_id, '') = ''"));
    std::unordered_set<RowId> taken[2]; // a hop has a row in the send log and one in the receive log
    for (const RowId server : servers) {
        hops.bind(1, server);
        while (hops.step()) {
            const std::string id(hops.text(3));
            const std::size_t log = hops.integer(5) != 0 ? 0 : 1;
            const auto look = [&](SqlStatement& find, Micros apart) {
                find.bind(1, server).bind(2, hops.integer(2)).bind(4, hops.integer(0)).bind(5, hops.optionalInteger(4)).bind(6, apart);
                find.bind(7, hops.optionalInteger(6)).bind(8, hops.optionalInteger(7));
                bool found = false;
                while (!found && find.step()) {
                    found = taken[log].insert(find.integer(0)).second;
                    if (found) {
                        result.messages.emplace(hops.integer(0), find.integer(0));
                        if (find.integer(2) != 0)
                            result.sessions.emplace(hops.integer(1), find.integer(1));
                    }
                }
                find.reset();
                return found;
            };
            // A front end that passes commands on does not know the Message-ID that the service behind it notes.
            const bool named = !id.empty() && look(byId.bind(3, std::string_view(id)), longestHop);
            if (!named && !look(sent, passedOnAtOnce))
                look(received, passedOnAtOnce);
        }
        hops.reset();
    }
    return result;
}

} // namespace delist
