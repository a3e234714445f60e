#include "evidence/text/json_objects.h"
#include "evidence/text/find_near.h"
#include "evidence/text/json_extent.h"
#include "evidence/text/json_wrapper.h"
#include <algorithm>
#include <cstring>

namespace delist {

using namespace json;

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longestKey = 64;

constexpr bool isScalar(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-'; }

} // namespace

bool JsonObjects::begins(std::string_view text)
{
    const std::size_t at = skipBlanks(text, 0);
    if (at == text.size() || (text[at] != '{' && text[at] != '['))
        return false;
    const std::size_t next = skipBlanks(text, at + 1);
    if (next == text.size())
        return true;
    return text[at] == '{' ? text[next] == '"' || text[next] == '}' : text[next] == '{' || text[next] == ']';
}

bool JsonObjects::line(const Line& line)
{
    const bool fresh = !m_continues;
    m_continues = line.more;
    m_from = 0;
    if (!fresh) {
        if (m_foreign)
            return false;
        scan(line);
        return true;
    }
    m_foreign = false;
    m_lineBegan = false;
    const std::size_t first = skipBlanks(line.text, 0);
    const char begin = first < line.text.size() ? line.text[first] : '\0';
    if (m_depth != 0) {
        // A line end inside a string may be a careless exporter's, unless the next line shows that the string was cut.
        if (m_string && (begin == '{' || begin == '}' || begin == '[' || begin == ']' || begin == '"'))
            tear({}, "a line ends inside a string");
        else if (!m_string && m_ownLine && !m_undecided && line.text.starts_with("{\""))
            tear({}, "the object does not end");
    } else {
        m_string = m_escaped = false;
    }
    if (m_depth == 0 && begin == '{' && !line.more) {
        if (const std::string_view whole = bare(line.text); whole.ends_with('}') && !mayBeMore(whole) && !(inside() && mayEndWrapper(whole))) {
            m_lost = false;
            m_last = '}';
            m_lastWasLine = true;
            m_taker.jsonObject({whole, line.offsetOf(first), line.number});
            return true;
        }
    }
    const bool restOfTorn = m_lost && (first > 0 || (begin != '\0' && std::strchr("\"{}[],", begin) != nullptr));
    if (m_levels.empty() && !restOfTorn && !begins(line.text)) {
        m_lost = false;
        if (line.text.find_first_not_of(" \t\r],}") == std::string_view::npos)
            return true; // the end of what was torn
        m_foreign = line.more;
        return false;
    }
    if (m_depth == 0 && !m_lost && !m_levels.empty() && m_levels.back() == Container::Records && begin != '\0'
        && std::strchr("{}[],", begin) == nullptr) {
        m_taker.brokenJson(line, "no JSON object");
        return true;
    }
    scan(line);
    return true;
}

/// A record over several lines, of which the first has its bracket alone: what goes on behind one is found letter by letter.
LineRun JsonObjects::linesTogether(std::string_view text) const
{
    std::size_t at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("{\n") && !rest.starts_with("{\r\n"))
        return {};
    LineRun run;
    const std::size_t length = recordLength(rest, &run.lineEnds);
    if (length == 0)
        return {};
    at += length;
    while (at < text.size() && (text[at] == ',' || (isBlank(text[at]) && text[at] != '\n')))
        ++at;
    run.bytes = at;
    return at < text.size() && text[at] == '\n' ? run : LineRun();
}

