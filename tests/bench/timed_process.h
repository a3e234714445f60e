// Runs a program and says how long it took and how much memory it held at most.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace delist::bench {

struct Timing
{
    double seconds = 0;     ///< wall time
    double cpuSeconds = 0;  ///< user + system
    long peakKiB = 0;       ///< largest resident set
    int exitStatus = -1;
};

/// Output goes to /dev/null.
Timing timed(const std::vector<std::string>& command);

/// Runs each command once per round, in turn, and returns the median wall time of each (with its memory maximum). \p before prepares
/// each run and is not timed.
std::vector<Timing> interleaved(const std::vector<std::vector<std::string>>& commands, int rounds, const std::function<void()>& before = [] {});

} // namespace delist::bench
