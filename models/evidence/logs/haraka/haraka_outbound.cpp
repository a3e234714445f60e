// Haraka's outbound lines: what other servers answered, and the reports that it wrote itself.
#include "evidence/logs/haraka/haraka_reader.h"
#include "evidence/logs/mail_log_text.h"
#include <algorithm>

namespace delist::haraka {

/// "recipient <x@y> rejected: 550 …", "recipient <x@y> deferred: 450 …": what the next server answered to one of them.
bool HarakaReader::answered(const Entry& entry, Micros time, std::uint64_t offset)
{
    if (!entry.message.starts_with("recipient <") || entry.number.empty())
        return false;
    const std::size_t end = entry.message.find("> ");
    if (end == std::string_view::npos)
        return false;
    const std::string_view said = entry.message.substr(end + 2);
    const std::string_view what = said.substr(0, std::min(said.find(':'), said.size()));
    if (what != "rejected" && what != "deferred")
        return false;
    const mail_log::RemoteReply reply = mail_log::replyOf(said.substr(std::min(what.size() + 2, said.size())));
    Delivery delivery;
    delivery.offset = offset;
    delivery.time = time;
    delivery.recipient = mail_log::address(entry.message.substr(entry.message.find('<'), end));
    delivery.outcome = what == "rejected" ? Outcome::Rejected : Outcome::Deferred;
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    delivery.enhancedStatus = reply.enhanced;
    m_join.deliver(m_join.message(0, transactionId(entry), time, offset), delivery, {});
    return true;
}

/// "bouncing mail: Some recipients failed: <x@y>": a report to the sender, whose own lines name it by another UUID.
bool HarakaReader::bounced(const Entry& entry, Micros time, std::uint64_t offset)
{
    if (!entry.message.starts_with("bouncing mail:") || entry.number.empty())
        return false;
    JoinedMessage& about = m_join.message(0, transactionId(entry), time, offset);
    const std::string victim(about.view(about.mailFrom)), original(about.view(about.messageId)), cause = about.failureToReport();
    // Its lines have another UUID: by this name the file with the message finds it.
    JoinedMessage& report = m_join.open(0, transactionId(entry) + " report", time, offset);
    report.set(report.id, {});
    report.report = true;
    report.begun = true;
    report.answers = MailJoin::identityOf(0, transactionId(entry));
    report.set(report.mailFrom, "<>");
    report.set(report.victim, victim);
    report.set(report.cause, cause);
    report.set(report.causeId, original);
    report.set(report.reference, original);
    report.set(report.event, "bounce");
    m_join.finish(report);
    return true;
}

/// "delivered file=… domain="far.example" host="mx.far.example" ip=203.0.113.99 port=25 response="250 …" rcpts=1/0/0",
/// "bounced … err="550 …"", "temp_fail … err=…"; the recipients in rcpt_to="<x@y>" where they are named. As a log of pairs, the
/// first of them is "delivered file".
void HarakaReader::outbound(const Entry& entry, Micros time, std::uint64_t offset)
{
    if (answered(entry, time, offset) || bounced(entry, time, offset))
        return;
    const std::string_view what = entry.message.substr(0, std::min(entry.message.find(' '), entry.message.size()));
    Delivery delivery;
    if (what == "delivered" || (what.empty() && !entry.value("delivered file").empty()))
        delivery.outcome = Outcome::Accepted;
    else if (what == "bounced" || what == "bounce")
        delivery.outcome = Outcome::Rejected;
    else if (what == "deferred" || what == "temp_fail")
        delivery.outcome = Outcome::Deferred;
    else
        return;
    std::string_view words = entry.value("response");
    if (words.empty())
        words = entry.value("err");
    if (words.empty())
        words = entry.value("msg");
    const mail_log::RemoteReply reply = mail_log::remoteReply(words);
    delivery.offset = offset;
    delivery.time = time;
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    delivery.enhancedStatus = reply.enhanced;
    delivery.server = entry.value("host");
    delivery.recipient = mail_log::address(entry.value("rcpt_to"));
    const IpAddress hop = IpAddress::parse(entry.value("ip")).value_or(IpAddress());
    if (entry.number.empty()) {
        JoinedMessage& message = m_join.nameless(time, offset);
        m_join.deliver(message, delivery, hop);
        m_join.finish(message);
        return;
    }
    JoinedMessage& message = m_join.message(0, transactionId(entry), time, offset);
    std::vector<std::string> recipients;
    if (delivery.recipient.empty())
        recipients = message.recipientsIn(entry.value("domain"), static_cast<std::size_t>(std::clamp<std::int64_t>(mail_log::number(entry.value("rcpts")), 0, 100'000)));
    for (const std::string& recipient : recipients) {
        delivery.recipient = recipient;
        m_join.deliver(message, delivery, hop);
    }
    if (!recipients.empty())
        return;
    const MailJoin::Open ofDomain{OpenDelivery::Missing::OfDomain, domainIdentity(entry.value("domain"))};
    m_join.deliver(message, delivery, hop, delivery.recipient.empty() && !message.begun ? &ofDomain : nullptr);
}

} // namespace delist::haraka
