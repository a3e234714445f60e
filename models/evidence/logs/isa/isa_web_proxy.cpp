// isa-webproxy: the web proxy log of ISA Server 2000 to Forefront TMG, W3C extended form (TAB separated; agents and filter
// information have blanks in them). A request is a connection from the client to the server behind the proxy; the finding
// is CONNECT to port 25. The time is the end of the request; the clock is UTC.
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/isa/isa_w3c_schema.h"
#include "evidence/logs/isa/isa_web.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"c-ip", Flow::Source},        {"cs-username", Flow::User},   {"date", Flow::Date},          {"time", Flow::Time},
    {"r-host", Flow::Extra},       {"r-ip", Flow::Destination},   {"r-port", Flow::DestinationPort}, {"time-taken", Flow::Duration},
    {"cs-bytes", Flow::BytesSent}, {"sc-bytes", Flow::BytesReceived}, {"s-operation", Flow::Kind}, {"cs-uri", Flow::Service},
    {"sc-status", Flow::Outcome},  {"rule", Flow::Rule},          {"rule#1", Flow::Rule},        {"action", Flow::Action},
    {"cs-Network", Flow::InInterface}, {"sc-Network", Flow::OutInterface}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

class IsaWebProxyReader : public LineReader
{
public:
    explicit IsaWebProxyReader(RecordSink& target) : LineReader(target) {}

protected:
    void line(const Line& line) override
    {
        std::string_view value;
        if (line.text.front() == '#') {
            if (headerValue(line.text, "#fields:", value))
                m_columns = FlowColumns::readW3c(value, table());
            else if (headerValue(line.text, "#date:", value))
                m_headerDate = parseDate(value.substr(0, 10));
            return;
        }
        if (const char* problem = row(line))
            reject(line, problem);
    }

private:
    const char* row(const Line& line)
    {
        if (!m_columns.has(Flow::Source) || !m_columns.has(Flow::Time))
            return "no #Fields line with c-ip and time yet";
        m_values.split(line.text);
        if (m_values.size() < m_columns.width())
            return "fewer columns than the #Fields line names";
        m_columns.fill(m_values, m_row);
        const Micros midnight = m_columns.has(Flow::Date) ? m_dates(m_row[Flow::Date]) : m_headerDate;
        const Micros ofDay = parseTimeOfDay(m_row[Flow::Time]);
        if (midnight == unknownTime || ofDay == unknownTime)
            return "the date or time is not readable";
        Connection record;
        record.offset = line.offset;
        record.time = midnight + ofDay;
        isa::WebRequest request;
        request.client = m_row[Flow::Source];
        request.destinationIp = m_row[Flow::Destination];
        request.destinationHost = m_row[Flow::Extra];
        request.destinationPort = m_row[Flow::DestinationPort];
        request.bytesSent = m_row[Flow::BytesSent];
        request.bytesReceived = m_row[Flow::BytesReceived];
        request.method = m_row[Flow::Kind];
        request.url = m_row[Flow::Service];
        request.status = m_row[Flow::Outcome];
        request.action = m_row[Flow::Action];
        request.durationMs = m_row[Flow::Duration];
        if (const char* problem = isa::readWebRequest(request, record))
            return problem;
        record.rule = m_row[Flow::Rule];
        record.user = isa::userOf(m_row[Flow::User]);
        record.sourceSide = isa::networkSide(m_row[Flow::InInterface]);
        record.destinationSide = isa::networkSide(m_row[Flow::OutInterface]);
        accepted(midnight + ofDay);
        sink().connection(record);
        return nullptr;
    }

    FlowColumns m_columns;
    FieldSplitter m_values;
    FlowRow m_row;
    DateCache m_dates;
    Micros m_headerDate = unknownTime;
};

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    for (const std::string_view line : sample.lines) {
        std::string_view fields;
        if (!headerValue(line, "#fields:", fields))
            continue;
        const FlowColumns columns = FlowColumns::readW3c(fields, table());
        // IIS and other W3C logs have c-ip too, and blanks between their columns.
        if (columns.delimiter() != '\t' || !columns.has(Flow::Source) || !columns.has(Flow::Time)
            || !(columns.has(Flow::Destination) || columns.has(Flow::Extra)))
            return {0, "its #Fields line is not that of an ISA web proxy log: TABs, c-ip, time, r-host or r-ip"};
        return {0.97, "#Fields line of an ISA/TMG web proxy log: c-ip, r-host, r-ip"};
    }
    return {0, "no #Fields line with c-ip, time and r-host"};
}

} // namespace

extern const Format isaWebProxyFormat;
const Format isaWebProxyFormat{
    "isa-webproxy", "ISA Server / Forefront TMG web proxy log (W3C)", Vantage::Firewall, FormatClock::Utc, true, &detect,
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<Reader> { return std::make_unique<IsaWebProxyReader>(sink); }};

} // namespace delist
