// CauseHint: what a list's code says about why a target is listed: XBL means a bot or proxy, PBL only a policy, CSS a
// snowshoe sender or a compromised one, backscatterer.org bounces. A hint, never a verdict: it points at root causes to look
// for in the evidence.
#pragma once
#include "dns/catalogue.h"

namespace delist {

/// bot | spam | reputation | backscatter | policy | range | attack | domain-spam | abused-domain | malicious-domain; empty
/// when the list gives no hint. \p matchedCodes are indexes into the entry's table; the strongest speaks.
QString causeHint(const BlacklistEntry& entry, TargetKind kind, const std::vector<std::size_t>& matchedCodes);

/// Root causes (ids of analysis/causes) that a hint speaks for.
QStringList causesOfHint(QStringView hint);

} // namespace delist
