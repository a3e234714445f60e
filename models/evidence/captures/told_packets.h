// ToldPackets: packets that an earlier piece of a capture has already told: pieces may overlap, and each packet counts once. As often
// as the earlier pieces have it: a mirror port writes packets twice, at one time.
#pragma once
#include "evidence/captures/piece_seam.h"

namespace delist {

class ToldPackets
{
public:
    /// Packets that are remembered at most; what is beyond counts as often as it comes.
    static constexpr std::size_t most = PieceSeam::mostCompared;

    /// \p later: when the first of the pieces behind this one begins; unknownTime: there is none.
    void beginPiece(Micros later);
    /// Whether it was told; told from now on.
    bool tells(const Packet& packet);

private:
    using Counts = std::unordered_map<std::uint64_t, std::uint32_t>;
    Counts m_before; ///< of earlier pieces, not met again
    Counts m_here;   ///< of this piece
    Micros m_later = unknownTime;
};

} // namespace delist
