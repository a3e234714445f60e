// Random: a small seeded generator (splitmix64) whose numbers are the same on every platform and compiler, so that the
// sample incident is the same everywhere. Not for anything secret.
#pragma once
#include <cstdint>
#include <vector>

namespace delist::sample {

class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    /// 0 … bound-1
    std::uint64_t below(std::uint64_t bound) { return bound ? next() % bound : 0; }
    /// low … high, both included
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
    }
    bool oneIn(std::uint64_t n) { return below(n) == 0; }
    template <typename T> const T& pick(const std::vector<T>& from) { return from[below(from.size())]; }

private:
    std::uint64_t m_state;
};

} // namespace delist::sample
