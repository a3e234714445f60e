// How far a local clock is ahead of UTC, from one moment as both tell it.
#pragma once
#include "evidence/text/timestamp.h"

namespace delist {

/// Zones differ from UTC by whole quarters of an hour, and the two may have been read seconds apart; unknownTime when they are of no zone.
constexpr Micros clockOffset(Micros local, Micros utc, Micros most = 60 * microsPerSecond)
{
    constexpr Micros quarter = 900 * microsPerSecond;
    constexpr Micros furthest = 14 * 4 * quarter; // either way: the Line Islands, and more than Baker Island
    const Micros apart = local - utc + furthest;
    const Micros offset = (apart + quarter / 2) / quarter * quarter;
    const Micros rest = apart - offset;
    return apart < -most || apart > 2 * furthest + most || rest > most || rest < -most ? unknownTime : offset - furthest;
}

} // namespace delist
