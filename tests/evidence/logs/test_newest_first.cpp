// Firewall logs that were saved with the newest row first, and whose rows of one second stand in any order: the rows of one connection
// make one, as in the order in which they were written.
#include "support/recording_sink.h"
#include <QTest>
#include <algorithm>

using namespace delist;

class TestNewestFirst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void ofOneSecond();
    void mailIsToldOf_data();
    void mailIsToldOf();
};

void TestNewestFirst::order_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArrayList>("rows"); // as written
    QTest::addColumn<int>("connections");
    const auto add = [](const char* name, const QByteArray& head, const QByteArrayList& rows, int connections) {
        QTest::newRow(name) << head << rows << connections;
    };
    const QByteArray asa = "<166>Mar 02 2026 ";
    add("Cisco ASA", "", {
        asa + "08:00:00: %ASA-6-302014: Teardown TCP connection 7 for outside:198.51.100.4/25 to inside:10.1.0.5/40001 duration 0:00:30 bytes 70 TCP FINs",
        asa + "08:00:01: %ASA-6-302013: Built outbound TCP connection 11 for outside:198.51.100.9/25 (198.51.100.9/25) to inside:10.1.3.44/50001 (203.0.113.10/50001)",
        asa + "08:00:02: %ASA-6-302013: Built inbound TCP connection 12 for outside:198.51.100.8/33333 (198.51.100.8/33333) to inside:10.1.0.5/25 (203.0.113.10/25)",
        "<164>Mar 02 2026 08:00:04: %ASA-4-106023: Deny tcp src inside:10.1.3.45/50002 dst outside:198.51.100.9/25 by access-group \"in\" [0x0, 0x0]",
        asa + "08:00:13: %ASA-6-302014: Teardown TCP connection 11 for outside:198.51.100.9/25 to inside:10.1.3.44/50001 duration 0:00:12 bytes 2400 TCP FINs",
        asa + "08:00:14: %ASA-6-302014: Teardown TCP connection 12 for outside:198.51.100.8/33333 to inside:10.1.0.5/25 duration 0:00:12 bytes 5000 TCP FINs",
        asa + "08:00:15: %ASA-6-302013: Built outbound TCP connection 13 for outside:198.51.100.9/25 (198.51.100.9/25) to inside:10.1.3.44/50003 (203.0.113.10/50003)",
    }, 5);
    const auto isa = [](const char* time, const char* host, const char* action, const char* sent, const char* delta, const char* session) {
        return QByteArray("FWS\t2026-03-02\t") + time + "\tTCP\t" + host + "\t198.51.100.9:25\tInternal\tExternal\t" + action + "\tAll\tSMTP\t" + sent + '\t' + delta +
               "\t0\t0\t-\t" + session + "\t5";
    };
    add("ISA", "#Software: Microsoft Internet Security and Acceleration Server 2006\n#Version: 2.0\n#Date: 2026-03-02 08:00:00\n"
        "#Fields: computer\tdate\ttime\tIP protocol\tsource\tdestination\tsource network\tdestination network\taction\trule\tapplication protocol\tbytes sent\t"
        "bytes sent intermediate\tbytes received\tbytes received intermediate\tconnection time\tSession ID\tconnection ID\n", {
        isa("08:00:01", "10.1.3.44:50001", "Establish", "0", "0", "1"), isa("08:00:02", "10.1.3.46:50003", "Establish", "0", "0", "2"),
        isa("08:00:03", "10.1.3.45:50002", "Denied", "0", "0", "0"), isa("08:00:13", "10.1.3.44:50001", "Terminate", "1500", "1500", "1"),
        isa("08:15:02", "10.1.3.46:50003", "Intermediate", "1000", "1000", "2"), isa("08:20:02", "10.1.3.46:50003", "Terminate", "1700", "700", "2"),
        isa("08:30:00", "10.1.3.47:50004", "Establish", "0", "0", "3"), isa("08:45:00", "10.1.3.47:50004", "Intermediate", "300", "300", "3"),
    }, 4);
    add("the live log's table, whose rows name no client port",
        "Log Time\tClient IP\tDestination IP\tDestination Port\tProtocol\tAction\tRule\tResult Code\tBytes Sent\tBytes Received\n", {
        "3/2/2026 9:00:00 AM\t10.1.3.45\t198.51.100.9\t25\tSMTP\tDenied Connection\tDefault rule\t0xc004000d\t0\t0",
        "3/2/2026 9:00:01 AM\t10.1.3.44\t198.51.100.9\t25\tSMTP\tInitiated Connection\tAll\t0x0\t0\t0",
        "3/2/2026 9:00:03 AM\t10.1.3.44\t198.51.100.9\t25\tSMTP\tInitiated Connection\tAll\t0x0\t0\t0",
        "3/2/2026 9:00:13 AM\t10.1.3.44\t198.51.100.9\t25\tSMTP\tClosed Connection\tAll\t0x80074e20\t1500\t900",
        "3/2/2026 9:00:15 AM\t10.1.3.44\t198.51.100.9\t25\tSMTP\tClosed Connection\tAll\t0x80074e20\t700\t90",
    }, 3);
    const auto srx = [](const char* time, const char* what, const char* port, const char* id, const char* more) {
        return QByteArray("Mar  2 ") + time + " fw RT_FLOW: " + what + " 10.1.3.44/" + port + "->198.51.100.9/25 junos-smtp 203.0.113.10/" + port +
               "->198.51.100.9/25 source rule r1 N/A N/A 6 out trust untrust " + id + more;
    };
    add("Juniper SRX", "", {
        srx("08:00:01", "RT_FLOW_SESSION_CREATE: session created", "50001", "901", ""), srx("08:00:02", "RT_FLOW_SESSION_CREATE: session created", "50002", "902", ""),
        srx("08:00:13", "RT_FLOW_SESSION_CLOSE: session closed TCP FIN:", "50001", "901", " 8(1500) 7(900) 12"),
        srx("08:00:24", "RT_FLOW_SESSION_CLOSE: session closed TCP FIN:", "50002", "902", " 8(600) 7(90) 22"),
    }, 2);
}

