// What is known of a case as a whole, by key (table meta).
#pragma once
#include "case/sql/database.h"
#include <string>
#include <string_view>

namespace delist {

/// Empty when there is none. Throws DatabaseError, as the others.
std::string metaValue(Database& database, std::string_view key);
void setMetaValue(Database& database, std::string_view key, std::string_view value);
void dropMetaValue(Database& database, std::string_view key);

} // namespace delist
