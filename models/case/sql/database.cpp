#include "case/sql/database.h"
#include "case/sql/utf8.h"
#include <cassert>
#include <filesystem>

namespace delist {

namespace {

[[noreturn]] void raise(sqlite3* handle, int code)
{
    const char* const text = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    throw DatabaseError(code, text != nullptr ? text : "unknown database error");
}

/// In pages: what is sorted for an index in one go stays in the processor's cache, a quarter faster than SQLite's own 250.
constexpr int sortedRunPages = 64;

/// In bytes; SQLite's own limit is 512 with what it hangs behind the name of a journal.
constexpr std::size_t longestPath = 503;

/// Once per program, before SQLite starts. A program that used SQLite before keeps its own choice.
void configure()
{
    [[maybe_unused]] static const int done =
        sqlite3_config(SQLITE_CONFIG_PMASZ, sortedRunPages) |
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // counting every allocation under a lock costs a twentieth of an import
}

/// What SQLite would only call "unable to open database file".
std::optional<Error> problemOf(const std::string& path, OpenMode mode)
{
    std::error_code ignored;
    const auto folder = std::filesystem::path(path).parent_path();
    if (mode == OpenMode::Create && !folder.empty() && !std::filesystem::is_directory(folder, ignored))
        return Error{ErrorCode::Missing, "there is no folder " + folder.string(), path, {}};
    const std::size_t whole = std::filesystem::absolute(path, ignored).native().size();
    if (whole > longestPath)
        return Error{ErrorCode::Unreadable, "its whole path has " + std::to_string(whole) + " bytes, and a database can have " +
                                                std::to_string(longestPath) + ": give it a shorter one, or move it up", path, {}};
    return std::nullopt;
}

/// "file:" URI of a path (RFC 3986: everything that is not unreserved or '/' is escaped).
std::string fileUri(const std::string& path, std::string_view query)
{
    static const char hex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || c == '/' ||
            c == '-' || c == '_' || c == '.' || c == '~') {
            uri += c;
        } else {
            uri += '%';
            uri += hex[byte >> 4];
            uri += hex[byte & 15];
        }
    }
    return uri.append("?").append(query);
}

/// A case file may come from anyone: what its schema could misuse is switched off.
void harden(sqlite3* handle)
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 4);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO needs one
}

} // namespace

Error DatabaseError::toError(std::string_view file) const
{
    Error error;
    error.file = file;
    if (code == SQLITE_READONLY_DBMOVED) { // what is written now would be in a file without a name
        error.code = ErrorCode::Missing;
        error.message = "the case file is not where it was opened: moved, renamed or deleted; nothing was written";
        return error;
    }
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.code = ErrorCode::Damaged;
        error.message = "the case file is damaged (" + message + "); restore it from a copy";
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = ErrorCode::Locked;
        error.message = "another program holds the case file (" + message + ")";
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_AUTH:
        error.code = ErrorCode::Unreadable;
        error.message = "the case file cannot be read or written (" + message + ")";
        break;
    case SQLITE_FULL:
        error.code = ErrorCode::Internal;
        error.message = "the disk is full; the case is as it was before";
        break;
    case SQLITE_INTERRUPT:
        error.code = ErrorCode::Cancelled;
        error.message = "stopped";
        break;
    default:
        error.code = ErrorCode::Internal;
        error.message = "the case database said no: " + message;
    }
    return error;
}

Result<Database> Database::open(const std::string& path, OpenMode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX;
    std::string name = path;
    switch (mode) {
    case OpenMode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case OpenMode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case OpenMode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case OpenMode::Immutable:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = fileUri(path, "immutable=1");
        break;
    }
    if (auto problem = problemOf(path, mode))
        return *problem;
    configure();
    Database database;
    database.m_path = path;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    database.m_handle.reset(handle);
    if (code != SQLITE_OK) {
        const char* const text = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
        return DatabaseError(code, text).toError(path);
    }
    harden(handle);
    return database;
}

SqlStatement Database::prepare(std::string_view sql)
{
    if (m_stop != nullptr && m_stop->stop_requested())
        throw DatabaseError(SQLITE_INTERRUPT, "stopped");
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
    if (code != SQLITE_OK)
        raise(m_handle.get(), code);
    SqlStatement statement;
    statement.m_statement.reset(handle);
    return statement;
}

