// Logs with fewer columns or keys than usual are still known; what is not known learns what it was near to.
#include "evidence/format.h"
#include "evidence/nearest_formats.h"
#include <QTest>
#include <set>

using namespace delist;

class TestNearestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAllTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        QTest::newRow("FortiGate without device") << "date=2024-05-14 time=08:00:00 logid=\"0000000013\" type=\"traffic\" subtype=\"forward\" "
            "srcip=10.9.0.44 srcport=1025 dstip=198.51.100.9 dstport=25 proto=6 action=\"close\" service=\"SMTP\"\n" << "fortigate";
        const QString opened = QStringLiteral("id=firewall %1time=\"2024-01-03 14:48:06\" %2pri=6 m=98 msg=\"Connection Opened\" "
                                              "src=10.9.0.44:1025:X0 dst=198.51.100.1:25:X1 proto=tcp/smtp\n");
        QTest::newRow("SonicWall without serial number") << opened.arg(QString(), "fw=203.0.113.5 ") << "sonicwall";
        QTest::newRow("SonicWall without its address") << opened.arg("sn=18B ", QString()) << "sonicwall";
        QTest::newRow("SonicWall without either") << opened.arg(QString(), QString()) << "sonicwall";
        const QString names = QStringLiteral("logTime,SourceIP,SourcePort,DestinationIP,DestinationPort,protocol,Action,rule,"
                                             "ApplicationProtocol,bytessent,bytesrecvd,SourceNetwork\n"
                                             "2024-01-25 16:16:09.000,168361004,1025,3325256711,25,TCP,6,All Out,SMTP,0,0,Internal\n");
        for (const char* const separator : {",", ";", "\t"})
            QTest::addRow("ISA from SQL %d", separator[0]) << QString(names).replace(',', QLatin1String(separator)) << "isa-sql";
        const QString paloAlto = QStringLiteral("Domain,Receive Time,Serial #,Type,Threat/Content Type,Config Version,Generate Time,Source address,Destination address\n"
            "1,2026/03/10 10:00:01,x,TRAFFIC,deny,1,2026/03/10 10:00:00,10.0.3.44,198.51.100.7,,,No,,,smtp,vsys1,a,b,e1,e2,,2026/03/10 10:00:01,7,1,50000,25,0,0,0x0,"
            "tcp,deny,74,74,0,1,2026/03/10 10:00:00,0,any\n");
        for (const char* const separator : {";", "\t"})
            QTest::addRow("Palo Alto %d", separator[0]) << QString(paloAlto).replace(',', QLatin1String(separator)) << "paloalto";
        QTest::newRow("Palo Alto without its first column") << QString(paloAlto).remove("Domain,").replace("\n1,", "\n") << "paloalto";
        QTest::newRow("DHCP without header") << "24,03/02/26,00:00:10,Database Cleanup Begin,,,,,0,6,,,,,,,,,0\n"
            "10,03/02/26,07:58:01,Assign,10.20.3.44,PC44.larch.example,001122AABB44,,3158432,0,,,,,,,,,0\n"
            "11002,03/02/26,08:00:01,DHCPV6 Request,2001:db8:3::44,PC44.larch.example,0,14,000100012A2B2C2D001122AABB44,,,\n" << "windows-dhcp";
        QTest::newRow("CurrPorts, first columns") << "Process Name,Process ID,Protocol,Local Port,Local Port Name,Local Address,Remote Port,"
            "Remote Port Name,Remote Address,Remote Host Name,State\nspam.exe,812,TCP,1025,,10.9.0.44,25,smtp,198.51.100.7,,Established\n" << "currports";
    }
    void knownAllTheSame()
    {
        QFETCH(QString, text);
        QFETCH(QString, format);
        const Recognition recognition = recognise(text.toStdString(), "x.log");
        QVERIFY2(recognition.format, recognition.detection.reason.c_str());
        QCOMPARE(QString::fromStdString(std::string(recognition.format->id)), format);
    }

    void whatWasNear_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("format");
        QTest::newRow("pairs") << "date=2024-05-14 time=08:00:00 kind=x from=10.9.0.44 to=198.51.100.9 port=25\n" << "key=value pairs" << "fortigate";
        QTest::newRow("JSON") << "{\"when\":1,\"what\":2}\n" << "JSON" << "suricata-eve";
        QTest::newRow("XML") << "<log><entry a='1'/></log>\n" << "XML" << "windows-security";
        QTest::newRow("W3C") << "#Fields: when what\n1 2\n" << "W3C" << "isa-w3c";
        QTest::newRow("syslog") << "Mar  3 07:00:00 host cron[1]: ran\nMar  3 07:01:00 host cron[2]: ran\n" << "syslog" << "postfix";
        QTest::newRow("numbered rows") << "ID,Date,Time,Source,Source Port,Destination,Destination Port,Protocol,Action\n"
            "0,2026-11-24,09:00:00,10.1.3.40,50000,198.51.100.7,25,TCP,Allow\n11,2026-11-24,09:00:01,10.1.3.41,50001,198.51.100.7,25,TCP,Allow\n" << "table" << "csv";
        const QString timed = QStringLiteral("Timestamp,Src IP,Src Port,Dst IP,Dst Port,Proto,Verdict\n2026-03-10 10:00:00,10.0.3.44,1000,198.51.100.7,25,TCP,ALLOW\n"
                                             "2026-03-10 10:00:01,10.0.3.44,1001,198.51.100.7,25,TCP,ALLOW\n");
        for (const char* const separator : {",", ";", "\t"})
            QTest::addRow("rows that begin with the time %d", separator[0]) << QString(timed).replace(',', QLatin1String(separator)) << "table" << "csv";
        QTest::newRow("system rows of PAN-OS") << "Mar 10 10:00:00 PA1 1,2026/03/10 10:00:00,0128,SYSTEM,general,0,2026/03/10 10:00:00,,general,,0,0,general,informational\n"
                                               << "syslog" << "paloalto";
        QTest::newRow("Sysmon's events, of EvtxECmd") << "RecordNumber,TimeCreated,EventId,Provider,Payload\n1,2026-03-10 09:00:00.1234567,3,Microsoft-Windows-Sysmon,{}\n"
                                                      << "Windows events" << "sysmon";
        QTest::newRow("Security events, of Format-List") << "TimeCreated  : 3/10/2026 10:00:00 AM\nProviderName : Microsoft-Windows-Security-Auditing\nId           : 5156\n"
                                                         << "Windows events" << "windows-security";
        QTest::newRow("a collector's rows") << "2026-03-10 10:00:00\tMail.Info\t10.0.0.5\tcron[1]: a\n2026-03-10 10:00:01\tMail.Info\t10.0.0.5\tcron[1]: b\n" << "syslog" << "postfix";
        QTest::newRow("rows with their epoch") << "itime,date,time,devid,srcip,dstip,dstport,action\n"
            "1795507213,2026-11-24,09:00:13,FGT,10.1.3.44,198.51.100.7,25,close\n" << "table" << "csv";
        QTest::newRow("table") << "a;b;c;d;e\n1;2;3;4;5\n" << "table" << "csv";
    }
    void whatWasNear()
    {
        QFETCH(QString, text);
        QFETCH(QString, shape);
        QFETCH(QString, format);
        const Recognition recognition = recognise(text.toStdString(), "x.log");
        QVERIFY(recognition.format == nullptr);
        const QString reason = QString::fromStdString(recognition.detection.reason);
        QVERIFY2(reason.contains(shape) && reason.contains(format), qPrintable(reason));
        Sample sample;
        std::string bytes = text.toStdString();
        sample.text = bytes;
        sample.lines = {std::string_view(bytes).substr(0, bytes.find('\n'))};
        for (const std::string_view id : shapeOf(sample).ids)
            QVERIFY2(formatById(id) != nullptr, std::string(id).c_str());
    }
    void prose()
    {
        const Recognition recognition = recognise("A letter to nobody.\n", "x.txt");
        QVERIFY(recognition.format == nullptr);
        const QString reason = QString::fromStdString(recognition.detection.reason);
        QVERIFY(reason.startsWith(QStringLiteral("text that no reader recognises; it is ASCII text, of its first 1 line, none with a time of day and "
                                                 "none with an IP address; the nearest formats are ")));
        QVERIFY2(reason.contains(QStringLiteral("--format csv:")) && reason.contains(QStringLiteral("delist formats")), qPrintable(reason));
    }
    void whatProseHas()
    {
        const auto reasonOf = [](std::string_view text) { return QString::fromStdString(recognise(text, "x.txt").detection.reason); };
        const QString timed = reasonOf("at 08:15 came\nnothing\n\u00e4 2001:db8::1 and 9:30:01 too\n");
        QVERIFY2(timed.contains(QStringLiteral("it is UTF-8 text, of its first 3 lines, 2 with a time of day and 1 with an IP address")), qPrintable(timed));
        QVERIFY2(timed.contains(QStringLiteral("exim (")), qPrintable(timed));
        const QString addressed = reasonOf("host 192.0.2.7:25.\n12:345 is none\n");
        QVERIFY2(addressed.contains(QStringLiteral("none with a time of day and 1 with an IP address")), qPrintable(addressed));
        QVERIFY2(reasonOf("Gr\xFC\xDF" "e\n").contains(QStringLiteral("Windows-1252 text")), "code page");
    }
};

QTEST_APPLESS_MAIN(TestNearestFormats)
#include "test_nearest_formats.moc"
