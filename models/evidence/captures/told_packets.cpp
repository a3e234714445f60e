#include "evidence/captures/told_packets.h"
#include <algorithm>

namespace delist {

void ToldPackets::beginPiece(Micros later)
{
    for (const auto& [packet, count] : m_here)
        m_before[packet] = std::max(m_before[packet], count);
    m_here.clear();
    m_later = later;
}

bool ToldPackets::tells(const Packet& packet)
{
    if (packet.time == unknownTime)
        return false;
    const bool mayComeAgain = m_later != unknownTime && packet.time >= m_later && m_here.size() + m_before.size() < most;
    if (m_before.empty() && !mayComeAgain)
        return false;
    const std::uint64_t identity = packetIdentity(packet);
    if (mayComeAgain)
        ++m_here[identity];
    const auto known = m_before.find(identity);
    if (known == m_before.end())
        return false;
    if (--known->second == 0)
        m_before.erase(known);
    return true;
}

} // namespace delist
