// What qmail-send says of messages and deliveries.
#include "evidence/logs/qmail/qmail_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <functional>

namespace delist {

namespace qmail {

namespace {

/// qmail-send's account (qmails), which writes the reports: of the ports of FreeBSD and most how-tos, of Debian, of INSTALL.ids
/// by hand. The log itself may tell, where a report has its "bounce msg" line.
bool isBouncer(std::int64_t account)
{
    return account == 87 || account == 64016 || account == 7796;
}

/// What qmail-send says of a message or a delivery.
struct Sentence
{
    enum class Kind : std::uint8_t { None, New, Info, Starting, Result, Bounce, End };

    Kind kind = Kind::None;
    std::string_view number;
    std::string_view rest; ///< behind it
};

Sentence sentenceOf(std::string_view text)
{
    using Kind = Sentence::Kind;
    const auto numberedBy = [text](std::string_view word, Kind kind) {
        Sentence sentence;
        if (!text.starts_with(word))
            return sentence;
        const std::string_view behind = text.substr(word.size());
        const std::size_t digits = digitCount(behind);
        if (digits != 0)
            sentence = {kind, behind.substr(0, digits), behind.substr(digits)};
        return sentence;
    };
    switch (text.empty() ? '\0' : text.front()) {
    case 'n': return numberedBy("new msg ", Kind::New);
    case 'i': return numberedBy("info msg ", Kind::Info);
    case 's': return numberedBy("starting delivery ", Kind::Starting);
    case 'd': return numberedBy("delivery ", Kind::Result);
    case 'b': return numberedBy("bounce msg ", Kind::Bounce);
    case 'e': return numberedBy("end msg ", Kind::End);
    default: return {};
    }
}

bool isQmailText(std::string_view text)
{
    const Sentence sentence = sentenceOf(text);
    if (sentence.kind != Sentence::Kind::None)
        return sentence.rest.empty() || sentence.rest.front() == ':' || sentence.rest.front() == ' ';
    static constexpr std::string_view others[] = {"status: local ", "triple bounce: ", "double bounce: ", "tcpserver: ", "rblsmtpd: ", "qmail-smtpd: ", "CHKUSER "};
    return std::any_of(std::begin(others), std::end(others), [text](std::string_view word) { return text.starts_with(word); });
}

bool matches(const SyslogLine& line)
{
    if (line.tag.starts_with("qmail") || line.tag == "rblsmtpd" || line.tag == "tcpserver" || line.tag == "smtp_auth")
        return true;
    const bool own = line.stamp == StampKind::Tai64 || line.stamp == StampKind::Epoch ||
                     (line.stamp == StampKind::Iso && line.text.size() > 20 && line.text[10] == ' ' && line.text[19] == '.');
    return own && (isQmailText(line.body) || isQmailText(line.message)); // of multilog; of splogger under any name
}

/// vpopmail hands over "corp.example-bob@corp.example" for bob: certain where the prefix is the domain itself.
std::string_view withoutVirtualDomain(std::string_view recipient)
{
    const std::size_t at = recipient.rfind('@');
    if (at == std::string_view::npos || at + 1 == recipient.size())
        return recipient;
    const std::string_view domain = recipient.substr(at + 1);
    return smtp::startsWithNoCase(recipient, domain) && domain.size() + 1 < at && recipient[domain.size()] == '-'
        ? recipient.substr(domain.size() + 1)
        : recipient;
}

/// Blanks are '_' and line feeds '/'; a '/' inside a URL stays one.
void unescape(std::string_view text, std::string& words)
{
    while (text.ends_with('/'))
        text.remove_suffix(1);
    words = text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '_') {
            words[i] = ' ';
        } else if (words[i] == '/') {
            const std::string_view after = std::string_view(words).substr(i + 1);
            const bool sentence = after.starts_with("Remote_host") || after.starts_with("Giving_up") || after.starts_with("STARTTLS") || after.starts_with("I'm_not");
            const bool replyLine = after.size() > 3 && after.find_first_not_of("0123456789") == 3 && (after[3] == '_' || after[3] == '-');
            if (sentence || replyLine)
                words[i] = ' ';
        }
    }
}

} // namespace

