// exportTable(): all rows of a filtered table into a file, as `show --csv` and `show --json` write them (table_output.h). Row by
// row: memory stays bounded.
#pragma once
#include "jobs/job.h"
#include "tables/table_output.h"
#include <QString>
#include <functional>
#include <optional>
#include <stop_token>

namespace delist {

/// By the file's ending: .csv or .json.
std::optional<TableFormat> exportFormat(const QString& path);

/// How many rows were written. \p sort: the order of the rows (case/tables/sorted_rows.h). Blocking; any thread that owns the database.
/// Throws DatabaseError. A cancelled or failed export leaves no file.
Result<qint64> exportTable(Database& database, const TableDefinition& definition, const TableFilter& filter, TableSort sort,
                           const QString& path, TableFormat format, std::stop_token stop,
                           const std::function<void(const JobProgress&)>& progress);

} // namespace delist
