// The header that the transport logs of Exchange 2007 and later share: "#Log-type: Agent Log" and "#Fields: …", both of
// which may come again in the middle of a file. For the logs whose columns are found by name.
#pragma once
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/smtp/command.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/table_columns.h"

namespace delist::exchange {

/// A transport log's reader: finds the columns, refuses rows of other logs.
class TransportLogReader : public LineReader
{
public:
    TransportLogReader(std::string_view logType, std::span<const ColumnName> names, std::string_view usual, RecordSink& target)
        : LineReader(target), m_logType(logType), m_columns(names)
    {
        setFields(usual);
    }

protected:
    /// nullptr, or why it is no row. The reader counts it as accepted at \p time.
    virtual const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) = 0;
    [[nodiscard]] const TableColumns& columns() const { return m_columns; }

    void line(const Line& line) final
    {
        if (line.text.front() == '#') {
            std::string_view value;
            if (headerValue(line.text, "#fields:", value))
                setFields(value);
            else if (headerValue(line.text, "#log-type:", value))
                m_other = !smtp::startsWithNoCase(value, m_logType);
            return;
        }
        if (m_other) {
            reject(line, "belongs to another kind of log");
            return;
        }
        if (!m_fields.splitCsv(line.text, m_delimiter)) {
            reject(line, "a quote never closes");
            return;
        }
        // An update can add columns at the end before a new header comes.
        if (m_fields.size() + 6 < m_width || m_fields.size() > m_width + 6) {
            reject(line, "not as many columns as #Fields names");
            return;
        }
        Micros time = unknownTime;
        if (const char* const why = row(m_fields, line.offset, time))
            reject(line, why);
        else
            accepted(time);
    }

private:
    void setFields(std::string_view names)
    {
        m_delimiter = delimiterOfNames(names);
        m_fields.split(names, m_delimiter);
        m_columns.set(m_fields);
        m_width = m_fields.size();
    }

    std::string_view m_logType;
    TableColumns m_columns;
    FieldSplitter m_fields;
    std::size_t m_width = 0;
    char m_delimiter = ',';
    bool m_other = false;
};

/// By "#Log-type:" or by columns; \p isRow judges rows without a header.
inline Detection detectTransportLog(const Sample& sample, std::string_view logType, std::string_view fieldsBegin,
                                    bool (*isRow)(const FieldSplitter& fields))
{
    std::size_t read = 0;
    std::size_t unread = 0;
    bool fields = false;
    char delimiter = ',';
    FieldSplitter splitter;
    for (const std::string_view text : sample.lines) {
        std::string_view value;
        if (headerValue(text, "#log-type:", value)) {
            if (smtp::startsWithNoCase(value, logType))
                return {1.0, "#Log-type: " + std::string(logType)};
            return {0, "#Log-type: " + std::string(value.substr(0, 60))};
        }
        if (headerValue(text, "#fields:", value)) {
            delimiter = delimiterOfNames(value);
            fields = fields || smtp::startsWithNoCase(value, fieldsBegin);
            continue;
        }
        if (text.front() == '#')
            continue;
        ++(splitter.splitCsv(text, delimiter) && isRow(splitter) ? read : unread);
    }
    const std::string what(logType);
    if (read == 0)
        return fields && unread == 0 ? Detection{0.95, "the columns of a " + what} : Detection{0, "no rows of a " + what};
    const double share = static_cast<double>(read) / static_cast<double>(read + unread);
    if (share < 0.5)
        return {share * 0.8, "hardly any row is one of a " + what};
    return {(fields ? 0.95 : 0.9) * (0.5 + share / 2), std::to_string(read) + " rows of a " + what};
}

} // namespace delist::exchange
