// Boot traces as they come: captures of a machine from its DHCP on, whole, cut frames, in a chain of files, over the import.
#include "case/tables/boot_verdict.h"
#include "jobs/import.h"
#include "support/captures.h"
#include "support/case_builder.h"
#include "support/corpora.h"
#include <QDir>

using namespace delist;
using namespace delist::test;

namespace {

const IpAddress station = IpAddress::v4(0x0a000305); // 10.0.3.5
const IpAddress resolver = IpAddress::v4(0x0a000001);

std::string be(std::size_t value, int octets)
{
    std::string out;
    for (int i = octets - 1; i >= 0; --i)
        out.push_back(i < 8 ? static_cast<char>(value >> (8 * i) & 0xff) : '\0');
    return out;
}

std::string dhcpAck()
{
    return be(2, 1) + be(1, 1) + be(6, 1) + be(0, 1) + be(77, 4) + be(0, 8) + be(0x0a000305, 4) + be(0, 8) +
           std::string("\x02\x00\x00\x00\x00\x05", 6) + be(0, 10) + std::string(192, '\0') + be(0x63825363, 4) + be(53, 1) +
           be(1, 1) + be(5, 1) + be(51, 1) + be(4, 1) + be(86400, 4) + '\xff';
}

std::string question(std::string_view name, int type)
{
    std::string labels;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('.', at), name.size());
        labels += be(end - at, 1) + std::string(name.substr(at, end - at));
        at = end + 1;
    }
    return be(7, 2) + be(0x0100, 2) + be(1, 2) + be(0, 6) + labels + be(0, 1) + be(static_cast<std::size_t>(type), 2) + be(1, 2);
}

class Boot
{
public:
    Boot() { udp(noon, {resolver, 67}, {station, 68}, dhcpAck()); }
    Boot& udp(Micros time, const Endpoint& from, const Endpoint& to, const std::string& payload)
    {
        m_packets.push_back({time, udpFrame(from, to, payload)});
        return *this;
    }
    Boot& arp(Micros time)
    {
        m_packets.push_back({time, std::string(6, '\xff') + std::string("\x02\x00\x00\x00\x00\x05", 6) + be(0x0806, 2) + be(1, 2) +
                                       be(0x0800, 2) + be(6, 1) + be(4, 1) + be(1, 2) + std::string("\x02\x00\x00\x00\x00\x05", 6) +
                                       be(0x0a000305, 4) + be(0, 6) + be(0x0a000001, 4) + be(0, 18)});
        return *this;
    }
    Boot& ask(Micros time, std::string_view name, int type) { return udp(time, {station, 50000}, {resolver, 53}, question(name, type)); }
    Boot& open(Micros time, std::uint32_t to, std::uint16_t port, bool answered)
    {
        TcpConversation flow({station, static_cast<std::uint16_t>(50000 + m_flows++ % 10000)}, {IpAddress::v4(to), port}, time);
        if (answered)
            flow.handshake();
        else
            flow.syn();
        if (answered)
            flow.client("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(900, 'y') + "\r\n\r\n");
        for (CapturedPacket& packet : flow.take())
            m_packets.push_back(std::move(packet));
        return *this;
    }
    /// What starts with a machine.
    Boot& office()
    {
        ask(noon + second, "update.example", 1).open(noon + 2 * second, 0xc6336450, 443, true);
        udp(noon + 3 * second, {station, 123}, {IpAddress::v4(0xc633647b), 123}, std::string(48, 't'));
        return udp(noon + 3 * second + 9000, {IpAddress::v4(0xc633647b), 123}, {station, 123}, std::string(48, 't'));
    }
    /// The capture goes on until there.
    std::vector<CapturedPacket> until(Micros last)
    {
        m_packets.push_back({noon + last, udpFrame({IpAddress::v4(0x0a000009), 5000}, {IpAddress::v4(0x0a00000a), 5000}, "x")});
        sortByTime(m_packets);
        return m_packets;
    }

private:
    std::vector<CapturedPacket> m_packets;
    int m_flows = 0;
};

struct Answer
{
    QString verdict, reason;
    qint64 evidence = 0;
};

/// The verdict of station after these files were imported together.
Answer judged(const std::vector<std::string>& files)
{
    CaseBuilder builder;
    QDir(builder.folder()).mkdir(QStringLiteral("boot"));
    int number = 0;
    for (const std::string& bytes : files) {
        QFile file(builder.folder() + QStringLiteral("/boot/boot(%1).pcap").arg(++number));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes.data(), qint64(bytes.size()));
    }
    if (!importPaths(builder.file(), {builder.folder() + QStringLiteral("/boot")}, {}, {}, {}))
        return {};
    builder.analyse();
    const auto boot = latestBoot(builder.file().database(), QString::fromStdString(station.toString()));
    return boot ? Answer{boot->verdict, boot->reason, boot->evidence} : Answer{};
}

