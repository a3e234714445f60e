// ToldPackets: packets that an earlier piece of a capture has already told: pieces may overlap, and each packet counts once. As often
// as the earlier pieces have it: a mirror port writes packets twice, at one time.
#pragma once
#include "evidence/captures/packet_times.h"

namespace delist {

class ToldPackets
{
public:
    /// \p apart: how far the times of one packet in two pieces may be from each other (PieceSeam::timesApart()).
    explicit ToldPackets(Micros apart) : m_apart(apart) {}

    /// \p later: when the first of the pieces behind this one begins; unknownTime: there is none.
    void beginPiece(Micros later);
    /// Whether it was told; told from now on.
    bool tells(const Packet& packet);

private:
    Micros m_apart;
    PacketTimes m_before; ///< of earlier pieces, not met again
    PacketTimes m_here;   ///< of this piece
    Micros m_later = unknownTime;
};

} // namespace delist
