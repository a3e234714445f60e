// Reports that Exchange 2000/2003 wrote: the event that owes one names its addressee, not the report. When its file ends there, the
// first rows of the report stand in the next.
#pragma once
#include "case/rows/row_parts.h"
#include "case/sql/database.h"

namespace delist {

/// Bounces that no report was named for become one with the report that another file of the log shows soon after. Rows that do not
/// stand are put aside. Inside a transaction.
void nameReports(Database& database, RowParts& bounces);

} // namespace delist
