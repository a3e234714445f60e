// The format exchange-tracking: message tracking logs of Exchange 2007 … 2019 (MSGTRK*.LOG). Reader and recognition.
// Not what Get-MessageTrackingLog exports, which has other columns and another clock.
#include "evidence/format.h"
#include "evidence/logs/exchange/exchange_tracking_records.h"
#include "evidence/smtp/command.h"
#include "evidence/text/line_reader.h"

namespace delist {

namespace {

using exchange::TrackingColumn;
using exchange::TrackingRow;
using smtp::startsWithNoCase;
using smtp::trimmed;

class ExchangeTrackingReader final : public LineReader
{
public:
    explicit ExchangeTrackingReader(RecordSink& target) : LineReader(target), m_records(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            headerLine(line.text);
            return;
        }
        if (const char* const why = m_otherLog ? "belongs to another kind of log" : m_row.parse(line.text)) {
            reject(line, why);
            return;
        }
        accepted(m_row.time());
        m_records.event(m_row.fields(), m_row.time(), line.offset);
    }

    void end() override { m_records.finish(); }

private:
    void headerLine(std::string_view text)
    {
        if (startsWithNoCase(text, "#Fields:"))
            m_row.setFields(trimmed(text.substr(8)));
        else if (startsWithNoCase(text, "#Log-type:"))
            m_otherLog = !startsWithNoCase(trimmed(text.substr(10)), "Message Tracking");
    }

    TrackingRow m_row;
    bool m_otherLog = false;
    exchange::TrackingRecords m_records;
};

/// Column names of Get-MessageTrackingLog's objects.
bool isExportHeader(std::string_view text)
{
    const auto has = [&](std::string_view name) { return text.find(name) != std::string_view::npos; };
    return has("EventId") && has("MessageId") && has("Timestamp");
}

Detection detect(const Sample& sample)
{
    TrackingRow row;
    std::size_t read = 0;
    std::size_t unread = 0;
    bool fields = false;
    for (const std::string_view text : sample.lines) {
        if (startsWithNoCase(text, "#TYPE ") || (read + unread == 0 && isExportHeader(text)))
            return {0, "an export of Get-MessageTrackingLog, not the log itself"};
        if (startsWithNoCase(text, "date_time_utc"))
            return {0, "the header of Exchange Online's extended trace"};
        if (text.front() == '#') {
            if (startsWithNoCase(text, "#Log-type:")) {
                const std::string_view type = trimmed(text.substr(10));
                if (startsWithNoCase(type, "Message Tracking"))
                    return {1.0, "#Log-type: Message Tracking Log"};
                return {0, "#Log-type: " + std::string(type.substr(0, 60))};
            }
            if (startsWithNoCase(text, "#Fields:"))
                fields = row.setFields(trimmed(text.substr(8))) || fields;
            continue;
        }
        const bool fits = !row.parse(text) && exchange::isTrackingEvent(row[TrackingColumn::EventId]) &&
                          exchange::isTrackingSource(row[TrackingColumn::Source]);
        ++(fits ? read : unread);
    }
    if (fields && read + unread == 0)
        return {0.95, "the columns of a message tracking log"};
    if (read == 0)
        return {0, "no rows of a message tracking log"};
    const double share = static_cast<double>(read) / static_cast<double>(read + unread);
    if (share < 0.5)
        return {0, "hardly any row is one of a message tracking log"};
    return {(fields ? 0.95 : 0.9) * (0.5 + share / 2), std::to_string(read) + " rows of a message tracking log"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<ExchangeTrackingReader>(sink);
}

} // namespace

extern const Format exchangeTrackingFormat{
    "exchange-tracking", "Exchange message tracking log", Vantage::Tracking, FormatClock::Utc, true, detect, open};

} // namespace delist
