#include "evidence/text/json_object_reader.h"

namespace delist {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longestKey = 64;

/// Without blanks around it, a comma behind it, or the "\n" of a careless export.
std::string_view bare(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    for (;;) {
        if (text.ends_with("\\n"))
            text.remove_suffix(2);
        else if (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == ','))
            text.remove_suffix(1);
        else
            return text;
    }
}

bool holdsRecords(std::string_view key)
{
    return key.empty() || key == "value" || key == "results" || key == "Results" || key == "Records" ||
           key == "records" || key == "events" || key == "Events";
}

bool maybeWrapper(std::string_view text)
{
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const std::size_t next = text.find_first_not_of(" \t", at + 1);
        if (next != std::string_view::npos && text[next] == '{' && at > 0) {
            const std::string_view before = text.substr(0, at);
            for (const std::string_view key : {"\"value\"", "\"results\"", "\"Results\"", "\"Records\"", "\"records\"", "\"events\"", "\"Events\""})
                if (const std::size_t found = before.rfind(key);
                    found != std::string_view::npos &&
                    before.find_first_not_of(" \t:", found + key.size()) == std::string_view::npos)
                    return true;
        }
    }
    return false;
}

} // namespace

void JsonObjectReader::line(const Line& line)
{
    const std::string_view text = bare(line.text);
    if (m_levels.empty() && text.size() > 1 && text.front() == '{' && text.back() == '}' && !maybeWrapper(text)) {
        take({text, line.offset + static_cast<std::uint64_t>(text.data() - line.text.data()), line.number});
        return;
    }
    if (m_levels.empty() && !text.empty() && text.front() != '{' && text.front() != '[' ) {
        if (text != "]" && text != "}")
            reject(line, "no JSON object");
        return;
    }
    scan(line, line.text);
    if (m_depth != 0) {
        m_open += '\n';
        if (m_open.size() > maxObjectBytes)
            abandon("an object longer than 1 MiB");
    }
}

/// Follows the braces. A record is an object at the top, or in an array that holds records.
void JsonObjectReader::scan(const Line& line, std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (m_depth != 0)
            m_open += c;
        if (m_string) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_string = false;
            else if (m_lastString.size() < longestKey)
                m_lastString += c;
            continue;
        }
        switch (c) {
        case '"':
            m_string = true;
            m_lastString.clear();
            break;
        case ':': m_key = m_lastString; break;
        case '{':
            if (m_levels.empty() || m_levels.back() == Container::Records) {
                m_open.assign(1, c);
                m_openOffset = line.offset;
                m_openNumber = line.number;
                m_depth = m_levels.size() + 1;
            }
            m_levels.push_back(Container::Object);
            break;
        case '[': {
            const bool records = m_levels.empty() || (m_levels.size() <= 2 && holdsRecords(m_key));
            if (records) // what is around it only wraps
                m_depth = 0;
            m_levels.push_back(records ? Container::Records : Container::Array);
            break;
        }
        case '}':
        case ']':
            if (m_levels.empty())
                break;
            m_levels.pop_back();
            if (c == '}' && m_depth != 0 && m_levels.size() + 1 == m_depth) {
                const std::string record = std::move(m_open);
                m_open.clear();
                m_depth = 0;
                take({record, m_openOffset, m_openNumber});
            }
            break;
        default: break;
        }
        if (m_levels.size() > deepest)
            abandon("nested too deeply");
    }
}

void JsonObjectReader::abandon(std::string_view reason)
{
    const std::string text = std::move(m_open);
    m_open.clear();
    m_levels.clear();
    m_string = m_escaped = false;
    m_depth = 0;
    reject({text, m_openOffset, m_openNumber}, reason);
}

void JsonObjectReader::take(const Line& line)
{
    Micros time = unknownTime;
    if (const char* const why = object(line.text, line.offset, time))
        reject(line, why);
    else
        accepted(time);
}

void JsonObjectReader::end()
{
    if (m_depth != 0)
        abandon("the object does not end");
}

std::string_view firstJsonObject(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r\n[");
    if (from == std::string_view::npos || text[from] != '{')
        return {};
    text.remove_prefix(from);
    int depth = 0;
    bool string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (string) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                string = false;
        } else if (c == '"') {
            string = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return text.substr(0, at + 1);
        }
    }
    return text; // goes on beyond the sample
}

} // namespace delist
