// Cover, verdict, reasons, timeline and the phases after it.
#include "analysis/causes/direct_to_mx.h"
#include "report/cause_notes.h"
#include "report/firewall_rules.h"
#include "report/report_builder.h"
#include "report/remediation_steps.h"
#include <algorithm>

namespace delist {

namespace {

QStringList joined(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list += QString::fromStdString(value);
    return list;
}

bool isBad(const QString& state)
{
    return state == u"listed";
}

} // namespace

void ReportBuilder::writeCover()
{
    const QString organisation = QString::fromStdString(m_settings.organisation);
    const QString title = QString::fromStdString(m_settings.title);
    m_report.title = title.isEmpty() ? tr("Blacklisting of a mail server") : title;
    switch (m_options.audience) {
    case ReportAudience::Summary:
        m_report.subtitle = tr("Incident report: summary");
        break;
    case ReportAudience::Full:
        m_report.subtitle = tr("Incident report");
        break;
    case ReportAudience::Operator:
        m_report.subtitle = tr("Facts for the blacklist operator");
        break;
    }
    m_report.organisation = organisation;
    m_report.caseId = QString::fromStdString(m_file.caseId());
    auto& cover = m_report.cover;
    if (!organisation.isEmpty())
        cover.emplace_back(tr("Organisation"), organisation);
    cover.emplace_back(tr("Case"), m_report.caseId);
    if (m_extent && m_extent->from != unknownTime)
        cover.emplace_back(tr("Period of the evidence"), tr("%1 to %2").arg(moment(m_extent->from), moment(m_extent->to)));
    else
        cover.emplace_back(tr("Period of the evidence"), tr("no evidence with times"));
    if (!m_settings.publicIps.empty())
        cover.emplace_back(tr("Public addresses"), joined(m_settings.publicIps).join(QStringLiteral(", ")));
    if (m_options.audience != ReportAudience::Operator) {
        cover.emplace_back(tr("Mail servers"), m_settings.mailServers.empty()
                                                   ? tr("none declared")
                                                   : joined(m_settings.mailServers).join(QStringLiteral(", ")));
        if (!m_options.redact)
            cover.emplace_back(tr("Prepared by"), m_options.preparedBy);
    }
    if (!m_settings.domains.empty())
        cover.emplace_back(tr("Domains"), joined(m_settings.domains).join(QStringLiteral(", ")));
    cover.emplace_back(tr("Prepared"), moment(m_options.preparedAt));
    cover.emplace_back(tr("Times"), m_zoned ? tr("UTC; in brackets or beside it %1").arg(QString::fromUtf8(m_style.zone.id()))
                                            : tr("UTC"));
    cover.emplace_back(tr("Written with"), QStringLiteral("Delist " DELIST_VERSION));
    m_report.verdictLine = m_analysis.findings.empty()
                               ? tr("No root cause that Delist examines is supported by the evidence in this case.")
                               : say(m_analysis.findings.front().summary);
}

ReportSection ReportBuilder::verdict()
{
    ReportSection section{QStringLiteral("verdict"), {}, tr("Verdict"), true, {}};
    if (m_analysis.findings.empty()) {
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Lead, tr("No root cause that Delist examines is supported by the evidence in this case.")});
        section.blocks.push_back(
            ReportParagraph{ReportParagraph::Normal, m_analysis.coverage.empty()
                                                         ? tr("There is no evidence in the case yet. Import firewall logs, mail "
                                                              "server logs, message tracking logs or captures of the days before the listing.")
                                                         : tr("What was looked at and what cannot be excluded follows.")});
    }
    int number = 0;
    for (const Finding& finding : m_analysis.findings) {
        ++number;
        if (number > 5) {
            section.blocks.push_back(ReportParagraph{
                ReportParagraph::Note, tr("%1 more findings of the same kind follow in the next section.")
                                           .arg(count(static_cast<qint64>(m_analysis.findings.size()) - 5))});
            break;
        }
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Lead,
            m_analysis.findings.size() > 1 ? tr("%1. %2").arg(count(number), say(finding.summary)) : say(finding.summary)});
        ReportFacts facts;
        facts.facts.emplace_back(tr("What"), causeTitle(finding.cause) + QStringLiteral(". ") + causeMeaning(finding.cause));
        facts.facts.emplace_back(tr("Who"), finding.subject);
        for (const Statement& statement : finding.forIt)
            if (statement.code.startsWith(u"direct-to-mx.machine") || statement.code == u"direct-to-mx.same-machine")
                facts.facts.back().second += (facts.facts.back().second == finding.subject ? QStringLiteral(". ") : QStringLiteral(" ")) + say(statement);
        facts.facts.emplace_back(tr("Since when"), tr("from %1 to %2 in the evidence").arg(moment(finding.first), moment(finding.last)));
        facts.facts.emplace_back(tr("How sure"), tr("%1 (%2)").arg(confidenceWords(finding.confidence), percent(std::min(0.99, finding.confidence))));
        facts.facts.emplace_back(tr("What next"), causeAdvice(finding.cause));
        section.blocks.push_back(std::move(facts));
    }
    ReportList cannot;
    cannot.title = tr("What this evidence cannot exclude");
    cannot.mark = u'?';
    QStringList unexamined;
    for (const SharedNote& shared : sharedNotes(m_analysis.cannotExclude))
        if (shared.notes.front()->because.code == u"not-examined") // the last thing that is said of a cause
            for (const QString& cause : shared.causes)
                unexamined += causeTitle(cause);
        else
            cannot.entries += tr("%1: %2 %3").arg(causeTitles(shared.causes), shared.because(m_style), shared.collect(m_style));
    if (!unexamined.isEmpty())
        cannot.entries += tr("Not examined, so not excluded: %1.").arg(unexamined.join(QStringLiteral("; ")));
    if (!cannot.entries.isEmpty())
        section.blocks.push_back(std::move(cannot));
    return section;
}