std::string cutTo(std::vector<CapturedPacket> packets, std::uint32_t bytes)
{
    CaptureStyle style;
    style.snapLength = bytes;
    return pcapFile(packets, style);
}

#define JUDGED(files, wantedVerdict, wantedReason) \
    do { \
        const Answer found = judged(files); \
        QCOMPARE(found.reason, QStringLiteral(wantedReason)); \
        QCOMPARE(found.verdict, QStringLiteral(wantedVerdict)); \
    } while (false)

} // namespace

class TestBootCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanBoot()
    {
        JUDGED({pcapFile(Boot().office().until(6 * minute))}, "clean", "quiet: 300 2");
    }

    /// 512 bytes of a frame are enough; 96 hide look-ups.
    void cutFrames()
    {
        const auto packets = Boot().arp(noon + 11 * second).office().until(6 * minute);
        JUDGED({cutTo(packets, 512)}, "clean", "quiet: 300 2");
        JUDGED({cutTo(packets, 96)}, "inconclusive", "cut-frames: 96"); // by its ARP: nor is the DHCP seen
    }

    void worm()
    {
        Boot boot;
        boot.arp(noon + 11 * second).office();
        for (std::uint32_t i = 0; i < 60; ++i)
            boot.open(noon + minute + i * 1000, 0x0a000400 + i, 445, false);
        const auto packets = boot.until(6 * minute);
        JUDGED({pcapFile(packets)}, "not-clean", "scan: 445 60");
        JUDGED({cutTo(packets, 96)}, "not-clean", "scan: 445 60");
    }

    void bots()
    {
        JUDGED({pcapFile(Boot().office().open(noon + minute, 0xc6336466, 6667, true).until(6 * minute))}, "not-clean", "irc: 1");
        JUDGED({pcapFile(Boot().office().ask(noon + minute, "victim.example", 15).until(6 * minute))}, "not-clean", "mx-lookups: 1");
        Boot peers;
        for (std::uint32_t i = 0; i < 30; ++i)
            peers.udp(noon + minute + i * 1000, {station, 7871}, {IpAddress::v4(0xcb000000 + (i << 8) + 1), static_cast<std::uint16_t>(20000)}, "hello");
        JUDGED({pcapFile(peers.office().until(6 * minute))}, "not-clean", "many-unusual: 30 udp/20000");
    }

    /// Who was asked does not count as one who asks.
    void answersToStrangers()
    {
        Boot asked;
        for (std::uint32_t i = 0; i < 30; ++i) {
            const Endpoint stranger{IpAddress::v4(0xcb000000 + (i << 8) + 1), 33333};
            asked.udp(noon + minute + i * 1000, stranger, {station, 7871}, "who are you");
            asked.udp(noon + minute + i * 1000 + 10, {station, 7871}, stranger, "nobody");
        }
        JUDGED({pcapFile(asked.office().until(6 * minute))}, "clean", "quiet: 300 2");
    }

    /// boot(1).pcap, boot(2).pcap: one capture, long enough only as a whole.
    void chain()
    {
        const auto packets = Boot().office().open(noon + 4 * minute, 0xc6336466, 6667, true).until(6 * minute);
        const auto middle = std::find_if(packets.begin(), packets.end(), [](const CapturedPacket& p) { return p.time > noon + 2 * minute; });
        const std::vector<CapturedPacket> first(packets.begin(), middle), second(middle, packets.end());
        const Answer answer = judged({pcapFile(first), pcapFile(second)});
        QCOMPARE(answer.reason, QStringLiteral("irc: 1"));
        QCOMPARE(answer.evidence, 1);
        JUDGED({pcapFile(first)}, "inconclusive", "short-capture: 3 300");
        auto quiet = Boot().office().until(6 * minute);
        const std::vector<CapturedPacket> start(quiet.begin(), quiet.end() - 1), end(quiet.end() - 1, quiet.end());
        auto late = start;
        late.push_back({noon + 2 * minute, end.front().data});
        auto next = end;
        next.insert(next.begin(), {noon + 2 * minute + 1000, end.front().data});
        JUDGED((std::vector<std::string>{pcapFile(late), pcapFile(next)}), "clean", "quiet: 300 2");
    }
};

QTEST_GUILESS_MAIN(TestBootCaptures)
#include "test_boot_captures.moc"
