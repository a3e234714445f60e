// Network Monitor files: every version, tables at the end, holes and disorder, cut files, what special frames say.
#include "sample/netmon_writer.h"
#include "evidence/input/random_bytes.h"
#include "support/captures.h"
#include "support/corpora.h"
#include <QProcess>
#include <QStandardPaths>
#include <QDir>
#include <QFile>

using namespace delist;
using namespace delist::test;

namespace {

const Format& netmon() { return *formatById("netmon"); }

std::vector<CapturedPacket> somePackets()
{
    return dialogue("S: 220 x\nC: HELO pc\nS: 250 x\nC: QUIT\nS: 221 x\n");
}

NetmonStyle style(unsigned major, unsigned minor)
{
    NetmonStyle style;
    style.major = major;
    style.minor = minor;
    style.start = noon;
    return style;
}

/// A file that can be asked for its table first.
class MemoryFile final : public RandomBytes
{
public:
    explicit MemoryFile(std::string_view bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }
    std::string_view at(std::uint64_t offset, std::size_t length) override
    {
        return offset < m_bytes.size() ? std::string_view(m_bytes).substr(static_cast<std::size_t>(offset), length) : std::string_view();
    }

private:
    std::string m_bytes;
};

/// As a stream and as a file on disk: the same comes out, however the blocks are cut.
Reading readBytes(std::string_view bytes, std::size_t block = 0, const ReaderOptions& options = {})
{
    Reading reading = read(netmon(), bytes, block, options);
    for (const std::size_t each : {block, std::size_t{7}, std::size_t{400}}) {
        ReaderOptions onDisk = options;
        onDisk.file = std::make_shared<MemoryFile>(bytes);
        const Reading again = read(netmon(), bytes, each, onDisk);
        if (again.sink.text() == reading.sink.text() && again.summary.note == reading.summary.note &&
            again.sink.offsets == reading.sink.offsets && again.summary.truncated == reading.summary.truncated &&
            again.summary.ownClock == reading.summary.ownClock)
            continue;
        qWarning("in blocks of %zu, as a stream:\n%s%s\nas a file:\n%s%s", each, reading.sink.text().c_str(), reading.summary.note.c_str(),
                 again.sink.text().c_str(), again.summary.note.c_str());
        reading.sink.rows = {"a file reads differently from a stream\n"};
    }
    return reading;
}

Reading readFile(const std::vector<NetmonFrameToWrite>& frames, const NetmonStyle& how, const ReaderOptions& options = {})
{
    return readBytes(netmonFile(frames, how), 0, options);
}

std::string rowOf(const Reading& reading, std::string_view kind)
{
    for (const std::string& row : reading.sink.rows)
        if (row.starts_with(kind))
            return row;
    return {};
}

bool says(const Reading& reading, std::string_view text)
{
    if (reading.summary.note.find(text) != std::string::npos)
        return true;
    qWarning("the note is: %s", reading.summary.note.c_str());
    return false;
}

const std::string botPath = "C:\\Program Files\\Spam\\bot.exe";

std::vector<NetmonSocket> sockets()
{
    return {{"C:\\Windows\\System32\\svchost.exe", 1044, {IpAddress::v4(0x0a000005), 1}, {IpAddress::v4(0x08080808), 53}},
            {botPath, 3512, client, server}};
}

} // namespace

