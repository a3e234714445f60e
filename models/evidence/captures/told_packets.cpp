#include "evidence/captures/told_packets.h"

namespace delist {

namespace {

constexpr std::size_t most = 500'000; ///< that are remembered; what is beyond counts as often as it comes

} // namespace

void ToldPackets::beginPiece(Micros later)
{
    m_before.takeAll(m_here);
    m_later = later;
}

bool ToldPackets::tells(const Packet& packet)
{
    if (packet.time == unknownTime)
        return false;
    const bool mayComeAgain = m_later != unknownTime && packet.time >= m_later - m_apart && m_here.size() + m_before.size() < most;
    const bool told = m_before.size() > 0 && m_before.take(packet, m_apart);
    if (mayComeAgain)
        m_here.add(packet);
    return told;
}

} // namespace delist
