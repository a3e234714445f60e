// WordMemory: what words meant that come again and again, where each is dear to understand: names of a record's members,
// verdicts, prefixes. Holds a bounded number of short words; when there is no room, it begins anew.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace delist {

template <class Meaning, std::size_t places = 64> class WordMemory
{
public:
    /// \p understand is asked when \p word is not known.
    template <class Understand> Meaning operator()(std::string_view word, Understand understand)
    {
        if (word.empty() || word.size() > longest)
            return understand(word);
        for (std::size_t at = placeOf(word); !m_words[at].first.empty(); at = next(at))
            if (m_words[at].first == word)
                return m_words[at].second;
        const Meaning meaning = understand(word);
        keep(word, meaning);
        return meaning;
    }

private:
    static constexpr std::size_t longest = 256;

    /// By its size and its last letters, in which paths differ most.
    static std::size_t placeOf(std::string_view word)
    {
        std::uint64_t letters = 0;
        if (word.size() >= sizeof letters)
            std::memcpy(&letters, word.data() + word.size() - sizeof letters, sizeof letters);
        else
            for (const char c : word)
                letters = letters << 8 | static_cast<unsigned char>(c);
        return static_cast<std::size_t>((letters + word.size()) * 0x9E3779B97F4A7C15ULL >> 32) % places;
    }
    static std::size_t next(std::size_t place) { return (place + 1) % places; }

    void keep(std::string_view word, Meaning meaning)
    {
        if (++m_count > places / 2) {
            m_words.fill({});
            m_count = 1;
        }
        std::size_t at = placeOf(word);
        while (!m_words[at].first.empty())
            at = next(at);
        m_words[at] = {std::string(word), meaning};
    }

    std::array<std::pair<std::string, Meaning>, places> m_words{};
    std::size_t m_count = 0;
};

} // namespace delist
