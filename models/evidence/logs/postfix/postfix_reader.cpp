#include "evidence/logs/postfix/postfix_reader.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <functional>
#include <utility>

namespace delist {

namespace postfix {

namespace {

using mail_log::mix;

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

std::uint64_t scopeOf(std::string_view host, std::string_view instance)
{
    return mix(mix(1, std::hash<std::string_view>()(host)), std::hash<std::string_view>()(instance));
}

constexpr std::string_view requeue = "Requeue: ";

/// MailScanner takes mail out of the hold queue and puts it back under another id.
bool isRequeue(const SyslogLine& line)
{
    return line.tag == "MailScanner" && line.message.starts_with(requeue);
}

} // namespace

JoinedMessage& PostfixReader::message(const SyslogLine& line, std::string_view id)
{
    return m_join.message(m_scope, id, line.time, line.offset);
}

void PostfixReader::refused(const SyslogLine& line, std::string_view id, const Refusal& refusal)
{
    const bool discarded = refusal.verb.ends_with("discard"); // milter-discard, too
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
    if (!session && !id.empty() && !refusal.helo.empty()) {
        JoinedMessage& about = this->message(line, id);
        about.set(about.helo, refusal.helo);
    }
    if (!discarded && !refuses) { // reject_warning, hold, filter, redirect, prepend …: the message goes on
        if (id.empty())
            return;
        JoinedMessage& about = this->message(line, id);
        if (!refusal.mailFrom.empty())
            about.set(about.mailFrom, refusal.mailFrom);
        if (!about.client.known())
            about.client = refusal.client.endpoint.address;
        if (refusal.verb.ends_with("hold")) // it may never go further
            about.set(about.event, refusal.verb);
        return;
    }
    if (session) {
        if (!refusal.user.empty())
            session->authenticatedAs = refusal.user;
        if (refuses && refusal.stage == "RCPT") {
            ++session->recipients;
            session->rejectedRecipients += refusal.reply.code == 0 || smtp::refusesRecipient(refusal.reply.code);
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
        if (whole && refuses && session && session->messages > 0)
            --session->messages; // it was opened and never taken; where the log counts in the end, it says so, too
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
    else if (session && refusal.verb.starts_with("proxy-"))
        message->set(message->authenticatedAs, session->authenticatedAs);
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
    m_join.turnAway(*message, delivery);
    if (!id.empty() && whole)
        m_join.finish(*message); // its queue file is thrown away
    else if (id.empty() && !session)
        m_join.finish(*message);
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
        Delivery given;
        given.offset = line.offset;
        given.time = line.time;
        given.outcome = Outcome::Rejected;
        given.reply = "expired, returned to sender";
        const MailJoin::Open elsewhere{OpenDelivery::Missing::Expired};
        const MailJoin::Open* open = known.begun ? nullptr : &elsewhere; // who was put off in another log waits, too
        for (const auto& [recipient, status] : known.waiting()) {
            given.recipient = recipient;
            given.enhancedStatus = status;
            m_join.deliver(known, given, {}, std::exchange(open, nullptr));
        }
        if (open)
            m_join.deliver(known, given, {}, open);
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

/// "Requeue: 4A1B2C3D4E.A1234 to 6A1B2C3D4E": the second id has no lines of how it came in, the first none of where it went.
void PostfixReader::requeued(const SyslogLine& line)
{
    const std::string_view text = line.message.substr(requeue.size());
    const std::string_view before = text.substr(0, std::min(text.find_first_of(". "), text.size()));
    const std::size_t to = text.find(" to ");
    const std::string_view after = to == std::string_view::npos ? std::string_view() : text.substr(to + 4);
    if (queueIdLength(std::string(before) + ": ") == 0 || queueIdLength(std::string(after) + ": ") != after.size() || before == after)
        return;
    const std::uint64_t scope = scopeOf(line.host, "postfix");
    JoinedMessage& second = m_join.open(scope, after, line.time, line.offset);
    JoinedMessage& first = m_join.message(scope, before, line.time, line.offset);
    m_join.handBack(second, first);
    second.set(second.messageId, std::string(first.view(first.messageId)));
    if (!first.begun)
        second.returned = MailJoin::identityOf(scope, before); // its beginning is in the file before
    first.role = MessageRole::Other;
    first.set(first.event, "content-filter");
    m_join.finish(first); // of the hold queue nothing says that it is removed
}

const char* PostfixReader::line(const SyslogLine& line)
{
    if (isRequeue(line)) {
        requeued(line);
        return nullptr;
    }
    const std::string_view instance = line.tag.substr(0, line.tag.find('/'));
    if (m_scope == 0 || m_instance != instance || m_host != line.host) {
        m_instance = instance;
        m_host = line.host;
        m_scope = scopeOf(line.host, instance);
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
           " were stored before their end was seen, and are put together with it after the import.";
}

} // namespace postfix

extern const SyslogFamily postfixFamily;
const SyslogFamily postfixFamily{
    "postfix", "Postfix", Vantage::MailLog, [](const SyslogLine& line) { return postfix::isService(line.tag) || postfix::isRequeue(line); },
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
        return std::make_unique<postfix::PostfixReader>(sink);
    }};

extern const Format postfixFormat;
const Format postfixFormat{"postfix", "Postfix mail log (syslog)", Vantage::MailLog, FormatClock::Local, true,
                           [](const Sample& sample) { return detectSyslog(sample, postfixFamily); }, openSyslog};

} // namespace delist
