// What of MailJoin decides that a message is a non-delivery report, and of whom it tells.
#include "evidence/logs/mail_join.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/logs/mail_log_text.h"

namespace delist {

/// Null-sender mail of this machine is a report only where the log links it to what failed: vacation replies and status
/// mails have the null reverse-path too (RFC 3834 section 3.3). What servers of others hand in with it is their report to
/// its recipients. A queue id in a Message-ID that nobody submitted is the server's own work, though its link was lost.
bool MailJoin::reportsFailure(const JoinedMessage& message, const JoinedMessage::Attempt* attempt)
{
    if (message.report)
        return true;
    if (message.view(message.mailFrom) != "<>" || message.local)
        return false;
    if (!message.begun && !message.client.known() && !message.clientless) // its beginning is not in this log: what goes outside is likely this server's
        return !attempt || attempt->outcome != Outcome::Unknown;
    if (message.clientless) // delivered here: it came in; sent on: forwarded, or this machine's own
        return !attempt || message.view(attempt->server) == "local";
    if (message.client.known())
        return !mail_log::isLoopback(message.client);
    const std::string_view id = message.view(message.id);
    const std::size_t at = message.view(message.messageId).find(id);
    return !id.empty() && at != std::string_view::npos && at > 0 && message.view(message.messageId)[at - 1] == '.' &&
           message.view(message.messageId).substr(at + id.size()).starts_with('@');
}

namespace {

/// What a list or an alias made of a report is others' mail: here it was taken.
Outcome fateOf(Outcome outcome)
{
    return outcome == Outcome::Expanded ? Outcome::Accepted : outcome;
}

} // namespace

void MailJoin::storeBounces(const JoinedMessage& message)
{
    if (message.role == MessageRole::Other || !reportsFailure(message, nullptr))
        return;
    Bounce record;
    record.offset = message.offset;
    record.time = message.time;
    record.message = message.m_row;
    record.messageId = message.view(message.messageId);
    const std::string subject = decodeHeaderText(message.view(message.subject));
    record.subject = subject;
    record.direction = message.way();
    const auto& attempts = message.m_deliveries;
    if (message.report) {
        if (record.direction == Direction::Unknown)
            record.direction = Direction::Internal; // written here, and it reached nobody
        record.victim = message.view(message.victim);
        if (record.victim == "<>") // a report that could not be delivered: the postmaster gets it
            record.victim = {};
        record.cause = message.view(message.cause);
        record.originalMessageId = message.view(message.causeId);
        if (!attempts.empty()) {
            record.fate = fateOf(attempts.back().outcome);
            if (record.victim.empty())
                record.victim = message.view(attempts.back().recipient);
        }
        if (message.expired)
            record.fate = Outcome::Rejected;
        m_sink.bounce(record);
        return;
    }
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        bool later = false; // another attempt for the same recipient says more
        for (std::size_t k = i + 1; k < attempts.size() && k < i + 1000 && !later; ++k)
            later = message.view(attempts[k].recipient) == message.view(attempts[i].recipient);
        if (later || !reportsFailure(message, &attempts[i]))
            continue;
        record.time = attempts[i].time;
        record.victim = message.view(attempts[i].recipient);
        record.fate = fateOf(attempts[i].outcome);
        m_sink.bounce(record);
    }
}

} // namespace delist
