// A session that several files of a log with a line for each command or connection tell becomes one row, with its messages.
#pragma once
#include "case/joins/open_end_chains.h"
#include "case/joins/open_end_rows.h"

namespace delist {

/// \p chain is of its pieces; the temporary table open_message has the messages of each. Counts nothing.
void joinSession(Database& database, OpenEndRows& rows, const OpenEndChain& chain);

} // namespace delist
