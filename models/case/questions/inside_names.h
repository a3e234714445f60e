// What machines inside are called, by whatever evidence says so, servers in the names of their connectors ("EX01\Default Frontend EX01")
// among it; not what they call themselves to others (HELO).
#pragma once
#include "case/sql/database.h"
#include <string>
#include <vector>

namespace delist {

/// At most \p most.
std::vector<std::string> insideNames(Database& database, std::size_t most);

} // namespace delist
