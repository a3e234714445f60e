// Room to merge: a commit into a write-ahead log can succeed on a disk that has no room to merge the log into the case afterwards.
// The case would then be two files. So it is looked for before the commit, when giving up leaves everything as it was.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Inside the transaction, before its commit. Throws DatabaseError (SQLITE_FULL) when there is not enough; does nothing without a
/// write-ahead log.
void requireRoomToMerge(Database& database);

} // namespace delist
