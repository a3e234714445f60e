// How fast blacklist checks go: many lists at once, silent ones that delay nobody, and lists that want to be asked slowly.
#include "support/blacklist_run.h"
#include "support/fault_dns_server.h"
#include "support/rbldnsd.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestBlacklistPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentListDelaysNobody();
    void manySilentListsDelayNobody();
    void manyLists();
    void listThatGoesSilent();
    void pacedList();
};

void TestBlacklistPace::silentListDelaysNobody()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd)");
    Rbldnsd server;
    server.copyData();
    QVERIFY2(server.start({"zen.lists.test:ip4set:zen.ip4", "normal.lists.test:ip4set:normal.ip4", "silent.lists.test:ip4set:normal.ip4",
                           "silent.lists.test:acl:acl.ignore"}),
             qPrintable(server.log()));
    const QStringList zones = {"silent.lists.test", "zen.lists.test", "normal.lists.test"};
    auto catalogue = std::make_shared<Catalogue>(Catalogue::parse("[]", {}).take());
    QStringList targets;
    for (int i = 0; i < 100; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    BlacklistCheck blacklists(catalogue, optionsFor(server.address(), zones, targets, 500));
    QElapsedTimer timer;
    qint64 othersDone = -1;
    int others = 0;
    connect(&blacklists, &BlacklistCheck::answered, this, [&](const ListingResult& result) {
        if (!result.zone.startsWith(QLatin1String("silent")) && ++others == 200)
            othersDone = timer.elapsed();
    });
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    timer.start();
    blacklists.start();
    QVERIFY(finished.wait(20'000));
    QVERIFY2(othersDone >= 0 && othersDone < 1000, qPrintable(QString::number(othersDone)));
    QCOMPARE(blacklists.results().size(), std::size_t(300));
    // 100 targets do not multiply the wait: the test entries' silence speaks for all (500 + 1000 + 500 ms).
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    for (const ListingResult& result : blacklists.results())
        QCOMPARE(result.state == QLatin1String("timeout"), result.zone == QLatin1String("silent.lists.test"));
}

/// More silent lists than the window has room for, asked before the others: those are answered all the same, and each silent
/// list is asked one question alone.
void TestBlacklistPace::manySilentListsDelayNobody()
{
    FaultDnsServer server;
    QVERIFY(server.listening());
    QStringList zones;
    for (int i = 0; i < 100; ++i)
        zones << QStringLiteral("s%1.drop.fault.test").arg(i);
    for (int i = 0; i < 5; ++i)
        zones << QStringLiteral("g%1.good.fault.test").arg(i);
    QStringList targets;
    for (int i = 1; i <= 20; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    auto catalogue = std::make_shared<Catalogue>(Catalogue::parse("[]", {}).take());
    BlacklistCheck blacklists(catalogue, optionsFor(server.address(), zones, targets, 250));
    QElapsedTimer timer;
    qint64 goodDone = -1;
    int good = 0;
    connect(&blacklists, &BlacklistCheck::answered, this, [&](const ListingResult& result) {
        if (result.zone.startsWith(u'g') && ++good == 100)
            goodDone = timer.elapsed();
    });
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    timer.start();
    blacklists.start();
    QVERIFY(finished.wait(60'000));
    QVERIFY2(goodDone >= 0 && goodDone < 3000, qPrintable(QString::number(goodDone)));
    QCOMPARE(blacklists.results().size(), std::size_t(105 * 20));
    for (const ListingResult& result : blacklists.results())
        QCOMPARE(result.state, result.zone.startsWith(u'g') ? QStringLiteral("listed") : QStringLiteral("timeout"));
    QStringList silent = server.asked().filter(QStringLiteral(".drop."));
    QVERIFY(silent.size() <= 3 * 100 + 9); // a quick look and a patient one of two tries; the canary asked of some, too
    silent.removeDuplicates();
    QVERIFY2(silent.size() <= 100, qPrintable(QString::number(silent.size())));
    const int most = server.mostWithin(200);
    QVERIFY2(most <= 48 + 5 * 23, qPrintable(QString::number(most))); // the answered ones came and went besides
}

void TestBlacklistPace::manyLists()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd)");
    Rbldnsd server;
    server.copyData();
    QStringList served;
    QStringList zones;
    for (int i = 0; i < 100; ++i) {
        zones << QStringLiteral("l%1.lists.test").arg(i);
        served << zones.back() + QStringLiteral(":ip4set:zen.ip4");
    }
    QVERIFY2(server.start(served), qPrintable(server.log()));
    QStringList targets;
    for (int i = 1; i <= 20; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    QElapsedTimer timer;
    timer.start();
    const BlacklistRun run = check(optionsFor(server.address(), zones, targets, 3000));
    qInfo("100 lists x 20 targets: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() <= 3000);
    QCOMPARE(run.results.size(), std::size_t(2000));
    int listed = 0;
    for (const ListingResult& result : run.results) {
        QVERIFY2(result.state == QLatin1String("listed") || result.state == QLatin1String("not-listed"),
                 qPrintable(result.zone + u' ' + result.state));
        listed += result.state == QLatin1String("listed") ? 1 : 0;
    }
    QCOMPARE(listed, 200);                                             // .2 and .4 on each
    QCOMPARE(run.results.front().target, QStringLiteral("192.0.2.1")); // in the order asked
    QCOMPARE(run.results.front().zone, zones.front());
}

void TestBlacklistPace::listThatGoesSilent()
{
    FaultDnsServer server;
    QStringList targets;
    for (int i = 2; i < 62; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    auto catalogue = std::make_shared<Catalogue>(Catalogue::parse("[]", {}).take());
    BlacklistCheck blacklists(catalogue, optionsFor(server.address(), {"good.fault.test"}, targets, 100));
    connect(&blacklists, &BlacklistCheck::answered, this, [&] { server.setSilent(true); });
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    blacklists.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(blacklists.results().size(), std::size_t(60));
    QCOMPARE(blacklists.results().back().state, QStringLiteral("timeout"));
    QVERIFY(blacklists.results().back().meaning.contains(QLatin1String("stopped answering")));
    QVERIFY(server.asked().size() < 80); // not three tries for each of sixty
}

void TestBlacklistPace::pacedList()
{
    FaultDnsServer server;
    const QByteArray json = "[{\"id\":\"p\",\"zone\":\"good.fault.test\",\"kinds\":[\"ipv4\"],\"code_mode\":\"any127\","
                            "\"query_interval_ms\":50,"
                            "\"test_points\":{\"listed\":[\"127.0.0.2\"],\"not_listed\":[\"127.0.0.1\"]}}]";
    QElapsedTimer timer;
    timer.start();
    const BlacklistRun run = check(optionsFor(server.address(), {"p"}, {"192.0.2.2", "192.0.2.3"}), json);
    QCOMPARE(run.results.size(), std::size_t(2));
    QVERIFY(timer.elapsed() >= 5 * 50); // two test entries, two addresses, two TXT
}

QTEST_GUILESS_MAIN(TestBlacklistPace)
#include "test_blacklist_pace.moc"
