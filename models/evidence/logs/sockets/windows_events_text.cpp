// The formats windows-security and sysmon: events that name the process behind a socket, exported as XML (one <Event>
// after the other, or inside <Events>), as JSON (NXLog, Winlogbeat, Get-WinEvent | ConvertTo-Json) or as CSV (Event Viewer,
// Get-WinEvent | Export-Csv; with TABs, too) or as wevtutil's list (windows_event_list.h). The form is found from the first line; the format is named after the events that are more.
// Other events are passed over. XML and Sysmon's UtcTime are in UTC, the times of exporters local. EVTX: evtx_reader.cpp.
#include "evidence/first_line_reader.h"
#include "evidence/format.h"
#include "evidence/logs/sockets/windows_event.h"
#include "evidence/logs/sockets/windows_event_list.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include "evidence/smtp/command.h"
#include "evidence/text/json_object_reader.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/wall_clock.h"
#include <charconv>

namespace delist {

namespace {

using smtp::equalsNoCase;
using smtp::trimmed;

int idOf(std::string_view text)
{
    int id = 0;
    text = trimmed(text);
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), id);
    return text.empty() || parsed.ec != std::errc() ? 0 : id;
}

class XmlReader final : public LineReader
{
public:
    static constexpr std::size_t maxEventBytes = 256 * 1024;

    using LineReader::LineReader;

protected:
    void line(const Line& line) override
    {
        std::string_view text = line.text;
        while (!text.empty()) {
            if (m_open.empty()) {
                const std::size_t at = findEvent(text);
                if (at == std::string_view::npos)
                    return;
                m_offset = line.offset + static_cast<std::uint64_t>(text.data() - line.text.data()) + at;
                m_number = line.number;
                text.remove_prefix(at);
            }
            constexpr std::string_view close = "</Event>";
            const std::size_t end = text.find(close);
            if (end == std::string_view::npos) {
                m_open += text;
                m_open += '\n';
                if (m_open.size() > maxEventBytes)
                    drop("an event longer than 256 KiB");
                return;
            }
            m_open += text.substr(0, end + close.size());
            text.remove_prefix(end + close.size());
            take();
        }
    }
    void end() override
    {
        if (!m_open.empty())
            drop("the event does not end");
        if (m_others)
            note(passedOver(m_others));
    }

private:
    static std::size_t findEvent(std::string_view text)
    {
        for (std::size_t at = text.find("<Event"); at != std::string_view::npos; at = text.find("<Event", at + 1))
            if (at + 6 < text.size() ? text[at + 6] == ' ' || text[at + 6] == '>' || text[at + 6] == '\t' : true)
                return at;
        return std::string_view::npos;
    }
    void drop(std::string_view why)
    {
        const std::string text = std::move(m_open);
        m_open.clear();
        reject({text, m_offset, m_number}, why);
    }
    void take()
    {
        WindowsEvent event;
        const std::string text = std::move(m_open);
        m_open.clear();
        const char* why = readEventXml(text, event);
        if (!why && event.kind() == WindowsEvent::Kind::Other) {
            ++m_others;
            return;
        }
        if (!why)
            why = event.store(m_offset, sink());
        if (why)
            reject({text, m_offset, m_number}, why);
        else
            accepted(event.time());
    }

    std::string m_open;
    std::uint64_t m_offset = 0;
    std::uint64_t m_number = 0;
    std::uint64_t m_others = 0;
};

class JsonReader final : public JsonObjectReader
{
public:
    JsonReader(const ReaderOptions& options, RecordSink& target)
        : JsonObjectReader(target), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder)
    {
        m_dates.force(options.dateOrder);
    }

