#include "evidence/logs/sensors/sensor_mail.h"
#include "evidence/connection_vantage_sink.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/mail/null_sender.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t mostSessions = 4096;
constexpr std::size_t mostBytes = 32U << 20;
constexpr std::size_t longestText = 4096;
constexpr std::size_t mostRecipients = 1000;
constexpr std::size_t mostAttachments = 100;

/// Buffers larger than this are not kept for the next session.
constexpr std::size_t mostSpareBytes = 4096;
/// Connections that wait for their own record.
constexpr std::size_t mostWaiting = 65'536;
/// Connections that were told of before their mail.
constexpr std::size_t mostTold = 1U << 20;
/// Sensors stamp a transaction when they are done with it; an id that comes again is another connection's.
constexpr Micros longestBeside = 60'000'000;

std::uint64_t idOf(std::string_view connection) { return std::hash<std::string_view>()(connection); }

std::string_view bounded(std::string_view text) { return text.substr(0, longestText); }

/// "a@example.org" of the From field "Ann <a@example.org>".
std::string_view authorOf(std::string_view from)
{
    const std::size_t open = from.rfind('<');
    const std::size_t close = open == std::string_view::npos ? open : from.find('>', open);
    return close == std::string_view::npos ? from : from.substr(open + 1, close - open - 1);
}

/// 220 and 221 are about the session, 354 asks for the message.
Outcome outcomeOf(const std::optional<smtp::Reply>& reply)
{
    if (!reply || reply->code == 220 || reply->code == 221)
        return Outcome::Unknown;
    return smtp::outcomeOf(reply->code);
}

} // namespace

SensorMail::Piece SensorMail::Dialogue::keep(std::string_view value)
{
    value = bounded(value);
    const Piece piece{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(value.size())};
    text += value;
    return piece;
}

SensorMail::Piece SensorMail::Dialogue::keepHeader(std::string_view value)
{
    const std::size_t begin = text.size();
    appendHeaderText(text, bounded(value));
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - begin)};
}

/// The addresses of header fields, ", " between.
SensorMail::Piece SensorMail::Dialogue::keepAddresses(std::span<const std::string_view> values)
{
    const std::size_t begin = text.size();
    for (const std::string_view value : values) {
        if (text.size() - begin > longestText)
            break;
        if (text.size() != begin)
            text += ", ";
        text += bounded(authorOf(value));
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - begin)};
}

void SensorMail::Dialogue::clear()
{
    Dialogue fresh;
    if (text.capacity() <= mostSpareBytes && mails.capacity() * sizeof(Mail) <= mostSpareBytes
        && (recipients.capacity() + attachments.capacity()) * sizeof(Piece) <= mostSpareBytes) {
        fresh.text.swap(text);
        fresh.mails.swap(mails);
        fresh.recipients.swap(recipients);
        fresh.attachments.swap(attachments);
        fresh.text.clear();
        fresh.mails.clear();
        fresh.recipients.clear();
        fresh.attachments.clear();
    }
    *this = std::move(fresh);
}

SensorMail::Dialogue* SensorMail::find(std::string_view connection)
{
    std::uint64_t key = idOf(connection);
    for (std::uint32_t slot; (slot = m_byConnection.find(key)) != SlotIndex::none; ++key)
        if (Dialogue& known = m_slots[slot]; known[known.connection] == connection)
            return &known;
    return nullptr;
}

void SensorMail::flowSeen(std::string_view connection, Micros begin, Micros end, bool mail)
{
    connection = bounded(connection);
    if (connection.empty())
        return;
    m_flows = Flows::Later;
    bool known = false;
    if (Dialogue* const open = find(connection))
        open->flow = known = true;
    if (const auto waiting = m_waitingAt.find(idOf(connection)); waiting != m_waitingAt.end()) {
        m_waiting[waiting->second - m_firstWaiting].given = known = true;
        m_waitingAt.erase(waiting);
    }
    if (mail && !known && m_told.size() < mostTold)
        m_told.insert_or_assign(idOf(connection), Told{begin, end});
}

bool SensorMail::wasTold(std::string_view connection, Micros time) const
{
    if (m_told.empty())
        return false;
    const auto told = m_told.find(idOf(bounded(connection)));
    return told != m_told.end() && !isLongAfter(time, told->second.begin, longestBeside) && !isLongAfter(told->second.end, time, longestBeside);
}

