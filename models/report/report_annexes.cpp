// What the verdict rests on: traffic, hosts, bounces, listings, evidence, custody.
#include "case/file/custody.h"
#include "report/code_words.h"
#include "case/lists/listing_store.h"
#include "case/questions/analysis_queries.h"
#include "case/questions/host_names.h"
#include "case/rows/bounce_kind.h"
#include "evidence/smtp/last_error.h"
#include "report/report_builder.h"
#include <algorithm>
#include <map>

namespace delist {

namespace {

constexpr int mostBins = 96;
constexpr int mostSeries = 7;
constexpr qint64 mostSuspects = 2000; ///< that are looked for among the others
constexpr qint64 mostHosts = 40;
constexpr qint64 mostBounces = 25;
constexpr qint64 mostListings = 400;
constexpr qint64 mostEvidence = 300;
constexpr qint64 mostCustody = 300;

/// Takes out the columns in which nothing is known.
void dropUnknownColumns(ReportTable& table)
{
    for (qsizetype column = static_cast<qsizetype>(table.columns.size()) - 1; column >= 0; --column) {
        const bool unknown = std::all_of(table.rows.begin(), table.rows.end(), [&](const QStringList& row) { return row[column] == u"–"; });
        if (!unknown || table.columns.size() == 1)
            continue;
        table.columns.erase(table.columns.begin() + column);
        for (QStringList& row : table.rows)
            row.removeAt(column);
    }
}

/// Of Exchange's "[{LRT=…};{LED=550 5.1.1 …};…]" its words.
QString saidIn(const QString& cause)
{
    const std::string text = cause.toStdString();
    return QString::fromStdString(std::string(smtp::saidIn(text)));
}

bool isPublicFace(const QString& role)
{
    return role == u"public-address";
}

bool isServerRole(const QString& role)
{
    return role == u"mail-server" || role == u"inferred-mail-server";
}

} // namespace

ReportSection ReportBuilder::traffic()
{
    ReportSection section{QStringLiteral("traffic"), tr("Identify"), tr("SMTP traffic per inside host"), false, {}};
    const std::vector<Vantage> vantages = trafficVantages(m_database);
    std::optional<Vantage> vantage;
    for (const Vantage candidate : {Vantage::Firewall, Vantage::Capture})
        if (!vantage && std::find(vantages.begin(), vantages.end(), candidate) != vantages.end())
            vantage = candidate;
    const std::optional<TimeExtent> extent = vantage ? trafficExtent(m_database, vantage) : std::nullopt;
    if (!extent) {
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Normal, tr("Neither a firewall log nor a capture with SMTP is in the case, so who spoke SMTP over time cannot be shown.")});
        return section;
    }
    TrafficRequest request;
    request.range = *extent;
    request.maxBins = mostBins;
    request.vantage = *vantage;
    request.ports = {25, 465, 587, 2525};
    request.scope = HostScope::Internal;
    request.topHosts = mostSeries;
    TableFilter suspicious;
    suspicious.subset = QStringLiteral("suspicious");
    const CaseTable suspects(m_database, "hosts", suspicious, mostSuspects);
    for (std::size_t row = 0; row < suspects.size(); ++row)
        request.hosts.push_back(suspects.value(row, "id").toLongLong());
    const delist::TrafficChart read = readTraffic(m_database, request);

    ReportChart chart;
    chart.title = tr("SMTP connections per inside host (%1)").arg(vantageText(*vantage));
    chart.note = tr("Connections that an inside host opened to ports 25, 465, 587 and 2525, in steps of %1 minutes.")
                     .arg(count(read.binWidth / 60'000'000));
    chart.start = read.start;
    chart.binWidth = read.binWidth;
    ReportTable twin;
    twin.title = tr("The same in numbers");
    twin.columns = {{tr("Host"), 3, ReportColumn::Text}, {tr("Role"), 2.2, ReportColumn::Text}, {tr("Connections"), 1.6, ReportColumn::Number},
                    {tr("Not denied"), 1.6, ReportColumn::Number}, {tr("Denied"), 1.6, ReportColumn::Number},
                    {tr("Most in one step"), 1.6, ReportColumn::Number}};
    const auto isSuspect = [&](const TrafficSeries& series) { return std::ranges::find(request.hosts, series.host) != request.hosts.end(); };
    const auto add = [&](const TrafficSeries& series, const QString& name) {
        if (series.total.connections == 0)
            return;
        ReportSeries drawn{name, isServerRole(series.role) ? ReportSeries::Server : isSuspect(series) ? ReportSeries::Suspicious : ReportSeries::Other, {}, {}};
        std::int64_t most = 0;
        for (const TrafficCounts& bin : series.bins) {
            drawn.denied.push_back(static_cast<double>(bin.denied));
            drawn.allowed.push_back(static_cast<double>(bin.connections - bin.denied));
            most = std::max(most, bin.connections);
        }
        chart.series.push_back(std::move(drawn));
        twin.rows.push_back({name, series.host == 0 ? QStringLiteral("–") : roleWords(series.role), count(series.total.connections),
                             count(series.total.connections - series.total.denied), count(series.total.denied), count(most)});
    };
    // Suspicious hosts stand first (asked for by name), servers after everyone else of the inside.
    TrafficSeries others = read.other; // with those that found no room
    qint64 otherHosts = read.otherHosts;
    qint64 otherSuspects = 0;
    for (const bool servers : {false, true})
        for (const TrafficSeries& series : read.series) {
            if (isServerRole(series.role) != servers || series.total.connections == 0)
                continue;
            if (static_cast<int>(chart.series.size()) < mostSeries + (servers ? 1 : 0)) {
                add(series, series.address);
                continue;
            }
            ++otherHosts;
            otherSuspects += isSuspect(series) ? 1 : 0;
            others.total += series.total;
            for (std::size_t bin = 0; bin < series.bins.size(); ++bin)
                others.bins[bin] += series.bins[bin];
        }
    const QString howMany = tr("%1 other hosts").arg(count(otherHosts));
    add(others, otherSuspects > 0 ? howMany + QLatin1Char('\n') + tr("(suspicious: %1)").arg(count(otherSuspects)) : howMany);
    section.blocks.push_back(std::move(chart));
    section.blocks.push_back(std::move(twin));
    if (std::ranges::any_of(read.series, [](const TrafficSeries& series) { return isPublicFace(series.role); }))
        section.blocks.push_back(publicFaceNote());
    return section;
}

