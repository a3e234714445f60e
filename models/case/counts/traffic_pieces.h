// What the traffic of an exact time is put together from: whole hours and whole minutes from the roll-ups, and what is less than a
// minute at the ends from the rows themselves. So a range that cuts a bin gets what lies inside it, at the price of two short reads.
#pragma once
#include "case/sql/sql_text.h"
#include "evidence/records.h"
#include <optional>
#include <vector>

namespace delist {

/// [from, to) of what one of the three holds; an open end is none.
struct TrafficPiece
{
    enum Source : std::uint8_t { Hours, Minutes, Rows };
    Source source = Hours;
    std::optional<Micros> from;
    std::optional<Micros> to;

    bool operator==(const TrafficPiece&) const = default;
};

/// Pieces that together are [from, to), none of them empty; the long one, if any, first. \p widest: Hours or Minutes.
std::vector<TrafficPiece> trafficPieces(std::optional<Micros> from, std::optional<Micros> to, TrafficPiece::Source widest);

/// Whose traffic; nothing set: everybody's.
struct TrafficOf
{
    std::optional<Vantage> vantage;
    std::optional<std::int64_t> host;
    std::optional<bool> internal;
};

/// SELECT vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes of one piece, in no order; a bin (its
/// start) may come more than once for a host.
void selectTraffic(SqlText& sql, const TrafficPiece& piece, const TrafficOf& of);
/// The same of several; of none, nothing.
void selectTraffic(SqlText& sql, const std::vector<TrafficPiece>& pieces, const TrafficOf& of);
/// Their conditions on a roll-up named r.
void trafficConditions(SqlText& sql, const TrafficPiece& piece, const TrafficOf& of);

} // namespace delist
