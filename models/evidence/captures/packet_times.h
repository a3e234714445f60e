// PacketTimes: packets by their bytes, with when they were captured, to find them again in another capture. Those that are the same to
// the last bit, the IP identification among them, are one packet when their times are, or hardly differ: two programs on one computer.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <unordered_map>

namespace delist {

class PacketTimes
{
public:
    void add(const Packet& packet);
    /// Whether it is there, with a time that is at most \p apart from its own; the nearest one is taken out.
    bool take(const Packet& packet, Micros apart);
    /// Those of \p other as well, which is empty then.
    void takeAll(PacketTimes& other);
    [[nodiscard]] std::size_t size() const { return m_times.size(); }

private:
    std::unordered_multimap<std::uint64_t, Micros> m_times;
};

} // namespace delist
