// A public address that the mail server shares with everybody behind the NAT, as a capture outside sees it: whether somebody else
// than the mail server sends there, in log-odds. Which inside host it is cannot be known.
#pragma once
#include "analysis/confidence.h"
#include "analysis/hosts.h"
#include "case/questions/foreign_greetings.h"

namespace delist {

struct SharedAddress
{
    OutboundSpeaker speaker;
    ForeignGreetings said; ///< none where no domains tell which names are foreign
    double logOdds = 0;
    bool notLogged = false; ///< the mail servers' own logs tell of what they sent at that time, and greet in other names

    [[nodiscard]] bool isSuspect() const { return said.sessions > 0 && probability(logOdds) >= 0.5; }
};

/// \p logged: from when to when the mail servers' own logs tell of what they sent.
SharedAddress lookAt(OutboundSpeaker speaker, ForeignGreetings said, std::pair<Micros, Micros> logged);

Finding findingAbout(const SharedAddress& address);

/// For the hosts table.
HostJudgement judgementOf(const SharedAddress& address);

/// That names of somebody else are heard from the address.
Statement sayForeignNames(const SharedAddress& address);

} // namespace delist
