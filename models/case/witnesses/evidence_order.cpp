#include "case/witnesses/evidence_order.h"

namespace delist {

std::unordered_map<RowId, std::int64_t> evidenceOrder(Database& database)
{
    std::unordered_map<RowId, std::int64_t> order;
    SqlStatement q = database.prepare("SELECT id, dense_rank() OVER (ORDER BY first IS NULL, first, sha256) FROM (SELECT id, min(first + clock_offset) OVER files AS first,"
                                      " min(sha256) OVER files AS sha256 FROM evidence WINDOW files AS (PARTITION BY ifnull(chain, -id)))");
    while (q.step())
        order.emplace(q.integer(0), q.integer(1));
    return order;
}

} // namespace delist
