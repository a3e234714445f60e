// ProcessStats: the roll-up of which programs opened how many connections of a host, kept as rows arrive: the table of
// processes is a few hundred rows of it, where it would otherwise be a walk over every connection that names a process.
#pragma once
#include "case/rows/flat_map.h"
#include "case/rows/record_batch.h"
#include "case/sql/database.h"
#include <optional>
#include <string>

namespace delist {

class ProcessStats
{
public:
    /// A connection whose texts and hosts have their ids; only those that name a process count.
    void add(Database& database, const ConnectionRow& row);
    void flush(Database& database);
    void clear() { m_counts.clear(); }

private:
    struct Key
    {
        InternId host, process;
        std::int64_t pid;
        bool operator==(const Key&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const
        {
            return mixBits(mixBits(static_cast<std::uint64_t>(host) << 32 | static_cast<std::uint32_t>(process)) ^
                           static_cast<std::uint64_t>(pid) ^ seed);
        }
    };
    struct Counts
    {
        std::int64_t connections = 0, votes = 0, conflicts = 0;
        Micros first = unknownTime, last = unknownTime;
        double confidence = -1;
        InternId conflict = 0;
    };
    FlatMap<Key, Counts> m_counts;
};

/// Table expression: host, process, pid, connections, first, last, votes, confidence, conflicts, conflict of the connections c that
/// satisfy \p which, as the vantage that saw the most of each has them: counts of different vantages are never added up, and a connection
/// that two logs of one vantage tell of counts once.
std::string processesOfOneVantage(const std::string& which);

/// Counts anew from the connections, after they have changed: of hosts that sockets are known of, or of all.
enum class ProcessScope : std::uint8_t { SocketOwners, All };
void recountProcesses(Database& database, ProcessScope scope);
/// What came in row by row was added up: counts anew where there are several pieces of evidence, once for those that are there. In a
/// transaction of its own; behind the search for twins.
void recountProcessesOnce(Database& database);

} // namespace delist
