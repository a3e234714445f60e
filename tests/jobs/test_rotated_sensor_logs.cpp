// Logs of network sensors that a rotation cut: what two files tell of one connection counts once, in either order.
#include "support/imported_logs.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using test::difference;
using test::ImportedLogs;
using test::joined;

namespace {

constexpr const char* connectionCounts =
    "SELECT h.address, s.smtp_connections, s.smtp_allowed FROM host_stat s JOIN host h ON h.id = s.host WHERE s.smtp_connections + s.smtp_denied > 0";
constexpr const char* counted = "SELECT sum(connections) FROM traffic_hour";
constexpr const char* sessionRows =
    "SELECT key, time, end, messages, recipients, rejected_recipients, tls, h.value, x.value, (SELECT count(*) FROM message m WHERE m.session = s.id)"
    " FROM session s LEFT JOIN text h ON h.id = s.helo LEFT JOIN text x ON x.id = s.error";

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

QByteArray transaction(int second, int depth, const QByteArray& sender, const QByteArray& recipients, const QByteArray& reply)
{
    return QByteArray::number(1772359200 + second) + ".123456\tC1\t10.0.3.44\t51000\t192.0.2.9\t25\t" + QByteArray::number(depth) + "\tpc\t" + sender +
           '\t' + recipients + "\t<m" + QByteArray::number(depth) + "@ours.example>\tHi\t" + reply + "\tF";
}

QByteArray zeekHeader()
{
    return "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tsmtp\n"
           "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\ttrans_depth\thelo\tmailfrom\trcptto\tmsg_id\tsubject\tlast_reply\ttls\n"
           "#types\ttime\tstring\taddr\tport\taddr\tport\tcount\tstring\tstring\tset[string]\tstring\tstring\tstring\tbool\n";
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

    /// Saved newest first, as the tables of those who collect events list them, a flow stands above what was heard in it.
    void aFlowAboveItsDialogueIsOneConnectionToo()
    {
        const QByteArray dropped = QByteArray(heard(4, 400, 0, "w@far.example")).replace("\"event_type\":\"smtp\"", "\"event_type\":\"drop\",\"drop\":{\"syn\":true}");
        QList<QByteArray> lines{heard(2, 5, 0, "w@far.example"), flow(2, 4, 6, 20), heard(1, 31, 0, "x@far.example"), heard(1, 50, 1, "y@far.example"),
                                flow(1, 30, 240, 300), flow(3, 310, 320, 330), dropped, QByteArray(flow(4, 399, 401, 402)).replace("\"closed\"", "\"closed\",\"action\":\"drop\"")};
        const auto tell = [](ImportedLogs& logs) { return logs.rows(connectionCounts) + logs.rows(counted) + logs.rows("SELECT messages, recipients FROM session"); };
        ImportedLogs forward({joined(lines)}, "eve%1.json");
        QCOMPARE(tell(forward).mid(0, 2), (QStringList{QStringLiteral("10.0.3.44|4|3"), QStringLiteral("4")}));
        std::reverse(lines.begin(), lines.end());
        ImportedLogs backward({joined(lines)}, "eve%1.json");
        QCOMPARE(tell(backward).mid(0, 2), tell(forward).mid(0, 2));
        QCOMPARE(backward.rows("SELECT recipients FROM session ORDER BY recipients"), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        ImportedLogs again({flow(1, 30, 40, 50) + '\n' + heard(1, 400, 0, "x@far.example") + '\n'}, "eve%1.json");
        QCOMPARE(again.rows(counted), QStringList{QStringLiteral("2")});
    }

    /// A sensor's own number tells that a transaction is not the connection's first.
    void transactionsOfOneConnectionAreOneSession()
    {
        const QList<QByteArray> lines{transaction(0, 1, "a@ours.example", "x@far.example,y@far.example", "250 2.0.0 ok"),
                                      transaction(30, 2, "<>", "v@far.example,u@far.example", "550 5.1.1 no"),
                                      transaction(50, 3, "a@ours.example", "w@far.example", "250 2.0.0 ok")};
        const auto tell = [](ImportedLogs& logs) { return logs.rows(sessionRows) + logs.everything(); };
        ImportedLogs whole({zeekHeader() + joined(lines)}, "smtp.%1.log");
        const QStringList expected = tell(whole);
        QCOMPARE(expected.front(), QStringLiteral("C1|1772359200123456|1772359250123456|2|5|2|1|pc||3"));
        for (qsizetype at = 1; at < lines.size(); ++at) {
            const QByteArray first = zeekHeader() + joined(lines, 0, at), second = zeekHeader() + joined(lines, at);
            ImportedLogs forward({first, second}, "smtp.%1.log");
            QVERIFY2(tell(forward) == expected, difference(tell(forward), expected, at));
            ImportedLogs backward({second, first}, "smtp.%1.log");
            QVERIFY2(tell(backward) == expected, difference(tell(backward), expected, at));
            backward.remove(1);
            QCOMPARE(backward.rows(sessionRows), ImportedLogs({first}, "smtp.%1.log").rows(sessionRows));
        }
        ImportedLogs three({zeekHeader() + lines[1] + '\n', zeekHeader() + lines[2] + '\n', zeekHeader() + lines[0] + '\n'}, "smtp.%1.log");
        QVERIFY2(tell(three) == expected, difference(tell(three), expected, 3));
    }

    /// Numbers that a sensor gives again do not join what begins anew.
    void anIdThatComesAgainIsAnotherConnection()
    {
        ImportedLogs both({heard(1, 5, 0, "x@far.example") + '\n', heard(1, 50, 0, "y@far.example") + '\n' + heard(1, 51, 1, "z@far.example") + '\n'},
                          "eve%1.json");
        QCOMPARE(both.rows("SELECT recipients FROM session"), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    }
};

QTEST_GUILESS_MAIN(TestRotatedSensorLogs)
#include "test_rotated_sensor_logs.moc"
