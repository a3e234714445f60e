// HostRecount: statistics, peers and names of the hosts of one evidence counted anew from the rows, for when that evidence's
// rows move or go. While evidence is imported, Rollups counts.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>

namespace delist {

class HostRecount
{
public:
    /// Remembers the hosts that the evidence names; before its rows go. Inside a transaction, one at a time.
    HostRecount(Database& database, RowId evidence);
    /// The hosts that the query \p hosts names.
    HostRecount(Database& database, const std::string& hosts);
    ~HostRecount();
    HostRecount(const HostRecount&) = delete;
    HostRecount& operator=(const HostRecount&) = delete;

    /// host_peer, host_stat, host_name and what the host's own row says, from the rows that are there now.
    void recount();
    /// Hosts that no row names any more.
    void dropUnused();

private:
    void recountPeers();
    void recountStatistics();
    void recountNames();

    Database& m_database;
};

/// host_stat.bounces of one vantage of mail, from the rows that are there now, after bounces were joined.
void recountBounces(Database& database, Vantage vantage);

} // namespace delist