ReportSection ReportBuilder::hosts()
{
    ReportSection section{QStringLiteral("hosts"), tr("Identify"), tr("Suspicious hosts and servers"), false, {}};
    TableFilter filter;
    filter.subset = QStringLiteral("internal-smtp");
    const CaseTable rows(m_database, "hosts", filter, mostHosts);
    if (rows.size() == 0) {
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal, tr("No inside host with mail traffic is in the evidence.")});
        return section;
    }
    ReportTable table;
    table.columns = {{tr("Host"), 1.2, ReportColumn::Text}, {tr("Suspicion"), 1.4, ReportColumn::Number}, {tr("SMTP connections"), 1.8, ReportColumn::Number},
                     {tr("Denied"), 1.3, ReportColumn::Number}, {tr("Peers"), 1, ReportColumn::Number},
                     {tr("Why"), 4.6, ReportColumn::Text}};
    HostNames hostNames(m_database);
    bool showsPublicFace = false;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        QStringList why;
        const QStringList reasons = rows.value(row, "reasons").toStringList();
        for (const QString& reason : reasons)
            why += hostReasonText(reason, m_style);
        QString name = rows.text(row, "address", m_style);
        // A suspicious host's HELO names are inventions; a server's name helps to recognise it, if it is its own: behind our public
        // address others may greet in theirs.
        if (!m_options.redact && isServerRole(rows.value(row, "role").toString())) {
            QStringList names;
            for (const std::string& known : hostNames.believed(rows.value(row, "id").toLongLong(), 2))
                names += QString::fromStdString(known);
            if (!names.isEmpty())
                name += QStringLiteral("\n(%1)").arg(names.join(QStringLiteral(", ")).left(60));
        }
        const double suspicion = rows.value(row, "suspicion").toDouble();
        const QString role = rows.value(row, "role").toString();
        showsPublicFace = showsPublicFace || isPublicFace(role);
        name += QLatin1Char('\n') + roleWords(role); // in columns of their own they left the reasons no room
        if (const QString state = rows.value(row, "state").toString(); !state.isEmpty())
            name += QStringLiteral(", ") + stateWords(state);
        table.rows.push_back({name,
                              suspicion >= 0.005 ? percent(suspicion) : QStringLiteral("–"), rows.text(row, "smtp_connections", m_style),
                              rows.text(row, "smtp_denied", m_style), rows.text(row, "destinations", m_style),
                              why.isEmpty() ? QStringLiteral("–") : why.size() == 1 ? why.front() : QStringLiteral("• ") + why.join(QStringLiteral("\n• "))});
    }
    table.note = shortened(rows.size(), rows.total());
    section.blocks.push_back(std::move(table));
    if (showsPublicFace)
        section.blocks.push_back(publicFaceNote());
    section.blocks.push_back(ReportParagraph{
        ReportParagraph::Note, tr("Counts of a host come from the one vantage that saw most of it; counts of different vantages are never added up.")});
    return section;
}