const char* QmailReader::line(const SyslogLine& line)
{
    // multilog writes no envelope: what was taken for host and tag is text.
    const bool bare = isQmailText(line.body);
    m_scope = bare ? 2 : mix(2, std::hash<std::string_view>()(line.host));
    std::string_view text = bare ? line.body : line.message;
    std::string_view program = bare ? std::string_view() : line.tag;
    static constexpr std::string_view programs[] = {"tcpserver", "rblsmtpd", "qmail-smtpd"};
    for (const std::string_view name : programs) {
        if (text.size() > name.size() + 2 && text[name.size()] == ':' && text.starts_with(name)) {
            program = name;
            text.remove_prefix(name.size() + 2);
        }
    }
    constexpr std::string_view chkuserWord = "CHKUSER ";
    if (text.starts_with(chkuserWord))
        chkuser(line, text.substr(chkuserWord.size()));
    else if (program == "tcpserver")
        tcpserver(line, text);
    else if (program == "rblsmtpd")
        rblsmtpd(line, text);
    else if (program == "qmail-smtpd")
        smtpd(line, text);
    else if (program == "smtp_auth")
        smtpAuth(line, text);
    else
        send(line, text);
    return nullptr;
}
void QmailReader::send(const SyslogLine& line, std::string_view text)
{
    const Sentence sentence = sentenceOf(text);
    const std::string_view id = sentence.number;
    switch (sentence.kind) {
    case Sentence::Kind::None: break;
    case Sentence::Kind::New: m_join.open(m_scope, id, line.time, line.offset).clientless = true; break;
    case Sentence::Kind::Info: info(line, id, sentence.rest); break;
    case Sentence::Kind::Starting: starting(line, id, sentence.rest); break;
    case Sentence::Kind::Result:
        if (sentence.rest.starts_with(": "))
            delivery(line, mail_log::number(id), sentence.rest.substr(2));
        break;
    case Sentence::Kind::Bounce: bounce(line, id, sentence.rest); break;
    case Sentence::Kind::End: {
        JoinedMessage* const known = m_join.find(m_scope, id);
        if (!known)
            return;
        const MessageHandle handle = MailJoin::handle(*known);
        const RowId row = m_join.finish(*known);
        for (Report& report : m_reports)
            if (report.message.serial == handle.serial)
                report.row = row;
        break;
    }
    }
}

/// ": msg 100 to remote bob@far.example"
void QmailReader::starting(const SyslogLine& line, std::string_view number, std::string_view rest)
{
    constexpr std::string_view message = ": msg ";
    if (!rest.starts_with(message))
        return;
    rest.remove_prefix(message.size());
    const std::string_view id = rest.substr(0, digitCount(rest));
    if (id.empty())
        return;
    rest.remove_prefix(id.size());
    const bool remote = rest.starts_with(" to remote ");
    if (!remote && !rest.starts_with(" to local "))
        return;
    if (m_running.size() >= maxDeliveries)
        m_running.clear(); // their ends were lost
    const std::string_view recipient = rest.substr(remote ? 11 : 10, JoinedMessage::maxText);
    m_running[attemptName(mail_log::number(number))] = {m_scope, std::string(id), std::string(remote ? recipient : withoutVirtualDomain(recipient)),
                                                        remote, line.time, line.offset};
    (void)this->message(line, id);
}

/// " qp 2002"
void QmailReader::bounce(const SyslogLine& line, std::string_view number, std::string_view rest)
{
    const std::int64_t process = numbered(rest, " qp ", rest);
    if (process < 0)
        return;
    JoinedMessage& about = message(line, number);
    about.clientless = true;
    if (m_reports.size() >= maxReports)
        m_reports.erase(m_reports.begin());
    m_reports.push_back({std::string(about.view(about.mailFrom)), about.failureToReport(), MailJoin::identityOf(m_scope, about.view(about.id)),
                         reportName(process), MailJoin::handle(about)});
}

