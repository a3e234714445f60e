// Blacklist checks against broken servers and lying resolvers: nothing is ever a verdict by failure.
#include "support/blacklist_run.h"
#include "support/fault_dns_server.h"
#include "support/rbldnsd.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestBlacklistFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void faultsTogether();
    void closedListThatAnswers();
    void listWithoutIpv6TestEntry();
    void rewritingResolver();
    void rewritingResolverThatSparesInvalid();
    void filteringResolver();
    void silentResolver();
    void resolverThatGivesErrors_data();
    void resolverThatGivesErrors();
    void resolverThatGivesErrorsBesideAGoodOne();
    void serverOfSomeListsAlone();
    void ignorantResolver();
    void ignorantResolverThatKnowsOneList();
    void oneListTheCatalogueHoldsForAlive();
    void deadListAmongLiveOnes();
    void honestResolverAmongOthers();
};

void TestBlacklistFaults::faults_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* zone, const char* state) {
        QTest::newRow(zone) << QString::fromLatin1(zone) + QStringLiteral(".fault.test") << state;
    };
    row("good", "listed");
    row("slow300", "listed"); // later than the first try waits
    row("servfail", "server-failure");
    row("notimp", "server-failure");
    row("formerr", "server-failure");
    row("refused", "refused");
    row("drop", "timeout");
    row("wrongid", "timeout");
    row("empty0", "timeout");
    row("garbage", "timeout");
    row("nodata", "list-dead");
    row("nothing", "list-dead");
    row("parked", "list-dead");
    row("filter", "resolver-unreliable");
    row("trunc", "listed");
    row("trunconly", "server-failure");
    row("gianttxt", "listed");
    row("manya", "listed");
    row("cut", "listed");
    row("cname", "listed");
    row("loopptr", "list-dead");
    row("ctltxt", "listed");
    row("lost2", "listed");
}

void TestBlacklistFaults::faults()
{
    QFETCH(QString, zone);
    QFETCH(QString, state);
    FaultDnsServer server;
    QVERIFY(server.listening());
    const BlacklistRun run = check(optionsFor(server.address(), {zone}, {"192.0.2.2"}, 200));
    QCOMPARE(run.results.size(), std::size_t(1));
    const ListingResult& result = run.results.front();
    QCOMPARE(result.state, state);
    QVERIFY(result.codes.size() <= 64);
    QVERIFY(result.text.size() <= 8 * 1025);
    QVERIFY(result.meaning.size() <= 1000);
    if (zone.startsWith(QLatin1String("ctltxt"))) {
        for (const QChar c : result.text)
            QVERIFY2(c.isPrint(), "a terminal or a page would obey it");
    }
}

/// Whoever has its name today answers as a list does: it is not that list.
void TestBlacklistFaults::closedListThatAnswers()
{
    FaultDnsServer server;
    const QByteArray known = R"([{"id": "gone", "name": "Gone", "zone": "good.fault.test", "kinds": ["ipv4"], "code_mode": "exact", "codes": [], "status": "closed", "closed": "2024-06-05"}])";
    const BlacklistRun run = check(optionsFor(server.address(), {QStringLiteral("good.fault.test")}, {"192.0.2.2"}), known);
    QCOMPARE(run.results.size(), std::size_t(1));
    QCOMPARE(run.results.front().state, QStringLiteral("list-dead"));
    QVERIFY2(run.results.front().meaning.contains(QStringLiteral("2024-06-05")), qPrintable(run.results.front().meaning));
    QVERIFY(!run.usable);
}

