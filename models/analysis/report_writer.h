// Who wrote the null-sender mail of a log whose lines do not name the server's own address: told by the firewall, by the names that
// addresses go by, by who the log says is somebody else; at last by its name alone.
#pragma once
#include "analysis/cause.h"
#include "case/questions/analysis_queries.h"

namespace delist {

/// Address, or name where no address is known; empty when neither is.
std::string ownerOfLog(const CaseFacts& facts, RowId log);

} // namespace delist
