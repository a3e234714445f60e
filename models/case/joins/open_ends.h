// Sessions and messages of mail server logs that are cut into files: what each file tells of one of them becomes one row. A session
// goes on under the same session id, or with the same process and client; a message lives on under the same queue id; a report is
// explained by the message that it is about. Only rows whose beginning or end no file shows are looked at (open_end_sink.h).
#pragma once
#include "case/sql/database.h"
#include "evidence/open_end_sink.h"
#include <utility>
#include <vector>

namespace delist {

/// Of an evidence that is being imported; true: of a session.
void storeOpenEnds(Database& database, RowId evidence, const std::vector<std::pair<OpenEnd, bool>>& ends,
                   const std::vector<OpenDelivery>& deliveries);

/// From the rows as they were imported, whatever the order of imports. Does nothing when none has come since the last time.
/// Inside a transaction.
void joinOpenEnds(Database& database);

/// Everything as it was imported; joined again the next time. Inside a transaction.
void forgetOpenEnds(Database& database);

} // namespace delist
