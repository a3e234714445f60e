// Traffic roll-ups after the fact: what the rows of one evidence count for in traffic_minute and traffic_hour, added or taken
// away, when an evidence moves in time or leaves. While it is imported, Rollups counts.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>

namespace delist {

/// \p sign times what the rows of the evidence say: -1 before they change, 1 after. Inside a transaction.
void addTraffic(Database& database, RowId evidence, int sign);
/// The same of the sessions s and messages m that satisfy the conditions.
void addTraffic(Database& database, const std::string& sessions, const std::string& messages, int sign);
/// The same of the connections c that satisfy the condition.
void addConnectionTraffic(Database& database, const std::string& connections, int sign);
/// The same of the connections that are twins (connection_twins.h); bins in which nothing is left go.
void addTwinTraffic(Database& database, int sign);
/// A SELECT of what connections c, sessions s and messages m that satisfy the conditions count for, minute by minute, with the columns
/// of the roll-ups; one row each, not grouped.
[[nodiscard]] std::string trafficOfRows(const std::string& connections, const std::string& sessions, const std::string& messages);
/// Bins in which nothing is left.
void dropEmptyTraffic(Database& database);

} // namespace delist
