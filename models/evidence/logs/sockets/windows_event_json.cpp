#include "evidence/logs/sockets/windows_event_json.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

using Role = EventMember::Role;

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

WindowsEvent::Kind logOf(std::string_view name)
{
    WindowsEvent named;
    named.setLog(name);
    return named.log();
}

} // namespace

bool WindowsEventJson::read(std::string_view object, WindowsEvent& event)
{
    m_data.clear();
    m_flat.clear();
    m_ecs.clear();
    m_xml.clear();
    m_dataJson = m_message = m_computer = m_host = m_unsurePid = m_unsureName = m_dataName = m_dataText = {};
    m_nameFirst = m_textFirst = m_sysmon = m_security = false;
    m_id = 0;
    m_stamp = {};
    m_json.start(object);
    while (m_json.next()) {
        if (m_json.kind() == JsonLine::Kind::Null)
            m_dataName = m_dataText = {};
        else
            take(m_members(m_json.path(), eventMemberOf), m_json.value());
    }
    apply(event);
    return m_json.complete();
}

void WindowsEventJson::take(EventMember member, std::string_view value)
{
    switch (member.role) {
    case Role::None: break;
    case Role::Id:
        if (isNumber(value))
            std::from_chars(value.data(), value.data() + value.size(), m_id);
        break;
    case Role::Time: stampIs(value, 3); break;
    case Role::UtcTime: stampIs(value, 3, true); break;
    case Role::TimeOfRecord: stampIs(value, 2); break;
    case Role::TimeReceived: stampIs(value, 1); break;
    case Role::Computer: m_computer = value; break;
    case Role::Host: m_host = value; break;
    case Role::Message: m_message = value; break;
    case Role::Log: {
        const WindowsEvent::Kind log = m_logs(value, logOf);
        m_sysmon = m_sysmon || log == WindowsEvent::Kind::Sysmon;
        m_security = m_security || log == WindowsEvent::Kind::Security;
        break;
    }
    case Role::Raw:
        if (value.starts_with("<Event"))
            m_xml.insert(m_xml.begin(), value);
        else
            classicText(value);
        break;
    case Role::DataText:
        if (value.starts_with('<'))
            m_xml.push_back(value);
        else if (value.starts_with('{'))
            m_dataJson = value;
        break;
    case Role::Data: m_data.push_back({member.field, value}); break;
    case Role::DataName:
    case Role::DataValue: namedData(member.role == Role::DataName, value); break;
    case Role::Pid:
    case Role::PidOfEvent:
        if (m_json.kind() != JsonLine::Kind::Number) {
            m_flat.push_back({member.field, value});
        } else { // EventData's are strings, the writer's number is none
            m_unsurePid = value;
            m_unsureName = member.role == Role::Pid ? "ProcessID" : "ProcessId";
        }
        break;
    case Role::Flat: m_flat.push_back({member.field, value}); break;
    case Role::Ecs: m_ecs.push_back({member.field, value}); break;
    case Role::EcsDirection:
        m_ecs.push_back({WindowsEvent::Field::Initiated, value == "ingress" || value == "inbound" ? "false" : "true"});
        break;
    }
}

void WindowsEventJson::stampIs(std::string_view text, std::uint8_t rank, bool utc)
{
    if (rank > m_stamp.rank && !text.empty())
        m_stamp = {text, rank, utc};
}

/// {"Name": …, "#text": …}, in either order.
void WindowsEventJson::namedData(bool isName, std::string_view value)
{
    m_nameFirst = m_nameFirst || (isName && !m_textFirst);
    m_textFirst = m_textFirst || (!isName && !m_nameFirst);
    (isName ? m_dataName : m_dataText) = value;
    if (isName == m_nameFirst)
        return; // the other one comes behind it
    if (const WindowsEvent::Field field = WindowsEvent::fieldOf(m_dataName); field != WindowsEvent::Field::None)
        m_data.push_back({field, m_dataText});
    m_dataName = m_dataText = {};
}

/// As Splunk keeps an event that it was not sent as XML: lines of "EventCode=5156", the last one "Message=" and the rendered text.
void WindowsEventJson::classicText(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const std::size_t sign = line.find('=');
        const std::string_view key = line.substr(0, sign);
        if (sign != std::string_view::npos && key == "Message") {
            m_message = text.substr(sign + 1);
            return;
        }
        if (sign != std::string_view::npos && (key == "EventCode" || key == "ComputerName" || key == "LogName"))
            take(m_members(key, eventMemberOf), line.substr(sign + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void WindowsEventJson::apply(WindowsEvent& event)
{
    for (const std::string_view xml : m_xml)
        readEventXml(xml, event); // EventData alone has no EventID, and needs none
    if (m_id != 0)
        event.setId(m_id);
    if (m_sysmon)
        event.setLog("Microsoft-Windows-Sysmon");
    if (m_security)
        event.setLog("Security");
    if (!m_computer.empty())
        event.setComputer(m_computer);
    else if (!event.knowsComputer() && !m_host.empty()) // may be the one that collects
        event.setComputer(m_host);
    for (const Value& value : m_ecs)
        event.set(value.field, value.text);
    if (!m_message.empty())
        event.setMessage(m_message);
    for (const Value& value : m_flat)
        event.set(value.field, value.text);
    for (const Value& value : m_data)
        event.set(value.field, value.text);
    if (!m_dataJson.empty()) {
        m_inner.start(m_dataJson);
        while (m_inner.next())
            event.set(m_inner.path(), m_inner.value());
    }
    if (!m_unsurePid.empty())
        event.setUnsurePid(m_unsurePid, m_unsureName);
}

} // namespace delist
