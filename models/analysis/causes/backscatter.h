// How sure the case is of backscatter; the kinds of bounces follow from it.
#pragma once
#include "analysis/cause.h"

namespace delist {

struct BackscatterVerdict
{
    double confidence = 0;
    bool relaying = false;     ///< what relayed spam leaves behind, instead or besides
    bool lateRefusals = false; ///< what they answer had forged senders and was refused after acceptance, whatever failed
    /// Addresses of the servers that send them, or the name of one, with the reports of each, most first; empty when not known.
    std::vector<std::pair<std::string, std::int64_t>> servers;
};
BackscatterVerdict judgeBackscatter(const CaseFacts& facts);

} // namespace delist
