// qmail-send's log, from multilog (TAI64N, or local time after tai64nlocal) or splogger: joins lines by message number (an
// inode, used again) and delivery number; and the connections that tcpserver, rblsmtpd and chkuser tell of. qmail names no client and
// no Message-ID with a message.
#pragma once
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/text/words.h"
#include <unordered_map>

namespace delist::qmail {

using mail_log::mix;

/// "word 123": the number behind \p word; -1 when the text does not begin so. \p rest: what follows it.
inline std::int64_t numbered(std::string_view text, std::string_view word, std::string_view& rest)
{
    if (!text.starts_with(word))
        return -1;
    text.remove_prefix(word.size());
    const std::int64_t number = mail_log::number(text);
    rest = text.substr(digitCount(text));
    return number;
}

class QmailReader : public SyslogFamilyReader
{
public:
    explicit QmailReader(RecordSink& sink) : m_join(sink) {}

    const char* line(const SyslogLine& line) override;
    void finish() override;

private:
    static constexpr std::size_t maxDeliveries = 65'536;
    static constexpr std::size_t maxReports = 256;
    static constexpr std::size_t maxHosts = 4096;
    static constexpr std::size_t recentQueued = 1024;
    struct Queued
    {
        std::uint64_t name = 0;
        MessageHandle message;
    };
    struct Running
    {
        std::uint64_t scope = 0;
        std::string message, recipient;
        bool remote = false;
        Micros time = unknownTime;
        std::uint64_t offset = 0;
    };
    struct Report
    {
        std::string victim, cause;
        std::uint64_t original = 0, name = 0;
        MessageHandle message;
        RowId row = 0; ///< once it is stored
    };

    JoinedMessage& message(const SyslogLine& line, std::string_view number) { return m_join.message(m_scope, number, line.time, line.offset); }
    void send(const SyslogLine& line, std::string_view text);
    void info(const SyslogLine& line, std::string_view number, std::string_view rest);
    void starting(const SyslogLine& line, std::string_view number, std::string_view rest);
    void bounce(const SyslogLine& line, std::string_view number, std::string_view rest);
    void delivery(const SyslogLine& line, std::int64_t number, std::string_view rest);
    void tcpserver(const SyslogLine& line, std::string_view text);
    void rblsmtpd(const SyslogLine& line, std::string_view text);
    void smtpd(const SyslogLine& line, std::string_view text);
    void chkuser(const SyslogLine& line, std::string_view text);
    void smtpAuth(const SyslogLine& line, std::string_view text);
    void result(const SyslogLine& line, std::string_view rest, const Running* running, std::uint64_t number);
    [[nodiscard]] JoinedSession& connection(const SyslogLine& line, std::int64_t process);
    [[nodiscard]] JoinedSession& connectionOf(const SyslogLine& line, const IpAddress& client);
    [[nodiscard]] std::uint64_t clientKey(const IpAddress& client) const;
    void serve(const JoinedSession& session, std::int64_t process);
    void sendOn(JoinedMessage& original, Delivery& attempt, std::string_view words);
    [[nodiscard]] std::uint64_t attemptName(std::int64_t number) const { return mix(mix(m_scope, 3), static_cast<std::uint64_t>(number)); }
    [[nodiscard]] std::uint64_t reportName(std::int64_t process) const { return mix(mix(m_scope, 4), static_cast<std::uint64_t>(process)); }
    [[nodiscard]] std::uint64_t processKey(std::int64_t process) const { return mix(m_scope, static_cast<std::uint64_t>(process)); }

    static constexpr Micros idle = 60 * 60 * microsPerSecond; ///< then the process id is another's

    MailJoin m_join;
    std::uint64_t m_scope = 0;
    std::unordered_map<std::uint64_t, std::int64_t> m_bouncers; ///< by host: the account that writes reports
    std::unordered_map<std::uint64_t, Running> m_running; ///< by attemptName(): every host counts its own deliveries
    std::unordered_map<std::uint64_t, std::int64_t> m_served; ///< by clientKey(): the process of its latest connection
    std::string m_words;                                 ///< of the result at hand
    std::vector<Queued> m_queued = std::vector<Queued>(recentQueued); ///< by the process that queued it
    std::vector<Report> m_reports;                       ///< "bounce msg N qp P": the message of that qp is to come
};

} // namespace delist::qmail
