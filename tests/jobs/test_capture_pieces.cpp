// Pieces of one capture whose names say nothing of it, cut at every packet, with packets that both have, imported in either order
// and one by one: the case tells what it tells of the whole capture. Captures from two places stay two.
#include "case/file/verify.h"
#include "case/tables/flow_packets.h"
#include "jobs/import.h"
#include "sample/netmon_writer.h"
#include "sample/packet_writer.h"
#include "support/captures.h"
#include "support/evidence_folder.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace delist;
using test::noon;

namespace {

using Packets = std::vector<CapturedPacket>;

/// A message with an attachment on port 25, a report on another port that is none for mail, and a look-up, side by side.
Packets traffic(const FrameStyle& style = {})
{
    Packets packets;
    const auto add = [&](TcpConversation& flow) {
        for (CapturedPacket& packet : flow.take())
            packets.push_back(std::move(packet));
    };
    TcpConversation mail({IpAddress::v4(0x0a000005), 40000}, {IpAddress::v4(0xc0000219), 25}, noon, style);
    mail.setStep(500'000);
    mail.setSegmentSize(90);
    mail.handshake();
    mail.smtp("S: 220 mx\nC: EHLO pc\nS: 250-mx\nS: 250 PIPELINING\nC: MAIL FROM:<a@example.com>\nC: RCPT TO:<b@example.net>\nC: RCPT TO:<c@example.net>\n"
              "C: DATA\nS: 250 ok\nS: 250 ok\nS: 550 5.1.1 no\nS: 354 go\nC: Message-ID: <one@example.com>\nC: Subject: a subject that is cut as well\n"
              "C: MIME-Version: 1.0\nC: Content-Type: multipart/mixed; boundary=x\nC: \nC: --x\nC: Content-Type: application/zip; name=a.zip\n"
              "C: Content-Transfer-Encoding: base64\nC: \nC: UEsDBBQAAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nC: UEsDBBQAAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
              "C: --x--\nC: .\nS: 250 queued\nC: QUIT\nS: 221 bye\n");
    mail.close();
    add(mail);
    TcpConversation report({IpAddress::v4(0xc6336407), 51000}, {IpAddress::v4(0xc0000219), 25}, noon + 2'200'000, style, 7000, 90000);
    report.setStep(700'000);
    report.handshake();
    report.smtp("S: 220 mx\nC: HELO far\nS: 250 ok\nC: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<a@example.com>\nS: 250 ok\nC: DATA\nS: 354 go\n"
                "C: Subject: Undeliverable\nC: \nC: text\n-\nC: .\nS: 250 queued\nC: QUIT\nS: 221 bye\n");
    report.close();
    add(report);
    CapturedPacket question;
    question.time = noon + 3'000'000;
    question.data = udpFrame({IpAddress::v4(0x0a000005), 5353}, {IpAddress::v4(0x0a000001), 53},
                             std::string("\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x07" "example\x03" "net\x00\x00\x0f\x00\x01", 29), style);
    packets.push_back(std::move(question));
    sortByTime(packets);
    return packets;
}

/// All that it tells, but for the files and places in them where it stands.
std::string told(CaseFile& file)
{
    static constexpr const char* queries[] = {
        "SELECT 'connection', c.time, c.end, s.address, c.source_port, d.address, c.destination_port, c.bytes_sent, c.bytes_received, c.action,"
        " c.source_sequence, c.destination_sequence FROM connection c JOIN host s ON s.id = c.source JOIN host d ON d.id = c.destination",
        "SELECT 'session', x.time, x.end, s.address, x.client_port, x.messages, x.recipients, x.rejected_recipients, x.complete, x.gaps, x.duplicates,"
        " x.conflicts, x.incomplete_fields, (SELECT value FROM text WHERE id = x.helo) FROM session x JOIN host s ON s.id = x.client",
        "SELECT 'message', m.time, m.message_id, m.subject, m.recipients, m.status, m.size, m.incomplete_fields, (SELECT time FROM session WHERE id = m.session)"
        " FROM message m",
        "SELECT 'delivery', d.time, (SELECT value FROM text WHERE id = d.recipient), d.outcome, d.reply_code, d.reply FROM delivery d",
        "SELECT 'bounce', b.time, (SELECT value FROM text WHERE id = b.victim), b.subject, b.fate FROM bounce b",
        "SELECT 'attachment', (SELECT value FROM text WHERE id = a.name), a.size, a.sha256, a.state FROM attachment a",
        "SELECT 'look-up', q.time, (SELECT value FROM text WHERE id = q.name), q.type FROM dns_query q",
        "SELECT 'minute', bin, connections, allowed, messages, recipients, bytes FROM traffic_minute",
        "SELECT 'hour', bin, connections, allowed, messages, recipients, bytes FROM traffic_hour",
        "SELECT 'counts', sum(messages) FROM message_count", "SELECT 'host', s.smtp_connections, s.messages, s.recipients, s.first, s.last FROM host_stat s",
        "SELECT 'twins', count(*) FROM connection_twin", "SELECT 'parts', (SELECT count(*) FROM session_part) + (SELECT count(*) FROM message_part)"};
    std::vector<std::string> rows;
    for (const char* query : queries) {
        SqlStatement select = file.database().prepare(query);
        while (select.step()) {
            std::string row;
            for (int column = 0; column < select.columnCount(); ++column)
                row += std::string(select.text(column)) + '|';
            rows.push_back(std::move(row));
        }
    }
    std::sort(rows.begin(), rows.end());
    std::string text;
    for (const std::string& row : rows)
        text += row + '\n';
    return text;
}

/// Lines that stand in one of them alone.
std::string difference(const std::string& a, const std::string& b)
{
    const auto linesOf = [](const std::string& text) {
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
            lines.push_back(text.substr(at, text.find('\n', at) - at));
        return lines;
    };
    std::string out;
    const auto left = linesOf(a);
    const auto right = linesOf(b);
    std::vector<std::string> only;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(only));
    for (const std::string& line : only)
        out += "  - " + line + '\n';
    only.clear();
    std::set_difference(right.begin(), right.end(), left.begin(), left.end(), std::back_inserter(only));
    for (const std::string& line : only)
        out += "  + " + line + '\n';
    return out;
}

} // namespace

class TestCapturePieces : public QObject
{
    Q_OBJECT
    test::EvidenceFolder m_folder;

