// LineReader: the part every text log shares. Decodes (UTF-8 with or without BOM, UTF-16LE/BE with or without, otherwise
// the code page that was named, or Windows-1252, per line), splits lines (LF, CRLF), skips NUL padding, bounds line length, counts. A format only
// implements line(). Ordinary UTF-8 lines are handed out as views into the block, without a copy.
//
// A lone CR is data, not a line end: mail clients can put one into what gets logged, and must not be able to forge a
// record that way. Only where a file begins with CRs and has no LF at all they end its lines, as old Macintoshes wrote them,
// until the first LF. A run of NULs (pre-allocated or zero-filled blocks) ends a line, so that a torn record does not
// swallow the good one behind it.
#pragma once
#include "evidence/reader.h"
#include "evidence/text/encoding.h"
#include <string>

namespace delist {

/// Longest line that is kept, as UTF-8; a longer one is a reject. Lines of 10 MB do occur: a message with its attachment
/// in one field.
inline constexpr std::size_t maxLineBytes = 16U << 20;
/// How much of a rejected line is kept.
inline constexpr std::size_t maxRejectText = 500;

/// What a reader that takes long lines in pieces gets at a time.
inline constexpr std::size_t linePieceBytes = 256U << 10;

/// A line as the file has it, where that is not UTF-8.
struct StoredLine
{
    std::string_view raw;
    TextEncoding encoding = TextEncoding::Utf8;
    const CodePage* codePage = nullptr; ///< none: Windows-1252
};

struct Line
{
    std::string_view text;    ///< UTF-8 without line end, but for those in a run of lines; only until line() returns
    std::uint64_t offset = 0; ///< of its first byte in the file as stored
    std::uint64_t number = 0; ///< from 1
    bool more = false;        ///< a piece of a line that goes on in the next one
    const StoredLine* stored = nullptr; ///< none: the file has it as it is here
    bool unended = false;     ///< the file ends with it, without a line end: it may have been cut off there

    /// In the file, of the character that begins at \p position of the text.
    [[nodiscard]] std::uint64_t offsetOf(std::size_t position) const;
};

/// Lines that are read as one.
struct LineRun
{
    std::size_t bytes = 0;    ///< to the last line end, without it; 0: lines come one by one
    std::size_t lineEnds = 0; ///< among them
};

/// Offsets of positions that only grow in one line: each costs what came since the one before.
class LineOffsets
{
public:
    explicit LineOffsets(const Line& line) : m_rest(line) {}
    LineOffsets(const LineOffsets&) = delete;
    LineOffsets& operator=(const LineOffsets&) = delete;

    /// As Line::offsetOf().
    std::uint64_t of(std::size_t position);

private:
    Line m_rest; ///< from m_position on
    StoredLine m_stored;
    std::size_t m_position = 0;
};

class LineReader : public Reader
{
public:
    explicit LineReader(RecordSink& sink);
    void feed(std::string_view block) final;
    void finish() final;
    [[nodiscard]] ReadSummary summary() const override;
    void useCodePage(std::shared_ptr<const CodePage> codePage) final { m_codePage = std::move(codePage); }

protected:
    /// One non-empty line. Calls accepted() or reject() or, for header and comment lines, neither.
    virtual void line(const Line& line) = 0;
    /// After the last line: flush open sessions and connections.
    virtual void end() {}
    /// Whether a line of more than linePieceBytes is taken in pieces, of any number; \p beginning is its beginning as stored,
    /// or as UTF-8. Otherwise it is one line() up to maxLineBytes, and beyond a reject.
    [[nodiscard]] virtual bool takesPieces(std::string_view beginning) const
    {
        (void)beginning;
        return false;
    }
    /// The lines from the front of \p text on that are one line(), for a record that stands over several. Of what is at
    /// hand, which may end anywhere.
    [[nodiscard]] virtual LineRun linesTogether(std::string_view text) const
    {
        (void)text;
        return {};
    }
    /// In end(), for formats that know better than the last line: whether the file ends inside of something.
    void cutOff(bool cut) { m_summary.truncated = cut; }

    void accepted(Micros time)
    {
        ++m_summary.records;
        if (time == unknownTime)
            return;
        if (m_summary.first == unknownTime || time < m_summary.first)
            m_summary.first = time;
        if (time > m_summary.last) // unknownTime is the smallest value
            m_summary.last = time;
    }
    void reject(const Line& line, std::string_view reason);
    /// Adds a sentence to the summary's note, once.
    void note(std::string_view sentence);
    void noteLf();
    /// How dates were read, when some can be read in two ways.
    void readDatesAs(const DateOrderChoice& choice);
    RecordSink& sink() { return m_sink; }

private:
    void decide(std::string_view head);
    void split(std::string_view block);
    void narrow(std::string_view block);
    void narrowTail(std::string_view tail);
    void narrowLine(std::string_view raw, bool plain = false);
    [[nodiscard]] LineRun runAt(std::string_view text, bool plain) const;
    void wide(std::string_view block);
    void wideLine(std::string_view raw, std::uint64_t offset);
    [[nodiscard]] bool isText(std::string_view raw) const;
    [[nodiscard]] bool inPieces(std::string_view raw) const;
    std::size_t deliverPieces(std::string_view raw, std::uint64_t offset);
    void deliverLine(std::string_view raw, std::uint64_t offset);
    void deliver(std::string_view raw, std::uint64_t offset, bool high);
    void deliverText(std::string_view text, std::uint64_t offset, const StoredLine* stored = nullptr);
    void tooLong(std::string_view beginning, std::uint64_t offset);
    void appendBytes(std::string& out, std::string_view raw) const;

    RecordSink& m_sink;
    ReadSummary m_summary;
    std::string m_head;         ///< the first bytes, until the encoding is known
    bool m_decided = false;
    TextEncoding m_encoding = TextEncoding::Utf8;
    char m_lineEnd = '\n';
    std::string m_carry;        ///< unfinished line, as stored
    std::size_t m_scanned = 0;  ///< of m_carry, UTF-16: searched for a line end already
    std::string m_decoded;
    std::shared_ptr<const CodePage> m_codePage; ///< none: Windows-1252
    bool m_marked = false;      ///< a byte order mark says that it is UTF-8
    bool m_highBytes = false;   ///< there was a line of other than ASCII
    bool m_pageUsed = false;    ///< there was a line that was not UTF-8
    std::uint64_t m_offset = 0; ///< in the file: of m_carry's first byte
    std::uint64_t m_lineNumber = 1;
    bool m_skipping = false;    ///< inside an over-long line
    bool m_continues = false;   ///< pieces of this line were delivered
    bool m_more = false;        ///< what is delivered is not the end of its line
    bool m_unended = false;     ///< what is delivered is all that is left
    StoredLine m_stored;        ///< of the line that is delivered
};

} // namespace delist
