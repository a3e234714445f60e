// Connections to qmail's servers: tcpserver's, what rblsmtpd and qmail-smtpd refuse, and logons as Plesk tells them.
#include "evidence/logs/qmail/qmail_reader.h"
#include <algorithm>
#include <functional>

namespace delist::qmail {

/// The connection that \p process serves, which may have begun in the file before.
JoinedSession& QmailReader::connection(const SyslogLine& line, std::int64_t process)
{
    const std::uint64_t key = processKey(process);
    if (JoinedSession* const known = m_join.findSession(key);
        known && isLongAfter(known->last, line.time, idle))
        m_join.endSession(*known, false);
    JoinedSession& session = m_join.session(key, line.time, line.offset);
    session.silence = idle;
    return session;
}

/// "pid 19597 from 198.51.100.7", "ok 19597 mx:203.0.113.25:25 host:198.51.100.7::4711", "end 19597 status 0"
void QmailReader::tcpserver(const SyslogLine& line, std::string_view text)
{
    std::string_view rest;
    if (const std::int64_t process = numbered(text, "pid ", rest); process >= 0) {
        if (JoinedSession* const other = m_join.findSession(processKey(process)))
            m_join.endSession(*other, false); // its end was lost
        JoinedSession& session = connection(line, process);
        session.begun = true;
        session.connector = "tcpserver";
        if (rest.starts_with(" from "))
            session.client.address = IpAddress::parse(rest.substr(6)).value_or(IpAddress());
        serve(session, process);
    } else if (const std::int64_t accepted = numbered(text, "ok ", rest); accepted >= 0) {
        if (rest.empty())
            return;
        JoinedSession* const session = &connection(line, accepted);
        session->connector = "tcpserver";
        // host:address:port host:address:ident:port
        const std::size_t blank = rest.find(' ', 1);
        const std::string_view local = rest.substr(1, blank == std::string_view::npos ? blank : blank - 1);
        const std::size_t portAt = local.rfind(':');
        const std::size_t addressAt = portAt == std::string_view::npos || portAt == 0 ? std::string_view::npos : local.find(':');
        if (addressAt != std::string_view::npos && addressAt < portAt) {
            if (const auto address = IpAddress::parse(local.substr(addressAt + 1, portAt - addressAt - 1)))
                session->server = {*address, static_cast<std::uint16_t>(std::clamp<std::int64_t>(mail_log::number(local.substr(portAt + 1)), 0, 65535))};
        }
        if (blank != std::string_view::npos)
            if (const std::size_t port = rest.rfind(':'); port > blank) {
                session->client.port = static_cast<std::uint16_t>(std::clamp<std::int64_t>(mail_log::number(rest.substr(port + 1)), 0, 65535));
                const std::size_t host = rest.find(':', blank);
                const std::size_t ident = host == port ? host : rest.rfind(':', port - 1);
                if (!session->client.address.known() && ident != host)
                    session->client.address = IpAddress::parse(rest.substr(host + 1, ident - host - 1)).value_or(IpAddress());
            }
        serve(*session, accepted);
    } else if (const std::int64_t ended = numbered(text, "end ", rest); ended >= 0) {
        JoinedSession& session = connection(line, ended);
        session.connector = "tcpserver";
        m_join.endSession(session);
    }
}

/// "198.51.100.77 pid 19597 sbl-xbl.spamhaus.org: 451 http://…", "relays.ordb.org blocked 193.111.120.47 host -"
void QmailReader::rblsmtpd(const SyslogLine& line, std::string_view text)
{
    std::string_view address = text.substr(0, std::min(text.find(' '), text.size()));
    std::string_view rest;
    std::int64_t process = -1;
    if (const std::size_t blocked = text.find(" blocked "); blocked != std::string_view::npos) {
        address = text.substr(blocked + 9);
        address = address.substr(0, std::min(address.find(' '), address.size()));
    } else if (const std::size_t pid = text.find(" pid "); pid != std::string_view::npos) {
        process = numbered(text.substr(pid), " pid ", rest);
    }
    const auto client = IpAddress::parse(address);
    if (!client)
        return;
    if (process >= 0) {
        // A process that tcpserver told of, here or in the file before; or nobody did.
        if (JoinedSession* const other = m_join.findSession(processKey(process)); other && other->client.address.known() && other->client.address != *client)
            m_join.endSession(*other, false);
        JoinedSession& session = connection(line, process);
        session.endless = session.endless || !session.begun;
        session.client.address = *client;
        session.error = text.substr(0, 300);
        return;
    }
    JoinedSession& session = m_join.session(mix(processKey(process), std::hash<IpAddress>()(*client)), line.time, line.offset);
    session.endless = true;
    session.client.address = *client;
    session.error = text.substr(0, 300);
    m_join.endSession(session);
}

/// "421 badiprbl: ip 198.51.100.54 rbl: example.com"
void QmailReader::smtpd(const SyslogLine& line, std::string_view text)
{
    const std::size_t at = text.find(" ip ");
    if (at == std::string_view::npos)
        return;
    std::string_view address = text.substr(at + 4);
    address = address.substr(0, std::min(address.find(' '), address.size()));
    const auto client = IpAddress::parse(address);
    if (!client)
        return;
    JoinedSession& session = m_join.session(mix(processKey(-2), std::hash<IpAddress>()(*client)), line.time, line.offset);
    session.endless = true;
    session.client.address = *client;
    session.error = text.substr(0, 300);
    m_join.endSession(session);
}

/// Plesk's: "SMTP user bob@corp.example : /var/qmail/… logged in from unknown@host [203.0.113.78]", "FAILED: root - password
/// incorrect from unknown@host [45.9.9.9]". What mail follows does not say whose it is.
void QmailReader::smtpAuth(const SyslogLine& line, std::string_view text)
{
    if (text.starts_with("smtp_auth: "))
        text.remove_prefix(11);
    const std::size_t from = text.rfind(" from ");
    const std::size_t open = text.rfind('[');
    const std::size_t close = text.rfind(']');
    const bool failed = text.starts_with("FAILED: ");
    const bool login = text.starts_with("SMTP user ") && text.find(" logged in from ") != std::string_view::npos;
    if (from == std::string_view::npos || open == std::string_view::npos || close == std::string_view::npos || close < open || (!failed && !login))
        return;
    const auto client = IpAddress::parse(text.substr(open + 1, close - open - 1));
    if (!client)
        return;
    std::string_view user = text.substr(failed ? 8 : 10);
    user = user.substr(0, std::min(user.find(failed ? " - " : " : "), user.size()));
    user = user.substr(0, std::min(user.find(' '), user.size()));
    JoinedSession& session = m_join.session(mix(processKey(-3), std::hash<IpAddress>()(*client)), line.time, line.offset);
    session.endless = true;
    session.client.address = *client;
    session.connector = "smtp_auth";
    if (failed) {
        session.failedAuths = line.repeated;
        session.failedAuthAs = user;
        session.error = text.substr(0, std::min<std::size_t>(from, 300));
    } else {
        session.authenticatedAs = user;
    }
    m_join.endSession(session);
}

} // namespace delist::qmail
