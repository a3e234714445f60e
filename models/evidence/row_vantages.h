// RowVantages: where the rows of one file were seen. Most files have one witness. A syslog of several daemons has two: what
// its firewall lines tell are connections seen by a firewall, what its mail servers' lines tell was seen by those; a file of Zeek's
// conn.log and smtp.log has connections and mail likewise, and a dialogue of smtp.log proves a connection as conn.log would tell it;
// where there is no conn.log in it, its reader says so (ConnectionVantageSink).
#pragma once
#include "evidence/format.h"

namespace delist {

struct RowVantages
{
    Vantage connections;
    Vantage mail; ///< sessions, messages, deliveries, bounces
};

/// By the format alone: a file need not hold rows of both kinds.
RowVantages rowVantages(const Format& format);

} // namespace delist
