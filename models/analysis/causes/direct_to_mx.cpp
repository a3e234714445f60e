// direct-to-mx: an inside host that is not a mail server speaks SMTP to many outside addresses (firewall log, capture).
// Not it: a monitoring probe (few addresses, evenly, no mail), a device that mails through the server (no outside
// address), attempts that were all denied (contained: said, but no finding).
#include "analysis/causes/direct_to_mx.h"
#include "analysis/confidence.h"
#include "analysis/coverage.h"
#include "analysis/statement_builder.h"
#include "case/nat_store.h"
#include <map>
#include <set>

namespace delist {

namespace {

// The weights, in log-odds. Before anything is seen, a host that is not a mail server and speaks SMTP to the outside is
// most likely a mail program, a probe or a device: 0.08.
constexpr double before = -2.5;
// Different outside addresses on port 25. A mail program has one, a probe up to five; ten are worth a look by themselves
// (0.54), forty are as good as proof (0.92): nobody but a mail server has use for so many.
constexpr double destinationsWeight = 5;
constexpr double noDestinations = 2;
constexpr double fullDestinations = 40;
// The same on submission ports. Large providers have dozens of addresses under one name, so it can't convince alone.
constexpr double submissionWeight = 2;
constexpr double noSubmission = 3;
constexpr double fullSubmission = 60;
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
constexpr double probeTargets = 15;
constexpr double tooManyTargets = 50;
// Against: dialogues without a single recipient; accepting mail; our own names only.
constexpr double noMailWeight = -1.5;
constexpr std::int64_t enoughDialogues = 5;
constexpr double receivesWeight = -2;
constexpr double ownNamesWeight = -1.5;

/// A host that was only denied is worth a line from here on; below it is a stray mail program.
constexpr std::int64_t deniedDestinationsWorthALine = 3;
constexpr std::int64_t deniedAttemptsWorthALine = 10;
/// So many attempts must have been denied after the last allowed one before the host counts as contained.
constexpr std::int64_t denialsThatContain = 10;
/// Hosts with this many destinations get a line of their own among what was looked for and not found.
constexpr std::int64_t destinationsWorthALine = 2;
constexpr std::size_t mostNotes = 20;
/// From this share of paired connections on an outside address is a NAT's, not a machine's.
constexpr double mostlyPaired = 0.5;
/// Below it so much of a declared public address is unexplained that it has to be said.
constexpr double nearlyAllPaired = 0.9;

struct Sight ///< one host in one vantage
{
    OutboundSpeaker relay;
    OutboundSpeaker submission;
    OutboundTraffic traffic;
};

struct Suspect
{
    RowId host = 0;
    std::string address;
    std::map<Vantage, Sight> sights;
    OutboundDialogues dialogues;
    MxLookups lookups;
    bool dialoguesBehindNat = false; ///< only a capture outside the NAT has them, under another address
    std::int64_t receivesFrom = 0;
    // judged
    double logOdds = before;
    double regularity = 0;
    QStringList foreignNames;
    QStringList foreignDomains; ///< of senders
    bool ownNamesOnly = false;
    bool deniedOnly = false;
    bool containedNow = false;
    Vantage main = Vantage::Firewall; ///< where most was seen

