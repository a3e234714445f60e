// OpenPrefaces: what the last lines of a file say of something that only the next one begins to tell: where the script ran that hands in
// the next message (Exim), that the session that is to be greeted is encrypted (hMailServer).
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Inside a transaction. Behind the joins of sessions and messages (open_ends.h), before the twins (mail_twins.h).
void joinOpenPrefaces(Database& database);

} // namespace delist
