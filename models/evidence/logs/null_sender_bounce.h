// A delivery of null-sender mail as a Bounce, for logs whose rows tell nothing else of it: no original, no cause.
#pragma once
#include "evidence/mail/null_sender.h"
#include "evidence/record_sink.h"

namespace delist {

/// Tells \p sink of it when \p message is a report, as far as its sender and subject show; \p delivery names its row.
inline void tellNullSenderBounce(RecordSink& sink, const Message& message, const Delivery& delivery)
{
    if (message.mailFrom != "<>" || delivery.recipient.empty() || isAggregateReportSubject(message.subject))
        return;
    Bounce bounce;
    bounce.offset = delivery.offset;
    bounce.time = delivery.time;
    bounce.message = delivery.message;
    bounce.victim = delivery.recipient;
    bounce.messageId = message.messageId;
    bounce.subject = message.subject;
    bounce.fate = delivery.outcome;
    bounce.direction = message.direction;
    sink.bounce(bounce);
}

} // namespace delist
