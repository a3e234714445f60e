#include "evidence/text/syslog_line.h"
#include <algorithm>
#include <charconv>
#include <chrono>

namespace delist {

namespace {

constexpr Micros hour = 3600 * microsPerSecond;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// What may stand in a program tag. Blanks and '=' end it: "date=2019-05-10 time=…" has none.
bool isTagByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '/' || c == '-' || c == '_' || c == '.' ||
           c == '%' || c == '@' || c == '(' || c == ')' || c == '+';
}

struct Tag
{
    std::string_view name;
    std::string_view pid;
    std::size_t length = 0; ///< with "[pid]: "; 0: no tag there
};

/// "postfix/smtpd[123]: ", "kernel: ", "%ASA-6-302013: ".
Tag tagOf(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && end < 64 && isTagByte(text[end]))
        ++end;
    Tag tag;
    if (end == 0 || end == text.size())
        return tag;
    tag.name = text.substr(0, end);
    if (text[end] == '[') {
        const std::size_t close = text.find(']', end);
        if (close == std::string_view::npos || close - end > 24)
            return tag;
        tag.pid = text.substr(end + 1, close - end - 1);
        end = close + 1;
        if (end < text.size() && text[end] == ':')
            ++end;
        else if (end < text.size() && text[end] != ' ')
            return tag;
    } else if (text[end] == ':' && (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\t')) {
        ++end;
    } else {
        return tag;
    }
    while (end < text.size() && text[end] == ' ')
        ++end;
    tag.length = end;
    return tag;
}

std::string_view trimLeft(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(' ');
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

} // namespace

int monthOf(std::string_view text)
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

SyslogParser::SyslogParser(const ReaderOptions& options)
    : m_localToUtc(options.localToUtc), m_modified(options.modified), m_givenYear(options.year)
{
    if (m_modified == unknownTime)
        m_modified = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Micros SyslogParser::toUtc(Micros local)
{
    Micros utc = m_localToUtc ? m_localToUtc(local) : local;
    // The clock was put back an hour, and the log is in that hour for the second time.
    if (m_localToUtc && m_lastUtc != unknownTime && m_lastUtc - utc > hour / 2 && m_lastUtc - utc < 2 * hour &&
        m_localToUtc(local + hour) - utc >= 2 * hour)
        utc += hour;
    m_lastUtc = utc;
    return utc;
}

/// The year of a stamp without one.
int SyslogParser::yearOf(int month, int day, Micros ofDay)
{
    if (m_year == 0) {
        if (m_givenYear != 0) {
            m_year = m_givenYear;
        } else {
            // A day of grace: the zone, and clocks that are a little off.
            const Micros limit = m_modified + microsPerDay;
            m_year = 1970 + static_cast<int>(m_modified / (365 * microsPerDay + microsPerDay / 4)) + 1;
            while (m_year > 1970 && (!isValidDate(m_year, month, day) ||
                                     daysFromCivil(m_year, month, day) * microsPerDay + ofDay > limit))
                --m_year;
        }
        m_firstYear = m_year;
        m_month = month;
        return m_year;
    }
    int year = m_year;
    const bool future = m_givenYear == 0 && daysFromCivil(year + 1, month, 1) * microsPerDay > m_modified + microsPerDay;
    if (month < m_month - 6 && future) {
        m_beyond = true; // not January of a year to come: the lines are out of order, or the file spans more than a year
    } else if (month < m_month - 6) { // December, January
        year = ++m_year;
        m_rolled = true;
        m_month = month;
    } else if (month > m_month + 6) { // a late line of December
        --year;
    } else {
        m_month = month;
    }
    return year;
}

/// "Mar  7 02:09:33", "Mar 7 02:09:33", "Jan 25 2024 15:16:09.843", with a '*' or '.' before it (Cisco).
SyslogParser::Stamp SyslogParser::monthStamp(std::string_view text)
{
    std::size_t at = text[0] == '*' || text[0] == '.' ? 1 : 0;
    const std::string_view whole = text;
    Stamp result;
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
    if (text[at] != ' ' || day < 1 || day > 31)
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
        year = yearOf(month, day, ofDay);
        if (month == 2 && day == 29 && !isValidDate(year, month, day))
            m_badLeapDay = true; // taken as the day after the 28th
        else if (!isValidDate(year, month, day))
            return result;
    } else if (!isValidDate(year, month, day)) {
        return result;
    }
    result.kind = dated ? StampKind::Dated : StampKind::Yearless;
    result.time = toUtc(daysFromCivil(year, month, day) * microsPerDay + ofDay);
    result.length = end + (whole.size() - text.size());
    if (!dated && !fraction && result.length == sizeof m_text) {
        std::memcpy(m_text, whole.data(), sizeof m_text);
        m_textTime = result.time;
    } else {
        m_textTime = unknownTime;
    }
    return result;
}

/// "2024-01-25T15:16:09.843123+01:00", "2024-01-25 15:16:09", "2024-01-25 15:16:09.843 +0100".
SyslogParser::Stamp SyslogParser::isoStamp(std::string_view text)
{
    Stamp result;
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
    result.time = zoned ? time : toUtc(time);
    result.length = zoneEnd;
    return result;
}

/// "1157520813.485077 ": seconds since 1970, ten digits (until 2286) and a fraction or not.
SyslogParser::Stamp SyslogParser::epochStamp(std::string_view text)
{
    Stamp result;
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
SyslogParser::Stamp SyslogParser::taiStamp(std::string_view text)
{
    Stamp result;
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

SyslogParser::Stamp SyslogParser::stamp(std::string_view text)
{
    if (text.empty())
        return {};
    const char c = text.front();
    if (c == '@')
        return taiStamp(text);
    if (isDigit(c)) {
        if (text.size() > 4 && text[4] == '-')
            return isoStamp(text);
        return epochStamp(text);
    }
    if ((c >= 'A' && c <= 'S') || c == '*' || c == '.')
        return text.size() >= 14 ? monthStamp(text) : Stamp{};
    return {};
}

bool SyslogParser::rfc5424(std::string_view text, SyslogLine& line)
{
    // "1 2022-06-09T14:44:11-06:00 host app pid msgid [sd] msg", the version digit taken off already.
    const auto token = [&text] {
        text = trimLeft(text);
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end);
        return word == "-" ? std::string_view() : word;
    };
    const std::string_view time = token();
    if (!time.empty()) {
        const Stamp found = isoStamp(time);
        if (found.length != time.size())
            return false;
        line.time = found.time;
        line.zoneKnown = found.zoneKnown;
    }
    line.stamp = StampKind::Rfc5424;
    line.body = trimLeft(text);
    line.host = token();
    line.tag = token();
    line.pid = token();
    (void)token(); // MSGID
    text = trimLeft(text);
    if (!text.empty() && text.front() == '[') {
        bool quoted = false;
        std::size_t end = 0;
        for (; end < text.size(); ++end) {
            if (text[end] == '\\' && quoted)
                ++end;
            else if (text[end] == '"')
                quoted = !quoted;
            else if (!quoted && text[end] == ']' && (end + 1 == text.size() || text[end + 1] != '['))
                break;
        }
        end = std::min(end + 1, text.size());
        line.structured = text.substr(0, end);
        text.remove_prefix(end);
    } else if (!text.empty() && text.front() == '-') {
        text.remove_prefix(1);
    }
    text = trimLeft(text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    message(text, line);
    return true;
}

/// The part behind the tag: repeats, and a stamp of the program's own.
void SyslogParser::message(std::string_view text, SyslogLine& line)
{
    constexpr std::string_view repeated = "message repeated ";
    if (text.size() > repeated.size() + 8 && (text.starts_with(repeated) || (text.starts_with("last ") && text.substr(5).starts_with(repeated)))) {
        const std::string_view rest = text.substr(text.find(repeated) + repeated.size());
        unsigned count = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), count);
        const std::string_view tail(end, static_cast<std::size_t>(rest.data() + rest.size() - end));
        if (error == std::errc() && count > 0 && tail.starts_with(" time")) {
            const std::size_t open = tail.find(": [");
            line.repeated = count;
            if (open == std::string_view::npos) {
                line.repeatsLast = true;
                line.message = {};
                return;
            }
            text = trimLeft(tail.substr(open + 3));
            if (!text.empty() && text.back() == ']')
                text.remove_suffix(1);
        }
    }
    line.message = text;
    if (text.size() < 11 || !(isDigit(text[0]) || text[0] == '@'))
        return;
    const Stamp inner = text[0] == '@' ? taiStamp(text) : text[4] == '-' ? isoStamp(text) : epochStamp(text);
    if (inner.length == 0 || (inner.length < text.size() && text[inner.length] != ' '))
        return;
    line.time = inner.time;
    line.zoneKnown = inner.zoneKnown;
    line.message = trimLeft(text.substr(inner.length));
}

/// Host, tag and message; or another stamp, when a relay has put its own before the line.
void SyslogParser::envelope(std::string_view text, SyslogLine& line, int depth)
{
    text = trimLeft(text);
    if (!text.empty() && text.front() == ':') // Cisco: "Jan 25 2024 15:16:09: %ASA-…"
        text = trimLeft(text.substr(1));
    if (text.starts_with("last message repeated ")) {
        message(text, line);
        return;
    }
    // pfSense and some devices write no host.
    if (const Tag tag = tagOf(text); tag.length != 0) {
        line.tag = tag.name;
        line.pid = tag.pid;
        message(text.substr(tag.length), line);
        return;
    }
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos || text.substr(0, end).find('=') != std::string_view::npos) {
        line.message = text;
        return;
    }
    const std::string_view rest = trimLeft(text.substr(end));
    if (depth == 0) {
        // "Apr 11 11:04:48 relay Apr 11 2024 11:04:40 host tag: …", "… relay 2024-04-11T11:04:40Z host tag: …"
        const std::string_view again = rest;
        const bool month = monthOf(again) != 0 && again.size() > 4 && again[3] == ' ';
        const bool iso = again.size() > 19 && isDigit(again[0]) && again[4] == '-' && again[10] == 'T';
        if (month || iso) {
            const Micros before = m_lastUtc;
            const Stamp inner = stamp(again);
            if (inner.length != 0) {
                if (inner.kind != StampKind::Yearless) {
                    line.time = inner.time;
                    line.zoneKnown = inner.zoneKnown;
                } else {
                    m_lastUtc = before;
                }
                line.host = text.substr(0, end);
                envelope(again.substr(inner.length), line, depth + 1);
                return;
            }
        }
    }
    line.host = text.substr(0, end);
    if (const Tag tag = tagOf(rest); tag.length != 0) {
        line.tag = tag.name;
        line.pid = tag.pid;
        message(rest.substr(tag.length), line);
        return;
    }
    // "host : %ASA-6-302013: …"
    if (rest.starts_with(": %")) {
        const std::string_view inside = rest.substr(2);
        if (const Tag tag = tagOf(inside); tag.length != 0) {
            line.tag = tag.name;
            line.message = inside.substr(tag.length);
            return;
        }
    }
    message(rest, line);
}

