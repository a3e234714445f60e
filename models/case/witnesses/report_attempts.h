// Attempts of one report: a server that is put off (greylisting) comes again with the same report, and a log or a capture of dialogues has a
// row for each attempt. The last one stands: it tells what became of the report, and mostly it alone saw what was in it.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// Messages with the null sender that were put off and tried again, with the next attempt of each. Rows of \p twins tell of no attempt
/// of their own.
std::unordered_map<RowId, RowId> reportAttempts(Database& database, const std::unordered_map<RowId, RowId>& twins);

} // namespace delist
