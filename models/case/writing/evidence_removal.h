// Taking evidence out of a case, so that the same file can be read again in another way: its rows, what was counted and
// concluded from them, and its own row. Custody entries stay; the caller writes one.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <vector>

namespace delist {

enum class StoredContents : std::uint8_t { Keep, Remove };

/// Inside a transaction of the caller. Afterwards derive() (analysis/analysis.h) is due. Not for a file of a chain: its flows
/// belong to others as well. Counts of what is not mail (traffic_other) are not kept per evidence and stay.
void removeEvidence(Database& database, RowId evidence, StoredContents contents);

/// Takes the flows out of captures that turned out to be pieces of one: connections, dialogues with their mail, look-ups, which come anew
/// from the packets that were kept. What those do not tell stays: names, sockets, rejects, first contacts, what is not mail, coverage.
void takeOutFlows(Database& database, const std::vector<RowId>& captures);
/// When they have come: the processes that packets named, which are not kept with them, and coverage, are as they were.
void bringBackWitnesses(Database& database, const std::vector<RowId>& captures);

} // namespace delist
