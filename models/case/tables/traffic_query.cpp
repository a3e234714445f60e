#include "case/tables/traffic_query.h"
#include "case/counts/traffic_pieces.h"
#include <algorithm>
#include <array>
#include <unordered_map>

namespace delist {

namespace {

constexpr Micros minute = 60'000'000;
constexpr Micros hour = 60 * minute;
constexpr Micros day = 24 * hour;
constexpr Micros longestMinuteRange = 2 * day; ///< beyond it the minute roll-up has too many rows to read at once

Micros floorTo(Micros time, Micros width)
{
    const Micros rest = time % width;
    return rest < 0 ? time - rest - width : time - rest;
}

bool fromHours(const TimeExtent& range, Micros width)
{
    return width % hour == 0 || range.to - range.from > longestMinuteRange;
}

/// The traffic of exactly the range, of one vantage. Of the roll-ups one (vantage, port) after the other is read: each is one range of
/// the primary key.
class Traffic
{
public:
    Traffic(Database& database, bool hours, const TrafficRequest& request)
        : m_vantage(static_cast<std::int64_t>(request.vantage)),
          m_ports(request.ports.empty() ? trafficPorts(database, request.vantage) : request.ports)
    {
        const TrafficOf of{request.vantage, std::nullopt, std::nullopt};
        for (const TrafficPiece& piece : trafficPieces(request.range.from, request.range.to, hours ? TrafficPiece::Hours : TrafficPiece::Minutes)) {
            SqlText sql;
            if (piece.source == TrafficPiece::Rows)
                selectTraffic(sql, piece, of);
            else
                sql.add(columns).add(piece.source == TrafficPiece::Hours ? "traffic_hour" : "traffic_minute").add(keyRange);
            m_reads.push_back({piece, sql.prepare(database)});
        }
    }

    /// visit(bin start, host, counts); a bin is an hour, a minute, or the minute that a row lies in.
    template <typename Visit> void read(Visit&& visit)
    {
        for (Read& read : m_reads) {
            if (read.piece.source == TrafficPiece::Rows) {
                while (read.statement.step())
                    if (std::find(m_ports.begin(), m_ports.end(), read.statement.integer(1)) != m_ports.end())
                        see(read.statement, visit);
                read.statement.reset();
                continue;
            }
            for (const int port : m_ports) {
                read.statement.bind(1, m_vantage).bind(2, std::int64_t{port}).bind(3, *read.piece.from).bind(4, *read.piece.to);
                while (read.statement.step())
                    see(read.statement, visit);
                read.statement.reset();
            }
        }
    }

private:
    struct Read
    {
        TrafficPiece piece;
        SqlStatement statement;
    };

    static constexpr const char* columns = "SELECT vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes FROM ";
    static constexpr const char* keyRange = " WHERE vantage = ?1 AND port = ?2 AND bin >= ?3 AND bin < ?4";

    template <typename Visit> static void see(const SqlStatement& row, Visit&& visit)
    {
        TrafficCounts counts;
        counts.connections = row.integer(4);
        counts.allowed = row.integer(5);
        counts.denied = row.integer(6);
        counts.messages = row.integer(7);
        counts.recipients = row.integer(8);
        counts.bytes = row.integer(9);
        visit(row.integer(2), row.integer(3), counts);
    }

    std::int64_t m_vantage;
    std::vector<int> m_ports;
    std::vector<Read> m_reads;
};

/// Says of a host whether it is in scope, and its names; asked once per host.
class HostLookup
{
public:
    HostLookup(Database& database, HostScope scope)
        : m_scope(scope), m_statement(database.prepare("SELECT address, role, internal FROM host WHERE id = ?1"))
    {}

    bool inScope(RowId host)
    {
        if (m_scope == HostScope::All)
            return true;
        m_statement.bind(1, host);
        const bool internal = m_statement.step() && m_statement.integer(2) != 0;
        m_statement.reset();
        return internal == (m_scope == HostScope::Internal);
    }

