// The table of what blacklists answered: the latest answer per target and list, and when it was listed.
#include "case/lists/listing_history.h"
#include "case/sql/sql_text.h"
#include "case/tables/table_query.h"

namespace delist {

namespace {

void latestListings(SqlText& sql, const TableFilter&, std::optional<RowId>)
{
    sql.add("(SELECT l.*, " DELIST_LISTING_HISTORY " FROM listing l WHERE NOT EXISTS (SELECT 1 FROM listing n"
            " WHERE n.target = l.target AND n.zone = l.zone AND (n.checked_at, n.id) > (l.checked_at, l.id)))");
}

} // namespace

extern const TableDefinition listingsTable;
const TableDefinition listingsTable = {
    .id = "listings",
    .title = "the latest answer of every blacklist about every target",
    .columns = {{"target", CellKind::Text, "t.target"},
                {"zone", CellKind::Text, "t.zone"},
                {"list", CellKind::Text, "t.list"},
                {"state", CellKind::Text, "iif(t.state = 'listed-neutral', 'not-listed', t.state)"}, // contractState()
                {"scope", CellKind::Text, "nullif(t.scope, '')"},
                {"codes", CellKind::List, "t.codes"},
                {"meaning", CellKind::Text, "nullif(t.meaning, '')"},
                {"text", CellKind::Text, "nullif(t.text, '')"},
                {"checked_at", CellKind::Time, "t.checked_at"},
                {"latency_ms", CellKind::Integer, "CASE WHEN t.latency_ms >= 0 THEN t.latency_ms END"},
                {"ttl", CellKind::Integer, "CASE WHEN t.ttl >= 0 THEN t.ttl END"},
                {"rcode", CellKind::Text, "nullif(t.rcode, '')"},
                {"resolver", CellKind::Text, "nullif(t.resolver, '')"},
                {"delist_url", CellKind::Text, "nullif(t.delist_url, '')"},
                {"first_listed", CellKind::Time, "t.first_listed"},
                {"last_listed", CellKind::Time, "t.last_listed"},
                {"delisted", CellKind::Time, "t.delisted"},
                {"relisted", CellKind::Integer, "t.relisted"},
                {"hint", CellKind::Text, "nullif(t.hint, '')"},
                {"weight", CellKind::Text, "nullif(t.weight, '')"},
                {"source", CellKind::Text, "nullif(t.data_source, '')"},
                {"manual", CellKind::Boolean, "ifnull(t.manual, 0)"},
                {"neutral", CellKind::Boolean, "t.state = 'listed-neutral'"}, // an allow list's or an informing code
                {"id", CellKind::Integer, "t.id"}},
    .table = nullptr,
    .source = latestListings,
    .order = "t.target, t.state <> 'listed', t.list, t.zone, t.id",
    .timeColumn = "t.checked_at",
    .hostCondition = "t.target = ?",
    .search = {{TableSearch::Text, "t.target"},
               {TableSearch::Text, "t.zone"},
               {TableSearch::Text, "t.list"},
               {TableSearch::Text, "t.state"},
               {TableSearch::Text, "t.meaning"},
               {TableSearch::Text, "t.text"},
               {TableSearch::Text, "t.codes"},
               {TableSearch::Text, "t.resolver"},
               {TableSearch::Text, "t.delist_url"},
               {TableSearch::Text, "t.hint"},
               {TableSearch::Text, "t.data_source"}},
    .exact = {{"zone", "t.zone = ?"}},
    .subsets = {{"listed", "t.state = 'listed'"},
                {"listed-address", "t.state = 'listed' AND t.scope = 'address'"},
                {"listed-policy", "t.state = 'listed' AND t.scope = 'policy'"},
                {"listed-range", "t.state = 'listed' AND t.scope IN ('network', 'asn')"},
                {"not-listed", "t.state IN ('not-listed', 'listed-neutral')"},
                {"lookalike", "t.state IN ('refused', 'rate-limited', 'needs-key', 'list-dead', 'lists-everything', 'resolver-unreliable')"}},
};

} // namespace delist
