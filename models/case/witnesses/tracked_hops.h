// Tracked hops: a message that one of our servers hands to another is told by the first one's tracking as sent and by the second
// one's as received, under the same Message-ID and the same two ends, or the same network-message-id. What was received so is a twin (mail_twins.h) of what was sent:
// it entered our servers once, where it came from somebody else.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// Twin to the row that stands for it. Rows that bounces tell of are put together elsewhere (tracked_reports.h).
std::unordered_map<RowId, RowId> trackedHops(Database& database);

} // namespace delist
