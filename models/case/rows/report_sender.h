// Which host sent a report (a row of bounce): an expression on bounce b and its message m, NULL when nobody knows. Mostly the message
// says. Of a report that tracking saw written and then fail, no row names an address: it was written where the message that it answers
// was taken in last.
#pragma once

#define DELIST_REPORT_SENDER \
    "coalesce(m.client, (SELECT client FROM session WHERE id = m.session), CASE WHEN b.direction <> 1 AND b.original_message_id <> ''" \
    " AND b.evidence IN (SELECT id FROM evidence WHERE mail_vantage = 3) THEN (SELECT a.server FROM message a WHERE a.message_id = b.original_message_id" \
    " AND a.role = 1 AND a.server IS NOT NULL AND a.evidence IN (SELECT id FROM evidence WHERE mail_vantage = 3) ORDER BY a.time DESC, a.id DESC LIMIT 1) END)"
