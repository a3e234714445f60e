// The options that choose rows of a table, shared by `show` and `export`.
#pragma once
#include "app/arguments.h"
#include "case/table_query.h"

namespace delist {

/// --from --to --host --mailbox --vantage --search --bin --evidence --subset
const std::vector<Option>& filterOptions();

/// Reads them for a table. On wrong values false, and \p error says what is wrong.
bool readFilter(const Arguments& arguments, const TableDefinition& definition, TableFilter& filter, QString& error);

/// "evidence, rejects, hosts …", and what was probably meant by an unknown one.
QString unknownTable(const QString& name);

} // namespace delist
