// What became of each recipient of a stored message in the end.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include "evidence/smtp/message_outcome.h"

namespace delist {

/// Of the last delivery to each recipient.
smtp::MessageOutcome lastOutcomes(Database& database, RowId message);

} // namespace delist
