#include "evidence/logs/sockets/windows_event_shape.h"
#include "evidence/logs/sockets/windows_event_json.h"
#include "evidence/logs/sockets/windows_event_list.h"
#include "evidence/logs/sockets/windows_event_table.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/enveloped_json.h"
#include "evidence/text/table_reader.h"
#include <algorithm>

namespace delist {

namespace {

using Kind = WindowsEvent::Kind;

/// One of them is in every JSON of Windows events.
constexpr std::string_view jsonMarks[] = {"EventID\"", "eventID\"", "\"event_id\"", "\"ProviderName\"", "\"EventCode\"", "EventCode=", "Microsoft-Windows-",
                                          "schemas.microsoft.com/win/2004/08/events/event"};

/// What the beginning of a file holds.
struct Census
{
    std::size_t security = 0, sysmon = 0;       ///< events that name a socket
    std::size_t securityLog = 0, sysmonLog = 0; ///< events of the same logs, whichever they are
    std::size_t events = 0;

    void add(const WindowsEvent& event)
    {
        ++events;
        security += event.kind() == Kind::Security;
        sysmon += event.kind() == Kind::Sysmon;
        securityLog += event.log() == Kind::Security;
        sysmonLog += event.log() == Kind::Sysmon;
    }
};

Census ofXml(std::string_view text)
{
    constexpr std::string_view close = "</Event>";
    Census census;
    for (std::size_t at = findEventXml(text); at != std::string_view::npos; at = findEventXml(text)) {
        text.remove_prefix(at);
        const std::size_t end = std::min(text.find(close), text.size());
        WindowsEvent event;
        if (readEventXml(text.substr(0, end), event) == nullptr)
            census.add(event);
        text.remove_prefix(std::min(end + close.size(), text.size()));
    }
    return census;
}

Census ofJson(const std::vector<std::string_view>& objects)
{
    Census census;
    WindowsEventJson json;
    EnvelopedJson envelope;
    for (std::string_view object : objects) {
        if (!object.starts_with('{') && (object = envelope.inside(object)).empty())
            continue;
        WindowsEvent event;
        json.read(object, event);
        census.add(event);
    }
    return census;
}

/// Labels are in the language of the machine, these values are not.
Census ofList(std::string_view text)
{
    Census census;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = smtp::trimmed(text.substr(0, text.substr(0, end).ends_with('\r') ? end - 1 : end));
        census.events += isEventListLine(line);
        census.security += line.ends_with(": 5156") || line.ends_with(": 5157");
        census.sysmon += line.starts_with("UtcTime: ");
        census.securityLog += line.ends_with(": Microsoft-Windows-Security-Auditing");
        census.sysmonLog += line.ends_with(": Microsoft-Windows-Sysmon");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return census;
}

/// Where the provider's name is translated, the numbers are still those of the Security log.
bool isOfSecurityLog(int id)
{
    return (id >= 4608 && id <= 5890) || (id >= 1100 && id <= 1108);
}

/// False: no header of such a list.
bool ofTable(const Sample& sample, Census& census)
{
    std::size_t at = 0;
    while (at + 1 < sample.lines.size() && smtp::startsWithNoCase(sample.lines[at], "#TYPE "))
        ++at;
    const char delimiter = tableDelimiter(sample.lines[at]);
    FieldSplitter fields;
    fields.splitCsv(sample.lines[at], delimiter);
    WindowsEventTable table;
    if (!table.header(fields))
        return false;
    std::string_view text = sample.text;
    const std::size_t headerAt = text.find(sample.lines[at]); // the lines of a sample may be JSON objects, written anew
    if (headerAt == std::string_view::npos)
        return false;
    text.remove_prefix(headerAt + sample.lines[at].size());
    std::size_t numbers = 0;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '"')
            quoted = !quoted;
        if (i < text.size() && (quoted || text[i] != '\n'))
            continue;
        fields.splitCsv(text.substr(begin, i - begin), delimiter);
        begin = i + 1;
        if (fields.size() < 2)
            continue;
        WindowsEvent event;
        table.read(fields, event);
        census.add(event);
        numbers += isOfSecurityLog(table.id(fields));
    }
    if (census.securityLog == 0 && census.sysmonLog == 0 && numbers > 2 && numbers * 10 >= census.events * 9)
        census.securityLog = numbers;
    return true;
}

/// No line of anything else.
bool isBareJson(const Sample& sample)
{
    return std::all_of(sample.lines.begin(), sample.lines.end(), [](std::string_view line) { return line.starts_with('{'); });
}

Detection verdict(const std::string& form, const Census& census, Kind wanted)
{
    const bool security = wanted == Kind::Security;
    const std::string events = security ? "events 5156 and 5157 of the Security log" : "events 3 of Sysmon";
    const std::string log = security ? "the Security log" : "Sysmon's log";
    if (census.security + census.sysmon > 0) {
        const std::size_t mine = security ? census.security : census.sysmon;
        const std::size_t other = security ? census.sysmon : census.security;
        if (mine == 0)
            return {0, form + " without " + events + " in its beginning"};
        if (other > mine || (other == mine && security)) // Sysmon's have a clock of their own
            return {0.2, form + " with more events of the other kind than " + events};
        return {0.95, form + " of " + events};
    }
    const std::size_t mine = security ? census.securityLog : census.sysmonLog;
    const std::size_t other = security ? census.sysmonLog : census.securityLog;
    if (mine > other || (mine > 0 && mine == other && security))
        return {0.9, form + " of events of " + log + "; none of its beginning is one of the " + events};
    return {0, form + " of Windows events, but none of its beginning is of " + log};
}

} // namespace

bool mayBeWindowsEvent(std::string_view json)
{
    return std::any_of(std::begin(jsonMarks), std::end(jsonMarks), [json](std::string_view mark) { return json.find(mark) != std::string_view::npos; });
}

WindowsEventForm windowsEventForm(std::string_view firstLine)
{
    const std::string_view text = smtp::trimmed(firstLine);
    if (text.starts_with('{') || text.starts_with('['))
        return WindowsEventForm::Json;
    if (isEventListLine(text))
        return WindowsEventForm::List;
    EnvelopedJson envelope;
    if (!envelope.inside(text).empty() || envelope.hasEnvelope())
        return WindowsEventForm::Json;
    if (text.starts_with('<'))
        return WindowsEventForm::Xml;
    return text.empty() ? WindowsEventForm::None : WindowsEventForm::Csv;
}

Detection detectWindowsEvents(const Sample& sample, Kind wanted)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    const auto has = [&sample](std::string_view part) { return sample.text.find(part) != std::string_view::npos; };
    Census census;
    switch (windowsEventForm(sample.lines.front())) {
    case WindowsEventForm::Xml:
        if (!has("schemas.microsoft.com/win/2004/08/events/event") && !has("<EventID"))
            return {0, "XML, but not of Windows events"};
        return verdict("XML", ofXml(sample.text), wanted);
    case WindowsEventForm::Json:
        if (!mayBeWindowsEvent(sample.text))
            return {0, "JSON, but not of Windows events"};
        census = ofJson(sample.lines);
        if (census.events != 0 && !isBareJson(sample) && holdsFamilies(sample))
            return {0.3, "JSON of Windows events, among lines of programs that are read"};
        return verdict("JSON", census, wanted);
    case WindowsEventForm::List: return verdict("a list", ofList(sample.text), wanted);
    default:
        if (!ofTable(sample, census))
            return {0, "no header of exported Windows events"};
        return verdict("a table", census, wanted);
    }
}

} // namespace delist
