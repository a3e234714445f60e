// What a file has to show before it is taken for a case. For CaseFile::open; not the deep check of `delist verify`.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Marks of the SQLite header (https://www.sqlite.org/fileformat.html#the_database_header), read through the connection:
/// opening and closing the file beside SQLite would drop its locks in this process.
struct CaseHeader
{
    bool sqlite = false;         ///< begins with "SQLite format 3"
    bool delist = false;         ///< our application_id
    bool wal = false;            ///< left in WAL mode: an import was interrupted or is running
    std::int64_t version = 0;    ///< user_version
    std::int64_t fileBytes = 0;
    std::int64_t expectedBytes = 0; ///< by its own page count; 0 when the header does not say
};
CaseHeader readCaseHeader(Database& database);

/// NotACase, Damaged (header, size, missing tables, foreign triggers or views) or NewerVersion. Throws DatabaseError.
Result<void> checkCase(Database& database);

} // namespace delist
