// Tables of sockets and their processes: tcpview, what Sysinternals TCPView saves (with a header or without; in old versions
// "spam.exe:4312 <TAB> TCP <TAB> pc44:49152 <TAB> mx.example:25 <TAB> ESTABLISHED"), and currports, what NirSoft CurrPorts
// exports as text or CSV with its header line, or as text with a line per value below a line of '='. CurrPorts says when a socket appeared, in local time.
#include "evidence/first_line_reader.h"
#include "evidence/format.h"
#include "evidence/logs/flow_row.h"
#include "evidence/logs/sockets/socket_end.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/wall_clock.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace delist {

namespace {

using smtp::trimmed;

enum class Column : std::uint8_t {
    Process, Path, Pid, Protocol, LocalAddress, LocalPort, RemoteAddress, RemotePort, User, Added, Created, State, PortName
};
constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}
constexpr ColumnName columnNames[] = {
    name("Process Name", Column::Process), name("Process", Column::Process), name("Process Path", Column::Path),
    name("Process ID", Column::Pid), name("PID", Column::Pid), name("Protocol", Column::Protocol),
    name("Local Address", Column::LocalAddress), name("Local Port", Column::LocalPort),
    name("Remote Address", Column::RemoteAddress), name("Remote Port", Column::RemotePort), name("User Name", Column::User),
    name("Added On", Column::Added), name("Creation Timestamp", Column::Created), name("Create Time", Column::Created),
    name("State", Column::State), name("Local Port Name", Column::PortName)};

enum class Kind : std::uint8_t { TcpView, CurrPorts };

bool usable(const TableColumns& columns)
{
    return columns.has(Column::Process) && columns.has(Column::Pid) && columns.has(Column::Protocol) &&
           columns.has(Column::LocalAddress) && columns.has(Column::RemoteAddress);
}

Kind kindOf(const TableColumns& columns)
{
    return columns.has(Column::Path) || columns.has(Column::Added) || columns.has(Column::PortName) ? Kind::CurrPorts : Kind::TcpView;
}

std::int64_t number(std::string_view text)
{
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || parsed.ec != std::errc() || value < 0 ? unknownCount : value;
}

/// What is none of an end (a blank, "*") is an unknown one.
void endOf(std::string_view address, std::string_view port, Endpoint& out, std::string_view& name)
{
    if (!socketEnd(address.empty() ? "*" : address, port.empty() ? "*" : port, out, name)) {
        out = Endpoint();
        name = {};
    }
}

/// "10.20.3.44:49152", "pc44:smtp", "[::1]:25", "*:*".
void endOf(std::string_view both, Endpoint& out, std::string_view& name)
{
    const std::size_t colon = std::min(both.rfind(':'), both.size());
    endOf(both.substr(0, colon), both.substr(std::min(colon + 1, both.size())), out, name);
}

bool isOldRow(const FieldSplitter& fields)
{
    return fields.size() >= 4 && fields.size() <= 6 && fields[0].find(':') != std::string_view::npos &&
           (smtp::startsWithNoCase(fields[1], "TCP") || smtp::startsWithNoCase(fields[1], "UDP")) && fields[2].find(':') != std::string_view::npos;
}

/// The columns of a row without a header, as the window shows them: version 3 has the state behind the ends, version 4 before.
/// Null when it is no such row.
const char* columnsOfRow(const FieldSplitter& fields)
{
    const auto isNumber = [](std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; };
    const auto isPort = [&](std::string_view text) { return isNumber(trimmed(text)) || trimmed(text) == "*" || portOf(trimmed(text)) != 0; };
    const std::string_view pid = fields.size() < 8 || fields.size() > 16 ? std::string_view() : trimmed(fields[1]);
    if (pid.empty() || (!isNumber(pid) && pid != "n/a") ||
        (!smtp::startsWithNoCase(fields[2], "TCP") && !smtp::startsWithNoCase(fields[2], "UDP")))
        return nullptr;
    if (IpAddress::parse(trimmed(fields[3])) || isPort(fields[4]))
        return "Process\tPID\tProtocol\tLocal Address\tLocal Port\tRemote Address\tRemote Port\tState";
    if (IpAddress::parse(trimmed(fields[4])) || isPort(fields[5]))
        return "Process Name\tProcess ID\tProtocol\tState\tLocal Address\tLocal Port\tRemote Address\tRemote Port\tCreate Time";
    return nullptr;
}

