// direct-to-mx: an inside host that is not a mail server speaks SMTP to many outside addresses (firewall log, capture).
// Not it: a monitoring probe (few addresses, evenly, no mail), a device that mails through the server (no outside
// address), attempts that were all denied (contained: said, but no finding).
#include "analysis/causes/direct_to_mx.h"
#include "analysis/causes/sending_machines.h"
#include "analysis/causes/suspect_rows.h"
#include "analysis/statement_builder.h"
#include "case/witnesses/nat_store.h"
#include <algorithm>
#include <optional>
#include <set>

namespace delist {

namespace {

constexpr int mostPrograms = 3;
constexpr int mostSocketSpeakers = 5;

/// Which programs it was, and who says otherwise.
void sayPrograms(const CaseFacts& facts, const SmtpSuspect& suspect, Finding& finding)
{
    for (const auto& [vantage, sight] : suspect.sights) {
        if (sight.traffic.ofPid > 0) {
            TableFilter filter = rowsOf(suspect, vantage, "mail-outbound");
            filter.search = QString::number(sight.traffic.pid);
            finding.forIt.push_back(say("direct-to-mx.pid", {{"vantage", vantageArgument(vantage)}, {"pid", filter.search},
                                                             {"connections", number(sight.traffic.ofPid)}},
                                        "connections", filter));
        }
        if (sight.traffic.withProcess == 0)
            continue;
        for (const SmtpProgram& program : smtpPrograms(facts.database, suspect.host, vantage, mostPrograms)) {
            TableFilter filter = rowsOf(suspect, vantage, "mail-outbound");
            filter.search = QString::fromStdString(program.path);
            QVariantMap arguments{{"vantage", vantageArgument(vantage)}, {"program", filter.search}, {"connections", number(program.connections)},
                                  {"votes", number(program.votes)}};
            if (program.confidence >= 0)
                arguments.insert("confidenceShare", program.confidence);
            finding.forIt.push_back(say(program.confidence >= 0 ? "direct-to-mx.program" : "direct-to-mx.program-named", arguments, "connections", filter));
            if (program.contradicted > 0)
                finding.against.push_back(say("direct-to-mx.program-contradicted",
                                              {{"program", filter.search}, {"contradicted", number(program.contradicted)},
                                               {"conflict", QString::fromStdString(program.contradiction)}},
                                              "connections", filter));
        }
    }
}

void sayFor(const CaseFacts& facts, const SmtpSuspect& suspect, Finding& finding)
{
    const QString host = QString::fromStdString(suspect.address);
    for (const auto& [vantage, sight] : suspect.sights) {
        const TableFilter filter = rowsOf(suspect, vantage, sight.relay.tried > 0 ? "smtp-outbound" : "submission-outbound");
        const QVariant where = vantageArgument(vantage);
        if (sight.relay.reached > 0)
            finding.forIt.push_back(say("direct-to-mx.destinations",
                                        {{"vantage", where}, {"host", host}, {"destinations", number(sight.relay.reached)},
                                         {"connections", number(sight.traffic.notDenied)}},
                                        "connections", passedRows(suspect, vantage, false)));
        if (sight.submission.reached > 0)
            finding.forIt.push_back(say(onSubmissionPorts(sight) ? "direct-to-mx.submission" : "direct-to-mx.other-ports",
                                        {{"vantage", where}, {"host", host}, {"ports", namedPorts(sight)},
                                         {"destinations", number(sight.submission.reached)},
                                         {"connections", number(vantage == Vantage::Capture ? sight.submission.allowed
                                                                                           : sight.submission.connections - sight.submission.denied)}},
                                        "connections", passedRows(suspect, vantage, true)));
        if (vantage == Vantage::Firewall && sight.relay.allowed > 0) {
            finding.forIt.push_back(
                say("direct-to-mx.allowed",
                    {{"allowed", number(sight.relay.allowed)}, {"connections", number(sight.relay.connections)}},
                    "connections", rowsOf(suspect, vantage, "smtp-outbound-allowed")));
            for (const auto& [rule, allowed] : allowingRules(facts.database, suspect.host)) {
                TableFilter byRule = rowsOf(suspect, vantage, "smtp-outbound-allowed");
                byRule.rule = QString::fromStdString(rule);
                finding.forIt.push_back(say("direct-to-mx.rule", {{"rule", QString::fromStdString(rule)}, {"host", host},
                                                                  {"allowed", number(allowed)}},
                                            "connections", byRule));
            }
        }
        if (sight.traffic.sentBytes > 0 && suspect.regularity < 0.3 && !suspect.saidTooLittle)
            finding.forIt.push_back(say("direct-to-mx.bytes", {{"vantage", where}, {"host", host},
                                                               {"sentBytes", number(sight.traffic.sentBytes)}},
                                        "connections", filter));
        if (sight.traffic.peak > 5) {
            TableFilter minute = filter;
            minute.from = sight.traffic.peakTime;
            minute.to = sight.traffic.peakTime + 60'000'000;
            finding.forIt.push_back(say(sight.traffic.peakOpen < sight.traffic.peak ? "direct-to-mx.burst-tried" : "direct-to-mx.burst",
                                        {{"vantage", where}, {"peak", number(sight.traffic.peak)},
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
    const TableFilter sessions = dialogueRows(suspect);
    QStringList faces;
    std::int64_t seenOutside = 0;
    bool byContent = false;
    for (const OutsideFace& face : outsideFaces(facts.database, suspect.host)) {
        faces += QString::fromStdString(face.address);
        seenOutside += face.connections;
        byContent = byContent || face.byContent;
    }
    if (seenOutside > 0)
        finding.forIt.push_back(say(byContent ? "direct-to-mx.outside-face" : "direct-to-mx.outside-face-logs",
                                    {{"host", host}, {"address", faces}, {"connections", number(seenOutside)}},
                                    "connections", outsideRows(suspect, "nat-outside")));
    if (said.messages > 0)
        finding.forIt.push_back(say("direct-to-mx.messages", {{"vantage", vantageArgument(Vantage::Capture)},
                                                              {"messages", number(said.messages)},
                                                              {"recipients", number(std::max(said.handedTo, said.messages))}},
                                    "sessions", handedRows(suspect)));
    QStringList names;
    for (const std::string& name : said.helos)
        names += QString::fromStdString(name);
    if (names.size() > 2)
        finding.forIt.push_back(say("direct-to-mx.helo-many", {{"names", number(said.heloNames)}, {"examples", names}},
                                    "sessions", sessions));
    else if (said.heloNames > std::max<qsizetype>(2, names.size()))
        finding.forIt.push_back(say("direct-to-mx.helo-many-cut", {{"names", number(said.heloNames)}}, "sessions", sessions));
    else if (!suspect.foreignNames.isEmpty())
        finding.forIt.push_back(say("direct-to-mx.helo-foreign", {{"examples", suspect.foreignNames}}, "sessions", sessions));
    if (facts.organisation.hasDomains() && suspect.foreignDomains.size() > 1)
        finding.forIt.push_back(say("direct-to-mx.senders", {{"domains", number(suspect.foreignDomains.size())},
                                                             {"examples", suspect.foreignDomains}},
                                    "sessions", sessions));
    if (said.rejected > 0) {
        const auto& [table, rows] = rejectedRows(suspect);
        finding.forIt.push_back(
            say("direct-to-mx.rejections",
                {{"rejected", number(said.rejected)}, {"recipients", number(said.recipients)},
                 {"rejectedShare", static_cast<double>(said.rejected) / static_cast<double>(std::max<std::int64_t>(1, said.recipients))}},
                table, rows));
    }
}

void sayAgainst(const SmtpSuspect& suspect, Finding& finding)
{
    const auto firewall = suspect.sights.find(Vantage::Firewall);
    if (suspect.containedNow) {
        const OutboundTraffic& traffic = suspect.sights.at(suspect.containedBy).traffic;
        TableFilter filter = rowsOf(suspect, suspect.containedBy, suspect.containedBy == Vantage::Capture ? "smtp-outbound-stopped" : "smtp-outbound-denied");
        filter.from = traffic.firstDeniedAfter;
        finding.against.push_back(say(suspect.containedBy == Vantage::Firewall ? "direct-to-mx.contained" : "direct-to-mx.contained-seen",
                                      {{"denied", number(traffic.deniedAfter)}, {"sinceTime", number(traffic.firstDeniedAfter)}},
                                      "connections", filter));
    } else if (firewall != suspect.sights.end() && firewall->second.relay.denied > 0) {
        finding.against.push_back(say("direct-to-mx.partly-denied",
                                      {{"denied", number(firewall->second.relay.denied)}, {"connections", number(firewall->second.relay.connections)}},
                                      "connections", rowsOf(suspect, Vantage::Firewall, "smtp-outbound-denied")));
    }
    const auto capture = suspect.sights.find(Vantage::Capture);
    if (capture != suspect.sights.end() && capture->second.relay.tried > 0 && capture->second.relay.reached == 0)
        finding.against.push_back(say("direct-to-mx.unanswered", {{"vantage", vantageArgument(Vantage::Capture)},
                                                                  {"connections", number(capture->second.relay.connections)}},
                                      "connections", rowsOf(suspect, Vantage::Capture, "smtp-outbound")));
    const SmtpSight& main = suspect.sights.at(suspect.main);
    if (suspect.regularity >= 0.3)
        finding.against.push_back(say("direct-to-mx.regular", {{"destinations", number(main.relay.reached)},
                                                               {"repeats", number(std::llround(main.relay.meanPerPeer))}},
                                      "connections", rowsOf(suspect, suspect.main, "smtp-outbound")));
    if (suspect.scanned)
        finding.against.push_back(sayScan(suspect));
    else if (suspect.wordless)
        finding.against.push_back(say("direct-to-mx.wordless", {{"vantage", vantageArgument(suspect.main)},
                                                                {"wordless", number(main.traffic.wordless)},
                                                                {"connections", number(main.traffic.connections)}},
                                      "connections", rowsOf(suspect, suspect.main, "smtp-outbound")));
    else if (suspect.saidTooLittle)
        finding.against.push_back(say("direct-to-mx.too-little", {{"vantage", vantageArgument(suspect.main)},
                                                                  {"connections", number(main.traffic.withBytes)},
                                                                  {"sentBytes", number(main.traffic.sentBytes)}},
                                      "connections", rowsOf(suspect, suspect.main, "smtp-outbound")));
    if (main.isExplainedByProviders())
        finding.against.push_back(say("direct-to-mx.providers", {{"destinations", number(main.relay.reached)},
                                                                 {"providers", number(main.ofProviders)}},
                                      "connections", passedRows(suspect, suspect.main, false)));
    if (main.privateOnes > 0)
        finding.against.push_back(say("direct-to-mx.private", {{"destinations", number(main.relay.reached)},
                                                               {"privateOnes", number(main.privateOnes)}},
                                      "connections", passedRows(suspect, suspect.main, false)));
    const OutboundDialogues& said = suspect.dialogues;
    if (suspect.handedNothing)
        finding.against.push_back(say("direct-to-mx.no-mail", {{"sessions", number(said.sessions - said.opaque)}}, "sessions",
                                      dialogueRows(suspect)));
    if (suspect.receivesFrom >= 2)
        finding.against.push_back(say("direct-to-mx.receives", {{"sources", number(suspect.receivesFrom)}}));
    if (suspect.ownNamesOnly) {
        QStringList names;
        for (const std::string& name : said.helos)
            names += QString::fromStdString(name);
        finding.against.push_back(say("direct-to-mx.own-names", {{"examples", names}}, "sessions",
                                      dialogueRows(suspect)));
    }
}

void sayServers(const SmtpField& field, const QString& host, std::vector<Statement>& missing)
{
    if (field.servers.declared) {
        if (const QStringList undeclared = field.servers.addresses(ServerSign::OwnLog); !undeclared.isEmpty())
            missing.push_back(say("direct-to-mx.undeclared-log-server", {{"servers", undeclared}}));
        if (const QStringList gateways = field.servers.addresses(ServerSign::NextHop); !gateways.isEmpty())
            missing.push_back(say("direct-to-mx.undeclared-gateway", {{"servers", gateways}}));
        if (!field.servers.unseen.isEmpty())
            missing.push_back(say("direct-to-mx.server-unseen", {{"servers", field.servers.unseen}}));
    } else if (field.servers.servers.empty()) {
        missing.push_back(say("direct-to-mx.no-server", {{"host", host}}));
    } else {
        missing.push_back(say("direct-to-mx.inferred-server", {{"servers", field.servers.inferredAddresses()}}));
    }
}

void sayMissing(const CaseFacts& facts, const SmtpField& field, const SmtpSuspect& suspect, Finding& finding)
{
    const QString host = QString::fromStdString(suspect.address);
    if (suspect.dialogues.sessions == 0 && !suspect.wordless)
        finding.missing.push_back(say("direct-to-mx.no-capture", {{"host", host}}));
    if (suspect.dialogues.opaque > 0)
        finding.missing.push_back(say("direct-to-mx.encrypted", {{"encrypted", number(suspect.dialogues.opaque)},
                                                                 {"sessions", number(suspect.dialogues.sessions)}}));
    if (suspect.dialogues.holed > 0)
        finding.missing.push_back(say("direct-to-mx.holed", {{"holed", number(suspect.dialogues.holed)}, {"sessions", number(suspect.dialogues.sessions)}}));
    bool process = false;
    for (const auto& [vantage, sight] : suspect.sights)
        process = process || sight.traffic.withProcess > 0 || sight.traffic.ofPid > 0;
    if (!process)
        finding.missing.push_back(say("direct-to-mx.no-process", {{"host", host}}));
    if (!suspect.sights.contains(Vantage::Firewall))
        finding.missing.push_back(say(suspect.containedNow ? "direct-to-mx.no-rule" : "direct-to-mx.no-firewall", {{"host", host}}));
    for (const auto& [vantage, sight] : suspect.sights)
        if (sight.traffic.unknownAction > 0 && vantage == Vantage::Firewall)
            finding.missing.push_back(say("direct-to-mx.action-unknown", {{"unknown", number(sight.traffic.unknownAction)},
                                                                          {"vantage", vantageArgument(vantage)}}));
    sayServers(field, host, finding.missing);
    if (std::optional<Statement> gaps = sayGaps(facts, suspect.main))
        finding.missing.push_back(std::move(*gaps));
}

Finding findingAbout(const CaseFacts& facts, const SmtpField& field, const SmtpSuspect& suspect)
{
    Finding finding;
    finding.cause = QStringLiteral("direct-to-mx");
    finding.subject = QString::fromStdString(suspect.address);
    finding.confidence = suspect.confidence();
    const OutboundTraffic& traffic = suspect.sights.at(suspect.main).traffic;
    QVariantMap arguments{{"host", finding.subject}, {"destinations", number(suspect.reachedAtAll())},
                          {"vantage", vantageArgument(suspect.main)}};
    if (suspect.containedNow)
        arguments.insert(QStringLiteral("sinceTime"), number(suspect.sights.at(suspect.containedBy).traffic.firstDeniedAfter));
    finding.summary = say(suspect.containedNow ? "direct-to-mx.summary-contained"
                          : suspect.wordless   ? "direct-to-mx.summary-wordless"
                                               : "direct-to-mx.summary",
                          arguments,
                          "connections",
                          rowsOf(suspect, suspect.main, suspect.sights.at(suspect.main).submission.reached > 0 ? "mail-outbound" : "smtp-outbound"));
    const bool gotOut = std::ranges::any_of(suspect.sights, [](const auto& sight) { return sight.second.traffic.lastNotDenied != unknownTime; });
    for (const auto& [vantage, sight] : suspect.sights) {
        const Micros first = sight.traffic.first;
        if (first != unknownTime && (finding.first == unknownTime || first < finding.first))
            finding.first = first;
        finding.last = std::max(finding.last, gotOut ? sight.traffic.lastNotDenied : sight.traffic.last);
    }
    if (traffic.first == unknownTime && finding.first == unknownTime)
        finding.last = unknownTime;
    sayFor(facts, suspect, finding);
    sayPrograms(facts, suspect, finding);
    sayAgainst(suspect, finding);
    sayMissing(facts, field, suspect, finding);
    return finding;
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    std::optional<SmtpField> own;
    const SmtpField& field = facts.smtp ? *facts.smtp : own.emplace(surveySmtp(facts));
    if (!field.has(Vantage::Firewall) && !field.has(Vantage::Capture)) {
        for (const SocketSpeaker& speaker : socketSpeakers(facts.database, mostSocketSpeakers)) {
            if (field.servers.find(speaker.host))
                continue;
            TableFilter rows;
            rows.host = QString::fromStdString(speaker.address);
            result.cannotExclude.push_back({QStringLiteral("direct-to-mx"),
                                            say("direct-to-mx.sockets", {{"host", rows.host}, {"program", QString::fromStdString(speaker.program)},
                                                                         {"sockets", number(speaker.sockets)}, {"destinations", number(speaker.destinations)}},
                                                "processes", rows),
                                            say("direct-to-mx.collect-border")});
        }
        if (!result.cannotExclude.empty())
            return result;
        result.cannotExclude.push_back({QStringLiteral("direct-to-mx"), say("direct-to-mx.no-border-evidence"),
                                        say("direct-to-mx.collect-border")});
        return result;
    }
    for (const SmtpSuspect& suspect : field.suspects)
        if (suspect.confidence() >= 0.5)
            result.findings.push_back(findingAbout(facts, field, suspect));
    for (const SharedAddress& address : field.behindNat)
        if (address.isSuspect())
            result.findings.push_back(findingAbout(address));
    saySendingMachines(facts.database, result.findings);
    sayNotes(facts, field, result);
    return result;
}

} // namespace

extern const Cause directToMx;
const Cause directToMx{"direct-to-mx", &look};

} // namespace delist
