// The tables of addresses and of the processes seen behind their connections.
#include "case/counts/process_stats.h"
#include "case/questions/host_names.h"
#include "case/sql/sql_text.h"
#include "case/tables/definitions/words.h"
#include "case/tables/hosts_in_time.h"
#include "case/tables/table_query.h"

namespace delist {

namespace {

constexpr int mostListed = 32;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// hosts.names and hosts.processes.
void fillHosts(Database& database, const TableDefinition& definition, const TableFilter&, std::vector<std::vector<QVariant>>& rows)
{
    const auto id = static_cast<std::size_t>(definition.column("id"));
    const auto namesColumn = static_cast<std::size_t>(definition.column("names"));
    const auto processesColumn = static_cast<std::size_t>(definition.column("processes"));
    HostNames names(database);
    // From one process to the next along the index: a host may have a million connections and three processes.
    SqlStatement next = database.prepare("SELECT process FROM connection WHERE source = ?1 AND process IS NOT NULL"
                                         " AND process > ?2 ORDER BY process LIMIT 1");
    SqlStatement text = database.prepare("SELECT value FROM text WHERE id = ?1");
    for (auto& row : rows) {
        const std::int64_t host = row[id].toLongLong();
        QStringList found;
        for (const std::string& name : names.all(host, mostListed))
            found.append(toQString(name));
        row[namesColumn] = found;

        found.clear();
        for (std::int64_t process = 0; found.size() < mostListed;) {
            next.bind(1, host).bind(2, process);
            const bool more = next.step();
            process = more ? next.integer(0) : 0;
            next.reset();
            if (!more)
                break;
            text.bind(1, process);
            if (text.step())
                found.append(toQString(text.text(0)));
            text.reset();
        }
        row[processesColumn] = found;
    }
}

/// hosts.destinations, bounces, first and last in a part of the time.
void fillHostsInTime(Database& database, const TableDefinition& definition, const TableFilter& filter, std::vector<std::vector<QVariant>>& rows)
{
    fillHosts(database, definition, filter, rows);
    const auto column = [&](const char* name) { return static_cast<std::size_t>(definition.column(name)); };
    const auto id = column("id"), vantage = column("vantage"), destinations = column("destinations"), first = column("first"), last = column("last"),
               bounces = column("bounces");
    const auto time = [](std::optional<Micros> value) { return value ? QVariant::fromValue<qlonglong>(*value) : QVariant(); };
    HostTimes times(database, filter);
    for (auto& row : rows) {
        const HostInTime did = times.of(row[id].toLongLong(), vantageFromText(row[vantage].toString()).value_or(Vantage::Firewall));
        row[destinations] = QVariant::fromValue<qlonglong>(did.destinations);
        row[bounces] = QVariant::fromValue<qlonglong>(did.bounces);
        row[first] = time(did.first);
        row[last] = time(did.last);
    }
}

/// Hosts with what they did at one vantage, for --vantage: counts of different vantages are never added up.
void hostsAtVantage(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    sql.add("(SELECT h.id, h.address, h.internal, h.role, h.state, h.suspicion, h.reasons, s.smtp_connections,"
            " s.smtp_allowed, s.smtp_denied, s.destinations, s.messages, s.recipients, s.bounces, s.vantage, s.first, s.last"
            " FROM host_stat s CROSS JOIN host h ON h.id = s.host WHERE s.vantage = ")
        .value(static_cast<std::int64_t>(*filter.vantage));
    if (host)
        sql.add(" AND s.host = ").value(*host);
    sql.add(")");
}

/// One row per host and process: same path and same number. From the roll-up; for a span of time over the partial index of
/// connections that have one. A record that gives no votes of its own (a firewall's) is one.
void processRows(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    const bool always = !filter.from && !filter.to;
    if (always) {
        sql.add("(SELECT s.host AS host, nullif(s.process, 0) AS process, nullif(s.pid, -1) AS pid, s.connections AS connections,"
                " s.first AS first, s.last AS last, s.votes AS votes, s.confidence AS confidence, s.conflicts AS conflicts,"
                " s.conflict AS conflict FROM process_stat s WHERE 1");
        if (host)
            sql.add(" AND s.host = ").value(*host);
    } else {
        std::string which = "1";
        which += host ? " AND c.source = " + std::to_string(*host) : "";
        which += filter.from ? " AND c.time >= " + std::to_string(*filter.from) : "";
        which += filter.to ? " AND c.time < " + std::to_string(*filter.to) : "";
        sql.add("(SELECT host, process, pid, connections, first, last, votes, confidence, conflicts, conflict FROM " + processesOfOneVantage(which));
    }
    // Owners of sockets whose connection no other evidence saw: a process that none of the host's connections names.
    sql.add(" UNION ALL SELECT g.* FROM (SELECT o.local AS host, o.process AS process,"
            " o.pid AS pid, 0 AS connections, min(o.time) AS first, max(ifnull(o.end, o.time)) AS last, count(*) AS votes,"
            " NULL AS confidence, 0 AS conflicts, NULL AS conflict FROM socket_owner o"
            " WHERE (o.process IS NOT NULL OR o.pid IS NOT NULL)");
    if (host)
        sql.add(" AND o.local = ").value(*host);
    if (filter.from)
        sql.add(" AND o.time >= ").value(*filter.from);
    if (filter.to)
        sql.add(" AND o.time < ").value(*filter.to);
    sql.add(" GROUP BY o.local, o.process, o.pid) g WHERE NOT EXISTS (SELECT 1 FROM process_stat s WHERE s.host = g.host"
            " AND s.process = ifnull(g.process, 0) AND s.pid = ifnull(g.pid, -1)))");
}

const std::vector<TableColumn>& hostColumns()
{
    static const std::vector<TableColumn> columns = {{"id", CellKind::Integer, "t.id"},
                                                     {"address", CellKind::Text, "t.address"},
                                                     {"names", CellKind::List, ""},
                                                     {"role", CellKind::Text, "nullif(t.role, '')"},
                                                     {"internal", CellKind::Boolean, "t.internal"},
                                                     {"state", CellKind::Text, "nullif(t.state, '')"},
                                                     {"suspicion", CellKind::Real, "t.suspicion"},
                                                     {"reasons", CellKind::List, "t.reasons"},
                                                     {"smtp_connections", CellKind::Integer, "t.smtp_connections"},
                                                     {"smtp_allowed", CellKind::Integer, "t.smtp_allowed"},
                                                     {"smtp_denied", CellKind::Integer, "t.smtp_denied"},
                                                     {"destinations", CellKind::Integer, "t.destinations"},
                                                     {"messages", CellKind::Integer, "t.messages"},
                                                     {"recipients", CellKind::Integer, "t.recipients"},
                                                     {"bounces", CellKind::Integer, "t.bounces"},
                                                     {"first", CellKind::Time, "t.first"},
                                                     {"last", CellKind::Time, "t.last"},
                                                     {"processes", CellKind::List, ""},
                                                     {"vantage", CellKind::Text, DELIST_VANTAGE("t.vantage")}};
    return columns;
}

/// Those of hosts in a part of the time: fillHostsInTime() knows the others.
std::vector<TableColumn> columnsInTime()
{
    std::vector<TableColumn> columns = hostColumns();
    for (TableColumn& column : columns)
        if (const std::string_view name = column.name; name == "destinations" || name == "bounces" || name == "first" || name == "last")
            column.sql = "";
    return columns;
}

const std::vector<TableSearch>& hostSearch()
{
    static const std::vector<TableSearch> search = {
        {TableSearch::Text, "t.address"},
        {TableSearch::Text, "(SELECT group_concat(x.value, ' ') FROM host_name n JOIN text x ON x.id = n.name WHERE n.host = t.id)"},
        {TableSearch::TextId, "c.process", "t.id IN (SELECT c.source FROM connection c WHERE c.process IS NOT NULL AND ?)"},
        {TableSearch::Text, "t.role"},
        {TableSearch::Text, "t.state"},
        {TableSearch::Text, "t.reasons"}};
    return search;
}

const std::vector<TableSubset>& hostSubsets()
{
    static const std::vector<TableSubset> subsets = {{"internal", "t.internal = 1"},
                                                     {"external", "t.internal = 0"},
                                                     {"smtp", "t.smtp_connections > 0 OR t.messages > 0"},
                                                     {"internal-smtp", "t.internal = 1 AND (t.smtp_connections > 0 OR t.messages > 0)"},
                                                     {"suspicious", "t.suspicion >= 0.5"}};
    return subsets;
}

} // namespace

extern const TableDefinition hostsAtVantageTable;
const TableDefinition hostsAtVantageTable = {
    .id = "hosts",
    .title = "addresses at one vantage",
    .columns = hostColumns(),
    .table = nullptr,
    .source = hostsAtVantage,
    .order = "t.suspicion DESC, t.smtp_connections DESC, t.id",
    .timeColumn = "t.first",
    .endColumn = "t.last",
    .search = hostSearch(),
    .subsets = hostSubsets(),
    .fill = fillHosts,
    .sourceFilters = true,
};

extern const TableDefinition hostsInTimeTable;
const TableDefinition hostsInTimeTable = {
    .id = "hosts",
    .title = "addresses in a part of the time",
    .columns = columnsInTime(),
    .table = nullptr,
    .source = selectHostsInTime,
    .order = "t.suspicion DESC, t.smtp_connections DESC, t.id",
    .timeColumn = "t.first",
    .search = hostSearch(),
    .subsets = hostSubsets(),
    .fill = fillHostsInTime,
    .sourceFilters = true,
};

extern const TableDefinition hostsTable;
const TableDefinition hostsTable = {
    .id = "hosts",
    .title = "addresses: role, names, suspicion, what they sent",
    .columns = hostColumns(),
    .table = "host",
    .order = "t.suspicion DESC, t.smtp_connections DESC, t.id",
    .timeColumn = "t.first",
    .endColumn = "t.last",
    .hostCondition = "t.address = ?",
    .search = hostSearch(),
    .subsets = hostSubsets(),
    .fill = fillHosts,
    .atVantage = &hostsAtVantageTable,
    .inTime = &hostsInTimeTable,
};

extern const TableDefinition processesTable;
const TableDefinition processesTable = {
    .id = "processes",
    .title = "programs that opened connections, and how often (votes)",
    .columns = {{"path", CellKind::Text, "p.value"},
                {"pid", CellKind::Integer, "t.pid"},
                {"host", CellKind::Text, "h.address"},
                {"connections", CellKind::Integer, "t.connections"},
                {"first", CellKind::Time, "t.first"},
                {"last", CellKind::Time, "t.last"},
                {"votes", CellKind::Integer, "t.votes"},
                {"confidence", CellKind::Real, "t.confidence"},
                {"conflicts", CellKind::Integer, "t.conflicts"},
                {"conflict", CellKind::Text, "x.value"}},
    .table = nullptr,
    .source = processRows,
    .joins = "LEFT JOIN text p ON p.id = t.process LEFT JOIN host h ON h.id = t.host LEFT JOIN text x ON x.id = t.conflict",
    .order = "t.votes DESC, t.connections DESC, t.host, t.process, t.pid",
    .timeColumn = "t.first",
    .search = {{TableSearch::TextId, "t.process"},
               {TableSearch::HostId, "t.host"},
               {TableSearch::TextId, "t.conflict"},
               {TableSearch::Number, "t.pid"}},
    .grouped = true,
    .sourceFilters = true,
};

} // namespace delist
