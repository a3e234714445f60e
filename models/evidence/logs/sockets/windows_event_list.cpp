#include "evidence/logs/sockets/windows_event_list.h"
#include "evidence/logs/sockets/windows_event.h"
#include "evidence/smtp/command.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include <charconv>

namespace delist {

namespace {

using smtp::trimmed;

class EventListReader final : public LineReader
{
public:
    static constexpr std::size_t maxMessageBytes = 256 * 1024;

    EventListReader(const ReaderOptions& options, RecordSink& target) : LineReader(target), m_localToUtc(options.localToUtc), m_names(options, target) {}

protected:
    void line(const Line& line) override
    {
        if (isEventListLine(line.text)) {
            store();
            m_open = true;
            m_offset = line.offset;
            m_number = line.number;
            m_first = line.text;
        } else if (!m_open) {
            reject(line, "above the first event");
        } else if (m_inMessage) {
            if (m_message.size() + line.text.size() < maxMessageBytes)
                (m_message += line.text) += '\n';
        } else {
            field(line.text);
        }
    }
    void end() override
    {
        store();
        if (m_others)
            note(passedOver(m_others));
    }

private:
    /// "  Event ID: 5156". What is not indented any more is the description.
    void field(std::string_view text)
    {
        const std::size_t colon = text.find(':');
        if (text.front() != ' ' || colon == std::string_view::npos) {
            m_inMessage = true;
            m_message.assign(text) += '\n';
            return;
        }
        const std::string_view value = trimmed(text.substr(colon + 1));
        int id = 0;
        const auto parsed = std::from_chars(value.data(), value.data() + value.size(), id);
        if (m_time == unknownTime && value.size() >= 19 && value[4] == '-') {
            m_time = parseIsoTime(value, &m_zoned);
        } else if (m_id == 0 && !value.empty() && parsed.ec == std::errc() && parsed.ptr == value.data() + value.size()) {
            m_id = id;
        } else if (trimmed(text.substr(0, colon)) == "Computer") {
            m_computer = value;
        }
    }

    void store()
    {
        if (!m_open)
            return;
        WindowsEvent event;
        event.setId(m_id);
        event.setComputer(m_computer);
        event.setMessage(m_message);
        if (event.time() == unknownTime && m_time != unknownTime)
            event.setTime(m_zoned || !m_localToUtc ? m_time : m_localToUtc(m_time));
        if (event.kind() == WindowsEvent::Kind::Other)
            ++m_others;
        else if (event.time() == unknownTime)
            reject({m_first, m_offset, m_number}, "the time stamp is none");
        else if (const char* const why = event.store(m_offset, sink(), m_names))
            reject({m_first, m_offset, m_number}, why);
        else
            accepted(event.time());
        m_open = m_inMessage = m_zoned = false;
        m_id = 0;
        m_time = unknownTime;
        m_message.clear();
        m_computer.clear();
    }

    std::function<Micros(Micros)> m_localToUtc;
    EndNames m_names;
    bool m_open = false;
    bool m_inMessage = false;
    bool m_zoned = false;
    int m_id = 0;
    Micros m_time = unknownTime;
    std::uint64_t m_offset = 0, m_number = 0;
    std::string m_first, m_message, m_computer;
    std::uint64_t m_others = 0;
};

} // namespace

bool isEventListLine(std::string_view text)
{
    if (!text.starts_with("Event["))
        return false;
    const std::size_t close = text.find(']');
    return close != std::string_view::npos && close > 6 && text.substr(6, close - 6).find_first_not_of("0123456789") == std::string_view::npos &&
           (close + 1 == text.size() || text.substr(close + 1) == ":");
}

std::unique_ptr<Reader> openEventList(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<EventListReader>(options, sink);
}

std::string passedOver(std::uint64_t others)
{
    return "Events that name no process behind a socket, passed over: " + std::to_string(others) + ".";
}

} // namespace delist
