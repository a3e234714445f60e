// Kerio Connect (MailServer): mail.log, where "Recv:" and "Sent:" rows share a Queue-ID, security.log, which tells whom the
// SMTP server turned away, and spam.log, which tells what the filter thought of a message. All begin with "[30/Nov/2005 17:57:14] " in local time.
#include "evidence/format.h"
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/own_domains.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/address_domain.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/syslog_line.h"
#include <algorithm>
#include <deque>
#include <unordered_map>

namespace delist {

namespace {

constexpr std::size_t stampLength = 22;

/// "[30/Nov/2005 17:57:14]": wall clock, unknownTime when it is none.
Micros stamp(std::string_view text)
{
    if (text.size() < stampLength || text[0] != '[' || text[3] != '/' || text[7] != '/' || text[12] != ' ' || text[21] != ']')
        return unknownTime;
    const int day = timestamp::digits2(text.data() + 1);
    const int month = monthOf(text.substr(4));
    const int year = timestamp::digits4(text.data() + 8);
    const Micros ofDay = parseTimeOfDay(text.substr(13, 8));
    if (!isValidDate(year, month, day) || ofDay == unknownTime)
        return unknownTime;
    return daysFromCivil(year, month, day) * microsPerDay + ofDay;
}

/// Where the field ends that \p text begins with the value of: at the comma before the next field. Subjects and statuses have
/// commas of their own.
std::size_t fieldEnd(std::string_view text)
{
    for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
        std::string_view next = text.substr(comma + 1);
        next.remove_prefix(std::min(next.size(), next.find_first_not_of(' ')));
        for (const std::string_view name : {"Queue-ID: ", "Service: ", "From: ", "To: ", "Size: ", "User: ", "Sender-Host: ", "SSL: ", "Subject: ",
                                            "Msg-Id: ", "Report: ", "Recipient: ", "Result: ", "Status: ", "Remote-Host: ", "Response: ",
                                            "Sender IP: ", "Message size: ", "threshold "})
            if (next.starts_with(name))
                return comma;
    }
    return text.size();
}

/// "Size: 1229": the value up to the next field; "From: <a,b@c>" keeps what is in brackets together.
std::string_view value(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if (at > 0 && text[at - 1] != ' ' && text[at - 1] != ',')
            continue;
        const std::string_view rest = text.substr(at + name.size());
        const bool bracketed = name != "Subject: " && rest.starts_with('<') && rest.find('>') != std::string_view::npos;
        return rest.substr(0, bracketed ? rest.find('>') + 1 : fieldEnd(rest));
    }
    return {};
}

/// How many bytes of "SMTP: From: <a>, …" name the service: the rows of Kerio MailServer 5, which have no Queue-ID.
std::size_t oldServiceLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && ((text[length] | 0x20) >= 'a' && (text[length] | 0x20) <= 'z'))
        ++length;
    return length > 0 && text.substr(length).starts_with(": From: <") ? length : 0;
}

/// The address behind \p before in a sentence.
IpAddress addressAfter(std::string_view text, std::string_view before)
{
    const std::size_t at = text.find(before);
    if (at == std::string_view::npos)
        return {};
    std::string_view word = text.substr(at + before.size());
    word = word.substr(0, std::min(word.find_first_of(" ,;"), word.size()));
    while (!word.empty() && word.back() == '.')
        word.remove_suffix(1);
    return IpAddress::parse(word).value_or(IpAddress());
}

/// Of spam.log, or what security.log says of its filters.
bool isFilterRow(std::string_view text)
{
    return text.starts_with("Message rejected as spam with score") || text.starts_with("Message marked as spam with score") ||
           text.starts_with("Found virus in mail from <") ||
           (text.starts_with("Message from <") && text.find(" rejected by spam filter") != std::string_view::npos);
}

