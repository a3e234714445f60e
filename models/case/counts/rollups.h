// Rollups: counts kept while records arrive, so that charts and host lists never read the record tables: traffic per
// minute and hour, what is not mail, peers, statistics of a host, HELO names, coverage. Gathered in memory for one
// evidence, written in sorted portions that stay bounded. For the thread that writes.
#pragma once
#include "case/counts/host_sides.h"
#include "case/counts/host_statistics.h"
#include "case/counts/mailbox_days.h"
#include "case/counts/process_stats.h"
#include "case/rows/flat_map.h"
#include "case/rows/record_batch.h"
#include "case/sql/database.h"
#include <array>
#include <limits>

namespace delist {

/// Which messages count for the host that handed them over: a condition over message m. A tracked message has several events;
/// these say that it came in or went out; a report that another server refused went out, too, and has one recipient. What a server
/// takes from its own mailboxes no other host has handed it, and it is counted when it is sent.
#define DELIST_HANDED_OVER "(m.role IN (0, 1, 2) OR (m.role = 6 AND m.is_bounce = 1 AND m.server IS NOT NULL))" \
    " AND NOT (m.role IN (1, 6) AND m.client IS m.server)"

class Rollups
{
public:
    explicit Rollups(Database& database);

    /// Whether others write statistics of hosts at the same time.
    enum class Hosts : std::uint8_t { Own, Shared };

    void begin(std::int64_t evidence, Vantage vantage, Hosts hosts);
    /// The rows that follow are of this evidence, of the same vantage.
    void ofEvidence(std::int64_t evidence);
    void connection(const ConnectionRow& row);
    void session(const SessionRow& row);
    void message(const MessageRow& row);
    void delivery(const DeliveryRow& row);
    void bounce(const BounceRow& row);
    void name(const NameRow& row);
    void other(const OtherRow& row);
    /// A record that counts for coverage only.
    void record(Micros time) { seen(time); }
    /// Writes what is left and refreshes the hosts that were touched.
    void finish();
    /// Forgets everything (the transaction is rolled back).
    void discard();

private:
    struct TrafficKey
    {
        std::int64_t bin;
        InternId host;
        std::uint16_t port;
        bool operator==(const TrafficKey&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const
        {
            return mixBits(static_cast<std::uint64_t>(bin) * 0x9E3779B97F4A7C15U ^
                           (static_cast<std::uint64_t>(host) << 16 | port) ^ seed);
        }
    };
    struct Traffic
    {
        std::int64_t connections = 0, allowed = 0, denied = 0, messages = 0, recipients = 0, bytes = 0;
        void add(const Traffic& more);
    };
    struct PeerKey
    {
        InternId host, peer;
        std::uint16_t port;
        bool operator==(const PeerKey&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const
        {
            return mixBits(mixBits(static_cast<std::uint64_t>(host) << 32 | static_cast<std::uint32_t>(peer)) ^ port ^
                           seed);
        }
    };
    struct Peer
    {
        std::int64_t connections = 0, allowed = 0, denied = 0;
    };
    struct IdKey
    {
        std::int64_t id;
        bool operator==(const IdKey&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const
        {
            return mixBits(static_cast<std::uint64_t>(id) ^ seed);
        }
    };
    struct Span
    {
        Micros first = unknownTime, last = unknownTime;
        void add(Micros time);
    };
    struct NameKey
    {
        InternId host, name;
        NameKind kind;
        bool operator==(const NameKey&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const
        {
            return mixBits((static_cast<std::uint64_t>(host) << 32 | static_cast<std::uint32_t>(name)) ^ seed) +
                   static_cast<std::uint64_t>(kind);
        }
    };

    void count(InternId host, std::uint16_t port, Micros time, const Traffic& what);
    void flow(InternId host, InternId peer, std::uint16_t port, Action action);
    void seen(Micros time);
    void nameSeen(const NameKey& key, Micros first, Micros last);
    void writeTraffic(const char* table, const std::vector<std::pair<TrafficKey, Traffic>>& pairs, Micros binLength);
    void flushTraffic();
    void flushHours(std::int64_t end);
    void flushOther();
    void flushPeers();
    void flushHosts();
    void flushNames();
    void flushMinutes();
    void flushCounts();
    void countDestinations(const std::vector<std::pair<PeerKey, Peer>>& peers);
    HostCounts& host(InternId id);

    Database& m_database;
    std::int64_t m_evidence = 0;
    Vantage m_vantage = Vantage::Firewall;
    FlatMap<TrafficKey, Traffic> m_minutes;
    FlatMap<TrafficKey, Traffic> m_hours;
    std::int64_t m_newestHour = std::numeric_limits<std::int64_t>::min();
    FlatMap<TrafficKey, Traffic> m_other;
    FlatMap<PeerKey, Peer> m_peers;
    FlatMap<IdKey, HostCounts> m_hosts;
    FlatMap<NameKey, Span> m_names;
    FlatMap<IdKey, std::int64_t> m_coverage;
    ProcessStats m_processes;
    MailboxDays m_mailboxes;
    HostSides m_sides;
    /// Messages by role, direction and whether they are bounces.
    std::array<std::array<std::array<std::int64_t, 2>, 4>, 8> m_counts{};
    std::int64_t m_coverageMinute = 0; ///< the minute that m_coverageCount counts
    std::int64_t m_coverageCount = 0;
    /// What the case did not know when this evidence began, and need not be asked for.
    bool m_noStatistics = false; ///< of any host
    bool m_noNames = false;
    bool m_peersWhole = false; ///< host_peer has nothing of this vantage: m_peers is all there is
    bool m_destinationsCounted = false; ///< m_destinations holds
    std::vector<std::pair<InternId, std::int64_t>> m_destinations; ///< by host
};

/// message_count and mailbox_day anew, after directions have changed. Reads every message.
void recountMessages(Database& database);

/// As host_name.kind has it.
const char* nameKindWord(NameKind kind);
/// Names of one kind kept per host: a scanner may say another HELO each time.
inline constexpr int maxNamesPerHost = 50;

} // namespace delist
