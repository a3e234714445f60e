// In which order evidences speak where their witness is equal: the one that begins first, whenever it was imported, so that the same
// files make the same case in any order; as its file tells the time, so that an accepted offset changes nothing. Files of one chain
// have one place.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// The places of all evidences.
std::unordered_map<RowId, std::int64_t> evidenceOrder(Database& database);

} // namespace delist
