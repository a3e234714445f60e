#include "evidence/logs/sockets/windows_event_json.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_columns.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

using Field = WindowsEvent::Field;

enum class Key : std::uint8_t { None, Id, Time, TimeOfRecord, TimeReceived, Computer, Host, Message, Log, Raw, EventData };

constexpr ColumnName name(std::string_view text, Key key)
{
    return {text, static_cast<std::uint8_t>(key)};
}
constexpr ColumnName keys[] = {
    name("EventID", Key::Id), name("Id", Key::Id), name("EventCode", Key::Id), name("EventTime", Key::Time), name("TimeCreated", Key::Time),
    name("SystemTime", Key::Time), name("@timestamp", Key::TimeOfRecord), name("TimeGenerated", Key::TimeOfRecord),
    name("_time", Key::TimeOfRecord), name("EventReceivedTime", Key::TimeReceived), name("Hostname", Key::Computer),
    name("Computer", Key::Computer), name("ComputerName", Key::Computer), name("MachineName", Key::Computer), name("Host", Key::Host),
    name("Message", Key::Message), name("RenderedDescription", Key::Message), name("Channel", Key::Log), name("LogName", Key::Log),
    name("Provider", Key::Log), name("ProviderName", Key::Log), name("SourceName", Key::Log), name("EventSourceName", Key::Log),
    name("EventLog", Key::Log), name("Source", Key::Log), name("_raw", Key::Raw), name("EventData", Key::EventData)};

Key keyOf(std::string_view text)
{
    const std::uint32_t hash = columnNameHash(text);
    for (const ColumnName& known : keys)
        if (known.hash == hash && sameColumnName(known.name, text))
            return static_cast<Key>(known.column);
    return Key::None;
}

/// Elastic Common Schema.
struct EcsName
{
    std::string_view parent, leaf;
    Field field;
};
constexpr EcsName ecsNames[] = {
    {"source", "ip", Field::SourceAddress},         {"source", "port", Field::SourcePort},
    {"destination", "ip", Field::DestinationAddress}, {"destination", "port", Field::DestinationPort},
    {"process", "executable", Field::Process},      {"process", "pid", Field::Pid},
    {"network", "transport", Field::Protocol},      {"user", "name", Field::User}};

/// The last part of a dotted path, which is left without it.
std::string_view takeLast(std::string_view& path)
{
    const std::size_t dot = path.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? path : path.substr(dot + 1);
    path = path.substr(0, dot == std::string_view::npos ? 0 : dot);
    return last;
}

/// What only stands around an event: of Elasticsearch's hits, Splunk's results and the like.
bool isWrapper(std::string_view part)
{
    for (const std::string_view known : {"", "_source", "fields", "result", "event", "data", "log", "json", "properties", "body", "record", "records"})
        if (part == known || (known == "event" && part == "Event"))
            return true;
    return false;
}

/// sameColumnName(), with a look at the first letter first: this is asked of every part of every path.
bool isNamed(std::string_view part, std::string_view name)
{
    const std::size_t letter = part.find_first_not_of("@#_-$."); // marks of attributes
    return letter != std::string_view::npos && (part[letter] | 0x20) == (name.front() | 0x20) && sameColumnName(part, name);
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
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
        if (m_json.kind() == JsonLine::Kind::Null) {
            m_dataName = m_dataText = {};
            continue;
        }
        const std::string_view path = m_json.path();
        if (path.find('.') == std::string_view::npos)
            flat(path, m_json.value());
        else
            nested(path, m_json.value());
    }
    apply(event);
    return m_json.complete();
}

void WindowsEventJson::stampIs(std::string_view text, std::uint8_t rank, bool utc)
{
    if (rank > m_stamp.rank && !text.empty())
        m_stamp = {text, rank, utc};
}

/// One of the event's fields or of EventData, which some exporters put beside each other.
void WindowsEventJson::flat(std::string_view key, std::string_view value)
{
    switch (keyOf(key)) {
    case Key::Id:
        if (isNumber(value) && (key.size() > 2 || key == "Id")) // agents and records have an "id" of another kind
            std::from_chars(value.data(), value.data() + value.size(), m_id);
        return;
    case Key::Time: stampIs(value, 3); return;
    case Key::TimeOfRecord: stampIs(value, 2); return;
    case Key::TimeReceived: stampIs(value, 1); return;
    case Key::Computer: m_computer = value; return;
    case Key::Host: m_host = value; return;
    case Key::Message: m_message = value; return;
    case Key::Log: {
        WindowsEvent named;
        named.setLog(value);
        m_sysmon = m_sysmon || named.log() == WindowsEvent::Kind::Sysmon;
        m_security = m_security || named.log() == WindowsEvent::Kind::Security;
        return;
    }
    case Key::Raw:
        if (value.starts_with("<Event"))
            m_xml.insert(m_xml.begin(), value);
        else
            classicText(value);
        return;
    case Key::EventData:
        if (value.starts_with('<'))
            m_xml.push_back(value);
        else if (value.starts_with('{'))
            m_dataJson = value;
        return;
    case Key::None: break;
    }
    const Field field = WindowsEvent::fieldOf(key);
    if (field == Field::Pid && m_json.kind() == JsonLine::Kind::Number) { // EventData's are strings, the writer's number is none
        m_unsurePid = value;
        m_unsureName = key == "ProcessId" ? "ProcessId" : "ProcessID";
    } else if (field != Field::None) {
        m_flat.push_back({field, value});
    }
}

