#include "bench/make_input.h"
#include "sample/capture.h"
#include "sample/exchange_logs.h"
#include "sample/isa_log.h"
#include "sample/people.h"
#include "sample/text.h"
#include <cstdio>
#include <fstream>
#include <vector>

namespace delist::bench {

using namespace delist::sample;

namespace {
class BigFile
{
public:
    explicit BigFile(const std::string& path) : m_buffer(1 << 20)
    {
        out.rdbuf()->pubsetbuf(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
        out.open(path, std::ios::binary);
    }
    std::uint64_t size() { return static_cast<std::uint64_t>(out.tellp()); }
    std::ofstream out;

private:
    std::vector<char> m_buffer;
};
} // namespace

void makeReceiveLog(const std::string& path, std::uint64_t bytes)
{
    BigFile file(path);
    Random random(1);
    People people(random);
    Micros time = utc(2026, 3, 2);
    ProtocolLog log(file.out, ProtocolSide::Receive, "LARCH-EX1\\Default Frontend LARCH-EX1", "LARCH-EX1.larchandsons.example", time);
    for (std::uint64_t session = 0x08DC1DB8591B0000; file.size() < bytes; ++session) {
        time += random.between(10, 900) * 1000;
        Conversation conversation;
        conversation.time = time;
        const std::string from = random.oneIn(4) ? people.stranger() : people.partner();
        const std::string host = "mail." + People::domainOf(from);
        conversation.client = {People::addressOf(host), static_cast<std::uint16_t>(random.between(1025, 65000)), host};
        conversation.server = {"10.20.0.25", 25, "mail.larchandsons.example"};
        conversation.tls = random.oneIn(2);
        const int letters = random.oneIn(3) ? 2 : 1;
        for (int i = 0; i < letters; ++i) {
            Letter mail;
            mail.from = random.oneIn(30) ? std::string() : from;
            mail.to.push_back({people.staff()});
            if (random.oneIn(5))
                mail.to.push_back({people.nobody(), "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"});
            mail.messageId = "<" + hex(random.next(), 16) + "@" + host + ">";
            mail.internalId = session * 4 + static_cast<unsigned>(i);
            mail.size = random.between(2000, 200000);
            conversation.letters.push_back(std::move(mail));
        }
        log.write(conversation, session);
    }
}

void makeIsaLog(const std::string& path, std::uint64_t bytes)
{
    BigFile file(path);
    Random random(2);
    Micros time = utc(2026, 3, 2);
    IsaLog log(file.out, "LARCH-FW", "10.20.", time);
    struct Open
    {
        Flow flow;
        unsigned id;
    };
    std::vector<Open> open;
    for (unsigned id = 1; file.size() < bytes; ++id) {
        time += random.between(1, 40) * 1000;
        Flow flow;
        flow.time = time;
        flow.duration = random.between(1, 60) * 100'000;
        const bool mail = random.oneIn(10);
        const bool server = mail && random.oneIn(2);
        flow.source = {server ? "10.20.0.25" : "10.20.3." + std::to_string(20 + random.below(200)),
                       static_cast<std::uint16_t>(random.between(1025, 65000)), ""};
        flow.destination = {People::addressOf("host" + std::to_string(random.below(mail ? 2000 : 60000))),
                            static_cast<std::uint16_t>(mail ? 25 : 443), ""};
        flow.application = mail ? "SMTP" : "HTTPS";
        flow.rule = mail ? "SMTP out" : "Web access for staff";
        flow.bytesSent = random.between(400, 90000);
        flow.bytesReceived = random.between(400, 900000);
        flow.denied = mail && !server && random.oneIn(3);
        if (flow.denied) {
            log.denied(flow);
            continue;
        }
        log.establish(flow, id);
        open.push_back({flow, id});
        if (open.size() > 64) {
            const std::size_t which = random.below(open.size());
            Open& closing = open[which];
            closing.flow.duration = std::max<Micros>(closing.flow.duration, time - closing.flow.time);
            log.terminate(closing.flow, closing.id);
            open[which] = std::move(open.back());
            open.pop_back();
        }
    }
}

void makeCapture(const std::string& path, std::uint64_t bytes)
{
    BigFile file(path);
    Random random(3);
    People people(random);
    Micros time = utc(2026, 3, 2);
    std::string out;
    appendPcapHeader(out, LinkType::Ethernet);
    std::uint64_t mailBytes = 0;
    std::uint64_t allBytes = out.size();
    std::vector<CapturedPacket> packets;
    while (allBytes < bytes) {
        // A window of overlapping flows, sorted by time, then written.
        packets.clear();
        for (int i = 0; i < 200; ++i) {
            const Micros start = time + random.between(0, 1'000'000);
            std::vector<CapturedPacket> flow;
            const bool mail = mailBytes * 10 < allBytes;
            if (mail) {
                Conversation conversation;
                conversation.time = start;
                const std::string from = people.partner();
                const std::string host = "mail." + People::domainOf(from);
                conversation.client = {People::addressOf(host), static_cast<std::uint16_t>(random.between(1025, 65000)), host};
                conversation.server = {"10.20.0.25", 25, "mail.larchandsons.example"};
                conversation.pace = 4000;
                Letter letter;
                letter.from = from;
                letter.to.push_back({people.staff()});
                letter.subject = people.subject();
                letter.messageId = "<" + hex(random.next(), 16) + "@" + host + ">";
                letter.size = random.between(2000, 100000);
                conversation.letters = {letter};
                flow = packetsOf(conversation);
            } else {
                Flow web;
                web.time = start;
                web.source = {"10.20.3." + std::to_string(20 + random.below(200)), static_cast<std::uint16_t>(random.between(1025, 65000)), ""};
                web.destination = {People::addressOf("host" + std::to_string(random.below(60000))), 443, ""};
                web.bytesReceived = random.between(2000, 60000);
                flow = webPackets(web);
            }
            for (CapturedPacket& packet : flow) {
                const std::uint64_t size = packet.data.size() + 16;
                allBytes += size;
                mailBytes += mail ? size : 0;
                packets.push_back(std::move(packet));
            }
        }
        sortByTime(packets);
        for (const CapturedPacket& packet : packets)
            appendPcapRecord(out, packet);
        file.out << out;
        out.clear();
        time += 1'000'000;
    }
}

void makePostfixLog(const std::string& path, std::uint64_t bytes)
{
    BigFile file(path);
    Random random(7);
    std::uint64_t tick = 0;
    char text[2048];
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun"};
    for (std::uint64_t number = 1; file.size() < bytes; ++number) {
        tick += static_cast<std::uint64_t>(random.between(0, 2));
        const unsigned second = static_cast<unsigned>(tick % 60), minute = static_cast<unsigned>(tick / 60 % 60);
        const unsigned hour = static_cast<unsigned>(tick / 3600 % 24), day = static_cast<unsigned>(tick / 86400 % 28 + 1);
        char stamp[40];
        std::snprintf(stamp, sizeof stamp, "%s %2u %02u:%02u:%02u mx1 ", months[tick / 86400 / 28 % 6], day, hour, minute, second);
        const unsigned pid = 2000 + static_cast<unsigned>(number % 50);
        const unsigned client = static_cast<unsigned>(random.between(1, 60'000));
        const std::string peer = "mail" + std::to_string(client) + ".sender.example[198.51." + std::to_string(client / 256) + "." +
                                 std::to_string(client % 256) + "]";
        const std::string sender = "user" + std::to_string(client) + "@sender" + std::to_string(client % 900) + ".example";
        const std::string recipient = "person" + std::to_string(random.between(1, 300)) + "@example.org";
        const bool refused = random.between(0, 19) == 0;
        const bool bounced = random.between(0, 19) == 0;
        const unsigned id = 0x10000000U + static_cast<unsigned>(number);
        int n = 0;
        if (refused)
            n = std::snprintf(text, sizeof text,
                              "%spostfix/smtpd[%u]: connect from %s\n"
                              "%spostfix/smtpd[%u]: NOQUEUE: reject: RCPT from %s: 550 5.1.1 <x%s>: Recipient address rejected: User unknown in "
                              "virtual mailbox table; from=<%s> to=<x%s> proto=ESMTP helo=<mail>\n"
                              "%spostfix/smtpd[%u]: disconnect from %s ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4\n",
                              stamp, pid, peer.c_str(), stamp, pid, peer.c_str(), recipient.c_str(), sender.c_str(), recipient.c_str(), stamp, pid,
                              peer.c_str());
        else
            n = std::snprintf(text, sizeof text,
                              "%spostfix/smtpd[%u]: connect from %s\n"
                              "%spostfix/smtpd[%u]: Anonymous TLS connection established from %s: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 "
                              "(256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits)\n"
                              "%spostfix/smtpd[%u]: %08X: client=%s\n"
                              "%spostfix/cleanup[1900]: %08X: message-id=<%llu.%u@sender.example>\n"
                              "%spostfix/qmgr[900]: %08X: from=<%s>, size=%u, nrcpt=1 (queue active)\n"
                              "%spostfix/smtpd[%u]: disconnect from %s ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5\n"
                              "%spostfix/lmtp[1800]: %08X: to=<%s>, relay=mx1.example.org[private/dovecot-lmtp], delay=1.2, delays=1/0/0/0.2, "
                              "dsn=%s, status=%s\n"
                              "%spostfix/qmgr[900]: %08X: removed\n",
                              stamp, pid, peer.c_str(), stamp, pid, peer.c_str(), stamp, pid, id, peer.c_str(), stamp, id, static_cast<unsigned long long>(number), client,
                              stamp, id, sender.c_str(), client, stamp, pid, peer.c_str(), stamp, id, recipient.c_str(), bounced ? "5.1.1" : "2.0.0",
                              bounced ? "bounced (host mx1.example.org[private/dovecot-lmtp] said: 550 5.1.1 User unknown (in reply to RCPT TO command))"
                                      : "sent (250 2.0.0 Ok saved)",
                              stamp, id);
        file.out.write(text, n);
    }
}

} // namespace delist::bench
