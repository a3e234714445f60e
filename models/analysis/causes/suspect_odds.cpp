#include "analysis/causes/suspect_odds.h"
#include "analysis/server_likeness.h"
#include <algorithm>
#include <cmath>

namespace delist {

namespace {

// The weights, in log-odds.
constexpr double destinationsWeight = 5; ///< different outside addresses on port 25
// Addresses on submission ports and not on 25. Large providers have dozens of addresses under one name, so it can't convince alone;
// nor does it make a few addresses on port 25 many: guests behind one address have mail programs, and here and there an old one.
constexpr double submissionWeight = 2;
constexpr double noSubmission = 3;
constexpr double fullSubmission = 60;
constexpr double besidesWeight = 0.2; ///< of the weaker of both
// Different HELO names of one machine. Two may be a rename; ten are a machine that hides.
constexpr double namesWeight = 2.5;
constexpr double foreignNameWeight = 0.5;
// Sender domains that are not ours. A private mailbox is one.
constexpr double sendersWeight = 1.5;
// Refused recipients: purchased address lists are old. Less than one in twenty is ordinary; two in five is spam.
constexpr double rejectionsWeight = 1.5;
constexpr std::int64_t fewestRecipients = 10;
// DNS questions for the mail servers of different domains: only a program that delivers mail by itself asks them. A mail
// client asks none, a library that checks an address a few.
constexpr double mxLookupsWeight = 2;
constexpr double noMxLookups = 1;
constexpr double fullMxLookups = 20;
// Connections within one minute: nobody types that fast.
constexpr double burstWeight = 1;
// Against: the same addresses over and over, evenly and without content, as a probe does.
constexpr double regularWeight = -5;
constexpr double probeBytes = 2000; ///< a mail with headers is larger than this, a HELO and QUIT smaller
constexpr double probeSharedBytes = 6000; ///< with what the server says, its certificates too
constexpr double probeTargets = 15;
// It comes by the clock: what visits a few at random is a mail program with an outside relay. And where it has more than the usual
// few, it goes on: what is over in half an hour of a day is nobody's watch.
constexpr std::int64_t ordinaryProbeTargets = 5;
constexpr double noRhythm = 0.45; ///< few visits at random look so
constexpr double fullRhythm = 0.8;
constexpr double brief = 0.1;
constexpr double lasting = 0.4;
constexpr double tooManyTargets = 50;
constexpr double tooManyTargetsInSilence = 150; ///< when what it says is too short for mail
// One who looks after others' servers probes as many, all day: each of them as often as the next, with fewer bytes than any mail
// takes on the wire, its packets' headers with it.
constexpr double roundsOfAWatch = 24;
constexpr double unevennessOfAWatch = 0.1;
constexpr double bytesOfAWatch = 600;
constexpr double mostWatched = 50;
constexpr double tooManyWatched = 500;
constexpr double shortestMail = 100; ///< MAIL, RCPT, DATA and a header are longer
// Against: half or more of the addresses of a range, one as often as the other and more than once, with so few bytes that no mail is
// among them, the wire's headers aside. Who looks for open ports does so; a bot that is refused everywhere goes on to the next.
constexpr double scanWeight = -6;
constexpr double roundsOfAScan = 2;
constexpr double bytesOfAScan = 300;
constexpr double unevennessOfAScan = 0.3;
// Against: dialogues without a single recipient, or too short for one; accepting mail; our own names only. A machine whose every
// dialogue was seen to end without mail sent none; one whom outside servers bring mail is a mail server, whoever declared it.
constexpr double noMailWeight = -1.5;
constexpr double tooLittleWeight = -2.5; ///< so few bytes that hardly one of the connections can have carried mail
constexpr double provenNoMailWeight = -6;
constexpr double receivesWeight = -2;
constexpr double receivesFromOutsideWeight = -3.5;
constexpr double likestServerWeight = -4; ///< the declared server is seen nowhere, and this one behaves as it should: it may be its inside address
constexpr double ownNamesWeight = -1.5;
constexpr double ownMailWeight = -3; ///< and hardly a recipient was refused
constexpr double fewRefused = 0.05;
// A device that sends to one provider uses a few senders of ours, is hardly ever refused and takes its time.
constexpr double fewForeignSenders = 2;
constexpr double manyForeignSenders = 20;
constexpr double unhurried = 20; ///< connections within one minute
constexpr double hurried = 60;

/// So many attempts must have been denied after the last allowed one before the host counts as contained.
constexpr std::int64_t denialsThatContain = 10;
/// And more than ever before something got out again: so many times the longest such run.
constexpr double timesLongestRun = 1.5;
/// Of two witnesses that nobody set by each other.
constexpr Micros clocksDiffer = 5 * 60'000'000LL;

bool tooShortForMail(const SmtpSight& sight)
{
    return sight.traffic.withBytes >= enoughDialogues && sight.traffic.sentBytes > 0 && // 0: a log that does not count
           static_cast<double>(sight.traffic.sentBytes) / static_cast<double>(sight.traffic.withBytes) < shortestMail;
}

/// Of so many nearly all.
bool isNearlyAll(std::int64_t part, std::int64_t all)
{
    return part >= enoughDialogues && part * 10 >= all * 9;
}

/// A sensor may not log the answers: recipients and no message say something only where the dialogues were seen whole.
bool handsNothingOver(const OutboundDialogues& said)
{
    const std::int64_t plain = said.sessions - said.opaque;
    return plain >= enoughDialogues && said.messages == 0 && (said.recipients == 0 || isNearlyAll(said.silent + said.asking, plain));
}

/// Nearly all of its dialogues were seen whole and handed nothing over, and what was sent is no more than that.
bool provenSilent(const SmtpSight& sight, const OutboundDialogues& said)
{
    return said.messages == 0 && said.recipients == 0 && isNearlyAll(said.silent, said.sessions) &&
           said.silent * 2 >= sight.traffic.notDenied &&
           (sight.traffic.withBytes == 0 || static_cast<double>(sight.traffic.sentBytes) < probeBytes * static_cast<double>(sight.traffic.withBytes));
}

/// 1 when what it did fits a device or an application that sends to one provider; 0 when it does not.
double directSendShare(const SmtpSight& sight, const OutboundDialogues& said, std::int64_t foreignSenders)
{
    double against = std::max(onScale(static_cast<double>(foreignSenders), fewForeignSenders, manyForeignSenders),
                              onScale(static_cast<double>(sight.traffic.peak), unhurried, hurried));
    if (said.recipients >= fewestRecipients)
        against = std::max(against, onShare(static_cast<double>(said.rejected) / static_cast<double>(said.recipients), 0.05, 0.4));
    return 1 - against;
}

double unevennessOf(const SmtpSight& sight)
{
    const double mean = sight.relay.meanPerPeer;
    return std::sqrt(std::max(0.0, sight.relay.squarePerPeer - mean * mean)) / mean;
}

/// Round after round, by schedule.
bool isWatch(const SmtpSight& sight)
{
    return sight.relay.meanPerPeer >= roundsOfAWatch && unevennessOf(sight) < unevennessOfAWatch && sight.traffic.sentBytes > 0 &&
           static_cast<double>(sight.traffic.sentBytes) < bytesOfAWatch * static_cast<double>(sight.traffic.withBytes) &&
           sight.traffic.withBytes * 10 >= sight.traffic.notDenied * 9;
}

bool isScan(const SmtpSight& sight)
{
    return sight.neighbours && sight.relay.meanPerPeer >= roundsOfAScan && unevennessOf(sight) < unevennessOfAScan && sight.traffic.sentBytes > 0 &&
           static_cast<double>(sight.traffic.sentBytes) < bytesOfAScan * static_cast<double>(sight.traffic.withBytes) &&
           sight.traffic.withBytes * 10 >= sight.traffic.notDenied * 9;
}

/// 1 when a few addresses were visited about equally often, many times each, and next to nothing was said. Nobody probes
/// fifty servers from an office, but by a schedule; and with no byte counts evenness alone says only half as much.
double regularityOf(const SmtpSight& sight, const OutboundDialogues& dialogues)
{
    const double mean = sight.relay.meanPerPeer;
    if (dialogues.messages > 0 || dialogues.recipients > 0 || mean < 3)
        return 0;
    const double evenness = 1 - onShare(unevennessOf(sight), 0.2, 1);
    const auto small = [](std::int64_t bytes, std::int64_t connections, double limit) {
        return static_cast<double>(bytes) / static_cast<double>(connections) < limit ? 1.0 : 0.2;
    };
    double silence = 0.5;
    if (sight.traffic.withBytes > 0)
        silence = small(sight.traffic.sentBytes, sight.traffic.withBytes, probeBytes);
    else if (sight.traffic.withSharedBytes > 0)
        silence = small(sight.traffic.sharedBytes, sight.traffic.withSharedBytes, probeSharedBytes);
    const auto targets = static_cast<double>(sight.relay.reached);
    const double few = isWatch(sight) ? 1 - onScale(targets, mostWatched, tooManyWatched)
                                      : 1 - onScale(targets, probeTargets, tooShortForMail(sight) ? tooManyTargetsInSilence : tooManyTargets);
    const double goesOn = sight.relay.reached <= ordinaryProbeTargets ? 1 : onShare(sight.persistence, brief, lasting);
    const double schedule = onShare(sight.traffic.rhythm, noRhythm, fullRhythm) * goesOn;
    return onScale(mean, 3, 10) * evenness * silence * few * schedule;
}

/// Since the last one that got out, more attempts were denied than between any two that did.
bool isStopped(const OutboundTraffic& traffic)
{
    return traffic.deniedAfter >= denialsThatContain &&
           static_cast<double>(traffic.deniedAfter) > timesLongestRun * static_cast<double>(traffic.deniedBetween);
}

/// Some vantage still shows it get through; not by a clock that is a little off.
bool isOpenAfter(const SmtpSuspect& suspect, Micros time)
{
    return std::ranges::any_of(suspect.sights, [&](const auto& sight) { return sight.second.traffic.lastNotDenied > time + clocksDiffer; });
}

} // namespace

void weigh(const CaseFacts& facts, SmtpSuspect& suspect)
{
    for (auto& [vantage, sight] : suspect.sights) {
        const double directSend = directSendShare(sight, suspect.dialogues, suspect.foreignSenders);
        sight.parties = sight.relay.reached - sight.privateOnes - std::llround(directSend * static_cast<double>(sight.ofProviders));
    }
    double reached = 0;
    double submitted = 0;
    double burst = 0;
    std::int64_t tried = 0;
    std::int64_t open = 0;
    std::int64_t most = -1;
    for (const auto& [vantage, sight] : suspect.sights) {
        reached = std::max(reached, onScale(static_cast<double>(sight.parties), fewestDestinations, mostDestinations));
        submitted = std::max(submitted, onScale(static_cast<double>(sight.submission.reachedHereOnly), noSubmission, fullSubmission));
        if (!isWatch(sight)) // its rounds are bursts
            burst = std::max(burst, onScale(static_cast<double>(sight.traffic.peak), 5, 60));
        tried += sight.relay.tried;
        open += sight.relay.reached + sight.submission.reached;
        const std::int64_t weight = sight.relay.reached * 1'000'000 + sight.relay.tried * 1000 + sight.submission.reached;
        if (weight > most) {
            most = weight;
            suspect.main = vantage;
        }
    }
    const SmtpSight& main = suspect.sights.at(suspect.main);
    suspect.regularity = regularityOf(main, suspect.dialogues);
    const OutboundDialogues& said = suspect.dialogues;
    suspect.deniedOnly = tried > 0 && open == 0;

    const double relayed = destinationsWeight * reached;
    const double handedIn = submissionWeight * submitted;
    double odds = oddsBeforehand + std::max(relayed, handedIn) + besidesWeight * std::min(relayed, handedIn);
    odds += namesWeight * onScale(static_cast<double>(said.heloNames), 1, 10);
    odds += suspect.foreignNames.isEmpty() ? 0 : foreignNameWeight;
    if (facts.organisation.hasDomains())
        odds += sendersWeight * onScale(static_cast<double>(suspect.foreignDomains.size()), 1, 20);
    if (said.recipients >= fewestRecipients)
        odds += rejectionsWeight *
                onShare(static_cast<double>(said.rejected) / static_cast<double>(said.recipients), 0.05, 0.4);
    odds += mxLookupsWeight * onScale(static_cast<double>(suspect.lookups.domains), noMxLookups, fullMxLookups);
    odds += burstWeight * burst;
    odds += regularWeight * suspect.regularity;
    const bool noMailSeen = said.messages == 0 && said.recipients == 0;
    suspect.handedNothing = handsNothingOver(said);
    suspect.wordless = said.sessions == 0 && isNearlyAll(main.traffic.wordless, main.traffic.connections);
    suspect.saidTooLittle = noMailSeen && (tooShortForMail(main) || suspect.wordless);
    suspect.scanned = noMailSeen && isScan(main);
    if (provenSilent(main, said))
        odds += provenNoMailWeight;
    else if (suspect.scanned)
        odds += scanWeight;
    else if (suspect.saidTooLittle)
        odds += tooLittleWeight;
    else if (suspect.handedNothing)
        odds += noMailWeight;
    if (suspect.receivesFromOutside >= outsideSourcesOfAServer)
        odds += receivesFromOutsideWeight;
    else if (suspect.receivesFrom >= 2)
        odds += receivesWeight;
    const bool wanted = said.recipients >= fewestRecipients &&
                        static_cast<double>(said.rejected) < fewRefused * static_cast<double>(said.recipients);
    if (suspect.ownNamesOnly)
        odds += wanted && said.heloNames <= 2 ? ownMailWeight : ownNamesWeight;
    suspect.looksLikeServer = suspect.receivesFromOutside >= outsideSourcesOfAServer || (suspect.ownNamesOnly && wanted);
    suspect.mostlyStopped = !suspect.deniedOnly && main.relay.reached > 0 && main.relay.reached * 2 <= main.relay.tried &&
                            main.relay.tried - main.relay.reached >= deniedDestinationsWorthALine &&
                            main.traffic.notDenied * 2 <= main.traffic.connections;
    // The firewall's own word goes first. Whoever tells it, it holds where nobody shows that more got out afterwards.
    const auto by = std::ranges::find_if(suspect.sights, [&](const auto& sight) {
        return isStopped(sight.second.traffic) && !isOpenAfter(suspect, sight.second.traffic.firstDeniedAfter);
    });
    suspect.containedNow = !suspect.deniedOnly && by != suspect.sights.end();
    if (suspect.containedNow)
        suspect.containedBy = by->first;
    // The many addresses of one provider are gone through again and again by any device, and nobody shuts out his mail server.
    suspect.isLikestServer = suspect.isLikestServer && !suspect.looksLikeServer && !suspect.deniedOnly && !suspect.containedNow &&
                             !suspect.mostlyStopped && main.parties >= partnersOfAServer && !main.isExplainedByProviders();
    suspect.logOdds = odds + (suspect.isLikestServer ? likestServerWeight : 0);
}

} // namespace delist
