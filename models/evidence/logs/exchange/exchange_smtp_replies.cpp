// The server's side of SmtpDialogue: which command a reply answers, and what it does to it.
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include "evidence/logs/exchange/exchange_smtp_text.h"
#include "evidence/smtp/auth.h"
#include "evidence/smtp/saved_message.h"
#include <charconv>
#include <utility>

namespace delist::exchange {

using smtp::Verb;

namespace {

/// "<a@b>" at the front of \p text with its brackets, or empty.
std::string_view bracketed(std::string_view text)
{
    text = smtp::trimmed(text);
    if (text.empty() || text.front() != '<')
        return {};
    const std::size_t end = text.find('>');
    return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

} // namespace

void SmtpDialogue::popPending(std::size_t index)
{
    m_head = index + 1;
    if (m_head != m_pending.size())
        return;
    m_pending.clear();
    m_head = 0;
    m_uncertain = false;
}

void SmtpDialogue::serverLine(const ProtocolRow& row)
{
    const auto parsed = smtp::parseReply(row.data);
    if (!parsed)
        return; // continuation text that nobody numbered
    if (!parsed->more && !m_partial) {
        takeReply(*parsed, row.data, row.time);
        return;
    }
    if (m_partial && m_partialReply.compare(0, 3, row.data.substr(0, 3)) != 0)
        flushPartialReply();
    if (!m_partial) {
        assign(m_partialReply, row.data);
        m_partial = true;
    } else if (m_partialReply.size() < maxDialogueText) {
        m_partialReply += ' ';
        m_partialReply += boundedUtf8(parsed->text, maxDialogueText - m_partialReply.size());
    }
    m_partialTime = row.time;
    if (!parsed->more)
        flushPartialReply();
}

/// The lines of a multi-line reply as one.
void SmtpDialogue::flushPartialReply()
{
    if (!m_partial)
        return;
    m_partial = false;
    if (const auto parsed = smtp::parseReply(m_partialReply))
        takeReply(*parsed, m_partialReply, m_partialTime);
}

constexpr std::size_t most = 64; ///< replies that wait for the client's next line

/// The first replies of a session whose beginning is not here wait for the client's next line: when there are more of them than
/// commands were seen, the first ones answer what stands in the file before.
void SmtpDialogue::takeReply(const smtp::Reply& reply, std::string_view line, Micros time)
{
    if (!m_holdsFirst) {
        this->reply(reply, line, time);
        return;
    }
    m_firstReplies.push_back({std::string(boundedUtf8(line, std::min(line.size(), maxDialogueText))), time});
    if (m_firstReplies.size() >= most)
        pairFirstReplies();
}

void SmtpDialogue::pairFirstReplies()
{
    m_holdsFirst = false;
    const std::vector<FirstReply> replies = std::exchange(m_firstReplies, {});
    std::size_t final = 0;
    for (const FirstReply& each : replies)
        final += each.line.front() != '3';
    const std::size_t commands = m_pending.size() - m_head;
    std::size_t surplus = final > commands ? final - commands : 0;
    for (const FirstReply& each : replies) {
        const auto parsed = smtp::parseReply(each.line);
        if (!parsed)
            continue;
        const bool intermediate = each.line.front() == '3';
        if (!intermediate && m_inheritedAuth) { // that waits since its 334
            surplus -= std::min<std::size_t>(surplus, 1);
            reply(*parsed, each.line, each.time);
        } else if (intermediate ? pendingFor(*parsed) == m_pending.size() : surplus > 0) {
            surplus -= intermediate ? 0 : 1;
            if ((!m_begun || m_greeting) && m_leading.size() < most)
                m_leading.push_back({parsed->code, each});
            replyToNobody(*parsed, each.line, each.time);
        } else {
            reply(*parsed, each.line, each.time);
        }
    }
}

std::size_t SmtpDialogue::firstPending(Verb verb) const
{
    for (std::size_t i = m_head; i < m_pending.size(); ++i)
        if (m_pending[i].verb == verb)
            return i;
    return m_pending.size();
}

/// Which waiting command \p reply answers; m_pending.size() for none of them.
std::size_t SmtpDialogue::pendingFor(const smtp::Reply& reply) const
{
    if (m_head == m_pending.size())
        return m_head;
    const std::size_t nobody = m_pending.size();
    // Codes that only one command can get put the pairing right, whatever was lost before.
    switch (reply.code) {
    case 354:
        return firstPending(Verb::Data);
    case 334:
    case 235: {
        // AUTH itself may be in a hole while its data, which looks like no command, is not.
        const std::size_t auth = firstPending(Verb::Auth);
        return auth != nobody ? auth : firstPending(Verb::Unknown);
    }
    case 221:
        return firstPending(Verb::Quit);
    case 220: {
        const std::size_t tls = firstPending(Verb::StartTls);
        if (tls != nobody || !m_greeted)
            return tls;
        break;
    }
    default:
        break;
    }
    if (m_uncertain || !m_numbered) {
        std::size_t match = nobody;
        if (reply.enhanced == "2.1.5") {
            match = firstPending(Verb::Rcpt);
        } else if (reply.enhanced == "2.1.0") {
            match = firstPending(Verb::Mail);
        } else if (reply.enhanced == "2.6.0") {
            match = std::min(firstPending(Verb::Data), firstPending(Verb::Bdat));
        }
        if (match != nobody)
            return match;
    }
    return m_head;
}

/// No command that was seen has \p reply for its answer.
void SmtpDialogue::replyToNobody(const smtp::Reply& reply, std::string_view line, Micros time)
{
    if (reply.code == 421)
        setError(line);
    if (!m_begun && (reply.code == 334 || reply.code == 235 || reply.code == 535))
        return inheritedLogon(reply);
    // The command stands in the file before: its message is told apart by what Exchange answers to the text of one.
    if (!m_begun && m_transactions.empty() && reply.positive() && reply.text.starts_with("2.6.0 ") &&
        reply.text.find("Queued mail for delivery") != std::string_view::npos) {
        Transaction rest;
        rest.offset = m_offset;
        rest.time = time;
        rest.firstRecipient = static_cast<std::uint32_t>(m_recipients.size());
        m_transactions.push_back(rest);
        finalReply(static_cast<std::uint32_t>(m_transactions.size() - 1), reply, line, time);
        return;
    }
    if (reply.code == 220)
        m_greeted = true;
    else if (reply.code >= 400 && !m_greeted && m_helo.empty())
        setError(line); // refused instead of greeted (RFC 5321 section 3.1)
}

/// An answer to an AUTH that stands in the file before. 334 asks for what is to come.
void SmtpDialogue::inheritedLogon(const smtp::Reply& reply)
{
    if (reply.code != 334) {
        m_logon = reply.code == 235 ? smtp::CutDialogue::Logon::Accepted : smtp::CutDialogue::Logon::Refused;
        authReply(reply.code);
        return;
    }
    m_asksPassword = !smtp::asksUser(reply.text); // or something of another mechanism
    Pending auth;
    auth.verb = Verb::Auth;
    auth.continues = true;
    m_pending.insert(m_pending.begin() + static_cast<std::ptrdiff_t>(m_head), auth);
    m_inheritedAuth = true;
}

void SmtpDialogue::reply(const smtp::Reply& reply, std::string_view line, Micros time)
{
    if (answersLost(reply, line, time))
        return;
    const std::size_t index = pendingFor(reply);
    if (index == m_pending.size()) {
        replyToNobody(reply, line, time);
        return;
    }
    if (reply.code == 421)
        setError(line);
    m_head = index;
    Pending& pending = m_pending[index];
    switch (pending.verb) {
    case Verb::Mail:
        mailReply(m_transactions[pending.transaction], pending.transaction, reply.code, line);
        break;
    case Verb::Rcpt:
        m_rejectedRecipients += smtp::refusesRecipient(reply.code);
        if (pending.recipient != none) {
            Recipient& recipient = m_recipients[pending.recipient];
            recipient.code = reply.code;
            recipient.reply = keepReply(line);
            if (reply.code >= 400)
                recipient.time = time;
        }
        break;
    case Verb::Data:
        if (reply.intermediate()) {
            pending.continues = true;
            return;
        }
        if (pending.transaction != none) {
            finalReply(pending.transaction, reply, line, time);
            // Refused before the text: the transaction is still open (RFC 5321 section 3.3).
            if (m_current == pending.transaction && (pending.continues || reply.positive()))
                m_current = none;
        }
        break;
    case Verb::Bdat:
        if (pending.transaction != none && (pending.last || !reply.positive()) &&
            m_transactions[pending.transaction].finalCode < 400) {
            finalReply(pending.transaction, reply, line, time);
            if (m_current == pending.transaction && reply.positive())
                m_current = none;
        }
        break;
    case Verb::Auth:
        if (reply.intermediate()) {
            pending.continues = true;
            m_asksPassword = smtp::asksPassword(reply.text);
            return;
        }
        if (std::exchange(m_inheritedAuth, false))
            m_logon = reply.positive() ? smtp::CutDialogue::Logon::Accepted : smtp::CutDialogue::Logon::Refused;
        authReply(reply.code);
        break;
    case Verb::StartTls:
        if (reply.positive())
            m_tls = Tls::Yes;
        break;
    case Verb::Ehlo:
    case Verb::Helo:
        // EHLO may be refused and HELO taken; a policy refusal names its reason.
        if (reply.code >= 400 && reply.code != 500 && reply.code != 502)
            setError(line);
        break;
    case Verb::Unknown:
        if (reply.code == 235 || (reply.code == 535 && !m_firstData.empty())) {
            if (!m_firstData.empty())
                m_logon = reply.code == 235 ? smtp::CutDialogue::Logon::Accepted : smtp::CutDialogue::Logon::Refused;
            authReply(reply.code);
        } else if (reply.code == 334) { // so AUTH stands before what is seen, and this was its data
            m_asksPassword = smtp::asksPassword(reply.text);
            m_inheritedAuth = !m_firstData.empty();
            if (m_asksPassword && m_inheritedAuth)
                if (const auto identity = smtp::loginIdentity(m_firstData))
                    assign(m_userName, *identity);
            pending.verb = Verb::Auth;
            pending.continues = true;
            return;
        }
        break;
    default:
        break;
    }
    popPending(index);
}

void SmtpDialogue::authReply(int code)
{
    if (code < 300) {
        if (!m_authNamed && !m_userName.empty())
            m_authenticatedAs = m_userName;
        m_authNamed = true;
        return;
    }
    // A row has told of this refusal already; some builds write only the reply.
    if (!m_authRefused) {
        ++m_failedAuths;
        if (!m_userName.empty())
            m_failedAuthAs = m_userName;
    }
    m_authRefused = false;
}

void SmtpDialogue::mailReply(Transaction& transaction, std::uint32_t index, int code, std::string_view line)
{
    transaction.mailCode = code;
    if (code < 400)
        return;
    transaction.mailReply = keepReply(line);
    // 503: a transaction is open already, and goes on (RFC 5321 section 3.3).
    if (code != 503 || transaction.before == none || m_transactions[transaction.before].finalCode != 0)
        return;
    Transaction& open = m_transactions[transaction.before];
    if (open.firstRecipient + open.keptRecipients != transaction.firstRecipient)
        return;
    open.aborted = false;
    open.keptRecipients += transaction.keptRecipients;
    open.recipients += transaction.recipients;
    transaction.keptRecipients = transaction.recipients = 0;
    for (std::size_t i = m_head; i < m_pending.size(); ++i)
        if (m_pending[i].transaction == index && m_pending[i].verb != Verb::Mail)
            m_pending[i].transaction = transaction.before;
    if (m_current == index)
        m_current = transaction.before;
}

void SmtpDialogue::finalReply(std::uint32_t index, const smtp::Reply& reply, std::string_view line, Micros time)
{
    Transaction& transaction = m_transactions[index];
    transaction.finalCode = reply.code;
    transaction.finalTime = time;
    transaction.finalReply = keepReply(line);
    if (!reply.positive())
        return;
    ++m_messages;
    if (transaction.messageId.size == 0)
        if (const std::string id = smtp::savedMessageId(reply.text); !id.empty())
            transaction.messageId = keep(id);
    if (!reply.text.starts_with("2.6.0 "))
        return;
    // "2.6.0 <message-id> [InternalId=70912345566403, Hostname=…] 7229 bytes in … Queued mail for delivery"
    const std::string_view text = reply.text.substr(6);
    const std::string_view id = bracketed(text);
    if (transaction.messageId.size == 0 && !id.empty())
        transaction.messageId = keep(id);
    const std::string_view internal = numberAfter(text, "[InternalId=");
    if (m_side == Side::Receive && !internal.empty())
        transaction.internalId = keep(internal); // in a send log it would be the other server's
    const std::size_t bytes = text.find(" bytes in ");
    if (transaction.sizeBytes == unknownCount && transaction.chunkBytes == unknownCount &&
        bytes != std::string_view::npos) {
        const std::size_t from = text.find_last_not_of("0123456789", bytes - 1);
        std::int64_t value = 0;
        if (from != std::string_view::npos && from + 1 < bytes &&
            std::from_chars(text.data() + from + 1, text.data() + bytes, value).ec == std::errc{})
            transaction.sizeBytes = value;
    }
}

} // namespace delist::exchange
