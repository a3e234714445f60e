#include "jobs/evidence_plan.h"
#include "evidence/text/code_page.h"

namespace delist {

EvidencePlan::EvidencePlan(const ReadingOptions& reading, const Format& format, Detection detection, const QString& mapping)
    : m_reading(reading), m_format(format), m_detection(std::move(detection)), m_mapping(mapping), m_codePage(reading.codePage)
{
    if (!mapping.isEmpty())
        if (auto columns = ColumnMapping::parse(mapping.toStdString()))
            m_columns = columns.take();
    m_clock = reading.clockFor(format, m_columns ? m_columns->zone : std::string());
    if (!m_codePage && m_columns && !m_columns->encoding.empty())
        if (auto page = CodePage::byName(m_columns->encoding))
            m_codePage = page.take();
}

EvidencePlan EvidencePlan::inYear(int year, YearSource source) const
{
    ReadingOptions dated = m_reading;
    dated.year = year;
    dated.yearSource = source;
    return {dated, m_format, m_detection, m_mapping};
}

std::optional<RowVantages> EvidencePlan::rowVantages() const
{
    return m_columns ? std::optional<RowVantages>() : delist::rowVantages(m_format);
}

std::unique_ptr<Reader> EvidencePlan::open(const ReaderOptions& options, RecordSink& sink) const
{
    std::unique_ptr<Reader> reader = m_columns ? openMappedTable(*m_columns, options, sink) : m_format.open(options, sink);
    reader->useCodePage(m_codePage);
    return reader;
}

} // namespace delist
