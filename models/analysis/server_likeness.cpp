#include "analysis/server_likeness.h"
#include "evidence/text/address_domain.h"
#include "evidence/text/lower_case.h"
#include <algorithm>
#include <map>
#include <set>

namespace delist {

namespace {

/// Fewer addresses are a mail program's.
constexpr std::int64_t fewestPartners = 3;
/// A mail server greets under one name, two when it was renamed. More names are a machine that hides.
constexpr std::int64_t namesOfAServer = 2;
constexpr std::int64_t enoughDialogues = 5;
/// A server works around the clock. One that was active in less than this part of a long log, to that many destinations,
/// is not a server.
constexpr double partOfLogOfAServer = 0.25;
constexpr std::int64_t longLogHours = 8;
constexpr std::int64_t manyDestinations = 50;
constexpr double hourMicros = 3.6e9;

// The weights. People write to the same partners again; a list of addresses is gone through once.
constexpr double returnsWeight = 2;
constexpr double hoursWeight = 1; ///< by the one that is active in most hours
constexpr double ownNameWeight = 2;
constexpr double fittingNameWeight = 1; ///< no domain is known as ours, and the greeting is of the domain that it sends for
constexpr double foreignNameWeight = -1;
constexpr double trackedWeight = 3;
/// So much has one to be likelier than another before the other is not taken for one as well.
constexpr double clearLead = 0.75;
/// More that are alike are no mail servers of one office.
constexpr std::size_t mostAlike = 3;

constexpr double steadyReturns = 0.5;
constexpr double strayReturns = 0.1;
constexpr double longEnoughToReturn = 2 * hourMicros; ///< in less a bot goes round its list as well
constexpr std::int64_t haste = 20; ///< connections within one minute

double nameScore(const CaseFacts& facts, const OutboundDialogues& said)
{
    if (said.helos.empty() || said.senders.empty())
        return 0;
    const auto isLiteral = [](const std::string& name) { return name.front() == '[' || IpAddress::parse(name).has_value(); };
    const std::string& sender = said.senders.front();
    if (facts.organisation.hasDomains()) {
        const bool own = std::ranges::all_of(said.helos, [&](const std::string& name) { return facts.organisation.isOwnMailbox("x@" + name); });
        if (own && facts.organisation.isOwnMailbox(sender))
            return ownNameWeight;
        const bool foreign = std::ranges::any_of(said.helos, [&](const std::string& name) { return !isLiteral(name) && !facts.organisation.isOwnMailbox("x@" + name); });
        return foreign && !facts.organisation.isOwnMailbox(sender) ? foreignNameWeight : 0;
    }
    const std::string domain = lowered(domainOfAddress(sender));
    const auto fits = [&](const std::string& name) {
        const std::string greeted = lowered(name);
        return greeted == domain || greeted.ends_with("." + domain);
    };
    return !domain.empty() && std::ranges::all_of(said.helos, fits) ? fittingNameWeight : 0;
}

bool isShortOutbreak(const std::vector<EvidenceFacts>& evidences, const OutboundSpeaker& speaker, const OutboundTraffic& traffic)
{
    Micros first = unknownTime;
    Micros last = unknownTime;
    for (const EvidenceFacts& evidence : evidences) {
        if (evidence.vantage != speaker.vantage || evidence.first == unknownTime)
            continue;
        first = first == unknownTime ? evidence.first : std::min(first, evidence.first);
        last = std::max(last, evidence.last);
    }
    const double hours = first == unknownTime ? 0 : static_cast<double>(last - first) / hourMicros;
    return speaker.reached >= manyDestinations && hours >= longLogHours &&
           static_cast<double>(traffic.activeHours) < hours * partOfLogOfAServer;
}

/// What was seen of one host, by whichever vantage says most.
struct Seen
{
    ServerLikeness likeness;
    double returns = 0;
    double length = 0; ///< from its first connection to its last, µs
    std::map<Vantage, std::int64_t> hours;
};

} // namespace

std::vector<ServerLikeness> serverLikenesses(const CaseFacts& facts, const std::vector<OutboundSpeaker>& speakers,
                                             const std::function<bool(const OutboundSpeaker&)>& mayBe)
{
    PreparedQueries queries(facts.database);
    const std::vector<EvidenceFacts> evidences = evidenceFacts(facts.database);
    std::map<RowId, Seen> hosts;
    std::map<Vantage, std::int64_t> mostHours;
    std::set<RowId> bots;
    for (const OutboundSpeaker& speaker : speakers) {
        if (speaker.submission || speaker.reached < fewestPartners ||
            (speaker.vantage != Vantage::Firewall && speaker.vantage != Vantage::Capture) || !mayBe(speaker))
            continue;
        // Names say more than times: a capture of a busy hour is short, whoever sends.
        const OutboundDialogues said = outboundDialogues(queries, speaker.host, Vantage::Capture);
        const OutboundTraffic traffic = outboundTraffic(queries, speaker.host, speaker.vantage, false);
        if (said.sessions >= enoughDialogues ? said.heloNames > namesOfAServer : isShortOutbreak(evidences, speaker, traffic)) {
            bots.insert(speaker.host);
            continue;
        }
        Seen& seen = hosts[speaker.host];
        if (seen.likeness.host == 0) {
            seen.likeness.host = speaker.host;
            seen.likeness.address = speaker.address;
            const double named = nameScore(facts, said);
            const bool tracked = isTrackedSender(queries, speaker.host);
            seen.likeness.score = named + (tracked ? trackedWeight : 0);
            seen.likeness.isSteady = named > fittingNameWeight || tracked;
        }
        seen.likeness.connections = std::max(seen.likeness.connections, speaker.connections);
        seen.likeness.partners = std::max(seen.likeness.partners, speaker.reached);
        seen.likeness.hasHaste = seen.likeness.hasHaste || traffic.peak > haste;
        seen.hours[speaker.vantage] = traffic.activeHours;
        mostHours[speaker.vantage] = std::max(mostHours[speaker.vantage], traffic.activeHours);
        const Returns returns = returnsToAddresses(queries, speaker.host, speaker.vantage);
        if (returns.addresses > 0)
            seen.returns = std::max(seen.returns, static_cast<double>(returns.returned) / static_cast<double>(returns.addresses));
        seen.length = std::max(seen.length, static_cast<double>(returns.length));
    }
    std::vector<ServerLikeness> result;
    for (auto& [host, seen] : hosts) {
        if (bots.contains(host))
            continue;
        double hours = 0;
        for (const auto& [vantage, active] : seen.hours)
            if (mostHours[vantage] > 0)
                hours = std::max(hours, static_cast<double>(active) / static_cast<double>(mostHours[vantage]));
        seen.likeness.score += returnsWeight * seen.returns + hoursWeight * hours;
        seen.likeness.isSteady = seen.likeness.isSteady || (seen.returns >= steadyReturns && seen.length >= longEnoughToReturn);
        seen.likeness.isStray = !seen.likeness.isSteady && seen.length >= longEnoughToReturn && seen.returns < strayReturns;
        result.push_back(std::move(seen.likeness));
    }
    std::ranges::stable_sort(result, [](const ServerLikeness& a, const ServerLikeness& b) {
        return a.score != b.score ? a.score > b.score : a.connections > b.connections;
    });
    return result;
}

std::vector<ServerLikeness> likestServers(std::vector<ServerLikeness> candidates)
{
    if (candidates.empty())
        return candidates;
    const double best = candidates.front().score;
    std::erase_if(candidates, [&](const ServerLikeness& one) {
        return one.host != candidates.front().host && (one.isStray || one.score < best - clearLead);
    });
    if (candidates.size() > mostAlike)
        candidates.resize(1);
    return candidates;
}

} // namespace delist
