// Dovecot: who logged on to its submission service and who failed, what was relayed for them, what Sieve sent on and what it rejected. Through syslog ("dovecot: service:
// …") or its own log ("service: Info: …", "lmtp(bob)<12><id>: Info: …", "lmtp(12, bob): Info: …" before 2.3). POP3 and IMAP lines are read and say nothing about mail transfer; what lmtp and lda
// store was delivered by the mail server, whose log tells of it. Null-sender mail that is relayed for a user is what a person's program writes, a
// read receipt, and no report of a server. "msgid=<id>: rejected: Quota exceeded" of lda names nobody, and whether lda or the mail server
// tells the sender is a matter of its options: that report is left to the mail server's log.
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/text/words.h"
#include <algorithm>
#include <unordered_map>

namespace delist {

namespace {

bool isService(std::string_view name)
{
    name = name.substr(0, name.find_first_of("(<:"));
    static constexpr std::string_view services[] = {
        "submission-login", "submission", "imap-login", "pop3-login", "imap", "pop3", "lmtp", "lda", "auth",
        "auth-worker", "managesieve-login", "managesieve", "master", "config", "anvil", "stats", "log", "indexer-worker"};
    return std::find(std::begin(services), std::end(services), name) != std::end(services);
}

bool isLevel(std::string_view text)
{
    static constexpr std::string_view levels[] = {"Info: ", "Warning: ", "Error: ", "Debug: ", "Fatal: ", "Panic: "};
    for (const std::string_view level : levels)
        if (text.starts_with(level))
            return true;
    return false;
}

bool matches(const SyslogLine& line)
{
    return line.tag == "dovecot" || (isLevel(line.message) && isService(line.body));
}

/// "user=<u>", "rip=192.0.2.1": the value up to the next comma, brackets off.
std::string_view value(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if (at > 0 && text[at - 1] != ' ' && text[at - 1] != ',')
            continue;
        std::string_view rest = text.substr(at + name.size());
        if (!rest.empty() && rest.front() == '<') {
            rest.remove_prefix(1);
            return rest.substr(0, std::min(rest.find('>'), rest.size()));
        }
        return rest.substr(0, std::min(rest.find(", "), rest.size()));
    }
    return {};
}

class DovecotReader : public SyslogFamilyReader
{
public:
    explicit DovecotReader(RecordSink& sink) : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)) {}

    const char* line(const SyslogLine& line) override
    {
        // "submission-login: Login: …", "lmtp(bob)<12><id>: sieve: …"
        std::string_view text = line.tag == "dovecot" ? line.message : line.body;
        const std::size_t colon = text.find(": ");
        if (colon == std::string_view::npos)
            return nullptr;
        const std::string_view service = text.substr(0, colon);
        text = text.substr(colon + 2);
        for (const std::string_view level : {"Info: ", "Warning: ", "Error: "})
            if (text.starts_with(level))
                text.remove_prefix(level.size());
        if (service == "submission-login")
            login(line, text);
        else if (service.starts_with("submission(") && text.starts_with("Successfully relayed message: "))
            relayed(line, service, text.substr(30));
        else if (const std::size_t sieve = text.find("sieve: msgid="); sieve != std::string_view::npos)
            filtered(line, service, text.substr(sieve + 13));
        return nullptr;
    }

