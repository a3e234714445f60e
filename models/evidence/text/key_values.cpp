#include "evidence/text/key_values.h"
#include "evidence/text/words.h"
#include <algorithm>

namespace delist {

namespace {

/// What a key may be made of, by byte.
struct KeyBytes
{
    bool is[256] = {};
    constexpr KeyBytes()
    {
        for (int c = 0; c < 256; ++c)
            is[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    }
};
constexpr KeyBytes keyBytes;

bool isKeyChar(char c) { return keyBytes.is[static_cast<unsigned char>(c)]; }

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
    const char* const end = m_text.data() + m_text.size();
    const char* const start = m_text.data() + m_at;
    const NearFinder blank(' ', ' ');
    for (const char* at = blank(start, end); at != end; at = blank(at + 1, end)) {
        const char* const key = at + 1;
        do
            ++at;
        while (at != end && isKeyChar(*at));
        if (at == end)
            break;
        if (*at == m_style.assign && at != key) {
            m_at = static_cast<std::size_t>(key - m_text.data());
            return withoutBlanks({start, key});
        }
        --at; // may be a blank
    }
    m_at = m_text.size();
    return withoutBlanks({start, end});
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

std::string_view unescaped(std::string_view value, std::string_view escaped, std::string& buffer)
{
    if (value.find('\\') == std::string_view::npos)
        return value;
    buffer.clear();
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size() && escaped.find(value[i + 1]) != std::string_view::npos)
            ++i;
        buffer += value[i];
    }
    return buffer;
}

bool KeyValues::next(std::string_view& key, std::string_view& value)
{
    const char separator = m_style.separator;
    while (m_at < m_text.size()) {
        const char* const end = m_text.data() + m_text.size();
        const char* start = m_text.data() + m_at;
        // The key is what stands directly before the sign; words before it are no pair's.
        const char* assign = m_keyEnd(start, end);
        while (assign != end && *assign == separator) {
            start = assign + 1;
            assign = m_keyEnd(start, end);
        }
        if (assign == end) {
            m_at = m_text.size();
            return false;
        }
        key = {start, assign};
        if (separator != ' ')
            key = withoutBlanks(key);
        m_at = static_cast<std::size_t>(assign + 1 - m_text.data());
        if (separator != ' ')
            while (m_at < m_text.size() && m_text[m_at] == ' ')
                ++m_at;
        const bool escaped = m_at + 1 < m_text.size() && m_text[m_at] == '\\' && m_text[m_at + 1] == '"';
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
            const char* const stop = m_valueEnd(m_text.data() + m_at, end);
            value = {m_text.data() + m_at, stop};
            if (separator != ' ')
                value = withoutBlanks(value);
            m_at = static_cast<std::size_t>(stop - m_text.data());
        }
        if (m_at < m_text.size() && m_text[m_at] == separator)
            ++m_at;
        if (!key.empty())
            return true;
    }
    return false;
}

} // namespace delist
