// How sure the case is of backscatter; the kinds of bounces follow from it.
#pragma once
#include "analysis/cause.h"
#include "case/questions/analysis_queries.h"

namespace delist {

/// Probability that these reports are backscatter rather than honest non-delivery reports. Grows with the reports within
/// a day and the domains they go to, with the part that answers unknown recipients, with the part of outgoing mail that
/// they are; bounded where nothing says that they are reports. Honest ones are left out before (OutwardReports::suspected).
double backscatterConfidence(const OutboundReports& reports, const MailVolume& volume);

struct BackscatterVerdict
{
    double confidence = 0;
    std::int64_t reports = 0;  ///< in the vantage that saw most
    bool relaying = false;     ///< what relayed spam leaves behind, instead or besides
    bool lateRefusals = false; ///< what they answer had forged senders and was refused after acceptance, whatever failed
    std::string server;        ///< address of the server that sends them, or its name; empty when not known
};
BackscatterVerdict judgeBackscatter(const CaseFacts& facts);

} // namespace delist
