// Mail that a submission service took for a user (Dovecot) and the mail server behind it took from the service: the service wrote down
// the queue id that it was answered. The server's row stands, for it tells what became of the mail; who submitted it and from where, it
// may have to be told.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <unordered_map>

namespace delist {

/// The service's rows, each with the server's.
std::unordered_map<RowId, RowId> submittedTwins(Database& database);
/// Writes the user of row \p submitted into that of \p taken, unless that names one itself, and its client over the service's. False: nothing to write.
bool nameSubmitter(Database& database, RowId submitted, RowId taken);

} // namespace delist
