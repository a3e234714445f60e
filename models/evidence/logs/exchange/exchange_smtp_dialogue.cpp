#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include "evidence/logs/exchange/exchange_smtp_text.h"
#include "evidence/smtp/auth.h"
#include <algorithm>
#include <charconv>

namespace delist::exchange {

using smtp::startsWithNoCase;
using smtp::Verb;

namespace {

constexpr std::size_t maxPending = 4096; ///< commands that wait for a reply

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

} // namespace

void SmtpDialogue::begin(Side side, bool certain)
{
    m_side = side;
    m_sideCertain = certain;
    m_greeting = m_begun = m_ended = m_greeted = m_pipelines = m_uncertain = m_anyMissing = false;
    m_localSeen = m_remoteSeen = m_partial = m_authNamed = m_authRefused = m_anyRow = m_localNeverLogged = false;
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
    m_authMechanism.clear();
    m_userName.clear();
    m_error.clear();
    m_nextMessageId.clear();
    describeNext({}, unknownCount);
    m_nextInternalId.clear();
    m_nextSourceContext.clear();
    m_restContext.clear();
    continueAfterEmit();
}

void SmtpDialogue::continueAfterEmit()
{
    m_begun = m_greeting = m_unanswered = m_restMeasured = false;
    m_firstNumber = m_lastNumber = unknownCount;
    m_anyRow = false;
    m_messages = m_recipientCount = m_rejectedRecipients = m_failedAuths = 0;
    m_current = none;
    m_lastReply = Ref();
    m_text.clear();
    m_transactions.clear();
    m_recipients.clear();
    m_firstReplies.clear();
    m_leading.clear();
    m_firstData.clear();
    m_asksPassword = m_inheritedAuth = false;
    m_logon = smtp::CutDialogue::Logon::None;
    m_holdsFirst = false;
    clearPending();
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
    if (text.size() > maxDialogueText)
        text = boundedUtf8(text, maxDialogueText);
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
        m_firstNumber = row.sequence;
        if (m_connector.empty())
            assign(m_connector, row.connector);
        m_holdsFirst = row.event != '+' && (!m_begun || (m_greeting && !isClientLine(row.event)));
    }
    m_end = row.time;
    m_lastNumber = std::max(m_lastNumber, row.sequence);
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

void SmtpDialogue::clientLine(const ProtocolRow& row)
{
    flushPartialReply();
    if (!m_firstReplies.empty())
        pairFirstReplies();
    settleGroup();
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
        m_authNamed = m_authRefused = m_asksPassword = false;
        m_userName.clear();
        assign(m_authMechanism, command.argument.substr(0, std::min<std::size_t>(command.argument.find(' '), 64)));
        for (char& c : m_authMechanism)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
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
            if (m_userName.empty() && !m_asksPassword)
                if (const auto identity = smtp::loginIdentity(row.data))
                    assign(m_userName, *identity);
            return;
        }
        if (!m_begun && m_transactions.empty() && m_helo.empty() && m_head == m_pending.size() && m_firstData.empty())
            assign(m_firstData, row.data);
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
    transaction.sizeBytes = command.sizeBytes != unknownCount ? command.sizeBytes : m_nextSize;
    transaction.mailFrom = keep(command.address);
    transaction.firstRecipient = static_cast<std::uint32_t>(m_recipients.size());
    transaction.before = m_current;
    if (!m_nextMessageId.empty())
        transaction.messageId = keep(m_nextMessageId);
    if (!m_nextSubject.empty())
        transaction.subject = keep(m_nextSubject);
    if (!m_nextInternalId.empty())
        transaction.internalId = keep(m_nextInternalId);
    if (!m_nextSourceContext.empty() && (m_leading.empty() || m_nextSourceContext != m_restContext))
        transaction.sourceContext = keep(m_nextSourceContext);
    if (!m_authenticatedAs.empty())
        transaction.authenticatedAs = keep(m_authenticatedAs);
    m_nextMessageId.clear();
    describeNext({}, unknownCount);
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

void SmtpDialogue::describeMessage(std::string_view messageId, std::int64_t sizeBytes, const ProtocolRow* at)
{
    if (at && m_transactions.empty() && openTransaction(*at) != none)
        m_transactions.front().dataStarted = true;
    if (m_current == none)
        return;
    Transaction& transaction = m_transactions[m_current];
    if (transaction.messageId.size == 0 && !messageId.empty())
        transaction.messageId = keep(messageId);
    // What came counts more than what MAIL SIZE= announced.
    if (sizeBytes != unknownCount && transaction.chunkBytes == unknownCount) {
        transaction.sizeBytes = sizeBytes;
        m_restMeasured = m_restMeasured || m_current == 0;
    }
}

void SmtpDialogue::describeNext(std::string_view subject, std::int64_t sizeBytes)
{
    assign(m_nextSubject, subject);
    m_nextSize = sizeBytes;
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
    if (m_pending.size() - m_head >= maxPending)
        clearPending(); // nobody waits for so many: replies are not logged here
    pending.alone = m_head != m_pending.size() && m_pending.back().lost;
    if (m_head != m_pending.size() && !pending.alone && m_unsure.empty() && !m_uncertain && m_numbered)
        m_pipelines = true;
    m_pending.push_back(pending);
}

} // namespace delist::exchange
