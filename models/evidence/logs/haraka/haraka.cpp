// Haraka's log as a file of its own, or among others in a syslog.
#include "evidence/logs/haraka/haraka_reader.h"
#include "evidence/text/clock_steps.h"
#include "evidence/text/json_object_reader.h"

namespace delist {

namespace {

using haraka::Entry;
using haraka::HarakaReader;

/// Haraka's own file or console: a stamp or none before each line.
class HarakaFileReader : public JsonObjectReader
{
public:
    HarakaFileReader(const ReaderOptions& options, RecordSink& target) : JsonObjectReader(target), m_stamps(options), m_reader(target) {}
    [[nodiscard]] ReadSummary summary() const override
    {
        ReadSummary summary = LineReader::summary();
        if (const std::string years = m_stamps.yearNote(); !years.empty())
            summary.note += (summary.note.empty() ? "" : " ") + years;
        if (m_unstamped)
            summary.note += std::string(summary.note.empty() ? "" : " ") + "Lines have no time stamp; their times are unknown.";
        return summary;
    }

protected:
    const char* object(const Line& object, Micros& time) override
    {
        const auto entry = haraka::parseEntry(object.text);
        if (!entry)
            return notAnEntry;
        time = parseIsoTime(entry->value("timestamp"));
        return read(*entry, time, object.offset);
    }
    bool otherLine(const Line& text) override
    {
        Micros time = unknownTime;
        if (const char* const problem = plain(text, time))
            reject(text, problem);
        else
            accepted(time);
        return true;
    }
    void end() override
    {
        JsonObjectReader::end();
        m_reader.finish();
        if (m_steps.newestFirst())
            note(newestFirstNote);
    }

private:
    static constexpr char notAnEntry[] = "no level, UUID and plugin of a Haraka line";

    const char* plain(const Line& text, Micros& time)
    {
        auto entry = haraka::parseEntry(text.text);
        if (entry) { // logfmt
            time = parseIsoTime(entry->value("timestamp"));
        } else if (SyslogLine line; m_stamps.parse(text.text, line)) {
            time = line.time;
            entry = haraka::parseEntry(line.message);
            if (!entry)
                entry = haraka::parseEntry(line.body);
        }
        return entry ? read(*entry, time, text.offset) : notAnEntry;
    }
    const char* read(const Entry& entry, Micros time, std::uint64_t offset)
    {
        m_unstamped |= time == unknownTime;
        m_steps.add(time);
        (void)m_reader.read(entry, time, offset);
        return nullptr;
    }

    SyslogParser m_stamps;
    HarakaReader m_reader;
    bool m_unstamped = false;
    ClockSteps m_steps;
};

bool isHaraka(const SyslogLine& line)
{
    if (!line.tag.empty())
        return line.tag == "haraka" || haraka::parseEntry(line.message).has_value();
    return haraka::parseEntry(line.body).has_value();
}

Detection detectHaraka(const Sample& sample)
{
    std::size_t good = 0;
    SyslogParser stamps({});
    SyslogLine line;
    for (const std::string_view text : sample.lines)
        good += haraka::parseEntry(text).has_value() || (stamps.parse(text, line) && isHaraka(line));
    if (good == 0)
        return {0, "no line has the level, UUID and plugin of a Haraka line"};
    const double share = static_cast<double>(good) / static_cast<double>(sample.lines.size());
    const std::string found = std::to_string(good) + " of " + std::to_string(sample.lines.size()) + " lines are of Haraka";
    return {share >= 0.5 ? 0.5 + 0.47 * share : 0.3 * share, found};
}

} // namespace

extern const SyslogFamily harakaFamily;
const SyslogFamily harakaFamily{"haraka", "Haraka", Vantage::MailLog, isHaraka,
                                [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
                                    return std::make_unique<HarakaReader>(sink);
                                }};

extern const Format harakaFormat;
const Format harakaFormat{"haraka", "Haraka log", Vantage::MailLog, FormatClock::Local, true, &detectHaraka,
                          [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                              return std::make_unique<HarakaFileReader>(options, sink);
                          }};

} // namespace delist
