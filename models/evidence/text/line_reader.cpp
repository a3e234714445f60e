#include "evidence/text/line_reader.h"
#include "evidence/text/code_page.h"
#include <algorithm>
#include <cstring>

namespace delist {

namespace {

struct ByteKinds
{
    bool high = false; ///< a byte above 0x7F
    bool nul = false;
};

ByteKinds scan(std::string_view text)
{
    constexpr std::uint64_t tops = 0x8080808080808080ULL;
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const char* p = text.data();
    std::size_t left = text.size();
    std::uint64_t high = 0;
    std::uint64_t nul = 0;
    for (; left >= 8; p += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        high |= word;
        nul |= (word - ones) & ~word;
    }
    if (left != 0) {
        std::uint64_t word = ones;
        std::memcpy(&word, p, left);
        high |= word;
        nul |= (word - ones) & ~word;
    }
    return {(high & tops) != 0, (nul & tops) != 0};
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
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
    if (m_head.empty() && block.size() >= encodingSniffBytes) {
        decide(block);
        return;
    }
    const std::size_t taken = std::min(block.size(), encodingSniffBytes - m_head.size());
    m_head.append(block.substr(0, taken));
    if (m_head.size() < encodingSniffBytes)
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
    split(head.substr(guess.bomBytes));
}

void LineReader::split(std::string_view block)
{
    if (m_encoding == TextEncoding::Utf8)
        narrow(block);
    else
        wide(block);
}

void LineReader::finish()
{
    if (!m_decided)
        decide(m_head);
    const std::uint64_t rejectedBefore = m_summary.rejected;
    bool cut = m_skipping;
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
        const char* stop = find(p, '\n');
        const char* const nul =
            static_cast<const char*>(p == end ? nullptr : std::memchr(p, 0, static_cast<std::size_t>((stop ? stop : end) - p)));
        if (nul)
            stop = nul;
        m_offset += static_cast<std::uint64_t>((stop ? stop + 1 : end) - p);
        if (!stop)
            return;
        m_skipping = false;
        m_lineNumber += *stop == '\n';
        p = stop + 1;
    }
    if (!m_carry.empty()) {
        const char* const newline = find(p, '\n');
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
    while (const char* const newline = find(p, '\n')) {
        narrowLine({p, newline});
        m_offset += static_cast<std::uint64_t>(newline + 1 - p);
        ++m_lineNumber;
        p = newline + 1;
    }
    narrowTail({p, end});
}

/// The rest of a block, without a line feed.
void LineReader::narrowTail(std::string_view tail)
{
    const std::size_t nul = tail.rfind('\0');
    if (nul != std::string_view::npos) {
        m_carry.append(tail.substr(0, nul));
        narrowLine(m_carry);
        m_offset += m_carry.size() + 1;
        m_carry.clear();
        tail.remove_prefix(nul + 1);
    }
    m_carry.append(tail);
    if (m_carry.size() <= maxLineBytes + 1) // one for a CR
        return;
    tooLong(m_carry, m_offset);
    m_offset += m_carry.size();
    m_carry.clear();
    m_skipping = true;
}

/// A line as stored, beginning at m_offset.
void LineReader::narrowLine(std::string_view raw)
{
    ByteKinds kinds = scan(raw);
    if (!kinds.nul) {
        deliver(raw, m_offset, kinds.high);
        return;
    }
    std::uint64_t offset = m_offset;
    while (!raw.empty()) {
        const std::size_t length = std::min(raw.find('\0'), raw.size());
        const std::string_view piece = raw.substr(0, length);
        deliver(piece, offset, scan(piece).high);
        const std::size_t next = std::min(raw.find_first_not_of('\0', length), raw.size());
        raw.remove_prefix(next);
        offset += next;
    }
}

/// UTF-16. m_offset is where m_carry began.
void LineReader::wide(std::string_view block)
{
    m_carry.append(block);
    const std::size_t high = m_encoding == TextEncoding::Utf16Be ? 0 : 1;
    const char* const units = m_carry.data();
    std::size_t start = 0;
    std::size_t at = m_scanned;
    for (; at + 1 < m_carry.size(); at += 2) {
        const char low = units[at + 1 - high];
        if (units[at + high] != '\0' || (low != '\n' && low != '\0'))
            continue;
        if (!m_skipping)
            wideLine({units + start, at - start}, m_offset + start);
        m_skipping = false;
        m_lineNumber += low == '\n';
        start = at + 2;
    }
    if (m_skipping) {
        start = at;
    } else if (at - start > 2 * (maxLineBytes + 1)) {
        std::string beginning;
        appendUtf16(beginning, {units + start, 2 * maxRejectText}, m_encoding);
        tooLong(beginning, m_offset + start);
        m_skipping = true;
        start = at;
    }
    m_offset += start;
    m_carry.erase(0, start);
    m_scanned = at - start;
}

void LineReader::wideLine(std::string_view raw, std::uint64_t offset)
{
    m_decoded.clear();
    if (raw.size() > 2 * (maxLineBytes + 1)) {
        appendUtf16(m_decoded, raw.substr(0, 2 * maxRejectText), m_encoding);
        tooLong(m_decoded, offset);
        return;
    }
    appendUtf16(m_decoded, raw, m_encoding);
    deliverText(m_decoded, offset);
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
    if (raw.starts_with("\xEF\xBB\xBF")) { // logs that were joined keep their marks
        raw.remove_prefix(3);
        offset += 3;
    }
    m_highBytes = true;
    // In code pages of two bytes many a line is valid UTF-8 too, and means something else.
    const bool pageFirst = m_codePage && !m_codePage->oneByte() && !m_marked;
    if (!pageFirst && isValidUtf8(raw)) {
        deliverText(raw, offset);
        return;
    }
    m_pageUsed = true;
    m_decoded.clear();
    appendBytes(m_decoded, raw);
    deliverText(m_decoded, offset);
}

void LineReader::deliverText(std::string_view text, std::uint64_t offset)
{
    while (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    if (text.empty() || text == "\x1A" || (static_cast<unsigned char>(text.front()) <= ' ' && isBlank(text)))
        return;
    if (text.size() > maxLineBytes) {
        tooLong(text, offset);
        return;
    }
    line({text, offset, m_lineNumber});
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
    m_sink.reject({line.offset, line.number, reason, boundedUtf8(line.text, maxRejectText)});
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

void LineReader::note(std::string_view sentence)
{
    if (m_summary.note.find(sentence) != std::string::npos)
        return;
    if (!m_summary.note.empty())
        m_summary.note += ' ';
    m_summary.note += sentence;
}

} // namespace delist
