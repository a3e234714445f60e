// Captures in pieces: their order, and that what spans files reads as if it had been one file.
#include "analysis/analysis.h"
#include "case/file/verify.h"
#include "case/kept/evidence_store.h"
#include "case/writing/evidence_removal.h"
#include "jobs/capture_chains.h"
#include "jobs/import.h"
#include "sample/netmon_writer.h"
#include "sample/packet_writer.h"
#include "support/archive_file.h"
#include "support/corpora.h"
#include "support/evidence_folder.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace delist;

namespace {

constexpr Micros noon = 1772452800000000; // 2026-03-02T12:00:00Z

/// What the case counts.
constexpr const char* counts =
    "SELECT (SELECT sum(connections) || ' ' || sum(bytes) || ' ' || sum(messages) FROM traffic_minute) || ' ' || (SELECT sum(connections) FROM traffic_hour)"
    " || ' ' || (SELECT sum(smtp_connections) || ' ' || sum(messages) FROM host_stat) || ' ' || (SELECT sum(connections) FROM host_peer) || ' ' ||"
    " (SELECT sum(messages) FROM message_count) || ' ' || (SELECT count(*) || ' ' || sum(recipients) FROM session)";

/// Eight dialogues that overlap in time.
std::vector<CapturedPacket> traffic()
{
    std::vector<CapturedPacket> packets;
    for (std::uint32_t i = 0; i < 8; ++i) {
        TcpConversation flow({IpAddress::v4(0x0a000005 + i), static_cast<std::uint16_t>(40000 + i)},
                             {IpAddress::v4(0xc0000219), 25}, noon + i * 7000);
        flow.setStep(9000);
        flow.handshake();
        flow.smtp("S: 220 mx\nC: EHLO pc" + std::to_string(i) +
                  "\nS: 250 ok\nC: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b" + std::to_string(i) +
                  "@example.net>\nS: 250 ok\nC: RCPT TO:<c@example.net>\nS: 550 5.1.1 no\nC: DATA\nS: 354 go\n"
                  "C: Subject: number " + std::to_string(i) + "\nC: \nC: text\nC: .\nS: 250 queued\nC: QUIT\nS: 221 bye\n");
        flow.close();
        for (CapturedPacket& packet : flow.take())
            packets.push_back(std::move(packet));
    }
    sortByTime(packets);
    return packets;
}

/// What a row says, and the packet that it leads to.
std::multiset<std::string> rowsOf(CaseFile& file)
{
    static constexpr const char* queries[] = {
        "SELECT evidence, offset, 'connection', c.time, c.end, s.address, c.source_port, c.bytes_sent, c.bytes_received, c.action"
        " FROM connection c JOIN host s ON s.id = c.source",
        "SELECT evidence, offset, 'session', x.time, x.end, t.value, x.messages, x.recipients, x.rejected_recipients, x.complete"
        " FROM session x LEFT JOIN text t ON t.id = x.helo",
        "SELECT m.evidence, m.offset, 'message', m.time, m.subject, m.recipients, m.status, t.value, m.size, 0"
        " FROM message m LEFT JOIN session x ON x.id = m.session LEFT JOIN text t ON t.id = x.helo",
        "SELECT d.evidence, d.offset, 'delivery', d.time, t.value, d.outcome, d.reply_code, m.subject, 0, 0"
        " FROM delivery d JOIN text t ON t.id = d.recipient LEFT JOIN message m ON m.id = d.message"};
    std::multiset<std::string> rows;
    EvidenceStore store(file.database());
    for (const char* query : queries) {
        SqlStatement select = file.database().prepare(query);
        while (select.step()) {
            std::string row;
            for (int column = 2; column < 10; ++column)
                row += std::string(select.text(column)) + '|';
            const auto packet = store.rawPacket(select.integer(0), static_cast<std::uint64_t>(select.integer(1)));
            row += packet ? std::string(packet.value().data.begin(), packet.value().data.end()) : "no packet";
            rows.insert(std::move(row));
        }
    }
    return rows;
}

} // namespace

class TestCaptureChains : public QObject
{
    Q_OBJECT
    test::EvidenceFolder m_folder;

