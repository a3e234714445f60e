#include "case/witnesses/copy_walk.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/evidence_order.h"
#include "evidence/ip_address.h"
#include <algorithm>
#include <limits>

namespace delist {

namespace {

constexpr int firstTelling = 4;
constexpr int source = 8, destination = 9;

/// Every address that IpAddress::isPrivate() can be true of begins so.
constexpr const char* privateBeginnings = "address LIKE '10.%' OR address LIKE '172.%' OR address LIKE '192.168.%' OR address LIKE '100.%'"
                                          " OR address LIKE '127.%' OR address LIKE '169.254.%' OR address LIKE 'f%' OR address = '::1'";

} // namespace

CopyWalk::CopyWalk(Database& database, const EvidenceOverlap& overlap, Found found)
    : m_database(database), m_overlap(overlap), m_found(std::move(found))
{
    if (overlap.empty())
        return;
    m_places = evidenceOrder(database);
    SqlStatement hosts = database.prepare(std::string("SELECT id, address FROM host WHERE ") + privateBeginnings);
    while (hosts.step())
        if (const auto address = IpAddress::parse(hosts.text(1)); address && address->isPrivate())
            m_private.insert(hosts.integer(0));
}

void CopyWalk::walk(const std::string& sql)
{
    SqlStatement rows = m_database.prepare(sql);
    for (const auto& [from, to] : m_overlap.windows) {
        rows.bind(1, from).bind(2, to);
        while (rows.step()) {
            const auto evidence = m_overlap.evidences.find(rows.integer(1));
            if (evidence == m_overlap.evidences.end())
                continue;
            forgetBefore(rows.integer(2));
            Told told;
            told.id = rows.integer(0);
            told.place = m_places[rows.integer(1)];
            for (std::size_t i = 0; i < told.tells.size(); ++i)
                told.tells[i] = rows.integer(firstTelling + static_cast<int>(i));
            std::uint64_t others = stirred(stirred(0, static_cast<std::int64_t>(evidence->second.kind)), rows.integer(source));
            for (int column = destination + 1; column < rows.columnCount(); ++column)
                others = stirred(others, rows.integer(column));
            told.names = {stirred(others, rows.integer(destination))};
            told.inner = m_private.contains(rows.integer(destination));
            told.places = {stirred(stirred(0, evidence->second.chain), told.inner ? 1 : 0)};
            if (!m_private.contains(rows.integer(source)))
                told.forwarded = others | 1;
            see(std::move(told), rows.integer(3));
        }
        rows.reset();
        forgetBefore(std::numeric_limits<Micros>::max());
    }
}

/// Of equals the evidence that begins first speaks.
bool CopyWalk::tellsMore(const Told& a, const Told& b)
{
    return a.tells != b.tells ? a.tells > b.tells : a.place < b.place;
}

/// Whether both tell of one thing. \p known goes on as the one that stands.
bool CopyWalk::join(Told& known, const Told& told)
{
    if (std::find(known.places.begin(), known.places.end(), told.places.front()) != known.places.end())
        return false;
    known.places.push_back(told.places.front());
    if (known.inner != told.inner ? told.inner : tellsMore(told, known)) {
        m_found(known.id, told.id);
        known.id = told.id;
        known.place = told.place;
        known.tells = told.tells;
        known.inner = told.inner;
    } else {
        m_found(told.id, known.id);
    }
    return true;
}

void CopyWalk::see(Told told, Micros until)
{
    const auto [from, to] = m_byName.equal_range(told.names.front());
    for (auto at = from; at != to; ++at)
        if (join(at->second->second, told))
            return;
    const std::uint64_t otherSide = told.forwarded == 0 ? 0 : stirred(told.forwarded, told.inner ? 0 : 1);
    if (const auto other = m_forwarded.find(otherSide); other != m_forwarded.end())
        if (join(other->second->second, told)) {
            other->second->second.names.push_back(told.names.front()); // a third one may have seen it from here, too
            m_byName.emplace(told.names.front(), other->second);
            return;
        }
    const std::uint64_t name = told.names.front();
    const std::uint64_t thisSide = told.forwarded == 0 ? 0 : stirred(told.forwarded, told.inner ? 1 : 0);
    const auto entry = m_recent.emplace(until, std::move(told));
    m_byName.emplace(name, entry);
    if (thisSide != 0)
        m_forwarded.insert_or_assign(thisSide, entry);
}

void CopyWalk::forgetBefore(Micros time)
{
    while (!m_recent.empty() && m_recent.begin()->first < time) {
        const auto old = m_recent.begin();
        const auto drop = [&](std::uint64_t name) {
            const auto [from, to] = m_byName.equal_range(name);
            const auto entry = std::find_if(from, to, [&](const auto& each) { return each.second == old; });
            if (entry != to)
                m_byName.erase(entry);
        };
        for (const std::uint64_t name : old->second.names)
            drop(name);
        for (const bool inner : {true, false}) {
            const auto side = m_forwarded.find(stirred(old->second.forwarded, inner ? 1 : 0));
            if (side != m_forwarded.end() && side->second == old)
                m_forwarded.erase(side);
        }
        m_recent.erase(old);
    }
}

std::unordered_set<RowId> capturesOfBothSides(Database& database)
{
    std::unordered_set<RowId> captures;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE vantage = 1)") == 0)
        return captures;
    SqlStatement own = database.prepare("SELECT id, address FROM host WHERE internal = 1");
    SqlStatement seen = database.prepare("SELECT DISTINCT c.evidence FROM connection c JOIN evidence e ON e.id = c.evidence AND e.vantage = 1"
                                         " WHERE c.destination = ?1");
    while (own.step()) {
        const auto address = IpAddress::parse(own.text(1));
        if (!address || address->isPrivate())
            continue;
        for (seen.bind(1, own.integer(0)); seen.step();)
            captures.insert(seen.integer(0));
        seen.reset();
    }
    return captures;
}

