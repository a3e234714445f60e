// Boot traces: when the first minutes of a host count as clean, as not clean, and when they say nothing.
#include "case/boot_verdict.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* host = "10.0.3.44";

struct Trace
{
    Micros first = 0;              ///< of the capture, from monday on
    Micros last = 20 * minute;
    std::optional<Micros> dhcp = 30 * second;
    std::optional<Micros> arp;
    std::optional<Micros> earlier; ///< a NetBIOS name heard
    std::optional<Micros> smtp;
    std::optional<Micros> inside;  ///< a submission to the mail server
};

void name(RecordSink& sink, Micros time, NameKind kind)
{
    HostName record;
    record.time = monday + time;
    record.address = *IpAddress::parse(host);
    record.name = "PC-17";
    record.mac = "00:11:22:33:44:55";
    record.kind = kind;
    sink.hostName(record);
}

} // namespace

Q_DECLARE_METATYPE(Trace)

class TestBootTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<Trace>("trace");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("because");
        QTest::newRow("quiet from DHCP on") << Trace{} << "clean" << "no SMTP";
        QTest::newRow("DHCP is the first packet") << Trace{.dhcp = 0} << "clean" << "no SMTP";
        QTest::newRow("mail through the server") << Trace{.inside = minute} << "clean" << "no SMTP";
        QTest::newRow("speaks SMTP") << Trace{.smtp = 2 * minute} << "not-clean" << "1 SMTP connection";
        QTest::newRow("speaks SMTP much later") << Trace{.smtp = 15 * minute} << "clean" << "no SMTP";
        QTest::newRow("capture too short") << Trace{.last = 2 * minute} << "inconclusive" << "ends 90 s";
        QTest::newRow("up before") << Trace{.dhcp = 10 * minute, .earlier = minute} << "inconclusive" << "before its first";
        QTest::newRow("never came up") << Trace{.dhcp = {}, .earlier = minute} << "inconclusive" << "does not show";
        QTest::newRow("static address") << Trace{.dhcp = {}, .arp = minute} << "clean" << "no SMTP";
        QTest::newRow("static, capture too late") << Trace{.first = 0, .dhcp = {}, .arp = 2 * second} << "inconclusive" << "without DHCP";
    }
    void judges()
    {
        QFETCH(Trace, trace);
        QFETCH(QString, verdict);
        QFETCH(QString, because);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday + trace.first, monday + trace.last, [&](RecordSink& sink) {
            // Somebody else's traffic, so that the capture runs from first to last.
            flow(sink, monday + trace.first, "10.0.0.25", "198.51.100.9", 25, Action::Allowed);
            if (trace.earlier)
                name(sink, *trace.earlier, NameKind::NetBios);
            if (trace.dhcp)
                name(sink, *trace.dhcp, NameKind::Dhcp);
            if (trace.arp)
                name(sink, *trace.arp, NameKind::Arp);
            if (trace.smtp)
                flow(sink, monday + *trace.smtp, host, "198.51.100.7", 25, Action::Allowed);
            if (trace.inside)
                flow(sink, monday + *trace.inside, host, "10.0.0.25", 587, Action::Allowed);
            flow(sink, monday + trace.last, "10.0.0.25", "198.51.100.9", 25, Action::Allowed);
        });
        builder.analyse();
        const auto boot = latestBoot(builder.file().database(), QLatin1String(host));
        QVERIFY(boot);
        QCOMPARE(boot->verdict, verdict);
        QVERIFY2(boot->reason.contains(because), qPrintable(boot->reason));
        QVERIFY(!latestBoot(builder.file().database(), QStringLiteral("10.0.3.99")));
    }
};

QTEST_GUILESS_MAIN(TestBootTable)
#include "test_boot_table.moc"
