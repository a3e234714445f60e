// Real logs of firewalls, flows and sensors: each is recognised, and nothing of it is lost.
#include "support/corpora.h"
#include "support/recording_sink.h"
#include <QFile>
#include <QTest>

using namespace delist;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFlowLogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realLogs_data();
    void realLogs();
};

void TestFlowLogs::realLogs_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("connections"); ///< at least
    QTest::addColumn<int>("rejected");    ///< exactly: what the collection has damaged or left out
    QTest::newRow("isa_tmg/isa2000_fw_native.log") << QByteArray("isa-native") << 13 << 0;
    QTest::newRow("isa_tmg/isa2000_packetfilter_w3c.log") << QByteArray("isa-packet-filter") << 32 << 0;
    QTest::newRow("isa_tmg/isa2004_webproxy_w3c.log") << QByteArray("isa-webproxy") << 38 << 0;
    QTest::newRow("isa_tmg/isa2004_fw_w3c.log") << QByteArray("isa-w3c") << 18 << 0;
    QTest::newRow("windows_firewall/win11_pid_column.log") << QByteArray("windows-firewall") << 2 << 0;
    QTest::newRow("zeek/conn_lnav.log") << QByteArray("zeek-conn") << 92 << 0;
    QTest::newRow("fortigate/sekoia_traffic.log") << QByteArray("fortigate") << 11 << 1;
    QTest::newRow("pfsense_opnsense/elastic_opnsense.log") << QByteArray("pfsense") << 3 << 0;
    QTest::newRow("mikrotik/sc4s.log") << QByteArray("mikrotik") << 1 << 0;
    QTest::newRow("juniper_srx/sekoia_srx.log") << QByteArray("juniper-srx") << 0 << 4; // without their time stamps
}

void TestFlowLogs::realLogs()
{
    NEED_CORPORA("logs");
    QFETCH(QByteArray, id);
    QFETCH(int, connections);
    QFETCH(int, rejected);
    const std::string bytes = contents(corpora(QStringLiteral("logs/") + QLatin1String(QTest::currentDataTag()))).toStdString();
    QVERIFY(!bytes.empty());
    const Recognition found = recognise(std::string_view(bytes).substr(0, 65536), {});
    QVERIFY2(found.format != nullptr && found.format->id == id.toStdString(), found.detection.reason.c_str());
    const test::Reading reading = test::read(*found.format, bytes, 4096);
    QVERIFY(reading.sink.counts.count("connection") == 0 ? connections == 0 : reading.sink.counts.at("connection") >= connections);
    QCOMPARE(reading.summary.rejected, static_cast<std::uint64_t>(rejected));
}

QTEST_APPLESS_MAIN(TestFlowLogs)
#include "test_flow_logs.moc"
