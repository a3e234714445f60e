// SQL over the listing table: when the target of row `l` was listed by that list, when it came off, and how often it came
// back. Expressions for listing_store.cpp and tables_/listings.cpp; answers that are no verdict (timeouts, refusals) neither
// begin nor end a listing.
#pragma once

#define DELIST_SAME_PAIR "FROM listing h WHERE h.target = l.target AND h.zone = l.zone AND "

/// Four columns: first and last seen listed; first seen off the list since then; how often listed again. NULL: never listed.
#define DELIST_LISTING_HISTORY                                                                                         \
    "(SELECT min(h.checked_at) " DELIST_SAME_PAIR "h.state = 'listed') AS first_listed,"                               \
    " (SELECT max(h.checked_at) " DELIST_SAME_PAIR "h.state = 'listed') AS last_listed,"                               \
    " (SELECT min(h.checked_at) " DELIST_SAME_PAIR "h.state IN ('not-listed', 'listed-neutral') AND h.checked_at >"    \
    " (SELECT max(h.checked_at) " DELIST_SAME_PAIR "h.state = 'listed')) AS delisted,"                                 \
    " (SELECT count(*) FROM (SELECT h.state AS now, lag(h.state) OVER (ORDER BY h.checked_at, h.id) AS before,"          \
    " sum(h.state = 'listed') OVER (ORDER BY h.checked_at, h.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier " \
    DELIST_SAME_PAIR "h.state IN ('listed', 'not-listed', 'listed-neutral')) WHERE now = 'listed' AND before <> 'listed' AND earlier > 0) AS relisted"
