// isa-w3c: the firewall log of ISA Server 2004/2006 and Forefront TMG, W3C extended form. Not the web proxy log and not
// ISA 2000's packet filter log, which have other columns.
// The clock is UTC in this form of the log.
#include "evidence/format.h"
#include "evidence/logs/isa/isa_rows.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

using namespace isa;

constexpr std::string_view fieldsWord = "#fields:";
constexpr std::string_view dateWord = "#date:";

class IsaW3cReader : public LineReader
{
public:
    explicit IsaW3cReader(RecordSink& target) : LineReader(target), m_rows(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            header(line.text);
            return;
        }
        m_row.split(line.text);
        if (!m_schema) {
            m_schema = Schema::fromRow(m_row);
            if (!m_schema) {
                reject(line, "no #Fields line yet, and not a row of 25 to 40 columns");
                return;
            }
        }
        if (const char* problem = row(line))
            reject(line, problem);
    }

    void end() override { m_rows.flush(); }

private:
    void header(std::string_view text)
    {
        if (smtp::startsWithNoCase(text, fieldsWord)) {
            m_schema = Schema::fromFields(text.substr(fieldsWord.size()));
        } else if (smtp::startsWithNoCase(text, dateWord)) {
            const std::size_t at = text.find_first_of("0123456789");
            if (at != std::string_view::npos)
                m_headerDate = parseDate(text.substr(at, 10));
        }
    }

    /// Null, or why the row cannot be read.
    const char* row(const Line& line);
    const char* time(Micros& out);
    bool endpoint(Column column, Endpoint& out) const;

    Rows m_rows;
    FieldSplitter m_row;
    std::optional<Schema> m_schema;
    DateCache m_dates;
    Micros m_headerDate = unknownTime;
    Micros m_lastTime = unknownTime;
};

const char* IsaW3cReader::time(Micros& out)
{
    const Micros ofDay = parseTimeOfDay(m_schema->get(m_row, Column::Time));
    if (ofDay == unknownTime)
        return "the time is not readable";
    Micros date = m_headerDate;
    if (m_schema->has(Column::Date)) {
        date = m_dates(m_schema->get(m_row, Column::Date));
        if (date == unknownTime)
            return "the date is not readable";
    } else if (date == unknownTime) {
        return "no date: neither a date column nor a #Date line";
    } else if (m_lastTime != unknownTime && date + ofDay < m_lastTime - microsPerDay / 2) {
        date = m_headerDate += microsPerDay; // past midnight
    }
    out = m_lastTime = date + ofDay;
    return nullptr;
}

/// False when something stands there that is no address.
bool IsaW3cReader::endpoint(Column column, Endpoint& out) const
{
    const std::string_view text = m_schema->value(m_row, column);
    if (text.empty())
        return true;
    const auto parsed = Endpoint::parse(text);
    if (!parsed)
        return false;
    out = *parsed;
    return true;
}

const char* IsaW3cReader::row(const Line& line)
{
    const Schema& schema = *m_schema;
    if (!schema.usable())
        return "the #Fields line names no time or no source and destination of a firewall log";
    const std::size_t width = m_row.size();
    if (width < schema.width())
        return "fewer columns than the #Fields line names";
    if (width > schema.width() && (width != schema.width() + 1 || !m_row[width - 1].empty()))
        return "more columns than the #Fields line names";

    Row row;
    if (const char* problem = time(row.time))
        return problem;
    row.offset = line.offset;
    if (schema.has(Column::Action))
        row.action = rowAction(schema.get(m_row, Column::Action));
    if (row.action != RowAction::Other) {
        if (!endpoint(Column::Source, row.source))
            return "the source is no address";
        if (!endpoint(Column::Destination, row.destination))
            return "the destination is no address";
        Endpoint original;
        if (!row.source.address.known() && endpoint(Column::OriginalClient, original))
            row.originalClient = original.address;
        row.sourceNetwork = schema.get(m_row, Column::SourceNetwork);
        row.destinationNetwork = schema.get(m_row, Column::DestinationNetwork);
        row.sourceName = schema.value(m_row, Column::SourceName);
        row.protocol = schema.get(m_row, Column::Protocol);
        row.status = schema.get(m_row, Column::Status);
        row.rule = schema.value(m_row, Column::Rule);
        row.agent = schema.value(m_row, Column::Agent);
        row.applicationPath = schema.value(m_row, Column::ApplicationPath);
        row.natAddress = schema.value(m_row, Column::NatAddress);
        row.user = schema.value(m_row, Column::User);
        row.bytesSent = schema.get(m_row, Column::BytesSent);
        row.bytesSentDelta = schema.get(m_row, Column::BytesSentDelta);
        row.bytesReceived = schema.get(m_row, Column::BytesReceived);
        row.bytesReceivedDelta = schema.get(m_row, Column::BytesReceivedDelta);
        row.durationMs = schema.get(m_row, Column::ConnectionTime);
        row.sessionId = schema.value(m_row, Column::SessionId);
        row.connectionId = schema.value(m_row, Column::ConnectionId);
    }
    if (const char* problem = m_rows.take(row))
        return problem;
    accepted(row.time);
    if (row.action == RowAction::Unknown && schema.has(Column::Action))
        note(unknownActionNote);
    return nullptr;
}

