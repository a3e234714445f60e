// Reader patience: with the rollback journal, a reader that goes on (a long query, verify) keeps every commit and the change to
// a write-ahead log waiting. What was read for an hour is not given up for that: it is tried until the reader is done.
#pragma once
#include "case/sql/database.h"
#include <functional>

namespace delist {

/// Told before each further try, on the writer's thread; false: give up.
using ReaderPatience = std::function<bool()>;

/// Does \p work until no reader is in its way. Throws what it throws otherwise; SQLITE_INTERRUPT when \p goOn gives up. Without
/// one it is tried once, for as long as the connection waits by itself.
void whenReadersAreDone(Database& database, const ReaderPatience& goOn, const std::function<void()>& work);

} // namespace delist
