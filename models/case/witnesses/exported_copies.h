// Exported copies: events of message tracking that stand in the log itself and in what Get-MessageTrackingLog exported of it. The
// export tells its times to the second, or as a spreadsheet saved it to the minute, and the log more than it: the log's row stands.
// Into temp.log_copy, see log_copy_search.h.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Adds to temp.log_copy, after what is a copy of its own kind of file: kind 1, messages.
void findExportedCopies(Database& database);

} // namespace delist
