// isa-native: the "ISA Server file format" of firewall and web proxy logs, comma and blank between the fields, without a
// header: 27 (web: 25) fields of ISA Server 2000 ("Firewall and Web Proxy log fields"), or the columns of the W3C form in
// their full order as ISA 2004 to TMG write them. The clock is local, the date in the server's short form.
//
// ISA 2000's firewall service writes two rows about a connection: result 0 without bytes when it opens, 20000 (graceful)
// or 20001 (abortive shutdown) with bytes and duration when it ends. "Accept" is an inbound connection to a published
// server: field 1 is then the server, field 12 the remote port and the protocol the published port.
#include "evidence/format.h"
#include "evidence/logs/dated_reader.h"
#include "evidence/logs/isa/isa_rows.h"
#include "evidence/logs/isa/isa_web.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

using namespace isa;

/// Field numbers of ISA 2000, from 0.
enum Field : std::size_t {
    ClientIp, User, Agent, Authenticated, FieldDate, FieldTime, Service, Server, Referrer, DestinationName, DestinationIp,
    DestinationPort, ProcessingTime, BytesSent, BytesReceived, ProtocolName, Transport, Operation, Object, MimeType,
    ObjectSource, Result, CacheInfo, Rule1, Rule2, SessionId, ConnectionId
};
constexpr std::size_t fewestFields = 24;

class NativeRow
{
public:
    void split(std::string_view line) { m_fields.split(line, ','); }
    [[nodiscard]] std::size_t size() const { return m_fields.size(); }
    /// Without blanks; empty for "-".
    std::string_view operator[](std::size_t index) const
    {
        const std::string_view text = smtp::trimmed(m_fields[index]);
        return text == "-" ? std::string_view() : text;
    }
    [[nodiscard]] bool isIsa2000() const
    {
        const std::string_view service = (*this)[Service];
        const std::string_view flag = (*this)[Authenticated];
        return size() >= fewestFields && (flag == "Y" || flag == "N")
            && (service == "fwsrv" || service == "w3proxy" || service == "w3reverseproxy" || service == "wspsrv");
    }
    [[nodiscard]] bool isIsa2004() const
    {
        constexpr std::size_t fewest = 25;
        return size() >= fewest && protocolNumber((*this)[static_cast<std::size_t>(Column::Protocol)]) != unknownProtocol
            && Endpoint::parse((*this)[static_cast<std::size_t>(Column::Source)])
            && parseCountryTime((*this)[static_cast<std::size_t>(Column::Time)]) != unknownTime;
    }

private:
    FieldSplitter m_fields;
};

constexpr std::int64_t gracefulShutdown = 20000; // FWX_E_GRACEFUL_SHUTDOWN, 0x80074E20
constexpr std::int64_t abortiveShutdown = 20001;
constexpr std::int64_t policyDenied = 13301;

class IsaNativeReader : public DatedReader
{
public:
    IsaNativeReader(const ReaderOptions& options, RecordSink& target)
        : DatedReader(options, target), m_connections(target), m_rows(target)
    {
    }

protected:
    std::string_view dateOf(const Line& line) override
    {
        m_row.split(line.text);
        return m_row[m_row.isIsa2000() ? std::size_t{FieldDate} : static_cast<std::size_t>(Column::Date)];
    }

    void row(const Line& line) override
    {
        if (line.text.front() == '#')
            return;
        m_row.split(line.text);
        const char* problem = m_row.isIsa2000() ? isa2000(line)
            : m_row.isIsa2004()                 ? isa2004(line)
                                                : "not the fields of an ISA log: fewer than 24, or no service name or protocol";
        if (problem)
            reject(line, problem);
    }

    void end() override
    {
        DatedReader::end();
        m_connections.flush();
        m_rows.flush();
    }

private:
    const char* isa2000(const Line& line);
    const char* firewallRow(Connection& record);
    const char* proxyRow(Connection& record);
    const char* isa2004(const Line& line);

    NativeRow m_row;
    OpenConnections m_connections;
    Rows m_rows;
};

const char* IsaNativeReader::isa2000(const Line& line)
{
    Connection record;
    record.offset = line.offset;
    record.time = toUtc(wallClock(m_row[FieldDate], m_row[FieldTime]));
    if (record.time == unknownTime)
        return "the date or time is not readable";
    record.rule = m_row[Rule1];
    record.user = userOf(m_row[User]);
    const Micros time = record.time;
    const char* problem = m_row[Service] == "fwsrv" || m_row[Service] == "wspsrv" ? firewallRow(record) : proxyRow(record);
    if (!problem)
        accepted(time);
    return problem;
}