class KerioReader : public LineReader
{
public:
    KerioReader(const ReaderOptions& options, RecordSink& target) : LineReader(target), m_join(target), m_clock(options) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#')
            return;
        const Micros local = stamp(line.text);
        if (local == unknownTime) {
            reject(line, "no time stamp of a Kerio log");
            return;
        }
        const Micros time = m_clock.toUtc(local);
        accepted(time);
        const std::string_view text = line.text.substr(std::min(stampLength + 1, line.text.size()));
        if (text.starts_with("Recv: "))
            queued(line, time, text.substr(6));
        else if (text.starts_with("Sent: "))
            sent(line, time, text.substr(6));
        else if (const std::size_t service = oldServiceLength(text))
            withoutQueue(line, time, text.substr(0, service), text.substr(service + 2));
        else if (!filtered(line, time, text))
            security(line, time, text);
    }
    void end() override
    {
        endSessions(0);
        m_join.finishAll();
    }

private:
    static constexpr std::size_t maxFailed = 4096;
    static constexpr std::size_t mostReceiving = 16;

    /// "Queue-ID: 438dd8ea-00000000, Service: SMTP, From: <a>, To: <b>, …"; each recipient may have a row.
    void queued(const Line& line, Micros time, std::string_view text)
    {
        const std::string_view id = value(text, "Queue-ID: ");
        JoinedMessage* const known = m_join.find(0, id);
        if (!known || !known->begun || known->view(known->mailFrom) != mail_log::address(value(text, "From: ")) || known->sizeBytes != mail_log::number(value(text, "Size: "))) {
            received(m_join.open(0, id, time, line.offset), line, time, value(text, "Service: "), text);
            return;
        }
        const std::uint32_t before = known->recipients;
        addRecipients(*known, text);
        if (JoinedSession* const session = m_join.findSession(MailJoin::identityOf(0, id)))
            session->recipients += known->recipients - before;
    }

    void endSessions(std::size_t most)
    {
        for (; m_receiving.size() > most; m_receiving.pop_front())
            if (JoinedSession* const session = m_join.findSession(m_receiving.front()))
                m_join.endSession(*session);
    }

    /// "SMTP: From: <a>, To: <b>, Size: 378, …": it came in, and no row tells what became of it.
    void withoutQueue(const Line& line, Micros time, std::string_view service, std::string_view text)
    {
        JoinedMessage& message = m_join.nameless(time, line.offset);
        const MessageHandle handle = MailJoin::handle(message);
        received(message, line, time, service, text);
        if (JoinedMessage* const known = m_join.get(handle))
            m_join.finish(*known);
    }

    void received(JoinedMessage& message, const Line& line, Micros time, std::string_view service, std::string_view text)
    {
        message.set(message.mailFrom, mail_log::address(value(text, "From: ")));
        message.sizeBytes = mail_log::number(value(text, "Size: "));
        message.set(message.authenticatedAs, value(text, "User: "));
        message.client = IpAddress::parse(value(text, "Sender-Host: ")).value_or(IpAddress());
        message.set(message.messageId, value(text, "Msg-Id: "));
        message.set(message.subject, value(text, "Subject: "));
        message.local = !message.client.known();
        message.listed = true; // row by row
        m_own.learn(message.view(message.authenticatedAs));
        addRecipients(message, text);
        message.set(message.event, service);
        if (service == "DSN")
            report(message, text);
        if (service != "SMTP" || !message.client.known())
            return;
        const std::string_view id = message.view(message.id);
        const std::uint64_t key = id.empty() ? 0 : MailJoin::identityOf(0, id);
        if (JoinedSession* const other = m_join.findSession(key))
            m_join.endSession(*other);
        JoinedSession& session = m_join.session(key, time, line.offset);
        session.endless = true;
        session.client.address = message.client;
        session.tls = value(text, "SSL: ").starts_with("yes") ? Tls::Yes : value(text, "SSL: ").starts_with("no") ? Tls::No : Tls::Unknown;
        session.authenticatedAs = message.view(message.authenticatedAs);
        session.messages = 1;
        session.recipients = message.recipients;
        m_join.attach(message, session);
        m_receiving.push_back(key);
        endSessions(id.empty() ? 0 : mostReceiving); // a row that has no Queue-ID has no others
    }

    void addRecipients(JoinedMessage& message, std::string_view text)
    {
        const bool fromOutside = message.client.known() && !message.client.isPrivate() && message.authenticatedAs.empty();
        const bool queued = !message.id.empty(); // rows below tell where it went
        // "To: <a@x>, <b@y>, Size: …", or "To: " before each
        for (std::size_t at = text.find("To: <"); at != std::string_view::npos; at = text.find("To: <", at)) {
            at += 4;
            while (at < text.size() && text[at] == '<') {
                ++message.recipients;
                const std::size_t begin = at + 1;
                at = std::min(text.find('>', at), text.size());
                const std::string_view recipient = text.substr(begin, at - begin);
                if (fromOutside)
                    learn(recipient);
                else if (!queued)
                    outwards(message, recipient);
                at += text.substr(at).starts_with(">, <") ? 3 : 0;
            }
        }
    }

    /// Of mail from outside.
    void learn(std::string_view recipient)
    {
        m_own.learn(recipient);
        m_takesFromOutside = true;
    }

    /// No row names the server that \p recipient's mail went to: what is handed in here for somebody of another domain leaves.
    void outwards(JoinedMessage& message, std::string_view recipient) const
    {
        if (message.client.known() && !message.client.isPrivate() && message.authenticatedAs.empty())
            return;
        const std::string_view sender = message.view(message.mailFrom);
        const bool handedIn = !message.authenticatedAs.empty() || m_own.has(sender) || (!message.local && message.client.isPrivate() && m_takesFromOutside);
        const std::string_view domain = domainOfAddress(recipient);
        if (handedIn && !domain.empty() && !m_own.has(recipient) && !smtp::equalsNoCase(domain, domainOfAddress(sender)))
            message.direction = Direction::Outbound;
    }

    /// "Service: DSN, From: <>, To: <victim>, …, Report: failed". What it is about is not in the row: likely the latest
    /// message of the victim's that failed.
    void report(JoinedMessage& message, std::string_view text)
    {
        message.report = true;
        const std::string victim(mail_log::address(value(text, "To: ")));
        message.set(message.victim, victim);
        const std::string_view kind = value(text, "Report: ");
        const auto failed = m_failed.find(victim);
        JoinedMessage* const about = failed == m_failed.end() || (kind != "failed" && !kind.empty()) ? nullptr : m_join.find(0, failed->second);
        if (about) {
            const std::string cause = about->failureToReport();
            const std::string original(about->view(about->messageId));
            message.answers = MailJoin::identityOf(0, failed->second);
            message.set(message.cause, cause);
            message.set(message.causeId, original);
            message.set(message.reference, original);
            about->unreported = false;
            m_failed.erase(failed);
        } else if (kind == "failed" || kind.empty()) {
            message.answers = mailboxIdentity(victim); // what failed may be in the file before
        } else {
            message.set(message.cause, kind);
        }
    }

    void sent(const Line& line, Micros time, std::string_view text)
    {
        Delivery delivery;
        delivery.offset = line.offset;
        delivery.time = time;
        delivery.recipient = mail_log::address(value(text, "Recipient: "));
        const std::string_view result = value(text, "Result: ");
        const std::string_view status = value(text, "Status: ");
        delivery.enhancedStatus = smtp::enhancedStatus(status);
        delivery.outcome = result == "expanded" ? Outcome::Expanded
                           : result == "failed" ? Outcome::Rejected // for good, though the status may be a temporary error's
                                                : smtp::outcomeOfStatus(delivery.enhancedStatus);
        if (delivery.outcome == Outcome::Unknown && !result.empty())
            delivery.outcome = result == "delivered" || result == "relayed" ? Outcome::Accepted
                               : result == "delayed" ? Outcome::Deferred : result == "failed" ? Outcome::Rejected : Outcome::Unknown;
        // Behind the status: what the other server said, with its code, or what went wrong in words.
        const std::string_view code = delivery.enhancedStatus;
        std::string_view words = code.empty() ? status : status.substr(static_cast<std::size_t>(code.data() + code.size() - status.data()));
        words.remove_prefix(std::min(words.size(), words.find_first_not_of(" )]")));
        const mail_log::RemoteReply said = mail_log::replyOf(words);
        delivery.reply = words.empty() ? result : said.text;
        delivery.replyCode = said.code;
        if (delivery.enhancedStatus.empty())
            delivery.enhancedStatus = said.enhanced;
        if (const std::size_t response = text.find("Response: "); response != std::string_view::npos) {
            const mail_log::RemoteReply reply = mail_log::remoteReply(text.substr(response + 10));
            delivery.reply = reply.text;
            delivery.replyCode = reply.code;
        }
        const std::string_view remote = value(text, "Remote-Host: ");
        delivery.server = remote;
        const IpAddress hop = IpAddress::parse(remote).value_or(IpAddress());
        m_namesRemotes |= !remote.empty();
        const std::string_view queueId = value(text, "Queue-ID: ");
        JoinedMessage& message = m_join.message(0, queueId, time, line.offset);
        if (!hop.known()) {
            message.hopless = !remote.empty() || (!m_namesRemotes && !m_own.has(delivery.recipient));
            message.outwards = message.outwards || (!message.begun && !remote.empty());
            if (message.hopless || delivery.outcome != Outcome::Accepted)
                outwards(message, delivery.recipient);
        }
        message.unreported = message.unreported || (delivery.outcome == Outcome::Rejected && !message.report);
        if (delivery.outcome == Outcome::Rejected && !message.mailFrom.empty()) {
            if (m_failed.size() >= maxFailed)
                m_failed.clear();
            m_failed.insert_or_assign(std::string(message.view(message.mailFrom)), std::string(queueId.substr(0, 100)));
        }
        if (const std::string_view id = value(text, "Msg-Id: "); !id.empty())
            message.set(message.messageId, id);
        m_join.deliver(message, delivery, hop);
    }

    /// "Message rejected as spam with score: 9.00, threshold 8.00, From: a@x, To: b@y, Sender IP: 192.0.2.20, …", "Message from
    /// <a@x> to <b@y> rejected by spam filter: …", "Found virus in mail from <a@x> to <b@y>: …". Other rows may tell of the same
    /// message: it has the role Other.
    bool filtered(const Line& line, Micros time, std::string_view text)
    {
        if (!isFilterRow(text))
            return false;
        const bool list = text.find(" as spam with score") != std::string_view::npos;
        const bool rejected = text.find(" rejected ") != std::string_view::npos;
        const std::string_view sender = list ? value(text, "From: ") : mail_log::bracketed(text, " from <");
        const std::string_view recipient = list ? value(text, "To: ") : mail_log::bracketed(text, " to <");
        Message message;
        message.offset = line.offset;
        message.time = time;
        message.role = MessageRole::Other;
        message.event = text.starts_with("Found virus") ? "virus" : rejected ? "spam rejected" : "spam marked";
        message.status = rejected ? Outcome::Rejected : list ? Outcome::Accepted : Outcome::Unknown;
        message.mailFrom = sender.empty() || sender == "<>" ? std::string_view("<>") : mail_log::address(sender);
        message.subject = value(text, "Subject: ");
        message.client = IpAddress::parse(value(text, "Sender IP: ")).value_or(IpAddress());
        if (message.client.known() && !message.client.isPrivate())
            message.direction = Direction::Inbound;
        message.sizeBytes = mail_log::number(value(text, "Message size: "));
        message.recipients = static_cast<std::uint32_t>(recipient.empty() ? 0 : 1 + std::count(recipient.begin(), recipient.end(), ','));
        Delivery delivery;
        delivery.message = sink().message(message);
        delivery.offset = line.offset;
        delivery.time = time;
        delivery.outcome = message.status;
        delivery.reply = text.substr(0, 300);
        std::string_view rest = recipient;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            delivery.recipient = mail_log::address(smtp::trimmed(rest.substr(0, comma)));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (!delivery.recipient.empty())
                sink().delivery(delivery);
        }
        return true;
    }

    void security(const Line& line, Micros time, std::string_view text)
    {
        IpAddress client;
        for (const std::string_view before : {"IP address ", " detected from ", " login from ", "Attempt from IP address "})
            if (client = addressAfter(text, before); client.known())
                break;
        if (!client.known() || text.find("Administration") != std::string_view::npos)
            return;
        const bool login = text.starts_with("Failed SMTP login") || (text.starts_with("SMTP: ") && text.find(" Attempt from") != std::string_view::npos);
        const bool mail = text.find("deliver to unknown recipient") != std::string_view::npos || text.find("mail from <") != std::string_view::npos ||
                          text.find(", sender <") != std::string_view::npos;
        if (!login && !mail && text.find("SMTP") == std::string_view::npos && text.find("connection rejected") == std::string_view::npos)
            return; // POP3, IMAP, the web
        JoinedSession& session = m_join.session(2, time, line.offset);
        session.endless = true;
        session.client.address = client;
        session.error = text.substr(0, 300);
        if (login) {
            session.failedAuths = 1;
            if (const std::size_t method = text.find("SASL method "); method != std::string_view::npos) {
                const std::string_view mechanism = text.substr(method + 12, 64);
                session.authMechanism = mechanism.substr(0, std::min(mechanism.find_first_of(" .,"), mechanism.size()));
            }
            for (const std::string_view before : {"User ", "for user "}) {
                const std::size_t at = text.find(before);
                if (at == std::string_view::npos)
                    continue;
                const std::string_view name = text.substr(at + before.size());
                session.failedAuthAs = name.substr(0, std::min(name.find_first_of(" ,"), name.size()));
                while (session.failedAuthAs.ends_with('.'))
                    session.failedAuthAs.pop_back();
                break;
            }
        }
        if (mail) {
            Delivery delivery;
            std::string_view sender;
            if (text.find("unknown recipient") != std::string_view::npos) {
                delivery.recipient = mail_log::bracketed(text, "recipient <");
                sender = mail_log::bracketed(text, "from <");
                delivery.outcome = Outcome::Rejected;
            } else {
                delivery.recipient = mail_log::bracketed(text, " to <");
                sender = text.find("mail from <") != std::string_view::npos ? mail_log::bracketed(text, "mail from <")
                                                                           : mail_log::bracketed(text, ", sender <");
                // "found in DNS blacklist X, mail from … to …" alone only says that it was found.
                delivery.outcome = text.find(" rejected") != std::string_view::npos ? Outcome::Rejected : Outcome::Unknown;
            }
            delivery.offset = line.offset;
            delivery.time = time;
            delivery.reply = text.substr(0, 500);
            if (!delivery.recipient.empty()) {
                session.recipients = 1;
                session.rejectedRecipients = delivery.outcome == Outcome::Rejected ? 1 : 0;
            }
            JoinedMessage& message = m_join.nameless(time, line.offset);
            message.client = client;
            message.set(message.mailFrom, sender);
            m_join.attach(message, session);
            m_join.deliver(message, delivery, {});
        }
        m_join.endSession(session);
    }

    MailJoin m_join;
    SyslogParser m_clock;
    std::deque<std::uint64_t> m_receiving; ///< keys of sessions whose rows may go on
    std::unordered_map<std::string, std::string> m_failed; ///< sender: Queue-ID of the latest of its messages that failed
    OwnDomains m_own; ///< of users, and of those whom mail from outside was taken for
    bool m_takesFromOutside = false;
    bool m_namesRemotes = false; ///< an old log never does: where its rows name none, nothing is known
};

