// Connections that a log lets through and that nobody answered, as an SQL condition. It is told only where the log tells: a state or
// a reason that says so (its reader then counts nothing received), or an end with a handful of SYNs on the way out and nothing back.
// More sent than that was sent to somebody: such a log sees one direction alone.
#pragma once

/// Connection \p c, of a firewall or sensor, was not denied and never established.
#define DELIST_UNANSWERED(c) \
    "(" c ".bytes_received IS 0 AND " c ".action <> 2 AND " c ".protocol = 6 AND ifnull(" c ".bytes_sent, 1) <= 600" \
    " AND (" c ".action = 0 OR (" c ".end IS NOT NULL AND ifnull(" c ".bytes_sent, 1) > 0)))"
