#include "case/table_query.h"
#include "case/table_filter.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t fillBatch = 256;
constexpr qsizetype longestList = 200;
constexpr Micros longestSpan = 2LL * 24 * 3600 * 1'000'000;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Lists are stored as a JSON array, or as words between commas or line ends.
QStringList parseList(std::string_view text)
{
    QStringList list;
    if (text.starts_with('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        const QJsonArray array = document.array();
        for (const QJsonValue& value : array)
            list.append(value.isString() ? value.toString() : value.toVariant().toString());
    } else {
        static const QRegularExpression separator(QStringLiteral("[,\n]"));
        for (const QString& word : toQString(text).split(separator, Qt::SkipEmptyParts))
            list.append(word.trimmed());
    }
    return list.mid(0, longestList);
}

QVariant cell(const SqlStatement& statement, int column, CellKind kind)
{
    if (kind == CellKind::List)
        return statement.isNull(column) ? QStringList() : parseList(statement.text(column));
    if (statement.isNull(column))
        return {};
    switch (kind) {
    case CellKind::Integer:
    case CellKind::Time:
    case CellKind::Bytes: return QVariant::fromValue<qlonglong>(statement.integer(column));
    case CellKind::Real: return statement.real(column);
    case CellKind::Boolean: return statement.integer(column) != 0;
    default: return toQString(statement.text(column));
    }
}

/// delist_contains(text, needle): case-insensitive beyond ASCII, which LIKE is not.
void contains(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto text = [](sqlite3_value* value) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return QString::fromUtf8(bytes, bytes ? sqlite3_value_bytes(value) : 0);
    };
    sqlite3_result_int(context, text(values[0]).contains(text(values[1]), Qt::CaseInsensitive));
}

/// Puts the SQL of one question together.
class Builder
{
public:
    Builder(const TableDefinition& definition, const TableFilter& filter, const ResolvedFilter& resolved)
        : m_definition(definition), m_filter(filter), m_resolved(resolved)
    {}

    /// (sort key, row id) of every matching row, in order. For tables that are not computed.
    SqlText rowIds(qint64 offset, qint64 limit) const
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

    /// The rows of a computed table, all columns.
    SqlText computedRows(qint64 offset, qint64 limit) const
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

    SqlText count() const
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

    std::string rowById() const
    {
        return "SELECT " + columns() + " FROM " + m_definition.table + " t " + m_definition.joins + " WHERE t.id = ?1";
    }

    [[nodiscard]] bool onlyRanges() const
    {
        return m_resolved.hasRanges && !m_resolved.ranges.empty() && m_resolved.mailboxes.empty() && !m_resolved.host &&
               !m_definition.source && !(m_definition.timeColumn && (m_filter.from || m_filter.to || m_filter.at)) && !m_filter.port &&
               m_resolved.search.empty() && m_filter.subset.isEmpty() && m_resolved.hostText.empty();
    }

private:
    std::string columns() const
    {
        std::string list;
        for (const TableColumn& column : m_definition.columns) {
            list += list.empty() ? "" : ", ";
            list += *column.sql ? column.sql : "NULL";
        }
        return list;
    }

    /// Interned texts and hosts that contain what is searched: looked through once, not once per row.
    void with(SqlText& sql) const
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

    void match(SqlText& sql, const char* expression) const
    {
        if (m_resolved.searchFolded)
            sql.add("delist_contains(").add(expression).add(", ").value(m_resolved.search).add(")");
        else
            sql.add(expression).add(" LIKE ").value(m_resolved.search).add(" ESCAPE '\\'");
    }

    /// Whether the rows are read as they stand, and sorted: few of them, or a search that has to look into each. Walking the
    /// order's index would fetch them one by one from all over the file.
    [[nodiscard]] bool walksRows() const
    {
        if (m_resolved.hasRanges)
            return m_resolved.seekRanges;
        return !m_resolved.search.empty() && !m_filter.from && !m_filter.to && !m_filter.at && m_resolved.hostText.empty() &&
               m_filter.subset.isEmpty();
    }