private:
    /// "Login: user=<u>, method=PLAIN, rip=192.0.2.1, lip=192.0.2.2, mpid=7, TLS, session=<x>", "Disconnected (auth failed, 1
    /// attempts in 2 secs): user=<u>, …", "Client has quit the connection (auth failed, 1 attempts in 2 secs): …"
    void login(const SyslogLine& line, std::string_view text)
    {
        Session session;
        session.offset = line.offset;
        session.time = session.end = line.time;
        session.client.address = IpAddress::parse(value(text, "rip=")).value_or(IpAddress());
        if (!session.client.address.known())
            return;
        session.server.address = IpAddress::parse(value(text, "lip=")).value_or(IpAddress());
        session.key = value(text, "session=");
        session.connector = "submission";
        // "secured": safe by other means, a proxy or the machine itself, which need not be TLS.
        session.tls = text.find(", TLS") != std::string_view::npos       ? Tls::Yes
                      : text.find(", secured") != std::string_view::npos ? Tls::Unknown
                                                                         : Tls::No;
        session.authMechanism = value(text, "method=");
        const std::string_view user = value(text, "user=");
        if (text.starts_with("Login: ") || text.starts_with("Logged in: ")) { // until 2.3, since 2.4
            session.authenticatedAs = user;
        } else {
            session.error = text.substr(0, std::min(text.find("): ") == std::string_view::npos ? text.find(": ") : text.find("): ") + 1, text.size()));
            if (const std::size_t failed = text.find("auth failed"); failed != std::string_view::npos) {
                session.failedAuthAs = user;
                const std::size_t attempts = text.find(", ", failed);
                const std::int64_t count = attempts == std::string_view::npos ? 1 : mail_log::number(text.substr(attempts + 2));
                session.failedAuths = static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 1, 100'000));
            }
        }
        const RowId row = m_sink.session(session);
        if (session.authenticatedAs.empty() || session.key.empty())
            return;
        if (m_logins.size() >= maxLogins)
            m_logins.clear();
        m_logins.insert_or_assign(std::string(session.key), LoggedIn{row, session.client.address, session.server.address});
    }

    /// submission(bob)<4711><id>: "from=<a@b>, size=1234, id=0, nrcpt=2, reply=`250 2.0.0 Ok: queued as 4F1C12A0B3'". Where the log
    /// of the mail server behind is in the case, too, that tells of the same message (case/witnesses/mail_twins.h).
    void relayed(const SyslogLine& line, std::string_view service, std::string_view text)
    {
        Message message;
        message.offset = line.offset;
        message.time = line.time;
        message.event = "submission-relay";
        message.status = Outcome::Accepted;
        const std::string_view sender = value(text, "from=");
        message.mailFrom = sender.empty() ? std::string_view("<>") : sender;
        message.sizeBytes = mail_log::number(value(text, "size="));
        message.recipients = static_cast<std::uint32_t>(std::clamp<std::int64_t>(mail_log::number(value(text, "nrcpt=")), 0, 1'000'000));
        message.authenticatedAs = user(service);
        if (const std::size_t reply = text.find("reply=`"); reply != std::string_view::npos)
            message.sourceContext = text.substr(reply + 7, text.ends_with('\'') ? text.size() - reply - 8 : text.size());
        const std::size_t open = service.rfind('<');
        std::string_view id;
        if (open != std::string_view::npos && service.ends_with('>')) {
            id = service.substr(open + 1, service.size() - open - 2);
            const auto login = m_logins.find(std::string(id));
            if (login != m_logins.end()) {
                message.session = login->second.session;
                message.client = login->second.client;
                message.server = login->second.server;
                id = {};
            }
        }
        const RowId row = m_sink.message(message);
        if (!id.empty() && m_openEnds)
            m_openEnds->openDelivery({row, 0, 0, OpenDelivery::Missing::Login, id});
    }

    /// Of "lmtp(bob)<12><id>", "submission(bob@example.org)", "lmtp(12, bob)".
    static std::string_view user(std::string_view service)
    {
        const std::size_t open = service.find('(');
        if (open == std::string_view::npos)
            return {};
        std::string_view name = service.substr(open + 1);
        if (const std::size_t digits = digitCount(name); digits != 0 && name.substr(digits).starts_with(", "))
            name.remove_prefix(digits + 2);
        return name.substr(0, std::min(name.find_first_of("),"), name.size()));
    }

    /// lmtp(bob)<12><id>: sieve: "<a@b>: forwarded to <x@far.example>", "<a@b>: rejected message from <x@far.example> (reject)", also
    /// "redirect action: …", "reject action: …"
    void filtered(const SyslogLine& line, std::string_view service, std::string_view text)
    {
        const std::size_t colon = text.find(": ");
        if (colon == std::string_view::npos)
            return;
        constexpr std::string_view onwards = "forwarded to ", back = "rejected message from ";
        const std::string_view did = text.substr(colon + 2);
        if (const std::size_t to = did.find(onwards); to != std::string_view::npos)
            forwarded(line, service, text.substr(0, colon), mail_log::address(did.substr(to + onwards.size())));
        else if (const std::size_t from = did.find(back); from != std::string_view::npos)
            rejected(line, service, text.substr(0, colon), did.substr(from), mail_log::address(did.substr(from + back.size())));
    }

    static Message messageOf(const SyslogLine& line)
    {
        Message message;
        message.offset = line.offset;
        message.time = line.time;
        message.role = MessageRole::Other;
        message.recipients = 1;
        return message;
    }

    void forwarded(const SyslogLine& line, std::string_view service, std::string_view messageId, std::string_view recipient)
    {
        Message message = messageOf(line);
        message.messageId = messageId;
        message.event = "sieve-forward";
        message.authenticatedAs = user(service); // the mailbox that forwards
        Delivery delivery;
        delivery.message = m_sink.message(message);
        delivery.messageId = message.messageId;
        delivery.offset = line.offset;
        delivery.time = line.time;
        delivery.recipient = recipient;
        delivery.outcome = Outcome::Expanded;
        m_sink.delivery(delivery);
    }

    /// The mail had been taken: its sender was sent a report. The mail server that was handed it tells how it went, as of any other mail
    /// from here, so it is no message of its own.
    void rejected(const SyslogLine& line, std::string_view service, std::string_view original, std::string_view words, std::string_view sender)
    {
        if (sender.empty() || sender == "<>")
            return;
        Message message = messageOf(line);
        message.mailFrom = "<>";
        message.event = "sieve-reject";
        message.reference = original;
        message.authenticatedAs = user(service); // the mailbox whose script rejects
        Bounce bounce;
        bounce.message = m_sink.message(message);
        bounce.offset = line.offset;
        bounce.time = line.time;
        bounce.victim = sender;
        bounce.cause = words;
        bounce.originalMessageId = original;
        m_sink.bounce(bounce);
    }

    static constexpr std::size_t maxLogins = 4096;

    struct LoggedIn
    {
        RowId session = 0;
        IpAddress client, server;
    };

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    std::unordered_map<std::string, LoggedIn> m_logins; ///< by session id
};

} // namespace

extern const SyslogFamily dovecotFamily;
const SyslogFamily dovecotFamily{"dovecot", "Dovecot", Vantage::MailLog, matches,
                                 [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
                                     return std::make_unique<DovecotReader>(sink);
                                 }};

extern const Format dovecotFormat;
const Format dovecotFormat{"dovecot", "Dovecot log: submission and Sieve", Vantage::MailLog, FormatClock::Local, true,
                           [](const Sample& sample) { return detectSyslog(sample, dovecotFamily); }, openSyslog};

} // namespace delist
