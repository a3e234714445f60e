// Fills evidence.log_host of logs that were imported before it was recorded, from the lines that the case keeps (version 9).
#pragma once
#include "case/sql/database.h"

namespace delist {

/// The host that the line of a log's first report names. What is not kept stays unknown. Throws DatabaseError.
void readKeptLogHosts(Database& database);

} // namespace delist
