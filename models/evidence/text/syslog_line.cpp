#include "evidence/text/syslog_line.h"
#include "evidence/text/syslog_prefix.h"
#include "evidence/text/syslog_tag.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// By its first letter, with or without a priority or a number before it.
bool mayBeStamp(std::string_view text)
{
    return !text.empty() && text.front() <= 'S' && text.front() != '%';
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
            line.repeated = static_cast<unsigned>(std::min<std::uint64_t>(count, 1 + m_repeatsLeft));
            m_repeatsLeft -= line.repeated - 1;
            m_repeatsNotTold += count - line.repeated;
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

/// The time is that of the device, whose stamp stands behind the collector's in \p line; \p behind begins with its name, if any.
void SyslogParser::deviceStamp(const SyslogStamp& inner, std::string_view sender, std::string_view behind, SyslogLine& line)
{
    line.stamp = inner.kind;
    if (inner.zoneKnown) {
        line.time = inner.time;
        line.zoneKnown = true;
        return;
    }
    const std::string_view name = behind.substr(0, behind.find_first_of(" :%"));
    const DeviceClocks::Told told = m_clocks.timeOf(DeviceClocks::deviceOf(sender, name), {inner.written, inner.time, line.time, line.zoneKnown});
    line.time = told.time;
    line.zoneOfDevice = told.otherZone && line.zoneKnown;
    line.zoneKnown = line.zoneOfDevice;
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
    if (const SyslogTag tag = tagOf(text); tag.length != 0) {
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
                if (inner.kind != StampKind::Yearless && !unsure)
                    deviceStamp(inner, text.substr(0, end), trimLeft(again.substr(inner.length)), line);
                line.host = text.substr(0, end);
                envelope(again.substr(inner.length), line, depth + 1);
                return;
            }
        }
    }
    line.host = text.substr(0, end);
    if (const SyslogTag tag = tagOf(rest); tag.length != 0) {
        line.tag = tag.name;
        line.pid = tag.pid;
        message(rest.substr(tag.length), line);
        return;
    }
    // AIX and BusyBox put the facility and the level there: "host mail:info postfix/smtpd[1]: …", "host mail.info postfix/smtpd[1]: …"
    if (const std::string_view behind = behindLevel(rest); !behind.empty()) {
        if (const SyslogTag tag = tagOf(behind); tag.length != 0) {
            line.tag = tag.name;
            line.pid = tag.pid;
            message(behind.substr(tag.length), line);
            return;
        }
    }
    // "host : %ASA-6-302013: …"
    if (rest.starts_with(": %")) {
        const std::string_view inside = rest.substr(2);
        if (const SyslogTag tag = tagOf(inside); tag.length != 0) {
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
        if (own.length != 0 && own.kind != StampKind::Yearless)
            deviceStamp(own, sender, trimLeft(inside.substr(own.length)), line);
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
    const SyslogTag tag = tagOf(rest);
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