/// The file and the folder it lies in; the file alone when nothing of the inside is to be told.
QString ReportBuilder::shortPath(const QString& path) const
{
    QString clean = path;
    clean.replace(u'\\', u'/');
    const qsizetype pieces = m_options.redact ? 1 : 2;
    return clean.section(u'/', -pieces, -1, QString::SectionSkipEmpty);
}

ReportParagraph ReportBuilder::publicFaceNote() const
{
    return {ReportParagraph::Note, tr("What left by our public address was sent by the machine that has it or by hosts behind it. Where both sides of the"
                                      " NAT are in the evidence, it is the same connections once more.")};
}

QString ReportBuilder::roleWords(const QString& role) const
{
    if (role == u"mail-server")
        return tr("mail server");
    if (role == u"inferred-mail-server")
        return tr("mail server, not declared");
    if (role == u"monitor")
        return tr("monitoring probe");
    if (isPublicFace(role))
        return tr("our public address");
    if (role == u"internal")
        return tr("inside host");
    if (role == u"outside")
        return tr("outside host");
    return role.isEmpty() ? QStringLiteral("–") : role;
}

QString ReportBuilder::stateWords(const QString& state) const
{
    if (state == u"suspicious")
        return tr("suspicious");
    if (state == u"contained")
        return tr("contained");
    return state.isEmpty() ? QStringLiteral("–") : state;
}

