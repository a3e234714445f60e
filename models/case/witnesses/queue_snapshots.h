// Queue exports are snapshots: what still waits when the next one is taken stands in both. One queue holds a message that came at one
// moment once; the latest snapshot knows most of it.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// Rows of earlier snapshots, each with that of the latest.
std::unordered_map<RowId, RowId> queuedTwins(Database& database);

} // namespace delist
