// HeldLines: lines put aside until something is known that their reading needs (which of day and month comes first).
// Bounded: full() says when to go on without knowing.
#pragma once
#include "evidence/text/line_reader.h"
#include <string>
#include <vector>

namespace delist {

class HeldLines
{
public:
    static constexpr std::size_t mostBytes = 4U << 20;

    [[nodiscard]] bool full() const { return m_text.size() >= mostBytes; }
    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    void hold(const Line& line)
    {
        m_lines.push_back({m_text.size(), line.text.size(), line.offset, line.number, line.unended});
        m_text.append(line.text);
    }
    /// Gives all of them to \p read, in order, and forgets them.
    template <class Read> void release(Read read)
    {
        for (const Held& held : m_lines)
            read(Line{std::string_view(m_text).substr(held.at, held.size), held.offset, held.number, false, nullptr, held.unended});
        m_lines = {};
        m_text = {};
    }

private:
    struct Held
    {
        std::size_t at;
        std::size_t size;
        std::uint64_t offset;
        std::uint64_t number;
        bool unended;
    };
    std::string m_text;
    std::vector<Held> m_lines;
};

} // namespace delist
