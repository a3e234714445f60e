// LetterPairs: which pairs of neighbouring letters a text has. Words that have another are not in it: most of the many that
// are looked for in one text need not be.
#pragma once
#include <bitset>
#include <string_view>

namespace delist {

class LetterPairs
{
public:
    explicit LetterPairs(std::string_view text)
    {
        for (std::size_t i = 1; i < text.size(); ++i)
            m_pairs.set(place(text[i - 1], text[i]));
    }
    /// False: \p word is not in the text, whose case it has.
    [[nodiscard]] bool mayHave(std::string_view word) const
    {
        for (std::size_t i = 1; i < word.size(); ++i)
            if (!m_pairs.test(place(word[i - 1], word[i])))
                return false;
        return true;
    }

private:
    /// Letters have places of their own, other signs share theirs.
    static std::size_t place(char first, char second)
    {
        return (static_cast<unsigned char>(first) & 31U) << 5 | (static_cast<unsigned char>(second) & 31U);
    }
    std::bitset<1024> m_pairs;
};

} // namespace delist
