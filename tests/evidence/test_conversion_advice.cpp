// Files that hold evidence in a form that nothing reads: each is told what makes it readable.
#include "evidence/conversion_advice.h"
#include <QTest>

using namespace delist;

namespace {

/// The beginning of an event trace: a WMI buffer header (72 bytes) and a TRACE_LOGFILE_HEADER event.
std::string eventTrace()
{
    std::string bytes("\0\0\1\0", 4); // buffer of 64 KiB
    bytes += std::string("\x00\x02\x00\x00", 4) + std::string("\x00\x02\x00\x00", 4);
    bytes.resize(72, '\0');
    return bytes + std::string("\x02\x00\x02\xc0", 4) + std::string(200, '\0');
}

} // namespace

class TestConversionAdvice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventTraces()
    {
        // By its name, wherever it stands and however it is written.
        for (const char* path : {"boot.etl", "C:/traces/NetTrace.ETL", "evidence.zip/traces/boot.etl"}) {
            const std::string advice = conversionAdvice("anything", path);
            QVERIFY2(advice.find("etl2pcapng") != std::string::npos && advice.find("pktmon etl2pcap") != std::string::npos, path);
        }
        QVERIFY(conversionAdvice(eventTrace(), "renamed.bin").find("etl2pcapng") != std::string::npos);
    }

    void othersAreLeftAlone()
    {
        QVERIFY(conversionAdvice("2026-03-02 12:00:00 a line", "mail.log").empty());
        QVERIFY(conversionAdvice({}, "metl").empty());
        QVERIFY(conversionAdvice(std::string(400, '\0'), "zeros.bin").empty());
    }
};

QTEST_APPLESS_MAIN(TestConversionAdvice)
#include "test_conversion_advice.moc"
