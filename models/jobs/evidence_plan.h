// EvidencePlan: how one piece of evidence will be read: by which reader, on which clock, in which characters. Decided before
// its first byte is parsed, from what was recognised and what the user said.
#pragma once
#include "evidence/format.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/reader.h"
#include "evidence/row_vantages.h"
#include "jobs/read_as.h"
#include <optional>

namespace delist {

class EvidencePlan
{
public:
    /// \p mapping: "csv:…" assignments of a table's columns; empty for every other format. An invalid one is none.
    EvidencePlan(const ReadingOptions& reading, const Format& format, Detection detection, const QString& mapping = {});

    /// The same in the year that lines further down ask for.
    [[nodiscard]] EvidencePlan inYear(int year, YearSource source) const;

    [[nodiscard]] const ReadingOptions& reading() const { return m_reading; }
    [[nodiscard]] const Format& format() const { return m_format; }
    [[nodiscard]] const std::string& detection() const { return m_detection.reason; }
    /// False: only the user says that it is of this format.
    [[nodiscard]] bool recognised() const { return m_detection.score >= 0.5; }
    [[nodiscard]] const QString& mapping() const { return m_mapping; }
    [[nodiscard]] const ReadingOptions::Clock& clock() const { return m_clock; }
    [[nodiscard]] const std::shared_ptr<const CodePage>& codePage() const { return m_codePage; } ///< null: Windows-1252
    /// Of the evidence as a whole: a table with assigned columns is of mail or of connections, which only its mapping tells.
    [[nodiscard]] Vantage vantage() const { return m_columns && m_columns->isMail() ? Vantage::MailLog : m_format.vantage; }
    /// Of its rows, where the format says so.
    [[nodiscard]] std::optional<RowVantages> rowVantages() const;

    [[nodiscard]] std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink) const;

private:
    ReadingOptions m_reading;
    const Format& m_format;
    Detection m_detection;
    QString m_mapping;
    std::optional<ColumnMapping> m_columns;
    ReadingOptions::Clock m_clock;
    std::shared_ptr<const CodePage> m_codePage;
};

} // namespace delist
