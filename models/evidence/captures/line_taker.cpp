#include "evidence/captures/line_taker.h"
#include <algorithm>

namespace delist {

void LineTaker::begin(std::uint32_t sequence, const SegmentContext& context)
{
    if (m_taken) {
        m_begun.clear();
        m_taken = false;
    }
    if (m_pending)
        return;
    m_pending = true;
    m_tooLong = false;
    m_sequence = sequence;
    m_context = context;
}

bool LineTaker::take(std::string_view& bytes, std::uint32_t& sequence, const SegmentContext& context, TakenLine& line)
{
    if (bytes.empty())
        return false;
    begin(sequence, context);
    const std::size_t feed = bytes.find('\n');
    std::string_view part = bytes.substr(0, feed);
    const std::size_t passed = feed == std::string_view::npos ? bytes.size() : feed + 1;
    bytes.remove_prefix(passed);
    sequence += static_cast<std::uint32_t>(passed);
    const bool whole = feed != std::string_view::npos && m_begun.empty() && part.size() <= maxLineBytes;
    if (!whole) {
        const std::size_t room = maxLineBytes - std::min(maxLineBytes, m_begun.size());
        m_tooLong = m_tooLong || part.size() > room;
        m_begun.append(part.substr(0, room));
        if (feed == std::string_view::npos)
            return false;
        part = m_begun;
        m_taken = true;
    }
    if (!part.empty() && part.back() == '\r')
        part.remove_suffix(1);
    line = {part, m_tooLong, m_context, m_sequence, sequence};
    m_pending = false;
    return true;
}

TakenLine LineTaker::cut()
{
    TakenLine line{m_taken ? std::string_view{} : std::string_view(m_begun), true, m_context, m_sequence, m_sequence};
    line.end += static_cast<std::uint32_t>(line.text.size());
    m_pending = false;
    m_taken = true;
    return line;
}

} // namespace delist
