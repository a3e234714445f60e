// The mail posture: every line of the last check, SPF term by term with the corrected record, and the egress map.
#include "report/egress_text.h"
#include "report/posture_text.h"
#include "report/report_builder.h"
#include "report/spf_text.h"
#include <array>
#include <set>

namespace delist {

namespace {

constexpr std::size_t mostLinesPerCheck = 60;
constexpr std::size_t mostMapRows = 60;

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

void ReportBuilder::addPostureLines(const std::vector<StoredPostureLine>& lines, ReportSection& section) const
{
    for (std::size_t at = 0; at < lines.size();) {
        const std::string& check = lines[at].line.check;
        ReportTable table;
        table.title = postureCheckTitle(text(check));
        table.columns = {{tr("State"), 0.9, ReportColumn::Text}, {tr("What was found"), 4.4, ReportColumn::Text},
                         {tr("What to do"), 3.2, ReportColumn::Text}, {tr("Standard"), 1.5, ReportColumn::Text}};
        qint64 all = 0;
        for (; at < lines.size() && lines[at].line.check == check; ++at) {
            const posture::Line& line = lines[at].line;
            if (++all > static_cast<qint64>(mostLinesPerCheck))
                continue;
            const QString fix = line.status == posture::Status::Pass ? QString() : postureFixText(line);
            const QString rfc = postureRfc(line);
            table.rows.push_back({postureStatusText(line.status), postureReasonText(line), fix.isEmpty() ? QStringLiteral("–") : fix,
                                  rfc.isEmpty() ? QStringLiteral("–") : rfc});
        }
        table.note = shortened(table.rows.size(), all);
        section.blocks.push_back(std::move(table));
    }
}

void ReportBuilder::addSpf(const std::vector<StoredPostureLine>& lines, ReportSection& section) const
{
    std::set<std::string> said;
    for (const StoredPostureLine& stored : lines) {
        const posture::Line& line = stored.line;
        const std::string record = line.check == "spf" ? spfRecordOf(line.found) : std::string();
        if (record.empty() || line.reason == "spf-several" || !said.insert(line.subject).second)
            continue;
        ReportTable table;
        table.title = tr("The SPF record of %1, term by term").arg(text(line.subject));
        table.columns = {{tr("Term"), 2.5, ReportColumn::Code}, {tr("Meaning"), 5, ReportColumn::Text}};
        for (const SpfTermText& term : spfTermTexts(record, line.subject))
            table.rows.push_back({term.term, term.meaning});
        table.note = text(record.substr(0, 1000));
        section.blocks.push_back(std::move(table));
    }
    ReportFacts corrected;
    said.clear();
    for (const StoredPostureLine& stored : lines) {
        const posture::Line& line = stored.line;
        const bool proposes = line.check == "spf" && line.status != posture::Status::Pass && !line.arguments.empty() &&
                              line.arguments.back().starts_with("v=spf1");
        if (proposes && said.insert(line.subject).second)
            corrected.facts.emplace_back(tr("Corrected record for %1").arg(text(line.subject)), text(line.arguments.back()));
    }
    if (!corrected.facts.empty())
        section.blocks.push_back(std::move(corrected));
}

void ReportBuilder::addEgressMap(const EgressMap& map, ReportSection& section) const
{
    if (map.rows.empty())
        return;
    ReportTable table;
    table.title = tr("Egress map: by which public address each machine shows itself");
    // How it is known stands below the machine: seven columns are too many for a page.
    constexpr qsizetype known = 3;
    static constexpr std::array weights = {2.2, 0.2, 0.2, 0.0, 1.8, 1.8, 1.6};
    const QStringList titles = egressColumns();
    for (qsizetype i = 0; i < titles.size(); ++i)
        if (i != known)
            table.columns.push_back({titles[i], weights[static_cast<std::size_t>(i)], i == 1 || i == 2 ? ReportColumn::Moment : ReportColumn::Text});
    for (const EgressRow& row : map.rows) {
        if (table.rows.size() == mostMapRows)
            break;
        QStringList cells = egressCells(row);
        cells[0] += QLatin1Char('\n') + cells[known];
        cells.removeAt(known);
        table.rows.push_back(cells);
    }
    table.note = shortened(table.rows.size(), static_cast<qint64>(map.rows.size()) + map.moreHosts);
    section.blocks.push_back(std::move(table));
}

ReportSection ReportBuilder::posture()
{
    ReportSection section{QStringLiteral("posture"), tr("Identify"), tr("Mail posture"), false, {}};
    const EgressMap map = egressMap(m_database, m_settings);
    const std::vector<StoredPostureLine> lines = shownPosture(m_database, map);
    Micros checked = unknownTime;
    std::array<qint64, 4> counts{};
    for (const StoredPostureLine& stored : lines) {
        checked = std::max(checked, stored.checkedAt);
        ++counts[static_cast<std::size_t>(stored.line.status)];
    }
    if (checked == unknownTime)
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Warning, tr("The DNS of the organisation's domains and addresses was not checked from this case, so whether it invites listings is unknown.")});
    else
        section.blocks.push_back(ReportParagraph{ReportParagraph::Lead, tr("%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.")
                                                                            .arg(count(counts[2]), count(counts[1]), count(counts[0]), count(counts[3]), moment(checked))});
    addEgressMap(map, section);
    addPostureLines(lines, section);
    addSpf(lines, section);
    return section;
}

} // namespace delist
