#include "case/tables/table_query.h"

namespace delist {

// clang-format off
extern const TableDefinition evidenceTable, rejectsTable, clockOffsetsTable;
extern const TableDefinition hostsTable, processesTable, bootTable, namesTable;
extern const TableDefinition connectionsTable;
extern const TableDefinition sessionsTable, messagesTable, deliveriesTable, bouncesTable;
extern const TableDefinition attachmentsTable, queriesTable;
extern const TableDefinition mailboxesTable;
extern const TableDefinition trafficTable;
extern const TableDefinition listingsTable, refusalsTable, postureTable;
extern const TableDefinition actionsTable, notesTable, custodyTable;

const std::vector<const TableDefinition*>& tableDefinitions()
{
    // One line per table, in the order of the contract.
    static const std::vector<const TableDefinition*> list = {
        &evidenceTable,
        &rejectsTable,
        &hostsTable,
        &connectionsTable,
        &sessionsTable,
        &messagesTable,
        &deliveriesTable,
        &bouncesTable,
        &attachmentsTable,
        &queriesTable,
        &mailboxesTable,
        &trafficTable,
        &processesTable,
        &bootTable,
        &namesTable,
        &listingsTable,
        &refusalsTable,
        &postureTable,
        &actionsTable,
        &notesTable,
        &custodyTable,
        &clockOffsetsTable,
    };
    return list;
}
// clang-format on

} // namespace delist
