#include "evidence/logs/exim/exim_reader.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/reply.h"
#include <charconv>
#include <functional>

namespace delist {

namespace exim {

using mail_log::mix;

namespace {

/// The account Exim itself runs under, as packages make it. A person's automatic reply is written under the person's.
bool isServersAccount(std::string_view user)
{
    for (const std::string_view name : {"Debian-exim", "exim", "mailnull", "mail", "exim4", "Exim"})
        if (user == name)
            return true;
    return user.empty();
}

std::string_view withoutPid(std::string_view text)
{
    if (text.empty() || text.front() != '[')
        return text;
    std::size_t end = 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    if (end == 1 || end + 1 >= text.size() || text[end] != ']' || text[end + 1] != ' ')
        return text;
    return text.substr(end + 2);
}

/// The words of lines that have no message id.
bool looksLikeEntry(std::string_view text)
{
    if (messageIdLength(text) != 0)
        return true;
    for (const std::string_view start :
         {"H=", "U=", "SMTP ", "TLS ", "Start queue run", "End queue run", "exim ", "cwd=", "no host name found for IP address",
          "no IP address found for host", "rejected ", "temporarily rejected ", "refused connection", "unexpected disconnection",
          "Remote host ", "1 process", "unqualified ", "syntactically ", "no MAIL in SMTP connection from ", "Connection from "})
        if (text.starts_with(start))
            return true;
    return text.find(" authenticator failed for ") != std::string_view::npos;
}

bool matches(const SyslogLine& line)
{
    if (line.tag.starts_with("exim"))
        return true;
    return line.stamp == StampKind::Iso && line.text.size() > 10 && line.text[10] == ' ' && looksLikeEntry(withoutPid(line.body));
}

} // namespace

const char* EximReader::line(const SyslogLine& line)
{
    Entry entry{line.offset, line.time, 0};
    std::string_view text;
    if (line.tag.starts_with("exim")) {
        entry.scope = std::hash<std::string_view>()(line.host);
        text = line.message;
        if (!piece(line, text, entry))
            whole(text, entry);
    } else {
        this->entry(withoutPid(line.body), entry);
    }
    return nullptr;
}

/// What syslog got: an entry, and in a reject log the headers behind it. An entry that goes to both logs comes twice.
void EximReader::whole(std::string_view text, const Entry& entry)
{
    const std::size_t feed = std::min(text.find('\n'), text.size());
    const std::string_view first = text.substr(0, feed);
    const std::size_t hash = std::hash<std::string_view>()(first);
    if (hash != m_lastHash || entry.time != m_lastTime || first.find("rejected") == std::string_view::npos)
        this->entry(withoutPid(first), entry);
    m_lastHash = hash;
    m_lastTime = entry.time;
    for (text.remove_prefix(feed); !text.empty();) {
        text.remove_prefix(1);
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end != 0)
            continuation(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// "[1/5] 2002-09-16 16:09:43 16RdAL-…": '/' where the length did it, '\' where a line feed stands behind it. True when it is one.
bool EximReader::piece(const SyslogLine& line, std::string_view text, const Entry& entry)
{
    if (text.size() < 6 || text.front() != '[')
        return false;
    unsigned number = 0;
    unsigned total = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data() + 1, end, number);
    if (first.ec != std::errc() || first.ptr == end || (*first.ptr != '/' && *first.ptr != '\\'))
        return false;
    const auto second = std::from_chars(first.ptr + 1, end, total);
    if (second.ec != std::errc() || second.ptr == end || *second.ptr != ']' || number == 0 || number > total || total < 2)
        return false;
    std::string_view rest(second.ptr + 1, static_cast<std::size_t>(end - second.ptr - 1));
    if (rest.starts_with(' '))
        rest.remove_prefix(1);
    const std::uint64_t key = mix(entry.scope, std::hash<std::string_view>()(line.pid));
    std::size_t index = 0;
    while (index < m_pieces.size() && m_pieces[index].key != key)
        ++index;
    if (number == 1) {
        if (index == m_pieces.size() && m_pieces.size() < maxParts)
            m_pieces.emplace_back();
        index = std::min(index, m_pieces.size() - 1);
        m_pieces[index].key = key;
        m_pieces[index].entry = entry;
        m_pieces[index].text = rest;
        SyslogLine inner;
        if (m_stamps.parse(rest, inner) && inner.stamp == StampKind::Iso) {
            m_pieces[index].entry.time = inner.time;
            m_pieces[index].text = inner.body;
        }
        if (*first.ptr == '\\')
            m_pieces[index].text += '\n';
        m_pieces[index].next = 2;
        return true;
    }
    if (index == m_pieces.size() || m_pieces[index].next != number)
        return true; // its beginning is not there
    Pieces& pieces = m_pieces[index];
    if (pieces.text.size() < maxEntry) {
        pieces.text += rest;
        if (*first.ptr == '\\')
            pieces.text += '\n';
    }
    if (number < total) {
        ++pieces.next;
        return true;
    }
    const Pieces complete = std::move(pieces);
    m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(index));
    whole(complete.text, complete.entry);
    return true;
}

void EximReader::entry(std::string_view text, const Entry& entry)
{
    if (JoinedMessage* const before = m_join.get(m_refused); before && before->begun)
        m_join.finish(*before);
    m_refused = {};
    m_inRecipients = false;
    const std::size_t length = messageIdLength(text);
    if (length == 0) {
        const std::size_t failed = text.find(" authenticator failed for ");
        if (failed != std::string_view::npos)
            authFailed(entry, text, failed + 26);
        else if (const std::size_t at = text.find("rejected "); at != std::string_view::npos && (at == 0 || text[at - 1] == ' '))
            rejected(entry, {}, text, at);
        else
            other(entry, text);
        return;
    }
    const std::string_view id = text.substr(0, length);
    std::string_view rest = text.substr(std::min(length + 1, text.size()));
    const std::string_view flag = rest.substr(0, 3);
    if (flag == "<= " || flag == "(= ") {
        arrived(entry, id, rest.substr(3), flag == "(= ");
    } else if (flag == "=> " || flag == "-> " || flag == ">> ") {
        delivered(entry, id, rest.substr(3), Outcome::Accepted);
        if (JoinedMessage* const known = flag == ">> " ? m_join.find(entry.scope, id) : nullptr)
            known->handedThrough = !known->begun;
    } else if (flag == "*> ") {
        delivered(entry, id, rest.substr(3), Outcome::Unknown); // -N: as if
    } else if (flag == "** ") {
        delivered(entry, id, rest.substr(3), Outcome::Rejected);
    } else if (flag == "== ") {
        delivered(entry, id, rest.substr(3), Outcome::Deferred);
    } else if (rest == "Completed" || rest.starts_with("Completed ") || rest.starts_with("removed by ")) {
        if (JoinedMessage* const known = m_join.find(entry.scope, id))
            m_join.finish(*known);
    } else if (const std::size_t at = rest.find("rejected "); at != std::string_view::npos && (at == 0 || rest[at - 1] == ' ')) {
        rejected(entry, id, rest, at);
    } else if (rest.starts_with("H=") || rest.find("onnection from ") != std::string_view::npos) {
        connectionLine(entry, rest);
    }
}

JoinedSession& EximReader::sessionOf(const Entry& entry, const Host& host, Greeted greeted)
{
    const std::uint64_t key = mix(mix(entry.scope, host.endpoint.port), std::hash<IpAddress>()(host.endpoint.address));
    if (JoinedSession* const known = m_join.findSession(key);
        known && entry.time != unknownTime && known->last != unknownTime && entry.time - known->last > idle)
        m_join.endSession(*known);
    JoinedSession& session = m_join.session(key, entry.time, entry.offset);
    session.endless = true;
    session.client = host.endpoint;
    if (host.interface.address.known())
        session.server = host.interface;
    if (!host.helo.empty())
        session.helo = host.helo;
    else if (session.helo.empty() && greeted == Greeted::Yes)
        session.helo = host.name;
    return session;
}

/// "sender R=id H=name (helo) [ip]:port I=[ip]:25 U=user P=esmtpsa X=… A=plain:user S=1 id=… T="…" from <…> for a b"
void EximReader::arrived(const Entry& entry, std::string_view id, std::string_view text, bool refused)
{
    std::size_t length = 0;
    const std::string_view sender = mail_log::address(text, &length);
    const std::string_view fields = beforeSubject(text.substr(std::min(length, text.size())));
    std::string victim;
    std::string cause;
    std::string causeId;
    // Without the id of what failed it is the server's own all the same when its own account wrote it.
    bool report = sender == "<>" && field(fields, " P=") == "local" && isServersAccount(field(fields, " U="));
    if (const std::string_view original = field(fields, " R="); sender == "<>" && messageIdLength(original) != 0) {
        report = true;
        if (JoinedMessage* const about = m_join.find(entry.scope, original)) {
            victim = about->view(about->mailFrom);
            causeId = about->view(about->messageId);
            cause = about->failureToReport();
        }
    }
    Host host;
    const std::size_t from = fields.find(" H=");
    if (from != std::string_view::npos)
        host = parseHost(fields.substr(from + 3));
    JoinedSession* session = nullptr;
    const std::string_view protocol = field(fields, " P=");
    if (host.length != 0) {
        session = &sessionOf(entry, host, Greeted::Yes);
        ++session->messages;
    }
    JoinedMessage* const early = m_join.find(entry.scope, id);
    const bool through = early && early->handedThrough && !early->begun;
    JoinedMessage& message = through ? *early : m_join.open(entry.scope, id, entry.time, entry.offset);
    if (through) {
        message.begun = true;
        message.time = entry.time;
        message.offset = entry.offset;
    }
    message.set(message.mailFrom, sender);
    message.sizeBytes = mail_log::number(field(fields, " S="));
    std::string_view messageId = field(fields, " id=");
    if (!messageId.empty()) { // written without its brackets
        const std::string bracketed = messageId.front() == '<' ? std::string(messageId) : '<' + std::string(messageId) + '>';
        message.set(message.messageId, bracketed);
    }
    message.set(message.subject, unescaped(quoted(text, " T=\"").substr(0, 2 * JoinedMessage::maxText)));
    message.client = host.endpoint.address;
    message.local = host.length == 0;
    message.report = report;
    if (report) {
        if (const std::string_view original = field(fields, " R="); !original.empty())
            message.answers = MailJoin::identityOf(entry.scope, original);
        message.set(message.victim, victim);
        message.set(message.cause, cause);
        message.set(message.causeId, causeId);
        message.set(message.reference, causeId);
    }
    if (const std::string_view user = field(fields, " A="); !user.empty()) {
        const std::size_t colon = user.find(':');
        message.set(message.authenticatedAs, colon == std::string_view::npos ? user : user.substr(colon + 1));
    }
    if (message.local && !report) {
        std::string event;
        if (const std::string_view user = field(fields, " U="); !user.empty())
            event = "U=" + std::string(user);
        const bool timed = entry.time != unknownTime && m_directoryTime != unknownTime && entry.time >= m_directoryTime;
        if (!m_directory.empty() && timed && entry.time - m_directoryTime < 3 * microsPerSecond)
            event += (event.empty() ? "cwd=" : " cwd=") + m_directory; // whose script it was
        message.set(message.event, event);
    }
    if (refused)
        message.set(message.event, "fakereject");
    const std::string_view rest = text.substr(length);
    // Behind the subject, which may hold the word, or behind the last field.
    const std::size_t to = rest.rfind(" for ");
    if (to != std::string_view::npos && (to >= fields.size() || fields.find('=', to) == std::string_view::npos)) {
        std::uint32_t count = 0;
        for (std::size_t at = to + 4; at != std::string_view::npos && at + 1 < rest.size(); at = rest.find(' ', at + 1))
            ++count;
        message.recipients = count;
    }
    if (session) {
        session->recipients += message.recipients;
        if (!message.authenticatedAs.empty())
            session->authenticatedAs = message.view(message.authenticatedAs);
        if (protocol.find("smtps") != std::string_view::npos || protocol.ends_with('s') || fields.find(" X=") != std::string_view::npos)
            session->tls = Tls::Yes;
        else if (session->tls == Tls::Unknown && protocol.find("smtp") != std::string_view::npos)
            session->tls = Tls::No;
        m_join.attach(message, *session);
    }
}

/// "addr <orig> F=<> R=router T=transport H=host [ip]:25 X=… C="250 OK"", "addr … defer (-44): reason", "addr …: reason"
void EximReader::delivered(const Entry& entry, std::string_view id, std::string_view text, Outcome outcome)
{
    Delivery delivery;
    std::size_t length = 0;
    delivery.offset = entry.offset;
    delivery.time = entry.time;
    delivery.outcome = outcome;
    delivery.recipient = recipient(text, &length);
    const std::string_view rest = text.substr(length);
    Host host;
    if (const std::size_t to = rest.find(" H="); to != std::string_view::npos)
        host = parseHost(rest.substr(to + 3, rest.find(": ", to) - to - 3));
    mail_log::RemoteReply reply;
    if (outcome == Outcome::Accepted || outcome == Outcome::Unknown) {
        const std::string_view words = plain(quoted(rest, " C=\""));
        reply = mail_log::replyOf(words);
        // "250- 700 byte chunk, total 700 250 2.0.0 OK": the last line has the status.
        const std::size_t last = words.size() < 4 ? std::string_view::npos : words.rfind(' ' + std::string(words.substr(0, 3)) + ' ');
        if (reply.enhanced.empty() && last != std::string_view::npos)
            reply.enhanced = mail_log::replyOf(words.substr(last + 1)).enhanced;
    } else {
        std::size_t reason = length > 0 && text[length - 1] == ':' ? 0 : rest.find(": ");
        if (reason != std::string_view::npos)
            reason = rest.find_first_not_of(": ", reason);
        const std::string_view words = reason == std::string_view::npos ? std::string_view() : rest.substr(reason);
        // "defer (110): Connection timed out H=mx.example.org [192.0.2.1]": the error has a name, and the host comes behind it.
        const std::size_t behind = rest.find(" defer (") == std::string_view::npos ? std::string_view::npos : words.find(" H=");
        reply = mail_log::remoteReply(plain(words.substr(0, behind)));
        if (host.length == 0) { // "… host mx.example.org [192.0.2.1]: 550 …"
            if (const std::size_t at = words.find("host "); at != std::string_view::npos)
                host = parseHost(words.substr(at + 5, words.find("]: ", at) == std::string_view::npos ? 0 : words.find("]: ", at) - at - 4));
        }
    }
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    delivery.enhancedStatus = reply.enhanced;
    std::string_view server = host.name.empty() ? field(rest, " T=") : host.name;
    if (server.ends_with(':')) // "T=remote_smtp: retry timeout exceeded"
        server.remove_suffix(1);
    delivery.server = server;
    JoinedMessage& message = m_join.message(entry.scope, id, entry.time, entry.offset);
    // Its arrival may stand in the log before; log_selector = +sender_on_delivery names the sender again.
    const std::string_view fields = rest.substr(0, rest.find(" R="));
    if (const std::size_t from = fields.find(" F="); from != std::string_view::npos && message.mailFrom.empty())
        message.set(message.mailFrom, mail_log::address(fields.substr(from + 3)));
    m_join.deliver(message, delivery, host.endpoint.address);
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
            ++session->rejectedRecipients;
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

void EximReader::other(const Entry& entry, std::string_view text)
{
    if (text.starts_with("cwd=")) {
        const std::string_view directory = text.substr(4, text.find(' ') == std::string_view::npos ? 300 : text.find(' ') - 4);
        if (!directory.starts_with("/var/spool/exim") && directory != "/") {
            m_directory = directory;
            m_directoryTime = entry.time;
        }
        return;
    }
    connectionLine(entry, text);
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

/// Without Exim's escapes; alive until the next call.
std::string_view EximReader::plain(std::string_view reply)
{
    if (reply.find('\\') == std::string_view::npos)
        return reply;
    m_plain = unescaped(reply.substr(0, 2 * JoinedMessage::maxText));
    return m_plain;
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

void EximReader::finish()
{
    for (const Pieces& pieces : std::vector<Pieces>(std::move(m_pieces)))
        whole(pieces.text, pieces.entry); // cut by the end of the file
    m_join.finishAll();
}

} // namespace exim

extern const SyslogFamily eximFamily;
const SyslogFamily eximFamily{
    "exim", "Exim", Vantage::MailLog, exim::matches,
    [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
        return std::make_unique<exim::EximReader>(options, sink);
    },
    true};

extern const Format eximFormat;
const Format eximFormat{"exim", "Exim main and reject log (file or syslog)", Vantage::MailLog, FormatClock::Local, true,
                        [](const Sample& sample) { return detectSyslog(sample, eximFamily); }, openSyslog};

} // namespace delist
