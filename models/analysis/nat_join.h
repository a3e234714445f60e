// Which inside host stood behind which flow that was seen outside a NAT. Flows to the same server at the same time (after the
// clocks' offset) are compared by sequence numbers, content, dialogue, bytes and ports; each gets at most one partner, and a
// flow that could as well be another host's stays unpaired and says so. Pure: rows in, pairs out; sorted sweeps, so that the
// work grows with the number of flows, not with its square.
#pragma once
#include "analysis/nat_clock.h"

namespace delist {

struct NatJoin
{
    std::vector<NatPair> pairs; ///< by outside connection; ambiguous ones have no inside
};

NatJoin joinNat(const NatFlows& flows);

} // namespace delist
