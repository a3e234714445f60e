#include "case/file/case_check.h"
#include "case/file/schema.h"
#include <array>
#include <cstring>
#include <set>

namespace delist {

namespace {

std::uint32_t bigEndian(const unsigned char* at)
{
    return std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3];
}

Error damaged(const Database& database, const std::string& what)
{
    return Error{ErrorCode::Damaged, "the case file is damaged: " + what + "; restore it from a copy", database.path(),
                 std::nullopt};
}

/// Names by kind in a schema: {"table custody", "trigger custody_no_update"}. Indexes and SQLite's own left out.
std::set<std::string> schemaNames(Database& database)
{
    std::set<std::string> names;
    SqlStatement rows = database.prepare(
        "SELECT type || ' ' || name FROM sqlite_schema WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (rows.step())
        names.emplace(rows.text(0));
    return names;
}

/// What version 1 onwards always has.
const std::set<std::string>& expectedNames()
{
    static const std::set<std::string> names = [] {
        auto memory = Database::open(":memory:", OpenMode::Create);
        memory.value().execute(schemaVersion1);
        return schemaNames(memory.value());
    }();
    return names;
}

} // namespace

CaseHeader readCaseHeader(Database& database)
{
    CaseHeader header;
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file == nullptr || file->pMethods == nullptr)
        return header;
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    header.fileBytes = size;
    std::array<unsigned char, 100> bytes{};
    if (size < static_cast<sqlite3_int64>(bytes.size()) ||
        file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        return header;
    header.sqlite = std::memcmp(bytes.data(), "SQLite format 3", 16) == 0;
    header.delist = header.sqlite && bigEndian(&bytes[68]) == static_cast<std::uint32_t>(applicationId);
    header.version = bigEndian(&bytes[60]);
    header.wal = header.sqlite && bytes[18] == 2;
    const std::uint32_t rawPage = std::uint32_t{bytes[16]} << 8 | bytes[17];
    const std::int64_t pageBytes = rawPage == 1 ? 65536 : rawPage;
    // The page count counts only if written by the same change as the version-valid-for number.
    if (bigEndian(&bytes[24]) == bigEndian(&bytes[92]))
        header.expectedBytes = pageBytes * bigEndian(&bytes[28]);
    return header;
}

Result<void> checkCase(Database& database)
{
    const CaseHeader header = readCaseHeader(database);
    if (!header.delist) {
        const char* const why = header.fileBytes == 0 ? "it is empty"
                                : header.sqlite       ? "it is some other program's database"
                                                      : "it is some other kind of file";
        return Error{ErrorCode::NotACase, std::string("this is not a Delist case: ") + why, database.path(), std::nullopt};
    }
    if (!header.wal && header.expectedBytes > header.fileBytes)
        return damaged(database, std::to_string(header.expectedBytes - header.fileBytes) + " of its " +
                                     std::to_string(header.expectedBytes) + " bytes are missing at the end");

    const std::int64_t version = database.integer("PRAGMA user_version");
    if (version > schemaVersion)
        return Error{ErrorCode::NewerVersion,
                     "this case was written by a newer Delist (case version " + std::to_string(version) +
                         ", this program reads up to " + std::to_string(schemaVersion) + "); update Delist to open it",
                     database.path(), std::nullopt};
    if (version < 1)
        return damaged(database, "it has no version");

    const std::set<std::string> names = schemaNames(database);
    for (const std::string& name : expectedNames()) {
        const bool trigger = name.starts_with("trigger "); // a custody trigger that was taken away is verify's to tell
        if (!trigger && names.count(name) == 0)
            return damaged(database, name + " is missing");
    }
    for (const std::string& name : names) {
        const bool runsCode = name.starts_with("trigger ") || name.starts_with("view ");
        if (runsCode && expectedNames().count(name) == 0)
            return damaged(database, "it holds a " + name.substr(0, name.find(' ')) + " that Delist did not write");
    }
    return {};
}

} // namespace delist
