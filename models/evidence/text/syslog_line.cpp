#include "evidence/text/syslog_line.h"
#include "evidence/text/clock_offset.h"
#include "evidence/text/word_table.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// What may stand in a program tag, by byte. Blanks and '=' end it: "date=2019-05-10 time=…" has none.
struct TagBytes
{
    bool is[256] = {};
    constexpr TagBytes()
    {
        for (int c = 0; c < 256; ++c)
            is[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    std::string_view("/-_.%@()+").find(static_cast<char>(c)) != std::string_view::npos;
    }
};
constexpr TagBytes tagBytes;

bool isTagByte(char c) { return tagBytes.is[static_cast<unsigned char>(c)]; }

struct Tag
{
    std::string_view name;
    std::string_view pid;
    std::size_t length = 0; ///< with "[pid]: "; 0: no tag there
};

/// Behind what Dovecot puts after the name of a service: "lmtp(bob@example.org)<77><abc>: ", the user, the process and the session.
std::size_t behindUser(std::string_view text, std::size_t end)
{
    constexpr std::size_t most = 400;
    while (end < text.size() && end < most && isTagByte(text[end]))
        ++end;
    if (text[end - 1] != ')')
        return end;
    while (end < text.size() && end < most && text[end] == '<') {
        const std::size_t close = text.substr(0, most).find_first_of("> ", end);
        if (close == std::string_view::npos || text[close] == ' ')
            return end;
        end = close + 1;
    }
    return end;
}

/// "postfix/smtpd[123]: ", "kernel: ", "%ASA-6-302013: ", "lmtp(bob)<77><abc>: ".
Tag tagOf(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && end < 64 && isTagByte(text[end]))
        ++end;
    Tag tag;
    if (end == 0 || end == text.size())
        return tag;
    if (text[end - 1] == ')' || (end == 64 && text.substr(0, end).find('(') != std::string_view::npos))
        end = behindUser(text, end);
    if (end == text.size())
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
    std::size_t at = 0;
    while (at < text.size() && text[at] == ' ')
        ++at;
    return text.substr(at);
}

/// ": <166>Apr 11 …": what a relay that does not read the line leaves before the device's own stamp.
std::string_view behindPriority(std::string_view text)
{
    if (text.starts_with(": "))
        text = trimLeft(text.substr(1));
    std::size_t digits = 1;
    while (digits < text.size() && digits < 4 && isDigit(text[digits]))
        ++digits;
    if (digits > 1 && digits < text.size() && text[0] == '<' && text[digits] == '>')
        text = trimLeft(text.substr(digits + 1));
    return text;
}

/// What stands behind the number that Cisco's IOS counts its lines by, and the colon of the EMBLEM form: "000123: *Mar  2 …",
/// ":Mar 02 …". All of \p text when there is none.
std::string_view behindSequence(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && digits < 12 && isDigit(text[digits]))
        ++digits;
    if (digits >= text.size() || text[digits] != ':' || (digits > 0 && text.substr(digits, 2) != ": "))
        return text;
    return trimLeft(text.substr(digits + 1));
}

/// Both are of one moment by clocks of two zones. The collector's is the file's.
bool isOfOtherZone(Micros device, Micros collector)
{
    constexpr Micros nearest = 1800 * microsPerSecond; ///< less is a clock that is slow, or a line that was
    if (device == unknownTime || collector == unknownTime)
        return false;
    const Micros offset = clockOffset(device, collector, 30 * microsPerSecond);
    return offset != unknownTime && (offset >= nearest || offset <= -nearest);
}

/// By its first letter, with or without a priority or a number before it.
bool mayBeStamp(std::string_view text)
{
    return !text.empty() && text.front() <= 'S' && text.front() != '%';
}

bool isLevel(std::string_view text)
{
    static constexpr KnownWord<bool> levels[] = {{"emerg", true}, {"alert", true}, {"crit", true}, {"err", true}, {"error", true}, {"warn", true},
                                                 {"warning", true}, {"notice", true}, {"info", true}, {"debug", true}, {"panic", true}};
    static constexpr WordTable table(levels);
    return table.find(text, false);
}

bool isFacility(std::string_view text)
{
    static constexpr KnownWord<bool> facilities[] = {
        {"kern", true}, {"user", true}, {"mail", true}, {"daemon", true}, {"auth", true}, {"syslog", true}, {"lpr", true}, {"news", true},
        {"uucp", true}, {"cron", true}, {"authpriv", true}, {"ftp", true}, {"ntp", true}, {"security", true}, {"console", true}};
    static constexpr WordTable table(facilities);
    if (table.find(text, false))
        return true;
    return text.size() == 6 && text.starts_with("local") && text[5] >= '0' && text[5] <= '7';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.size() < 4 && std::all_of(text.begin(), text.end(), isDigit);
}

