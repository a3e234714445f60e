// WordTable: what some words mean, whatever their case. Looked up by size and first letter; the first of two same words counts.
#pragma once
#include "evidence/smtp/command.h"
#include <array>
#include <cstdint>
#include <string_view>

namespace delist {

template <class Meaning> struct KnownWord
{
    std::string_view text;
    Meaning meaning;
};

template <class Meaning, std::size_t count> class WordTable
{
public:
    consteval explicit WordTable(const KnownWord<Meaning> (&words)[count])
    {
        static_assert(count < 256);
        for (std::size_t i = count; i-- > 0;) {
            m_words[i] = words[i];
            std::uint8_t& first = m_first[slot(words[i].text)];
            m_next[i] = first;
            first = static_cast<std::uint8_t>(i + 1);
        }
    }

    [[nodiscard]] constexpr Meaning find(std::string_view word, Meaning otherwise) const
    {
        if (word.empty())
            return otherwise;
        for (std::uint8_t at = m_first[slot(word)]; at != 0; at = m_next[at - 1U])
            if (smtp::equalsNoCase(m_words[at - 1U].text, word))
                return m_words[at - 1U].meaning;
        return otherwise;
    }

private:
    static constexpr std::size_t slot(std::string_view word)
    {
        return (word.size() * 5 + (static_cast<unsigned char>(word.front()) | 0x20U)) % 64;
    }

    std::array<KnownWord<Meaning>, count> m_words{};
    std::array<std::uint8_t, 64> m_first{};
    std::array<std::uint8_t, count> m_next{};
};

} // namespace delist
