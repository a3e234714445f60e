// Taking evidence out of a case, so that the same file can be read again in another way: its rows, what was counted and
// concluded from them, and its own row. Custody entries stay; the caller writes one.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"

namespace delist {

enum class StoredContents : std::uint8_t { Keep, Remove };

/// Inside a transaction of the caller. Afterwards derive() (analysis/analysis.h) is due. Not for a file of a chain: its flows
/// belong to others as well. Counts of what is not mail (traffic_other) are not kept per evidence and stay.
void removeEvidence(Database& database, RowId evidence, StoredContents contents);

} // namespace delist
