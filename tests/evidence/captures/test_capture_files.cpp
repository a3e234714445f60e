// pcap and pcapng as files: byte orders, resolutions, layouts, sections, damage, and blocks cut anywhere.
#include "support/captures.h"
#include <QFile>

using namespace delist;
using namespace delist::test;

namespace {

std::string le32(std::uint32_t value)
{
    std::string out;
    for (int i = 0; i < 4; ++i)
        out.push_back(static_cast<char>(value >> 8 * i));
    return out;
}

std::string le16(std::uint32_t value)
{
    return le32(value).substr(0, 2);
}

/// A block with its lengths; the body is padded.
std::string block(std::uint32_t type, std::string body)
{
    body.resize((body.size() + 3) / 4 * 4, '\0');
    return le32(type) + le32(static_cast<std::uint32_t>(body.size() + 12)) + body + le32(static_cast<std::uint32_t>(body.size() + 12));
}

std::string section()
{
    return block(0x0a0d0d0a, le32(0x1a2b3c4d) + le16(1) + le16(0) + le32(~0U) + le32(~0U));
}

std::string interfaceBlock(std::uint16_t link, std::uint32_t snap = 0, const std::string& options = {})
{
    return block(1, le16(link) + le16(0) + le32(snap) + options);
}

std::string enhanced(std::uint32_t id, std::uint64_t stamp, const std::string& data)
{
    return block(6, le32(id) + le32(static_cast<std::uint32_t>(stamp >> 32)) + le32(static_cast<std::uint32_t>(stamp)) +
                        le32(static_cast<std::uint32_t>(data.size())) + le32(static_cast<std::uint32_t>(data.size())) + data);
}

std::vector<CapturedPacket> somePackets()
{
    return dialogue("S: 220 x\nC: HELO pc\nS: 250 x\nC: QUIT\nS: 221 x\n");
}

const Format& pcap() { return *formatById("pcap"); }
const Format& pcapng() { return *formatById("pcapng"); }

/// A classic file whose record headers carry \p extra bytes after the usual sixteen.
std::string pcapWithLayout(std::uint32_t magic, std::uint16_t minor, std::size_t extra,
                           const std::vector<CapturedPacket>& packets, bool swapLengths = false, std::uint32_t link = 1)
{
    std::string out = le32(magic) + le16(2) + le16(minor) + le32(0) + le32(0) + le32(65535) + le32(link);
    if (magic == 0x1c0001ac || magic == 0x1c0001ab)
        out += le32(12345);
    const bool nanoseconds = magic == 0x1c0001ac || magic == 0xa1b23c4d || link == 6;
    for (const CapturedPacket& packet : packets) {
        const auto captured = static_cast<std::uint32_t>(packet.data.size());
        const std::uint32_t original = captured + 7;
        out += le32(static_cast<std::uint32_t>(packet.time / 1000000)) +
               le32(static_cast<std::uint32_t>(packet.time % 1000000) * (nanoseconds ? 1000 : 1)) +
               le32(swapLengths ? original : captured) + le32(swapLengths ? captured : original) +
               std::string("\x02\0\0\0\x08\0\0\0\0\0\0\0", 12).substr(0, extra) + packet.data;
    }
    return out;
}

} // namespace

class TestCaptureFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStyleSaysTheSame_data()
    {
        QTest::addColumn<bool>("ng");
        QTest::addColumn<bool>("bigEndian");
        QTest::addColumn<bool>("nanoseconds");
        for (const bool ng : {false, true})
            for (const bool big : {false, true})
                for (const bool nano : {false, true})
                    QTest::addRow("%s %s %s", ng ? "pcapng" : "pcap", big ? "big" : "little", nano ? "nano" : "micro")
                        << ng << big << nano;
    }
    void everyStyleSaysTheSame()
    {
        QFETCH(bool, ng);
        QFETCH(bool, bigEndian);
        QFETCH(bool, nanoseconds);
        const auto packets = somePackets();
        CaptureStyle style;
        style.bigEndian = bigEndian;
        style.nanoseconds = nanoseconds;
        const std::string bytes = ng ? pcapngFile(packets, style) : pcapFile(packets, style);
        const Recognition recognised = recognise(bytes, "x");
        QVERIFY(recognised.format);
        QCOMPARE(recognised.format, ng ? &pcapng() : &pcap());
        const Reading reading = read(*recognised.format, bytes);
        QCOMPARE(reading.sink.text(), readPackets(packets).sink.text());
        QCOMPARE(reading.summary.records, packets.size());
        QCOMPARE(reading.summary.rejected, 0U);
        QCOMPARE(reading.summary.first, packets.front().time);
        QCOMPARE(reading.summary.last, packets.back().time);
        QVERIFY(!reading.summary.truncated);
    }

    void blocksCutAnywhere()
    {
        const auto packets = somePackets();
        for (const bool ng : {false, true}) {
            const std::string bytes = ng ? pcapngFile(packets) : pcapFile(packets);
            const Format& format = ng ? pcapng() : pcap();
            Reading whole;
            {
                whole = read(format, bytes);
            }
            for (std::size_t size = 1; size < 200; ++size) {
                const Reading pieces = read(format, bytes, size);
                QCOMPARE(pieces.sink.text(), whole.sink.text());
                QCOMPARE(pieces.sink.offsets, whole.sink.offsets);
            }
        }
    }

    /// Offsets lead back to the record.
    void offsets()
    {
        const auto packets = somePackets();
        std::vector<std::uint64_t> expected;
        std::uint64_t at = 24;
        for (const CapturedPacket& packet : packets) {
            expected.push_back(at);
            at += 16 + packet.data.size();
        }
        const Reading reading = readPackets(packets);
        std::vector<std::uint64_t> seen;
        for (std::size_t i = 0; i < reading.sink.rows.size(); ++i)
            if (reading.sink.rows[i].starts_with("packet"))
                seen.push_back(reading.sink.offsets[i]);
        QCOMPARE(seen, expected);
    }

    void truncatedAtEveryByte()
    {
        const auto packets = somePackets();
        for (const bool ng : {false, true}) {
            const std::string bytes = ng ? pcapngFile(packets) : pcapFile(packets);
            const Format& format = ng ? pcapng() : pcap();
            std::uint64_t before = 0;
            for (std::size_t size = 1; size < bytes.size(); ++size) {
                const Reading reading = read(format, std::string_view(bytes).substr(0, size), 4096);
                QCOMPARE(reading.summary.rejected, 0U);
                QVERIFY(reading.summary.records == before || reading.summary.records == before + 1);
                before = reading.summary.records;
            }
            QCOMPARE(before, packets.size() - 1);
            const Reading cut = read(format, std::string_view(bytes).substr(0, bytes.size() - 1));
            QVERIFY(cut.summary.truncated);
            QVERIFY(!cut.summary.note.empty());
            QCOMPARE(cut.sink.counts.at("session"), 1);
        }
    }

    /// A check sequence of four bytes, told in the upper bits of the link type, is not payload.
    void pcapCheckSequence()
    {
        const auto packets = somePackets();
        auto longer = packets;
        for (CapturedPacket& packet : longer)
            packet.data += "fcs!";
        std::string bytes = pcapFile(longer);
        bytes.replace(20, 4, le32(0x24000001));
        const Reading plain = readPackets(packets);
        QCOMPARE(picture(read(pcap(), bytes)), picture(plain));
        QVERIFY(read(pcap(), bytes).sink.text().find("length=60 captured=60") != std::string::npos);
    }

    void pcapLayouts_data()
    {
        QTest::addColumn<uint>("magic");
        QTest::addColumn<int>("minor");
        QTest::addColumn<int>("extra");
        QTest::addColumn<bool>("swapped");
        QTest::addColumn<uint>("link");
        QTest::newRow("modified, ss991029") << 0xa1b2cd34U << 4 << 8 << false << 1U;
        QTest::newRow("modified, ss990915") << 0xa1b2cd34U << 4 << 12 << false << 1U;
        QTest::newRow("standard magic, ss990417") << 0xa1b2c3d4U << 4 << 8 << false << 1U;
        QTest::newRow("standard magic, Nokia") << 0xa1b2c3d4U << 4 << 4 << false << 1U;
        QTest::newRow("Ixia, nanoseconds") << 0x1c0001acU << 4 << 0 << false << 1U;
        QTest::newRow("Ixia, microseconds") << 0x1c0001abU << 4 << 0 << false << 1U;
        QTest::newRow("version 2.2: original length first") << 0xa1b2c3d4U << 2 << 0 << true << 1U;
        QTest::newRow("version 2.3: perhaps") << 0xa1b2c3d4U << 3 << 0 << true << 1U;
        QTest::newRow("AIX: interface type, nanoseconds") << 0xa1b2c3d4U << 2 << 0 << true << 6U;
        QTest::newRow("frame check sequence in the link type") << 0xa1b2c3d4U << 4 << 0 << false << 0x24000001U;
    }
    void pcapLayouts()
    {
        QFETCH(uint, magic);
        QFETCH(int, minor);
        QFETCH(int, extra);
        QFETCH(bool, swapped);
        QFETCH(uint, link);
        const auto packets = somePackets();
        const std::string bytes = pcapWithLayout(magic, static_cast<std::uint16_t>(minor), static_cast<std::size_t>(extra),
                                                 packets, swapped, link);
        for (const std::size_t blockBytes : {std::size_t{0}, std::size_t{1}, std::size_t{100}}) {
            const Reading reading = read(pcap(), bytes, blockBytes);
            QCOMPARE(reading.summary.rejected, 0U);
            QCOMPARE(reading.summary.records, packets.size());
            QCOMPARE(reading.summary.first, packets.front().time);
            SAME_LINES(without(reading.sink.text(), "packet"), without(readPackets(packets).sink.text(), "packet"));
        }
    }

    void damagedPcap()
    {
        const auto packets = somePackets();
        std::string bytes = pcapFile(packets);
        std::uint64_t at = 24;
        for (int i = 0; i < 5; ++i)
            at += 16 + packets[static_cast<std::size_t>(i)].data.size();
        bytes[at + 10] = '\x7f'; // captured length of the sixth packet
        const Reading reading = read(pcap(), bytes);
        QCOMPARE(reading.summary.records, 5U);
        QCOMPARE(reading.summary.rejected, 1U);
        QVERIFY(reading.summary.truncated); // what stands behind it is not read
        QVERIFY(reading.sink.rejectReasons.front().find("impossible packet length") != std::string::npos);
        for (std::size_t i = 0; i < reading.sink.rows.size(); ++i)
            if (reading.sink.rows[i].starts_with("reject"))
                QCOMPARE(reading.sink.offsets[i], at);
        QVERIFY2(reading.summary.note.find("byte " + std::to_string(at)) != std::string::npos, reading.summary.note.c_str());
    }

    void paddedPcap()
    {
        const Reading whole = read(pcap(), pcapFile(somePackets()));
        const Reading padded = read(pcap(), pcapFile(somePackets()) + std::string(4096, '\0'));
        QCOMPARE(padded.summary.records, whole.summary.records);
        QCOMPARE(padded.summary.first, whole.summary.first); // not 1970
        QCOMPARE(padded.summary.rejected, 1U);
        QVERIFY(padded.sink.rejectReasons.front().find("zeros") != std::string::npos);
        QVERIFY(padded.summary.truncated && !whole.summary.truncated);
    }

    void damagedPcapng()
    {
        const std::string good = section() + interfaceBlock(1) + enhanced(0, 1000000, somePackets()[0].data);
        QCOMPARE(read(pcapng(), good + le32(6) + le32(7) + std::string(20, 'x')).summary.rejected, 1U);
        QCOMPARE(read(pcapng(), good + le32(6) + le32(0xfffffff0) + std::string(20, 'x')).summary.rejected, 1U);
        const Reading unknownInterface = read(pcapng(), good + enhanced(7, 1, "xx") + enhanced(0, 2000000, "yy"));
        QCOMPARE(unknownInterface.summary.rejected, 1U);
        QCOMPARE(unknownInterface.summary.records, 2U);
        const Reading wrongTrailer = read(pcapng(), section() + interfaceBlock(1).substr(0, 16) + le32(99) + enhanced(0, 1, "x"));
        QCOMPARE(wrongTrailer.summary.records, 1U);
        QVERIFY(!wrongTrailer.summary.note.empty());
        QCOMPARE(read(pcapng(), std::string("\x0a\x0d\x0d\x0a\x1c\0\0\0nonsense....", 20)).summary.rejected, 1U);
    }

    void severalCapturesInOneFile()
    {
        const auto packets = somePackets();
        const Reading joined = read(pcap(), pcapFile(packets) + pcapFile(packets));
        QCOMPARE(joined.summary.records, 2 * packets.size());
        QCOMPARE(joined.summary.rejected, 0U);
    }

    void sectionsAndInterfaces()
    {
        CaptureStyle big;
        big.bigEndian = true;
        auto packets = somePackets();
        FrameStyle rawStyle;
        rawStyle.link = LinkType::RawIp;
        TcpConversation raw(client, server, noon + 1000000, rawStyle, 77, 88);
        raw.handshake();
        raw.smtp("S: 220 second\nC: HELO two\nS: 250 x\n");
        raw.close();
        auto more = raw.take();
        std::vector<CapturedPacket> both = packets;
        both.insert(both.end(), more.begin(), more.end());
        // One section with two interfaces; two sections of different byte order.
        const std::string expected = without(read(pcapng(), pcapngFile(both)).sink.text(), "packet");
        QVERIFY(expected.find("helo=two") != std::string::npos);
        SAME_LINES(without(read(pcapng(), pcapngFile(packets) + pcapngFile(more, big)).sink.text(), "packet"), expected);
    }

    void timeUnits_data()
    {
        QTest::addColumn<int>("resolution");
        QTest::addColumn<qint64>("offsetSeconds");
        QTest::addColumn<quint64>("stamp");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("milliseconds") << 3 << qint64(0) << quint64(1500) << qint64(1500000);
        QTest::newRow("seconds") << 0 << qint64(0) << quint64(15) << qint64(15000000);
        QTest::newRow("picoseconds") << 12 << qint64(0) << quint64(1500000000000) << qint64(1500000);
        QTest::newRow("too fine") << 40 << qint64(0) << quint64(1500000000000) << qint64(0);
        QTest::newRow("2^-10") << 0x8a << qint64(0) << quint64(1536) << qint64(1500000);
        QTest::newRow("2^-63") << 0xbf << qint64(0) << (quint64(1) << 62) << qint64(500000);
        QTest::newRow("2^-127") << 0xff << qint64(0) << quint64(5) << qint64(0);
        QTest::newRow("offset") << 6 << qint64(100) << quint64(1) << qint64(100000001);
        QTest::newRow("negative offset") << 6 << qint64(-1) << quint64(1000000) << qint64(0);
    }
    void timeUnits()
    {
        QFETCH(int, resolution);
        QFETCH(qint64, offsetSeconds);
        QFETCH(quint64, stamp);
        QFETCH(qint64, micros);
        const auto offset = static_cast<std::uint64_t>(offsetSeconds);
        const std::string options = le16(9) + le16(1) + std::string(1, static_cast<char>(resolution)) + std::string(3, '\0') +
                                    le16(14) + le16(8) + le32(static_cast<std::uint32_t>(offset)) +
                                    le32(static_cast<std::uint32_t>(offset >> 32));
        const Reading reading = read(pcapng(), section() + interfaceBlock(1, 0, options) + enhanced(0, stamp, "x"));
        QCOMPARE(reading.summary.first, micros);
    }

    void otherBlocks()
    {
        const std::string data = somePackets()[0].data;
        const auto length = static_cast<std::uint32_t>(data.size());
        const std::string simple = block(3, le32(length) + data);
        const std::string obsolete = block(2, le16(0) + le16(3) + le32(0) + le32(5000000) + le32(length) + le32(length) + data);
        const std::string names = block(4, "whatever");
        const std::string local = block(0x80000abc, std::string(100000, 'x'));
        const std::string lost = block(5, le32(0) + le32(0) + le32(0) + le16(5) + le16(8) + le32(12) + le32(0) + le32(0));
        const std::string bytes = section() + interfaceBlock(1) + names + simple + local + obsolete + lost;
        for (const std::size_t size : {std::size_t{0}, std::size_t{1000}}) {
            const Reading reading = read(pcapng(), bytes, size);
            QCOMPARE(reading.summary.records, 2U);
            QCOMPARE(reading.summary.rejected, 0U);
            QCOMPARE(reading.summary.first, 5000000); // the simple block has no time
            QVERIFY2(reading.summary.note.find("12 packets were dropped by the capture") != std::string::npos, reading.summary.note.c_str());
            QCOMPARE(reading.sink.counts.at("packet"), 2);
        }
    }

    void detection()
    {
        QVERIFY(!recognise("\xd4\xc3\xb2\xa1 too short", "x.pcap").format);
        QVERIFY(!recognise(std::string("\x0a\x0d\x0d\x0a\x1c\0\0\0 no magic", 18), "x.pcapng").format);
        const Recognition found = recognise(pcapFile(somePackets()), "no.name");
        QCOMPARE(found.format, &pcap());
        QVERIFY2(found.detection.reason.find("version 2.4, link type 1") != std::string::npos, found.detection.reason.c_str());
    }

    /// The samples that stand for these formats are what packet_writer writes; they are read as they should.
    void fixtures()
    {
        for (const char* name : {"pcap/dialogue.pcap", "pcapng/dialogue.pcapng"}) {
            QFile file(QStringLiteral(DELIST_TEST_DATA "/captures/") + name);
            QVERIFY2(file.open(QIODevice::ReadOnly), name);
            const std::string bytes = file.readAll().toStdString();
            const Recognition recognised = recognise(bytes, name);
            QVERIFY(recognised.format);
            const Reading reading = read(*recognised.format, bytes);
            QCOMPARE(reading.sink.counts.at("session"), 2);
            QCOMPARE(reading.sink.counts.at("bounce"), 1);
            QCOMPARE(reading.summary.rejected, 0U);
        }
    }
};

QTEST_APPLESS_MAIN(TestCaptureFiles)
#include "test_capture_files.moc"
