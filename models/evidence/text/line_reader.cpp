#include "evidence/text/line_reader.h"
#include "evidence/text/byte_kinds.h"
#include "evidence/text/code_page.h"
#include <algorithm>
#include <cstring>
#include <utility>

namespace delist {

namespace {

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

} // namespace

LineReader::LineReader(RecordSink& sink) : m_sink(sink) {}

ReadSummary LineReader::summary() const
{
    ReadSummary summary = m_summary;
    if (m_encoding != TextEncoding::Utf8)
        summary.encoding = m_encoding == TextEncoding::Utf16Le ? "utf-16le" : "utf-16be";
    else if (m_pageUsed)
        summary.encoding = m_codePage ? m_codePage->name() : "windows-1252";
    else if (m_highBytes || m_marked)
        summary.encoding = "utf-8";
    return summary;
}

void LineReader::feed(std::string_view block)
{
    if (m_decided) {
        split(block);
        return;
    }
    if (m_head.empty() && block.size() >= lineEndSniffBytes) {
        decide(block);
        return;
    }
    const std::size_t taken = std::min(block.size(), lineEndSniffBytes - m_head.size());
    m_head.append(block.substr(0, taken));
    if (m_head.size() < lineEndSniffBytes)
        return;
    decide(m_head);
    split(block.substr(taken));
}

void LineReader::decide(std::string_view head)
{
    const EncodingGuess guess = sniffEncoding(head);
    m_decided = true;
    m_encoding = guess.encoding;
    m_offset = guess.bomBytes;
    m_marked = guess.bomBytes != 0;
    if (endsLinesWithCr(head)) {
        m_lineEnd = '\r';
        note("Its lines end with CR alone.");
    }
    split(head.substr(guess.bomBytes));
}

void LineReader::split(std::string_view block)
{
    if (m_encoding != TextEncoding::Utf8) {
        wide(block);
        return;
    }
    if (m_lineEnd == '\r') {
        const std::size_t feed = std::min(block.find('\n'), block.size());
        narrow(block.substr(0, feed));
        block.remove_prefix(feed);
        if (block.empty())
            return;
        m_lineEnd = '\n'; // after all
        noteLf();
    }
    narrow(block);
}

void LineReader::finish()
{
    if (!m_decided)
        decide(m_head);
    const std::uint64_t rejectedBefore = m_summary.rejected;
    bool cut = m_skipping;
    m_unended = true;
    if (m_encoding == TextEncoding::Utf8) {
        narrowLine(m_carry);
    } else {
        cut = cut || m_carry.size() % 2 != 0;
        wideLine(std::string_view(m_carry).substr(0, m_carry.size() & ~std::size_t{1}), m_offset);
    }
    m_carry.clear();
    // A last line without its end that cannot be read was cut off; one that can be read just lacks the line feed.
    m_summary.truncated = cut || m_summary.rejected != rejectedBefore;
    end();
}

/// UTF-8 and other byte encodings. m_offset is where the current line began.
void LineReader::narrow(std::string_view block)
{
    const char* p = block.data();
    const char* const end = p + block.size();
    const auto find = [end](const char* from, char c) {
        return static_cast<const char*>(from == end ? nullptr : std::memchr(from, c, static_cast<std::size_t>(end - from)));
    };
    if (m_skipping) {
        const char* stop = find(p, m_lineEnd);
        const char* const nul =
            static_cast<const char*>(p == end ? nullptr : std::memchr(p, 0, static_cast<std::size_t>((stop ? stop : end) - p)));
        if (nul)
            stop = nul;
        m_offset += static_cast<std::uint64_t>((stop ? stop + 1 : end) - p);
        if (!stop)
            return;
        m_skipping = false;
        m_lineNumber += *stop == m_lineEnd;
        p = stop + 1;
    }
    const bool plain = kindsOf({p, end}).plain(); // most are: then no line is looked at again
    if (!m_carry.empty()) {
        const char* const newline = find(p, m_lineEnd);
        if (!newline) {
            narrowTail({p, end});
            return;
        }
        m_carry.append(p, newline);
        narrowLine(m_carry);
        m_offset += m_carry.size() + 1;
        ++m_lineNumber;
        m_carry.clear();
        p = newline + 1;
    }
    while (const char* newline = find(p, m_lineEnd)) {
        if (const LineRun run = runAt({p, end}, plain); run.bytes != 0) {
            newline = p + run.bytes;
            deliver({p, newline}, m_offset, !plain && kindsOf({p, newline}).high);
            m_lineNumber += run.lineEnds;
        } else {
            narrowLine({p, newline}, plain);
        }
        m_offset += static_cast<std::uint64_t>(newline + 1 - p);
        ++m_lineNumber;
        p = newline + 1;
    }
    narrowTail({p, end});
}

/// Lines that can be taken as one: of other encodings each is decoded for itself.
LineRun LineReader::runAt(std::string_view text, bool plain) const
{
    const LineRun run = m_lineEnd == '\n' ? linesTogether(text) : LineRun();
    if (run.bytes == 0 || plain)
        return run;
    const ByteKinds kinds = kindsOf(text.substr(0, run.bytes));
    return !kinds.nul && (!kinds.high || isText(text.substr(0, run.bytes))) ? run : LineRun();
}

/// The rest of a block, without a line feed.
void LineReader::narrowTail(std::string_view tail)
{
    if (tail.find('\0') != std::string_view::npos) {
        const std::size_t nul = tail.rfind('\0');
        m_carry.append(tail.substr(0, nul));
        narrowLine(m_carry);
        m_offset += m_carry.size() + 1;
        m_carry.clear();
        tail.remove_prefix(nul + 1);
    }
    m_carry.append(tail);
    if (inPieces(m_carry)) {
        const std::size_t delivered = deliverPieces(m_carry, m_offset);
        m_offset += delivered;
        m_carry.erase(0, delivered);
    }
    if (m_carry.size() <= maxLineBytes + 1) // one for a CR
        return;
    tooLong(m_carry, m_offset);
    m_offset += m_carry.size();
    m_carry.clear();
    m_skipping = true;
}

/// A line as stored, beginning at m_offset. \p plain: it is known to be of ASCII without NULs.
void LineReader::narrowLine(std::string_view raw, bool plain)
{
    const ByteKinds kinds = plain ? ByteKinds{} : kindsOf(raw);
    if (!kinds.nul) {
        if (raw.size() > linePieceBytes)
            deliverLine(raw, m_offset);
        else
            deliver(raw, m_offset, kinds.high);
        return;
    }
    std::uint64_t offset = m_offset;
    while (!raw.empty()) {
        const std::size_t length = std::min(raw.find('\0'), raw.size());
        const std::string_view piece = raw.substr(0, length);
        deliverLine(piece, offset);
        const std::size_t next = std::min(raw.find_first_not_of('\0', length), raw.size());
        raw.remove_prefix(next);
        offset += next;
    }
}

void LineReader::deliver(std::string_view raw, std::uint64_t offset, bool high)
{
    if (raw.size() > maxLineBytes + 1) {
        tooLong(raw, offset);
        return;
    }
    if (!high) {
        deliverText(raw, offset);
        return;
    }
    if (!m_continues && raw.starts_with("\xEF\xBB\xBF")) { // logs that were joined keep their marks
        raw.remove_prefix(3);
        offset += 3;
    }
    m_highBytes = true;
    if (isText(raw)) {
        deliverText(raw, offset);
        return;
    }
    m_pageUsed = true;
    m_decoded.clear();
    appendBytes(m_decoded, raw);
    m_stored = {raw, TextEncoding::Utf8, m_codePage.get()};
    deliverText(m_decoded, offset, &m_stored);
}

/// Is UTF-8. In code pages of two bytes many a line is valid UTF-8 too, and means something else.
bool LineReader::isText(std::string_view raw) const
{
    const bool pageFirst = m_codePage && !m_codePage->oneByte() && !m_marked;
    return !pageFirst && isValidUtf8(raw);
}

void LineReader::deliverText(std::string_view text, std::uint64_t offset, const StoredLine* stored)
{
    const bool continues = std::exchange(m_continues, m_more);
    while (!m_more && !text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    const bool blank = text.empty() || text == "\x1A" || (static_cast<unsigned char>(text.front()) <= ' ' && isBlank(text));
    if (blank && !continues && !m_more)
        return;
    if (text.size() > maxLineBytes) {
        tooLong(text, offset);
        return;
    }
    line({text, offset, m_lineNumber, m_more, stored, m_unended});
}

void LineReader::tooLong(std::string_view beginning, std::uint64_t offset)
{
    std::string text(boundedUtf8(beginning, maxRejectText));
    if (!isValidUtf8(text)) {
        std::string decoded;
        appendBytes(decoded, text);
        text = std::move(decoded);
    }
    reject({text, offset, m_lineNumber}, "line longer than 16 MiB");
}

void LineReader::appendBytes(std::string& out, std::string_view raw) const
{
    if (m_codePage)
        m_codePage->append(out, raw);
    else
        appendWindows1252(out, raw);
}

void LineReader::reject(const Line& line, std::string_view reason)
{
    ++m_summary.rejected;
    std::string_view text = line.text.substr(0, 2 * maxRejectText);
    std::string joined;
    if (text.find("\r\n") != std::string_view::npos) { // in a run of lines; the text is the same whatever ends them
        for (const char c : text)
            if (c != '\r')
                joined += c;
        text = joined;
    }
    m_sink.reject({line.offset, line.number, reason, boundedUtf8(text, maxRejectText)});
}

void LineReader::readDatesAs(const DateOrderChoice& choice)
{
    if (!choice.doubtful() && choice.order() != DateOrder::YearFirst)
        return;
    m_summary.dateOrder = choice.order() == DateOrder::Unknown ? DateOrder::MonthFirst : choice.order();
    m_summary.dateOrderSource = choice.source();
    if (m_summary.dateOrderSource == DateOrderSource::Assumed)
        note("Whether day or month comes first in its dates does not show; the month was taken as the first.");
}

void LineReader::noteLf()
{
    note("Further down LF ends them.");
}

void LineReader::note(std::string_view sentence)
{
    if (m_summary.note.find(sentence) != std::string::npos)
        return;
    if (!m_summary.note.empty())
        m_summary.note += ' ';
    m_summary.note += sentence;
}

} // namespace delist
