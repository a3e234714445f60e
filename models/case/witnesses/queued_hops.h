// Queued hops: one server's log says under which queue id the next one took a message, and that one's log is in the case as well. What
// the next one tells is no second message: it is a twin (mail_twins.h) of what the first one took, which says who handed it in. What
// became of it in the end only the last server knows, so its deliveries become those of the first row, and the first one's, which tell
// of the hop, those of the twin. A recipient whom the next server refuses is told by both as well.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>
#include <vector>

namespace delist {

struct QueuedHop
{
    RowId first = 0;  ///< message of the server that handed it on
    RowId second = 0; ///< of the one that took it
};

struct Hops
{
    /// The ends of chains first, so that each hop tells what became of the mail at the last server. A message is the second of one hop at most.
    std::vector<QueuedHop> taken;
    /// Transactions in which the second server refused what the first one's log says it refused, with the first one's message.
    std::unordered_map<RowId, RowId> refused;
};

Hops queuedHops(Database& database);
/// Writes what the second servers tell over what the first ones knew; of rows that are \p twins themselves only the deliveries. Rows stay
/// as they were imported in their part tables.
void tellEndsOfHops(Database& database, const std::vector<QueuedHop>& hops, const std::unordered_map<RowId, RowId>& twins);

} // namespace delist
