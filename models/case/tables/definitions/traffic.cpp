// The table of traffic per host, port and time bin, from the roll-ups.
#include "case/counts/traffic_pieces.h"
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr Micros minute = 60'000'000;
constexpr Micros hour = 60 * minute;
constexpr QLatin1String insideSubset("internal");
constexpr QLatin1String outsideSubset("external");

/// Subsets of hosts, which narrow what is read; the others go by what a bin sums up to.
bool isSide(const QString& subset)
{
    return subset == insideSubset || subset == outsideSubset;
}

TrafficOf trafficOf(const TableFilter& filter, std::optional<RowId> host)
{
    TrafficOf of{filter.vantage, host, std::nullopt};
    if (isSide(filter.subset))
        of.internal = filter.subset == insideSubset;
    return of;
}

TrafficPiece::Source storedFor(Micros width)
{
    return width % hour == 0 ? TrafficPiece::Hours : TrafficPiece::Minutes;
}

const char* tableOf(TrafficPiece::Source source)
{
    return source == TrafficPiece::Hours ? "traffic_hour" : "traffic_minute";
}

Micros widthOf(TrafficPiece::Source source)
{
    return source == TrafficPiece::Hours ? hour : minute;
}

/// Pieces summed up in bins of \p width; more where the same bin of a host comes again. Times before 1970 do not occur in evidence, so
/// integer division rounds down.
void selectBins(SqlText& sql, const std::vector<TrafficPiece>& pieces, const TrafficOf& of, Micros width)
{
    sql.add("SELECT p.vantage AS vantage, p.port AS port, p.bin - p.bin % ?", width);
    sql.add(" AS bin, p.host AS host, sum(p.connections) AS connections, sum(p.allowed) AS allowed, sum(p.denied) AS denied,"
            " sum(p.messages) AS messages, sum(p.recipients) AS recipients, sum(p.bytes) AS bytes FROM (");
    selectTraffic(sql, pieces, of);
    sql.add(") p GROUP BY 1, 2, 3, 4");
}

/// The roll-up as it is, in the order of its key.
void selectStored(SqlText& sql, const TrafficPiece& piece, const TrafficOf& of, const char* columns)
{
    sql.add("SELECT ").add(columns).add(" FROM ").add(tableOf(piece.source)).add(" r WHERE 1");
    trafficConditions(sql, piece, of);
}

void trafficRows(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    const Micros width = filter.bin.value_or(hour);
    const TrafficOf of = trafficOf(filter, host);
    const auto pieces = trafficPieces(filter.from, filter.to, storedFor(width));
    sql.add("(");
    if (pieces.size() == 1 && pieces.front().source != TrafficPiece::Rows && width == widthOf(pieces.front().source))
        selectStored(sql, pieces.front(), of, "r.vantage, r.port, r.bin, r.host, r.connections, r.allowed, r.denied, r.messages, r.recipients, r.bytes");
    else
        selectBins(sql, pieces, of, width);
    sql.add(")");
}

struct HostCounts
{
    RowId host = 0;
    std::array<qlonglong, 6> counts{};
};

/// What one host did in the wide bin, from what it did in the narrow ones.
void merge(std::vector<HostCounts>& hosts)
{
    std::sort(hosts.begin(), hosts.end(), [](const HostCounts& a, const HostCounts& b) { return a.host < b.host; });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < hosts.size(); ++i) {
        if (hosts[i].host == hosts[kept].host) {
            for (std::size_t c = 0; c < hosts[i].counts.size(); ++c)
                hosts[kept].counts[c] += hosts[i].counts[c];
        } else {
            hosts[++kept] = hosts[i];
        }
    }
    if (!hosts.empty())
        hosts.resize(kept + 1);
}

/// One row of the roll-up, or of several summed up.
struct BinRow
{
    std::array<std::int64_t, 3> key{}; ///< vantage, port, bin
    HostCounts counts;

    void read(const SqlStatement& row, Micros width, bool withCounts)
    {
        const std::int64_t bin = row.integer(2);
        key = {row.integer(0), row.integer(1), bin - bin % width};
        counts.host = row.integer(3);
        for (std::size_t i = 0; withCounts && i < counts.counts.size(); ++i)
            counts.counts[i] = row.integer(static_cast<int>(i) + 4);
    }
};

/// The rows of a range in the order of the roll-up's key: those of its long piece as they come, and between them those of its ends,
/// which are few.
class BinRows
{
public:
    BinRows(Database& database, std::vector<TrafficPiece> pieces, const TrafficOf& of, Micros width, bool withCounts)
        : m_width(width), m_withCounts(withCounts)
    {
        if (!pieces.empty() && pieces.front().source == storedFor(width)) {
            SqlText sql;
            selectStored(sql, pieces.front(), of,
                         withCounts ? "r.vantage, r.port, r.bin, r.host, r.connections, r.allowed, r.denied, r.messages, r.recipients, r.bytes"
                                    : "r.vantage, r.port, r.bin, r.host");
            sql.add(" ORDER BY r.vantage, r.port, r.bin, r.host");
            m_long.emplace(sql.prepare(database));
            m_hasLong = m_long->step();
            pieces.erase(pieces.begin());
        }
        if (pieces.empty())
            return;
        SqlText sql;
        selectBins(sql, pieces, of, width);
        sql.add(" ORDER BY 1, 2, 3, 4");
        for (SqlStatement rows = sql.prepare(database); rows.step();)
            m_ends.emplace_back().read(rows, width, withCounts);
    }

