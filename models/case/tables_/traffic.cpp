// The table of traffic per host, port and time bin, from the roll-ups.
#include "case/sql_text.h"
#include "case/table_query.h"
#include "case/tables_/words.h"
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

void conditions(SqlText& sql, const TableFilter& filter, std::optional<RowId> host, Micros width)
{
    sql.add(" WHERE 1");
    if (filter.vantage)
        sql.add(" AND r.vantage = ").value(static_cast<std::int64_t>(*filter.vantage));
    if (host)
        sql.add(" AND r.host = ").value(*host);
    if (isSide(filter.subset))
        sql.add(" AND r.host IN (SELECT id FROM host WHERE internal = ").value(std::int64_t{filter.subset == insideSubset}).add(")");
    // A bin counts when it overlaps the range.
    if (filter.from)
        sql.add(" AND r.bin > ").value(*filter.from - width);
    if (filter.to)
        sql.add(" AND r.bin < ").value(*filter.to);
}

/// A range that cuts a bin shows all of it.
TableFilter wholeBins(const TableFilter& filter, Micros width)
{
    TableFilter whole = filter;
    if (whole.from)
        whole.from = *whole.from - *whole.from % width;
    if (whole.to)
        whole.to = (*whole.to + width - 1) / width * width;
    return whole;
}

void trafficRows(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    const Micros width = filter.bin.value_or(hour);
    const bool hours = width % hour == 0;
    const Micros stored = hours ? hour : minute;
    const char* table = hours ? "traffic_hour" : "traffic_minute";
    if (width == stored) {
        // The roll-up as it is, in the order of its key.
        sql.add("(SELECT r.vantage, r.port, r.bin, r.host, r.connections, r.allowed, r.denied, r.messages, r.recipients,"
                " r.bytes FROM ")
            .add(table)
            .add(" r");
        conditions(sql, filter, host, width);
        sql.add(")");
        return;
    }
    // Times before 1970 do not occur in evidence, so integer division rounds down.
    sql.add("(SELECT r.vantage, r.port, r.bin - r.bin % ?", width);
    sql.add(" AS bin, r.host, sum(r.connections) AS connections, sum(r.allowed) AS allowed, sum(r.denied) AS denied,"
            " sum(r.messages) AS messages, sum(r.recipients) AS recipients, sum(r.bytes) AS bytes FROM ")
        .add(table)
        .add(" r");
    conditions(sql, wholeBins(filter, width), host, stored);
    sql.add(" GROUP BY 1, 2, 3, 4)");
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

/// Wider bins than the roll-up's own. The roll-up's key is (vantage, port, bin, host), so all hosts of one wide bin come
/// together and a list of them is all that grouping needs; SQLite would sort millions of rows for it.
std::optional<qint64> streamBins(Database& database, const TableFilter& filter, std::optional<RowId> host,
                                 const std::function<bool(std::vector<QVariant>&&)>& visit)
{
    const Micros width = filter.bin.value_or(hour);
    const bool hours = width % hour == 0;
    if (width == (hours ? hour : minute) || !filter.search.isEmpty() || !(filter.subset.isEmpty() || isSide(filter.subset)))
        return std::nullopt;
    SqlText sql;
    sql.add("SELECT r.vantage, r.port, r.bin, r.host")
        .add(visit ? ", r.connections, r.allowed, r.denied, r.messages, r.recipients, r.bytes" : "")
        .add(hours ? " FROM traffic_hour r" : " FROM traffic_minute r");
    conditions(sql, wholeBins(filter, width), host, hours ? hour : minute);
    sql.add(" ORDER BY r.vantage, r.port, r.bin, r.host");
    SqlStatement rows = sql.prepare(database);
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
            if (!visit(std::move(row)))
                return false;
        }
        hosts.clear();
        return true;
    };
    while (rows.step()) {
        const std::int64_t bin = rows.integer(2);
        const std::array next{rows.integer(0), rows.integer(1), bin - bin % width};
        if (next != key) {
            if (!flush())
                return count;
            key = next;
        }
        HostCounts& counts = hosts.emplace_back();
        counts.host = rows.integer(3);
        for (std::size_t i = 0; visit && i < counts.counts.size(); ++i)
            counts.counts[i] = rows.integer(static_cast<int>(i) + 4);
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
                {"bytes", CellKind::Bytes, "t.bytes"}},
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
