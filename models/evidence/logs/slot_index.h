// SlotIndex: 64-bit keys to slot numbers, open addressing, no allocation per entry. The keys are hashes already; key 0 is
// taken for 1.
#pragma once
#include <cstdint>
#include <vector>

namespace delist {

class SlotIndex
{
public:
    static constexpr std::uint32_t none = 0xffffffff;

    SlotIndex() : m_entries(1024) {}

    [[nodiscard]] std::uint32_t find(std::uint64_t key) const
    {
        key += key == 0;
        for (std::size_t at = place(key);; at = next(at)) {
            if (m_entries[at].key == key)
                return m_entries[at].slot;
            if (m_entries[at].key == 0)
                return none;
        }
    }
    /// \p key must not be there.
    void insert(std::uint64_t key, std::uint32_t slot)
    {
        if ((m_size + 1) * 2 > m_entries.size())
            grow();
        key += key == 0;
        std::size_t at = place(key);
        while (m_entries[at].key != 0)
            at = next(at);
        m_entries[at] = {key, slot};
        ++m_size;
    }
    void erase(std::uint64_t key)
    {
        key += key == 0;
        std::size_t hole = place(key);
        while (m_entries[hole].key != key) {
            if (m_entries[hole].key == 0)
                return;
            hole = next(hole);
        }
        // Move up what would not be found any more (Knuth, vol. 3, 6.4, algorithm R).
        for (std::size_t at = next(hole); m_entries[at].key != 0; at = next(at)) {
            const std::size_t home = place(m_entries[at].key);
            if (((at - home) & (m_entries.size() - 1)) >= ((at - hole) & (m_entries.size() - 1))) {
                m_entries[hole] = m_entries[at];
                hole = at;
            }
        }
        m_entries[hole] = {};
        --m_size;
    }

private:
    struct Entry
    {
        std::uint64_t key = 0;
        std::uint32_t slot = none;
    };

    [[nodiscard]] std::size_t place(std::uint64_t key) const
    {
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32) & (m_entries.size() - 1);
    }
    [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (m_entries.size() - 1); }
    void grow()
    {
        std::vector<Entry> old(m_entries.size() * 2);
        old.swap(m_entries);
        for (const Entry& entry : old) {
            if (entry.key == 0)
                continue;
            std::size_t at = place(entry.key);
            while (m_entries[at].key != 0)
                at = next(at);
            m_entries[at] = entry;
        }
    }

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

} // namespace delist
