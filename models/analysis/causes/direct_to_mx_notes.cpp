// direct-to-mx, beside its findings: who was looked at and is not it, and what cannot be excluded.
#include "analysis/causes/direct_to_mx.h"
#include "analysis/causes/suspect_rows.h"
#include "analysis/coverage.h"
#include "analysis/statement_builder.h"
#include "case/questions/undeclared_speakers.h"
#include "case/witnesses/nat_store.h"
#include <algorithm>

namespace delist {

namespace {

/// Up to here they are few.
constexpr std::int64_t mostFew = 9;
constexpr std::size_t mostNotes = 20;
/// A log in which so many addresses send is one of strangers' traffic; more names would not help.
constexpr std::size_t mostUndeclared = 5;

/// What of it outweighs that a host reached many; none: nothing does, they are only not many enough.
std::vector<Statement> sayOutweighed(const SmtpSuspect& suspect)
{
    const SmtpSight& main = suspect.sights.at(suspect.main);
    std::vector<Statement> result;
    const auto note = [&](const char* code, QVariantMap arguments = {}) {
        arguments.insert({{"host", QString::fromStdString(suspect.address)}, {"destinations", number(suspect.reachedAtAll())}});
        result.push_back(say(code, arguments, "connections", rowsOf(suspect, suspect.main, main.submission.reached > 0 ? "mail-outbound" : "smtp-outbound")));
    };
    if (main.privateOnes * 2 > main.relay.reached)
        note("direct-to-mx.outweighed-private", {{"privateOnes", number(main.privateOnes)}});
    if (main.isExplainedByProviders())
        note("direct-to-mx.outweighed-providers", {{"providers", number(main.ofProviders)}});
    if (suspect.receivesFrom >= 2)
        note("direct-to-mx.outweighed-server", {{"sources", number(suspect.receivesFrom)}});
    if (suspect.ownNamesOnly)
        note("direct-to-mx.outweighed-names");
    if (suspect.saidTooLittle || suspect.handedNothing)
        note("direct-to-mx.outweighed-silent");
    return result;
}

/// Of a host of which nothing got out: what stopped it.
const char* nothingGotOut(const SmtpSuspect& suspect)
{
    const OutboundSpeaker& relay = suspect.sights.at(suspect.main).relay;
    if (suspect.main == Vantage::Capture)
        return "direct-to-mx.unanswered-only";
    return relay.denied == relay.connections ? "direct-to-mx.denied-only" : "direct-to-mx.silent-only";
}

/// What leaves on mail ports is written down there, be it the mail server's alone. Many firewalls log what they block and nothing else.
bool showsWhatLeaves(const CaseFacts& facts, const SmtpField& field, Vantage vantage)
{
    const auto left = [vantage](const OutboundSpeaker& speaker) { return speaker.vantage == vantage && speaker.connections > speaker.denied; };
    return std::ranges::any_of(outboundSpeakers(facts.database), left) || std::ranges::any_of(field.behindNat, left, &SharedAddress::speaker);
}

/// Where nothing is the cause, whether the evidence could show it.
struct Sight
{
    Vantage vantage = Vantage::Firewall;
    const char* blind = nullptr; ///< why it could not
};

Sight sightOf(const CaseFacts& facts, const SmtpField& field)
{
    if (!field.has(Vantage::Firewall))
        return {Vantage::Capture, nullptr}; // of what captures show there is a word anyway
    const char* blind = nullptr;
    if (!showsWhatLeaves(facts, field, Vantage::Firewall))
        blind = "direct-to-mx.nothing-leaves";
    else if (std::ranges::all_of(field.evidence, [](const EvidenceFacts& evidence) { return evidence.vantage != Vantage::Firewall || evidence.ownPacketsOnly; }))
        blind = "direct-to-mx.own-firewall";
    if (blind && field.has(Vantage::Capture) && showsWhatLeaves(facts, field, Vantage::Capture))
        return {Vantage::Capture, nullptr};
    return {Vantage::Firewall, blind};
}

/// The first and the last time of the evidence that \p counts.
std::pair<Micros, Micros> spanOf(const SmtpField& field, auto counts)
{
    std::pair<Micros, Micros> span{unknownTime, unknownTime};
    for (const EvidenceFacts& evidence : field.evidence)
        if (counts(evidence) && evidence.first != unknownTime) {
            span.first = span.first == unknownTime ? evidence.first : std::min(span.first, evidence.first);
            span.second = std::max(span.second, evidence.last);
        }
    return span;
}

/// Mail logs tell of more than twice the time that the firewall's log tells of.
bool isMostlyOutside(std::pair<Micros, Micros> border, std::pair<Micros, Micros> mail)
{
    if (border.first == unknownTime || mail.first == unknownTime)
        return false;
    const Micros common = std::min(border.second, mail.second) - std::max(border.first, mail.first);
    return std::max<Micros>(0, common) < (mail.second - mail.first) / 2;
}

/// What was looked at and is not it, host by host while they are few.
void sayExcluded(const CaseFacts& facts, const SmtpField& field, const Sight& sight, CauseResult& result)
{
    const auto note = [&](Statement because) {
        if (result.excluded.size() < mostNotes)
            result.excluded.push_back({QStringLiteral("direct-to-mx"), std::move(because), {}});
    };
    auto innocent = static_cast<std::int64_t>(field.quiet.size());
    std::int64_t most = field.mostOfQuiet;
    for (const SmtpSuspect& suspect : field.suspects) {
        if (suspect.confidence() >= 0.5)
            continue;
        const SmtpSight& main = suspect.sights.at(suspect.main);
        const QString host = QString::fromStdString(suspect.address);
        innocent += suspect.deniedOnly ? 0 : 1; // who reached nobody did not speak
        most = std::max(most, suspect.reachedAtAll());
        const TableFilter filter = rowsOf(suspect, suspect.main, "smtp-outbound");
        if (suspect.deniedOnly) {
            if (main.relay.tried >= deniedDestinationsWorthALine || main.relay.connections >= deniedAttemptsWorthALine)
                note(say(nothingGotOut(suspect),
                         {{"host", host}, {"attempts", number(main.relay.connections)},
                          {"destinations", number(main.relay.tried)}, {"denied", number(main.relay.denied)},
                          {"silent", number(main.relay.connections - main.relay.denied)}, {"vantage", vantageArgument(suspect.main)}},
                         "connections", filter));
        } else if (suspect.scanned) {
            note(sayScan(suspect));
        } else if (suspect.regularity >= 0.3) {
            note(say("direct-to-mx.probe", {{"host", host}, {"destinations", number(main.relay.reached)},
                                            {"repeats", number(std::llround(main.relay.meanPerPeer))}},
                     "connections", filter));
        } else if (suspect.mostlyStopped) {
            continue; // a leak cannot be excluded: sayCannotExclude
        } else if (suspect.isHurried()) {
            continue; // nor can that
        } else if (suspect.reachedAtAll() >= destinationsWorthALine) {
            std::vector<Statement> outweighed = sayOutweighed(suspect);
            const bool few = suspect.reachedAtAll() <= mostFew;
            if (few || (outweighed.empty() && main.relay.reached <= mostFew))
                note(say(few ? "direct-to-mx.few" : onSubmissionPorts(main) ? "direct-to-mx.submission-only" : "direct-to-mx.other-ports-only",
                         {{"host", host}, {"destinations", number(suspect.reachedAtAll())}, {"relay", number(main.relay.reached)},
                          {"ports", namedPorts(main)}},
                         "connections", rowsOf(suspect, suspect.main, main.submission.reached > 0 ? "mail-outbound" : "smtp-outbound")));
            for (Statement& statement : few ? std::vector<Statement>() : outweighed)
                note(std::move(statement));
        }
    }
    if (!result.findings.empty() && result.findings.front().confidence >= 0.5)
        return; // the cause itself is not excluded
    if (sight.blind)
        return; // sayCannotExclude
    const auto [first, last] = spanOf(field, [&](const EvidenceFacts& evidence) { return evidence.vantage == sight.vantage; });
    QVariantMap arguments{{"vantage", vantageArgument(sight.vantage)}, {"firstTime", number(first)}, {"lastTime", number(last)}};
    if (innocent > 0)
        arguments.insert({{"hosts", number(innocent)}, {"destinations", number(most)}});
    note(say(innocent > 0 ? "direct-to-mx.none" : "direct-to-mx.none-at-all", arguments));
    if (std::optional<Statement> gaps = sayGaps(facts, sight.vantage))
        note(std::move(*gaps));
}

void sayCannotExclude(const CaseFacts& facts, const SmtpField& field, const Sight& sight, CauseResult& result)
{
    const auto note = [&](Statement because, Statement collect) {
        result.cannotExclude.push_back({QStringLiteral("direct-to-mx"), std::move(because), std::move(collect)});
    };
    const auto of = [](Vantage vantage) { return [vantage](const EvidenceFacts& evidence) { return evidence.vantage == vantage; }; };
    const auto border = spanOf(field, of(field.has(Vantage::Firewall) ? Vantage::Firewall : Vantage::Capture));
    const QVariantMap times{{"firstTime", number(border.first)}, {"lastTime", number(border.second)}};
    const auto mail = spanOf(field, [](const EvidenceFacts& evidence) { return evidence.vantage == Vantage::MailLog || evidence.vantage == Vantage::Tracking; });
    if (!field.has(Vantage::Firewall)) {
        note(say("direct-to-mx.no-firewall-log", times), say("direct-to-mx.collect-firewall"));
        if (std::optional<Statement> gaps = sayGaps(facts, Vantage::Capture))
            note(std::move(*gaps), say("direct-to-mx.collect-firewall"));
    } else if (sight.blind)
        note(say(sight.blind), say("direct-to-mx.collect-outbound"));
    else if (isMostlyOutside(border, mail))
        note(say("direct-to-mx.short-log", times), say("direct-to-mx.collect-firewall"));
    PreparedQueries queries(facts.database);
    for (const SmtpSuspect& suspect : field.suspects)
        if (suspect.isLikestServer && suspect.confidence() < 0.5)
            note(say("direct-to-mx.likest-server", {{"host", QString::fromStdString(suspect.address)},
                                                    {"destinations", number(suspect.reached())},
                                                    {"servers", field.servers.unseen},
                                                    {"vantage", vantageArgument(suspect.main)}},
                     "connections", passedRows(suspect, suspect.main, false)),
                 say("direct-to-mx.collect-undeclared-server"));
        else if (suspect.looksLikeServer && suspect.confidence() < 0.5 && suspect.reached() > mostFew)
            note(say("direct-to-mx.looks-like-server", {{"host", QString::fromStdString(suspect.address)},
                                                        {"destinations", number(suspect.reached())},
                                                        {"vantage", vantageArgument(suspect.main)}},
                     "connections", passedRows(suspect, suspect.main, false)),
                 say("direct-to-mx.collect-undeclared-server"));
    for (const SmtpSuspect& suspect : field.suspects) {
        if (!suspect.mostlyStopped || suspect.confidence() >= 0.5 || suspect.regularity >= 0.3 || result.cannotExclude.size() >= mostNotes)
            continue;
        const SmtpSight& main = suspect.sights.at(suspect.main);
        note(say("direct-to-mx.leak", {{"host", QString::fromStdString(suspect.address)}, {"attempts", number(main.relay.connections)},
                                       {"destinations", number(main.relay.tried)}, {"passed", number(main.traffic.notDenied)},
                                       {"reached", number(main.relay.reached)}},
                 "connections", passedRows(suspect, suspect.main, false)),
             say("direct-to-mx.collect-leak"));
    }
    for (const SmtpSuspect& suspect : field.suspects) {
        const SmtpSight& main = suspect.sights.at(suspect.main);
        if (suspect.confidence() >= 0.5 || !suspect.isHurried() || result.cannotExclude.size() >= mostNotes)
            continue;
        note(say("direct-to-mx.hurried", {{"host", QString::fromStdString(suspect.address)}, {"destinations", number(main.relay.reached)},
                                          {"connections", number(main.traffic.notDenied)}, {"peak", number(main.traffic.peak)},
                                          {"vantage", vantageArgument(suspect.main)}},
                 "connections", passedRows(suspect, suspect.main, false)),
             say("direct-to-mx.collect-leak"));
    }
    for (const SmtpSuspect& suspect : field.suspects) {
        const SmtpSight& main = suspect.sights.at(suspect.main);
        if (suspect.confidence() >= 0.5 || suspect.isHurried() || suspect.isLikestServer || suspect.deniedOnly || suspect.scanned || suspect.regularity >= 0.3 || suspect.mostlyStopped ||
            main.relay.reached <= mostFew || result.cannotExclude.size() >= mostNotes || !sayOutweighed(suspect).empty())
            continue;
        note(say("direct-to-mx.unsure", {{"host", QString::fromStdString(suspect.address)}, {"destinations", number(main.relay.reached)},
                                         {"connections", number(main.relay.connections)}, {"vantage", vantageArgument(suspect.main)}},
                 "connections", passedRows(suspect, suspect.main, false)),
             say("direct-to-mx.collect-leak"));
    }
    for (const SourcelessTraffic& traffic : sourcelessTraffic(facts.database))
        if (traffic.destinations > mostFew)
            note(say("direct-to-mx.sourceless", {{"vantage", vantageArgument(traffic.vantage)}, {"connections", number(traffic.connections)},
                                                 {"destinations", number(traffic.destinations)}}),
                 say("direct-to-mx.collect-sources"));
    for (const SharedAddress& address : field.behindNat) {
        const OutboundSpeaker& speaker = address.speaker;
        if (address.said.sessions > 0 && !address.isSuspect())
            note(sayForeignNames(address), say("direct-to-mx.collect-inside"));
        else if (address.isSuspect() || (!field.servers.find(speaker.host) && // declared: it is the server's until a name tells otherwise
                                         (speaker.reached >= 10 || outboundDialogues(queries, speaker.host, speaker.vantage).heloNames > 2)))
            note(say("direct-to-mx.behind-nat", {{"host", QString::fromStdString(speaker.address)},
                                                 {"destinations", number(speaker.reached)},
                                                 {"vantage", vantageArgument(speaker.vantage)}}),
                 say("direct-to-mx.collect-inside"));
    }
    for (const QString& host : field.servers.addresses(ServerSign::Likest)) {
        std::int64_t reached = 0;
        for (const OutboundSpeaker& speaker : outboundSpeakers(facts.database))
            if (QString::fromStdString(speaker.address) == host)
                reached = std::max(reached, speaker.reached);
        note(say("direct-to-mx.only-server", {{"host", host}, {"destinations", number(reached)}}),
             say("direct-to-mx.collect-declare"));
    }
}

/// Addresses that behave as inside hosts do, and of which nobody said that their network is inside.
void sayUndeclared(const CaseFacts& facts, CauseResult& result)
{
    const std::vector<NatShare> shares = natShares(facts.database);
    for (const UndeclaredSpeaker& speaker : undeclaredSpeakers(facts.database, facts.settings, mostUndeclared)) {
        const auto share = std::ranges::find(shares, speaker.host, &NatShare::outsideHost);
        if (share != shares.end() && share->paired * 2 >= share->connections)
            continue; // the outside face of inside hosts that are judged
        const auto address = IpAddress::parse(speaker.address);
        const char* const code = address && address->isPrivate() ? "direct-to-mx.undeclared-private" : "direct-to-mx.undeclared";
        result.cannotExclude.push_back({QStringLiteral("direct-to-mx"),
                                        say(code, {{"host", QString::fromStdString(speaker.address)},
                                                   {"destinations", number(speaker.reached)},
                                                   {"vantage", vantageArgument(speaker.vantage)}}),
                                        say("direct-to-mx.collect-networks")});
    }
}

/// Where the cause is found, or cannot be excluded, a host that only tried is one more reason to look.
void keepToBeLookedAt(CauseResult& result)
{
    if (result.cannotExclude.empty() && result.findings.empty())
        return;
    const Statement collect = result.cannotExclude.empty() ? Statement() : result.cannotExclude.front().collect;
    for (const CauseNote& note : result.excluded)
        if (isNothingGotOut(note.because))
            result.cannotExclude.push_back({note.cause, note.because, collect});
}

} // namespace

std::optional<Statement> sayGaps(const CaseFacts& facts, Vantage vantage)
{
    const std::vector<std::pair<Micros, Micros>> gaps = gapsOf(facts.database, vantage);
    if (gaps.empty())
        return std::nullopt;
    Micros length = 0;
    for (const auto& [from, to] : gaps)
        length += to - from;
    const auto& [from, to] = *std::ranges::max_element(gaps, {}, [](const auto& gap) { return gap.second - gap.first; });
    return say("direct-to-mx.gaps", {{"vantage", vantageArgument(vantage)}, {"gaps", number(static_cast<std::int64_t>(gaps.size()))},
                                     {"hours", static_cast<double>(length) / 3.6e9}, {"firstTime", number(from)}, {"lastTime", number(to)}});
}

void sayNotes(const CaseFacts& facts, const SmtpField& field, CauseResult& result)
{
    const Sight sight = sightOf(facts, field);
    sayExcluded(facts, field, sight, result);
    sayCannotExclude(facts, field, sight, result);
    sayUndeclared(facts, result);
    keepToBeLookedAt(result);
}

bool isNothingGotOut(const Statement& statement)
{
    return statement.code == u"direct-to-mx.denied-only" || statement.code == u"direct-to-mx.unanswered-only" ||
           statement.code == u"direct-to-mx.silent-only";
}

} // namespace delist
