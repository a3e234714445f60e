// Exchange Online message traces as tables: exchange-online-trace, whose times are UTC (what Get-MessageTrace and
// Get-MessageTraceV2 give to Export-Csv, and the enhanced summary report), and exchange-online-summary, the list that the
// admin center exports, whose Date is in the zone that the administrator chose there. UTF-16LE as it comes from the
// service, UTF-8 or anything after Excel; the line reader sees to that.
// (learn.microsoft.com/exchange/monitoring/trace-an-email-message/message-trace-modern-eac)
#include "evidence/format.h"
#include "evidence/logs/exchange/exchange_online_messages.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/written_count.h"

namespace delist {

namespace {

using exchange::TraceRow;

enum class Column : std::uint8_t {
    Received, OriginUtc, Date, Sender, SenderOfSummary, Recipient, RecipientOfSummary, RecipientStatus, Subject, Status,
    MessageId, TraceId, NetworkId, FromIp, ToIp, OriginalClientIp, Size, Directionality
};

constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}

constexpr ColumnName columnNames[] = {
    name("Received", Column::Received),
    name("origin_timestamp_utc", Column::OriginUtc),
    name("Date", Column::Date),
    name("Date (UTC)", Column::Received),
    name("SenderAddress", Column::Sender),
    name("Sender", Column::SenderOfSummary),
    name("RecipientAddress", Column::Recipient),
    name("Recipient", Column::RecipientOfSummary),
    name("recipient_status", Column::RecipientStatus),
    name("Subject", Column::Subject),
    name("message_subject", Column::Subject),
    name("Status", Column::Status),
    name("MessageId", Column::MessageId),
    name("MessageTraceId", Column::TraceId),
    name("network_message_id", Column::NetworkId),
    name("FromIP", Column::FromIp),
    name("ToIP", Column::ToIp),
    name("original_client_ip", Column::OriginalClientIp),
    name("Size", Column::Size),
    name("total_bytes", Column::Size),
    name("directionality", Column::Directionality),
};

enum class Kind : std::uint8_t { None, Utc, Summary };

Kind kindOf(const TableColumns& columns)
{
    if (columns.has(Column::OriginUtc) && columns.has(Column::RecipientStatus))
        return Kind::Utc; // enhanced summary
    if (columns.has(Column::Received) && columns.has(Column::Recipient) && columns.has(Column::Status))
        return Kind::Utc; // Get-MessageTrace
    const bool recipient = columns.has(Column::RecipientOfSummary) || columns.has(Column::Recipient);
    const bool sender = columns.has(Column::SenderOfSummary) || columns.has(Column::Sender);
    if ((columns.has(Column::Date) || columns.has(Column::Received)) && sender && recipient && columns.has(Column::Subject) &&
        columns.has(Column::Status))
        return Kind::Summary;
    return Kind::None;
}

Direction directionOf(std::string_view text)
{
    if (text == "1" || smtp::equalsNoCase(text, "Inbound") || smtp::equalsNoCase(text, "Incoming"))
        return Direction::Inbound;
    if (text == "2" || smtp::equalsNoCase(text, "Outbound") || smtp::equalsNoCase(text, "Originating"))
        return Direction::Outbound;
    return Direction::Unknown;
}

class TraceReader final : public TableReader
{
public:
    TraceReader(const ReaderOptions& options, RecordSink& target) : TableReader(options, target), m_messages(target) {}

protected:
    bool header(const FieldSplitter& names) override
    {
        m_columns.set(names);
        m_kind = kindOf(m_columns);
        return m_kind != Kind::None;
    }

