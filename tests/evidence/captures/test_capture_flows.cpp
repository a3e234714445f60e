// Packets to connections: link types, IP, TCP's disorder, and limits.
#include "evidence/captures/flow_tracker.h"
#include "evidence/captures/packet_text.h"
#include "evidence/captures/reassembly.h"
#include "support/captures.h"
#include <random>

using namespace delist;
using namespace delist::test;

namespace {

const char* const shortScript = R"(S: 220 x
C: HELO pc
S: 250 x
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<c@d.example>
S: 250 ok
C: DATA
S: 354 go
C: Subject: over this link
C: 
C: .
S: 250 done
C: QUIT
S: 221 bye
)";

/// Writes what it gets: text, and [n] for a gap of n.
class EchoStream : public StreamConsumer
{
public:
    std::string text;
    void data(std::string_view bytes, std::uint32_t, const SegmentContext&) override { text += bytes; }
    void gap(std::uint32_t bytes, std::uint32_t, const SegmentContext&) override { text += "[" + std::to_string(bytes) + "]"; }
};

/// An ICMP or ICMPv6 error to whoever sent \p frame (Ethernet), quoting \p quoted bytes of its packet.
CapturedPacket icmpError(const CapturedPacket& frame, int type, int code, std::size_t quoted = 1500)
{
    const std::string packet = frame.data.substr(14);
    const bool six = (packet[0] & 0xf0) == 0x60;
    std::string icmp{static_cast<char>(type), static_cast<char>(code)};
    icmp += std::string(6, '\0') + packet.substr(0, quoted);
    std::string header = packet.substr(0, six ? 40 : 20);
    const std::size_t length = icmp.size() + (six ? 0 : 20);
    header[six ? 4 : 2] = static_cast<char>(length >> 8);
    header[six ? 5 : 3] = static_cast<char>(length);
    header[six ? 6 : 9] = static_cast<char>(six ? 58 : 1);
    const std::size_t address = six ? 16 : 4;
    const std::size_t source = six ? 8 : 12;
    header.replace(source + address, address, packet, source, address);
    header[source + address - 1] = 1; // the router
    return {frame.time + 1000, frame.data.substr(0, 14) + header + icmp};
}

std::string connectionsOf(const Reading& reading)
{
    std::string rows;
    for (const std::string& row : reading.sink.rows)
        if (row.starts_with("connection"))
            rows += row.substr(row.find("10.0.0")) + "\n";
    return rows;
}

Reading track(const std::vector<CapturedPacket>& packets, const FlowLimits& limits, const ReaderOptions& options = {})
{
    Reading reading;
    FlowTracker tracker(options, reading.sink, limits);
    for (const CapturedPacket& captured : packets) {
        Packet packet;
        packet.time = captured.time;
        packet.data = captured.data;
        packet.originalLength = static_cast<std::uint32_t>(captured.data.size());
        packet.linkType = static_cast<std::uint16_t>(captured.linkType);
        tracker.packet(packet);
    }
    tracker.finish();
    return reading;
}

} // namespace

