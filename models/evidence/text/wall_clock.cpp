#include "evidence/text/wall_clock.h"
#include <charconv>

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

/// What stands behind the date.
std::string_view timePart(std::string_view text, std::string_view date)
{
    std::string_view rest = text.substr(static_cast<std::size_t>(date.data() - text.data()) + date.size());
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',' || rest.front() == 'T' || rest.front() == '.'))
        rest.remove_prefix(1);
    return rest;
}

/// " 7:08:09 p. m." with the blanks that newer Windows and .NET put before the half of the day (U+202F, U+00A0) and the
/// dots of Spanish ones, as parseCountryTime() takes it.
Micros timeOfDay(std::string_view text)
{
    char plain[32];
    std::size_t length = 0;
    if (isDotted(text)) {
        for (const char c : text)
            plain[length++] = c == '.' ? ':' : c;
        return parseCountryTime({plain, length});
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\xE2\x80\xAF")) {
            i += 2;
            continue;
        }
        if (text.substr(i).starts_with("\xC2\xA0")) {
            i += 1;
            continue;
        }
        if (text[i] == ' ' || (text[i] == '.' && i > 0 && (text[i - 1] | 0x20) >= 'a' && (text[i - 1] | 0x20) <= 'z'))
            continue;
        if (length == sizeof plain)
            return unknownTime;
        plain[length++] = text[i];
    }
    return parseCountryTime({plain, length});
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
    const std::size_t sign = text.find_last_of("+-");
    if (sign == std::string_view::npos || sign < 5 || text.find(':') > sign)
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
    std::size_t end = 0;
    while (end < text.size() && text[end] >= '-' && text[end] <= '9') // "-./" stand before the digits
        ++end;
    std::string_view date = text.substr(0, end);
    while (!date.empty() && (date.back() < '0' || date.back() > '9'))
        date.remove_suffix(1);
    return date;
}

bool hasDottedTime(std::string_view text)
{
    text = stripped(text);
    const std::string_view date = datePart(text);
    return !date.empty() && isDotted(timePart(text, date));
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
