// session_report: turns a dialogue into records: the session, its messages, their deliveries and bounces. It decides what the
// replies mean for message and recipient; it parses nothing.
#pragma once
#include "evidence/captures/smtp_dialogue.h"
#include "evidence/record_sink.h"

namespace delist {

/// What the flow knows and the dialogue doesn't.
struct SessionFrame
{
    Endpoint client;
    Endpoint server;
    Micros end = unknownTime;
    std::uint32_t duplicates = 0; ///< retransmitted segments
    std::string_view tunnel;      ///< what carried it
    std::uint32_t conflicts = 0;
    std::int64_t encryptedSent = 0;     ///< octets of TLS by the client
    std::int64_t encryptedReceived = 0;
    bool begun = false;           ///< inside the capture
    bool ended = false;
};

/// Sends the session and the first \p transactions of the dialogue.
void reportSession(RecordSink& sink, const SmtpDialogue& dialogue, const SessionFrame& frame, std::size_t transactions);

/// The final reply decides; without one the refusal of MAIL, or of every recipient.
Outcome outcomeOf(const MailTransaction& transaction);
/// The reply that decides over one recipient: to RCPT when it refused, else to the data.
const SmtpReplyText& decidingReply(const MailTransaction& transaction, const TransactionRecipient& recipient);

} // namespace delist
