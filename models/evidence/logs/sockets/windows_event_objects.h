// WindowsEventObjects: socket owners from Windows events that are JSON objects (windows_event_json.h), wherever those stand.
#pragma once
#include "evidence/logs/sockets/windows_event_json.h"
#include "evidence/text/line_reader.h"
#include <functional>

namespace delist {

class WindowsEventObjects
{
public:
    WindowsEventObjects(const ReaderOptions& options, RecordSink& sink);

    /// nullptr when it was understood, else why not; \p time is that of an event that names a socket.
    const char* object(const Line& object, Micros& time);
    void flush() {}
    /// How many events had no use; empty: none.
    [[nodiscard]] std::string note() const;
    [[nodiscard]] const DateOrderChoice& dates() const { return m_dates; }

private:
    Micros timeOf(const WindowsEventJson::Stamp& stamp);

    RecordSink& m_sink;
    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    WindowsEventJson m_json;
    EndNames m_names;
    std::uint64_t m_others = 0;
};

} // namespace delist
