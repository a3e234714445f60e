#include "analysis/socket_match.h"
#include "evidence/reason_codes.h"
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <unordered_map>

namespace delist {

namespace {

/// Another machine's clock, and events that are written when the connection is already over.
constexpr Micros slack = 120'000'000;
constexpr Micros closely = 5'000'000;
// How much a record is believed that names a process for a connection nobody else named one for.
constexpr double exactRecord = 0.9;
constexpr double looseRecord = 0.75;
/// The kernel's own: idle (0) and System (4) hold sockets on behalf of others.
constexpr double kernelRecord = 0.2;
constexpr double unmeasured = 0.7;

bool isKernel(std::int64_t pid)
{
    return pid == 0 || pid == 4;
}

/// "C:\\Temp\\X.exe" and "\\device\\harddiskvolume3\\temp\\x.exe" are both "x.exe".
std::string baseName(std::string_view path)
{
    const auto slash = path.find_last_of("\\/");
    std::string name(slash == std::string_view::npos ? path : path.substr(slash + 1));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

/// How far the witness's time lies outside the connection's; 0 within, nothing when that is too far or when it is no second
/// witness: a capture's own table of sockets has had its say in the vote over the packets.
std::optional<Micros> distance(const SocketWitness& witness, const OwnedConnection& connection)
{
    if (witness.evidence == connection.evidence && (!connection.process.empty() || connection.pid != unknownCount))
        return std::nullopt;
    if (witness.time == unknownTime || connection.time == unknownTime)
        return slack;
    const Micros last = connection.end == unknownTime ? connection.time : std::max(connection.time, connection.end);
    const Micros until = witness.end == unknownTime ? witness.time : std::max(witness.time, witness.end);
    const Micros away = until < connection.time ? connection.time - until : witness.time > last ? witness.time - last : 0;
    return away > slack ? std::nullopt : std::optional(away);
}

struct EndsHash
{
    std::size_t operator()(const SocketEnds& ends) const
    {
        std::uint64_t hash = static_cast<std::uint64_t>(ends.local) * 0x9E3779B97F4A7C15U ^ static_cast<std::uint64_t>(ends.remote);
        hash = (hash ^ (std::uint64_t{ends.localPort} << 16 | ends.remotePort)) * 0xBF58476D1CE4E5B9U;
        return hash ^ (hash >> 29);
    }
};

using WitnessesByEnds = std::unordered_multimap<SocketEnds, const SocketWitness*, EndsHash>;

/// How many connections one after the other had the ends, where the ports were used again. Several logs may tell of one.
using Moments = std::unordered_map<SocketEnds, std::vector<Micros>, EndsHash>;

Moments momentsOf(std::span<const OwnedConnection> connections, const WitnessesByEnds& untimed)
{
    Moments moments;
    for (const OwnedConnection& connection : connections)
        if (connection.time != unknownTime && untimed.contains(connection.ends))
            moments[connection.ends].push_back(connection.time);
    for (auto& [ends, times] : moments) {
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end(), [](Micros first, Micros next) { return !isLongAfter(first, next, slack); }), times.end());
    }
    return moments;
}

/// \p moments: of so many connections the record, which tells no time, is of one.
SocketMatch judge(const OwnedConnection& connection, const SocketWitness& witness, std::int64_t records, Micros away,
                  const SocketWitness* dissent, std::size_t moments)
{
    SocketMatch match;
    match.connection = connection.id;
    match.owner = witness.id;
    match.process = connection.process;
    match.pid = connection.pid;
    match.votes = connection.votes;
    match.confidence = connection.confidence;
    match.conflict = connection.conflict;
    const auto also = [&match](std::string_view code, std::int64_t pid, std::string_view process) {
        addReason(match.conflict, code, processArgument(pid, process));
    };
    const auto alsoDissent = [&] {
        if (dissent)
            also("other-record", dissent->pid, dissent->process);
    };
    const double believed = (isKernel(witness.pid) ? kernelRecord : away <= closely ? exactRecord : looseRecord) / static_cast<double>(moments);
    if (connection.process.empty() && connection.pid == unknownCount) {
        match.process = witness.process;
        match.pid = witness.pid;
        match.votes = records;
        match.confidence = believed;
        alsoDissent();
        return match;
    }
    const double own = connection.confidence < 0 ? unmeasured : connection.confidence;
    const bool bothNamed = !connection.process.empty() && !witness.process.empty();
    const bool bothNumbered = connection.pid != unknownCount && witness.pid != unknownCount;
    const bool same = bothNamed ? baseName(connection.process) == baseName(witness.process)
                                : bothNumbered && connection.pid == witness.pid;
    if (same) {
        match.votes += records;
        match.confidence = 1 - (1 - own) * (1 - believed);
        // A whole path says more than a name.
        if (connection.process.size() < witness.process.size() && connection.process.find_first_of("\\/") == std::string::npos)
            match.process = witness.process;
        if (connection.pid == unknownCount)
            match.pid = witness.pid;
        else if (bothNumbered && connection.pid != witness.pid)
            also("same-program", witness.pid, {});
    } else if (!bothNamed && !bothNumbered) {
        // Each knows what the other does not: a name and a number.
        match.process = connection.process.empty() ? witness.process : connection.process;
        match.pid = connection.pid == unknownCount ? witness.pid : connection.pid;
        match.votes += records;
    } else if (isKernel(connection.pid) && !isKernel(witness.pid)) {
        // The packet was logged on a thread of the kernel; the record knows who asked for it.
        match.process = witness.process;
        match.pid = witness.pid;
        match.votes = records;
        match.confidence = believed;
        also("packets-name", connection.pid, connection.process);
    } else if (!isKernel(witness.pid)) {
        match.confidence = own * (1 - believed) / (own * (1 - believed) + (1 - own) * believed);
        also("socket-record", witness.pid, witness.process);
    }
    alsoDissent();
    return match;
}

} // namespace

