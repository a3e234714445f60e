// Time stamps of text logs to microseconds UTC and back. Fast, strict about ranges, no locale, no time zone database:
// what a local clock means is ReaderOptions::localToUtc's business.
#pragma once
#include "evidence/records.h"
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace delist {

inline constexpr Micros microsPerSecond = 1'000'000;
inline constexpr Micros microsPerDay = 86'400 * microsPerSecond;

/// Days since 1970-01-01 of a valid proleptic Gregorian date.
constexpr std::int64_t daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return static_cast<std::int64_t>(era) * 146097 + dayOfEra - 719468;
}

namespace timestamp {

/// Two or four digits at \p p; negative when one of them is none.
inline int digits2(const char* p)
{
    const unsigned a = static_cast<unsigned>(p[0]) - '0';
    const unsigned b = static_cast<unsigned>(p[1]) - '0';
    return a > 9 || b > 9 ? -1 : static_cast<int>(a * 10 + b);
}
inline int digits4(const char* p)
{
    const int a = digits2(p);
    const int b = digits2(p + 2);
    return a < 0 || b < 0 ? -1 : a * 100 + b;
}

} // namespace timestamp

/// Years 1..9999, real days of real months.
constexpr bool isValidDate(int year, int month, int day)
{
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = month == 2 && (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return day <= lengths[month - 1] + (leap ? 1 : 0);
}

/// "2006-10-27" (also with '/'), all of \p text: midnight, or unknownTime.
inline Micros parseDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != text[7] || (text[4] != '-' && text[4] != '/'))
        return unknownTime;
    const int year = timestamp::digits4(text.data());
    const int month = timestamp::digits2(text.data() + 5);
    const int day = timestamp::digits2(text.data() + 8);
    return isValidDate(year, month, day) ? daysFromCivil(year, month, day) * microsPerDay : unknownTime;
}

/// "00:00:00", "0:00:05", "15:14:39.460": microseconds since midnight, or unknownTime. Up to nine digits of fraction,
/// after '.' or ','; what is finer than a microsecond is dropped. Second 60 is a leap second.
inline Micros parseTimeOfDay(std::string_view text)
{
    if (text.size() >= 7 && text[1] == ':') {
        // one-digit hour
        char padded[20] = {'0'};
        if (text.size() >= sizeof padded)
            return unknownTime;
        std::memcpy(padded + 1, text.data(), text.size());
        return parseTimeOfDay({padded, text.size() + 1});
    }
    if (text.size() < 8 || text[2] != ':' || text[5] != ':')
        return unknownTime;
    const int hour = timestamp::digits2(text.data());
    const int minute = timestamp::digits2(text.data() + 3);
    const int second = timestamp::digits2(text.data() + 6);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return unknownTime;
    Micros micros = (hour * 3600 + minute * 60 + second) * microsPerSecond;
    if (text.size() == 8)
        return micros;
    if ((text[8] != '.' && text[8] != ',') || text.size() == 9 || text.size() > 18)
        return unknownTime;
    Micros scale = 100'000;
    for (std::size_t i = 9; i < text.size(); ++i, scale /= 10) {
        const unsigned digit = static_cast<unsigned>(text[i]) - '0';
        if (digit > 9)
            return unknownTime;
        micros += digit * scale;
    }
    return micros;
}

/// Separate date and time columns.
inline Micros parseDateTime(std::string_view date, std::string_view time)
{
    const Micros midnight = parseDate(date);
    const Micros ofDay = parseTimeOfDay(time);
    return midnight == unknownTime || ofDay == unknownTime ? unknownTime : midnight + ofDay;
}

/// parseDate() that remembers the last date, since neighbouring rows share it.
class DateCache
{
public:
    Micros operator()(std::string_view date)
    {
        if (date.size() == sizeof m_text && std::memcmp(date.data(), m_text, sizeof m_text) == 0)
            return m_midnight;
        const Micros midnight = parseDate(date);
        if (midnight != unknownTime) {
            std::memcpy(m_text, date.data(), sizeof m_text);
            m_midnight = midnight;
        }
        return midnight;
    }

private:
    char m_text[10] = {};
    Micros m_midnight = unknownTime;
};

/// RFC 3339 / ISO 8601: "2024-01-25T15:14:39.460Z", 'T', 't' or a blank between, optional fraction, zone "Z", "+01:00",
/// "+0100", "+01" or none. Without a zone the result is the wall clock and \p zoned says so. unknownTime if it is none.
inline Micros parseIsoTime(std::string_view text, DateCache& dates, bool* zoned = nullptr)
{
    if (zoned)
        *zoned = false;
    if (text.size() < 19 || (text[10] != 'T' && text[10] != ' ' && text[10] != 't'))
        return unknownTime;
    const Micros midnight = dates(text.substr(0, 10));
    if (midnight == unknownTime)
        return unknownTime;
    std::size_t end = 19;
    if (end < text.size() && (text[end] == '.' || text[end] == ','))
        for (++end; end < text.size() && static_cast<unsigned>(text[end]) - '0' <= 9;)
            ++end;
    const Micros ofDay = parseTimeOfDay(text.substr(11, end - 11));
    if (ofDay == unknownTime)
        return unknownTime;
    const std::string_view zone = text.substr(end);
    if (zone.empty())
        return midnight + ofDay;
    if (zoned)
        *zoned = true;
    if (zone == "Z" || zone == "z")
        return midnight + ofDay;
    const bool colon = zone.size() == 6 && zone[3] == ':';
    if ((zone[0] != '+' && zone[0] != '-') || (zone.size() != 3 && zone.size() != 5 && !colon))
        return unknownTime;
    const int hours = timestamp::digits2(zone.data() + 1);
    const int minutes = zone.size() == 3 ? 0 : timestamp::digits2(zone.data() + (colon ? 4 : 3));
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return unknownTime;
    const Micros offset = (hours * 3600 + minutes * 60) * microsPerSecond;
    return midnight + ofDay - (zone[0] == '+' ? offset : -offset);
}
inline Micros parseIsoTime(std::string_view text, bool* zoned = nullptr)
{
    DateCache dates;
    return parseIsoTime(text, dates, zoned);
}

/// RFC 3339 in UTC: "2024-01-25T15:14:39.460Z", six digits when milliseconds do not do. Empty for unknownTime.
std::string toIsoUtc(Micros time);

} // namespace delist