ReportSection ReportBuilder::reasons()
{
    ReportSection section{QStringLiteral("reasons"), tr("Identify"), tr("Reasons"), false, {}};
    const auto add = [&](const QString& title, QChar mark, const std::vector<Statement>& statements) {
        if (statements.empty())
            return;
        ReportList list{title, mark, {}};
        for (const Statement& statement : statements)
            list.entries += statement.table.isEmpty() ? say(statement)
                                                      : QStringLiteral("%1 [%2: %3]").arg(say(statement), statement.table, count(statement.records));
        section.blocks.push_back(std::move(list));
    };
    if (!m_analysis.findings.empty())
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Note, tr("In brackets: the table of the case in which the rows behind a sentence are found, and how many there are.")});
    for (const Finding& finding : m_analysis.findings) {
        section.blocks.push_back(ReportParagraph{ReportParagraph::Lead, findingTitle(finding, m_style)});
        add(tr("Speaks for it"), u'+', finding.forIt);
        add(tr("Speaks against it"), u'–', finding.against);
        add(tr("Not known"), u'?', finding.missing);
    }
    ReportList excluded{tr("Looked for and not found"), u'–', {}};
    for (const SharedNote& note : notesByCause(m_analysis.excluded))
        excluded.entries += tr("%1: %2").arg(causeTitles(note.causes), note.because(m_style));
    if (!excluded.entries.isEmpty())
        section.blocks.push_back(std::move(excluded));
    if (section.blocks.empty())
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal, tr("There is nothing to report here.")});
    return section;
}

