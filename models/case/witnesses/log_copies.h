// Copies: captures of one time that saw the same dialogues (capture_copies.h), and files of one log that overlap (mail.log.1 and a mail.log copied before it was cut, a log copied twice while it
// goes on, exports whose times overlap) tell of sessions and messages twice. One row stands for each; the others are put aside
// with what belongs to them (row_parts.h), so that nothing counts or shows them. Looked for only where files of one format tell of
// the same time.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// From rows as they were imported. Inside a transaction, before open ends are joined.
void putCopiesAside(Database& database);
/// Before all rows come back as they were imported: what was made of those that stood is due again. False when none is aside.
bool forgetCopies(Database& database);

} // namespace delist