void TestBlacklistFaults::faultsTogether()
{
    // All share the resolver's socket; the broken answers to one may not spoil another.
    FaultDnsServer server;
    const QMap<QString, QString> expected = {{"good", "listed"},
                                             {"slow300", "listed"},
                                             {"servfail", "server-failure"},
                                             {"notimp", "server-failure"},
                                             {"formerr", "server-failure"},
                                             {"refused", "refused"},
                                             {"drop", "timeout"},
                                             {"wrongid", "timeout"},
                                             {"empty0", "timeout"},
                                             {"garbage", "timeout"},
                                             {"nodata", "list-dead"},
                                             {"nothing", "list-dead"},
                                             {"parked", "list-dead"},
                                             {"filter", "resolver-unreliable"},
                                             {"trunc", "listed"},
                                             {"trunconly", "server-failure"},
                                             {"gianttxt", "listed"},
                                             {"manya", "listed"},
                                             {"cut", "listed"},
                                             {"cname", "listed"},
                                             {"loopptr", "list-dead"},
                                             {"ctltxt", "listed"},
                                             {"lost2", "listed"},
                                             {"multi", "listed"},
                                             {"hugettl", "listed"}};
    QStringList zones;
    for (const QString& label : expected.keys())
        zones << label + QStringLiteral(".fault.test");
    const BlacklistRun run = check(optionsFor(server.address(), zones, {"192.0.2.2", "192.0.2.3"}, 200));
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
    QCOMPARE(run.results.size(), std::size_t(2 * expected.size()));
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        for (const char* target : {"192.0.2.2", "192.0.2.3"})
            QVERIFY2(run.state(target, it.key() + QStringLiteral(".fault.test")) == it.value(),
                     qPrintable(it.key() + QStringLiteral(" is ") +
                                run.state(target, it.key() + QStringLiteral(".fault.test"))));
    }
    QVERIFY(run.usable);
}

