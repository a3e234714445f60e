// What is seen twice counts once, as SQL conditions. A twin stands in its table and is in no count: its part row (row_parts.h) names
// another row, which stands for it, see mail_twins.h. What was seen on both sides of a NAT (nat_store.h) counts where one case's mail
// is added up; each of the two addresses keeps its own.
#pragma once

/// Connection \p c is no twin (connection_twins.h).
#define DELIST_NO_TWIN(c) "NOT EXISTS (SELECT 1 FROM connection_twin w WHERE w.connection = " c ".id)"
/// Session \p s is no twin.
#define DELIST_NO_SESSION_TWIN(s) "NOT EXISTS (SELECT 1 FROM session_part tp WHERE tp.id = " s ".id AND tp.whole <> tp.id)"
/// Message \p m is no twin.
#define DELIST_NO_MESSAGE_TWIN(m) "NOT EXISTS (SELECT 1 FROM message_part tp WHERE tp.id = " m ".id AND tp.whole <> tp.id)"

/// Message \p m is an earlier attempt of the one that stands for it (report_attempts.h): what it was told by the other side nobody else was.
#define DELIST_EARLIER_ATTEMPT(m) \
    "(" m ".is_bounce AND EXISTS (SELECT 1 FROM message_part tp JOIN message w ON w.id = tp.whole WHERE tp.id = " m ".id AND " m ".status = 3" \
    " AND w.client IS " m ".client AND w.time > " m ".time))"

/// From a dialogue outside of a NAT (np.outside_session) to the same one inside, ni.
#define DELIST_INSIDE_DIALOGUES \
    "nat_pair np CROSS JOIN connection nc ON nc.id = np.inside CROSS JOIN session ni ON ni.client = nc.source" \
    " AND ni.time BETWEEN nc.time - 60000000 AND ifnull(nc.end, nc.time) + 60000000 AND ni.client_port = nc.source_port" \
    " AND ni.server = nc.destination AND ni.server_port = nc.destination_port" \
    " JOIN evidence ne ON ne.id = ni.evidence AND ne.mail_vantage = 1"
/// The dialogue of session \p id was seen outside of a NAT, and inside as well.
#define DELIST_DIALOGUE_SEEN_INSIDE(id) "EXISTS (SELECT 1 FROM " DELIST_INSIDE_DIALOGUES " WHERE np.outside_session = " id ")"
/// Messages nm of the inside, of the sender of message \p m of the outside.
#define DELIST_INSIDE_MESSAGES(m) \
    DELIST_INSIDE_DIALOGUES " CROSS JOIN message nm ON nm.client = ni.client AND nm.time BETWEEN ni.time" \
    " AND ifnull(ni.end, ni.time) AND nm.session = ni.id AND nm.mail_from IS " m ".mail_from WHERE np.outside_session = " m ".session"
/// So was message \p m.
#define DELIST_SEEN_INSIDE(m) "EXISTS (SELECT 1 FROM " DELIST_INSIDE_MESSAGES(m) ")"

/// Message \p m counts.
#define DELIST_COUNTED(m) DELIST_NO_MESSAGE_TWIN(m) " AND NOT " DELIST_SEEN_INSIDE(m)
