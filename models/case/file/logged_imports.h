// What the custody log says of each evidence's import, for verify, and for what goes on from it.
#pragma once
#include "case/sql/database.h"
#include <QJsonObject>
#include <map>

namespace delist {

/// By evidence id; of what was logged twice, the last word. "path" beside what the entries have.
std::map<std::int64_t, QJsonObject> loggedImports(Database& database);

} // namespace delist
