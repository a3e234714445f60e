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

    /// Kiwi Syslog writes the day as the country does.
    void datesOfACollector_data()
    {
        QTest::addColumn<QByteArrayList>("dates");
        QTest::addColumn<DateOrder>("told");
        QTest::addColumn<QByteArrayList>("days");
        QTest::addColumn<bool>("assumed");
        QTest::newRow("USA") << QByteArrayList{"03-10-2026", "03-25-2026"} << DateOrder::Unknown << QByteArrayList{"2026-03-10", "2026-03-25"} << false;
        QTest::newRow("international") << QByteArrayList{"10-03-2026", "10-03-2026", "25-03-2026"} << DateOrder::Unknown
                                       << QByteArrayList{"2026-03-10", "2026-03-10", "2026-03-25"} << false;
        QTest::newRow("international, the day after") << QByteArrayList{"10-03-2026", "11-03-2026"} << DateOrder::Unknown << QByteArrayList{"2026-03-10", "2026-03-11"} << false;
        QTest::newRow("as told") << QByteArrayList{"10-03-2026"} << DateOrder::DayFirst << QByteArrayList{"2026-03-10"} << false;
        QTest::newRow("nothing tells") << QByteArrayList{"03-10-2026"} << DateOrder::Unknown << QByteArrayList{"2026-03-10"} << true;
        QTest::newRow("the same either way") << QByteArrayList{"03-03-2026"} << DateOrder::Unknown << QByteArrayList{"2026-03-03"} << false;
    }
    void datesOfACollector()
    {
        QFETCH(QByteArrayList, dates);
        QFETCH(DateOrder, told);
        QFETCH(QByteArrayList, days);
        QFETCH(bool, assumed);
        QByteArray text;
        for (const QByteArray& date : dates)
            text += date + "\t10:00:00\tLocal4.Warning\t10.0.0.1\t%ASA-4-106023: Deny tcp src inside:10.0.3.44/5" + QByteArray::number(text.size()).rightJustified(4, '0') +
                    " dst outside:198.51.100.7/25 by access-group \"in\" [0x0, 0x0]\nmore of it\n";
        const Recognition recognition = recognise(text.toStdString(), "syslog.txt");
        QVERIFY2(recognition.format != nullptr && recognition.format->id == "cisco-asa", recognition.detection.reason.c_str());
        ReaderOptions options;
        options.dateOrder = told;
        options.localToUtc = [](Micros local) { return local - Micros{3600} * 1'000'000; };
        const test::Reading reading = test::read(*recognition.format, text.toStdString(), 0, options);
        for (const QByteArray& day : days)
            QVERIFY2(reading.sink.text().find((day + "T09:00:00.000Z").toStdString()) != std::string::npos, reading.sink.text().c_str());
        QCOMPARE(reading.summary.rejected, std::uint64_t(dates.size())); // "more of it"
        QCOMPARE(reading.summary.records, std::uint64_t(dates.size()));
        QCOMPARE(reading.summary.note.find("month was taken as the first") != std::string::npos, assumed);
    }

    /// The line of a device whose clock is an hour ahead of UTC and names no zone, as written at 08:00:13Z.
    void zoneThatACollectorTells_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("ASA") << QByteArray("cisco-asa")
                             << QByteArray("Nov 24 2026 09:00:13 asa01 : %ASA-4-106023: Deny tcp src inside:10.1.3.45/50000 dst outside:192.0.2.8/25 by access-group \"in\" [0x0, 0x0]");
        QTest::newRow("FortiGate") << QByteArray("fortigate")
                                   << QByteArray("date=2026-11-24 time=09:00:13 devname=F devid=F1 logid=0000000013 type=traffic subtype=forward level=notice vd=root "
                                                 "srcip=10.1.3.45 srcport=50000 dstip=192.0.2.8 dstport=25 sessionid=7 proto=6 action=deny policyid=0 duration=0");
        QTest::newRow("FortiGate, cells") << QByteArray("fortigate")
                                          << QByteArray("date=2026-11-24,time=09:00:13,devid=F1,logid=0000000013,type=traffic,subtype=forward,srcip=10.1.3.45,srcport=50000,"
                                                        "dstip=192.0.2.8,dstport=25,sessionid=7,proto=6,action=deny,policyid=0");
        const QByteArray session = "10.1.3.45,192.0.2.8,0.0.0.0,0.0.0.0,no25,,,smtp,vsys1,a,b,e1,,Syslog,2026/11/24 09:00:13,7,1,50000,25,0,0,0x0,tcp,";
        QTest::newRow("Palo Alto") << QByteArray("paloalto")
                                   << "1,2026/11/24 09:00:14,001,TRAFFIC,drop,2305,2026/11/24 09:00:13," + session +
                                          "drop,74,74,0,1,2026/11/24 09:00:13,0,any,0,6,0x0,x,y,0,1,0,policy-deny";
        QTest::newRow("Palo Alto, a session's end") << QByteArray("paloalto")
                                                    << "1,2026/11/24 09:10:13,001,TRAFFIC,end,2305,2026/11/24 09:10:13," + session +
                                                           "allow,74,74,0,1,2026/11/24 09:00:13,600,any,0,6,0x0,x,y,0,1,0,aged-out";
        QTest::newRow("Palo Alto, JSON") << QByteArray("paloalto")
                                         << QByteArray("{\"type\":\"TRAFFIC\",\"subtype\":\"drop\",\"time_generated\":\"2026/11/24 09:00:13\",\"src\":\"10.1.3.45\","
                                                       "\"dst\":\"192.0.2.8\",\"sport\":50000,\"dport\":25,\"proto\":\"tcp\",\"action\":\"drop\",\"serial\":\"001\"}");
        QTest::newRow("SonicWall") << QByteArray("sonicwall")
                                   << QByteArray("id=firewall sn=0017C5 time=\"2026-11-24 09:00:13\" fw=203.0.113.10 pri=5 c=64 m=36 msg=\"TCP packet dropped\" n=3 "
                                                 "src=10.1.3.45:50000:X0 dst=192.0.2.8:25:X1 proto=tcp/smtp");
        QTest::newRow("Check Point") << QByteArray("checkpoint")
                                     << QByteArray("Checkpoint: 24Nov2026  9:00:13 drop   10.1.0.1 >eth1 rule: 6; src: 10.1.3.45; dst: 192.0.2.8; proto: tcp; "
                                                   "product: VPN-1 & FireWall-1; service: 25; s_port: 50000;");
        QTest::newRow("Check Point, accounting since an hour")
            << QByteArray("checkpoint")
            << QByteArray("Checkpoint: 24Nov2026  9:00:13 accept 10.1.0.1 >eth1 rule: 6; src: 10.1.3.45; dst: 192.0.2.8; proto: tcp; product: VPN-1 & FireWall-1; "
                          "service: 25; s_port: 50000; start_time: 24Nov2026  9:00:13; elapsed: 1:10:00;");
        QTest::newRow("NetScreen") << QByteArray("netscreen")
                                   << QByteArray("ns5gt: NetScreen device_id=ns5gt  [Root]system-notification-00257(traffic): start_time=\"2026-11-24 09:00:13\" duration=0 "
                                                 "policy_id=6 service=smtp proto=6 src zone=Trust dst zone=Untrust action=Deny sent=0 rcvd=60 src=10.1.3.45 dst=192.0.2.8 "
                                                 "src_port=50000 dst_port=25 session_id=0");
        QTest::newRow("NetScreen, a session of more than an hour")
            << QByteArray("netscreen")
            << QByteArray("ns5gt: NetScreen device_id=ns5gt  [Root]system-notification-00257(traffic): start_time=\"2026-11-24 09:00:13\" duration=4200 "
                          "policy_id=6 service=smtp proto=6 src zone=Trust dst zone=Untrust action=Permit sent=9 rcvd=60 src=10.1.3.45 dst=192.0.2.8 "
                          "src_port=50000 dst_port=25 session_id=7");
        QTest::newRow("SFOS") << QByteArray("sophos")
                              << QByteArray("device=\"SFW\" date=2026-11-24 time=09:00:13 device_name=\"XG125\" device_id=C1 log_id=010102600002 log_type=\"Firewall\" "
                                            "log_component=\"Firewall Rule\" log_subtype=\"Denied\" status=\"Deny\" duration=0 fw_rule_id=6 src_ip=10.1.3.45 "
                                            "dst_ip=192.0.2.8 protocol=\"TCP\" src_port=50000 dst_port=25");
        QTest::newRow("CEF") << QByteArray("cef")
                             << QByteArray("CEF:0|SonicWall|NSa 2700|7.0.1|36|TCP packet dropped|4|src=10.1.3.45 spt=50000 dst=192.0.2.8 dpt=25 proto=tcp/smtp act=drop "
                                           "rt=Nov 24 2026 09:00:13");
        QTest::newRow("LEEF") << QByteArray("leef")
                              << QByteArray("LEEF:2.0|Check Point|VPN-1 & FireWall-1|1.0|Drop|^|devTime=Nov 24 2026 09:00:13^src=10.1.3.45^dst=192.0.2.8^proto=6^srcPort=50000^"
                                            "dstPort=25^action=Drop");
    }
    void zoneThatACollectorTells()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, line);
        const QByteArray name = QTest::currentDataTag();
        // Rows that are written when a session ends, or anew while it goes on.
        const QByteArray written = name.contains("hour") ? "09:10:14" : name.contains("end") ? "08:10:14" : "08:00:14";
        const auto read = [&](const QByteArray& header, int hours) {
            ReaderOptions options;
            options.year = 2026;
            options.localToUtc = [hours](Micros local) { return local - Micros{3600} * 1'000'000 * hours; };
            return test::read(*formatById(format.toStdString()), (header + line + "\n").toStdString(), 0, options);
        };
        const auto is = [](const test::Reading& reading, const char* time) {
            return reading.sink.rows.size() == 1 && reading.sink.rows[0].find(std::string("2026-11-24T") + time + ":00:13.000Z") != std::string::npos;
        };
        for (const int hours : {0, 1, -5}) {
            const test::Reading zoned = read("2026-11-24T" + written + "Z fw01 ", hours);
            QVERIFY2(is(zoned, "08"), zoned.sink.text().c_str());
            QCOMPARE(zoned.summary.ownClock, hours != 1);
            QVERIFY2(zoned.summary.note.empty(), zoned.summary.note.c_str());
        }
        // A stamp without a zone tells none, and its missing year matters to nobody.
        if (format != "cisco-asa") {
            const test::Reading yearless = read("Nov 24 " + written + " fw01 ", -5);
            QVERIFY2(is(yearless, "14"), yearless.sink.text().c_str());
            QVERIFY2(yearless.summary.note.empty(), yearless.summary.note.c_str());
        }
    }

    /// "EST" is said beside "EDT", by an American clock, or taken so and told.
    void zonesOfSeveralMeanings()
    {
        const auto read = [](const std::string& stamps, int hours) {
            std::string text;
            for (std::size_t at = 0; at < stamps.size(); at += 25)
                text += "<166>" + stamps.substr(at, 24) + ": %ASA-4-106023: Deny tcp src inside:10.0.3.44/1044 dst outside:198.51.100.7/25 by access-group \"in\" [0x0, 0x0]\n";
            ReaderOptions options;
            options.localToUtc = [hours](Micros local) { return local - Micros{3600} * 1'000'000 * hours; };
            return test::read(*formatById("cisco-asa"), text, 0, options);
        };
        for (const int hours : {0, 1, -5}) {
            const test::Reading both = read("Nov 01 2026 01:30:00 EDT,Nov 01 2026 01:30:00 EST,", hours);
            QCOMPARE(both.sink.rows.size(), std::size_t(2));
            QVERIFY2(both.sink.rows[0].find("T05:30:00.000Z") != std::string::npos && both.sink.rows[1].find("T06:30:00.000Z") != std::string::npos, both.sink.text().c_str());
            QVERIFY2(both.summary.note.empty(), both.summary.note.c_str());
            const test::Reading winter = read("Feb 10 2026 10:00:00 EST,", hours);
            QVERIFY2(winter.sink.text().find("T15:00:00.000Z") != std::string::npos, winter.sink.text().c_str());
            QCOMPARE(winter.summary.note.find("EST has several meanings") != std::string::npos, hours != -5);
        }
        // In Australia it is another one.
        QVERIFY(read("Feb 10 2026 10:00:00 EST,", 10).sink.text().find("T00:00:00.000Z") != std::string::npos);
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
        const QByteArray paloAlto("1,02/03/2026 10:00,007051000012345,TRAFFIC,end,2049,02/03/2026 10:00,10.0.3.44,192.0.2.8,0.0.0.0,0.0.0.0,out,,,smtp,vsys1,trust,untrust,"
                                  "ae1,ae2,fwd,02/03/2026 10:00,12345,1,49752,25,0,0,0x19,tcp,allow,5300,4200,1100,20,02/03/2026 10:00,0,any,0,1,0x0,10.0.0.0,192.0.2.0,0,10,10\n");
        QTest::newRow("Palo Alto through a spreadsheet") << QByteArray("paloalto") << paloAlto;
        QTest::newRow("Palo Alto through a spreadsheet, semicolons") << QByteArray("paloalto") << QByteArray(paloAlto).replace(',', ';');
        QTest::newRow("Palo Alto through a spreadsheet, TABs") << QByteArray("paloalto") << QByteArray(paloAlto).replace(',', '\t');
        QTest::newRow("Palo Alto through a spreadsheet, without its first column") << QByteArray("paloalto") << paloAlto.mid(2);
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
