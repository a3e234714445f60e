#include "evidence/logs/log_prefix.h"
#include "evidence/logs/action_words.h"

namespace delist {

namespace {

/// "[LAN_OUT-D-2000] DESCR="block smtp"" (UniFi): the letter of the verdict, or 0.
char unifiVerdict(std::string_view prefix)
{
    const std::size_t close = prefix.starts_with('[') ? prefix.find(']') : std::string_view::npos;
    if (close == std::string_view::npos)
        return 0;
    std::size_t at = close;
    while (at > 1 && prefix[at - 1] >= '0' && prefix[at - 1] <= '9')
        --at;
    return at < close && at > 3 && prefix[at - 1] == '-' && prefix[at - 3] == '-' ? prefix[at - 2] : '\0';
}

} // namespace

Action actionOfPrefix(std::string_view prefix)
{
    if (const char verdict = unifiVerdict(prefix); verdict == 'D' || verdict == 'R' || verdict == 'A')
        return verdict == 'A' ? Action::Allowed : Action::Denied;
    if (const Action said = actionOfWords(prefix); said != Action::Unknown)
        return said;
    if (prefix.ends_with("-D") || prefix.ends_with("-R") || prefix.ends_with("-D]") || prefix.ends_with("-R]"))
        return Action::Denied;
    return prefix.ends_with("-A") || prefix.ends_with("-A]") ? Action::Allowed : Action::Unknown;
}

std::string_view ruleOfPrefix(std::string_view prefix)
{
    if (constexpr std::string_view word = "DESCR=\""; unifiVerdict(prefix) != 0 && prefix.find(word) != std::string_view::npos) {
        const std::string_view name = prefix.substr(prefix.find(word) + word.size());
        if (const std::size_t end = name.find('"'); end != 0)
            return name.substr(0, end);
        prefix = prefix.substr(0, prefix.find(']') + 1);
    }
    if (prefix.starts_with('[') && prefix.find(']') == prefix.size() - 1)
        prefix = prefix.substr(1, prefix.size() - 2);
    while (!prefix.empty() && (prefix.back() == ':' || prefix.back() == ' ' || prefix.back() == '-'))
        prefix.remove_suffix(1);
    return prefix;
}

} // namespace delist
