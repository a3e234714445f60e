#include "case/rows/row_feed.h"
#include <algorithm>
#include <new>
#include <string>

namespace delist {

namespace {

constexpr const char* moduleName = "fed_rows";
constexpr const char* pointerType = "delist-fed-rows";

struct Fed
{
    std::size_t rows;
    const RowFeed::Fill& fill;
};

/// Of one statement that runs. SQLite owns it through its base.
struct Cursor : sqlite3_vtab_cursor
{
    Cursor() : sqlite3_vtab_cursor() {}

    void goTo(std::size_t row)
    {
        at = row;
        if (fed == nullptr || at >= fed->rows)
            return;
        values.restart();
        fed->fill(at, values);
    }

    const Fed* fed = nullptr;
    std::size_t at = 0;
    RowValues values;
};

/// "a, b, c" for count columns of the fed table.
std::string fedColumns(std::ptrdiff_t count)
{
    std::string names;
    for (std::ptrdiff_t column = 0; column < count; ++column)
        names += (column == 0 ? "c" : ", c") + std::to_string(column);
    return names;
}

int connect(sqlite3* handle, void*, int, const char* const*, sqlite3_vtab** table, char**)
{
    static const std::string declared = "CREATE TABLE x(" + fedColumns(RowValues::most) + ", fed HIDDEN)";
    const int code = sqlite3_declare_vtab(handle, declared.c_str());
    if (code == SQLITE_OK)
        *table = new (std::nothrow) sqlite3_vtab();
    return code == SQLITE_OK && *table == nullptr ? SQLITE_NOMEM : code;
}

int disconnect(sqlite3_vtab* table)
{
    delete table;
    return SQLITE_OK;
}

/// The one way to read it: with the pointer to what is fed as its argument.
int bestIndex(sqlite3_vtab*, sqlite3_index_info* plan)
{
    for (int at = 0; at < plan->nConstraint; ++at) {
        const auto& constraint = plan->aConstraint[at];
        if (constraint.iColumn != RowValues::most || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!constraint.usable)
            return SQLITE_CONSTRAINT;
        plan->aConstraintUsage[at].argvIndex = 1;
        plan->aConstraintUsage[at].omit = 1;
    }
    plan->estimatedRows = 1000;
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor)
{
    *cursor = new (std::nothrow) Cursor();
    return *cursor == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor)
{
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int, const char*, int count, sqlite3_value** arguments)
{
    auto& cursor = *static_cast<Cursor*>(base);
    cursor.fed = count > 0 ? static_cast<const Fed*>(sqlite3_value_pointer(arguments[0], pointerType)) : nullptr;
    cursor.goTo(0);
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* base)
{
    auto& cursor = *static_cast<Cursor*>(base);
    cursor.goTo(cursor.at + 1);
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor* base)
{
    const auto& cursor = *static_cast<const Cursor*>(base);
    return cursor.fed == nullptr || cursor.at >= cursor.fed->rows ? 1 : 0;
}

/// Without a result it is NULL.
int column(sqlite3_vtab_cursor* base, sqlite3_context* result, int number)
{
    const RowValues::Value& value = static_cast<const Cursor*>(base)->values[number];
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        sqlite3_result_int64(result, *integer);
    else if (const auto* text = std::get_if<std::string_view>(&value))
        sqlite3_result_text64(result, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else if (const auto* real = std::get_if<double>(&value))
        sqlite3_result_double(result, *real);
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor* base, sqlite3_int64* id)
{
    *id = static_cast<sqlite3_int64>(static_cast<const Cursor*>(base)->at);
    return SQLITE_OK;
}

const sqlite3_module& fedRows()
{
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = connect; // without xCreate it exists in every database and has no name in a schema
        made.xDisconnect = disconnect;
        made.xBestIndex = bestIndex;
        made.xOpen = open;
        made.xClose = close;
        made.xFilter = filter;
        made.xNext = next;
        made.xEof = atEnd;
        made.xColumn = column;
        made.xRowid = rowId;
        return made;
    }();
    return module;
}

/// OR FAIL: what a failure leaves goes with the transaction, so SQLite need not keep how it was before the statement.
std::string insertInto(std::string_view table, std::string_view columns, std::string_view conflict)
{
    const auto count = 1 + std::ranges::count(columns, ',');
    std::string sql = conflict.empty() ? "INSERT OR FAIL INTO " : "INSERT INTO ";
    sql.append(table).append("(").append(columns).append(") SELECT ").append(fedColumns(count));
    return sql.append(" FROM ").append(moduleName).append("(?1) WHERE true").append(conflict);
}

} // namespace

RowFeed::RowFeed(Database& database, std::string_view table, std::string_view columns, std::string_view conflict)
{
    if (database.integer("SELECT count(*) FROM pragma_module_list WHERE name = '" + std::string(moduleName) + "'") == 0)
        sqlite3_create_module_v2(database.handle(), moduleName, &fedRows(), nullptr, nullptr);
    m_insert = database.prepare(insertInto(table, columns, conflict));
}

void RowFeed::run(std::size_t rows, const Fill& fill)
{
    const Fed fed{rows, fill};
    m_insert.bindPointer(1, &fed, pointerType).run();
}

} // namespace delist
