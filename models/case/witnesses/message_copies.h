// Which messages of two dialogues that tell of the same are the same: the n-th is the n-th where the numbers agree, else what has
// the same sender and Message-ID.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// \p sessions: copies, with what stands for each. Yields their messages with what each is a copy of, 0 for what only a copy shows.
std::unordered_map<RowId, RowId> messageCopies(Database& database, const std::unordered_map<RowId, RowId>& sessions);

} // namespace delist
