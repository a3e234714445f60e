#include "evidence/text/log_wrapping.h"
#include "evidence/text/syslog_stamp.h"
#include "evidence/text/word_table.h"
#include <algorithm>

namespace delist {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '@';
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// What the fields of a collector's JSON say, by their path.
enum class Part : std::uint8_t { None, Text, Time, Host, Tag, Pid };
constexpr KnownWord<Part> parts[] = {
    {"log", Part::Text},        {"message", Part::Text},   {"event.original", Part::Text}, {"_raw", Part::Text},
    {"time", Part::Time},       {"@timestamp", Part::Time}, {"timestamp", Part::Time},     {"_time", Part::Time},
    {"host", Part::Host},       {"hostname", Part::Host},  {"host.name", Part::Host},      {"host.hostname", Part::Host},
    {"tag", Part::Tag},         {"syslogtag", Part::Tag},  {"programname", Part::Tag},     {"appname", Part::Tag},
    {"program", Part::Tag},     {"date", Part::Time},      {"procid", Part::Pid},          {"pid", Part::Pid}};
constexpr WordTable partTable(parts);

/// "Mar  3 09:00:01", "2026-03-03T09:00:01", "<22>Mar": by their shape, not their sense.
bool looksStamped(std::string_view text)
{
    if (text.starts_with('<') && text.substr(0, 5).find('>') != std::string_view::npos)
        text.remove_prefix(text.find('>') + 1);
    if (text.size() < 15)
        return false;
    if (isDigit(text[0]))
        return text.size() > 19 && text[4] == '-' && text[7] == '-' && (text[10] == 'T' || text[10] == ' ') && text[13] == ':' && text[16] == ':';
    return yearlessStampLength(text) != 0;
}

/// Behind the name of a file and the number of a line that grep puts before lines, "-" instead of ":" before those around a match;
/// empty when no stamp follows.
std::string_view behindFileName(std::string_view text)
{
    constexpr std::size_t longestName = 255;
    const std::size_t end = std::min(text.size(), longestName);
    for (std::size_t at = 1; at < end && static_cast<unsigned char>(text[at]) > ' '; ++at)
        if ((text[at - 1] == ':' || text[at - 1] == '-') && looksStamped(text.substr(at)))
            return text.substr(at);
    return {};
}

} // namespace

std::string_view behindCollector(std::string_view text, std::string_view& host)
{
    if (text.empty())
        return {};
    if (text.front() == '\t') { // "Facility.Level", sender, message
        text.remove_prefix(1);
        const std::size_t level = text.substr(0, 32).find('\t');
        const std::size_t sender = level == std::string_view::npos ? level : text.substr(0, level + 256).find('\t', level + 1);
        if (sender == std::string_view::npos || text.substr(0, level).find('.') == std::string_view::npos)
            return {};
        host = text.substr(level + 1, sender - level - 1);
        return text.substr(sender + 1);
    }
    const bool program = text.size() > 10 && isDigit(text[0]) && text[10] == ' '; // writes it itself: Exim, Dovecot
    if (!program && looksStamped(text))
        return text;
    // F: the whole line, P: a part of a long one.
    if ((text.starts_with("stdout ") || text.starts_with("stderr ")) && text.size() > 9 && (text[7] == 'F' || text[7] == 'P') && text[8] == ' ')
        return text.substr(9);
    return {};
}

/// A whole log line, or what a collector has taken it apart into, put together again.
std::string_view LogWrapping::ofObject(std::string_view object)
{
    if (!m_any && m_plain >= most)
        return {};
    std::string host, tag, pid;
    m_inside.clear();
    m_json.start(object);
    while (m_json.next()) {
        std::string* slot = nullptr;
        switch (partTable.find(m_json.path(), Part::None)) {
        case Part::None: break;
        case Part::Text: slot = &m_inside; break;
        case Part::Time: slot = &m_time; break;
        case Part::Host: slot = &host; break;
        case Part::Tag: slot = &tag; break;
        case Part::Pid: slot = &pid; break;
        }
        if (slot != nullptr && slot->empty())
            *slot = m_json.value();
    }
    while (!m_inside.empty() && (m_inside.back() == '\n' || m_inside.back() == '\r'))
        m_inside.pop_back();
    const bool docker = object.starts_with("{\"log\":");
    if (m_inside.empty() || (!docker && m_time.empty())) {
        ++m_plain;
        return {};
    }
    if (tag.ends_with(':'))
        tag.pop_back();
    if (!tag.empty() && !looksStamped(m_inside)) {
        if (!pid.empty() && tag.back() != ']')
            tag.append(1, '[').append(pid).append(1, ']');
        m_inside.erase(0, std::min(m_inside.find_first_not_of(' '), m_inside.size()));
        m_inside.insert(0, host + (host.empty() ? "" : " ") + tag + ": ");
    } else if (!docker && !looksStamped(m_inside)) {
        ++m_plain;
        return {};
    }
    m_any = true;
    return m_inside;
}

/// The field that is stamped, or the longest one, with the time of one that is nothing else.
std::string_view LogWrapping::ofRow(std::string_view row)
{
    constexpr std::size_t longestKey = 12;
    const bool pairs = row.substr(0, longestKey).find('=') != std::string_view::npos; // "date=2026-03-10","time=…": a firewall's own
    if (pairs || !m_fields.splitCsv(row) || m_fields.size() < 2)
        return {};
    constexpr std::size_t longestStamp = 40;
    std::string_view inside, time;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const std::string_view field = m_fields[i];
        const bool stamped = looksStamped(field);
        if (stamped && field.size() < longestStamp && field.find(' ', 11) == std::string_view::npos && time.empty())
            time = field;
        else if (stamped || (!looksStamped(inside) && field.size() > inside.size()))
            inside = field;
    }
    m_time = time;
    m_inside = inside;
    return m_inside;
}

std::string_view LogWrapping::inside(std::string_view text)
{
    m_time.clear();
    if (text.starts_with('{'))
        return ofObject(text);
    if (text.starts_with('"'))
        return ofRow(text);
    std::size_t end = 0;
    while (end < text.size() && end < 64 && isNameByte(text[end]))
        ++end;
    const std::size_t bar = text.find_first_not_of(' ', end);
    if (end != 0 && bar != std::string_view::npos && bar != end && text.substr(bar).starts_with("| "))
        return text.substr(bar + 2);
    return behindFileName(text);
}

} // namespace delist
