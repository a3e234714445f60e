#include "evidence/text/written_count.h"
#include "evidence/text/words.h"
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace delist {

namespace {

constexpr std::int64_t mostCounted = std::int64_t{1} << 53; // what a double holds exactly
constexpr std::size_t mostDigits = 15;

/// "1.234,5": the digits before the decimal sign, those behind it, and whether the only separator may be either sign.
struct Number
{
    std::int64_t whole = 0;
    std::string_view decimals;
    bool eitherSign = false;
};

/// How many bytes the separator takes that \p text begins with, 0 for none: a blank, also one that does not break, a point,
/// a comma, an apostrophe.
std::size_t separator(std::string_view text)
{
    if (text.empty())
        return 0;
    if (const char c = text.front(); c == ' ' || c == '.' || c == ',' || c == '\'')
        return 1;
    for (const std::string_view sign : {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xe2\x80\x99"})
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

/// Takes a number off \p text.
std::optional<Number> takeNumber(std::string_view& text)
{
    const std::size_t first = digitCount(text);
    if (first == 0 || first > mostDigits)
        return std::nullopt;
    Number number;
    std::from_chars(text.data(), text.data() + first, number.whole);
    std::string_view rest = text.substr(first);
    std::string_view parting;
    std::size_t groups = 0;
    std::size_t digits = first;
    while (const std::size_t size = separator(rest)) {
        const std::string_view sign = rest.substr(0, size);
        const std::size_t count = digitCount(rest.substr(size));
        if (count == 0)
            break; // the blank before a unit
        const bool asBefore = groups == 0 || sign == parting;
        const bool canPart = count == 3 && first <= 3 && (text.front() != '0' || groups > 0);
        if (asBefore && canPart) {
            if ((digits += 3) > mostDigits)
                return std::nullopt;
            parting = sign;
            ++groups;
            std::int64_t group = 0;
            std::from_chars(rest.data() + size, rest.data() + size + 3, group);
            number.whole = number.whole * 1000 + group;
            rest.remove_prefix(size + count);
            continue;
        }
        if ((sign != "." && sign != ",") || (groups > 0 && sign == parting))
            return std::nullopt;
        number.decimals = rest.substr(size, count);
        rest.remove_prefix(size + count);
        if (separator(rest) != 0 && digitCount(rest.substr(separator(rest))) != 0)
            return std::nullopt;
        break;
    }
    number.eitherSign = groups == 1 && number.decimals.empty() && (parting == "." || parting == ",");
    text = rest;
    return number;
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    if (text.starts_with("\xc2\xa0"))
        text.remove_prefix(2);
    else if (text.starts_with("\xe2\x80\xaf"))
        text.remove_prefix(3);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// 0 for a word that is none.
std::int64_t unitOf(std::string_view word)
{
    struct Unit
    {
        std::string_view name;
        std::int64_t bytes;
    };
    static constexpr std::int64_t kib = 1024;
    static constexpr std::array units{
        Unit{"b", 1},        Unit{"byte", 1},    Unit{"bytes", 1},           Unit{"octets", 1},        Unit{"o", 1},
        Unit{"k", kib},      Unit{"kb", kib},    Unit{"kib", kib},           Unit{"ko", kib},          Unit{"m", kib * kib},
        Unit{"mb", kib * kib}, Unit{"mib", kib * kib}, Unit{"mo", kib * kib}, Unit{"g", kib * kib * kib}, Unit{"gb", kib * kib * kib},
        Unit{"gib", kib * kib * kib}, Unit{"go", kib * kib * kib},
    };
    const auto same = [&](std::string_view name) {
        if (name.size() != word.size())
            return false;
        for (std::size_t i = 0; i < name.size(); ++i)
            if ((word[i] | 0x20) != name[i])
                return false;
        return true;
    };
    for (const Unit& unit : units)
        if (same(unit.name))
            return unit.bytes;
    return 0;
}

} // namespace

std::int64_t writtenCount(std::string_view text)
{
    text = withoutBlanks(text);
    const std::optional<Number> number = takeNumber(text);
    if (!number || !withoutBlanks(text).empty() || number->decimals.find_first_not_of('0') != std::string_view::npos)
        return unknownCount;
    return number->whole;
}

std::int64_t writtenSize(std::string_view text, std::int64_t unit)
{
    text = withoutBlanks(text);
    const std::optional<Number> number = takeNumber(text);
    if (!number)
        return unknownCount;
    if (const std::string_view word = withoutBlanks(text); !word.empty())
        unit = unitOf(word);
    if (unit == 0 || (unit > 1 && number->eitherSign))
        return unknownCount;
    double part = 0;
    for (double scale = 0.1; const char digit : number->decimals.substr(0, mostDigits)) {
        part += (digit - '0') * scale;
        scale /= 10;
    }
    if (unit == 1 && part != 0)
        return unknownCount;
    const double bytes = (static_cast<double>(number->whole) + part) * static_cast<double>(unit);
    return bytes > static_cast<double>(mostCounted) ? unknownCount : static_cast<std::int64_t>(std::floor(bytes));
}

} // namespace delist
