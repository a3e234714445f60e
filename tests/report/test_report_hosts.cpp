// The report's table of hosts: a server is recognised by its name, not by what others greet in behind its address.
#include "report/incident_report.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestReportHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgedGreetingsNameNoServer_data()
    {
        QTest::addColumn<int>("greetings");
        QTest::addColumn<QString>("shown");
        QTest::newRow("its own") << 1 << QStringLiteral("(host0.foreign.test)");
        QTest::newRow("a bot behind its address") << 12 << QString();
    }

    void forgedGreetingsNameNoServer()
    {
        QFETCH(int, greetings);
        QFETCH(QString, shown);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < greetings; ++i) {
                flow(sink, monday + i * minute, "10.0.0.25", outside(i), 25, Action::Allowed);
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.0.25", .server = outside(i),
                                .helo = "host" + std::to_string(i) + ".foreign.test", .from = "a@example.org", .to = "c@d.test"}, 41'000 + i);
            }
        });
        const IncidentReport report = buildIncidentReport(builder.file(), builder.analyse(), {});
        QStringList cells;
        for (const ReportSection& section : report.sections)
            for (const ReportBlock& block : section.blocks)
                if (const auto* table = std::get_if<ReportTable>(&block); table && section.id == u"hosts")
                    for (const QStringList& row : table->rows)
                        cells << row.front();
        const QString server = cells.filter(QStringLiteral("10.0.0.25")).value(0);
        QVERIFY2(!server.isEmpty(), qPrintable(cells.join(u'|')));
        QCOMPARE(server.contains(QLatin1String("foreign.test")), !shown.isEmpty());
        QVERIFY2(server.contains(shown), qPrintable(server));
    }
};

QTEST_GUILESS_MAIN(TestReportHosts)
#include "test_report_hosts.moc"
