// A case as text, to compare what is in it before and after.
#pragma once
#include "case/sql/database.h"
#include <string>

namespace delist::test {

enum class Dump {
    Everything,
    /// Without what differs between two imports of the same files: times and durations of the work, custody hashes.
    WithoutClock
};

/// Every table, every row, in a fixed order.
std::string dumpCase(Database& database, Dump what);

} // namespace delist::test