void WindowsEventJson::nested(std::string_view path, std::string_view value)
{
    std::string_view rest = path;
    const std::string_view leaf = takeLast(rest);
    // Attributes and texts of what was XML, and numbers with qualifiers: EventID.#text, System.TimeCreated.#attributes.SystemTime.
    if (rest != m_above) { // the members of one object come one after the other
        m_above = rest;
        m_aboveIsData = false;
        for (std::string_view above = rest; !above.empty() && !m_aboveIsData;)
            m_aboveIsData = isNamed(takeLast(above), "EventData");
    }
    if (m_aboveIsData) {
        eventData(leaf, value);
        return;
    }
    std::string_view above = rest;
    const std::string_view parent = takeLast(above);
    const bool valueOfParent = leaf == "#text" || leaf == "text" || leaf == "value" || leaf == "Value" || leaf == "id" || leaf == "$";
    const Key parentKey = keyOf(parent);
    if (valueOfParent && ((parentKey == Key::Id && parent.size() > 2) || parentKey == Key::Time)) {
        flat(parent, value);
        return;
    }
    if (isNamed(leaf, "SystemTime")) { // as in the event's XML
        stampIs(value, 3, true);
        return;
    }
    if (isWrapper(takeLast(above)) && ecs(parent, leaf, value))
        return;
    const Key key = keyOf(leaf);
    if (key == Key::None && isNamed(parent, "Provider") && isNamed(leaf, "Name")) {
        flat("Provider", value);
    } else if (smtp::startsWithNoCase(parent, "Provider") || (parent.starts_with('#') && smtp::equalsNoCase(leaf, "Name"))) {
        flat("Provider", value);
    } else if (isWrapper(parent)) {
        flat(leaf, value);
    } else if (smtp::equalsNoCase(parent, "winlog") || smtp::equalsNoCase(parent, "System")) {
        if (key != Key::None && !smtp::equalsNoCase(leaf, "id"))
            flat(leaf, value);
    }
}

/// Named values in an object, or {"Name": …, "#text": …} in an array, in either order.
void WindowsEventJson::eventData(std::string_view leaf, std::string_view value)
{
    const bool isName = leaf == "Name" || leaf == "@Name" || leaf == "_Name" || leaf == "#Name" || leaf == "-Name";
    const bool isText = leaf == "#text" || leaf == "_text" || leaf == "text" || leaf == "content" || leaf == "Value" || leaf == "$";
    if (!isName && !isText) {
        if (const Field field = WindowsEvent::fieldOf(leaf); field != Field::None)
            m_data.push_back({field, value});
        return;
    }
    m_nameFirst = m_nameFirst || (isName && !m_textFirst);
    m_textFirst = m_textFirst || (isText && !m_nameFirst);
    (isName ? m_dataName : m_dataText) = value;
    if (isName == m_nameFirst)
        return; // the other one comes behind it
    if (const Field field = WindowsEvent::fieldOf(m_dataName); field != Field::None)
        m_data.push_back({field, m_dataText});
    m_dataName = m_dataText = {};
}

bool WindowsEventJson::ecs(std::string_view parent, std::string_view leaf, std::string_view value)
{
    for (const EcsName& known : ecsNames) {
        if (known.parent == parent && known.leaf == leaf) {
            m_ecs.push_back({known.field, value});
            return true;
        }
    }
    if (parent == "network" && leaf == "direction") {
        m_ecs.push_back({Field::Initiated, value == "ingress" || value == "inbound" ? "false" : "true"});
    } else if (parent == "event" && leaf == "code") {
        flat("EventID", value);
    } else if (parent == "event" && leaf == "original") {
        flat("_raw", value);
    } else if (parent == "host" && leaf == "name") {
        m_host = value;
    } else {
        return false;
    }
    return true;
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
            flat(key, line.substr(sign + 1));
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
