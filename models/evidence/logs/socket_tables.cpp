// Tables of sockets and their processes: tcpview, what Sysinternals TCPView saves (with a header or without; in old versions
// "spam.exe:4312 <TAB> TCP <TAB> pc44:49152 <TAB> mx.example:25 <TAB> ESTABLISHED"), and currports, what NirSoft CurrPorts
// exports as text or CSV with its header line. CurrPorts says when a socket appeared, in local time.
#include "evidence/format.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/wall_clock.h"
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

/// An unspecified address is none. Names, which TCPView shows when it resolves, are none either.
Endpoint endpointOf(std::string_view address, std::string_view port)
{
    Endpoint out;
    if (const auto both = Endpoint::parse(trimmed(address)))
        out = *both;
    if (out.address == *IpAddress::parse("0.0.0.0") || out.address == *IpAddress::parse("::"))
        out.address = IpAddress();
    const std::int64_t value = number(trimmed(port));
    if (value > 0 && value < 65536)
        out.port = static_cast<std::uint16_t>(value);
    else if (const std::size_t colon = address.rfind(':'); port.empty() && !out.address.known() && colon != std::string_view::npos)
        if (const std::int64_t behind = number(address.substr(colon + 1)); behind > 0 && behind < 65536)
            out.port = static_cast<std::uint16_t>(behind);
    return out;
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
    const auto isPort = [](std::string_view text) { return number(trimmed(text)) != unknownCount; };
    const std::string_view pid = fields.size() < 8 || fields.size() > 16 ? std::string_view() : trimmed(fields[1]);
    if (pid.empty() || (!isPort(pid) && pid != "n/a") ||
        (!smtp::startsWithNoCase(fields[2], "TCP") && !smtp::startsWithNoCase(fields[2], "UDP")))
        return nullptr;
    if (IpAddress::parse(trimmed(fields[3])) || (isPort(fields[4]) && !isPort(fields[5])))
        return "Process\tPID\tProtocol\tLocal Address\tLocal Port\tRemote Address\tRemote Port\tState";
    if (IpAddress::parse(trimmed(fields[4])) || isPort(fields[5]))
        return "Process Name\tProcess ID\tProtocol\tState\tLocal Address\tLocal Port\tRemote Address\tRemote Port\tCreate Time";
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
        if (m_old) // the first row stands where a header would
            (void)old(names, 0);
        if (const char* const columns = m_old || usable(m_columns) ? nullptr : columnsOfRow(names)) {
            FieldSplitter shown;
            shown.splitCsv(columns, '\t');
            m_columns.set(shown);
            Micros time = unknownTime;
            (void)row(names, 0, time);
        }
        return m_old || usable(m_columns);
    }
    std::string_view dateOf(const FieldSplitter& fields) override { return m_columns.get(fields, timeColumn()); }
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        if (m_old)
            return old(fields, offset);
        const auto get = [&](Column column) { return trimmed(m_columns.get(fields, column)); };
        const std::string_view protocol = get(Column::Protocol);
        if (!smtp::startsWithNoCase(protocol, "TCP") && !smtp::startsWithNoCase(protocol, "UDP"))
            return "the protocol is neither TCP nor UDP";
        SocketOwner owner;
        owner.offset = offset;
        owner.protocol = smtp::startsWithNoCase(protocol, "UDP") ? 17 : 6;
        owner.pid = number(get(Column::Pid));
        const std::string_view path = get(Column::Path);
        owner.process = boundedUtf8(path.empty() ? get(Column::Process) : path, 1000);
        owner.user = boundedUtf8(get(Column::User), 300);
        owner.local = endpointOf(get(Column::LocalAddress), get(Column::LocalPort));
        owner.remote = endpointOf(get(Column::RemoteAddress), get(Column::RemotePort));
        if (!owner.local.address.known() && owner.local.port == 0)
            return "no local address";
        if (const std::string_view when = get(timeColumn()); !when.empty())
            owner.time = time = toUtc(when, false);
        sink().socketOwner(owner);
        return nullptr;
    }

private:
    [[nodiscard]] Column timeColumn() const { return m_columns.has(Column::Added) ? Column::Added : Column::Created; }

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
        owner.local = endpointOf(fields[2], {});
        owner.remote = endpointOf(fields[3], {});
        sink().socketOwner(owner);
        return nullptr;
    }

    TableColumns m_columns{columnNames};
    bool m_old = false;
};

Detection detect(const Sample& sample, Kind wanted)
{
    if (sample.lines.empty())
        return {0, "not a text"};
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
    return std::make_unique<SocketTableReader>(options, sink);
}

} // namespace

extern const Format tcpviewFormat{"tcpview", "TCPView listing", Vantage::Report, FormatClock::Local, true,
                                  [](const Sample& sample) { return detect(sample, Kind::TcpView); }, open};
extern const Format currportsFormat{"currports", "CurrPorts listing", Vantage::Report, FormatClock::Local, true,
                                    [](const Sample& sample) { return detect(sample, Kind::CurrPorts); }, open};

} // namespace delist
