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

/// More than this share of what a server hands over unread, and what was read says nothing of it.
constexpr double fewUnread = 0.05;

bool isMany(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) > fewUnread * static_cast<double>(whole);
}

/// Of which host a capture should show what it sends, nobody knows where none is known to be a mail server.
std::vector<CapturedSender> sendersThatCount(const CaseFacts& facts)
{
    std::vector<CapturedSender> senders = capturedSenders(facts.database);
    const MailServers servers = mailServers(facts, outboundSpeakers(facts.database));
    if (servers.declared || !servers.servers.empty())
        std::erase_if(senders, [&](const CapturedSender& sender) {
            const auto address = IpAddress::parse(sender.address);
            return !servers.find(sender.host) && !(address && facts.organisation.isOwnPublic(*address)); // behind a NAT
        });
    return senders;
}

/// The declared server of which no capture tells anything; behind a NAT it is told under the address of that.
QString serverOutOfSight(const CaseFacts& facts, const std::vector<CapturedSender>& senders)
{
    const auto isNat = [&](const std::string& text) {
        const auto address = IpAddress::parse(text);
        return address && facts.organisation.isOwnPublic(*address);
    };
    if (std::ranges::any_of(senders, [&](const CapturedSender& sender) { return isNat(sender.address); }))
        return {};
    for (const std::string& server : facts.settings.mailServers)
        if (IpAddress::parse(server) && !isNat(server) && !isInCaptures(facts.database, server))
            return QString::fromStdString(server);
    return {};
}

} // namespace

std::optional<CauseNote> captureIsBlind(const CaseFacts& facts)
{
    const QString cause = QStringLiteral("backscatter");
    const std::vector<CapturedSender> senders = sendersThatCount(facts);
    CapturedSender all;
    for (const CapturedSender& sender : senders) {
        all.sessions += sender.sessions;
        all.encrypted += sender.encrypted;
        all.messages += sender.messages;
        all.senderless += sender.senderless;
    }
    if (all.messages == 0)
        return CauseNote{cause, say("backscatter.nothing-leaves", {{"vantage", vantageArgument(Vantage::Capture)}}), say("backscatter.collect")};
    if (isMany(all.encrypted, all.sessions))
        return CauseNote{cause, say("backscatter.encrypted", {{"encrypted", number(all.encrypted)}, {"sessions", number(all.sessions)}}),
                         say("backscatter.collect")};
    if (isMany(all.senderless, all.messages))
        return CauseNote{cause, say("backscatter.senders-lost", {{"senderless", number(all.senderless)}, {"messages", number(all.messages)}}),
                         say("backscatter.collect")};
    if (const QString server = serverOutOfSight(facts, senders); !server.isEmpty())
        return CauseNote{cause, say("backscatter.server-out-of-sight", {{"server", server}}), say("backscatter.collect")};
    return std::nullopt;
}

void sayNoReports(const CaseFacts& facts, const std::vector<EvidenceFacts>& evidence, const std::vector<MailVolume>& volumes, double few, CauseResult& result)
{
    const QString cause = QStringLiteral("backscatter");
    // A receive log alone shows what came in, not what the server bounced.
    const bool logs = mailLogShowsSends(facts.database);
    const auto has = [&](Vantage vantage) {
        return std::any_of(evidence.begin(), evidence.end(), [vantage](const EvidenceFacts& each) { return each.vantage == vantage; });
    };
    const std::optional<CauseNote> blind = has(Vantage::Capture) ? captureIsBlind(facts) : std::nullopt;
    const auto shows = [&](const MailVolume& volume) {
        return volume.vantage == Vantage::Tracking ? trackingShowsReports(facts.database)
               : volume.vantage == Vantage::Capture ? !blind
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
    if (has(Vantage::Tracking)) {
        result.cannotExclude.push_back({cause, say("backscatter.nothing-leaves", {{"vantage", vantageArgument(Vantage::Tracking)}}),
                                        say("backscatter.collect-whole-tracking")});
        return;
    }
    if (blind) {
        result.cannotExclude.push_back(*blind);
        return;
    }
    result.cannotExclude.push_back({cause, say("backscatter.no-evidence"), say("backscatter.collect")});
}

} // namespace delist
