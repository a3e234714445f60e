#include "evidence/text/log_wrapping.h"
#include "evidence/text/syslog_stamp.h"
#include <algorithm>

namespace delist {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '@';
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

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

std::string_view LogWrapping::inside(std::string_view text)
{
    m_time.clear();
    if (text.starts_with("{\"log\":")) {
        m_json.start(text);
        if (!m_json.next() || m_json.path() != "log" || m_json.kind() != JsonLine::Kind::Text)
            return {};
        m_inside = m_json.value();
        while (m_json.next())
            if (m_json.path() == "time")
                m_time = m_json.value();
        while (!m_inside.empty() && (m_inside.back() == '\n' || m_inside.back() == '\r'))
            m_inside.pop_back();
        return m_inside;
    }
    std::size_t end = 0;
    while (end < text.size() && end < 64 && isNameByte(text[end]))
        ++end;
    const std::size_t bar = text.find_first_not_of(' ', end);
    if (end != 0 && bar != std::string_view::npos && bar != end && text.substr(bar).starts_with("| "))
        return text.substr(bar + 2);
    return behindFileName(text);
}

} // namespace delist
