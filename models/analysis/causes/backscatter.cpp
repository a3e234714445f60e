// backscatter: null-sender mail to outside strangers, answering mail that was accepted for recipients that don't exist
// (message tracking, send log, capture). Not it: a handful of honest non-delivery reports; reports that come in.
#include "analysis/causes/backscatter.h"
#include "analysis/causes/backscatter_evidence.h"
#include "analysis/causes/backscatter_odds.h"
#include "analysis/confidence.h"
#include "analysis/hosts.h"
#include "analysis/report_writer.h"
#include "analysis/statement_builder.h"
#include <algorithm>

namespace delist {

using namespace odds;

namespace {

/// Between the last report and the end of the evidence, before it counts as stopped.
constexpr Micros longQuiet = 24LL * 3'600'000'000;

MailVolume volumeOf(const std::vector<MailVolume>& volumes, Vantage vantage)
{
    for (const MailVolume& volume : volumes)
        if (volume.vantage == vantage)
            return volume;
    return {vantage, 0, 0, 0};
}

/// There is one of the vantage, or the list is not asked.
const OutboundReports& reportsOf(const std::vector<OutboundReports>& all, Vantage vantage)
{
    return *std::find_if(all.begin(), all.end(), [&](const OutboundReports& reports) { return reports.vantage == vantage; });
}

struct Field
{
    std::vector<EvidenceFacts> evidence;
    std::vector<MailVolume> volumes;
    std::vector<OutboundReports> reports; ///< without the honest ones
    std::vector<OutboundReports> all;
    std::vector<OutboundReports> strangers; ///< of all
    std::vector<OutboundReports> unknownAddressees; ///< of all
    std::vector<OutboundReports> relaying;  ///< about mail that was passed on
    UnknownRecipients unknown;
    double confidence = 0;
    bool lateRefusals = false; ///< reports: all to strangers, whatever failed, as what they answer had forged senders
    std::size_t main = 0; ///< of reports: the vantage that is surest

