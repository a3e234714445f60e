// Database and SqlStatement: the SQLite C API with owners and bound values. The only way the case reaches SQLite.
// One connection belongs to one thread at a time; interrupt() alone may be called from another.
#pragma once
#include "evidence/result.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <stop_token>
#include <string>
#include <string_view>

namespace delist {

class Database;

/// A prepared statement. Column and parameter numbers: parameters from 1, columns from 0, as in SQLite.
class SqlStatement
{
public:
    SqlStatement() = default;
    SqlStatement(SqlStatement&&) noexcept = default;
    SqlStatement& operator=(SqlStatement&&) noexcept = default;

    SqlStatement& bind(int index, std::int64_t value);
    SqlStatement& bind(int index, double value);
    /// Bytes that are not valid UTF-8 are replaced by U+FFFD.
    SqlStatement& bind(int index, std::string_view text);
    SqlStatement& bindBlob(int index, std::string_view bytes); ///< bytes must live until step()
    SqlStatement& bindPointer(int index, const void* pointer, const char* type); ///< for a table-valued function; must live until the statement ends
    /// For bulk writing: storable UTF-8 (case/sql/utf8.h) that lives until step(); neither checked nor copied.
    SqlStatement& bindStored(int index, std::string_view text);
    SqlStatement& bindNull(int index); ///< free where it is NULL already, as before the first value
    SqlStatement& bind(int index, std::optional<std::int64_t> value) { return value ? bind(index, *value) : bindNull(index); }

    /// True while there is a row.
    bool step();
    /// Runs to the end and resets.
    void run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const; ///< until the next step()
    [[nodiscard]] std::string_view blob(int column) const; ///< until the next step()
    [[nodiscard]] int columnCount() const;

private:
    friend class Database;
    struct Finalize { void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); } };
    void noteValue(int index) { m_values |= index < 64 ? std::uint64_t{1} << index : 0; }

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::uint64_t m_values = 0; ///< a bit for each parameter below 64 that is not NULL; SQLite keeps them from row to row
};

/// Thrown by Database and SqlStatement when SQLite fails (disk full, interrupted, damaged). Caught where a job or command
/// ends and turned into an Error: never crosses models/case into the window.
class DatabaseError
{
public:
    DatabaseError(int resultCode, std::string text) : code(resultCode), message(std::move(text)) {}
    int code; ///< extended SQLite result code
    std::string message;
    [[nodiscard]] Error toError(std::string_view file) const;
};

/// How long a connection waits for others: they may hold the file for the length of one commit or checkpoint, not longer.
inline constexpr int busyTimeoutMs = 5000;

enum class OpenMode : std::uint8_t { Create, ReadWrite, ReadOnly, Immutable };

class Database
{
public:
    static Result<Database> open(const std::string& path, OpenMode mode);
    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;

    [[nodiscard]] SqlStatement prepare(std::string_view sql);
    /// One or many statements without results. SQL text is ours, never input.
    void execute(std::string_view sql);
    /// First column of the first row.
    [[nodiscard]] std::int64_t integer(std::string_view sql);
    [[nodiscard]] std::string text(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] std::int64_t changes() const;
    /// From any thread: the running statement fails with SQLITE_INTERRUPT.
    void interrupt();
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    friend class HeedStop;
    Database() = default;
    struct Close { void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); } };
    std::unique_ptr<sqlite3, Close> m_handle;
    std::string m_path;
    const std::stop_token* m_stop = nullptr;
};

/// While it lives, what its thread asks of the database ends with SQLITE_INTERRUPT as soon as a stop is requested: the statement that
/// runs, and every one that is prepared after it. Database::interrupt() alone is lost between two statements. execute() goes on to
/// begin, so that what was done can be rolled back.
class HeedStop
{
public:
    HeedStop(Database& database, std::stop_token stop);
    ~HeedStop();
    HeedStop(const HeedStop&) = delete;
    HeedStop& operator=(const HeedStop&) = delete;

private:
    Database& m_database;
    std::stop_token m_stop;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back if commit() was not reached. Inside another transaction: a savepoint of it.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
    bool m_nested = false;
};

/// Many small questions that belong together: they see one state of the case, and its file is locked once instead of for each of them,
/// which costs more than most of them do. For seconds: writers wait. Inside a transaction it does nothing.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database& database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    Database& m_database;
    bool m_open;
};

} // namespace delist