    /// The union of the paths to a host or a mailbox. False when neither is asked for.
    bool select(SqlText& sql) const
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
            if (path.related && (!m_filter.subset.isEmpty() || (ofPairs && !m_resolved.pairs)))
                continue;
            for (const RowId id : ids) {
                sql.add(separator).add("SELECT ").add(m_definition.timeColumn).add(", t.id FROM ").add(path.from);
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

    void alsoMailbox(SqlText& sql) const
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

    void conditions(SqlText& sql) const
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
        search(sql);
    }

    void times(SqlText& sql) const
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

    void evidence(SqlText& sql) const
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

    void search(SqlText& sql) const
    {
        if (m_resolved.search.empty())
            return;
        const char* separator = " AND (";
        for (const TableSearch& search : m_definition.search) {
            if (!canMatch(search))
                continue;
            sql.add(separator);
            if (search.kind == TableSearch::Text)
                match(sql, search.sql);
            else
                sql.add(search.sql).add(search.kind == TableSearch::TextId ? " IN found_text" : " IN found_host");
            separator = " OR ";
        }
        sql.add(separator == std::string_view(" OR ") ? ")" : " AND 0");
    }

    [[nodiscard]] bool canMatch(const TableSearch& search) const
    {
        return search.kind == TableSearch::Text || (search.kind == TableSearch::TextId ? m_resolved.textFound : m_resolved.hostFound);
    }

    static SqlText bounds(SqlText& sql, qint64 offset, qint64 limit)
    {
        sql.add(" LIMIT ").value(limit > 0 ? limit : qint64(-1)).add(" OFFSET ").value(std::max<qint64>(offset, 0));
        return sql;
    }

    const TableDefinition& m_definition;
    const TableFilter& m_filter;
    const ResolvedFilter& m_resolved;
};

void registerFunctions(Database& database, const ResolvedFilter& resolved)
{
    if (resolved.searchFolded)
        sqlite3_create_function_v2(database.handle(), "delist_contains", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                   contains, nullptr, nullptr, nullptr);
}

const TableDefinition& effective(const TableDefinition& definition, const TableFilter& filter)
{
    return filter.vantage && definition.atVantage ? *definition.atVantage : definition;
}

} // namespace

int TableDefinition::column(const char* name) const
{
    const std::string_view wanted = name;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (wanted == columns[i].name)
            return static_cast<int>(i);
    }
    return -1;
}

const TableDefinition* tableById(QStringView id)
{
    for (const TableDefinition* definition : tableDefinitions()) {
        if (id == QLatin1String(definition->id))
            return definition;
    }
    return nullptr;
}

std::vector<const char*> unusedFilters(const TableDefinition& definition, const TableFilter& filter)
{
    std::vector<const char*> unused;
    if (filter.from && !definition.timeColumn)
        unused.push_back("from");
    if (filter.to && !definition.timeColumn)
        unused.push_back("to");
    if (filter.at && !definition.openUntil)
        unused.push_back("at");
    if (!filter.host.isEmpty() && definition.hostPaths.empty() && !definition.hostCondition && !definition.sourceFilters)
        unused.push_back("host");
    if (filter.port && !definition.portCondition)
        unused.push_back("host with a port");
    if (!filter.mailbox.isEmpty() && definition.mailboxPaths.empty())
        unused.push_back("mailbox");
    if (filter.vantage && !definition.vantageColumn && !definition.evidenceColumn && !definition.atVantage)
        unused.push_back("vantage");
    if (filter.evidence && !definition.evidenceColumn)
        unused.push_back("evidence");
    if (!filter.search.isEmpty() && definition.search.empty())
        unused.push_back("search");
    if (filter.bin && !definition.binned)
        unused.push_back("bin");
    return unused;
}

TableQuery::TableQuery(Database& database, const TableDefinition& definition) : m_database(database), m_definition(definition)
{}

qint64 TableQuery::count(const TableFilter& filter)
{
    const TableDefinition& definition = effective(m_definition, filter);
    const ResolvedFilter resolved = resolveFilter(m_database, definition, filter);
    if (resolved.nothing)
        return 0;
    registerFunctions(m_database, resolved);
    const Builder builder(definition, filter, resolved);
    if (builder.onlyRanges()) {
        // Without gaps in the row ids a range holds as many rows as it is long.
        const std::string table = definition.table;
        const qint64 all = m_database.integer("SELECT count(*) FROM " + table);
        const qint64 low = m_database.integer("SELECT coalesce(min(id), 1) FROM " + table);
        const qint64 high = m_database.integer("SELECT coalesce(max(id), 0) FROM " + table);
        if (all == high - low + 1) {
            qint64 rows = 0;
            for (const auto& range : resolved.ranges)
                rows += range.second - range.first + 1;
            return rows;
        }
    }
    if (const auto counted = definition.stream ? definition.stream(m_database, filter, resolved.host, {}) : std::nullopt)
        return *counted;
    SqlStatement statement = builder.count().prepare(m_database);
    return statement.step() ? statement.integer(0) : 0;
}

