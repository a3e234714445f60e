// windows-firewall: pfirewall.log of Windows XP to 11 and the servers, a W3C log separated by blanks ("Interpreting the
// Windows Firewall log"). OPEN and CLOSE of XP and 2003 are one connection; later versions write one ALLOW or DROP.
//
// Sizes are those of single packets, so no byte count of a connection comes from here. A "pid" column (Windows 11,
// Server 2022) is the local process: the source's where the row was sent, the destination's where it was received. The clock is local unless #Time Format says UTC.
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"
#include <utility>

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"date", Flow::Date},          {"time", Flow::Time},       {"action", Flow::Action},     {"protocol", Flow::Protocol},
    {"src-ip", Flow::Source},      {"dst-ip", Flow::Destination}, {"src-port", Flow::SourcePort}, {"dst-port", Flow::DestinationPort},
    {"tcpflags", Flow::Flags},     {"info", Flow::Extra},      {"path", Flow::Direction},    {"pid", Flow::Pid},
    {"tcpsyn", Flow::Sequence}};

/// The columns when the header is missing: those of every version, and what Windows 11 appended.
constexpr std::string_view allColumns =
    "date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path pid";

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

enum class Event : std::uint8_t { Open, Close, Allow, Drop, Lost, Unknown };

Event eventOf(std::string_view word)
{
    if (word == "ALLOW")
        return Event::Allow;
    if (word == "DROP")
        return Event::Drop;
    if (word == "OPEN" || word == "OPEN-INBOUND")
        return Event::Open;
    if (word == "CLOSE")
        return Event::Close;
    if (word == "INFO-EVENTS-LOST")
        return Event::Lost;
    return Event::Unknown;
}

class WindowsFirewallReader : public FlowReader
{
public:
    WindowsFirewallReader(const ReaderOptions& options, RecordSink& target)
        : FlowReader(options, target), m_columns(FlowColumns::readW3c(allColumns, table()))
    {
    }

protected:
    void line(const Line& line) override
    {
        const std::string_view text = smtp::trimmed(line.text);
        if (text.front() == '#') {
            header(text);
            return;
        }
        m_values.split(text, ' ');
        if (const char* problem = row(line))
            reject(line, problem);
    }

private:
    void header(std::string_view text)
    {
        std::string_view value;
        if (headerValue(text, "#fields:", value))
            m_columns = FlowColumns::readW3c(value, table());
        else if (headerValue(text, "#time format:", value))
            m_utc = smtp::equalsNoCase(value, "UTC");
    }

    const char* row(const Line& line);
    void ownServer(Connection& record);

    FlowColumns m_columns;
    FieldSplitter m_values;
    FlowRow m_row;
    DateCache m_dates;
    bool m_utc = false;
};

const char* WindowsFirewallReader::row(const Line& line)
{
    m_columns.fill(m_values, m_row);
    const Micros midnight = m_dates(m_row[Flow::Date]);
    const Micros ofDay = parseTimeOfDay(m_row[Flow::Time]);
    if (midnight == unknownTime || ofDay == unknownTime)
        return "the date or time is not readable";
    const Event event = eventOf(m_row[Flow::Action]);
    if (event == Event::Unknown)
        return "the action is none of OPEN, CLOSE, ALLOW, DROP";
    const Micros time = m_utc ? midnight + ofDay : toUtc(midnight + ofDay);
    if (event == Event::Lost) {
        accepted(time);
        note("The firewall says that it lost events: the log has gaps.");
        return nullptr;
    }
    Connection record;
    if (const char* problem = readFlow(m_row, record))
        return problem;
    if (hasPorts(record.protocol) && m_columns.has(Flow::SourcePort) && m_columns.has(Flow::DestinationPort) &&
        (!m_row.has(Flow::SourcePort) || !m_row.has(Flow::DestinationPort)))
        return "the row has no ports";
    accepted(time);
    record.offset = line.offset;
    record.time = time;
    const bool received = m_row[Flow::Direction] == "RECEIVE";
    if (!received && m_row[Flow::Direction] != "SEND")
        record.pid = unknownCount; // nobody's here
    const Endpoint local = received ? record.destination : record.source;
    switch (event) {
    case Event::Open:
        connections().establish(rowOf(record));
        break;
    case Event::Close: {
        LoggedConnection end = rowOf(record);
        if (!connections().isOpen(end)) { // XP writes the end of an inbound connection from its own side
            LoggedConnection reverse = end;
            std::swap(reverse.source, reverse.destination);
            if (connections().isOpen(reverse))
                end = reverse;
        }
        connections().terminate(end);
        break;
    }
    default:
        record.action = event == Event::Drop ? Action::Denied : Action::Allowed;
        if (event == Event::Drop && m_row.has(Flow::Flags)) {
            const std::string_view flags = m_row[Flow::Flags];
            if (flags == "S")
                record.sourceSequence = countOf(m_row[Flow::Sequence]);
            else if (flags.find_first_not_of("SAFRPUEC") == std::string_view::npos &&
                     !orientPacket(record, flags.find('S') != std::string_view::npos, flags.find('A') != std::string_view::npos))
                return nullptr;
        }
        if (local != record.source)
            ownServer(record);
        sink().connection(record);
        break;
    }
    return nullptr;
}

/// The process is the server's: a connection's own is that of its source.
void WindowsFirewallReader::ownServer(Connection& record)
{
    const std::int64_t pid = std::exchange(record.pid, unknownCount);
    if (pid == unknownCount || record.action == Action::Denied) // what was dropped reached nobody
        return;
    SocketOwner owner;
    owner.offset = record.offset;
    owner.time = record.time;
    owner.local = record.destination;
    owner.remote = record.source;
    owner.protocol = record.protocol;
    owner.pid = pid;
    sink().socketOwner(owner);
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    FlowColumns columns = FlowColumns::readW3c(allColumns, table());
    FieldSplitter values;
    FlowRow row;
    RowTally tally;
    bool header = false;
    for (const std::string_view line : sample.lines) {
        const std::string_view text = smtp::trimmed(line);
        std::string_view fields;
        if (headerValue(text, "#fields:", fields)) {
            const FlowColumns found = FlowColumns::readW3c(fields, table());
            if (found.delimiter() != ' ' || !found.has(Flow::Source) || !found.has(Flow::Destination) || !found.has(Flow::Action))
                continue;
            columns = found;
            header = true;
        }
        if (text.empty() || text.front() == '#')
            continue;
        ++tally.rows;
        values.split(text, ' ');
        columns.fill(values, row);
        tally.good += eventOf(row[Flow::Action]) != Event::Unknown && parseDateTime(row[Flow::Date], row[Flow::Time]) != unknownTime;
    }
    if (header && (tally.rows == 0 || tally.good > 0))
        return {0.98, "#Fields line of the Windows firewall: action, src-ip, dst-ip"};
    if (tally.good == 0)
        return {0, "no #Fields line with action, src-ip and dst-ip, and no rows of date, time and OPEN, CLOSE, ALLOW or DROP"};
    return {0.95 * tally.share(), tally.text("look like rows of a Windows firewall log without its header")};
}

} // namespace

extern const Format windowsFirewallFormat;
const Format windowsFirewallFormat{
    "windows-firewall", "Windows firewall log (pfirewall.log)", Vantage::Firewall, FormatClock::Local, true, &detect,
    [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
        return std::make_unique<WindowsFirewallReader>(options, sink);
    }};

} // namespace delist
