// Exports of a Security or Sysmon log are known by the log that they are of: hundreds of other events may stand before the
// first one that names a socket, and exports of other logs are none of ours.
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

namespace {

constexpr std::size_t looked = 64 * 1024;

const char* const blocked = "The Windows Filtering Platform has blocked a connection.\n\nApplication Information:\n\tProcess ID:\t\t4312\n"
                            "\tApplication Name:\tspam.exe\n\nNetwork Information:\n\tDirection:\t\tOutbound\n\tSource Address:\t\t10.20.3.44\n"
                            "\tSource Port:\t\t49152\n\tDestination Address:\t198.51.100.7\n\tDestination Port:\t\t25\n\tProtocol:\t\t6";
const char* const logon = "An account was successfully logged on.\n\nSubject:\n\tSecurity ID:\t\tSYSTEM\n\nNetwork Information:\n"
                          "\tSource Network Address:\t10.20.3.9\n\tSource Port:\t\t0";

std::string xml(const std::string& provider, int id, const std::string& data)
{
    return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='" + provider + "'/><EventID>" +
        std::to_string(id) + "</EventID><TimeCreated SystemTime='2026-03-02T07:00:01Z'/></System><EventData>" + data + "</EventData></Event>\n";
}
std::string ends()
{
    return "<Data Name='ProcessID'>4312</Data><Data Name='Application'>spam.exe</Data><Data Name='SourceAddress'>10.20.3.44</Data>"
           "<Data Name='SourcePort'>49152</Data><Data Name='DestAddress'>198.51.100.7</Data><Data Name='DestPort'>25</Data>";
}
std::string viewer(const std::string& source, int id, const std::string& message)
{
    return "Audit Success,3/14/2026 9:15:01 AM," + source + ',' + std::to_string(id) + ",Logon,\"" + message + "\"\n";
}
std::string item(const std::string& source, int number, int id, const std::string& message)
{
    return "Event[" + std::to_string(number) + "]:\n  Log Name: Security\n  Source: " + source + "\n  Date: 2026-03-02T09:15:01.000\n  Event ID: " +
        std::to_string(id) + "\n  Computer: PC44\n  Description: \n" + message + "\n\n";
}
std::string json(const std::string& channel, int id, const std::string& more)
{
    return "{\"EventTime\":\"2026-03-02 09:15:01\",\"Hostname\":\"PC44\",\"EventID\":" + std::to_string(id) + ",\"ProcessID\":4,\"Channel\":\"" + channel + "\"" + more + "}\n";
}

/// \p one until more than the sample is full.
std::string manyOf(const std::string& one)
{
    std::string text;
    while (text.size() < looked + one.size())
        text += one;
    return text;
}

} // namespace

class TestWindowsEventShape : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithOthers_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<std::string>("text");
        const std::string security = "Microsoft-Windows-Security-Auditing";
        const std::string sysmon = "Microsoft-Windows-Sysmon";
        const std::string header = "Keywords,Date and Time,Source,Event ID,Task Category\n";
        QTest::newRow("XML") << QByteArray("windows-security") << "<Events>" + manyOf(xml(security, 4624, "<Data Name='LogonType'>3</Data>")) + xml(security, 5156, ends()) + "</Events>";
        QTest::newRow("Sysmon XML") << QByteArray("sysmon")
            << manyOf(xml(sysmon, 1, "<Data Name='UtcTime'>2026-03-02 07:00:00.000</Data>")) +
               xml(sysmon, 3, "<Data Name='UtcTime'>2026-03-02 07:00:01.000</Data><Data Name='ProcessId'>4312</Data><Data Name='Image'>spam.exe</Data>"
                              "<Data Name='SourceIp'>10.20.3.44</Data><Data Name='SourcePort'>49152</Data><Data Name='DestinationIp'>198.51.100.7</Data><Data Name='DestinationPort'>25</Data>");
        QTest::newRow("Event Viewer's CSV") << QByteArray("windows-security") << header + manyOf(viewer(security, 4624, logon)) + viewer(security, 5157, blocked);
        QTest::newRow("in another language") << QByteArray("windows-security")
            << "Schl\xC3\xBCsselw\xC3\xB6rter,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\n" +
               manyOf(viewer("Microsoft Windows-Sicherheits\xC3\xBC" "berwachung.", 4624, logon)) + viewer("Microsoft Windows-Sicherheits\xC3\xBC" "berwachung.", 5157, blocked);
        QTest::newRow("wevtutil's list") << QByteArray("windows-security") << manyOf(item(security, 1, 4624, logon)) + item(security, 2, 5157, blocked);
        QTest::newRow("JSON") << QByteArray("windows-security")
            << manyOf(json("Security", 4624, ",\"IpAddress\":\"10.20.3.9\"")) +
               json("Security", 5156, ",\"Application\":\"spam.exe\",\"SourceAddress\":\"10.20.3.44\",\"SourcePort\":\"49152\",\"DestAddress\":\"198.51.100.7\",\"DestPort\":\"25\"");
    }
    void beginsWithOthers()
    {
        QFETCH(QByteArray, id);
        QFETCH(std::string, text);
        QVERIFY(text.size() > looked);
        const Recognition found = recognise(std::string_view(text).substr(0, looked), "x");
        QVERIFY2(found.format != nullptr, found.detection.reason.c_str());
        QCOMPARE(QByteArray(found.format->id.data(), qsizetype(found.format->id.size())), id);
        QVERIFY2(found.detection.reason.find("none of its beginning") != std::string::npos, found.detection.reason.c_str());
        const test::Reading reading = test::read(*found.format, text);
        QCOMPARE(reading.sink.rows.size(), std::size_t{1});
        const QByteArray row = QByteArray::fromStdString(reading.sink.rows.front());
        QVERIFY2(row.contains("10.20.3.44:49152 -> 198.51.100.7:25") && row.contains("process=spam.exe"), row);
    }

    void otherLogs_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("XML") << manyOf(xml("Service Control Manager", 7036, "<Data Name='param1'>Server</Data>"));
        QTest::newRow("Event Viewer's CSV") << "Level,Date and Time,Source,Event ID,Task Category\n" + manyOf(viewer("Service Control Manager", 7036, "The service entered the running state."));
        QTest::newRow("JSON") << manyOf(json("System", 7036, ""));
        QTest::newRow("PowerShell's CSV") << "\"TimeCreated\",\"Message\"\n" + manyOf("\"3/2/2026 9:15:01 AM\",\"The service entered the running state: 1\"\n");
    }
    void otherLogs()
    {
        QFETCH(std::string, text);
        const Recognition found = recognise(std::string_view(text).substr(0, looked), "x");
        QVERIFY2(found.format == nullptr, found.format ? std::string(found.format->id).c_str() : "");
    }
};

QTEST_APPLESS_MAIN(TestWindowsEventShape)
#include "test_windows_event_shape.moc"
