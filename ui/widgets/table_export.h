// Starts the export of a table as a job of the open case.
#pragma once
#include "case/tables/table_query.h"

namespace delist {

class CaseContext;

/// \p path ends in .json for JSON; anything else is CSV.
void startTableExport(CaseContext& context, const TableDefinition& definition, const TableFilter& filter, TableSort sort, const QString& path);

/// The packets behind the rows that \p filter selects, as pcapng, as a job; what is missing is said.
void startPacketExport(CaseContext& context, const TableFilter& filter, const QString& path);

} // namespace delist