protected:
    const char* object(const Line& object, Micros& time) override
    {
        WindowsEvent event;
        std::string message;
        std::string header; // ProcessID of the event's writer, where the exporter flattens both into one
        Stamp when;
        m_json.start(object.text);
        while (m_json.next()) {
            std::string_view key = m_json.path();
            const std::string_view value = m_json.value();
            if (const std::size_t dot = key.rfind('.'); dot != std::string_view::npos) {
                const std::string_view parent = key.substr(0, dot);
                if (parent.ends_with("process") || parent.ends_with("execution") || parent.ends_with("Execution"))
                    continue; // the writer's own pid and name
                key.remove_prefix(dot + 1);
            }
            const auto is = [&](std::string_view name) { return equalsNoCase(key, name); };
            if (is("EventID") || is("event_id") || is("Id") || (is("code") && m_json.path().starts_with("event")))
                event.setId(idOf(value));
            else if (is("EventTime") || is("TimeCreated") || is("SystemTime") || is("@timestamp") || is("EventReceivedTime"))
                stamp(when, is("EventReceivedTime"), value);
            else if (is("Hostname") || is("computer_name") || is("Computer") || is("MachineName"))
                event.setComputer(value);
            else if (is("Message"))
                message = value;
            else if ((is("ProcessID") || is("ProcessId")) && m_json.kind() == JsonLine::Kind::Number)
                header = value; // EventData's are strings
            else
                event.set(key, value);
        }
        if (!m_json.complete())
            return "not whole as JSON";
        if (!message.empty())
            event.setMessage(message);
        else if (!header.empty() && event.kind() == WindowsEvent::Kind::Other)
            event.set("ProcessId", header);
        if (event.kind() == WindowsEvent::Kind::Other) {
            ++m_others;
            return nullptr;
        }
        // The exporter's local time needs a zone, and is not asked for one where the event has its own UtcTime.
        if (event.time() == unknownTime && when.time != unknownTime)
            event.setTime(when.zoned || !m_localToUtc ? when.time : m_localToUtc(when.time));
        time = event.time();
        return event.store(object.offset, sink());
    }
    void end() override
    {
        JsonObjectReader::end();
        readDatesAs(m_dates);
        if (m_others)
            note(passedOver(m_others));
    }

private:
    struct Stamp
    {
        Micros time = unknownTime; ///< wall clock unless zoned
        bool zoned = false;
    };

    void stamp(Stamp& when, bool received, std::string_view value)
    {
        if (received && when.time != unknownTime)
            return;
        bool zoned = false;
        Micros time = unknownTime;
        if (value.starts_with("/Date(")) {
            std::int64_t milliseconds = 0;
            std::from_chars(value.data() + 6, value.data() + value.size(), milliseconds);
            time = milliseconds > 0 && milliseconds < 253'402'300'800'000 ? milliseconds * 1000 : unknownTime;
            zoned = true;
        } else {
            const DateOrder order = m_dates.order() == DateOrder::Unknown ? DateOrder::MonthFirst : m_dates.order();
            m_dates.see(value.substr(0, value.find(' ')));
            time = parseWallClock(value, order, &zoned);
        }
        if (time != unknownTime)
            when = {time, zoned};
    }

    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    JsonLine m_json;
    std::uint64_t m_others = 0;
};

enum class Column : std::uint8_t { Id, Time, Machine, Message, Provider };
constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}
constexpr ColumnName columnNames[] = {
    name("Id", Column::Id), name("EventID", Column::Id), name("Event ID", Column::Id), name("InstanceId", Column::Id),
    name("TimeCreated", Column::Time), name("TimeGenerated", Column::Time), name("Date and Time", Column::Time),
    name("MachineName", Column::Machine), name("Computer", Column::Machine), name("Message", Column::Message),
    name("ProviderName", Column::Provider), name("Source", Column::Provider)};

/// Event Viewer's list has titles in the language of the machine, and none above the message: five titles, six columns.
bool isViewerHeader(const FieldSplitter& names, const TableColumns& columns)
{
    return names.size() == 5 && !columns.has(Column::Message) && !names[0].empty() && names[1].find(' ') != std::string_view::npos;
}

class CsvReader final : public TableReader
{
public:
    using TableReader::TableReader;

protected:
    bool header(const FieldSplitter& names) override
    {
        m_columns.set(names);
        m_viewer = isViewerHeader(names, m_columns);
        return m_viewer || (m_columns.has(Column::Id) && m_columns.has(Column::Message) && m_columns.has(Column::Time));
    }
    std::string_view dateOf(const FieldSplitter& fields) override { return get(fields, Column::Time); }
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        WindowsEvent event;
        event.setId(idOf(get(fields, Column::Id)));
        event.setComputer(m_viewer ? std::string_view() : get(fields, Column::Machine));
        event.setMessage(get(fields, Column::Message));
        if (event.kind() == WindowsEvent::Kind::Other) {
            ++m_others;
            return nullptr;
        }
        if (event.time() == unknownTime) { // no UtcTime of its own
            event.setTime(toUtc(get(fields, Column::Time), false));
            if (event.time() == unknownTime)
                return "the time stamp is none";
        }
        time = event.time();
        return event.store(offset, sink());
    }
    void end() override
    {
        TableReader::end();
        if (m_others)
            note(passedOver(m_others));
    }

private:
    [[nodiscard]] std::string_view get(const FieldSplitter& fields, Column column) const
    {
        if (!m_viewer)
            return m_columns.get(fields, column);
        switch (column) {
        case Column::Time: return fields[1];
        case Column::Id: return fields[3];
        case Column::Message: return fields[5];
        default: return {};
        }
    }

    TableColumns m_columns{columnNames};
    bool m_viewer = false;
    std::uint64_t m_others = 0;
};