TablePage TableQuery::page(const TableFilter& filter, qint64 offset, qint64 limit)
{
    TablePage page;
    page.offset = offset;
    page.total = read(filter, offset, limit, [&](const Row& row) {
        page.rows.push_back(row);
        return true;
    });
    return page;
}

std::optional<qint64> TableQuery::read(const TableFilter& filter, qint64 offset, qint64 limit,
                                       const std::function<bool(const Row&)>& visit)
{
    const TableDefinition& definition = effective(m_definition, filter);
    const ResolvedFilter resolved = resolveFilter(m_database, definition, filter);
    if (resolved.nothing)
        return 0;
    registerFunctions(m_database, resolved);
    const Builder builder(definition, filter, resolved);

    std::vector<Row> batch;
    std::optional<qint64> total;
    qint64 taken = 0;
    bool stopped = false;
    const auto flush = [&] {
        if (definition.fill && !batch.empty())
            definition.fill(m_database, definition, batch);
        for (const Row& row : batch) {
            if (!visit(row)) {
                stopped = true;
                return false;
            }
        }
        batch.clear();
        return true;
    };
    const auto take = [&](const SqlStatement& statement) {
        Row row(definition.columns.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (*definition.columns[i].sql)
                row[i] = cell(statement, static_cast<int>(i), definition.columns[i].kind);
        }
        batch.push_back(std::move(row));
        ++taken;
        return batch.size() < fillBatch || flush();
    };

    qint64 skip = std::max<qint64>(offset, 0);
    qint64 left = limit > 0 ? limit : std::numeric_limits<qint64>::max();
    const auto takeStreamed = [&](Row&& row) {
        if (skip > 0)
            return --skip, true;
        batch.push_back(std::move(row));
        ++taken;
        return (batch.size() < fillBatch || flush()) && --left > 0;
    };
    if (definition.stream && definition.stream(m_database, filter, resolved.host, takeStreamed)) {
        // Done: what is left in the batch follows.
    } else if (definition.source) {
        SqlStatement rows = builder.computedRows(offset, limit).prepare(m_database);
        while (rows.step()) {
            if (definition.grouped)
                total = rows.integer(static_cast<int>(definition.columns.size()));
            if (!take(rows))
                return total;
        }
    } else {
        // Ids first, by indexes alone, then each row with its joins: what is skipped costs an index step and no more.
        SqlStatement ids = builder.rowIds(offset, limit).prepare(m_database);
        SqlStatement byId = m_database.prepare(builder.rowById());
        while (ids.step()) {
            byId.bind(1, ids.integer(1));
            const bool more = !byId.step() || take(byId);
            byId.reset();
            if (!more)
                return total;
        }
    }
    // The end was reached: the rows have been counted.
    if (!stopped && (limit <= 0 || taken < limit) && (taken > 0 || offset <= 0))
        total = std::max<qint64>(offset, 0) + taken;
    flush();
    return total;
}

std::vector<std::string> TableQuery::plan(const TableFilter& filter, bool ofCount)
{
    const TableDefinition& definition = effective(m_definition, filter);
    const ResolvedFilter resolved = resolveFilter(m_database, definition, filter);
    if (resolved.nothing)
        return {};
    registerFunctions(m_database, resolved);
    const Builder builder(definition, filter, resolved);
    const SqlText sql = ofCount             ? builder.count()
                        : definition.source ? builder.computedRows(0, 100)
                                            : builder.rowIds(0, 100);
    std::vector<std::string> lines;
    SqlStatement explain = sql.prepare(m_database, "EXPLAIN QUERY PLAN ");
    while (explain.step())
        lines.emplace_back(explain.text(3));
    return lines;
}

} // namespace delist
