#include "evidence/captures/packet_times.h"
#include <cstdlib>
#include <functional>

namespace delist {

namespace {

constexpr int mostAlike = 64; ///< that are looked at: nobody but an attacker sends more of the same within a cut

std::uint64_t identityOf(const Packet& packet)
{
    const std::uint64_t bytes = std::hash<std::string_view>()(packet.data);
    return bytes ^ (std::uint64_t{packet.originalLength} << 16 | packet.linkType) * 0x9e3779b97f4a7c15U;
}

} // namespace

void PacketTimes::add(const Packet& packet)
{
    m_times.emplace(identityOf(packet), packet.time);
}

bool PacketTimes::take(const Packet& packet, Micros apart)
{
    auto [at, end] = m_times.equal_range(identityOf(packet));
    auto nearest = m_times.end();
    Micros least = apart;
    for (int alike = 0; at != end && alike < mostAlike; ++at, ++alike) {
        const Micros distance = std::abs(packet.time - at->second);
        if (distance > least || (nearest != m_times.end() && distance == least))
            continue;
        nearest = at;
        least = distance;
        if (distance == 0)
            break;
    }
    if (nearest == m_times.end())
        return false;
    m_times.erase(nearest);
    return true;
}

void PacketTimes::takeAll(PacketTimes& other)
{
    m_times.merge(other.m_times);
}

} // namespace delist
