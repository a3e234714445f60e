// The table of names and hardware addresses that addresses had over time: leases, announcements, ARP. What ends a lease may stand in
// another file (logs of Monday and of Tuesday, in any order): until the address went to another device, or the same server tells that this
// one's lease was over. That is looked up when rows are shown, so nothing has to be undone when evidence goes.
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"

namespace delist {

// The first later lease of the address that ends this one. Servers' logs alone tell when a lease was over; captures and lease files tell
// until when it would last, if it was not renewed.
#define DELIST_LEASE_END \
    "ifnull((SELECT CASE WHEN o.mac = t.mac THEN o.end ELSE o.time END FROM name_record o WHERE t.kind = 1 AND o.host = t.host" \
    " AND o.time > t.time AND (t.end IS NULL OR o.time < t.end) AND o.kind = 1" \
    " AND (o.mac <> t.mac OR ((o.mac IS NULL OR t.mac IS NULL) AND o.name <> t.name)" \
    " OR (t.end IS NULL AND o.mac = t.mac AND o.end IS NOT NULL AND e.format IN ('windows-dhcp', 'dhcp-syslog')" \
    " AND (SELECT f.format FROM evidence f WHERE f.id = o.evidence) = e.format))" \
    " ORDER BY o.time LIMIT 1), t.end)"

extern const TableDefinition namesTable;
const TableDefinition namesTable = {
    .id = "names",
    .title = "names and hardware addresses of hosts over time",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"end", CellKind::Time, DELIST_LEASE_END},
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
