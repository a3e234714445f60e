#include "evidence/logs/haraka/haraka_entry.h"
#include <algorithm>

namespace delist::haraka {

namespace {

bool isLevel(std::string_view word)
{
    for (const std::string_view level : {"DATA", "PROTOCOL", "DEBUG", "INFO", "NOTICE", "WARN", "ERROR", "CRIT", "ALERT", "EMERG"})
        if (word == level)
            return true;
    return false;
}

/// The quoted string that begins at \p text (its first quote included).
std::string_view string(std::string_view text)
{
    if (text.empty() || text.front() != '"')
        return {};
    std::size_t end = 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    return text.substr(1, std::min(end, text.size()) - 1);
}

/// "name":"value" or "name":123 in one flat object.
std::string_view jsonValue(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if (at == 0 || text[at - 1] != '"' || at + name.size() + 1 >= text.size() || text[at + name.size()] != '"')
            continue;
        std::size_t value = at + name.size() + 1;
        while (value < text.size() && (text[value] == ' ' || text[value] == ':'))
            ++value;
        const std::string_view rest = text.substr(value);
        if (!rest.empty() && rest.front() == '"')
            return string(rest);
        return rest.substr(0, std::min(rest.find_first_of(",}"), rest.size()));
    }
    return {};
}

/// name=value or name="value".
std::string_view plainValue(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if ((at > 0 && text[at - 1] != ' ') || at + name.size() >= text.size() || text[at + name.size()] != '=')
            continue;
        const std::string_view rest = text.substr(at + name.size() + 1);
        if (!rest.empty() && rest.front() == '"')
            return string(rest);
        return rest.substr(0, std::min(rest.find(' '), rest.size()));
    }
    return {};
}

/// "9FF7F70E-5D57-435A-AAD9-EA069B6159D9.1.1"
bool setUuid(Entry& entry, std::string_view text)
{
    const std::size_t dot = std::min(text.find('.'), text.size());
    entry.uuid = text.substr(0, dot);
    entry.number = text.substr(std::min(dot + 1, text.size()));
    return text == "-" || (entry.uuid.size() == 36 && entry.uuid[8] == '-' && entry.uuid[13] == '-');
}

std::string_view bracket(std::string_view& text)
{
    if (text.empty() || text.front() != '[')
        return {};
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos)
        return {};
    const std::string_view inside = text.substr(1, end - 1);
    text.remove_prefix(std::min(text.size(), text.substr(end + 1).starts_with(' ') ? end + 2 : end + 1));
    return inside;
}

} // namespace

std::string_view Entry::value(std::string_view name) const { return json ? jsonValue(all, name) : plainValue(all, name); }

std::optional<Entry> parseEntry(std::string_view text)
{
    Entry entry;
    entry.all = text;
    if (text.starts_with('[')) {
        entry.level = bracket(text);
        if (!isLevel(entry.level))
            return std::nullopt;
        if (!setUuid(entry, bracket(text)))
            return std::nullopt;
        entry.plugin = bracket(text);
        if (entry.plugin.empty())
            return std::nullopt;
        while (text.starts_with(' ')) // what a plugin leaves out before its words is one
            text.remove_prefix(1);
        entry.message = entry.all = text;
        return entry;
    }
    if (text.starts_with("level=") || text.starts_with('{')) {
        entry.json = text.front() == '{';
        entry.logfmt = !entry.json;
        entry.level = entry.value("level");
        if (!isLevel(entry.level) || !setUuid(entry, entry.value("uuid")))
            return std::nullopt;
        for (const std::string_view name : {"origin", "source", "plugin"}) // as of 3.0, its documentation, before
            if (entry.plugin.empty())
                entry.plugin = entry.value(name);
        entry.message = entry.value("message");
        return entry;
    }
    return std::nullopt;
}

} // namespace delist::haraka
