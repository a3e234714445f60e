// isa-packet-filter: the packet filter log of ISA Server 2000, W3C extended form. One row per packet: param#1 and param#2
// are source and destination port (ICMP: type and code); filter-rule says BLOCKED or ALLOWED. The clock is UTC.
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"date", Flow::Date},          {"time", Flow::Time},        {"source-ip", Flow::Source}, {"destination-ip", Flow::Destination},
    {"protocol", Flow::Protocol},  {"param#1", Flow::SourcePort}, {"param#2", Flow::DestinationPort}, {"tcp-flags", Flow::Flags},
    {"filter-rule", Flow::Action}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

class IsaPacketFilterReader : public LineReader
{
public:
    explicit IsaPacketFilterReader(RecordSink& target) : LineReader(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            std::string_view value;
            if (headerValue(line.text, "#fields:", value))
                m_columns = FlowColumns::readW3c(value, table());
            return;
        }
        if (const char* problem = row(line))
            reject(line, problem);
    }

private:
    const char* row(const Line& line)
    {
        if (!m_columns.has(Flow::Source) || !m_columns.has(Flow::Date) || !m_columns.has(Flow::Time))
            return "no #Fields line with date, time and source-ip yet";
        m_values.split(line.text);
        m_columns.fill(m_values, m_row);
        const Micros midnight = m_dates(m_row[Flow::Date]);
        const Micros ofDay = parseTimeOfDay(m_row[Flow::Time]);
        if (midnight == unknownTime || ofDay == unknownTime)
            return "the date or time is not readable";
        Connection record;
        record.offset = line.offset;
        record.time = midnight + ofDay;
        if (const char* problem = readFlow(m_row, record))
            return problem;
        record.action = actionOf(m_row[Flow::Action]);
        const std::string_view flags = m_row[Flow::Flags];
        accepted(record.time);
        if (flags.find_first_not_of("- ") != std::string_view::npos && !orientPacket(record, flags.find("SYN") != std::string_view::npos, flags.find("ACK") != std::string_view::npos))
            return nullptr;
        sink().connection(record);
        return nullptr;
    }

    FlowColumns m_columns;
    FieldSplitter m_values;
    FlowRow m_row;
    DateCache m_dates;
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
        if (columns.has(Flow::Source) && columns.has(Flow::Destination) && columns.has(Flow::SourcePort))
            return {0.97, "#Fields line of the ISA 2000 packet filter log: source-ip, destination-ip, param#1"};
        return {0, "its #Fields line does not name source-ip, destination-ip and param#1"};
    }
    return {0, "no #Fields line with source-ip, destination-ip and param#1"};
}

} // namespace

extern const Format isaPacketFilterFormat;
const Format isaPacketFilterFormat{
    "isa-packet-filter", "ISA Server 2000 packet filter log (W3C)", Vantage::Firewall, FormatClock::Utc, true, &detect,
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<Reader> {
        return std::make_unique<IsaPacketFilterReader>(sink);
    }};

} // namespace delist
