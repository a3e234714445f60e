#include "case/questions/undeclared_speakers.h"
#include "case/rows/unanswered.h"
#include <algorithm>

namespace delist {

namespace {

/// Below that it is a device with a few smart hosts, or somebody's probe.
constexpr std::int64_t fewestDestinations = 10;
constexpr std::int64_t destinationsLookedAt = 1000;

/// What is likely to be of one owner: /24 of IPv4, /64 of IPv6.
IpNetwork surroundingsOf(const IpAddress& address)
{
    return {address, address.isV4() ? 96 + 24 : 64};
}

/// The surroundings of our public addresses: a stranger who looks for open servers goes through them.
std::vector<IpNetwork> ownSurroundings(const CaseSettings& settings)
{
    std::vector<IpNetwork> networks;
    for (const auto* texts : {&settings.publicIps, &settings.mailServers}) {
        for (const std::string& text : *texts) {
            if (const auto address = IpAddress::parse(text); address && !address->isPrivate())
                networks.push_back(surroundingsOf(*address));
        }
    }
    return networks;
}

bool leavesThem(Database& database, const UndeclaredSpeaker& speaker, const std::vector<IpNetwork>& own)
{
    if (own.empty())
        return true;
    SqlStatement peers = database.prepare("SELECT d.address FROM host_peer p JOIN host d ON d.id = p.peer WHERE p.host = ?1 AND p.vantage = ?2"
                                          " AND p.port = 25 AND d.internal = 0 LIMIT ?3");
    peers.bind(1, speaker.host).bind(2, static_cast<std::int64_t>(speaker.vantage)).bind(3, destinationsLookedAt);
    std::int64_t elsewhere = 0;
    while (elsewhere < fewestDestinations && peers.step()) {
        const auto address = IpAddress::parse(peers.text(0));
        elsewhere += address && std::ranges::none_of(own, [&](const IpNetwork& network) { return network.contains(*address); });
    }
    return elsewhere >= fewestDestinations;
}

} // namespace

std::vector<UndeclaredSpeaker> undeclaredSpeakers(Database& database, const CaseSettings& settings, std::size_t most)
{
    // Counted along the key first: strangers that came in are many, and have one or two peers each.
    SqlStatement q = database.prepare(
        "SELECT h.id, h.address, p.vantage, count(*) FROM (SELECT host, vantage FROM host_peer WHERE port = 25 AND vantage IN (0, 1)"
        "  GROUP BY host, vantage HAVING count(*) >= ?1) many JOIN host h ON h.id = many.host AND h.internal = 0"
        " JOIN host_peer p ON p.host = many.host AND p.vantage = many.vantage AND p.port = 25 JOIN host d ON d.id = p.peer AND d.internal = 0"
        " WHERE CASE WHEN p.vantage = 1 THEN p.allowed > 0 ELSE p.connections > p.denied AND (p.vantage <> 0 OR EXISTS (SELECT 1"
        "  FROM connection c WHERE c.source = p.host AND c.destination = p.peer AND c.destination_port = 25 AND c.action <> 2"
        "  AND NOT " DELIST_UNANSWERED("c") ")) END"
        " GROUP BY h.id, p.vantage HAVING count(*) >= ?1 ORDER BY 4 DESC, h.id");
    q.bind(1, fewestDestinations);
    const std::vector<IpNetwork> own = ownSurroundings(settings);
    std::vector<UndeclaredSpeaker> result;
    while (result.size() < most && q.step()) {
        UndeclaredSpeaker speaker{q.integer(0), std::string(q.text(1)), static_cast<Vantage>(q.integer(2)), q.integer(3)};
        const bool known = std::ranges::find(result, speaker.host, &UndeclaredSpeaker::host) != result.end();
        if (!known && leavesThem(database, speaker, own))
            result.push_back(std::move(speaker));
    }
    return result;
}

} // namespace delist