enum class Form : std::uint8_t { None, Xml, Json, Csv, List };

Form formOf(std::string_view beginning)
{
    const std::string_view text = trimmed(beginning);
    if (text.starts_with('<'))
        return Form::Xml;
    if (text.starts_with('{') || text.starts_with('['))
        return Form::Json;
    if (isEventListLine(text))
        return Form::List;
    return text.empty() ? Form::None : Form::Csv;
}

std::size_t countOf(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

Detection detect(const Sample& sample, WindowsEvent::Kind wanted)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    std::size_t security = 0;
    std::size_t sysmon = 0;
    const char* form = "XML";
    switch (formOf(sample.lines.front())) {
    case Form::Xml:
        if (sample.text.find("schemas.microsoft.com/win/2004/08/events/event") == std::string_view::npos &&
            sample.text.find("<EventID") == std::string_view::npos)
            return {0, "XML, but not of Windows events"};
        security = countOf(sample.text, ">5156<") + countOf(sample.text, ">5157<");
        sysmon = countOf(sample.text, "Microsoft-Windows-Sysmon") == 0 ? 0 : countOf(sample.text, ">3</EventID>");
        break;
    case Form::Json:
        form = "JSON";
        if (sample.text.find("\"EventID\"") == std::string_view::npos && sample.text.find("\"event_id\"") == std::string_view::npos &&
            sample.text.find("\"ProviderName\"") == std::string_view::npos)
            return {0, "JSON, but not of Windows events"};
        security = countOf(sample.text, "\"DestAddress\"") + countOf(sample.text, "5156") + countOf(sample.text, "5157");
        sysmon = countOf(sample.text, "\"UtcTime\"") + countOf(sample.text, "DestinationIp");
        break;
    case Form::List:
        form = "a list";
        security = countOf(sample.text, ": 5156\n") + countOf(sample.text, ": 5157\n") + countOf(sample.text, ": 5156\r") + countOf(sample.text, ": 5157\r");
        sysmon = countOf(sample.text, "UtcTime: ");
        break;
    default: {
        form = "CSV";
        FieldSplitter fields;
        std::size_t at = 0;
        while (at + 1 < sample.lines.size() && smtp::startsWithNoCase(sample.lines[at], "#TYPE "))
            ++at;
        fields.splitCsv(sample.lines[at], tableDelimiter(sample.lines[at]));
        TableColumns columns{columnNames};
        columns.set(fields);
        if (!isViewerHeader(fields, columns) && !(columns.has(Column::Id) && columns.has(Column::Message) && columns.has(Column::Time)))
            return {0, "no header of exported Windows events"};
        const char delimiter = tableDelimiter(sample.lines[at]);
        for (const char* const id : {"5156", "5157"})
            security += countOf(sample.text, std::string(id) + delimiter);
        security += countOf(sample.text, "\"5156\"") + countOf(sample.text, "\"5157\"");
        sysmon = countOf(sample.text, "UtcTime: ");
        break;
    }
    }
    const std::size_t mine = wanted == WindowsEvent::Kind::Security ? security : sysmon;
    const std::size_t other = wanted == WindowsEvent::Kind::Security ? sysmon : security;
    const std::string what = wanted == WindowsEvent::Kind::Security ? "5156 and 5157 of the Security log" : "3 of Sysmon";
    if (mine == 0)
        return {0, std::string(form) + " without events " + what};
    if (other > mine || (other == mine && wanted == WindowsEvent::Kind::Sysmon))
        return {0.2, std::string(form) + " with more events of the other kind than " + what};
    return {0.95, std::string(form) + " of events " + what};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<FirstLineReader>([options, &sink](std::string_view firstLine) -> std::unique_ptr<Reader> {
        switch (formOf(firstLine)) {
        case Form::Json: return std::make_unique<JsonReader>(options, sink);
        case Form::List: return openEventList(options, sink);
        case Form::Csv: return std::make_unique<CsvReader>(options, sink);
        default: return std::make_unique<XmlReader>(sink);
        }
    });
}

} // namespace

extern const Format windowsSecurityFormat{
    "windows-security", "Windows Security events 5156, 5157 (XML, JSON, CSV)", Vantage::Report, FormatClock::Local, true,
    [](const Sample& sample) { return detect(sample, WindowsEvent::Kind::Security); }, open};
extern const Format sysmonFormat{
    "sysmon", "Sysmon event 3 (XML, JSON, CSV)", Vantage::Report, FormatClock::Local, true,
    [](const Sample& sample) { return detect(sample, WindowsEvent::Kind::Sysmon); }, open};

} // namespace delist
