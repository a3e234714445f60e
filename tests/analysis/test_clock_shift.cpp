// Two witnesses of the same connections with clocks a minute or more apart: counted once, without any time being moved, and the
// findings say that the clocks differ and how the difference is accepted.
#include "case/tables/table_query.h"
#include "case/witnesses/clock_offset_store.h"
#include "case/witnesses/clock_shift.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* bot = "10.0.3.44";
constexpr int flows = 300;

void flowAt(RecordSink& sink, int i, Micros shift, Action action, int firstPort = 10'000)
{
    Connection flow;
    flow.time = monday + 8 * hour + i * 20 * second + shift;
    flow.source = {*IpAddress::parse(bot), static_cast<std::uint16_t>(firstPort + i)};
    flow.destination = {*IpAddress::parse(outside(i % 120)), 25};
    flow.action = action;
    sink.connection(flow);
}

void log(CaseBuilder& builder, const char* format, Micros shift, Action action = Action::Allowed, int firstPort = 10'000)
{
    builder.evidence(format, Vantage::Firewall, monday + 8 * hour + shift, monday + 8 * hour + flows * 20 * second + shift, [&](RecordSink& sink) {
        for (int i = 0; i < flows; ++i)
            flowAt(sink, i, shift, action, firstPort);
    });
}

qint64 connectionsOf(CaseBuilder& builder)
{
    return builder.host(QLatin1String(bot), "smtp_connections").toLongLong();
}

} // namespace

class TestClockShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countedOnceAndSaid_data()
    {
        QTest::addColumn<qint64>("shift");
        QTest::newRow("seven minutes") << qint64(7 * minute);
        QTest::newRow("an hour") << qint64(hour);
        QTest::newRow("an hour behind") << qint64(-hour);
    }

    void countedOnceAndSaid()
    {
        QFETCH(qint64, shift);
        CaseBuilder builder;
        log(builder, "isa-w3c", 0);
        log(builder, "cisco-asa", shift);
        const Analysis analysis = builder.analyse();
        QCOMPARE(connectionsOf(builder), flows);
        QCOMPARE(analysis.findings.size(), 1U);
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.forIt.front().records, flows);
        const auto said = std::find_if(finding.missing.begin(), finding.missing.end(), [](const Statement& each) { return each.code.startsWith(u"clock."); });
        QVERIFY(said != finding.missing.end());
        QCOMPARE(said->arguments.value(QStringLiteral("seconds")).toLongLong(), std::abs(shift) / second);
        QCOMPARE(analysis.coverage.size(), 2U);
        QCOMPARE(std::count_if(analysis.coverage.begin(), analysis.coverage.end(), [](const Coverage& each) { return each.clockReference != 0; }), 1);
        // No time was moved.
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT min(time) FROM connection WHERE evidence = 2") - database.integer("SELECT min(time) FROM connection WHERE evidence = 1"), shift);

        // Accepted: still one, and nothing is left to be said.
        const auto apart = clockApart(database, said->arguments.value(QStringLiteral("id")).toLongLong());
        QVERIFY(apart);
        QVERIFY(acceptClockOffset(builder.file(), said->arguments.value(QStringLiteral("id")).toLongLong(), apart->offset));
        const Analysis again = builder.analyse();
        QCOMPARE(connectionsOf(builder), flows);
        QVERIFY(clockShifts(database).empty());
        for (const Statement& statement : again.findings.front().missing)
            QVERIFY(!statement.code.startsWith(u"clock."));
    }

    void otherConnectionsAreNone()
    {
        CaseBuilder builder;
        log(builder, "isa-w3c", 0);
        log(builder, "cisco-asa", hour, Action::Allowed, 30'000); // of the same host, by other ports
        builder.analyse();
        QCOMPARE(connectionsOf(builder), 2 * flows);
    }

    /// The log of the day after, in which the same ports come again: proof that the rule works, not another clock.
    void whatCameAfterwardsStays()
    {
        CaseBuilder builder;
        log(builder, "isa-w3c", 0);
        log(builder, "isa-w3c", 3 * hour, Action::Denied);
        builder.analyse();
        QCOMPARE(connectionsOf(builder), 2 * flows);
        QCOMPARE(builder.host(QLatin1String(bot), "smtp_denied").toLongLong(), flows);
    }

    /// Two sniffers, the clock of one so wrong that its capture seems to come after the other's.
    void sequenceNumbersAreTheSameConnection()
    {
        CaseBuilder builder;
        for (const Micros shift : {Micros{0}, 3 * hour})
            builder.evidence("pcap", Vantage::Capture, monday + 8 * hour + shift, monday + 10 * hour + shift, [&](RecordSink& sink) {
                for (int i = 0; i < flows; ++i) {
                    Connection flow;
                    flow.time = monday + 8 * hour + i * 20 * second + shift;
                    flow.source = {*IpAddress::parse(bot), static_cast<std::uint16_t>(10'000 + i)};
                    flow.destination = {*IpAddress::parse(outside(i % 120)), 25};
                    flow.action = Action::Allowed;
                    flow.sourceSequence = 7919 * i + 1;
                    flow.destinationSequence = 104'729 * i + 1;
                    sink.connection(flow);
                }
            });
        builder.analyse();
        QCOMPARE(connectionsOf(builder), flows);
    }

    /// The same two captures make the same case, whichever came first.
    void eitherOrder_data()
    {
        QTest::addColumn<qint64>("shift");
        QTest::newRow("an hour") << qint64{hour};
        QTest::newRow("seconds") << qint64{5 * second};
    }
    void eitherOrder()
    {
        QFETCH(qint64, shift);
        for (const bool turned : {false, true}) {
            CaseBuilder builder;
            for (const bool second : {turned, !turned})
                builder.evidence("pcap", Vantage::Capture, monday + 8 * hour + (second ? shift : 0), monday + 10 * hour + (second ? shift : 0), [&](RecordSink& sink) {
                    for (int i = 0; i < flows; ++i)
                        flowAt(sink, i, second ? shift : 0, Action::Allowed);
                });
            const Analysis analysis = builder.analyse();
            QCOMPARE(analysis.findings.size(), 1U);
            QCOMPARE(analysis.findings.front().first, monday + 8 * hour);
            QCOMPARE(connectionsOf(builder), flows);
        }
    }

    void aFewPortsInCommonAreNoClock()
    {
        CaseBuilder builder;
        log(builder, "isa-w3c", 0);
        builder.evidence("cisco-asa", Vantage::Firewall, monday + 8 * hour, monday + 11 * hour, [](RecordSink& sink) {
            for (int i = 0; i < flows; ++i)
                flowAt(sink, i, hour, Action::Allowed, i < 10 ? 10'000 : 30'000);
        });
        builder.analyse();
        QCOMPARE(connectionsOf(builder), 2 * flows);
    }
};

QTEST_GUILESS_MAIN(TestClockShift)
#include "test_clock_shift.moc"
