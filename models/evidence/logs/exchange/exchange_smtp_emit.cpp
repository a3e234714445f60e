// What a finished SmtpDialogue says: its Session, Messages, Deliveries and Bounces.
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include "evidence/open_end_sink.h"
#include "evidence/smtp/message_outcome.h"
#include "evidence/text/encoding.h"
#include <algorithm>

namespace delist::exchange {

Direction SmtpDialogue::direction() const
{
    // A server's log without its own address: who comes from a public one comes in.
    if (m_localNeverLogged && m_side == Side::Receive && !m_local.address.known() && m_remote.address.known() && !m_remote.address.isPrivate())
        return Direction::Inbound;
    if (m_side == Side::Receive || !m_remote.address.known() || m_remote.address.isPrivate())
        return Direction::Unknown;
    // Exchange's own connectors between its front end and transport services carry mail of either direction.
    for (const std::string_view inner : {"Inbound Proxy ", "Client Proxy ", "Intra-Organization "})
        if (m_connector.starts_with(inner))
            return Direction::Unknown;
    return Direction::Outbound;
}

void SmtpDialogue::describeSession(const SessionTotals& totals)
{
    if (m_helo.empty())
        m_helo = boundedUtf8(totals.helo, 255);
    if (m_tls == Tls::Unknown)
        m_tls = totals.tls;
    if (!m_begun)
        return;
    m_messages = std::max(m_messages, totals.messages);
    m_recipientCount = std::max(m_recipientCount, totals.recipients);
    m_rejectedRecipients = std::max(m_rejectedRecipients, totals.rejectedRecipients);
}

void SmtpDialogue::emit(RecordSink& sink, std::string_view key, std::uint32_t gaps, std::uint32_t duplicates,
                        bool complete, const SessionName& name)
{
    flushPartialReply();
    pairFirstReplies();
    // Refused at MAIL, with no recipient whose delivery would keep the words.
    for (const Transaction& transaction : m_transactions)
        if (transaction.mailCode >= 400 && transaction.recipients == 0 && !(transaction.mailCode == 503 && transaction.before != none))
            setError(view(transaction.mailReply));
    Session session;
    session.offset = m_offset;
    session.time = m_time;
    session.end = m_end;
    session.client = m_side == Side::Receive ? m_remote : m_local;
    session.server = m_side == Side::Receive ? m_local : m_remote;
    session.direction = direction();
    session.key = key;
    session.helo = m_helo;
    session.tls = m_tls;
    session.authenticatedAs = m_authenticatedAs;
    session.failedAuthAs = m_failedAuthAs;
    session.failedAuths = m_failedAuths;
    session.authMechanism = m_authMechanism;
    session.connector = m_connector;
    session.messages = m_messages;
    session.recipients = m_recipientCount;
    session.rejectedRecipients = m_rejectedRecipients;
    session.error = m_error;
    session.gaps = gaps;
    session.duplicates = duplicates;
    session.complete = complete && m_begun && m_ended;
    if (m_tls == Tls::Unknown && session.complete && !m_anyMissing && m_numbered && !m_helo.empty())
        session.tls = Tls::No; // nothing is hidden, and nobody asked for it
    const RowId row = sink.session(session);
    const bool begun = m_begun && m_firstNumber <= 0; // a send log tells of a connection before it is there
    auto* const openEnds = complete && (!session.complete || !begun || m_greeting || m_unanswered) ? dynamic_cast<OpenEndSink*>(&sink) : nullptr;
    if (openEnds) {
        OpenEnd end{row, 0, 0, 0, begun, m_ended && !m_unanswered, name.hash, name.silence};
        if (!key.empty() || name.hash != 0) {
            const smtp::CutDialogue cut = cutEnds();
            end.identity = cut.pendingBits();
            end.answers = cut.repliesBits();
        }
        openEnds->openSession(end);
        tellOpenTexts(*openEnds, row);
    }
    if (m_transactions.empty())
        return;

    Message message;
    message.session = row;
    message.client = m_proxied.known() ? m_proxied : session.client.address;
    message.server = session.server.address;
    message.direction = session.direction;
    const std::string address = session.server.address.toString();
    for (const Transaction& transaction : m_transactions) {
        const RowId stored = emitMessage(sink, transaction, message, address.empty() ? m_serverName : address);
        const bool answered = transaction.finalCode != 0 || transaction.mailCode >= 400 || transaction.aborted;
        if (openEnds && transaction.finalCode != 0 && transaction.mailFrom.size == 0)
            openEnds->openDelivery({stored, static_cast<std::uint64_t>(transaction.finalTime), 0, OpenDelivery::Missing::Rest, view(transaction.finalReply)});
        if (openEnds)
            openEnds->openMessage({stored, row, 0, 0, transaction.mailFrom.size != 0, answered || &transaction != &m_transactions.back()});
    }
}

/// What a file that goes before or after this one has to know.
smtp::CutDialogue SmtpDialogue::cutEnds() const
{
    using Waiting = smtp::CutDialogue::Waiting;
    smtp::CutDialogue cut;
    for (std::size_t i = m_head; i < m_pending.size() && !m_ended; ++i) {
        const Pending& pending = m_pending[i];
        if (pending.lost)
            continue;
        switch (pending.verb) {
        case smtp::Verb::Mail: cut.wait(Waiting::Mail); break;
        case smtp::Verb::Rcpt: cut.wait(Waiting::Rcpt); break;
        case smtp::Verb::Data: cut.wait(pending.continues ? Waiting::Text : Waiting::Data); break;
        case smtp::Verb::Bdat: cut.wait(pending.last ? Waiting::Text : Waiting::Other); break;
        case smtp::Verb::Auth: cut.wait(Waiting::Auth); break;
        default: cut.wait(Waiting::Other); break;
        }
    }
    for (const Leading& each : m_leading)
        cut.reply(each.code);
    cut.logon(m_logon);
    if (!m_transactions.empty() && m_transactions.front().mailFrom.size == 0) {
        cut.finalOfRest(m_transactions.front().finalCode);
        if (m_restMeasured)
            cut.sizeOfRest();
    }
    if (m_greeting)
        cut.greets();
    if (m_authRefused)
        cut.tellRefusal();
    if (m_ended && m_unanswered)
        cut.leave();
    if (m_side == Side::Receive)
        cut.serves();
    return cut;
}

/// What of the ends is text.
void SmtpDialogue::tellOpenTexts(OpenEndSink& sink, RowId session) const
{
    using Missing = OpenDelivery::Missing;
    for (const Leading& each : m_leading)
        sink.openDelivery({session, static_cast<std::uint64_t>(each.reply.time), 0, Missing::Command, each.reply.line});
    if (!m_restContext.empty())
        sink.openDelivery({session, 0, 0, Missing::Context, m_restContext});
    if (m_lastNumber != unknownCount)
        sink.openDelivery({session, static_cast<std::uint64_t>(m_lastNumber), static_cast<std::uint64_t>(m_firstNumber), Missing::Numbers});
    if (m_ended)
        return;
    if (m_proxied.known())
        sink.openDelivery({session, 0, 0, Missing::Client, m_proxied.toString()});
    if (!m_nextInternalId.empty())
        sink.openDelivery({session, 0, 0, Missing::Record, m_nextInternalId});
    if (!m_nextMessageId.empty())
        sink.openDelivery({session, 0, 0, Missing::Mail, m_nextMessageId});
    if (!m_nextSubject.empty())
        sink.openDelivery({session, 0, 0, Missing::Subject, m_nextSubject});
    if (m_nextSize != unknownCount)
        sink.openDelivery({session, 0, static_cast<std::uint64_t>(m_nextSize), Missing::Size});
    if (!m_userName.empty() && m_head < m_pending.size() && m_pending[m_head].verb == smtp::Verb::Auth)
        sink.openDelivery({session, 0, 0, Missing::Answer, m_userName});
}

Outcome SmtpDialogue::outcomeOf(const Transaction& transaction) const
{
    smtp::MessageOutcome outcome;
    for (std::uint32_t i = 0; i < transaction.keptRecipients; ++i) {
        const int code = m_recipients[transaction.firstRecipient + i].code;
        outcome.add(code >= 400 ? smtp::outcomeOf(code) : Outcome::Unknown);
    }
    if (transaction.recipients > transaction.keptRecipients)
        outcome.add(Outcome::Unknown); // what is not kept may have been taken
    return outcome.of(smtp::outcomeOf(transaction.mailCode), smtp::outcomeOf(transaction.finalCode));
}

RowId SmtpDialogue::emitMessage(RecordSink& sink, const Transaction& transaction, Message message,
                               std::string_view serverName) const
{
    message.offset = transaction.offset;
    message.time = transaction.time;
    message.messageId = view(transaction.messageId);
    message.subject = view(transaction.subject);
    message.mailFrom = view(transaction.mailFrom);
    message.recipients = transaction.recipients;
    message.sizeBytes = transaction.sizeBytes != unknownCount ? transaction.sizeBytes : transaction.chunkBytes;
    message.authenticatedAs = view(transaction.authenticatedAs);
    message.status = outcomeOf(transaction);
    // What follows a MAIL that was refused is refused with 503 for that alone (RFC 5321 section 4.1.4).
    const bool refusedAtMail = transaction.mailCode >= 400 && (transaction.finalCode == 0 || transaction.finalCode >= 400);
    message.internalId = view(transaction.internalId);
    message.sourceContext = view(transaction.sourceContext);
    const RowId row = sink.message(message);

    for (std::uint32_t i = 0; i < transaction.keptRecipients; ++i) {
        const Recipient& recipient = m_recipients[transaction.firstRecipient + i];
        Delivery delivery;
        delivery.offset = recipient.offset;
        delivery.time = recipient.time;
        delivery.message = row;
        delivery.messageId = message.messageId;
        delivery.recipient = view(recipient.address);
        delivery.replyCode = recipient.code;
        delivery.reply = view(recipient.reply);
        delivery.server = serverName;
        if (refusedAtMail) {
            delivery.outcome = smtp::outcomeOf(transaction.mailCode);
            delivery.replyCode = transaction.mailCode;
            delivery.reply = view(transaction.mailReply);
        } else if (recipient.code >= 400) {
            delivery.outcome = smtp::outcomeOf(recipient.code);
        } else if (transaction.finalCode != 0 && (recipient.code != 0 || !m_anyMissing)) { // its own reply may have been another
            delivery.outcome = smtp::outcomeOf(transaction.finalCode);
            delivery.replyCode = transaction.finalCode;
            delivery.reply = view(transaction.finalReply);
            delivery.time = transaction.finalTime;
        }
        if (const auto parsed = smtp::parseReply(delivery.reply))
            delivery.enhancedStatus = parsed->enhanced;
        sink.delivery(delivery);

        // Null sender: a report on its way. Given up before its text, it was somebody asking whether the mailbox
        // exists.
        if (message.mailFrom != "<>" || (transaction.aborted && delivery.outcome == Outcome::Unknown))
            continue;
        Bounce bounce;
        bounce.offset = recipient.offset;
        bounce.time = delivery.time;
        bounce.message = row;
        bounce.victim = delivery.recipient;
        bounce.messageId = message.messageId;
        bounce.subject = message.subject;
        bounce.fate = delivery.outcome;
        bounce.direction = m_side == Side::Receive ? Direction::Inbound : message.direction;
        sink.bounce(bounce);
    }
    return row;
}

} // namespace delist::exchange
