#include "evidence/logs/sensor_mail.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t mostSessions = 4096;
constexpr std::size_t mostBytes = 32U << 20;
constexpr std::size_t longestText = 4096;
constexpr std::size_t mostRecipients = 1000;

std::string kept(std::string_view text) { return std::string(text.substr(0, longestText)); }

/// 220 and 221 are about the session, 354 asks for the message.
Outcome outcomeOf(const std::optional<smtp::Reply>& reply)
{
    if (!reply || reply->code == 220 || reply->code == 221)
        return Outcome::Unknown;
    return smtp::outcomeOf(reply->code);
}

} // namespace

void SensorMail::add(const SensorTransaction& line)
{
    std::string connection(line.connection);
    auto found = m_byConnection.find(connection);
    if (found == m_byConnection.end()) {
        if (m_open.size() >= mostSessions)
            giveOutOldest();
        found = m_byConnection.emplace(connection, m_firstIndex + m_open.size()).first;
        Dialogue& fresh = m_open.emplace_back();
        fresh.connection = std::move(connection);
        fresh.offset = line.offset;
        fresh.time = fresh.end = line.time;
        fresh.client = line.client;
        fresh.server = line.server;
        fresh.bytes = sizeof(Dialogue) + fresh.connection.size();
        m_bytes += fresh.bytes;
    }
    Dialogue& dialogue = m_open[static_cast<std::size_t>(found->second - m_firstIndex)];
    dialogue.time = std::min(dialogue.time, line.time);
    dialogue.end = std::max(dialogue.end, line.time);
    if (!line.helo.empty())
        dialogue.helo = kept(line.helo);
    if (!line.reply.empty())
        dialogue.lastReply = kept(line.reply);
    if (line.tls != Tls::Unknown)
        dialogue.tls = line.tls == Tls::Yes || dialogue.tls == Tls::Yes ? Tls::Yes : Tls::No;
    if (!line.mailFrom.empty() || line.nullSender || !line.recipients.empty() || !line.messageId.empty()) {
        Mail& mail = dialogue.mails.emplace_back();
        mail.offset = line.offset;
        mail.time = line.time;
        mail.mailFrom = line.nullSender ? std::string("<>") : kept(line.mailFrom.empty() ? line.mailFrom : smtp::parsePath(line.mailFrom).address);
        for (const std::string_view recipient : line.recipients) {
            if (mail.recipients.size() == mostRecipients)
                break;
            mail.recipients.push_back(kept(smtp::parsePath(recipient).address));
        }
        mail.headerFrom = decodeHeaderText(line.headerFrom.substr(0, longestText));
        mail.messageId = kept(line.messageId);
        mail.inReplyTo = kept(line.inReplyTo);
        mail.subject = decodeHeaderText(line.subject.substr(0, longestText));
        mail.reply = kept(line.reply);
        std::size_t size = sizeof(Mail) + mail.mailFrom.size() + mail.headerFrom.size() + mail.messageId.size() + mail.inReplyTo.size()
            + mail.subject.size() + mail.reply.size();
        for (const std::string& recipient : mail.recipients)
            size += sizeof(std::string) + recipient.size();
        dialogue.bytes += size;
        m_bytes += size;
    }
    while (m_bytes > mostBytes && !m_open.empty())
        giveOutOldest();
}

void SensorMail::giveOutOldest()
{
    const Dialogue dialogue = std::move(m_open.front());
    m_open.pop_front();
    ++m_firstIndex;
    m_byConnection.erase(dialogue.connection);
    m_bytes -= dialogue.bytes;
    report(dialogue);
}

void SensorMail::flush()
{
    while (!m_open.empty())
        giveOutOldest();
}

void SensorMail::report(const Dialogue& dialogue)
{
    Session session;
    session.offset = dialogue.offset;
    session.time = dialogue.time;
    session.end = dialogue.end;
    session.client = dialogue.client;
    session.server = dialogue.server;
    session.key = dialogue.connection;
    session.helo = dialogue.helo;
    session.tls = dialogue.tls;
    for (const Mail& mail : dialogue.mails) {
        session.messages += outcomeOf(smtp::parseReply(mail.reply)) == Outcome::Accepted;
        session.recipients += static_cast<std::uint32_t>(mail.recipients.size());
    }
    const auto last = smtp::parseReply(dialogue.lastReply);
    if (last && last->code >= 400)
        session.error = dialogue.lastReply;
    const RowId row = m_sink.session(session);
    for (const Mail& mail : dialogue.mails)
        report(dialogue, mail, row);
}

void SensorMail::report(const Dialogue& dialogue, const Mail& mail, RowId session)
{
    const auto reply = smtp::parseReply(mail.reply);
    const Outcome outcome = outcomeOf(reply);
    Message message;
    message.offset = mail.offset;
    message.time = mail.time;
    message.session = session;
    message.messageId = mail.messageId;
    message.mailFrom = mail.mailFrom;
    message.headerFrom = mail.headerFrom;
    message.subject = mail.subject;
    message.recipients = static_cast<std::uint32_t>(mail.recipients.size());
    message.client = dialogue.client.address;
    message.server = dialogue.server.address;
    message.status = outcome;
    const RowId row = m_sink.message(message);
    const std::string server = dialogue.server.address.toString();
    for (const std::string& recipient : mail.recipients) {
        Delivery delivery;
        delivery.offset = mail.offset;
        delivery.time = mail.time;
        delivery.message = row;
        delivery.messageId = mail.messageId;
        delivery.recipient = recipient;
        delivery.outcome = outcome;
        if (outcome != Outcome::Unknown) {
            delivery.replyCode = reply->code;
            delivery.enhancedStatus = reply->enhanced;
            delivery.reply = mail.reply;
        }
        delivery.server = server;
        m_sink.delivery(delivery);
        if (mail.mailFrom != "<>")
            continue;
        Bounce bounce;
        bounce.offset = mail.offset;
        bounce.time = mail.time;
        bounce.message = row;
        bounce.victim = recipient;
        bounce.originalMessageId = mail.inReplyTo;
        bounce.messageId = mail.messageId;
        bounce.subject = mail.subject;
        bounce.fate = outcome;
        m_sink.bounce(bounce);
    }
}

} // namespace delist
