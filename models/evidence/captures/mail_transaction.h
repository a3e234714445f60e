// MailTransaction: one envelope of a dialogue as it builds up: MAIL, its RCPTs, the data, their replies. Plain data, owned,
// until the session is reported.
#pragma once
#include "evidence/captures/message_scanner.h"
#include <string>
#include <vector>

namespace delist {

struct SmtpReplyText
{
    int code = 0;          ///< 0: none was seen
    std::string enhanced;  ///< RFC 3463
    std::string text;      ///< with its code
    Micros time = unknownTime;
};

struct TransactionRecipient
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    std::string address;
    SmtpReplyText reply;
    bool final = false;    ///< reply is that to the data, as LMTP gives one to each recipient
};

struct MailTransaction
{
    /// Recipients kept per envelope; more are only counted.
    static constexpr std::size_t maxRecipients = 5000;

    std::uint64_t offset = 0; ///< of the packet in which MAIL begins
    Micros time = unknownTime;
    std::string mailFrom;     ///< "<>" is the null sender; empty when MAIL was not seen
    SmtpReplyText mailReply;
    std::vector<TransactionRecipient> recipients;
    std::uint32_t recipientCount = 0;
    std::string authenticatedAs;
    ScannedMessage message;
    std::int64_t sizeBytes = unknownCount;
    FieldState mailFromState = FieldState::Complete;
    FieldState recipientsState = FieldState::Complete;
    FieldState sizeState = FieldState::Complete;
    bool repliesEach = false;  ///< LMTP: each accepted recipient gets a reply to the data (RFC 2033 section 4.2)
    bool dataBegun = false;    ///< content went over the wire
    SmtpReplyText dataReply;   ///< to the end of the data, or the refusal of DATA; LMTP: the best one
    std::uint32_t openCommands = 0; ///< commands whose replies are still out

    [[nodiscard]] std::size_t bytes() const
    {
        std::size_t sum = sizeof(*this) + mailFrom.size() + mailReply.text.size() + message.bytes() + dataReply.text.size();
        for (const TransactionRecipient& recipient : recipients)
            sum += sizeof(recipient) + recipient.address.size() + recipient.reply.text.size();
        return sum;
    }
};

} // namespace delist