/// ": bytes 5360 from <alice@sender.example> qp 2001 uid 89"
void QmailReader::info(const SyslogLine& line, std::string_view number, std::string_view rest)
{
    JoinedMessage& known = message(line, number);
    known.clientless = true;
    std::string_view tail;
    known.sizeBytes = numbered(rest, ": bytes ", tail);
    const std::size_t from = rest.find(" from <");
    if (from == std::string_view::npos)
        return;
    std::size_t length = 0;
    std::string_view sender = mail_log::address(rest.substr(from + 6), &length);
    tail = rest.substr(std::min(rest.size(), from + 6 + length));
    const bool doubleBounce = sender == "#@[]"; // the null sender of a report about a report, to our postmaster (qmail-send(8))
    if (doubleBounce) {
        known.set(known.event, "double bounce");
        sender = "<>";
    }
    known.set(known.mailFrom, sender);
    const std::int64_t process = numbered(tail, " qp ", tail);
    if (!doubleBounce && tail.starts_with(" uid "))
        known.set(known.event, tail.substr(1, 40));
    m_queued[reportName(process) % recentQueued] = {reportName(process), MailJoin::handle(known)};
    const auto report = std::find_if(m_reports.begin(), m_reports.end(), [name = reportName(process)](const Report& each) { return each.name == name; });
    std::string_view end;
    const std::int64_t account = numbered(tail, " uid ", end);
    if (report == m_reports.end()) { // its line is lost, or in the file before; who wrote it may tell
        const auto bouncer = m_bouncers.find(m_scope);
        known.report = doubleBounce || (sender == "<>" && account >= 0 && (bouncer != m_bouncers.end() ? account == bouncer->second : isBouncer(account)));
        known.answers = sender == "<>" && process >= 0 ? reportName(process) : 0;
        return;
    }
    if (sender == "<>") {
        if (account >= 0 && (m_bouncers.size() < maxHosts || m_bouncers.contains(m_scope)))
            m_bouncers[m_scope] = account;
        known.report = true;
        known.answers = report->original;
        known.set(known.victim, report->victim);
        known.set(known.cause, report->cause);
        known.set(known.event, doubleBounce ? "double bounce" : "bounce");
    }
    m_reports.erase(report);
}

/// "success: 192.0.2.1_accepted_message./Remote_host_said:_250_ok/", "failure: Sorry,_no_mailbox_here_by_that_name._(#5.1.1)/".
void QmailReader::delivery(const SyslogLine& line, std::int64_t number, std::string_view rest)
{
    const auto found = m_running.find(attemptName(number));
    if (found == m_running.end()) {
        result(line, rest, nullptr, attemptName(number)); // it began in the file before
        return;
    }
    const Running running = std::move(found->second);
    m_running.erase(found);
    result(line, rest, &running, 0);
}

