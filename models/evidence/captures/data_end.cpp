#include "evidence/captures/data_end.h"

namespace delist {

std::size_t DataEnd::consume(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size() && !m_done) {
        const char c = bytes[i];
        switch (m_at) {
        case At::LineStart:
            if (c == '.') {
                m_at = At::Dot;
                m_lastReturn = false;
                ++i;
                ++m_bytes;
            } else {
                m_at = At::Inside;
            }
            break;
        case At::Dot:
            if (c == '\r') {
                m_at = At::DotReturn;
                ++i;
                ++m_bytes;
            } else if (c == '\n' && !m_anyCrLf) {
                m_done = true;
                m_bytes -= 1;
                ++i;
            } else {
                if (c == '\n')
                    m_looseBytes = static_cast<std::int64_t>(m_bytes) - 1;
                --m_bytes; // a stuffed dot
                m_at = At::Inside;
            }
            break;
        case At::DotReturn:
            if (c == '\n' && (m_properStart || !m_anyCrLf)) {
                m_done = true;
                m_bytes -= 2;
                ++i;
            } else {
                if (c == '\n')
                    m_looseBytes = static_cast<std::int64_t>(m_bytes) - 2;
                m_lastReturn = true;
                m_at = At::Inside;
            }
            break;
        case At::Inside: {
            const std::size_t feed = bytes.find('\n', i);
            if (feed == std::string_view::npos) {
                m_lastReturn = bytes.back() == '\r';
                m_bytes += bytes.size() - i;
                return bytes.size();
            }
            m_properStart = feed > i ? bytes[feed - 1] == '\r' : m_lastReturn;
            m_anyCrLf = m_anyCrLf || m_properStart;
            m_bytes += feed + 1 - i;
            i = feed + 1;
            m_lastReturn = false;
            m_at = At::LineStart;
            break;
        }
        }
    }
    return i;
}

void DataEnd::gap(std::uint64_t bytes)
{
    m_bytes += bytes;
    m_at = At::Inside;
    m_lastReturn = false;
}

} // namespace delist
