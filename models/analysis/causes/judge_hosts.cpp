// The hosts table's view of the suspects: suspicion, state and reasons.
#include "analysis/causes/direct_to_mx.h"
#include <algorithm>

namespace delist {

std::vector<HostJudgement> judgeHosts(const CaseFacts& facts, const SmtpField& field)
{
    std::vector<HostJudgement> result;
    for (const SmtpSuspect& suspect : field.suspects) {
        const SmtpSight& main = suspect.sights.at(suspect.main);
        HostJudgement judgement{suspect.host, suspect.address, suspect.confidence(), {}, false, {}};
        const auto reason = [&](const char* code, std::int64_t value) {
            judgement.reasons += QStringLiteral("%1: %2").arg(QLatin1String(code)).arg(value);
        };
        if (suspect.deniedOnly) {
            if (main.relay.tried < deniedDestinationsWorthALine && main.relay.connections < deniedAttemptsWorthALine)
                continue;
            judgement.suspicion = suspect.attemptSuspicion();
            judgement.state = QStringLiteral("contained");
            reason(main.relay.denied == main.relay.connections ? "denied-only" : "unanswered-only", main.relay.connections);
        } else if (judgement.suspicion >= 0.5) {
            judgement.state = suspect.containedNow ? QStringLiteral("contained") : QStringLiteral("suspicious");
            if (main.relay.reached > 0)
                reason("many-destinations", main.relay.reached);
            if (main.submission.reached > 0)
                reason("submission-ports", main.submission.reached);
            if (suspect.dialogues.heloNames > 2)
                reason("many-names", suspect.dialogues.heloNames);
            else if (!suspect.foreignNames.isEmpty())
                judgement.reasons += QStringLiteral("foreign-name");
            if (facts.organisation.hasDomains() && suspect.foreignDomains.size() > 1)
                reason("foreign-senders", suspect.foreignDomains.size());
            if (suspect.dialogues.rejected > 0)
                reason("rejections", suspect.dialogues.rejected);
            if (main.traffic.peak > 5)
                reason("burst", main.traffic.peak);
            if (suspect.containedNow)
                reason("denied-since", suspect.sights.at(suspect.containedBy).traffic.deniedAfter);
        } else if (suspect.regularity >= 0.3) {
            judgement.monitor = true;
            reason("steady-probe", main.relay.reached);
        } else if (suspect.mostlyStopped) {
            judgement.suspicion = std::max(judgement.suspicion, suspect.attemptSuspicion());
            judgement.state = suspect.containedNow ? QStringLiteral("contained") : QStringLiteral("suspicious");
            reason("mostly-stopped", main.relay.connections - main.traffic.notDenied);
            reason("got-out", main.traffic.notDenied);
        }
        result.push_back(std::move(judgement));
    }
    for (const SharedAddress& address : field.behindNat)
        if (address.isSuspect())
            result.push_back(judgementOf(address));
    return result;
}

} // namespace delist
