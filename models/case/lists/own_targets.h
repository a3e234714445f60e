// OwnTargets: what of the organisation block lists can be asked about, and why each is ours: declared addresses and domains,
// hosts of ours that MX and SPF records name, addresses that mail was seen to leave from, and addresses that refusals name as
// ours.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include <QString>
#include <vector>

namespace delist {

/// Why something is a target. The window says it in words; the command line as the word.
enum class TargetReason : std::uint8_t { PublicIp, MailServer, Domain, Helo, Egress, Refusal, Mx, Spf };
/// "public-ip", "mail-server", "domain", "helo", "egress", "refusal", "mx", "spf".
const char* targetReasonWord(TargetReason reason);

struct OwnTarget
{
    QString text;          ///< address, range or name
    TargetReason reason = TargetReason::PublicIp;
    QString detail;        ///< who named it, for refusals; the record's part, for MX and SPF; empty otherwise
    std::int64_t seen = 0; ///< how often, for what comes from evidence
};

/// Each once (the first reason counts), in this order: declared, seen leaving, named in refusals, HELO names, named by DNS in the
/// last posture check. Throws DatabaseError.
std::vector<OwnTarget> ownTargets(Database& database, const CaseSettings& settings);

} // namespace delist
