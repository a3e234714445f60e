#include "report/incident_report.h"
#include "case/counts/host_sides.h"
#include "case/questions/inside_names.h"
#include "report/redactor.h"
#include "report/report_builder.h"
#include <QDateTime>

namespace delist {

namespace {

void redactAll(IncidentReport& report, Redactor& redactor)
{
    const auto redact = [&](QString& text) { text = redactor.redact(text); };
    redact(report.title);
    redact(report.verdictLine);
    for (auto& [label, value] : report.cover)
        redact(value);
    for (ReportSection& section : report.sections)
        for (ReportBlock& block : section.blocks) {
            if (auto* paragraph = std::get_if<ReportParagraph>(&block)) {
                redact(paragraph->text);
            } else if (auto* list = std::get_if<ReportList>(&block)) {
                redact(list->title);
                for (QString& entry : list->entries)
                    redact(entry);
            } else if (auto* facts = std::get_if<ReportFacts>(&block)) {
                for (auto& [label, value] : facts->facts)
                    redact(value);
            } else if (auto* table = std::get_if<ReportTable>(&block)) {
                for (QStringList& row : table->rows)
                    for (QString& cell : row)
                        redact(cell);
            } else if (auto* chart = std::get_if<ReportChart>(&block)) {
                for (ReportSeries& series : chart->series)
                    redact(series.name);
            }
        }
}

} // namespace

ReportBuilder::ReportBuilder(CaseFile& file, const Analysis& analysis, const ReportOptions& options)
    : m_file(file), m_database(file.database()), m_analysis(analysis), m_options(options), m_settings(file.settings()),
      m_style(options.style), m_extent(caseExtent(file.database()))
{
    m_style.zone = QTimeZone(QByteArray::fromStdString(m_settings.timezone));
    if (!m_style.zone.isValid())
        m_style.zone = QTimeZone::utc();
    m_zoned = m_style.zone.id() != "UTC" && m_style.zone.id() != "Etc/UTC";
    if (m_options.preparedAt == unknownTime)
        m_options.preparedAt = nowMicros();
    if (m_options.preparedBy.isEmpty())
        m_options.preparedBy = QString::fromStdString(currentPerson());
    m_report.style = m_style;
}

IncidentReport ReportBuilder::build()
{
    writeCover();
    const bool full = m_options.audience == ReportAudience::Full;
    auto& sections = m_report.sections;
    if (m_options.audience == ReportAudience::Operator) {
        sections.push_back(forOperator());
        sections.push_back(timeline());
        sections.push_back(containment());
        sections.push_back(listings());
        return std::move(m_report);
    }
    sections.push_back(verdict());
    if (full)
        sections.push_back(reasons());
    sections.push_back(timeline());
    if (full) {
        sections.push_back(traffic());
        sections.push_back(hosts());
        sections.push_back(bounces());
        sections.push_back(posture());
        sections.push_back(containment());
        sections.push_back(remediation());
        sections.push_back(listings());
        sections.push_back(evidence());
        sections.push_back(custody());
    }
    return std::move(m_report);
}

QString ReportBuilder::utc(Micros time) const
{
    return time == unknownTime
               ? QStringLiteral("–")
               : QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString ReportBuilder::zoned(Micros time) const
{
    return time == unknownTime
               ? QStringLiteral("–")
               : QDateTime::fromMSecsSinceEpoch(time / 1000, m_style.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString ReportBuilder::percent(double share) const
{
    return m_style.locale.toString(qRound(share * 100)) + QStringLiteral("\u00a0%");
}

QString ReportBuilder::shortened(std::size_t shown, qint64 total) const
{
    return static_cast<qint64>(shown) >= total
               ? QString()
               : tr("The first %1 of %2 are shown; the case file holds all of them.")
                     .arg(count(static_cast<qint64>(shown)), count(total));
}

IncidentReport buildIncidentReport(CaseFile& file, const Analysis& analysis, ReportOptions options)
{
    if (options.audience == ReportAudience::Operator)
        options.redact = true;
    ReportBuilder builder(file, analysis, options);
    IncidentReport report = builder.build();
    if (options.redact) {
        constexpr std::size_t mostNames = 100'000;
        Redactor redactor(file.settings(), hostsToldInside(file.database(), OrganisationMap(file.settings())), insideNames(file.database(), mostNames));
        redactAll(report, redactor);
    }
    return report;
}

} // namespace delist
