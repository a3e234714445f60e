#include "analysis/analysis.h"
#include "analysis/causes/backscatter.h"
#include "analysis/causes/direct_to_mx.h"
#include "analysis/causes/smtp_suspects.h"
#include "analysis/clock_offsets.h"
#include "analysis/coverage.h"
#include "analysis/listings.h"
#include "analysis/nat_join.h"
#include "analysis/socket_match.h"
#include "analysis/statement_builder.h"
#include "analysis/stored_analysis.h"
#include "case/counts/mailbox_days.h"
#include "case/counts/mailbox_repeats.h"
#include "case/counts/mailbox_spellings.h"
#include "case/counts/process_stats.h"
#include "case/file/settings_store.h"
#include "case/joins/open_ends.h"
#include "case/lists/refusal_store.h"
#include "case/questions/callout_clients.h"
#include "case/questions/genuine_senders.h"
#include "case/questions/log_owner.h"
#include "case/questions/mail_directions.h"
#include "case/questions/silent_pairs.h"
#include "case/sql/wide_cache.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/connection_twins.h"
#include "case/witnesses/tracked_reports.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>

namespace delist {

namespace {

constexpr double smallestConfidence = 0.5;
constexpr Micros shortestWatch = 10 * 60'000'000LL; ///< evidence of less time excludes nothing

/// Causes that no code looks for yet: said openly, so that nobody takes silence for innocence.
constexpr const char* notExamined[] = {"compromised-account", "open-relay", "internal-relay-abuse", "auto-forward",
                                       "bulk-sender"};

/// The settings, with the domains that the case shows beside those that are declared: mostly only the first one is.
CaseSettings withSeenDomains(Database& database, CaseSettings settings)
{
    for (std::string& domain : ownDomainsSeen(database))
        if (std::find(settings.domains.begin(), settings.domains.end(), domain) == settings.domains.end())
            settings.domains.push_back(std::move(domain));
    return settings;
}

/// A finding about lists alone rests on no clock of the evidence.
bool restsOnTimes(const Finding& finding)
{
    return std::any_of(finding.forIt.begin(), finding.forIt.end(), [](const Statement& statement) {
        return !statement.table.isEmpty() && statement.table != u"listings" && statement.table != u"refusals" && statement.table != u"posture";
    });
}

QString nameOf(const std::string& path)
{
    return QString::fromStdString(path.substr(path.rfind('/') + 1));
}

/// Times of witnesses whose clocks differ are as each told them: no finding that rests on them may leave that out.
void tellClocks(Database& database, Analysis& analysis)
{
    for (Coverage& coverage : analysis.coverage)
        if (const auto apart = clockApart(database, coverage.evidence)) {
            coverage.clockOffset = apart->offset;
            coverage.clockReference = apart->reference;
            const Statement statement =
                say(apart->offset > 0 ? "clock.ahead" : "clock.behind",
                    {{QStringLiteral("evidence"), nameOf(apart->path)}, {QStringLiteral("reference"), nameOf(apart->referencePath)},
                     {QStringLiteral("seconds"), number(std::llabs(apart->offset) / 1'000'000)}, {QStringLiteral("matches"), number(apart->matches)},
                     {QStringLiteral("id"), QString::number(coverage.evidence)}});
            for (Finding& finding : analysis.findings)
                if (restsOnTimes(finding))
                    finding.missing.push_back(statement);
        }
}

void countRows(Database& database, Statement& statement)
{
    if (const TableDefinition* table = tableById(statement.table))
        statement.records = TableQuery(database, *table).count(statement.filter);
}

/// Of a cause that is found, what the evidence does not show is missing in the finding that is most likely.
void tellMissing(Analysis& analysis)
{
    std::erase_if(analysis.cannotExclude, [&](CauseNote& note) {
        const auto found = std::ranges::find(analysis.findings, note.cause, &Finding::cause);
        if (found == analysis.findings.end())
            return false;
        for (Statement* statement : {&note.because, &note.collect})
            if (!statement->code.isEmpty() && std::ranges::none_of(found->missing, [&](const Statement& known) {
                    return known.code == statement->code && known.arguments == statement->arguments;
                }))
                found->missing.push_back(std::move(*statement));
        return true;
    });
}

/// What a few minutes do not show may have been before and after them.
void doubtMoments(Analysis& analysis)
{
    for (const CauseNote& note : analysis.excluded) {
        const QVariant first = note.because.arguments.value(QStringLiteral("firstTime"));
        const QVariant last = note.because.arguments.value(QStringLiteral("lastTime"));
        if (first.isValid() && last.isValid() && last.toLongLong() - first.toLongLong() < shortestWatch)
            analysis.cannotExclude.push_back({note.cause, note.because, say("short-evidence.collect")});
    }
}

/// What is found or cannot be excluded is not excluded, whatever parts of it were looked at.
void keepListsApart(Analysis& analysis)
{
    doubtMoments(analysis);
    tellMissing(analysis);
    std::erase_if(analysis.excluded, [&](const CauseNote& note) {
        return std::ranges::find(analysis.findings, note.cause, &Finding::cause) != analysis.findings.end() ||
               std::ranges::find(analysis.cannotExclude, note.cause, &CauseNote::cause) != analysis.cannotExclude.end();
    });
}

std::string reasonsJson(const QStringList& reasons)
{
    return QJsonDocument(QJsonArray::fromStringList(reasons)).toJson(QJsonDocument::Compact).toStdString();
}

/// What several evidences tell of one thing, put together before anything is counted.
void deriveJoins(Database& database, const CaseSettings& settings)
{
    Transaction transaction(database);
    findMailboxSpellings(database);
    deriveToldSides(database, settings);
    forgetHandedOver(database);
    if (clockShiftsDue(database))
        chooseClockShifts(database, estimateClockOffsets(sharedMoments(database), clockFacts(database)));
    joinOpenEnds(database);
    joinTrackedReports(database);
    findTwins(database);
    countSentAlone(database);
    findMailboxAccounts(database);
    transaction.commit();
}

/// Who held the sockets, when there are records of it.
void deriveSockets(Database& database)
{
    if (!socketsDue(database))
        return;
    const std::vector<SocketMatch> matches = matchSockets(socketWitnesses(database), ownedConnections(database));
    Transaction transaction(database);
    storeSockets(database, matches);
    transaction.commit();
}

/// Who stood behind NAT, when flows have come in or the borders have moved.
void deriveNat(Database& database, const CaseSettings& settings, const OrganisationMap& organisation)
{
    const std::string fingerprint = natFingerprint(database, settings);
    if (fingerprint == storedNatFingerprint(database))
        return;
    const NatFlows flows = natFlows(database, organisation);
    const NatJoin join = joinNat(flows);
    Transaction transaction(database);
    storeNat(database, join.pairs, flows.leftOut, fingerprint);
    transaction.commit();
}

const char* serverRole(ServerSign sign)
{
    return sign == ServerSign::Declared ? "mail-server" : "inferred-mail-server";
}

/// What both halves of the work ask for, and what it was asked with.
struct Surveyed
{
    CaseSettings settings; ///< with the domains seen
    SmtpField smtp;
    OutwardReports outward;
};

/// \p surveyed: what derive() saw of the same case, if it has just run.
Analysis analyseCase(Database& database, const CaseSettings& settings, const Surveyed* surveyed)
{
    const CaseSettings seen = withSeenDomains(database, settings);
    const OrganisationMap organisation(seen);
    const SilentPairs silent(database); // several causes ask for them
    const CalloutClients callouts(database);
    Analysis analysis;
    analysis.state = analysisState(database);
    const bool sameCase = surveyed && surveyed->settings == seen; // joining may have shown another domain of ours
    const CaseFacts facts{database, settings, organisation, &analysis.findings, sameCase ? &surveyed->smtp : nullptr,
                          sameCase ? &surveyed->outward : nullptr};
    for (const Cause* cause : causes()) {
        CauseResult result = cause->look(facts);
        // Equals stand by what the evidence tells, not by which of it came into the case first.
        std::ranges::stable_sort(result.findings, [](const Finding& a, const Finding& b) {
            return std::tuple(a.first == unknownTime, a.first, a.subject) < std::tuple(b.first == unknownTime, b.first, b.subject);
        });
        for (Finding& finding : result.findings)
            if (finding.confidence >= smallestConfidence)
                analysis.findings.push_back(std::move(finding));
        std::move(result.excluded.begin(), result.excluded.end(), std::back_inserter(analysis.excluded));
        std::move(result.cannotExclude.begin(), result.cannotExclude.end(), std::back_inserter(analysis.cannotExclude));
    }
    addListingHints(facts, analysis.findings);
    std::stable_sort(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
    for (const char* cause : notExamined)
        analysis.cannotExclude.push_back({QLatin1String(cause), say("not-examined"),
                                          say(QByteArray("collect.").append(cause).constData())});
    if (const std::int64_t leftOut = natLeftOut(database); leftOut > 0)
        analysis.cannotExclude.push_back({QStringLiteral("direct-to-mx"), say("nat.left-out", {{QStringLiteral("flows"), qint64(leftOut)}}),
                                          say("nat.shorter-evidence")});
    keepListsApart(analysis);
    for (Finding& finding : analysis.findings) {
        countRows(database, finding.summary);
        for (auto list : {&Finding::forIt, &Finding::against, &Finding::missing})
            for (Statement& statement : finding.*list)
                countRows(database, statement);
    }
    analysis.coverage = coverage(database);
    tellClocks(database, analysis);
    return analysis;
}

/// What is concluded about hosts, one verdict each, in the order they were met.
class HostVerdicts
{
public:
    HostVerdict& of(RowId host)
    {
        const auto [place, isNew] = m_places.emplace(host, m_verdicts.size());
        if (isNew)
            m_verdicts.push_back({host, {}, {}, 0, {}});
        return m_verdicts[place->second];
    }
    [[nodiscard]] const std::vector<HostVerdict>& all() const { return m_verdicts; }

private:
    std::vector<HostVerdict> m_verdicts;
    std::unordered_map<RowId, std::size_t> m_places;
};

void tellSmtp(const CaseFacts& facts, const SmtpField& field, HostVerdicts& verdicts)
{
    for (const MailServer& server : field.servers.servers)
        verdicts.of(server.host).role = serverRole(server.sign);
    for (const HostJudgement& judgement : judgeHosts(facts, field)) {
        HostVerdict& verdict = verdicts.of(judgement.host);
        if (judgement.monitor)
            verdict.role = "monitor";
        verdict.state = judgement.state.toStdString();
        verdict.suspicion = judgement.suspicion;
        if (!judgement.reasons.isEmpty())
            verdict.reasons = reasonsJson(judgement.reasons);
    }
}

/// What the outside sees of us is no inside host, as long as nobody says that it is a machine.
void tellPublicFaces(const CaseFacts& facts, HostVerdicts& verdicts)
{
    for (const auto& [host, address] : insideHosts(facts.database, [&](const std::string& each) { return isPublicFace(facts, each); }))
        if (HostVerdict& verdict = verdicts.of(host); verdict.role.empty())
            verdict.role = "public-address";
}

/// Of the servers that send bounces to strangers, when they are a pattern.
void tellBackscatter(const CaseFacts& facts, const BackscatterVerdict& bounces, HostVerdicts& verdicts)
{
    if (bounces.confidence < smallestConfidence)
        return;
    for (const auto& [server, reports] : bounces.servers) {
        const auto sender = IpAddress::parse(server);
        if (!sender)
            continue;
        Transaction transaction(facts.database);
        HostVerdict& verdict = verdicts.of(hostRow(facts.database, sender->toString()));
        transaction.commit();
        verdict.reasons = reasonsJson({QStringLiteral("sends-backscatter: %1").arg(reports)});
        if (verdict.role.empty())
            verdict.role = serverRole(facts.organisation.isMailServer(*sender) ? ServerSign::Declared : ServerSign::OwnLog);
    }
}

Surveyed deriveCase(CaseFile& file)
{
    Database& database = file.database();
    const CaseSettings settings = file.settings();
    Surveyed surveyed{withSeenDomains(database, settings), {}, {}};
    const OrganisationMap organisation(surveyed.settings);
    const CaseFacts facts{.database = database, .settings = settings, .organisation = organisation, .outward = &surveyed.outward};
    deriveJoins(database, settings);
    deriveSockets(database);
    recountProcessesOnce(database);
    deriveNat(database, settings, organisation);

    {
        Transaction transaction(database);
        directMail(database, organisation);
        findMailboxRepeats(database);
        transaction.commit();
    }
    const SilentPairs silent(database); // asked for several times
    const CalloutClients callouts(database);
    surveyed.smtp = surveySmtp(facts);
    HostVerdicts verdicts;
    tellSmtp(facts, surveyed.smtp, verdicts);
    tellPublicFaces(facts, verdicts);
    const GenuineSenders genuine(database, organisation); // asked for again by the kinds of bounces
    surveyed.outward = outboundReports(database, organisation);
    const BackscatterVerdict bounces = judgeBackscatter(facts);
    tellBackscatter(facts, bounces, verdicts);

    const std::vector<ClockOffset> clocks = estimateClockOffsets(sharedMoments(database), clockFacts(database));
    Transaction transaction(database);
    storeClockOffsets(database, clocks);
    storeHosts(database, verdicts.all());
    storeSuspicions(database, surveyed.smtp.quiet);
    storeBounceKinds(database, organisation, {bounces.confidence >= smallestConfidence, bounces.lateRefusals, bounces.relaying});
    readRefusals(database);
    file.setDeriveDue(false);
    markDerived(database);
    transaction.commit();
    return surveyed;
}

} // namespace

Analysis analyse(Database& database, const CaseSettings& settings)
{
    const WideCache pages(database);
    return analyseCase(database, settings, nullptr);
}

void derive(CaseFile& file)
{
    deriveCase(file);
}

Analysis analyseAnew(CaseFile& file)
{
    if (file.readOnly())
        return analyse(file.database(), file.settings());
    const WideCache pages(file.database());
    std::optional<Surveyed> surveyed;
    if (!isDerived(file.database()))
        surveyed = deriveCase(file);
    Analysis analysis = analyseCase(file.database(), file.settings(), surveyed ? &*surveyed : nullptr);
    storeAnalysis(file, analysis);
    return analysis;
}

void deriveWhatIsDue(CaseFile& file)
{
    if (!file.readOnly() && file.deriveDue())
        derive(file);
}

} // namespace delist
