#include "evidence/text/named_time.h"
#include "evidence/smtp/command.h"
#include "evidence/text/month_names.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/wall_clock.h"
#include "evidence/text/words.h"

namespace delist {

namespace {

using smtp::trimmed;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int takeMonth(std::string_view& text)
{
    const int month = monthOf(text);
    for (std::size_t i = 0; month != 0 && i < 9 && !text.empty() && isLetter(text.front()); ++i)
        text.remove_prefix(1);
    return month;
}

/// "Tue, ", "Tuesday, "
void skipWeekday(std::string_view& text)
{
    for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) {
        if (!text.starts_with(day))
            continue;
        while (!text.empty() && isLetter(text.front()))
            text.remove_prefix(1);
        skipAny(text, ", ");
        return;
    }
}

/// "20260303" at the beginning: midnight, and what follows.
Micros compactDate(std::string_view text, std::string_view& rest)
{
    const std::size_t digits = digitCount(text);
    if (digits != 8 && digits != 14)
        return unknownTime;
    const int year = timestamp::digits4(text.data());
    const int month = timestamp::digits2(text.data() + 4);
    const int day = timestamp::digits2(text.data() + 6);
    rest = text.substr(8);
    return year >= 1970 && isValidDate(year, month, day) ? daysFromCivil(year, month, day) * microsPerDay : unknownTime;
}

/// "03/Mar/2026:" at the beginning: midnight, and what follows.
Micros webServerDate(std::string_view text, std::string_view& rest)
{
    if (text.size() < 12 || text[2] != '/' || text[6] != '/' || text[11] != ':')
        return unknownTime;
    const int day = timestamp::digits2(text.data());
    const int month = monthOf(text.substr(3));
    const int year = timestamp::digits4(text.data() + 7);
    rest = text.substr(12);
    return isValidDate(year, month, day) ? daysFromCivil(year, month, day) * microsPerDay : unknownTime;
}

Micros anyDate(std::string_view text, std::string_view& rest)
{
    Micros midnight = webServerDate(text, rest);
    if (midnight != unknownTime)
        return midnight;
    midnight = compactDate(text, rest);
    if (midnight != unknownTime) {
        if (rest.starts_with('T'))
            rest.remove_prefix(1);
    } else {
        midnight = namedDate(text, rest);
        if (rest.starts_with(':')) // "Mar 3 09:00:00": of no year
            return unknownTime;
        skipAny(rest, "@");
    }
    skipAny(rest, " ");
    return midnight;
}

/// "09:00:00.000 PM", "090000" at the beginning: microseconds since midnight, and what follows.
Micros clockOf(std::string_view& text)
{
    std::size_t end = 0;
    while (end < text.size() && (isDigit(text[end]) || text[end] == ':' || (end > 0 && (text[end] == '.' || text[end] == ','))))
        ++end;
    char clock[32];
    if (end + 2 > sizeof clock)
        return unknownTime;
    std::size_t length = 0;
    const bool compact = digitCount(text) == 6;
    for (std::size_t i = 0; i < end; ++i) {
        if (compact && (i == 2 || i == 4))
            clock[length++] = ':';
        if (length < sizeof clock - 2)
            clock[length++] = text[i];
    }
    text.remove_prefix(end);
    const std::string_view behind = trimmed(text);
    if (behind.size() >= 2 && (behind[1] | 0x20) == 'm' && ((behind[0] | 0x20) == 'a' || (behind[0] | 0x20) == 'p') &&
        (behind.size() == 2 || behind[2] == ' ')) {
        length += behind.copy(clock + length, 2);
        text = behind.substr(2);
    }
    return parseCountryTime({clock, length});
}

/// Takes the name of a zone off the end, "CET": what is before is a time of any form.
std::string_view takeZoneName(std::string_view& text)
{
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos)
        return {};
    const std::string_view word = text.substr(blank + 1);
    constexpr std::size_t longest = 5;
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!letters || word.size() < 3 || word.size() > longest)
        return {};
    text = trimmed(text.substr(0, blank));
    return word;
}

} // namespace

Micros namedDate(std::string_view text, std::string_view& rest)
{
    skipAny(text, " ");
    int day = takeNumber(text, 2);
    skipAny(text, " -");
    const int month = takeMonth(text);
    skipAny(text, " -");
    if (day < 0) {
        day = takeNumber(text, 2);
        skipAny(text, ", ");
    }
    int year = month == 0 ? -1 : takeNumber(text, 4);
    year += year >= 0 && year < 100 ? 2000 : 0;
    if (!isValidDate(year, month, day))
        return unknownTime;
    skipAny(text, ", ");
    rest = text;
    return daysFromCivil(year, month, day) * microsPerDay;
}

Micros parseNamedTime(std::string_view text, DateOrder order, std::string_view& zone)
{
    text = trimmed(text);
    if (text.ends_with(')')) // "+0100 (CET)"
        text = trimmed(text.substr(0, text.rfind('(')));
    std::string_view usual = text;
    zone = takeZoneName(usual);
    bool zoned = false;
    const Micros known = zone.empty() ? unknownTime : parseWallClock(usual, order, &zoned);
    if (known != unknownTime)
        return zoned ? unknownTime : known;
    skipWeekday(text);
    std::string_view rest;
    const Micros midnight = anyDate(text, rest);
    if (midnight == unknownTime)
        return unknownTime;
    const Micros ofDay = clockOf(rest);
    zone = trimmed(rest);
    return ofDay == unknownTime ? unknownTime : midnight + ofDay;
}

} // namespace delist