    QString write(const QString& name, const std::string& bytes) const { return m_folder.write(name, bytes); }
    CaseFile newCase() { return m_folder.newCase(); }
    static ImportResult import(CaseFile& file, const QStringList& paths, bool embed = true)
    {
        ImportOptions options;
        options.embed = embed;
        auto result = importPaths(file, paths, options, {}, {});
        if (!result)
            qFatal("%s", result.error().message.c_str());
        return result.take();
    }
    std::string whole(const Packets& packets)
    {
        CaseFile file = newCase();
        import(file, {write("whole.pcap", pcapFile(packets))});
        return told(file);
    }
    static bool verified(CaseFile& file) { return verifyCase(file.database()).value().problems().empty(); }

private Q_SLOTS:
    void cutAnywhere_data()
    {
        QTest::addColumn<bool>("overlap");
        QTest::addColumn<bool>("laterFirst");
        for (const bool overlap : {false, true})
            for (const bool laterFirst : {false, true})
                QTest::addRow("%s, %s first", overlap ? "packets in common" : "apart", laterFirst ? "the later one" : "the earlier one") << overlap << laterFirst;
    }
    void cutAnywhere()
    {
        QFETCH(bool, overlap);
        QFETCH(bool, laterFirst);
        const Packets packets = traffic();
        const std::string expected = whole(packets);
        QVERIFY(expected.find("attachment|a.zip") != std::string::npos && expected.find("bounce|") != std::string::npos);
        std::string different;
        for (std::size_t cut = 1; cut + 5 < packets.size(); ++cut) {
            const auto at = packets.begin() + static_cast<std::ptrdiff_t>(cut);
            const QString earlier = write("cut/tuesday.pcap", pcapFile({packets.begin(), at + (overlap ? static_cast<std::ptrdiff_t>(1 + cut % 5) : 0)}));
            const QString later = write("cut/a.pcapng", pcapngFile({at, packets.end()}));
            CaseFile file = newCase();
            import(file, {laterFirst ? later : earlier});
            QFile::remove(laterFirst ? later : earlier); // its packets are in the case
            import(file, {laterFirst ? earlier : later});
            if (const std::string now = told(file); now != expected)
                different += "cut at " + std::to_string(cut) + ":\n" + difference(expected, now);
            if (!verified(file))
                different += "cut at " + std::to_string(cut) + ": verify\n";
        }
        QVERIFY2(different.empty(), different.c_str());
    }