/// Of hosts, where the tool resolved their addresses.
struct Names
{
    std::string_view local, remote;
};

/// All but its time, from the columns. Null, or why it is no row.
template <class Get>
const char* readOwner(const Get& get, SocketOwner& owner, Names& names)
{
    const std::string_view protocol = get(Column::Protocol);
    if (!smtp::startsWithNoCase(protocol, "TCP") && !smtp::startsWithNoCase(protocol, "UDP"))
        return "the protocol is neither TCP nor UDP";
    owner.protocol = smtp::startsWithNoCase(protocol, "UDP") ? 17 : 6;
    owner.pid = number(get(Column::Pid));
    const std::string_view path = get(Column::Path);
    owner.process = boundedUtf8(path.empty() ? get(Column::Process) : path, 1000);
    owner.user = boundedUtf8(get(Column::User), 300);
    endOf(get(Column::LocalAddress), get(Column::LocalPort), owner.local, names.local);
    endOf(get(Column::RemoteAddress), get(Column::RemotePort), owner.remote, names.remote);
    if (!owner.local.address.known() && owner.local.port == 0)
        return "no local address";
    owner.computer = names.local;
    return nullptr;
}

class SocketTableReader final : public TableReader
{
public:
    using TableReader::TableReader;

protected:
    bool header(const FieldSplitter& names) override
    {
        m_columns.set(names);
        m_old = isOldRow(names);
        const char* const columns = m_old || usable(m_columns) ? nullptr : columnsOfRow(names);
        if (columns != nullptr) {
            FieldSplitter shown;
            shown.splitCsv(columns, '\t');
            m_columns.set(shown);
        }
        if (m_old || columns != nullptr)
            headerIsRow();
        return m_old || usable(m_columns);
    }
    std::string_view dateOf(const FieldSplitter& fields) override { return m_columns.get(fields, timeColumn()); }
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        if (m_old)
            return old(fields, offset);
        const auto get = [&](Column column) { return trimmed(m_columns.get(fields, column)); };
        SocketOwner owner;
        owner.offset = offset;
        Names names;
        if (const char* const why = readOwner(get, owner, names))
            return why;
        tellNames(owner, names);
        if (const std::string_view when = get(timeColumn()); !when.empty())
            owner.time = time = toUtc(when, false);
        sink().socketOwner(owner);
        return nullptr;
    }

private:
    [[nodiscard]] Column timeColumn() const { return m_columns.has(Column::Added) ? Column::Added : Column::Created; }

    void tellNames(SocketOwner& owner, const Names& names)
    {
        if (!names.local.empty() || !names.remote.empty())
            note(namedEndsNote);
        owner.computer = names.local;
    }

    const char* old(const FieldSplitter& fields, std::uint64_t offset)
    {
        if (!isOldRow(fields))
            return "no row of TCPView";
        SocketOwner owner;
        owner.offset = offset;
        owner.protocol = smtp::startsWithNoCase(fields[1], "UDP") ? 17 : 6;
        const std::size_t colon = fields[0].rfind(':');
        owner.process = trimmed(fields[0].substr(0, colon));
        owner.pid = number(trimmed(fields[0].substr(colon + 1)));
        Names names;
        endOf(trimmed(fields[2]), owner.local, names.local);
        endOf(trimmed(fields[3]), owner.remote, names.remote);
        tellNames(owner, names);
        sink().socketOwner(owner);
        return nullptr;
    }

    TableColumns m_columns{columnNames};
    bool m_old = false;
};

bool isRule(std::string_view line)
{
    line = trimmed(line);
    return line.size() >= 20 && line.find_first_not_of('=') == std::string_view::npos;
}

/// CurrPorts' plain text: "Process Name      : spam.exe", one value on a line, '=' around each socket.
class SocketListReader final : public LineReader
{
public:
    SocketListReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder)
    {
        m_dates.force(options.dateOrder);
    }

