// The options that choose rows of a table, shared by `show` and `export`.
#pragma once
#include "app/arguments.h"
#include "case/tables/table_query.h"

/// What --help says of filterOptions().
#define DELIST_FILTER_HELP                                                                                              \
    "  --from T, --to T    only this time: from T on, before T. RFC 3339; without a zone it is UTC\n"                     \
    "  --at T              connections and sessions that were open in that second\n"                                       \
    "  --host IP[:PORT]    either side of the record; in connections, sessions and messages also its other face on the\n"   \
    "                      far side of a NAT (not with --subset)\n"                                                      \
    "  --mailbox ADDRESS   sender, recipient or login; the null sender is <>\n"                                         \
    "  --vantage V         firewall, capture, mail-log, tracking or report\n"                                           \
    "  --search TEXT       rows with it in a name, an address or a text, in any case\n"                                 \
    "  --rule NAME         connections: exactly this firewall rule\n"                                                   \
    "  --zone ZONE         listings: exactly this list's zone\n"                                                        \
    "  --evidence ID       only this evidence\n"                                                                        \
    "  --subset NAME       a named part of the table, as findings name it\n"                                            \
    "  --bin WIDTH         traffic: 1m, 5m, 1h (default), 1d …\n"

namespace delist {

/// --from --to --at --host --mailbox --vantage --search --rule --zone --bin --evidence --subset
const std::vector<Option>& filterOptions();

/// Reads them for a table. On wrong values false, and \p error says what is wrong.
bool readFilter(const Arguments& arguments, const TableDefinition& definition, TableFilter& filter, QString& error);

/// "evidence, rejects, hosts …", and what was probably meant by an unknown one.
QString unknownTable(const QString& name);

} // namespace delist
