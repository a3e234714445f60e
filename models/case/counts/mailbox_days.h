// MailboxDays: the roll-up of what each mailbox submitted per day, kept as messages arrive. A submission is an SMTP transaction
// or the tracked event in which a message entered the server, that is no bounce and does not come from a stranger. A log that also tells what its own server
// sent on (DELIST_SENT_ON) tells most mail twice; what was sent on is counted beside. What tracking tells to be sent (SEND, SUBMIT or FAIL) and
// nothing tells to have come in is counted so as well. Which rows tell of one mail, mailbox_repeats.h finds.
#pragma once
#include "case/rows/counted_once.h"
#include "case/rows/flat_map.h"
#include "case/rows/record_batch.h"
#include "case/sql/database.h"

namespace delist {

class MailboxDays
{
public:
    /// A message whose texts have their ids.
    void add(Database& database, std::int64_t evidence, const MessageRow& row);
    void flush(Database& database);
    void clear() { m_counts.clear(); }

private:
    struct Key
    {
        InternId mailbox;
        std::int64_t day, evidence;
        bool operator==(const Key&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const
        {
            return mixBits(mixBits(static_cast<std::uint64_t>(evidence) << 32 | static_cast<std::uint32_t>(mailbox)) ^
                           static_cast<std::uint64_t>(day) ^ seed);
        }
    };
    struct Counts
    {
        std::int64_t messages = 0, recipients = 0;     ///< submitted
        std::int64_t sentOn = 0, sentOnRecipients = 0;
    };
    FlatMap<Key, Counts> m_counts;
};

/// Counts anew from the messages, after times or directions have changed. Reads every message.
void recountMailboxDays(Database& database);

/// Counts what DELIST_SENT_ALONE says anew: the rows that tell of one mail may stand in several files. Behind all joins of rows.
void countSentAlone(Database& database);

#define DELIST_FRONT_END_CONNECTOR "Inbound Proxy Internal Send Connector"

/// Which messages are submissions: a condition over message m. A computer's account (DOMAIN\SERVER$, NT AUTHORITY\SYSTEM) passes on
/// what others submitted, and so does Exchange's front end through the connector by which it hands mail to the server behind it.
#define DELIST_SUBMISSION                                                                                                       \
    "m.role IN (0, 1) AND m.is_bounce = 0 AND (m.direction <> 1 OR m.authenticated_as IS NOT NULL)"                             \
    " AND NOT EXISTS (SELECT 1 FROM text a WHERE a.id = m.authenticated_as AND (a.value LIKE '%$' OR a.value LIKE 'NT AUTHORITY\\%'" \
    " OR a.value LIKE 'NT-AUTORITÄT\\%' OR a.value LIKE 'AUTORITE NT\\%'))"                                                        \
    " AND NOT EXISTS (SELECT 1 FROM session ps JOIN text pc ON pc.id = ps.connector AND pc.value = '" DELIST_FRONT_END_CONNECTOR "'" \
    " WHERE ps.id = m.session)"

/// Tracked message m left a mailbox, or the server, or was given up, and nothing in the case tells more of how it came in: it waited when
/// the log began, or only these events were exported.
#define DELIST_SENT_ALONE                                                                                                \
    "(m.role IN (2, 4, 6) AND m.is_bounce = 0 AND m.direction <> 1 AND (m.role <> 6 OR m.direction <> 0)"                \
    " AND m.evidence IN (SELECT id FROM evidence WHERE mail_vantage = 3) AND NOT EXISTS (SELECT 1 FROM message cm"       \
    " WHERE cm.message_id = m.message_id AND (cm.role IN (0, 1) OR (cm.role = 4 AND m.role <> 4) OR (cm.role = 2 AND m.role = 6))))"

/// Which messages count for a mailbox.
#define DELIST_OF_MAILBOX "((" DELIST_SUBMISSION ") OR " DELIST_SENT_ALONE ")"

/// Message m is what the log's own server sent on, in a dialogue that it opened itself. Mail that it took from a client for somebody outside
/// (Postfix, message tracking) goes out as well, and was submitted all the same.
#define DELIST_SENT_ON \
    "(m.role IN (2, 4, 6) OR (m.given_direction = 2 AND EXISTS (SELECT 1 FROM session gs WHERE gs.id = m.session AND gs.given_direction = 2)))"

/// The four counts of mailbox_day over messages m: of rows, of which several may tell of one mail (mailbox_repeats.h).
#define DELIST_MAILBOX_COUNTS                                                                                \
    "sum(NOT " DELIST_SENT_ON ") AS messages, sum(iif(" DELIST_SENT_ON ", 0, m.recipients)) AS recipients,"  \
    " sum(" DELIST_SENT_ON ") AS sent_on, sum(iif(" DELIST_SENT_ON ", m.recipients, 0)) AS sent_on_recipients"

/// The same of an account and of a connector, while they are imported.
[[nodiscard]] bool passesOn(std::string_view account);
[[nodiscard]] bool isFrontEndConnector(std::string_view connector);

} // namespace delist
