// The table of traffic per host, port and time bin, from the roll-ups.
#include "case/sql_text.h"
#include "case/table_query.h"
#include "case/tables_/words.h"

namespace delist {

namespace {

constexpr Micros minute = 60'000'000;
constexpr Micros hour = 60 * minute;

void conditions(SqlText& sql, const TableFilter& filter, std::optional<RowId> host, Micros width)
{
    sql.add(" WHERE 1");
    if (filter.vantage)
        sql.add(" AND r.vantage = ").value(static_cast<std::int64_t>(*filter.vantage));
    if (host)
        sql.add(" AND r.host = ").value(*host);
    // A bin counts when it overlaps the range.
    if (filter.from)
        sql.add(" AND r.bin > ").value(*filter.from - width);
    if (filter.to)
        sql.add(" AND r.bin < ").value(*filter.to);
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
    // Whole bins only: a range that cuts a bin shows all of it.
    TableFilter whole = filter;
    if (whole.from)
        whole.from = *whole.from - *whole.from % width;
    if (whole.to)
        whole.to = (*whole.to + width - 1) / width * width;
    conditions(sql, whole, host, stored);
    sql.add(" GROUP BY 1, 2, 3, 4)");
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
    .subsets = {{"smtp", "t.port = 25"}, {"denied", "t.denied > 0"}},
    .binned = true,
    .sourceFilters = true,
};

} // namespace delist