    [[nodiscard]] bool has(Vantage vantage) const
    {
        return std::any_of(evidence.begin(), evidence.end(),
                           [&](const EvidenceFacts& facts) { return facts.vantage == vantage; });
    }
};

/// Which vantage of reports is the surest, and how sure.
void judge(Field& field)
{
    field.confidence = 0;
    field.main = 0;
    for (std::size_t i = 0; i < field.reports.size(); ++i) {
        const double confidence =
            backscatterConfidence(field.reports[i], volumeOf(field.volumes, field.reports[i].vantage));
        const bool better = confidence > field.confidence ||
                            (confidence == field.confidence && field.reports[i].knownCause > field.reports[field.main].knownCause);
        if (i == 0 || better) {
            field.confidence = confidence;
            field.main = i;
        }
    }
}

/// To addressees that do not exist, as many and to as many domains as backscatter: whoever wrote in their names, forged them. A few such
/// an office has that answers newsletters.
const OutboundReports* repliesToForged(const Field& field)
{
    for (const OutboundReports& unknown : field.unknownAddressees)
        if (static_cast<double>(unknown.reports) > shareToNobody * static_cast<double>(reportsOf(field.all, unknown.vantage).reports) &&
            backscatterConfidence(unknown, volumeOf(field.volumes, unknown.vantage)) >= 0.5)
            return &unknown;
    return nullptr;
}

/// They are reports, and what they answer had forged senders: whatever failed, it was refused too late.
bool answerForged(const Field& field)
{
    return repliesToForged(field) && std::ranges::any_of(field.strangers, [&](const OutboundReports& strangers) {
               return !isUntold(strangers) && strangers.knownCause > strangers.unknownRecipient &&
                      backscatterConfidence(strangers, volumeOf(field.volumes, strangers.vantage)) >= 0.5;
           });
}

Field survey(const CaseFacts& facts)
{
    Field field;
    field.evidence = evidenceFacts(facts.database);
    field.volumes = mailVolumes(facts.database);
    OutwardReports outward = facts.outward ? *facts.outward : outboundReports(facts.database, facts.organisation);
    field.reports = std::move(outward.suspected);
    field.all = std::move(outward.all);
    field.strangers = std::move(outward.strangers);
    field.unknownAddressees = std::move(outward.unknown);
    field.relaying = std::move(outward.relaying);
    for (auto* list : {&field.reports, &field.all, &field.strangers, &field.unknownAddressees, &field.relaying})
        std::erase_if(*list, [](const OutboundReports& reports) { return reports.vantage == Vantage::Report; });
    judge(field);
    if (field.confidence < 0.5 && answerForged(field)) {
        field.reports = field.strangers;
        field.lateRefusals = true;
        judge(field);
    }
    if (!field.reports.empty()) { // the surest vantage speaks first
        std::rotate(field.reports.begin(), field.reports.begin() + static_cast<std::ptrdiff_t>(field.main),
                    field.reports.begin() + static_cast<std::ptrdiff_t>(field.main) + 1);
        field.main = 0;
    }
    return field;
}

/// Reports about mail that was passed on, as many and to as many strangers as backscatter: relayed mail had forged senders.
const OutboundReports* relayedSpam(const Field& field)
{
    for (const OutboundReports& reports : field.relaying)
        if (backscatterConfidence(reports, volumeOf(field.volumes, reports.vantage)) >= 0.5)
            return &reports;
    return nullptr;
}

Statement sayRelayed(const OutboundReports& reports)
{
    return say("backscatter.relayed-failures", {{"vantage", vantageArgument(reports.vantage)}, {"ndrs", number(reports.reports)},
                                                {"victims", number(reports.victims)}, {"domains", number(reports.domains)}});
}

/// As if they were reports: what they are is not known.
double automaticConfidence(const AutomaticMail& mail, const MailVolume& volume)
{
    if (mail.correspondents * 2 > mail.recipients)
        return 0; // an autoresponder's customers are no strangers
    OutboundReports reports;
    reports.vantage = mail.vantage;
    reports.reports = mail.messages;
    reports.victims = mail.recipients;
    reports.domains = mail.domains;
    reports.peak = mail.peak;
    reports.peakTime = 0; // the day is of no interest
    return backscatterConfidence(reports, volume);
}

std::string serverOf(const CaseFacts& facts, const Field& field)
{
    std::string name, border;
    for (const OutboundReports& reports : field.reports) {
        if (!reports.server.empty() && !isNoMachine(facts, reports.server))
            return reports.server;
        if (border.empty() && isPublicFace(facts, reports.server))
            border = reports.server;
        if (reports.log == 0 || !name.empty())
            continue;
        name = ownerOfLog(facts, reports.log);
        if (IpAddress::parse(name))
            return name;
    }
    if (!name.empty())
        return name;
    const MailServers servers = mailServers(facts, outboundSpeakers(facts.database));
    if (!servers.servers.empty())
        return servers.servers.front().address;
    if (!facts.settings.mailServers.empty())
        return facts.settings.mailServers.front();
    return border; // who stands behind it, if anybody does, the evidence does not show
}

/// Whom to blame, and for how many: who sent a handful beside another writes an honest report now and then.
std::vector<std::pair<std::string, std::int64_t>> sendersOf(const CaseFacts& facts, const Field& field)
{
    const OutboundReports& main = field.reports[field.main];
    std::vector<std::pair<std::string, std::int64_t>> senders{{serverOf(facts, field), main.reports}};
    if (main.servers.size() < 2 || main.servers.front().first != senders.front().first)
        return senders;
    senders = main.servers;
    std::erase_if(senders, [&](const auto& sender) {
        return isNoMachine(facts, sender.first) || static_cast<double>(sender.second) <= noReports || sender.second * 20 < main.reports;
    });
    if (senders.size() < 2)
        senders = {{main.server, main.reports}};
    return senders;
}

Statement sayShare(const OutboundReports& main, const std::pair<std::string, std::int64_t>& sender)
{
    TableFilter rows = rowsIn(main.vantage, "backscatter");
    rows.host = QString::fromStdString(sender.first);
    return say("backscatter.server-share", {{"vantage", vantageArgument(main.vantage)}, {"server", rows.host}, {"own", number(sender.second)},
                                            {"ndrs", number(main.reports)}},
               "bounces", rows);
}

Statement sayOtherCauses(const OutboundReports& reports)
{
    return say("backscatter.other-causes", {{"vantage", vantageArgument(reports.vantage)}, {"other", number(reports.knownCause - reports.unknownRecipient)},
                                            {"known", number(reports.knownCause)}});
}

Statement sayUnknownAddressees(const Field& field, const OutboundReports& unknown, const char* subset)
{
    return say("backscatter.unknown-addressees", {{"vantage", vantageArgument(unknown.vantage)}, {"unknown", number(unknown.reports)},
                                                  {"messages", number(reportsOf(field.all, unknown.vantage).reports)},
                                                  {"domains", number(unknown.domains)}},
               "bounces", rowsIn(unknown.vantage, subset));
}

void sayFor(const Field& field, Finding& finding)
{
    for (const OutboundReports& reports : field.reports) {
        const QVariant where = vantageArgument(reports.vantage);
        const MailVolume volume = volumeOf(field.volumes, reports.vantage);
        finding.forIt.push_back(say(isQueued(reports)   ? "backscatter.outbound-queued"
                                    : isUntold(reports) ? "backscatter.outbound-null"
                                    : leftInPart(reports) ? "backscatter.outbound-written"
                                                          : "backscatter.outbound",
                                    {{"vantage", where}, {"ndrs", number(reports.reports)}, {"victims", number(reports.victims)},
                                     {"domains", number(reports.domains)}, {"handed", number(reports.accepted + reports.refused)}},
                                    "bounces", rowsIn(reports.vantage, "backscatter")));
        if (reports.peak > 0) {
            TableFilter day = rowsIn(reports.vantage, "backscatter");
            day.from = reports.peakTime;
            day.to = reports.peakTime + longQuiet;
            finding.forIt.push_back(say("backscatter.peak", {{"peak", number(reports.peak)}, {"peakTime", number(reports.peakTime)}},
                                        "bounces", day));
        }
        if (isSustained(reports))
            finding.forIt.push_back(say("backscatter.sustained", {{"vantage", where}, {"ndrs", number(reports.reports)}, {"days", number(reports.days)},
                                                                  {"week", number(reports.week)}},
                                        "bounces", rowsIn(reports.vantage, "backscatter")));
        if (reports.unknownRecipient > 0)
            finding.forIt.push_back(say("backscatter.unknown-recipients", {{"vantage", where},
                                                                           {"unknown", number(reports.unknownRecipient)},
                                                                           {"known", number(reportsOf(field.all, reports.vantage).knownCause)}},
                                        "bounces", rowsIn(reports.vantage, "backscatter-known-cause")));
        if (const auto nobody = std::ranges::find(field.unknownAddressees, reports.vantage, &OutboundReports::vantage);
            (field.lateRefusals || (isUntold(reports) && goToNobody(reports))) && nobody != field.unknownAddressees.end()) {
            if (reports.knownCause > reports.unknownRecipient)
                finding.forIt.push_back(sayOtherCauses(reports));
            finding.forIt.push_back(sayUnknownAddressees(field, *nobody, "backscatter"));
        }
        if (answerInvented(reports))
            finding.forIt.push_back(say("backscatter.silent-mailboxes", {{"writers", number(reports.writers)}, {"mailboxes", number(reports.silentMailboxes)}},
                                        "bounces", rowsIn(reports.vantage, "backscatter")));
        if (volume.outbound >= enoughMail && nullShare(volume) > ordinaryShare)
            finding.forIt.push_back(say("backscatter.share", {{"vantage", where}, {"nullShare", nullShare(volume)},
                                                              {"outbound", number(volume.outbound)}},
                                        "messages", rowsIn(reports.vantage, "null-sender-outbound")));
        if (reports.accepted + reports.refused > 0)
            finding.forIt.push_back(say("backscatter.fates", {{"vantage", where}, {"accepted", number(reports.accepted)},
                                                              {"refused", number(reports.refused)}},
                                        "bounces", rowsIn(reports.vantage, "backscatter")));
        if (reports.deferred > 0 && !isQueued(reports))
            finding.forIt.push_back(say("backscatter.deferred", {{"vantage", where}, {"deferred", number(reports.deferred)}}, "bounces",
                                        rowsIn(reports.vantage, "backscatter")));
        if (reports.quoting > 0)
            finding.forIt.push_back(say("backscatter.quotes", {{"quoting", number(reports.quoting)}}, "bounces",
                                        rowsIn(reports.vantage, "backscatter-quoting")));
    }
    const OutboundReports& main = field.reports[field.main];
    const OutboundReports& all = reportsOf(field.all, main.vantage);
    if (field.unknown.failedAfterAccept > 0)
        finding.forIt.push_back(say("backscatter.failed-after-accept", {{"vantage", vantageArgument(Vantage::Tracking)},
                                                                        {"failed", number(field.unknown.failedAfterAccept)}},
                                    "deliveries", rowsIn(Vantage::Tracking, "failed-after-accept")));
    finding.forIt.push_back(say("backscatter.strangers", {{"strangers", number(all.victims - all.correspondents)}, {"victims", number(all.victims)}},
                                "bounces", rowsIn(main.vantage, "backscatter")));
}

void sayAgainst(const Field& field, Finding& finding)
{
    const OutboundReports& main = field.reports[field.main];
    const MailVolume volume = volumeOf(field.volumes, main.vantage);
    const OutboundReports& all = reportsOf(field.all, main.vantage);
    if (all.correspondents > 0)
        finding.against.push_back(say("backscatter.correspondents", {{"correspondents", number(all.correspondents)},
                                                                     {"victims", number(all.victims)}},
                                      "bounces", rowsIn(main.vantage, "legitimate")));
    if (const OutboundReports* relayed = relayedSpam(field))
        finding.against.push_back(sayRelayed(*relayed));
    if (all.knownCause > all.unknownRecipient && !field.lateRefusals)
        finding.against.push_back(sayOtherCauses(all));
    if (haveFewVictims(main))
        finding.against.push_back(say("backscatter.few-victims", {{"victims", number(main.victims)}}));
    if (weightOfTaken(main) > 0)
        finding.against.push_back(say(main.refused == 0 ? "backscatter.none-refused" : "backscatter.few-refused",
                                      {{"vantage", vantageArgument(main.vantage)}, {"accepted", number(main.accepted)}, {"refused", number(main.refused)}}));
    if (areOfFewRecipients(main))
        finding.against.push_back(say("backscatter.few-recipients", {{"recipients", number(*main.wrongRecipients)}}));
    if (volume.outbound >= enoughMail && nullShare(volume) <= lowShare)
        finding.against.push_back(say("backscatter.low-share", {{"vantage", vantageArgument(main.vantage)},
                                                                {"nullShare", nullShare(volume)},
                                                                {"outbound", number(volume.outbound)}}));
    if (field.unknown.refusedAtRcpt > 0)
        finding.against.push_back(say("backscatter.validation-on", {{"refused", number(field.unknown.refusedAtRcpt)},
                                                                    {"lastTime", number(field.unknown.lastRefused)}}));
    Micros until = unknownTime;
    for (const EvidenceFacts& evidence : field.evidence)
        if (evidence.vantage == main.vantage)
            until = std::max(until, evidence.last);
    if (main.last != unknownTime && until != unknownTime && until - main.last > longQuiet)
        finding.against.push_back(say("backscatter.stopped", {{"lastTime", number(main.last)}, {"untilTime", number(until)}}));
}

void sayMissing(const CaseFacts& facts, const Field& field, Finding& finding)
{
    const OutboundReports& main = field.reports[field.main];
    // What the evidence does tell is not missing, whichever log told it.
    const auto tells = [&](std::int64_t OutboundReports::*what, std::int64_t OutboundReports::*also) {
        return std::any_of(field.reports.begin(), field.reports.end(),
                           [&](const OutboundReports& reports) { return reports.*what + reports.*also > 0; });
    };
    if (!field.has(Vantage::Tracking) && !tells(&OutboundReports::knownCause, &OutboundReports::unknownRecipient))
        finding.missing.push_back(say("backscatter.no-tracking"));
    if (!mailLogShowsSends(facts.database) && !field.has(Vantage::Capture) &&
        !tells(&OutboundReports::accepted, &OutboundReports::refused) && main.relayed == 0)
        finding.missing.push_back(say("backscatter.no-send-log"));
    if (main.relayed > 0)
        finding.missing.push_back(say("backscatter.relayed", {{"relay", QString::fromStdString(main.relay)}, {"relayed", number(main.relayed)}}));
    if (!deliverersShown(facts.database)) {
        const InsideDeliverer inside = insideDeliverer(facts.database, facts.organisation);
        if (!inside.address.empty())
            finding.missing.push_back(say("backscatter.handed-in-inside", {{"relay", QString::fromStdString(inside.address)},
                                                                           {"messages", number(inside.messages)}}));
        else if (!incomingMailShown(facts.database))
            finding.missing.push_back(say("backscatter.no-receive-log"));
    }
    if (main.server.empty() && main.log != 0 && IpAddress::parse(finding.subject.toStdString()))
        finding.missing.push_back(say("backscatter.log-owner", {{"server", finding.subject}, {"vantage", vantageArgument(main.vantage)}}));
    if (isUntold(main))
        finding.missing.push_back(say("backscatter.auto-replies", {{"vantage", vantageArgument(main.vantage)}}));
    if (facts.settings.domains.empty())
        finding.missing.push_back(say("backscatter.no-domains"));
}

CauseNote sayAutomatic(const OutboundReports& reports)
{
    return {QStringLiteral("backscatter"), say("backscatter.automatic", {{"vantage", vantageArgument(reports.vantage)}, {"messages", number(reports.reports)},
                                                                         {"recipients", number(reports.victims)}, {"domains", number(reports.domains)}}),
            say("backscatter.collect-automatic")};
}

/// Most of what went out answers strangers, and there are too many of them to call it an ordinary day.
std::optional<CauseNote> toStrangersAlone(const Field& field)
{
    for (const OutboundReports& strangers : field.strangers) { // who tells why comes first
        const MailVolume volume = volumeOf(field.volumes, strangers.vantage);
        if (strangers.reports * 2 <= reportsOf(field.all, strangers.vantage).reports || !areUnexplained(strangers, volume))
            continue;
        if (isUntold(strangers))
            return sayAutomatic(strangers);
        return CauseNote{QStringLiteral("backscatter"),
                         say("backscatter.to-strangers", {{"vantage", vantageArgument(strangers.vantage)}, {"ndrs", number(strangers.reports)},
                                                          {"victims", number(strangers.victims)}, {"domains", number(strangers.domains)},
                                                          {"peak", number(strangers.peak)},
                                                          {"outbound", number(std::max<std::int64_t>(0, volume.outbound - volume.outboundNull))}},
                             "bounces", rowsIn(strangers.vantage, "legitimate")),
                         say("backscatter.collect-other-failures")};
    }
    return std::nullopt;
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const QString cause = QStringLiteral("backscatter");
    Field field = survey(facts);
    if (const OutboundReports* relayed = relayedSpam(field); relayed && field.confidence < 0.5) {
        result.cannotExclude.push_back({cause, sayRelayed(*relayed), say("backscatter.collect-relayed")});
        return result;
    }
    UnaddressedReports lost = unaddressedReports(facts.database);
    if (field.confidence < 0.5 && static_cast<double>(lost.reports) > noReports) {
        const AutomaticMail automatic = automaticMail(facts.database, facts.organisation);
        if (automatic.vantage == lost.vantage)
            lost.reports = std::max<std::int64_t>(0, lost.reports - automatic.addressed);
        if (automaticConfidence(automatic, volumeOf(field.volumes, automatic.vantage)) >= 0.5) {
            result.cannotExclude.push_back({cause, say("backscatter.automatic", {{"vantage", vantageArgument(automatic.vantage)},
                                                                                 {"messages", number(automatic.messages)},
                                                                                 {"recipients", number(automatic.recipients)},
                                                                                 {"domains", number(automatic.domains)}}),
                                            say("backscatter.collect-automatic")});
            return result;
        }
    }
    if (field.confidence < 0.5 && static_cast<double>(lost.reports) > noReports) {
        result.cannotExclude.push_back({cause, say("backscatter.addressees-lost", {{"vantage", vantageArgument(lost.vantage)},
                                                                                   {"ndrs", number(lost.reports)}}),
                                        say("backscatter.collect-addressees")});
        return result;
    }
    if (field.all.empty()) {
        sayNoReports(facts, field.evidence, field.volumes, noReports, result);
        return result;
    }
    if (field.confidence < 0.5) {
        for (const OutboundReports& reports : field.reports) {
            if (!mayBeReplies(reports, volumeOf(field.volumes, reports.vantage)))
                continue;
            result.cannotExclude.push_back(sayAutomatic(reports));
            return result;
        }
        std::ranges::stable_sort(field.strangers, std::ranges::greater(), &OutboundReports::knownCause); // who tells why speaks
        for (const OutboundReports& strangers : field.strangers) {
            const std::int64_t other = strangers.knownCause - strangers.unknownRecipient;
            if (static_cast<double>(other) <= noReports || probability(logOdds(strangers, volumeOf(field.volumes, strangers.vantage))) < 0.5)
                continue;
            result.cannotExclude.push_back(
                {cause, say("backscatter.other-failures", {{"vantage", vantageArgument(strangers.vantage)}, {"ndrs", number(strangers.reports)},
                                                           {"domains", number(strangers.domains)}, {"peak", number(strangers.peak)},
                                                           {"other", number(other)}},
                            "bounces", rowsIn(strangers.vantage, "legitimate")),
                 say("backscatter.collect-other-failures")});
            return result;
        }
        if (const OutboundReports* unknown = repliesToForged(field)) {
            result.cannotExclude.push_back({cause, sayUnknownAddressees(field, *unknown, "legitimate"), say("backscatter.collect-automatic")});
            return result;
        }
        if (auto unexplained = toStrangersAlone(field)) {
            result.cannotExclude.push_back(std::move(*unexplained));
            return result;
        }
        const OutboundReports& few = field.reports.empty() ? field.all.front() : reportsOf(field.all, field.reports[field.main].vantage);
        const MailVolume volume = volumeOf(field.volumes, few.vantage);
        if (few.vantage == Vantage::Capture)
            if (auto blind = captureIsBlind(facts)) {
                result.cannotExclude.push_back(std::move(*blind));
                return result;
            }
        result.excluded.push_back(
            {cause, say(isUntold(few) ? "backscatter.few-null" : "backscatter.few",
                        withTimes(field.evidence, few.vantage,
                                  {{"vantage", vantageArgument(few.vantage)}, {"ndrs", number(few.reports)}, {"domains", number(few.domains)},
                                   {"peak", number(few.peak)}, {"strangers", number(few.toStrangers)},
                                   {"outbound", number(std::max<std::int64_t>(0, volume.outbound - volume.outboundNull))}}),
                        "bounces", rowsIn(few.vantage, "legitimate")),
             {}});
        return result;
    }
    const OutboundReports& main = field.reports[field.main];
    field.unknown = unknownRecipients(facts.database, facts.organisation);
    Finding finding;
    finding.cause = cause;
    const auto senders = sendersOf(facts, field);
    QStringList servers;
    for (const auto& sender : senders)
        servers += sender.first.empty() ? QStringLiteral("mail server") : QString::fromStdString(sender.first);
    finding.subject = servers.front();
    finding.confidence = field.confidence;
    const bool causeKnown = main.unknownRecipient > 0 || field.unknown.failedAfterAccept > 0;
    finding.summary = say(isQueued(main)       ? "backscatter.summary-queued"
                          : field.lateRefusals ? "backscatter.summary-late"
                          : !causeKnown        ? "backscatter.summary-unknown-cause"
                          : leftInPart(main)   ? "backscatter.summary-written"
                                               : "backscatter.summary",
                          {{"server", servers.join(QStringLiteral(", "))}, {"ndrs", number(main.reports)}, {"victims", number(main.victims)},
                           {"domains", number(main.domains)}, {"vantage", vantageArgument(main.vantage)}},
                          "bounces", rowsIn(main.vantage, "backscatter"));
    finding.first = main.first;
    finding.last = main.last;
    Finding share = finding; // of each of the others
    sayFor(field, finding);
    sayAgainst(field, finding);
    sayMissing(facts, field, finding);
    if (senders.size() > 1)
        for (const auto& sender : senders)
            finding.forIt.push_back(sayShare(main, sender));
    result.findings.push_back(std::move(finding));
    for (std::size_t other = 1; other < senders.size(); ++other) {
        share.subject = servers[static_cast<qsizetype>(other)];
        share.forIt = {sayShare(main, senders[other])};
        result.findings.push_back(share);
    }
    return result;
}

} // namespace

BackscatterVerdict judgeBackscatter(const CaseFacts& facts)
{
    const Field field = survey(facts);
    const bool relaying = relayedSpam(field) != nullptr;
    if (field.reports.empty())
        return {.relaying = relaying};
    return {field.confidence, relaying, field.lateRefusals, sendersOf(facts, field)};
}

extern const Cause backscatter;
const Cause backscatter{"backscatter", &look};

} // namespace delist
