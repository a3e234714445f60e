#include "case/tables/table_sql.h"
#include <algorithm>

namespace delist {

namespace {

constexpr Micros longestSpan = 2LL * 24 * 3600 * 1'000'000;

} // namespace

SqlText TableSql::rowIds(qint64 offset, qint64 limit) const
{
    SqlText sql;
    with(sql);
    if (!select(sql)) {
        sql.add("SELECT 0, t.id FROM ").add(m_definition.table).add(" t");
        if (walksRows())
            sql.add(" NOT INDEXED");
        sql.add(" WHERE 1");
        conditions(sql);
        sql.add(" ORDER BY ").add(m_definition.order);
    }
    return bounds(sql, offset, limit);
}

SqlText TableSql::rowColumns(const char* expression) const
{
    SqlText sql;
    with(sql);
    sql.add("SELECT t.id, ").add(expression).add(" FROM ");
    SqlText paths;
    if (select(paths)) {
        sql.add("(");
        select(sql);
        sql.add(") picked CROSS JOIN ").add(m_definition.table).add(" t ON t.id = picked.id ").add(m_definition.joins);
        return sql;
    }
    sql.add(m_definition.table).add(" t");
    if (walksRows())
        sql.add(" NOT INDEXED");
    sql.add(" ").add(m_definition.joins).add(" WHERE 1");
    conditions(sql);
    return sql;
}

SqlText TableSql::computedRows(qint64 offset, qint64 limit) const
{
    SqlText sql;
    with(sql);
    sql.add("SELECT ").add(columns()).add(m_definition.grouped ? ", count(*) OVER () FROM " : " FROM ");
    m_definition.source(sql, m_filter, m_resolved.host);
    sql.add(" t ").add(m_definition.joins).add(" WHERE 1");
    conditions(sql);
    sql.add(" ORDER BY ").add(m_definition.order);
    return bounds(sql, offset, limit);
}

SqlText TableSql::count() const
{
    SqlText sql;
    with(sql);
    if (m_definition.source) {
        sql.add("SELECT count(*) FROM ");
        m_definition.source(sql, m_filter, m_resolved.host);
        sql.add(" t WHERE 1");
        conditions(sql);
        return sql;
    }
    SqlText inner;
    with(inner);
    inner.add("SELECT count(*) FROM (");
    if (select(inner))
        return inner.add(" LIMIT -1)"); // the limit keeps the order, and with it the merge of the paths
    sql.add("SELECT count(*) FROM ").add(m_definition.table).add(" t");
    if (walksRows())
        sql.add(" NOT INDEXED");
    sql.add(" WHERE 1");
    conditions(sql);
    return sql;
}

std::string TableSql::rowById() const
{
    return "SELECT " + columns() + " FROM " + m_definition.table + " t " + m_definition.joins + " WHERE t.id = ?1";
}

bool TableSql::onlyRanges() const
{
    return m_resolved.hasRanges && !m_resolved.ranges.empty() && m_resolved.mailboxes.empty() && !m_resolved.host &&
           !m_definition.source && !(m_definition.timeColumn && (m_filter.from || m_filter.to || m_filter.at)) && !m_filter.port &&
           m_resolved.search.empty() && m_filter.subset.isEmpty() && m_resolved.hostText.empty() && !asksExactly();
}

bool TableSql::asksExactly() const
{
    return std::ranges::any_of(exactFilters, [&](const ExactFilter& exact) {
        return !(m_filter.*exact.value).isEmpty() && m_definition.exactly(exact);
    });
}

std::string TableSql::columns() const
{
    std::string list;
    for (const TableColumn& column : m_definition.columns) {
        list += list.empty() ? "" : ", ";
        list += *column.sql ? column.sql : "NULL";
    }
    return list;
}

void TableSql::with(SqlText& sql) const
{
    if (m_resolved.search.empty())
        return;
    const auto uses = [&](TableSearch::Kind kind) {
        return std::any_of(m_definition.search.begin(), m_definition.search.end(),
                           [&](const TableSearch& search) { return search.kind == kind && canMatch(search); });
    };
    const char* separator = "WITH ";
    if (uses(TableSearch::TextId)) {
        sql.add(separator).add("found_text(id) AS MATERIALIZED (SELECT id FROM text WHERE ");
        match(sql, "value");
        sql.add(")");
        separator = ", ";
    }
    if (uses(TableSearch::HostId)) {
        sql.add(separator).add("found_host(id) AS MATERIALIZED (SELECT id FROM host WHERE ");
        match(sql, "address");
        sql.add(")");
        separator = ", ";
    }
    sql.add(separator[0] == ',' ? " " : "");
}

void TableSql::match(SqlText& sql, const char* expression) const
{
    if (m_resolved.searchFolded)
        sql.add("delist_contains(").add(expression).add(", ").value(m_resolved.search).add(")");
    else
        sql.add(expression).add(" LIKE ").value(m_resolved.search).add(" ESCAPE '\\'");
}

bool TableSql::walksRows() const
{
    if (m_resolved.hasRanges)
        return m_resolved.seekRanges;
    return !m_resolved.search.empty() && !m_filter.from && !m_filter.to && !m_filter.at && m_resolved.hostText.empty() &&
           m_filter.subset.isEmpty();
}

bool TableSql::subsetIsRelated() const
{
    return m_filter.subset.isEmpty() ||
           std::any_of(m_definition.subsets.begin(), m_definition.subsets.end(),
                       [&](const TableSubset& subset) { return subset.related && m_filter.subset == QLatin1String(subset.name); });
}

bool TableSql::select(SqlText& sql) const
{
    const bool byHost = m_resolved.host && !m_definition.hostPaths.empty();
    const bool byMailbox = !m_resolved.mailboxes.empty();
    if (!byHost && !byMailbox)
        return false;
    const std::vector<RowId> hosts = byHost ? std::vector<RowId>{*m_resolved.host} : std::vector<RowId>();
    const char* separator = "";
    const auto& ids = byHost ? hosts : m_resolved.mailboxes;
    for (const TablePath& path : byHost ? m_definition.hostPaths : m_definition.mailboxPaths) {
        const bool ofPairs = std::string_view(path.from).starts_with("nat_pair");
        if (path.related && (!subsetIsRelated() || (ofPairs && !m_resolved.pairs)))
            continue;
        for (const RowId id : ids) {
            sql.add(separator).add("SELECT ").add(m_definition.timeColumn).add(" AS time, t.id AS id FROM ").add(path.from);
            sql.add(" WHERE ").add(path.condition, id);
            conditions(sql);
            if (byHost && byMailbox)
                alsoMailbox(sql);
            separator = " UNION ";
        }
    }
    sql.add(" ORDER BY 1, 2");
    return true;
}

void TableSql::alsoMailbox(SqlText& sql) const
{
    sql.add(" AND t.id IN (");
    const char* separator = "";
    for (const TablePath& path : m_definition.mailboxPaths) {
        for (const RowId id : m_resolved.mailboxes) {
            sql.add(separator).add("SELECT t.id FROM ").add(path.from).add(" WHERE ").add(path.condition, id);
            separator = " UNION ";
        }
    }
    sql.add(")");
}

void TableSql::conditions(SqlText& sql) const
{
    if (!m_definition.sourceFilters) {
        times(sql);
        if (m_filter.vantage && m_definition.vantageColumn)
            sql.add(" AND ").add(m_definition.vantageColumn).add(" = ").value(std::int64_t(*m_filter.vantage));
        if (!m_resolved.hostText.empty() && m_definition.hostCondition)
            sql.add(" AND (").add(m_definition.hostCondition, m_resolved.hostText).add(")");
    }
    evidence(sql);
    if (m_filter.port && m_definition.portCondition)
        sql.add(" AND (").add(m_definition.portCondition, std::int64_t{*m_filter.port}).add(")");
    for (const TableSubset& subset : m_definition.subsets) {
        if (m_filter.subset == QLatin1String(subset.name))
            sql.add(" AND (").add(subset.condition).add(")");
    }
    for (const ExactFilter& exact : exactFilters) {
        const QString& value = m_filter.*exact.value;
        const TableExact* const asked = m_definition.exactly(exact);
        if (asked && !value.isEmpty())
            sql.add(" AND (").add(asked->condition, value.toStdString()).add(")");
    }
    search(sql);
}

void TableSql::times(SqlText& sql) const
{
    if (!m_definition.timeColumn)
        return;
    if (m_filter.from)
        sql.add(" AND ").add(m_definition.endColumn ? m_definition.endColumn : m_definition.timeColumn).add(" >= ").value(*m_filter.from);
    if (m_filter.to)
        sql.add(" AND ").add(m_definition.timeColumn).add(" < ").value(*m_filter.to);
    if (m_filter.at && m_definition.openUntil) {
        // The first bound lets the time's index answer; no mail connection is open for days.
        sql.add(" AND ").add(m_definition.timeColumn).add(" >= ").value(*m_filter.at - longestSpan);
        sql.add(" AND ").add(m_definition.timeColumn).add(" < ").value(*m_filter.at + 1'000'000);
        sql.add(" AND ").add(m_definition.openUntil).add(" >= ").value(*m_filter.at);
    }
}

void TableSql::evidence(SqlText& sql) const
{
    if (!m_resolved.hasRanges)
        return;
    if (m_resolved.ranges.empty()) {
        sql.add(" AND ").add(m_definition.evidenceColumn).add(" IN (SELECT id FROM evidence WHERE 1");
        if (m_filter.evidence)
            sql.add(" AND id = ").value(*m_filter.evidence);
        if (m_filter.vantage)
            sql.add(" AND ").add(m_definition.evidenceVantage).add(" = ").value(std::int64_t(*m_filter.vantage));
        sql.add(")");
        return;
    }
    const char* separator = " AND (";
    for (const auto& [low, high] : m_resolved.ranges) {
        // The row id stands in every index, so this needs no look at the row. + keeps SQLite from seeking by it.
        sql.add(separator).add(m_resolved.seekRanges ? "t.id" : "+t.id");
        sql.add(" BETWEEN ").value(low).add(" AND ").value(high);
        separator = " OR ";
    }
    sql.add(")");
}

void TableSql::search(SqlText& sql) const
{
    if (m_resolved.search.empty())
        return;
    const char* separator = " AND (";
    for (const TableSearch& search : m_definition.search) {
        if (!canMatch(search))
            continue;
        const std::string_view through = search.through;
        const std::size_t found = through.find('?');
        sql.add(separator).add(through.substr(0, found));
        if (search.kind == TableSearch::Text)
            match(sql, search.sql);
        else if (search.kind == TableSearch::Number)
            sql.add(search.sql).add(" = ").value(*searchedNumber());
        else
            sql.add(search.sql).add(search.kind == TableSearch::TextId ? " IN found_text" : " IN found_host");
        sql.add(through.substr(found + 1));
        separator = " OR ";
    }
    sql.add(separator == std::string_view(" OR ") ? ")" : " AND 0");
}

std::optional<qint64> TableSql::searchedNumber() const
{
    bool whole = false;
    const qint64 number = m_filter.search.toLongLong(&whole);
    return whole ? std::optional(number) : std::nullopt;
}

bool TableSql::canMatch(const TableSearch& search) const
{
    if (search.kind == TableSearch::Number)
        return searchedNumber().has_value();
    return search.kind == TableSearch::Text || (search.kind == TableSearch::HostId ? m_resolved.hostFound : m_resolved.textFound);
}

SqlText TableSql::bounds(SqlText& sql, qint64 offset, qint64 limit)
{
    sql.add(" LIMIT ").value(limit > 0 ? limit : qint64(-1)).add(" OFFSET ").value(std::max<qint64>(offset, 0));
    return sql;
}

} // namespace delist
