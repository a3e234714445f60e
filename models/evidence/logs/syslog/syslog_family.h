// SyslogFamily: one kind of program whose lines come through syslog (a mail server, a firewall). One file often holds
// lines of many; SyslogReader gives each to its family's reader, so that a mixed file is read as one evidence.
//
// To add one: write a SyslogFamily in its own file and one line in syslog_families.cpp. For a format of its own besides
// ("delist formats", --format), define a Format whose detect and open are detectSyslog(family, …) and openSyslog, and put
// its line into formats.cpp:
//
//     extern const SyslogFamily fooFamily;
//     const SyslogFamily fooFamily{"foo", "Foo", Vantage::Firewall, matches, open};
//     extern const Format fooFormat;
//     const Format fooFormat{"foo", "Foo firewall (syslog)", Vantage::Firewall, FormatClock::Local, true,
//         [](const Sample& sample) { return detectSyslog(sample, fooFamily); }, openSyslog};
//
// matches() is asked for every line that the family before did not claim: look at the tag first, it is the cheap part.
// Lines without a known time stamp are offered too, with an unknown time: for devices that write their own.
// It must be sure: a line that two families claim goes to whichever stands first in the list.
#pragma once
#include "evidence/format.h"
#include "evidence/text/syslog_line.h"

namespace delist {

struct SyslogFamily;

/// Reads the lines of one family in one file.
class SyslogFamilyReader
{
public:
    virtual ~SyslogFamilyReader() = default;
    /// What line() answers to a header: neither understood nor damage.
    static constexpr char notARecord[] = "a header";
    /// What the family's matches() says, for a reader that keeps what it finds there for line().
    virtual bool matches(const SyslogLine& line, const SyslogFamily& family);
    /// A line that matches() claimed; its views live until the call returns. nullptr when it was understood (or is of no
    /// interest), else why not; or notARecord.
    virtual const char* line(const SyslogLine& line) = 0;
    /// A line without a stamp behind one of this family's: true when it belongs to that.
    virtual bool continuation(std::string_view text)
    {
        (void)text;
        return false;
    }
    /// The time of the line that was just read, for families whose lines have a better one than the envelope.
    [[nodiscard]] virtual Micros timeOf(const SyslogLine& line) const { return line.time; }
    /// Whether that is not the envelope's, even where it is the same moment.
    [[nodiscard]] virtual bool timeIsOwn(const SyslogLine& line) const { return timeOf(line) != line.time; }
    /// What the lines' own times were read with so far, the least sure of them: the zone that they name, the one that a collector's stamps
    /// told, the file's.
    enum class OwnZone : std::uint8_t { Named, Told, OfFile };
    [[nodiscard]] virtual OwnZone ownZone() const { return OwnZone::Named; }
    /// No more lines: flush what is open.
    virtual void finish() {}
    /// Anything the user should know, one sentence each.
    [[nodiscard]] virtual std::string note() const { return {}; }
};

struct SyslogFamily
{
    std::string_view id;    ///< the format id of files that are mostly of this family
    std::string_view title; ///< for people: "Postfix"
    Vantage vantage;
    bool (*matches)(const SyslogLine& line);
    std::unique_ptr<SyslogFamilyReader> (*open)(const ReaderOptions& options, RecordSink& sink);
    bool continues = false; ///< lines without a stamp may follow, see continuation()
    bool guest = false;     ///< a log of its own that stands among others here: never what the file is read for, see GuestSink
};

inline bool SyslogFamilyReader::matches(const SyslogLine& line, const SyslogFamily& family)
{
    return family.matches(line);
}

/// All of them; the order is the order in which a line is offered.
const std::vector<const SyslogFamily*>& syslogFamilies();

/// How many lines of a sample are of which family.
struct SyslogCensus
{
    std::vector<std::size_t> counts; ///< as in syslogFamilies(), of guests 0
    std::size_t lines = 0;
    std::size_t stamped = 0;         ///< lines with a time stamp, or of a family that needs none
};
/// Counted when first asked for; kept with the sample.
const SyslogCensus& syslogCensus(const Sample& sample);

/// Lines of any family: a syslog that holds other logs besides is read for these.
[[nodiscard]] bool holdsFamilies(const Sample& sample);

/// A good score only for the family that most lines of the sample are of.
Detection detectSyslog(const Sample& sample, const SyslogFamily& family);
/// The reader of every format that is a family: gives each line to its family.
std::unique_ptr<Reader> openSyslog(const ReaderOptions& options, RecordSink& sink);

} // namespace delist
