#include "evidence/logs/log_prefix.h"
#include "evidence/smtp/command.h"

namespace delist {

namespace {

bool has(std::string_view text, std::string_view word)
{
    if (text.size() < word.size())
        return false;
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at)
        if (smtp::equalsNoCase(text.substr(at, word.size()), word))
            return true;
    return false;
}

} // namespace

Action actionOfPrefix(std::string_view prefix)
{
    for (const std::string_view word : {"drop", "reject", "deny", "denied", "block", "discard"})
        if (has(prefix, word))
            return Action::Denied;
    for (const std::string_view word : {"accept", "allow", "permit", "pass"})
        if (has(prefix, word))
            return Action::Allowed;
    if (prefix.ends_with("-D") || prefix.ends_with("-R") || prefix.ends_with("-D]") || prefix.ends_with("-R]"))
        return Action::Denied;
    return prefix.ends_with("-A") || prefix.ends_with("-A]") ? Action::Allowed : Action::Unknown;
}

std::string_view ruleOfPrefix(std::string_view prefix)
{
    if (prefix.starts_with('[') && prefix.find(']') == prefix.size() - 1)
        prefix = prefix.substr(1, prefix.size() - 2);
    while (!prefix.empty() && (prefix.back() == ':' || prefix.back() == ' ' || prefix.back() == '-'))
        prefix.remove_suffix(1);
    return prefix;
}

} // namespace delist