const char* IsaNativeReader::firewallRow(Connection& record)
{
    const std::string_view operation = m_row[Operation];
    const bool accept = smtp::equalsNoCase(operation, "Accept");
    if (!accept && !smtp::equalsNoCase(operation, "Connect") && !smtp::equalsNoCase(operation, "SendTo")
        && !smtp::equalsNoCase(operation, "RecvFrom"))
        return nullptr; // Bind, Listen, GHBN, GHBA …
    FlowRow fields;
    fields.set(Flow::Source, m_row[ClientIp]);
    fields.set(Flow::Destination, m_row[DestinationIp]);
    fields.set(Flow::DestinationPort, m_row[DestinationPort]);
    fields.set(Flow::Protocol, m_row[Transport]);
    fields.set(Flow::BytesSent, m_row[BytesSent]);
    fields.set(Flow::BytesReceived, m_row[BytesReceived]);
    fields.set(Flow::Rule, record.rule);
    fields.set(Flow::User, record.user);
    if (const char* problem = readFlow(fields, record))
        return problem;
    record.process = processOf(m_row[Agent]);
    if (accept) {
        record.source.port = portOf(m_row[ProtocolName]);
        std::swap(record.source, record.destination);
        std::swap(record.bytesSent, record.bytesReceived);
    } else if (record.destination.port == 0) {
        record.destination.port = portOf(m_row[ProtocolName]);
    }

    LoggedConnection step = rowOf(record, m_row[SessionId]);
    step.connectionId = identifierOf(m_row[ConnectionId]);
    step.durationMs = countOf(m_row[ProcessingTime]);
    const std::int64_t result = countOf(m_row[Result]);
    if (result == 0) {
        if (step.durationMs != unknownCount)
            step.time -= step.durationMs * 1000; // how long it took to open
        m_connections.establishAnother(step);
    } else if (result == gracefulShutdown || result == abortiveShutdown) {
        m_connections.terminate(step);
    } else {
        // Winsock errors: policy let it try, nobody answered.
        constexpr std::int64_t winsockFirst = 10000;
        constexpr std::int64_t winsockLast = 11999;
        record.action = result == policyDenied ? Action::Denied
            : result >= winsockFirst && result <= winsockLast ? Action::Allowed : Action::Unknown;
        sink().connection(record);
    }
    return nullptr;
}

const char* IsaNativeReader::proxyRow(Connection& record)
{
    WebRequest request;
    request.client = m_row[ClientIp];
    request.destinationIp = m_row[DestinationIp];
    request.destinationHost = m_row[DestinationName];
    request.destinationPort = m_row[DestinationPort];
    request.bytesSent = m_row[BytesSent];
    request.bytesReceived = m_row[BytesReceived];
    request.method = m_row[Operation];
    request.url = m_row[Object];
    request.status = m_row[Result];
    request.durationMs = m_row[ProcessingTime];
    if (const char* problem = readWebRequest(request, record))
        return problem;
    sink().connection(record);
    return nullptr;
}

const char* IsaNativeReader::isa2004(const Line& line)
{
    const auto get = [this](Column column) { return m_row[static_cast<std::size_t>(column)]; };
    Row row;
    row.offset = line.offset;
    row.time = toUtc(wallClock(get(Column::Date), get(Column::Time)));
    if (row.time == unknownTime)
        return "the date or time is not readable";
    row.action = rowAction(get(Column::Action));
    const auto source = Endpoint::parse(get(Column::Source));
    const auto destination = Endpoint::parse(get(Column::Destination));
    if (source)
        row.source = *source;
    if (destination)
        row.destination = *destination;
    row.sourceNetwork = get(Column::SourceNetwork);
    row.destinationNetwork = get(Column::DestinationNetwork);
    row.sourceName = get(Column::SourceName);
    row.protocol = get(Column::Protocol);
    row.status = get(Column::Status);
    row.rule = get(Column::Rule);
    row.agent = get(Column::Agent);
    row.user = get(Column::User);
    row.bytesSent = get(Column::BytesSent);
    row.bytesSentDelta = get(Column::BytesSentDelta);
    row.bytesReceived = get(Column::BytesReceived);
    row.bytesReceivedDelta = get(Column::BytesReceivedDelta);
    row.durationMs = get(Column::ConnectionTime);
    row.sessionId = get(Column::SessionId);
    row.connectionId = get(Column::ConnectionId);
    if (const char* problem = m_rows.take(row))
        return problem;
    accepted(row.time);
    if (row.action == RowAction::Unknown)
        note(unknownActionNote);
    return nullptr;
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    NativeRow row;
    RowTally tally;
    for (const std::string_view line : sample.lines) {
        ++tally.rows;
        row.split(line);
        tally.good += row.isIsa2000() || row.isIsa2004();
    }
    if (tally.good == 0)
        return {0, "no rows of 24 or more fields between commas with Y or N and fwsrv or w3proxy, or a protocol and address and port"};
    return {0.97 * tally.share(), tally.text("have the fields of ISA's own log form")};
}

} // namespace

extern const Format isaNativeFormat;
const Format isaNativeFormat{
    "isa-native", "ISA Server / TMG log (ISA Server file format)", Vantage::Firewall, FormatClock::Local, true, &detect,
    [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
        return std::make_unique<IsaNativeReader>(options, sink);
    }};

} // namespace delist
