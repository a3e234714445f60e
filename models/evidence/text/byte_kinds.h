// Whether a text has bytes of other characters than ASCII, or NULs: looked at 16 at a time, as every line is.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace delist {

struct ByteKinds
{
    bool high = false; ///< a byte above 0x7F
    bool nul = false;
    [[nodiscard]] bool plain() const { return !high && !nul; }
};

inline ByteKinds kindsOf(std::string_view text)
{
    const char* p = text.data();
    std::size_t left = text.size();
    bool anyHigh = false;
    bool anyNul = false;
#if defined(__SSE2__)
    __m128i bytes = _mm_setzero_si128();
    __m128i nuls = _mm_setzero_si128();
    for (; left >= 16; p += 16, left -= 16) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        bytes = _mm_or_si128(bytes, part);
        nuls = _mm_or_si128(nuls, _mm_cmpeq_epi8(part, _mm_setzero_si128()));
    }
    anyHigh = _mm_movemask_epi8(bytes) != 0;
    anyNul = _mm_movemask_epi8(nuls) != 0;
#endif
    constexpr std::uint64_t tops = 0x8080808080808080ULL;
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    std::uint64_t high = 0;
    std::uint64_t nul = 0;
    for (; left >= 8; p += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        high |= word;
        nul |= (word - ones) & ~word;
    }
    for (; left != 0; ++p, --left) {
        anyHigh = anyHigh || static_cast<signed char>(*p) < 0;
        anyNul = anyNul || *p == '\0';
    }
    return {anyHigh || (high & tops) != 0, anyNul || (nul & tops) != 0};
}

} // namespace delist
