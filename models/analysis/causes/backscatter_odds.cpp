#include "analysis/causes/backscatter_odds.h"
#include "analysis/confidence.h"
#include <algorithm>
#include <cmath>

namespace delist {

namespace odds {

namespace {

// The weights, in log-odds. Every server writes some reports: before anything is seen, they are honest (0.05).
constexpr double before = -3;
// Reports within 24 hours, and domains they go to. Only both together say something: a broken newsletter robot gives many
// reports to one domain, a slow day a dozen to people who mistyped an address. Twenty to twenty domains is the border (0.55),
// sixteen when all are known to answer unknown recipients (0.54); a hundred to thirty is as good as proof (0.95).
constexpr double patternWeight = 6;
constexpr double fullReports = 100;
constexpr double noDomains = 5;
constexpr double fullDomains = 30;
// Or the mailboxes that they answer mail for, by name: a spam run has a list of invented ones, whoever it names as its sender, be that
// one address or hundreds at a few providers. Persons who left and typing errors are a dozen.
constexpr double noInvented = 20;
constexpr double fullInvented = 150;
constexpr std::int64_t severalDomains = 3;
// What strengthens the pattern; nothing by itself: an honest report answers an unknown recipient, too.
constexpr double unknownRecipientWeight = 1.5;
constexpr double shareWeight = 1.5; ///< of outgoing mail: a few in a hundred are ordinary, a third is not
constexpr double fullShare = 0.3;
// Against: a share that is ordinary on a large server. Reports to addressees we write to anyway, or with a cause other than the
// recipient, are honest and do not count at all.
constexpr double lowShareWeight = -2;
// Honest, too, it may be where every one was taken, or nearly: addresses that were forged often do not exist. Then a part of the mail that other
// servers write as reports, as well, and answers for one mailbox, as of somebody who left, are an organisation's ordinary day.
constexpr double noneRefusedWeight = -2;
constexpr std::int64_t enoughFates = 10;
// A correspondent's mailbox may be gone or full as well: so many of those whose fate is known weigh like none, and up to the other
// share less and less, so that no single refusal turns the verdict.
constexpr double hardlyRefused = 0.05;
constexpr double oftenRefused = 0.15;
constexpr double ordinaryShareWeight = -2.5;
constexpr double fewRecipientsWeight = -2.5;
// A robot that writes to a list of old addresses, under one name, gives the same as a forger with one victim.
constexpr double mostFewVictims = 0.7;
// Slow, but week after week to ever new strangers: fewer in a day than anybody would notice. Honest reports of a whole week are a
// dozen or two, and go to as many domains; thirty within a week to fifty domains are the border (0.5). The same few wrong recipients
// again and again, persons who left and typing errors, are no list of invented ones.
constexpr double noWeekReports = 20;
constexpr double fullWeekReports = 150;
constexpr double noWeekDomains = 20;
constexpr double fullWeekDomains = 100;
constexpr std::int64_t sustainedDays = 7;
// A dialogue shows the null sender and no more: automatic replies have it, too (RFC 3834), and hit strangers less often.
constexpr double mostUntold = 0.8;
// Of these, a part that was refused as to nobody, and how many addressees at least: replies to newsletters are fewer.
constexpr double manyToNobody = 0.25;
constexpr std::int64_t enoughNobodies = 36;
// Where besides next to none was refused they are as good as replies, which persons asked for by writing; forged senders often do not
// exist. Unless there are more of them, by themselves or beside other mail, than an office whose people are away can have written.
constexpr double mostLikeReplies = 0.45;
constexpr double refusedReplies = 0.05;
constexpr std::int64_t fewRefusedReplies = 4; ///< of newsletters, some are always sent from an address that takes nothing
constexpr std::int64_t timesOtherMail = 3;
constexpr std::int64_t repliesOfADay = 150;

/// Mailboxes that they answer mail for. Where that is not told, the addressees stand for them if it shows that these were forged, or half
/// of them at several providers: the robots of one are as many as it likes. Of what may be replies, those alone that do not exist.
double inventedRecipients(const OutboundReports& reports)
{
    if (isUntold(reports))
        return answerInvented(reports) ? static_cast<double>(reports.silentMailboxes)
               : goToNobody(reports)   ? static_cast<double>(reports.nobodies)
                                       : 0;
    if (reports.wrongRecipients)
        return static_cast<double>(std::min(*reports.wrongRecipients, reports.reports));
    const double victims = static_cast<double>(reports.victims);
    if (static_cast<double>(reports.nobody) >= shareToNobody * static_cast<double>(reports.reports))
        return victims;
    return reports.domains >= severalDomains ? victims / 2 : 0;
}

/// Within 24 hours; where no time is known, all.
std::int64_t peakOf(const OutboundReports& reports)
{
    return std::max(reports.peak, reports.peakTime == unknownTime ? reports.reports : 0);
}

/// Most go to who wrote before.
bool answerMail(const OutboundReports& reports)
{
    return isUntold(reports) && reports.writers * 2 > reports.victims;
}

/// Few mailboxes answer many who wrote to them.
bool areOfFewMailboxes(const OutboundReports& reports)
{
    return answerMail(reports) && reports.writtenTo * 5 <= reports.writers;
}

/// What speaks for honest reports.
double honestOdds(const OutboundReports& reports, const MailVolume& volume)
{
    const bool shareSays = volume.outbound >= enoughMail;
    const double taken = weightOfTaken(reports);
    const double refused = shareSays ? lowShareWeight * (1 - onShare(nullShare(volume), 0, lowShare)) : 0;
    const double accepted = noneRefusedWeight + (shareSays ? ordinaryShareWeight * (1 - onShare(nullShare(volume), 0, ordinaryShare)) : 0) +
                            (areOfFewRecipients(reports) ? fewRecipientsWeight : 0);
    return taken * accepted + (1 - taken) * refused;
}

} // namespace

bool isUntold(const OutboundReports& reports)
{
    return reports.told * 2 < reports.reports;
}

double weightOfTaken(const OutboundReports& reports)
{
    const bool byARelay = reports.hops > 0 && reports.hops * 5 <= reports.domains;
    if (isUntold(reports) || reports.accepted < enoughFates || byARelay)
        return 0;
    return 1 - onShare(static_cast<double>(reports.refused) / static_cast<double>(reports.accepted + reports.refused), hardlyRefused, oftenRefused);
}

bool areOfFewRecipients(const OutboundReports& reports)
{
    return reports.wrongRecipients && *reports.wrongRecipients * 5 <= reports.reports;
}

bool haveFewVictims(const OutboundReports& reports)
{
    return !isUntold(reports) && reports.victims * 10 <= reports.reports;
}

bool isQueued(const OutboundReports& reports)
{
    return reports.deferred > 0 && reports.deferred == reports.reports;
}

bool leftInPart(const OutboundReports& reports)
{
    const std::int64_t handed = reports.accepted + reports.refused;
    return handed > 0 && handed + reports.deferred + reports.relayed < reports.reports;
}

bool isSustained(const OutboundReports& reports)
{
    return reports.days >= sustainedDays && static_cast<double>(reports.week) > noWeekReports && !isUntold(reports);
}

bool goToNobody(const OutboundReports& reports)
{
    return reports.nobodies >= enoughNobodies && static_cast<double>(reports.nobody) >= manyToNobody * static_cast<double>(reports.reports);
}

bool answerInvented(const OutboundReports& reports)
{
    return answerMail(reports) && reports.silentMailboxes * 5 >= reports.writers * 4;
}

bool areLikeReplies(const OutboundReports& reports, const MailVolume& volume)
{
    const bool besideOtherMail = volume.outbound > volume.outboundNull && volume.outboundNull < timesOtherMail * (volume.outbound - volume.outboundNull);
    return isUntold(reports) && reports.peak < repliesOfADay && reports.accepted > 0 && !answerInvented(reports) &&
           (besideOtherMail || areOfFewMailboxes(reports)) &&
           (reports.refused <= fewRefusedReplies ||
            static_cast<double>(reports.refused) <= refusedReplies * static_cast<double>(reports.accepted + reports.refused));
}

double nullShare(const MailVolume& volume)
{
    return volume.outbound > 0 ? static_cast<double>(volume.outboundNull) / static_cast<double>(volume.outbound) : 0;
}

double logOdds(const OutboundReports& reports, const MailVolume& volume)
{
    const double peak = static_cast<double>(peakOf(reports));
    const double domains = static_cast<double>(reports.domains - reports.knownDomains);
    const double width = std::max(onScale(domains, noDomains, fullDomains), onScale(inventedRecipients(reports), noInvented, fullInvented));
    double pattern = std::sqrt(onScale(peak, noReports, fullReports) * width);
    if (isSustained(reports))
        pattern = std::max(pattern, std::sqrt(onScale(static_cast<double>(std::min(reports.week, reports.wrongRecipients.value_or(reports.week))),
                                                      noWeekReports, fullWeekReports) *
                                              onScale(domains, noWeekDomains, fullWeekDomains)));
    const double known = static_cast<double>(reports.knownCause);
    const double unknownShare = known > 0 ? static_cast<double>(reports.unknownRecipient) / known : 0;
    const bool shareSays = volume.outbound >= enoughMail;
    return before + pattern * (patternWeight + unknownRecipientWeight * unknownShare +
                               (shareSays ? shareWeight * onShare(nullShare(volume), ordinaryShare, fullShare) : 0));
}

bool mayBeReplies(const OutboundReports& reports, const MailVolume& volume)
{
    OutboundReports strangers = reports;
    strangers.knownDomains = 0;
    return isUntold(reports) && (reports.knownDomains > 0 || areLikeReplies(reports, volume)) && probability(logOdds(strangers, volume) + honestOdds(strangers, volume)) >= 0.5;
}

bool areUnexplained(const OutboundReports& strangers, const MailVolume& volume)
{
    const bool isOrdinaryPart = volume.outbound >= enoughMail && nullShare(volume) <= ordinaryShare;
    const std::int64_t peak = peakOf(strangers);
    const bool areMany = static_cast<double>(strangers.victims) >= noInvented && static_cast<double>(peak) >= noInvented;
    return (areMany || peak > repliesOfADay) && !isOrdinaryPart;
}

} // namespace odds

double backscatterConfidence(const OutboundReports& reports, const MailVolume& volume)
{
    if (reports.reports == 0 || reports.victims == 0)
        return 0;
    using namespace odds;
    const double sure = probability(logOdds(reports, volume) + honestOdds(reports, volume));
    return areLikeReplies(reports, volume) ? std::min(sure, mostLikeReplies)
           : isUntold(reports)             ? std::min(sure, mostUntold)
           : haveFewVictims(reports)       ? std::min(sure, mostFewVictims)
                                           : sure;
}

} // namespace delist
