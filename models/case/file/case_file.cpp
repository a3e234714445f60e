#include "case/file/case_file.h"
#include "case/file/case_check.h"
#include "case/file/custody.h"
#include "case/file/migrations.h"
#include "case/file/schema.h"
#include "case/file/settings_store.h"
#include "case/file/writer_lock.h"
#include <QUuid>
#include <chrono>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace delist {

namespace fs = std::filesystem;

namespace {

/// Larger pages than SQLite's default: fewer of them for evidence blocks and long rows.
constexpr int pageBytes = 16384;

Error errorAt(ErrorCode code, std::string message, const std::string& path)
{
    return Error{code, std::move(message), path, std::nullopt};
}

/// A -wal or -journal with something in it: without it the file is not what was committed.
bool hasUnfinishedWork(const std::string& path)
{
    for (const char* const suffix : {"-wal", "-journal"}) {
        std::error_code failed;
        const auto size = fs::file_size(path + suffix, failed);
        if (!failed && size > 0)
            return true;
    }
    return false;
}

/// Any file of a writer: one is at work, or was killed.
bool hasLeftover(const std::string& path)
{
    for (const char* const suffix : {"-wal", "-shm", "-journal", ".lock"}) {
        std::error_code ignored;
        if (fs::exists(path + suffix, ignored))
            return true;
    }
    return false;
}

void removeQuietly(const std::string& path)
{
    std::error_code ignored;
    fs::remove(path, ignored);
}

/// One file at rest. Fails while other connections read; the last writer to close, or the next to open, gets it done.
void returnToOneFile(Database& database)
{
    try {
        if (database.text("PRAGMA journal_mode") != "wal")
            return;
        sqlite3_busy_timeout(database.handle(), 0); // others may stay for long: not worth waiting for
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        database.execute("PRAGMA journal_mode=DELETE");
    } catch (const DatabaseError&) {
    }
    sqlite3_busy_timeout(database.handle(), busyTimeoutMs);
}

/// A journal that was never begun is not rolled back and stays; the next write takes it away: this one.
void clearJournal(Database& database)
{
    std::error_code ignored;
    if (!fs::exists(database.path() + "-journal", ignored))
        return;
    try {
        // The same value again: an UPDATE that changes nothing would not be written.
        database.execute("PRAGMA user_version=" + std::to_string(database.integer("PRAGMA user_version")));
    } catch (const DatabaseError&) {
        // Another connection of ours is writing: then the journal is its.
    }
}

/// Indexes that a writer dropped come back in its own transaction; this heals cases that lost them otherwise.
void ensureIndexes(Database& database)
{
    database.execute(sparseIndexes);
    database.execute(orderedIndexes);
    database.execute(secondaryIndexes);
}

} // namespace

struct CaseFile::Private
{
    explicit Private(Database opened) : database(std::move(opened)) {}

    Database database;
    std::shared_ptr<WriterLock> lock; ///< none when read-only
    std::string path;
};

CaseFile::CaseFile() = default;
CaseFile::CaseFile(CaseFile&&) noexcept = default;

CaseFile& CaseFile::operator=(CaseFile&& other) noexcept
{
    CaseFile old;
    old.m = std::move(m);
    m = std::move(other.m);
    return *this;
}

CaseFile::~CaseFile()
{
    if (m && m->lock)
        returnToOneFile(m->database);
}

