// Blacklist checks against a real list server: every state from the server's behaviour, with and without a catalogue.
#include "support/blacklist_run.h"
#include "support/rbldnsd.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

const QStringList ownZones = {"zen.lists.test:ip4set:zen.ip4",
                              "zen.lists.test:ip6trie:zen.ip6",
                              "domains.lists.test:dnset:domains.dns",
                              "owntest.lists.test:dnset:owntest.dns",
                              "everything.lists.test:ip4set:everything.ip4",
                              "empty.lists.test:ip4set:empty.ip4",
                              "public.lists.test:ip4set:publicrefused.ip4",
                              "toomany.lists.test:ip4set:toomany.ip4",
                              "refuseone.lists.test:ip4set:refuseone.ip4",
                              "normal.lists.test:ip4set:normal.ip4",
                              "aclrefused.lists.test:ip4set:normal.ip4",
                              "aclrefused.lists.test:acl:acl.refuse",
                              "silent.lists.test:ip4set:normal.ip4",
                              "silent.lists.test:acl:acl.ignore",
                              "quota.lists.test:ip4set:normal.ip4",
                              "quota.lists.test:acl:acl.quota",
                              "allow.lists.test:ip4set:allow.ip4",
                              "bits.lists.test:dnset:bits.dns",
                              "parked.lists.test:dnset:parked.dns",
                              "noentries.lists.test:ip4set:noentries.ip4",
                              "refusal.lists.test:ip4set:refusal.ip4"};

/// tests/data/dns/catalogue.json: what is known of the zones above.
QByteArray ownCatalogue()
{
    QFile file(QStringLiteral(DELIST_TEST_DATA "/dns/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

class TestBlacklistZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void uncataloguedZones_data();
    void uncataloguedZones();
    void cataloguedZones_data();
    void cataloguedZones();
    void listedRowIsWhole();
    void publicResolver();
    void refusalEndsTheZone();
    void theCollectionsZones_data();
    void theCollectionsZones();

private:
    std::unique_ptr<Rbldnsd> m_server;
};

void TestBlacklistZones::initTestCase()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd): the states against a real blacklist server are not tested");
    m_server = std::make_unique<Rbldnsd>();
    m_server->copyData();
    QVERIFY2(m_server->start(ownZones), qPrintable(m_server->log()));
}

void TestBlacklistZones::uncataloguedZones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char* zone, const char* target, const char* state, const QStringList& codes = {}) {
        QTest::addRow("%s %s", zone, target)
            << QString::fromLatin1(zone) + QStringLiteral(".lists.test") << target << state << codes;
    };
    row("zen", "192.0.2.2", "listed", {"127.0.0.2"});
    row("zen", "::ffff:192.0.2.2", "listed", {"127.0.0.2"}); // asked as IPv4
    row("zen", "198.51.100.7", "listed", {"127.0.0.10"});
    row("zen", "198.51.100.25", "not-listed");
    row("zen", "2001:db8:bad::7", "listed", {"127.0.0.3"});
    row("zen", "2001:db8:600d::7", "not-listed");
    row("zen", "spam.example", "not-applicable"); // a list of addresses
    row("domains", "www.spam.example", "listed", {"127.0.1.2"});
    row("domains", "MÜLLER.example", "listed", {"127.0.1.2"});
    row("domains", "clean.example", "not-listed");
    row("domains", "192.0.2.2", "not-applicable", {"127.0.1.255"}); // it says itself that it takes no addresses
    row("everything", "192.0.2.99", "lists-everything", {"127.0.0.2"});
    row("everything", "2001:db8::1", "lists-everything", {"127.0.0.2"});
    row("empty", "192.0.2.2", "list-dead");
    row("empty", "clean.example", "list-dead");
    row("parked", "192.0.2.2", "list-dead", {"203.0.113.80"});
    row("public", "192.0.2.2", "refused", {"127.255.255.254"});
    row("toomany", "192.0.2.2", "rate-limited", {"127.255.255.255"});
    row("quota", "192.0.2.2", "rate-limited", {"127.255.255.255"});
    row("refuseone", "192.0.2.2", "refused", {"127.0.0.1"});
    row("aclrefused", "192.0.2.2", "refused");
    row("silent", "192.0.2.2", "timeout");
    row("normal", "192.0.2.2", "listed", {"127.0.0.2"});
    row("normal", "192.0.2.3", "not-listed");
    row("normal", "2001:db8::1", "not-listed"); // rbldnsd answers the mapped IPv6 test entry out of IPv4 data
    row("nosuchzone", "192.0.2.2", "refused");  // rbldnsd does not serve it
}

