#include "sample/exchange_logs.h"
#include "sample/text.h"

namespace delist::sample {

namespace {
std::string endpoint(const Peer& peer)
{
    const bool v6 = peer.ip.find(':') != std::string::npos;
    return (v6 ? "[" + peer.ip + "]" : peer.ip) + ":" + std::to_string(peer.port);
}
} // namespace

ProtocolLog::ProtocolLog(std::ostream& out, ProtocolSide side, std::string connector, std::string serverName, Micros date)
    : m_out(out), m_side(side), m_connector(std::move(connector)), m_serverName(std::move(serverName))
{
    m_out << "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: SMTP "
          << (side == ProtocolSide::Receive ? "Receive" : "Send") << " Protocol Log\r\n#Date: " << isoTime(date)
          << "\r\n#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\r\n";
}

void ProtocolLog::line(char event, const std::string& data, const std::string& context)
{
    m_out << isoTime(m_time) << ',' << m_connector << ',' << m_session << ',' << m_sequence++ << ',' << m_local << ','
          << m_remote << ',' << event << ',' << csvField(data) << ',' << csvField(context) << "\r\n";
    m_time += m_pace;
}

void ProtocolLog::client(const std::string& command)
{
    line(m_side == ProtocolSide::Receive ? '<' : '>', command);
}

void ProtocolLog::server(const std::string& reply)
{
    line(m_side == ProtocolSide::Receive ? '>' : '<', reply);
}

Micros ProtocolLog::write(const Conversation& conversation, std::uint64_t sessionId)
{
    const bool receive = m_side == ProtocolSide::Receive;
    m_time = conversation.time;
    m_pace = conversation.pace;
    m_session = hex(sessionId, 16);
    m_sequence = 0;
    m_remote = endpoint(receive ? conversation.client : conversation.server);
    m_local = receive ? endpoint(conversation.server) : std::string();
    if (!receive) {
        line('*', "SendRoutingHeaders", "Set Session Permissions");
        line('*', "", "attempting to connect");
        m_local = endpoint(conversation.client);
    }
    line('+', "");
    if (receive)
        line('*', "SMTPSubmit SMTPAcceptAnySender SMTPAcceptAuthoritativeDomainSender AcceptRoutingHeaders",
             "Set Session Permissions");
    server("220 " + conversation.server.name + " Microsoft ESMTP MAIL Service ready at " + isoTime(m_time));
    client("EHLO " + conversation.client.name);
    server("250  " + conversation.server.name + " Hello [" + conversation.client.ip +
           "] SIZE 37748736 PIPELINING DSN ENHANCEDSTATUSCODES STARTTLS 8BITMIME BINARYMIME CHUNKING");
    if (conversation.tls) {
        client("STARTTLS");
        server("220 2.0.0 SMTP server ready");
        line('*', "", "TLS protocol SP_PROT_TLS1_2 negotiation succeeded using bulk encryption algorithm CALG_AES_256");
        client("EHLO " + conversation.client.name);
        server("250  " + conversation.server.name + " Hello [" + conversation.client.ip +
               "] SIZE 37748736 PIPELINING DSN ENHANCEDSTATUSCODES AUTH LOGIN 8BITMIME BINARYMIME CHUNKING");
    }
    if (!conversation.authenticatedAs.empty()) {
        client("AUTH LOGIN");
        server("334 <authentication response>");
        ++m_sequence; // the AUTH data is not logged
        server("334 <authentication response>");
        ++m_sequence;
        line('*', conversation.authenticatedAs, "authenticated");
        server("235 2.7.0 Authentication successful");
    }
    std::size_t number = 0;
    for (const Letter& each : conversation.letters)
        letter(each, ++number);
    client("QUIT");
    server("221 2.0.0 Service closing transmission channel");
    line('-', "", receive ? "Remote" : "Local");
    return m_time;
}

void ProtocolLog::letter(const Letter& letter, std::size_t number)
{
    const bool receive = m_side == ProtocolSide::Receive;
    if (!receive)
        line('*', "", "sending message with RecordId " + std::to_string(letter.internalId) + " and InternetMessageId " +
                          letter.messageId);
    client("MAIL FROM:<" + letter.from + "> SIZE=" + std::to_string(letter.size));
    if (receive)
        line('*', m_session + ";" + isoTime(m_time) + ";" + std::to_string(number), "receiving message");
    server("250 2.1.0 Sender OK");
    bool anyone = false;
    for (const Recipient& recipient : letter.to) {
        client("RCPT TO:<" + recipient.address + ">");
        server(recipient.reply);
        anyone = anyone || recipient.accepted();
    }
    if (!anyone) {
        client("RSET");
        server("250 2.0.0 Resetting");
        return;
    }
    client("DATA");
    server("354 Start mail input; end with <CRLF>.<CRLF>");
    server("250 2.6.0 " + letter.messageId + " [InternalId=" + std::to_string(letter.internalId) + ", Hostname=" +
           m_serverName + "] " + std::to_string(letter.size) + " bytes in 0.101, 143.2 KB/sec Queued mail for delivery");
}

void ProtocolLog::writeFailed(Micros time, const Peer& server, std::uint64_t sessionId)
{
    m_time = time;
    m_pace = 20 * second;
    m_session = hex(sessionId, 16);
    m_sequence = 0;
    m_local.clear();
    m_remote = endpoint(server);
    line('*', "SendRoutingHeaders", "Set Session Permissions");
    line('*', "", "attempting to connect");
    line('*', "", "Failed to connect. Winsock error code: 10060, Win32 error code: 10060, Destination domain: " + server.name +
                      ", Error Message: A connection attempt failed because the connected party did not properly respond "
                      "after a period of time " + m_remote + ".");
}

} // namespace delist::sample
