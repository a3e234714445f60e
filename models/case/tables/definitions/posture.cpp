// The table of mail posture: the latest lines of every kind of check.
#include "case/tables/table_query.h"

namespace delist {

extern const TableDefinition postureTable;
const TableDefinition postureTable = {
    .id = "posture",
    .title = "mail posture: what DNS and our servers say about us",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"checked_at", CellKind::Time, "t.checked_at"},
                {"kind", CellKind::Text, "t.kind"},
                {"check", CellKind::Text, "t.check_id"},
                {"subject", CellKind::Text, "nullif(t.subject, '')"},
                {"status", CellKind::Text, "t.status"},
                {"reason", CellKind::Text, "t.reason"},
                {"arguments", CellKind::List, "t.arguments"},
                {"found", CellKind::Text, "nullif(t.found, '')"}},
    .table = "posture",
    .order = "t.id",
    .timeColumn = "t.checked_at",
    .hostCondition = "t.subject = ?",
    .search = {{TableSearch::Text, "t.check_id"},
               {TableSearch::Text, "t.subject"},
               {TableSearch::Text, "t.reason"},
               {TableSearch::Text, "t.arguments"},
               {TableSearch::Text, "t.found"}},
    .subsets = {{"failed", "t.status = 'fail'"}, {"warnings", "t.status = 'warning'"}},
};

} // namespace delist
