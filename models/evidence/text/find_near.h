// Where a byte stands first, for what is near and not worth a call of memchr: 16 bytes at a time.
#pragma once
#include <cstddef>
#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

namespace delist {

/// Looks for one of two bytes, again and again.
class NearFinder
{
public:
    NearFinder(char a, char b) : m_a(a), m_b(b)
    {
#if defined(__SSE2__)
        m_as = _mm_set1_epi8(a);
        m_bs = _mm_set1_epi8(b);
#endif
    }

    /// Where the first one stands, or \p end.
    const char* operator()(const char* at, const char* end) const
    {
#if defined(__SSE2__)
        for (; end - at >= 16; at += 16) {
            const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
            const __m128i equal = _mm_or_si128(_mm_cmpeq_epi8(part, m_as), _mm_cmpeq_epi8(part, m_bs));
            if (const int found = _mm_movemask_epi8(equal); found != 0)
                return at + std::countr_zero(static_cast<unsigned>(found));
        }
#endif
        while (at != end && *at != m_a && *at != m_b)
            ++at;
        return at;
    }

private:
#if defined(__SSE2__)
    __m128i m_as, m_bs;
#endif
    char m_a, m_b;
};

inline const char* findNear(const char* at, const char* end, char a, char b)
{
    return NearFinder(a, b)(at, end);
}
inline const char* findNear(const char* at, const char* end, char wanted)
{
    return NearFinder(wanted, wanted)(at, end);
}

} // namespace delist
