// LineReader: the part every text log shares. Decodes (UTF-8 with or without BOM, UTF-16LE/BE, otherwise Windows-1252 per
// line), splits lines (LF, CRLF), skips NUL padding, bounds line length, counts. A format only implements line().
#pragma once
#include "evidence/reader.h"
#include <string>

namespace delist {

/// Longest line that is kept; a longer one is a reject.
inline constexpr std::size_t maxLineBytes = 1 << 20;

struct Line
{
    std::string_view text;    ///< UTF-8 without line end; only until line() returns
    std::uint64_t offset = 0; ///< of its first byte in the file as stored
    std::uint64_t number = 0; ///< from 1
};

class LineReader : public Reader
{
public:
    explicit LineReader(RecordSink& sink);
    void feed(std::string_view block) final;
    void finish() final;
    [[nodiscard]] ReadSummary summary() const override;

protected:
    /// One non-empty line. Calls accepted() or reject() or, for header and comment lines, neither.
    virtual void line(const Line& line) = 0;
    /// After the last line: flush open sessions and connections.
    virtual void end() {}

    void accepted(Micros time);
    void reject(const Line& line, std::string_view reason);
    /// Adds a sentence to the summary's note, once.
    void note(std::string_view sentence);
    RecordSink& sink() { return m_sink; }

private:
    enum class Encoding : std::uint8_t { Undecided, Utf8, Utf16Le, Utf16Be };
    void bytes(std::string_view block);
    void emitLine(std::string_view raw);

    RecordSink& m_sink;
    ReadSummary m_summary;
    Encoding m_encoding = Encoding::Undecided;
    std::string m_carry;      ///< unfinished line, as stored
    std::string m_decoded;
    std::uint64_t m_offset = 0;
    std::uint64_t m_lineNumber = 0;
    bool m_skipping = false;  ///< inside an over-long line
};

} // namespace delist
