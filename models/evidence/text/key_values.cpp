#include "evidence/text/key_values.h"
#include <algorithm>

namespace delist {

namespace {

bool isKeyChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

/// From m_at up to the blank before the next "key=".
std::string_view KeyValues::openValue()
{
    const std::size_t start = m_at;
    std::size_t from = m_at;
    for (;;) {
        const std::size_t next = m_text.find(m_style.assign, from);
        if (next == std::string_view::npos) {
            m_at = m_text.size();
            return withoutBlanks(m_text.substr(start));
        }
        std::size_t key = next;
        while (key > start && isKeyChar(m_text[key - 1]))
            --key;
        if (key < next && key > start && m_text[key - 1] == ' ') {
            m_at = key;
            return withoutBlanks(m_text.substr(start, key - start));
        }
        from = next + 1;
    }
}

/// Whether the quote at \p quote, behind a backslash, ends the value after all ("C:\"): then another pair follows.
bool KeyValues::endsAt(std::size_t quote) const
{
    std::size_t at = quote + 1;
    if (at >= m_text.size() || m_text[at] == ']')
        return true;
    if (m_text[at] != m_style.separator)
        return false;
    while (at < m_text.size() && (m_text[at] == m_style.separator || m_text[at] == ' '))
        ++at;
    const std::size_t key = at;
    while (at < m_text.size() && isKeyChar(m_text[at]))
        ++at;
    return at == m_text.size() || (at > key && m_text[at] == m_style.assign);
}

bool KeyValues::next(std::string_view& key, std::string_view& value)
{
    const char separator = m_style.separator;
    while (m_at < m_text.size()) {
        const std::size_t assign = m_text.find(m_style.assign, m_at);
        if (assign == std::string_view::npos) {
            m_at = m_text.size();
            return false;
        }
        // The key is what stands directly before; words before it are no pair's.
        std::size_t start = assign;
        while (start > m_at && m_text[start - 1] != separator)
            --start;
        key = m_text.substr(start, assign - start);
        if (separator != ' ')
            key = withoutBlanks(key);
        m_at = assign + 1;
        if (separator != ' ')
            while (m_at < m_text.size() && m_text[m_at] == ' ')
                ++m_at;
        const bool escaped = m_text.substr(m_at, 2) == "\\\"";
        if (m_at < m_text.size() && (m_text[m_at] == '"' || escaped)) {
            const std::size_t open = m_at + (escaped ? 2 : 1);
            std::size_t close = m_text.find('"', open);
            while (!escaped && close != std::string_view::npos && close > open && m_text[close - 1] == '\\' && !endsAt(close))
                close = m_text.find('"', close + 1);
            if (close == std::string_view::npos)
                close = m_text.size();
            value = m_text.substr(open, close - open);
            if (escaped && value.ends_with('\\'))
                value.remove_suffix(1);
            m_at = std::min(close + 1, m_text.size());
        } else if (m_style.openValues) {
            value = openValue();
        } else {
            const std::size_t end = std::min(m_text.find(separator, m_at), m_text.size());
            value = m_text.substr(m_at, end - m_at);
            if (separator != ' ')
                value = withoutBlanks(value);
            m_at = end;
        }
        if (m_at < m_text.size() && m_text[m_at] == separator)
            ++m_at;
        if (!key.empty())
            return true;
    }
    return false;
}

} // namespace delist
