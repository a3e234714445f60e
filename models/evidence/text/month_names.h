// The names of months that logs are printed with.
#pragma once
#include <string_view>

namespace delist {

/// "Jan" … "Dec" at the beginning of \p text, in English: 1 … 12, else 0.
constexpr int monthOf(std::string_view text)
{
    if (text.size() < 3)
        return 0;
    switch (static_cast<unsigned>(static_cast<unsigned char>(text[0])) << 16 |
            static_cast<unsigned>(static_cast<unsigned char>(text[1])) << 8 | static_cast<unsigned char>(text[2])) {
    case 'J' << 16 | 'a' << 8 | 'n': return 1;
    case 'F' << 16 | 'e' << 8 | 'b': return 2;
    case 'M' << 16 | 'a' << 8 | 'r': return 3;
    case 'A' << 16 | 'p' << 8 | 'r': return 4;
    case 'M' << 16 | 'a' << 8 | 'y': return 5;
    case 'J' << 16 | 'u' << 8 | 'n': return 6;
    case 'J' << 16 | 'u' << 8 | 'l': return 7;
    case 'A' << 16 | 'u' << 8 | 'g': return 8;
    case 'S' << 16 | 'e' << 8 | 'p': return 9;
    case 'O' << 16 | 'c' << 8 | 't': return 10;
    case 'N' << 16 | 'o' << 8 | 'v': return 11;
    case 'D' << 16 | 'e' << 8 | 'c': return 12;
    default: return 0;
    }
}

/// A whole word, as other languages have it: 1 … 12, else 0.
int translatedMonthOf(std::string_view word);

/// "Jan" of 1.
constexpr std::string_view englishMonth(int month)
{
    return std::string_view("JanFebMarAprMayJunJulAugSepOctNovDec").substr(static_cast<std::size_t>(month - 1) * 3, 3);
}

} // namespace delist
