// Line, LineOffsets: where a place in a decoded line stands in the file.
#include "evidence/text/code_page.h"
#include "evidence/text/line_reader.h"
#include <algorithm>

namespace delist {

std::uint64_t Line::offsetOf(std::size_t position) const
{
    if (stored == nullptr)
        return offset + position;
    if (stored->encoding != TextEncoding::Utf8) {
        std::uint64_t units = 0;
        for (const char c : text.substr(0, position)) {
            const auto byte = static_cast<unsigned char>(c);
            units += (byte & 0xC0) != 0x80;
            units += byte >= 0xF0;
        }
        return offset + 2 * units;
    }
    return offset + (stored->codePage != nullptr ? stored->codePage->rawLength(stored->raw, position)
                                                 : windows1252Length(text.substr(0, position)));
}

std::uint64_t LineOffsets::of(std::size_t position)
{
    const std::uint64_t offset = m_rest.offsetOf(position - m_position);
    if (m_rest.stored != nullptr) {
        m_stored = *m_rest.stored;
        m_stored.raw.remove_prefix(std::min<std::size_t>(offset - m_rest.offset, m_stored.raw.size()));
        m_rest.stored = &m_stored;
    }
    m_rest.text.remove_prefix(position - m_position);
    m_rest.offset = offset;
    m_position = position;
    return offset;
}

} // namespace delist
