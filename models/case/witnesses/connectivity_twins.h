// Connectivity twins: Exchange's connectivity log and its send protocol log tell of one session under one id. What the connectivity log
// tells, no client and no dialogue, is a twin (mail_twins.h) of what the send log tells.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// Twin to the session that stands for it.
std::unordered_map<RowId, RowId> connectivityTwins(Database& database);

} // namespace delist
