// MailboxDays: the roll-up of what each mailbox submitted per day, kept as messages arrive. A submission is an SMTP transaction
// or the tracked event in which a message entered the server, that is no bounce and does not come from a stranger.
#pragma once
#include "case/database.h"
#include "case/flat_map.h"
#include "case/record_batch.h"

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
        std::int64_t messages = 0, recipients = 0;
    };
    FlatMap<Key, Counts> m_counts;
};

/// Counts anew from the messages, after times or directions have changed. Reads every message.
void recountMailboxDays(Database& database);

/// Which messages are submissions: a condition over message m. A computer's account (DOMAIN\SERVER$) passes on what others
/// submitted.
#define DELIST_SUBMISSION                                                                                                       \
    "m.role IN (0, 1) AND m.is_bounce = 0 AND (m.direction <> 1 OR m.authenticated_as IS NOT NULL)"                             \
    " AND NOT EXISTS (SELECT 1 FROM text a WHERE a.id = m.authenticated_as AND a.value LIKE '%$')"

} // namespace delist
