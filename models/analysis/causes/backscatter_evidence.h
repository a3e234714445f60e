// What the evidence of a case would show of reports, had there been any: an export of what came in shows none.
#pragma once
#include "analysis/cause.h"
#include "case/questions/analysis_queries.h"
#include <optional>
#include <vector>

namespace delist {

/// \p arguments, and from when to when the vantage tells: firstTime and lastTime.
QVariantMap withTimes(const std::vector<EvidenceFacts>& all, Vantage vantage, QVariantMap arguments);
TableFilter rowsIn(Vantage vantage, const char* subset);
/// Why captures do not show all that the mail servers send: that is encrypted, its senders are cut off, a server is out of sight.
std::optional<CauseNote> captureIsBlind(const CaseFacts& facts);
/// Where no report went to an outside address: excludes backscatter if one would show, else says what is missing. \p few: so many tracked
/// failures are ordinary.
void sayNoReports(const CaseFacts& facts, const std::vector<EvidenceFacts>& evidence, const std::vector<MailVolume>& volumes, double few, CauseResult& result);

} // namespace delist
