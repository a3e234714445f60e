// Reads a file of syslog lines: takes the envelope off each and gives it to the family it is of. Lines of programs that
// are no family (cron, sshd) are passed over and counted in the note: they are no damage. Lines that have no time stamp
// are rejects.
#include "evidence/log_host_sink.h"
#include "evidence/logs/held_lines.h"
#include "evidence/logs/syslog/guest_sink.h"
#include "evidence/logs/syslog/journal_entry.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/text/clock_steps.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/line_reader.h"
#include <algorithm>
#include <utility>

namespace delist {

namespace {

/// A line without an envelope: firewalls that write their own time are known by what they say. Time is unknown.
void makeBare(std::string_view text, SyslogLine& line)
{
    const std::uint64_t offset = line.offset;
    const std::uint64_t number = line.number;
    line = {};
    line.offset = offset;
    line.number = number;
    line.text = text;
    if (text.starts_with('<') && text.find('>') < 5) // <PRI>
        text.remove_prefix(text.find('>') + 1);
    line.body = line.message = text;
}

/// Only firewalls write times of their own into lines without a stamp, and guests, whose objects have one.
bool mayBe(const SyslogFamily& family, bool bare)
{
    return !bare || family.guest || family.vantage == Vantage::Firewall;
}

bool claims(const SyslogFamily& family, const SyslogLine& line, bool bare)
{
    return mayBe(family, bare) && family.matches(line);
}

/// "-- Logs begin at …", "-- Boot 4f…", "-- No entries --": what journalctl says itself; and how grep parts what it found.
bool isRemark(std::string_view text)
{
    return text.front() == '#' || text.starts_with("-- ") || text == "--";
}

/// False when there is no stamp, and \p line is bare.
bool parseLine(SyslogParser& parser, WrappedLines& wrapped, std::string_view text, SyslogLine& line)
{
    if (text.front() == '{' && wrapped.json(text, parser, line))
        return true;
    // Lines that were pasted somewhere are indented.
    std::size_t begin = 0;
    while (begin + 1 < text.size() && text[begin] == ' ')
        ++begin;
    text.remove_prefix(begin);
    if (parser.parse(text, line))
        return true;
    makeBare(text, line);
    return false;
}

class SyslogReader : public LineReader, private JsonObjects::Taker
{
public:
    SyslogReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_options(options), m_parser(options), m_readers(syslogFamilies().size()), m_guests(target),
          m_hosts(dynamic_cast<LogHostSink*>(&target)), m_dates(options.fileName, options.dateOrder), m_objects(*this)
    {
    }

    [[nodiscard]] ReadSummary summary() const override
    {
        ReadSummary summary = LineReader::summary();
        const auto add = [&summary](const std::string& sentence) {
            if (sentence.empty())
                return;
            if (!summary.note.empty())
                summary.note += ' ';
            summary.note += sentence;
        };
        if (m_yearUsed)
            add(m_parser.yearNote());
        add(m_parser.zoneNote());
        auto ownZone = SyslogFamilyReader::OwnZone::Named;
        for (const auto& reader : m_readers)
            ownZone = reader ? std::max(ownZone, reader->ownZone()) : ownZone;
        const bool zoneUsed = m_zoneUsed || ownZone == SyslogFamilyReader::OwnZone::OfFile;
        const bool localTimes = m_localStamps || ownZone == SyslogFamilyReader::OwnZone::Told;
        summary.ownClock = localTimes && !zoneUsed && summary.first != unknownTime;
        for (const auto& reader : m_readers)
            if (reader)
                add(reader->note());
        bool firewall = false;
        bool mail = false;
        for (std::size_t i = 0; i < m_readers.size(); ++i)
            if (m_readers[i]) {
                firewall = firewall || syslogFamilies()[i]->vantage == Vantage::Firewall;
                mail = mail || syslogFamilies()[i]->vantage == Vantage::MailLog; // not of leases
            }
        if (firewall && mail)
            add("It holds lines of a firewall and of a mail server: connections count as seen by the firewall, mail as seen by the mail server.");
        if (mail && m_steps.newestFirst())
            add(std::string(newestFirstNote));
        if (m_guests.connections() != 0)
            add("Connections that a sensor saw count as seen by a firewall: " + std::to_string(m_guests.connections()) + ".");
        if (m_guests.connectionsLeftOut() != 0)
            add("Connections that a sensor saw, passed over because a firewall tells of them in this file: " + std::to_string(m_guests.connectionsLeftOut()) + ".");
        if (m_guests.messagesLeftOut() != 0)
            add("Messages that a sensor saw, passed over because mail counts as seen by the mail server in this file: " + std::to_string(m_guests.messagesLeftOut()) + ".");
        if (m_others != 0)
            add("Lines of other programs, passed over: " + std::to_string(m_others) + ".");
        if (m_parser.repeatsNotTold() != 0)
            add("Repetitions that are not counted, beyond a million: " + std::to_string(m_parser.repeatsNotTold()) + ".");
        if (m_repeats != 0)
            add("Lines that only say that the one before came again: " + std::to_string(m_repeats) + ".");
        return summary;
    }

protected:
    void line(const Line& text) override
    {
        if (!m_datesRead && holds(text))
            return;
        pass(text);
    }

