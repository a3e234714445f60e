#include "evidence/logs/sockets/socket_columns.h"
#include "evidence/logs/flow_row.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <charconv>

namespace delist {

using smtp::trimmed;

namespace {

using Column = SocketColumn;

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


bool isTransport(std::string_view text)
{
    return smtp::startsWithNoCase(text, "TCP") || smtp::startsWithNoCase(text, "UDP");
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::span<const ColumnName> socketColumnNames()
{
    return columnNames;
}

SocketColumn socketColumnOf(std::string_view name)
{
    const std::uint32_t hash = columnNameHash(name);
    for (const ColumnName& known : columnNames)
        if (known.hash == hash && sameColumnName(known.name, name))
            return static_cast<Column>(known.column);
    return Column::Count;
}

bool isSocketTable(const TableColumns& columns)
{
    return columns.has(Column::Process) && columns.has(Column::Pid) && columns.has(Column::Protocol) &&
           columns.has(Column::LocalAddress) && columns.has(Column::RemoteAddress);
}

SocketTool socketToolOf(const TableColumns& columns, const FieldSplitter& header)
{
    if (columns.has(Column::Path) || columns.has(Column::Added) || columns.has(Column::PortName))
        return SocketTool::CurrPorts;
    const auto at = [&](Column column) { return columns.get(header, column).data(); };
    return columns.has(Column::LocalPort) && std::less<>()(at(Column::LocalPort), at(Column::LocalAddress)) ? SocketTool::CurrPorts : SocketTool::TcpView;
}

std::int64_t socketNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || parsed.ec != std::errc() || value < 0 ? unknownCount : value;
}

void socketEndOf(std::string_view address, std::string_view port, Endpoint& out, std::string_view& name)
{
    if (!socketEnd(address.empty() ? "*" : address, port.empty() ? "*" : port, out, name)) {
        out = Endpoint();
        name = {};
    }
}

void socketEndOf(std::string_view both, Endpoint& out, std::string_view& name)
{
    const std::size_t colon = std::min(both.rfind(':'), both.size());
    socketEndOf(both.substr(0, colon), both.substr(std::min(colon + 1, both.size())), out, name);
}

const char* readSocketOwner(const std::function<std::string_view(SocketColumn)>& get, SocketOwner& owner, SocketNames& names)
{
    const std::string_view protocol = get(Column::Protocol);
    if (!isTransport(protocol))
        return "the protocol is neither TCP nor UDP";
    owner.protocol = smtp::startsWithNoCase(protocol, "UDP") ? 17 : 6;
    owner.pid = socketNumber(get(Column::Pid));
    const std::string_view path = get(Column::Path);
    owner.process = boundedUtf8(path.empty() ? get(Column::Process) : path, 1000);
    owner.user = boundedUtf8(get(Column::User), 300);
    socketEndOf(get(Column::LocalAddress), get(Column::LocalPort), owner.local, names.local);
    socketEndOf(get(Column::RemoteAddress), get(Column::RemotePort), owner.remote, names.remote);
    if (!owner.local.address.known() && owner.local.port == 0)
        return "no local address";
    owner.computer = names.local;
    return nullptr;
}

bool isOldTcpViewRow(const FieldSplitter& fields)
{
    return fields.size() >= 4 && fields.size() <= 6 && fields[0].find(':') != std::string_view::npos && isTransport(fields[1]) &&
           fields[2].find(':') != std::string_view::npos;
}

bool isTcpvconRow(const FieldSplitter& fields)
{
    Endpoint end;
    std::string_view name;
    const auto isEnd = [&](std::string_view text) {
        text = trimmed(text);
        const std::size_t colon = std::min(text.rfind(':'), text.size());
        return text == "*" || socketEnd(text.substr(0, colon), text.substr(std::min(colon + 1, text.size())), end, name) ||
               (colon == text.size() && socketEnd(text, "*", end, name));
    };
    return fields.size() == 6 && isTransport(fields[0]) && fields[0].size() <= 5 && !trimmed(fields[1]).empty() && isNumber(trimmed(fields[2])) &&
           isEnd(fields[4]) && isEnd(fields[5]);
}

const char* socketHeaderOf(const FieldSplitter& fields, SocketTool& tool)
{
    const auto isPort = [&](std::string_view text) { return isNumber(trimmed(text)) || trimmed(text) == "*" || portOf(trimmed(text)) != 0; };
    const auto isAddress = [](std::string_view text) { return IpAddress::parse(trimmed(text)).has_value(); };
    const std::string_view pid = fields.size() < 8 ? std::string_view() : trimmed(fields[1]);
    if (pid.empty() || (!isNumber(pid) && pid != "n/a") || !isTransport(fields[2]))
        return nullptr;
    if (fields.size() >= 11 && isNumber(trimmed(fields[3])) && isAddress(fields[5]) && (fields[8].empty() || fields[8] == "*" || isAddress(fields[8]))) {
        tool = SocketTool::CurrPorts;
        return "Process Name\tProcess ID\tProtocol\tLocal Port\tLocal Port Name\tLocal Address\tRemote Port\tRemote Port Name\tRemote Address\t"
               "Remote Host Name\tState\tProcess Path\tProduct Name\tFile Description\tFile Version\tCompany\tProcess Created On\tUser Name\t"
               "Process Services\tProcess Attributes\tAdded On\tModule Filename\tRemote IP Country\tWindow Title";
    }
    tool = SocketTool::TcpView;
    if (fields.size() > 16)
        return nullptr;
    if (isAddress(fields[3]) || isPort(fields[4]))
        return "Process\tPID\tProtocol\tLocal Address\tLocal Port\tRemote Address\tRemote Port\tState";
    if (isAddress(fields[4]) || isPort(fields[5]))
        return "Process Name\tProcess ID\tProtocol\tState\tLocal Address\tLocal Port\tRemote Address\tRemote Port\tCreate Time";
    return nullptr;
}

} // namespace delist
