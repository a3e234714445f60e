// Results: the one table a benchmark run prints at its end, a row per measurement, with its goal and whether it was met.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace delist::bench {

struct Result
{
    std::string what;
    double seconds = 0;
    std::optional<double> cpuSeconds; ///< of all threads: what does not change when the machine is busy
    std::optional<double> ratio;      ///< to the yardstick of the same run
    std::optional<long> peakKiB;
    std::optional<double> ratioGoal; ///< at most
    std::optional<double> secondsGoal;
    std::optional<long> peakGoalKiB;
    bool failed = false; ///< the command did not end well
};

class Results
{
public:
    /// Says on stderr what was measured, so that one sees that it goes on.
    void add(Result result);
    void print() const;
    /// Every goal was met and nothing failed.
    [[nodiscard]] bool met() const;

private:
    std::vector<Result> m_rows;
};

} // namespace delist::bench
