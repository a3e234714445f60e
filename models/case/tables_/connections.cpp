// The table of transport flows and firewall records.
#include "case/table_query.h"
#include "case/tables_/words.h"

namespace delist {

#define DELIST_TO_OUTSIDE "EXISTS (SELECT 1 FROM host o WHERE o.id = t.destination AND o.internal = 0)"

extern const TableDefinition connectionsTable;
const TableDefinition connectionsTable = {
    .id = "connections",
    .title = "flows and firewall records on mail ports",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"end", CellKind::Time, "t.end"},
                {"source", CellKind::Text, "s.address"},
                {"source_port", CellKind::Integer, "t.source_port"},
                {"destination", CellKind::Text, "d.address"},
                {"destination_port", CellKind::Integer, "t.destination_port"},
                {"protocol", CellKind::Text, "CASE t.protocol WHEN 6 THEN 'tcp' WHEN 17 THEN 'udp' ELSE t.protocol END"},
                {"action", CellKind::Text, DELIST_ACTION("t.action")},
                {"bytes_sent", CellKind::Bytes, "t.bytes_sent"},
                {"bytes_received", CellKind::Bytes, "t.bytes_received"},
                {"rule", CellKind::Text, "r.value"},
                {"process", CellKind::Text, "p.value"},
                {"pid", CellKind::Integer, "t.pid"},
                {"user", CellKind::Text, "u.value"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "connection",
    .joins = "LEFT JOIN host s ON s.id = t.source LEFT JOIN host d ON d.id = t.destination"
             " LEFT JOIN text r ON r.id = t.rule LEFT JOIN text p ON p.id = t.process LEFT JOIN text u ON u.id = t.user"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostPaths = {{"connection t", "t.source = ?"}, {"connection t", "t.destination = ?"}},
    .evidenceColumn = "t.evidence",
    .search = {{TableSearch::HostId, "t.source"},
               {TableSearch::HostId, "t.destination"},
               {TableSearch::TextId, "t.rule"},
               {TableSearch::TextId, "t.process"},
               {TableSearch::TextId, "t.user"}},
    .subsets = {{"allowed", "t.action = 1"},
                {"denied", "t.action = 2"},
                {"smtp-outbound", "t.destination_port = 25 AND " DELIST_TO_OUTSIDE},
                {"smtp-outbound-allowed", "t.destination_port = 25 AND t.action = 1 AND " DELIST_TO_OUTSIDE},
                {"smtp-outbound-denied", "t.destination_port = 25 AND t.action = 2 AND " DELIST_TO_OUTSIDE},
                {"submission-outbound", "t.destination_port IN (465, 587, 2525) AND " DELIST_TO_OUTSIDE},
                {"submission-outbound", "t.destination_port IN (465, 587, 2525) AND " DELIST_TO_OUTSIDE},
                {"dns", "t.destination_port = 53"}},
};

} // namespace delist
