// The tables of what was imported and what could not be read.
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"

namespace delist {

extern const TableDefinition evidenceTable;
const TableDefinition evidenceTable = {
    .id = "evidence",
    .title = "what was imported",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"path", CellKind::Text, "t.path"},
                {"sha256", CellKind::Text, "t.sha256"},
                {"bytes", CellKind::Bytes, "t.bytes"},
                {"format", CellKind::Text, "t.format"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("t.vantage")},
                {"detection", CellKind::Text, "t.detection"},
                {"records", CellKind::Integer, "t.records"},
                {"rejected", CellKind::Integer, "t.rejected"},
                {"first", CellKind::Time, "t.first"},
                {"last", CellKind::Time, "t.last"},
                {"timezone", CellKind::Text, "t.timezone"},
                {"timezone_source", CellKind::Text, "t.timezone_source"},
                {"encoding", CellKind::Text, "t.encoding"},
                {"encoding_source", CellKind::Text, "t.encoding_source"},
                {"date_order", CellKind::Text, "t.date_order"},
                {"date_order_source", CellKind::Text, "t.date_order_source"},
                {"clock_offset", CellKind::Real, "k.offset / 1e6"}, // seconds ahead of offset_from; estimated, not applied
                {"offset_from", CellKind::Integer, "k.reference"},
                {"offset_spread", CellKind::Real, "k.spread / 1e6"},
                {"offset_matches", CellKind::Integer, "k.matches"},
                {"offset_accepted", CellKind::Real, "t.clock_offset / 1e6"},
                {"embedded", CellKind::Boolean, "t.embedded"},
                {"truncated", CellKind::Boolean, "t.truncated"},
                {"note", CellKind::Text, "nullif(t.note, '')"},
                {"modified", CellKind::Time, "t.mtime"},
                {"imported_at", CellKind::Time, "t.imported_at"},
                {"seconds", CellKind::Real, "t.seconds"}},
    .table = "evidence",
    .joins = "LEFT JOIN clock_offset k ON k.id = (SELECT min(id) FROM clock_offset WHERE evidence = t.id)", // the surest stands first
    .timeColumn = "t.first",
    .endColumn = "t.last",
    .vantageColumn = "t.vantage",
    .search = {{TableSearch::Text, "t.path"},
               {TableSearch::Text, "t.format"},
               {TableSearch::Text, "t.sha256"},
               {TableSearch::Text, "t.detection"},
               {TableSearch::Text, "t.timezone"},
               {TableSearch::Text, "t.encoding"},
               {TableSearch::Text, "t.note"}},
};

extern const TableDefinition clockOffsetsTable;
const TableDefinition clockOffsetsTable = {
    .id = "clock-offsets",
    .title = "how far the clocks of two evidences are apart, estimated from what both tell of",
    .columns = {{"evidence", CellKind::Integer, "t.evidence"},
                {"path", CellKind::Text, "(SELECT path FROM evidence WHERE id = t.evidence)"},
                {"reference", CellKind::Integer, "t.reference"},
                {"reference_path", CellKind::Text, "(SELECT path FROM evidence WHERE id = t.reference)"},
                {"basis", CellKind::Text, "t.basis"},
                {"matches", CellKind::Integer, "t.matches"},
                {"offset_seconds", CellKind::Real, "t.offset / 1000000.0"},
                {"spread_seconds", CellKind::Real, "t.spread / 1000000.0"},
                {"significant", CellKind::Boolean, "t.significant"},
                {"accepted", CellKind::Real, "(SELECT nullif(clock_offset, 0) / 1000000.0 FROM evidence WHERE id = t.evidence)"}},
    .table = "clock_offset",
    .search = {{TableSearch::Text, "f.path", "t.evidence IN (SELECT f.id FROM evidence f WHERE ?)"},
               {TableSearch::Text, "f.path", "t.reference IN (SELECT f.id FROM evidence f WHERE ?)"},
               {TableSearch::Text, "t.basis"}},
};

extern const TableDefinition rejectsTable;
const TableDefinition rejectsTable = {
    .id = "rejects",
    .title = "lines and packets that could not be read",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"},
                {"line", CellKind::Integer, "nullif(t.line, 0)"},
                {"reason", CellKind::Text, "t.reason"},
                {"text", CellKind::Text, "t.text"}},
    .table = "reject",
    .evidenceColumn = "t.evidence",
    .search = {{TableSearch::Text, "t.reason"}, {TableSearch::Text, "t.text"}},
};

} // namespace delist
