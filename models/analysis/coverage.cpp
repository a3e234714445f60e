#include "analysis/coverage.h"
#include "case/questions/analysis_queries.h"
#include <algorithm>

namespace delist {

namespace {

constexpr Micros minute = 60'000'000;
/// Nights are quiet in a small office: shorter holes say nothing.
constexpr Micros shortestGap = 30 * minute;
/// A log with a line every two minutes has a hole after 40 minutes, one with a line every hour after 20 hours.
constexpr Micros usualTimes = 20;
constexpr std::size_t mostGaps = 200;

} // namespace

std::vector<std::pair<Micros, Micros>> gapsBetween(const std::vector<Micros>& minutes)
{
    std::vector<std::pair<Micros, Micros>> result;
    if (minutes.size() < 3)
        return result;
    std::vector<Micros> steps;
    steps.reserve(minutes.size() - 1);
    for (std::size_t i = 1; i < minutes.size(); ++i)
        steps.push_back(minutes[i] - minutes[i - 1]);
    auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    const Micros longest = std::max(shortestGap, usualTimes * *middle);
    for (std::size_t i = 1; i < minutes.size() && result.size() < mostGaps; ++i)
        if (minutes[i] - minutes[i - 1] > longest)
            result.emplace_back(minutes[i - 1] + minute, minutes[i]);
    return result;
}

std::vector<Coverage> coverage(Database& database)
{
    std::vector<Coverage> result;
    for (const EvidenceFacts& evidence : evidenceFacts(database))
        result.push_back({evidence.id, evidence.vantage, evidence.first, evidence.last,
                          gapsBetween(evidenceMinutes(database, evidence.id))});
    return result;
}

std::vector<std::pair<Micros, Micros>> gapsOf(Database& database, Vantage vantage)
{
    std::vector<Micros> minutes;
    for (const EvidenceFacts& evidence : evidenceFacts(database))
        if (evidence.vantage == vantage) {
            const std::vector<Micros> more = evidenceMinutes(database, evidence.id);
            const auto end = minutes.insert(minutes.end(), more.begin(), more.end());
            std::inplace_merge(minutes.begin(), end, minutes.end());
        }
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    return gapsBetween(minutes);
}

} // namespace delist
