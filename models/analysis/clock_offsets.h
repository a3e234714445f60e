// How far the clocks of evidences are apart, from what two of them tell of the same thing: a Message-ID, a queue id, a
// connection by both its ends. Pure: differences in, estimates out. An estimate is never applied by itself.
#pragma once
#include "case/witnesses/clock_offset_store.h"
#include <vector>

namespace delist {

/// The fewest shared things from which an offset is told.
inline constexpr std::int64_t fewestClockMatches = 3;

/// One estimate per pair of evidences and basis; the one with most matches of each pair first. The reference is the
/// evidence whose format fixes its clock, else the one with more records, else the one that begins first.
std::vector<ClockOffset> estimateClockOffsets(std::vector<SharedMoment> moments, const std::vector<ClockFacts>& clocks);

} // namespace delist
