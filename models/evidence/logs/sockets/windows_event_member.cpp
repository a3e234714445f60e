#include "evidence/logs/sockets/windows_event_member.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_columns.h"

namespace delist {

namespace {

using Field = WindowsEvent::Field;
using Role = EventMember::Role;

constexpr ColumnName name(std::string_view text, Role role)
{
    return {text, static_cast<std::uint8_t>(role)};
}
constexpr ColumnName names[] = {
    name("EventID", Role::Id), name("Id", Role::Id), name("EventCode", Role::Id), name("EventTime", Role::Time), name("TimeCreated", Role::Time),
    name("SystemTime", Role::Time), name("@timestamp", Role::TimeOfRecord), name("TimeGenerated", Role::TimeOfRecord),
    name("_time", Role::TimeOfRecord), name("EventReceivedTime", Role::TimeReceived), name("Hostname", Role::Computer),
    name("Computer", Role::Computer), name("ComputerName", Role::Computer), name("MachineName", Role::Computer), name("Host", Role::Host),
    name("Message", Role::Message), name("RenderedDescription", Role::Message), name("Channel", Role::Log), name("LogName", Role::Log),
    name("Provider", Role::Log), name("ProviderName", Role::Log), name("SourceName", Role::Log), name("EventSourceName", Role::Log),
    name("EventLog", Role::Log), name("Source", Role::Log), name("_raw", Role::Raw), name("EventData", Role::DataText)};

Role roleOf(std::string_view text)
{
    const std::uint32_t hash = columnNameHash(text);
    for (const ColumnName& known : names)
        if (known.hash == hash && sameColumnName(known.name, text))
            return static_cast<Role>(known.column);
    return Role::None;
}

/// Elastic Common Schema.
struct EcsName
{
    std::string_view parent, leaf;
    EventMember member;
};
constexpr EcsName ecsNames[] = {
    {"source", "ip", {Role::Ecs, Field::SourceAddress}},           {"source", "port", {Role::Ecs, Field::SourcePort}},
    {"destination", "ip", {Role::Ecs, Field::DestinationAddress}}, {"destination", "port", {Role::Ecs, Field::DestinationPort}},
    {"source", "domain", {Role::Ecs, Field::SourceName}},           {"destination", "domain", {Role::Ecs, Field::DestinationName}},
    {"process", "executable", {Role::Ecs, Field::Process}},        {"process", "pid", {Role::Ecs, Field::Pid}},
    {"network", "transport", {Role::Ecs, Field::Protocol}},        {"user", "name", {Role::Ecs, Field::User}},
    {"network", "direction", {Role::EcsDirection}},                {"event", "code", {Role::Id}},
    {"event", "original", {Role::Raw}},                            {"host", "name", {Role::Host}}};

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

bool leadsThroughEventData(std::string_view path)
{
    while (!path.empty())
        if (sameColumnName(takeLast(path), "EventData"))
            return true;
    return false;
}

/// One of the event's fields or of EventData, which some exporters put beside each other.
EventMember flat(std::string_view key)
{
    const Role role = roleOf(key);
    if (role == Role::Id && key.size() == 2 && key != "Id") // agents and records have an "id" of another kind
        return {};
    if (role != Role::None)
        return {role};
    const Field field = WindowsEvent::fieldOf(key);
    if (field == Field::Pid)
        return {key == "ProcessId" ? Role::PidOfEvent : Role::Pid, field};
    return field == Field::None ? EventMember() : EventMember{Role::Flat, field};
}

/// Named values in an object, or {"Name": …, "#text": …} in an array.
EventMember ofEventData(std::string_view leaf)
{
    for (const std::string_view known : {"Name", "@Name", "_Name", "#Name", "-Name"})
        if (leaf == known)
            return {Role::DataName};
    for (const std::string_view known : {"#text", "_text", "text", "content", "Value", "$"})
        if (leaf == known)
            return {Role::DataValue};
    const Field field = WindowsEvent::fieldOf(leaf);
    return field == Field::None ? EventMember() : EventMember{Role::Data, field};
}

} // namespace

EventMember eventMemberOf(std::string_view path)
{
    std::string_view above = path;
    const std::string_view leaf = takeLast(above);
    if (leaf.size() == path.size())
        return flat(path);
    // Attributes and texts of what was XML, and numbers with qualifiers: EventID.#text, System.TimeCreated.#attributes.SystemTime.
    if (leadsThroughEventData(above))
        return ofEventData(leaf);
    const std::string_view parent = takeLast(above);
    const bool valueOfParent = leaf == "#text" || leaf == "text" || leaf == "value" || leaf == "Value" || leaf == "id" || leaf == "$";
    const Role parentRole = roleOf(parent);
    if (valueOfParent && ((parentRole == Role::Id && parent.size() > 2) || parentRole == Role::Time))
        return flat(parent);
    if (sameColumnName(leaf, "SystemTime"))
        return {Role::UtcTime};
    if (isWrapper(takeLast(above)))
        for (const EcsName& known : ecsNames)
            if (known.parent == parent && known.leaf == leaf)
                return known.member;
    const Role role = roleOf(leaf);
    if (role == Role::None && sameColumnName(parent, "Provider") && sameColumnName(leaf, "Name"))
        return {Role::Log};
    if (smtp::startsWithNoCase(parent, "Provider") || (parent.starts_with('#') && smtp::equalsNoCase(leaf, "Name")))
        return {Role::Log};
    if (isWrapper(parent))
        return flat(leaf);
    if ((smtp::equalsNoCase(parent, "winlog") || smtp::equalsNoCase(parent, "System")) && role != Role::None && !smtp::equalsNoCase(leaf, "id"))
        return flat(leaf);
    return {};
}

} // namespace delist
