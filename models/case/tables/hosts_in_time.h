// What hosts did in a part of the time, for the table of hosts with --from or --to: counts from the traffic roll-ups
// (traffic_pieces.h), and for the rows that are shown what only their records tell. The rules are those of the whole
// time (host_statistics.h): connections of the vantage that saw most of them, mail of the one that saw most of that.
#pragma once
#include "case/sql/sql_text.h"
#include "case/tables/table_query.h"
#include <unordered_map>

namespace delist {

/// The sub-select of hosts that did something in the time of \p filter, at its vantage if one is asked for: the columns of host but for
/// those of HostInTime.
void selectHostsInTime(SqlText& sql, const TableFilter& filter, std::optional<RowId> host);

/// What one host did in the time, by its records.
struct HostInTime
{
    std::int64_t bounces = 0;
    std::int64_t destinations = 0; ///< of the vantage its connections are counted from
    std::optional<Micros> first;
    std::optional<Micros> last;
};

class HostTimes
{
public:
    HostTimes(Database& database, const TableFilter& filter);
    /// \p vantage: whose connections count.
    HostInTime of(RowId host, Vantage vantage);

private:
    Micros m_from, m_to;
    std::unordered_map<RowId, std::int64_t> m_bounces; ///< by host
    SqlStatement m_whole;
    SqlStatement m_destinations;
    SqlStatement m_span;
};

} // namespace delist
