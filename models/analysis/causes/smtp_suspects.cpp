#include "analysis/causes/smtp_suspects.h"
#include "analysis/mail_providers.h"
#include "analysis/server_likeness.h"
#include "case/witnesses/nat_store.h"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <unordered_map>

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
constexpr std::size_t fewestNeighbours = 8;
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
constexpr std::int64_t outsideSourcesOfAServer = 3; ///< one may be a scan of the internet
constexpr double likestServerWeight = -4; ///< the declared server is seen nowhere, and this one behaves as it should: it may be its inside address
constexpr double ownNamesWeight = -1.5;
constexpr double ownMailWeight = -3; ///< and hardly a recipient was refused
constexpr double fewRefused = 0.05;
// So many addresses are not one provider's.
constexpr std::size_t mostProviderAddresses = 100;
constexpr int mostPorts = 10; ///< whoever speaks SMTP on more is not the better known for their numbers
constexpr std::int64_t partiesOfAProvider = 2; ///< as a domain has a first and a second server
// A device that sends to one provider uses a few senders of ours, is hardly ever refused and takes its time.
constexpr double fewForeignSenders = 2;
constexpr double manyForeignSenders = 20;
constexpr double unhurried = 20; ///< connections within one minute
constexpr double hurried = 60;

/// So many attempts must have been denied after the last allowed one before the host counts as contained.
constexpr std::int64_t denialsThatContain = 10;
/// And more than ever before something got out again: so many times the longest such run.
constexpr double timesLongestRun = 1.5;
/// From this share of paired connections on an outside address is a NAT's, not a machine's.
constexpr double mostlyPaired = 0.5;
/// Below it so much of a declared public address is unexplained that it has to be said.
constexpr double nearlyAllPaired = 0.9;

