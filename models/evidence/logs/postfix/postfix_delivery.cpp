// Lines of the delivery agents (smtp, lmtp, local, virtual, pipe, error, relay, discard …): "QID: to=<a@b>, orig_to=<c>,
// relay=host[ip]:port, delay=…, dsn=2.0.0, status=sent (250 …)". See the sent.c, defer.c and bounce.c of Postfix.
#include "evidence/logs/postfix/postfix_reader.h"
#include "evidence/smtp/reply.h"

namespace delist::postfix {

namespace {

/// Who spoke, in "host mx.example.org[192.0.2.1] said: …", "connect to mx.example.org[192.0.2.1]:25: Connection timed out".
mail_log::Peer speaker(std::string_view text)
{
    for (const std::string_view before : {"host ", "connect to ", "with "}) {
        const std::size_t at = text.find(before);
        if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' '))
            continue;
        const mail_log::Peer peer = mail_log::bracketedPeer(text.substr(at + before.size()));
        if (peer.length != 0)
            return peer;
    }
    return {};
}

Outcome outcomeOf(std::string_view status)
{
    if (status == "sent" || status == "deliverable")
        return Outcome::Accepted;
    if (status == "deferred")
        return Outcome::Deferred;
    if (status == "bounced" || status == "expired" || status == "force-expired" || status.starts_with("undeliverable"))
        return Outcome::Rejected;
    return Outcome::Unknown;
}

} // namespace

/// "host mx.far.example[192.0.2.1] refused to talk to me: 554 …": a server that was tried before the one of the status line, which
/// says nothing of it.
void PostfixReader::turnedAway(const SyslogLine& line, std::string_view text)
{
    const mail_log::Peer peer = speaker(text);
    constexpr std::string_view marker = " refused to talk to me: ";
    const std::size_t words = text.find(marker);
    if (!peer.endpoint.address.known() || words == std::string_view::npos)
        return;
    constexpr std::uint64_t tried = 0x7472696564;
    JoinedSession& session = m_join.session(mail_log::mix(mail_log::mix(m_scope, tried), line.offset), line.time, line.offset);
    session.endless = true;
    session.server = peer.endpoint;
    session.server.port = session.server.port != 0 ? session.server.port : 25;
    session.connector = line.tag;
    session.error = text.substr(words + marker.size(), 300);
    m_join.endSession(session);
}

void PostfixReader::delivered(const SyslogLine& line, std::string_view id, std::string_view text)
{
    Delivery delivery;
    mail_log::Peer relay;
    std::string_view relayText;
    std::string_view answer;
    bool probe = false; // "status=deliverable": whether the address exists was all that was asked
    std::size_t length = 0;
    delivery.recipient = mail_log::address(text.substr(3), &length);
    text.remove_prefix(std::min(text.size(), 3 + length));
    while (text.starts_with(", ")) {
        text.remove_prefix(2);
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos)
            break;
        const std::string_view name = text.substr(0, equals);
        text.remove_prefix(equals + 1);
        if (name == "status") {
            const std::size_t end = std::min(text.find(' '), text.size());
            delivery.outcome = outcomeOf(text.substr(0, end));
            probe = text.starts_with("deliverable") || text.starts_with("undeliverable");
            answer = text.substr(end);
            if (answer.starts_with(" ("))
                answer.remove_prefix(2);
            if (!answer.empty() && answer.back() == ')')
                answer.remove_suffix(1);
            break;
        }
        std::size_t end = 0;
        std::string_view address;
        if (!text.empty() && text.front() == '<')
            address = mail_log::address(text, &end);
        else
            end = std::min(text.find(", "), text.size());
        const std::string_view value = text.substr(0, end);
        if (name == "relay") {
            relayText = value;
            relay = mail_log::bracketedPeer(value);
        } else if (name == "orig_to") {
            delivery.replaced = address;
        } else if (name == "dsn") {
            delivery.enhancedStatus = value.substr(0, smtp::enhancedStatusLength(value));
        }
        text.remove_prefix(end);
    }
    const mail_log::RemoteReply reply = mail_log::remoteReply(answer);
    delivery.reply = reply.text;
    delivery.replyCode = reply.code;
    if (delivery.enhancedStatus.empty())
        delivery.enhancedStatus = reply.enhanced;
    if (relay.length == 0 && (relayText.empty() || relayText == "none")) {
        relay = speaker(answer);
        relayText = relay.name;
    } else if (relay.length != 0) {
        relayText = relay.name;
    }
    delivery.server = relayText;
    delivery.offset = line.offset;
    delivery.time = line.time;
    JoinedMessage& about = message(line, id);
    about.toProgram = about.toProgram || (relay.length == 0 && answer.starts_with("delivered via ")); // pipe(8)
    if (probe) {
        about.role = MessageRole::Other;
        about.set(about.event, "address-verification");
    }
    constexpr std::string_view forwarded = "forwarded as ";
    const std::string_view copy = answer.starts_with(forwarded) && relay.length == 0 ? answer.substr(forwarded.size()) : std::string_view();
    const bool expands = delivery.outcome == Outcome::Accepted && !copy.empty() && queueIdLength(std::string(copy) + ": ") == copy.size();
    if (expands)
        delivery.outcome = Outcome::Expanded;
    m_join.deliver(about, delivery, relay.endpoint.address);
    if (expands)
        sentOnAs(line, copy, about);
    if (delivery.outcome == Outcome::Accepted && mail_log::isLoopback(relay.endpoint.address))
        cameBackAs(queuedAs(answer), about);
}

/// A content filter on this machine answers with the id under which it has handed the mail back: of several in a row each does.
void PostfixReader::cameBackAs(std::string_view id, JoinedMessage& first)
{
    JoinedMessage* const message = id.empty() ? nullptr : m_join.find(m_scope, id);
    if (message && message != &first && !message->messageId.empty() && message->view(message->messageId) == first.view(first.messageId))
        m_join.handBack(*message, first);
}

/// What local(8) makes of mail to an alias or a .forward.
void PostfixReader::sentOnAs(const SyslogLine& line, std::string_view id, const JoinedMessage& original)
{
    const bool seen = m_join.find(m_scope, id) != nullptr;
    JoinedMessage& copy = message(line, id);
    copy.begun = copy.begun || seen; // its first line tells its Message-ID alone
    MailJoin::sendOn(copy, original.view(original.authenticatedAs));
}

} // namespace delist::postfix