ReportSection ReportBuilder::bounces()
{
    ReportSection section{QStringLiteral("bounces"), tr("Identify"), tr("Bounces (non-delivery reports)"), false, {}};
    std::map<Vantage, std::map<int, std::array<std::int64_t, 4>>> groups; // kind -> all, accepted, refused, other
    for (const BounceGroup& group : bounceGroups(m_database)) {
        auto& counts = groups[group.vantage][group.kind];
        counts[0] += group.bounces;
        counts[group.fate == Outcome::Accepted ? 1 : group.fate == Outcome::Rejected ? 2 : 3] += group.bounces;
    }
    if (groups.empty()) {
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal, tr("No non-delivery report is in the evidence.")});
        return section;
    }
    const auto kindWords = [](int kind) {
        switch (static_cast<BounceKind>(kind)) {
        case BounceKind::Legitimate:
            return tr("honest report");
        case BounceKind::Backscatter:
            return tr("backscatter to a stranger");
        case BounceKind::Received:
            return tr("received from outside");
        case BounceKind::BlockedByList:
            return tr("our mail blocked by a list");
        case BounceKind::Unknown:
            break;
        }
        return tr("unknown");
    };
    ReportTable kinds;
    kinds.columns = {{tr("Seen in"), 2, ReportColumn::Text}, {tr("Kind"), 3, ReportColumn::Text}, {tr("Rows"), 1.2, ReportColumn::Number},
                     {tr("Accepted by the other side"), 1.6, ReportColumn::Number}, {tr("Refused"), 1.2, ReportColumn::Number},
                     {tr("Fate unknown or delayed"), 1.6, ReportColumn::Number}};
    for (const auto& [vantage, byKind] : groups)
        for (const auto& [kind, counts] : byKind)
            kinds.rows.push_back({vantageText(vantage), kindWords(kind), count(counts[0]), count(counts[1]), count(counts[2]), count(counts[3])});
    kinds.note = tr("One report may have several rows in one log, and appears once more in every other log that saw it.");
    section.blocks.push_back(std::move(kinds));

    ReportTable causes;
    causes.title = tr("Why they were written");
    causes.columns = {{tr("Seen in"), 1.5, ReportColumn::Text}, {tr("Cause"), 6, ReportColumn::Text}, {tr("Rows"), 1, ReportColumn::Number}};
    for (const auto& [vantage, byKind] : groups)
        for (const auto& [cause, rows] : bounceCauses(m_database, vantage, 6))
            causes.rows.push_back({vantageText(vantage), saidIn(QString::fromStdString(cause)).simplified().left(240), count(rows)});
    if (!causes.rows.empty())
        section.blocks.push_back(std::move(causes));

    // One vantage, so that no report stands there twice: the one that knows why, else the one that saw most.
    Vantage seen = groups.begin()->first;
    std::int64_t most = 0;
    for (const auto& [vantage, byKind] : groups) {
        std::int64_t rows = bounceCauses(m_database, vantage, 1).empty() ? 0 : 1'000'000'000;
        for (const auto& [kind, counts] : byKind)
            rows += counts[0];
        if (rows > most) {
            most = rows;
            seen = vantage;
        }
    }
    TableFilter filter;
    filter.vantage = seen;
    filter.subset = QStringLiteral("backscatter");
    CaseTable samples(m_database, "bounces", filter, mostBounces);
    const bool pattern = samples.size() > 0;
    if (!pattern)
        filter.subset.clear();
    if (!pattern)
        samples = CaseTable(m_database, "bounces", filter, mostBounces);
    ReportTable table;
    table.title = pattern ? tr("Reports to strangers, the earliest first (%1)").arg(vantageText(seen))
                          : tr("Reports, the earliest first (%1)").arg(vantageText(seen));
    table.columns = {{tr("Time (UTC)"), 0.2, ReportColumn::Moment}, {tr("Addressee"), 2.6, ReportColumn::Text}, {tr("Cause"), 2.8, ReportColumn::Text},
                     {tr("Subject"), 3, ReportColumn::Text}, {tr("Fate"), 1.2, ReportColumn::Text}};
    for (std::size_t row = 0; row < samples.size(); ++row)
        table.rows.push_back({utc(samples.time(row, "time")), samples.text(row, "victim", m_style), saidIn(samples.text(row, "cause", m_style)).section(u';', 0, 0).left(120),
                              samples.text(row, "subject", m_style).left(120), outcomeText(samples.text(row, "fate", m_style))});
    dropUnknownColumns(table);
    table.note = shortened(samples.size(), samples.total());
    section.blocks.push_back(std::move(table));
    return section;
}

