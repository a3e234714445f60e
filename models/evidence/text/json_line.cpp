#include "evidence/text/json_line.h"
#include "evidence/text/encoding.h"
#include "evidence/text/find_near.h"

namespace delist {

void JsonLine::start(std::string_view text)
{
    m_text = text;
    m_at = 0;
    m_levels.clear();
    m_path = {};
    m_scratch.clear();
    m_value = {};
    skipBlanks();
    m_state = m_at < m_text.size() && m_text[m_at] == '{' ? State::Value : State::Failed;
}

bool JsonLine::fail()
{
    m_state = State::Failed;
    return false;
}

bool JsonLine::next()
{
    while (m_state == State::Value || m_state == State::AfterValue) {
        skipBlanks();
        if (m_at >= m_text.size())
            return fail();
        const char c = m_text[m_at];
        if (m_state == State::AfterValue) {
            if (m_levels.empty()) // something behind the object
                return fail();
            const bool array = m_levels.back().array;
            if (c == (array ? ']' : '}')) {
                ++m_at;
                m_path = std::string_view(m_joined).substr(0, m_levels.back().pathLength);
                m_levels.pop_back();
                if (m_levels.empty()) {
                    skipBlanks();
                    m_state = m_at == m_text.size() ? State::Done : State::Failed;
                    return false;
                }
                continue;
            }
            if (c != ',')
                return fail();
            ++m_at;
            if (!array && !readKey())
                return fail();
            m_state = State::Value;
            continue;
        }
        if (c == '{' || c == '[') {
            if (m_levels.size() == deepest)
                return fail();
            if (m_path.data() != m_joined.data())
                m_joined = m_path;
            m_levels.push_back({c == '[', m_path.size()});
            ++m_at;
            skipBlanks();
            if (m_at < m_text.size() && m_text[m_at] == (c == '[' ? ']' : '}'))
                m_state = State::AfterValue; // empty
            else if (c == '{' && !readKey())
                return fail();
            continue;
        }
        if (!readScalar())
            return fail();
        m_state = State::AfterValue;
        return true;
    }
    return false;
}

/// "key": at m_at; sets the path.
bool JsonLine::readKey()
{
    skipBlanks();
    std::string_view key;
    if (m_at >= m_text.size() || m_text[m_at] != '"' || !readString(key))
        return false;
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != ':')
        return false;
    ++m_at;
    const std::size_t container = m_levels.back().pathLength;
    if (container == 0) { // most
        m_path = key;
        return true;
    }
    m_joined.resize(container);
    m_joined += '.';
    m_joined += key;
    m_path = m_joined;
    return true;
}

bool JsonLine::readScalar()
{
    if (m_text[m_at] == '"') {
        m_kind = Kind::Text;
        return readString(m_value);
    }
    const auto isWord = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E'; };
    std::size_t end = m_at;
    while (end < m_text.size() && isWord(m_text[end]))
        ++end;
    m_value = m_text.substr(m_at, end - m_at);
    m_at = end;
    if (!m_value.empty() && m_value[0] <= '9') {
        m_kind = Kind::Number;
        return m_value[0] != '+' && m_value[0] != '.';
    }
    if (m_value == "true") {
        m_kind = Kind::True;
    } else if (m_value == "false") {
        m_kind = Kind::False;
    } else if (m_value == "null") {
        m_kind = Kind::Null;
        m_value = {};
    } else {
        return false;
    }
    return true;
}

bool JsonLine::readString(std::string_view& out)
{
    const char* const text = m_text.data();
    const char* const from = text + ++m_at;
    const char* const end = findNear(from, text + m_text.size(), '"', '\\');
    m_at = static_cast<std::size_t>(end - text);
    if (m_at == m_text.size())
        return false;
    if (*end == '\\')
        return unescape(static_cast<std::size_t>(from - text), m_at, out);
    out = {from, end};
    ++m_at;
    return true;
}

bool JsonLine::readHex(std::size_t at, unsigned& out) const
{
    if (at + 4 > m_text.size())
        return false;
    out = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = m_text[i];
        const unsigned digit = c >= '0' && c <= '9' ? static_cast<unsigned>(c - '0')
            : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
            : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10) : 16U;
        if (digit == 16)
            return false;
        out = out << 4 | digit;
    }
    return true;
}

bool JsonLine::unescape(std::size_t from, std::size_t firstBackslash, std::string_view& out)
{
    // Unescaped text is never longer than what it came from: with room for the whole line, views into it stay good.
    if (m_scratch.empty())
        m_scratch.reserve(m_text.size() + 8);
    const std::size_t begin = m_scratch.size();
    m_scratch.append(m_text.substr(from, firstBackslash - from));
    for (m_at = firstBackslash; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            out = std::string_view(m_scratch).substr(begin);
            ++m_at;
            return true;
        }
        if (c != '\\') {
            const char* const plain = m_text.data() + m_at;
            const char* const stop = findNear(plain, m_text.data() + m_text.size(), '"', '\\');
            m_scratch.append(plain, stop);
            m_at = static_cast<std::size_t>(stop - m_text.data()) - 1;
            continue;
        }
        if (++m_at >= m_text.size())
            return false;
        switch (m_text[m_at]) {
        case '"': case '\\': case '/': m_scratch += m_text[m_at]; break;
        case 'b': m_scratch += '\b'; break;
        case 'f': m_scratch += '\f'; break;
        case 'n': m_scratch += '\n'; break;
        case 'r': m_scratch += '\r'; break;
        case 't': m_scratch += '\t'; break;
        case 'u': {
            unsigned unit = 0;
            if (!readHex(m_at + 1, unit))
                return false;
            m_at += 4;
            char32_t code = unit;
            unsigned low = 0;
            if (unit >= 0xD800 && unit < 0xDC00 && m_text.substr(m_at + 1, 2) == "\\u" && readHex(m_at + 3, low)
                && low >= 0xDC00 && low < 0xE000) {
                code = 0x10000U + ((unit - 0xD800U) << 10) + (low - 0xDC00U);
                m_at += 6;
            } else if (unit >= 0xD800 && unit < 0xE000) {
                code = 0xFFFD; // half a pair
            }
            appendUtf8(m_scratch, code);
            break;
        }
        default: return false;
        }
    }
    return false;
}

} // namespace delist
