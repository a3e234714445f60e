#include "evidence/text/syslog_stamp.h"
#include <charconv>
#include <iterator>

namespace delist {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// There is such a day in some year.
bool isDayOf(int month, int day)
{
    constexpr int leapYear = 2000;
    return isValidDate(leapYear, month, day);
}

/// " UTC" of what stands behind a stamp, without the blank. Where there is no year, only with a colon behind it: a host may
/// be called so.
std::string_view zoneName(std::string_view behind, bool dated)
{
    std::size_t end = 1;
    while (end < behind.size() && end < 6 && behind[end] >= 'A' && behind[end] <= 'Z')
        ++end;
    if (end < 4 || behind[0] != ' ' || (end < behind.size() && behind[end] != ':' && !(dated && behind[end] == ' ')))
        return {};
    const std::string_view name = behind.substr(1, end - 1);
    return namedZoneOffset(name) != unknownTime || !zoneMeanings(name).empty() ? name : std::string_view();
}

} // namespace

std::string_view countryDateOf(std::string_view text)
{
    constexpr std::size_t date = 10, end = date + 9;
    const bool is = text.size() > end && text[2] == '-' && text[5] == '-' && text[date] == '\t' && text[end] == '\t' && isDigit(text[0]);
    return text.substr(0, is ? date : 0);
}

std::size_t yearlessStampLength(std::string_view text)
{
    constexpr std::size_t behindMonth = 12; // " dd hh:mm:ss"
    for (std::size_t month = 3; month <= 6 && month + behindMonth <= text.size(); ++month) {
        const char* const behind = text.data() + month;
        if (behind[0] != ' ' || behind[3] != ' ' || behind[6] != ':' || behind[9] != ':')
            continue;
        const bool known = (month == 3 && monthOf(text) != 0) || translatedMonthOf(text.substr(0, month)) != 0;
        const bool numbers = isDigit(behind[2]) && isDigit(behind[4]) && isDigit(behind[5]) && isDigit(behind[11]);
        return known && numbers && (text.size() == month + behindMonth || behind[behindMonth] == ' ') ? month + behindMonth : 0;
    }
    return 0;
}

SyslogStamps::SyslogStamps(const ReaderOptions& options) : m_localToUtc(options.localToUtc), m_dateOrder(options.dateOrder), m_years(options) {}

