// Reader: bytes of one evidence file in, records out. Blocks arrive in order and may be cut anywhere; the reader carries
// what is unfinished. It never throws on input, never blocks and keeps a bounded amount of memory.
#pragma once
#include "evidence/record_sink.h"
#include "evidence/text/day_month.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

class CaptureSession;
class CodePage;
class PacketConsumer;
class RandomBytes;

/// Where the year of a log comes from that writes none: somebody said it; a 29 February further down; its last lines, which
/// would lie after the file's date; it was said of the first piece of a rotated log, of which this is a later one.
enum class YearSource : std::uint8_t { Given, LeapDay, LastLines, EarlierPiece };

/// The lines of a log without years, as they were taken: days since 1970 of the first and the last one.
struct YearlessDays
{
    bool any = false;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

struct ReaderOptions
{
    /// Ports whose flows are mail; others are only counted.
    std::vector<std::uint16_t> mailPorts{25, 465, 587, 2525};
    /// Local wall-clock microseconds to UTC, for formats that write local time. Empty: the clock is taken as UTC.
    std::function<Micros(Micros)> localToUtc;
    /// Year of the first line for formats that write none; 0 when not known.
    int year = 0;
    YearSource yearSource = YearSource::Given; ///< of year
    /// Told when lines further down show that the year that was assumed for the first one cannot be: the year that it would
    /// have to be of, and by what. Lines before stand in the wrong year by then: the file wants to be read again. What is told
    /// last holds; year 0: all is well after all. Empty: nobody listens.
    std::function<void(int, YearSource)> otherYear;
    /// Written while such lines are read. Empty: nobody asks.
    std::shared_ptr<YearlessDays> yearless;
    /// When the file was last written, for the same formats; unknownTime when nobody knows.
    Micros modified = unknownTime;
    /// Which of day, month and year comes first where neither the file nor its format says so.
    DateOrder dateOrder = DateOrder::Unknown;
    std::string fileName; ///< last part of the path; some formats say something there
    /// Captures: the file is one of several that are one capture; whoever made the session finishes it. Empty: alone.
    std::shared_ptr<CaptureSession> captureSession;
    /// Captures: takes every packet as it is, and no flow is followed.
    PacketConsumer* packets = nullptr;
    /// The same file, to be looked at anywhere before its turn. Empty: what comes front to back is all there is.
    std::shared_ptr<RandomBytes> file;
};

/// What a reader learned about its file as a whole.
struct ReadSummary
{
    std::uint64_t records = 0;  ///< lines or packets understood (header lines are not records)
    std::uint64_t rejected = 0; ///< lines or packets not understood
    Micros first = unknownTime;
    Micros last = unknownTime;
    bool truncated = false;     ///< ended inside a record
    bool ownClock = false;      ///< formats of local time: this file gave UTC itself, no zone was used
    std::string encoding;       ///< of the text: "utf-8", "utf-16le", a code page; empty: ASCII, or no text
    DateOrder dateOrder = DateOrder::Unknown; ///< of dates that can be read in two ways; Unknown: there are none
    DateOrderSource dateOrderSource = DateOrderSource::File;
    std::string note;           ///< anything the user should know, one sentence each; empty if nothing
};

class Reader
{
public:
    virtual ~Reader() = default;
    /// Texts: what bytes mean that are not Unicode; before the first feed(). Without: Windows-1252.
    virtual void useCodePage(std::shared_ptr<const CodePage> codePage) { (void)codePage; }
    /// The next bytes of the file. They need not stay alive after the call.
    virtual void feed(std::string_view block) = 0;
    /// No more bytes: flush what is open.
    virtual void finish() = 0;
    [[nodiscard]] virtual ReadSummary summary() const = 0;
};

} // namespace delist
