// Names of which the capture holds the beginning alone (a snap length, a hole), as an SQL condition. They tell names apart; what cannot
// be done with them is to quote them or to compare them with ours.
#pragma once

/// The HELO name of session \p s was cut.
#define DELIST_HELO_CUT(s) \
    "(" s ".incomplete_fields IS NOT NULL AND EXISTS (SELECT 1 FROM text cut WHERE cut.id = " s ".incomplete_fields" \
    " AND cut.value LIKE '%helo=truncated%'))"
