// Closing twins: the row that tells of a connection's end, or of what it was in between, alone. Where a log was rotated while a
// connection was open and does not say how long it took, the later file has a row that begins when the connection is first seen again,
// mostly at the moment of closing. It is a twin (connection_twins.h) of the latest row with its ends and ports, if that one stands in
// another file of the same format and was not seen to end (Connection::cut, or no end at all). The opening row counts: it knows when the
// connection was let through. Where the later file says that it did not see the beginning, the opening is told the end and the bytes,
// totals or what came on top; as it was imported it stands in connection_part.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Adds to connection_twin.
void markClosings(Database& database);
/// Openings are again as they were imported, with the traffic that they count for.
void forgetClosings(Database& database);

} // namespace delist