ReportSection ReportBuilder::timeline()
{
    ReportSection section{QStringLiteral("timeline"), tr("Identify"), tr("Timeline"), false, {}};
    std::vector<std::pair<Micros, QString>> events;
    const auto add = [&](Micros time, const QString& text) {
        if (time != unknownTime)
            events.emplace_back(time, text);
    };
    if (m_extent) {
        add(m_extent->from, tr("The evidence begins."));
        add(m_extent->to, tr("The evidence ends."));
    }
    for (const Finding& finding : m_analysis.findings) {
        const QString what = causeTitle(finding.cause);
        add(finding.first, tr("First sign of: %1 (%2)").arg(what, finding.subject));
        add(finding.last, tr("Last sign of: %1 (%2)").arg(what, finding.subject));
        for (const auto* statements : {&finding.forIt, &finding.against})
            for (const Statement& statement : *statements) {
                if (statement.code == u"direct-to-mx.burst")
                    add(statement.arguments.value(QStringLiteral("peakTime")).toLongLong(),
                        tr("%1: %2").arg(finding.subject, say(statement)));
                if (statement.code.startsWith(u"direct-to-mx.contained"))
                    add(statement.arguments.value(QStringLiteral("sinceTime")).toLongLong(),
                        tr("%1: %2").arg(finding.subject, say(statement)));
            }
    }
    const CaseTable listings(m_database, "listings", {}, 5000);
    for (std::size_t row = 0; row < listings.size(); ++row)
        if (isBad(listings.text(row, "state", m_style))) {
            const QString what = tr("%1 is listed by %2").arg(listings.text(row, "target", m_style), listings.text(row, "list", m_style));
            const Micros first = listings.time(row, "first_listed");
            add(first != unknownTime ? first : listings.time(row, "checked_at"), tr("%1 (first seen by a check)").arg(what));
        }
    const CaseTable custody(m_database, "custody", {}, 5000);
    for (std::size_t row = 0; row < custody.size(); ++row) {
        const QString action = custody.value(row, "action").toString();
        if (action == u"created")
            add(custody.time(row, "time"), tr("The case was opened."));
    }
    const CaseTable actions(m_database, "actions", {}, 500);
    for (std::size_t row = 0; row < actions.size(); ++row)
        add(actions.time(row, "done_at"), tr("Done: %1 (%2)").arg(stepTitle(actions.text(row, "title", m_style)), actions.text(row, "subject", m_style)));
    add(m_options.preparedAt, tr("This report was written."));
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    ReportTable table;
    table.columns = {{tr("Time (UTC)"), 0.2, ReportColumn::Moment}};
    if (hasZone())
        table.columns.push_back({tr("Time (%1)").arg(QString::fromUtf8(m_style.zone.id())), 0.2, ReportColumn::Moment});
    table.columns.push_back({tr("What happened"), hasZone() ? 6.0 : 8.0, ReportColumn::Text});
    constexpr std::size_t most = 120;
    for (std::size_t i = 0; i < events.size() && i < most; ++i) {
        QStringList row{utc(events[i].first)};
        if (hasZone())
            row += zoned(events[i].first);
        row += events[i].second;
        table.rows.push_back(row);
    }
    table.note = shortened(table.rows.size(), static_cast<qint64>(events.size()));
    section.blocks.push_back(std::move(table));
    return section;
}

ReportSection ReportBuilder::containment()
{
    ReportSection section{QStringLiteral("containment"), tr("Contain"), tr("Containment"), false, {}};
    ReportTable table;
    table.columns = {{tr("Subject"), 2, ReportColumn::Text}, {tr("Cause"), 3, ReportColumn::Text}, {tr("State by the evidence"), 5, ReportColumn::Text}};
    for (const Finding& finding : m_analysis.findings) {
        QString state;
        for (const Statement& statement : finding.against)
            if (statement.code.startsWith(u"direct-to-mx.contained") || statement.code == u"backscatter.stopped")
                state = tr("Contained: %1").arg(say(statement));
        if (state.isEmpty())
            state = tr("Open: the evidence does not show that it has stopped. Last seen %1.").arg(moment(finding.last));
        table.rows.push_back({finding.subject, causeTitle(finding.cause), state});
    }
    for (const CauseNote& note : m_analysis.excluded)
        if (isNothingGotOut(note.because))
            table.rows.push_back({note.because.arguments.value(QStringLiteral("host")).toString(), causeTitle(note.cause), say(note.because)});
    if (table.rows.empty())
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal, tr("No finding needs containment.")});
    else
        section.blocks.push_back(std::move(table));
    if (m_options.audience == ReportAudience::Full)
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Note, tr("Only the mail servers should be allowed to speak port 25 to the outside. That a rule is in "
                                      "place is a claim until a later firewall log shows it.")});
    if (m_options.audience == ReportAudience::Full)
        addFirewallRules(section);
    return section;
}

