#include "case/rows/row_feed.h"
#include <algorithm>
#include <cassert>
#include <new>
#include <string>

namespace delist {

namespace {

constexpr const char* moduleName = "fed_rows";
constexpr const char* pointerType = "delist-fed-rows";

/// The rows of one write, and which of them is at hand.
struct Fed
{
    void goTo(std::size_t row)
    {
        at = row;
        if (at == rows)
            return;
        values.restart();
        fill(at, values);
        const auto* const id = highest ? std::get_if<std::int64_t>(&values[0]) : nullptr;
        goesOn = id != nullptr && *id == *highest + 1;
        if (id != nullptr)
            highest = std::max(*highest, *id);
    }
    /// All are in, or the statement does not ask for what this one has.
    [[nodiscard]] bool ends() const { return at == rows || (values.given() & ~asked) != 0; }

    std::size_t rows;
    const RowFeed::Fill& fill;
    std::optional<std::int64_t> highest; ///< id in the table, where SQLite may give the next ones
    std::uint64_t asked = 0;
    std::size_t at = 0;
    bool goesOn = false; ///< the id at hand is the one that SQLite would give
    RowValues values;
};

/// Of one statement that runs. SQLite owns it through its base.
struct Cursor : sqlite3_vtab_cursor
{
    Cursor() : sqlite3_vtab_cursor() {}

    Fed* fed = nullptr;
};

int connect(sqlite3* handle, void*, int, const char* const*, sqlite3_vtab** table, char**)
{
    static const std::string declared = [] {
        std::string columns;
        for (int column = 0; column < RowValues::most; ++column)
            columns += "c" + std::to_string(column) + ", ";
        return "CREATE TABLE x(" + columns + "fed HIDDEN)";
    }();
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
    static_cast<Cursor*>(base)->fed = count > 0 ? static_cast<Fed*>(sqlite3_value_pointer(arguments[0], pointerType)) : nullptr;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* base)
{
    Fed& fed = *static_cast<Cursor*>(base)->fed;
    fed.goTo(fed.at + 1);
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor* base)
{
    const Fed* const fed = static_cast<const Cursor*>(base)->fed;
    return fed == nullptr || fed->ends() ? 1 : 0;
}

/// Without a result it is NULL.
int column(sqlite3_vtab_cursor* base, sqlite3_context* result, int number)
{
    const Fed& fed = *static_cast<const Cursor*>(base)->fed;
    if (number == 0 && fed.goesOn)
        return SQLITE_OK;
    const RowValues::Value& value = fed.values[number];
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
    *id = static_cast<sqlite3_int64>(static_cast<const Cursor*>(base)->fed->at);
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

std::vector<std::string> namesIn(std::string_view columns)
{
    std::vector<std::string> names;
    for (std::size_t from = 0; from < columns.size();) {
        const std::size_t comma = std::min(columns.find(',', from), columns.size());
        const std::size_t begin = std::min(columns.find_first_not_of(' ', from), comma);
        names.emplace_back(columns.substr(begin, comma - begin));
        from = comma + 1;
    }
    return names;
}

} // namespace

/// OR FAIL: what a failure leaves goes with the transaction, so SQLite need not keep how it was before the statement.
RowFeed::RowFeed(Database& database, std::string_view table, std::string_view columns, std::string_view conflict, FirstColumn first)
    : m_database(database), m_into((conflict.empty() ? "INSERT OR FAIL INTO " : "INSERT INTO ") + std::string(table)), m_conflict(conflict),
      m_columns(namesIn(columns))
{
    if (database.integer("SELECT count(*) FROM pragma_module_list WHERE name = '" + std::string(moduleName) + "'") == 0)
        sqlite3_create_module_v2(database.handle(), moduleName, &fedRows(), nullptr, nullptr);
    if (first == FirstColumn::Id)
        m_highest = database.prepare("SELECT ifnull(max(" + m_columns.front() + "), 0) FROM " + std::string(table));
}

/// Of a literal NULL, or a column behind the last one asked for, SQLite makes nothing; a column that answers NULL is a call. Left out in
/// the middle, every value would be copied once more.
void RowFeed::ask(std::uint64_t columns)
{
    m_asked |= columns | 1;
    assert(m_asked >> m_columns.size() == 0);
    std::string names, values;
    for (std::size_t at = 0; m_asked >> at != 0; ++at) {
        names += (at == 0 ? "" : ", ") + m_columns[at];
        values += (at == 0 ? "" : ", ") + ((m_asked >> at & 1) != 0 ? "c" + std::to_string(at) : std::string("NULL"));
    }
    m_insert = m_database.prepare(m_into + "(" + names + ") SELECT " + values + " FROM " + moduleName + "(?1) WHERE true" + m_conflict);
}

void RowFeed::run(std::size_t rows, const Fill& fill)
{
    Fed fed{rows, fill, std::nullopt, m_asked};
    if (m_highest) {
        m_highest->step();
        fed.highest = m_highest->integer(0);
        m_highest->reset();
    }
    fed.goTo(0);
    while (fed.at < rows) {
        if (fed.ends()) {
            ask(fed.values.given());
            fed.asked = m_asked;
        }
        m_insert.bindPointer(1, &fed, pointerType).run();
    }
}

} // namespace delist
