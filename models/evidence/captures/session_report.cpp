#include "evidence/captures/session_report.h"
#include "evidence/mail/null_sender.h"
#include "evidence/open_end_sink.h"
#include "evidence/smtp/message_outcome.h"
#include "evidence/smtp/reply.h"
#include <array>

namespace delist {

namespace {

/// "subject=truncated message_id=after-gap"
class IncompleteFields
{
public:
    void add(std::string_view field, FieldState state)
    {
        if (state == FieldState::Complete)
            return;
        m_text.append(m_text.empty() ? "" : " ").append(field).append(state == FieldState::Truncated ? "=truncated" : "=after-gap");
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string incompleteFields(const MailTransaction& transaction)
{
    static constexpr std::array<std::string_view, headerFieldCount> names = {
        "message_id", "header_from", "header_to", "subject", "mailer", "originating_script", "received"};
    IncompleteFields fields;
    fields.add("mail_from", transaction.mailFromState);
    fields.add("recipients", transaction.recipientsState);
    fields.add("size", transaction.sizeState);
    for (std::size_t i = 0; i < names.size(); ++i)
        fields.add(names[i], transaction.message.states[i]);
    return fields.text();
}

/// What the recipient got, as opposed to what the reply to RCPT promised.
Outcome outcomeOf(const MailTransaction& transaction, const TransactionRecipient& recipient)
{
    if (recipient.reply.code >= 400)
        return smtp::outcomeOf(recipient.reply.code);
    if (transaction.repliesEach)
        return recipient.final ? smtp::outcomeOf(recipient.reply.code) : Outcome::Unknown;
    // Without a reply to RCPT the one to the data speaks only for a single recipient.
    if (recipient.reply.code == 0 && transaction.recipientCount > 1)
        return Outcome::Unknown;
    return smtp::outcomeOf(transaction.dataReply.code);
}

void reportBounce(RecordSink& sink, const MailTransaction& transaction, const TransactionRecipient& recipient, RowId message)
{
    // An accepted recipient without content is an address probe, not a bounce.
    if (!transaction.dataBegun && recipient.reply.code < 400)
        return;
    const ScannedMessage& scanned = transaction.message;
    if (scanned.otherReport || (!scanned.report && isOtherAutomaticMail(scanned.from, scanned.subject)))
        return;
    if (scanned.arrived && !scanned.failed && !scanned.delayed)
        return; // nothing failed
    std::string cause = scanned.status;
    if (!scanned.diagnostic.empty())
        cause += (cause.empty() ? "" : " ") + scanned.diagnostic;
    if (scanned.delayed && !scanned.failed)
        cause.insert(0, cause.empty() ? "delayed" : "delayed: ");
    Bounce bounce;
    bounce.offset = transaction.offset;
    bounce.time = transaction.time;
    bounce.message = message;
    bounce.victim = recipient.address;
    bounce.cause = cause;
    bounce.originalMessageId = scanned.originalMessageId.empty() ? scanned.reference : scanned.originalMessageId;
    bounce.messageId = scanned.messageId;
    bounce.subject = scanned.subject;
    bounce.fate = outcomeOf(transaction, recipient);
    bounce.quotesOriginal = scanned.quotesOriginal;
    sink.bounce(bounce);
}

void reportTransaction(RecordSink& sink, const MailTransaction& transaction, const SessionFrame& frame, RowId session,
                       std::string_view server)
{
    Message message;
    message.offset = transaction.offset;
    message.time = transaction.time;
    message.session = session;
    message.messageId = transaction.message.messageId;
    message.mailFrom = transaction.mailFrom;
    message.headerFrom = transaction.message.from;
    message.subject = transaction.message.subject;
    message.recipients = transaction.recipientCount;
    message.sizeBytes = transaction.sizeBytes;
    message.client = frame.client.address;
    message.server = frame.server.address;
    message.authenticatedAs = transaction.authenticatedAs;
    message.status = outcomeOf(transaction);
    message.headerTo = transaction.message.to;
    message.mailer = transaction.message.mailer;
    message.originatingScript = transaction.message.script;
    message.received = transaction.message.received;
    const std::string incomplete = incompleteFields(transaction);
    message.incompleteFields = incomplete;
    const RowId row = sink.message(message);

    for (const TransactionRecipient& recipient : transaction.recipients) {
        const SmtpReplyText& reply = decidingReply(transaction, recipient);
        Delivery delivery;
        delivery.offset = recipient.offset;
        delivery.time = reply.time != unknownTime ? reply.time : recipient.time;
        delivery.message = row;
        delivery.messageId = transaction.message.messageId;
        delivery.recipient = recipient.address;
        delivery.outcome = outcomeOf(transaction, recipient);
        delivery.replyCode = reply.code;
        delivery.enhancedStatus = reply.enhanced;
        delivery.reply = reply.text;
        delivery.server = server;
        sink.delivery(delivery);
    }
    for (const FoundAttachment& found : transaction.message.attachments)
        sink.attachment({found.offset, row, found.name, found.type, found.sizeBytes, found.sha256, found.state});
    if (transaction.mailFrom == "<>")
        for (const TransactionRecipient& recipient : transaction.recipients)
            reportBounce(sink, transaction, recipient, row);
}

} // namespace

const SmtpReplyText& decidingReply(const MailTransaction& transaction, const TransactionRecipient& recipient)
{
    if (recipient.reply.code >= 400 || transaction.repliesEach || transaction.dataReply.code == 0 ||
        (recipient.reply.code == 0 && transaction.recipientCount > 1))
        return recipient.reply;
    return transaction.dataReply;
}

Outcome outcomeOf(const MailTransaction& transaction)
{
    smtp::MessageOutcome outcome;
    for (const TransactionRecipient& recipient : transaction.recipients)
        outcome.add(recipient.reply.code >= 400 && !transaction.dataBegun ? smtp::outcomeOf(recipient.reply.code) : Outcome::Unknown);
    return outcome.of(smtp::outcomeOf(transaction.mailReply.code), smtp::outcomeOf(transaction.dataReply.code));
}

void reportSession(RecordSink& sink, const SmtpDialogue& dialogue, const SessionFrame& frame, std::size_t transactions)
{
    const SessionFacts& facts = dialogue.facts();
    Session session;
    session.offset = facts.offset;
    session.time = facts.time;
    session.end = frame.end;
    session.client = frame.client;
    session.server = frame.server;
    session.helo = facts.helo;
    session.tls = facts.tls;
    session.authenticatedAs = facts.authenticatedAs;
    session.failedAuthAs = facts.failedAuthAs;
    session.failedAuths = facts.failedAuths;
    session.messages = facts.messages;
    session.recipients = facts.recipients;
    session.rejectedRecipients = facts.rejectedRecipients;
    session.error = facts.error;
    session.gaps = facts.gaps;
    session.duplicates = frame.duplicates;
    session.complete = frame.begun && frame.ended;
    session.capabilities = facts.capabilities;
    session.authMechanism = facts.authMechanism;
    session.serverName = dialogue.serverName();
    session.certificateNames = dialogue.certificateNames();
    session.tunnel = frame.tunnel;
    session.conflicts = frame.conflicts;
    session.encryptedSince = facts.encryptedSince;
    if (dialogue.encrypted()) {
        session.encryptedSent = frame.encryptedSent;
        session.encryptedReceived = frame.encryptedReceived;
    }
    IncompleteFields fields;
    fields.add("helo", facts.heloState);
    fields.add("authenticated_as", facts.authState);
    session.incompleteFields = fields.text();
    const RowId row = sink.session(session);
    if (auto* const openEnds = frame.begun == frame.ended ? nullptr : dynamic_cast<OpenEndSink*>(&sink))
        openEnds->openDelivery({row, 0, frame.begun ? OpenDelivery::flowBegun : OpenDelivery::flowEnded, OpenDelivery::Missing::Flow, {}});
    const std::string server = frame.server.address.toString();
    for (std::size_t i = 0; i < transactions; ++i)
        reportTransaction(sink, dialogue.transactions()[i], frame, row, server);
}

} // namespace delist
