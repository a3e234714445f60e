// Confidence: how single observations make one number between 0 and 1. Each observation is put on a scale from "says
// nothing" (0) to "as strong as it gets" (1); a weight turns it into log-odds; the sum, with what the cause assumes before
// it looks, becomes a probability by the logistic function. More of something that speaks for a cause can therefore never
// make it less likely, and nothing is ever quite certain. The weights stand in one table per cause, with reasons.
#pragma once
#include <algorithm>
#include <cmath>

namespace delist {

/// 0 at \p none and below, 1 at \p full and above, by ratio in between: from 4 to 8 is as much as from 8 to 16.
inline double onScale(double value, double none, double full)
{
    if (value <= none)
        return 0;
    return std::min(1.0, std::log(value / none) / std::log(full / none));
}

/// The same by difference, for shares.
inline double onShare(double value, double none, double full)
{
    return std::clamp((value - none) / (full - none), 0.0, 1.0);
}

/// Log-odds to probability; never above 0.99, whatever the evidence.
inline double probability(double logOdds)
{
    return std::min(0.99, 1 / (1 + std::exp(-logOdds)));
}

} // namespace delist
