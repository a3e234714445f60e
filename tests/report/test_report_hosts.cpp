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

    /// However many hosts there are, what the chart draws and its table say is all of it, and who is suspicious looks so.
    void theChartLeavesNobodyOut_data()
    {
        QTest::addColumn<int>("bots");
        QTest::addColumn<int>("small");
        for (const auto& [bots, small] : {std::pair(3, 2), std::pair(7, 0), std::pair(8, 0), std::pair(15, 0), std::pair(7, 10), std::pair(0, 40)})
            QTest::addRow("%d bots, %d others", bots, small) << bots << small;
    }
    void theChartLeavesNobodyOut()
    {
        QFETCH(int, bots);
        QFETCH(int, small);
        CaseBuilder builder;
        int connections = 0;
        builder.evidence("cisco-asa", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            const auto host = [&](const std::string& address, int count) {
                for (int i = 0; i < count; ++i, ++connections)
                    flow(sink, monday + i * minute, address, outside(i), 25, Action::Allowed);
            };
            host("10.0.0.25", 100);
            for (int i = 0; i < bots; ++i)
                host("10.0.4." + std::to_string(i + 1), 60);
            for (int i = 0; i < small; ++i)
                host("10.0.5." + std::to_string(i + 1), 2);
        });
        const IncidentReport report = buildIncidentReport(builder.file(), builder.analyse(), {});
        int told = 0, hosts = 0, drawn = 0, suspicious = 0;
        for (const ReportSection& section : report.sections)
            for (const ReportBlock& block : section.blocks) {
                if (section.id != u"traffic")
                    continue;
                if (const auto* table = std::get_if<ReportTable>(&block))
                    for (const QStringList& row : table->rows) {
                        told += row[2].toInt();
                        hosts += row[0].contains(u"other") ? row[0].section(u' ', 0, 0).toInt() : 1;
                    }
                if (const auto* chart = std::get_if<ReportChart>(&block))
                    for (const ReportSeries& series : chart->series) {
                        for (const double bin : series.allowed)
                            drawn += static_cast<int>(bin);
                        suspicious += series.kind == ReportSeries::Suspicious ? 1 : series.name.section(QStringLiteral("suspicious: "), 1, 1).remove(u')').toInt();
                    }
            }
        QCOMPARE(told, connections);
        QCOMPARE(drawn, connections);
        QCOMPARE(hosts, 1 + bots + small);
        QCOMPARE(suspicious, bots);
    }
};

QTEST_GUILESS_MAIN(TestReportHosts)
#include "test_report_hosts.moc"
