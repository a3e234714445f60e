// EvidenceOverlap: which evidences of one kind saw the same time, and when. Only there can two of them tell of one thing.
#pragma once
#include "evidence/records.h"
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace delist {

struct EvidenceSpan
{
    RowId evidence = 0;
    std::uint64_t kind = 0;  ///< only the same kind is compared
    std::int64_t chain = 0;  ///< files of one chain tell nothing twice
    Micros first = unknownTime, last = unknownTime;
};

struct EvidenceOverlap
{
    std::unordered_map<RowId, EvidenceSpan> evidences; ///< those that overlap another
    std::vector<std::pair<Micros, Micros>> windows;    ///< when: apart, in order of time
    [[nodiscard]] bool empty() const { return windows.empty(); }
};

/// \p twice: evidences that may tell of one thing twice all by themselves. \p around: what the windows are wider than the time that both saw.
EvidenceOverlap overlapOf(const std::vector<EvidenceSpan>& spans, const std::unordered_set<RowId>& twice = {}, Micros around = 0);

/// A number stirred into a hash.
inline std::uint64_t stirred(std::uint64_t hash, std::int64_t value)
{
    hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15U;
    return hash ^ hash >> 29;
}

} // namespace delist