    std::string_view dateOf(const FieldSplitter& fields) override { return timeText(fields); }

    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        TraceRow row;
        row.time = time = toUtc(timeText(fields), m_kind == Kind::Utc);
        if (time == unknownTime)
            return "the time stamp is none";
        row.offset = offset;
        row.sender = either(fields, Column::Sender, Column::SenderOfSummary);
        row.recipient = either(fields, Column::Recipient, Column::RecipientOfSummary);
        if (smtp::trimmed(row.sender).empty() && row.recipient.empty() && !m_columns.has(Column::RecipientStatus))
            return "neither sender nor recipient";
        row.traceId = either(fields, Column::TraceId, Column::NetworkId);
        row.messageId = m_columns.get(fields, Column::MessageId);
        row.subject = m_columns.get(fields, Column::Subject);
        row.status = m_columns.get(fields, Column::Status);
        row.from = address(either(fields, Column::FromIp, Column::OriginalClientIp));
        row.to = address(m_columns.get(fields, Column::ToIp));
        row.direction = directionOf(m_columns.get(fields, Column::Directionality));
        row.sizeBytes = writtenSize(m_columns.get(fields, Column::Size));
        if (m_columns.has(Column::RecipientStatus))
            recipients(row, m_columns.get(fields, Column::RecipientStatus));
        else
            m_messages.row(row);
        return nullptr;
    }

    void end() override
    {
        TableReader::end();
        m_messages.finish();
    }

private:
    [[nodiscard]] std::string_view timeText(const FieldSplitter& fields) const
    {
        return m_columns.has(Column::OriginUtc)  ? m_columns.get(fields, Column::OriginUtc)
               : m_columns.has(Column::Received) ? m_columns.get(fields, Column::Received)
                                                 : m_columns.get(fields, Column::Date);
    }
    [[nodiscard]] std::string_view either(const FieldSplitter& fields, Column one, Column other) const
    {
        return m_columns.has(one) ? m_columns.get(fields, one) : m_columns.get(fields, other);
    }
    static IpAddress address(std::string_view text) { return IpAddress::parse(smtp::trimmed(text)).value_or(IpAddress()); }

    /// "a@example.net##Receive, Send;b@example.net##Receive, Fail": the last event of each is what became of it.
    void recipients(TraceRow row, std::string_view list)
    {
        do {
            const std::size_t end = std::min(list.find(';'), list.size());
            const std::string_view piece = smtp::trimmed(list.substr(0, end));
            list.remove_prefix(std::min(end + 1, list.size()));
            const std::size_t hash = piece.find("##");
            row.recipient = piece.substr(0, hash);
            const std::string_view events = hash == std::string_view::npos ? std::string_view() : piece.substr(hash + 2);
            const std::size_t comma = events.rfind(',');
            row.status = smtp::trimmed(comma == std::string_view::npos ? events : events.substr(comma + 1));
            m_messages.row(row);
        } while (!list.empty());
    }

    TableColumns m_columns{columnNames};
    Kind m_kind = Kind::None;
    exchange::TraceMessages m_messages;
};

Detection detect(const Sample& sample, Kind wanted)
{
    std::size_t at = 0;
    while (at < sample.lines.size() && smtp::startsWithNoCase(sample.lines[at], "#TYPE "))
        ++at;
    if (at == sample.lines.size())
        return {0, "no header row"};
    FieldSplitter fields;
    fields.splitCsv(sample.lines[at], tableDelimiter(sample.lines[at]));
    TableColumns columns{columnNames};
    columns.set(fields);
    const Kind kind = kindOf(columns);
    if (kind == Kind::None)
        return {0, "no header that names the columns of a message trace"};
    if (kind != wanted)
        return {0.1, kind == Kind::Utc ? "the header is that of a trace in UTC" : "the header is that of the admin center's summary"};
    return {wanted == Kind::Utc ? 0.96 : 0.9, "a header row with " + std::to_string(columns.known()) + " columns of an Exchange Online message trace"};
}

Detection detectTrace(const Sample& sample)
{
    return detect(sample, Kind::Utc);
}
Detection detectSummary(const Sample& sample)
{
    return detect(sample, Kind::Summary);
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<TraceReader>(options, sink);
}

} // namespace

extern const Format exchangeOnlineTraceFormat{"exchange-online-trace", "Exchange Online message trace (Get-MessageTrace, enhanced summary)",
                                              Vantage::Tracking, FormatClock::Utc, true, detectTrace, open};
extern const Format exchangeOnlineSummaryFormat{"exchange-online-summary", "Exchange Online message trace summary (admin center)",
                                                Vantage::Tracking, FormatClock::Local, true, detectSummary, open};

} // namespace delist