/// Where facility and level end that \p text begins with: "mail:info" (AIX), "daemon.info" (BusyBox, OpenWrt), "<mail.info>" and "<2.6>"
/// (FreeBSD's syslogd -v). 0: nowhere.
std::size_t levelLength(std::string_view text)
{
    const bool brackets = !text.empty() && text.front() == '<';
    std::size_t dot = brackets;
    while (dot < text.size() && dot < 12 && ((text[dot] >= 'a' && text[dot] <= 'z') || isDigit(text[dot])))
        ++dot;
    if (dot >= text.size() || (text[dot] != '.' && (brackets || text[dot] != ':')))
        return 0;
    std::size_t end = dot + 1;
    while (end < text.size() && end < dot + 9 && ((text[end] >= 'a' && text[end] <= 'z') || (brackets && isDigit(text[end]))))
        ++end;
    const std::string_view facility = text.substr(brackets, dot - brackets);
    const std::string_view level = text.substr(dot + 1, end - dot - 1);
    const bool named = isLevel(level) && (text[dot] == ':' || isFacility(facility));
    if (!named && !(brackets && isNumber(facility) && isNumber(level)))
        return 0;
    if (brackets && (end >= text.size() || text[end++] != '>'))
        return 0;
    return end < text.size() && text[end] == ' ' ? end : 0;
}

/// Behind facility and level; empty when it does not begin so.
std::string_view behindLevel(std::string_view text)
{
    const std::size_t length = levelLength(text);
    return length == 0 ? std::string_view() : trimLeft(text.substr(length));
}

/// "[1772442901.123] ": what logread -t puts before the level besides.
std::string_view behindUptime(std::string_view text)
{
    if (text.size() < 4 || text[0] != '[' || !isDigit(text[1]))
        return text;
    const std::size_t end = text.substr(0, 24).find_first_not_of("0123456789.", 1);
    return end != std::string_view::npos && text.substr(end).starts_with("] ") ? trimLeft(text.substr(end + 2)) : text;
}

/// Solaris puts the number and the level of a message before it: "[ID 801593 mail.info] ".
std::string_view withoutMessageId(std::string_view text)
{
    if (text.size() < 5 || text[0] != '[' || text[1] != 'I' || text[2] != 'D' || text[3] != ' ')
        return text;
    const std::size_t end = text.substr(0, 60).find("] ");
    return end == std::string_view::npos ? text : trimLeft(text.substr(end + 2));
}

} // namespace

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
        const SyslogStamp found = m_stamps.iso(time);
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

