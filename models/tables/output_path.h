// What may be written over: anything but evidence as it was found, and the case.
#pragma once
#include "case/sql/database.h"
#include "evidence/result.h"
#include <QString>

namespace delist {

/// Exists when \p path is a file that was imported into the case, or the case itself; also through links.
Result<void> mayBeWritten(Database& database, const QString& path);

} // namespace delist
