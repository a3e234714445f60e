// JSON guests: families of a syslog whose messages are JSON objects that other formats read in files of their own (a sensor's
// events, Windows' ones). What Objects makes of an object there, it makes of it here; the object's own time counts.
#pragma once
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/text/enveloped_json.h"
#include "evidence/text/line_reader.h"

namespace delist {

template <class Objects>
class JsonGuestReader final : public SyslogFamilyReader
{
public:
    JsonGuestReader(const ReaderOptions& options, RecordSink& sink) : m_objects(options, sink) {}

    const char* line(const SyslogLine& line) override
    {
        m_time = unknownTime;
        return m_objects.object({jsonInMessage(line.message), line.offset, line.number}, m_time);
    }
    [[nodiscard]] Micros timeOf(const SyslogLine&) const override { return m_time; }
    void finish() override { m_objects.flush(); }
    [[nodiscard]] std::string note() const override { return m_objects.note(); }

private:
    Objects m_objects;
    Micros m_time = unknownTime;
};

/// \p mayBe: whether an object can be one of these, by what stands in it.
template <class Objects, bool (*mayBe)(std::string_view)>
constexpr SyslogFamily jsonGuest(std::string_view id, std::string_view title, Vantage vantage)
{
    SyslogFamily family{id, title, vantage,
                        [](const SyslogLine& line) {
                            const std::string_view object = jsonInMessage(line.message);
                            return !object.empty() && mayBe(object);
                        },
                        [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
                            return std::make_unique<JsonGuestReader<Objects>>(options, sink);
                        }};
    family.guest = true;
    return family;
}

} // namespace delist
