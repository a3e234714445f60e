#include "evidence/logs/exchange_smtp_dialogue.h"
#include "evidence/smtp/auth.h"
#include "evidence/text/encoding.h"
#include <charconv>

namespace delist::exchange {

using smtp::startsWithNoCase;
using smtp::Verb;

namespace {

constexpr std::size_t maxText = 1000;    ///< of an address, an id or a reply that is kept
constexpr std::size_t maxPending = 4096; ///< commands that wait for a reply

void assign(std::string& to, std::string_view text)
{
    to.assign(text.size() <= maxText ? text : boundedUtf8(text, maxText));
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// "192.0.2.1:25" or "NAME:25" without the port.
std::string_view hostPart(std::string_view endpoint)
{
    const std::size_t colon = endpoint.rfind(':');
    return colon == std::string_view::npos || endpoint.find(':') != colon ? endpoint : endpoint.substr(0, colon);
}

Endpoint parseEndpoint(std::string_view text)
{
    if (const auto endpoint = Endpoint::parse(text))
        return *endpoint;
    // A name (redacted logs): the address stays unknown, the port is still told.
    Endpoint unknown;
    const std::size_t colon = text.rfind(':');
    if (colon != std::string_view::npos)
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), unknown.port);
    return unknown;
}

std::string_view numberAfter(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + word.size());
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

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

void SmtpDialogue::begin(Side side, bool certain)
{
    m_side = side;
    m_sideCertain = certain;
    m_begun = m_ended = m_greeted = m_pipelines = m_uncertain = m_anyMissing = false;
    m_localSeen = m_remoteSeen = m_partial = m_authNamed = m_authRefused = m_anyRow = false;
    m_numbered = true;
    m_tls = Tls::Unknown;
    m_time = m_end = unknownTime;
    m_local = m_remote = Endpoint();
    m_proxied = IpAddress();
    m_failedAuths = 0;
    m_connector.clear();
    m_serverName.clear();
    m_helo.clear();
    m_authenticatedAs.clear();
    m_failedAuthAs.clear();
    m_userName.clear();
    m_error.clear();
    m_nextMessageId.clear();
    m_nextInternalId.clear();
    m_nextSourceContext.clear();
    continueAfterEmit();
}

void SmtpDialogue::continueAfterEmit()
{
    m_begun = false;
    m_anyRow = false;
    m_messages = m_recipientCount = m_rejectedRecipients = m_failedAuths = 0;
    m_current = none;
    m_lastReply = Ref();
    m_text.clear();
    m_transactions.clear();
    m_recipients.clear();
    m_pending.clear();
    m_head = 0;
    // A giant session must not leave its memory to the small ones that follow.
    if (m_text.capacity() > 64 * 1024)
        m_text.shrink_to_fit();
    if (m_recipients.capacity() > 1024)
        m_recipients.shrink_to_fit();
    if (m_transactions.capacity() > 1024)
        m_transactions.shrink_to_fit();
}

SmtpDialogue::Ref SmtpDialogue::keep(std::string_view text)
{
    if (text.size() > maxText)
        text = boundedUtf8(text, maxText);
    const Ref ref{static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(text.size())};
    m_text.append(text);
    return ref;
}

SmtpDialogue::Ref SmtpDialogue::keepReply(std::string_view text)
{
    if (view(m_lastReply) != text)
        m_lastReply = keep(text); // one after the other they are mostly the same
    return m_lastReply;
}

void SmtpDialogue::setError(std::string_view text)
{
    if (m_error.empty())
        assign(m_error, text);
}

void SmtpDialogue::apply(const ProtocolRow& row, std::int64_t missing)
{
    if (!m_anyRow) {
        m_anyRow = true;
        m_offset = row.offset;
        m_time = row.time;
        if (m_connector.empty())
            assign(m_connector, row.connector);
    }
    m_end = row.time;
    if (!m_localSeen || !m_remoteSeen || row.event == '+')
        endpoints(row);
    if (missing != 0)
        dialogueGap(row, missing);
    switch (row.event) {
    case '<':
    case '>':
        if (isClientLine(row.event))
            clientLine(row);
        else
            serverLine(row);
        break;
    case '*':
        information(row);
        break;
    case '+':
        m_begun = true;
        break;
    case '-':
        flushPartialReply();
        m_ended = true;
        // "Local" and "Remote" only say who closed; "Remote(SocketError)" says what went wrong.
        if (contains(row.context, "("))
            setError(row.context);
        break;
    default:
        break;
    }
}

void SmtpDialogue::endpoints(const ProtocolRow& row)
{
    if (!row.local.empty()) {
        m_local = parseEndpoint(row.local);
        m_localSeen = true;
        if (m_side == Side::Receive)
            assign(m_serverName, hostPart(row.local));
    }
    if (!row.remote.empty()) {
        m_remote = parseEndpoint(row.remote);
        m_remoteSeen = true;
        if (m_side == Side::Send)
            assign(m_serverName, hostPart(row.remote));
    }
}

/// Rows are missing: decides what that does to the pairing of commands and replies.
void SmtpDialogue::dialogueGap(const ProtocolRow& row, std::int64_t missing)
{
    if (missing == unknownCount)
        m_numbered = false;
    else
        m_anyMissing = true;
    if (m_head == m_pending.size())
        return;
    if (missing != unknownCount && isClientLine(row.event) && !m_pipelines) {
        // This client waits for its replies, so they were in the hole: unknown, not the next one that comes.
        m_pending.clear();
        m_head = 0;
        return;
    }
    m_uncertain = true;
}

void SmtpDialogue::information(const ProtocolRow& row)
{
    const std::string_view text = row.context.empty() ? row.data : row.context;
    if (text.empty())
        return;
    switch (text.front()) {
    case 'S':
        if (text == "Set Session Permissions")
            return;
        break;
    case 'r':
        if (text == "receiving message") {
            // Written between the MAIL command and its reply.
            if (m_current != none && m_transactions[m_current].sourceContext.size == 0)
                m_transactions[m_current].sourceContext = keep(row.data);
            else
                assign(m_nextSourceContext, row.data);
            return;
        }
        break;
    case 'a':
        if (text == "authenticated") {
            if (!row.data.empty())
                assign(m_authenticatedAs, row.data);
            m_authNamed = true;
            return;
        }
        if (text == "attempting to connect") {
            if (!m_sideCertain)
                m_side = Side::Send;
            return;
        }
        break;
    case 's':
        if (text.starts_with("sending message")) {
            if (!m_sideCertain && m_transactions.empty())
                m_side = Side::Send;
            const std::size_t id = text.find("InternetMessageId ");
            assign(m_nextMessageId,
                   id == std::string_view::npos
                       ? std::string_view()
                       : smtp::trimmed(text.substr(id + std::string_view("InternetMessageId ").size())));
            std::string_view record = numberAfter(text, "RecordId ");
            if (record.empty() && row.data.find_first_not_of("0123456789") == std::string_view::npos)
                record = row.data; // Exchange 2007 and 2010 put it into the data
            assign(m_nextInternalId, record);
            return;
        }
        break;
    case 'F':
        if (text.starts_with("Failed to connect")) {
            if (!m_sideCertain && m_transactions.empty())
                m_side = Side::Send;
            setError(text);
            m_ended = true;
            return;
        }
        break;
    case 'I':
        if (text.starts_with("Inbound ") && contains(text, " failed")) {
            ++m_failedAuths;
            m_authRefused = true;
            if (!row.context.empty() && !row.data.empty())
                assign(m_failedAuthAs, row.data);
            else if (!m_userName.empty())
                assign(m_failedAuthAs, m_userName);
            return;
        }
        break;
    case 'U':
        if (startsWithNoCase(text, "User Name:")) {
            const std::string_view name = smtp::trimmed(text.substr(10));
            // The row follows the refusal that it belongs to; before one it is kept for what comes.
            assign(m_authRefused ? m_failedAuthAs : m_userName, name);
            return;
        }
        break;
    case 'T':
        if (text.starts_with("TLS protocol") && contains(text, "succeeded")) {
            m_tls = Tls::Yes;
            return;
        }
        if (text.starts_with("TLS negotiation") && contains(text, "failed"))
            m_tls = Tls::No;
        break;
    default:
        break;
    }
    if (contains(text, "failed"))
        setError(text);
}

void SmtpDialogue::clientLine(const ProtocolRow& row)
{
    flushPartialReply();
    const smtp::Command command = smtp::parseCommand(row.data);
    switch (command.verb) {
    case Verb::Mail:
        mail(row, command);
        return;
    case Verb::Rcpt:
        recipient(row, command);
        return;
    case Verb::Data:
    case Verb::Bdat: {
        const std::uint32_t index = openTransaction(row);
        if (index != none) {
            Transaction& transaction = m_transactions[index];
            transaction.dataStarted = true;
            if (command.sizeBytes != unknownCount)
                transaction.chunkBytes = std::max<std::int64_t>(transaction.chunkBytes, 0) +
                                         std::min<std::int64_t>(command.sizeBytes, std::int64_t{1} << 40);
        }
        wait({command.verb, index, none, command.last || command.verb == Verb::Data, false});
        return;
    }
    case Verb::Ehlo:
    case Verb::Helo:
        if (!command.argument.empty())
            assign(m_helo, command.argument);
        closeTransaction(true);
        break;
    case Verb::Rset:
    case Verb::Quit:
        closeTransaction(true);
        break;
    case Verb::Auth:
        m_authNamed = m_authRefused = false;
        m_userName.clear();
        if (const auto identity = smtp::initialIdentity(command.argument))
            assign(m_userName, *identity);
        break;
    case Verb::XProxy:
    case Verb::XClient: {
        auto address = smtp::parameter(command.parameters, command.verb == Verb::XProxy ? "IP" : "ADDR");
        if (address && startsWithNoCase(*address, "IPV6:"))
            address->remove_prefix(5);
        if (const auto ip = address ? IpAddress::parse(*address) : std::nullopt)
            m_proxied = *ip;
        break;
    }
    case Verb::Unknown:
        // What a client says between 334 and 235 is no command (RFC 4954 section 4).
        if (m_head < m_pending.size() && m_pending[m_head].verb == Verb::Auth && m_pending[m_head].continues) {
            if (m_userName.empty())
                if (const auto identity = smtp::loginIdentity(row.data))
                    assign(m_userName, *identity);
            return;
        }
        break;
    default:
        break;
    }
    wait({command.verb, none, none, false, false});
}

void SmtpDialogue::mail(const ProtocolRow& row, const smtp::Command& command)
{
    Transaction transaction;
    transaction.offset = row.offset;
    transaction.time = row.time;
    transaction.sizeBytes = command.sizeBytes;
    transaction.mailFrom = keep(command.address);
    transaction.firstRecipient = static_cast<std::uint32_t>(m_recipients.size());
    transaction.before = m_current;
    if (!m_nextMessageId.empty())
        transaction.messageId = keep(m_nextMessageId);
    if (!m_nextInternalId.empty())
        transaction.internalId = keep(m_nextInternalId);
    if (!m_nextSourceContext.empty())
        transaction.sourceContext = keep(m_nextSourceContext);
    if (!m_authenticatedAs.empty())
        transaction.authenticatedAs = keep(m_authenticatedAs);
    m_nextMessageId.clear();
    m_nextInternalId.clear();
    m_nextSourceContext.clear();
    closeTransaction(true);
    m_current = static_cast<std::uint32_t>(m_transactions.size());
    m_transactions.push_back(transaction);
    wait({Verb::Mail, m_current, none, false, false});
}

/// The transaction that RCPT and DATA belong to. Where its MAIL may be among missing rows, one without a sender.
std::uint32_t SmtpDialogue::openTransaction(const ProtocolRow& row)
{
    if (m_current == none && (!m_begun || m_anyMissing)) {
        Transaction transaction;
        transaction.offset = row.offset;
        transaction.time = row.time;
        transaction.firstRecipient = static_cast<std::uint32_t>(m_recipients.size());
        if (!m_authenticatedAs.empty())
            transaction.authenticatedAs = keep(m_authenticatedAs);
        m_current = static_cast<std::uint32_t>(m_transactions.size());
        m_transactions.push_back(transaction);
    }
    return m_current;
}

void SmtpDialogue::recipient(const ProtocolRow& row, const smtp::Command& command)
{
    Pending pending{Verb::Rcpt, openTransaction(row), none, false, false};
    ++m_recipientCount;
    if (pending.transaction != none) {
        Transaction& transaction = m_transactions[pending.transaction];
        ++transaction.recipients;
        if (transaction.keptRecipients < maxRecipientsPerMessage) {
            ++transaction.keptRecipients;
            pending.recipient = static_cast<std::uint32_t>(m_recipients.size());
            Recipient recipient;
            recipient.offset = row.offset;
            recipient.time = row.time;
            recipient.address = keep(command.address);
            m_recipients.push_back(recipient);
        }
    }
    wait(pending);
}

void SmtpDialogue::closeTransaction(bool aborted)
{
    if (m_current == none)
        return;
    Transaction& transaction = m_transactions[m_current];
    if (aborted && !transaction.dataStarted)
        transaction.aborted = true;
    m_current = none;
}

void SmtpDialogue::wait(Pending pending)
{
    if (m_pending.size() - m_head >= maxPending) {
        m_pending.clear(); // nobody waits for so many: replies are not logged here
        m_head = 0;
    }
    if (m_head != m_pending.size() && !m_uncertain && m_numbered)
        m_pipelines = true;
    m_pending.push_back(pending);
}

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
        reply(*parsed, row.data, row.time);
        return;
    }
    if (m_partial && m_partialReply.compare(0, 3, row.data.substr(0, 3)) != 0)
        flushPartialReply();
    if (!m_partial) {
        assign(m_partialReply, row.data);
        m_partial = true;
    } else if (m_partialReply.size() < maxText) {
        m_partialReply += ' ';
        m_partialReply += boundedUtf8(parsed->text, maxText - m_partialReply.size());
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
        reply(*parsed, m_partialReply, m_partialTime);
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
    case 235:
        return firstPending(Verb::Auth);
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

void SmtpDialogue::reply(const smtp::Reply& reply, std::string_view line, Micros time)
{
    const std::size_t index = pendingFor(reply);
    if (reply.code == 421)
        setError(line);
    if (index == m_pending.size()) {
        if (reply.code == 220)
            m_greeted = true;
        else if (reply.code >= 400 && !m_greeted && m_helo.empty() && m_head == m_pending.size())
            setError(line); // refused instead of greeted (RFC 5321 section 3.1)
        return;
    }
    m_head = index;
    Pending& pending = m_pending[index];
    switch (pending.verb) {
    case Verb::Mail:
        mailReply(m_transactions[pending.transaction], pending.transaction, reply.code, line);
        break;
    case Verb::Rcpt:
        if (reply.code >= 500)
            ++m_rejectedRecipients;
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
            return;
        }
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
