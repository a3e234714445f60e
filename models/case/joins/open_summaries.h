// OpenSummaries: a summary with a row for each recipient (MDaemon's statistics) tells what came in and what was sent on of it in two rows.
// Its reader knows them for one mail (MessageRole::Sent) where both stand in one file; here those of two files.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Inside a transaction. Behind the copies (log_copies.h), before the twins (mail_twins.h).
void joinOpenSummaries(Database& database);

} // namespace delist
