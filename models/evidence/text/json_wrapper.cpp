#include "evidence/text/json_wrapper.h"
#include <algorithm>
#include <iterator>

namespace delist::json {

std::string_view bare(std::string_view text)
{
    text.remove_prefix(skipBlanks(text, 0));
    for (;;) {
        if (text.ends_with("\\n"))
            text.remove_suffix(2);
        else if (!text.empty() && (isBlank(text.back()) || text.back() == ','))
            text.remove_suffix(1);
        else
            return text;
    }
}

bool holdsRecords(std::string_view key)
{
    constexpr std::string_view keys[] = {"value", "results", "Results", "Records", "records", "events", "Events", "logs", "data", "rows"};
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool holdsAnswer(std::string_view key)
{
    constexpr std::string_view keys[] = {"d", "data", "response", "result", "body"};
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool mayBeWrapper(std::string_view text)
{
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const std::size_t next = skipBlanks(text, at + 1);
        if (next == text.size() || (text[next] != '{' && text[next] != ']'))
            continue;
        std::size_t end = at;
        while (end > 0 && (isBlank(text[end - 1]) || text[end - 1] == ':'))
            --end;
        if (end < 2 || text[end - 1] != '"')
            continue;
        const std::size_t quote = text.rfind('"', end - 2);
        if (quote != std::string_view::npos && holdsRecords(text.substr(quote + 1, end - quote - 2)))
            return true;
    }
    return false;
}

bool mayEndWrapper(std::string_view text)
{
    while (!text.empty() && (text.back() == '}' || isBlank(text.back())))
        text.remove_suffix(1);
    return text.ends_with(']');
}

bool mayBeMore(std::string_view text)
{
    for (std::size_t at = text.find('}'); at != std::string_view::npos; at = text.find('}', at + 1)) {
        std::size_t next = skipBlanks(text, at + 1);
        if (next < text.size() && text[next] == ',')
            next = skipBlanks(text, next + 1);
        if (next < text.size() && text[next] == '{')
            return true;
    }
    return mayBeWrapper(text);
}

} // namespace delist::json
