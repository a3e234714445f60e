// What blocks and options of pcapng files say beside packets: processes, names, losses, filters, comments, check sequences.
#include "support/captures.h"
#include <QFile>

using namespace delist;
using namespace delist::test;

namespace {

/// Writes blocks in one byte order.
class Blocks
{
public:
    explicit Blocks(bool bigEndian = false) : m_bigEndian(bigEndian) {}

    [[nodiscard]] std::string u16(std::uint32_t value) const { return number(value, 2); }
    [[nodiscard]] std::string u32(std::uint32_t value) const { return number(value, 4); }
    [[nodiscard]] std::string u64(std::uint64_t value) const { return number(value, 8); }
    [[nodiscard]] std::string option(std::uint16_t code, std::string value) const
    {
        std::string head = u16(code) + u16(static_cast<std::uint32_t>(value.size()));
        value.resize((value.size() + 3) / 4 * 4, '\0');
        return head + value;
    }
    [[nodiscard]] std::string block(std::uint32_t type, std::string body) const
    {
        body.resize((body.size() + 3) / 4 * 4, '\0');
        const std::string length = u32(static_cast<std::uint32_t>(body.size() + 12));
        return u32(type) + length + body + length;
    }
    [[nodiscard]] std::string section(const std::string& options = {}, std::uint16_t major = 1) const
    {
        return block(0x0a0d0d0a, u32(0x1a2b3c4d) + u16(major) + u16(0) + u64(~0ULL) + options);
    }
    [[nodiscard]] std::string interface(std::uint16_t link = 1, const std::string& options = {}) const
    {
        return block(1, u16(link) + u16(0) + u32(0) + options);
    }
    [[nodiscard]] std::string packet(const CapturedPacket& packet, const std::string& options = {}, std::uint32_t id = 0) const
    {
        std::string data = packet.data;
        const auto length = static_cast<std::uint32_t>(data.size());
        data.resize((data.size() + 3) / 4 * 4, '\0');
        const auto time = static_cast<std::uint64_t>(packet.time);
        return block(6, u32(id) + u32(static_cast<std::uint32_t>(time >> 32)) + u32(static_cast<std::uint32_t>(time)) +
                            u32(length) + u32(length) + data + options);
    }
    [[nodiscard]] std::string packets(const std::string& options = {}) const
    {
        std::string out;
        for (const CapturedPacket& each : dialogue("S: 220 x\nC: QUIT\nS: 221 x\n"))
            out += packet(each, options);
        return out;
    }

private:
    [[nodiscard]] std::string number(std::uint64_t value, int bytes) const
    {
        std::string out;
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>(value >> 8 * (m_bigEndian ? bytes - 1 - i : i) & 0xff);
        return out;
    }
    bool m_bigEndian;
};

Reading readBytes(const std::string& bytes)
{
    return read(*formatById("pcapng"), bytes);
}

std::string connectionOf(const Reading& reading)
{
    for (const std::string& row : reading.sink.rows)
        if (row.starts_with("connection"))
            return row;
    return {};
}

bool contains(const std::string& text, const std::string& part)
{
    if (text.find(part) != std::string::npos)
        return true;
    qWarning("\"%s\" is not in: %s", part.c_str(), text.c_str());
    return false;
}

} // namespace

class TestPcapngOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void processes_data()
    {
        QTest::addColumn<bool>("big");
        QTest::newRow("little") << false;
        QTest::newRow("big") << true;
    }
    void processes()
    {
        QFETCH(bool, big);
        const Blocks b(big);
        const Blocks little;
        const auto count = dialogue("S: 220 x\nC: QUIT\nS: 221 x\n").size();
        const std::string votes = "votes=" + std::to_string(count);

        // Wireshark's custom block: its entry is little-endian everywhere.
        std::string entry = little.u32(1234) + little.option(2, "curl") + little.option(3, "/usr/bin/curl");
        std::string custom = b.u32(32622) + little.u32(3) + little.u32(static_cast<std::uint32_t>(entry.size())) + entry;
        std::string row = connectionOf(readBytes(b.section() + b.interface() + b.block(0xbad, custom) +
                                                 b.packets(b.option(8, b.u32(1234) + b.u32(0)))));
        QVERIFY(contains(row, "process=/usr/bin/curl"));
        QVERIFY(contains(row, "pid=1234 " + votes + " confidence-percent=95"));
        // The name may come behind the packets; one of an unknown enterprise says nothing.
        row = connectionOf(readBytes(b.section() + b.interface() + b.packets(b.option(8, b.u32(1234) + b.u32(0))) +
                                     b.block(0x40000bad, custom) + b.block(0xbad, b.u32(1) + custom)));
        QVERIFY(contains(row, "process=/usr/bin/curl"));

        // Darwin's blocks, by their order.
        row = connectionOf(readBytes(b.section() + b.interface() + b.block(0x80000001, b.u32(1) + b.option(2, "launchd")) +
                                     b.block(0x80000001, b.u32(501) + b.option(2, "Mail")) +
                                     b.packets(b.option(0x8001, b.u32(1)))));
        QVERIFY(contains(row, "process=Mail"));
        QVERIFY(contains(row, "pid=501 " + votes));

        // etl2pcapng's comments are weak, and are not counted as comments.
        Reading reading = readBytes(b.section() + b.interface() + b.packets(b.option(1, "PID=77 TID=8")));
        QVERIFY(contains(connectionOf(reading), "pid=77 " + votes + " conflict=thread-pids"));
        QVERIFY(contains(connectionOf(reading), "confidence-percent=50"));
        QVERIFY(contains(reading.summary.note, "weak evidence"));
        QVERIFY(reading.summary.note.find("comment") == std::string::npos);
        // So are numbers in what it writes.
        reading = readBytes(b.section(b.option(4, "etl2pcapng 1.11")) + b.interface() + b.packets(b.option(8, b.u32(77) + b.u32(8))));
        QVERIFY(contains(connectionOf(reading), "conflict=thread-pids"));
    }

    void theKernelWeighsLittle()
    {
        const Blocks b;
        std::string bytes = b.section() + b.interface();
        int i = 0;
        for (const CapturedPacket& each : dialogue("S: 220 x\nC: NOOP\nS: 250 x\nC: QUIT\nS: 221 x\n"))
            bytes += b.packet(each, b.option(2, b.u32(i % 4 == 0 ? 2 : 1)) + b.option(1, i % 4 == 0 ? "PID=900 TID=1" : "PID=4 TID=1")), ++i;
        const std::string row = connectionOf(readBytes(bytes));
        QVERIFY(contains(row, "pid=900 votes=3 "));
        QVERIFY(contains(row, "conflict=\"packets: 8 4; thread-pids\""));
    }

    void namesAndSections()
    {
        const Blocks b;
        const Blocks big(true);
        const std::string v4("\x0a\0\0\x05", 4);
        const std::string v6("\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\1", 16);
        const auto record = [](const Blocks& with, std::uint16_t type, const std::string& value) { return with.option(type, value); };
        const std::string names = record(b, 1, v4 + std::string("pc5.example.com\0pc5\0", 20)) + record(b, 2, v6 + "six") +
                                  record(b, 99, "unknown") + b.u32(0);
        const Reading reading = readBytes(b.section() + b.block(4, names) + b.interface() + b.packets() +
                                          big.section({}, 2) + big.block(6, "not of a version that is known") + big.section() +
                                          big.block(4, record(big, 1, v4 + std::string("again\0", 6))) + big.interface() + big.packets());
        const std::string text = reading.sink.text();
        for (const char* name : {"10.0.0.5 capture pc5.example.com", "10.0.0.5 capture pc5", "2001:db8::1 capture six", "10.0.0.5 capture again"})
            QVERIFY(contains(text, name));
        QCOMPARE(reading.sink.counts.at("name"), 4);
        QCOMPARE(reading.summary.rejected, 1U);
        QCOMPARE(reading.summary.records, 2 * dialogue("S: 220 x\nC: QUIT\nS: 221 x\n").size());
    }

    void lossesFiltersAndComments()
    {
        const Blocks b;
        const auto packets = dialogue("S: 220 x\nC: QUIT\nS: 221 x\n");
        const std::string filter = b.option(11, std::string("\0tcp port 25", 12));
        const std::string statistics = b.block(5, b.u32(0) + b.u64(0) + b.option(5, b.u64(3)) + b.option(7, b.u64(4)));
        Reading reading = readBytes(b.section(b.option(1, "taken at the firewall")) + b.interface(1, filter) +
                                    b.packet(packets[0], b.option(4, b.u64(2)) + b.option(1, "look here")) + statistics + statistics);
        QVERIFY(contains(reading.summary.note, "7 packets were dropped by the capture."));
        QVERIFY(contains(reading.summary.note, "This capture was filtered: tcp port 25."));
        QVERIFY(contains(reading.summary.note, "2 comments: \"taken at the firewall\" (at byte 0), \"look here\" (at byte "));
        // What packets say was lost before them, without statistics.
        reading = readBytes(b.section() + b.interface() + b.packet(packets[0], b.option(4, b.u64(1))));
        QVERIFY(contains(reading.summary.note, "1 packet was dropped by the capture."));
    }

    /// The check sequence at the end is not payload.
    void frameCheckSequences()
    {
        const Blocks b;
        const std::string plain = readBytes(b.section() + b.interface() + b.packets()).sink.text();
        std::string byInterface = b.section() + b.interface(1, b.option(13, "\4"));
        std::string byPacket = b.section() + b.interface();
        for (CapturedPacket each : dialogue("S: 220 x\nC: QUIT\nS: 221 x\n")) {
            each.data += "fcs!";
            byInterface += b.packet(each);
            byPacket += b.packet(each, b.option(2, b.u32(4 << 5)));
        }
        SAME_LINES(readBytes(byInterface).sink.text(), plain);
        SAME_LINES(readBytes(byPacket).sink.text(), plain);
    }

    void interfacesOfTheirOwnClock()
    {
        const Blocks b;
        const auto packets = dialogue("S: 220 x\n");
        const std::string bytes = b.section() + b.interface() + b.interface(1, b.option(9, "\x86") + b.option(14, b.u64(1000))) +
                                  b.packet({64, packets[0].data}, {}, 1) + b.packet(packets[1], {}, 0);
        const Reading reading = readBytes(bytes);
        QCOMPARE(reading.summary.first, Micros{1001000000}); // 64 units of 2^-6 s, after 1000 s
        QCOMPARE(reading.summary.last, packets[1].time);
    }

    void optionsCutAnywhere()
    {
        const Blocks b;
        const std::string options = b.option(1, "PID=77 TID=8") + b.option(2, b.u32(1)) + b.option(8, b.u32(1) + b.u32(2)) + b.u32(0);
        const auto packets = dialogue("S: 220 x\n");
        for (std::size_t size = 0; size <= options.size(); ++size) {
            const Reading reading = readBytes(b.section() + b.interface() + b.packet(packets[0], options.substr(0, size)));
            QCOMPARE(reading.summary.records, 1U);
            QCOMPARE(reading.summary.rejected, 0U);
        }
    }
};

QTEST_GUILESS_MAIN(TestPcapngOptions)
#include "test_pcapng_options.moc"
