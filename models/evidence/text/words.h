// Words of a line, parted by blanks and tabs. Loops of our own: the standard library's find_first_of calls a function for
// every character.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace delist {

/// Where the first \p wanted stands, or \p end. Eight bytes at a time: for what is near and not worth a call of memchr.
inline const char* findNear(const char* at, const char* end, char wanted)
{
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    if constexpr (std::endian::native == std::endian::little)
        for (; end - at >= 8; at += 8) {
            std::uint64_t other = 0;
            std::memcpy(&other, at, 8);
            other ^= ones * static_cast<unsigned char>(wanted);
            if (const std::uint64_t zero = (other - ones) & ~other & ones << 7) // the lowest bit is of the first
                return at + std::countr_zero(zero) / 8;
        }
    while (at != end && *at != wanted)
        ++at;
    return at;
}

/// Where the first \p a or \p b stands from \p from on; the size of \p text when there is none.
inline std::size_t findEither(std::string_view text, char a, char b, std::size_t from = 0)
{
    while (from < text.size() && text[from] != a && text[from] != b)
        ++from;
    return std::min(from, text.size());
}

/// How many digits \p text begins with.
inline std::size_t digitCount(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    return count;
}

/// Takes the first word off \p text. What stays begins behind it, without blanks at its end.
inline std::string_view takeWord(std::string_view& text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    std::size_t begin = 0;
    while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\t'))
        ++begin;
    const std::size_t end = findEither(text, ' ', '\t', begin);
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

} // namespace delist
