// The table of names and hardware addresses that addresses had over time: leases, announcements, ARP. What ends a lease may stand in
// another file (logs of Monday and of Tuesday, in any order): until the address went to another device, or the same server tells that this
// one's lease was over. That is looked up when rows are shown, so nothing has to be undone when evidence goes.
#include "case/rows/lease_end.h"
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"

namespace delist {

extern const TableDefinition namesTable;
const TableDefinition namesTable = {
    .id = "names",
    .title = "names and hardware addresses of hosts over time",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"end", CellKind::Time, DELIST_LEASE_END("t")},
                {"address", CellKind::Text, "h.address"},
                {"name", CellKind::Text, "n.value"},
                {"mac", CellKind::Text, "m.value"},
                {"kind", CellKind::Text,
                 "CASE t.kind WHEN 0 THEN 'helo' WHEN 1 THEN 'dhcp' WHEN 2 THEN 'netbios' WHEN 3 THEN 'mdns' WHEN 4 THEN 'dns'"
                 " WHEN 5 THEN 'capture' WHEN 6 THEN 'computer' WHEN 7 THEN 'arp' END"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "name_record",
    .joins = "LEFT JOIN host h ON h.id = t.host LEFT JOIN text n ON n.id = t.name LEFT JOIN text m ON m.id = t.mac"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostPaths = {{"name_record t", "t.host = ?"}},
    .evidenceColumn = "t.evidence",
    .search = {{TableSearch::HostId, "t.host"}, {TableSearch::TextId, "t.name"}, {TableSearch::TextId, "t.mac"}},
};

} // namespace delist
