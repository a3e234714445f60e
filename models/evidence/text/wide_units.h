// UTF-16 as logs mostly are, eight units at a time: lines of ASCII. Where there are no vectors, unit by unit.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

namespace delist {

class WideUnits
{
public:
    /// \p raw has an even number of bytes.
    WideUnits(std::string_view raw, bool bigEndian)
        : m_bytes(reinterpret_cast<const unsigned char*>(raw.data())), m_size(raw.size() / 2), m_high(bigEndian ? 0 : 1)
    {
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    char32_t operator[](std::size_t at) const
    {
        return static_cast<char32_t>(m_bytes[2 * at + m_high]) << 8 | m_bytes[2 * at + 1 - m_high];
    }

    /// How many of the units from \p at on are ASCII, up to \p most: they are written to \p out.
    std::size_t narrow(std::size_t at, std::size_t most, char* out) const
    {
        const std::size_t end = at + (most < m_size - at ? most : m_size - at);
        std::size_t next = at;
#if defined(__SSE2__)
        for (; end - next >= 8; next += 8) {
            const __m128i units = eight(next);
            const __m128i beyond = _mm_and_si128(units, _mm_set1_epi16(static_cast<short>(0xFF80)));
            if (_mm_movemask_epi8(_mm_cmpeq_epi16(beyond, _mm_setzero_si128())) != 0xFFFF)
                break;
            _mm_storel_epi64(reinterpret_cast<__m128i*>(out + (next - at)), _mm_packus_epi16(units, units));
        }
#endif
        for (; next < end; ++next) {
            const char32_t unit = (*this)[next];
            if (unit >= 0x80)
                break;
            out[next - at] = static_cast<char>(unit);
        }
        return next - at;
    }

    /// Where the first line feed or NUL stands from \p at on, \p orCr also the first CR, or size().
    template <bool orCr> [[nodiscard]] std::size_t findLineEnd(std::size_t at) const
    {
#if defined(__SSE2__)
        for (; at + 8 <= m_size; at += 8) {
            const __m128i units = eight(at);
            __m128i ends = _mm_or_si128(_mm_cmpeq_epi16(units, _mm_set1_epi16('\n')), _mm_cmpeq_epi16(units, _mm_setzero_si128()));
            if constexpr (orCr)
                ends = _mm_or_si128(ends, _mm_cmpeq_epi16(units, _mm_set1_epi16('\r')));
            if (const int found = _mm_movemask_epi8(ends); found != 0)
                return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(found))) / 2;
        }
#endif
        while (at < m_size && (*this)[at] != '\n' && (*this)[at] != 0 && !(orCr && (*this)[at] == '\r'))
            ++at;
        return at;
    }

private:
#if defined(__SSE2__)
    [[nodiscard]] __m128i eight(std::size_t at) const
    {
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m_bytes + 2 * at));
        return m_high == 1 ? units : _mm_or_si128(_mm_slli_epi16(units, 8), _mm_srli_epi16(units, 8));
    }
#endif

    const unsigned char* m_bytes;
    std::size_t m_size;
    std::size_t m_high; ///< where the high byte of a unit stands
};

} // namespace delist