class TestNetmon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVersionSaysTheSame_data()
    {
        QTest::addColumn<unsigned>("major");
        QTest::addColumn<unsigned>("minor");
        QTest::addColumn<unsigned>("header");
        for (const unsigned header : {72U, 128U}) {
            QTest::addRow("1.1 from %u", header) << 1U << 1U << header;
            for (const unsigned minor : {0U, 1U, 2U, 3U})
                QTest::addRow("2.%u from %u", minor, header) << 2U << minor << header;
        }
    }
    void everyVersionSaysTheSame()
    {
        QFETCH(unsigned, major);
        QFETCH(unsigned, minor);
        QFETCH(unsigned, header);
        NetmonStyle how = style(major, minor);
        how.headerBytes = header;
        const auto packets = somePackets();
        const std::string bytes = netmonFile(netmonFrames(packets), how);
        const Recognition recognised = recognise(bytes, "x.cap");
        QCOMPARE(recognised.format, &netmon());
        const Reading expected = readPackets(packets);
        for (const std::size_t block : {std::size_t{0}, std::size_t{1}, std::size_t{77}}) {
            const Reading reading = readBytes(bytes, block);
            SAME_LINES(reading.sink.text(), expected.sink.text());
            QCOMPARE(reading.summary.records, packets.size());
            QCOMPARE(reading.summary.rejected, 0U);
            QCOMPARE(reading.summary.first, packets.front().time);
            QCOMPARE(reading.summary.last, packets.back().time);
            QVERIFY(!reading.summary.truncated);
            QCOMPARE(reading.summary.note, std::string());
            QCOMPARE(reading.summary.ownClock, minor == 3);
        }
    }

    void holesDisorderAndShortTrailers()
    {
        const auto packets = somePackets();
        const auto frames = netmonFrames(packets);
        const std::string expected = readPackets(packets).sink.text();
        for (const unsigned minor : {0U, 1U, 2U, 3U}) {
            NetmonStyle how = style(2, minor);
            how.holeBytes = 37;
            Reading reading = readFile(frames, how);
            SAME_LINES(reading.sink.text(), expected);

            for (std::size_t i = 0; i < frames.size(); ++i)
                how.physicalOrder.push_back((i * 5 + 3) % frames.size());
            QVERIFY(frames.size() % 5 != 0);
            reading = readFile(frames, how);
            SAME_LINES(reading.sink.text(), expected); // as shown
            QCOMPARE(reading.summary.rejected, 0U);
            QVERIFY(says(reading, "another order"));
        }
        for (const std::size_t trailer : {0, 1, 2, 6}) {
            NetmonStyle how = style(2, 3);
            how.trailerBytes = trailer;
            SAME_LINES(readFile(frames, how).sink.text(), expected);
        }
    }

    void offsetsLeadToTheFrame()
    {
        const auto frames = netmonFrames(somePackets());
        NetmonStyle how = style(2, 3);
        how.holeBytes = 9;
        const std::string bytes = netmonFile(frames, how);
        const Reading reading = readBytes(bytes);
        std::size_t next = 0;
        for (std::size_t i = 0; i < reading.sink.rows.size(); ++i) {
            if (!reading.sink.rows[i].starts_with("packet"))
                continue;
            QCOMPARE(bytes.substr(reading.sink.offsets[i] + 16, frames[next].data.size()), frames[next].data);
            ++next;
        }
        QCOMPARE(next, frames.size());
    }

    void framesBeforeTheStart()
    {
        const auto packets = somePackets();
        for (const unsigned minor : {0U, 3U}) {
            NetmonStyle how = style(2, minor);
            how.start = noon + 3000;
            const Reading reading = readFile(netmonFrames(packets), how);
            QCOMPARE(reading.summary.first, packets.front().time);
            QCOMPARE(reading.summary.last, packets.back().time);
        }
    }

    void theWallClock()
    {
        const auto packets = somePackets();
        ReaderOptions options;
        const Micros zone = Micros{-7} * 3600 * 1000000;
        options.localToUtc = [zone](Micros local) { return local - zone; };
        for (const unsigned minor : {0U, 1U, 2U, 3U}) {
            NetmonStyle how = style(2, minor);
            how.zone = zone;
            Reading reading = readFile(netmonFrames(packets), how, options);
            QCOMPARE(reading.summary.first, packets.front().time);
            QCOMPARE(reading.summary.ownClock, minor == 3);
            // The time zone is not in files before 2.3: without an answer the wall clock is taken as it stands.
            reading = readFile(netmonFrames(packets), how);
            QCOMPARE(reading.summary.first, packets.front().time + (minor == 3 ? 0 : zone));
            how.extendedInfo = false; // the frames' own times are not promised then, but they agree with the clock
            QCOMPARE(readFile(netmonFrames(packets), how, options).summary.first, packets.front().time);
        }
    }

    void truncatedAtEveryByte()
    {
        const auto packets = somePackets();
        for (const unsigned minor : {0U, 1U, 3U}) {
            NetmonStyle how = style(2, minor);
            how.sockets = minor == 3 ? sockets() : std::vector<NetmonSocket>();
            const auto frames = netmonFrames(packets);
            const std::string bytes = netmonFile(frames, how);
            std::vector<std::size_t> ends; // of the frames' data
            std::size_t at = 128;
            for (const NetmonFrameToWrite& frame : frames) {
                ends.push_back(at + 16 + frame.data.size());
                at = ends.back() + (minor == 0 ? 0 : minor == 1 ? 2 : 15);
            }
            for (std::size_t size = 0; size < bytes.size(); ++size) {
                const Reading reading = readBytes(std::string_view(bytes).substr(0, size));
                const auto whole = static_cast<std::size_t>(
                    std::count_if(ends.begin(), ends.end(), [&](std::size_t end) { return end <= size; }));
                QCOMPARE(reading.summary.records, whole);
                if (size > 48 && size < at)
                    QVERIFY(reading.summary.truncated);
            }
        }
    }

    void aHoleInACutFile()
    {
        const auto packets = somePackets();
        NetmonStyle how = style(2, 3);
        how.holeBytes = 41;
        std::string bytes = netmonFile(netmonFrames(packets), how);
        bytes.resize(bytes.size() - 30); // the frame table is not whole
        const Reading reading = readBytes(bytes);
        QVERIFY2(reading.summary.records == packets.size(), (reading.summary.note + reading.sink.text()).c_str());
        QVERIFY(reading.summary.truncated);
        QVERIFY(says(reading, "frame table"));
    }

    void processTable()
    {
        NetmonStyle how = style(2, 3);
        how.sockets = sockets();
        auto frames = netmonFrames(somePackets());
        for (NetmonFrameToWrite& frame : frames)
            frame.process = 1;
        Reading reading = readFile(frames, how);
        std::string row = rowOf(reading, "connection");
        QVERIFY2(row.find("process=\"" + botPath + "\"") != std::string::npos, row.c_str());
        QVERIFY2(row.find("pid=3512 votes=" + std::to_string(frames.size())) != std::string::npos, row.c_str());
        QVERIFY2(row.find("conflict") == std::string::npos, row.c_str());
        QVERIFY2(row.find("confidence-percent=98") != std::string::npos, row.c_str());
        QCOMPARE(reading.sink.counts["socket"], 2);
        row = rowOf(reading, "socket  10.0.0.5:40000");
        QVERIFY(reading.sink.text().find("10.0.0.5:40000 -> 192.0.2.25:25 pid=3512") != std::string::npos);

        // Frames that name the other one, against the table's socket.
        for (NetmonFrameToWrite& frame : frames)
            frame.process = 0;
        frames[0].process = frames[1].process = 1;
        reading = readFile(frames, how);
        row = rowOf(reading, "connection");
        QVERIFY2(row.find("pid=1044 votes=" + std::to_string(frames.size() - 2)) != std::string::npos, row.c_str());
        QVERIFY2(row.find("packets: 2 3512 " + botPath + "; socket-table: 3512 " + botPath) !=
                     std::string::npos, row.c_str());

        // Only the table speaks.
        for (NetmonFrameToWrite& frame : frames)
            frame.process = 0xffffffff;
        row = rowOf(readFile(frames, how), "connection");
        QVERIFY2(row.find("pid=3512 votes=1") != std::string::npos, row.c_str());
        // An index that is not in the table says nothing.
        frames[3].process = 99;
        QVERIFY(rowOf(readFile(frames, how), "connection").find("votes=1") != std::string::npos);
    }

    void specialFrames()
    {
        auto frames = netmonFrames(somePackets());
        const auto add = [&](std::uint16_t macType, std::string data) {
            frames.insert(frames.begin(), {noon, std::move(data), 0, macType, 0xffffffff});
        };
        add(0xffff, netmonFilterFrame("Network Monitor", "tcp.port == 25"));
        add(0xfffb, netmonMachineFrame("ISA1", std::string("\x00\x11\x22\x33\x44\x55", 6), {0x0a000001, 0xc0000201}));
        add(0xfffc, "payload");
        add(0xfffe, "dns");
        add(0xf123, "what is this");
        add(0xf124, "and this");
        add(5, "1394");
        add(0xffe0, netmonProcessStart(3512, "bot.exe", "\"C:\\Temp\\bot.exe\" -q"));
        NetmonStyle how = style(2, 3);
        how.comments = {{3, "look", "{\\rtf1{\\fonttbl{\\f0 Arial;}}\\f0 This one\\par }"}, {4, "and", "plain"}};
        const Reading reading = readFile(frames, how);
        QCOMPARE(reading.summary.records, somePackets().size() + 3);
        QCOMPARE(reading.summary.rejected, 0U);
        QVERIFY(says(reading, "This capture was filtered: tcp.port == 25 (Network Monitor 3.4)."));
        QVERIFY(says(reading, "3 frames of an unknown kind (0x0005, 0xf123, 0xf124) were skipped."));
        QVERIFY(says(reading, "2 frame comments: \"look: This one\""));
        QVERIFY(says(reading, "Captured on the computer ISA1."));
        const std::string text = reading.sink.text();
        for (const char* address : {"10.0.0.1", "192.0.2.1", "fe80::1"})
            QVERIFY2(text.find(std::string(address) + " computer ISA1 mac=00:11:22:33:44:55") != std::string::npos, text.c_str());
    }

    void packetsInEvents()
    {
        std::vector<NetmonFrameToWrite> frames;
        for (const CapturedPacket& packet : somePackets()) {
            const bool sent = packet.data.substr(26, 4) == std::string("\x0a\0\0\x05", 4);
            frames.push_back({packet.time, netmonNdisFrame(packet.data, sent ? 3512 : 4, sent), 0, 0xffe0, 0xffffffff});
        }
        frames.push_back({noon, netmonProcessStart(3512, "bot.exe", "bot.exe"), 0, 0xffe0, 0xffffffff});
        const Reading reading = readFile(frames, style(2, 3));
        const std::string row = rowOf(reading, "connection");
        QVERIFY2(row.find("process=bot.exe smtp pid=3512") != std::string::npos, row.c_str());
        QVERIFY2(row.find("conflict=\"packets: 5 4; thread-pids\"") != std::string::npos, row.c_str());
        QVERIFY(says(reading, "weak evidence"));
        QCOMPARE(without(picture(reading), "connection"), without(picture(readPackets(somePackets())), "connection"));
    }

    void filteringPlatform()
    {
        std::vector<NetmonFrameToWrite> frames;
        for (const CapturedPacket& packet : somePackets()) {
            const std::string ip = packet.data.substr(14);
            const std::size_t total = static_cast<unsigned char>(ip[2]) * 256U + static_cast<unsigned char>(ip[3]);
            const std::string tcp = ip.substr(20, total - 20);
            const std::string length{static_cast<char>(tcp.size()), static_cast<char>(tcp.size() >> 8)};
            frames.push_back({packet.time, ip.substr(12, 8) + '\x06' + length + tcp, 0, 0xe083, 0xffffffff});
        }
        const Reading reading = readFile(frames, style(2, 3));
        SAME_LINES(picture(reading), picture(readPackets(somePackets())));
    }

    void wirelessFramesLoseTheirMetadata()
    {
        std::string data("\x02\x20\x00", 3);
        data.resize(32, '\1');
        const Reading reading = readFile({{noon, data + "802.11", 0, 6, 0xffffffff}, {noon, "x", 0, 6, 0xffffffff}}, style(2, 1));
        QCOMPARE(reading.summary.records, 1U);
        QCOMPARE(reading.summary.rejected, 1U);
    }

    /// Tables that lie: entries outside, twice, all the same.
    void lyingTables()
    {
        const auto packets = somePackets();
        const std::string good = netmonFile(netmonFrames(packets), style(2, 3));
        const auto le32 = [&](std::size_t at) {
            std::uint32_t value = 0;
            for (int i = 3; i >= 0; --i)
                value = value << 8 | static_cast<unsigned char>(good[at + static_cast<std::size_t>(i)]);
            return value;
        };
        const std::size_t table = le32(24);
        std::string bytes = good;
        for (std::size_t i = 0; i < packets.size(); ++i)
            bytes.replace(table + i * 4, 4, good.substr(table, 4));
        Reading reading = readBytes(bytes);
        QCOMPARE(reading.summary.records, 1U);
        QVERIFY(says(reading, "more than once"));
        bytes = good;
        bytes.replace(table, 4, std::string("\xff\xff\xff\x7f", 4));
        bytes.replace(table + 4, 4, std::string("\1\0\0\0", 4));
        reading = readBytes(bytes);
        QCOMPARE(reading.summary.records, packets.size() - 2);
        QCOMPARE(reading.summary.rejected, 2U);
        for (const std::size_t at : {24, 28, 40, 44, 48, 52, 56, 60}) {
            for (const std::uint32_t value : {0U, 1U, 0x7fffffffU, 0xffffffffU}) {
                bytes = good;
                for (std::size_t i = 0; i < 4; ++i)
                    bytes[at + i] = static_cast<char>(value >> 8 * i);
                (void)readBytes(bytes); // no crash, no hang
            }
        }
    }

    void realFiles()
    {
        NEED_CORPORA("captures/netmon-synthetic");
        const QString folder = corpora(QStringLiteral("captures/netmon-synthetic"));
        for (const QFileInfo& info : QDir(folder).entryInfoList({"*.cap"})) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Reading reading = readBytes(file.readAll().toStdString());
            QCOMPARE(reading.summary.records, 60U);
            QCOMPARE(reading.summary.rejected, 0U);
        }
    }

    void asTsharkCountsThem()
    {
        NEED_CORPORA("captures/netmon");
        const QString folder = corpora(QStringLiteral("captures/netmon"));
        if (QStandardPaths::findExecutable("tshark").isEmpty())
            QSKIP("tshark is not installed");
        for (const QFileInfo& info : QDir(folder).entryInfoList({"*.cap"})) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Reading reading = readBytes(file.readAll().toStdString());
            QProcess tshark;
            tshark.start("tshark", {"-n", "-r", info.filePath(), "-T", "fields", "-e", "frame.time_epoch"});
            QVERIFY(tshark.waitForFinished(60000));
            QStringList times = QString::fromUtf8(tshark.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
            QCOMPARE(reading.summary.records, static_cast<std::uint64_t>(times.size()));
            std::sort(times.begin(), times.end());
            const auto micros = [](const QString& text) {
                return text.section('.', 0, 0).toLongLong() * 1000000 + text.section('.', 1).leftJustified(9, '0').left(6).toLongLong();
            };
            QCOMPARE(reading.summary.first, micros(times.front()));
            QCOMPARE(reading.summary.last, micros(times.back()));
            QVERIFY(reading.summary.ownClock);
        }
    }
};

QTEST_GUILESS_MAIN(TestNetmon)
#include "test_netmon.moc"
