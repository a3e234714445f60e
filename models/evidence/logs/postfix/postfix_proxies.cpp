// Filters before the queue (smtpd_proxy_filter): the smtpd that a client speaks to has no queue id for the mail, only "NOQUEUE: client=host[ip],
// sasl_method=LOGIN, sasl_username=u". The filter hands the mail to another smtpd, which opens the queue id for the filter's address,
// or for the client where the filter names it (XCLIENT, XFORWARD). In the end the first smtpd tells the filter's answer: "proxy-accept:
// END-OF-MESSAGE: 250 2.0.0 Ok: queued as QID; from=<> to=<> proto=ESMTP helo=<>". See SMTPD_PROXY_README, smtpd.c.
#include "evidence/logs/postfix/postfix_reader.h"
#include <functional>

namespace delist::postfix {

using mail_log::mix;

namespace {

constexpr std::size_t mostRemembered = 1024;
constexpr Micros longestReply = 3600 * microsPerSecond; ///< of the filter, behind the line that opened the queue id

} // namespace

std::string_view queuedAs(std::string_view reply)
{
    constexpr std::string_view marker = "queued as ";
    const std::size_t at = reply.rfind(marker);
    if (at == std::string_view::npos)
        return {};
    const std::string_view id = reply.substr(at + marker.size());
    std::size_t end = 0;
    while (end < id.size() && ((id[end] >= '0' && id[end] <= '9') || (id[end] >= 'A' && id[end] <= 'Z') || (id[end] >= 'a' && id[end] <= 'z')))
        ++end;
    return id.substr(0, end);
}

/// "client=host[ip], sasl_method=LOGIN, sasl_username=u" without a queue id.
void PostfixReader::offered(const SyslogLine& line, std::string_view text)
{
    const mail_log::Peer client = mail_log::bracketedPeer(text);
    JoinedSession& session = sessionOf(line, client);
    logon(session, text.substr(std::min(client.length, text.size())));
    if (!client.endpoint.address.known())
        return;
    if (m_offers.empty())
        m_offers.resize(mostRemembered);
    const std::uint64_t hash = mix(m_scope, std::hash<IpAddress>()(client.endpoint.address));
    const std::uint64_t key = processKey(line, client);
    Offer& offer = m_offers[hash % mostRemembered];
    const JoinedSession* const other = offer.client == hash && offer.session != key ? m_join.findSession(offer.session) : nullptr;
    const bool several = (other && other->client.address == client.endpoint.address && other->authenticatedAs != session.authenticatedAs) ||
                         (offer.client == hash && offer.session == key && offer.several);
    offer = {hash, key, several};
}

/// \p message was opened in the connection \p by. Where that is a proxy's, it is mail of who offered it.
void PostfixReader::handIn(JoinedMessage& message, std::string_view id, const JoinedSession& by)
{
    const bool loopback = mail_log::isLoopback(message.client);
    if (!loopback && !by.proxied && !message.forwarded)
        return;
    if (m_handedIn.empty())
        m_handedIn.resize(mostRemembered);
    const std::uint64_t identity = MailJoin::identityOf(m_scope, id);
    m_handedIn[identity % mostRemembered] = {identity, MailJoin::handle(message)};
    if (loopback || m_offers.empty() || !message.authenticatedAs.empty())
        return;
    const std::uint64_t hash = mix(m_scope, std::hash<IpAddress>()(message.client));
    const Offer& offer = m_offers[hash % mostRemembered];
    const JoinedSession* const session = offer.client == hash && !offer.several ? m_join.findSession(offer.session) : nullptr;
    if (session && session != &by && session->client.address == message.client)
        message.set(message.authenticatedAs, session->authenticatedAs);
}

/// The filter has taken a transaction, which is in the queue now.
void PostfixReader::passedOn(const SyslogLine& line, const Refusal& reply)
{
    if (line.pid.empty())
        return; // nothing tells whose it is
    JoinedSession& session = sessionOf(line, {});
    if (!reply.helo.empty())
        session.helo = reply.helo;
    ++session.messages;
    const std::string_view id = queuedAs(reply.reply.text);
    if (id.size() < 6)
        return;
    const std::uint64_t identity = MailJoin::identityOf(m_scope, id);
    const HandedIn known = m_handedIn.empty() ? HandedIn() : m_handedIn[identity % mostRemembered];
    JoinedMessage* message = known.id == identity ? m_join.get(known.message) : nullptr;
    message = message ? message : m_join.find(m_scope, id);
    if (message && isLongAfter(message->time, line.time, longestReply))
        return; // another's queue
    const bool offeredBefore = !session.begun && session.authenticatedAs.empty(); // in the file before, it may be
    if (!message && offeredBefore)
        m_join.tellHandedIn(m_scope, id, processKey(line, {}));
    if (!message)
        return;
    if (session.client.address.known())
        message->client = session.client.address;
    if (!session.authenticatedAs.empty())
        message->set(message->authenticatedAs, session.authenticatedAs);
    if (offeredBefore)
        message->handedInFor = processKey(line, {});
}

} // namespace delist::postfix
