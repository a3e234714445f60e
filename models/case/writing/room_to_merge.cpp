#include "case/writing/room_to_merge.h"
#include <filesystem>
#include <sqlite3.h>

namespace delist {

void requireRoomToMerge(Database& database)
{
    if (database.text("PRAGMA journal_mode") != "wal")
        return;
    std::error_code unknown;
    const std::filesystem::path file = database.path();
    const auto now = std::filesystem::file_size(file, unknown);
    if (unknown)
        return;
    const auto space = std::filesystem::space(file, unknown);
    if (unknown)
        return;
    const auto merged = static_cast<std::uintmax_t>(database.integer("PRAGMA page_count") * database.integer("PRAGMA page_size"));
    // What is only in memory so far goes into the log first; all of the cache is more than that.
    int cached = 0;
    int highest = 0;
    sqlite3_db_status(database.handle(), SQLITE_DBSTATUS_CACHE_USED, &cached, &highest, 0);
    if ((merged > now ? merged - now : 0) + static_cast<std::uintmax_t>(cached) > space.available)
        throw DatabaseError(SQLITE_FULL, "there is no room to merge what was written into the case");
}

} // namespace delist
