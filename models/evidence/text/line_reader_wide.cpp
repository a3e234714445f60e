// LineReader: text in UTF-16.
#include "evidence/text/line_reader.h"
#include "evidence/text/wide_units.h"

namespace delist {

/// UTF-16. m_offset is where m_carry began.
void LineReader::wide(std::string_view block)
{
    m_carry.append(block);
    const char* const units = m_carry.data();
    const WideUnits all(std::string_view(m_carry).substr(0, m_carry.size() & ~std::size_t{1}), m_encoding == TextEncoding::Utf16Be);
    std::size_t start = 0;
    std::size_t at = m_scanned;
    for (;; at += 2) {
        at = 2 * (m_lineEnd == '\n' ? all.findLineEnd<false>(at / 2) : all.findLineEnd<true>(at / 2));
        if (at / 2 == all.size())
            break;
        if (!m_skipping) {
            std::string_view raw(units + start, at - start);
            if (inPieces(raw))
                start += deliverPieces(raw, m_offset + start);
            wideLine({units + start, at - start}, m_offset + start);
        }
        m_skipping = false;
        if (all[at / 2] == '\n' && m_lineEnd == '\r') {
            m_lineEnd = '\n';
            noteLf();
        }
        m_lineNumber += all[at / 2] != 0;
        start = at + 2;
    }
    if (!m_skipping && inPieces({units + start, at - start}))
        start += deliverPieces({units + start, at - start}, m_offset + start);
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
    m_stored = {raw, m_encoding, nullptr};
    deliverText(m_decoded, offset, &m_stored);
}

} // namespace delist
