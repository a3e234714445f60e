// ByteBlock: 64 bytes of text at a time, asked where a byte stands in it: one bit each, the first byte the lowest. A scan
// over words of a few bytes spends its time on branches that cannot be guessed; walking bits it does not. Never reads
// outside the text: what is missing is zeroes.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace delist {

class ByteBlock
{
public:
    static constexpr std::size_t size = 64;

    /// The bytes from \p at on, which is in \p text.
    ByteBlock(std::string_view text, std::size_t at)
    {
        const char* from = text.data() + at;
        char padded[size];
        if (text.size() - at < size) {
            std::memset(padded, 0, size);
            std::memcpy(padded, from, text.size() - at);
            from = padded;
        }
        std::memcpy(m_parts, from, size);
    }

    /// Where \p c stands, which is not zero.
    [[nodiscard]] std::uint64_t equal(char c) const { return bits(c, 0); }
    /// Where one of the two stands that \p c is with and without the bit 0x20: '{' and '[', a letter in both cases.
    [[nodiscard]] std::uint64_t equalEither(char c) const { return bits(static_cast<char>(c | 0x20), 0x20); }

private:
#if defined(__SSE2__)
    using Part = __m128i;
    static constexpr std::size_t count = size / sizeof(Part);
    [[nodiscard]] std::uint64_t bits(char c, char ignored) const
    {
        const Part wanted = _mm_set1_epi8(c);
        const Part mask = _mm_set1_epi8(ignored);
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_or_si128(m_parts[i], mask), wanted));
            all |= static_cast<std::uint64_t>(static_cast<unsigned>(found)) << (16 * i);
        }
        return all;
    }
#else
    using Part = std::uint64_t;
    static constexpr std::size_t count = size / sizeof(Part);
    [[nodiscard]] std::uint64_t bits(char c, char ignored) const
    {
        constexpr std::uint64_t ones = 0x0101010101010101ULL;
        constexpr std::uint64_t low = 0x7f7f7f7f7f7f7f7fULL;
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint64_t part = std::endian::native == std::endian::little ? m_parts[i] : __builtin_bswap64(m_parts[i]);
            const std::uint64_t other = (part | ones * static_cast<unsigned char>(ignored)) ^ ones * static_cast<unsigned char>(c);
            const std::uint64_t zero = ~(((other & low) + low) | other | low); // 0x80 where it is
            all |= (zero >> 7) * 0x0102040810204080ULL >> 56 << (8 * i);
        }
        return all;
    }
#endif
    Part m_parts[count];
};

} // namespace delist
