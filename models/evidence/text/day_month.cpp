#include "evidence/text/day_month.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <algorithm>
#include <cstdlib>

namespace delist {

namespace {

struct Parts
{
    int numbers[3] = {};
    std::size_t lengths[3] = {};
    char separator = 0;
};

bool splitDate(std::string_view text, Parts& out)
{
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t start = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - start < 4; ++at)
            out.numbers[part] = out.numbers[part] * 10 + (text[at] - '0');
        out.lengths[part] = at - start;
        if (out.lengths[part] == 0)
            return false;
        if (part == 2)
            break;
        if (at >= text.size() || (text[at] != '/' && text[at] != '.' && text[at] != '-'))
            return false;
        if (part == 0)
            out.separator = text[at];
        else if (text[at] != out.separator)
            return false;
        ++at;
        at += blankLength(text.substr(at)); // "2. 3. 2026"
    }
    return at == text.size();
}

Micros midnight(int year, int month, int day)
{
    constexpr int buddhist = 543;
    if (year >= 1970 + buddhist && year < 2200 + buddhist)
        year -= buddhist;
    return isValidDate(year, month, day) ? daysFromCivil(year, month, day) * microsPerDay : unknownTime;
}

/// "in260203.log", by the hour "in26020309.log", in UTF-8 "u_in260203.log": how IIS calls logs in its own form.
Micros dateOfIisName(std::string_view fileName)
{
    if (const std::size_t folder = fileName.find_last_of("/\\"); folder != std::string_view::npos)
        fileName.remove_prefix(folder + 1);
    const auto begins = [&fileName](std::string_view word) {
        const bool is = fileName.size() > word.size() &&
                        std::equal(word.begin(), word.end(), fileName.begin(), [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b | 0x20 : b); });
        fileName.remove_prefix(is ? word.size() : 0);
        return is;
    };
    (void)begins("u_");
    if (!begins("in"))
        return unknownTime;
    const std::size_t digits = digitCount(fileName);
    if (digits != 6 && digits != 8)
        return unknownTime;
    const auto two = [&fileName](std::size_t at) { return timestamp::digits2(fileName.data() + at); };
    return midnight(2000 + two(0), two(2), two(4));
}

} // namespace

Micros dateInFileName(std::string_view name)
{
    return findDateInName(name).day;
}

DateInName findDateInName(std::string_view name)
{
    if (const std::size_t folder = name.find_last_of("/\\"); folder != std::string_view::npos)
        name.remove_prefix(folder + 1);
    for (std::size_t at = 0; at + 8 <= name.size();) {
        const std::string_view rest = name.substr(at);
        const std::size_t digits = digitCount(rest);
        const char sign = digits == 4 && rest.size() >= 10 ? rest[4] : '\0';
        const bool parted = (sign == '-' || sign == '_' || sign == '.') && rest[7] == sign && digitCount(rest.substr(5)) == 2 && digitCount(rest.substr(8)) == 2;
        if (digits == 8 || parted) {
            const std::size_t gap = parted ? 1 : 0;
            const int year = timestamp::digits4(rest.data());
            const Micros day = midnight(year, timestamp::digits2(rest.data() + 4 + gap), timestamp::digits2(rest.data() + 6 + 2 * gap));
            if (day != unknownTime && year >= 1990 && year < 2100)
                return {day, at, 8 + 2 * gap};
        }
        at += std::max<std::size_t>(digits, 1);
    }
    return {};
}

std::size_t blankLength(std::string_view text)
{
    if (text.empty())
        return 0;
    return text[0] == ' ' ? 1 : text.starts_with("\xC2\xA0") ? 2 : text.starts_with("\xE2\x80\xAF") ? 3 : 0;
}

std::string_view dateOrderWord(DateOrder order)
{
    switch (order) {
    case DateOrder::MonthFirst: return "mdy";
    case DateOrder::DayFirst: return "dmy";
    case DateOrder::YearFirst: return "ymd";
    case DateOrder::Unknown: break;
    }
    return {};
}

DateOrder dateOrderFromWord(std::string_view word)
{
    for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::YearFirst})
        if (word == dateOrderWord(order))
            return order;
    return DateOrder::Unknown;
}