/// "Mar  7 02:09:33", "Mar 7 02:09:33", "Jan 25 2024 15:16:09.843", with a '*' or '.' before it (Cisco).
SyslogStamp SyslogStamps::monthName(std::string_view text)
{
    std::size_t at = text[0] == '*' || text[0] == '.' ? 1 : 0;
    const std::string_view whole = text;
    SyslogStamp result;
    if (m_textTime != unknownTime && text.size() >= 16 && std::memcmp(text.data(), m_text, sizeof m_text) == 0 && text[15] == ' ') {
        result.time = m_textTime;
        result.length = 15;
        return result;
    }
    text.remove_prefix(at);
    const int month = monthOf(text);
    if (month == 0 || text.size() < 14 || text[3] != ' ')
        return result;
    at = 4;
    if (text[at] == ' ')
        ++at;
    int day = 0;
    if (!isDigit(text[at]))
        return result;
    day = text[at++] - '0';
    if (isDigit(text[at]))
        day = day * 10 + (text[at++] - '0');
    if (text[at] != ' ' || !isDayOf(month, day))
        return result;
    ++at;
    int year = 0;
    if (text.size() >= at + 13 && isDigit(text[at]) && text[at + 2] != ':' && text[at + 4] == ' ') {
        year = timestamp::digits4(text.data() + at);
        if (year < 1970)
            return result;
        at += 5;
    }
    if (text.size() < at + 8)
        return result;
    std::size_t end = at + 8;
    const bool fraction = end < text.size() && text[end] == '.' && end + 1 < text.size() && isDigit(text[end + 1]);
    if (fraction)
        for (++end; end < text.size() && end < at + 18 && isDigit(text[end]);)
            ++end;
    const Micros ofDay = parseTimeOfDay(text.substr(at, end - at));
    if (ofDay == unknownTime || (end < text.size() && text[end] != ' ' && text[end] != ':'))
        return result;
    // A year behind the time, as some devices write it: "Jan 25 15:16:09 2024 host".
    if (year == 0 && end + 5 < text.size() && text[end] == ' ' && (text[end + 1] == '2' || text[end + 1] == '1') && text[end + 5] == ' ') {
        const int behind = timestamp::digits4(text.data() + end + 1);
        if (behind >= 1990 && behind <= 2100) {
            year = behind;
            end += 5;
        }
    }
    const bool dated = year != 0;
    if (!dated) {
        year = m_years.of(month, day, ofDay);
        if (!isValidDate(year, month, day) && (month != 2 || day != 29))
            return result;
    } else if (!isValidDate(year, month, day)) {
        return result;
    }
    result.kind = dated ? StampKind::Dated : StampKind::Yearless;
    const Micros local = daysFromCivil(year, month, day) * microsPerDay + ofDay;
    const std::string_view zone = zoneName(text.substr(end), dated);
    result.zoneKnown = !zone.empty();
    result.time = result.zoneKnown ? m_zones.utcOf(local, zone, [this](Micros time) { return toUtc(time); }) : toUtc(local);
    result.written = result.zoneKnown ? unknownTime : local;
    end += result.zoneKnown ? zone.size() + 1 : 0;
    result.length = end + (whole.size() - text.size());
    if (!dated && !fraction && result.length == sizeof m_text) {
        std::memcpy(m_text, whole.data(), sizeof m_text);
        m_textTime = result.time;
    } else {
        m_textTime = unknownTime;
    }
    return result;
}

/// "Mär 01 10:00:00", "mars 01 10:00:00": what `journalctl` prints in the language of who asked.
SyslogStamp SyslogStamps::translatedMonth(std::string_view text)
{
    const std::size_t length = yearlessStampLength(text);
    if (length == 0)
        return {};
    constexpr std::size_t behindMonth = 12;
    const int month = translatedMonthOf(text.substr(0, length - behindMonth));
    if (month == 0)
        return {};
    std::string english(englishMonth(month));
    english.append(text.substr(length - behindMonth, behindMonth)).append(1, ' ');
    SyslogStamp result = monthName(english);
    result.length = result.length == 0 ? 0 : length;
    return result;
}

/// "jul/07/2025 08:00:02" and, of the same year, "jul/07 08:00:02": what RouterOS 6 prints.
SyslogStamp SyslogStamps::routerOs(std::string_view text)
{
    SyslogStamp result;
    if (text.size() < 15 || text[3] != '/')
        return result;
    const char name[3] = {static_cast<char>(text[0] & ~0x20), text[1], text[2]};
    const int month = monthOf({name, sizeof name});
    const int day = timestamp::digits2(text.data() + 4);
    const bool dated = text[6] == '/';
    const std::size_t clock = dated ? 12 : 7;
    if (month == 0 || !isDayOf(month, day) || text.size() < clock + 8 || text[clock - 1] != ' ')
        return result;
    const Micros ofDay = parseTimeOfDay(text.substr(clock, 8));
    if (ofDay == unknownTime || (text.size() > clock + 8 && text[clock + 8] != ' '))
        return result;
    const int year = dated ? timestamp::digits4(text.data() + 7) : m_years.of(month, day, ofDay);
    if (!isValidDate(year, month, day))
        return result;
    result.kind = dated ? StampKind::Dated : StampKind::Yearless;
    result.time = toUtc(daysFromCivil(year, month, day) * microsPerDay + ofDay);
    result.length = clock + 8;
    return result;
}

