// The table of transport flows and firewall records.
#include "case/rows/counted_once.h"
#include "case/rows/mail_port.h"
#include "case/rows/unanswered.h"
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"

namespace delist {

// Findings count by these: a connection that two evidences tell of is one.
#define DELIST_TO_OUTSIDE "EXISTS (SELECT 1 FROM host o WHERE o.id = t.destination AND o.internal = 0) AND " DELIST_NO_TWIN("t")

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
                {"protocol", CellKind::Text, "CASE t.protocol WHEN 6 THEN 'tcp' WHEN 17 THEN 'udp' WHEN 255 THEN NULL ELSE t.protocol END"},
                {"action", CellKind::Text, DELIST_ACTION("t.action")},
                {"bytes_sent", CellKind::Bytes, "t.bytes_sent"},
                {"bytes_received", CellKind::Bytes, "t.bytes_received"},
                // What is known; that nothing came back does not say that nothing was sent.
                {"bytes", CellKind::Bytes, "coalesce(t.bytes, t.bytes_sent + t.bytes_received, nullif(coalesce(t.bytes_sent, t.bytes_received), 0))"},
                {"rule", CellKind::Text, "r.value"},
                {"process", CellKind::Text, "p.value"},
                {"pid", CellKind::Integer, "t.pid"},
                {"process_votes", CellKind::Integer, "t.process_votes"},
                {"process_confidence", CellKind::Real, "t.process_confidence"},
                {"process_conflict", CellKind::Text, "pc.value"},
                {"user", CellKind::Text, "u.value"},
                {"inside_host", CellKind::Text, "coalesce(ni.address, CASE WHEN t.translated IS NOT NULL OR m.outside IS NOT NULL THEN s.address END)"},
                {"nat_score", CellKind::Real, "coalesce(CASE WHEN n.inside_host IS NOT NULL THEN n.score END, m.score, CASE WHEN t.translated IS NOT NULL THEN 1.0 END)"},
                {"nat_ambiguous", CellKind::Boolean, "CASE WHEN n.outside IS NOT NULL THEN n.inside_host IS NULL WHEN m.outside IS NOT NULL OR t.translated IS NOT NULL THEN 0 END"},
                {"nat_why", CellKind::Text, "coalesce(n.why, m.why)"},
                {"translated", CellKind::Text, "coalesce(x.address, mo.address)"},
                {"twin_of", CellKind::Integer, "tw.of"}, // the row that counts for both
                {"translated_port", CellKind::Integer, "coalesce(t.translated_port, mc.source_port)"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.connection_vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "connection",
    .joins = "LEFT JOIN host s ON s.id = t.source LEFT JOIN host d ON d.id = t.destination"
             " LEFT JOIN text r ON r.id = t.rule LEFT JOIN text p ON p.id = t.process LEFT JOIN text u ON u.id = t.user"
             " LEFT JOIN text pc ON pc.id = t.process_conflict LEFT JOIN evidence e ON e.id = t.evidence"
             " LEFT JOIN nat_pair n ON n.outside = t.id LEFT JOIN host ni ON ni.id = n.inside_host"
             " LEFT JOIN nat_pair m ON m.inside = t.id LEFT JOIN connection mc ON mc.id = m.outside"
             " LEFT JOIN host mo ON mo.id = m.outside_host LEFT JOIN host x ON x.id = t.translated"
             " LEFT JOIN connection_twin tw ON tw.connection = t.id",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .openUntil = "ifnull(t.end, t.time)",
    .portCondition = "t.source_port = ? OR t.destination_port = ? OR t.translated_port = ? OR EXISTS (SELECT 1 FROM nat_pair n"
                     " JOIN connection o ON o.id = n.outside WHERE n.inside = t.id AND o.source_port = ?)"
                     " OR EXISTS (SELECT 1 FROM nat_pair n JOIN connection i ON i.id = n.inside WHERE n.outside = t.id"
                     " AND i.source_port = ?)",
    .hostPaths = {{"connection t", "t.source = ?"}, {"connection t", "t.destination = ?"},
                  // Behind NAT: what the host's connections became outside, and whose an outside address's were.
                  {"connection t", "t.translated = ?", true},
                  {"connection t", "t.asked = ?", true},
                  {"nat_pair n CROSS JOIN connection t ON t.id = n.outside", "n.inside_host = ?", true},
                  {"nat_pair n CROSS JOIN connection t ON t.id = n.inside", "n.outside_host = ? AND n.inside IS NOT NULL", true}},
    .evidenceColumn = "t.evidence",
    .evidenceVantage = "connection_vantage",
    .search = {{TableSearch::HostId, "t.source"},
               {TableSearch::HostId, "t.destination"},
               {TableSearch::TextId, "t.rule"},
               {TableSearch::TextId, "t.process"},
               {TableSearch::TextId, "t.user"},
               {TableSearch::TextId, "t.process_conflict"},
               {TableSearch::HostId, "t.translated"},
               {TableSearch::HostId, "n.inside_host", "t.id IN (SELECT n.outside FROM nat_pair n WHERE ?)"},
               {TableSearch::HostId, "n.outside_host", "t.id IN (SELECT n.inside FROM nat_pair n WHERE ?)"},
               {TableSearch::Text, "n.why", "t.id IN (SELECT n.outside FROM nat_pair n WHERE ?)"},
               {TableSearch::Text, "n.why", "t.id IN (SELECT n.inside FROM nat_pair n WHERE ?)"},
               {TableSearch::Number, "t.pid"}},
    .exact = {{"rule", "t.rule = (SELECT id FROM text WHERE value = ?)"}},
    .subsets = {{"counted", DELIST_NO_TWIN("t")},
                {"allowed", "t.action = 1"},
                {"denied", "t.action = 2"},
                {"smtp-outbound", "t.destination_port = 25 AND " DELIST_TO_OUTSIDE},
                {"smtp-outbound-allowed", "t.destination_port = 25 AND t.action = 1 AND " DELIST_TO_OUTSIDE},
                {"smtp-outbound-denied", "t.destination_port = 25 AND t.action = 2 AND " DELIST_TO_OUTSIDE},
                {"mail-outbound", DELIST_TO_OUTSIDE},
                {"submission-outbound", DELIST_OTHER_MAIL_PORT("t.destination_port") " AND " DELIST_TO_OUTSIDE},
                {"smtp-outbound-passed", "t.destination_port = 25 AND t.action <> 2 AND NOT " DELIST_UNANSWERED("t") " AND " DELIST_TO_OUTSIDE}, // nobody says it was stopped
                {"smtp-outbound-stopped", "t.destination_port = 25 AND (t.action = 2 OR " DELIST_UNANSWERED("t") ") AND " DELIST_TO_OUTSIDE},
                {"submission-outbound-passed", DELIST_OTHER_MAIL_PORT("t.destination_port") " AND t.action <> 2 AND NOT " DELIST_UNANSWERED("t") " AND " DELIST_TO_OUTSIDE},
                {"submission-outbound-allowed", DELIST_OTHER_MAIL_PORT("t.destination_port") " AND t.action = 1 AND " DELIST_TO_OUTSIDE},
                {"nat-outside", "EXISTS (SELECT 1 FROM nat_pair n WHERE n.outside = t.id AND n.inside IS NOT NULL)", true},
                {"dns", "t.destination_port = 53"}},
};

} // namespace delist
