#include "evidence/logs/action_words.h"
#include "evidence/smtp/command.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLetter(char c) { return isUpper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool isNegation(std::string_view word)
{
    constexpr std::string_view words[] = {"not", "no", "non", "never", "cannot", "nicht", "kein", "keine", "pas", "jamais", "nunca",
                                          "niet", "geen", "n\xc3\xa3o"};
    const bool contracted = word.size() > 3 && smtp::equalsNoCase(word.substr(word.size() - 3), "n't");
    return contracted || std::any_of(std::begin(words), std::end(words), [word](std::string_view each) { return smtp::equalsNoCase(word, each); });
}

/// "dis" and "un", and "not" without anything between: right before the word.
bool isGlued(std::string_view before)
{
    const auto ends = [before](std::string_view with) {
        return before.size() >= with.size() && smtp::equalsNoCase(before.substr(before.size() - with.size()), with);
    };
    const auto begins = [before](std::size_t size) { // a word does
        const std::size_t at = before.size() - size;
        return at == 0 || !isLetter(before[at - 1]) || (isUpper(before[at]) && !isUpper(before[at - 1]));
    };
    return ends("dis") || ends("not") || (ends("un") && begins(2)) || (ends("no") && begins(2)) || (ends("non") && begins(3));
}

/// "no. 5", "No 5": the number of a rule.
bool isNumbered(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::size_t next = text.find_first_not_of(" .:#_", end);
    return end - begin == 2 && next != npos && text[next] >= '0' && text[next] <= '9';
}

} // namespace

Negation negationIn(std::string_view before)
{
    if (isGlued(before))
        return Negation::Direct;
    bool nearest = true;
    for (std::size_t end = before.size(); end > 0;) {
        if (!isLetter(before[end - 1])) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        // "smtpNotAllowed" is three words.
        while (begin > 0 && (isLetter(before[begin - 1]) || before[begin - 1] == '\'') && !(isUpper(before[begin]) && !isUpper(before[begin - 1])))
            --begin;
        if (isNegation(before.substr(begin, end - begin)) && !isNumbered(before, begin, end))
            return nearest ? Negation::Direct : Negation::Ahead;
        nearest = false;
        end = begin;
    }
    return Negation::None;
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from)
{
    for (; from + word.size() <= text.size(); ++from)
        if (smtp::equalsNoCase(text.substr(from, word.size()), word))
            return from;
    return npos;
}

Action actionOfWords(std::string_view text)
{
    for (const std::string_view word : {"drop", "reject", "deny", "denied", "block", "discard"})
        for (std::size_t at = findWord(text, word); at != npos; at = findWord(text, word, at + word.size()))
            if (negationIn(text.substr(0, at)) != Negation::Direct)
                return Action::Denied;
    static constexpr std::string_view grants[] = {"accept", "allow", "permit", "pass"};
    return grantIn(text, grants);
}

Action grantIn(std::string_view text, std::span<const std::string_view> grants)
{
    bool allowed = false;
    bool doubtful = false;
    for (const std::string_view word : grants)
        for (std::size_t at = findWord(text, word); at != npos; at = findWord(text, word, at + word.size())) {
            const Negation negation = negationIn(text.substr(0, at));
            if (negation == Negation::Direct)
                return Action::Denied;
            (negation == Negation::Ahead ? doubtful : allowed) = true;
        }
    return allowed && !doubtful ? Action::Allowed : Action::Unknown;
}

} // namespace delist
