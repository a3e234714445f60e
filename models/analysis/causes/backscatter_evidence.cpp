#include "analysis/causes/backscatter_evidence.h"
#include "analysis/hosts.h"
#include "analysis/statement_builder.h"
#include <algorithm>

namespace delist {

QVariantMap withTimes(const std::vector<EvidenceFacts>& all, Vantage vantage, QVariantMap arguments)
{
    Micros first = unknownTime, last = unknownTime;
    for (const EvidenceFacts& evidence : all)
        if (evidence.vantage == vantage && evidence.first != unknownTime) {
            first = first == unknownTime ? evidence.first : std::min(first, evidence.first);
            last = std::max(last, evidence.last);
        }
    arguments.insert({{"firstTime", number(first)}, {"lastTime", number(last)}});
    return arguments;
}

TableFilter rowsIn(Vantage vantage, const char* subset)
{
    TableFilter filter;
    filter.vantage = vantage;
    filter.subset = QLatin1String(subset);
    return filter;
}

namespace {

/// A capture shows what a mail server sends to the outside; of which host it should, nobody knows where none is known to be one.
bool captureShowsSends(const CaseFacts& facts)
{
    const std::vector<std::pair<RowId, std::string>> senders = capturedSenders(facts.database);
    if (senders.empty())
        return false;
    const MailServers servers = mailServers(facts, outboundSpeakers(facts.database));
    return (!servers.declared && servers.servers.empty()) || std::any_of(senders.begin(), senders.end(), [&](const auto& sender) {
               const auto address = IpAddress::parse(sender.second);
               return servers.find(sender.first) || (address && facts.organisation.isOwnPublic(*address)); // behind a NAT
           });
}

} // namespace

void sayNoReports(const CaseFacts& facts, const std::vector<EvidenceFacts>& evidence, const std::vector<MailVolume>& volumes, double few, CauseResult& result)
{
    const QString cause = QStringLiteral("backscatter");
    // A receive log alone shows what came in, not what the server bounced.
    const bool logs = mailLogShowsSends(facts.database);
    const auto shows = [&](const MailVolume& volume) {
        return volume.vantage == Vantage::Tracking ? trackingShowsReports(facts.database)
               : volume.vantage == Vantage::Capture ? captureShowsSends(facts)
                                                    : logs;
    };
    const MailVolume sendLogWithoutMail;
    const MailVolume* most = logs ? &sendLogWithoutMail : nullptr;
    for (const MailVolume& volume : volumes)
        if (shows(volume) && (!most || volume.messages > most->messages))
            most = &volume;
    if (most) {
        result.excluded.push_back({cause, say("backscatter.none", withTimes(evidence, most->vantage, {{"vantage", vantageArgument(most->vantage)},
                                                                                                   {"messages", number(most->messages)}})), {}});
        return;
    }
    // Tracked failures of mail that was taken for nobody are half of it.
    if (const std::int64_t failed = unknownRecipients(facts.database, facts.organisation).failedAfterAccept; static_cast<double>(failed) > few) {
        result.cannotExclude.push_back({cause, say("backscatter.failures-alone", {{"failed", number(failed)}}, "deliveries",
                                                   rowsIn(Vantage::Tracking, "failed-after-accept")), say("backscatter.collect-whole-tracking")});
        return;
    }
    for (const Vantage vantage : {Vantage::Tracking, Vantage::Capture})
        if (std::any_of(evidence.begin(), evidence.end(), [vantage](const EvidenceFacts& each) { return each.vantage == vantage; })) {
            result.cannotExclude.push_back({cause, say("backscatter.nothing-leaves", {{"vantage", vantageArgument(vantage)}}),
                                            say(vantage == Vantage::Tracking ? "backscatter.collect-whole-tracking" : "backscatter.collect")});
            return;
        }
    result.cannotExclude.push_back({cause, say("backscatter.no-evidence"), say("backscatter.collect")});
}

} // namespace delist