std::string domainOf(const std::string& mailbox)
{
    const auto at = mailbox.rfind('@');
    std::string domain = at == std::string::npos ? std::string() : mailbox.substr(at + 1);
    std::transform(domain.begin(), domain.end(), domain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return domain;
}

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

/// Those that were reached on port 25; none when they are too many to be worth the look.
std::vector<IpAddress> reachedAddresses(PreparedQueries& queries, RowId host, Vantage vantage)
{
    std::vector<IpAddress> addresses;
    for (const std::string& text : reachedRelays(queries, host, vantage, mostProviderAddresses))
        if (const auto address = IpAddress::parse(text))
            addresses.push_back(*address);
    return addresses;
}

/// A large provider has dozens of addresses, and mail to it alone reaches them all.
std::int64_t furtherOfProviders(const std::vector<IpAddress>& addresses)
{
    std::map<const MailProvider*, std::int64_t> ofProvider;
    for (const IpAddress& address : addresses)
        if (const MailProvider* provider = mailProviderOf(address))
            ++ofProvider[provider];
    std::int64_t further = 0;
    for (const auto& [provider, count] : ofProvider)
        further += std::max<std::int64_t>(0, count - partiesOfAProvider);
    return further;
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

/// Of the range from the first to the last, half and more.
bool areNeighbours(const std::vector<IpAddress>& addresses)
{
    if (addresses.size() < fewestNeighbours || !std::ranges::all_of(addresses, &IpAddress::isV4))
        return false;
    const auto [first, last] = std::ranges::minmax(addresses, {}, &IpAddress::v4HostOrder);
    return last.v4HostOrder() - first.v4HostOrder() < 2 * addresses.size();
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

/// The names under which the mail servers greet others, and the domains they send for: a case without own domains knows no others.
struct ServerNames
{
    std::set<std::string> helos, domains;

    ServerNames(PreparedQueries& queries, const MailServers& servers)
    {
        for (const MailServer& server : servers.servers) {
            const OutboundDialogues said = outboundDialogues(queries, server.host, Vantage::Capture);
            helos.insert(said.helos.begin(), said.helos.end());
            std::transform(said.senders.begin(), said.senders.end(), std::inserter(domains, domains.end()), domainOf);
        }
    }
    /// Another address of a mail server looks so.
    [[nodiscard]] bool cover(const OutboundDialogues& said) const
    {
        return !said.helos.empty() && !said.senders.empty() && std::ranges::all_of(said.helos, [&](const std::string& name) { return helos.contains(name); }) &&
               std::ranges::all_of(said.senders, [&](const std::string& sender) { return domains.contains(domainOf(sender)); });
    }
};

void judgeNames(const CaseFacts& facts, const ServerNames& ours, SmtpSuspect& suspect)
{
    std::set<std::string> domains;
    bool ownSenders = true;
    for (const std::string& sender : suspect.dialogues.senders) {
        const std::string domain = domainOf(sender);
        if (domain.empty() || facts.organisation.isOwnMailbox(sender))
            continue;
        ownSenders = false;
        suspect.foreignSenders += facts.organisation.hasDomains() ? 1 : 0; // else nothing is foreign
        if (domains.insert(domain).second)
            suspect.foreignDomains += QString::fromStdString(domain);
    }
    if (!facts.organisation.hasDomains()) { // then nothing is foreign, and ours is what the servers say
        suspect.ownNamesOnly = ours.cover(suspect.dialogues);
        return;
    }
    for (const std::string& name : suspect.dialogues.helos) {
        const bool literal = name.front() == '[' || IpAddress::parse(name).has_value();
        if (!literal && !facts.organisation.isOwnMailbox("x@" + name))
            suspect.foreignNames += QString::fromStdString(name);
    }
    suspect.ownNamesOnly = !suspect.dialogues.helos.empty() && suspect.foreignNames.isEmpty() && ownSenders &&
                           !suspect.dialogues.senders.empty();
}

/// Since the last one that got out, more attempts were denied than between any two that did.
bool isStopped(const OutboundTraffic& traffic)
{
    return traffic.deniedAfter >= denialsThatContain &&
           static_cast<double>(traffic.deniedAfter) > timesLongestRun * static_cast<double>(traffic.deniedBetween);
}

/// Some vantage still shows it get through.
bool isOpenAfter(const SmtpSuspect& suspect, Micros time)
{
    return std::ranges::any_of(suspect.sights, [&](const auto& sight) { return sight.second.traffic.lastNotDenied > time; });
}

void judge(const CaseFacts& facts, const ServerNames& ours, SmtpSuspect& suspect)
{
    judgeNames(facts, ours, suspect);
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
    // The firewall's own word goes first. What a capture shows holds where no firewall shows that more got out afterwards.
    const auto by = std::ranges::find_if(suspect.sights, [&](const auto& sight) {
        const OutboundTraffic& traffic = sight.second.traffic;
        return isStopped(traffic) && (sight.first == Vantage::Firewall || !isOpenAfter(suspect, traffic.firstDeniedAfter));
    });
    suspect.containedNow = !suspect.deniedOnly && by != suspect.sights.end();
    if (suspect.containedNow)
        suspect.containedBy = by->first;
    // The many addresses of one provider are gone through again and again by any device, and nobody shuts out his mail server.
    suspect.isLikestServer = suspect.isLikestServer && !suspect.looksLikeServer && !suspect.deniedOnly && !suspect.containedNow &&
                             !suspect.mostlyStopped && main.parties >= partnersOfAServer && !main.isExplainedByProviders();
    suspect.logOdds = odds + (suspect.isLikestServer ? likestServerWeight : 0);
}

/// From the first record of each vantage to the last.
std::map<Vantage, Micros> lengths(const std::vector<EvidenceFacts>& evidence)
{
    std::map<Vantage, std::pair<Micros, Micros>> spans;
    for (const EvidenceFacts& each : evidence) {
        if (each.first == unknownTime || each.last == unknownTime)
            continue;
        auto& [first, last] = spans.try_emplace(each.vantage, each.first, each.last).first->second;
        first = std::min(first, each.first);
        last = std::max(last, each.last);
    }
    std::map<Vantage, Micros> result;
    for (const auto& [vantage, span] : spans)
        result[vantage] = span.second - span.first;
    return result;
}

/// Asks for what else is known of it, and judges.
void look(const CaseFacts& facts, PreparedQueries& queries, const ServerNames& ours, const std::unordered_map<RowId, SmtpReceiver>& receivers,
          const std::map<Vantage, Micros>& covered, SmtpSuspect& suspect)
{
    for (auto& [vantage, sight] : suspect.sights) {
        sight.traffic = outboundTraffic(queries, suspect.host, vantage, sight.relay.tried == 0);
        const auto addresses = sight.relay.reached > partiesOfAProvider ? reachedAddresses(queries, suspect.host, vantage) : std::vector<IpAddress>();
        if (sight.submission.tried > 0)
            sight.otherPorts = otherMailPorts(queries, suspect.host, vantage, mostPorts);
        sight.privateOnes = privateRelays(queries, suspect.host, vantage);
        sight.ofProviders = furtherOfProviders(addresses);
        sight.neighbours = areNeighbours(addresses);
        if (const auto length = covered.find(vantage); length != covered.end() && length->second > 0 && sight.traffic.first != unknownTime)
            sight.persistence = static_cast<double>(sight.traffic.last - sight.traffic.first) / static_cast<double>(length->second);
    }
    suspect.dialogues = outboundDialogues(queries, suspect.host, Vantage::Capture);
    suspect.lookups = mxLookups(queries, suspect.host);
    // Of two captures that saw the same conversations the one that saw more of them counts; they are never added up.
    if (OutboundDialogues outside = dialoguesBehindNat(queries, suspect.host); outside.sessions > suspect.dialogues.sessions) {
        suspect.dialogues = std::move(outside);
        suspect.dialoguesBehindNat = true;
    }
    if (const auto receiver = receivers.find(suspect.host); receiver != receivers.end()) {
        suspect.receivesFromOutside = receiver->second.outsideSources;
        suspect.receivesFrom = suspect.receivesFromOutside + receiver->second.insideSources;
    }
    judge(facts, ours, suspect);
}

/// Who else than the mail servers and the inside hosts that are known sends from the public addresses.
void lookBehindNat(const CaseFacts& facts, PreparedQueries& queries, SmtpField& field)
{
    const auto isNameless = [](const SmtpSuspect& suspect) { return suspect.confidence() >= 0.5 && suspect.dialogues.sessions == 0; };
    if (field.behindNat.empty() || !facts.organisation.hasDomains() || std::ranges::any_of(field.suspects, isNameless))
        return; // without names it may be the one that is known
    std::vector<std::string> ours = facts.settings.mailServers; // behind the NAT no capture need show them
    const auto take = [&](const OutboundDialogues& said) { ours.insert(ours.end(), said.helos.begin(), said.helos.end()); };
    std::pair<Micros, Micros> logged{unknownTime, unknownTime};
    for (const MailServer& server : field.servers.servers) {
        ours.push_back(server.address);
        take(outboundDialogues(queries, server.host, Vantage::MailLog));
        if (!isPublicFace(facts, server.address)) // whose greetings in a capture are of everybody behind it
            take(outboundDialogues(queries, server.host, Vantage::Capture));
        if (const auto [first, last] = loggedGreetings(queries, server.host); first != unknownTime) {
            logged.first = logged.first == unknownTime ? first : std::min(logged.first, first);
            logged.second = std::max(logged.second, last);
        }
    }
    for (const SmtpSuspect& suspect : field.suspects)
        take(suspect.dialogues);
    for (SharedAddress& address : field.behindNat)
        if (address.speaker.vantage == Vantage::Capture)
            address = lookAt(address.speaker, foreignGreetings(queries, address.speaker.host, Vantage::Capture, facts.organisation, ours), logged);
}

} // namespace

SmtpField surveySmtp(const CaseFacts& facts)
{
    const ReadTransaction asked(facts.database); // some questions for each of many hosts
    SmtpField field;
    field.evidence = evidenceFacts(facts.database);
    const std::vector<OutboundSpeaker> speakers = outboundSpeakers(facts.database);
    field.servers = mailServers(facts, speakers);
    std::unordered_map<RowId, double> shares;
    for (const NatShare& share : natShares(facts.database))
        if (share.connections > 0)
            shares.emplace(share.outsideHost, static_cast<double>(share.paired) / static_cast<double>(share.connections));
    const auto pairedShare = [&](RowId host) {
        const auto share = shares.find(host);
        return share == shares.end() ? 0.0 : share->second;
    };
    std::unordered_map<RowId, SmtpReceiver> receivers;
    for (SmtpReceiver& receiver : smtpReceivers(facts.database))
        receivers.emplace(receiver.host, std::move(receiver));
    PreparedQueries queries(facts.database);
    const std::map<Vantage, Micros> covered = lengths(field.evidence);
    const ServerNames ours(queries, facts.organisation.hasDomains() ? MailServers() : field.servers); // asked for without domains only
    const auto settle = [&](SmtpSuspect& suspect) {
        look(facts, queries, ours, receivers, covered, suspect);
        if (suspect.isWorthALine()) {
            field.suspects.push_back(std::move(suspect));
        } else {
            field.quiet.push_back({suspect.host, suspect.confidence()});
            field.mostOfQuiet = std::max(field.mostOfQuiet, suspect.reachedAtAll());
        }
    };
    SmtpSuspect suspect; // speakers come host by host
    for (const OutboundSpeaker& speaker : speakers) {
        if (speaker.vantage != Vantage::Firewall && speaker.vantage != Vantage::Capture)
            continue;
        if (const MailServer* server = field.servers.find(speaker.host)) {
            // That the server sends from there does not say that nobody else does.
            if (isPublicFace(facts, server->address) && speaker.vantage == Vantage::Capture && !speaker.submission &&
                pairedShare(speaker.host) < nearlyAllPaired)
                field.behindNat.push_back({speaker, {}, 0, false});
            continue;
        }
        // What an address outside the NAT did was done by the inside hosts it is paired with.
        const double paired = pairedShare(speaker.host);
        if (paired >= (isNoMachine(facts, speaker.address) ? nearlyAllPaired : mostlyPaired))
            continue;
        if (isNoMachine(facts, speaker.address)) {
            const auto address = IpAddress::parse(speaker.address);
            if (address && facts.organisation.isOwnPublic(*address) && !speaker.submission)
                field.behindNat.push_back({speaker, {}, 0, false});
            continue;
        }
        if (suspect.host != speaker.host) {
            if (suspect.host != 0)
                settle(suspect);
            suspect = {};
            suspect.host = speaker.host;
            suspect.isLikestServer = std::ranges::find(field.servers.likest, speaker.host) != field.servers.likest.end();
            suspect.address = speaker.address;
        }
        SmtpSight& sight = suspect.sights[speaker.vantage];
        (speaker.submission ? sight.submission : sight.relay) = speaker;
    }
    if (suspect.host != 0)
        settle(suspect);
    lookBehindNat(facts, queries, field);
    std::sort(field.suspects.begin(), field.suspects.end(), [](const SmtpSuspect& a, const SmtpSuspect& b) {
        return a.logOdds != b.logOdds ? a.logOdds > b.logOdds : a.host < b.host;
    });
    return field;
}

} // namespace delist
