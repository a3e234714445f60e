// ResolvedFilter: a TableFilter looked up in a case: which host, which mailboxes, which row ids. Internal to TableQuery.
#pragma once
#include "case/sql/sql_text.h"
#include "case/tables/table_query.h"

namespace delist {

struct ResolvedFilter
{
    bool nothing = false;            ///< no row can match
    std::optional<RowId> host;       ///< of filter.host
    std::string hostText;            ///< its canonical form
    std::vector<RowId> mailboxes;    ///< texts that are the mailbox, in any case, and its accounts
    /// Row ids of the evidence asked for; inclusive, ascending, apart. Only when hasRanges.
    std::vector<std::pair<RowId, RowId>> ranges;
    bool hasRanges = false;
    bool pairs = false;              ///< the case has flows on both sides of a NAT
    bool seekRanges = false;         ///< few rows: read them by id and sort, rather than walk the order's index
    std::string search;              ///< LIKE pattern, or the needle itself when searchFolded
    bool searchFolded = false;       ///< not ASCII: compared by delist_contains()
    bool textFound = true;           ///< an interned text may contain it
    bool hostFound = true;           ///< an address may contain it
};

[[nodiscard]] ResolvedFilter resolveFilter(Database& database, const TableDefinition& definition, const TableFilter& filter);

} // namespace delist