    bool next(BinRow& row)
    {
        BinRow stored;
        if (m_hasLong)
            stored.read(*m_long, m_width, m_withCounts);
        const bool ends = m_end < m_ends.size() && (!m_hasLong || m_ends[m_end].key < stored.key);
        if (!ends && !m_hasLong)
            return false;
        row = ends ? m_ends[m_end++] : stored;
        if (!ends)
            m_hasLong = m_long->step();
        return true;
    }

private:
    Micros m_width;
    bool m_withCounts;
    std::optional<SqlStatement> m_long;
    bool m_hasLong = false;
    std::vector<BinRow> m_ends;
    std::size_t m_end = 0;
};

/// Wider bins than the roll-up's own, or cut ones. The roll-up's key is (vantage, port, bin, host), so all hosts of one wide bin come
/// together and a list of them is all that grouping needs; SQLite would sort millions of rows for it.
std::optional<qint64> streamBins(Database& database, const TableFilter& filter, std::optional<RowId> host,
                                 const std::function<bool(std::vector<QVariant>&&)>& visit)
{
    const Micros width = filter.bin.value_or(hour);
    const auto pieces = trafficPieces(filter.from, filter.to, storedFor(width));
    const bool asStored = width == widthOf(storedFor(width)) && pieces.size() == 1 && pieces.front().source == storedFor(width);
    if (asStored || !filter.search.isEmpty() || !(filter.subset.isEmpty() || isSide(filter.subset)))
        return std::nullopt;
    BinRows rows(database, pieces, trafficOf(filter, host), width, bool(visit));
    SqlStatement address = database.prepare("SELECT address FROM host WHERE id = ?1");

    std::array<std::int64_t, 3> key{-1, -1, -1}; // vantage, port, wide bin
    std::vector<HostCounts> hosts;
    qint64 count = 0;
    const auto flush = [&] {
        merge(hosts);
        count += qint64(hosts.size());
        for (const HostCounts& each : hosts) {
            if (!visit)
                break;
            std::vector<QVariant> row;
            row.reserve(each.counts.size() + 4);
            address.bind(1, each.host);
            const bool known = address.step();
            const std::string_view text = known ? address.text(0) : std::string_view();
            row.push_back(known ? QVariant(QString::fromUtf8(text.data(), qsizetype(text.size()))) : QVariant());
            address.reset();
            row.push_back(QVariant::fromValue<qlonglong>(key[2]));
            row.push_back(key[1] ? QVariant::fromValue<qlonglong>(key[1]) : QVariant());
            row.push_back(QString::fromLatin1(vantageWord(static_cast<Vantage>(key[0]))));
            for (const qlonglong value : each.counts)
                row.push_back(value);
            if (each.counts.back() == 0)
                row.back() = {}; // as the column's expression
            if (!visit(std::move(row)))
                return false;
        }
        hosts.clear();
        return true;
    };
    for (BinRow row; rows.next(row);) {
        if (row.key != key) {
            if (!flush())
                return count;
            key = row.key;
        }
        hosts.push_back(row.counts);
    }
    flush();
    return count;
}

} // namespace

extern const TableDefinition trafficTable;
const TableDefinition trafficTable = {
    .id = "traffic",
    .title = "connections and messages per host, port and time bin",
    .columns = {{"host", CellKind::Text, "h.address"},
                {"bin", CellKind::Time, "t.bin"},
                {"port", CellKind::Integer, "nullif(t.port, 0)"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("t.vantage")},
                {"connections", CellKind::Integer, "t.connections"},
                {"allowed", CellKind::Integer, "t.allowed"},
                {"denied", CellKind::Integer, "t.denied"},
                {"messages", CellKind::Integer, "t.messages"},
                {"recipients", CellKind::Integer, "t.recipients"},
                {"bytes", CellKind::Bytes, "nullif(t.bytes, 0)"}}, // most of such logs do not count them: unknown
    .table = nullptr,
    .source = trafficRows,
    .joins = "LEFT JOIN host h ON h.id = t.host",
    .order = "t.vantage, t.port, t.bin, t.host",
    .timeColumn = "t.bin",
    .vantageColumn = "t.vantage",
    .search = {{TableSearch::HostId, "t.host"}},
    .subsets = {{"smtp", "t.port = 25"}, {"denied", "t.denied > 0"}, {"internal", "1"}, {"external", "1"}},
    .binned = true,
    .stream = streamBins,
    .sourceFilters = true,
};

} // namespace delist
