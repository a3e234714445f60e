// ByteBlock: 64 bytes of text at a time, asked where a byte stands in it: one bit each, the first byte the lowest. Never
// reads outside the text: what is missing is zeroes.
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

    /// The bytes of \p text from \p at on, which is inside of it.
    ByteBlock(std::string_view text, std::size_t at)
    {
        if (const std::size_t left = text.size() - at; left >= size) {
            load(text.data() + at);
        } else {
            char bytes[size] = {};
            std::memcpy(bytes, text.data() + at, left);
            load(bytes);
        }
    }

    /// Where \p c stands, which is not zero.
    [[nodiscard]] std::uint64_t equal(char c) const { return bits(c, 0); }
    /// Where \p c stands, or what differs from it by the bit 0x20 alone: '{' and '[', a letter in both cases. Not for a blank.
    [[nodiscard]] std::uint64_t equalEither(char c) const { return bits(static_cast<char>(c | 0x20), 0x20); }

    /// What both do where there are no vectors: where \p c stands when the bits of \p ignored are set.
    [[nodiscard]] std::uint64_t bitsByWords(char c, char ignored) const
    {
        constexpr std::uint64_t ones = 0x0101010101010101ULL;
        constexpr std::uint64_t low = 0x7f7f7f7f7f7f7f7fULL;
        std::uint64_t all = 0;
        for (std::size_t at = 0; at < size; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, reinterpret_cast<const char*>(m_parts) + at, 8);
            if constexpr (std::endian::native == std::endian::big)
                word = __builtin_bswap64(word);
            const std::uint64_t other = (word | ones * static_cast<unsigned char>(ignored)) ^ ones * static_cast<unsigned char>(c);
            const std::uint64_t equal = ~(((other & low) + low) | other | low); // 0x80 where it is
            all |= (equal >> 7) * 0x0102040810204080ULL >> 56 << at;
        }
        return all;
    }

private:
#if defined(__SSE2__)
    using Part = __m128i;
#else
    using Part = std::uint64_t;
#endif
    void load(const char* bytes) { std::memcpy(m_parts, bytes, size); }

    [[nodiscard]] std::uint64_t bits(char c, char ignored) const
    {
#if defined(__SSE2__)
        const __m128i wanted = _mm_set1_epi8(c);
        const __m128i mask = _mm_set1_epi8(ignored);
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < size / sizeof(Part); ++i) {
            const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_or_si128(m_parts[i], mask), wanted));
            all |= static_cast<std::uint64_t>(static_cast<unsigned>(found)) << (i * sizeof(Part));
        }
        return all;
#else
        return bitsByWords(c, ignored);
#endif
    }

    Part m_parts[size / sizeof(Part)];
};

} // namespace delist
