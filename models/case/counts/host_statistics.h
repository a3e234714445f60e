// HostStatistics: adds what one evidence says of a host to host_stat (per vantage) and brings the host's own row, which
// shows the vantage that saw most, up to date. For the thread that writes, inside its transaction.
#pragma once
#include "case/rows/row_feed.h"
#include "case/sql/database.h"
#include "evidence/records.h"
#include <utility>
#include <vector>

namespace delist {

/// What one vantage saw of a host.
struct HostCounts
{
    std::int64_t connections = 0, allowed = 0, denied = 0, destinations = 0, messages = 0, recipients = 0,
                 rejectedRecipients = 0, bounces = 0;
    Micros first = unknownTime, last = unknownTime;

    void seen(Micros time);
};

class HostStatistics
{
public:
    /// \p nothingBefore: no host has statistics yet, so none are looked for.
    HostStatistics(Database& database, Vantage vantage, bool nothingBefore);

    /// The destinations of \p more are all there are; the rest is added to what is there. Each host once, and written with write().
    void add(RowId host, const HostCounts& more);
    void write();
    /// Distinct peers of a host in host_peer.
    std::int64_t countDestinations(RowId host);
    /// The host's own row from what is in host_stat now; nothing there: nothing was seen.
    void bring(RowId host);

private:
    struct OfVantage
    {
        std::int64_t vantage = 0;
        HostCounts counts;
    };
    void read(RowId host);
    void refresh(RowId host);

    std::int64_t m_vantage;
    bool m_nothingBefore;
    std::vector<OfVantage> m_all; ///< of the host at hand, by vantage
    std::vector<std::pair<RowId, HostCounts>> m_added;
    RowFeed m_replace;
    SqlStatement m_find, m_refresh, m_forget, m_countPeers;
};

} // namespace delist
