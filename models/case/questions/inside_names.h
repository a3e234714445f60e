// What machines inside are called, by whatever evidence says so; not what they call themselves to others (HELO).
#pragma once
#include "case/sql/database.h"
#include <string>
#include <vector>

namespace delist {

/// At most \p most.
std::vector<std::string> insideNames(Database& database, std::size_t most);

} // namespace delist
