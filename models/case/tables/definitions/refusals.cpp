// The table of refusals that speak of lists and reputation (case/lists/refusal_store.h): who refused, what they named, and
// whether it is about us.
#include "case/lists/refusal_store.h"
#include "case/lists/refusing_servers.h"
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"
#include <string>

namespace delist {

namespace {
// Subsets' conditions live as long as the table.
const std::string oursCondition = std::string(refusalIsOurs) + " = 1";
const std::string resolverErrorCondition = "t.subject = 8 AND " + oursCondition;
} // namespace

/// Where the text of a refusal was read.
#define DELIST_OF_DELIVERY \
    "t.source = 0 AND EXISTS (SELECT 1 FROM delivery d LEFT JOIN message m ON m.id = d.message WHERE d.id = t.row AND ?)"
#define DELIST_OF_BOUNCE \
    "t.source = 1 AND EXISTS (SELECT 1 FROM bounce b LEFT JOIN message m ON m.id = b.message WHERE b.id = t.row AND ?)"
#define DELIST_OF_SESSION "t.source = 2 AND EXISTS (SELECT 1 FROM session s WHERE s.id = t.row AND ?)"

extern const TableDefinition refusalsTable;
const TableDefinition refusalsTable = {
    .id = "refusals",
    .title = "refusals that speak of block lists and reputation: whose, by which list, about which address",
    .columns = {{"id", CellKind::Integer, "t.id"},
                {"time", CellKind::Time, "t.time"},
                {"operator", CellKind::Text, "t.operator"},
                {"about", CellKind::Text,
                 "CASE t.subject WHEN 0 THEN 'address' WHEN 1 THEN 'network' WHEN 2 THEN 'helo' WHEN 3 THEN 'sender-domain'"
                 " WHEN 4 THEN 'url' WHEN 5 THEN 'authentication' WHEN 6 THEN 'reverse-name'"
                 " WHEN 8 THEN 'resolver-error' ELSE 'content' END"},
                {"ours", CellKind::Boolean, refusalIsOurs},
                {"list", CellKind::Text, "t.list"},
                {"list_operator", CellKind::Text, "t.list_operator"},
                {"private_list", CellKind::Boolean, "t.private_list"},
                {"address", CellKind::Text, "t.address"},
                {"domain", CellKind::Text, "t.domain"},
                {"link", CellKind::Text, "t.link"},
                {"temporary", CellKind::Boolean, "t.temporary"},
                {"text", CellKind::Text,
                 "coalesce(d.reply, (SELECT value FROM text x WHERE x.id = b.cause), (SELECT value FROM text x WHERE x.id = s.error))"},
                {"mail_from", CellKind::Text, "(SELECT value FROM text x WHERE x.id = m.mail_from)"},
                {"recipient", CellKind::Text, "(SELECT value FROM text x WHERE x.id = d.recipient)"},
                {"server", CellKind::Text, "coalesce((SELECT value FROM text x WHERE x.id = d.server), " DELIST_SERVER_NAME("s") ")"},
                {"direction", CellKind::Text, DELIST_DIRECTION("ifnull(m.direction, s.direction)")},
                {"vantage", CellKind::Text, DELIST_VANTAGE("e.mail_vantage")},
                {"evidence", CellKind::Integer, "t.evidence"},
                {"offset", CellKind::Integer, "t.offset"}},
    .table = "refusal",
    .joins = "LEFT JOIN delivery d ON t.source = 0 AND d.id = t.row LEFT JOIN bounce b ON t.source = 1 AND b.id = t.row"
             " LEFT JOIN session s ON t.source = 2 AND s.id = t.row LEFT JOIN message m ON m.id = ifnull(d.message, b.message)"
             " LEFT JOIN evidence e ON e.id = t.evidence",
    .order = "t.time, t.id",
    .timeColumn = "t.time",
    .hostCondition = "t.address = ?",
    .vantageColumn = "(SELECT mail_vantage FROM evidence WHERE id = t.evidence)",
    .search = {{TableSearch::Text, "t.operator"},
               {TableSearch::Text, "t.list"},
               {TableSearch::Text, "t.list_operator"},
               {TableSearch::Text, "t.address"},
               {TableSearch::Text, "t.domain"},
               {TableSearch::Text, "t.link"},
               {TableSearch::Text, "d.reply", DELIST_OF_DELIVERY},
               {TableSearch::TextId, "d.recipient", DELIST_OF_DELIVERY},
               {TableSearch::TextId, "d.server", DELIST_OF_DELIVERY},
               {TableSearch::TextId, "m.mail_from", DELIST_OF_DELIVERY},
               {TableSearch::TextId, "b.cause", DELIST_OF_BOUNCE},
               {TableSearch::TextId, "m.mail_from", DELIST_OF_BOUNCE},
               {TableSearch::TextId, "s.error", DELIST_OF_SESSION},
               {TableSearch::Text, DELIST_SERVER_NAME("s"), DELIST_OF_SESSION}},
    .subsets = {{"ours", oursCondition.c_str()},
                {"listing", "t.subject IN (0, 1) AND t.private_list = 0"},
                {"domain", "t.subject IN (2, 3, 4)"},
                {"authentication", "t.subject IN (5, 6)"},
                {"resolver-error", resolverErrorCondition.c_str()}},
};

} // namespace delist