Detection detect(const Sample& sample)
{
    std::size_t good = 0;
    std::size_t mail = 0;
    std::size_t rows = 0;
    for (const std::string_view text : sample.lines) {
        if (text.front() == '#')
            continue;
        ++rows;
        if (stamp(text) == unknownTime)
            continue;
        ++good;
        const std::string_view rest = text.substr(std::min(stampLength + 1, text.size()));
        mail += rest.starts_with("Recv: Queue-ID: ") || rest.starts_with("Sent: Queue-ID: ") || oldServiceLength(rest) != 0 || isFilterRow(rest) || rest.find("IP address ") != std::string_view::npos ||
                rest.find("SMTP") != std::string_view::npos;
    }
    if (good == 0)
        return {0, "no line begins like a Kerio log"};
    const double share = static_cast<double>(good) / static_cast<double>(rows);
    const std::string found = std::to_string(mail) + " of " + std::to_string(rows) + " lines are of a Kerio mail or security log";
    if (mail * 4 < good)
        return {0.4 * share, found};
    return {0.95 * share, found};
}

} // namespace

extern const Format kerioFormat;
const Format kerioFormat{"kerio", "Kerio Connect mail and security log", Vantage::MailLog, FormatClock::Local, true, &detect,
                         [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                             return std::make_unique<KerioReader>(options, sink);
                         }};

} // namespace delist
