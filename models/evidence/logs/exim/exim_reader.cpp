#include "evidence/logs/exim/exim_reader.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/reply.h"
#include <charconv>
#include <functional>

namespace delist {

namespace exim {

using mail_log::mix;

namespace {

constexpr Micros scriptApart = 3 * microsPerSecond; ///< from the line that names its directory to its mail

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
    m_lineTime = line.time;
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
        m_lineTime = m_pieces[index].entry.time;
        if (*first.ptr == '\\')
            m_pieces[index].text += '\n';
        m_pieces[index].next = 2;
        return true;
    }
    if (index == m_pieces.size() || m_pieces[index].next != number)
        return true; // its beginning is not there
    Pieces& pieces = m_pieces[index];
    m_lineTime = pieces.entry.time;
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
        m_join.finish(*before, before->held() != 0); // of a whole message the reject log names the recipients, the main log none
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
        if (!m_directory.empty() && timed && entry.time - m_directoryTime < scriptApart)
            event += (event.empty() ? "cwd=" : " cwd=") + m_directory; // whose script it was
        message.set(message.event, event);
    }
    if (refused)
        message.set(message.event, "fakereject");
    const std::string_view rest = text.substr(length);
    // Behind the subject, which may hold the word, or behind the last field.
    const std::size_t to = rest.rfind(" for ");
    if (to != std::string_view::npos && (to >= fields.size() || fields.find('=', to) == std::string_view::npos)) {
        message.recipients = recipientCount(rest.substr(to + 5));
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
    if (const std::string_view messageId = field(fields, " id="); !messageId.empty()) // written without its brackets
        m_join.name(message, messageId.front() == '<' ? std::string(messageId) : '<' + std::string(messageId) + '>');
}

/// "addr <orig> F=<> R=router T=transport H=host [ip]:25 X=… C="250 OK"", "addr … defer (-44): reason", "addr …: reason"
void EximReader::delivered(const Entry& entry, std::string_view id, std::string_view text, Outcome outcome)
{
    Delivery delivery;
    std::size_t length = 0;
    delivery.offset = entry.offset;
    delivery.time = entry.time;
    delivery.outcome = outcome;
    delivery.recipient = recipient(text, &length, &delivery.replaced);
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

/// Without Exim's escapes; alive until the next call.
std::string_view EximReader::plain(std::string_view reply)
{
    if (reply.find('\\') == std::string_view::npos)
        return reply;
    m_plain = unescaped(reply.substr(0, 2 * JoinedMessage::maxText));
    return m_plain;
}

void EximReader::finish()
{
    for (const Pieces& pieces : std::vector<Pieces>(std::move(m_pieces))) { // cut by the end of the file, perhaps inside a word
        const std::string_view text = pieces.text;
        whole(text.ends_with('\n') ? text : text.substr(0, text.rfind(' ')), pieces.entry);
    }
    m_join.finishAll();
    if (!m_directory.empty() && m_directoryTime != unknownTime && !isLongAfter(m_directoryTime, m_lineTime, scriptApart))
        m_join.tellDirectory(m_directory, m_directoryTime);
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
