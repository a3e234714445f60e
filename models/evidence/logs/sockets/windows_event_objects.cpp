#include "evidence/logs/sockets/windows_event_objects.h"
#include "evidence/logs/sockets/windows_event_list.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/wall_clock.h"
#include <charconv>

namespace delist {

WindowsEventObjects::WindowsEventObjects(const ReaderOptions& options, RecordSink& sink)
    : m_sink(sink), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder), m_names(options, sink)
{
    m_dates.force(options.dateOrder);
}

const char* WindowsEventObjects::object(const Line& object, Micros& time)
{
    WindowsEvent event;
    if (!m_json.read(object.text, event))
        return "not whole as JSON";
    if (event.kind() == WindowsEvent::Kind::Other) {
        ++m_others;
        return nullptr;
    }
    // The exporter's local time needs a zone, and is not asked for one where the event has its own UtcTime.
    if (event.time() == unknownTime)
        event.setTime(timeOf(m_json.stamp()));
    time = event.time();
    return event.store(object.offset, m_sink, m_names);
}

std::string WindowsEventObjects::note() const
{
    return m_others == 0 ? std::string() : passedOver(m_others);
}

Micros WindowsEventObjects::timeOf(const WindowsEventJson::Stamp& stamp)
{
    const std::string_view text = stamp.text;
    if (text.starts_with("/Date(")) {
        std::int64_t milliseconds = 0;
        std::from_chars(text.data() + 6, text.data() + text.size(), milliseconds);
        return milliseconds > 0 && milliseconds < 253'402'300'800'000 ? milliseconds * 1000 : unknownTime;
    }
    if (const Micros epoch = parseEpoch(text); epoch != unknownTime)
        return epoch;
    const DateOrder order = m_dates.order() == DateOrder::Unknown ? DateOrder::MonthFirst : m_dates.order();
    m_dates.see(text.substr(0, text.find(' ')));
    bool zoned = false;
    const Micros time = parseWallClock(text, order, &zoned);
    return time == unknownTime || zoned || stamp.utc || !m_localToUtc ? time : m_localToUtc(time);
}

} // namespace delist
