// Whether a zone is needed, and which way a date is read: events that have a UTC time of their own do not ask for the zone
// of the exporter's, and the order of day and month that the user names counts wherever a log leaves it open.
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

class TestOwnClocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void zoneOnlyWhereNeeded_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<QByteArray>("time");
        const QByteArray ends = "\"SourceIp\":\"10.0.0.5\",\"SourcePort\":\"50000\",\"DestinationIp\":\"192.0.2.8\",\"DestinationPort\":\"25\",\"ProcessId\":\"7\"";
        QTest::newRow("Sysmon JSON, UtcTime behind EventTime")
            << QByteArray("sysmon") << QByteArray("{\"EventTime\":\"2019-12-16 08:46:46\",\"EventID\":3," + ends + ",\"UtcTime\":\"2019-12-16 07:46:27.000\"}\n")
            << false << QByteArray("2019-12-16T07:46:27.000Z");
        QTest::newRow("Sysmon JSON, UtcTime before EventTime")
            << QByteArray("sysmon") << QByteArray("{\"EventID\":3," + ends + ",\"UtcTime\":\"2019-12-16 07:46:27.000\",\"EventTime\":\"2019-12-16 08:46:46\"}\n")
            << false << QByteArray("2019-12-16T07:46:27.000Z");
        QTest::newRow("Sysmon JSON, UtcTime in the message")
            << QByteArray("sysmon")
            << QByteArray("{\"EventTime\":\"2019-12-16 08:46:46\",\"EventID\":3,\"Message\":\"Network connection detected:\\r\\nUtcTime: 2019-12-16 07:46:27.000\\r\\n"
                          "ProcessId: 7\\r\\nSourceIp: 10.0.0.5\\r\\nSourcePort: 50000\\r\\nDestinationIp: 192.0.2.8\\r\\nDestinationPort: 25\"}\n")
            << false << QByteArray("2019-12-16T07:46:27.000Z");
        QTest::newRow("Sysmon JSON, EventTime alone")
            << QByteArray("sysmon") << QByteArray("{\"EventTime\":\"2019-12-16 08:46:46\",\"EventID\":3,\"ProcessGuid\":\"{1}\"," + ends + "}\n") << true
            << QByteArray("2019-12-16T07:46:46.000Z");
        QTest::newRow("Sysmon CSV, UtcTime in the message")
            << QByteArray("sysmon")
            << QByteArray("\"Id\",\"TimeCreated\",\"MachineName\",\"Message\"\r\n\"3\",\"12/16/2019 8:46:46 AM\",\"PC1\",\"Network connection detected:\r\n"
                          "UtcTime: 2019-12-16 07:46:27.000\r\nProcessId: 7\r\nSourceIp: 10.0.0.5\r\nSourcePort: 50000\r\nDestinationIp: 192.0.2.8\r\nDestinationPort: 25\"\r\n")
            << false << QByteArray("2019-12-16T07:46:27.000Z");
        QTest::newRow("Security JSON, EventTime")
            << QByteArray("windows-security")
            << QByteArray("{\"EventTime\":\"2019-12-16 08:46:46\",\"EventID\":5156,\"SourceAddress\":\"10.0.0.5\",\"SourcePort\":\"50000\",\"DestAddress\":\"192.0.2.8\","
                          "\"DestPort\":\"25\",\"Protocol\":\"6\"}\n")
            << true << QByteArray("2019-12-16T07:46:46.000Z");
    }
    void zoneOnlyWhereNeeded()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, asks);
        QFETCH(QByteArray, time);
        bool asked = false;
        ReaderOptions options;
        options.localToUtc = [&asked](Micros local) {
            asked = true;
            return local - Micros{3600} * 1'000'000;
        };
        const test::Reading reading = test::read(*formatById(format.toStdString()), bytes.toStdString(), 0, options);
        QCOMPARE(reading.sink.rows.size(), std::size_t{1});
        QVERIFY2(reading.sink.rows[0].find(time.toStdString()) != std::string::npos, reading.sink.rows[0].c_str());
        QCOMPARE(asked, asks);
    }

    void dateOrderThatIsNamed_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Windows DHCP") << QByteArray("windows-dhcp")
                                      << QByteArray("ID,Date,Time,Description,IP Address,Host Name,MAC Address\r\n"
                                                    "10,02/03/26,10:00:00,Assign,10.0.3.44,pc44.larch.example,001122334455\r\n");
        QTest::newRow("Security JSON") << QByteArray("windows-security")
                                       << QByteArray("{\"EventTime\":\"02/03/2026 10:00:00\",\"EventID\":5156,\"SourceAddress\":\"10.0.0.5\",\"SourcePort\":\"50000\","
                                                     "\"DestAddress\":\"192.0.2.8\",\"DestPort\":\"25\",\"Protocol\":\"6\"}\n");
        QTest::newRow("Security CSV") << QByteArray("windows-security")
                                      << QByteArray("\"Id\",\"TimeCreated\",\"MachineName\",\"Message\"\r\n\"5156\",\"02/03/2026 10:00:00\",\"PC1\",\"Allowed.\r\n"
                                                    "a: 7\r\nb: \\device\\x.exe\r\nc: Outbound\r\nd: 10.0.0.5\r\ne: 50000\r\nf: 192.0.2.8\r\ng: 25\r\nh: 6\"\r\n");
        QTest::newRow("message trace JSON") << QByteArray("exchange-online-json")
                                            << QByteArray("{\"SenderAddress\":\"a@x.example\",\"RecipientAddress\":\"b@y.example\",\"Received\":\"02/03/2026 10:00:00\"}\n");
        QTest::newRow("Palo Alto through a spreadsheet")
            << QByteArray("paloalto")
            << QByteArray("1,02/03/2026 10:00,007051000012345,TRAFFIC,end,2049,02/03/2026 10:00,10.0.3.44,192.0.2.8,0.0.0.0,0.0.0.0,out,,,smtp,vsys1,trust,untrust,"
                          "ae1,ae2,fwd,02/03/2026 10:00,12345,1,49752,25,0,0,0x19,tcp,allow,5300,4200,1100,20,02/03/2026 10:00,0,any,0,1,0x0,10.0.0.0,192.0.2.0,0,10,10\n");
    }
    void dateOrderThatIsNamed()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, bytes);
        const auto timesOf = [&](DateOrder order) {
            ReaderOptions options;
            options.dateOrder = order;
            const test::Reading reading = test::read(*formatById(format.toStdString()), bytes.toStdString(), 0, options);
            return QByteArray::fromStdString(reading.sink.text());
        };
        const QByteArray dayFirst = timesOf(DateOrder::DayFirst);
        QVERIFY2(dayFirst.contains("2026-03-02T10:00:00.000Z"), dayFirst);
        const QByteArray monthFirst = timesOf(DateOrder::Unknown);
        QVERIFY2(monthFirst.contains("2026-02-03T10:00:00.000Z"), monthFirst);
    }
};

QTEST_APPLESS_MAIN(TestOwnClocks)
#include "test_own_clocks.moc"
