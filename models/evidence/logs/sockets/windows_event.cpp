#include "evidence/logs/sockets/windows_event.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
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

} // namespace

void WindowsEvent::set(std::string_view name, std::string_view value)
{
    if (value.empty() || value == "-")
        return;
    const auto is = [&](std::string_view wanted) { return equalsNoCase(name, wanted); };
    if (is("SourceAddress") || is("SourceIp"))
        setAddress(m_source, value);
    else if (is("SourcePort"))
        setPort(m_source, value);
    else if (is("DestAddress") || is("DestinationIp"))
        setAddress(m_destination, value);
    else if (is("DestPort") || is("DestinationPort"))
        setPort(m_destination, value);
    else if (is("Application") || is("Image"))
        keep(m_process, value);
    else if (is("User"))
        keep(m_user, value);
    else if (is("ProcessId") || is("ProcessID"))
        m_pid = number(value);
    else if (is("Protocol")) {
        const std::int64_t wire = number(value);
        m_protocol = wire != unknownCount ? static_cast<int>(wire & 0xff) : equalsNoCase(value, "udp") ? 17 : 6;
    } else if (is("Initiated")) {
        m_initiated = !equalsNoCase(value, "false");
    } else if (is("UtcTime")) {
        m_utcTime = parseIsoTime(value);
        m_sysmon = true;
    } else if (is("ProcessGuid") || is("SourceIsIpv6")) {
        m_sysmon = true;
    }
}

void WindowsEvent::setMessage(std::string_view message)
{
    static constexpr std::string_view order[] = {"ProcessId", "Application", "Direction", "SourceAddress", "SourcePort",
                                                 "DestAddress", "DestPort", "Protocol"};
    std::size_t position = 0;
    const bool security = m_id == 5156 || m_id == 5157;
    while (!message.empty()) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        const std::string_view line = trimmed(message.substr(0, message.substr(0, end).ends_with('\r') ? end - 1 : end));
        message.remove_prefix(std::min(end + 1, message.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (value.empty())
            continue; // the heading of a group
        if (!security) {
            set(trimmed(line.substr(0, colon)), value);
        } else if (position < std::size(order)) {
            set(order[position], value);
            ++position;
        }
    }
}

WindowsEvent::Kind WindowsEvent::kind() const
{
    if (m_id == 5156 || m_id == 5157)
        return Kind::Security;
    return m_id == 3 && m_sysmon ? Kind::Sysmon : Kind::Other;
}

const char* WindowsEvent::store(std::uint64_t offset, RecordSink& sink) const
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
    return nullptr;
}

} // namespace delist