protected:
    void line(const Line& line) override
    {
        if (isRule(line.text)) {
            store();
            return;
        }
        const std::size_t colon = line.text.find(':');
        if (colon == std::string_view::npos) {
            reject(line, "no value of a socket");
            return;
        }
        if (!m_open) {
            m_open = true;
            m_offset = line.offset;
            m_number = line.number;
            m_first = line.text.substr(0, 200);
        }
        const std::string_view name = trimmed(line.text.substr(0, colon));
        const std::uint32_t hash = columnNameHash(name);
        for (const ColumnName& known : columnNames)
            if (known.hash == hash && sameColumnName(known.name, name))
                m_values[known.column] = boundedUtf8(trimmed(line.text.substr(colon + 1)), 1000);
    }
    void end() override
    {
        store();
        readDatesAs(m_dates);
    }

private:
    void store()
    {
        if (!m_open)
            return;
        m_open = false;
        const auto get = [this](Column column) -> std::string_view { return m_values[static_cast<std::size_t>(column)]; };
        SocketOwner owner;
        owner.offset = m_offset;
        Names names;
        const std::string_view when = get(get(Column::Added).empty() ? Column::Created : Column::Added);
        if (!when.empty()) {
            m_dates.see(datePart(when));
            const Micros local = parseWallClock(when, m_dates.order() == DateOrder::Unknown ? DateOrder::MonthFirst : m_dates.order());
            owner.time = local == unknownTime || !m_localToUtc ? local : m_localToUtc(local);
        }
        if (const char* const why = readOwner(get, owner, names)) {
            reject({m_first, m_offset, m_number}, why);
        } else {
            if (!names.local.empty() || !names.remote.empty())
                note(namedEndsNote);
            sink().socketOwner(owner);
            accepted(owner.time);
        }
        for (std::string& value : m_values)
            value.clear();
    }

    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    std::array<std::string, static_cast<std::size_t>(Column::PortName) + 1> m_values;
    bool m_open = false;
    std::uint64_t m_offset = 0, m_number = 0;
    std::string m_first;
};

Detection detect(const Sample& sample, Kind wanted)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    if (isRule(sample.lines.front()) && sample.lines.size() > 1 && smtp::startsWithNoCase(sample.lines[1], "Process Name") &&
        sample.lines[1].find(':') != std::string_view::npos)
        return wanted == Kind::CurrPorts ? Detection{0.95, "a list of CurrPorts with a value on each line"} : Detection{0, "no rows of TCPView"};
    FieldSplitter fields;
    fields.splitCsv(sample.lines.front(), tableDelimiter(sample.lines.front()));
    TableColumns columns{columnNames};
    columns.set(fields);
    if ((isOldRow(fields) || columnsOfRow(fields) != nullptr) && sample.lines.front().find('\t') != std::string_view::npos)
        return wanted == Kind::TcpView ? Detection{0.85, "rows as TCPView saves them"} : Detection{0, "no header of CurrPorts"};
    if (!usable(columns))
        return {0, "no header that names process, PID and both ends of sockets"};
    if (kindOf(columns) != wanted)
        return {0.1, wanted == Kind::TcpView ? "the header is that of CurrPorts" : "the header is that of TCPView"};
    return {0.95, wanted == Kind::TcpView ? "the header of a list of TCPView" : "the header of a list of CurrPorts"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<FirstLineReader>([options, &sink](std::string_view firstLine) -> std::unique_ptr<Reader> {
        if (isRule(firstLine))
            return std::make_unique<SocketListReader>(options, sink);
        return std::make_unique<SocketTableReader>(options, sink);
    });
}

} // namespace

extern const Format tcpviewFormat{"tcpview", "TCPView listing", Vantage::Report, FormatClock::Local, true,
                                  [](const Sample& sample) { return detect(sample, Kind::TcpView); }, open};
extern const Format currportsFormat{"currports", "CurrPorts listing", Vantage::Report, FormatClock::Local, true,
                                    [](const Sample& sample) { return detect(sample, Kind::CurrPorts); }, open};

} // namespace delist
