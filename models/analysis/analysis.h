// analyse(): runs every cause over a case. derive(): roles, states, suspicion and the kind of every bounce, written
// back to the case after an import or a change of settings.
#pragma once
#include "analysis/cause.h"
#include "case/file/case_file.h"
#include <stop_token>

namespace delist {

/// Pure reading. Any thread that owns the database. Throws DatabaseError (also when interrupted).
Analysis analyse(Database& database, const CaseSettings& settings);

/// Host roles, states, suspicion with reason codes; bounce kinds. Needs a writable case. CaseFile::deriveDue() until it is done.
void derive(CaseFile& file);

/// derive() where evidence came in and it has not run since. Nothing when there is none, or the case is read-only.
void deriveWhatIsDue(CaseFile& file);

/// derive() where the evidence or the settings have changed since, analyse() and storeAnalysis() (stored_analysis.h), with less reading
/// than one after the other; of a case that cannot be written analyse() alone.
Analysis analyseAnew(CaseFile& file);

} // namespace delist