void Database::execute(std::string_view sql)
{
    const char* at = sql.data();
    const char* const end = at + sql.size();
    while (at < end) {
        sqlite3_stmt* handle = nullptr;
        const char* tail = nullptr;
        const int code = sqlite3_prepare_v2(m_handle.get(), at, static_cast<int>(end - at), &handle, &tail);
        if (code != SQLITE_OK)
            raise(m_handle.get(), code);
        if (handle != nullptr) { // a comment or blank gives none
            SqlStatement statement;
            statement.m_statement.reset(handle);
            while (statement.step()) {
            }
        }
        at = tail;
    }
}

std::int64_t Database::integer(std::string_view sql)
{
    SqlStatement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql)
{
    SqlStatement statement = prepare(sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle.get());
}

SqlStatement& SqlStatement::bind(int index, std::int64_t value)
{
    noteValue(index);
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

SqlStatement& SqlStatement::bind(int index, double value)
{
    noteValue(index);
    sqlite3_bind_double(m_statement.get(), index, value);
    return *this;
}

SqlStatement& SqlStatement::bind(int index, std::string_view text)
{
    noteValue(index);
    if (isStorableUtf8(text)) {
        // An empty view may have a null pointer, which SQLite would take for NULL.
        sqlite3_bind_text64(m_statement.get(), index, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8);
    } else {
        const std::string fixed = toStorableUtf8(text);
        sqlite3_bind_text64(m_statement.get(), index, fixed.data(), fixed.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    return *this;
}

SqlStatement& SqlStatement::bindStored(int index, std::string_view text)
{
    noteValue(index);
    sqlite3_bind_text64(m_statement.get(), index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

SqlStatement& SqlStatement::bindBlob(int index, std::string_view bytes)
{
    noteValue(index);
    sqlite3_bind_blob64(m_statement.get(), index, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

SqlStatement& SqlStatement::bindPointer(int index, const void* pointer, const char* type)
{
    noteValue(index);
    sqlite3_bind_pointer(m_statement.get(), index, const_cast<void*>(pointer), type, nullptr); // SQLite only hands it on
    return *this;
}

SqlStatement& SqlStatement::bindNull(int index)
{
    const std::uint64_t bit = index < 64 ? std::uint64_t{1} << index : 0;
    if (bit != 0 && (m_values & bit) == 0)
        return *this;
    m_values &= ~bit;
    sqlite3_bind_null(m_statement.get(), index);
    return *this;
}

bool SqlStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3* const handle = sqlite3_db_handle(m_statement.get());
    const DatabaseError error(code, sqlite3_errmsg(handle));
    sqlite3_reset(m_statement.get()); // a failed statement would keep its lock
    throw error;
}

void SqlStatement::run()
{
    while (step()) {
    }
    reset();
}

void SqlStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

bool SqlStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t SqlStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::int64_t> SqlStatement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

double SqlStatement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view SqlStatement::text(int column) const
{
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (text == nullptr)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string_view SqlStatement::blob(int column) const
{
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

int SqlStatement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

HeedStop::HeedStop(Database& database, std::stop_token stop) : m_database(database), m_stop(std::move(stop))
{
    constexpr int steps = 10'000; // of SQLite's machine: well below a millisecond
    m_database.m_stop = &m_stop;
    sqlite3_progress_handler(
        m_database.handle(), steps, [](void* token) { return static_cast<int>(static_cast<const std::stop_token*>(token)->stop_requested()); },
        &m_stop);
}

HeedStop::~HeedStop()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
    m_database.m_stop = nullptr;
}

Transaction::Transaction(Database& database)
    : m_database(database), m_nested(sqlite3_get_autocommit(database.handle()) == 0)
{
    m_database.execute(m_nested ? "SAVEPOINT inner" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        // Some failures (disk full, out of memory) have rolled back already.
        if (sqlite3_get_autocommit(m_database.handle()) == 0)
            m_database.execute(m_nested ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK");
    } catch (const DatabaseError&) {
        // Nothing left to do: closing the connection rolls back.
    }
}

void Transaction::commit()
{
    m_database.execute(m_nested ? "RELEASE inner" : "COMMIT");
    m_open = false;
}

ReadTransaction::ReadTransaction(Database& database) : m_database(database), m_open(sqlite3_get_autocommit(database.handle()) != 0)
{
    if (m_open)
        database.execute("BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute("COMMIT");
    } catch (const DatabaseError&) {
        // Nothing was written.
    }
}

} // namespace delist
