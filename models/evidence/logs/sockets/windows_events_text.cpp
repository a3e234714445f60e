// The formats windows-security and sysmon: events that name the process behind a socket, exported as XML (one <Event>
// after the other, or inside <Events>), as JSON (windows_event_json.h), as a table (windows_event_table.h) or as wevtutil's
// list (windows_event_list.h), and as JSON among the lines of a syslog. The form is found from the first line; the format is named after the events that are more.
// Other events are passed over. XML and Sysmon's UtcTime are in UTC, the times of exporters local. EVTX: evtx_reader.cpp.
#include "evidence/first_line_reader.h"
#include "evidence/format.h"
#include "evidence/logs/sockets/windows_event_list.h"
#include "evidence/logs/sockets/windows_event_objects.h"
#include "evidence/logs/sockets/windows_event_shape.h"
#include "evidence/logs/sockets/windows_event_table.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include "evidence/logs/syslog/json_guest.h"
#include "evidence/text/json_object_reader.h"
#include "evidence/text/table_reader.h"

namespace delist {

namespace {

class XmlReader final : public LineReader
{
public:
    static constexpr std::size_t maxEventBytes = 256 * 1024;

    XmlReader(const ReaderOptions& options, RecordSink& target) : LineReader(target), m_names(options, target) {}

protected:
    void line(const Line& line) override
    {
        std::string_view text = line.text;
        while (!text.empty()) {
            if (m_open.empty()) {
                const std::size_t at = findEventXml(text);
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
            why = event.store(m_offset, sink(), m_names);
        if (why)
            reject({text, m_offset, m_number}, why);
        else
            accepted(event.time());
    }

    EndNames m_names;
    std::string m_open;
    std::uint64_t m_offset = 0;
    std::uint64_t m_number = 0;
    std::uint64_t m_others = 0;
};

class JsonReader final : public JsonObjectReader
{
public:
    JsonReader(const ReaderOptions& options, RecordSink& target) : JsonObjectReader(target), m_events(options, target) {}

protected:
    const char* object(const Line& object, Micros& time) override { return m_events.object(object, time); }
    void end() override
    {
        JsonObjectReader::end();
        readDatesAs(m_events.dates());
        note(m_events.note());
    }

private:
    WindowsEventObjects m_events;
};

/// Only what can be an event that names a socket: a syslog of Windows machines is mostly logons.
bool namesASocket(std::string_view object)
{
    const auto has = [object](std::string_view part) { return object.find(part) != std::string_view::npos; };
    return (has("5156") || has("5157") || has("UtcTime") || has("Sysmon")) && mayBeWindowsEvent(object);
}

class CsvReader final : public TableReader
{
public:
    CsvReader(const ReaderOptions& options, RecordSink& target) : TableReader(options, target), m_names(options, target) {}

protected:
    bool header(const FieldSplitter& names) override { return m_table.header(names); }
    std::string_view dateOf(const FieldSplitter& fields) override { return m_table.time(fields); }
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        WindowsEvent event;
        m_table.read(fields, event);
        if (event.kind() == WindowsEvent::Kind::Other) {
            ++m_others;
            return nullptr;
        }
        if (event.time() == unknownTime) { // no UtcTime of its own
            event.setTime(toUtc(m_table.time(fields), false));
            if (event.time() == unknownTime)
                return "the time stamp is none";
        }
        time = event.time();
        return event.store(offset, sink(), m_names);
    }
    void end() override
    {
        TableReader::end();
        if (m_others)
            note(passedOver(m_others));
    }

private:
    WindowsEventTable m_table;
    EndNames m_names;
    std::uint64_t m_others = 0;
};

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<FirstLineReader>([options, &sink](std::string_view firstLine) -> std::unique_ptr<Reader> {
        switch (windowsEventForm(firstLine)) {
        case WindowsEventForm::Json: return std::make_unique<JsonReader>(options, sink);
        case WindowsEventForm::List: return openEventList(options, sink);
        case WindowsEventForm::Csv: return std::make_unique<CsvReader>(options, sink);
        default: return std::make_unique<XmlReader>(options, sink);
        }
    });
}

} // namespace

extern const SyslogFamily windowsEventFamily;
const SyslogFamily windowsEventFamily = jsonGuest<WindowsEventObjects, namesASocket>("windows-events", "Windows events", Vantage::Report);

extern const Format windowsSecurityFormat{
    "windows-security", "Windows Security events 5156, 5157 (XML, JSON, CSV)", Vantage::Report, FormatClock::Local, true,
    [](const Sample& sample) { return detectWindowsEvents(sample, WindowsEvent::Kind::Security); }, open};
extern const Format sysmonFormat{
    "sysmon", "Sysmon event 3 (XML, JSON, CSV)", Vantage::Report, FormatClock::Local, true,
    [](const Sample& sample) { return detectWindowsEvents(sample, WindowsEvent::Kind::Sysmon); }, open};

} // namespace delist