    void end() override
    {
        readDates();
        if (m_wrapped.last(m_parser, m_line))
            take({m_line.text, m_line.offset, m_line.number}, false);
        const bool inJson = m_objects.inside();
        const bool whole = m_objects.end();
        if (inJson || (m_lastWasJson && !m_objects.lastWasLine()))
            cutOff(!whole);
        for (const auto& reader : m_readers)
            if (reader)
                reader->finish();
    }
    [[nodiscard]] LineRun linesTogether(std::string_view text) const override { return m_objects.linesTogether(text); }
    [[nodiscard]] bool takesPieces(std::string_view beginning) const override { return m_objects.inside() || JsonObjects::begins(beginning); }

private:
    /// A log whose dates read two ways waits for one that does not, or for what the user says.
    bool holds(const Line& text)
    {
        const std::string_view date = countryDateOf(text.text);
        if (!date.empty())
            m_dates.see(date);
        const bool waits = !m_dates.decided() && !m_dates.shows() && !m_held.full() && (!date.empty() || !m_held.empty()) && !JsonObjects::begins(text.text);
        if (waits)
            m_held.hold(text);
        else
            readDates();
        return waits;
    }
    void readDates()
    {
        if (std::exchange(m_datesRead, true))
            return;
        m_dates.decide();
        readDatesAs(m_dates);
        m_parser.readDatesAs(m_dates.order());
        m_held.release([this](const Line& text) { pass(text); });
    }

    void pass(const Line& text)
    {
        bool ready = false;
        const bool part = !m_objects.inside() && m_wrapped.part(text.text, text.offset, text.number, m_parser, m_line, ready);
        if (ready)
            take({m_line.text, m_line.offset, m_line.number}, false);
        if (part)
            return;
        const bool fresh = !std::exchange(m_more, text.more);
        if (fresh && m_objects.inside() && isLogLine(text))
            leaveJson();
        // Devices that write JSON do it without an envelope when it is not sent but exported.
        const bool begins = !m_objects.inside() && JsonObjects::begins(text.text);
        if (begins) {
            m_beginning.assign(text.text.substr(0, 200));
            m_beginningOffset = text.offset;
            m_beginningNumber = text.number;
            m_jsonTold = false;
        }
        m_lastWasJson = (begins || m_objects.inside()) && m_objects.line(text);
        if (!m_lastWasJson)
            read(text);
    }

    void jsonObject(const Line& object) override
    {
        m_jsonTold = true;
        read(object);
    }
    void brokenJson(const Line& text, std::string_view reason) override
    {
        m_jsonTold = true;
        reject(text, reason);
    }

    /// Behind a stray bracket the log goes on: a line with a stamp is none of an object's.
    bool isLogLine(const Line& text)
    {
        std::size_t first = 0;
        while (first < text.text.size() && text.text[first] == ' ')
            ++first;
        const char c = first < text.text.size() ? text.text[first] : '"';
        if (c == '"' || c == '{' || c == '}' || c == '[' || c == ']' || c == ',')
            return false;
        m_line.offset = text.offset;
        m_line.number = text.number;
        return m_parser.parse(text.text, m_line) && !m_line.message.empty();
    }

    void leaveJson()
    {
        m_objects.end();
        if (!m_jsonTold)
            reject({m_beginning, m_beginningOffset, m_beginningNumber}, "no JSON object");
    }

    void read(const Line& text)
    {
        if (isRemark(text.text))
            return;
        m_line.offset = text.offset;
        m_line.number = text.number;
        const bool bare = !parseLine(m_parser, m_wrapped, text.text, m_line);
        m_line.unended = text.unended && m_line.text.data() + m_line.text.size() == text.text.data() + text.text.size();
        take(text, bare);
    }