void TestBlacklistZones::uncataloguedZones()
{
    QFETCH(QString, zone);
    QFETCH(QString, target);
    QFETCH(QString, state);
    QFETCH(QStringList, codes);
    const BlacklistRun run = check(optionsFor(m_server->address(), {zone}, {target}, 100));
    QCOMPARE(run.problem, QString());
    QCOMPARE(run.results.size(), std::size_t(1));
    const ListingResult& result = run.results.front();
    QCOMPARE(result.zone, zone);
    QCOMPARE(result.state, state);
    QCOMPARE(result.codes, codes);
    QVERIFY(result.checkedAt > 0);
    if (state != QLatin1String("not-listed") && state != QLatin1String("listed"))
        QVERIFY2(!result.meaning.isEmpty(), "what is no verdict says why");
    const bool verdict = state == QLatin1String("listed") || state == QLatin1String("not-listed");
    QCOMPARE(run.usable, verdict || state == QLatin1String("not-applicable"));
}

void TestBlacklistZones::cataloguedZones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("meaning"); // contained
    QTest::addColumn<QString>("scope");
    const auto row = [](const char* zone, const char* target, const char* state, const char* meaning,
                        const char* scope = "address") {
        QTest::addRow("%s %s", zone, target) << zone << target << state << meaning << scope;
    };
    row("zen", "192.0.2.2", "listed", "SBL: spam source");
    row("zen", "192.0.2.200", "listed", "XBL: exploited host");
    row("zen", "198.51.100.7", "listed", "PBL: policy range", "policy");
    row("zen", "192.0.2.77", "server-failure", "127.0.0.77"); // a code outside its table is not taken for a listing
    row("zen", "2001:db8:bad::7", "listed", "CSS");
    row("zen", "spam.example", "not-applicable", "domains", "domain");
    row("own", "bad.example", "listed", "bad domain", "domain");
    row("own", "good.example", "not-listed", "", "domain");
    row("own", "192.0.2.2", "not-applicable", "");
    row("bits", "www.blackred.example", "listed", "red: very new", "domain");
    row("bits", "grey.example", "listed-neutral", "grey", "domain");
    row("bits", "greyonly.example", "server-failure", "127.0.0.64", "domain");
    row("allow", "192.0.2.11", "listed-neutral", "high trust");
    row("allow", "192.0.2.12", "refused", "blocked");
    row("noentries", "192.0.2.2", "listed", "");
    row("noentries", "192.0.2.3", "not-listed", "not verified");
    row("gone", "192.0.2.2", "refused", "REFUSED");
    row("registered", "192.0.2.2", "needs-key", "registered");
    row("keyed", "192.0.2.2", "needs-key", "key");
}

void TestBlacklistZones::cataloguedZones()
{
    QFETCH(QString, zone);
    QFETCH(QString, target);
    QFETCH(QString, state);
    QFETCH(QString, meaning);
    QFETCH(QString, scope);
    const BlacklistRun run = check(optionsFor(m_server->address(), {zone}, {target}, 100), ownCatalogue());
    QCOMPARE(run.results.size(), std::size_t(1));
    QCOMPARE(run.results.front().state, state);
    QVERIFY2(run.results.front().meaning.contains(meaning), qPrintable(run.results.front().meaning));
    QCOMPARE(run.results.front().scope, scope);
    // The contract of the command line has no state for what is no listing though the list has an entry.
    const QJsonObject told = run.results.front().toJson();
    const bool neutral = state == QLatin1String("listed-neutral");
    QCOMPARE(told["state"].toString(), neutral ? QStringLiteral("not-listed") : state);
    QCOMPARE(told["neutral"].toBool(), neutral);
}

void TestBlacklistZones::listedRowIsWhole()
{
    const BlacklistRun run = check(optionsFor(m_server->address(), {"zen"}, {"192.0.2.200"}), ownCatalogue());
    const QJsonObject row = run.results.front().toJson();
    QCOMPARE(row["target"].toString(), QStringLiteral("192.0.2.200"));
    QCOMPARE(row["zone"].toString(), QStringLiteral("zen.lists.test"));
    QCOMPARE(row["list"].toString(), QStringLiteral("Our ZEN"));
    QCOMPARE(row["state"].toString(), QStringLiteral("listed"));
    QCOMPARE(row["codes"].toArray(), (QJsonArray{"127.0.0.2", "127.0.0.4"}));
    QVERIFY(row["text"].toString().contains(QLatin1String("spam source, see https://lists.test/ip/192.0.2.200")));
    QVERIFY(row["text"].toString().contains(QLatin1String("exploited host")));
    QCOMPARE(row["delist_url"].toString(), QStringLiteral("https://lists.test/remove?ip=192.0.2.200"));
    QCOMPARE(row["ttl"].toInt(), 120);
    QCOMPARE(row["rcode"].toString(), QStringLiteral("NOERROR"));
    QCOMPARE(row["resolver"].toString(), m_server->address());
    QVERIFY(row["latency_ms"].toInt(-1) >= 0);
    QVERIFY(row["checked_at"].toString().endsWith(QLatin1Char('Z')));
    const BlacklistRun clean = check(optionsFor(m_server->address(), {"zen"}, {"192.0.2.201"}), ownCatalogue());
    QCOMPARE(clean.results.front().ttl, 30); // from the SOA
    QVERIFY(clean.results.front().toJson()["delist_url"].isNull());
}

