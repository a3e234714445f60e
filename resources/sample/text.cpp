#include "sample/text.h"
#include <chrono>
#include <cstdio>

namespace delist::sample {

namespace {
struct Civil
{
    int year;
    unsigned month, day;
    int hours, minutes, seconds, millis;
};

Civil civil(Micros time)
{
    using namespace std::chrono;
    const sys_time<microseconds> point{microseconds{time}};
    const auto day = floor<days>(point);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<milliseconds>(point - day)};
    return {int(date.year()), unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
            int(clock.minutes().count()), int(clock.seconds().count()), int(clock.subseconds().count())};
}

template <typename... Values> std::string format(const char* pattern, Values... values)
{
    char buffer[80];
    const int length = std::snprintf(buffer, sizeof buffer, pattern, values...);
    return {buffer, static_cast<std::size_t>(length)};
}
} // namespace

std::string isoTime(Micros time)
{
    const Civil c = civil(time);
    return format("%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", c.year, c.month, c.day, c.hours, c.minutes, c.seconds, c.millis);
}

std::string isoDate(Micros time)
{
    const Civil c = civil(time);
    return format("%04d-%02u-%02u", c.year, c.month, c.day);
}

std::string clockTime(Micros time)
{
    const Civil c = civil(time);
    return format("%02d:%02d:%02d", c.hours, c.minutes, c.seconds);
}

Micros utc(int year, int month, int day, int hours, int minutes, int seconds)
{
    using namespace std::chrono;
    const sys_days date = std::chrono::year{year} / month / day;
    return duration_cast<microseconds>(date.time_since_epoch()).count() + hours * hour + minutes * minute +
           seconds * second;
}

std::string hex(std::uint64_t value, int digits)
{
    return format("%0*llX", digits, static_cast<unsigned long long>(value));
}

std::string guid(std::uint64_t high, std::uint64_t low)
{
    return format("%08x-%04x-%04x-%04x-%012llx", unsigned(high >> 32), unsigned((high >> 16) & 0xffff),
                  unsigned(high & 0xffff), unsigned(low >> 48),
                  static_cast<unsigned long long>(low & 0xffffffffffffull));
}

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace delist::sample