std::unordered_map<RowId, RowId> copiesIn(Database& database, const EvidenceOverlap& overlap, const std::string& sql)
{
    std::unordered_map<RowId, RowId> found;
    CopyWalk walk(database, overlap, [&](RowId copy, RowId whole) { found.emplace(copy, whole); });
    walk.walk(sql);
    return settledCopies(found);
}

std::string dialoguesToCompare(const ShiftedTimes& times, const std::string& which)
{
    const std::string begin = times.sql("s.time", "s.evidence");
    return "SELECT s.id, s.evidence, " + begin + ", " + times.sql("max(ifnull(s.end, s.time), s.time)", "s.evidence") + " + " +
           std::to_string(dialoguesApart) + ", s.messages, s.recipients, s.complete, -s.gaps, s.client, s.server, s.client_port, s.server_port FROM session s"
           " WHERE " + begin + " BETWEEN ?1 AND ?2 AND s.client_port > 0 AND " + which + " ORDER BY " + begin + ", s.evidence, s.offset, s.id";
}

RowId standingFor(const std::unordered_map<RowId, RowId>& copies, RowId row)
{
    std::unordered_set<RowId> passed;
    for (auto next = copies.find(row); next != copies.end(); next = copies.find(row)) {
        if (!passed.insert(row).second) { // in a circle: the first of it
            RowId first = row;
            for (RowId other = next->second; other != row; other = copies.at(other))
                first = std::min(first, other);
            return first;
        }
        row = next->second;
    }
    return row;
}

std::unordered_map<RowId, RowId> settledCopies(const std::unordered_map<RowId, RowId>& found)
{
    std::unordered_map<RowId, RowId> result;
    for (const auto& each : found)
        if (const RowId whole = standingFor(found, each.first); whole != each.first)
            result.emplace(each.first, whole);
    return result;
}

} // namespace delist