/// How many of the sample's rows can be a firewall log's with \p schema; \p rows counts those that were looked at.
std::size_t goodRows(const Sample& sample, const Schema& schema, std::size_t& rows)
{
    FieldSplitter splitter;
    std::size_t good = 0;
    rows = 0;
    for (const std::string_view text : sample.lines) {
        if (text.front() == '#')
            continue;
        ++rows;
        splitter.split(text);
        if (splitter.size() < schema.width())
            continue;
        const bool dated = !schema.has(Column::Date) || parseDate(schema.get(splitter, Column::Date)) != unknownTime;
        good += dated && parseTimeOfDay(schema.get(splitter, Column::Time)) != unknownTime;
    }
    return good;
}

Detection detectHeader(const Sample& sample, std::string_view fields)
{
    if (fields.find('\t') == std::string_view::npos)
        return {0, "its #Fields line is not TAB separated"};
    const Schema schema = Schema::fromFields(fields.substr(fieldsWord.size()));
    if (fields.find("c-ip") != std::string_view::npos || fields.find("cs-uri") != std::string_view::npos)
        return {0.05, "a web proxy log, not a firewall log: its #Fields line has c-ip and cs-uri"};
    if (fields.find("param#1") != std::string_view::npos || fields.find("source-ip") != std::string_view::npos)
        return {0.05, "an ISA 2000 packet filter log: its #Fields line has source-ip and param#1"};
    constexpr std::size_t fewest = 4;
    if (!schema.usable() || schema.known() < fewest)
        return {0, "its #Fields line does not name the columns of an ISA firewall log"};
    const bool certain = (schema.has(Column::OriginalClient) && schema.has(Column::SourceNetwork))
        || (schema.has(Column::Computer) && schema.has(Column::Protocol) && schema.has(Column::Source));
    std::size_t rows = 0;
    const std::size_t good = goodRows(sample, schema, rows);
    if (rows > 0 && good == 0)
        return {0.3, "the #Fields line is that of an ISA firewall log, but no row fits it"};
    return {certain ? 0.98 : 0.8, "#Fields line with the columns of an ISA/TMG firewall log"};
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    Detection best{0, {}};
    for (const std::string_view text : sample.lines) {
        if (!smtp::startsWithNoCase(text, fieldsWord))
            continue;
        Detection found = detectHeader(sample, text);
        if (found.score > best.score || best.reason.empty())
            best = std::move(found);
    }
    if (!best.reason.empty())
        return best;

    FieldSplitter splitter;
    std::size_t rows = 0;
    std::size_t good = 0;
    for (const std::string_view text : sample.lines) {
        if (text.front() == '#')
            continue;
        ++rows;
        splitter.split(text);
        const auto schema = Schema::fromRow(splitter);
        if (!schema)
            continue;
        const std::string_view source = schema->value(splitter, Column::Source);
        good += protocolNumber(schema->get(splitter, Column::Protocol)) != unknownProtocol && (source.empty() || Endpoint::parse(source));
    }
    if (good == 0)
        return {0, "no #Fields line of an ISA firewall log, and no rows of 25 to 40 TAB separated columns with date, time, protocol and address"};
    const double share = static_cast<double>(good) / static_cast<double>(rows);
    return {0.9 * share, std::to_string(good) + " of " + std::to_string(rows) + " lines look like rows of an ISA/TMG firewall log without its header"};
}

} // namespace

extern const Format isaW3cFormat;
const Format isaW3cFormat{
    "isa-w3c", "ISA Server / Forefront TMG firewall log (W3C)", Vantage::Firewall, FormatClock::Utc, true, &detect,
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<Reader> { return std::make_unique<IsaW3cReader>(sink); }};

} // namespace delist
