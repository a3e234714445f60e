// What Exim says of connections: refusals, failed logons, errors of the protocol; and the headers that a reject log shows behind
// a refusal.
#include "evidence/logs/exim/exim_reader.h"
#include "evidence/logs/mail_log_text.h"
#include <functional>

namespace delist::exim {

using mail_log::mix;

JoinedSession& EximReader::sessionOf(const Entry& entry, const Host& host, Greeted greeted)
{
    const std::uint64_t key = mix(mix(entry.scope, host.endpoint.port), std::hash<IpAddress>()(host.endpoint.address));
    if (JoinedSession* const known = m_join.findSession(key);
        known && isLongAfter(known->last, entry.time, idle))
        m_join.endSession(*known);
    JoinedSession& session = m_join.session(key, entry.time, entry.offset);
    session.endless = true;
    session.silence = idle;
    session.client = host.endpoint;
    if (host.interface.address.known())
        session.server = host.interface;
    if (!host.helo.empty())
        session.helo = host.helo;
    else if (session.helo.empty() && greeted == Greeted::Yes)
        session.helo = host.name;
    return session;
}

/// "H=… [ip]:p I=[…]:25 F=<a> rejected RCPT <x>: reason", "… temporarily rejected …", "… rejected after DATA: …",
/// "… rejected EHLO or HELO x: …". \p at: of "rejected ".
void EximReader::rejected(const Entry& entry, std::string_view id, std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    std::string_view what = text.substr(at + 9);
    Host host;
    if (const std::size_t from = before.find("H="); from == 0 || (from != std::string_view::npos && before[from - 1] == ' '))
        host = parseHost(before.substr(from + 2));
    else if (const std::size_t behind = what.find("H="); behind != std::string_view::npos && behind < 40)
        host = parseHost(what.substr(behind + 2));
    else if (const std::size_t name = what.find(" from "); name != std::string_view::npos && name < 40) // "rejected EHLO from (x) [ip]:p: …"
        host = parseHost(what.substr(name + 6, what.find("]: ", name) == std::string_view::npos ? what.size() : what.find("]: ", name) - name - 5));
    // A client that has come as far as MAIL has greeted, or should have.
    const bool greeted = before.find("F=<") != std::string_view::npos || what.starts_with("RCPT ") || what.starts_with("MAIL ") ||
                         what.starts_with("after DATA");
    JoinedSession* const session = host.length == 0 ? nullptr : &sessionOf(entry, host, greeted ? Greeted::Yes : Greeted::Unknown);
    std::string_view sender;
    if (const std::size_t from = before.find("F="); from == 0 || (from != std::string_view::npos && before[from - 1] == ' '))
        sender = mail_log::address(before.substr(from + 2));
    else if (what.starts_with("MAIL <"))
        sender = mail_log::bracketed(what, "MAIL <");
    std::string_view recipient;
    if (what.starts_with("RCPT ")) {
        std::size_t length = 0;
        recipient = mail_log::address(what.substr(5), &length);
        if (!recipient.empty() && recipient.back() == ':') {
            recipient.remove_suffix(1);
            --length;
        }
        what = what.substr(std::min(what.size(), 5 + length));
        if (session) {
            ++session->recipients;
            session->rejectedRecipients += before.find("temporarily ") == std::string_view::npos;
        }
    }
    const std::size_t colon = what.find(": ");
    const std::string_view reason = colon == std::string_view::npos ? what : what.substr(colon + 2);
    if (session) {
        if (!sender.empty() || session->error.empty())
            session->error = text.substr(at, 500);
        if (const std::string_view user = field(before, " A="); !user.empty())
            session->authenticatedAs = user.substr(user.find(':') == std::string_view::npos ? 0 : user.find(':') + 1);
        if (before.find(" X=") != std::string_view::npos)
            session->tls = Tls::Yes;
    }
    if (sender.empty() && id.empty())
        return; // no transaction yet
    JoinedMessage& message = !id.empty() ? m_join.message(entry.scope, id, entry.time, entry.offset)
                             : session   ? m_join.refusedTransaction(*session, sender, entry.time, entry.offset)
                                         : m_join.nameless(entry.time, entry.offset);
    message.begun = true;
    message.set(message.mailFrom, sender);
    if (host.endpoint.address.known())
        message.client = host.endpoint.address;
    else
        message.local = true;
    if (session && !session->authenticatedAs.empty())
        message.set(message.authenticatedAs, session->authenticatedAs);
    message.set(message.event, "rejected");
    if (session)
        m_join.attach(message, *session);
    const mail_log::RemoteReply reply = mail_log::remoteReply(reason);
    Delivery delivery;
    delivery.offset = entry.offset;
    delivery.time = entry.time;
    delivery.recipient = recipient;
    delivery.outcome = before.ends_with("temporarily ") ? Outcome::Deferred : Outcome::Rejected;
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    delivery.enhancedStatus = reply.enhanced;
    m_join.deliver(message, delivery, {});
    if (!id.empty() || !session)
        m_refused = MailJoin::handle(message); // headers may follow, in a reject log
}

/// "dovecot_login authenticator failed for name (helo) [ip]:port: 535 Incorrect authentication data (set_id=user)"
void EximReader::authFailed(const Entry& entry, std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    const std::size_t reason = rest.find(": ");
    const Host host = parseHost(rest.substr(0, reason));
    if (host.length == 0)
        return;
    JoinedSession& session = sessionOf(entry, host, Greeted::Yes); // AUTH is of EHLO
    ++session.failedAuths;
    if (const std::size_t user = rest.find("(set_id="); user != std::string_view::npos) {
        const std::string_view name = rest.substr(user + 8);
        session.failedAuthAs = name.substr(0, std::min(name.rfind(')'), name.size()));
    }
    if (reason != std::string_view::npos)
        session.error = rest.substr(reason + 2, 300);
}

/// What is said of a connection alone: "SMTP call from [ip]:port dropped: …", "no MAIL in SMTP connection from …", "SMTP protocol
/// error in "AUTH LOGIN" H=(x) [ip] AUTH command used when not advertised", "H=x [ip] sender verify fail for <a>: …".
void EximReader::connectionLine(const Entry& entry, std::string_view text)
{
    bool known = false;
    for (const std::string_view start : {"SMTP ", "unexpected ", "refused ", "TLS error", "no MAIL in ", "Connection from "})
        known = known || text.starts_with(start);
    const bool ofHost = text.starts_with("H=");
    for (const std::string_view words : {"] sender verify ", " incomplete transaction ", " dropped by '", " dropped by \""})
        known = known || (ofHost && text.find(words) != std::string_view::npos);
    const bool nameless = text.starts_with("no IP address found for host ") && text.find(" (during SMTP connection from ") != std::string_view::npos;
    if (!known && !nameless)
        return;
    std::string_view rest = text;
    if (ofHost) {
        rest.remove_prefix(2);
        rest = rest.substr(0, std::min(rest.find(" sender verify "), std::min(rest.find(" dropped by "), rest.find(" incomplete "))));
    } else if (const std::size_t error = text.find(" error in \""); error != std::string_view::npos) {
        // What the client said may hold anything; the host is the last one.
        const std::size_t host = text.rfind(" H=");
        if (host == std::string_view::npos)
            return;
        rest.remove_prefix(host + 3);
    } else {
        const std::size_t from = text.find(" from ");
        if (from == std::string_view::npos)
            return;
        rest.remove_prefix(from + 6);
        rest.remove_prefix(rest.starts_with("H=") ? 2 : 0);
    }
    rest = rest.substr(0, rest.find("]: ") == std::string_view::npos ? rest.size() : rest.find("]: ") + 1);
    const Host host = parseHost(rest);
    if (host.length == 0)
        return;
    const bool greeted = text.find("] sender verify ") != std::string_view::npos || text.find(" incomplete transaction ") != std::string_view::npos;
    JoinedSession& session = sessionOf(entry, host, greeted ? Greeted::Yes : Greeted::Unknown);
    if (nameless)
        return;
    if (!text.starts_with("SMTP connection from ")) {
        session.error = text.substr(0, 300);
        return;
    }
    const std::string_view tail = rest.substr(std::min(host.length, rest.size()));
    const std::size_t end = std::min(tail.find(" lost"), tail.find(" closed by "));
    if (end == std::string_view::npos)
        return;
    if (tail.find("closed by QUIT") == std::string_view::npos)
        session.error = tail.substr(end + 1, 200);
    m_join.endSession(session);
}

/// A reject log shows the headers of what it refused: "P Received: …", "I Message-ID: <…>", "  Subject: …", "F From: …".
bool EximReader::continuation(std::string_view text)
{
    JoinedMessage* const message = m_join.get(m_refused);
    if (!message)
        return !text.empty() && (text.front() == '-' || text.front() == ' ');
    if (text.starts_with("-----"))
        return true;
    if (text.size() < 3)
        return true;
    const std::string_view header = text.substr(2);
    const auto value = [header](std::string_view name) {
        return header.starts_with(name) ? header.substr(name.size()) : std::string_view();
    };
    if (const std::string_view subject = value("Subject: "); !subject.empty())
        message->set(message->subject, subject);
    else if (const std::string_view id = value("Message-ID: "); !id.empty())
        message->set(message->messageId, id);
    else if (const std::string_view id2 = value("Message-Id: "); !id2.empty())
        message->set(message->messageId, id2);
    else if (const std::string_view author = value("From: "); !author.empty())
        message->set(message->headerFrom, author.find('<') == std::string_view::npos ? author : mail_log::address(author.substr(author.find('<'))));
    else if (text.starts_with("Envelope-from: <") && message->mailFrom.empty())
        message->set(message->mailFrom, mail_log::address(text.substr(15)));
    // "Envelope-to: <a@b>", each further one on a line of its own.
    const std::size_t first = m_inRecipients ? text.find_first_not_of(" \t") : 0;
    m_inRecipients = text.starts_with("Envelope-to: <") || (first != 0 && first != std::string_view::npos && text[first] == '<');
    if (m_inRecipients) {
        message->addRecipient(mail_log::address(text.substr(text.find('<'))));
        m_inRecipients = message->held() < MailJoin::heldDeliveries;
    }
    return true;
}

} // namespace delist::exim