void TestBlacklistFaults::listWithoutIpv6TestEntry()
{
    // Its IPv4 part passes: a code for an IPv6 address counts, but silence does not say "not listed".
    FaultDnsServer server;
    const BlacklistRun run = check(optionsFor(server.address(), {"v4only.fault.test"},
                                              {"2001:db8::7", "2001:db8::8", "192.0.2.2", "example.com"}));
    QCOMPARE(run.state("2001:db8::7", "v4only.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.state("2001:db8::8", "v4only.fault.test"), QStringLiteral("not-applicable"));
    QCOMPARE(run.state("192.0.2.2", "v4only.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.state("example.com", "v4only.fault.test"), QStringLiteral("not-applicable"));
}

void TestBlacklistFaults::rewritingResolver()
{
    FaultDnsServer server;
    server.rewriteEverything(QHostAddress(QStringLiteral("198.51.100.99")));
    const BlacklistRun run =
        check(optionsFor(server.address(), {"good.fault.test", "other.fault.test"}, {"192.0.2.2", "example.com"}));
    QCOMPARE(run.resolver.state, QStringLiteral("rewrites"));
    QVERIFY(run.resolver.detail.contains(QLatin1String("198.51.100.99")));
    QCOMPARE(run.results.size(), std::size_t(4));
    for (const ListingResult& result : run.results)
        QCOMPARE(result.state, QStringLiteral("resolver-unreliable"));
    QVERIFY(!run.usable);
    // A resolver that makes 127.0.0.2 up would list everybody.
    server.rewriteEverything(QHostAddress(QStringLiteral("127.0.0.2")));
    QCOMPARE(check(optionsFor(server.address(), {"good.fault.test"}, {"192.0.2.2"})).results.front().state,
             QStringLiteral("resolver-unreliable"));
}

void TestBlacklistFaults::rewritingResolverThatSparesInvalid()
{
    FaultDnsServer server;
    server.rewriteEverything(QHostAddress(QStringLiteral("198.51.100.99")));
    server.spareInvalid();
    const BlacklistRun run = check(optionsFor(server.address(), {"good.fault.test"}, {"192.0.2.2"}));
    QCOMPARE(run.results.front().state, QStringLiteral("resolver-unreliable"));
    QCOMPARE(run.resolver.state, QStringLiteral("rewrites"));
    QVERIFY(!run.usable);
}

void TestBlacklistFaults::filteringResolver()
{
    FaultDnsServer server;
    const BlacklistRun run = check(optionsFor(server.address(), {"filter.fault.test", "good.fault.test"}, {"192.0.2.2"}));
    QCOMPARE(run.state("192.0.2.2", "filter.fault.test"), QStringLiteral("resolver-unreliable"));
    QCOMPARE(run.at("192.0.2.2", "filter.fault.test").codes, QStringList{"0.0.0.0"});
    QCOMPARE(run.state("192.0.2.2", "good.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
}

void TestBlacklistFaults::silentResolver()
{
    FaultDnsServer server;
    server.setSilent(true);
    for (const QString& address : {server.address(), QStringLiteral("127.0.0.1:%1").arg(Rbldnsd::freePort())}) {
        const BlacklistRun run = check(optionsFor(address, {"good.fault.test"}, {"192.0.2.2"}, 100));
        QCOMPARE(run.resolver.state, QStringLiteral("no-answer"));
        QCOMPARE(run.results.front().state, QStringLiteral("timeout"));
        QVERIFY(!run.usable);
    }
}

/// A catalogue of lists 0 to \p count - 1 below nothing.test, which the server does not know.
static QByteArray liveLists(int count, QStringList& zones)
{
    QByteArray json;
    for (int i = 0; i < count; ++i) {
        zones << QStringLiteral("l%1.nothing.test").arg(i);
        json += (i ? "," : "") + QByteArray("{\"id\":\"l%\",\"name\":\"List %\",\"zone\":\"l%.nothing.test\",\"kinds\":[\"ipv4\"],\"code_mode\":\"any127\",\"status\":\"alive\",")
                                      .replace('%', QByteArray::number(i)) +
                "\"test_points\":{\"listed\":[\"127.0.0.2\"],\"not_listed\":[\"127.0.0.1\"]}}";
    }
    return "[" + json + "]";
}

void TestBlacklistFaults::resolverThatGivesErrors_data()
{
    QTest::addColumn<int>("rcode");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("honestBelowInvalid"); // answers itself what RFC 6761 says, and has no way out
    QTest::newRow("refused") << 5 << QStringLiteral("REFUSED") << false;
    QTest::newRow("servfail") << 2 << QStringLiteral("SERVFAIL") << false;
    QTest::newRow("no way out") << 2 << QStringLiteral("SERVFAIL") << true;
}

void TestBlacklistFaults::resolverThatGivesErrors()
{
    QFETCH(int, rcode);
    QFETCH(QString, word);
    QFETCH(bool, honestBelowInvalid);
    FaultDnsServer server;
    server.setRcode(rcode);
    if (honestBelowInvalid)
        server.spareInvalid();
    const BlacklistRun run =
        check(optionsFor(server.address(), {"good.fault.test", "other.fault.test", "third.fault.test"}, {"192.0.2.2", "192.0.2.3"}));
    QCOMPARE(run.resolver.toJson()["state"].toString(), QStringLiteral("no-answer"));
    QVERIFY2(run.resolver.detail.contains(server.address() + QStringLiteral(" answers ") + word), qPrintable(run.resolver.detail));
    QCOMPARE(run.results.size(), std::size_t(6));
    for (const ListingResult& result : run.results) {
        QCOMPARE(result.state, QStringLiteral("resolver-unreliable")); // no list has said a word
        QVERIFY2(result.meaning.contains(word), qPrintable(result.meaning));
        QVERIFY(!isFresh(result, result.checkedAt + 1));
    }
    QVERIFY(!run.usable);
    // One or two zones alone, of which nothing is known, may be those that refuse; a list that is known does not.
    QStringList zones;
    const QByteArray catalogue = liveLists(1, zones);
    for (const QStringList& few : {QStringList{"good.fault.test"}, QStringList{"good.fault.test", "other.fault.test"}}) {
        const BlacklistRun unknown = check(optionsFor(server.address(), few, {"192.0.2.2"}), catalogue);
        QCOMPARE(unknown.resolver.toJson()["state"].toString(), QStringLiteral("no-answer"));
        for (const ListingResult& result : unknown.results)
            QVERIFY(result.state != QLatin1String("resolver-unreliable"));
        QVERIFY(!unknown.usable);
    }
    QCOMPARE(check(optionsFor(server.address(), zones, {"192.0.2.2"}), catalogue).results.front().state, QStringLiteral("resolver-unreliable"));
}

void TestBlacklistFaults::resolverThatGivesErrorsBesideAGoodOne()
{
    FaultDnsServer refusing;
    refusing.setRcode(5);
    FaultDnsServer good;
    CheckOptions options = optionsFor(refusing.address(), {"good.fault.test", "refused.fault.test"}, {"192.0.2.2"});
    options.resolvers << good.address();
    const BlacklistRun run = check(options);
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
    QVERIFY2(run.resolver.detail.contains(refusing.address() + QStringLiteral(" answers REFUSED")), qPrintable(run.resolver.detail));
    QCOMPARE(run.state("192.0.2.2", "good.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.state("192.0.2.2", "refused.fault.test"), QStringLiteral("refused")); // the list's own
    QVERIFY(run.usable);
}

void TestBlacklistFaults::serverOfSomeListsAlone()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd)");
    // It refuses every other name, and so those that try the resolver out; one list's answer tells that it is no fault of it.
    Rbldnsd server;
    server.copyData();
    QVERIFY2(server.start({"zen.lists.test:ip4set:zen.ip4"}), qPrintable(server.log()));
    const BlacklistRun run =
        check(optionsFor(server.address(), {"a.elsewhere.test", "b.elsewhere.test", "zen.lists.test"}, {"192.0.2.2"}));
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
    QCOMPARE(run.state("192.0.2.2", "a.elsewhere.test"), QStringLiteral("refused"));
    QCOMPARE(run.state("192.0.2.2", "zen.lists.test"), QStringLiteral("listed"));
    QVERIFY(run.usable);
}

void TestBlacklistFaults::ignorantResolver()
{
    // As in a closed network: NXDOMAIN to everything, honest below .invalid.
    FaultDnsServer server;
    QStringList zones;
    const QByteArray catalogue = liveLists(10, zones);
    for (int round = 0; round < 2; ++round) { // then with a private "com", or a filter: so many lists do not die at once
        const BlacklistRun run = check(optionsFor(server.address(), zones, {"192.0.2.2"}), catalogue);
        QCOMPARE(run.resolver.state, QStringLiteral("unreliable"));
        QVERIFY(run.resolver.detail.contains(QLatin1String("no outside names")));
        QCOMPARE(run.results.size(), std::size_t(10));
        for (const ListingResult& result : run.results) {
            QCOMPARE(result.state, QStringLiteral("resolver-unreliable"));
            QVERIFY(!result.meaning.contains(QLatin1String("dead")));
        }
        QVERIFY(!run.usable);
        server.add("com", "A", "192.0.2.1");
    }
    // With the control name there, three lists that are gone are gone.
    const BlacklistRun few = check(optionsFor(server.address(), zones.mid(0, 3), {"192.0.2.2"}), catalogue);
    QCOMPARE(few.resolver.state, QStringLiteral("ok"));
    QCOMPARE(few.results.front().state, QStringLiteral("list-dead"));
}

void TestBlacklistFaults::ignorantResolverThatKnowsOneList()
{
    FaultDnsServer server;
    QStringList zones;
    const QByteArray catalogue = liveLists(10, zones);
    zones << QStringLiteral("good.fault.test"); // a mirror inside
    const BlacklistRun run = check(optionsFor(server.address(), zones, {"192.0.2.2"}), catalogue);
    QCOMPARE(run.state("192.0.2.2", "good.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.state("192.0.2.2", "l3.nothing.test"), QStringLiteral("resolver-unreliable"));
    QCOMPARE(run.resolver.state, QStringLiteral("unreliable"));
    QVERIFY(run.usable);
}

void TestBlacklistFaults::oneListTheCatalogueHoldsForAlive()
{
    FaultDnsServer server;
    QStringList zones;
    const QByteArray catalogue = liveLists(1, zones);
    QCOMPARE(check(optionsFor(server.address(), zones, {"192.0.2.2"}), catalogue).results.front().state,
             QStringLiteral("resolver-unreliable"));
    server.add("com", "A", "192.0.2.1");
    QCOMPARE(check(optionsFor(server.address(), zones, {"192.0.2.2"}), catalogue).results.front().state,
             QStringLiteral("list-dead"));
}

void TestBlacklistFaults::deadListAmongLiveOnes()
{
    FaultDnsServer server;
    const BlacklistRun run = check(
        optionsFor(server.address(), {"good.fault.test", "multi.fault.test", "nothing.fault.test"}, {"192.0.2.2"}));
    QCOMPARE(run.state("192.0.2.2", "nothing.fault.test"), QStringLiteral("list-dead"));
    QCOMPARE(run.state("192.0.2.2", "good.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
}

void TestBlacklistFaults::honestResolverAmongOthers()
{
    FaultDnsServer lying;
    lying.rewriteEverything(QHostAddress(QStringLiteral("198.51.100.99")));
    FaultDnsServer silent;
    silent.setSilent(true);
    FaultDnsServer honest;
    CheckOptions options = optionsFor(lying.address(), {"good.fault.test"}, {"192.0.2.2"}, 100);
    options.resolvers = {lying.address(), silent.address(), honest.address()};
    const BlacklistRun run = check(options);
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
    QVERIFY(run.resolver.detail.contains(lying.address()) && run.resolver.detail.contains(silent.address()));
    QCOMPARE(run.results.front().state, QStringLiteral("listed"));
    QCOMPARE(run.results.front().resolver, honest.address());
}

QTEST_GUILESS_MAIN(TestBlacklistFaults)
#include "test_blacklist_faults.moc"
