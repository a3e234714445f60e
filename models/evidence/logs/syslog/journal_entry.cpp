#include "evidence/logs/syslog/journal_entry.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

std::string_view withoutLineEnd(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

bool number(std::string_view text, std::int64_t& out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return !text.empty() && error == std::errc() && end == text.data() + text.size();
}

} // namespace

void JournalEntry::clear()
{
    m_time = unknownTime;
    for (std::string* const text : {&m_message, &m_host, &m_identifier, &m_command, &m_syslogPid, &m_pid})
        text->clear();
}

void JournalEntry::add(std::string_view name, std::string_view value)
{
    const auto first = [value](std::string& slot) {
        if (slot.empty())
            slot = value;
    };
    if (name == "MESSAGE")
        first(m_message);
    else if (name == "_HOSTNAME")
        first(m_host);
    else if (name == "SYSLOG_IDENTIFIER")
        first(m_identifier);
    else if (name == "_COMM")
        first(m_command);
    else if (name == "SYSLOG_PID")
        first(m_syslogPid);
    else if (name == "_PID")
        first(m_pid);
    else if (std::int64_t micros = 0; name == "__REALTIME_TIMESTAMP" && number(value, micros) && micros > 0)
        m_time = micros;
}

bool JournalEntry::toLine(SyslogParser& parser, SyslogLine& line) const
{
    const std::string_view message = withoutLineEnd(m_message);
    if (message.empty() || m_time == unknownTime)
        return false;
    const bool named = !m_identifier.empty();
    parser.unwrapped(line, m_time, m_host, named ? m_identifier : m_command, m_syslogPid.empty() ? m_pid : m_syslogPid, message);
    return true;
}

/// {"__REALTIME_TIMESTAMP":"1772524801128456","MESSAGE":"…",…}.
bool WrappedLines::json(std::string_view object, SyslogParser& parser, SyslogLine& line)
{
    if (!m_any && m_plain >= most)
        return false;
    m_entry.clear();
    m_bytes.clear();
    m_json.start(object);
    while (m_json.next()) {
        const std::string_view path = m_json.path();
        if (path == "MESSAGE" && m_json.kind() == JsonLine::Kind::Number) { // an array of bytes: it is no UTF-8
            std::int64_t byte = 0;
            if (number(m_json.value(), byte) && byte >= 0 && byte < 256)
                m_bytes += static_cast<char>(byte);
        } else {
            m_entry.add(path, m_json.value());
        }
    }
    if (!m_json.complete() || m_entry.m_time == unknownTime) {
        ++m_plain;
        return false;
    }
    m_any = true;
    if (!m_bytes.empty()) {
        std::string text;
        if (!isValidUtf8(m_bytes))
            appendWindows1252(text, m_bytes);
        m_entry.add("MESSAGE", text.empty() ? m_bytes : text);
    }
    if (!m_entry.toLine(parser, line)) // too long for the export: "MESSAGE":null
        parser.unwrapped(line, m_entry.m_time, m_entry.m_host, m_entry.m_identifier, {}, {});
    return true;
}

/// "Tue 2026-03-03 08:00:01.123456 CET [s=…;i=…;…]".
bool WrappedLines::isHeader(std::string_view text, SyslogParser& parser, Micros& time) const
{
    const std::size_t cursor = text.find(" [s=");
    if (cursor == std::string_view::npos || cursor > 48 || text.back() != ']')
        return false;
    const SyslogStamp stamp = parser.stamp(text);
    time = stamp.time;
    return stamp.length == cursor;
}

/// "    MESSAGE=connect from …"; in an export without the blanks, and bytes that are no text behind a line with the name alone.
bool WrappedLines::field(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto isName = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    const std::size_t end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isName) - text.begin());
    if (end == 0 || (end < text.size() && text[end] != '='))
        return false;
    if (end == text.size())
        m_binary = text;
    else
        m_entry.add(text.substr(0, end), text.substr(end + 1));
    return true;
}

bool WrappedLines::part(std::string_view text, std::uint64_t offset, std::uint64_t number, SyslogParser& parser, SyslogLine& line, bool& ready)
{
    ready = false;
    Micros time = unknownTime;
    const bool exported = text.front() == '_' && text.starts_with("__CURSOR=");
    if (exported || (text.size() > 40 && text[3] == ' ' && text[8] == '-' && isHeader(text, parser, time))) {
        ready = last(parser, line);
        m_open = true;
        m_entry.clear();
        m_entry.setTime(time);
        m_binary.clear();
        m_offset = offset;
        m_number = number;
        return true;
    }
    if (!m_open)
        return false;
    if (!m_binary.empty()) { // eight bytes of length, of which the zeros end a line
        if (text.size() > 2) {
            m_entry.add(m_binary, text);
            m_binary.clear();
        }
        return true;
    }
    if (field(text))
        return true;
    if (text.front() == ' ') // a field of several lines
        return true;
    ready = last(parser, line);
    return false;
}

bool WrappedLines::last(SyslogParser& parser, SyslogLine& line)
{
    if (!m_open)
        return false;
    m_open = false;
    line.offset = m_offset;
    line.number = m_number;
    std::swap(m_entry, m_done); // the line's views stay while the next one is filled
    return m_done.toLine(parser, line);
}

} // namespace delist
