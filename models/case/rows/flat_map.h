// FlatMap: a small open-addressing hash map for counting: plain keys and values side by side, cleared and filled again
// without giving its memory back. No erasing of single entries. The hash is seeded, so evidence cannot aim at it.
#pragma once
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace delist {

/// Mixes 64 bits (the finaliser of SplitMix64).
inline std::uint64_t mixBits(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

/// A number of this run of the program.
inline std::uint64_t hashSeed()
{
    static const std::uint64_t seed = std::random_device()() | std::uint64_t{std::random_device()()} << 32;
    return seed;
}

/// Key: equality and `std::uint64_t hash(std::uint64_t seed) const`.
template <typename Key, typename Value> class FlatMap
{
public:
    struct Entry
    {
        Key key{};
        Value value{};
        bool used = false;
    };

    FlatMap() : m_entries(64) {}

    [[nodiscard]] std::size_t size() const { return m_size; }

    /// The value of \p key, made if it is not there.
    Value& operator[](const Key& key)
    {
        if ((m_size + 1) * 4 > m_entries.size() * 3)
            grow();
        Entry& entry = slot(m_entries, key);
        if (!entry.used) {
            entry.used = true;
            entry.key = key;
            entry.value = Value{};
            ++m_size;
        }
        return entry.value;
    }

    void clear()
    {
        for (Entry& entry : m_entries)
            entry.used = false;
        m_size = 0;
    }

    /// All pairs, in no order.
    [[nodiscard]] std::vector<std::pair<Key, Value>> pairs() const
    {
        std::vector<std::pair<Key, Value>> result;
        result.reserve(m_size);
        for (const Entry& entry : m_entries) {
            if (entry.used)
                result.emplace_back(entry.key, entry.value);
        }
        return result;
    }

private:
    Entry& slot(std::vector<Entry>& entries, const Key& key)
    {
        const std::size_t mask = entries.size() - 1;
        std::size_t at = key.hash(m_seed) & mask;
        while (entries[at].used && !(entries[at].key == key))
            at = (at + 1) & mask;
        return entries[at];
    }

    void grow()
    {
        std::vector<Entry> larger(m_entries.size() * 2);
        for (const Entry& entry : m_entries) {
            if (entry.used)
                slot(larger, entry.key) = entry;
        }
        m_entries = std::move(larger);
    }

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
    std::uint64_t m_seed = hashSeed();
};

} // namespace delist
