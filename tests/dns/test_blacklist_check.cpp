// What a blacklist check asks at all: nothing before its start, nothing on wrong input, nothing once it is cancelled.
#include "support/blacklist_run.h"
#include "support/fault_dns_server.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestBlacklistCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeStart();
    void problems_data();
    void problems();
    void cancel();
    void defaultListsAreTheEnabledOnes();
};

void TestBlacklistCheck::nothingIsAskedBeforeStart()
{
    FaultDnsServer server;
    auto catalogue = std::make_shared<Catalogue>(Catalogue::parse("[]", {}).take());
    BlacklistCheck blacklists(catalogue, optionsFor(server.address(), {"good.fault.test"}, {"192.0.2.2"}));
    QTest::qWait(50);
    QCOMPARE(server.asked(), QStringList());
    QVERIFY(!blacklists.running());
}

void TestBlacklistCheck::problems_data()
{
    QTest::addColumn<QStringList>("resolvers");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QStringList>("zones");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no target") << QStringList{"127.0.0.1"} << QStringList() << QStringList{"a.test"}
                               << "nothing to ask about";
    QTest::newRow("bad target") << QStringList{"127.0.0.1"} << QStringList{"1.2.3"} << QStringList{"a.test"} << "1.2.3";
    QTest::newRow("bad zone") << QStringList{"127.0.0.1"} << QStringList{"192.0.2.2"} << QStringList{"not a zone"}
                              << "not a zone";
    QTest::newRow("the root") << QStringList{"127.0.0.1"} << QStringList{"192.0.2.2"} << QStringList{"."} << "\".\" is no zone";
    QTest::newRow("no list") << QStringList{"127.0.0.1"} << QStringList{"192.0.2.2"} << QStringList() << "no list";
    QTest::newRow("bad resolver") << QStringList{"ns.example"} << QStringList{"192.0.2.2"} << QStringList{"a.test"}
                                  << "ns.example";
}

void TestBlacklistCheck::problems()
{
    QFETCH(QStringList, resolvers);
    QFETCH(QStringList, targets);
    QFETCH(QStringList, zones);
    QFETCH(QString, problem);
    CheckOptions options;
    options.resolvers = resolvers;
    options.targets = targets;
    options.zones = zones;
    const BlacklistRun run = check(options);
    QVERIFY2(run.problem.contains(problem), qPrintable(run.problem));
    QVERIFY(run.results.empty());
    QVERIFY(!run.usable);
}

void TestBlacklistCheck::cancel()
{
    FaultDnsServer server;
    auto catalogue = std::make_shared<Catalogue>(Catalogue::parse("[]", {}).take());
    BlacklistCheck blacklists(
        catalogue, optionsFor(server.address(), {"drop.fault.test", "good.fault.test"}, {"192.0.2.2"}, 5000));
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    QSignalSpy answered(&blacklists, &BlacklistCheck::answered);
    blacklists.start();
    QTRY_COMPARE(answered.size(), 1);
    QElapsedTimer timer;
    timer.start();
    blacklists.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(timer.elapsed() < 100);
    QCOMPARE(blacklists.results().size(), std::size_t(1));
    QCOMPARE(blacklists.results().front().zone, QStringLiteral("good.fault.test"));
    QTest::qWait(50);
    QCOMPARE(finished.size(), 1);
    // Cancelled from a slot of its own, in the middle of an answer.
    BlacklistCheck another(
        catalogue, optionsFor(server.address(), {"good.fault.test"}, {"192.0.2.2", "192.0.2.3", "example.com"}, 500));
    QSignalSpy ended(&another, &BlacklistCheck::finished);
    connect(&another, &BlacklistCheck::answered, &another, &BlacklistCheck::cancel);
    another.start();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(another.results().size(), std::size_t(1));
}

void TestBlacklistCheck::defaultListsAreTheEnabledOnes()
{
    FaultDnsServer server;
    server.setRcode(2); // everything fails: nothing may come out as a verdict
    CheckOptions options = optionsFor(server.address(), {}, {"192.0.2.2", "2001:db8::1", "example.com"});
    auto catalogue = std::make_shared<Catalogue>(Catalogue::builtIn());
    BlacklistCheck blacklists(catalogue, options);
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    blacklists.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(blacklists.results().size(), std::size_t(3 * 37));
    for (const ListingResult& result : blacklists.results())
        QVERIFY2(result.state == QLatin1String("resolver-unreliable") || result.state == QLatin1String("not-applicable"),
                 qPrintable(result.zone + u' ' + result.state));
    QVERIFY(!blacklists.usable());
    QCOMPARE(server.askedFor(QStringLiteral("ahbl")), 0); // closed lists are left alone
    // Private: only the test entries were asked, no target.
    QCOMPARE(server.askedFor(QStringLiteral("2.2.0.192.")), 0);
    QCOMPARE(server.askedFor(QStringLiteral("example.com.")), 0);
}

QTEST_GUILESS_MAIN(TestBlacklistCheck)
#include "test_blacklist_check.moc"