/// \p running: what is known of the attempt; nothing when only \p name is.
void QmailReader::result(const SyslogLine& line, std::string_view rest, const Running* running, std::uint64_t name)
{
    const std::size_t colon = std::min(rest.find(": "), rest.size());
    const std::string_view result = rest.substr(0, colon);
    unescape(rest.substr(std::min(colon + 2, rest.size())), m_words);
    const std::string_view words = m_words;
    Delivery attempt;
    attempt.offset = line.offset;
    attempt.time = line.time;
    if (running)
        attempt.recipient = running->recipient;
    attempt.outcome = result == "success" ? Outcome::Accepted : result == "failure" ? Outcome::Rejected
                      : result == "deferral" ? Outcome::Deferred : Outcome::Unknown;
    IpAddress hop;
    std::string server = running && !running->remote ? "local" : "";
    if (!running || running->remote) {
        for (const std::string_view before : {"", "Connected to ", "Giving up on "}) {
            const std::size_t at = words.find(before);
            if (at == std::string_view::npos)
                continue;
            std::string_view address = words.substr(at + before.size());
            address = address.substr(0, std::min(address.find(' '), address.size()));
            while (!address.empty() && (address.back() == '.' || address.back() == ','))
                address.remove_suffix(1);
            if (const auto parsed = IpAddress::parse(address)) {
                hop = *parsed;
                server = hop.toString();
                break;
            }
        }
    }
    std::string_view reply = words;
    if (const std::size_t said = reply.find("Remote host said: "); said != std::string_view::npos) {
        reply = reply.substr(said + 18);
        reply = reply.substr(0, std::min(reply.find(" Giving up on "), reply.size()));
    }
    const mail_log::RemoteReply parsed = mail_log::replyOf(reply);
    attempt.reply = parsed.text;
    attempt.replyCode = parsed.code;
    attempt.enhancedStatus = parsed.enhanced;
    if (const std::size_t status = words.find("(#"); attempt.enhancedStatus.empty() && status != std::string_view::npos)
        attempt.enhancedStatus = smtp::enhancedStatus(words.substr(status));
    attempt.server = server;
    const MailJoin::Open open{OpenDelivery::Missing::Recipient, name};
    JoinedMessage& known = running ? message(line, running->message) : m_join.nameless(line.time, line.offset);
    known.clientless = true;
    if (running && !running->remote && attempt.outcome == Outcome::Accepted)
        sendOn(known, attempt, words);
    m_join.deliver(known, attempt, hop, running ? nullptr : &open);
    if (!running)
        m_join.finish(known);
}

/// "did 0+1+0/qp 2": into mailboxes, to addresses, to programs, and the process that queued what goes to the addresses.
void QmailReader::sendOn(JoinedMessage& original, Delivery& attempt, std::string_view words)
{
    const std::size_t at = words.rfind("qp ");
    if (at == std::string_view::npos || (at > 0 && words[at - 1] != '/' && words[at - 1] != ' '))
        return;
    const std::uint64_t name = reportName(mail_log::number(words.substr(at + 3)));
    const Queued& queued = m_queued[name % recentQueued];
    JoinedMessage* const copy = queued.name == name ? m_join.get(queued.message) : nullptr;
    if (!copy || copy == &original)
        return;
    MailJoin::sendOn(*copy, original.view(original.authenticatedAs));
    if (words.starts_with("did 0+") && words.find("+0/") != std::string_view::npos)
        attempt.outcome = Outcome::Expanded;
}

/// Attempts that are under way have a result in the next file.
void QmailReader::finish()
{
    std::vector<std::pair<std::uint64_t, Running>> running(m_running.begin(), m_running.end());
    std::sort(running.begin(), running.end(), [](const auto& a, const auto& b) { return a.second.offset < b.second.offset; });
    for (const auto& [name, each] : running) {
        m_scope = each.scope;
        JoinedMessage* const known = m_join.find(m_scope, each.message);
        if (!known)
            continue;
        Delivery attempt;
        attempt.offset = each.offset;
        attempt.time = each.time;
        attempt.recipient = each.recipient;
        attempt.server = each.remote ? "" : "local";
        const MailJoin::Open open{OpenDelivery::Missing::Result, name};
        m_join.deliver(*known, attempt, {}, &open);
    }
    m_join.finishAll();
    for (const Report& report : m_reports)
        m_join.tellReport(report.row != 0 ? report.row : m_join.rowOf(report.message), report.name);
}

} // namespace qmail

extern const SyslogFamily qmailFamily;
const SyslogFamily qmailFamily{"qmail", "qmail", Vantage::MailLog, qmail::matches,
                               [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<SyslogFamilyReader> {
                                   return std::make_unique<qmail::QmailReader>(sink);
                               }};

extern const Format qmailFormat;
const Format qmailFormat{"qmail", "qmail log (multilog or syslog)", Vantage::MailLog, FormatClock::Local, true,
                         [](const Sample& sample) { return detectSyslog(sample, qmailFamily); }, openSyslog};

} // namespace delist
