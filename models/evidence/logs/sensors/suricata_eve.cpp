// suricata-eve: Suricata's eve.json, JSON objects (suricata_events.h), and the same among the lines of a syslog.
#include "evidence/format.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/sensors/suricata_events.h"
#include "evidence/logs/syslog/json_guest.h"
#include "evidence/text/json_object_reader.h"

namespace delist {

namespace {

class SuricataEveReader final : public JsonObjectReader
{
public:
    SuricataEveReader(const ReaderOptions& options, RecordSink& target) : JsonObjectReader(target), m_events(options, target) {}

protected:
    const char* object(const Line& object, Micros& time) override { return m_events.object(object, time); }
    void end() override
    {
        JsonObjectReader::end();
        m_events.flush();
    }

private:
    SuricataEvents m_events;
};

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    RowTally tally;
    EnvelopedJson envelope;
    bool bare = true;
    for (std::string_view line : sample.lines) {
        ++tally.rows;
        if (line.front() != '{') {
            bare = false;
            line = envelope.inside(line);
        }
        tally.good += SuricataEvents::mayBe(line);
    }
    if (tally.good == 0)
        return {0, "no JSON lines with event_type and timestamp"};
    if (!bare && holdsFamilies(sample))
        return {0.3, "JSON of Suricata, among lines of programs that are read"};
    return {0.97 * tally.share(), tally.text("are JSON objects with event_type and timestamp")};
}

} // namespace

extern const SyslogFamily suricataFamily;
const SyslogFamily suricataFamily = jsonGuest<SuricataEvents, &SuricataEvents::mayBe>("suricata", "Suricata", Vantage::Capture);

extern const Format suricataEveFormat;
const Format suricataEveFormat{
    "suricata-eve", "Suricata eve.json", Vantage::Capture, FormatClock::Epoch, true, &detect,
    [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> { return std::make_unique<SuricataEveReader>(options, sink); }};

} // namespace delist