/// Follows the brackets. A record is an object at the top, or in an array that holds records.
void JsonObjects::scan(const Line& line)
{
    const std::string_view text = line.text;
    LineOffsets offsets(line);
    std::size_t at = 0;
    while (at < text.size()) {
        if (m_string) {
            readString(text, at);
            continue;
        }
        char c = text[at];
        while (isBlank(c) && ++at < text.size())
            c = text[at];
        if (at == text.size())
            break;
        const bool begins = !m_lineBegan;
        m_lineBegan = true;
        if (m_lost) {
            m_lost = c != '{' || !(begins || m_last == '[' || (m_last == ',' && m_beforeLast == '}'));
            if (m_lost) {
                m_beforeLast = m_last;
                m_last = c;
                ++at;
                continue;
            }
        }
        if (m_undecided) {
            m_undecided = false;
            if (c == '{' || c == ']')
                becomeWrapper();
        }
        switch (c) {
        case '"':
            m_string = true;
            m_lastString = text.substr(at + 1, 0);
            break;
        case ':': m_key = m_lastString; break;
        case '{':
            if (const std::size_t length = recordLength(text.substr(at)); length != 0) {
                takeRecord(line, offsets, at, length);
                at += length - 1;
                c = '}';
            } else {
                open(line, offsets, at);
            }
            break;
        case '[': openArray(line, at); break;
        case '}':
        case ']': close(line, at); break;
        default:
            while (at + 1 < text.size() && isScalar(text[at + 1])) // the rest of a number or word
                ++at;
            break;
        }
        m_beforeLast = m_last;
        m_last = c;
        ++at;
    }
    keepNames();
    if (m_depth != 0)
        keep(text.substr(m_from), line.more ? "" : "\n");
}

/// The names that the next line may go on with: a key whose value comes, a string that may be one.
void JsonObjects::keepNames()
{
    if (m_last != ':' && m_last != '"' && !m_string) {
        m_key = m_lastString = {};
        return;
    }
    m_keptKey.assign(m_key); // first: it may be the string that was kept before
    m_key = m_keptKey;
    m_keptString.assign(m_lastString);
    m_lastString = m_keptString;
}

/// From inside a string to behind its end, or to the end of \p text.
void JsonObjects::readString(std::string_view text, std::size_t& at)
{
    const std::size_t from = at;
    if (m_escaped) { // where a piece ended
        m_escaped = false;
        ++at;
    }
    while (m_string && at < text.size()) {
        at = static_cast<std::size_t>(findNear(text.data() + at, text.data() + text.size(), '"', '\\') - text.data());
        if (at == text.size() || text[at] == '"') {
            m_string = at == text.size();
        } else {
            at += 2;
            m_escaped = at > text.size();
        }
    }
    at = std::min(at, text.size());
    // A key that two pieces share is not looked at.
    m_lastString = m_lastString.data() == text.data() + from ? text.substr(from, std::min(at - from, longestKey)) : std::string_view();
    at += at < text.size();
}

/// An object can stand where the last one of JSON's characters was \p m_last.
bool JsonObjects::mayStandHere() const
{
    switch (m_levels.back()) {
    case Container::Object: return m_last == ':';
    case Container::Array: return m_last == '[' || m_last == ',';
    default: return true;
    }
}

/// The length of the record at the front of \p text, when it stands there whole. 0: to be followed by the letter.
std::size_t JsonObjects::recordLength(std::string_view text, std::size_t* lineEnds) const
{
    if (m_depth != 0 || !(m_levels.empty() || m_levels.back() == Container::Records))
        return 0;
    const std::size_t length = jsonObjectLength(text, lineEnds);
    return length > maxObjectBytes || mayBeWrapper(text.substr(0, length)) ? 0 : length;
}

void JsonObjects::takeRecord(const Line& line, LineOffsets& offsets, std::size_t at, std::size_t length)
{
    m_lost = false;
    m_lastWasLine = false;
    m_key = m_lastString = {};
    m_taker.jsonObject({line.text.substr(at, length), offsets.of(at), line.number});
}

