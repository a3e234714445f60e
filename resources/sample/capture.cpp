#include "sample/capture.h"

namespace delist::sample {

namespace {
Endpoint endpoint(const Peer& peer)
{
    return {IpAddress::parse(peer.ip).value_or(IpAddress()), peer.port};
}

std::string filler(std::size_t bytes)
{
    static const std::string line = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.\r\n";
    std::string text;
    while (text.size() < bytes)
        text += line;
    return text;
}
} // namespace

std::vector<CapturedPacket> packetsOf(const Conversation& conversation)
{
    TcpConversation tcp(endpoint(conversation.client), endpoint(conversation.server), conversation.time);
    tcp.setStep(conversation.pace / 4);
    tcp.handshake();
    tcp.server("220 " + conversation.server.name + " ESMTP\r\n");
    tcp.client("EHLO " + conversation.client.name + "\r\n");
    tcp.server("250-" + conversation.server.name + "\r\n250-PIPELINING\r\n250-SIZE 37748736\r\n" +
               (conversation.tls ? "250-STARTTLS\r\n" : "") + "250 8BITMIME\r\n");
    if (conversation.tls) {
        tcp.client("STARTTLS\r\n");
        tcp.server("220 2.0.0 Ready to start TLS\r\n");
        tcp.client(std::string("\x16\x03\x01\x00\x04\x01\x00\x00\x00", 9));
        tcp.server(std::string("\x16\x03\x03\x00\x04\x02\x00\x00\x00", 9));
        tcp.client("\x17\x03\x03" + filler(1200));
        tcp.close();
        return tcp.take();
    }
    for (const Letter& letter : conversation.letters) {
        tcp.client("MAIL FROM:<" + letter.from + "> SIZE=" + std::to_string(letter.size) + "\r\n");
        tcp.server("250 2.1.0 Sender OK\r\n");
        bool anyone = false;
        for (const Recipient& recipient : letter.to) {
            tcp.client("RCPT TO:<" + recipient.address + ">\r\n");
            tcp.server(recipient.reply + "\r\n");
            anyone = anyone || recipient.accepted();
        }
        if (!anyone)
            continue;
        tcp.client("DATA\r\n");
        tcp.server("354 End data with <CR><LF>.<CR><LF>\r\n");
        const std::string from = letter.from.empty() ? "postmaster@larchandsons.example" : letter.from;
        tcp.client("From: <" + from + ">\r\nTo: <" + letter.to.front().address + ">\r\nSubject: " + letter.subject +
                   "\r\nMessage-ID: " + letter.messageId + "\r\n\r\n" +
                   filler(static_cast<std::size_t>(std::min<std::int64_t>(letter.size, 6000))) + ".\r\n");
        tcp.server("250 2.6.0 " + letter.messageId + " Queued mail for delivery\r\n");
    }
    tcp.client("QUIT\r\n");
    tcp.server("221 2.0.0 Bye\r\n");
    tcp.close();
    return tcp.take();
}

std::vector<CapturedPacket> webPackets(const Flow& flow)
{
    TcpConversation tcp(endpoint(flow.source), endpoint(flow.destination), flow.time);
    tcp.handshake();
    tcp.client("\x16\x03\x01" + filler(400));
    tcp.server("\x16\x03\x03" + filler(static_cast<std::size_t>(std::min<std::int64_t>(flow.bytesReceived, 60000))));
    tcp.close();
    return tcp.take();
}

} // namespace delist::sample
