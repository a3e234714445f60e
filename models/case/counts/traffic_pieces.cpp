#include "case/counts/traffic_pieces.h"
#include "case/counts/traffic_recount.h"
#include "case/rows/counted_once.h"
#include <algorithm>

namespace delist {

namespace {

constexpr Micros minute = 60'000'000;
constexpr Micros hour = 60 * minute;

Micros floorTo(Micros time, Micros width)
{
    const Micros rest = time % width;
    return rest < 0 ? time - rest - width : time - rest;
}

Micros ceilTo(Micros time, Micros width)
{
    return -floorTo(-time, width);
}

/// Splits [from, to) at the borders of \p source's bins; what does not fill one goes to the next finer source.
void split(std::optional<Micros> from, std::optional<Micros> to, TrafficPiece::Source source, std::vector<TrafficPiece>& pieces)
{
    if (from && to && *from >= *to)
        return;
    if (source == TrafficPiece::Rows) {
        pieces.push_back({source, from, to});
        return;
    }
    const Micros width = source == TrafficPiece::Hours ? hour : minute;
    const auto finer = static_cast<TrafficPiece::Source>(source + 1);
    const auto first = from ? std::optional(ceilTo(*from, width)) : std::nullopt;
    const auto last = to ? std::optional(floorTo(*to, width)) : std::nullopt;
    if (first && last && *first > *last)
        return split(from, to, finer, pieces); // inside one bin
    if (!first || !last || *first < *last)
        pieces.push_back({source, first, last});
    if (first)
        split(from, first, finer, pieces);
    if (last)
        split(last, to, finer, pieces);
}

/// Every (vantage, port) that has traffic, by seeking from one to the next: each is then one range of the roll-up's key.
constexpr std::string_view keys =
    "(WITH RECURSIVE seek(key) AS (SELECT (SELECT vantage * 65536 + port FROM traffic_hour ORDER BY vantage, port LIMIT 1)"
    " UNION ALL SELECT (SELECT n.vantage * 65536 + n.port FROM traffic_hour n WHERE (n.vantage, n.port) > (key / 65536, key % 65536)"
    " ORDER BY n.vantage, n.port LIMIT 1) FROM seek WHERE key IS NOT NULL)"
    " SELECT key / 65536 AS vantage, key % 65536 AS port FROM seek WHERE key IS NOT NULL)";

void whose(SqlText& sql, const TrafficOf& of)
{
    if (of.vantage)
        sql.add(" AND r.vantage = ").value(static_cast<std::int64_t>(*of.vantage));
    if (of.host)
        sql.add(" AND r.host = ").value(*of.host);
    if (of.internal)
        sql.add(" AND r.host IN (SELECT id FROM host WHERE internal = ").value(std::int64_t{*of.internal}).add(")");
}

} // namespace

std::vector<TrafficPiece> trafficPieces(std::optional<Micros> from, std::optional<Micros> to, TrafficPiece::Source widest)
{
    std::vector<TrafficPiece> pieces;
    split(from, to, widest, pieces);
    return pieces;
}

void trafficConditions(SqlText& sql, const TrafficPiece& piece, const TrafficOf& of)
{
    whose(sql, of);
    if (piece.from)
        sql.add(" AND r.bin >= ").value(*piece.from);
    if (piece.to)
        sql.add(" AND r.bin < ").value(*piece.to);
}

void selectTraffic(SqlText& sql, const TrafficPiece& piece, const TrafficOf& of)
{
    sql.add("SELECT r.vantage, r.port, r.bin, r.host, r.connections, r.allowed, r.denied, r.messages, r.recipients, r.bytes FROM ");
    if (piece.source != TrafficPiece::Rows) {
        sql.add(keys).add(" k CROSS JOIN ").add(piece.source == TrafficPiece::Hours ? "traffic_hour" : "traffic_minute");
        sql.add(" r ON r.vantage = k.vantage AND r.port = k.port WHERE 1");
        trafficConditions(sql, piece, of);
        return;
    }
    const std::string from = sql.parameter(*piece.from);
    const std::string to = sql.parameter(*piece.to);
    const auto within = [&](const char* time) { return std::string(time) + " >= " + from + " AND " + time + " < " + to; };
    sql.add("(").add(trafficOfRows(within("c.time") + " AND " DELIST_NO_TWIN("c"), within("s.time") + " AND " DELIST_NO_SESSION_TWIN("s"),
                                   within("m.time") + " AND " DELIST_NO_MESSAGE_TWIN("m")));
    sql.add(") r WHERE 1");
    whose(sql, of);
}

void selectTraffic(SqlText& sql, const std::vector<TrafficPiece>& pieces, const TrafficOf& of)
{
    if (pieces.empty()) {
        selectTraffic(sql, TrafficPiece{TrafficPiece::Hours, 0, 0}, of);
        return;
    }
    const char* separator = "";
    for (const TrafficPiece& piece : pieces) {
        sql.add(separator);
        selectTraffic(sql, piece, of);
        separator = " UNION ALL ";
    }
}

} // namespace delist
