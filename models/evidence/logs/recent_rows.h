// RecentRows: whether a row was there before, not long ago: collectors are told the same by several devices, or write it twice. Each row
// has one place, which its hash gives it, so what is remembered is bounded, and forgotten when another comes there.
#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace delist {

class RecentRows
{
public:
    /// \p places: a power of two, far below 2^32.
    explicit RecentRows(std::size_t places) : m_rows(places) {}

    /// The row with this \p hash was there; it is from now on.
    bool hadIt(std::uint64_t hash) { return std::exchange(m_rows[(hash >> 32) & (m_rows.size() - 1)], hash) == hash; }

private:
    std::vector<std::uint64_t> m_rows;
};

} // namespace delist