    [[nodiscard]] double confidence() const { return deniedOnly ? 0 : probability(logOdds); }
    [[nodiscard]] std::int64_t reached() const { return sights.at(main).relay.reached; }
    [[nodiscard]] std::int64_t reachedAtAll() const
    {
        return sights.at(main).relay.reached + sights.at(main).submission.reached;
    }
};

std::string domainOf(const std::string& mailbox)
{
    const auto at = mailbox.rfind('@');
    std::string domain = at == std::string::npos ? std::string() : mailbox.substr(at + 1);
    std::transform(domain.begin(), domain.end(), domain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return domain;
}

/// 1 when a few addresses were visited about equally often, many times each, and next to nothing was said. Nobody probes
/// fifty servers from an office; and with no byte counts evenness alone says only half as much.
double regularityOf(const Sight& sight, const OutboundDialogues& dialogues)
{
    const double mean = sight.relay.meanPerPeer;
    if (dialogues.messages > 0 || dialogues.recipients > 0 || mean < 3)
        return 0;
    const double spread = std::sqrt(std::max(0.0, sight.relay.squarePerPeer - mean * mean)) / mean;
    const double evenness = 1 - onShare(spread, 0.2, 1);
    double silence = 0.5;
    if (sight.traffic.withBytes > 0)
        silence = static_cast<double>(sight.traffic.sentBytes) / static_cast<double>(sight.traffic.withBytes) < probeBytes ? 1 : 0.2;
    const double few = 1 - onScale(static_cast<double>(sight.relay.reached), probeTargets, tooManyTargets);
    return onScale(mean, 3, 10) * evenness * silence * few;
}

void judgeNames(const CaseFacts& facts, Suspect& suspect)
{
    std::set<std::string> domains;
    bool ownSenders = true;
    for (const std::string& sender : suspect.dialogues.senders) {
        const std::string domain = domainOf(sender);
        if (domain.empty() || facts.organisation.isOwnMailbox(sender))
            continue;
        ownSenders = false;
        if (domains.insert(domain).second)
            suspect.foreignDomains += QString::fromStdString(domain);
    }
    if (!facts.organisation.hasDomains())
        return; // then nothing is foreign and nothing is ours
    for (const std::string& name : suspect.dialogues.helos) {
        const bool literal = name.front() == '[' || IpAddress::parse(name).has_value();
        if (!literal && !facts.organisation.isOwnMailbox("x@" + name))
            suspect.foreignNames += QString::fromStdString(name);
    }
    suspect.ownNamesOnly = !suspect.dialogues.helos.empty() && suspect.foreignNames.isEmpty() && ownSenders &&
                           !suspect.dialogues.senders.empty();
}

void judge(const CaseFacts& facts, Suspect& suspect)
{
    double reached = 0;
    double submitted = 0;
    double burst = 0;
    std::int64_t tried = 0;
    std::int64_t open = 0;
    std::int64_t most = -1;
    for (const auto& [vantage, sight] : suspect.sights) {
        reached = std::max(reached, onScale(static_cast<double>(sight.relay.reached), noDestinations, fullDestinations));
        submitted = std::max(submitted, onScale(static_cast<double>(sight.submission.reached), noSubmission, fullSubmission));
        burst = std::max(burst, onScale(static_cast<double>(sight.traffic.peak), 5, 60));
        tried += sight.relay.tried;
        open += sight.relay.reached + sight.submission.reached;
        const std::int64_t weight = sight.relay.reached * 1'000'000 + sight.relay.tried * 1000 + sight.submission.reached;
        if (weight > most) {
            most = weight;
            suspect.main = vantage;
        }
    }
    const Sight& main = suspect.sights.at(suspect.main);
    suspect.regularity = regularityOf(main, suspect.dialogues);
    judgeNames(facts, suspect);
    const OutboundDialogues& said = suspect.dialogues;
    suspect.deniedOnly = tried > 0 && open == 0;

    double odds = before + destinationsWeight * reached + submissionWeight * submitted;
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
    if (said.sessions >= enoughDialogues && said.messages == 0 && said.recipients == 0)
        odds += noMailWeight;
    if (suspect.receivesFrom >= 2)
        odds += receivesWeight;
    if (suspect.ownNamesOnly)
        odds += ownNamesWeight;
    suspect.logOdds = odds;

    const auto firewall = suspect.sights.find(Vantage::Firewall);
    suspect.containedNow = !suspect.deniedOnly && firewall != suspect.sights.end() &&
                           firewall->second.traffic.deniedAfter >= denialsThatContain;
}

struct Field ///< everybody who speaks SMTP to the outside
{
    std::vector<EvidenceFacts> evidence;
    MailServers servers;
    std::vector<Suspect> suspects;           ///< most suspicious first
    std::vector<OutboundSpeaker> behindNat;  ///< own public addresses on port 25
    [[nodiscard]] bool has(Vantage vantage) const
    {
        return std::any_of(evidence.begin(), evidence.end(),
                           [&](const EvidenceFacts& facts) { return facts.vantage == vantage; });
    }
};

Field survey(const CaseFacts& facts)
{
    Field field;
    field.evidence = evidenceFacts(facts.database);
    const std::vector<OutboundSpeaker> speakers = outboundSpeakers(facts.database);
    field.servers = mailServers(facts, speakers);
    const std::vector<NatShare> shares = natShares(facts.database);
    const auto pairedShare = [&](RowId host) {
        for (const NatShare& share : shares)
            if (share.outsideHost == host && share.connections > 0)
                return static_cast<double>(share.paired) / static_cast<double>(share.connections);
        return 0.0;
    };
    std::map<RowId, Suspect> suspects;
    for (const OutboundSpeaker& speaker : speakers) {
        if (speaker.vantage != Vantage::Firewall && speaker.vantage != Vantage::Capture)
            continue;
        if (field.servers.find(speaker.host))
            continue;
        // What an address outside the NAT did was done by the inside hosts it is paired with.
        const double paired = pairedShare(speaker.host);
        if (paired >= (isNoMachine(facts, speaker.address) ? nearlyAllPaired : mostlyPaired))
            continue;
        if (isNoMachine(facts, speaker.address)) {
            const auto address = IpAddress::parse(speaker.address);
            if (address && facts.organisation.isOwnPublic(*address) && !speaker.submission)
                field.behindNat.push_back(speaker);
            continue;
        }
        Suspect& suspect = suspects[speaker.host];
        suspect.host = speaker.host;
        suspect.address = speaker.address;
        Sight& sight = suspect.sights[speaker.vantage];
        (speaker.submission ? sight.submission : sight.relay) = speaker;
    }
    const std::vector<SmtpReceiver> receivers = smtpReceivers(facts.database);
    for (auto& [host, suspect] : suspects) {
        for (auto& [vantage, sight] : suspect.sights)
            sight.traffic = outboundTraffic(facts.database, host, vantage, sight.relay.tried == 0);
        suspect.dialogues = outboundDialogues(facts.database, host, Vantage::Capture);
        suspect.lookups = mxLookups(facts.database, host);
        // Of two captures that saw the same conversations the one that saw more of them counts; they are never added up.
        if (OutboundDialogues outside = dialoguesBehindNat(facts.database, host); outside.sessions > suspect.dialogues.sessions) {
            suspect.dialogues = std::move(outside);
            suspect.dialoguesBehindNat = true;
        }
        for (const SmtpReceiver& receiver : receivers)
            if (receiver.host == host)
                suspect.receivesFrom = receiver.outsideSources + receiver.insideSources;
        judge(facts, suspect);
        field.suspects.push_back(std::move(suspect));
    }
    std::sort(field.suspects.begin(), field.suspects.end(), [](const Suspect& a, const Suspect& b) {
        return a.logOdds != b.logOdds ? a.logOdds > b.logOdds : a.host < b.host;
    });
    return field;
}

TableFilter rowsOf(const Suspect& suspect, Vantage vantage, const char* subset)
{
    TableFilter filter;
    filter.host = QString::fromStdString(suspect.address);
    filter.vantage = vantage;
    filter.subset = QLatin1String(subset);
    return filter;
}

/// Dialogues of the suspect; behind a NAT those that its outside address had for it.
TableFilter dialogueRows(const Suspect& suspect, const char* subset)
{
    return rowsOf(suspect, Vantage::Capture, suspect.dialoguesBehindNat ? "" : subset);
}

void sayFor(const CaseFacts& facts, const Suspect& suspect, Finding& finding)
{
    const QString host = QString::fromStdString(suspect.address);
    for (const auto& [vantage, sight] : suspect.sights) {
        const TableFilter filter = rowsOf(suspect, vantage, sight.relay.tried > 0 ? "smtp-outbound" : "submission-outbound");
        const QVariant where = vantageArgument(vantage);
        if (sight.relay.reached > 0)
            finding.forIt.push_back(say("direct-to-mx.destinations",
                                        {{"vantage", where}, {"host", host}, {"destinations", number(sight.relay.reached)},
                                         {"connections", number(sight.traffic.notDenied)}},
                                        "connections", filter));
        const TableFilter submissions = rowsOf(suspect, vantage, "submission-outbound");
        if (sight.submission.reached > 0)
            finding.forIt.push_back(say("direct-to-mx.submission",
                                        {{"vantage", where}, {"host", host}, {"ports", QStringLiteral("465, 587, 2525")},
                                         {"destinations", number(sight.submission.reached)},
                                         {"connections", number(sight.submission.connections - sight.submission.denied)}},
                                        "connections", submissions));
        if (vantage == Vantage::Firewall && sight.relay.allowed > 0) {
            finding.forIt.push_back(
                say("direct-to-mx.allowed",
                    {{"allowed", number(sight.relay.allowed)}, {"connections", number(sight.relay.connections)}},
                    "connections", rowsOf(suspect, vantage, "smtp-outbound-allowed")));
            for (const auto& [rule, allowed] : allowingRules(facts.database, suspect.host))
                finding.forIt.push_back(say("direct-to-mx.rule", {{"rule", QString::fromStdString(rule)}, {"host", host},
                                                                  {"allowed", number(allowed)}},
                                            "connections", rowsOf(suspect, vantage, "smtp-outbound-allowed")));
        }
        if (sight.traffic.sentBytes > 0 && suspect.regularity < 0.5)
            finding.forIt.push_back(say("direct-to-mx.bytes", {{"vantage", where}, {"host", host},
                                                               {"sentBytes", number(sight.traffic.sentBytes)}},
                                        "connections", filter));
        if (sight.traffic.peak > 5) {
            TableFilter minute = filter;
            minute.from = sight.traffic.peakTime;
            minute.to = sight.traffic.peakTime + 60'000'000;
            finding.forIt.push_back(say("direct-to-mx.burst", {{"vantage", where}, {"peak", number(sight.traffic.peak)},
                                                               {"peakTime", number(sight.traffic.peakTime)}},
                                        "connections", minute));
        }
    }
    if (suspect.lookups.domains > 0) {
        TableFilter lookups;
        lookups.host = host;
        lookups.subset = QStringLiteral("mx");
        QStringList examples;
        for (const std::string& domain : suspect.lookups.examples)
            examples += QString::fromStdString(domain);
        finding.forIt.push_back(say("direct-to-mx.mx-lookups",
                                    {{"queries", number(suspect.lookups.queries)}, {"domains", number(suspect.lookups.domains)},
                                     {"examples", examples}},
                                    "queries", lookups));
    }
    const OutboundDialogues& said = suspect.dialogues;
    const TableFilter sessions = dialogueRows(suspect, "outbound");
    for (const OutsideFace& face : outsideFaces(facts.database, suspect.host))
        finding.forIt.push_back(say("direct-to-mx.outside-face",
                                    {{"host", host}, {"address", QString::fromStdString(face.address)},
                                     {"connections", number(face.connections)}},
                                    "connections", rowsOf(suspect, Vantage::Capture, "")));
    if (said.messages > 0)
        finding.forIt.push_back(say("direct-to-mx.messages", {{"vantage", vantageArgument(Vantage::Capture)},
                                                              {"messages", number(said.messages)},
                                                              {"recipients", number(said.recipients)}},
                                    "sessions", sessions));
    QStringList names;
    for (const std::string& name : said.helos)
        names += QString::fromStdString(name);
    if (names.size() > 2)
        finding.forIt.push_back(say("direct-to-mx.helo-many", {{"names", number(said.heloNames)}, {"examples", names}},
                                    "sessions", sessions));
    else if (!suspect.foreignNames.isEmpty())
        finding.forIt.push_back(say("direct-to-mx.helo-foreign", {{"examples", suspect.foreignNames}}, "sessions", sessions));
    if (facts.organisation.hasDomains() && suspect.foreignDomains.size() > 1)
        finding.forIt.push_back(say("direct-to-mx.senders", {{"domains", number(suspect.foreignDomains.size())},
                                                             {"examples", suspect.foreignDomains}},
                                    "sessions", sessions));
    if (said.rejected > 0)
        finding.forIt.push_back(
            say("direct-to-mx.rejections",
                {{"rejected", number(said.rejected)}, {"recipients", number(said.recipients)},
                 {"rejectedShare", static_cast<double>(said.rejected) / static_cast<double>(std::max<std::int64_t>(1, said.recipients))}},
                "sessions", dialogueRows(suspect, "rejected-recipients")));
}

void sayAgainst(const Suspect& suspect, Finding& finding)
{
    const auto firewall = suspect.sights.find(Vantage::Firewall);
    if (firewall != suspect.sights.end()) {
        const OutboundTraffic& traffic = firewall->second.traffic;
        const std::int64_t denied = firewall->second.relay.denied;
        TableFilter filter = rowsOf(suspect, Vantage::Firewall, "smtp-outbound-denied");
        if (suspect.containedNow) {
            filter.from = traffic.firstDeniedAfter;
            finding.against.push_back(say("direct-to-mx.contained", {{"denied", number(traffic.deniedAfter)},
                                                                     {"sinceTime", number(traffic.firstDeniedAfter)}},
                                          "connections", filter));
        } else if (denied > 0) {
            finding.against.push_back(
                say("direct-to-mx.partly-denied",
                    {{"denied", number(denied)}, {"connections", number(firewall->second.relay.connections)}},
                    "connections", filter));
        }
    }
    const Sight& main = suspect.sights.at(suspect.main);
    if (suspect.regularity >= 0.3)
        finding.against.push_back(say("direct-to-mx.regular", {{"destinations", number(main.relay.reached)},
                                                               {"repeats", number(std::llround(main.relay.meanPerPeer))}},
                                      "connections", rowsOf(suspect, suspect.main, "smtp-outbound")));
    const OutboundDialogues& said = suspect.dialogues;
    if (said.sessions >= enoughDialogues && said.messages == 0)
        finding.against.push_back(say("direct-to-mx.no-mail", {{"sessions", number(said.sessions)}}, "sessions",
                                      dialogueRows(suspect, "outbound")));
    if (suspect.receivesFrom >= 2)
        finding.against.push_back(say("direct-to-mx.receives", {{"sources", number(suspect.receivesFrom)}}));
    if (suspect.ownNamesOnly) {
        QStringList names;
        for (const std::string& name : said.helos)
            names += QString::fromStdString(name);
        finding.against.push_back(say("direct-to-mx.own-names", {{"examples", names}}, "sessions",
                                      dialogueRows(suspect, "outbound")));
    }
}

void sayServers(const Field& field, const QString& host, std::vector<Statement>& missing)
{
    if (field.servers.declared) {
        const QStringList undeclared = field.servers.inferredAddresses();
        if (!undeclared.isEmpty())
            missing.push_back(say("direct-to-mx.undeclared-log-server", {{"servers", undeclared}}));
    } else if (field.servers.servers.empty()) {
        missing.push_back(say("direct-to-mx.no-server", {{"host", host}}));
    } else {
        missing.push_back(say("direct-to-mx.inferred-server", {{"servers", field.servers.inferredAddresses()}}));
    }
}

void sayMissing(const Field& field, const std::vector<Coverage>& covered, const Suspect& suspect, Finding& finding)
{
    const QString host = QString::fromStdString(suspect.address);
    if (suspect.dialogues.sessions == 0)
        finding.missing.push_back(say("direct-to-mx.no-capture", {{"host", host}}));
    bool process = false;
    for (const auto& [vantage, sight] : suspect.sights)
        process = process || sight.traffic.withProcess > 0;
    if (!process)
        finding.missing.push_back(say("direct-to-mx.no-process", {{"host", host}}));
    if (!suspect.sights.contains(Vantage::Firewall))
        finding.missing.push_back(say("direct-to-mx.no-firewall", {{"host", host}}));
    for (const auto& [vantage, sight] : suspect.sights)
        if (sight.traffic.unknownAction > 0 && vantage == Vantage::Firewall)
            finding.missing.push_back(say("direct-to-mx.action-unknown", {{"unknown", number(sight.traffic.unknownAction)},
                                                                          {"vantage", vantageArgument(vantage)}}));
    sayServers(field, host, finding.missing);
    std::int64_t gaps = 0;
    Micros length = 0;
    for (const Coverage& one : covered)
        if (one.vantage == suspect.main)
            for (const auto& [from, to] : one.gaps) {
                ++gaps;
                length += to - from;
            }
    if (gaps > 0)
        finding.missing.push_back(say("direct-to-mx.gaps", {{"vantage", vantageArgument(suspect.main)}, {"gaps", number(gaps)},
                                                            {"hours", static_cast<double>(length) / 3.6e9}}));
}

Finding findingAbout(const CaseFacts& facts, const Field& field, const std::vector<Coverage>& covered, const Suspect& suspect)
{
    Finding finding;
    finding.cause = QStringLiteral("direct-to-mx");
    finding.subject = QString::fromStdString(suspect.address);
    finding.confidence = suspect.confidence();
    const OutboundTraffic& traffic = suspect.sights.at(suspect.main).traffic;
    const auto firewall = suspect.sights.find(Vantage::Firewall);
    QVariantMap arguments{{"host", finding.subject}, {"destinations", number(suspect.reachedAtAll())},
                          {"vantage", vantageArgument(suspect.main)}};
    if (suspect.containedNow)
        arguments.insert(QStringLiteral("sinceTime"), number(firewall->second.traffic.firstDeniedAfter));
    finding.summary = say(suspect.containedNow ? "direct-to-mx.summary-contained" : "direct-to-mx.summary", arguments,
                          "connections", rowsOf(suspect, suspect.main, "smtp-outbound"));
    for (const auto& [vantage, sight] : suspect.sights) {
        const Micros first = sight.traffic.first;
        if (first != unknownTime && (finding.first == unknownTime || first < finding.first))
            finding.first = first;
        finding.last = std::max(finding.last, sight.traffic.last);
    }
    if (traffic.first == unknownTime && finding.first == unknownTime)
        finding.last = unknownTime;
    sayFor(facts, suspect, finding);
    sayAgainst(suspect, finding);
    sayMissing(field, covered, suspect, finding);
    return finding;
}

/// What was looked at and is not it, host by host while they are few.
void sayExcluded(const Field& field, CauseResult& result)
{
    const auto note = [&](Statement because) {
        if (result.excluded.size() < mostNotes)
            result.excluded.push_back({QStringLiteral("direct-to-mx"), std::move(because), {}});
    };
    std::int64_t innocent = 0;
    std::int64_t most = 0;
    Vantage seen = field.has(Vantage::Firewall) ? Vantage::Firewall : Vantage::Capture;
    for (const Suspect& suspect : field.suspects) {
        if (suspect.confidence() >= 0.5)
            continue;
        const Sight& main = suspect.sights.at(suspect.main);
        const QString host = QString::fromStdString(suspect.address);
        ++innocent;
        most = std::max(most, suspect.reachedAtAll());
        const TableFilter filter = rowsOf(suspect, suspect.main, "smtp-outbound");
        if (suspect.deniedOnly) {
            if (main.relay.tried >= deniedDestinationsWorthALine || main.relay.connections >= deniedAttemptsWorthALine)
                note(say(suspect.main == Vantage::Capture ? "direct-to-mx.unanswered-only" : "direct-to-mx.denied-only",
                         {{"host", host}, {"attempts", number(main.relay.connections)},
                                                      {"destinations", number(main.relay.tried)}},
                         "connections", filter));
        } else if (suspect.regularity >= 0.3) {
            note(say("direct-to-mx.probe", {{"host", host}, {"destinations", number(main.relay.reached)},
                                            {"repeats", number(std::llround(main.relay.meanPerPeer))}},
                     "connections", filter));
        } else if (suspect.reachedAtAll() >= destinationsWorthALine) {
            note(say("direct-to-mx.few", {{"host", host}, {"destinations", number(suspect.reachedAtAll())}}, "connections",
                     filter));
        }
    }
    if (!result.findings.empty() && result.findings.front().confidence >= 0.5)
        return; // the cause itself is not excluded
    if (innocent > 0)
        note(say("direct-to-mx.none", {{"vantage", vantageArgument(seen)}, {"hosts", number(innocent)},
                                       {"destinations", number(most)}}));
    else
        note(say("direct-to-mx.none-at-all", {{"vantage", vantageArgument(seen)}}));
}

void sayCannotExclude(const CaseFacts& facts, const Field& field, CauseResult& result)
{
    const auto note = [&](Statement because, Statement collect) {
        result.cannotExclude.push_back({QStringLiteral("direct-to-mx"), std::move(because), std::move(collect)});
    };
    if (!field.has(Vantage::Firewall)) {
        Micros first = unknownTime;
        Micros last = unknownTime;
        for (const EvidenceFacts& evidence : field.evidence)
            if (evidence.vantage == Vantage::Capture && evidence.first != unknownTime) {
                first = first == unknownTime ? evidence.first : std::min(first, evidence.first);
                last = std::max(last, evidence.last);
            }
        note(say("direct-to-mx.no-firewall-log", {{"firstTime", number(first)}, {"lastTime", number(last)}}),
             say("direct-to-mx.collect-firewall"));
    }
    for (const OutboundSpeaker& speaker : field.behindNat)
        if (speaker.reached >= 10 || outboundDialogues(facts.database, speaker.host, speaker.vantage).heloNames > 2)
            note(say("direct-to-mx.behind-nat", {{"host", QString::fromStdString(speaker.address)},
                                                 {"destinations", number(speaker.reached)},
                                                 {"vantage", vantageArgument(speaker.vantage)}}),
                 say("direct-to-mx.collect-inside"));
    for (const QString& host : field.servers.addresses(ServerSign::Steadiest)) {
        std::int64_t reached = 0;
        for (const OutboundSpeaker& speaker : outboundSpeakers(facts.database))
            if (QString::fromStdString(speaker.address) == host)
                reached = std::max(reached, speaker.reached);
        note(say("direct-to-mx.only-server", {{"host", host}, {"destinations", number(reached)}}),
             say("direct-to-mx.collect-declare"));
    }
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const Field field = survey(facts);
    if (!field.has(Vantage::Firewall) && !field.has(Vantage::Capture)) {
        result.cannotExclude.push_back({QStringLiteral("direct-to-mx"), say("direct-to-mx.no-border-evidence"),
                                        say("direct-to-mx.collect-border")});
        return result;
    }
    const std::vector<Coverage> covered = coverage(facts.database);
    for (const Suspect& suspect : field.suspects)
        if (suspect.confidence() >= 0.5)
            result.findings.push_back(findingAbout(facts, field, covered, suspect));
    sayExcluded(field, result);
    sayCannotExclude(facts, field, result);
    return result;
}

} // namespace

std::vector<HostJudgement> judgeHosts(const CaseFacts& facts)
{
    std::vector<HostJudgement> result;
    for (const Suspect& suspect : survey(facts).suspects) {
        const Sight& main = suspect.sights.at(suspect.main);
        HostJudgement judgement{suspect.host, suspect.address, suspect.confidence(), {}, false, {}};
        const auto reason = [&](const char* code, std::int64_t value) {
            judgement.reasons += QStringLiteral("%1: %2").arg(QLatin1String(code)).arg(value);
        };
        if (suspect.deniedOnly) {
            if (main.relay.tried < deniedDestinationsWorthALine && main.relay.connections < deniedAttemptsWorthALine)
                continue;
            // Nothing got out, so it is no cause of a listing; but a host that tries is still to be looked at: up to 0.45.
            judgement.suspicion =
                0.45 * onScale(static_cast<double>(main.relay.tried), noDestinations / 2, fullDestinations);
            judgement.state = QStringLiteral("contained");
            reason("denied-only", main.relay.connections);
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
                reason("denied-since", suspect.sights.at(Vantage::Firewall).traffic.deniedAfter);
        } else if (suspect.regularity >= 0.3) {
            judgement.monitor = true;
            reason("steady-probe", main.relay.reached);
        }
        result.push_back(std::move(judgement));
    }
    return result;
}

extern const Cause directToMx;
const Cause directToMx{"direct-to-mx", &look};

} // namespace delist
