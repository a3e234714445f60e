#include "case/counts/host_sides.h"
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace delist {

namespace {

constexpr std::size_t maxEntries = 65'536;

/// More rows of one log place it inside than outside: firewalls stand behind each other, and what is inside for one is ours whatever
/// another calls it. What somebody translates addresses to has all of the inside behind it and is none of its hosts.
#define DELIST_TOLD_INSIDE "SELECT s.host FROM host_side s WHERE s.inside > s.outside" \
    " AND NOT EXISTS (SELECT 1 FROM connection c WHERE c.translated = s.host)"

bool place(Database& database, const OrganisationMap& organisation, const char* which)
{
    SqlStatement hosts = database.prepare(std::string("SELECT h.id, h.address, h.internal, h.id IN (" DELIST_TOLD_INSIDE ") FROM host h WHERE ") + which);
    std::vector<std::pair<RowId, bool>> changes; // written when all are read: the condition is about what is written
    while (hosts.step()) {
        const auto address = IpAddress::parse(hosts.text(1));
        const bool inside = address && (organisation.isInternal(*address) || (hosts.integer(3) != 0 && !organisation.networksGiven()));
        if (inside != (hosts.integer(2) != 0))
            changes.emplace_back(hosts.integer(0), inside);
    }
    hosts.reset();
    SqlStatement update = database.prepare("UPDATE host SET internal = ? WHERE id = ?");
    for (const auto& [host, inside] : changes)
        update.bind(1, std::int64_t{inside}).bind(2, host).run();
    return !changes.empty();
}

} // namespace

void HostSides::count(Database& database, std::int64_t evidence, InternId host, NetworkSide side)
{
    if (host == 0)
        return;
    Counts& counts = m_counts[{host}];
    ++(side == NetworkSide::Inside ? counts.inside : counts.outside);
    m_outside = m_outside || side == NetworkSide::Outside;
    if (m_counts.size() >= maxEntries)
        flush(database, evidence);
}

/// Who was never inside is not kept: those are all the others in the world.
void HostSides::flush(Database& database, std::int64_t evidence)
{
    auto pairs = m_counts.pairs();
    m_counts.clear();
    std::erase_if(pairs, [](const auto& pair) { return pair.second.inside == 0; });
    if (pairs.empty())
        return;
    m_flushed = true;
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first.host < b.first.host; });
    SqlStatement upsert = database.prepare("INSERT INTO host_side(host, evidence, inside, outside) VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET"
                                           " inside = inside + excluded.inside, outside = outside + excluded.outside");
    for (const auto& [key, counts] : pairs)
        upsert.bind(1, std::int64_t{key.host}).bind(2, evidence).bind(3, counts.inside).bind(4, counts.outside).run();
}

void HostSides::finish(Database& database, std::int64_t evidence)
{
    if (m_outside)
        flush(database, evidence);
    else if (m_flushed)
        forgetSides(database, evidence);
    clear();
}

void HostSides::clear()
{
    m_counts.clear();
    m_outside = m_flushed = false;
}

bool placeHosts(Database& database, const OrganisationMap& organisation)
{
    const bool changed = place(database, organisation, "1");
    database.execute("DELETE FROM host_side WHERE inside = 0");
    return changed;
}

bool placeToldHosts(Database& database, const OrganisationMap& organisation)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM host_side)") == 0)
        return false;
    const bool changed = place(database, organisation, "h.internal = 1 OR h.id IN (SELECT host FROM host_side)");
    database.execute("DELETE FROM host_side WHERE inside = 0");
    return changed;
}

void forgetSides(Database& database, RowId evidence)
{
    // A host with nothing said of it any more is to be placed anew.
    database.prepare("UPDATE host_side SET inside = 0, outside = 0 WHERE evidence = ?").bind(1, evidence).run();
}

std::vector<IpAddress> hostsToldInside(Database& database)
{
    std::vector<IpAddress> addresses;
    SqlStatement hosts = database.prepare("SELECT address FROM host WHERE internal = 1 AND id IN (SELECT host FROM host_side)");
    while (hosts.step())
        if (const auto address = IpAddress::parse(hosts.text(0)))
            addresses.push_back(*address);
    return addresses;
}

} // namespace delist
