// packetGaps(): captures whose rows lead to packets that are not there. For those that an older Delist imported, which did
// not record what it kept (PacketSeal); what no row leads to is not missed.
#pragma once
#include "case/sql/database.h"
#include <map>
#include <stop_token>
#include <vector>

namespace delist {

/// Of \p captures (embedded ones), by evidence: the offset of the first session that leads to no kept packet. Goes once over
/// the sessions. Throws DatabaseError.
std::map<std::int64_t, std::int64_t> packetGaps(Database& database, const std::vector<std::int64_t>& captures, const std::stop_token& stop);

} // namespace delist