void ReportBuilder::addFirewallRules(ReportSection& section)
{
    const OrganisationMap organisation(m_settings);
    const Containment containment = readContainment(m_database, [&](const IpAddress& address) { return organisation.isMailServer(address); });
    const QLatin1String used(firewallOf(containment.formats));
    if (!containment.anyTried() || containment.contained())
        return;
    for (const FirewallRules& rules : firewallRules(m_settings, containment)) {
        if (used != QLatin1String(rules.id))
            continue;
        ReportTable table;
        //: %1 is a firewall product
        table.title = tr("Rules for %1").arg(rules.product);
        table.columns = {{rules.place, 1, ReportColumn::Code}};
        for (const QString& line : rules.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            table.rows.push_back({line});
        section.blocks.push_back(std::move(table));
    }
}

ReportSection ReportBuilder::remediation()
{
    ReportSection section{QStringLiteral("remediation"), tr("Remediate"), tr("Remediation"), false, {}};
    ReportList advice{tr("Advised steps"), u'•', {}};
    QStringList said;
    for (const Finding& finding : m_analysis.findings)
        if (!said.contains(finding.cause)) {
            said += finding.cause;
            advice.entries += tr("%1: %2").arg(causeTitle(finding.cause), causeAdvice(finding.cause));
        }
    if (!advice.entries.isEmpty())
        section.blocks.push_back(std::move(advice));
    const CaseTable actions(m_database, "actions", {}, 200);
    ReportTable table;
    table.title = tr("Steps recorded in the case");
    table.columns = {{tr("Phase"), 1.5, ReportColumn::Text}, {tr("Subject"), 1.8, ReportColumn::Text}, {tr("Step"), 2.6, ReportColumn::Text},
                     {tr("State"), 1.1, ReportColumn::Text}, {tr("Time (%1)").arg(QString::fromUtf8(m_style.zone.id())), 0.2, ReportColumn::Moment},
                     {tr("Person"), 1.2, ReportColumn::Text}, {tr("Proof"), 4, ReportColumn::Text}};
    constexpr qsizetype wholeProof = 2000; // as long as the window lets it be
    for (std::size_t row = 0; row < actions.size(); ++row)
        table.rows.push_back({stepPhase(actions.text(row, "phase", m_style)), actions.text(row, "subject", m_style),
                              stepTitle(actions.text(row, "title", m_style)), stepState(actions.text(row, "state", m_style)),
                              zoned(actions.time(row, "done_at")), actions.text(row, "person", m_style),
                              actions.text(row, "proof", m_style, wholeProof)});
    table.note = shortened(actions.size(), actions.total());
    if (table.rows.empty())
        section.blocks.push_back(ReportParagraph{ReportParagraph::Normal, tr("No step is recorded in the case yet.")});
    else
        section.blocks.push_back(std::move(table));
    return section;
}

ReportSection ReportBuilder::forOperator()
{
    ReportSection section{QStringLiteral("operator"), {}, tr("Cause and dates"), true, {}};
    if (m_analysis.findings.empty())
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Lead, tr("We found no cause in the evidence that we have. Please tell us what your list saw, and when.")});
    for (const Finding& finding : m_analysis.findings) {
        section.blocks.push_back(ReportParagraph{ReportParagraph::Lead, causeTitle(finding.cause)});
        ReportFacts facts;
        facts.facts.emplace_back(tr("What happened"), causeMeaning(finding.cause));
        facts.facts.emplace_back(tr("From"), moment(finding.first));
        facts.facts.emplace_back(tr("Until"), moment(finding.last));
        facts.facts.emplace_back(tr("Extent"), say(finding.summary));
        section.blocks.push_back(std::move(facts));
    }
    section.blocks.push_back(ReportParagraph{
        ReportParagraph::Note, tr("Inside addresses and mailboxes are replaced by stand-ins; the case file holds the originals with the "
                                  "raw evidence and its hashes.")});
    return section;
}

} // namespace delist
