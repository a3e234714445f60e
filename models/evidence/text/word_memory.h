// WordMemory: what the last few words meant, where few come again and again and each is dear to understand.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace delist {

template <class Meaning, std::size_t count = 8> class WordMemory
{
public:
    /// \p understand is asked when \p word is none of them.
    template <class Understand> Meaning operator()(std::string_view word, Understand understand)
    {
        for (std::size_t i = 0; i < m_size; ++i)
            if (m_words[i].first == word)
                return m_words[i].second;
        auto& [text, meaning] = m_words[m_next++ % count];
        m_size = m_size < count ? m_size + 1 : count;
        text.assign(word);
        return meaning = understand(word);
    }

private:
    std::array<std::pair<std::string, Meaning>, count> m_words{};
    std::size_t m_size = 0;
    std::size_t m_next = 0;
};

} // namespace delist
