#include "analysis/causes/shared_address.h"
#include "analysis/statement_builder.h"

namespace delist {

namespace {

// A second mail server, a customer's or one of a domain that nobody declared, a newsletter, a program that mails: before the signs of a
// bot are seen, a foreign name at an address of ours is one of these. No sign makes a bot alone; three of them do.
constexpr double oddsBeforehand = -6;
constexpr double destinationsWeight = 1.5; ///< any mail server has many
constexpr double fewestDestinations = 2;
constexpr double mostDestinations = 40;
/// Many sender domains that have nothing to do with the name. Who forwards mail has them, too.
constexpr double sendersWeight = 2.5;
constexpr double manyDomains = 20;
/// Bought lists are old, and bots are known. Forwarded mail is refused now and then.
constexpr double rejectionsWeight = 2.5;
constexpr std::int64_t fewestRecipients = 10;
constexpr double fewRefused = 0.1;
constexpr double manyRefused = 0.4;
/// Names that no mail server has ("win-pc"), or a new one all the time, whoever the sender is.
constexpr double namesWeight = 1.5;
constexpr double manyNames = 10;
constexpr double notLoggedWeight = 0.5; ///< no other name of our server's; another mail server is still possible

double share(std::int64_t part, std::int64_t all)
{
    return static_cast<double>(part) / static_cast<double>(std::max<std::int64_t>(1, all));
}

QStringList examplesOf(const std::vector<std::string>& texts)
{
    QStringList result;
    for (const std::string& text : texts)
        result += QString::fromStdString(text);
    return result;
}

TableFilter rowsOf(const OutboundSpeaker& speaker, const char* subset)
{
    TableFilter filter;
    filter.host = QString::fromStdString(speaker.address);
    filter.vantage = speaker.vantage;
    filter.subset = QLatin1String(subset);
    return filter;
}

} // namespace

SharedAddress lookAt(OutboundSpeaker speaker, ForeignGreetings said, std::pair<Micros, Micros> logged)
{
    SharedAddress result{std::move(speaker), std::move(said), oddsBeforehand, false};
    const ForeignGreetings& seen = result.said;
    const double unrelated = share(seen.unrelated, seen.messages);
    result.logOdds += destinationsWeight * onScale(static_cast<double>(seen.destinations), fewestDestinations, mostDestinations);
    result.logOdds += sendersWeight * onScale(static_cast<double>(seen.domains.size()), 1, manyDomains) * unrelated;
    if (seen.recipients >= fewestRecipients)
        result.logOdds += rejectionsWeight * onShare(share(seen.rejected, seen.recipients), fewRefused, manyRefused);
    result.logOdds += namesWeight * std::max(share(seen.unqualified, seen.sessions),
                                             onScale(static_cast<double>(seen.names.size()), 1, manyNames) * unrelated);
    result.notLogged = seen.first != unknownTime && logged.first != unknownTime && logged.first <= seen.first && logged.second >= seen.last;
    result.logOdds += result.notLogged ? notLoggedWeight : 0;
    return result;
}

Finding findingAbout(const SharedAddress& address)
{
    const ForeignGreetings& said = address.said;
    const OutboundSpeaker& speaker = address.speaker;
    Finding finding;
    finding.cause = QStringLiteral("direct-to-mx");
    finding.subject = QString::fromStdString(speaker.address);
    finding.confidence = probability(address.logOdds);
    finding.first = said.first;
    finding.last = said.last;
    TableFilter rows = rowsOf(speaker, "outbound");
    if (said.names.size() == 1)
        rows.search = QString::fromStdString(said.names.front());
    const QVariant where = vantageArgument(speaker.vantage);
    finding.summary = say("direct-to-mx.summary-shared", {{"host", finding.subject}, {"destinations", number(said.destinations)}, {"vantage", where}},
                          "sessions", rows);
    finding.forIt.push_back(say("direct-to-mx.shared-names", {{"sessions", number(said.sessions)}, {"all", number(said.all)},
                                                              {"names", number(static_cast<std::int64_t>(said.names.size()))},
                                                              {"examples", examplesOf(said.names)}},
                                "sessions", rows));
    if (address.notLogged)
        finding.forIt.push_back(say("direct-to-mx.shared-not-logged", {{"host", finding.subject}}));
    if (said.domains.size() > 1)
        finding.forIt.push_back(say("direct-to-mx.senders", {{"domains", number(static_cast<std::int64_t>(said.domains.size()))},
                                                             {"examples", examplesOf(said.domains)}},
                                    "sessions", rows));
    if (said.rejected > 0)
        finding.forIt.push_back(say("direct-to-mx.rejections", {{"rejected", number(said.rejected)}, {"recipients", number(said.recipients)},
                                                                {"rejectedShare", share(said.rejected, said.recipients)}},
                                    "deliveries", rowsOf(speaker, "outbound-rejected")));
    finding.against.push_back(say("direct-to-mx.shared-other-server", {{"host", finding.subject}}));
    return finding;
}

HostJudgement judgementOf(const SharedAddress& address)
{
    HostJudgement judgement{address.speaker.host, address.speaker.address, probability(address.logOdds), QStringLiteral("suspicious"), false,
                            {QStringLiteral("foreign-name")}};
    const auto reason = [&](const char* code, std::int64_t value) {
        if (value > 0)
            judgement.reasons += QStringLiteral("%1: %2").arg(QLatin1String(code)).arg(value);
    };
    reason("foreign-senders", static_cast<std::int64_t>(address.said.domains.size()));
    reason("rejections", address.said.rejected);
    return judgement;
}

Statement sayForeignNames(const SharedAddress& address)
{
    const ForeignGreetings& said = address.said;
    return say("direct-to-mx.shared-unsure", {{"host", QString::fromStdString(address.speaker.address)}, {"vantage", vantageArgument(address.speaker.vantage)},
                                              {"sessions", number(said.sessions)}, {"all", number(said.all)}, {"examples", examplesOf(said.names)},
                                              {"domains", number(static_cast<std::int64_t>(said.domains.size()))},
                                              {"rejected", number(said.rejected)}, {"recipients", number(said.recipients)}},
               "sessions", rowsOf(address.speaker, "outbound"));
}

} // namespace delist
