#include "jobs/years_of_pieces.h"
#include "evidence/input/rotated_name.h"
#include <algorithm>
#include <optional>
#include <utility>

namespace delist {

void YearsOfPieces::add(const StoredEvidence& evidence, std::size_t result, const YearlessDays& days)
{
    const RotatedName name = rotatedName(evidence.path);
    m_logs[name.log].emplace(name.place, Piece{{evidence, result, 0}, days});
}

std::vector<YearsOfPieces::Later> YearsOfPieces::take()
{
    constexpr std::int64_t slack = 15; // days that a piece may go back: lines that came late
    std::vector<Later> result;
    for (auto& [log, pieces] : std::exchange(m_logs, {})) {
        std::optional<std::int64_t> end; // of the pieces so far
        for (auto& [place, each] : pieces) {
            const auto moved = [&each = each](std::int64_t day) { return day + each.piece.years * 365 + each.piece.years / 4; };
            while (end && moved(each.days.first) < *end - slack)
                ++each.piece.years;
            end = std::max(end.value_or(moved(each.days.last)), moved(each.days.last));
            if (each.piece.years != 0)
                result.push_back(each.piece);
        }
    }
    return result;
}

} // namespace delist
