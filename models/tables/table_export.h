// exportTable(): all rows of a filtered table into a file, CSV (RFC 4180, values that spreadsheets take for formulas are
// quoted) or JSON ({"rows":[…],"total":N}, as `show --json`). Page by page: memory stays bounded.
#pragma once
#include "case/table_query.h"
#include "jobs/job.h"
#include <QString>

namespace delist {

enum class TableFileFormat : std::uint8_t { Csv, Json };

/// \p sort: the order of the rows (case/sorted_rows.h). Blocking; any thread that owns the database. Throws DatabaseError. A cancelled or failed export leaves no file.
Result<void> exportTable(Database& database, const TableDefinition& definition, const TableFilter& filter, TableSort sort,
                         const QString& path, TableFileFormat format, std::stop_token stop,
                         const std::function<void(const JobProgress&)>& progress);

} // namespace delist
