// Until when an address was a device's, as all the evidence of the case tells it together.
#pragma once

// The first later lease of the address that ends this one. Servers' logs alone tell when a lease was over; captures and lease files tell
// until when it would last, if it was not renewed.
#define DELIST_LEASE_END(t) \
    "ifnull((SELECT CASE WHEN o.mac = " t ".mac THEN o.end ELSE o.time END FROM name_record o WHERE " t ".kind = 1 AND o.host = " t ".host" \
    " AND o.time > " t ".time AND (" t ".end IS NULL OR o.time < " t ".end) AND o.kind = 1" \
    " AND (o.mac <> " t ".mac OR ((o.mac IS NULL OR " t ".mac IS NULL) AND o.name <> " t ".name)" \
    " OR (" t ".end IS NULL AND o.mac = " t ".mac AND o.end IS NOT NULL AND e.format IN ('windows-dhcp', 'dhcp-syslog')" \
    " AND (SELECT f.format FROM evidence f WHERE f.id = o.evidence) = e.format))" \
    " ORDER BY o.time LIMIT 1), " t ".end)"
