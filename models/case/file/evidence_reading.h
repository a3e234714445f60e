// What an evidence row says of how its file was read, as its custody entry keeps it and verify compares it.
#pragma once
#include "case/sql/database.h"
#include <QJsonObject>

namespace delist {

/// By the names of the columns. Empty when there is no such row. Throws DatabaseError.
QJsonObject readingOf(Database& database, std::int64_t evidence);

} // namespace delist