std::vector<SocketMatch> matchSockets(const std::vector<SocketWitness>& owners, std::span<const OwnedConnection> connections)
{
    WitnessesByEnds byEnds;
    byEnds.reserve(owners.size());
    WitnessesByEnds untimed;
    for (const SocketWitness& owner : owners) {
        byEnds.emplace(owner.ends, &owner);
        if (owner.time == unknownTime)
            untimed.emplace(owner.ends, &owner);
    }
    const Moments moments = untimed.empty() ? Moments() : momentsOf(connections, untimed);
    std::vector<SocketMatch> matches;
    for (const OwnedConnection& connection : connections) {
        const auto [begin, end] = byEnds.equal_range(connection.ends);
        const SocketWitness* best = nullptr;
        Micros nearest = std::numeric_limits<Micros>::max();
        for (auto it = begin; it != end; ++it) {
            const auto away = distance(*it->second, connection);
            const auto rank = [](const SocketWitness& witness) { return std::make_pair(isKernel(witness.pid), witness.id); };
            if (away && (!best || *away < nearest || (*away == nearest && rank(*it->second) < rank(*best)))) {
                best = it->second;
                nearest = *away;
            }
        }
        if (!best)
            continue;
        std::int64_t records = 0;
        const SocketWitness* dissent = nullptr;
        for (auto it = begin; it != end; ++it) {
            const SocketWitness& other = *it->second;
            const auto away = distance(other, connection);
            if (!away || *away > nearest + closely)
                continue;
            if (baseName(other.process) == baseName(best->process) || other.process.empty() || best->process.empty())
                ++records;
            else if (!isKernel(other.pid) && !dissent)
                dissent = &other;
        }
        const auto several = best->time == unknownTime ? moments.find(connection.ends) : moments.end();
        matches.push_back(judge(connection, *best, records, nearest, dissent, several == moments.end() ? 1 : several->second.size()));
    }
    return matches;
}

} // namespace delist
