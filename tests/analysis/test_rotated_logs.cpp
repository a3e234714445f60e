// Connections that were open when a firewall's log was rotated: two files tell of one connection, whatever it began before.
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const QString host = QStringLiteral("10.0.3.44");
constexpr Micros midnight = monday + day;
constexpr int connections = 60; ///< one a minute, each open for half an hour

/// What a log file from \p from to \p to tells.
void tell(RecordSink& sink, Micros from, Micros to)
{
    for (int i = 0; i < connections; ++i) {
        Connection record;
        record.time = midnight - hour + i * minute;
        record.end = record.time + 30 * minute;
        record.source = {*IpAddress::parse(host.toStdString()), std::uint16_t(30000 + i)};
        record.destination = {*IpAddress::parse(outside(i)), 25};
        record.action = Action::Allowed;
        record.rule = "All Outbound";
        if (record.time >= to || record.end < from)
            continue;
        if (record.end < to)
            record.bytesSent = 5'000;
        else
            record.end = unknownTime; // not seen to end
        sink.connection(record);
    }
}

const Statement& statement(const Finding& finding, const char* code)
{
    return *std::ranges::find(finding.forIt, QLatin1String(code), [](const Statement& each) { return each.code; });
}

} // namespace

class TestRotatedLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areCountedOnce_data()
    {
        QTest::addColumn<bool>("laterFirst");
        QTest::newRow("in order") << false;
        QTest::newRow("the later file first") << true;
    }
    void areCountedOnce()
    {
        QFETCH(bool, laterFirst);
        CaseBuilder builder;
        const auto file = [&](bool later) {
            builder.evidence("isa-w3c", Vantage::Firewall, later ? midnight : midnight - hour, later ? midnight + hour : midnight - 1,
                             [&](RecordSink& sink) { later ? tell(sink, midnight, midnight + hour) : tell(sink, 0, midnight); });
        };
        file(laterFirst);
        file(!laterFirst);
        const Analysis analysis = builder.analyse();
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM connection"), 90);
        QCOMPARE(builder.host(host, "smtp_connections").toLongLong(), connections);
        QCOMPARE(builder.file().database().integer("SELECT sum(connections) FROM traffic_hour"), connections);
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(statement(analysis.findings.front(), "direct-to-mx.allowed").records, connections);
        // The row that saw the end and the bytes counts.
        QCOMPARE(statement(analysis.findings.front(), "direct-to-mx.bytes").arguments.value(QStringLiteral("sentBytes")).toLongLong(),
                 connections * 5'000);
    }

    /// Three files, of which the middle one ends before any of them did.
    void overTwoRotations()
    {
        CaseBuilder builder;
        const Micros second = midnight + 10 * minute;
        builder.evidence("fortigate", Vantage::Firewall, midnight - hour, midnight - 1, [&](RecordSink& sink) { tell(sink, 0, midnight); });
        builder.evidence("fortigate", Vantage::Firewall, midnight, second - 1, [&](RecordSink& sink) { tell(sink, midnight, second); });
        builder.evidence("fortigate", Vantage::Firewall, second, midnight + hour, [&](RecordSink& sink) { tell(sink, second, midnight + hour); });
        builder.analyse();
        QCOMPARE(builder.host(host, "smtp_connections").toLongLong(), connections);
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM connection_twin a JOIN connection_twin b ON b.connection = a.of"), 0);
    }

    /// The same ports an hour later, with a beginning of their own.
    void portsThatAreUsedAgainAreNot()
    {
        CaseBuilder builder;
        const auto once = [&](Micros at, Micros first, Micros last) {
            builder.evidence("cisco-asa", Vantage::Firewall, first, last,
                             [&](RecordSink& sink) { flow(sink, at, host.toStdString(), outside(1), 25, Action::Allowed, 900); });
        };
        once(midnight - 40 * minute, midnight - hour, midnight - 1);
        once(midnight - 20 * minute, midnight, midnight + hour); // begun before its file, but not when the other one began
        once(midnight + 3 * hour, midnight + 2 * hour, midnight + 4 * hour);
        builder.analyse();
        QCOMPARE(builder.host(host, "smtp_connections").toLongLong(), 3);
    }
};

QTEST_GUILESS_MAIN(TestRotatedLogs)
#include "test_rotated_logs.moc"
