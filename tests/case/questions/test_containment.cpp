// Containment: since when nobody but the mail servers gets out, to the row: within a minute, and beside what goes to inside
// servers.
#include "case/questions/containment.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

Containment contained(CaseBuilder& builder)
{
    return readContainment(builder.file().database(),
                           [](const IpAddress& address) { return address == *IpAddress::parse("10.0.0.25"); });
}

} // namespace

class TestContainment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFromTheLastAllowedRow()
    {
        CaseBuilder builder;
        builder.evidence("csv", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 10; ++i)
                flow(sink, monday + i * second, "10.0.3.44", outside(i), 25, Action::Allowed);
            flow(sink, monday + 9 * second, "10.0.3.44", outside(90), 25, Action::Denied); // at that very time: not "since"
            for (int i = 0; i < 20; ++i) // two of them in the minute of the last allowed one
                flow(sink, monday + 20 * second + i * 30 * second, "10.0.3.44", outside(i), 25, Action::Denied);
            flow(sink, monday + 15 * second, "10.0.3.50", outside(1), 25, Action::Denied);
            flow(sink, monday + 5 * second, "10.0.3.50", outside(1), 25, Action::Denied);
            // What it hands to the inside server is no way out, however late.
            flow(sink, monday + hour, "10.0.3.44", "10.0.0.25", 25, Action::Allowed);
        });
        const Containment containment = contained(builder);
        QCOMPARE(containment.lastAllowed, monday + 9 * second);
        QCOMPARE(containment.deniedSince, 21);
        QVERIFY(containment.contained());
        QCOMPARE(containment.hosts.size(), std::size_t(2));
        QCOMPARE(containment.hosts[0].address, QStringLiteral("10.0.3.44"));
        QCOMPARE(containment.hosts[0].lastAllowed, monday + 9 * second);
        QCOMPARE(containment.hosts[0].deniedSince, 20);
        QCOMPARE(containment.hosts[0].lastDenied, monday + 20 * second + 19 * 30 * second);
        QCOMPARE(containment.hosts[1].lastAllowed, unknownTime);
        QCOMPARE(containment.hosts[1].deniedSince, 2);
        // The same number as the finding's, which is the report's and the command line's.
        for (const Finding& finding : builder.analyse().findings)
            for (const Statement& statement : finding.against)
                if (statement.code == u"direct-to-mx.contained")
                    QCOMPARE(statement.arguments.value(QStringLiteral("denied")).toLongLong(), 20);
    }

    /// Behind the firewall that stops everybody else stands a router, which sees all of us under the public address.
    void ourPublicAddressIsNoHost_data()
    {
        QTest::addColumn<bool>("insideLog");
        QTest::newRow("both logs") << true;
        QTest::newRow("the router's alone") << false;
    }
    void ourPublicAddressIsNoHost()
    {
        QFETCH(bool, insideLog);
        CaseBuilder builder;
        const auto connections = [](RecordSink& sink, const std::string& from, Micros later) {
            for (int i = 0; i < 40; ++i)
                flow(sink, monday + i * 7 * minute + later, from, outside(i), 25, Action::Allowed);
        };
        if (insideLog)
            builder.evidence("csv", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
                connections(sink, "10.0.0.25", 0);
                flow(sink, monday, "10.0.3.44", outside(70), 25, Action::Denied);
            });
        builder.evidence("csv", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) { connections(sink, "203.0.113.25", second / 10); });
        builder.analyse();
        const Containment containment = contained(builder);
        QCOMPARE(containment.hosts.size(), std::size_t(1));
        QCOMPARE(containment.hosts[0].address, insideLog ? QStringLiteral("10.0.3.44") : QStringLiteral("203.0.113.25"));
        QCOMPARE(containment.contained(), insideLog);
    }

    void laterAllowedOnesOpenItAgain()
    {
        CaseBuilder builder;
        builder.evidence("csv", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            flow(sink, monday, "10.0.3.44", outside(1), 25, Action::Allowed);
            flow(sink, monday + second, "10.0.3.44", outside(1), 25, Action::Denied);
            flow(sink, monday + 2 * second, "10.0.3.50", outside(1), 25, Action::Allowed);
        });
        const Containment containment = contained(builder);
        QCOMPARE(containment.lastAllowed, monday + 2 * second);
        QCOMPARE(containment.deniedSince, 0);
        QVERIFY(!containment.contained());
    }
};

QTEST_GUILESS_MAIN(TestContainment)
#include "test_containment.moc"