void TestNewestFirst::order()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArrayList, rows);
    QFETCH(int, connections);
    const auto told = [&head](const QByteArrayList& lines) {
        const std::string text = (head + lines.join('\n') + '\n').toStdString();
        const Recognition recognition = recognise(text, "log");
        if (!recognition.format)
            return QStringList{QStringLiteral("not recognised")};
        const test::Reading reading = test::read(*recognition.format, text, 0, {});
        QStringList found = QString::fromStdString(reading.sink.text()).split(u'\n', Qt::SkipEmptyParts);
        found.sort();
        return found;
    };
    QCOMPARE(told(rows).size(), connections);
    QByteArrayList turned = rows;
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(told(turned), told(rows));
}

void TestNewestFirst::ofOneSecond()
{
    const QByteArray asa = "<166>Mar 02 2026 ";
    const auto built = [&](const char* time, const char* id, const char* port) {
        return asa + time + ": %ASA-6-302013: Built outbound TCP connection " + id + " for outside:198.51.100.9/25 (198.51.100.9/25) to inside:10.1.3.44/" + port +
               " (203.0.113.10/" + port + ")\n";
    };
    const auto torn = [&](const char* time, const char* id, const char* port) {
        return asa + time + ": %ASA-6-302014: Teardown TCP connection " + id + " for outside:198.51.100.9/25 to inside:10.1.3.44/" + port +
               " duration 0:00:00 bytes 80 TCP FINs\n";
    };
    const std::string text = (built("08:00:00", "1", "5001") + torn("08:00:00", "1", "5001") + built("08:00:01", "2", "5002") + torn("08:00:01", "2", "5002") +
                              torn("08:00:02", "3", "5003") + built("08:00:02", "3", "5003") + torn("08:00:03", "4", "5004") + built("08:00:03", "4", "5004") +
                              torn("08:00:04", "5", "5005") + built("08:00:05", "6", "5006")).toStdString();
    const Recognition recognition = recognise(text, "log");
    QVERIFY(recognition.format);
    const test::Reading reading = test::read(*recognition.format, text, 0, {});
    QCOMPARE(QString::fromStdString(reading.sink.text()).split(u'\n', Qt::SkipEmptyParts).size(), 6);
}

/// What is put together from lines in their order is wrong then, and the note says so.
void TestNewestFirst::mailIsToldOf_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArrayList>("rows");
    QByteArrayList hmail, iis, haraka;
    int second = 10;
    for (const char* const text : {"SENT: 220 mx.ours.example ESMTP", "RECEIVED: EHLO pc", "SENT: 250 HELP", "RECEIVED: MAIL FROM:<ann@ours.example>", "SENT: 250 OK",
                                   "RECEIVED: RCPT TO:<x@far.example>", "SENT: 250 OK", "RECEIVED: QUIT", "SENT: 221 goodbye"})
        hmail += "\"SMTPD\"\t1234\t10\t\"2024-01-25 09:10:" + QByteArray::number(second++) + ".100\"\t\"10.0.0.9\"\t\"" + text + '"';
    for (const char* const text : {"EHLO - +pc", "MAIL - +FROM:<ann@ours.example>", "RCPT - +TO:<x@far.example>", "DATA - +<1@ours.example>", "QUIT - pc"})
        iis += "2024-01-25 09:10:" + QByteArray::number(second++) + " 10.0.0.9 pc " + text + " 250";
    for (const char* const text : {"connect ip=198.51.100.9", "disconnect rcpts=0", "connect ip=198.51.100.9", "disconnect rcpts=0", "connect ip=198.51.100.9"})
        haraka += "2024-01-25T09:10:" + QByteArray::number(second++) + ".000Z [NOTICE] [A1B2C3D4-1111-2222-3333-444455556666] [core] " + text;
    QTest::newRow("hMailServer") << QByteArray() << hmail;
    QTest::newRow("IIS") << QByteArray("#Software: Microsoft Internet Information Services 6.0\n#Version: 1.0\n"
                                       "#Fields: date time c-ip cs-username cs-method cs-uri-stem cs-uri-query sc-status\n")
                         << iis;
    QTest::newRow("Haraka") << QByteArray() << haraka;
}

void TestNewestFirst::mailIsToldOf()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArrayList, rows);
    for (const bool turned : {false, true}) {
        const std::string text = (head + rows.join('\n') + '\n').toStdString();
        const Recognition recognition = recognise(text, "log");
        QVERIFY(recognition.format);
        const test::Reading reading = test::read(*recognition.format, text, 0, {});
        QCOMPARE(reading.summary.rejected, 0U);
        QCOMPARE(reading.summary.note.find("newest first") != std::string::npos, turned);
        std::reverse(rows.begin(), rows.end());
    }
}

QTEST_GUILESS_MAIN(TestNewestFirst)
#include "test_newest_first.moc"
