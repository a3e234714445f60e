// Connection twins: one connection that two evidences of one vantage tell of (a firewall's log and a sensor's, two firewalls in
// a row, a log and its copy) is counted once. Same ends, same ports, less than a minute apart: no system uses a pair of ports
// again that soon (TIME_WAIT, RFC 9293). So is one that was open when a log was rotated, of which both files tell. Both rows stay
// in the table; the one that knows less is a twin (connection_twin), and roll-ups, statistics and findings leave it out. Both sides of
// port forwarding are one (copy_walk.h). For the thread that writes, inside a transaction.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// When evidence has come, gone or moved since: forgets the twins and looks for them anew.
void findTwins(Database& database);
/// Counts every twin again, as its import did: before rows move or go.
void forgetTwins(Database& database);

} // namespace delist