/// The part behind the tag: a message id, repeats, and a stamp of the program's own.
void SyslogParser::message(std::string_view text, SyslogLine& line)
{
    text = withoutMessageId(text);
    constexpr std::string_view repeated = "message repeated ";
    if (text.size() > repeated.size() + 8 && (text.front() == 'm' || text.front() == 'l') && (text.starts_with(repeated) || (text.starts_with("last ") && text.substr(5).starts_with(repeated)))) {
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
    const SyslogStamp inner = m_stamps.complete(text);
    if (inner.length == 0 || (inner.length < text.size() && text[inner.length] != ' '))
        return;
    line.time = inner.time;
    line.zoneKnown = inner.zoneKnown;
    line.stamp = inner.kind;
    line.message = trimLeft(text.substr(inner.length));
}

/// Host, tag and message; or another stamp, when a relay has put its own before the line.
void SyslogParser::envelope(std::string_view text, SyslogLine& line, int depth)
{
    text = trimLeft(text);
    if (!text.empty() && text.front() == ':') // Cisco: "Jan 25 2024 15:16:09: %ASA-…"
        text = trimLeft(text.substr(1));
    if (!text.empty() && text.front() == 'l' && text.starts_with("last message repeated ")) {
        message(text, line);
        return;
    }
    // "<mail.info> mx postfix/smtpd[1]: …", and without a host "daemon.info dnsmasq[1]: …"
    if (const std::string_view behind = behindLevel(behindUptime(text)); !behind.empty() && line.time != unknownTime)
        text = behind;
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
    if (depth == 0 && mayBeStamp(rest)) {
        // "Apr 11 11:04:48 relay Apr 11 2024 11:04:40 host tag: …", "… relay 2024-04-11T11:04:40Z host tag: …",
        // "… relay : Apr 11 2024 …", "… relay <166>Apr 11 2024 …"
        const std::string_view again = behindSequence(behindPriority(rest));
        // "*" and "." are of a clock that was never set, or has lost its source.
        const bool unsure = again.size() > 5 && (again[0] == '*' || again[0] == '.');
        const bool month = again.size() > 5 && monthOf(again.substr(unsure)) != 0 && again[unsure ? 4 : 3] == ' ';
        const bool iso = again.size() > 19 && isDigit(again[0]) && again[4] == '-' && again[10] == 'T';
        if (month || iso) {
            const SyslogStamp inner = m_stamps.read(again);
            if (inner.length != 0) {
                if (inner.kind != StampKind::Yearless && !unsure && (inner.zoneKnown || !isOfOtherZone(inner.time, line.time))) {
                    line.time = inner.time;
                    line.zoneKnown = inner.zoneKnown;
                    line.stamp = inner.kind;
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
    // AIX and BusyBox put the facility and the level there: "host mail:info postfix/smtpd[1]: …", "host mail.info postfix/smtpd[1]: …"
    if (const std::string_view behind = behindLevel(rest); !behind.empty()) {
        if (const Tag tag = tagOf(behind); tag.length != 0) {
            line.tag = tag.name;
            line.pid = tag.pid;
            message(behind.substr(tag.length), line);
            return;
        }
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

/// \p inside: what stood in \p line, which keeps its place.
bool SyslogParser::wrapped(std::string_view inside, SyslogLine& line)
{
    m_unwrapping = true; // once is enough
    const bool known = parse(inside, line);
    m_unwrapping = false;
    if (line.time == unknownTime || line.stamp == StampKind::Yearless) {
        if (const SyslogStamp written = m_stamps.read(m_wrapping.time()); written.length != 0) {
            line.time = written.time;
            line.zoneKnown = written.zoneKnown;
            line.stamp = written.kind;
        }
    }
    return known || (!line.tag.empty() && line.time != unknownTime);
}

/// A line with its own envelope, or without one, behind the stamp of who collected it.
void SyslogParser::collected(std::string_view inside, std::string_view sender, SyslogLine& line)
{
    inside = behindPriority(inside);
    std::size_t length = yearlessStampLength(inside); // says less than the collector's
    if (length == 0) {
        const SyslogStamp own = m_stamps.read(inside);
        if (own.length != 0 && own.kind != StampKind::Yearless) {
            line.time = own.time;
            line.zoneKnown = own.zoneKnown;
            line.stamp = own.kind;
        }
        length = own.length;
    }
    line.body = trimLeft(inside.substr(length));
    envelope(line.body, line, 0);
    if (line.host.empty())
        line.host = sender;
}

void SyslogParser::unwrapped(SyslogLine& line, Micros time, std::string_view host, std::string_view tag, std::string_view pid,
                             std::string_view text)
{
    const std::uint64_t offset = line.offset;
    const std::uint64_t number = line.number;
    line = {};
    line.text = line.body = text;
    line.offset = offset;
    line.number = number;
    line.time = time;
    line.zoneKnown = true;
    line.stamp = StampKind::Epoch;
    line.host = host;
    line.tag = tag;
    line.pid = pid;
    message(text, line);
}

/// "1772524801.123456 mx1 postfix/smtpd[2001]: …", as `journalctl -o short-unix` prints it: behind an epoch only the process
/// id of a tag is sure, for what multilog stamps has colons of its own.
bool SyslogParser::shortUnix(std::string_view text, SyslogLine& line)
{
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos || text.substr(0, end).find(':') != std::string_view::npos)
        return false;
    const std::string_view rest = trimLeft(text.substr(end));
    const Tag tag = tagOf(rest);
    if (tag.length == 0 || (tag.pid.empty() && tag.name != "kernel"))
        return false;
    line.host = text.substr(0, end);
    line.tag = tag.name;
    line.pid = tag.pid;
    message(rest.substr(tag.length), line);
    return true;
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
    SyslogStamp found = m_stamps.read(text);
    if (found.length == 0 && !text.empty() && (text.front() == ':' || isDigit(text.front()))) {
        std::string_view behind = behindSequence(text);
        const bool sequenced = behind.size() != text.size();
        if (sequenced)
            found = m_stamps.read(behind);
        // "<190>138: rtr1: Mar  2 …", as IOS sends it with "logging origin-id"
        if (sequenced && found.length == 0) {
            const std::size_t colon = behind.find(": ");
            if (colon < 64 && behind.find(' ') == colon + 1) {
                line.host = behind.substr(0, colon);
                behind = trimLeft(behind.substr(colon + 1));
                found = m_stamps.read(behind);
            }
        }
        if (found.length != 0)
            text = behind;
    }
    if (found.length == 0) {
        // What journald prints without its own stamp: "exim[3751842]: 2021-07-17 23:20:49 …"; or a line that somebody cut
        // the stamp off, "mx1 sendmail[195529]: …": its time is unknown.
        if (const std::string_view inside = m_unwrapping ? std::string_view() : m_wrapping.inside(text); !inside.empty())
            return wrapped(inside, line);
        line.body = text;
        line.stamp = StampKind::Iso;
        envelope(text, line, 1);
        return !line.tag.empty() && (line.time != unknownTime || !line.pid.empty());
    }
    line.time = found.time;
    line.zoneKnown = found.zoneKnown;
    line.stamp = found.kind;
    line.body = trimLeft(text.substr(found.length));
    if (!line.body.empty() && (line.body[0] == '\t' || found.kind == StampKind::Iso)) {
        std::string_view sender;
        if (const std::string_view inside = behindCollector(line.body, sender); !inside.empty()) {
            collected(inside, sender, line);
            return true;
        }
    }
    if (found.kind == StampKind::Tai64 || found.kind == StampKind::Dmesg || (found.kind == StampKind::Epoch && !shortUnix(line.body, line)))
        line.message = line.body; // multilog, dmesg and the like write no host and no tag
    else if (found.kind != StampKind::Epoch)
        envelope(line.body, line, 0);
    return true;
}

} // namespace delist
