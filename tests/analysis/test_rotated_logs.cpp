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

    /// The end alone, at the time of the end, because the log does not write how long a connection took.
    void endsWithoutADuration_data()
    {
        QTest::addColumn<bool>("laterFirst");
        QTest::addColumn<int>("dayBetween");
        QTest::newRow("in order") << false << 0;
        QTest::newRow("the later file first") << true << 0;
        QTest::newRow("a file between them") << false << 1;
    }
    void endsWithoutADuration()
    {
        QFETCH(bool, laterFirst);
        QFETCH(int, dayBetween);
        CaseBuilder builder;
        const auto row = [](RecordSink& sink, int i, Micros time, Micros end) {
            Connection record;
            record.time = time;
            record.end = end;
            record.source = {*IpAddress::parse(host.toStdString()), std::uint16_t(30000 + i)};
            record.destination = {*IpAddress::parse(outside(i)), 25};
            record.action = Action::Allowed;
            sink.connection(record);
        };
        const auto file = [&](bool later) {
            builder.evidence("windows-firewall", Vantage::Firewall, later ? midnight : midnight - hour, later ? midnight + hour : midnight - second,
                             [&](RecordSink& sink) {
                for (int i = 0; i < connections; ++i) {
                    const Micros begin = midnight - hour + i * minute;
                    const Micros end = begin + 30 * minute;
                    if (later && end >= midnight)
                        row(sink, i, end, end);
                    else if (!later)
                        row(sink, i, begin, end < midnight ? end : unknownTime);
                }
                // One that is over within a second, and used the ports of one that was seen to end.
                if (later)
                    row(sink, 0, midnight + 50 * minute, midnight + 50 * minute);
            });
        };
        file(laterFirst);
        if (dayBetween != 0)
            builder.evidence("windows-firewall", Vantage::Firewall, midnight - second, midnight, [&](RecordSink& sink) {
                row(sink, connections, midnight - second, midnight);
            });
        file(!laterFirst);
        builder.analyse();
        Database& database = builder.file().database();
        QCOMPARE(builder.host(host, "smtp_connections").toLongLong(), connections + 1 + dayBetween);
        QCOMPARE(database.integer("SELECT count(*) FROM connection_twin"), 30);
        // They count when they were let through.
        QCOMPARE(database.integer("SELECT count(*) FROM connection c JOIN connection_twin t ON t.of = c.id WHERE c.end IS NULL"), 30);
        QCOMPARE(database.integer("SELECT sum(connections) FROM traffic_hour WHERE bin >= " + std::to_string(midnight)), 1 + 0);
    }

    /// An opening, ports that were used again in the same file, and an end: it is the second one's.
    void endOfPortsThatWereUsedAgain()
    {
        CaseBuilder builder;
        const auto row = [](RecordSink& sink, Micros time, Micros end) {
            Connection record;
            record.time = time;
            record.end = end;
            record.source = {*IpAddress::parse(host.toStdString()), 30000};
            record.destination = {*IpAddress::parse(outside(1)), 25};
            record.action = Action::Allowed;
            sink.connection(record);
        };
        builder.evidence("windows-firewall", Vantage::Firewall, midnight - hour, midnight - second, [&](RecordSink& sink) {
            row(sink, midnight - hour, unknownTime);
            row(sink, midnight - 30 * minute, midnight - 20 * minute);
        });
        builder.evidence("windows-firewall", Vantage::Firewall, midnight, midnight + hour, [&](RecordSink& sink) {
            row(sink, midnight + minute, midnight + minute);
        });
        builder.analyse();
        QCOMPARE(builder.host(host, "smtp_connections").toLongLong(), 3);
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