    /// m_line is of the family of the line before.
    bool isOfLast(bool bare)
    {
        const SyslogFamily& family = *syslogFamilies()[m_last];
        return mayBe(family, bare) && m_readers[m_last]->matches(m_line, family);
    }

    /// m_line, which stands in \p text.
    void take(const Line& text, bool bare)
    {
        if (bare && m_last < m_readers.size() && m_readers[m_last] && m_readers[m_last]->continuation(text.text))
            return;
        if (m_line.repeatsLast) {
            if (!tellAgain())
                ++m_repeats;
            return;
        }
        m_told.clear();
        const auto& families = syslogFamilies();
        if (!(m_last < families.size() && isOfLast(bare))) {
            std::size_t index = 0;
            while (index < families.size() && !claims(*families[index], m_line, bare))
                ++index;
            if (index == families.size()) {
                const bool columnNames = bare && text.number == 1 && text.text.front() == '"'; // of a CSV that a collector exported
                if (bare && !columnNames)
                    reject(text, "no time stamp of a syslog line");
                else if (!bare)
                    ++m_others;
                return;
            }
            m_last = index;
        }
        auto& reader = m_readers[m_last];
        if (!reader)
            open(*families[m_last], reader);
        if (families[m_last]->vantage == Vantage::MailLog && !m_line.tag.empty() && m_host != m_line.host)
            tellHost();
        if (const char* problem = reader->line(m_line); problem == SyslogFamilyReader::notARecord)
            return;
        else if (problem != nullptr)
            reject(text, problem);
        else {
            acceptedAt(*reader, bare);
            if (families[m_last]->vantage == Vantage::MailLog && !bare && text.text.size() <= longestToldAgain) {
                m_told.assign(text.text);
                m_toldOffset = text.offset;
                m_toldNumber = text.number;
            }
        }
    }

    /// The line before, of a mail server, as often as m_line says that it came again. A firewall's would be the same packet.
    bool tellAgain()
    {
        const std::string host(m_line.host);
        const unsigned times = m_line.repeated;
        m_line.offset = m_toldOffset;
        m_line.number = m_toldNumber;
        if (m_told.empty() || !parseLine(m_parser, m_wrapped, m_told, m_line) || (!host.empty() && m_line.host != host))
            return false;
        SyslogFamilyReader& reader = *m_readers[m_last];
        const SyslogFamily& family = *syslogFamilies()[m_last];
        for (unsigned i = 0; i < times; ++i)
            if (!reader.matches(m_line, family) || reader.line(m_line) != nullptr)
                return false;
        acceptedAt(reader, false);
        return true;
    }

    void tellHost()
    {
        m_host = m_line.host;
        if (m_hosts)
            m_hosts->logHost(m_host);
    }

    void open(const SyslogFamily& family, std::unique_ptr<SyslogFamilyReader>& reader)
    {
        ReaderOptions options = m_options;
        if (family.guest || family.vantage != Vantage::Firewall) // those tell by ownZone()
            options.localToUtc = [this, toUtc = m_options.localToUtc](Micros local) {
                m_zoneUsed = true;
                return toUtc ? toUtc(local) : local;
            };
        reader = family.open(options, family.guest ? static_cast<RecordSink&>(m_guests) : sink());
        if (family.vantage == Vantage::Firewall)
            m_guests.firewallSpeaks();
    }

    /// Whose lines carry a time of their own has no use for the envelope's, nor for the year or zone that it lacks.
    void acceptedAt(const SyslogFamilyReader& reader, bool bare)
    {
        const Micros time = reader.timeOf(m_line);
        const bool taken = !bare && !reader.timeIsOwn(m_line);
        m_yearUsed = m_yearUsed || (taken && m_line.stamp == StampKind::Yearless);
        m_zoneUsed = m_zoneUsed || (taken && !m_line.zoneKnown);
        m_localStamps = m_localStamps || (!bare && (!m_line.zoneKnown || m_line.zoneOfDevice));
        m_steps.add(time);
        accepted(time);
    }

