// A server's hops to itself: Exchange's front end hands what it takes to the service behind it on the same machine (2525), and that one
// hands it what goes out (717, "proxy through the front end"). Each hop has a row in up to two logs beside the one that names the other
// side, and is no traffic of its own. Where no other log tells of the mail, the hop stands for it. What a mailbox hands in (2525) and the
// server sends on afterwards is one message as well, but two dialogues.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

struct OwnHops
{
    std::unordered_map<RowId, RowId> sessions; ///< with the dialogue with the other side that is passed on
    std::unordered_map<RowId, RowId> messages; ///< with what stands for each
};

OwnHops ownHopTwins(Database& database);

} // namespace delist