Micros parseCountryDate(std::string_view text, DateOrder order)
{
    Parts parts;
    if (!splitDate(text, parts))
        return unknownTime;
    const auto& n = parts.numbers;
    if (parts.lengths[0] == 4)
        return midnight(n[0], n[1], n[2]);
    if (parts.lengths[2] != 4 && parts.lengths[2] != 2)
        return unknownTime;
    if (order == DateOrder::YearFirst && parts.lengths[0] == 2 && parts.lengths[2] == 2)
        return midnight(2000 + n[0], n[1], n[2]);
    const int year = parts.lengths[2] == 2 ? 2000 + n[2] : n[2];
    const bool dayFirst = parts.separator == '.' || n[0] > 12 || (order == DateOrder::DayFirst && n[1] <= 12);
    return dayFirst ? midnight(year, n[1], n[0]) : midnight(year, n[0], n[1]);
}

Micros parseCountryTime(std::string_view text)
{
    int half = -1; // 0 AM, 1 PM
    if (text.size() > 2) {
        const char last = static_cast<char>(text.back() | 0x20);
        const char before = static_cast<char>(text[text.size() - 2] | 0x20);
        if (last == 'm' && (before == 'a' || before == 'p')) {
            half = before == 'p';
            text.remove_suffix(2);
            while (!text.empty() && text.back() == ' ')
                text.remove_suffix(1);
        }
    }
    char padded[24];
    if (text.empty() || text.size() > 18)
        return unknownTime;
    std::size_t length = text.copy(padded, text.size());
    const std::string_view digits(padded, length);
    if (digits.find(':') != std::string_view::npos && digits.find(':') == digits.rfind(':')) { // no seconds
        std::memcpy(padded + length, ":00", 3);
        length += 3;
    }
    Micros ofDay = parseTimeOfDay({padded, length});
    if (ofDay == unknownTime || half < 0)
        return ofDay;
    const auto hour = ofDay / (3600 * microsPerSecond);
    if (hour > 12) // 0: "午後 0:15"
        return unknownTime;
    ofDay -= hour * 3600 * microsPerSecond;
    return ofDay + (hour % 12 + half * 12) * 3600 * microsPerSecond;
}

DateOrderFinder::DateOrderFinder(std::string_view fileName) : m_nameDate(dateOfIisName(fileName))
{
    if (m_nameDate == unknownTime)
        m_nameDate = dateInFileName(fileName);
}

void DateOrderFinder::see(std::string_view date)
{
    Parts parts;
    if (m_order != DateOrder::Unknown || !splitDate(date, parts))
        return;
    if (parts.lengths[0] == 4 || parts.separator == '.') { // says it itself
        m_order = parts.lengths[0] == 4 ? DateOrder::MonthFirst : DateOrder::DayFirst;
        return;
    }
    if (parts.numbers[0] > 12 || parts.numbers[1] > 12) {
        m_order = parts.numbers[0] > 12 ? DateOrder::DayFirst : DateOrder::MonthFirst;
        return;
    }
    const Micros monthFirst = parseCountryDate(date, DateOrder::MonthFirst);
    const Micros dayFirst = parseCountryDate(date, DateOrder::DayFirst);
    if (monthFirst == unknownTime || dayFirst == unknownTime)
        return;
    if (m_nameDate != unknownTime) {
        // The file of a day can begin or end a day beside it: zones.
        if (std::llabs(monthFirst - m_nameDate) <= microsPerDay)
            m_order = DateOrder::MonthFirst;
        else if (std::llabs(dayFirst - m_nameDate) <= microsPerDay)
            m_order = DateOrder::DayFirst;
        if (m_order != DateOrder::Unknown)
            return;
    }
    if (m_monthFirst == unknownTime) {
        m_monthFirst = monthFirst;
        m_dayFirst = dayFirst;
        return;
    }
    const auto asMonth = std::llabs(monthFirst - m_monthFirst);
    const auto asDay = std::llabs(dayFirst - m_dayFirst);
    if (asMonth != asDay)
        m_order = asMonth < asDay ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

} // namespace delist
