#include "case/questions/visit_rhythm.h"
#include <algorithm>
#include <cmath>

namespace delist {

void VisitRhythm::visit(RowId address, Micros time)
{
    constexpr Micros sameVisit = 2'000'000;
    if (m_tooMany)
        return;
    Address& visited = m_addresses[address];
    if (m_addresses.size() > mostAddresses) {
        m_tooMany = true;
        m_addresses.clear();
        return;
    }
    if (visited.last != unknownTime && time - visited.last >= sameVisit) {
        const double octave = std::log2(static_cast<double>(time - visited.last) / 1e6);
        ++visited.pauses[std::min(static_cast<std::size_t>(octave * stepsPerOctave), lengths - 1)];
    }
    visited.last = time;
}

double VisitRhythm::share() const
{
    std::uint64_t all = 0, alike = 0;
    for (const auto& [id, address] : m_addresses) {
        std::uint32_t most = 0;
        for (std::size_t i = 0; i < lengths; ++i) {
            all += address.pauses[i];
            most = std::max(most, address.pauses[i] + (i + 1 < lengths ? address.pauses[i + 1] : 0));
        }
        alike += most;
    }
    return all == 0 ? 0 : static_cast<double>(alike) / static_cast<double>(all);
}

} // namespace delist
