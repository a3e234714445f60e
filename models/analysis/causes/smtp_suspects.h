// smtp_suspects: every inside host that speaks SMTP to the outside and is no mail server, with what speaks for and against its
// sending mail by itself, weighed in log-odds. What is said about it is direct_to_mx's business.
#pragma once
#include "analysis/confidence.h"
#include "analysis/causes/shared_address.h"
#include "analysis/hosts.h"
#include <map>

namespace delist {

// Before anything is seen, a host that is not a mail server and speaks SMTP to the outside is most likely a mail program, a
// probe or a device: 0.08.
inline constexpr double oddsBeforehand = -2.5;
// Different outside addresses on port 25. A mail program has one, a probe up to five; ten are worth a look by themselves
// (0.54), forty are as good as proof (0.92): nobody but a mail server has use for so many.
inline constexpr double fewestDestinations = 2;
inline constexpr double mostDestinations = 40;
/// Fewer dialogues without a recipient say nothing.
inline constexpr std::int64_t enoughDialogues = 5;

/// Hosts with this many destinations get a line of their own among what was looked for and not found.
inline constexpr std::int64_t destinationsWorthALine = 2;
/// A host that was only denied is worth a line from here on; below it is a stray mail program.
inline constexpr std::int64_t deniedDestinationsWorthALine = 3;
inline constexpr std::int64_t deniedAttemptsWorthALine = 10;
/// A host of which nothing got out is no cause of a listing, but still to be looked at: so suspicious at most.
inline constexpr double stoppedSuspicion = 0.45;

/// No printer, scanner or ticket system opens so many connections within a minute, and so many an hour.
inline constexpr std::int64_t hurriedMinute = 15;
inline constexpr std::int64_t hurriedHour = 300;

/// One host in one vantage.
struct SmtpSight
{
    OutboundSpeaker relay;
    OutboundSpeaker submission;
    std::vector<int> otherPorts; ///< beside 25, the most used first
    OutboundTraffic traffic;
    std::int64_t privateOnes = 0;  ///< of those reached on port 25, addresses of private networks that the case does not call inside
    std::int64_t ofProviders = 0;  ///< of those, beyond the first two of each large provider
    std::int64_t parties = 0; ///< reached on port 25; private ones are none, the addresses of a provider no more than two when mail to it alone explains them
    double persistence = 1;   ///< share of the time that the evidence covers, from its first connection to its last
    bool neighbours = false;  ///< the addresses that were reached on port 25 stand next to each other

    /// Mail to one provider is most of why there are so many.
    [[nodiscard]] bool isExplainedByProviders() const { return ofProviders > 0 && (relay.reached - privateOnes - parties) * 2 >= ofProviders; }
};

struct SmtpSuspect
{
    RowId host = 0;
    std::string address;
    std::map<Vantage, SmtpSight> sights;
    OutboundDialogues dialogues;
    MxLookups lookups;
    bool dialoguesBehindNat = false; ///< only a capture outside the NAT has them, under another address
    std::int64_t receivesFrom = 0;
    std::int64_t receivesFromOutside = 0; ///< of these
    // judged
    double logOdds = oddsBeforehand;
    double regularity = 0;
    QStringList foreignNames;
    QStringList foreignDomains; ///< of senders
    std::int64_t foreignSenders = 0; ///< different addresses
    bool ownNamesOnly = false;
    bool isLikestServer = false;   ///< MailServers::likest, and nothing speaks against it
    bool saidTooLittle = false;    ///< what it sent is too short for mail
    bool handedNothing = false;    ///< no message went over in dialogues that would show one
    bool wordless = false;         ///< a capture shows nearly all of its connections, and nobody said a word
    bool scanned = false;          ///< addresses next to each other, one like the other, with too little said for mail
    bool looksLikeServer = false;  ///< a mail server that nobody declared explains what it did
    bool deniedOnly = false;
    bool mostlyStopped = false;    ///< many were tried, and few of them let through or answered: a leak, whatever it was used for
    bool containedNow = false;
    Vantage containedBy = Vantage::Firewall; ///< whose denials tell
    Vantage main = Vantage::Firewall; ///< where most was seen

    [[nodiscard]] double confidence() const { return deniedOnly ? 0 : probability(logOdds); }
    /// Few addresses, and more connections to them than any device or mail program has mail for, hundreds in an hour.
    [[nodiscard]] bool isHurried() const
    {
        const OutboundTraffic& traffic = sights.at(main).traffic;
        return !deniedOnly && !saidTooLittle && !scanned && !isLikestServer && !looksLikeServer && regularity < 0.3 &&
               dialogues.silent * 2 < std::max<std::int64_t>(1, dialogues.sessions) && sights.at(main).relay.reached > 0 &&
               traffic.peak >= hurriedMinute && traffic.notDenied >= hurriedHour * std::max<std::int64_t>(1, traffic.activeHours);
    }
    /// There is something to be said about it, for whatever it is taken.
    [[nodiscard]] bool isWorthALine() const
    {
        const OutboundSpeaker& relay = sights.at(main).relay;
        return confidence() >= 0.5 || regularity >= 0.3 || mostlyStopped || reachedAtAll() >= destinationsWorthALine ||
               (deniedOnly && (relay.tried >= deniedDestinationsWorthALine || relay.connections >= deniedAttemptsWorthALine));
    }
    /// What its attempts alone make of it, whether or not they got out.
    [[nodiscard]] double attemptSuspicion() const
    {
        return stoppedSuspicion * onScale(static_cast<double>(sights.at(main).relay.tried), fewestDestinations / 2, mostDestinations);
    }
    [[nodiscard]] std::int64_t reached() const { return sights.at(main).relay.reached; }
    /// On whichever mail port: each address once.
    [[nodiscard]] std::int64_t reachedAtAll() const
    {
        return sights.at(main).relay.reached + sights.at(main).submission.reachedHereOnly;
    }
};

/// Everybody who speaks SMTP to the outside.
struct SmtpField
{
    std::vector<EvidenceFacts> evidence;
    MailServers servers;
    std::vector<SmtpSuspect> suspects;       ///< that are worth a line, most suspicious first
    std::vector<HostSuspicion> quiet;        ///< the others: a scanned network has as many as it has addresses
    std::int64_t mostOfQuiet = 0;            ///< outside addresses that one of them reached
    std::vector<SharedAddress> behindNat;    ///< own public addresses on port 25
    [[nodiscard]] bool has(Vantage vantage) const
    {
        return std::any_of(evidence.begin(), evidence.end(),
                           [&](const EvidenceFacts& facts) { return facts.vantage == vantage; });
    }
};

SmtpField surveySmtp(const CaseFacts& facts);

} // namespace delist