    ReaderOptions m_options;
    SyslogParser m_parser;
    WrappedLines m_wrapped;
    SyslogLine m_line;
    std::vector<std::unique_ptr<SyslogFamilyReader>> m_readers; ///< as in syslogFamilies(), opened at their first line
    std::size_t m_last = ~std::size_t{0};                       ///< family of the line before
    GuestSink m_guests;
    LogHostSink* m_hosts;
    std::string m_host; ///< of the mail server's line before
    bool m_localStamps = false; ///< there were envelopes without a zone
    bool m_zoneUsed = false;    ///< a row has a local time, from its envelope or its own
    bool m_yearUsed = false;    ///< a row has its time from an envelope without a year
    ClockSteps m_steps; ///< between lines
    std::uint64_t m_others = 0;
    static constexpr std::size_t longestToldAgain = 1024;
    std::string m_told; ///< a mail server's line, if it was the one before
    std::uint64_t m_toldOffset = 0, m_toldNumber = 0;
    std::uint64_t m_repeats = 0;
    DateOrderChoice m_dates;
    bool m_datesRead = false;
    HeldLines m_held;
    JsonObjects m_objects;
    bool m_lastWasJson = false;
    bool m_more = false;
    std::string m_beginning; ///< of what holds the objects
    std::uint64_t m_beginningOffset = 0, m_beginningNumber = 0;
    bool m_jsonTold = false; ///< an object came since, whole or broken
};

} // namespace

const SyslogCensus& syslogCensus(const Sample& sample)
{
    if (sample.syslog)
        return *sample.syslog;
    auto census = std::make_shared<SyslogCensus>();
    const auto& families = syslogFamilies();
    census->counts.assign(families.size(), 0);
    const auto count = [&](const SyslogLine& line, bool bare) {
        for (std::size_t i = 0; i < families.size(); ++i) {
            if (claims(*families[i], line, bare)) {
                census->counts[i] += !families[i]->guest;
                return true;
            }
        }
        return false;
    };
    SyslogParser parser({});
    WrappedLines wrapped;
    SyslogLine line;
    const auto countEntry = [&] {
        ++census->lines;
        ++census->stamped;
        count(line, false);
    };
    for (const std::string_view text : sample.lines) {
        bool ready = false;
        const bool part = wrapped.part(text, 0, 0, parser, line, ready);
        if (ready)
            countEntry();
        if (part || isRemark(text))
            continue;
        ++census->lines;
        const bool bare = !parseLine(parser, wrapped, text, line);
        const bool claimed = count(line, bare);
        census->stamped += !bare || claimed; // what is claimed without a stamp needs none
    }
    if (wrapped.last(parser, line))
        countEntry();
    // A syslog may begin with a page of start-up messages: then the rest of the sample decides.
    const auto& counts = census->counts;
    const bool nothing = std::all_of(counts.begin(), counts.end(), [](std::size_t each) { return each == 0; });
    std::string_view rest = nothing && census->stamped != 0 ? sample.text : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (parser.parse(rest.substr(0, end), line))
            count(line, false);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    sample.syslog = std::move(census);
    return *sample.syslog;
}

bool holdsFamilies(const Sample& sample)
{
    const auto& counts = syslogCensus(sample).counts;
    return std::any_of(counts.begin(), counts.end(), [](std::size_t each) { return each != 0; });
}

Detection detectSyslog(const Sample& sample, const SyslogFamily& family)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    const auto& families = syslogFamilies();
    const SyslogCensus& census = syslogCensus(sample);
    const auto& counts = census.counts;
    std::size_t lines = census.lines;
    if (census.stamped == 0)
        return {0, "no line begins with the time stamp of a syslog line"};
    std::size_t own = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < families.size(); ++i) {
        if (families[i] == &family)
            own = i;
        if (counts[i] > counts[most])
            most = i;
    }
    const std::string title(family.title);
    const std::string found = std::to_string(counts[own]) + " of " + std::to_string(lines) + " lines are of " + title;
    if (counts[own] == 0)
        return {0, "no line is of " + title};
    if (most != own)
        return {0.3 * static_cast<double>(counts[own]) / static_cast<double>(lines),
                found + ", but " + std::to_string(counts[most]) + " of " + std::string(families[most]->title)};
    // A few lines of this family among those of programs that nobody reads are enough; text without stamps is syslog only
    // where no other format wants it and the lines that are none are not all but a few: the import says that it is doubtful.
    if (family.continues)
        lines = census.stamped;
    const double share = std::min(1.0, static_cast<double>(counts[own]) / static_cast<double>(lines));
    constexpr std::size_t severalLines = 5;
    if (census.stamped * 2 < lines && (counts[own] < severalLines || share < 0.2))
        return {0.4, found + ", but most lines have no time stamp"};
    if (census.stamped * 2 < lines)
        return {0.5 + 0.1 * share, found + "; most lines have no time stamp"};
    return {0.72 + 0.25 * share, found};
}

std::unique_ptr<Reader> openSyslog(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<SyslogReader>(options, sink);
}

} // namespace delist
