// Seconds since 1970 as logs write them: "1320279554.496300", and whole numbers in milli-, micro- or nanoseconds, which
// their length tells apart until the year 2286.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

/// unknownTime if \p text is no such number.
inline Micros parseEpoch(std::string_view text)
{
    constexpr std::size_t longest = 19;
    Micros whole = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        if (digits == longest - 1 && (whole > 922337203685477580 || (whole == 922337203685477580 && text[digits] > '7')))
            return unknownTime;
        if (digits == longest)
            return unknownTime;
        whole = whole * 10 + (text[digits] - '0');
    }
    if (digits == 0)
        return unknownTime;
    if (digits == text.size()) {
        if (digits > 17)
            return whole / 1000;
        if (digits > 14)
            return whole;
        return digits > 11 ? whole * 1000 : whole * 1'000'000;
    }
    if (text[digits] != '.' || digits > 11)
        return unknownTime;
    whole *= 1'000'000;
    Micros scale = 100'000;
    for (std::size_t i = digits + 1; i < text.size(); ++i, scale /= 10) {
        if (text[i] < '0' || text[i] > '9')
            return unknownTime;
        whole += (text[i] - '0') * scale;
    }
    return whole;
}

} // namespace delist
