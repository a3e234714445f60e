#include "case/tables/table_query.h"
#include "case/tables/table_filter.h"
#include "case/tables/table_sql.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t fillBatch = 256;
constexpr std::size_t groupedBatch = 8192; ///< small rows, each of many: read in an order of the definition's
constexpr qsizetype longestList = 200;

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

void registerFunctions(Database& database, const ResolvedFilter& resolved)
{
    if (resolved.searchFolded)
        sqlite3_create_function_v2(database.handle(), "delist_contains", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                   contains, nullptr, nullptr, nullptr);
}

} // namespace

const TableDefinition& effective(const TableDefinition& definition, const TableFilter& filter)
{
    if ((filter.from || filter.to) && definition.inTime)
        return *definition.inTime;
    return filter.vantage && definition.atVantage ? *definition.atVantage : definition;
}

int TableDefinition::column(const char* name) const
{
    const std::string_view wanted = name;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (wanted == columns[i].name)
            return static_cast<int>(i);
    }
    return -1;
}

const TableExact* TableDefinition::exactly(const ExactFilter& filter) const
{
    const auto at = std::ranges::find(exact, std::string_view(filter.name), &TableExact::name);
    return at == exact.end() ? nullptr : &*at;
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
    for (const ExactFilter& exact : exactFilters)
        if (!(filter.*exact.value).isEmpty() && !definition.exactly(exact))
            unused.push_back(exact.name);
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
    const TableSql builder(definition, filter, resolved);
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
    const TableSql builder(definition, filter, resolved);

    std::vector<Row> batch;
    std::optional<qint64> total;
    qint64 taken = 0;
    bool stopped = false;
    const auto flush = [&] {
        if (definition.fill && !batch.empty())
            definition.fill(m_database, definition, filter, batch);
        for (const Row& row : batch) {
            if (!visit(row)) {
                stopped = true;
                return false;
            }
        }
        batch.clear();
        return true;
    };
    const std::size_t mostInBatch = definition.grouped ? groupedBatch : fillBatch;
    const auto take = [&](const SqlStatement& statement) {
        batch.push_back(rowOf(statement, definition));
        ++taken;
        return batch.size() < mostInBatch || flush();
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

TableQuery::Row TableQuery::rowOf(const SqlStatement& statement, const TableDefinition& definition) const
{
    Row row(definition.columns.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (*definition.columns[i].sql)
            row[i] = cell(statement, static_cast<int>(i), definition.columns[i].kind);
    }
    return row;
}

std::vector<TableQuery::Row> TableQuery::rows(const TableFilter& filter, std::span<const RowId> ids)
{
    const TableDefinition& definition = effective(m_definition, filter);
    const ResolvedFilter resolved;
    SqlStatement byId = m_database.prepare(TableSql(definition, filter, resolved).rowById());
    std::vector<Row> rows;
    rows.reserve(ids.size());
    for (const RowId id : ids) {
        byId.bind(1, id);
        rows.push_back(byId.step() ? rowOf(byId, definition) : Row(definition.columns.size()));
        byId.reset();
    }
    if (definition.fill)
        definition.fill(m_database, definition, filter, rows);
    return rows;
}

SqlStatement TableQuery::columnOfRows(const TableFilter& filter, int column)
{
    const TableDefinition& definition = effective(m_definition, filter);
    const ResolvedFilter resolved = resolveFilter(m_database, definition, filter);
    if (resolved.nothing)
        return m_database.prepare("SELECT 0, 0 WHERE 0");
    registerFunctions(m_database, resolved);
    return TableSql(definition, filter, resolved)
        .rowColumns(definition.columns[static_cast<std::size_t>(column)].sql)
        .prepare(m_database);
}

std::vector<std::string> TableQuery::plan(const TableFilter& filter, bool ofCount)
{
    const TableDefinition& definition = effective(m_definition, filter);
    const ResolvedFilter resolved = resolveFilter(m_database, definition, filter);
    if (resolved.nothing)
        return {};
    registerFunctions(m_database, resolved);
    const TableSql builder(definition, filter, resolved);
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