Result<CaseFile> CaseFile::create(const std::string& path, const CaseSettings& settings)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored)))
        return errorAt(ErrorCode::Exists, "a file of this name is there already", path);
    auto lock = WriterLock::acquire(path);
    if (!lock)
        return lock.error();

    // Made under another name: a case that is there is a whole one.
    const std::string partial = path + ".new";
    for (const char* const suffix : {"", "-journal", "-wal", "-shm"})
        removeQuietly(partial + suffix);
    try {
        auto opened = Database::open(partial, OpenMode::Create);
        if (!opened)
            return errorAt(ErrorCode::Unreadable, "the case cannot be written there: " + opened.error().message, path);
        Database& database = opened.value();
        database.execute("PRAGMA page_size=" + std::to_string(pageBytes));
        database.execute("PRAGMA application_id=" + std::to_string(applicationId));
        Transaction transaction(database);
        database.execute(schemaVersion1);
        for (const MigrationStep& step : migrationSteps())
            database.execute(step.sql);
        database.execute(sparseIndexes);
        database.execute(orderedIndexes);
        database.execute(secondaryIndexes);
        database.execute("PRAGMA user_version=" + std::to_string(schemaVersion));
        writeSettings(database, settings);
        SqlStatement meta = database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)");
        const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        meta.bind(1, "case_id").bind(2, id).run();
        meta.bind(1, "created_at").bind(2, std::to_string(nowMicros())).run();
        meta.bind(1, "created_by").bind(2, currentPerson()).run();
        appendCustody(database, "created", settings.title.empty() ? path : settings.title,
                      {{QStringLiteral("case_id"), QString::fromStdString(id)},
                       {QStringLiteral("settings"), settingsChange(CaseSettings{}, settings)}});
        transaction.commit();
    } catch (const DatabaseError& error) {
        removeQuietly(partial);
        return error.toError(path);
    }

    std::error_code failed;
    fs::create_hard_link(partial, path, failed); // never replaces what came in between
    if (failed && !fs::exists(path, ignored)) {
        failed.clear();
        fs::rename(partial, path, failed); // file systems without hard links
    }
    removeQuietly(partial);
    if (failed)
        return errorAt(fs::exists(path, ignored) ? ErrorCode::Exists : ErrorCode::Unreadable,
                       "the case cannot be written there: " + failed.message(), path);
    return open(path, CaseAccess::Write);
}

namespace {

/// Left in WAL mode, or written by an older Delist.
bool needsWriter(const std::string& path)
{
    auto probe = Database::open(path, OpenMode::ReadOnly);
    if (!probe)
        return false;
    const CaseHeader header = readCaseHeader(probe.value());
    return header.delist && (header.wal || (header.version >= 1 && header.version < schemaVersion));
}

/// A connection that has read the file, or why not.
Result<Database> openReadOnly(const std::string& path)
{
    auto opened = Database::open(path, OpenMode::ReadOnly);
    Error why;
    if (opened) {
        const CaseHeader header = readCaseHeader(opened.value());
        if (!header.delist)
            return opened; // checkCase says what it is
        try {
            [[maybe_unused]] const auto version = opened.value().integer("PRAGMA user_version");
            return opened;
        } catch (const DatabaseError& error) {
            const int kind = error.code & 0xFF;
            if (kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY && kind != SQLITE_IOERR && kind != SQLITE_PERM)
                return error.toError(path);
            why = error.toError(path);
        }
    } else {
        why = opened.error();
    }
    // Read-only media: SQLite cannot make the files it works with beside the case.
    if (hasUnfinishedWork(path))
        return errorAt(ErrorCode::Unreadable,
                       "the case was being written when it was put here; copy it together with the files named after it"
                       " (-wal, -journal) to a folder that can be written and open it there", path);
    auto immutable = Database::open(path, OpenMode::Immutable);
    if (!immutable)
        return why;
    return immutable;
}

/// Room for the pages that the questions of a large table go back to; SQLite's own 2 MB made it read most of them again and again.
void enlargeCache(Database& database)
{
    database.execute("PRAGMA cache_size=-16384");
}

} // namespace

