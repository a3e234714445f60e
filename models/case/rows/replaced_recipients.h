// Recipients that others stand in for (an alias, a group, a forwarding), as SQL conditions. The line of a delivery agent names both:
// the delivery of the one is followed by that of the other, expanded, with the same place in the evidence.
#pragma once

/// Delivery \p d names whom the recipient before it stands in for: it is found by that name, and counts for nobody.
#define DELIST_REPLACED_RECIPIENT(d)                                                                                     \
    "(" d ".outcome = 4 AND EXISTS (SELECT 1 FROM delivery rd WHERE rd.id = " d ".id - 1 AND rd.message = " d ".message" \
    " AND rd.offset = " d ".offset AND rd.recipient IS NOT " d ".recipient))"
