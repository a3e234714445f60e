// Logs of network sensors that a rotation cut: what two files tell of one connection counts once, in either order.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using test::ImportedLogs;
using test::joined;

namespace {

constexpr const char* connectionCounts =
    "SELECT h.address, s.smtp_connections, s.smtp_allowed FROM host_stat s JOIN host h ON h.id = s.host WHERE s.smtp_connections + s.smtp_denied > 0";
constexpr const char* counted = "SELECT sum(connections) FROM traffic_hour";

/// Minutes and seconds after ten.
QByteArray suricataTime(int second)
{
    return "2026-03-01T10:" + QByteArray::number(second / 60).rightJustified(2, '0') + ':' + QByteArray::number(second % 60).rightJustified(2, '0') + ".000000+0000";
}

QByteArray heard(int flow, int second, int number, const QByteArray& recipient)
{
    return "{\"timestamp\":\"" + suricataTime(second) + "\",\"flow_id\":" + QByteArray::number(flow) +
           ",\"event_type\":\"smtp\",\"src_ip\":\"10.0.3.44\",\"src_port\":" + QByteArray::number(51000 + flow) +
           ",\"dest_ip\":\"192.0.2.9\",\"dest_port\":25,\"proto\":\"TCP\",\"tx_id\":" + QByteArray::number(number) +
           ",\"smtp\":{\"helo\":\"pc\",\"mail_from\":\"<a@ours.example>\",\"rcpt_to\":[\"<" + recipient + ">\"]}}";
}

QByteArray flow(int flow, int from, int to, int told)
{
    return "{\"timestamp\":\"" + suricataTime(told) + "\",\"flow_id\":" + QByteArray::number(flow) +
           ",\"event_type\":\"flow\",\"src_ip\":\"10.0.3.44\",\"src_port\":" + QByteArray::number(51000 + flow) +
           ",\"dest_ip\":\"192.0.2.9\",\"dest_port\":25,\"proto\":\"TCP\",\"app_proto\":\"smtp\",\"flow\":{\"pkts_toserver\":5,\"pkts_toclient\":5,"
           "\"bytes_toserver\":500,\"bytes_toclient\":600,\"start\":\"" + suricataTime(from) + "\",\"end\":\"" + suricataTime(to) + "\",\"state\":\"closed\"}}";
}

} // namespace

class TestRotatedSensorLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDialogueAndItsFlowAreOneConnection_data()
    {
        QTest::addColumn<int>("said"); ///< seconds after the connection began
        QTest::newRow("at once") << 1;
        QTest::newRow("minutes later") << 200;
    }
    void aDialogueAndItsFlowAreOneConnection()
    {
        QFETCH(int, said);
        const QList<QByteArray> lines{heard(2, 5, 0, "w@far.example"), flow(2, 4, 6, 20), heard(1, 30 + said, 0, "x@far.example"),
                                      flow(1, 30, 240, 300), flow(3, 310, 320, 330)};
        const auto tell = [](ImportedLogs& logs) { return logs.rows(connectionCounts) + logs.rows(counted); };
        ImportedLogs whole({joined(lines)}, "eve%1.json");
        const QStringList expected = tell(whole);
        QCOMPARE(expected, (QStringList{QStringLiteral("10.0.3.44|3|3"), QStringLiteral("3")}));
        const QByteArray first = joined(lines, 0, 3), second = joined(lines, 3);
        ImportedLogs forward({first, second}, "eve%1.json");
        QCOMPARE(tell(forward), expected);
        ImportedLogs backward({second, first}, "eve%1.json");
        QCOMPARE(tell(backward), expected);
    }
};

QTEST_GUILESS_MAIN(TestRotatedSensorLogs)
#include "test_rotated_sensor_logs.moc"
