// The tables that only captures fill: attachments of messages and DNS look-ups.
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"

namespace delist {

/// Few messages have attachments: each is looked up.
#define DELIST_OF_MESSAGE "EXISTS (SELECT 1 FROM message m WHERE m.id = t.message AND ?)"

extern const TableDefinition attachmentsTable;
const TableDefinition attachmentsTable = {
    .id = "attachments",
    .title = "files that messages carried: name, type, size and hash",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "m.time"},
                {"message", CellKind::Integer, "nullif(t.message, 0)"},
                {"message_id", CellKind::Text, "nullif(m.message_id, '')"},
                {"mail_from", CellKind::Text, "f.value"},
                {"subject", CellKind::Text, "nullif(m.subject, '')"},
                {"name", CellKind::Text, "n.value"},
                {"type", CellKind::Text, "y.value"},
                {"size", CellKind::Bytes, "t.size"},
                {"sha256", CellKind::Text, "t.sha256"},
                {"state", CellKind::Text, DELIST_FIELD_STATE("t.state")},
                {"client", CellKind::Text, "c.address"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "attachment",
    .joins = "LEFT JOIN message m ON m.id = t.message LEFT JOIN text f ON f.id = m.mail_from"
             " LEFT JOIN text n ON n.id = t.name LEFT JOIN text y ON y.id = t.type LEFT JOIN host c ON c.id = m.client"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.id",
    .hostCondition = "t.message IN (SELECT q.id FROM message q JOIN host o ON o.id = q.client WHERE o.address = ?)",
    .evidenceColumn = "t.evidence",
    .search = {{TableSearch::TextId, "t.name"},
               {TableSearch::TextId, "t.type"},
               {TableSearch::Text, "t.sha256"},
               {TableSearch::Text, "m.message_id", DELIST_OF_MESSAGE},
               {TableSearch::Text, "m.subject", DELIST_OF_MESSAGE},
               {TableSearch::TextId, "m.mail_from", DELIST_OF_MESSAGE},
               {TableSearch::HostId, "m.client", DELIST_OF_MESSAGE}},
};

extern const TableDefinition queriesTable;
const TableDefinition queriesTable = {
    .id = "queries",
    .title = "DNS look-ups that have to do with mail",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"client", CellKind::Text, "c.address"},
                {"server", CellKind::Text, "s.address"},
                {"name", CellKind::Text, "n.value"},
                {"type", CellKind::Text,
                 "CASE t.type WHEN 1 THEN 'A' WHEN 2 THEN 'NS' WHEN 5 THEN 'CNAME' WHEN 6 THEN 'SOA' WHEN 12 THEN 'PTR'"
                 " WHEN 15 THEN 'MX' WHEN 16 THEN 'TXT' WHEN 28 THEN 'AAAA' WHEN 33 THEN 'SRV' WHEN 65 THEN 'HTTPS'"
                 " WHEN 255 THEN 'ANY' ELSE 'TYPE' || t.type END"},
                {"kind", CellKind::Text,
                 "CASE t.kind WHEN 1 THEN 'mx' WHEN 2 THEN 'mail-host' WHEN 3 THEN 'reverse' WHEN 4 THEN 'blacklist'"
                 " WHEN 5 THEN 'text' ELSE 'other' END"},
                {"rcode", CellKind::Text,
                 "CASE t.rcode WHEN 0 THEN 'NOERROR' WHEN 1 THEN 'FORMERR' WHEN 2 THEN 'SERVFAIL' WHEN 3 THEN 'NXDOMAIN'"
                 " WHEN 4 THEN 'NOTIMP' WHEN 5 THEN 'REFUSED' ELSE t.rcode END"},
                {"answers", CellKind::Text, "a.value"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "dns_query",
    .joins = "LEFT JOIN host c ON c.id = t.client LEFT JOIN host s ON s.id = t.server LEFT JOIN text n ON n.id = t.name"
             " LEFT JOIN text a ON a.id = t.answers LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostPaths = {{"dns_query t", "t.client = ?"}},
    .evidenceColumn = "t.evidence",
    .search = {{TableSearch::TextId, "t.name"},
               {TableSearch::TextId, "t.answers"},
               {TableSearch::HostId, "t.client"},
               {TableSearch::HostId, "t.server"}},
    .subsets = {{"mx", "t.kind = 1"},
                {"mail-host", "t.kind = 2"},
                {"reverse", "t.kind = 3"},
                {"blacklist", "t.kind = 4"},
                {"text", "t.kind = 5"}},
};

} // namespace delist