    /// In one import; by names that tell it, too; without their packets in the case, from where they are.
    void otherWays_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("together");
        QTest::addColumn<bool>("embed");
        QTest::newRow("together") << "a.pcap" << "b.pcap" << true << true;
        QTest::newRow("together, the later one first") << "b.pcap" << "a.pcap" << true << true;
        QTest::newRow("names of one capture") << "x1.pcap" << "x2.pcap" << true << true;
        QTest::newRow("names of one capture, one by one") << "x1.pcap" << "x2.pcap" << false << true;
        QTest::newRow("originals") << "a.pcap" << "b.pcap" << false << false;
        QTest::newRow("originals, the later one first") << "b.pcap" << "a.pcap" << false << false;
    }
    void otherWays()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, together);
        QFETCH(bool, embed);
        const Packets packets = traffic();
        const std::string expected = whole(packets);
        for (const std::size_t cut : {std::size_t{7}, std::size_t{17}, std::size_t{25}, std::size_t{33}, packets.size() - 4}) {
            for (const std::ptrdiff_t common : {0, 2}) {
                const auto at = packets.begin() + static_cast<std::ptrdiff_t>(cut);
                const QString folder = QStringLiteral("ways-%1-%2/").arg(cut).arg(common);
                const QString one = write(folder + first, pcapFile(first < second ? Packets{packets.begin(), at + common} : Packets{at, packets.end()}));
                const QString other = write(folder + second, pcapFile(first < second ? Packets{at, packets.end()} : Packets{packets.begin(), at + common}));
                CaseFile file = newCase();
                if (together) {
                    import(file, {one, other}, embed);
                } else {
                    import(file, {one}, embed);
                    import(file, {other}, embed);
                }
                QVERIFY2(told(file) == expected, difference(expected, told(file)).c_str());
                QVERIFY(verified(file));
            }
        }
    }

    /// Of a ring buffer, one after the other, in any order; what goes on in the third is known when the second has come.
    void threePieces()
    {
        const Packets packets = traffic();
        const std::string expected = whole(packets);
        const auto part = [&](std::size_t from, std::size_t to) {
            return pcapFile({packets.begin() + static_cast<std::ptrdiff_t>(from), packets.begin() + static_cast<std::ptrdiff_t>(to)});
        };
        QStringList order{write("three/a.pcap", part(0, 22)), write("three/noon.pcap", part(20, 37)), write("three/zz.pcap", part(36, packets.size()))};
        do {
            CaseFile file = newCase();
            for (const QString& path : order)
                import(file, {path});
            QVERIFY2(told(file) == expected, difference(expected, told(file)).c_str());
            QCOMPARE(file.database().integer("SELECT count(DISTINCT chain) FROM evidence"), 1);
            QCOMPARE(file.database().text("SELECT note FROM evidence ORDER BY first LIMIT 1 OFFSET 2"),
                     std::string("The capture goes on from noon.pcap: both are read as one."));
            QVERIFY(verified(file));
            const ImportResult again = import(file, order);
            QCOMPARE(again.skipped.size(), std::size_t{3});
            QCOMPARE(again.skipped[0].reason, QStringLiteral("duplicate"));
            QCOMPARE(told(file), expected);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    /// A flow that is silent while a whole piece was written goes on in the one behind it.
    void silentInBetween()
    {
        const auto flowOf = [](std::uint16_t port, Micros start, Micros silence) {
            TcpConversation flow({IpAddress::v4(0x0a000005), port}, {IpAddress::v4(0xc0000219), 25}, start);
            flow.handshake();
            flow.smtp("S: 220 mx\nC: EHLO pc\nS: 250 ok\nC: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b@example.net>\nS: 250 ok\nC: DATA\nS: 354 go\nC: Subject: x\nC: \n");
            flow.wait(silence);
            flow.smtp("C: text\nC: .\nS: 250 queued\nC: QUIT\nS: 221 bye\n");
            flow.close();
            return flow.take();
        };
        Packets packets = flowOf(40000, noon, 100'000'000);
        for (CapturedPacket& packet : flowOf(40001, noon + 40'000'000, 50'000'000))
            packets.push_back(std::move(packet));
        sortByTime(packets);
        const auto part = [&](Micros from, Micros to) {
            Packets some;
            std::ranges::copy_if(packets, std::back_inserter(some), [&](const CapturedPacket& packet) { return packet.time >= noon + from && packet.time < noon + to; });
            return pcapFile(some);
        };
        const std::string expected = whole(packets);
        QStringList order{write("silent/a.pcap", part(0, 30'000'000)), write("silent/noon.pcap", part(30'000'000, 60'000'000)),
                          write("silent/zz.pcap", part(60'000'000, 200'000'000))};
        do {
            CaseFile file = newCase();
            for (const QString& path : order)
                import(file, {path});
            QVERIFY2(told(file) == expected, difference(expected, told(file)).c_str());
            QVERIFY(verified(file));
        } while (std::next_permutation(order.begin(), order.end()));
    }

    /// The dialogue behind a row is whole wherever its packets stand.
    void packetsOfAFlow()
    {
        const Packets packets = traffic();
        CaseFile file = newCase();
        import(file, {write("flow/b.pcapng", pcapngFile({packets.begin() + 30, packets.end()}))});
        import(file, {write("flow/z.pcap", pcapFile({packets.begin(), packets.begin() + 30}))});
        std::size_t count = 1; // the look-up
        SqlStatement rows = file.database().prepare("SELECT evidence, offset FROM connection");
        while (rows.step()) {
            const auto flow = flowPackets(file.database(), rows.integer(0), static_cast<std::uint64_t>(rows.integer(1)));
            QVERIFY(flow);
            count += flow.value().packets.size();
            const RawPacket& last = flow.value().packets.back(); // from that one, too
            const auto again = flowPackets(file.database(), last.time >= packets[30].time ? 1 : 2, last.offset);
            QVERIFY(again);
            QCOMPARE(again.value().packets.size(), flow.value().packets.size());
        }
        QCOMPARE(count, packets.size());
        std::size_t selected = 0;
        selectPackets(file.database(), {}, {}, [&](const SelectedPacket&) { return ++selected > 0; });
        QCOMPARE(selected, packets.size() - 1);
    }

    /// Behind a router frames come from others, and have come further: the same flows, another place.
    void atAnotherPlace_data()
    {
        QTest::addColumn<int>("ttl");
        QTest::addColumn<int>("milliseconds"); ///< of its clock
        QTest::addColumn<int>("from");
        QTest::newRow("behind a router, later") << 63 << 0 << 30;
        QTest::newRow("behind a router, in the end as well") << 63 << 0 << 27;
        QTest::newRow("another port of the switch") << 64 << 1 << 20;
        QTest::newRow("another clock") << 64 << 1500 << 1;
    }
    void atAnotherPlace()
    {
        QFETCH(int, ttl);
        QFETCH(int, milliseconds);
        QFETCH(int, from);
        FrameStyle style;
        style.ttl = static_cast<std::uint8_t>(ttl);
        const Packets packets = traffic();
        Packets there = traffic(style);
        for (CapturedPacket& packet : there)
            packet.time += Micros{milliseconds} * 1000;
        const QString one = write("places/inside.pcap", pcapFile({packets.begin(), packets.begin() + 30}));
        const QString other = write("places/outside.pcap", pcapFile({there.begin() + from, there.end()}));
        for (const QStringList& order : {QStringList{one, other}, QStringList{other, one}}) {
            CaseFile file = newCase();
            for (const QString& path : order)
                import(file, {path});
            QCOMPARE(file.database().integer("SELECT count(chain) FROM evidence"), 0);
        }
    }

    /// Where nothing of the earlier piece is left to read, both stand as they came, and each flow counts once.
    void nothingLeftToRead()
    {
        const Packets packets = traffic();
        const QString one = write("gone/a.pcap", pcapFile({packets.begin(), packets.begin() + 30}));
        CaseFile file = newCase();
        import(file, {one}, false);
        QFile::remove(one);
        import(file, {write("gone/b.pcap", pcapFile({packets.begin() + 30, packets.end()}))});
        QCOMPARE(file.database().integer("SELECT count(chain) FROM evidence"), 0);
        QCOMPARE(file.database().integer("SELECT sum(connections) FROM traffic_hour"), 2);
        QVERIFY(verified(file));
    }

    /// The same where the earlier pieces were one: their dialogues end in the last one.
    void nothingLeftOfAChain()
    {
        const Packets packets = traffic();
        const auto part = [&](std::size_t from, std::size_t to) {
            return pcapFile({packets.begin() + static_cast<std::ptrdiff_t>(from), packets.begin() + static_cast<std::ptrdiff_t>(to)});
        };
        for (const auto& [begin, cut] : {std::pair{20U, 25U}, {20U, 28U}, {3U, 8U}}) { // the last one: all is said in later pieces than the first
            CaseFile file = newCase();
            const QStringList earlier{write("gone/a.pcap", part(0, begin)), write("gone/noon.pcap", part(begin, cut))};
            import(file, earlier, false);
            QCOMPARE(file.database().integer("SELECT count(chain) FROM evidence"), 2);
            for (const QString& path : earlier)
                QFile::remove(path);
            import(file, {write("gone/z.pcap", part(cut, packets.size()))}, false);
            QCOMPARE(file.database().integer("SELECT count(chain) FROM evidence"), 2);
            QCOMPARE(file.database().integer("SELECT sum(connections) FROM traffic_hour"), 2);
            QCOMPARE(file.database().text("SELECT count(*) || ' ' || sum(complete) FROM session"), std::string("2 2"));
        }
    }

    /// Stopped while the pieces were read as one, they stand as they came; the next import makes one of them.
    void stopped()
    {
        const Packets packets = traffic();
        const std::string expected = whole(packets);
        const QStringList paths{write("stop/a.pcap", pcapFile({packets.begin(), packets.begin() + 30})), write("stop/b.pcap", pcapFile({packets.begin() + 30, packets.end()}))};
        CaseFile file = newCase();
        std::stop_source stop;
        int looks = 0;
        auto result = importPaths(file, paths, {}, [&](const JobProgress& progress) {
            looks += progress.what.endsWith("b.pcap") ? 1 : 0;
            if (looks > 3) // it begins, it is read, it is looked at, it is read with the other one
                stop.request_stop();
        }, stop.get_token());
        QVERIFY(result);
        QVERIFY(result.value().cancelled);
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence WHERE chain IS NULL"), 2);
        QVERIFY(verified(file));
        QCOMPARE(import(file, paths).skipped.size(), std::size_t{2});
        QVERIFY2(told(file) == expected, difference(expected, told(file)).c_str());
        QVERIFY(verified(file));
    }

    /// The second program was started on the same computer before the first one ended: its times are a little later.
    void twoPrograms()
    {
        const Packets packets = traffic();
        Packets later = packets;
        for (CapturedPacket& packet : later)
            packet.time += 30;
        for (const std::size_t cut : {20, 26, 33}) {
            const auto at = static_cast<std::ptrdiff_t>(cut);
            Packets both(packets.begin(), packets.begin() + at + 2);
            both.insert(both.end(), later.begin() + at + 2, later.end());
            const std::string expected = whole(both);
            CaseFile file = newCase();
            import(file, {write("programs/first.pcap", pcapFile({packets.begin(), packets.begin() + at + 2}))});
            import(file, {write("programs/and.pcap", pcapFile({later.begin() + at, later.end()}))});
            QVERIFY2(told(file) == expected, difference(expected, told(file)).c_str());
        }
    }

    /// Which process a packet is of is not kept with it: what the pieces knew of a connection stays.
    void processes()
    {
        const Packets packets = traffic();
        const auto part = [&](std::size_t from, std::size_t to) {
            const Packets some(packets.begin() + static_cast<std::ptrdiff_t>(from), packets.begin() + static_cast<std::ptrdiff_t>(to));
            NetmonStyle style;
            style.start = some.front().time;
            style.sockets = {{"C:\\mail.exe", 1200, {IpAddress::v4(0x0a000005), 40000}, {IpAddress::v4(0xc0000219), 25}}};
            std::vector<NetmonFrameToWrite> frames = netmonFrames(some);
            for (NetmonFrameToWrite& frame : frames)
                frame.process = 0;
            return netmonFile(frames, style);
        };
        constexpr const char* named = "SELECT group_concat(pid || ' ' || (SELECT value FROM text WHERE id = process), ', ') || ' ' ||"
                                      " (SELECT sum(connections) FROM process_stat) FROM (SELECT * FROM connection ORDER BY time)";
        CaseFile once = newCase();
        import(once, {write("processes/whole.cap", part(0, packets.size()))});
        CaseFile file = newCase();
        import(file, {write("processes/a.cap", part(0, 30))});
        import(file, {write("processes/b.cap", part(30, packets.size()))});
        QCOMPARE(file.database().integer("SELECT count(DISTINCT chain) FROM evidence"), 1);
        QCOMPARE(file.database().text(named), once.database().text(named));
        QCOMPARE(file.database().integer("SELECT count(*) FROM socket_owner"), 2);
        QVERIFY(verified(file));
    }
};

QTEST_GUILESS_MAIN(TestCapturePieces)
#include "test_capture_pieces.moc"
