// Sendmail (8.x): joins lines by queue id into messages, deliveries and reports. A connection is a process of its own, so
// what the daemon says about it is joined by process id.
#pragma once
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/syslog/syslog_family.h"

namespace delist::sendmail {

/// "host.example. [192.0.2.1] (may be forged)", "[192.0.2.1]", "root@localhost": name without its dot, address if there is one.
mail_log::Peer relayOf(std::string_view text);
/// The value of \p name ("size=") in "a=1, b=2": up to ", ". Empty when it is not there.
std::string_view value(std::string_view text, std::string_view name);

class SendmailReader : public SyslogFamilyReader
{
public:
    explicit SendmailReader(RecordSink& sink) : m_join(sink) {}
    const char* line(const SyslogLine& line) override;
    void finish() override { m_join.finishAll(); }

private:
    void from(const SyslogLine& line, std::string_view id, std::string_view text);
    void to(const SyslogLine& line, std::string_view id, std::string_view text);
    void refused(const SyslogLine& line, std::string_view id, std::string_view text);
    void milter(const SyslogLine& line, std::string_view id, std::string_view text);
    void report(const SyslogLine& line, std::string_view id, std::string_view text);
    void clone(const SyslogLine& line, std::string_view id, std::string_view original, std::string_view owner);
    /// \p sender: known only where the line names it.
    void refusedRecipient(const SyslogLine& line, std::string_view id, std::string_view sender, std::string_view recipient,
                          mail_log::RemoteReply reply);
    bool connection(const SyslogLine& line, std::string_view text);
    JoinedSession& sessionOf(const SyslogLine& line, const mail_log::Peer& client);
    JoinedSession* knownSession(const SyslogLine& line);

    MailJoin m_join;
    std::uint64_t m_scope = 0;
};

} // namespace delist::sendmail
