// analyse(): runs every cause over a case. deriveHosts(): roles, states, suspicion and the kind of every bounce, written
// back to the case after an import or a change of settings.
#pragma once
#include "analysis/cause.h"
#include "case/file/case_file.h"
#include <stop_token>

namespace delist {

/// Pure reading. Any thread that owns the database. Throws DatabaseError (also when interrupted).
Analysis analyse(Database& database, const CaseSettings& settings);

/// Host roles, states, suspicion with reason codes; bounce kinds. One transaction. Needs a writable case.
void derive(CaseFile& file);

/// Stores the findings in the case (table finding). Needs a writable case.
void storeAnalysis(CaseFile& file, const Analysis& analysis);

} // namespace delist
