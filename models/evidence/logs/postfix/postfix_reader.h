// Postfix: joins the lines of its daemons by queue id and by smtpd process into sessions, messages, deliveries and reports.
// Every instance of every host has its own queue. Queue ids are used again: a life begins with client= or pickup's uid=
// and ends with "removed".
#pragma once
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/syslog/syslog_family.h"

namespace delist::postfix {

enum class Service : std::uint8_t { Smtpd, Cleanup, Qmgr, Bounce, Pickup, Postscreen, Postsuper, Other };

/// "postfix-out/submission/smtpd": what comes before the first '/' is the instance, after the last the service.
Service serviceOf(std::string_view tag);

/// "1234ABCDEF: …", also long ids: the length of the id, 0 when \p text does not begin with one.
std::size_t queueIdLength(std::string_view text);

/// What a reject line says about the transaction.
struct Refusal
{
    std::string_view verb;  ///< reject, milter-reject, discard …
    std::string_view stage; ///< RCPT, DATA, END-OF-MESSAGE … or "header", "body"
    mail_log::Peer client;
    mail_log::RemoteReply reply;
    std::string_view mailFrom, recipient, helo, user, subject;
};
/// "reject: RCPT from host[ip]: 554 5.7.1 …; from=<> to=<> proto=ESMTP helo=<>" and its kin. False when it is none.
bool parseRefusal(std::string_view text, Refusal& out);

/// "… queued as 4A1B2C3D4E": the last id, which is the answer of who has it now; empty where there is none.
[[nodiscard]] std::string_view queuedAs(std::string_view reply);

class PostfixReader : public SyslogFamilyReader
{
public:
    explicit PostfixReader(RecordSink& sink) : m_join(sink) {}
    const char* line(const SyslogLine& line) override;
    void finish() override { m_join.finishAll(); }
    [[nodiscard]] std::string note() const override;

private:
    void smtpd(const SyslogLine& line);
    void connected(const SyslogLine& line, std::string_view from);
    void disconnected(const SyslogLine& line, std::string_view from);
    void warning(const SyslogLine& line, std::string_view text);
    void opened(const SyslogLine& line, std::string_view id, std::string_view text);
    static bool logon(JoinedSession& session, std::string_view attributes);
    // Filters before the queue: postfix_proxies.cpp
    void offered(const SyslogLine& line, std::string_view text);
    void passedOn(const SyslogLine& line, const Refusal& reply);
    void handIn(JoinedMessage& message, std::string_view id, const JoinedSession& by);
    JoinedSession& screened(const SyslogLine& line, const mail_log::Peer& client);
    void postscreen(const SyslogLine& line);
    void refused(const SyslogLine& line, std::string_view id, const Refusal& refusal);
    void cleanup(const SyslogLine& line, std::string_view id, std::string_view text);
    void active(const SyslogLine& line, std::string_view id, std::string_view text);
    void removed(std::string_view id);
    void requeued(const SyslogLine& line);
    void reported(const SyslogLine& line, std::string_view id, std::string_view text);
    void delivered(const SyslogLine& line, std::string_view id, std::string_view text);
    void sentOnAs(const SyslogLine& line, std::string_view id, const JoinedMessage& original);
    void cameBackAs(std::string_view id, JoinedMessage& first);
    void turnedAway(const SyslogLine& line, std::string_view text);
    JoinedSession& sessionOf(const SyslogLine& line, const mail_log::Peer& client);
    JoinedMessage& message(const SyslogLine& line, std::string_view id);
    [[nodiscard]] std::uint64_t processKey(const SyslogLine& line, const mail_log::Peer& client) const;
    static bool isOver(const SyslogLine& line, JoinedSession& open, const mail_log::Peer& client);

    MailJoin m_join;
    std::uint64_t m_scope = 0; ///< of the line that is read: host and instance
    bool m_countsCommands = false; ///< its "disconnect from" lines do
    std::string m_host, m_instance;
    /// By its client: the connection whose transaction goes through a filter before it gets a queue id.
    struct Offer
    {
        std::uint64_t client = 0, session = 0;
        bool several = false; ///< connections of users who differ
    };
    std::vector<Offer> m_offers;
    /// By its queue id: what a proxy handed in, as long as its slot is not another's.
    struct HandedIn
    {
        std::uint64_t id = 0;
        MessageHandle message;
    };
    std::vector<HandedIn> m_handedIn;
};

} // namespace delist::postfix
