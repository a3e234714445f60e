#include "analysis/clock_offsets.h"
#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace delist {

namespace {

/// A mail server needs a few seconds for a message; two logs of one thing that are no further apart agree.
constexpr Micros smallestOffset = 5'000'000;
/// Half of what was matched is no further from the middle: queues and logs that tell of the end of things. What spreads over hours has
/// nothing in common but names or ports that were used again.
constexpr Micros largestSpread = 600'000'000;

Micros middleOf(std::vector<Micros>& values)
{
    auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

const ClockFacts* clockOf(const std::vector<ClockFacts>& clocks, RowId evidence)
{
    const auto found = std::find_if(clocks.begin(), clocks.end(), [&](const ClockFacts& each) { return each.evidence == evidence; });
    return found == clocks.end() ? nullptr : &*found;
}

/// The first evidence of the pair is the better clock.
bool firstIsReference(const ClockFacts* first, const ClockFacts* second)
{
    if (!first || !second || first->certain != second->certain)
        return second == nullptr || (first && first->certain);
    return first->records != second->records ? first->records > second->records : first->place <= second->place;
}

} // namespace

std::vector<ClockOffset> estimateClockOffsets(std::vector<SharedMoment> moments, const std::vector<ClockFacts>& clocks)
{
    std::sort(moments.begin(), moments.end(), [](const SharedMoment& a, const SharedMoment& b) {
        return std::tie(a.first, a.second, a.basis) < std::tie(b.first, b.second, b.basis);
    });
    std::vector<ClockOffset> result;
    for (std::size_t from = 0; from < moments.size();) {
        std::size_t to = from;
        std::vector<Micros> differences;
        for (; to < moments.size() && moments[to].first == moments[from].first && moments[to].second == moments[from].second &&
               moments[to].basis == moments[from].basis;
             ++to)
            differences.push_back(moments[to].difference);
        const SharedMoment& pair = moments[from];
        from = to;
        if (static_cast<std::int64_t>(differences.size()) < fewestClockMatches)
            continue;
        ClockOffset offset;
        offset.basis = pair.basis;
        offset.matches = static_cast<std::int64_t>(differences.size());
        const Micros median = middleOf(differences);
        for (Micros& each : differences)
            each = std::llabs(each - median);
        offset.spread = middleOf(differences);
        const bool first = firstIsReference(clockOf(clocks, pair.first), clockOf(clocks, pair.second));
        offset.reference = first ? pair.first : pair.second;
        offset.evidence = first ? pair.second : pair.first;
        offset.offset = first ? median : -median;
        offset.significant = std::llabs(median) >= smallestOffset && std::llabs(median) > 3 * offset.spread && offset.spread <= largestSpread;
        result.push_back(offset);
    }
    std::stable_sort(result.begin(), result.end(), [](const ClockOffset& a, const ClockOffset& b) {
        return std::tie(b.significant, b.matches) < std::tie(a.significant, a.matches);
    });
    return result;
}

} // namespace delist
