// RejectionWords: a refusal as its words are looked for in. A detail of rejection_text.cpp and what it is put together from.
#pragma once
#include "evidence/text/letter_pairs.h"
#include <string>
#include <string_view>

namespace delist::smtp {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isWord(char c)
{
    return isDigit(c) || isAlpha(c);
}
constexpr bool isNameCharacter(char c)
{
    return isWord(c) || c == '-' || c == '.' || c == '_';
}

/// The text and its lower-case twin of the same length: found in one, taken from the other.
struct RejectionWords
{
    std::string_view raw;
    std::string lower;
    LetterPairs pairs; ///< of lower

    explicit RejectionWords(std::string_view text) : raw(text), lower(lowered(text)), pairs(lower) {}
    static std::string lowered(std::string_view text)
    {
        std::string lower(text);
        // qmail writes "_" for blanks, IIS "+".
        const bool blanks = lower.find(' ') != std::string::npos;
        for (char& c : lower) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c + 32);
            else if (c == '\r' || c == '\n' || c == '\t' || (!blanks && (c == '_' || c == '+')))
                c = ' ';
        }
        return lower;
    }
    [[nodiscard]] std::size_t find(std::string_view word) const { return pairs.mayHave(word) ? lower.find(word) : std::string::npos; }
    [[nodiscard]] bool has(std::string_view word) const { return find(word) != std::string::npos; }
    /// At the beginning of a word, or npos.
    [[nodiscard]] std::size_t word(std::string_view marker, std::size_t from = 0) const
    {
        if (!pairs.mayHave(marker))
            return std::string::npos;
        for (std::size_t at = lower.find(marker, from); at != std::string::npos; at = lower.find(marker, at + 1)) {
            if (at == 0 || !isWord(marker.front()) || !isWord(lower[at - 1]))
                return at;
        }
        return std::string::npos;
    }
    /// A whole word: "spf" but not "spfbl".
    [[nodiscard]] std::size_t wholeWord(std::string_view marker) const
    {
        for (std::size_t at = word(marker); at != std::string::npos; at = word(marker, at + 1)) {
            const std::size_t end = at + marker.size();
            if (!isWord(marker.back()) || end >= lower.size() || !isWord(lower[end]))
                return at;
        }
        return std::string::npos;
    }
};

} // namespace delist::smtp