/// The connection that a dialogue proves, unless the log has its own record of it.
void SensorMail::connect(const Dialogue& dialogue)
{
    if (dialogue.flow)
        return;
    Connection record;
    record.offset = dialogue.offset;
    record.time = dialogue.time;
    record.end = dialogue.end;
    record.source = dialogue.client;
    record.destination = dialogue.server;
    record.action = Action::Allowed;
    record.smtp = true;
    if (m_flows == Flows::Never) {
        m_sink.connection(record);
        return;
    }
    const std::uint64_t id = idOf(dialogue[dialogue.connection]);
    if (!m_waitingAt.try_emplace(id, m_firstWaiting + m_waiting.size()).second)
        return; // given out in parts: one connection
    m_waiting.push_back({id, record, false});
    if (m_waiting.size() > mostWaiting)
        giveOutWaiting();
}

void SensorMail::giveOutWaiting()
{
    const Waiting& oldest = m_waiting.front();
    if (!oldest.given) {
        if (m_flows == Flows::Perhaps) {
            if (auto* const sink = dynamic_cast<ConnectionVantageSink*>(&m_sink))
                sink->connectionsSeenAsMail();
            flowsAreTold();
        }
        m_sink.connection(oldest.record);
        m_waitingAt.erase(oldest.id);
    }
    m_waiting.pop_front();
    ++m_firstWaiting;
}

/// The open one of this connection, or a new one.
SensorMail::Dialogue& SensorMail::dialogueOf(const SensorTransaction& line)
{
    const std::string_view connection = bounded(line.connection);
    std::uint64_t key = idOf(connection);
    for (std::uint32_t slot; (slot = m_byConnection.find(key)) != SlotIndex::none; ++key) {
        Dialogue& known = m_slots[slot];
        if (known[known.connection] == connection)
            return known;
    }
    if (m_open.size() >= mostSessions)
        giveOutOldest();
    if (m_free.empty()) {
        m_free.push_back(static_cast<std::uint32_t>(m_slots.size()));
        m_slots.emplace_back();
    }
    const std::uint32_t slot = m_free.back();
    m_free.pop_back();
    m_open.push_back(slot);
    m_byConnection.insert(key, slot);
    Dialogue& fresh = m_slots[slot];
    fresh.key = key;
    fresh.offset = line.offset;
    fresh.time = fresh.end = line.time;
    fresh.client = line.client;
    fresh.server = line.server;
    fresh.begun = !line.goesOn;
    fresh.flow = wasTold(connection, line.time);
    fresh.connection = fresh.keep(connection);
    return fresh;
}

void SensorMail::add(const SensorTransaction& line)
{
    Dialogue& dialogue = dialogueOf(line);
    dialogue.time = std::min(dialogue.time, line.time);
    dialogue.end = std::max(dialogue.end, line.time);
    if (!line.helo.empty() && dialogue[dialogue.helo] != bounded(line.helo))
        dialogue.helo = dialogue.keep(line.helo);
    Piece reply;
    if (!line.reply.empty()) {
        reply = dialogue[dialogue.lastReply] == bounded(line.reply) ? dialogue.lastReply : dialogue.keep(line.reply);
        dialogue.lastReply = reply;
    }
    if (line.tls != Tls::Unknown)
        dialogue.tls = line.tls == Tls::Yes || dialogue.tls == Tls::Yes ? Tls::Yes : Tls::No;
    if (!line.mailFrom.empty() || line.nullSender || !line.recipients.empty() || !line.messageId.empty()) {
        Mail& mail = dialogue.mails.emplace_back();
        mail.offset = line.offset;
        mail.time = line.time;
        mail.mailFrom = dialogue.keep(line.nullSender ? "<>" : line.mailFrom.empty() ? line.mailFrom : smtp::parsePath(line.mailFrom).address);
        mail.firstRecipient = static_cast<std::uint32_t>(dialogue.recipients.size());
        for (const std::string_view recipient : line.recipients.first(std::min(line.recipients.size(), mostRecipients)))
            dialogue.recipients.push_back(dialogue.keep(smtp::parsePath(recipient).address));
        mail.recipients = static_cast<std::uint32_t>(dialogue.recipients.size()) - mail.firstRecipient;
        mail.headerFrom = dialogue.keepHeader(authorOf(line.headerFrom));
        mail.messageId = dialogue.keep(line.messageId);
        mail.inReplyTo = dialogue.keep(line.inReplyTo);
        mail.subject = dialogue.keepHeader(line.subject);
        mail.headerTo = dialogue.keepAddresses(line.headerTo);
        mail.mailer = dialogue.keepHeader(line.mailer);
        mail.firstAttachment = static_cast<std::uint32_t>(dialogue.attachments.size());
        for (const std::string_view name : line.attachments.first(std::min(line.attachments.size(), mostAttachments)))
            dialogue.attachments.push_back(dialogue.keepHeader(name));
        mail.attachments = static_cast<std::uint32_t>(dialogue.attachments.size()) - mail.firstAttachment;
        mail.reply = reply;
        mail.outcome = outcomeOf(smtp::parseReply(line.reply));
    }
    const std::size_t bytes = sizeof(Dialogue) + dialogue.text.size() + dialogue.mails.size() * sizeof(Mail)
        + (dialogue.recipients.size() + dialogue.attachments.size()) * sizeof(Piece);
    m_bytes += bytes - dialogue.bytes;
    dialogue.bytes = bytes;
    while (m_bytes > mostBytes && !m_open.empty())
        giveOutOldest();
}

