#include "evidence/text/csv.h"
#include <algorithm>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace delist {

namespace {

/// Which of the 16 bytes at \p p, of which \p available may be read, are \p c; one bit each.
#if defined(__SSE2__)
inline unsigned matches(__m128i bytes, char c)
{
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c))));
}
#endif

} // namespace

void FieldSplitter::split(std::string_view line, char delimiter)
{
    m_size = 0;
    const char* const begin = line.data();
    const std::size_t length = line.size();
    std::size_t start = 0;
    std::size_t at = 0;
#if defined(__SSE2__)
    for (; at < length; at += 16) {
        __m128i bytes;
        if (length - at >= 16) {
            bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin + at));
        } else {
            alignas(16) char tail[16];
            std::memset(tail, ~delimiter, sizeof tail);
            std::memcpy(tail, begin + at, length - at);
            bytes = _mm_load_si128(reinterpret_cast<const __m128i*>(tail));
        }
        for (unsigned mask = matches(bytes, delimiter); mask != 0; mask &= mask - 1) {
            const std::size_t end = at + static_cast<std::size_t>(__builtin_ctz(mask));
            if (m_size == maxFields - 1) {
                add(line.substr(start));
                return;
            }
            m_fields[m_size++] = std::string_view(begin + start, end - start);
            start = end + 1;
        }
    }
#else
    for (;;) {
        at = line.find(delimiter, start);
        if (at == std::string_view::npos || m_size == maxFields - 1)
            break;
        add(line.substr(start, at - start));
        start = at + 1;
    }
#endif
    add(line.substr(start));
}

bool FieldSplitter::splitCsv(std::string_view line, char delimiter)
{
    if (line.empty() || std::memchr(line.data(), '"', line.size()) == nullptr) {
        split(line, delimiter);
        return true;
    }
    return splitQuoted(line, delimiter);
}

bool FieldSplitter::splitQuoted(std::string_view line, char delimiter)
{
    m_size = 0;
    m_scratch.clear();
    m_scratch.reserve(line.size()); // never grows below, so views into it stay good
    std::size_t at = 0;
    for (;;) {
        if (m_size == maxFields - 1) {
            add(line.substr(at));
            return true;
        }
        if (at >= line.size() || line[at] != '"') {
            const std::size_t end = line.find(delimiter, at);
            add(line.substr(at, end == std::string_view::npos ? end : end - at));
            if (end == std::string_view::npos)
                return true;
            at = end + 1;
            continue;
        }
        const std::size_t scratchStart = m_scratch.size();
        std::size_t from = at + 1;
        bool copied = false;
        std::size_t quote = 0;
        for (;;) {
            quote = line.find('"', from);
            if (quote == std::string_view::npos || quote + 1 >= line.size() || line[quote + 1] != '"')
                break;
            m_scratch.append(line.substr(from, quote + 1 - from));
            copied = true;
            from = quote + 2;
        }
        if (quote == std::string_view::npos) {
            add(line.substr(at + 1));
            return false;
        }
        // Text between the closing quote and the delimiter is not RFC 4180; it is kept.
        const std::size_t end = std::min(line.find(delimiter, quote + 1), line.size());
        const std::string_view body = line.substr(from, quote - from);
        const std::string_view extra = line.substr(quote + 1, end - quote - 1);
        if (copied || !extra.empty()) {
            m_scratch.append(body);
            m_scratch.append(extra);
            add(std::string_view(m_scratch).substr(scratchStart));
        } else {
            add(body);
        }
        if (end == line.size())
            return true;
        at = end + 1;
    }
}

} // namespace delist
