// Connections to smtpd and postscreen, by process or client: "connect from", "disconnect from … commands=…", logons, warnings and
// what was broken off. See smtpd.c, smtpd_sasl_glue.c and postscreen.c of Postfix.
#include "evidence/logs/postfix/postfix_reader.h"
#include <algorithm>
#include <functional>

namespace delist::postfix {

using mail_log::bracketedPeer;
using mail_log::mix;
using mail_log::Peer;

namespace {

constexpr std::string_view noQueue = "NOQUEUE: ";

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
    if (!open.begun && isLongAfter(open.last, line.time, longestSilence))
        return true;
    const IpAddress& now = client.endpoint.address;
    if (!now.known() || !open.client.address.known() || now == open.client.address)
        return false;
    const bool nothingYet = open.messages == 0 && open.recipients == 0 && open.failedAuths == 0 && open.helo.empty() && open.error.empty();
    if (open.begun && nothingYet && mail_log::isLoopback(open.client.address)) {
        open.client = client.endpoint; // a proxy on this machine has told whom it speaks for (XCLIENT)
        open.proxied = true;
        return false;
    }
    return true;
}

JoinedSession& PostfixReader::sessionOf(const SyslogLine& line, const Peer& client)
{
    const std::uint64_t key = processKey(line, client);
    bool proxied = false;
    if (JoinedSession* const open = m_join.findSession(key); open && isOver(line, *open, client)) {
        proxied = open->proxied;
        m_join.endSession(*open, false);
    }
    JoinedSession& session = m_join.session(key, line.time, line.offset);
    session.proxied = session.proxied || proxied;
    if (!session.client.address.known() && client.endpoint.address.known())
        session.client = client.endpoint;
    else if (session.client.port == 0 && client.endpoint.address == session.client.address)
        session.client.port = client.endpoint.port; // not every line tells it
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
    const bool counted = summary.find(" commands=") != std::string_view::npos; // Postfix 3.0 and later
    // A copy of a log that grows may end within the line: the log itself tells how the connection ended.
    const bool cut = !counted && (client.length == 0 || !summary.empty() || m_countsCommands);
    m_countsCommands = m_countsCommands || counted;
    if (counted) {
        const auto mails = counts(summary, "data=");
        const auto chunks = counts(summary, "bdat=");
        const auto recipients = counts(summary, "rcpt=");
        const auto auths = counts(summary, "auth=");
        session.countsAll = OpenEnd::countsAll | (mails.first == 0 && chunks.first != 0 ? OpenEnd::butMessages : 0);
        session.messages = mails.first != 0 ? mails.first : std::min(session.messages, chunks.first);
        const std::uint32_t putOff = session.recipients - session.rejectedRecipients; // line by line, those who were turned away are counted
        const std::uint32_t turnedAway = recipients.second - recipients.first;
        session.recipients = recipients.second;
        session.rejectedRecipients = turnedAway - std::min(turnedAway, putOff);
        session.failedAuths = std::max(session.failedAuths, auths.second - auths.first);
        if (counts(summary, "starttls=").first != 0)
            session.tls = Tls::Yes;
        else if (session.tls == Tls::Unknown && session.server.port != 465)
            session.tls = Tls::No;
    }
    m_join.endSession(session, !cut);
}

/// "host[ip]: SASL LOGIN authentication failed: reason, sasl_username=user", "Connection rate limit exceeded: 31 from host[ip] for
/// service smtpd", "non-SMTP command from host[ip]: GET /" and what else begins with "warning: ".
void PostfixReader::warning(const SyslogLine& line, std::string_view text)
{
    static constexpr std::string_view openings[] = {" limit exceeded: ", "non-SMTP command from ", "Illegal address syntax from "};
    for (const std::string_view words : openings) {
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

/// ", sasl_method=LOGIN, sasl_username=u": false when there is none.
bool PostfixReader::logon(JoinedSession& session, std::string_view attributes)
{
    if (const std::size_t method = attributes.find("sasl_method="); method != std::string_view::npos) {
        const std::size_t end = attributes.find(", ", method);
        session.authMechanism = attributes.substr(method + 12, end == std::string_view::npos ? 64 : end - method - 12);
    }
    const std::size_t user = attributes.find("sasl_username=");
    if (user == std::string_view::npos)
        return false;
    session.authenticatedAs = mail_log::address(attributes.substr(user + 14));
    return true;
}

/// "QID: client=host[ip], sasl_method=LOGIN, sasl_username=u, sasl_sender=, orig_queue_id=X, orig_client=host[ip]"
void PostfixReader::opened(const SyslogLine& line, std::string_view id, std::string_view text)
{
    const Peer client = bracketedPeer(text);
    JoinedSession& session = sessionOf(line, client);
    JoinedMessage& opened = m_join.open(m_scope, id, line.time, line.offset);
    opened.client = client.endpoint.address;
    const std::string_view rest = text.substr(std::min(client.length, text.size()));
    if (logon(session, rest))
        opened.set(opened.authenticatedAs, session.authenticatedAs);
    if (const std::size_t original = rest.find("orig_client="); original != std::string_view::npos) {
        const Peer behind = bracketedPeer(rest.substr(original + 12));
        if (behind.endpoint.address.known()) {
            opened.client = behind.endpoint.address;
            opened.forwarded = true;
        }
    }
    if (const std::size_t original = rest.find("orig_queue_id="); original != std::string_view::npos) {
        const std::string_view name = rest.substr(original + 14);
        const std::string_view before = name.substr(0, name.find(','));
        JoinedMessage* const first = m_join.find(m_scope, before);
        if (first && first != &opened)
            m_join.handBack(opened, *first);
        if (!first || !first->begun)
            opened.returned = MailJoin::identityOf(m_scope, before);
    }
    handIn(opened, id, session);
    ++session.messages;
    m_join.attach(opened, session);
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
        id.empty() ? offered(line, text.substr(7)) : opened(line, id, text.substr(7));
        return;
    }
    static constexpr std::string_view cuts[] = {"lost connection after ", "timeout after ", "too many errors after ",
                                                "improper command pipelining after "};
    for (const std::string_view cut : cuts) {
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
    if (!parseRefusal(text, refusal))
        return;
    if (refusal.verb == "proxy-accept")
        passedOn(line, refusal);
    else if (refusal.client.length != 0 || refusal.verb.starts_with("proxy-"))
        refused(line, id, refusal);
}

/// A connection to postscreen, whose beginning may not be in this log.
JoinedSession& PostfixReader::screened(const SyslogLine& line, const Peer& client)
{
    const std::uint64_t key = mix(m_scope ^ client.endpoint.port, std::hash<IpAddress>()(client.endpoint.address));
    JoinedSession& session = m_join.session(key, line.time, line.offset);
    if (!session.client.address.known()) {
        session.client = client.endpoint;
        session.connector = line.tag;
    }
    return session;
}

/// "CONNECT from [ip]:port to [ip]:port", "PASS NEW [ip]:port", "NOQUEUE: reject: RCPT from [ip]:port: …". Who passes goes on
/// to smtpd, which tells of the connection again.
void PostfixReader::postscreen(const SyslogLine& line)
{
    std::string_view text = line.message;
    if (text.starts_with(noQueue)) {
        Refusal refusal;
        if (!parseRefusal(text.substr(noQueue.size()), refusal))
            return;
        if (refusal.client.endpoint.address.known() && refusal.client.endpoint.port != 0)
            screened(line, refusal.client);
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
    if (!session && passes) {
        m_join.dropElsewhere(key);
        return;
    }
    session = &screened(line, client);
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

} // namespace delist::postfix
