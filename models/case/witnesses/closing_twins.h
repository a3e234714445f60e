// Closing twins: the row that tells of a connection's end alone. Where a log was rotated between the opening and the closing of a
// connection and does not say how long it took, the later file has a row that begins and ends at the moment of closing. It is a
// twin (connection_twins.h) of the latest row with its ends and ports, if that one stands in another file of the same format and was
// not seen to end. The opening row counts: it knows when the connection was let through.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Adds to connection_twin.
void markClosings(Database& database);

} // namespace delist