/// "07-07 08:00:02": what RouterOS 7 prints of the same year; of others it prints ISO 8601.
SyslogStamp SyslogStamps::routerOs7(std::string_view text)
{
    SyslogStamp result;
    constexpr std::size_t clock = 6, end = clock + 8;
    if (text.size() < end + 2 || text[end] != ' ')
        return result;
    const int month = timestamp::digits2(text.data());
    const int day = timestamp::digits2(text.data() + 3);
    const Micros ofDay = parseTimeOfDay(text.substr(clock, 8));
    if (ofDay == unknownTime || !isDayOf(month, day))
        return result;
    const int year = m_years.of(month, day, ofDay);
    if (!isValidDate(year, month, day))
        return result;
    result.time = toUtc(daysFromCivil(year, month, day) * microsPerDay + ofDay);
    result.length = end;
    return result;
}

/// "03-10-2026<TAB>10:00:00<TAB>": Kiwi Syslog's formats "USA" and "International".
SyslogStamp SyslogStamps::country(std::string_view text)
{
    SyslogStamp result;
    const std::string_view date = countryDateOf(text);
    const Micros midnight = parseCountryDate(date, m_dateOrder);
    const Micros ofDay = date.empty() ? unknownTime : parseTimeOfDay(text.substr(date.size() + 1, 8));
    if (midnight == unknownTime || ofDay == unknownTime)
        return result;
    result.kind = StampKind::Dated;
    result.written = midnight + ofDay;
    result.time = toUtc(result.written);
    result.length = date.size() + 9;
    return result;
}

/// "Mon Mar  2 09:15:01 2026 ": what OpenWrt's logread prints. Without a year it is no log's.
SyslogStamp SyslogStamps::weekday(std::string_view text)
{
    for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) {
        if (!text.starts_with(day))
            continue;
        if (const std::string_view behind = text.substr(20); behind.size() < 5 || timestamp::digits4(behind.data()) < 1970)
            return {};
        SyslogStamp result = monthName(text.substr(4));
        result.length += result.length == 0 ? 0 : 4;
        return result.kind == StampKind::Dated ? result : SyslogStamp();
    }
    return {};
}

/// "[Mon Mar  2 09:00:02 2026] ", "[Mo Mär  2 09:00:02 2026] ", "[lun. mars 2 09:00:02 2026] ": in the language of who asked.
SyslogStamp SyslogStamps::dmesg(std::string_view text)
{
    SyslogStamp result;
    constexpr std::size_t longest = 40;
    const std::size_t close = text.substr(0, longest).find(']');
    if (close == std::string_view::npos || close < 20 || text.size() < close + 2)
        return result;
    std::string_view words[5];
    std::size_t count = 0;
    for (std::string_view rest = text.substr(1, close - 1); !rest.empty() && count < std::size(words);) {
        const std::size_t from = rest.find_first_not_of(' ');
        if (from == std::string_view::npos)
            break;
        rest.remove_prefix(from);
        words[count++] = rest.substr(0, rest.find(' '));
        rest.remove_prefix(words[count - 1].size());
    }
    const auto& [weekday, monthWord, dayWord, clock, yearWord] = words;
    const int month = monthOf(monthWord) != 0 && monthWord.size() == 3 ? monthOf(monthWord) : translatedMonthOf(monthWord);
    const auto number = [](std::string_view word) {
        int value = 0;
        const auto parsed = std::from_chars(word.data(), word.data() + word.size(), value);
        return parsed.ec == std::errc() && parsed.ptr == word.data() + word.size() ? value : 0;
    };
    const int day = number(dayWord), year = number(yearWord);
    const Micros ofDay = parseTimeOfDay(clock);
    if (weekday.empty() || ofDay == unknownTime || !isValidDate(year, month, day))
        return result;
    result.kind = StampKind::Dmesg;
    result.time = toUtc(daysFromCivil(year, month, day) * microsPerDay + ofDay);
    result.length = close + 1;
    return result;
}

/// "2024-01-25T15:16:09.843123+01:00", "2024-01-25 15:16:09", "2024-01-25 15:16:09.843 +0100".
SyslogStamp SyslogStamps::iso(std::string_view text)
{
    SyslogStamp result = isoAsWritten(text);
    if (result.length != 0 && !result.zoneKnown) {
        result.written = result.time;
        result.time = toUtc(result.written);
    }
    return result;
}

