#include "case/evidence_overlap.h"
#include <algorithm>

namespace delist {

EvidenceOverlap overlapOf(const std::vector<EvidenceSpan>& spans)
{
    EvidenceOverlap overlap;
    std::vector<std::pair<Micros, Micros>> found;
    for (std::size_t a = 0; a < spans.size(); ++a)
        for (std::size_t b = a + 1; b < spans.size(); ++b) {
            const Micros from = std::max(spans[a].first, spans[b].first);
            const Micros to = std::min(spans[a].last, spans[b].last);
            if (spans[a].kind != spans[b].kind || spans[a].chain == spans[b].chain || from > to)
                continue;
            overlap.evidences[spans[a].evidence] = spans[a];
            overlap.evidences[spans[b].evidence] = spans[b];
            found.emplace_back(from, to);
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
