// What direct-to-mx knows about every inside host that speaks SMTP to the outside; the hosts table is derived from it.
#pragma once
#include "analysis/causes/smtp_suspects.h"
#include <optional>

namespace delist {

/// Every host that has something to be said about it, mail servers left out. Of those who speak quietly (SmtpField::quiet) it is their suspicion.
std::vector<HostJudgement> judgeHosts(const CaseFacts& facts, const SmtpField& field);

/// Beside the findings that \p result has: what was looked for and not found, and what cannot be excluded.
void sayNotes(const CaseFacts& facts, const SmtpField& field, CauseResult& result);

/// How long the evidence of a vantage tells of nobody, if it ever does.
std::optional<Statement> sayGaps(const CaseFacts& facts, Vantage vantage);

/// A note that a host only tried and that nothing of it got out.
bool isNothingGotOut(const Statement& statement);

} // namespace delist
