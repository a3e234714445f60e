#include "evidence/text/record_extent.h"
#include "evidence/text/json_extent.h"
#include <algorithm>

namespace delist {

namespace {

bool endsField(char c)
{
    return c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n';
}

/// A row whose quotes hold line breaks. 0 when they hold none, or stand where no quotes can.
std::size_t quotedRowLength(std::string_view text)
{
    bool broken = false;
    bool fieldStarts = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n')
            return broken ? at - (at > 0 && text[at - 1] == '\r' ? 1 : 0) : 0;
        if (text[at] != '"' || !fieldStarts) {
            fieldStarts = endsField(text[at]);
            continue;
        }
        for (++at;; ++at) {
            if (at >= text.size())
                return 0;
            broken = broken || text[at] == '\n';
            if (text[at] != '"')
                continue;
            if (at + 1 < text.size() && text[at + 1] == '"') {
                ++at;
                continue;
            }
            if (at + 1 < text.size() && !endsField(text[at + 1]))
                return 0;
            break;
        }
        fieldStarts = false;
    }
    return broken ? text.size() : 0;
}

std::size_t eventLength(std::string_view text)
{
    constexpr std::string_view end = "</Event>";
    const std::size_t at = text.find(end);
    const std::size_t next = text.find("<Event", 1);
    const bool another = next != std::string_view::npos && next < at && (text[next + 6] == ' ' || text[next + 6] == '>');
    return at == std::string_view::npos || another ? 0 : at + end.size();
}

/// "lease 10.0.3.44 {" to the line that closes it.
std::size_t blockLength(std::string_view text)
{
    const std::size_t first = text.substr(0, text.find('\n')).find_last_not_of(" \t\r");
    if (first == std::string_view::npos || text[first] != '{')
        return 0;
    std::size_t open = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && quoted)
            ++at;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == '{' && !quoted)
            ++open;
        else if (text[at] == '}' && !quoted && --open == 0)
            return at + 1;
    }
    return 0;
}

std::size_t withoutLineEnd(std::string_view text, std::size_t length)
{
    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
        --length;
    return length;
}

/// An entry of systemd's journal: `-o export` goes to an empty line, `-o verbose` has its fields indented under a line with the cursor.
std::size_t journalEntryLength(std::string_view text)
{
    std::size_t at = text.find('\n');
    const std::string_view first = text.substr(0, withoutLineEnd(text, std::min(at, text.size())));
    const bool exported = first.starts_with("__CURSOR=");
    if (!exported && (first.find(" [s=") > 48 || !first.ends_with(']')))
        return 0;
    for (; at != std::string_view::npos; at = text.find('\n', at + 1)) {
        const std::string_view next = text.substr(at + 1);
        if (exported ? next.empty() || next.front() == '\n' || next.starts_with("\r\n") || next.starts_with("__CURSOR=") : !next.starts_with(' '))
            break;
    }
    return withoutLineEnd(text, std::min(at, text.size()));
}

} // namespace

std::size_t recordLength(std::string_view text)
{
    if (text.starts_with('{') || text.starts_with('['))
        return jsonObjectLength(text);
    if (text.starts_with("<Event ") || text.starts_with("<Event>"))
        return eventLength(text);
    if (const std::size_t entry = journalEntryLength(text); entry != 0)
        return entry;
    if (const std::size_t block = blockLength(text); block != 0)
        return block;
    return quotedRowLength(text);
}

} // namespace delist
