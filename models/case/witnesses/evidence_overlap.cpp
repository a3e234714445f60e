#include "case/witnesses/evidence_overlap.h"
#include <algorithm>
#include <limits>
#include <tuple>

namespace delist {

namespace {

/// The two latest ends of different chains.
struct LatestEnds
{
    struct End
    {
        std::int64_t chain = 0;
        Micros last = std::numeric_limits<Micros>::min();
    };

    void add(std::int64_t chain, Micros last)
    {
        End& own = latest.chain == chain ? latest : second;
        if (last <= own.last)
            return;
        own = {chain, last};
        if (second.last > latest.last)
            std::swap(latest, second);
    }
    [[nodiscard]] Micros ofOthers(std::int64_t chain) const { return latest.chain == chain ? second.last : latest.last; }

    End latest, second;
};

} // namespace

EvidenceOverlap overlapOf(const std::vector<EvidenceSpan>& spans, const std::unordered_set<RowId>& twice, Micros around)
{
    EvidenceOverlap overlap;
    std::vector<EvidenceSpan> sorted = spans;
    std::sort(sorted.begin(), sorted.end(), [](const EvidenceSpan& a, const EvidenceSpan& b) {
        return std::tie(a.kind, a.first, a.last, a.evidence) < std::tie(b.kind, b.first, b.last, b.evidence);
    });
    std::vector<std::pair<Micros, Micros>> found;
    LatestEnds ends;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const EvidenceSpan& span = sorted[i];
        if (i == 0 || sorted[i - 1].kind != span.kind)
            ends = {};
        if (const Micros to = std::min(span.last, ends.ofOthers(span.chain)); to >= span.first) {
            overlap.evidences[span.evidence] = span;
            found.emplace_back(span.first - around, to + around);
        }
        if (twice.contains(span.evidence)) {
            overlap.evidences[span.evidence] = span;
            found.emplace_back(span.first, span.last);
        }
        ends.add(span.chain, span.last);
    }
    // And those that others begin in: the next one of another chain is the first that can.
    std::size_t next = sorted.size();
    for (std::size_t i = sorted.size(); i-- > 0;) {
        if (i + 1 < sorted.size() && sorted[i + 1].chain != sorted[i].chain)
            next = i + 1;
        if (next < sorted.size() && sorted[next].kind == sorted[i].kind && sorted[next].first <= sorted[i].last)
            overlap.evidences[sorted[i].evidence] = sorted[i];
    }
    std::sort(found.begin(), found.end());
    for (const auto& [from, to] : found) {
        if (!overlap.windows.empty() && from <= overlap.windows.back().second)
            overlap.windows.back().second = std::max(overlap.windows.back().second, to);
        else
            overlap.windows.emplace_back(from, to);
    }
    return overlap;
}

} // namespace delist
