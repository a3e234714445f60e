// How much more likely two flows are one connection seen on both sides of a NAT than two connections to the same server at
// about the same time: log-odds, one term for each thing they share.
#pragma once
#include "analysis/nat_clock.h"
#include <optional>
#include <string>

namespace delist {

/// What this NAT does to a connection, learnt from the flows themselves.
struct NatHabits
{
    ClockEstimate clock;
    Micros window = 5'000'000;    ///< how far from the offset a partner is looked for
    bool keepsSourceSequence = false; ///< seen: initial sequence numbers pass unchanged
    bool keepsDestinationSequence = false;
    bool keepsPorts = false;
};

/// \p outside and \p inside: flows of one evidence each, sorted by time.
NatHabits learnHabits(std::span<const NatFlow> outside, std::span<const NatFlow> inside, const ClockEstimate& clock);

/// Nothing: they cannot be the same. Same destination and port is the caller's part.
std::optional<double> likeness(const NatFlow& outside, const NatFlow& inside, const NatHabits& habits);
/// The firewall's record names the outside flow's endpoint.
bool toldSame(const NatFlow& outside, const NatFlow& inside);
/// What the two share, as reason codes (evidence/reason_codes.h).
std::string likenessReasons(const NatFlow& outside, const NatFlow& inside, const NatHabits& habits);

} // namespace delist
