#include "evidence/logs/haraka/haraka_reader.h"
#include "evidence/logs/mail_log_text.h"
#include <algorithm>
#include <functional>

namespace delist::haraka {

using exchange::ProtocolRow;
using exchange::Side;

namespace {

/// Transactions of one connection whose relaying is looked for.
constexpr std::int64_t mostRelayed = 1000;

std::string_view messageNumber(std::string_view number) { return number.substr(0, std::min(number.find('.'), number.size())); }

bool isAccepted(std::string_view code) { return code == "OK" || code == "CONT" || code.empty(); }

/// "code=DENYSOFT msg="450 …"": what the server answered.
Delivery answerOf(const Entry& entry, Micros time, std::uint64_t offset)
{
    const std::string_view code = entry.value("code");
    const mail_log::RemoteReply reply = mail_log::replyOf(entry.value("msg"));
    Delivery answer;
    answer.offset = offset;
    answer.time = time;
    answer.reply = reply.text;
    answer.replyCode = reply.code;
    answer.enhancedStatus = reply.enhanced;
    answer.outcome = isAccepted(code) ? Outcome::Accepted : code.find("SOFT") != std::string_view::npos ? Outcome::Deferred : Outcome::Rejected;
    return answer;
}

} // namespace

std::string transactionId(const Entry& entry) { return std::string(entry.uuid) + '.' + std::string(messageNumber(entry.number)); }

/// The session of \p entry; one that began in the file before where its connect line is not here.
JoinedSession& HarakaReader::sessionOf(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    JoinedSession& session = m_join.session(key, time, offset);
    session.key = entry.uuid;
    return session;
}

/// Also for those whose recipients stand in the file before.
void HarakaReader::settle(JoinedMessage& message, Delivery answer)
{
    message.settle(answer);
    if (message.begun)
        return;
    constexpr MailJoin::Open open{OpenDelivery::Missing::Message};
    message.hopless = true; // it was taken, not delivered here
    answer.recipient = {};
    m_join.deliver(message, answer, {}, &open);
}

/// The transaction that \p entry is about, with who its client is.
JoinedMessage& HarakaReader::transaction(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    JoinedMessage& message = m_join.message(0, transactionId(entry), time, offset);
    JoinedSession& session = sessionOf(entry, key, time, offset);
    message.client = session.client.address;
    if (!session.authenticatedAs.empty())
        message.set(message.authenticatedAs, session.authenticatedAs);
    m_join.attach(message, session);
    return message;
}

const char* HarakaReader::read(const Entry& entry, Micros time, std::uint64_t offset)
{
    const std::uint64_t key = mail_log::mix(6, std::hash<std::string_view>()(entry.uuid));
    if (entry.uuid == "-" && entry.plugin != "outbound")
        return nullptr;
    if (entry.level == "PROTOCOL") {
        protocol(entry, key, time, offset);
    } else if (entry.plugin == "outbound") {
        outbound(entry, time, offset);
    } else if (entry.message.starts_with("connect")) {
        connected(entry, key, time, offset);
    } else if (entry.message.starts_with("disconnect")) {
        disconnected(entry, key, time, offset);
    } else if (entry.plugin == "core" && entry.message.substr(0, entry.message.find(' ')) == "message" && !entry.number.empty()) {
        described(entry, key, time, offset);
    } else if (!m_dialogues.isOpen(key)) {
        envelope(entry, key, time, offset);
    }
    return nullptr;
}

/// "C: MAIL FROM:<a@b> state=1", "S: 250 …"
void HarakaReader::protocol(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    std::string_view text = entry.message;
    if (entry.plugin != "core" || text.size() < 3 || text[1] != ':' || (text[0] != 'C' && text[0] != 'S'))
        return; // other servers' replies are told by the outbound lines
    ProtocolRow row;
    row.offset = offset;
    row.time = time;
    row.session = entry.uuid;
    row.event = text[0] == 'C' ? '<' : '>';
    text.remove_prefix(std::min<std::size_t>(3, text.size()));
    if (const std::size_t state = text.rfind(" state="); row.event == '<' && state != std::string_view::npos)
        text = text.substr(0, state);
    row.data = text;
    if (JoinedSession* const known = m_join.findSession(key); known && !m_dialogues.isOpen(key)) {
        begun(*known, entry, key);
        m_join.forgetSession(*known);
    }
    if (row.data != ".")
        m_dialogues.row(key, row, Side::Receive);
}

/// What other lines told of the dialogue before its first one: the connect line who it is; where that is in the file before, the
/// latest line of its transaction may be here.
void HarakaReader::begun(const JoinedSession& session, const Entry& entry, std::uint64_t key)
{
    ProtocolRow opened;
    opened.offset = session.offset;
    opened.time = session.time;
    opened.session = entry.uuid;
    if (session.begun) {
        const auto endpoint = [](const Endpoint& end) {
            if (!end.address.known())
                return std::string();
            const std::string address = end.address.isV4() ? end.address.toString() : '[' + end.address.toString() + ']';
            return address + ':' + std::to_string(end.port);
        };
        const std::string remote = endpoint(session.client);
        const std::string local = endpoint(session.server);
        opened.event = '+';
        opened.remote = remote;
        opened.local = local;
        m_dialogues.row(key, opened, Side::Receive);
        m_dialogues.markBegun(key);
        return;
    }
    opened.event = '*';
    m_dialogues.row(key, opened, Side::Receive);
    const JoinedMessage* const message = m_join.latestOf(session);
    if (message && (!message->messageId.empty() || message->sizeBytes != unknownCount))
        m_dialogues.describeMessage(key, opened, Side::Receive, message->view(message->messageId), message->sizeBytes);
}

/// "connect ip=192.0.2.1 port=4711 local_ip=10.0.0.25 local_port=25"
void HarakaReader::connected(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    const auto client = IpAddress::parse(entry.value("ip"));
    if (!client)
        return;
    JoinedSession& session = m_join.session(key, time, offset);
    session.begun = true;
    session.key = entry.uuid;
    const auto port = [&entry](std::string_view name) {
        return static_cast<std::uint16_t>(std::clamp<std::int64_t>(mail_log::number(entry.value(name)), 0, 65535));
    };
    session.client = {*client, port("port")};
    const auto local = IpAddress::parse(entry.value("local_ip"));
    constexpr std::array<std::uint8_t, 16> any{};
    if (local && local->bytes() != any && !(local->isV4() && local->v4HostOrder() == 0))
        session.server.address = *local;
    session.server.port = port("local_port");
}

/// "disconnect ip=192.0.2.1 rdns=x helo=y relay=N esmtp=Y tls=N errors=0 txns=1 rcpts=1/0/2 msgs=1/0/0 bytes=…": recipients and
/// messages as accepted/deferred/refused; relay=Y: the client was allowed to send outwards.
void HarakaReader::disconnected(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    const auto three = [&entry](std::string_view name, std::uint32_t (&out)[3]) {
        std::string_view text = entry.value(name);
        for (std::uint32_t& number : out) {
            number = static_cast<std::uint32_t>(std::clamp<std::int64_t>(mail_log::number(text), 0, 1'000'000));
            text.remove_prefix(std::min(text.size(), text.find('/') == std::string_view::npos ? text.size() : text.find('/') + 1));
        }
    };
    std::uint32_t recipients[3]{};
    std::uint32_t messages[3]{};
    three("rcpts", recipients);
    three("msgs", messages);
    const std::string_view tls = entry.value("tls");
    const exchange::SessionTotals totals{entry.value("helo"), tls == "Y" ? Tls::Yes : tls == "N" ? Tls::No : Tls::Unknown, messages[0],
                                         recipients[0] + recipients[1] + recipients[2], recipients[2]};
    if (m_dialogues.isOpen(key)) {
        m_dialogues.describeSession(key, totals);
        m_dialogues.end(key, true, time);
        return;
    }
    JoinedSession* const session = &sessionOf(entry, key, time, offset);
    if (!session->begun)
        session->client.address = IpAddress::parse(entry.value("ip")).value_or(IpAddress());
    if (entry.value("relay") == "Y") {
        const std::int64_t transactions = std::clamp<std::int64_t>(mail_log::number(entry.value("txns")), 0, mostRelayed);
        for (std::int64_t i = 1; i <= transactions; ++i)
            if (JoinedMessage* const message = m_join.find(0, std::string(entry.uuid) + '.' + std::to_string(i)))
                message->relayed = true;
    }
    session->helo = totals.helo;
    session->tls = totals.tls;
    session->recipients = totals.recipients;
    session->rejectedRecipients = totals.rejectedRecipients;
    session->messages = totals.messages;
    m_join.endSession(*session);
}

/// "sender <a@b> code=CONT msg=…", "recipient <x@y> code=OK msg=… sender=…", "queue code=OK msg="Message Queued (…)"",
/// "auth_user=…" of the authentication plugins.
void HarakaReader::envelope(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    if (const std::string_view user = entry.value("auth_user"); !user.empty())
        sessionOf(entry, key, time, offset).authenticatedAs = user;
    const std::string_view what = entry.message.substr(0, std::min(entry.message.find(' '), entry.message.size()));
    if (entry.number.empty() || (what != "sender" && what != "recipient" && what != "queue"))
        return;
    JoinedMessage& message = transaction(entry, key, time, offset);
    const std::string_view code = entry.value("code");
    const std::size_t open = entry.message.find('<');
    const std::string_view address = open == std::string_view::npos
                                         ? entry.value(what == "sender" ? "sender" : "recipient")
                                         : mail_log::address(entry.message.substr(open));
    Delivery delivery = answerOf(entry, time, offset);
    if (what == "sender") {
        message.begun = true;
        message.set(message.mailFrom, address.empty() ? std::string_view("<>") : mail_log::address(address));
        if (!isAccepted(code))
            m_join.deliver(message, delivery, {});
    } else if (what == "recipient") {
        ++message.recipients;
        message.listed = true;
        delivery.recipient = mail_log::address(address);
        if (isAccepted(code))
            delivery.outcome = Outcome::Unknown; // until the message is queued
        m_join.deliver(message, delivery, {});
    } else {
        message.set(message.event, "queue");
        settle(message, delivery);
    }
}

/// "message mid=<k@a.example> size=451 rcpts=1/0/1 delay=0.009 code=CONT msg=""": the text has come, and what the plugins said
/// to it. "CONT" goes on to the queue, whose line tells whether it was taken.
void HarakaReader::described(const Entry& entry, std::uint64_t key, Micros time, std::uint64_t offset)
{
    const std::string_view id = entry.value("mid");
    const std::string_view messageId = id.starts_with('<') && id.ends_with('>') && id.size() > 2 ? id : std::string_view();
    const std::int64_t size = mail_log::number(entry.value("size"));
    if (m_dialogues.isOpen(key)) {
        ProtocolRow row;
        row.offset = offset;
        row.time = time;
        row.session = entry.uuid;
        m_dialogues.describeMessage(key, row, Side::Receive, messageId, size < 0 ? unknownCount : size);
        return;
    }
    JoinedMessage& message = transaction(entry, key, time, offset);
    message.set(message.messageId, messageId);
    if (size >= 0)
        message.sizeBytes = size;
    if (!isAccepted(entry.value("code")))
        settle(message, answerOf(entry, time, offset));
}

} // namespace delist::haraka
