// LineReader: lines that are too long to be handed out whole, in pieces.
#include "evidence/text/byte_kinds.h"
#include "evidence/text/line_reader.h"
#include <algorithm>

namespace delist {

namespace {

/// Where a piece of a long line ends: behind a character that is ASCII in every code page if there is one near, and never
/// inside one of UTF-8.
std::size_t endOfPiece(std::string_view raw)
{
    constexpr std::size_t near = 4096;
    for (std::size_t at = raw.size(); at > raw.size() - std::min(raw.size(), near); --at)
        if (static_cast<unsigned char>(raw[at - 1]) < 0x30)
            return at;
    std::size_t at = raw.size();
    while (at > raw.size() - 3 && (static_cast<unsigned char>(raw[at - 1]) & 0xC0) == 0x80)
        --at;
    return static_cast<unsigned char>(raw[at - 1]) >= 0xC0 ? at - 1 : raw.size();
}

std::size_t endOfWidePiece(std::string_view raw, bool bigEndian)
{
    const auto high = static_cast<unsigned char>(raw[raw.size() - (bigEndian ? 2 : 1)]);
    return (high & 0xFC) == 0xD8 ? raw.size() - 2 : raw.size(); // not between the halves of a pair
}

} // namespace

bool LineReader::inPieces(std::string_view raw) const
{
    const bool wide = m_encoding != TextEncoding::Utf8;
    if (raw.size() <= (wide ? 2 : 1) * linePieceBytes)
        return false;
    if (m_continues)
        return true;
    std::string_view beginning = raw.substr(0, 1024);
    std::string decoded;
    if (wide)
        appendUtf16(decoded, beginning, m_encoding);
    else if (beginning.starts_with("\xEF\xBB\xBF"))
        beginning.remove_prefix(3);
    return takesPieces(wide ? std::string_view(decoded) : beginning);
}

/// Everything but the last piece of \p raw; returns how much that was. Where pieces end depends on the line alone, not on
/// how it came.
std::size_t LineReader::deliverPieces(std::string_view raw, std::uint64_t offset)
{
    const bool wide = m_encoding != TextEncoding::Utf8;
    const std::size_t most = (wide ? 2 : 1) * linePieceBytes;
    std::size_t delivered = 0;
    m_more = true;
    while (raw.size() > most) {
        const std::string_view head = raw.substr(0, most);
        const std::size_t length = wide ? endOfWidePiece(head, m_encoding == TextEncoding::Utf16Be) : endOfPiece(head);
        if (wide)
            wideLine(raw.substr(0, length), offset + delivered);
        else
            deliver(raw.substr(0, length), offset + delivered, kindsOf(raw.substr(0, length)).high);
        raw.remove_prefix(length);
        delivered += length;
    }
    m_more = false;
    return delivered;
}

/// Bytes of a line up to its end.
void LineReader::deliverLine(std::string_view raw, std::uint64_t offset)
{
    if (inPieces(raw)) {
        const std::size_t delivered = deliverPieces(raw, offset);
        raw.remove_prefix(delivered);
        offset += delivered;
    }
    deliver(raw, offset, kindsOf(raw).high);
}

} // namespace delist
