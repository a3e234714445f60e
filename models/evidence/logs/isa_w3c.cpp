// isa-w3c: the firewall log of ISA Server 2004/2006 and Forefront TMG, W3C extended form. Not the web proxy log and not
// ISA 2000's packet filter log, which have other columns.
//
// What a row means (SDK "Firewall Log Fields", FpcAction):
//  - Establish and Terminate (and Intermediate between them) are one connection, allowed by policy.
//  - Denied is a connection that policy refused.
//  - Failed passed policy and was then not answered: it counts as allowed, because a firewall that lets a host try is not
//    a firewall that stops it. Only with a policy result code (0xc004…) it is denied.
//  - Bind, Listen, look-ups, VPN and quarantine events are read, but are no connections.
// The clock is UTC in this form of the log.
#include "evidence/format.h"
#include "evidence/logs/isa_w3c_connections.h"
#include "evidence/logs/isa_w3c_schema.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include <charconv>

namespace delist {

namespace {

using namespace isa;

/// Counters overflow in some versions and come out negative or as "-": then they are unknown.
std::int64_t count(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || value < 0)
        return unknownCount;
    return value;
}

/// Ids are numbers, and where they are not, any text still tells two of them apart. "-" and absent are 0.
std::uint64_t identifier(std::string_view text)
{
    if (text.empty() || text == "0")
        return 0;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size())
        return value;
    return std::hash<std::string_view>()(text) | 1;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix)
{
    if (text.size() < prefix.size())
        return false;
    for (std::size_t i = 0; i < prefix.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (c != prefix[i])
            return false;
    }
    return true;
}

constexpr std::string_view fieldsWord = "#fields:";
constexpr std::string_view dateWord = "#date:";

class IsaW3cReader : public LineReader
{
public:
    explicit IsaW3cReader(RecordSink& target) : LineReader(target), m_connections(target) {}

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

    void end() override { m_connections.flush(); }

private:
    void header(std::string_view text)
    {
        if (startsWithIgnoringCase(text, fieldsWord)) {
            m_schema = Schema::fromFields(text.substr(fieldsWord.size()));
        } else if (startsWithIgnoringCase(text, dateWord)) {
            const std::size_t at = text.find_first_of("0123456789");
            if (at != std::string_view::npos)
                m_headerDate = parseDate(text.substr(at, 10));
        }
    }

    /// Null, or why the row cannot be read.
    const char* row(const Line& line);
    const char* time(Micros& out);
    const char* endpoints(Row& row);
    bool endpoint(Column column, Endpoint& out) const;

    OpenConnections m_connections;
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

const char* IsaW3cReader::endpoints(Row& row)
{
    if (!endpoint(Column::Source, row.source))
        return "the source is no address";
    if (!endpoint(Column::Destination, row.destination))
        return "the destination is no address";
    if (!row.source.address.known() && m_schema->has(Column::OriginalClient)) {
        Endpoint original;
        if (endpoint(Column::OriginalClient, original))
            row.source.address = original.address;
    }
    if (!row.source.address.known() && !row.destination.address.known())
        return "neither source nor destination";
    if (row.protocol != 6 && row.protocol != 17) // ICMP writes type and code where the port would be
        row.source.port = row.destination.port = 0;
    return nullptr;
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
    const RowAction action = schema.has(Column::Action) ? rowAction(schema.get(m_row, Column::Action)) : RowAction::Unknown;
    if (schema.has(Column::Protocol))
        row.protocol = protocolNumber(schema.get(m_row, Column::Protocol));
    if (action == RowAction::Other) {
        accepted(row.time);
        return nullptr;
    }
    if (const char* problem = endpoints(row))
        return problem;
    accepted(row.time);

    row.offset = line.offset;
    row.rule = schema.value(m_row, Column::Rule);
    row.process = processOf(schema.value(m_row, Column::Agent));
    row.user = userOf(schema.value(m_row, Column::User));
    if (action != RowAction::Establish) {
        row.sent = count(schema.get(m_row, Column::BytesSent));
        row.received = count(schema.get(m_row, Column::BytesReceived));
    }
    if (action <= RowAction::Intermediate) {
        row.sessionId = identifier(schema.value(m_row, Column::SessionId));
        row.connectionId = identifier(schema.value(m_row, Column::ConnectionId));
    }
    switch (action) {
    case RowAction::Establish:
        m_connections.establish(row);
        return nullptr;
    case RowAction::Terminate:
    case RowAction::Intermediate:
        row.sentDelta = count(schema.get(m_row, Column::BytesSentDelta));
        row.receivedDelta = count(schema.get(m_row, Column::BytesReceivedDelta));
        row.durationMs = count(schema.get(m_row, Column::ConnectionTime));
        if (row.durationMs > microsPerDay / 1000 * 3650) // not a duration any more
            row.durationMs = unknownCount;
        if (action == RowAction::Terminate)
            m_connections.terminate(row);
        else
            m_connections.intermediate(row);
        return nullptr;
    default:
        break;
    }

    Connection record;
    record.offset = row.offset;
    record.time = row.time;
    record.source = row.source;
    record.destination = row.destination;
    record.protocol = row.protocol;
    record.bytesSent = row.sent;
    record.bytesReceived = row.received;
    record.rule = row.rule;
    record.process = row.process;
    record.user = row.user;
    if (action == RowAction::Denied) {
        record.action = Action::Denied;
    } else if (action == RowAction::Allowed) {
        record.action = Action::Allowed;
    } else if (action == RowAction::Failed) {
        record.action = startsWithIgnoringCase(schema.get(m_row, Column::Status), "0xc004") ? Action::Denied : Action::Allowed;
    } else if (schema.has(Column::Action)) {
        note("Some rows have an action word that is not known; they are kept as connections of unknown outcome.");
    }
    sink().connection(record);
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
        if (!startsWithIgnoringCase(text, fieldsWord))
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
        good += protocolNumber(schema->get(splitter, Column::Protocol)) != 255 && (source.empty() || Endpoint::parse(source));
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
