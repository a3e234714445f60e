// Haraka: connections by UUID, transactions by UUID.N, its own deliveries by UUID.N.M. With PROTOCOL lines ("C: …", "S: …") the
// dialogue itself is read; without them what the core says of sender, recipients, queue and disconnect. Lines may have no
// stamp at all (a console's output): then times are unknown.
#pragma once
#include "evidence/logs/exchange/dialogue_table.h"
#include "evidence/logs/haraka/haraka_entry.h"
#include "evidence/logs/mail_join.h"
#include "evidence/logs/syslog/syslog_family.h"

namespace delist::haraka {

/// "UUID.N": of the transaction that \p entry is about.
std::string transactionId(const Entry& entry);

class HarakaReader : public SyslogFamilyReader
{
public:
    explicit HarakaReader(RecordSink& sink) : m_join(sink), m_dialogues(sink, DialogueTable::Ids::Own) {}

    const char* line(const SyslogLine& line) override
    {
        const auto entry = parseEntry(line.tag.empty() ? line.body : line.message);
        return entry ? read(*entry, line.time, line.offset) : "no level, UUID and plugin of a Haraka line";
    }
    /// Null, or why it is none of Haraka's.
    const char* read(const Entry& entry, Micros time, std::uint64_t offset);
    void finish() override
    {
        m_dialogues.finish();
        m_join.finishAll();
    }

private:
    void protocol(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    void connected(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    void disconnected(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    void envelope(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    JoinedMessage& transaction(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    JoinedSession& sessionOf(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    void settle(JoinedMessage& message, Delivery answer);
    void begun(const JoinedSession& session, const Entry& entry, std::uint64_t key);
    void described(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset);
    void outbound(const Entry& entry, Micros time, std::uint64_t offset);
    bool answered(const Entry& entry, Micros time, std::uint64_t offset);
    bool bounced(const Entry& entry, Micros time, std::uint64_t offset);

    MailJoin m_join;
    DialogueTable m_dialogues;
};

} // namespace delist::haraka