ReportSection ReportBuilder::listings()
{
    ReportSection section{QStringLiteral("listings"), tr("Delist"), tr("Blacklists"), false, {}};
    const CaseTable rows(m_database, "listings", {}, mostListings);
    if (rows.size() == 0) {
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Warning, tr("No blacklist was asked from this case, so whether an address or a domain is listed is unknown.")});
        addRefusals(section);
        return section;
    }
    const auto words = [](const QString& state) {
        if (state == u"listed")
            return tr("listed");
        if (state == u"listed-neutral")
            return tr("in a neutral list");
        if (state == u"not-listed")
            return tr("not listed");
        if (state == u"refused")
            return tr("unknown: the list refused to answer");
        if (state == u"rate-limited")
            return tr("unknown: the list limits questions");
        if (state == u"needs-key")
            return tr("unknown: the list answers registered users only");
        if (state == u"timeout")
            return tr("unknown: no answer in time");
        if (state == u"server-failure")
            return tr("unknown: server failure");
        if (state == u"list-dead")
            return tr("the list is dead");
        if (state == u"lists-everything")
            return tr("no listing: the list answers “listed” for everything");
        if (state == u"resolver-unreliable")
            return tr("unknown: the resolver is unreliable");
        if (state == u"not-applicable")
            return tr("does not apply");
        if (state == u"unknown")
            return tr("unknown: the page was not clear");
        return tr("unknown: %1").arg(state);
    };
    qint64 listed = 0;
    qint64 clean = 0;
    ReportTable bad;
    bad.title = tr("Lists that list us");
    bad.columns = {{tr("Target"), 2, ReportColumn::Text}, {tr("List"), 2.2, ReportColumn::Text}, {tr("Scope"), 1.1, ReportColumn::Text},
                   {tr("Meaning"), 3, ReportColumn::Text}, {tr("First and last seen listed (UTC)"), 0.2, ReportColumn::Moment},
                   {tr("Removal page"), 2.6, ReportColumn::Code}};
    ReportTable all;
    all.title = tr("Every answer, latest state");
    all.columns = {{tr("Target"), 2, ReportColumn::Text}, {tr("List"), 2.4, ReportColumn::Text}, {tr("Zone"), 2.4, ReportColumn::Text},
                   {tr("State"), 3, ReportColumn::Text}, {tr("Asked (UTC)"), 0.2, ReportColumn::Moment}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QString state = rows.value(row, "state").toString();
        listed += state == u"listed" ? 1 : 0;
        clean += state == u"not-listed" ? 1 : 0;
        if (state == u"listed")
            bad.rows.push_back({rows.text(row, "target", m_style), rows.text(row, "list", m_style), rows.text(row, "scope", m_style),
                                rows.text(row, "meaning", m_style),
                                utc(rows.time(row, "first_listed")) + u'\n' + utc(rows.time(row, "last_listed")),
                                rows.text(row, "delist_url", m_style)});
        all.rows.push_back({rows.text(row, "target", m_style), rows.text(row, "list", m_style), rows.text(row, "zone", m_style), words(state),
                            utc(rows.time(row, "checked_at"))});
    }
    const qint64 shown = static_cast<qint64>(rows.size());
    section.blocks.push_back(ReportParagraph{
        ReportParagraph::Lead, tr("Of %1 answers, %2 say listed, %3 say not listed, and %4 say neither.")
                                   .arg(count(shown), count(listed), count(clean), count(shown - listed - clean))});
    if (const ListingCount voices = countListings(latestListings(m_database)); voices.sources < voices.listings)
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal,
                                                 statementText({QStringLiteral("listing.sources"),
                                                                {{QStringLiteral("listings"), static_cast<qint64>(voices.listings)},
                                                                 {QStringLiteral("sources"), static_cast<qint64>(voices.sources)}},
                                                                0, {}, {}},
                                                               m_style)});
    if (!bad.rows.empty())
        dropUnknownColumns(bad);
    if (!bad.rows.empty())
        section.blocks.push_back(std::move(bad));
    if (m_options.audience == ReportAudience::Full) {
        all.note = shortened(rows.size(), rows.total());
        section.blocks.push_back(std::move(all));
    }
    addRefusals(section);
    return section;
}

