// Which machines stood behind the addresses that findings are about, while these sent: an address may have been given to another since.
#pragma once
#include "analysis/finding.h"
#include "case/sql/database.h"
#include <vector>

namespace delist {

/// Says it in \p findings, whose subjects are addresses of hosts; also which of them are about one machine.
void saySendingMachines(Database& database, std::vector<Finding>& findings);

} // namespace delist
