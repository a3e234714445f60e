// Which of the rows that begin at one moment are one thing, told by several copies of a log. A row whose beginning or end its file
// does not show is a part of one that shows more.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <utility>
#include <vector>

namespace delist {

struct ToldRow
{
    RowId id = 0, evidence = 0;
    Micros time = unknownTime;
    Micros from = unknownTime, reach = unknownTime; ///< of its evidence
    std::uint64_t name = 0; ///< of what it tells: only rows of one name are compared
    std::uint64_t rest = 0; ///< whatever else it tells
    bool begun = true, ended = true;
    std::uint64_t group = 0; ///< of rows of a table, one for each recipient: what all those of one message tell
    std::int64_t recipients = 0; ///< as many of them
    bool outcomes = false;       ///< they tell of, at least of one
    bool table = false; ///< rows of a table, one for each recipient (OpenEnd): all that it tells stands in its file
    std::uint64_t client = 0; ///< where the name does not tell it; 0: not known, as in a file that ends before its line
    std::int64_t firstNumber = unknownCount, lastNumber = unknownCount; ///< of the lines that tell it, where they have numbers
};

/// Everything that \p part tells stands in \p whole too, when both are of one thing that \p whole shows from no later moment on.
[[nodiscard]] bool covers(const ToldRow& whole, const ToldRow& part);

/// Copies among rows of one name, with the row that stands for each, as indexes. The n-th of one file is the n-th of another.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> copiesAmong(const std::vector<ToldRow>& rows);

} // namespace delist
