// Words of a line, parted by blanks and tabs. Loops of our own: the standard library's find_first_of calls a function for
// every character.
#pragma once
#include "evidence/text/find_near.h"
#include <algorithm>
#include <string_view>

namespace delist {

/// Where the first \p a or \p b stands from \p from on; the size of \p text when there is none.
inline std::size_t findEither(std::string_view text, char a, char b, std::size_t from = 0)
{
    const char* const begin = text.data();
    return static_cast<std::size_t>(findNear(begin + std::min(from, text.size()), begin + text.size(), a, b) - begin);
}

/// How many digits \p text begins with.
inline std::size_t digitCount(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    return count;
}

/// Takes a number of at most \p most digits off \p text; -1: it begins with none.
inline int takeNumber(std::string_view& text, std::size_t most)
{
    int value = -1;
    for (std::size_t i = 0; i < most && !text.empty() && text.front() >= '0' && text.front() <= '9'; ++i, text.remove_prefix(1))
        value = std::max(value, 0) * 10 + (text.front() - '0');
    return value;
}

/// Takes what is in \p what, a few signs, off the beginning of \p text.
inline void skipAny(std::string_view& text, std::string_view what)
{
    const auto isOne = [what](char c) {
        for (const char one : what)
            if (c == one)
                return true;
        return false;
    };
    while (!text.empty() && isOne(text.front()))
        text.remove_prefix(1);
}

/// Takes the first word off \p text. What stays begins behind it, without blanks at its end.
inline std::string_view takeWord(std::string_view& text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    std::size_t begin = 0;
    while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\t'))
        ++begin;
    const std::size_t end = findEither(text, ' ', '\t', begin);
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

} // namespace delist
