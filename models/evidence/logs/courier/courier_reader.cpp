// Courier: courieresmtpd's refusals ("error,relay=ip,from=<>,to=<>: 550 …") and, by message id, what courierd took in and its
// modules (courieresmtp, courierlocal) delivered. The module that writes reports (dsn) delivers nothing: what it tells is that a report about
// the message comes, which courierd takes in as mail of its own.
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <deque>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace delist {

namespace {

bool matches(const SyslogLine& line)
{
    return line.tag.starts_with("courier") || line.tag == "esmtpd" || line.tag == "esmtpd-msa" || line.tag == "esmtpd-ssl";
}

/// "name=value" among commas; brackets and quotes keep commas together.
std::string_view value(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if (at > 0 && text[at - 1] != ',' && text[at - 1] != ' ')
            continue;
        const std::string_view rest = text.substr(at + name.size());
        if (!rest.empty() && rest.front() == '<')
            return rest.substr(0, rest.find('>') == std::string_view::npos ? rest.size() : rest.find('>') + 1);
        if (!rest.empty() && rest.front() == '"')
            return rest.substr(1, std::min(rest.find('"', 1), rest.size()) - 1);
        if (!rest.empty() && rest.front() == '[')
            return rest.substr(1, std::min(rest.find(']'), rest.size()) - 1);
        return rest.substr(0, std::min(std::min(rest.find(','), rest.find(": ")), rest.size()));
    }
    return {};
}

class CourierReader : public SyslogFamilyReader
{
public:
    explicit CourierReader(RecordSink& sink) : m_join(sink) {}

    const char* line(const SyslogLine& line) override
    {
        m_scope = mail_log::mix(4, std::hash<std::string_view>()(line.host));
        const std::string_view text = line.message;
        if (text.starts_with("error,relay="))
            refused(line, text);
        else if (text.starts_with("newmsg,id="))
            taken(line, text);
        else if (text.starts_with("started,id="))
            started(line, text);
        else if (text.starts_with("id="))
            delivered(line, text);
        else if (text.starts_with("completed,id="))
            if (JoinedMessage* const known = m_join.find(m_scope, value(text, "id=")))
                m_join.finish(*known);
        return nullptr;
    }
    void finish() override
    {
        std::vector<std::pair<std::uint64_t, Said>> said(m_said.begin(), m_said.end());
        std::sort(said.begin(), said.end(), [](const auto& a, const auto& b) { return a.second.offset < b.second.offset; });
        for (const auto& [name, each] : said)
            if (JoinedMessage* const known = m_join.get(each.message)) {
                Delivery attempt = replied(each);
                attempt.offset = each.offset;
                attempt.time = each.time;
                attempt.recipient = each.recipient;
                const MailJoin::Open open = begun(name);
                m_join.deliver(*known, attempt, {}, &open);
            }
        if (JoinedMessage* const known = m_join.get(m_done))
            m_join.leaveOpen(*known, m_doneOffset, begun(m_doneName));
        m_join.finishAll();
    }

private:
    static constexpr Micros idle = 5 * 60 * microsPerSecond;
    static constexpr std::size_t mostSaid = 4096;
    static constexpr std::size_t mostAnnounced = 256;

    /// What the other server said to an attempt whose status is to come.
    struct Said
    {
        MessageHandle message;
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        std::string recipient, reply;
    };

    /// A report that the module for reports was started for.
    struct Announced
    {
        std::uint64_t scope = 0, identity = 0; ///< of what it is about
        MessageHandle about;
        Micros time = unknownTime;
        std::string addressee, cause;
    };

    static Delivery replied(const Said& said)
    {
        Delivery delivery;
        const mail_log::RemoteReply reply = mail_log::replyOf(said.reply);
        delivery.reply = reply.text;
        delivery.replyCode = reply.code;
        delivery.enhancedStatus = reply.enhanced;
        return delivery;
    }
    /// The status of the attempt stands in the file behind.
    static MailJoin::Open begun(std::uint64_t name) { return {OpenDelivery::Missing::Result, name}; }

    /// "error,relay=::ffff:192.0.2.1,port=43632,msg="535 Authentication failed.",cmd: AUTH LOGIN user",
    /// "error,relay=…,ident=x,from=<a>,to=<b>: 550 User unknown."
    void refused(const SyslogLine& line, std::string_view text)
    {
        const IpAddress client = IpAddress::parse(value(text, "relay=")).value_or(IpAddress());
        const auto port = static_cast<std::uint16_t>(std::clamp<std::int64_t>(mail_log::number(value(text, "port=")), 0, 65535));
        const std::uint64_t key = mail_log::mix(mail_log::mix(m_scope, std::hash<IpAddress>()(client)), port);
        if (JoinedSession* const known = m_join.findSession(key); known && isLongAfter(known->last, line.time, idle))
            m_join.endSession(*known);
        JoinedSession& session = m_join.session(key, line.time, line.offset);
        session.endless = true;
        session.silence = idle;
        session.client = {client, port};
        if (const std::string_view said = value(text, "msg="); !said.empty()) {
            session.error = said.substr(0, 300);
            if (said.starts_with("535")) {
                session.failedAuths += line.repeated;
                const std::size_t command = text.find(",cmd: AUTH ");
                if (command != std::string_view::npos) { // "AUTH LOGIN user" or "AUTH PLAIN base64 user"
                    const std::string_view mechanism = text.substr(command + 11, 64);
                    session.authMechanism = mechanism.substr(0, std::min(mechanism.find(' '), mechanism.size()));
                    const std::size_t last = text.rfind(' ');
                    if (last > command + 11)
                        session.failedAuthAs = text.substr(last + 1);
                }
            }
            return;
        }
        const std::string_view from = value(text, "from=");
        const std::string_view to = value(text, "to=");
        const std::size_t answer = text.find(">: ", text.find(",to=<") == std::string_view::npos ? 0 : text.find(",to=<"));
        const mail_log::RemoteReply reply = mail_log::replyOf(answer == std::string_view::npos ? std::string_view() : text.substr(answer + 3));
        if (from.empty() && to.empty()) {
            session.error = text.substr(0, 300);
            return;
        }
        ++session.recipients;
        session.rejectedRecipients += reply.code == 0 || smtp::refusesRecipient(reply.code);
        Delivery delivery;
        delivery.offset = line.offset;
        delivery.time = line.time;
        delivery.recipient = to == "<>" ? std::string_view() : mail_log::address(to);
        delivery.reply = reply.text;
        delivery.replyCode = reply.code;
        delivery.enhancedStatus = reply.enhanced;
        delivery.outcome = reply.code != 0 ? smtp::outcomeOf(reply.code) : Outcome::Rejected;
        m_join.deliver(m_join.refusedTransaction(session, mail_log::address(from), line.time, line.offset), delivery, {});
    }

    /// "newmsg,id=0000…: dns; mail.example (mail.example [::ffff:192.0.2.1])", of who logged on "newmsg,id=0000…, auth=anna: dns; …"
    void taken(const SyslogLine& line, std::string_view text)
    {
        JoinedMessage& message = m_join.open(m_scope, value(text, "id="), line.time, line.offset);
        if (const std::size_t open = text.rfind('['); open != std::string_view::npos)
            message.client = mail_log::bracketedPeer(text.substr(open)).endpoint.address;
        constexpr std::string_view account = ", auth=";
        if (const std::size_t at = text.find(account); at != std::string_view::npos) {
            const std::string_view behind = text.substr(at + account.size());
            message.set(message.authenticatedAs, behind.substr(0, behind.find(": ")));
        }
        message.local = text.find(": dns;") == std::string_view::npos && !message.client.known();
        if (const std::size_t uid = text.find("(uid "); uid != std::string_view::npos)
            message.set(message.event, text.substr(uid + 1, text.substr(uid + 1).find(')')));
        else if (text.find(": dsn;") != std::string_view::npos)
            message.set(message.event, "dsn");
    }

    /// Courier hands its own reports in over loopback, as a program's mail, which has an account beside it.
    static void sender(JoinedMessage& message, std::string_view address)
    {
        message.set(message.mailFrom, address);
        const std::string_view source = message.view(message.event);
        const bool unnamed = source.empty() && (message.local || mail_log::isLoopback(message.client));
        message.report |= address == "<>" && message.begun && (source == "dsn" || unnamed);
    }

    /// "started,id=…,from=<a>,module=esmtp,host=far.example,addr=<x@far.example>"; "…,from=<a>,module=dsn,host=,addr=<a>"
    void started(const SyslogLine& line, std::string_view text)
    {
        JoinedMessage& message = m_join.message(m_scope, value(text, "id="), line.time, line.offset);
        sender(message, mail_log::address(value(text, "from=")));
        const std::string_view addressee = mail_log::address(value(text, "addr="));
        if (value(text, "module=") == "dsn") {
            reports(line, message, MailJoin::identityOf(m_scope, value(text, "id=")), addressee);
            return;
        }
        const bool early = !message.begun && message.view(message.mailFrom) == "<>"; // the line before stands in another file
        if ((message.report || early) && message.answers == 0)
            explain(line, message, addressee);
        if (value(text, "module=") == "esmtp" && (message.local || message.client.isPrivate()))
            message.direction = Direction::Outbound;
        message.outwards = message.outwards || (value(text, "module=") == "esmtp" && !message.begun);
    }

    /// A report about \p about is being written.
    void reports(const SyslogLine& line, JoinedMessage& about, std::uint64_t identity, std::string_view addressee)
    {
        Announced report{m_scope, identity, MailJoin::handle(about), line.time, std::string(addressee), about.failureToReport()};
        if (!report.cause.empty() && !about.waiting().empty() && report.cause == about.delay())
            report.cause.insert(0, "delayed: ");
        about.unreported = true;
        if (m_announced.size() == mostAnnounced)
            m_announced.pop_front();
        m_announced.push_back(std::move(report));
    }

    /// What \p report, for \p addressee, is about: the first that was announced.
    void explain(const SyslogLine& line, JoinedMessage& report, std::string_view addressee)
    {
        const auto announced = std::find_if(m_announced.begin(), m_announced.end(), [&](const Announced& each) {
            return each.scope == m_scope && each.addressee == addressee && !isLongAfter(each.time, line.time, MailJoin::longestReport);
        });
        if (announced == m_announced.end()) {
            report.answers = mailboxIdentity(addressee); // what failed may be in the file before
            return;
        }
        if (JoinedMessage* const about = m_join.get(announced->about))
            about->unreported = false;
        report.answers = announced->identity;
        report.set(report.victim, addressee);
        report.set(report.cause, announced->cause);
        m_announced.erase(announced);
    }

    /// "id=…,from=<a>,addr=<b>,size=1,success: Message delivered.", "id=…,from=<a>,addr=<b>: 550 text", "id=…,status: failure"
    void delivered(const SyslogLine& line, std::string_view text)
    {
        JoinedMessage& message = m_join.message(m_scope, value(text, "id="), line.time, line.offset);
        const std::string_view from = value(text, "from=");
        const std::string_view to = value(text, "addr=");
        if (!from.empty())
            sender(message, mail_log::address(from));
        if (const std::int64_t size = mail_log::number(value(text, "size=")); size >= 0)
            message.sizeBytes = size;
        if (to.empty() || line.tag == "courierdsn")
            return;
        const std::string_view recipient = mail_log::address(to);
        const std::uint64_t name = mail_log::mix(MailJoin::identityOf(m_scope, value(text, "id=")), std::hash<std::string_view>()(recipient));
        const bool success = text.find(",success: ") != std::string_view::npos;
        if (success || text.find(",status: ") != std::string_view::npos || text.find(",status=") != std::string_view::npos)
            came(line, text, message, recipient, name, success);
        else if (const std::size_t words = text.find(": "); words != std::string_view::npos)
            said(line, text.substr(words + 2, 1000), message, recipient, name);
    }

    void said(const SyslogLine& line, std::string_view words, const JoinedMessage& message, std::string_view recipient, std::uint64_t name)
    {
        if (m_said.size() >= mostSaid && !m_said.contains(name))
            m_said.clear(); // their statuses were lost
        Said& said = m_said[name];
        if (said.reply.empty())
            said = {MailJoin::handle(message), line.offset, line.time, std::string(recipient), std::string(words)};
        else if (said.reply.size() < 2000)
            (said.reply += ' ') += words;
    }

    void came(const SyslogLine& line, std::string_view text, JoinedMessage& message, std::string_view recipient, std::uint64_t name, bool success)
    {
        // "success: delivered: host [ip]" says it, "status: success" says it again.
        const bool again = m_done.serial == MailJoin::handle(message).serial && m_doneName == name;
        m_done = {};
        if (again && text.ends_with(",status: success"))
            return;
        const auto before = m_said.find(name);
        Delivery delivery = before == m_said.end() ? Delivery() : replied(before->second);
        delivery.offset = line.offset;
        delivery.time = line.time;
        delivery.recipient = recipient;
        delivery.outcome = text.find("success") != std::string_view::npos ? Outcome::Accepted
                           : text.find("deferred") != std::string_view::npos ? Outcome::Deferred : Outcome::Rejected;
        if (const std::size_t words = text.find("success: "); before == m_said.end() && words != std::string_view::npos)
            delivery.reply = text.substr(words + 9);
        IpAddress hop;
        if (line.tag == "courierlocal") {
            delivery.server = "local";
        } else if (const std::size_t by = text.find("success: delivered: "); by != std::string_view::npos) {
            const std::string_view server = text.substr(by + 20); // "mx.example.org [::ffff:192.0.2.1]"
            delivery.server = server.substr(0, std::min(server.find(' '), server.size()));
            if (const std::size_t open = server.find('['); open != std::string_view::npos)
                hop = mail_log::bracketedPeer(server.substr(open)).endpoint.address;
        }
        if (success) {
            m_done = MailJoin::handle(message);
            m_doneName = name;
            m_doneOffset = line.offset;
        }
        const MailJoin::Open rest{OpenDelivery::Missing::Recipient, name}; // what was said stands in the file before
        m_join.deliver(message, delivery, hop, before == m_said.end() && !message.begun ? &rest : nullptr);
        if (before != m_said.end())
            m_said.erase(before);
    }

    MailJoin m_join;
    std::uint64_t m_scope = 0;
    std::unordered_map<std::uint64_t, Said> m_said; ///< by message and recipient
    std::deque<Announced> m_announced; ///< and have not come yet
    MessageHandle m_done;          ///< the message that the line before told a delivery of
    std::uint64_t m_doneName = 0, m_doneOffset = 0;
};

} // namespace

extern const SyslogFamily courierFamily;
const SyslogFamily courierFamily{"courier", "Courier", Vantage::MailLog, matches,
                                 [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
                                     return std::make_unique<CourierReader>(sink);
                                 }};

extern const Format courierFormat;
const Format courierFormat{"courier", "Courier mail server log (syslog)", Vantage::MailLog, FormatClock::Local, true,
                           [](const Sample& sample) { return detectSyslog(sample, courierFamily); }, openSyslog};

} // namespace delist
