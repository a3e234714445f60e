// The tables of what people did: steps of the response, notes, and the custody log.
#include "case/tables/table_query.h"

namespace delist {

extern const TableDefinition actionsTable;
const TableDefinition actionsTable = {
    .id = "actions",
    .title = "containment, remediation and delisting steps",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"phase", CellKind::Text, "t.phase"},
                {"subject", CellKind::Text, "t.subject"},
                {"title", CellKind::Text, "t.title"},
                {"state", CellKind::Text, "t.state"},
                {"person", CellKind::Text, "t.person"},
                {"created_at", CellKind::Time, "t.created_at"},
                {"done_at", CellKind::Time, "t.done_at"},
                {"proof", CellKind::Text, "nullif(t.proof, '')"}},
    .table = "step",
    .timeColumn = "t.created_at",
    .hostCondition = "t.subject = ?",
    .search = {{TableSearch::Text, "t.subject"},
               {TableSearch::Text, "t.title"},
               {TableSearch::Text, "t.person"},
               {TableSearch::Text, "t.proof"}},
};

extern const TableDefinition notesTable;
const TableDefinition notesTable = {
    .id = "notes",
    .title = "notes",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"person", CellKind::Text, "t.person"},
                {"text", CellKind::Text, "t.text"}},
    .table = "note",
    .timeColumn = "t.time",
    .search = {{TableSearch::Text, "t.person"}, {TableSearch::Text, "t.text"}},
};

extern const TableDefinition custodyTable;
const TableDefinition custodyTable = {
    .id = "custody",
    .title = "what was done to the case, by whom; hash-chained",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"person", CellKind::Text, "t.person"},
                {"action", CellKind::Text, "t.action"},
                {"subject", CellKind::Text, "t.subject"},
                {"detail", CellKind::Text, "t.detail"},
                {"version", CellKind::Text, "t.version"},
                {"previous", CellKind::Text, "nullif(t.previous, '')"},
                {"hash", CellKind::Text, "t.hash"}},
    .table = "custody",
    .timeColumn = "t.time",
    .search = {{TableSearch::Text, "t.person"},
               {TableSearch::Text, "t.action"},
               {TableSearch::Text, "t.subject"},
               {TableSearch::Text, "t.detail"},
               {TableSearch::Text, "t.version"},
               {TableSearch::Text, "t.previous"},
               {TableSearch::Text, "t.hash"}},
};

} // namespace delist