Result<CaseFile> CaseFile::open(const std::string& path, CaseAccess access)
{
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (!fs::exists(status))
        return errorAt(ErrorCode::Missing, "there is no such case file", path);
    if (!fs::is_regular_file(status))
        return errorAt(ErrorCode::NotACase, "this is not a Delist case: it is not a file", path);

    try {
        if (access != CaseAccess::Read) {
            auto probe = Database::open(path, OpenMode::ReadWrite);
            if (!probe)
                return probe.error();
            if (const CaseHeader header = readCaseHeader(probe.value()); !header.delist)
                return checkCase(probe.value()).error(); // before a lock file appears beside somebody's file

            auto lock = WriterLock::acquire(path);
            bool writable = lock.ok() && sqlite3_db_readonly(probe.value().handle(), "main") == 0;
            if (!writable && access == CaseAccess::Write) {
                if (!lock)
                    return lock.error();
                return errorAt(ErrorCode::Unreadable, "the case file is read-only", path);
            }
            if (writable) {
                CaseFile file;
                file.m = std::make_unique<Private>(std::move(probe.value()));
                file.m->path = path;
                file.m->lock = lock.take();
                Database& database = file.m->database;
                database.execute("PRAGMA synchronous=NORMAL");
                // Reading recovers what a killed import left; then the size and the tables can be judged.
                (void)database.integer("PRAGMA user_version");
                returnToOneFile(database);
                if (auto checked = checkCase(database); !checked)
                    return checked.error();
                clearJournal(database);
                if (auto migrated = migrate(database, migrationSteps(), schemaVersion); !migrated)
                    return migrated.error();
                ensureIndexes(database);
                enlargeCache(database);
                return file;
            }
        }

        // What a killed import left, or an old schema, is put right by a writer; if we may not write, we try as it is.
        if (access == CaseAccess::Read && (hasLeftover(path) || needsWriter(path)))
            (void)open(path, CaseAccess::Write);
        auto opened = openReadOnly(path);
        if (!opened)
            return opened.error();
        CaseFile file;
        file.m = std::make_unique<Private>(opened.take());
        file.m->path = path;
        if (auto checked = checkCase(file.m->database); !checked)
            return checked.error();
        if (file.m->database.integer("PRAGMA user_version") < schemaVersion)
            return errorAt(ErrorCode::Unreadable,
                           "this case was written by an older Delist and has to be opened once where it can be written",
                           path);
        enlargeCache(file.m->database);
        return file;
    } catch (const DatabaseError& error) {
        return error.toError(path);
    }
}

bool CaseFile::readOnly() const
{
    return m->lock == nullptr;
}

const std::string& CaseFile::path() const
{
    return m->path;
}

Database& CaseFile::database()
{
    return m->database;
}

CaseSettings CaseFile::settings()
{
    return readSettings(m->database);
}

void CaseFile::setSettings(const CaseSettings& settings)
{
    const CaseSettings before = readSettings(m->database);
    if (before == settings)
        return;
    Transaction transaction(m->database);
    writeSettings(m->database, settings);
    const bool bordersMoved = before.mailServers != settings.mailServers || before.publicIps != settings.publicIps ||
                              before.internal != settings.internal || before.domains != settings.domains;
    if (bordersMoved)
        deriveDirections(m->database, settings);
    appendCustody(m->database, "settings", settings.title, settingsChange(before, settings));
    transaction.commit();
}

std::string CaseFile::caseId()
{
    return m->database.text("SELECT value FROM meta WHERE key = 'case_id'");
}

bool CaseFile::isInTwoFiles() const
{
    return hasUnfinishedWork(m->path);
}

bool CaseFile::deriveDue()
{
    return m->database.integer("SELECT count(*) FROM meta WHERE key = 'derive_due'") != 0;
}

void CaseFile::setDeriveDue(bool due)
{
    m->database.execute(due ? "INSERT OR REPLACE INTO meta(key, value) VALUES('derive_due', '1')"
                            : "DELETE FROM meta WHERE key = 'derive_due'");
}

Result<void> CaseFile::saveCopy(const std::string& path)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored)))
        return errorAt(ErrorCode::Exists, "a file of this name is there already", path);
    const std::string partial = path + ".part";
    removeQuietly(partial);
    try {
        m->database.prepare("VACUUM INTO ?").bind(1, partial).run();
    } catch (const DatabaseError& error) {
        removeQuietly(partial);
        return error.toError(path);
    }
    std::error_code failed;
    fs::rename(partial, path, failed);
    if (failed) {
        removeQuietly(partial);
        return errorAt(ErrorCode::Unreadable, "the copy cannot be written there: " + failed.message(), path);
    }
    return {};
}

std::string currentPerson()
{
#ifdef Q_OS_UNIX
    if (const passwd* const entry = getpwuid(geteuid()); entry != nullptr && entry->pw_name != nullptr)
        return entry->pw_name;
#endif
    for (const char* const name : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            return value.toStdString();
    }
    return "unknown";
}

Micros nowMicros()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace delist
