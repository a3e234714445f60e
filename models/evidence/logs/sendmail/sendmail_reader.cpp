#include "evidence/logs/sendmail/sendmail_reader.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <functional>

namespace delist {

namespace sendmail {

using mail_log::mix;
using mail_log::Peer;

namespace {

constexpr Micros idle = 15 * 60 * microsPerSecond;

/// "s1P819mk027713": the length of the id, 0 when there is none.
std::size_t idLength(std::string_view text)
{
    std::size_t at = 0;
    bool digit = false;
    while (at < text.size() && at < 24) {
        const char c = text[at];
        if (c >= '0' && c <= '9')
            digit = true;
        else if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')))
            break;
        ++at;
    }
    return at >= 12 && digit ? at : 0;
}

/// "s1P819mk027713: ": the same in front of what is said about it.
std::size_t queueIdLength(std::string_view text)
{
    const std::size_t length = idLength(text);
    return length != 0 && text.substr(length).starts_with(": ") ? length : 0;
}

Outcome outcomeOf(std::string_view dsn, std::string_view stat)
{
    if (const Outcome outcome = smtp::outcomeOfStatus(dsn); outcome != Outcome::Unknown)
        return outcome;
    if (stat.starts_with("Sent"))
        return Outcome::Accepted;
    if (stat.starts_with("Deferred"))
        return Outcome::Deferred;
    return stat.empty() || stat.starts_with("queued") ? Outcome::Unknown : Outcome::Rejected;
}

} // namespace

Peer relayOf(std::string_view text)
{
    Peer peer;
    const std::size_t open = text.rfind('[');
    if (open != std::string_view::npos) {
        const Peer bracket = mail_log::bracketedPeer(text.substr(open));
        peer.endpoint = bracket.endpoint;
        peer.name = text.substr(0, open);
    } else {
        peer.name = text;
    }
    peer.length = text.size();
    while (!peer.name.empty() && (peer.name.back() == ' ' || peer.name.back() == '.'))
        peer.name.remove_suffix(1);
    if (!peer.name.empty() && peer.name.front() == '[') // "[127.0.0.1] [127.0.0.1]"
        peer.name = peer.name.substr(1, peer.name.find(']') == std::string_view::npos ? 0 : peer.name.find(']') - 1);
    return peer;
}

/// What follows \p name, to the end of the text.
std::string_view restOf(std::string_view text, std::string_view name)
{
    std::size_t at = 0;
    if (!text.starts_with(name)) {
        for (at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
            if (at >= 2 && text[at - 1] == ' ' && text[at - 2] == ',')
                break;
        if (at == std::string_view::npos)
            return {};
    }
    return text.substr(at + name.size());
}

std::string_view value(std::string_view text, std::string_view name)
{
    const std::string_view rest = restOf(text, name);
    return rest.substr(0, std::min(rest.find(", "), rest.size()));
}

JoinedSession* SendmailReader::knownSession(const SyslogLine& line)
{
    return m_join.findSession(mix(m_scope, std::hash<std::string_view>()(line.pid)));
}

JoinedSession& SendmailReader::sessionOf(const SyslogLine& line, const Peer& client)
{
    if (JoinedSession* const known = knownSession(line)) {
        const bool other = known->client.address.known() && client.endpoint.address.known() && known->client.address != client.endpoint.address;
        if (other || isLongAfter(known->last, line.time, idle))
            m_join.endSession(*known); // the process id came round again
    }
    JoinedSession& session = m_join.session(mix(m_scope, std::hash<std::string_view>()(line.pid)), line.time, line.offset);
    session.endless = true;
    session.silence = idle;
    if (!session.client.address.known())
        session.client = client.endpoint;
    return session;
}

/// "from=<a>, size=1, class=0, nrcpts=1, msgid=<b>, proto=ESMTP, daemon=MTA, relay=host [ip]"
void SendmailReader::from(const SyslogLine& line, std::string_view id, std::string_view text)
{
    const std::string_view sender = mail_log::address(text.substr(5));
    const std::string_view rest = text.substr(std::min(text.size(), 5 + sender.size()));
    const Peer relay = relayOf(value(rest, "relay="));
    const bool remote = relay.endpoint.address.known();
    const auto recipients = static_cast<std::uint32_t>(std::clamp<std::int64_t>(mail_log::number(value(rest, "nrcpts=")), 0, 1'000'000));
    JoinedMessage& message = m_join.message(m_scope, id, line.time, line.offset);
    JoinedSession* session = nullptr;
    if (remote && !value(rest, "daemon=").empty()) {
        session = &sessionOf(line, relay);
        session->recipients += message.uncounted;
        session->rejectedRecipients += message.uncounted - message.uncountedPutOff;
        message.uncounted = message.uncountedPutOff = 0;
        session->messages += recipients != 0 && !message.refused;
        session->recipients += recipients;
        if (session->connector.empty())
            session->connector = value(rest, "daemon=");
        if (value(rest, "proto=").starts_with("ESMTPS") || !value(rest, "tls_verify=").empty())
            session->tls = Tls::Yes;
    }
    message.begun = true;
    message.set(message.mailFrom, sender);
    message.sizeBytes = mail_log::number(value(rest, "size="));
    // nrcpts= counts who was taken; of a message that is refused as a whole, to= may have named them before.
    const auto named = static_cast<std::uint32_t>(message.held());
    message.taken = recipients + 1;
    message.recipients = std::max(message.recipients, recipients + named - std::min(named, message.answered));
    message.client = relay.endpoint.address;
    message.local = !remote;
    m_join.name(message, value(rest, "msgid="));
    if (session) {
        if (!session->authenticatedAs.empty())
            message.set(message.authenticatedAs, session->authenticatedAs);
        m_join.attach(message, *session);
    }
}

/// "to=<b>,<c>, ctladdr=…, delay=…, mailer=esmtp, relay=mx. [ip], dsn=2.0.0, stat=Sent (…)"
void SendmailReader::to(const SyslogLine& line, std::string_view id, std::string_view text)
{
    const std::size_t end = std::min(text.find(", ctladdr="), std::min(text.find(", delay="), text.find(", mailer=")));
    std::string_view recipients = text.substr(3, end == std::string_view::npos ? text.find(", ") - 3 : end - 3);
    const std::string_view rest = text.substr(std::min(text.size(), 3 + recipients.size()));
    const std::size_t at = rest.find(", stat=");
    const std::string_view stat = at == std::string_view::npos ? std::string_view() : rest.substr(at + 7);
    const std::string_view relay = value(rest.substr(0, at), "relay=");
    const Peer server = relayOf(relay);
    Delivery delivery;
    delivery.offset = line.offset;
    delivery.time = line.time;
    delivery.enhancedStatus = value(rest.substr(0, at), "dsn=");
    if (smtp::enhancedStatusLength(delivery.enhancedStatus) != delivery.enhancedStatus.size())
        delivery.enhancedStatus = {};
    delivery.outcome = outcomeOf(delivery.enhancedStatus, stat);
    if (delivery.outcome == Outcome::Unknown)
        return; // queued: nothing happened yet
    std::string_view words = restOf(rest.substr(0, at), "reply="); // commas and all: stat= alone follows
    if (words.empty() || words.starts_with("read error from")) {
        words = stat;
        if (words.starts_with("Sent (") && words.back() == ')')
            words = words.substr(6, words.size() - 7);
        else if (words.starts_with("Deferred: "))
            words.remove_prefix(10);
    }
    const mail_log::RemoteReply reply = mail_log::remoteReply(words);
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    if (delivery.enhancedStatus.empty())
        delivery.enhancedStatus = reply.enhanced;
    delivery.server = server.name.empty() ? value(rest.substr(0, at), "mailer=") : server.name;
    JoinedMessage& message = m_join.message(m_scope, id, line.time, line.offset);
    // In whose name it is delivered: a name alone is who runs sendmail here.
    const std::string_view user = mail_log::address(value(rest.substr(0, at), "ctladdr="));
    const bool replaced = user.find('@') != std::string_view::npos;
    const bool undelivered = message.refused && delivery.server.empty(); // whom it would have gone to, without the code
    while (!recipients.empty()) {
        const bool program = recipients.front() == '"'; // "|/usr/bin/vacation bob"
        const std::size_t quote = program ? recipients.find('"', 1) : 0;
        const std::size_t from = quote == std::string_view::npos ? 0 : quote;
        const std::size_t comma = std::min(recipients.find(recipients.front() == '<' ? ",<" : ",", from), recipients.size());
        delivery.recipient = program && from > 1 ? recipients.substr(1, from - 1) : mail_log::address(recipients.substr(0, comma));
        if (!delivery.recipient.empty()) {
            if (replaced && comma == recipients.size()) // once for all of them
                delivery.replaced = user;
            if (undelivered)
                m_join.deliverAnswered(message, delivery);
            else
                m_join.deliver(message, delivery, server.endpoint.address);
        }
        recipients.remove_prefix(std::min(comma + 1, recipients.size()));
    }
}

void SendmailReader::refusedRecipient(const SyslogLine& line, std::string_view id, std::string_view sender, std::string_view recipient,
                                      mail_log::RemoteReply reply)
{
    JoinedSession* const session = knownSession(line);
    const bool putOff = smtp::outcomeOf(reply.code) == Outcome::Deferred;
    if (session && !recipient.empty()) {
        session->last = line.time;
        ++session->recipients;
        session->rejectedRecipients += !putOff;
    }
    if (id.empty() && !session)
        return;
    JoinedMessage& message = id.empty() ? m_join.refusedTransaction(*session, sender, line.time, line.offset)
                                        : m_join.message(m_scope, id, line.time, line.offset);
    if (!sender.empty())
        message.set(message.mailFrom, sender);
    if (session) {
        m_join.attach(message, *session);
        if (!message.client.known())
            message.client = session->client.address;
    }
    message.uncounted += !session && !recipient.empty();
    message.uncountedPutOff += !session && !recipient.empty() && putOff;
    if (message.event.empty())
        message.set(message.event, "reject");
    Delivery delivery;
    delivery.offset = line.offset;
    delivery.time = line.time;
    delivery.recipient = recipient;
    delivery.outcome = smtp::outcomeOf(reply.code);
    if (delivery.outcome == Outcome::Unknown)
        delivery.outcome = Outcome::Rejected;
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    delivery.enhancedStatus = reply.enhanced;
    if (message.refused && recipient.empty())
        m_join.answerAll(message, delivery);
    else
        m_join.turnAway(message, delivery);
}

/// "ruleset=check_rcpt, arg1=<x>, relay=host [ip] (may be forged), reject=550 5.7.1 <x>... text"
void SendmailReader::refused(const SyslogLine& line, std::string_view id, std::string_view text)
{
    const std::size_t at = text.find(", reject=");
    if (at == std::string_view::npos)
        return;
    const std::string_view before = text.substr(0, at);
    const mail_log::RemoteReply reply = mail_log::replyOf(text.substr(at + 9));
    const std::string_view ruleset = value(before, "ruleset=");
    const std::string_view argument = value(before, "arg1=");
    JoinedSession& session = sessionOf(line, relayOf(value(before, "relay=")));
    if (ruleset == "check_rcpt") {
        refusedRecipient(line, id, {}, mail_log::address(argument), reply);
    } else if (ruleset == "check_mail" || ruleset == "checkmail") {
        refusedRecipient(line, id, mail_log::address(argument), {}, reply);
        session.error = reply.text.substr(0, 300);
    } else {
        session.error = reply.text.substr(0, 300); // check_relay, check_compat …: before MAIL
    }
}

/// "Milter: connect: host=x, addr=192.0.2.1, rejecting commands", "Milter: to=<x>, reject=…"; of the whole message: "Milter: data, reject=550 5.7.1 …",
/// "Milter: cmd=data, reject=…", "Milter: from=<x>, reject=…"
void SendmailReader::milter(const SyslogLine& line, std::string_view id, std::string_view text)
{
    if (text.starts_with("Milter: connect: ")) {
        std::string_view address = value(text.substr(17), "addr=");
        address.remove_prefix(address.starts_with("IPv6:") ? 5 : 0);
        Peer client;
        if (const auto found = IpAddress::parse(address); found && text.find("ing commands") != std::string_view::npos) {
            client.endpoint.address = *found;
            sessionOf(line, client).error = text.substr(8, 300);
        }
        return;
    }
    const std::size_t at = text.find("reject=");
    if (at == std::string_view::npos || id.empty() || text.starts_with("Milter: helo="))
        return; // before MAIL there is no message, and the line does not name the client
    const std::string_view command = text.substr(8);
    const mail_log::RemoteReply reply = mail_log::replyOf(text.substr(at + 7));
    const std::string_view recipient = value(command, "to=");
    if (recipient.empty()) {
        JoinedMessage& message = m_join.message(m_scope, id, line.time, line.offset);
        JoinedSession* const session = m_join.sessionOf(message);
        if (session && session->messages > 0 && message.begun && message.taken > 1 && !message.refused)
            --session->messages; // from= could not know
        message.refused = true;
    }
    refusedRecipient(line, id, mail_log::address(value(command, "from=")), mail_log::address(recipient), reply);
}

/// "QID2: DSN: User unknown", "QID2: clone: owner=owner-list", "QID2: return to sender: …", "QID2: sender notify: …"
void SendmailReader::report(const SyslogLine& line, std::string_view id, std::string_view text)
{
    const std::size_t length = queueIdLength(text);
    const std::string_view reportId = text.substr(0, length);
    const std::string_view what = text.substr(length + 2);
    const std::size_t colon = what.find(": ");
    const std::string_view kind = what.substr(0, colon);
    const bool toPostmaster = kind == "postmaster notify";
    constexpr std::string_view owner = "clone: owner=";
    if (what.starts_with(owner)) {
        clone(line, reportId, id, what.substr(owner.size()));
        return;
    }
    if (kind != "DSN" && kind != "return to sender" && kind != "sender notify" && kind != "return receipt" && !toPostmaster)
        return;
    std::string victim;
    std::string original;
    std::string cause;
    if (JoinedMessage* const about = m_join.find(m_scope, id)) {
        victim = about->view(about->mailFrom);
        original = about->view(about->messageId);
        cause = about->failureToReport();
    }
    if (toPostmaster && victim != "<>") { // a copy of the report (PostmasterCopy): the report itself is another
        JoinedMessage& copy = m_join.message(m_scope, reportId, line.time, line.offset);
        copy.begun = copy.local = true;
        if (victim.empty()) // what it reports may have been a report itself
            copy.answers = MailJoin::identityOf(m_scope, id);
        copy.set(copy.mailFrom, "<>");
        copy.set(copy.event, kind);
        return;
    }
    const std::string_view words = colon == std::string_view::npos ? std::string_view() : what.substr(colon + 2);
    if (cause.find(words) == std::string::npos)
        (cause += cause.empty() ? "" : " ") += words;
    JoinedMessage& message = m_join.message(m_scope, reportId, line.time, line.offset);
    message.report = true;
    message.answers = MailJoin::identityOf(m_scope, id);
    message.begun = true;
    message.set(message.mailFrom, "<>");
    message.set(message.victim, victim);
    message.set(message.cause, cause);
    message.set(message.causeId, original);
    message.set(message.reference, original);
    message.set(message.event, kind);
}

/// "QID: QID2: clone: owner=owner-list", before 8.12 "QID2: clone QID, owner=owner-list": those of its recipients for whom an alias with
/// an owner stands. What is sent on in the owner's name is no second mail of its sender.
void SendmailReader::clone(const SyslogLine& line, std::string_view id, std::string_view original, std::string_view owner)
{
    JoinedMessage& copy = m_join.message(m_scope, id, line.time, line.offset);
    copy.role = MessageRole::Sent;
    copy.begun = copy.local = true;
    copy.set(copy.event, "clone");
    copy.set(copy.mailFrom, mail_log::address(owner));
    if (const JoinedMessage* const first = m_join.find(m_scope, original)) {
        copy.set(copy.messageId, std::string(first->view(first->messageId)));
        copy.set(copy.authenticatedAs, std::string(first->view(first->authenticatedAs)));
        copy.sizeBytes = first->sizeBytes;
    }
    if (copy.messageId.empty() || copy.authenticatedAs.empty())
        copy.copyOf = MailJoin::identityOf(m_scope, original);
}

/// Lines about the connection alone. True when it was one.
bool SendmailReader::connection(const SyslogLine& line, std::string_view text)
{
    if (text.starts_with("AUTH=server, ")) {
        JoinedSession& session = sessionOf(line, relayOf(value(text, "relay=")));
        session.authenticatedAs = value(text, "authid=");
        session.authMechanism = value(text, "mech=");
        return true;
    }
    if (text.starts_with("STARTTLS=server, ")) {
        const Peer client = relayOf(value(text, "relay="));
        if (client.endpoint.address.known())
            sessionOf(line, client).tls = Tls::Yes;
        return true;
    }
    if (text.starts_with("AUTH failure")) {
        // The user name is the client's word: what counts stands behind the last relay=.
        const std::size_t relay = text.rfind(", relay=");
        if (relay == std::string_view::npos)
            return true;
        JoinedSession& session = sessionOf(line, relayOf(text.substr(relay + 8)));
        ++session.failedAuths;
        if (const std::size_t user = text.rfind(", user=", relay); user != std::string_view::npos)
            session.failedAuthAs = text.substr(user + 7, relay - user - 7);
        return true;
    }
    for (const std::string_view words : {": possible SMTP attack", " did not issue ", " due to pre-greeting traffic", " to MTA after "}) {
        if (text.find(words) == std::string_view::npos)
            continue;
        const std::size_t close = text.find(']');
        std::string_view who = text.substr(0, close == std::string_view::npos ? text.size() : close + 1);
        if (const std::size_t from = who.find(" from "); from != std::string_view::npos)
            who = who.substr(from + 6);
        const Peer client = relayOf(who);
        if (client.endpoint.address.known())
            sessionOf(line, client).error = text.substr(0, 300);
        return true;
    }
    return false;
}

const char* SendmailReader::line(const SyslogLine& line)
{
    m_scope = mix(1, std::hash<std::string_view>()(line.host));
    std::string_view text = line.message;
    const std::size_t length = queueIdLength(text);
    const std::string_view id = text.substr(0, length);
    if (length != 0)
        text.remove_prefix(length + 2);
    if (connection(line, text))
        return nullptr;
    if (text.starts_with("ruleset=")) {
        refused(line, id, text);
    } else if (id.empty()) {
        return nullptr;
    } else if (text.starts_with("from=")) {
        from(line, id, text);
    } else if (text.starts_with("to=")) {
        to(line, id, text);
    } else if (text.starts_with("Milter: ")) {
        milter(line, id, text);
    } else if (text.starts_with("clone ")) {
        const std::string_view original = text.substr(6, idLength(text.substr(6)));
        const std::string_view owner = value(text, "owner=");
        if (!original.empty() && !owner.empty())
            clone(line, id, original, owner);
    } else if (queueIdLength(text) != 0) {
        report(line, id, text);
    } else if (text.starts_with('<')) { // "<x@example.org>... User unknown"
        const std::size_t dots = text.find(">... ");
        if (dots != std::string_view::npos)
            refusedRecipient(line, id, {}, mail_log::address(text), mail_log::replyOf(text.substr(dots + 5)));
    }
    return nullptr;
}

} // namespace sendmail

extern const SyslogFamily sendmailFamily;
const SyslogFamily sendmailFamily{
    "sendmail", "Sendmail", Vantage::MailLog,
    [](const SyslogLine& line) {
        return line.tag == "sendmail" || (line.tag.starts_with("sm-") && line.tag != "sm-notify") || line.tag == "sendmail-in" ||
               line.tag == "sendmail-out";
    },
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
        return std::make_unique<sendmail::SendmailReader>(sink);
    }};

extern const Format sendmailFormat;
const Format sendmailFormat{"sendmail", "Sendmail log (syslog)", Vantage::MailLog, FormatClock::Local, true,
                            [](const Sample& sample) { return detectSyslog(sample, sendmailFamily); }, openSyslog};

} // namespace delist
