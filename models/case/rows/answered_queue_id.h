// The queue id under which the next server took a message, as its reply tells it.
#pragma once
#include <string_view>

namespace delist {

/// Of "250 2.0.0 Ok: queued as 4F1C12A0B3", "250 OK id=1vxKQd-000000004Xy-2Abc", "250 2.0.0 62281Aa1 Message accepted for delivery";
/// empty when \p reply tells none.
std::string_view answeredQueueId(std::string_view reply);

/// Condition over a column with replies: it may tell one.
#define DELIST_MAY_TELL_QUEUE_ID(reply) \
    "(" reply " LIKE '% queued as %' OR " reply " LIKE '% id=%' OR " reply " LIKE '% Message accepted%')"

} // namespace delist
