// The verdict as the case keeps it: shown at once when a case is opened, however large it is. It is of one state of the case and of
// one build's rules; of another it is no verdict.
#pragma once
#include "analysis/finding.h"
#include "case/file/case_file.h"
#include <optional>

namespace delist {

/// The state of the case that an analysis of it rests on, and the rules it is made by. Empty: evidence waits for derive(). Throws
/// DatabaseError, as the others. Any thread that owns the database.
std::string analysisState(Database& database);

/// The last one that was stored, when it is still what analyse() would say.
std::optional<Analysis> storedAnalysis(Database& database);

/// Keeps it (table finding), unless the case has changed since it was begun. Needs a writable case.
void storeAnalysis(CaseFile& file, const Analysis& analysis);

/// derive() has run over this state of the evidence, by these rules.
bool isDerived(Database& database);
/// Inside a transaction of the caller.
void markDerived(Database& database);

} // namespace delist