    QString write(const QString& name, const std::string& bytes) const { return m_folder.write(name, bytes); }
    CaseFile newCase() { return m_folder.newCase(); }
    static ImportResult import(CaseFile& file, const QStringList& paths, std::stop_token stop = {},
                               const ImportProgress& progress = {})
    {
        auto result = importPaths(file, paths, {}, progress, std::move(stop));
        if (!result)
            qFatal("%s", result.error().message.c_str());
        return result.take();
    }
    /// Without its packets in the case, and the file is gone: it cannot be read again with others (test_capture_pieces).
    void importOnce(CaseFile& file, const QString& name, const std::string& bytes) const
    {
        ImportOptions options;
        options.embed = false;
        const QString path = write(name, bytes);
        const auto result = importPaths(file, {path}, options, {}, {});
        if (!result)
            qFatal("%s", result.error().message.c_str());
        QFile::remove(path);
    }
    static void verify(CaseFile& file)
    {
        const auto verified = verifyCase(file.database());
        QVERIFY(verified.value().problems().empty());
    }

private Q_SLOTS:
    void stems_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("Network Monitor") << "boot(1).cap" << "boot(12).cap" << true;
        QTest::newRow("its first") << "boot.cap" << "boot(1).cap" << true;
        QTest::newRow("Wireshark") << "x_00001_20260302120000.pcap" << "x_00002_20260302130000.pcap" << true;
        QTest::newRow("tcpdump -C") << "x.pcap" << "x.pcap1" << true;
        QTest::newRow("tcpdump -C -W") << "x.pcap09" << "x.pcap10" << true;
        QTest::newRow("tcpdump -G") << "x-2026-03-02.pcap" << "x-2026-03-03.pcap" << true;
        QTest::newRow("other name") << "inside.cap" << "outside.cap" << false;
        QTest::newRow("other ending") << "x.pcap" << "x.pcapng" << false;
    }
    void stems()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(captureChainStem(one.toStdString()) == captureChainStem(other.toStdString()), same);
    }
    void naturalOrder()
    {
        QVERIFY(naturalLess("boot(2).cap", "boot(10).cap"));
        QVERIFY(!naturalLess("boot(10).cap", "boot(2).cap"));
        QVERIFY(naturalLess("x.pcap", "x.pcap1"));
        QVERIFY(naturalLess("x9", "x010"));
        QVERIFY(!naturalLess("x", "x"));
    }
    void whatGoesOn()
    {
        const Micros begin = noon - 100'000'000;
        QVERIFY(followsInTime(begin, noon, noon));
        QVERIFY(followsInTime(begin, noon, noon + 60'000'000));
        QVERIFY(followsInTime(begin, noon, noon - 1'000'000));
        QVERIFY(!followsInTime(begin, noon, noon - 60'000'000)); // taken at the same time elsewhere
        QVERIFY(!followsInTime(noon - 1'000'000, noon, noon - 990'000));
        QVERIFY(!followsInTime(begin, noon, noon + 2 * 3600'000'000LL));
    }

    void piecesReadAsOneFile_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("pcap") << "pcap";
        QTest::newRow("pcapng") << "pcapng";
        QTest::newRow("netmon") << "netmon";
    }
    void piecesReadAsOneFile()
    {
        QFETCH(QString, kind);
        const auto packets = traffic();
        const auto bytesOf = [&](const std::vector<CapturedPacket>& part) {
            NetmonStyle style;
            style.start = part.front().time;
            return kind == "pcap" ? pcapFile(part) : kind == "pcapng" ? pcapngFile(part) : netmonFile(netmonFrames(part), style);
        };
        CaseFile whole = newCase();
        import(whole, {write(kind + "-whole/boot.cap", bytesOf(packets))});
        const std::multiset<std::string> expected = rowsOf(whole);
        QCOMPARE(expected.size(), std::size_t{8 + 8 + 8 + 16});

        for (const std::size_t pieces : {2, 3, 11}) {
            QStringList paths;
            const QString folder = kind + QString::number(pieces);
            for (std::size_t i = 0; i < pieces; ++i) {
                const auto from = static_cast<std::ptrdiff_t>(packets.size() * i / pieces);
                const auto to = static_cast<std::ptrdiff_t>(packets.size() * (i + 1) / pieces);
                const QString name = i == 0 ? QStringLiteral("boot.cap") : QStringLiteral("boot(%1).cap").arg(i);
                paths.prepend(write(folder + '/' + name, bytesOf({packets.begin() + from, packets.begin() + to})));
            }
            for (const bool asFolder : {false, true}) {
                CaseFile file = newCase();
                const ImportResult result = import(file, asFolder ? QStringList{m_folder.filePath(folder)} : paths);
                QCOMPARE(result.imported.size(), pieces);
                QVERIFY(result.skipped.empty());
                std::set<QString> hashes;
                qint64 records = 0;
                for (std::size_t i = 0; i < pieces; ++i) {
                    hashes.insert(result.imported[i].sha256);
                    records += result.imported[i].records;
                    QVERIFY(i == 0 || result.imported[i].first >= result.imported[i - 1].last);
                    QCOMPARE(result.imported[i].note.contains(QStringLiteral("goes on from boot")), i > 0);
                }
                QCOMPARE(hashes.size(), pieces);
                QCOMPARE(records, qint64(packets.size()));
                QCOMPARE(rowsOf(file), expected);
                verify(file);
                QCOMPARE(file.database().integer("SELECT sum(messages) FROM message_count"), 8);
                QCOMPARE(file.database().integer("SELECT count(*) FROM (SELECT evidence FROM connection WHERE evidence NOT IN"
                                                 " (SELECT id FROM evidence))"), 0);
                // Again: nothing new.
                QCOMPARE(import(file, paths).skipped.size(), pieces);
                QCOMPARE(rowsOf(file), expected);
            }
        }
    }

    /// The same pieces packed: in an archive whose order is not theirs, in archives inside it, compressed one by one.
    void piecesInArchives_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* const how : {"zip", "tar.gz", "7z", "zip in zip", "gz each", "gz each in zip", "cut zip"})
            QTest::newRow(how) << how;
    }
    void piecesInArchives()
    {
        QFETCH(QString, how);
        const auto packets = traffic();
        CaseFile whole = newCase();
        import(whole, {write("packed-whole/boot.cap", pcapFile(packets))});
        const std::multiset<std::string> expected = rowsOf(whole);

        constexpr std::size_t pieces = 12;
        std::vector<PackedFile> files; // boot(1), boot(10), boot(11), boot(2) …: as a folder is packed
        for (std::size_t i = 0; i < pieces; ++i) {
            const auto from = static_cast<std::ptrdiff_t>(packets.size() * i / pieces);
            const auto to = static_cast<std::ptrdiff_t>(packets.size() * (i + 1) / pieces);
            files.push_back({"trace/boot(" + std::to_string(i + 1) + ").cap", pcapFile({packets.begin() + from, packets.begin() + to})});
        }
        std::sort(files.begin(), files.end(), [](const PackedFile& a, const PackedFile& b) { return a.name < b.name; });
        files.insert(files.begin() + 3, files[5]); // one of them twice
        files.insert(files.begin() + 7, {"trace/notes.txt", "nothing to see\n"});
        QString folder = m_folder.filePath(QString(how).replace(' ', '-'));
        const auto gzEach = [&files] {
            std::vector<PackedFile> packed;
            for (const PackedFile& file : files)
                packed.push_back({file.name + ".gz", pack(Packed::Gz, {{"", file.data}})});
            packed.erase(packed.begin() + 3); // a folder has no name twice
            return packed;
        };
        const bool twice = !how.startsWith("gz");
        if (how == "zip") {
            write("zip/a.zip", pack(Packed::Zip, files));
        } else if (how == "cut zip") { // its directory is lost with its end
            const std::string bytes = pack(Packed::Zip, files);
            write("cut-zip/a.zip", bytes.substr(0, bytes.size() - 30));
        } else if (how == "tar.gz") {
            write("tar.gz/a.tar.gz", pack(Packed::TarGz, files));
        } else if (how == "7z") {
            write("7z/a.7z", pack(Packed::SevenZip, files));
        } else if (how == "zip in zip") {
            write("zip-in-zip/a.zip", pack(Packed::Zip, {{"inner.zip", pack(Packed::Zip, files)}}));
        } else if (how == "gz each") {
            for (const PackedFile& file : gzEach())
                write("gz-each/" + QString::fromStdString(file.name), file.data);
        } else {
            write("gz-each-in-zip/a.zip", pack(Packed::Zip, gzEach()));
        }
        CaseFile file = newCase();
        const ImportResult result = import(file, {folder});
        QCOMPARE(rowsOf(file), expected);
        QCOMPARE(result.imported.size(), pieces);
        std::set<QString> reasons;
        for (const SkippedInput& skipped : result.skipped)
            reasons.insert(skipped.reason);
        QCOMPARE(reasons.contains(QStringLiteral("duplicate")), twice);
        QVERIFY(reasons.contains(QStringLiteral("unknown-format")));
        verify(file);
        // Again, and unpacked: nothing new.
        import(file, {folder});
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence"), qint64(pieces));
        QCOMPARE(rowsOf(file), expected);
    }

    /// A part of a chain that came before is passed over; the rest is still one capture.
    void oneOfThemKnown()
    {
        const auto packets = traffic();
        const auto third = static_cast<std::ptrdiff_t>(packets.size() / 3);
        const std::vector<PackedFile> files{{"a1.pcap", pcapFile({packets.begin(), packets.begin() + third})},
                                            {"a2.pcap", pcapFile({packets.begin() + third, packets.begin() + 2 * third})},
                                            {"a3.pcap", pcapFile({packets.begin() + 2 * third, packets.end()})}};
        CaseFile file = newCase();
        import(file, {write("known/a3.pcap", files[2].data)});
        const ImportResult result = import(file, {write("known/all.zip", pack(Packed::Zip, files))});
        QCOMPARE(result.imported.size(), std::size_t{2});
        QCOMPARE(result.skipped.size(), std::size_t{1});
        QCOMPARE(result.skipped[0].reason, QStringLiteral("duplicate"));
        QVERIFY(result.imported[1].note.contains(QStringLiteral("goes on from a1.pcap")));
        verify(file);
    }

    /// One capture's parts that come one by one, in any order: a flow that is cut counts once, with all its bytes.
    void partsOneByOne()
    {
        const auto packets = traffic();
        const std::string expected = [&] {
            CaseFile whole = newCase();
            import(whole, {write("parts/whole.pcap", pcapFile(packets))});
            return whole.database().text(counts);
        }();
        std::string different;
        for (std::size_t cut = 3; cut + 3 < packets.size(); cut += 7) {
            CaseFile file = newCase();
            const auto at = packets.begin() + static_cast<std::ptrdiff_t>(cut);
            const QString name = QStringLiteral("parts/%1-%2.pcap").arg(cut);
            importOnce(file, name.arg("evening"), pcapFile({packets.begin(), at}));
            const std::string before = file.database().text(counts);
            importOnce(file, name.arg("dawn"), pcapFile({at, packets.end()}));
            if (file.database().text(counts) != expected)
                different += "cut at " + std::to_string(cut) + ": " + file.database().text(counts) + '\n';
            {
                Transaction transaction(file.database());
                removeEvidence(file.database(), 2, StoredContents::Remove);
                transaction.commit();
            }
            derive(file);
            QCOMPARE(file.database().text(counts), before);
            CaseFile turned = newCase();
            importOnce(turned, name.arg("dawn"), pcapFile({at, packets.end()}));
            importOnce(turned, name.arg("evening"), pcapFile({packets.begin(), at}));
            if (turned.database().text(counts) != expected)
                different += "cut at " + std::to_string(cut) + ", turned: " + turned.database().text(counts) + '\n';
        }
        QVERIFY2(different.empty(), ("expected: " + expected + '\n' + different).c_str());
    }

    /// A dialogue of which one piece has the beginning and the next one the end is complete as long as both are there.
    void endsInTheNextPart()
    {
        constexpr const char* complete = "SELECT count(*) || ' ' || sum(complete) FROM session";
        const auto packets = traffic();
        const auto at = packets.begin() + 66;
        const std::pair evening{QStringLiteral("ends/evening.pcap"), pcapFile({packets.begin(), at})};
        const std::pair dawn{QStringLiteral("ends/dawn.pcap"), pcapFile({at, packets.end()})};
        for (const auto& [first, second] : {std::pair(evening, dawn), std::pair(dawn, evening)}) {
            CaseFile file = newCase();
            importOnce(file, first.first, first.second);
            const std::string before = file.database().text(complete);
            QVERIFY(before != "8 8");
            importOnce(file, second.first, second.second);
            QCOMPARE(file.database().text(complete), std::string("8 8"));
            {
                Transaction transaction(file.database());
                removeEvidence(file.database(), 2, StoredContents::Remove);
                transaction.commit();
            }
            derive(file);
            QCOMPARE(file.database().text(complete), before);
        }
    }

    /// A capture of the same traffic on a computer whose clock is another is no later piece, however short both are.
    void onAnotherClock_data()
    {
        QTest::addColumn<int>("milliseconds");
        for (const int shift : {0, 1, 250, 1500, 3200, 20'000, -3200})
            QTest::addRow("%d ms", shift) << shift;
    }
    void onAnotherClock()
    {
        QFETCH(int, milliseconds);
        const auto packets = traffic();
        std::vector<CapturedPacket> shifted = packets;
        for (CapturedPacket& packet : shifted)
            packet.time += Micros{milliseconds} * 1000;
        CaseFile once = newCase();
        import(once, {write("clock/here.pcap", pcapFile(packets))});
        CaseFile file = newCase();
        import(file, {write("clock/here.pcap", pcapFile(packets)), write("clock/there.pcap", pcapFile(shifted))});
        const auto connections = "SELECT (SELECT sum(connections) || ' ' || sum(bytes) || ' ' || sum(messages) FROM traffic_hour) || ' ' || (SELECT"
                                 " sum(smtp_connections) || ' ' || sum(messages) FROM host_stat) || ' ' || (SELECT sum(messages) FROM message_count)";
        QCOMPARE(file.database().text(connections), once.database().text(connections));
    }

    /// Pieces that have some packets in common: whatever they tell, a flow counts once, and the import ends.
    void overlappingParts()
    {
        const auto packets = traffic();
        for (std::size_t begin = 4; begin + 6 < packets.size(); begin += 23) {
            for (const std::size_t common : {1, 5, 20}) {
                const std::size_t end = std::min(begin + common, packets.size());
                CaseFile file = newCase();
                const QString name = QStringLiteral("common/%1-%2-%3.pcap").arg(begin).arg(common);
                import(file, {write(name.arg("first"), pcapFile({packets.begin(), packets.begin() + static_cast<std::ptrdiff_t>(end)}))});
                import(file, {write(name.arg("then"), pcapFile({packets.begin() + static_cast<std::ptrdiff_t>(begin), packets.end()}))});
                QCOMPARE(file.database().integer("SELECT sum(connections) FROM traffic_hour"), 8);
            }
        }
    }

    /// Two adapters at the same time are two captures, whatever their names.
    void atTheSameTime()
    {
        const auto packets = traffic();
        std::vector<CapturedPacket> later = packets;
        for (CapturedPacket& packet : later)
            packet.time += 1000;
        CaseFile file = newCase();
        import(file, {write("same/adapter1.pcap", pcapFile(packets)), write("same/adapter2.pcap", pcapFile(later))});
        QCOMPARE(file.database().integer("SELECT count(*) FROM connection WHERE evidence = 1"), 8);
        QCOMPARE(file.database().integer("SELECT count(*) FROM connection WHERE evidence = 2"), 8);
    }

    void aDuplicateInTheChain()
    {
        const auto packets = traffic();
        const auto half = static_cast<std::ptrdiff_t>(packets.size() / 2);
        const std::string first = pcapFile({packets.begin(), packets.begin() + half});
        CaseFile file = newCase();
        const QStringList paths{write("twice/a1.pcap", first), write("twice/a2.pcap", first),
                                write("twice/a3.pcap", pcapFile({packets.begin() + half, packets.end()}))};
        const ImportResult result = import(file, paths);
        QCOMPARE(result.imported.size(), std::size_t{2});
        QCOMPARE(result.skipped.size(), std::size_t{1});
        QCOMPARE(result.skipped[0].reason, QStringLiteral("duplicate"));
        QCOMPARE(file.database().integer("SELECT count(*) FROM connection"), 8);
        verify(file);
    }

    /// Cancelled in its second file, a chain leaves nothing; what was before it stays.
    void cancelled()
    {
        const auto packets = traffic();
        const auto half = static_cast<std::ptrdiff_t>(packets.size() / 2);
        CaseFile file = newCase();
        const QStringList paths{write("stop/alone.pcap", pcapFile(packets)),
                                write("stop/part1.pcap", pcapFile({packets.begin(), packets.begin() + half})),
                                write("stop/part2.pcap", pcapFile({packets.begin() + half, packets.end()}))};
        std::stop_source stop;
        const ImportResult result = import(file, paths, stop.get_token(), [&](const JobProgress& progress) {
            if (progress.what.endsWith("part2.pcap"))
                stop.request_stop();
        });
        QVERIFY(result.cancelled);
        QCOMPARE(result.imported.size(), std::size_t{1});
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence"), 1);
        QCOMPARE(file.database().integer("SELECT count(*) FROM connection"), 8);
        verify(file);
        QCOMPARE(import(file, paths).imported.size(), std::size_t{2});
        QCOMPARE(file.database().integer("SELECT count(*) FROM connection"), 16);
        verify(file);
    }
};

QTEST_GUILESS_MAIN(TestCaptureChains)
#include "test_capture_chains.moc"
