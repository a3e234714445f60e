#include "evidence/text/wall_clock.h"
#include "evidence/text/words.h"
#include <algorithm>

namespace delist {

namespace {

std::string_view stripped(std::string_view text)
{
    const auto around = [](char c) { return c == ' ' || c == '\t' || c == '"'; };
    while (!text.empty() && around(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && around(text.back()))
        text.remove_suffix(1);
    return text;
}

/// "09.06.00", "9.06": as Danish, Finnish and Indonesian Windows write a time of day.
bool isDotted(std::string_view text)
{
    const auto digits = [&text](std::size_t least, std::size_t most) {
        std::size_t count = 0;
        while (count < text.size() && count < most && text[count] >= '0' && text[count] <= '9')
            ++count;
        text.remove_prefix(count);
        return count >= least;
    };
    if (!digits(1, 2))
        return false;
    std::size_t parts = 1;
    while (parts < 3 && text.starts_with('.')) {
        text.remove_prefix(1);
        if (!digits(2, 2))
            return false;
        ++parts;
    }
    return parts > 1 && text.empty();
}

/// What stands behind the date; Bulgarian ones have an abbreviated "year" there.
std::string_view timePart(std::string_view text, std::string_view date)
{
    std::string_view rest = text.substr(static_cast<std::size_t>(date.data() - text.data()) + date.size());
    constexpr std::string_view year = "г.";
    for (std::size_t skip = 1; !rest.empty() && skip != 0; rest.remove_prefix(skip))
        skip = rest.front() == ',' || rest.front() == 'T' || rest.front() == '.' ? 1 : rest.starts_with(year) ? year.size() : blankLength(rest);
    return rest;
}

struct HalfOfDay
{
    std::string_view am, pm;
};
/// As .NET's cultures write them, without dots and blanks; those of English (and Spanish) are parseCountryTime()'s.
constexpr HalfOfDay halvesOfDay[] = {
    {"上午", "下午"}, {"午前", "午後"}, {"오전", "오후"}, {"πμ", "μμ"}, {"SA", "CH"}, // Chinese, Japanese, Korean, Greek, Vietnamese
    {"ص", "م"}, {"قظ", "بظ"}, {"पूर्वाह्न", "अपराह्न"}, {"मपू", "मनं"}, {"முற்பகல்", "பிற்பகல்"}, // Arabic, Persian, Hindi, Marathi, Tamil
    {"PG", "PTG"}, {"PD", "MD"}};                                                      // Malay, Albanian

/// Takes the half of the day off \p text, before or behind the time: "AM", "PM"; empty when there is none of those above.
std::string_view takeHalf(std::string_view& text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || (isDigit(text.front()) && (isDigit(text.back()) || text.back() == 'M')))
        return {}; // as nearly all
    for (const HalfOfDay& half : halvesOfDay) {
        for (const auto& [word, said] : {std::pair(half.am, "AM"), std::pair(half.pm, "PM")}) {
            if (text.front() == word.front() && text.starts_with(word))
                text.remove_prefix(word.size());
            else if (text.back() == word.back() && text.ends_with(word))
                text.remove_suffix(word.size());
            else
                continue;
            return said;
        }
    }
    return {};
}

/// A time of day without blanks (newer Windows and .NET put U+202F and U+00A0 before the half of the day) and without the dots of
/// "p. m.".
struct PlainTime
{
    char bytes[64];
    std::size_t length = 0;
    bool fits = true;

    explicit PlainTime(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t blank = static_cast<signed char>(text[i]) > ' ' ? 0 : blankLength(text.substr(i)); // the others are one, or above ASCII
            const bool afterDigit = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
            if (blank == 0 && (text[i] != '.' || afterDigit)) {
                fits = fits && length < sizeof bytes - 2;
                if (fits)
                    bytes[length++] = text[i];
            }
            i += std::max<std::size_t>(blank, 1);
        }
    }
    [[nodiscard]] std::string_view text() const { return {bytes, length}; }
};

Micros timeOfDay(std::string_view text)
{
    const PlainTime plain(text);
    std::string_view clock = plain.text();
    const std::string_view half = takeHalf(clock);
    char said[sizeof plain.bytes];
    std::size_t length = clock.copy(said, clock.size());
    if (isDotted(clock))
        std::replace(said, said + length, '.', ':');
    length += half.copy(said + length, half.size());
    return plain.fits ? parseCountryTime({said, length}) : unknownTime;
}

/// "+01:00", " +0200", "Z", " UTC", " GMT" at the end of \p text: removed, minutes east of UTC told.
bool takeZone(std::string_view& text, int& minutes)
{
    minutes = 0;
    for (const std::string_view word : {"Z", " UTC", " GMT"}) {
        if (text.ends_with(word)) {
            text = stripped(text.substr(0, text.size() - word.size()));
            return true;
        }
    }
    std::size_t sign = text.size();
    do {
        if (sign == 0)
            return false;
        --sign;
    } while (text[sign] != '+' && text[sign] != '-');
    if (sign < 5 || text.find(':') > sign)
        return false;
    std::string_view zone = text.substr(sign + 1);
    char digits[4];
    std::size_t count = 0;
    for (const char c : zone) {
        if (c == ':' && count == 2)
            continue;
        if (c < '0' || c > '9' || count == 4)
            return false;
        digits[count++] = c;
    }
    if (count != 2 && count != 4)
        return false;
    const int hours = timestamp::digits2(digits);
    const int rest = count == 4 ? timestamp::digits2(digits + 2) : 0;
    if (hours > 14 || rest > 59)
        return false;
    minutes = (hours * 60 + rest) * (text[sign] == '-' ? -1 : 1);
    text = stripped(text.substr(0, sign));
    return true;
}

} // namespace

std::string_view datePart(std::string_view text)
{
    text = stripped(text);
    std::size_t at = 0;
    std::size_t end = 0;
    for (int group = 0; group < 3; ++group) {
        const std::size_t digits = digitCount(text.substr(at));
        if (digits == 0)
            break;
        end = at += digits;
        if (at == text.size() || (text[at] != '-' && text[at] != '.' && text[at] != '/'))
            break;
        ++at;
        at += blankLength(text.substr(at));
    }
    return text.substr(0, end);
}

bool tellsDayFirst(std::string_view text)
{
    text = stripped(text);
    const std::string_view date = datePart(text);
    if (date.empty())
        return false;
    const PlainTime plain(timePart(text, date));
    std::string_view clock = plain.text();
    return isDotted(clock) || !takeHalf(clock).empty();
}

Micros parseWallClock(std::string_view text, DateOrder order, bool* zoned)
{
    if (zoned)
        *zoned = false;
    text = stripped(text);
    if (text.size() >= 19 && text[4] == '-') {
        const Micros iso = parseIsoTime(text, zoned);
        if (iso != unknownTime)
            return iso;
    }
    int minutes = 0;
    const bool named = takeZone(text, minutes);
    const std::string_view date = datePart(text);
    const Micros midnight = parseCountryDate(date, order);
    if (midnight == unknownTime)
        return unknownTime;
    const std::string_view rest = timePart(text, date);
    const Micros ofDay = rest.empty() ? 0 : timeOfDay(rest);
    if (ofDay == unknownTime)
        return unknownTime;
    if (zoned)
        *zoned = named;
    return midnight + ofDay - minutes * 60 * microsPerSecond;
}

} // namespace delist
