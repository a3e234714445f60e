// Mail that a content filter takes as one and hands back in pieces, because what it does to mail differs by recipient (amavis), or that
// the server hands to it in pieces: each has a queue id of its own. Who sent it sent one mail, for all of their recipients.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Its pieces become one message. After the other joins, which know what of them stands in several files. Inside a transaction.
void joinFilterPieces(Database& database);

} // namespace delist
