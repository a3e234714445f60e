#include "evidence/input/input_walker.h"
#include <algorithm>
#include <cstring>

namespace delist {

namespace {

/// 1981: no mail was logged before SMTP. Dates are left out as 0 (tar, container layers, collectors) or as the first day that
/// a zip file can tell, 1 January 1980 in the zone of whoever unpacks it.
constexpr Micros earliestDate = Micros{347'155'200} * 1'000'000;

} // namespace

InputItem::InputItem(std::string path, std::unique_ptr<ByteSource> source)
    : m_path(std::move(path)), m_source(std::move(source))
{
}

std::string_view InputItem::fileName() const
{
    const std::size_t slash = m_path.rfind('/');
    return std::string_view(m_path).substr(slash == std::string::npos ? 0 : slash + 1);
}

void InputItem::setModified(Micros time)
{
    m_modified = time < earliestDate ? unknownTime : time;
}

std::string_view InputItem::peek(std::size_t bytes)
{
    while (m_head.size() - m_headUsed < bytes && !m_ended && !m_error) {
        const std::size_t had = m_head.size();
        m_head.resize(m_headUsed + bytes);
        const auto got = m_source->read(std::span(m_head).subspan(had));
        m_head.resize(had + (got ? got.value() : 0));
        if (!got)
            m_error = got.error();
        else
            m_ended = got.value() == 0;
    }
    return std::string_view(m_head).substr(m_headUsed, bytes);
}

Result<std::size_t> InputItem::read(std::span<char> into)
{
    if (m_headUsed < m_head.size()) {
        const std::size_t n = std::min(into.size(), m_head.size() - m_headUsed);
        std::memcpy(into.data(), m_head.data() + m_headUsed, n);
        m_headUsed += n;
        if (m_headUsed == m_head.size()) {
            m_head.clear();
            m_head.shrink_to_fit();
            m_headUsed = 0;
        }
        return n;
    }
    if (m_error)
        return *m_error;
    if (m_ended)
        return std::size_t{0};
    auto got = m_source->read(into);
    if (!got)
        m_error = got.error();
    else
        m_ended = got.value() == 0 && !into.empty();
    return got;
}

} // namespace delist
