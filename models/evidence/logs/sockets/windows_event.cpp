#include "evidence/logs/sockets/windows_event.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/timestamp.h"
#include <charconv>

namespace delist {

using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

namespace {

constexpr std::size_t maxText = 1000;

std::int64_t number(std::string_view text)
{
    text = trimmed(text);
    const bool hex = startsWithNoCase(text, "0x");
    if (hex)
        text.remove_prefix(2);
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value, hex ? 16 : 10);
    return text.empty() || parsed.ec != std::errc() || value < 0 ? unknownCount : value;
}

void setAddress(Endpoint& endpoint, std::string_view text)
{
    if (const auto address = IpAddress::parse(trimmed(text)))
        endpoint.address = *address;
}

void setPort(Endpoint& endpoint, std::string_view text)
{
    const std::int64_t value = number(text);
    if (value >= 0 && value < 65536)
        endpoint.port = static_cast<std::uint16_t>(value);
}

void keep(std::string& to, std::string_view text)
{
    to = boundedUtf8(trimmed(text), maxText);
}

constexpr ColumnName name(std::string_view text, WindowsEvent::Field field)
{
    return {text, static_cast<std::uint8_t>(field)};
}
using Field = WindowsEvent::Field;
constexpr ColumnName fieldNames[] = {
    name("SourceAddress", Field::SourceAddress), name("SourceIp", Field::SourceAddress), name("SourcePort", Field::SourcePort),
    name("DestAddress", Field::DestinationAddress), name("DestinationIp", Field::DestinationAddress),
    name("DestinationAddress", Field::DestinationAddress), name("DestPort", Field::DestinationPort),
    name("DestinationPort", Field::DestinationPort), name("Application", Field::Process), name("ApplicationName", Field::Process),
    name("Image", Field::Process), name("User", Field::User), name("ProcessId", Field::Pid), name("Protocol", Field::Protocol),
    name("SourceHostname", Field::SourceName), name("DestinationHostname", Field::DestinationName), name("Initiated", Field::Initiated), name("UtcTime", Field::UtcTime), name("ProcessGuid", Field::OfSysmon),
    name("SourceIsIpv6", Field::OfSysmon)};

/// The lines of a rendered text that have a value behind their colon; the others are headings.
template <class Take> void forEachValue(std::string_view message, Take take)
{
    while (!message.empty()) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        const std::string_view line = trimmed(message.substr(0, message.substr(0, end).ends_with('\r') ? end - 1 : end));
        message.remove_prefix(std::min(end + 1, message.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        if (const std::string_view value = trimmed(line.substr(colon + 1)); !value.empty())
            take(trimmed(line.substr(0, colon)), value);
    }
}

} // namespace

WindowsEvent::Field WindowsEvent::fieldOf(std::string_view name)
{
    const std::uint32_t hash = columnNameHash(name);
    for (const ColumnName& known : fieldNames)
        if (known.hash == hash && sameColumnName(known.name, name))
            return static_cast<Field>(known.column);
    return Field::None;
}

void WindowsEvent::set(Field field, std::string_view value)
{
    if (value.empty() || value == "-")
        return;
    switch (field) {
    case Field::None: break;
    case Field::SourceAddress: setAddress(m_source, value); break;
    case Field::SourcePort: setPort(m_source, value); break;
    case Field::DestinationAddress: setAddress(m_destination, value); break;
    case Field::DestinationPort: setPort(m_destination, value); break;
    case Field::SourceName: keep(m_sourceName, value); break;
    case Field::DestinationName: keep(m_destinationName, value); break;
    case Field::Process: keep(m_process, value); break;
    case Field::User: keep(m_user, value); break;
    case Field::Pid: m_pid = number(value); break;
    case Field::Protocol: {
        const std::int64_t wire = number(value);
        m_protocol = wire != unknownCount ? static_cast<int>(wire & 0xff) : equalsNoCase(value, "udp") ? 17 : 6;
        break;
    }
    case Field::Initiated: m_initiated = !equalsNoCase(value, "false"); break;
    case Field::UtcTime:
        m_utcTime = parseIsoTime(value);
        m_sysmon = true;
        break;
    case Field::OfSysmon: m_sysmon = true; break;
    }
}

void WindowsEvent::setLog(std::string_view name)
{
    m_sysmon = m_sysmon || startsWithNoCase(name, "Microsoft-Windows-Sysmon");
    m_security = m_security || sameColumnName(name, "Security") || sameColumnName(name, "Microsoft-Windows-Security-Auditing");
}

/// The kernel, whose number is 4, writes what the filtering platform does; Sysmon's service, which goes by "ProcessID", its events.
void WindowsEvent::setUnsurePid(std::string_view value, std::string_view spelling)
{
    if (m_pid != unknownCount)
        return;
    constexpr std::int64_t kernel = 4;
    const std::int64_t pid = number(value);
    if (kind() == Kind::Sysmon ? spelling == "ProcessId" : pid != kernel || equalsNoCase(m_process, "System"))
        m_pid = pid;
}

void WindowsEvent::setMessage(std::string_view message)
{
    static constexpr Field order[] = {Field::Pid, Field::Process, Field::None, Field::SourceAddress, Field::SourcePort,
                                      Field::DestinationAddress, Field::DestinationPort, Field::Protocol};
    std::size_t position = 0;
    const bool security = m_id == 5156 || m_id == 5157;
    forEachValue(message, [&](std::string_view key, std::string_view value) {
        if (!security)
            set(key, value);
        else if (position < std::size(order))
            set(order[position++], value);
    });
}

void WindowsEvent::setMessageAlone(std::string_view message)
{
    // Of 5156 and 5157: a number, a path, a direction, then twice an address and a port, and the protocol's number.
    std::size_t position = 0;
    bool security = true;
    bool sysmon = false;
    bool ends = false;
    forEachValue(message, [&](std::string_view key, std::string_view value) {
        switch (position++) {
        case 0:
        case 4:
        case 6:
        case 7: security = security && number(value) != unknownCount; break;
        case 3:
        case 5: security = security && IpAddress::parse(value).has_value(); break;
        default: break;
        }
        const Field field = fieldOf(key);
        sysmon = sysmon || field == Field::UtcTime;
        ends = ends || (sysmon && field == Field::DestinationPort);
    });
    if (sysmon)
        m_sysmon = true;
    if (ends)
        m_id = 3;
    else if (security && position > 7 && message.substr(0, message.find('\n')).find("packet") == std::string_view::npos)
        m_id = 5156;
    setMessage(message);
}

WindowsEvent::Kind WindowsEvent::kind() const
{
    if (m_id == 5156 || m_id == 5157)
        return Kind::Security;
    return m_id == 3 && m_sysmon ? Kind::Sysmon : Kind::Other;
}

const char* WindowsEvent::store(std::uint64_t offset, RecordSink& sink, EndNames& names) const
{
    if (kind() == Kind::Other)
        return nullptr;
    if (!m_source.address.known() && !m_destination.address.known())
        return "the event names no address";
    SocketOwner owner;
    owner.offset = offset;
    owner.time = time();
    const bool inbound = kind() == Kind::Sysmon && !m_initiated;
    owner.local = inbound ? m_destination : m_source;
    owner.remote = inbound ? m_source : m_destination;
    owner.protocol = static_cast<std::uint8_t>(m_protocol);
    owner.pid = m_pid;
    owner.process = m_process;
    owner.user = m_user;
    owner.computer = m_computer;
    sink.socketOwner(owner);
    names.opener(offset, owner.time, m_source, NetworkSide::Unknown, m_sourceName);
    names.server(offset, owner.time, m_destination, NetworkSide::Unknown, m_destinationName);
    return nullptr;
}

} // namespace delist
