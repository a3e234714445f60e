#include "case/counts/mailbox_days.h"
#include "evidence/smtp/command.h"
#include <algorithm>
#include <tuple>

namespace delist {

namespace {

constexpr std::size_t maxEntries = 65'536;
constexpr Micros day = 86'400'000'000;

} // namespace

bool passesOn(std::string_view account)
{
    return account.ends_with('$') || smtp::startsWithNoCase(account, "NT AUTHORITY\\") || smtp::startsWithNoCase(account, "NT-AUTORIT\u00c4T\\") ||
           smtp::startsWithNoCase(account, "AUTORITE NT\\");
}

bool isFrontEndConnector(std::string_view connector)
{
    return connector == DELIST_FRONT_END_CONNECTOR;
}

void MailboxDays::add(Database& database, std::int64_t evidence, const MessageRow& row)
{
    const InternId mailbox = row.authenticatedAs != 0 ? row.authenticatedAs : row.mailFrom;
    const bool submission = (row.role == MessageRole::Transaction || row.role == MessageRole::Received) && !row.isBounce &&
                            (row.direction != Direction::Inbound || row.authenticatedAs != 0) && !row.passedOn; // DELIST_SUBMISSION
    if (!submission || mailbox == 0 || row.time == unknownTime)
        return;
    Counts& counts = m_counts[{mailbox, row.time - row.time % day, evidence}];
    ++(row.sentOn ? counts.sentOn : counts.messages);
    (row.sentOn ? counts.sentOnRecipients : counts.recipients) += row.recipients;
    if (m_counts.size() >= maxEntries)
        flush(database);
}

void MailboxDays::flush(Database& database)
{
    auto pairs = m_counts.pairs();
    m_counts.clear();
    if (pairs.empty())
        return;
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.mailbox, a.first.day, a.first.evidence) < std::tie(b.first.mailbox, b.first.day, b.first.evidence);
    });
    SqlStatement upsert = database.prepare(
        "INSERT INTO mailbox_day(mailbox, day, evidence, messages, recipients, sent_on, sent_on_recipients) VALUES(?,?,?,?,?,?,?)"
        " ON CONFLICT DO UPDATE SET messages = messages + excluded.messages, recipients = recipients + excluded.recipients,"
        " sent_on = sent_on + excluded.sent_on, sent_on_recipients = sent_on_recipients + excluded.sent_on_recipients");
    for (const auto& [key, counts] : pairs)
        upsert.bind(1, std::int64_t{key.mailbox}).bind(2, key.day).bind(3, key.evidence).bind(4, counts.messages)
            .bind(5, counts.recipients).bind(6, counts.sentOn).bind(7, counts.sentOnRecipients).run();
}

void recountMailboxDays(Database& database)
{
    database.execute("DELETE FROM mailbox_day;"
                     "INSERT INTO mailbox_day(mailbox, day, evidence, messages, recipients, sent_on, sent_on_recipients)"
                     " SELECT coalesce(m.authenticated_as, m.mail_from), m.time - m.time % 86400000000, m.evidence, " DELIST_MAILBOX_COUNTS
                     " FROM message m WHERE " DELIST_SUBMISSION
                     " AND coalesce(m.authenticated_as, m.mail_from) IS NOT NULL AND m.time IS NOT NULL AND " DELIST_COUNTED("m") " GROUP BY 1, 2, 3");
    countSentAlone(database);
}

void countSentAlone(Database& database)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM message_count WHERE role IN (2, 4, 6))") == 0)
        return;
    // Tracking knows no dialogues: all that its files have sent on was counted here.
    database.execute("UPDATE mailbox_day SET sent_on = 0, sent_on_recipients = 0 WHERE evidence IN (SELECT id FROM evidence WHERE mail_vantage = 3);"
                     "DELETE FROM mailbox_day WHERE messages = 0 AND sent_on = 0");
    database.execute("INSERT INTO mailbox_day(mailbox, day, evidence, messages, recipients, sent_on, sent_on_recipients)"
                     " SELECT coalesce(m.authenticated_as, m.mail_from), m.time - m.time % 86400000000, m.evidence, " DELIST_MAILBOX_COUNTS
                     " FROM message m WHERE " DELIST_SENT_ALONE
                     " AND coalesce(m.authenticated_as, m.mail_from) IS NOT NULL AND m.time IS NOT NULL AND " DELIST_COUNTED("m")
                     " GROUP BY 1, 2, 3 HAVING sent_on > 0"
                     " ON CONFLICT DO UPDATE SET sent_on = excluded.sent_on, sent_on_recipients = excluded.sent_on_recipients");
}

} // namespace delist
