// The packets behind a selection as a pcapng file: read back by our own reader, and by tshark where it is installed.
#include "tables/packet_export.h"
#include "case/tables/flow_packets.h"
#include "evidence/captures/dialogue_text.h"
#include "jobs/import.h"
#include "support/captures.h"
#include "support/case_builder.h"
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* infected = "10.0.3.44";

std::vector<CapturedPacket> mailFlow(const char* from, std::uint16_t port, const char* to, Micros start, const std::string& helo)
{
    TcpConversation flow({*IpAddress::parse(from), port}, {*IpAddress::parse(to), 25}, start);
    flow.handshake();
    flow.smtp("S: 220 mx\nC: EHLO " + helo + "\nS: 250 ok\nC: MAIL FROM:<a@example.org>\nS: 250 ok\nC: QUIT\nS: 221 bye");
    flow.close();
    return flow.take();
}

/// An IPv4 packet in fragments of \p most bytes, the last one first when \p turned.
std::vector<CapturedPacket> fragmented(const CapturedPacket& packet, std::size_t most, std::uint16_t number, bool turned)
{
    constexpr std::size_t link = 14, header = 20;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(packet.data[link + at]); };
    const std::string payload = packet.data.substr(link + header, std::size_t{byte(2)} * 256 + byte(3) - header); // without padding
    std::vector<CapturedPacket> fragments;
    for (std::size_t at = 0; at < payload.size(); at += most) {
        CapturedPacket& fragment = fragments.emplace_back(packet);
        const std::string part = payload.substr(at, most);
        fragment.data = packet.data.substr(0, link + header) + part;
        const auto set = [&](std::size_t offset, std::size_t value) {
            fragment.data[link + offset] = static_cast<char>(value >> 8);
            fragment.data[link + offset + 1] = static_cast<char>(value & 0xFF);
        };
        set(2, header + part.size());
        set(4, number);
        set(6, at / 8 | (at + most < payload.size() ? 0x2000U : 0U));
    }
    if (turned)
        std::ranges::reverse(fragments);
    return fragments;
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPacketExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto packets = mailFlow(infected, 50'000, "198.51.100.7", noon, "bot.example");
        for (auto more : {mailFlow(infected, 50'001, "198.51.100.8", noon + 5 * second, "again.example"),
                          mailFlow("10.0.3.45", 50'000, "198.51.100.7", noon + second, "clean.example")})
            packets.insert(packets.end(), more.begin(), more.end());
        sortByTime(packets);
        m_ofInfected = 0;
        for (CapturedPacket& packet : packets)
            m_ofInfected += std::string_view(packet.data).find(std::string("\x0a\x00\x03\x2c", 4)) != std::string_view::npos ? 1 : 0;
        packets.front().originalLength = static_cast<std::uint32_t>(packets.front().data.size());
        m_original = m_builder.folder() + QStringLiteral("/inner.pcap");
        QFile file(m_original);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string bytes = pcapFile(packets);
        file.write(bytes.data(), qint64(bytes.size()));
        file.close();
        const auto report = importPaths(m_builder.file(), {m_original}, {}, {}, {});
        QVERIFY(report);
        QCOMPARE(report.value().imported.size(), 1U);
    }

    void aHostsPacketsComeBackAsTheyWere()
    {
        const QString path = m_builder.folder() + QStringLiteral("/out.pcapng");
        PacketExport result;
        TableFilter filter;
        filter.host = QLatin1String(infected);
        QVERIFY(exportPackets(m_builder.file().database(), filter, path, {}, [](const JobProgress&) {}, result));
        QCOMPARE(result.packets, m_ofInfected);
        QCOMPARE(result.flows, 2); // connections; their dialogues are no others
        const Reading reading = read(*formatById("pcapng"), readFile(path).toStdString());
        const std::string rows = reading.sink.text();
        QVERIFY(rows.find("bot.example") != std::string::npos);
        QVERIFY(rows.find("again.example") != std::string::npos);
        QVERIFY(rows.find("clean.example") == std::string::npos);

        const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (tshark.isEmpty())
            QSKIP("tshark is not installed: the file was read back by our own reader only");
        QProcess judge;
        judge.start(tshark, {QStringLiteral("-r"), path, QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"),
                             QStringLiteral("frame.time_epoch"), QStringLiteral("-e"), QStringLiteral("frame.len"),
                             QStringLiteral("-e"), QStringLiteral("frame.comment"), QStringLiteral("-e"),
                             QStringLiteral("smtp.req.parameter")});
        QVERIFY(judge.waitForFinished(60'000));
        QCOMPARE(judge.exitCode(), 0);
        const QList<QByteArray> lines = judge.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(m_ofInfected));
        QVERIFY2(lines[0].startsWith(QByteArray::number(noon / second)), lines[0].constData());
        QVERIFY2(lines[0].contains("evidence 1, offset 24"), lines[0].constData());
    }

    void aSearchTakesOnlyItsFlows()
    {
        const QString path = m_builder.folder() + QStringLiteral("/search.pcapng");
        PacketExport result;
        TableFilter filter;
        filter.search = QStringLiteral("again.example");
        QVERIFY(exportPackets(m_builder.file().database(), filter, path, {}, [](const JobProgress&) {}, result));
        const std::string rows = read(*formatById("pcapng"), readFile(path).toStdString()).sink.text();
        QVERIFY(rows.find("again.example") != std::string::npos);
        QVERIFY(rows.find("bot.example") == std::string::npos);
    }

    /// SMTP on a port that is not for mail: tshark finds how the connection was opened, and follows it without a hole.
    void dialoguesOnOtherPortsHaveTheirHandshake()
    {
        const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (tshark.isEmpty())
            QSKIP("tshark, the judge of captures, is not installed");
        TcpConversation odd({*IpAddress::parse(infected), 50'100}, {*IpAddress::parse("198.51.100.9"), 8025}, noon);
        odd.handshake();
        odd.smtp("S: 220 mx\nC: EHLO odd.example\nS: 250 ok\nC: MAIL FROM:<a@example.org>\nS: 250 ok\nC: QUIT\nS: 221 bye");
        odd.close();
        TcpConversation web({*IpAddress::parse(infected), 50'101}, {*IpAddress::parse("198.51.100.9"), 8080}, noon + 300);
        web.handshake();
        web.client("GET / HTTP/1.0\r\n\r\n");
        web.server("HTTP/1.0 200 OK\r\n\r\n");
        web.close();
        auto packets = odd.take();
        const auto other = web.take();
        const std::size_t ofDialogue = packets.size();
        packets.insert(packets.end(), other.begin(), other.end());
        sortByTime(packets);

        CaseBuilder builder;
        const QString original = builder.folder() + QStringLiteral("/odd.pcap");
        QFile file(original);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string bytes = pcapFile(packets);
        file.write(bytes.data(), qint64(bytes.size()));
        file.close();
        QVERIFY(importPaths(builder.file(), {original}, {}, {}, {}));
        const QString path = builder.folder() + QStringLiteral("/out.pcapng");
        PacketExport result;
        TableFilter filter;
        filter.host = QLatin1String(infected);
        QVERIFY(exportPackets(builder.file().database(), filter, path, {}, [](const JobProgress&) {}, result));
        QProcess judge;
        judge.start(tshark, {QStringLiteral("-2"), QStringLiteral("-r"), path, QStringLiteral("-d"), QStringLiteral("tcp.port==8025,smtp"),
                             QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("tcp.flags"),
                             QStringLiteral("-e"), QStringLiteral("tcp.completeness"), QStringLiteral("-e"),
                             QStringLiteral("tcp.analysis.flags"), QStringLiteral("-e"), QStringLiteral("tcp.port")});
        QVERIFY(judge.waitForFinished(60'000));
        const QList<QByteArray> lines = judge.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(ofDialogue));
        QVERIFY2(lines[0].startsWith("0x0002"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("0x0012"), lines[1].constData());
        for (const QByteArray& line : lines) {
            const QList<QByteArray> fields = line.split('\t');
            QVERIFY2(fields.value(1) == "31", line.constData()); // SYN, SYN-ACK, ACK, data, FIN
            QVERIFY2(fields.value(2).isEmpty(), line.constData());
            QVERIFY2(fields.value(3).contains("8025"), line.constData());
        }
    }

    void nothingIsNoFile()
    {
        const QString path = m_builder.folder() + QStringLiteral("/none.pcapng");
        PacketExport result;
        TableFilter filter;
        filter.host = QStringLiteral("192.0.2.200");
        const auto done = exportPackets(m_builder.file().database(), filter, path, {}, [](const JobProgress&) {}, result);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Empty);
        QVERIFY(!QFile::exists(path));
    }

    void originalsAreNotReplaced()
    {
        PacketExport result;
        TableFilter filter;
        filter.host = QLatin1String(infected);
        const QByteArray before = readFile(m_original);
        const auto done = exportPackets(m_builder.file().database(), filter, m_original, {}, [](const JobProgress&) {}, result);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Exists);
        QCOMPARE(readFile(m_original), before);
    }

    void theFlowOfAPacketIsFound()
    {
        Database& database = m_builder.file().database();
        const TableDefinition& sessions = *tableById(u"sessions");
        const auto rows = TableQuery(database, sessions).page({}, 0, 10).rows;
        QCOMPARE(rows.size(), 3U);
        for (const auto& row : rows) {
            const auto flow = flowPackets(database, 1, row[std::size_t(sessions.column("offset"))].toULongLong());
            QVERIFY(flow);
            QCOMPARE(flow.value().client.address.toString(), row[std::size_t(sessions.column("client"))].toString().toStdString());
            QCOMPARE(flow.value().server.port, 25);
            QCOMPARE(flow.value().packets.size(), 13U);
        }
        QVERIFY(!flowPackets(database, 1, 1));
    }

    /// Later fragments have no ports.
    void fragmentsBelongToTheirFlow_data()
    {
        QTest::addColumn<bool>("turned");
        QTest::newRow("in order") << false;
        QTest::newRow("the last one first") << true;
    }
    void fragmentsBelongToTheirFlow()
    {
        QFETCH(bool, turned);
        CaseBuilder builder;
        std::vector<CapturedPacket> packets;
        std::uint16_t number = 0;
        for (const char* from : {infected, "10.0.3.45"})
            for (const CapturedPacket& packet : mailFlow(from, 50'000, "198.51.100.7", noon, from))
                for (CapturedPacket& fragment : fragmented(packet, 32, ++number, turned))
                    packets.push_back(std::move(fragment));
        const QString original = builder.folder() + QStringLiteral("/fragments.pcap");
        QFile file(original);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(pcapFile(packets)));
        file.close();
        QVERIFY(importPaths(builder.file(), {original}, {}, {}, {}));
        Database& database = builder.file().database();

        const auto flow = flowPackets(database, 1, static_cast<std::uint64_t>(database.integer("SELECT offset FROM session ORDER BY id LIMIT 1")));
        QVERIFY(flow);
        QCOMPARE(flow.value().packets.size(), packets.size() / 2);
        std::vector<Packet> views;
        for (const RawPacket& packet : flow.value().packets)
            views.push_back(packet.view());
        QStringList said;
        for (const DialogueLine& line : dialogueText(views, flow.value().client, flow.value().server))
            said += QString::fromStdString(dialogueLineText(line));
        QCOMPARE(said, (QStringList{QStringLiteral("S: 220 mx"), QStringLiteral("C: EHLO ") + QLatin1String(infected), QStringLiteral("S: 250 ok"), QStringLiteral("C: MAIL FROM:<a@example.org>"),
                                    QStringLiteral("S: 250 ok"), QStringLiteral("C: QUIT"), QStringLiteral("S: 221 bye")}));

        PacketExport result;
        TableFilter filter;
        filter.search = QLatin1String(infected);
        QVERIFY(exportPackets(database, filter, builder.folder() + QStringLiteral("/fragments.pcapng"), {}, [](const JobProgress&) {}, result));
        QCOMPARE(result.packets, qint64(packets.size() / 2));
        QCOMPARE(result.flows, 1);
    }

private:
    CaseBuilder m_builder;
    QString m_original;
    qint64 m_ofInfected = 0;
};

QTEST_GUILESS_MAIN(TestPacketExport)
#include "test_packet_export.moc"