/// The time in UTC where the stamp has a zone, else as the clock showed it.
SyslogStamp SyslogStamps::isoAsWritten(std::string_view text)
{
    SyslogStamp result;
    if (text.size() < 19 || text[4] != '-' || text[13] != ':')
        return result;
    std::size_t end = 19;
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1]))
        for (++end; end < text.size() && isDigit(text[end]);)
            ++end;
    std::size_t zoneEnd = end;
    if (zoneEnd < text.size() && (text[zoneEnd] == 'Z' || text[zoneEnd] == 'z')) {
        ++zoneEnd;
    } else if (zoneEnd < text.size() && (text[zoneEnd] == '+' || text[zoneEnd] == '-')) {
        for (++zoneEnd; zoneEnd < text.size() && zoneEnd < end + 6 && (isDigit(text[zoneEnd]) || text[zoneEnd] == ':');)
            ++zoneEnd;
    }
    bool zoned = false;
    Micros time = parseIsoTime(text.substr(0, zoneEnd), m_dates, &zoned);
    if (time == unknownTime)
        return result;
    // Exim puts a blank before the offset.
    if (!zoned && zoneEnd + 6 <= text.size() && text[zoneEnd] == ' ' && (text[zoneEnd + 1] == '+' || text[zoneEnd + 1] == '-') &&
        (zoneEnd + 6 == text.size() || text[zoneEnd + 6] == ' ')) {
        const int hours = timestamp::digits2(text.data() + zoneEnd + 2);
        const int minutes = timestamp::digits2(text.data() + zoneEnd + 4);
        if (hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60) {
            const Micros offset = (hours * 3600 + minutes * 60) * microsPerSecond;
            time -= text[zoneEnd + 1] == '+' ? offset : -offset;
            zoned = true;
            zoneEnd += 6;
        }
    }
    result.kind = StampKind::Iso;
    result.zoneKnown = zoned;
    result.time = time;
    result.length = zoneEnd;
    return result;
}

/// "2026:03:03-10:29:42": what Sophos UTM 9 writes.
SyslogStamp SyslogStamps::colons(std::string_view text)
{
    SyslogStamp result;
    if (text.size() < 19 || text[7] != ':' || text[10] != '-' || (text.size() > 19 && text[19] != ' '))
        return result;
    const int year = timestamp::digits4(text.data());
    const int month = timestamp::digits2(text.data() + 5);
    const int day = timestamp::digits2(text.data() + 8);
    const Micros ofDay = parseTimeOfDay(text.substr(11, 8));
    if (ofDay == unknownTime || !isValidDate(year, month, day))
        return result;
    result.kind = StampKind::Dated;
    result.time = toUtc(daysFromCivil(year, month, day) * microsPerDay + ofDay);
    result.length = 19;
    return result;
}

/// "Tue 2026-03-03 08:00:01 CET ", with a fraction or not: what `journalctl -o short-full` prints. The zone is always there.
SyslogStamp SyslogStamps::journalFull(std::string_view text)
{
    for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) {
        if (!text.starts_with(day))
            continue;
        SyslogStamp result = isoAsWritten(text.substr(4));
        if (result.length == 0)
            return {};
        result.length += 4;
        if (result.zoneKnown)
            return result;
        const std::string_view behind = text.substr(result.length);
        std::size_t end = 1;
        while (end < behind.size() && behind[end] != ' ')
            ++end;
        if (behind.size() < 2 || behind[0] != ' ' || end > 7 || behind.substr(1, end - 1).find_first_of(":[") != std::string_view::npos)
            return {};
        const std::string_view zone = behind.substr(1, end - 1);
        Micros offset = namedZoneOffset(zone);
        if ((zone[0] == '+' || zone[0] == '-') && zone.size() >= 3) { // zones that have no name: "-03", "+0530"
            const int hours = timestamp::digits2(zone.data() + 1);
            const int minutes = zone.size() == 5 ? timestamp::digits2(zone.data() + 3) : 0;
            if (hours >= 0 && minutes >= 0)
                offset = (hours * 60 + minutes) * 60 * microsPerSecond * (zone[0] == '-' ? -1 : 1);
        }
        result.zoneKnown = offset != unknownTime; // a name with several meanings is the zone of who printed it
        result.time = result.zoneKnown ? result.time - offset : toUtc(result.time);
        result.length += end;
        return result;
    }
    return {};
}

