// Recipients of tracked messages that came in and whose outcome their own file does not tell (waiting_recipients.h): where
// another file of the tracking does, that row stands for them. Rows that do not count are put aside (row_parts.h).
#pragma once
#include "case/sql/database.h"

namespace delist {

/// When tracking has come in since the last time. Inside a transaction.
void settleRecipients(Database& database);

/// As they were imported; everything is looked at again the next time. Inside a transaction.
void forgetSettledRecipients(Database& database);

} // namespace delist
