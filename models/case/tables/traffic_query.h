// TrafficQuery: the binned traffic behind the per-host chart: per time bin what each of the busiest hosts did, and all
// the others together. Reads the minute or hour roll-ups, and of the connections those of a minute that the range cuts.
// Not a table: `show traffic` is TableQuery. Counts are of one vantage; different vantages are never added up.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <QString>
#include <optional>
#include <vector>

namespace delist {

/// Half-open: [from, to).
struct TimeExtent
{
    Micros from = unknownTime;
    Micros to = unknownTime;
    bool operator==(const TimeExtent&) const = default;
};

enum class HostScope : std::uint8_t { All, Internal, External };
/// What makes a host one of the busiest.
enum class TrafficMeasure : std::uint8_t { Connections, Allowed, Denied, Messages, Recipients, Bytes };

struct TrafficRequest
{
    TimeExtent range;              ///< from < to; use trafficExtent() for everything
    int maxBins = 1000;            ///< at most so many bins, the width is a round number of minutes, hours or days
    Vantage vantage = Vantage::Firewall;
    std::vector<int> ports;        ///< destination ports; empty: every port that has traffic
    HostScope scope = HostScope::All;
    int topHosts = 10;             ///< how many hosts get a series of their own
    TrafficMeasure rankBy = TrafficMeasure::Connections;
    std::vector<RowId> hosts;      ///< hosts (host.id) that get a series whatever their rank; first in the result
    std::size_t mostKeptRows = 1'000'000; ///< of a roll-up in memory (64 MB); where there are more, they are read twice
};

struct TrafficCounts
{
    std::int64_t connections = 0;
    std::int64_t allowed = 0;
    std::int64_t denied = 0;
    std::int64_t messages = 0;
    std::int64_t recipients = 0;
    std::int64_t bytes = 0;

    TrafficCounts& operator+=(const TrafficCounts& more);
    [[nodiscard]] std::int64_t of(TrafficMeasure measure) const;
    bool operator==(const TrafficCounts&) const = default;
};

struct TrafficSeries
{
    RowId host = 0;                ///< 0 for the others together
    QString address;               ///< empty for the others
    QString role;                  ///< host.role, empty when unknown
    bool internal = false;
    TrafficCounts total;           ///< over the whole range
    std::vector<TrafficCounts> bins; ///< TrafficChart::binCount entries
};

struct TrafficChart
{
    Micros start = unknownTime;    ///< of bin 0: request.range.from rounded down to binWidth; what lies before the range is not in it
    Micros binWidth = 0;           ///< µs
    int binCount = 0;
    std::vector<TrafficSeries> series; ///< asked-for hosts in their order, then the busiest first
    TrafficSeries other;           ///< everyone else; total is zero when there is nobody else
    std::int64_t otherHosts = 0;   ///< how many hosts are in it
    TrafficCounts total;
};

/// Throws DatabaseError (also when interrupted). Any thread that owns the database.
[[nodiscard]] TrafficChart readTraffic(Database& database, const TrafficRequest& request);

/// First to last minute that has traffic at this vantage (at any vantage when none is given); nothing when there is none.
[[nodiscard]] std::optional<TimeExtent> trafficExtent(Database& database, std::optional<Vantage> vantage = {});
/// First to last record of all evidence.
[[nodiscard]] std::optional<TimeExtent> caseExtent(Database& database);
/// Vantages that have traffic, ascending.
[[nodiscard]] std::vector<Vantage> trafficVantages(Database& database);
/// Ports that have traffic at a vantage, ascending.
[[nodiscard]] std::vector<int> trafficPorts(Database& database, Vantage vantage);

/// The narrowest round bin (1, 2, 5, 10, 15, 30 minutes, 1, 2, 3, 6, 12 hours, whole days) that needs at most maxBins.
/// Ranges over two days never get bins below an hour: they are read from the hour roll-up.
[[nodiscard]] Micros trafficBinWidth(const TimeExtent& range, int maxBins);

} // namespace delist
