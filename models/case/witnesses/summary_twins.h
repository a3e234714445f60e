// Mail that a server's log of sessions tells and a summary of the same server tells again, one line for each recipient (MDaemon's
// statistics, hMailServer's awstats). The session's row stands, for it knows what was said; the summary's counts where there is no
// log of that session.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// The summary's rows, each with that of the session log.
std::unordered_map<RowId, RowId> summaryTwins(Database& database);

} // namespace delist