/// "1157520813.485077 ": seconds since 1970, ten digits (until 2286) and a fraction or not.
SyslogStamp SyslogStamps::epoch(std::string_view text)
{
    SyslogStamp result;
    if (text.size() < 11)
        return result;
    Micros seconds = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        if (!isDigit(text[i]))
            return result;
        seconds = seconds * 10 + (text[i] - '0');
    }
    Micros micros = 0;
    std::size_t end = 10;
    if (text[end] == '.') {
        Micros scale = 100'000;
        for (++end; end < text.size() && isDigit(text[end]); ++end, scale /= 10)
            micros += (text[end] - '0') * scale;
    }
    if (end < text.size() && text[end] != ' ')
        return result;
    result.kind = StampKind::Epoch;
    result.zoneKnown = true;
    result.time = seconds * microsPerSecond + micros;
    result.length = end;
    return result;
}

/// multilog's TAI64N: "@4000000052f7b2d6064a6ca4": 2^62 + TAI seconds, nanoseconds. Ten seconds are taken off and no leap
/// table is applied, as tai64nlocal and most readers do.
SyslogStamp SyslogStamps::tai(std::string_view text)
{
    SyslogStamp result;
    if (text.size() < 25)
        return result;
    std::uint64_t seconds = 0;
    std::uint32_t nanos = 0;
    const char* const from = text.data() + 1;
    const auto first = std::from_chars(from, from + 16, seconds, 16);
    const auto second = std::from_chars(from + 16, from + 24, nanos, 16);
    if (first.ptr != from + 16 || second.ptr != from + 24 || (text.size() > 25 && text[25] != ' '))
        return result;
    constexpr std::uint64_t base = (std::uint64_t{1} << 62) + 10;
    if (seconds < base || seconds - base > 253402300799ULL)
        return result;
    result.kind = StampKind::Tai64;
    result.zoneKnown = true;
    result.time = static_cast<Micros>(seconds - base) * microsPerSecond + nanos / 1000;
    result.length = 25;
    return result;
}

SyslogStamp SyslogStamps::complete(std::string_view text)
{
    if (text.size() < 11)
        return {};
    return text[0] == '@' ? tai(text) : text[4] == '-' ? iso(text) : epoch(text);
}

SyslogStamp SyslogStamps::read(std::string_view text)
{
    if (text.empty())
        return {};
    const char c = text.front();
    if (c == '@')
        return tai(text);
    if (isDigit(c)) {
        if (text.size() > 4 && text[4] == '-')
            return iso(text);
        if (text.size() > 5 && text[2] == '-' && text[5] == ' ')
            return routerOs7(text);
        if (text.size() > 5 && text[2] == '-' && text[5] == '-')
            return country(text);
        return text.size() > 4 && text[4] == ':' ? colons(text) : epoch(text);
    }
    if (c >= 'A' && text.size() > 28 && text[3] == ' ' && text[8] == '-')
        return journalFull(text);
    if (c >= 'F' && c <= 'W' && text.size() > 24 && text[3] == ' ' && text[7] == ' ')
        return weekday(text);
    if ((c >= 'A' && c <= 'S') || c == '*' || c == '.') {
        const SyslogStamp english = text.size() >= 14 ? monthName(text) : SyslogStamp{};
        return english.length != 0 ? english : translatedMonth(text);
    }
    if (c >= 'a' && c <= 's') {
        const SyslogStamp router = routerOs(text);
        return router.length != 0 ? router : translatedMonth(text);
    }
    if (c == '[')
        return dmesg(text);
    return {};
}

} // namespace delist
