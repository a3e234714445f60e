#include "evidence/logs/postfix/postfix_reader.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <functional>

namespace delist {

namespace postfix {

namespace {

using mail_log::bracketedPeer;
using mail_log::mix;
using mail_log::Peer;

constexpr std::string_view noQueue = "NOQUEUE: ";

/// Does the tag name a Postfix service? syslog_name may be anything, so the service counts.
bool isService(std::string_view tag)
{
    const std::size_t slash = tag.rfind('/');
    if (slash == std::string_view::npos)
        return false;
    if (tag.starts_with("postfix"))
        return true;
    const std::string_view name = tag.substr(slash + 1);
    for (const std::string_view known : {"smtpd", "smtp", "qmgr", "cleanup", "lmtp", "local", "virtual", "pipe", "bounce", "pickup",
                                         "postscreen", "error", "relay", "trivial-rewrite", "anvil", "scache", "tlsmgr", "postsuper",
                                         "dnsblog", "tlsproxy", "discard", "retry", "verify", "proxymap"})
        if (name == known)
            return true;
    return false;
}

/// "auth=0/1": the successful ones and all.
std::pair<std::uint32_t, std::uint32_t> counts(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if (at > 0 && text[at - 1] != ' ')
            continue;
        const std::string_view value = text.substr(at + name.size());
        const auto bounded = [](std::int64_t n) { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(n, 0, 1'000'000'000)); };
        const std::uint32_t good = bounded(mail_log::number(value));
        const std::size_t slash = value.find_first_not_of("0123456789");
        if (slash != std::string_view::npos && value[slash] == '/')
            return {good, std::max(good, bounded(mail_log::number(value.substr(slash + 1))))};
        return {good, good};
    }
    return {0, 0};
}

/// The port by the service's name, where master.cf's usual syslog_name tells it.
std::uint16_t portOf(std::string_view tag)
{
    if (tag.find("submissions/") != std::string_view::npos || tag.find("smtps/") != std::string_view::npos)
        return 465;
    return tag.find("submission/") != std::string_view::npos ? 587 : 0;
}

} // namespace

/// Of the smtpd process, which serves one client at a time; where the log does not name it, of the client.
std::uint64_t PostfixReader::processKey(const SyslogLine& line, const Peer& client) const
{
    if (line.pid.empty() && client.endpoint.address.known())
        return mix(m_scope, std::hash<IpAddress>()(client.endpoint.address));
    return mix(m_scope, std::hash<std::string_view>()(line.pid));
}

/// Is the line about another connection than \p open? A log that was filtered, or lost lines, shows no ends and beginnings.
bool PostfixReader::isOver(const SyslogLine& line, JoinedSession& open, const Peer& client)
{
    constexpr Micros longestSilence = 3600 * microsPerSecond;
    if (!open.begun && line.time != unknownTime && open.last != unknownTime && line.time - open.last > longestSilence)
        return true;
    const IpAddress& now = client.endpoint.address;
    if (!now.known() || !open.client.address.known() || now == open.client.address)
        return false;
    const bool nothingYet = open.messages == 0 && open.recipients == 0 && open.failedAuths == 0 && open.helo.empty() && open.error.empty();
    if (open.begun && nothingYet && mail_log::isLoopback(open.client.address)) {
        open.client = client.endpoint; // a proxy on this machine has told whom it speaks for (XCLIENT)
        return false;
    }
    return true;
}

JoinedMessage& PostfixReader::message(const SyslogLine& line, std::string_view id)
{
    return m_join.message(m_scope, id, line.time, line.offset);
}

JoinedSession& PostfixReader::sessionOf(const SyslogLine& line, const Peer& client)
{
    const std::uint64_t key = processKey(line, client);
    if (JoinedSession* const open = m_join.findSession(key); open && isOver(line, *open, client))
        m_join.endSession(*open, false);
    JoinedSession& session = m_join.session(key, line.time, line.offset);
    if (!session.client.address.known() && client.endpoint.address.known())
        session.client = client.endpoint;
    if (session.connector.empty()) {
        session.connector = line.tag;
        session.server.port = portOf(line.tag);
    }
    return session;
}

void PostfixReader::connected(const SyslogLine& line, std::string_view from)
{
    const Peer client = bracketedPeer(from);
    if (JoinedSession* const before = m_join.findSession(processKey(line, client)))
        m_join.endSession(*before, false); // its end was not logged
    sessionOf(line, client).begun = true;
}

void PostfixReader::disconnected(const SyslogLine& line, std::string_view from)
{
    const Peer client = bracketedPeer(from);
    JoinedSession& session = sessionOf(line, client);
    const std::string_view summary = from.substr(std::min(client.length, from.size()));
    if (summary.find(" commands=") != std::string_view::npos) { // Postfix 3.0 and later
        const auto mails = counts(summary, "data=");
        const auto chunks = counts(summary, "bdat=");
        const auto recipients = counts(summary, "rcpt=");
        const auto auths = counts(summary, "auth=");
        session.messages = mails.first != 0 ? mails.first : std::min(session.messages, chunks.first);
        session.recipients = recipients.second;
        session.rejectedRecipients = recipients.second - recipients.first;
        session.failedAuths = std::max(session.failedAuths, auths.second - auths.first);
        if (counts(summary, "starttls=").first != 0)
            session.tls = Tls::Yes;
        else if (session.tls == Tls::Unknown && session.server.port != 465)
            session.tls = Tls::No;
    }
    m_join.endSession(session);
}

/// "host[ip]: SASL LOGIN authentication failed: reason, sasl_username=user", "Connection rate limit exceeded: 31 from host[ip] for
/// service smtpd", "non-SMTP command from host[ip]: GET /" and what else begins with "warning: ".
void PostfixReader::warning(const SyslogLine& line, std::string_view text)
{
    for (const std::string_view words : {" limit exceeded: ", "non-SMTP command from ", "Illegal address syntax from "}) {
        const std::size_t at = text.find(words);
        const std::size_t from = at == std::string_view::npos ? at : text.find("from ", at);
        if (from == std::string_view::npos)
            continue;
        const Peer client = bracketedPeer(text.substr(from + 5));
        if (client.endpoint.address.known())
            sessionOf(line, client).error = text.substr(0, 200);
        return;
    }
    const std::size_t at = text.find(": SASL ");
    if (at == std::string_view::npos)
        return;
    const std::size_t failed = text.find(" authentication failed", at);
    if (failed == std::string_view::npos)
        return;
    // Our own authentication service failed, not the client.
    if (text.find("Connection lost to authentication server", failed) != std::string_view::npos)
        return;
    JoinedSession& session = sessionOf(line, bracketedPeer(text));
    session.failedAuths += line.repeated;
    session.authMechanism = text.substr(at + 7, std::min<std::size_t>(failed - at - 7, 64));
    if (const std::size_t user = text.find("sasl_username=", failed); user != std::string_view::npos) {
        const std::string_view name = mail_log::address(text.substr(user + 14));
        if (!name.empty())
            session.failedAuthAs = name;
    }
}

/// "QID: client=host[ip], sasl_method=LOGIN, sasl_username=u, sasl_sender=, orig_queue_id=X, orig_client=host[ip]"
void PostfixReader::opened(const SyslogLine& line, std::string_view id, std::string_view text)
{
    const Peer client = bracketedPeer(text);
    JoinedSession& session = sessionOf(line, client);
    JoinedMessage& opened = m_join.open(m_scope, id, line.time, line.offset);
    opened.client = client.endpoint.address;
    const std::string_view rest = text.substr(std::min(client.length, text.size()));
    if (const std::size_t user = rest.find("sasl_username="); user != std::string_view::npos) {
        const std::string_view name = mail_log::address(rest.substr(user + 14));
        opened.set(opened.authenticatedAs, name);
        session.authenticatedAs = name;
    }
    if (const std::size_t method = rest.find("sasl_method="); method != std::string_view::npos)
        session.authMechanism = rest.substr(method + 12, rest.find(", ", method) == std::string_view::npos ? 64 : rest.find(", ", method) - method - 12);
    if (const std::size_t original = rest.find("orig_client="); original != std::string_view::npos) {
        const Peer behind = bracketedPeer(rest.substr(original + 12));
        if (behind.endpoint.address.known())
            opened.client = behind.endpoint.address;
    }
    ++session.messages;
    m_join.attach(opened, session);
}

void PostfixReader::refused(const SyslogLine& line, std::string_view id, const Refusal& refusal)
{
    const bool discarded = refusal.verb == "discard";
    const bool refuses = refusal.verb.ends_with("reject");
    JoinedSession* session = nullptr;
    const Service service = serviceOf(line.tag);
    if (service == Service::Smtpd) {
        session = &sessionOf(line, refusal.client);
    } else if (service == Service::Postscreen) {
        session = m_join.findSession(mix(m_scope ^ refusal.client.endpoint.port, std::hash<IpAddress>()(refusal.client.endpoint.address)));
    } else if (const JoinedMessage* const known = id.empty() ? nullptr : m_join.find(m_scope, id)) {
        session = m_join.sessionOf(*known);
    }
    if (session && !refusal.helo.empty())
        session->helo = refusal.helo;
    if (!discarded && !refuses) { // reject_warning, hold, filter, redirect, prepend …: the message goes on
        if (id.empty())
            return;
        JoinedMessage& about = this->message(line, id);
        if (!refusal.mailFrom.empty())
            about.set(about.mailFrom, refusal.mailFrom);
        if (refusal.verb == "hold") // it may never go further
            about.set(about.event, refusal.verb);
        return;
    }
    if (session) {
        if (!refusal.user.empty())
            session->authenticatedAs = refusal.user;
        if (refuses && refusal.stage == "RCPT") {
            ++session->recipients;
            ++session->rejectedRecipients;
        }
        if (refuses && refusal.mailFrom.empty())
            session->error = refusal.reply.text.substr(0, 500);
    }
    if (id.empty() && refusal.mailFrom.empty())
        return; // before MAIL there is no transaction: CONNECT, EHLO, VRFY

    JoinedMessage* message = nullptr;
    bool whole = false; // the answer is about the message, not about a recipient
    if (!id.empty()) {
        message = &this->message(line, id);
        whole = refusal.stage != "RCPT";
    } else if (session) {
        message = &m_join.refusedTransaction(*session, refusal.mailFrom, line.time, line.offset);
    } else {
        message = &m_join.nameless(line.time, line.offset);
    }
    if (!refusal.mailFrom.empty())
        message->set(message->mailFrom, refusal.mailFrom);
    if (!message->client.known())
        message->client = refusal.client.endpoint.address;
    if (!refusal.user.empty())
        message->set(message->authenticatedAs, refusal.user);
    if (!refusal.subject.empty())
        message->set(message->subject, refusal.subject);
    message->set(message->event, discarded ? std::string_view("discard") : refusal.verb);
    Delivery delivery;
    delivery.offset = line.offset;
    delivery.time = line.time;
    delivery.recipient = refusal.recipient;
    delivery.reply = refusal.reply.text;
    delivery.replyCode = refusal.reply.code;
    delivery.enhancedStatus = refusal.reply.enhanced;
    // Who is told "discard" hears 250.
    delivery.outcome = discarded                ? Outcome::Accepted
                       : refusal.reply.code != 0 ? smtp::outcomeOf(refusal.reply.code)
                                                 : smtp::outcomeOfStatus(refusal.reply.enhanced);
    if (refuses && delivery.outcome == Outcome::Unknown)
        delivery.outcome = Outcome::Rejected;
    m_join.deliver(*message, delivery, {});
    if (!id.empty() && whole)
        m_join.finish(*message); // its queue file is thrown away
    else if (id.empty() && !session)
        m_join.finish(*message);
}

void PostfixReader::smtpd(const SyslogLine& line)
{
    std::string_view text = line.message;
    if (text.starts_with("connect from ")) {
        connected(line, text.substr(13));
        return;
    }
    if (text.starts_with("disconnect from ")) {
        disconnected(line, text.substr(16));
        return;
    }
    if (text.starts_with("warning: ")) {
        warning(line, text.substr(9));
        return;
    }
    std::string_view id;
    if (text.starts_with(noQueue)) {
        text.remove_prefix(noQueue.size());
    } else if (const std::size_t length = queueIdLength(text); length != 0) {
        id = text.substr(0, length);
        text.remove_prefix(length + 2);
    }
    if (text.starts_with("client=")) {
        if (!id.empty())
            opened(line, id, text.substr(7));
        return;
    }
    for (const std::string_view cut : {"lost connection after ", "timeout after ", "too many errors after ", "improper command pipelining after "}) {
        if (!text.starts_with(cut))
            continue;
        const std::size_t from = text.find(" from ", cut.size());
        if (from == std::string_view::npos)
            return;
        sessionOf(line, bracketedPeer(text.substr(from + 6))).error = text.substr(0, from);
        return;
    }
    const std::size_t tls = text.find("TLS connection established from ");
    if (tls != std::string_view::npos && tls < 24) {
        sessionOf(line, bracketedPeer(text.substr(tls + 32))).tls = Tls::Yes;
        return;
    }
    Refusal refusal;
    if (parseRefusal(text, refusal) && (refusal.client.length != 0 || refusal.verb.starts_with("proxy-")))
        refused(line, id, refusal);
}

/// "CONNECT from [ip]:port to [ip]:port", "PASS NEW [ip]:port", "NOQUEUE: reject: RCPT from [ip]:port: …". Who passes goes on
/// to smtpd, which tells of the connection again.
void PostfixReader::postscreen(const SyslogLine& line)
{
    std::string_view text = line.message;
    if (text.starts_with(noQueue)) {
        Refusal refusal;
        if (parseRefusal(text.substr(noQueue.size()), refusal))
            refused(line, {}, refusal);
        return;
    }
    const std::size_t open = text.find('[');
    if (open == std::string_view::npos)
        return;
    const Peer client = bracketedPeer(text.substr(open));
    if (!client.endpoint.address.known() || client.endpoint.port == 0)
        return;
    const std::uint64_t key = mix(m_scope ^ client.endpoint.port, std::hash<IpAddress>()(client.endpoint.address));
    if (text.starts_with("CONNECT from ")) {
        JoinedSession& session = m_join.session(key, line.time, line.offset);
        session.begun = true;
        session.client = client.endpoint;
        session.connector = line.tag;
        const std::string_view rest = text.substr(open + client.length);
        if (rest.starts_with(" to "))
            session.server = bracketedPeer(rest.substr(4)).endpoint;
        return;
    }
    JoinedSession* session = m_join.findSession(key);
    const bool passes = text.starts_with("PASS ") || text.starts_with("WHITELISTED ") || text.starts_with("ALLOWLISTED ");
    const bool leaves = text.starts_with("DISCONNECT ");
    if (!session && (passes || leaves))
        return;
    if (!session) { // its beginning is not in this log
        session = &m_join.session(key, line.time, line.offset);
        session->client = client.endpoint;
        session->connector = line.tag;
    }
    session->last = line.time;
    if (passes) {
        m_join.dropSession(*session);
    } else if (leaves) {
        m_join.endSession(*session);
    } else {
        if (text.starts_with("PREGREET ")) {
            const std::size_t said = text.find(": ", open);
            if (said != std::string_view::npos && (text.substr(said + 2).starts_with("EHLO ") || text.substr(said + 2).starts_with("HELO "))) {
                const std::string_view name = text.substr(said + 7);
                session->helo = name.substr(0, std::min(name.find('\\'), name.size()));
            }
        }
        std::string_view what = text.substr(0, open);
        for (const std::string_view tail : {" from ", " for "})
            if (what.ends_with(tail))
                what.remove_suffix(tail.size());
        session->error = what.substr(0, 200);
    }
}

void PostfixReader::cleanup(const SyslogLine& line, std::string_view id, std::string_view text)
{
    if (text.starts_with("message-id=")) {
        m_join.name(message(line, id), text.substr(11));
        return;
    }
    Refusal refusal;
    if (!parseRefusal(text, refusal) || (refusal.client.length == 0 && refusal.subject.empty() && !refusal.verb.ends_with("reject")))
        return;
    if (!refusal.subject.empty()) {
        JoinedMessage& about = message(line, id);
        about.set(about.subject, refusal.subject);
    }
    refused(line, id, refusal);
}

/// qmgr: "from=<a>, size=1, nrcpt=1 (queue active)", "from=<a>, status=expired, returned to sender"
void PostfixReader::active(const SyslogLine& line, std::string_view id, std::string_view text)
{
    JoinedMessage& known = message(line, id);
    std::size_t length = 0;
    known.set(known.mailFrom, mail_log::address(text.substr(5), &length));
    const std::string_view rest = text.substr(std::min(text.size(), 5 + length));
    if (rest.find("expired") != std::string_view::npos) {
        known.expired = true;
        for (const auto& [recipient, status] : known.waiting()) {
            Delivery given;
            given.offset = line.offset;
            given.time = line.time;
            given.recipient = recipient;
            given.outcome = Outcome::Rejected;
            given.enhancedStatus = status;
            given.reply = "expired, returned to sender";
            m_join.deliver(known, given, {});
        }
        return;
    }
    if (const std::size_t size = rest.find("size="); size != std::string_view::npos)
        known.sizeBytes = mail_log::number(rest.substr(size + 5));
    if (const std::size_t recipients = rest.find("nrcpt="); recipients != std::string_view::npos)
        known.recipients = std::max(known.recipients, static_cast<std::uint32_t>(
                                                          std::clamp<std::int64_t>(mail_log::number(rest.substr(recipients + 6)), 0, 1'000'000)));
}

void PostfixReader::removed(std::string_view id)
{
    if (JoinedMessage* const known = m_join.find(m_scope, id))
        m_join.finish(*known);
}

/// bounce: "sender non-delivery notification: QID2"
void PostfixReader::reported(const SyslogLine& line, std::string_view id, std::string_view text)
{
    constexpr std::string_view marker = " notification: ";
    const std::size_t at = text.find(marker);
    if (at == std::string_view::npos || !text.starts_with("sender "))
        return; // a copy for our postmaster is no report to a sender
    const std::string_view reportId = text.substr(at + marker.size());
    std::string victim;
    std::string cause;
    std::string original;
    if (JoinedMessage* const about = m_join.find(m_scope, id)) {
        victim = about->view(about->mailFrom);
        original = about->view(about->messageId);
        cause = text.starts_with("sender non-delivery") ? about->failureToReport() : about->delay();
    }
    if (text.starts_with("sender delay"))
        cause = cause.empty() ? "delayed" : "delayed: " + cause;
    else if (text.starts_with("sender delivery status"))
        cause = "delivered";
    JoinedMessage& report = message(line, reportId);
    report.report = true;
    report.answers = MailJoin::identityOf(m_scope, id);
    report.begun = true;
    report.set(report.mailFrom, "<>");
    report.set(report.victim, victim);
    report.set(report.cause, cause);
    report.set(report.causeId, original);
    report.set(report.reference, original);
    report.set(report.event, text.substr(0, at + marker.size() - 2));
}

const char* PostfixReader::line(const SyslogLine& line)
{
    const std::string_view instance = line.tag.substr(0, line.tag.find('/'));
    if (m_scope == 0 || m_instance != instance || m_host != line.host) {
        m_instance = instance;
        m_host = line.host;
        m_scope = mix(mix(1, std::hash<std::string_view>()(line.host)), std::hash<std::string_view>()(instance));
    }
    const Service service = serviceOf(line.tag);
    if (service == Service::Smtpd) {
        smtpd(line);
        return nullptr;
    }
    if (service == Service::Postscreen) {
        postscreen(line);
        return nullptr;
    }
    const std::string_view text = line.message;
    const std::size_t length = queueIdLength(text);
    if (length == 0)
        return nullptr; // statistics, connections that failed, warnings about the configuration
    const std::string_view id = text.substr(0, length);
    const std::string_view rest = text.substr(length + 2);
    switch (service) {
    case Service::Cleanup:
        cleanup(line, id, rest);
        break;
    case Service::Qmgr:
    case Service::Postsuper:
        if (rest == "removed")
            removed(id);
        else if (rest.starts_with("from="))
            active(line, id, rest);
        break;
    case Service::Bounce:
        reported(line, id, rest);
        break;
    case Service::Pickup:
        if (rest.starts_with("uid=")) {
            JoinedMessage& submitted = m_join.open(m_scope, id, line.time, line.offset);
            submitted.local = true;
            submitted.set(submitted.event, rest.substr(0, std::min(rest.find(' '), rest.size())));
            const std::string_view from = mail_log::bracketed(rest, " from=<");
            if (!from.empty())
                submitted.set(submitted.mailFrom, from);
        }
        break;
    default:
        if (rest.starts_with("to="))
            delivered(line, id, rest);
        else if (rest.starts_with("host "))
            turnedAway(line, rest);
        break;
    }
    return nullptr;
}

std::string PostfixReader::note() const
{
    if (m_join.evicted() == 0)
        return {};
    return "More messages were open at once than are kept: " + std::to_string(m_join.evicted()) +
           " were stored before their end was seen.";
}

} // namespace postfix

extern const SyslogFamily postfixFamily;
const SyslogFamily postfixFamily{
    "postfix", "Postfix", Vantage::MailLog, [](const SyslogLine& line) { return postfix::isService(line.tag); },
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
        return std::make_unique<postfix::PostfixReader>(sink);
    }};

extern const Format postfixFormat;
const Format postfixFormat{"postfix", "Postfix mail log (syslog)", Vantage::MailLog, FormatClock::Local, true,
                           [](const Sample& sample) { return detectSyslog(sample, postfixFamily); }, openSyslog};

} // namespace delist
