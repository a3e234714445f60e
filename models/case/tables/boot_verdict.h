// BootVerdict: what the latest boot trace of a host says, out of the table "boot".
#pragma once
#include "case/sql/database.h"
#include <QString>
#include <optional>

namespace delist {

struct BootVerdict
{
    QString verdict; ///< "clean", "not-clean", "inconclusive"
    QString reason;  ///< reason codes (evidence/reason_codes.h)
    qint64 evidence = 0;
};

/// Of the capture that began last; nothing when no capture shows the host. Throws DatabaseError.
std::optional<BootVerdict> latestBoot(Database& database, const QString& host);

} // namespace delist