class TestCaptureFlows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void links_data()
    {
        QTest::addColumn<int>("link");
        QTest::addColumn<int>("vlans");
        QTest::addColumn<bool>("v6");
        QTest::addColumn<bool>("extensions");
        QTest::addColumn<bool>("zeroLength");
        const auto row = [](const char* name, LinkType link, int vlans = 0, bool v6 = false, bool extensions = false, bool zero = false) {
            QTest::newRow(name) << static_cast<int>(link) << vlans << v6 << extensions << zero;
        };
        row("Ethernet", LinkType::Ethernet);
        row("Ethernet IPv6", LinkType::Ethernet, 0, true);
        row("IPv6 extension headers", LinkType::Ethernet, 0, true, true);
        row("802.1Q", LinkType::Ethernet, 1);
        row("QinQ", LinkType::Ethernet, 2);
        row("QinQ IPv6", LinkType::Ethernet, 2, true);
        row("SLL", LinkType::Sll);
        row("SLL with a tag", LinkType::Sll, 1);
        row("SLL2", LinkType::Sll2);
        row("SLL2 IPv6", LinkType::Sll2, 0, true);
        row("NULL", LinkType::Null);
        row("NULL IPv6", LinkType::Null, 0, true);
        row("LOOP", LinkType::Loop);
        row("raw IP", LinkType::RawIp);
        row("raw IP, IPv6", LinkType::RawIp, 0, true);
        row("raw IPv4", LinkType::RawIpv4);
        row("raw IPv6", LinkType::RawIpv6, 0, true);
        row("PPP", LinkType::Ppp);
        row("PPP IPv6", LinkType::Ppp, 0, true);
        row("offload leaves the length 0", LinkType::RawIp, 0, false, false, true);
        row("offload leaves the length 0, IPv6", LinkType::Sll2, 0, true, false, true);
    }
    void links()
    {
        QFETCH(int, link);
        QFETCH(int, vlans);
        QFETCH(bool, v6);
        QFETCH(bool, extensions);
        QFETCH(bool, zeroLength);
        FrameStyle style;
        style.link = static_cast<LinkType>(link);
        style.vlans.assign(static_cast<std::size_t>(vlans), 100);
        style.extensionHeaders = extensions;
        style.zeroIpLength = zeroLength;
        const Endpoint from = v6 ? *Endpoint::parse("[2001:db8::5]:40000") : client;
        const Endpoint to = v6 ? *Endpoint::parse("[2001:db8::25]:25") : server;
        TcpConversation flow(from, to, noon, style);
        flow.handshake();
        flow.smtp(shortScript);
        flow.close();
        std::string expected = picture(readPackets(dialogue(shortScript)));
        const auto replace = [&](const std::string& what, const std::string& by) {
            for (std::size_t at = 0; (at = expected.find(what, at)) != std::string::npos; at += by.size())
                expected.replace(at, what.size(), by);
        };
        if (v6) {
            replace("10.0.0.5:40000", "[2001:db8::5]:40000");
            replace("192.0.2.25:25", "[2001:db8::25]:25");
            replace("10.0.0.5", "2001:db8::5");
            replace("192.0.2.25", "2001:db8::25");
        }
        QVERIFY(expected.find("over this link") != std::string::npos);
        SAME_LINES(picture(readPackets(flow.take())), expected);
    }

    void fragmentsAndOddPacketsPassBy()
    {
        auto packets = dialogue(shortScript);
        const std::string expected = without(readPackets(packets).sink.text(), "packet");
        std::string fragment = packets[3].data;
        fragment[20] = 0x20; // fragment offset 8 * 185
        fragment[21] = static_cast<char>(185);
        packets.insert(packets.begin() + 3, CapturedPacket{noon, fragment});
        packets.insert(packets.begin(), CapturedPacket{noon, std::string(14, '\xff')});
        packets.insert(packets.begin(), CapturedPacket{noon, packets[6].data.substr(0, 40)});
        packets.insert(packets.begin(), CapturedPacket{noon, {}});
        packets.insert(packets.begin(), CapturedPacket{noon, udpFrame(client, server, "x")});
        const Reading reading = readPackets(packets);
        SAME_LINES(without(reading.sink.text(), "packet"), expected);
        QVERIFY(reading.summary.note.find("1 fragmented IP packets are not complete") != std::string::npos);
        QCOMPARE(reading.summary.records, packets.size());
    }

    void connections_data()
    {
        QTest::addColumn<QString>("flow");
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("complete") << "handshake data close" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("handshake only") << "handshake" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=0 received=0\n");
        QTest::newRow("refused") << "syn refuse" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 denied sent=0 received=0\n");
        QTest::newRow("unanswered") << "syn syn-again" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 sent=0 received=0\n");
        QTest::newRow("reset by the client afterwards") << "handshake data reset" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("no SYN") << "skip data" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("a mirror port copies every packet") << "handshake data close twice" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("without the SYN, every packet twice") << "skip data twice" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("data lost by the capture") << "handshake data lose" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=27 received=7 smtp\n");
        QTest::newRow("data out of order") << "handshake data swap" << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=27 received=7 smtp\n");
        QTest::newRow("port used again") << "handshake data close new handshake data close"
                                         << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n"
                                                       "10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("port used again without an end") << "handshake data new handshake data"
                                                        << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n"
                                                                      "10.0.0.5:40000 -> 192.0.2.25:25 allowed sent=9 received=7 smtp\n");
        QTest::newRow("refused twice") << "syn refuse new syn refuse"
                                       << QByteArray("10.0.0.5:40000 -> 192.0.2.25:25 denied sent=0 received=0\n"
                                                     "10.0.0.5:40000 -> 192.0.2.25:25 denied sent=0 received=0\n");
    }
    void connections()
    {
        QFETCH(QString, flow);
        QFETCH(QByteArray, rows);
        std::vector<CapturedPacket> packets;
        auto conversation = std::make_unique<TcpConversation>(client, server, noon);
        const auto collect = [&] {
            for (CapturedPacket& packet : conversation->take())
                packets.push_back(std::move(packet));
        };
        for (const QString& step : flow.split(u' ')) {
            if (step == u"handshake")
                conversation->handshake();
            else if (step == u"data")
                conversation->smtp("S: 220 x\nC: HELO pc");
            else if (step == u"close")
                conversation->close();
            else if (step == u"reset")
                conversation->reset();
            else if (step == u"syn")
                conversation->syn();
            else if (step == u"refuse")
                conversation->refuse();
            else if (step == u"lose" || step == u"swap") {
                collect();
                conversation->client("RSET 67\r\n");
                conversation->client("NOOP pc\r\n");
                auto late = conversation->take();
                QCOMPARE(late.size(), std::size_t(2));
                packets.push_back(late[1]);
                if (step == u"swap")
                    packets.push_back(late[0]);
            }
            collect();
            if (step == u"twice") {
                for (std::size_t at = 0; at < packets.size(); at += 2)
                    packets.insert(packets.begin() + std::ptrdiff_t(at), packets[at]);
            }
            if (step == u"syn-again")
                packets.push_back(packets.back());
            if (step == u"new")
                conversation = std::make_unique<TcpConversation>(client, server, packets.back().time + 1000, FrameStyle{}, 70000, 80000);
        }
        const Reading reading = readPackets(packets);
        std::string expected = rows.toStdString();
        // "220 x\r\n" is 7 bytes, "HELO pc\r\n" 9.
        SAME_LINES(connectionsOf(reading), expected);
    }

    void refusedByIcmp_data()
    {
        QTest::addColumn<bool>("six");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("quoted");
        QTest::addColumn<bool>("denied");
        QTest::newRow("prohibited") << false << 3 << 13 << 1500 << true;
        QTest::newRow("prohibited, the least that is quoted") << false << 3 << 13 << 28 << true;
        QTest::newRow("quoted too short") << false << 3 << 13 << 27 << false;
        QTest::newRow("host prohibited") << false << 3 << 10 << 1500 << true;
        QTest::newRow("net prohibited") << false << 3 << 9 << 1500 << true;
        QTest::newRow("port unreachable") << false << 3 << 3 << 1500 << true;
        QTest::newRow("host unreachable") << false << 3 << 1 << 1500 << false;
        QTest::newRow("too large") << false << 3 << 4 << 1500 << false;
        QTest::newRow("ran out of time") << false << 11 << 0 << 1500 << false;
        QTest::newRow("IPv6: prohibited") << true << 1 << 1 << 1500 << true;
        QTest::newRow("IPv6: port unreachable") << true << 1 << 4 << 1500 << true;
        QTest::newRow("IPv6: no route") << true << 1 << 0 << 1500 << true;
        QTest::newRow("IPv6: address unreachable") << true << 1 << 3 << 1500 << false;
    }
    void refusedByIcmp()
    {
        QFETCH(bool, six);
        QFETCH(int, type);
        QFETCH(int, code);
        QFETCH(int, quoted);
        QFETCH(bool, denied);
        const Endpoint from = six ? Endpoint{*IpAddress::parse("2001:db8::5"), 40000} : client;
        const Endpoint to = six ? Endpoint{*IpAddress::parse("2001:db8:9::25"), 25} : server;
        const auto actions = [&](const std::vector<CapturedPacket>& packets) {
            const Reading reading = readPackets(packets);
            int count = 0;
            for (const std::string& row : reading.sink.rows)
                count += row.starts_with("connection") && row.find(" denied") != std::string::npos ? 1 : 0;
            return count;
        };
        TcpConversation flow(from, to, noon);
        flow.syn();
        std::vector<CapturedPacket> packets = flow.take();
        packets.push_back(icmpError(packets[0], type, code, static_cast<std::size_t>(quoted)));
        QCOMPARE(actions(packets), denied ? 1 : 0);
        QCOMPARE(readPackets(packets).sink.counts.at("packet"), denied ? 2 : 1);
        // About another attempt on the same ports; and behind a connection that was let through.
        TcpConversation other(from, to, noon + 5000, FrameStyle{}, 77000, 88000);
        other.handshake();
        std::vector<CapturedPacket> mixed = other.take();
        mixed.push_back(icmpError(packets[0], type, code));
        mixed.push_back(icmpError(mixed[0], type, code));
        QCOMPARE(actions(mixed), 0);
        // Cut anywhere: no crash, and nothing that was not there.
        const CapturedPacket whole = packets[1];
        for (std::size_t length = 0; length < whole.data.size(); ++length)
            QVERIFY(actions({packets[0], {whole.time, whole.data.substr(0, length)}}) <= (denied ? 1 : 0));
    }

    /// Without a SYN the side without the mail port is the source, whoever is seen first.
    void sourceWithoutSyn()
    {
        auto packets = dialogue(shortScript);
        packets.erase(packets.begin(), packets.begin() + 3);
        QVERIFY(connectionsOf(readPackets(packets)).starts_with("10.0.0.5:40000 -> 192.0.2.25:25 allowed"));
    }

    void otherTrafficIsCounted()
    {
        TcpConversation web(client, {server.address, 443}, noon);
        web.handshake();
        web.client("hello");
        web.server("world!");
        web.close();
        const Reading reading = readPackets(web.take());
        QCOMPARE(connectionsOf(reading), std::string("10.0.0.5:40000 -> 192.0.2.25:443 allowed sent=5 received=6\n"));
        QVERIFY(!reading.sink.counts.contains("packet"));
    }

    void mailPortsAreOptions()
    {
        ReaderOptions options;
        options.mailPorts = {2626};
        TcpConversation flow(client, {server.address, 2626}, noon);
        flow.handshake();
        flow.smtp(shortScript);
        const Reading other = read(*formatById("pcap"), pcapFile(flow.take()), 0, options);
        QCOMPARE(other.sink.counts.at("message"), 1);
        // On other ports only what is said counts.
        TcpConversation silent(client, server, noon);
        silent.handshake();
        silent.server("220 ready\r\n");
        silent.close();
        QVERIFY(readPackets(silent.take()).sink.counts.contains("session"));
        TcpConversation again(client, server, noon);
        again.handshake();
        again.server("220 ready\r\n");
        again.close();
        QVERIFY(!read(*formatById("pcap"), pcapFile(again.take()), 0, options).sink.counts.contains("session"));
    }

    /// Segments in any order, doubled, with keep-alives: the dialogue is the same.
    void disorder()
    {
        const auto inOrder = dialogue(shortScript);
        const std::string expected = without(picture(readPackets(inOrder)), "connection");
        std::mt19937 random(1);
        for (int round = 0; round < 200; ++round) {
            auto packets = inOrder;
            for (int i = 0; i < 6; ++i) { // move packets a little
                const std::size_t at = 3 + random() % (packets.size() - 5);
                std::swap(packets[at], packets[at + 1]);
            }
            const std::size_t again = 3 + random() % (packets.size() - 3);
            packets.insert(packets.begin() + static_cast<std::ptrdiff_t>(again), packets[again]);
            std::string rows = without(picture(readPackets(packets)), "connection");
            const std::size_t duplicates = rows.find(" duplicates=1");
            if (duplicates != std::string::npos)
                rows.erase(duplicates, 13);
            SAME_LINES(rows, expected);
        }
    }

    /// The greeting in the file before the handshake, which was earlier.
    void handshakeWrittenLate()
    {
        auto packets = dialogue(shortScript);
        const std::string expected = without(picture(readPackets(packets)), "connection");
        std::rotate(packets.begin(), packets.begin() + 3, packets.begin() + 4);
        const Reading reading = readPackets(packets);
        SAME_LINES(without(picture(reading), "connection"), expected);
        QCOMPARE(reading.sink.counts.at("connection"), 1);
    }

    void streams_data()
    {
        QTest::addColumn<QString>("segments"); // "at:text", "at:text/length" when cut, "ack at" repeated by "*n"
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("duplicates");
        const auto row = [](const char* name, const char* segments, const char* text, int duplicates = 0) {
            QTest::newRow(name) << segments << text << duplicates;
        };
        row("in order", "0:abc 3:def", "abcdef");
        row("out of order", "0:abc 6:ghi 3:def", "abcdefghi");
        row("retransmitted", "0:abc 0:abc 3:def", "abcdef", 1);
        row("retransmitted longer", "0:abc 0:abcdef", "abcdef");
        row("retransmitted while waiting", "0:abc 6:ghi 6:ghi 3:def", "abcdefghi", 1);
        row("overlap: the first copy wins", "0:abc 6:ghi 4:XXXX 3:def", "abcdXXghi");
        row("overlap around a held range", "0:abc 5:fg 4:XXXXX 3:d", "abcdXfgXX");
        row("keep-alive", "0:abc 2:c 3:def", "abcdef");
        row("hole at the end of the capture", "0:abc 6:ghi", "abc[3]ghi");
        row("two holes", "0:abc 12:mno 6:ghi", "abc[3]ghi[3]mno");
        row("acknowledged hole, after a while", "0:abc 6:ghi ack9*40 9:jkl", "abc[3]ghijkl");
        row("acknowledged hole, filled late", "0:abc 6:ghi ack9*5 3:def 9:jkl", "abcdefghijkl");
        row("cut by the capture", "0:abc/5 5:fgh", "abc[2]fgh");
        row("cut out of order", "5:fgh/4 0:abcde 9:j", "abcdefgh[1]j");
        row("nothing captured of it", "0:/5 5:fgh", "[5]fgh");
        row("the end was lost", "0:abc ack10", "abc[7]");
        row("the FIN is no data", "0:abc ack4", "abc");
    }
    void streams()
    {
        QFETCH(QString, segments);
        QFETCH(QString, text);
        QFETCH(int, duplicates);
        for (const std::uint32_t base : {0U, 1000U, 0xfffffff8U, 0xffffffffU, 0x7ffffffeU}) { // numbers wrap
            EchoStream echo;
            ReassemblyBudget budget;
            StreamReassembler stream(budget, echo);
            stream.start(base);
            for (const QString& item : segments.split(u' ')) {
                if (item.startsWith(u"ack")) {
                    const QStringList parts = item.mid(3).split(u'*');
                    for (int i = 0; i < parts.value(1, QStringLiteral("1")).toInt(); ++i)
                        stream.acknowledged(base + parts[0].toUInt());
                    continue;
                }
                const QStringList parts = item.split(u':');
                const std::string bytes = parts[1].section(u'/', 0, 0).toStdString();
                const unsigned length = parts[1].contains(u'/') ? parts[1].section(u'/', 1).toUInt() : static_cast<unsigned>(bytes.size());
                stream.segment(base + parts[0].toUInt(), bytes, length, {});
            }
            stream.flush();
            QCOMPARE(QString::fromStdString(echo.text), text);
            QCOMPARE(stream.duplicates(), static_cast<unsigned>(duplicates));
        }
    }

    /// However much is out of order, little is held.
    void streamLimits()
    {
        EchoStream echo;
        ReassemblyBudget budget(1 << 20);
        std::vector<std::unique_ptr<StreamReassembler>> streams;
        const std::string piece(1000, 'x');
        for (int i = 0; i < 50; ++i) {
            streams.push_back(std::make_unique<StreamReassembler>(budget, echo));
            streams.back()->start(0);
            for (std::uint32_t at = 1; at < 400; ++at)
                streams.back()->segment(at * 2000, piece, 1000, {});
        }
        // 50 * 399 kB came; all but the limit has been passed on.
        QVERIFY(echo.text.size() > 50 * 399 * 1000 - (1 << 20) - 2000);
        EchoStream many;
        StreamReassembler ranges(budget, many);
        ranges.start(0);
        for (std::uint32_t at = 1; at < 2000; ++at)
            ranges.segment(at * 2, "x", 1, {});
        QVERIFY(many.text.size() > 1400 * 4);
        ranges.stop();
        ranges.segment(0, "late", 4, {});
        QVERIFY(!many.text.ends_with("late"));
    }

    /// More flows than the table may hold: all are reported, once each.
    void flowLimits()
    {
        FlowLimits limits;
        limits.flows = 64;
        limits.mailFlows = 8;
        limits.closedMailFlows = 4;
        limits.sweepPackets = 50;
        std::vector<CapturedPacket> packets;
        const int count = 1000;
        for (int i = 0; i < count; ++i) {
            Endpoint from = client;
            from.port = static_cast<std::uint16_t>(2000 + i);
            Endpoint to = server;
            to.port = i % 2 ? 25 : 80;
            TcpConversation flow(from, to, noon + i * 1000);
            flow.handshake();
            if (i % 2)
                flow.smtp(shortScript);
            else
                flow.client("GET / HTTP/1.1\r\n\r\n");
            if (i % 3)
                flow.close();
            for (CapturedPacket& packet : flow.take())
                packets.push_back(std::move(packet));
        }
        const Reading oneByOne = track(packets, limits);
        QCOMPARE(oneByOne.sink.counts.at("connection"), count);
        QCOMPARE(oneByOne.sink.counts.at("session"), count / 2);
        QCOMPARE(oneByOne.sink.counts.at("message"), count / 2);
        sortByTime(packets); // about 20 at a time
        const Reading mixed = track(packets, limits);
        QVERIFY(mixed.sink.counts.at("connection") >= count);
        QVERIFY(mixed.sink.counts.at("session") >= count / 2);
    }

    void manyFlows()
    {
        std::vector<CapturedPacket> packets;
        const std::uint32_t count = 20000; // the table doubles several times
        for (std::uint32_t i = 0; i < count; ++i) {
            TcpConversation flow({IpAddress::v4(0x0a000000 + i * 7), static_cast<std::uint16_t>(1024 + i)}, server, noon + i);
            flow.syn();
            packets.push_back(flow.take().front());
        }
        for (std::uint32_t i = 0; i < count; ++i)
            packets.push_back(packets[i]); // all again: nothing new
        QCOMPARE(track(packets, {}).sink.counts.at("connection"), static_cast<int>(count));
    }

    void packetText()
    {
        const auto packets = dialogue("S: 220 x\nC: MAIL FROM:<a\x01@b>");
        const CapturedPacket& packet = packets[4];
        const std::string text = describePacket(1, packet.data, 0);
        QVERIFY2(text.starts_with("10.0.0.5:40000 > 192.0.2.25:25 TCP [PSH ACK] seq 1001 ack 500008, payload 18, 72 bytes\n"), text.c_str());
        QVERIFY2(text.find("    MAIL FROM:<a\\x01@b>\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("00000  02 00 c0 00 02 19") != std::string::npos, text.c_str());
        QVERIFY(text.find('\x01') == std::string::npos);
        QVERIFY(describePacket(1, packet.data, 500).find("(72 captured)") != std::string::npos);
        QVERIFY(describePacket(147, "xyz", 3).starts_with("Link type 147, not decoded, 3 bytes\n"));
        QVERIFY(describePacket(1, udpFrame(client, server, "query"), 0).find("UDP, payload 5") != std::string::npos);
        QVERIFY(describePacket(1, {}, 0).starts_with("Not IP, 0 bytes"));
        const Endpoint from = *Endpoint::parse("[2001:db8::5]:40000");
        const Endpoint to = *Endpoint::parse("[2001:db8::25]:25");
        const std::string v6 = describePacket(1, tcpFrame({from, to, 1, 0, tcpSyn, {}}), 0);
        QVERIFY2(v6.starts_with("[2001:db8::5]:40000 > [2001:db8::25]:25 TCP [SYN] seq 1, payload 0"), v6.c_str());
        for (std::size_t size = 0; size < packet.data.size(); ++size) {
            const std::string cut = describePacket(1, std::string_view(packet.data).substr(0, size), 72);
            QVERIFY(!cut.empty() && cut.back() == '\n');
        }
    }
};

QTEST_APPLESS_MAIN(TestCaptureFlows)
#include "test_capture_flows.moc"