void SensorMail::giveOutOldest()
{
    const std::uint32_t slot = m_open.front();
    m_open.pop_front();
    Dialogue& dialogue = m_slots[slot];
    m_byConnection.erase(dialogue.key);
    m_bytes -= dialogue.bytes;
    report(dialogue);
    dialogue.clear();
    m_free.push_back(slot);
}

void SensorMail::flush()
{
    while (!m_open.empty())
        giveOutOldest();
    while (!m_waiting.empty())
        giveOutWaiting();
}

void SensorMail::report(const Dialogue& dialogue)
{
    Session session;
    session.offset = dialogue.offset;
    session.time = dialogue.time;
    session.end = dialogue.end;
    session.client = dialogue.client;
    session.server = dialogue.server;
    session.key = dialogue[dialogue.connection];
    session.helo = dialogue[dialogue.helo];
    session.tls = dialogue.tls;
    session.recipients = static_cast<std::uint32_t>(dialogue.recipients.size());
    for (const Mail& mail : dialogue.mails) {
        session.messages += mail.outcome == Outcome::Accepted;
        session.rejectedRecipients += mail.outcome == Outcome::Rejected ? mail.recipients : 0;
    }
    const std::string_view lastReply = dialogue[dialogue.lastReply];
    const auto last = smtp::parseReply(lastReply);
    if (last && last->code >= 400)
        session.error = lastReply;
    const RowId row = m_sink.session(session);
    if (!dialogue.begun && m_openEnds && !session.key.empty()) {
        OpenEnd end;
        end.row = row;
        end.begun = end.ended = false;
        m_openEnds->openSession(end);
    }
    for (const Mail& mail : dialogue.mails)
        report(dialogue, mail, row);
    connect(dialogue);
}

void SensorMail::report(const Dialogue& dialogue, const Mail& mail, RowId session)
{
    Message message;
    message.offset = mail.offset;
    message.time = mail.time;
    message.session = session;
    message.messageId = dialogue[mail.messageId];
    message.mailFrom = dialogue[mail.mailFrom];
    message.headerFrom = dialogue[mail.headerFrom];
    message.subject = dialogue[mail.subject];
    message.headerTo = dialogue[mail.headerTo];
    message.mailer = dialogue[mail.mailer];
    message.recipients = mail.recipients;
    message.client = dialogue.client.address;
    message.server = dialogue.server.address;
    message.status = mail.outcome;
    const RowId row = m_sink.message(message);
    for (const Piece name : std::span(dialogue.attachments).subspan(mail.firstAttachment, mail.attachments)) {
        Attachment attachment;
        attachment.offset = mail.offset;
        attachment.message = row;
        attachment.name = dialogue[name];
        m_sink.attachment(attachment);
    }
    const std::string server = dialogue.server.address.toString();
    Delivery delivery;
    delivery.offset = mail.offset;
    delivery.time = mail.time;
    delivery.message = row;
    delivery.messageId = message.messageId;
    delivery.outcome = mail.outcome;
    delivery.server = server;
    if (mail.outcome != Outcome::Unknown) {
        delivery.reply = dialogue[mail.reply];
        const auto reply = smtp::parseReply(delivery.reply);
        delivery.replyCode = reply->code;
        delivery.enhancedStatus = reply->enhanced;
    }
    for (const Piece recipient : std::span(dialogue.recipients).subspan(mail.firstRecipient, mail.recipients)) {
        delivery.recipient = dialogue[recipient];
        m_sink.delivery(delivery);
        if (message.mailFrom != "<>" || isOtherAutomaticMail(message.headerFrom, message.subject))
            continue;
        Bounce bounce;
        bounce.offset = mail.offset;
        bounce.time = mail.time;
        bounce.message = row;
        bounce.victim = delivery.recipient;
        bounce.originalMessageId = dialogue[mail.inReplyTo];
        bounce.messageId = message.messageId;
        bounce.subject = message.subject;
        bounce.fate = mail.outcome;
        m_sink.bounce(bounce);
    }
}

} // namespace delist