ReportSection ReportBuilder::evidence()
{
    ReportSection section{QStringLiteral("evidence"), tr("Evidence"), tr("Evidence manifest"), false, {}};
    const CaseTable rows(m_database, "evidence", {}, mostEvidence);
    if (rows.size() == 0) {
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal, tr("No evidence is in the case.")});
        return section;
    }
    ReportTable table;
    table.columns = {{tr("No."), 0.5, ReportColumn::Number}, {tr("File"), 2.3, ReportColumn::Text}, {tr("Format and clock"), 2.1, ReportColumn::Text},
                     {tr("Size, records (rejected)"), 1.3, ReportColumn::Text},
                     {tr("First and last (UTC)"), 0.2, ReportColumn::Moment}};
    ReportTable hashes;
    hashes.title = tr("SHA-256");
    hashes.columns = {{tr("No."), 0.5, ReportColumn::Number}, {tr("File"), 2.3, ReportColumn::Text}, {tr("SHA-256"), 0.2, ReportColumn::Digest}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        QString path = rows.text(row, "path", m_style);
        path = shortPath(path);
        QString format = rows.text(row, "format", m_style) + u'\n' + rows.text(row, "timezone", m_style);
        if (rows.value(row, "truncated").toBool())
            format += u'\n' + tr("cut off at the end");
        if (const auto coverage = std::find_if(m_analysis.coverage.begin(), m_analysis.coverage.end(),
                                               [&](const Coverage& each) { return each.evidence == rows.value(row, "id").toLongLong(); });
            coverage != m_analysis.coverage.end() && coverage->clockReference != 0)
            //: %1 seconds, may be negative; %2 the number of another evidence in the same table
            format += u'\n' + tr("clock differs by %1 s from that of No. %2").arg(m_style.locale.toString(coverage->clockOffset / 1'000'000)).arg(coverage->clockReference);
        table.rows.push_back({rows.text(row, "id", m_style), path, format,
                              rows.text(row, "bytes", m_style) + u'\n' +
                                  QStringLiteral("%1 (%2)").arg(rows.text(row, "records", m_style), rows.text(row, "rejected", m_style)),
                              utc(rows.time(row, "first")) + u'\n' + utc(rows.time(row, "last"))});
        hashes.rows.push_back({rows.text(row, "id", m_style), path, rows.text(row, "sha256", m_style)});
    }
    table.note = hashes.note = shortened(rows.size(), rows.total());
    section.blocks.push_back(std::move(table));
    section.blocks.push_back(std::move(hashes));

    ReportTable gaps;
    gaps.title = tr("Times without records");
    gaps.columns = {{tr("No."), 0.6, ReportColumn::Number}, {tr("Seen in"), 1.6, ReportColumn::Text}, {tr("From (UTC)"), 0.2, ReportColumn::Moment},
                    {tr("To (UTC)"), 0.2, ReportColumn::Moment}, {tr("Minutes"), 1.2, ReportColumn::Number}};
    qint64 all = 0;
    for (const Coverage& coverage : m_analysis.coverage)
        for (const auto& [from, to] : coverage.gaps) {
            ++all;
            if (gaps.rows.size() < 40)
                gaps.rows.push_back({count(coverage.evidence), vantageText(coverage.vantage), utc(from), utc(to), count((to - from) / 60'000'000)});
        }
    if (!gaps.rows.empty()) {
        gaps.note = shortened(gaps.rows.size(), all);
        section.blocks.push_back(std::move(gaps));
    }
    return section;
}

ReportSection ReportBuilder::custody()
{
    ReportSection section{QStringLiteral("custody"), tr("Evidence"), tr("Custody log"), false, {}};
    const CustodyCheck check = checkCustody(m_database);
    if (check.firstBadRow == 0)
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Normal, tr("The chain of %1 entries was verified when this report was written: every entry carries the hash of the one before, and none was changed.")
                                         .arg(count(check.entries))});
    else
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Warning, tr("The chain is broken at entry %1: %2").arg(count(check.firstBadRow), QString::fromStdString(check.problem))});
    const CaseTable rows(m_database, "custody", {}, mostCustody);
    ReportTable table;
    table.columns = {{tr("No."), 0.6, ReportColumn::Number}, {tr("Time (UTC)"), 0.2, ReportColumn::Moment}, {tr("Person"), 1.1, ReportColumn::Text},
                     {tr("Action, subject and hash"), 0.2, ReportColumn::Digest}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        QString subject = rows.text(row, "subject", m_style);
        if (subject.startsWith(u'/') || subject.contains(QStringLiteral(":\\")))
            subject = shortPath(subject);
        table.rows.push_back({rows.text(row, "id", m_style), utc(rows.time(row, "time")),
                              m_options.redact ? QStringLiteral("–") : rows.text(row, "person", m_style),
                              custodyActionText(rows.text(row, "action", m_style)) + QStringLiteral(" · ") + subject + u'\n' + rows.text(row, "hash", m_style)});
    }
    table.note = shortened(rows.size(), rows.total());
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace delist