void TestBlacklistZones::publicResolver()
{
    const BlacklistRun run = check(optionsFor(m_server->address(), {"normal.lists.test", "public.lists.test"}, {"192.0.2.2"}));
    QCOMPARE(run.resolver.state, QStringLiteral("public"));
    QCOMPARE(run.state("192.0.2.2", "normal.lists.test"), QStringLiteral("listed")); // the others count all the same
    QCOMPARE(check(optionsFor(m_server->address(), {"normal.lists.test"}, {"192.0.2.2"})).resolver.state,
             QStringLiteral("ok"));
}

void TestBlacklistZones::refusalEndsTheZone()
{
    // The first target makes the list refuse; what is still waiting is not asked.
    QStringList targets = {"192.0.2.50"};
    for (int i = 100; i < 160; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    const BlacklistRun run = check(optionsFor(m_server->address(), {"refusal.lists.test"}, targets));
    QCOMPARE(run.results.size(), std::size_t(61));
    QCOMPARE(run.results.front().state, QStringLiteral("rate-limited"));
    QCOMPARE(run.results.back().state, QStringLiteral("rate-limited"));
    QVERIFY2(run.results.back().meaning.startsWith(QLatin1String("not asked")), qPrintable(run.results.back().meaning));
    const auto notListed = std::ranges::count_if(
        run.results, [](const ListingResult& r) { return r.state == QLatin1String("not-listed"); });
    QVERIFY(notListed < 10); // only those that were in flight
}

void TestBlacklistZones::theCollectionsZones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* zone, const char* target, const char* state) {
        QTest::addRow("%s %s", zone, target)
            << QString::fromLatin1(zone) + QStringLiteral(".dnsbl.test") << target << state;
    };
    row("zen", "192.0.2.200", "listed");
    row("zen", "198.51.100.25", "not-listed");
    row("zen", "2001:db8:bad::7", "listed");
    row("dbl", "www.spam-domain.example", "listed");
    row("dbl", "good.spam-domain.example", "not-listed");
    row("dbl", "192.0.2.2", "not-applicable");
    row("dead", "192.0.2.9", "lists-everything");
    row("deaddom", "clean.example", "lists-everything");
    row("parked", "192.0.2.2", "list-dead");
    row("empty", "192.0.2.2", "list-dead");
    row("refuse254", "192.0.2.2", "refused");
    row("refuse1", "192.0.2.2", "refused");
    row("refused", "192.0.2.2", "refused");
    row("timeout", "192.0.2.2", "timeout");
    row("emptyacl", "192.0.2.2", "list-dead");
    row("trie", "192.0.2.9", "listed");
    row("combined", "192.0.2.5", "listed");
    row("longtxt", "192.0.2.7", "listed");
}

void TestBlacklistZones::theCollectionsZones()
{
    const QString folder = QStringLiteral(DELIST_CORPORA "/dns/zones");
    if (!QFileInfo::exists(folder))
        QSKIP("the collection of zones (" DELIST_CORPORA "/dns) is not here");
    static std::unique_ptr<Rbldnsd> server;
    if (!server) {
        server = std::make_unique<Rbldnsd>();
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files)) {
            QFile in(file.filePath());
            QVERIFY(in.open(QIODevice::ReadOnly));
            server->write(file.fileName(), in.readAll());
        }
        QStringList zones;
        for (const char* zone :
             {"zen:ip4set:zen.ip4", "zen:ip6trie:zen.ip6", "dbl:dnset:dbl.dns", "dead:ip4set:dead.ip4",
              "deaddom:dnset:deaddom.dns", "parked:dnset:parked.dns", "empty:ip4set:empty.ip4",
              "refuse254:ip4set:refuse254.ip4", "refuse1:ip4set:refuse1.ip4", "refused:ip4set:normal.ip4",
              "refused:acl:acl.refuse", "timeout:ip4set:normal.ip4", "timeout:acl:acl.ignore",
              "emptyacl:ip4set:normal.ip4", "emptyacl:acl:acl.empty", "trie:ip4trie:trie.ip4",
              "combined:combined:combined.conf", "longtxt:ip4set:longtxt.ip4"})
            zones << QString::fromLatin1(zone).replace(QString::fromLatin1(zone).indexOf(u':'), 1,
                                                       QStringLiteral(".dnsbl.test:"));
        QVERIFY2(server->start(zones), qPrintable(server->log()));
    }
    QFETCH(QString, zone);
    QFETCH(QString, target);
    QFETCH(QString, state);
    const BlacklistRun run = check(optionsFor(server->address(), {zone}, {target}, 100));
    QCOMPARE(run.results.front().state, state);
    QVERIFY(run.results.front().text.size() <= 1024);
    if (zone.startsWith(QLatin1String("longtxt")))
        QCOMPARE(run.results.front().text, QStringLiteral("UTF-8 ümläut \"quoted\" \\ back"));
}

QTEST_GUILESS_MAIN(TestBlacklistZones)
#include "test_blacklist_zones.moc"
