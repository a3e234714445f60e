// windows-evtx: an event log as stored, and what is left of it.
#include "support/recording_sink.h"
#include <QFile>
#include <QTest>

using namespace delist;

class TestWindowsEventLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rows();
    void recognition();
    void truncation();
    void garbage();

private:
    std::string m_bytes;
};

void TestWindowsEventLog::initTestCase()
{
    QFile file(QStringLiteral(DELIST_TEST_DATA "/evtx/three-events.evtx"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll().toStdString();
}

void TestWindowsEventLog::rows()
{
    const test::Reading reading = test::read(*formatById("windows-evtx"), m_bytes, 1000);
    QCOMPARE(QByteArray::fromStdString(reading.sink.text()),
             QByteArray("socket 2026-03-02T07:00:01.123456Z 10.20.3.44:49152 -> 198.51.100.7:25 pid=4312 "
                        "process=\\device\\harddiskvolume2\\spam.exe computer=PC44.larch.example\n"
                        "socket 2026-03-02T07:00:02.500Z 10.20.0.25:25 -> 203.0.113.9:40000 pid=700 process=C:\\edgetransport.exe "
                        "user=\"NT AUTHORITY\\NETWORK SERVICE\" computer=EX1.larch.example\n"));
    QCOMPARE(reading.summary.records, std::uint64_t{2});
    QCOMPARE(reading.summary.note, std::string("Events that name no process behind a socket, passed over: 1."));
}

void TestWindowsEventLog::recognition()
{
    const Recognition found = recognise(std::string_view(m_bytes).substr(0, 65536), "Security.log");
    QVERIFY(found.format == formatById("windows-evtx"));
}

void TestWindowsEventLog::truncation()
{
    for (std::size_t cut = 0; cut < m_bytes.size(); cut += 997) {
        const test::Reading reading = test::read(*formatById("windows-evtx"), std::string_view(m_bytes).substr(0, cut));
        QVERIFY(reading.summary.records <= 2);
    }
}

void TestWindowsEventLog::garbage()
{
    std::string bytes = m_bytes;
    for (std::size_t at = 4096 + 512; at < 4096 + 3000; at += 7) {
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        const test::Reading reading = test::read(*formatById("windows-evtx"), bytes);
        QCOMPARE(reading.summary.rejected, static_cast<std::uint64_t>(reading.sink.rejectReasons.size()));
    }
}

QTEST_APPLESS_MAIN(TestWindowsEventLog)
#include "test_windows_event_log.moc"