    void describe(TrafficSeries& series)
    {
        m_statement.bind(1, series.host);
        if (m_statement.step()) {
            const auto address = m_statement.text(0);
            series.address = QString::fromUtf8(address.data(), qsizetype(address.size()));
            const auto role = m_statement.text(1);
            series.role = QString::fromUtf8(role.data(), qsizetype(role.size()));
            series.internal = m_statement.integer(2) != 0;
        }
        m_statement.reset();
    }

private:
    HostScope m_scope;
    SqlStatement m_statement;
};

/// Distinct values of a leading key column by seeking from one to the next: a handful of steps, not a scan.
std::vector<std::int64_t> distinct(SqlStatement& next, int parameter)
{
    std::vector<std::int64_t> values;
    std::int64_t last = -1;
    for (;;) {
        next.bind(parameter, last);
        const bool found = next.step() && !next.isNull(0);
        if (found)
            last = next.integer(0);
        next.reset();
        if (!found)
            return values;
        values.push_back(last);
    }
}

} // namespace

TrafficCounts& TrafficCounts::operator+=(const TrafficCounts& more)
{
    connections += more.connections;
    allowed += more.allowed;
    denied += more.denied;
    messages += more.messages;
    recipients += more.recipients;
    bytes += more.bytes;
    return *this;
}

std::int64_t TrafficCounts::of(TrafficMeasure measure) const
{
    switch (measure) {
    case TrafficMeasure::Connections: return connections;
    case TrafficMeasure::Allowed: return allowed;
    case TrafficMeasure::Denied: return denied;
    case TrafficMeasure::Messages: return messages;
    case TrafficMeasure::Recipients: return recipients;
    case TrafficMeasure::Bytes: return bytes;
    }
    return 0;
}

Micros trafficBinWidth(const TimeExtent& range, int maxBins)
{
    static constexpr std::array widths = {minute,    2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                                          hour,      2 * hour,   3 * hour,   6 * hour,    12 * hour,   day};
    const Micros span = std::max<Micros>(range.to - range.from, 1);
    const Micros bins = std::max(maxBins, 2);
    // One bin more than the span needs, because the range rarely begins on a bin's border.
    const auto fits = [&](Micros width) {
        return (span + width - 1) / width + 1 <= bins && (span <= longestMinuteRange || width >= hour);
    };
    for (const Micros width : widths) {
        if (fits(width))
            return width;
    }
    const Micros days = (span / (bins - 1) + day - 1) / day;
    return std::max<Micros>(days, 1) * day;
}

TrafficChart readTraffic(Database& database, const TrafficRequest& request)
{
    TrafficChart chart;
    const TimeExtent& range = request.range;
    if (range.from == unknownTime || range.to == unknownTime || range.from >= range.to)
        return chart;
    chart.binWidth = trafficBinWidth(range, request.maxBins);
    chart.start = floorTo(range.from, chart.binWidth);
    chart.binCount = static_cast<int>((range.to - chart.start + chart.binWidth - 1) / chart.binWidth);

    Traffic traffic(database, fromHours(range, chart.binWidth), request);
    HostLookup lookup(database, request.scope);

    // First pass: who. Totals only, because there may be a hundred thousand hosts and no room for bins of each.
    struct Row
    {
        Micros bin;
        RowId host;
        TrafficCounts counts;
    };
    std::vector<Row> rows;
    bool keepsRows = true;
    std::unordered_map<RowId, TrafficCounts> totals;
    traffic.read([&](Micros bin, RowId host, const TrafficCounts& counts) {
        totals[host] += counts;
        keepsRows = keepsRows && rows.size() < request.mostKeptRows;
        if (keepsRows)
            rows.push_back({bin, host, counts});
    });
    for (auto host = totals.begin(); host != totals.end();)
        host = lookup.inScope(host->first) ? std::next(host) : totals.erase(host);

    std::vector<RowId> shown;
    for (const RowId host : request.hosts) {
        if (std::find(shown.begin(), shown.end(), host) == shown.end())
            shown.push_back(host);
    }
    std::vector<std::pair<std::int64_t, RowId>> ranked;
    ranked.reserve(totals.size());
    for (const auto& [host, counts] : totals) {
        chart.total += counts;
        if (counts.of(request.rankBy) > 0 && std::find(shown.begin(), shown.end(), host) == shown.end())
            ranked.emplace_back(-counts.of(request.rankBy), host);
    }
    const auto top = std::min<std::size_t>(ranked.size(), static_cast<std::size_t>(std::max(request.topHosts, 0)));
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(top), ranked.end());
    for (std::size_t i = 0; i < top; ++i)
        shown.push_back(ranked[i].second);