void JsonObjects::open(const Line& line, LineOffsets& offsets, std::size_t at)
{
    if (m_depth != 0 && !mayStandHere())
        tear(line.text.substr(m_from, at - m_from), "the object does not end");
    if (m_depth == 0 && (m_levels.empty() || m_levels.back() == Container::Records)) {
        m_open.clear();
        m_tooLong = false;
        m_from = at;
        m_openOffset = offsets.of(at);
        m_openNumber = line.number;
        m_ownLine = at == 0 && line.text.size() > 1 && line.text[1] == '"';
        m_depth = m_levels.size() + 1;
        m_lost = false;
    }
    if (m_levels.size() == outermost())
        m_outerKey = m_key;
    m_key = {};
    m_levels.push_back(Container::Object);
    if (m_levels.size() > deepest)
        tear(line.text.substr(m_from, at - m_from), "nested too deeply");
}

void JsonObjects::openArray(const Line& line, std::size_t at)
{
    // At the top, or under a wrapper's key, it holds records when objects come.
    if (m_levels.empty()) {
        m_levels.push_back(Container::Records);
        return;
    }
    m_undecided = isWrapperKey();
    m_levels.push_back(Container::Array);
    if (m_levels.size() > deepest)
        tear(line.text.substr(m_from, at - m_from), "nested too deeply");
}

/// How deep the object is inside of which a key can name a wrapper's array.
std::size_t JsonObjects::outermost() const
{
    return !m_levels.empty() && m_levels.front() == Container::Records ? 2 : 1; // pages, one behind the other
}

bool JsonObjects::isWrapperKey() const
{
    if (m_levels.back() != Container::Object || !holdsRecords(m_key))
        return false;
    return m_levels.size() == outermost() || (m_levels.size() == outermost() + 1 && holdsAnswer(m_outerKey));
}

/// The array that was just opened holds the records, and what is around it is none.
void JsonObjects::becomeWrapper()
{
    m_levels.back() = Container::Records;
    forget();
}

void JsonObjects::close(const Line& line, std::size_t at)
{
    if (m_levels.empty())
        return;
    const bool object = m_levels.back() == Container::Object;
    if (object != (line.text[at] == '}')) {
        if (m_depth != 0)
            tear(line.text.substr(m_from, at - m_from), "brackets that do not match");
        return;
    }
    m_levels.pop_back();
    if (m_depth == 0 || m_levels.size() + 1 != m_depth)
        return;
    const std::string_view rest = line.text.substr(m_from, at + 1 - m_from);
    std::string_view record = rest;
    if (!m_open.empty()) {
        keep(rest);
        record = m_open;
    }
    m_depth = 0;
    m_lastWasLine = false;
    if (m_tooLong || record.size() > maxObjectBytes)
        m_taker.brokenJson({record.substr(0, maxRejectText), m_openOffset, m_openNumber}, "an object longer than 16 MiB");
    else
        m_taker.jsonObject({record, m_openOffset, m_openNumber});
    m_open.clear();
}

/// More of the open record.
void JsonObjects::keep(std::string_view text, std::string_view lineEnd)
{
    if (m_tooLong)
        return;
    m_open.append(text).append(lineEnd);
    if (m_open.size() > maxObjectBytes) {
        m_tooLong = true;
        m_open.resize(maxRejectText);
        m_open.shrink_to_fit();
    }
}

/// Gives up the open record, of which \p rest is not kept yet, or all of what is around records.
void JsonObjects::tear(std::string_view rest, std::string_view reason)
{
    if (m_depth == 0) {
        m_levels.clear();
        forget();
        m_lost = true;
        return;
    }
    keep(rest.substr(0, maxRejectText));
    m_levels.resize(m_depth - 1);
    std::string text = std::move(m_open);
    while (text.ends_with('\n'))
        text.pop_back();
    m_lost = true;
    const Line line{text, m_openOffset, m_openNumber};
    forget();
    m_taker.brokenJson(line, reason);
}

void JsonObjects::forget()
{
    m_open.clear();
    m_depth = 0;
    m_string = m_escaped = m_undecided = false;
    m_tooLong = false;
}

bool JsonObjects::end()
{
    const bool whole = m_levels.empty();
    if (m_depth != 0)
        tear({}, "the object does not end");
    m_levels.clear();
    m_lost = m_continues = false;
    return whole;
}

} // namespace delist