bool SyslogParser::parse(std::string_view text, SyslogLine& line)
{
    const std::uint64_t offset = line.offset;
    const std::uint64_t number = line.number;
    line = {};
    line.text = text;
    line.offset = offset;
    line.number = number;
    if (!text.empty() && text.front() == '<') {
        int priority = 0;
        const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), priority);
        if (error != std::errc() || end == text.data() + text.size() || *end != '>' || priority < 0 || priority > 191)
            return false;
        line.priority = priority;
        text.remove_prefix(static_cast<std::size_t>(end + 1 - text.data()));
        text = trimLeft(text);
        if (text.starts_with("1 "))
            return rfc5424(text.substr(2), line);
    } else if (text.size() > 22 && text.front() == '1' && text[1] == ' ' && isDigit(text[2]) && text[6] == '-') {
        return rfc5424(text.substr(2), line); // RFC 5424 as files keep it, without <PRI>
    }
    const Stamp found = stamp(text);
    if (found.length == 0) {
        // What journald prints without its own stamp: "exim[3751842]: 2021-07-17 23:20:49 …"; or a line that somebody cut
        // the stamp off, "mx1 sendmail[195529]: …": its time is unknown.
        line.body = text;
        line.stamp = StampKind::Iso;
        envelope(text, line, 1);
        return !line.tag.empty() && (line.time != unknownTime || !line.pid.empty());
    }
    line.time = found.time;
    line.zoneKnown = found.zoneKnown;
    line.stamp = found.kind;
    line.body = trimLeft(text.substr(found.length));
    if (found.kind == StampKind::Tai64 || found.kind == StampKind::Epoch)
        line.message = line.body; // multilog and the like write no host and no tag
    else
        envelope(line.body, line, 0);
    return true;
}

std::string SyslogParser::yearNote() const
{
    if (m_firstYear == 0)
        return {};
    std::string note = "The lines name no year: the first is taken as " + std::to_string(m_firstYear);
    note += m_givenYear != 0 ? ", the year that was given" : ", from the file's date";
    if (m_rolled)
        note += ", the last as " + std::to_string(m_year);
    note += "; --year sets another.";
    if (m_beyond)
        note += " Its months go back although a year later would lie after the file's date: it is out of order, or spans more than a year.";
    if (m_badLeapDay)
        note += " A 29 February does not exist in that year and was taken as 1 March.";
    return note;
}

} // namespace delist