    std::unordered_map<RowId, std::size_t> place;
    for (const RowId host : shown) {
        place.emplace(host, chart.series.size());
        TrafficSeries series;
        series.host = host;
        series.bins.resize(static_cast<std::size_t>(chart.binCount));
        lookup.describe(series);
        chart.series.push_back(std::move(series));
    }
    chart.other.bins.resize(static_cast<std::size_t>(chart.binCount));
    for (const auto& [host, counts] : totals)
        chart.otherHosts += place.contains(host) ? 0 : 1;

    // Second pass: when.
    const auto count = [&](Micros bin, RowId host, const TrafficCounts& counts) {
        if (!totals.contains(host))
            return;
        const auto found = place.find(host);
        TrafficSeries& series = found == place.end() ? chart.other : chart.series[found->second];
        series.bins[static_cast<std::size_t>((bin - chart.start) / chart.binWidth)] += counts;
        series.total += counts;
    };
    if (keepsRows)
        for (const Row& row : rows)
            count(row.bin, row.host, row.counts);
    else
        traffic.read(count);
    return chart;
}

std::vector<Vantage> trafficVantages(Database& database)
{
    SqlStatement next = database.prepare("SELECT min(vantage) FROM traffic_hour WHERE vantage > ?1");
    std::vector<Vantage> vantages;
    for (const std::int64_t vantage : distinct(next, 1))
        vantages.push_back(static_cast<Vantage>(vantage));
    return vantages;
}

std::vector<int> trafficPorts(Database& database, Vantage vantage)
{
    SqlStatement next = database.prepare("SELECT min(port) FROM traffic_hour WHERE vantage = ?1 AND port > ?2");
    next.bind(1, static_cast<std::int64_t>(vantage));
    std::vector<int> ports;
    for (const std::int64_t port : distinct(next, 2))
        ports.push_back(static_cast<int>(port));
    return ports;
}

std::optional<TimeExtent> trafficExtent(Database& database, std::optional<Vantage> vantage)
{
    SqlStatement ends = database.prepare(
        "SELECT (SELECT min(bin) FROM traffic_minute WHERE vantage = ?1 AND port = ?2),"
        " (SELECT max(bin) FROM traffic_minute WHERE vantage = ?1 AND port = ?2)");
    TimeExtent extent{std::numeric_limits<Micros>::max(), std::numeric_limits<Micros>::min()};
    for (const Vantage each : vantage ? std::vector{*vantage} : trafficVantages(database)) {
        for (const int port : trafficPorts(database, each)) {
            ends.bind(1, static_cast<std::int64_t>(each)).bind(2, std::int64_t{port});
            if (ends.step() && !ends.isNull(0)) {
                extent.from = std::min(extent.from, ends.integer(0));
                extent.to = std::max(extent.to, ends.integer(1) + minute);
            }
            ends.reset();
        }
    }
    if (extent.from >= extent.to)
        return std::nullopt;
    return extent;
}

std::optional<TimeExtent> caseExtent(Database& database)
{
    SqlStatement ends = database.prepare("SELECT min(first), max(last) FROM evidence");
    if (!ends.step() || ends.isNull(0) || ends.isNull(1))
        return std::nullopt;
    return TimeExtent{ends.integer(0), ends.integer(1) + 1};
}

} // namespace delist
