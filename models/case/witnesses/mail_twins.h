// Mail twins: what two mail logs tell of one mail counts once. A dialogue that both of its ends wrote down (EX01's send log and EDGE's
// receive log: the same ends and ports) is one; so is a message that a front end took and the server behind it wrote down for the same
// client (XPROXYFROM), one that a server's own send log and the log of the relay that took it tell of, one that a summary tells
// beside the log of sessions (summary_twins.h), what tracking tells at both ends of a hop (tracked_hops.h), what still waits in the next snapshot of a queue (queue_snapshots.h), what the next server tells whose
// queue id is known (queued_hops.h), a server's hops to itself (own_hop_twins.h), and earlier attempts at a report (report_attempts.h). Both rows stay in their tables; the one that knows less is a twin (counted_once.h), and roll-ups, statistics and findings leave it out. For the thread that
// writes, inside a transaction.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Behind all joins of rows (open_ends.h): none is a twin yet.
void findMailTwins(Database& database);
/// Counts every twin again: before rows are joined anew, move or go.
void forgetMailTwins(Database& database);

} // namespace delist
