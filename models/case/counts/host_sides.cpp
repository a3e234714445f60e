#include "case/counts/host_sides.h"
#include "case/sql/meta_value.h"
#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace delist {

namespace {

constexpr std::size_t maxEntries = 65'536;
constexpr std::string_view movesKey = "host_sides"; ///< in table meta: how often hosts came to stand elsewhere

/// More rows of one log place it inside than outside: firewalls stand behind each other, and what is inside for one is ours whatever
/// another calls it. What somebody translates addresses to has all of the inside behind it and is none of its hosts.
#define DELIST_TOLD_INSIDE "SELECT s.host FROM host_side s WHERE s.inside > s.outside" \
    " AND NOT EXISTS (SELECT 1 FROM connection c WHERE c.translated = s.host)"

/// The outward faces that connections were given.
std::vector<std::pair<RowId, IpAddress>> outwardFaces(Database& database)
{
    std::vector<std::pair<RowId, IpAddress>> faces;
    // From one to the next along the index: there are few, and millions of rows.
    SqlStatement next = database.prepare("SELECT h.id, h.address FROM host h WHERE h.id ="
                                         " (SELECT min(translated) FROM connection WHERE translated > ?1)");
    for (RowId last = 0; next.bind(1, last).step(); next.reset()) {
        last = next.integer(0);
        if (const auto address = IpAddress::parse(next.text(1)); address && !address->isPrivate())
            faces.emplace_back(last, *address);
    }
    return faces;
}

/// Whom a firewall brings out under our public address, and private addresses under any. Not what another firewall translates to.
std::set<RowId> broughtOut(Database& database, const OrganisationMap& organisation)
{
    std::set<RowId> hosts;
    SqlStatement sources = database.prepare("SELECT s.id, s.address FROM host s WHERE s.id IN (SELECT c.source FROM connection c"
                                            " JOIN host d ON d.id = c.destination WHERE c.translated = ?1 AND d.internal = 0)"
                                            " AND NOT EXISTS (SELECT 1 FROM connection c WHERE c.translated = s.id)");
    for (const auto& [face, faceAddress] : outwardFaces(database)) {
        const bool own = organisation.isOwnPublic(faceAddress);
        sources.bind(1, face);
        while (sources.step())
            if (const auto address = IpAddress::parse(sources.text(1)); address && (own || address->isPrivate()))
                hosts.insert(sources.integer(0));
        sources.reset();
    }
    return hosts;
}

/// Evidence whose inside is the declared one, or more: ids between commas. What it calls inside beside that was forgotten, as IPv6 often is.
std::string confirmedLogs(Database& database, const OrganisationMap& organisation)
{
    std::string list;
    SqlStatement sides = database.prepare("SELECT s.evidence, h.address FROM host_side s JOIN host h ON h.id = s.host WHERE s.inside > s.outside"
                                          " ORDER BY s.evidence");
    for (RowId last = 0; sides.step();) {
        if (sides.integer(0) == last)
            continue;
        if (const auto address = IpAddress::parse(sides.text(1)); address && organisation.isInternal(*address)) {
            last = sides.integer(0);
            list += (list.empty() ? "" : ",") + std::to_string(last);
        }
    }
    return list;
}

enum class Which { All, MayHaveChanged };

bool place(Database& database, const OrganisationMap& organisation, Which which)
{
    const std::set<RowId> ours = broughtOut(database, organisation);
    std::vector<std::pair<RowId, bool>> changes; // written when all are read: the condition is about what is written
    const auto look = [&](SqlStatement& hosts) {
        while (hosts.step()) {
            const auto address = IpAddress::parse(hosts.text(1));
            const bool inside = address && (organisation.isInternal(*address) || ours.contains(hosts.integer(0)) || hosts.integer(3) != 0);
            if (inside != (hosts.integer(2) != 0))
                changes.emplace_back(hosts.integer(0), inside);
        }
        hosts.reset();
    };
    const std::string logs = organisation.networksGiven() ? " AND s.evidence IN (" + confirmedLogs(database, organisation) + ")" : "";
    const std::string columns = "SELECT h.id, h.address, h.internal, h.id IN (" DELIST_TOLD_INSIDE + logs + ") FROM host h WHERE ";
    SqlStatement hosts = database.prepare(columns + (which == Which::All ? "1" : "h.internal = 1 OR h.id IN (SELECT host FROM host_side)"));
    look(hosts);
    SqlStatement one = database.prepare(columns + "h.id = ?1 AND h.internal = 0");
    for (const RowId host : ours)
        if (which == Which::MayHaveChanged)
            look(one.bind(1, host));
    SqlStatement update = database.prepare("UPDATE host SET internal = ? WHERE id = ?");
    for (const auto& [host, inside] : changes)
        update.bind(1, std::int64_t{inside}).bind(2, host).run();
    if (changes.empty())
        return false;
    setMetaValue(database, movesKey, std::to_string(std::atoll(hostSidesWord(database).c_str()) + 1));
    return true;
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
    const bool changed = place(database, organisation, Which::All);
    database.execute("DELETE FROM host_side WHERE inside = 0");
    return changed;
}

bool placeToldHosts(Database& database, const OrganisationMap& organisation)
{
    const bool changed = place(database, organisation, Which::MayHaveChanged);
    database.execute("DELETE FROM host_side WHERE inside = 0");
    return changed;
}

std::string hostSidesWord(Database& database)
{
    return metaValue(database, movesKey);
}

void forgetSides(Database& database, RowId evidence)
{
    // A host with nothing said of it any more is to be placed anew.
    database.prepare("UPDATE host_side SET inside = 0, outside = 0 WHERE evidence = ?").bind(1, evidence).run();
}

std::vector<IpAddress> hostsToldInside(Database& database, const OrganisationMap& organisation)
{
    std::vector<IpAddress> addresses;
    SqlStatement hosts = database.prepare("SELECT address FROM host WHERE internal = 1");
    while (hosts.step())
        if (const auto address = IpAddress::parse(hosts.text(0)); address && !organisation.isInternal(*address))
            addresses.push_back(*address);
    return addresses;
}

} // namespace delist
