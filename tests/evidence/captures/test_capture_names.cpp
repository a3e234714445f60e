// What datagrams beside the mail tell: DNS look-ups with their meaning, leases, and the names of hosts.
#include "evidence/captures/dns_watch.h"
#include "evidence/captures/dhcpv6.h"
#include "evidence/captures/dns_wire.h"
#include "evidence/captures/name_watch.h"
#include "support/captures.h"

using namespace delist;
using namespace delist::test;

namespace {

const Endpoint host{IpAddress::v4(0x0a000005), 50000};
const Endpoint resolver{IpAddress::v4(0x0a000001), 53};

std::string be(std::size_t value, int octets)
{
    std::string out;
    for (int i = octets - 1; i >= 0; --i)
        out.push_back(i < 8 ? static_cast<char>(value >> (8 * i) & 0xff) : '\0');
    return out;
}

std::string label(const std::string& name)
{
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('.', at), name.size());
        out += be(end - at, 1) + name.substr(at, end - at);
        at = end + 1;
    }
    return out + '\0';
}

std::string record(const std::string& name, int type, const std::string& data)
{
    return label(name) + be(static_cast<std::size_t>(type), 2) + be(1, 2) + be(300, 4) + be(data.size(), 2) + data;
}

std::string dnsQuestion(int id, const std::string& name, int type)
{
    return be(static_cast<std::size_t>(id), 2) + be(0x0100, 2) + be(1, 2) + be(0, 6) + label(name) +
           be(static_cast<std::size_t>(type), 2) + be(1, 2);
}

std::string dnsAnswer(int id, const std::string& name, int type, const std::vector<std::string>& records, int rcode = 0)
{
    std::string message = be(static_cast<std::size_t>(id), 2) + be(0x8180U | static_cast<unsigned>(rcode), 2) + be(1, 2) +
                          be(records.size(), 2) + be(0, 4) + label(name) + be(static_cast<std::size_t>(type), 2) + be(1, 2);
    for (const std::string& one : records)
        message += one;
    return message;
}

class Wire
{
public:
    Wire& udp(const Endpoint& from, const Endpoint& to, const std::string& payload)
    {
        m_packets.push_back({m_now += 1000, udpFrame(from, to, payload)});
        return *this;
    }
    Wire& ask(int id, const std::string& name, int type) { return udp(host, resolver, dnsQuestion(id, name, type)); }
    Wire& answer(int id, const std::string& name, int type, const std::vector<std::string>& records, int rcode = 0)
    {
        return udp(resolver, host, dnsAnswer(id, name, type, records, rcode));
    }
    Wire& frame(const std::string& data)
    {
        m_packets.push_back({m_now += 1000, data});
        return *this;
    }
    [[nodiscard]] Reading reading() const { return readPackets(m_packets); }
    [[nodiscard]] std::string rows() const { return picture(reading()); }

private:
    Micros m_now = noon;
    std::vector<CapturedPacket> m_packets;
};

std::string netBiosName(const std::string& name, int suffix)
{
    std::string padded = name;
    padded.resize(15, ' ');
    padded.push_back(static_cast<char>(suffix));
    std::string encoded;
    for (const char c : padded) {
        encoded.push_back(static_cast<char>('A' + (static_cast<unsigned char>(c) >> 4)));
        encoded.push_back(static_cast<char>('A' + (static_cast<unsigned char>(c) & 15)));
    }
    return encoded;
}

std::string dhcp(int type, std::uint32_t inUse, std::uint32_t given, const std::string& options)
{
    return be(type == 5 || type == 2 ? 2 : 1, 1) + be(1, 1) + be(6, 1) + be(0, 1) + be(77, 4) + be(0, 4) + be(inUse, 4) +
           be(given, 4) + be(0, 8) + std::string("\x02\x00\x00\x00\x00\x05", 6) + be(0, 10) + std::string(192, '\0') +
           be(0x63825363, 4) + be(53, 1) + be(1, 1) + be(static_cast<std::size_t>(type), 1) + options + '\xff';
}

} // namespace

class TestCaptureNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A mirror port may write every packet twice; so may two of them.
    void lookupsWrittenTwice()
    {
        const std::string mx = dnsAnswer(1, "out.example", 15, {record("out.example", 15, be(10, 2) + label("mx.out.example"))});
        for (const bool answerFirst : {false, true}) {
            Wire wire;
            wire.ask(1, "out.example", 15);
            if (!answerFirst)
                wire.ask(1, "out.example", 15);
            wire.udp(resolver, host, mx);
            if (answerFirst)
                wire.ask(1, "out.example", 15);
            wire.udp(resolver, host, mx);
            wire.ask(2, "www.example", 1).ask(2, "www.example", 1);
            wire.ask(3, "out.example", 15).udp(resolver, host, dnsAnswer(3, "out.example", 15, {}, 3)); // asked anew
            SAME_LINES(wire.rows(), R"(query 10.0.0.5 -> 10.0.0.1 mx out.example type=15 rcode=0 answers="10 mx.out.example"
query 10.0.0.5 -> 10.0.0.1 other www.example type=1
query 10.0.0.5 -> 10.0.0.1 mx out.example type=15 rcode=3
)");
        }
    }

    void lookups()
    {
        Wire wire;
        wire.ask(1, "Out.example", 15).answer(1, "out.example", 15, {record("out.example", 15, be(10, 2) + label("mx.out.example"))});
        wire.ask(2, "mx.out.example", 1).answer(2, "mx.out.example", 1, {record("mx.out.example", 1, be(0xc0000219, 4))});
        wire.ask(3, "25.2.0.192.in-addr.arpa", 12)
            .answer(3, "25.2.0.192.in-addr.arpa", 12, {record("25.2.0.192.in-addr.arpa", 12, label("mail.out.example"))});
        wire.ask(4, "1.113.0.203.zen.spamhaus.org", 1)
            .answer(4, "1.113.0.203.zen.spamhaus.org", 1, {record("1.113.0.203.zen.spamhaus.org", 1, be(0x7f000004, 4))});
        wire.ask(5, "out.example", 16).answer(5, "out.example", 16, {record("out.example", 16, be(6, 1) + "v=spf1")});
        wire.ask(6, "nowhere.example", 15).answer(6, "nowhere.example", 15, {}, 3);
        wire.ask(7, "www.example", 1).answer(7, "www.example", 1, {record("www.example", 1, be(0xc0000201, 4))});
        wire.ask(8, "silent.example", 15);
        const std::string expected = R"(query 10.0.0.5 -> 10.0.0.1 mx out.example type=15 rcode=0 answers="10 mx.out.example"
query 10.0.0.5 -> 10.0.0.1 mail-host mx.out.example type=1 rcode=0 answers=192.0.2.25
name 192.0.2.25 dns mx.out.example
query 10.0.0.5 -> 10.0.0.1 reverse 25.2.0.192.in-addr.arpa type=12 rcode=0 answers=mail.out.example
name 192.0.2.25 dns mail.out.example
query 10.0.0.5 -> 10.0.0.1 blacklist 1.113.0.203.zen.spamhaus.org type=1 rcode=0 answers=127.0.0.4
query 10.0.0.5 -> 10.0.0.1 text out.example type=16 rcode=0 answers=v=spf1
query 10.0.0.5 -> 10.0.0.1 mx nowhere.example type=15 rcode=3
query 10.0.0.5 -> 10.0.0.1 other www.example type=1
query 10.0.0.5 -> 10.0.0.1 mx silent.example type=15
)";
        SAME_LINES(wire.rows(), expected);
        // What stands behind the rows is kept: all but the last pair of the web look-up.
        QCOMPARE(wire.reading().sink.counts.at("packet"), 13);
    }

    void lookupsOverTcp()
    {
        TcpConversation flow({host.address, 40000}, resolver, noon);
        flow.handshake();
        const std::string question = dnsQuestion(9, "out.example", 15);
        const std::string answer = dnsAnswer(9, "out.example", 15, {record("out.example", 15, be(5, 2) + label("a.example"))});
        flow.client(be(question.size(), 2) + question);
        flow.server(be(answer.size(), 2) + answer);
        flow.close();
        const std::string rows = picture(readPackets(flow.take()));
        QVERIFY2(rows.find("mx out.example type=15 rcode=0 answers=\"5 a.example\"") != std::string::npos, rows.c_str());
    }

    void answersAlone()
    {
        Wire wire;
        wire.answer(1, "out.example", 15, {record("out.example", 15, be(10, 2) + label("mx.out.example"))});
        SAME_LINES(wire.rows(), "query 10.0.0.5 -> 10.0.0.1 mx out.example type=15 rcode=0 answers=\"10 mx.out.example\"\n");
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, int type, LookupKind kind) {
            QTest::newRow(name) << QByteArray(name) << type << static_cast<int>(kind);
        };
        row("a.example", 15, LookupKind::Mx);
        row("4.3.2.1.in-addr.arpa", 12, LookupKind::Reverse);
        row("_services._dns-sd._udp.local", 12, LookupKind::Other);
        row("4.3.2.1.bl.spamcop.net", 1, LookupKind::Blacklist);
        row("4.3.2.1.bl.spamcop.net", 16, LookupKind::Blacklist);
        row("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.zen.spamhaus.org", 1, LookupKind::Blacklist);
        row("bad.example.dbl.spamhaus.org", 1, LookupKind::Blacklist);
        row("dbl.spamhaus.org", 1, LookupKind::Other);
        row("4.3.2.com", 1, LookupKind::Other);
        row("4.3.2.256.bl.example.net", 1, LookupKind::Other);
        row("_dmarc.a.example", 16, LookupKind::Text);
        row("a.example", 28, LookupKind::Other);
    }
    void kinds()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, type);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(lookupKind(name.toStdString(), static_cast<std::uint16_t>(type))), kind);
    }

    void reverseNames()
    {
        QCOMPARE(reverseAddress("25.2.0.192.in-addr.arpa").toString(), std::string("192.0.2.25"));
        QCOMPARE(reverseAddress("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa").toString(),
                 std::string("2001:db8::1"));
        QVERIFY(!reverseAddress("2.0.192.in-addr.arpa").known());
        QVERIFY(!reverseAddress("25.2.0.192.example").known());
    }

    void leases()
    {
        const Endpoint from{IpAddress::v4(0), 68};
        const Endpoint all{IpAddress::v4(0xffffffff), 67};
        const Endpoint dhcpServer{IpAddress::v4(0x0a000001), 67};
        const Endpoint leased{IpAddress::v4(0x0a000005), 68};
        Wire wire;
        wire.udp(from, all, dhcp(1, 0, 0, be(12, 1) + be(4, 1) + "PC-5"));
        wire.udp(dhcpServer, leased, dhcp(2, 0, 0x0a000005, be(51, 1) + be(4, 1) + be(3600, 4)));
        wire.udp(from, all, dhcp(3, 0, 0, be(12, 1) + be(4, 1) + "PC-5"));
        wire.udp(dhcpServer, leased, dhcp(5, 0, 0x0a000005, be(51, 1) + be(4, 1) + be(3600, 4)));
        wire.udp(leased, dhcpServer, dhcp(3, 0x0a000005, 0, be(81, 1) + be(14, 1) + be(0, 3) + "pc-5.corp.x"));
        SAME_LINES(without(wire.reading().sink.text(), "packet"),
                   "name 2026-03-02T12:00:00.004Z .. 2026-03-02T13:00:00.004Z 10.0.0.5 dhcp PC-5 mac=02:00:00:00:00:05\n"
                   "name 2026-03-02T12:00:00.005Z 10.0.0.5 dhcp pc-5.corp.x mac=02:00:00:00:00:05\n");
        Wire renewal;
        renewal.udp(leased, dhcpServer, dhcp(3, 0x0a000005, 0, be(81, 1) + be(14, 1) + be(0, 3) + "pc-5.corp.x"));
        SAME_LINES(renewal.rows(), "name 10.0.0.5 dhcp pc-5.corp.x mac=02:00:00:00:00:05\n");
    }

    void announcedNames()
    {
        const Endpoint pc{IpAddress::v4(0x0a000005), 5353};
        Wire wire;
        const std::string mdns = be(0, 2) + be(0x8400, 2) + be(0, 2) + be(1, 2) + be(0, 4) + record("Pc5.local", 1, be(0x0a000005, 4));
        wire.udp(pc, {IpAddress::v4(0xe00000fb), 5353}, mdns);
        wire.udp(pc, {IpAddress::v4(0xe00000fb), 5353}, mdns); // said again
        wire.udp({pc.address, 5355}, {IpAddress::v4(0x0a000006), 50001}, dnsAnswer(3, "pc5", 1, {record("pc5", 1, be(0x0a000005, 4))}));
        // A registration: question, then the record in the additional section.
        wire.udp({pc.address, 137}, {IpAddress::v4(0x0a0000ff), 137},
                 be(7, 2) + be(0x2910, 2) + be(1, 2) + be(0, 4) + be(1, 2) + label(netBiosName("PC5", 0)) + be(32, 2) + be(1, 2) +
                     be(0xc00c, 2) + be(32, 2) + be(1, 2) + be(300000, 4) + be(6, 2) + be(0, 2) + be(0x0a000005, 4));
        // A workgroup is no machine.
        wire.udp({pc.address, 137}, {IpAddress::v4(0x0a0000ff), 137},
                 be(8, 2) + be(0x2910, 2) + be(1, 2) + be(0, 4) + be(1, 2) + label(netBiosName("CORP", 0)) + be(32, 2) + be(1, 2) +
                     be(0xc00c, 2) + be(32, 2) + be(1, 2) + be(300000, 4) + be(6, 2) + be(0x8000, 2) + be(0x0a000005, 4));
        // Node status.
        std::string names = be(2, 1);
        for (const auto& [name, suffix] : {std::pair("SRV7", 0x20), std::pair("CORP", 0x1e)}) {
            std::string padded = name;
            padded.resize(15, ' ');
            names += padded + be(static_cast<std::size_t>(suffix), 1) + be(suffix == 0x1e ? 0x8400 : 0x0400, 2);
        }
        wire.udp({IpAddress::v4(0x0a000007), 137}, {pc.address, 137},
                 be(9, 2) + be(0x8400, 2) + be(0, 2) + be(1, 2) + be(0, 4) + label(netBiosName("*", 0)) + be(33, 2) + be(1, 2) +
                     be(0, 4) + be(names.size() + 6, 2) + names + std::string("\x02\x00\x00\x00\x00\x07", 6));
        // A browser announcement.
        wire.udp({IpAddress::v4(0x0a000008), 138}, {IpAddress::v4(0x0a0000ff), 138},
                 be(0x11, 1) + be(2, 1) + be(1, 2) + be(0x0a000008, 4) + be(138, 2) + be(187, 2) + be(0, 2) +
                     label(netBiosName("PC8", 0x20)) + label(netBiosName("CORP", 0x1d)) + "\xffSMB");
        // ARP.
        const std::string arp = std::string(6, '\xff') + std::string("\x02\x00\x00\x00\x00\x09", 6) + be(0x0806, 2) + be(1, 2) +
                                be(0x0800, 2) + be(6, 1) + be(4, 1) + be(1, 2) + std::string("\x02\x00\x00\x00\x00\x09", 6) +
                                be(0x0a000009, 4) + be(0, 6) + be(0x0a000001, 4);
        wire.frame(arp).frame(arp);
        SAME_LINES(wire.rows(), R"(name 10.0.0.5 mdns pc5.local
name 10.0.0.5 mdns pc5
name 10.0.0.5 netbios PC5
name 10.0.0.7 netbios SRV7 mac=02:00:00:00:00:07
name 10.0.0.8 netbios PC8
name 10.0.0.9 arp mac=02:00:00:00:00:09
)");
        QCOMPARE(wire.reading().sink.counts.at("packet"), 6);
    }

    /// DHCPv6: a Reply gives a lease, a Renew uses it; names come in requests; relays wrap both.
    void leasesOfIpv6()
    {
        std::uint8_t raw[16] = {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5};
        const Endpoint pc{IpAddress::v6(raw), 546};
        const std::string address(reinterpret_cast<const char*>(raw), 16);
        raw[15] = 1;
        const Endpoint dhcpServer{IpAddress::v6(raw), 547};
        const auto option = [](int code, const std::string& value) { return be(static_cast<std::size_t>(code), 2) + be(value.size(), 2) + value; };
        const std::string client = option(1, be(1, 2) + be(1, 2) + be(700000000, 4) + std::string("\x02\x00\x00\x00\x00\x05", 6));
        const auto association = [&](std::size_t valid) {
            return option(3, be(9, 4) + be(0, 8) + option(5, address + be(1800, 4) + be(valid, 4)));
        };
        const std::string solicit = be(1, 1) + be(0xabc, 3) + client + option(39, be(0, 1) + label("pc-5.corp.example"));
        const std::string reply = be(7, 1) + be(0xabc, 3) + client + association(3600);
        Wire wire;
        wire.udp(pc, dhcpServer, solicit).udp(dhcpServer, pc, reply);
        SAME_LINES(without(wire.reading().sink.text(), "packet"),
                   "name 2026-03-02T12:00:00.002Z .. 2026-03-02T13:00:00.002Z 2001:db8::5 dhcp pc-5.corp.example mac=02:00:00:00:00:05\n");
        Wire renewal;
        renewal.udp(pc, dhcpServer, be(5, 1) + be(0xabd, 3) + client + association(0) + option(39, be(0, 1) + label("pc-5")));
        renewal.udp(dhcpServer, pc, be(7, 1) + be(0xabd, 3) + client + association(0)); // and loses it
        SAME_LINES(renewal.rows(), "name 2001:db8::5 dhcp pc-5 mac=02:00:00:00:00:05\n");
        Wire relayed;
        const std::string relay = be(0, 1) + address + address;
        relayed.udp(dhcpServer, dhcpServer, be(12, 1) + relay + option(9, solicit));
        relayed.udp(dhcpServer, dhcpServer, be(13, 1) + relay + option(9, be(13, 1) + relay + option(9, reply)));
        SAME_LINES(relayed.rows(), "name 2001:db8::5 dhcp pc-5.corp.example mac=02:00:00:00:00:05\n");
        Dhcpv6Message message;
        for (std::size_t length = 0; length <= reply.size(); ++length)
            (void)parseDhcpv6(std::string_view(reply).substr(0, length), message);
        QCOMPARE(message.leases.size(), std::size_t(1));
    }

    /// DNS over TCP: cut at every place, in any order, several messages in a row, without a SYN.
    void lookupsInPieces()
    {
        const auto framed = [](const std::string& message) { return be(message.size(), 2) + message; };
        const std::string asked = framed(dnsQuestion(1, "out.example", 15)) + framed(dnsQuestion(2, "25.2.0.192.in-addr.arpa", 12));
        const std::string told = framed(dnsAnswer(1, "out.example", 15, {record("out.example", 15, be(10, 2) + label("mx.out.example"))})) +
                                 framed(dnsAnswer(2, "25.2.0.192.in-addr.arpa", 12, {record("25.2.0.192.in-addr.arpa", 12, label("mail.out.example"))}));
        const std::string expected = "query 10.0.0.5 -> 10.0.0.1 mx out.example type=15 rcode=0 answers=\"10 mx.out.example\"\n"
                                     "query 10.0.0.5 -> 10.0.0.1 reverse 25.2.0.192.in-addr.arpa type=12 rcode=0 answers=mail.out.example\n"
                                     "name 192.0.2.25 dns mail.out.example\n";
        const auto rowsOf = [](const std::vector<CapturedPacket>& packets) { return without(picture(readPackets(packets)), "connection"); };
        for (const std::size_t size : {1460U, 200U, 13U, 2U, 1U}) {
            TcpConversation flow(host, resolver, noon);
            flow.setSegmentSize(size);
            flow.handshake();
            flow.client(asked);
            flow.server(told);
            flow.close();
            auto packets = flow.take();
            SAME_LINES(rowsOf(packets), expected);
            packets.erase(packets.begin(), packets.begin() + 3); // in the middle
            SAME_LINES(rowsOf(packets), expected);
        }
        // Out of order, with a repetition.
        TcpConversation flow(host, resolver, noon);
        flow.setSegmentSize(40);
        flow.handshake();
        flow.client(asked);
        auto packets = flow.take();
        std::swap(packets[3].data, packets[4].data);
        packets.push_back({packets.back().time + 1, packets[3].data});
        flow.server(told);
        for (CapturedPacket& packet : flow.take())
            packets.push_back(std::move(packet));
        sortByTime(packets);
        SAME_LINES(rowsOf(packets), expected);
        // What is lost is not made up.
        packets.erase(packets.begin() + 3);
        QVERIFY(!rowsOf(packets).empty());
    }

    /// More connections than are followed, none of which ends.
    void manyConnections()
    {
        RecordingSink sink;
        NameWatch watch(sink);
        const std::string message = dnsQuestion(1, "out.example", 15);
        const std::string stream = be(message.size(), 2) + message;
        Packet packet;
        for (int half = 0; half < 2; ++half)
            for (std::uint64_t i = 0; i < 3 * TcpDns::maxStreams; ++i) {
                TcpSegment segment;
                segment.source[0] = i;
                segment.sourcePort = 5000;
                segment.destinationPort = 53;
                segment.sequence = half == 0 ? 100 : 110;
                segment.payload = half == 0 ? std::string_view(stream).substr(0, 10) : std::string_view(stream).substr(10);
                segment.payloadLength = static_cast<std::uint32_t>(segment.payload.size());
                (void)watch.tcpDns(segment, packet);
            }
        watch.finish();
        QVERIFY(sink.counts["query"] <= int(TcpDns::maxStreams));
    }

    void hostileMessages()
    {
        const std::string answer = dnsAnswer(1, "out.example", 15, {record("out.example", 15, be(10, 2) + label("mx.out.example"))});
        WireMessage message;
        for (std::size_t length = 0; length <= answer.size(); ++length)
            (void)parseDns(std::string_view(answer).substr(0, length), message);
        QCOMPARE(message.answers.size(), std::size_t(1));
        // A name that points to itself, and one that points forward.
        QVERIFY(!parseDns(be(1, 2) + be(0x0100, 2) + be(1, 2) + be(0, 6) + be(0xc00c, 2) + be(1, 4), message));
        QVERIFY(!parseDns(be(1, 2) + be(0x0100, 2) + be(1, 2) + be(0, 6) + be(0xc010, 2) + be(1, 4) + label("a"), message));
        QVERIFY(!parseDns("", message));
    }

    /// A flood of questions that nobody answers: all are told, none is kept for ever.
    void manyQuestions()
    {
        struct Counter : RecordingSink
        {
            int queries = 0;
            void dnsQuery(const DnsQuery&) override { ++queries; }
        } sink;
        NameLog names(sink);
        DnsWatch watch(sink, names);
        Packet packet;
        const int count = 30'000;
        for (int i = 0; i < count; ++i)
            watch.message(dnsQuestion(i & 0xffff, "d" + std::to_string(i) + ".example", 15), host.address, 4000, resolver.address, 53, packet);
        QVERIFY(sink.queries >= count - int(DnsWatch::maxPending));
        watch.finish();
        QCOMPARE(sink.queries, count);
    }
};

QTEST_APPLESS_MAIN(TestCaptureNames)
#include "test_capture_names.moc"
