// What chkuser, which vpopmail's servers patch into qmail-smtpd, says of senders and recipients.
#include "evidence/logs/qmail/qmail_reader.h"
#include <functional>

namespace delist::qmail {

namespace {

/// "CHKUSER rejected rcpt: from <sender:user:> remote <helo:name:address> rcpt <recipient> : not existing recipient"
struct Verdict
{
    std::string_view words; ///< "accepted rcpt"
    std::string_view sender, user, helo, recipient, reason;
    IpAddress client;

    explicit Verdict(std::string_view text)
    {
        constexpr std::string_view from = ": from <", remote = "> remote <", rcpt = "> rcpt <";
        const std::size_t senderAt = text.find(from);
        const std::size_t remoteAt = text.find(remote, senderAt);
        const std::size_t rcptAt = text.find(rcpt, remoteAt);
        const std::size_t end = text.find('>', rcptAt == std::string_view::npos ? rcptAt : rcptAt + rcpt.size());
        if (end == std::string_view::npos)
            return;
        words = text.substr(0, senderAt);
        sender = text.substr(senderAt + from.size(), remoteAt - senderAt - from.size());
        const std::size_t last = sender.rfind(':');
        const std::size_t userAt = last == 0 || last == std::string_view::npos ? last : sender.rfind(':', last - 1);
        if (userAt != std::string_view::npos && userAt != last) {
            user = sender.substr(userAt + 1, last - userAt - 1);
            sender = sender.substr(0, userAt);
        }
        recipient = text.substr(rcptAt + rcpt.size(), end - rcptAt - rcpt.size());
        reason = text.substr(end + 1);
        reason.remove_prefix(std::min(reason.find_first_not_of(" :"), reason.size()));
        peer(text.substr(remoteAt + remote.size(), rcptAt - remoteAt - remote.size()));
    }

private:
    /// "helo:name:address", where the first and the last may have colons.
    void peer(std::string_view text)
    {
        const std::size_t literal = text.starts_with('[') ? text.find(']') : 0;
        const std::size_t colon = text.find(':', literal == std::string_view::npos ? 0 : literal);
        const std::size_t name = colon == std::string_view::npos ? colon : text.find(':', colon + 1);
        if (name == std::string_view::npos)
            return;
        helo = text.substr(0, colon);
        client = IpAddress::parse(text.substr(name + 1)).value_or(IpAddress());
    }
};

constexpr Micros longestPause = 10 * 60 * microsPerSecond; ///< of a client that tcpserver does not tell of

} // namespace

std::uint64_t QmailReader::clientKey(const IpAddress& client) const
{
    return mix(processKey(-4), std::hash<IpAddress>()(client));
}

/// The connection that was \p client's last, or as far as chkuser alone tells of it.
JoinedSession& QmailReader::connectionOf(const SyslogLine& line, const IpAddress& client)
{
    if (const auto served = m_served.find(clientKey(client)); served != m_served.end())
        if (JoinedSession* const known = m_join.findSession(processKey(served->second));
            known && known->client.address == client && !isLongAfter(known->last, line.time, idle))
            return connection(line, served->second);
    if (JoinedSession* const known = m_join.findSession(clientKey(client)); known && isLongAfter(known->last, line.time, longestPause))
        m_join.endSession(*known, false);
    JoinedSession& session = m_join.session(clientKey(client), line.time, line.offset);
    session.endless = true;
    session.silence = longestPause;
    session.client.address = client;
    session.connector = "chkuser";
    return session;
}

void QmailReader::serve(const JoinedSession& session, std::int64_t process)
{
    if (!session.client.address.known())
        return;
    if (m_served.size() >= MailJoin::maxSessions)
        m_served.clear(); // their connections are long over
    m_served[clientKey(session.client.address)] = process;
}

void QmailReader::chkuser(const SyslogLine& line, std::string_view text)
{
    const Verdict said(text);
    if (!said.client.known())
        return;
    JoinedSession& session = connectionOf(line, said.client);
    if (!said.helo.empty())
        session.helo = said.helo.substr(0, JoinedMessage::maxText);
    if (!said.user.empty())
        session.authenticatedAs = said.user.substr(0, JoinedMessage::maxText);
    const bool rejected = said.words.starts_with("rejected ");
    if (said.recipient.empty()) {
        if (rejected)
            session.error = text.substr(0, 300);
        return;
    }
    ++session.recipients;
    if (!rejected)
        return;
    ++session.rejectedRecipients;
    Delivery refusal;
    refusal.offset = line.offset;
    refusal.time = line.time;
    refusal.recipient = said.recipient.substr(0, JoinedMessage::maxText);
    refusal.reply = said.reason;
    refusal.outcome = said.reason.find("temporar") == std::string_view::npos ? Outcome::Rejected : Outcome::Deferred;
    m_join.deliver(m_join.refusedTransaction(session, said.sender.empty() ? std::string_view("<>") : said.sender, line.time, line.offset), refusal, {});
}

} // namespace delist::qmail
