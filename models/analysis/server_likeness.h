// server_likeness: which of the hosts that speak SMTP to the outside behaves as a mail server does, where nobody declared it.
// Not how much it sends, which any bot does more of, but that it goes on with the same partners, all the time, in its own name.
#pragma once
#include "analysis/cause.h"
#include "case/questions/analysis_queries.h"

namespace delist {

/// With fewer partners no host is taken for a declared server that is seen nowhere.
constexpr std::int64_t partnersOfAServer = 20;

struct ServerLikeness
{
    RowId host = 0;
    std::string address;
    double score = 0;
    std::int64_t connections = 0;
    std::int64_t partners = 0; ///< addresses reached
    bool isSteady = false; ///< shown to come back to its partners, or to send in its own name
    bool isStray = false;  ///< shown not to: long enough, and hardly anyone twice
    bool hasHaste = false; ///< more within a minute than a server of an office has to send
};

/// Those that may be a mail server, likest first.
std::vector<ServerLikeness> serverLikenesses(const CaseFacts& facts, const std::vector<OutboundSpeaker>& speakers,
                                             const std::function<bool(const OutboundSpeaker&)>& mayBe);

/// The likest, and those that are as like it, so that nobody could tell which one it is; none where there are none.
std::vector<ServerLikeness> likestServers(std::vector<ServerLikeness> candidates);

} // namespace delist
