// OpenConnections: one connection of the packets that a log tells of one by one.
#include "evidence/logs/open_connections.h"
#include <algorithm>

namespace delist {

namespace {

constexpr Micros oneSecond = 1'000'000;
constexpr Micros longestQuiet = 600 * oneSecond; // RFC 5321 4.5.3.2: the longest that one side waits for the other
constexpr Micros longestRetry = 75 * oneSecond;  // between two SYNs of one attempt; the gaps double, up to 64 seconds

} // namespace

/// The packet opens another connection than \p open, or comes when that is long over.
bool OpenConnections::isNext(const Open& open, const LoggedConnection& row, const TcpPacket& said)
{
    if (isLongAfter(open.lastSeen, row.time, longestQuiet) || isLongAfter(row.time, open.begin, longestQuiet))
        return true;
    const TcpPacket& seen = open.seen;
    if (!said.opens) // a log with the newest row first comes to the connection before
        return seen.opens && isLongAfter(row.time, open.begin, oneSecond);
    if (open.sequence != unknownCount && row.sequence != unknownCount)
        return open.sequence != row.sequence;
    if (row.time <= open.begin)
        return seen.opens && isLongAfter(row.time, open.begin, longestRetry);
    return !seen.opens || seen.within || seen.closes || open.swapped != row.swapped || isLongAfter(open.lastSeen, row.time, longestRetry);
}

void OpenConnections::giveOutIdle(Micros now)
{
    while (m_oldest != none
           && (isLongAfter(m_open[m_oldest].lastSeen, now, longestQuiet) || isLongAfter(now, m_open[m_oldest].begin, longestQuiet)))
        giveOut(m_oldest);
}

void OpenConnections::packet(LoggedConnection&& row, const TcpPacket& said)
{
    giveOutIdle(row.time);
    if (row.destination.port < row.source.port
        || (row.destination.port == row.source.port && row.destination.address < row.source.address)) { // one order of the two, whichever sends
        std::swap(row.source, row.destination);
        std::swap(row.sourceSide, row.destinationSide);
        row.swapped = true;
    }
    const std::uint64_t hash = hashOf(row);
    std::uint32_t slot = find(row, hash);
    if (slot != none && isNext(m_open[slot], row, said)) {
        giveOut(slot);
        slot = none;
    }
    if (slot == none) {
        slot = insert(row, hash);
        m_open[slot].lastSeen = row.time;
    } else if (slot != m_newest) {
        takeFromAge(slot);
        appendToAge(slot);
    }
    Open& open = m_open[slot];
    open.ofPackets = true;
    open.seen = {open.seen.opens || said.opens, open.seen.answers || said.answers, open.seen.closes || said.closes, open.seen.within || said.within};
    open.begin = std::min(open.begin, row.time);
    open.lastSeen = std::max(open.lastSeen, row.time);
    const Action action = combined(open.action, row.action);
    if (action != open.action) // the rule that decided
        open.rule = keep(row.rule);
    open.action = action;
    if (open.user == 0)
        open.user = keep(row.user);
    if (open.swapped != row.swapped)
        return;
    takeNat(open, row);
}

} // namespace delist
