// Where a byte stands first, for what is near and not worth a call of memchr: 16 bytes at a time.
#pragma once
#include <cstddef>
#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

namespace delist {

/// Where the first \p a or \p b stands, or \p end.
inline const char* findNear(const char* at, const char* end, char a, char b)
{
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i equal = _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8(a)), _mm_cmpeq_epi8(part, _mm_set1_epi8(b)));
        if (const int found = _mm_movemask_epi8(equal); found != 0)
            return at + std::countr_zero(static_cast<unsigned>(found));
    }
#endif
    while (at != end && *at != a && *at != b)
        ++at;
    return at;
}

inline const char* findNear(const char* at, const char* end, char wanted)
{
    return findNear(at, end, wanted, wanted);
}

} // namespace delist
