// Owners of sockets beside connections: what the case knows for the join (analysis/socket_match.h), and its result written
// into the connections. What was imported is kept beside (socket_match), so that a later run starts from it again.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <functional>
#include <string>
#include <vector>

namespace delist {

/// Addresses, ports and protocol of a connection, from the side that opened it. Ids of hosts.
struct SocketEnds
{
    RowId local = 0;
    RowId remote = 0;
    std::uint16_t localPort = 0;
    std::uint16_t remotePort = 0;
    bool operator==(const SocketEnds&) const = default;
};

struct SocketWitness
{
    RowId id = 0;
    std::int64_t evidence = 0;
    SocketEnds ends;
    Micros time = unknownTime; ///< unknown: some time between first and last of its evidence
    Micros end = unknownTime;
    std::int64_t pid = unknownCount;
    std::string process;
};

struct OwnedConnection
{
    RowId id = 0;
    std::int64_t evidence = 0;
    SocketEnds ends;
    Micros time = unknownTime;
    Micros end = unknownTime;
    std::int64_t pid = unknownCount; ///< as imported
    std::string process;
    double confidence = -1;
    std::int64_t votes = 0;
    std::string conflict;
};

struct SocketMatch
{
    RowId connection = 0;
    RowId owner = 0;
    // What the connection says from now on:
    std::string process;
    std::int64_t pid = unknownCount;
    std::int64_t votes = 0;
    double confidence = 0;
    std::string conflict;
};

/// The case has owner records that the last match has not seen, or connections that came after it.
bool socketsDue(Database& database);
std::vector<SocketWitness> socketWitnesses(Database& database);
/// Connections whose opener has owner records, as they were imported.
std::vector<OwnedConnection> ownedConnections(Database& database);
/// Takes back the last match and writes this one. Inside a transaction of the caller.
void storeSockets(Database& database, const std::vector<SocketMatch>& matches);
/// Takes back the last match, as if there had been none. Inside a transaction of the caller.
void forgetSockets(Database& database);

} // namespace delist
