// How far two clocks are apart, found from the flows that both saw: the same connection has the same TCP sequence numbers or
// message on both sides of a NAT; where neither is kept, one difference of times stands out among all possible ones.
// Pure: rows in, an estimate out.
#pragma once
#include "case/witnesses/nat_store.h"
#include <span>

namespace delist {

struct ClockEstimate
{
    Micros offset = 0;  ///< outside time minus inside time
    Micros spread = 1'000'000; ///< scale of single differences around it
    std::int64_t matches = 0;  ///< flows that agree on it; 0: not established, offset is an assumption
    bool exact = false;        ///< from sequence numbers, messages or the firewall's own word
};

/// \p outside and \p inside: flows of one evidence each, sorted by time. Time and memory are bounded whatever their number.
/// \p sameClock: both sides are one evidence, so that the offset is 0.
ClockEstimate estimateClock(std::span<const NatFlow> outside, std::span<const NatFlow> inside, bool sameClock);

} // namespace delist
