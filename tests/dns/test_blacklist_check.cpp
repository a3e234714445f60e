// The whole check against real servers: every state from a real server's behaviour, and nothing ever "clean" by
// failure.
#include "dns/blacklist_check.h"
#include "dns/check_target.h"
#include "dns/listing_state.h"
#include "support/fault_dns_server.h"
#include "support/rbldnsd.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace delist;

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

struct Run
{
    std::vector<ListingResult> results;
    ResolverVerdict resolver;
    bool usable = false;
    QString problem;

    [[nodiscard]] const ListingResult& at(const QString& target, const QString& zone) const
    {
        static const ListingResult none;
        for (const ListingResult& result : results) {
            if (result.target == target && result.zone == zone)
                return result;
        }
        return none;
    }
    [[nodiscard]] QString state(const QString& target, const QString& zone) const { return at(target, zone).state; }
};

Run check(const CheckOptions& options, const QByteArray& catalogueJson = "[]")
{
    auto catalogue = Catalogue::parse(catalogueJson, QStringLiteral("test"));
    if (!catalogue)
        qFatal("%s", catalogue.error().message.c_str());
    if (!catalogue.value().problems().isEmpty())
        qFatal("%s", qPrintable(catalogue.value().problems().join(u'\n')));
    BlacklistCheck blacklists(std::make_shared<Catalogue>(catalogue.take()), options);
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    blacklists.start();
    if (finished.isEmpty() && !finished.wait(30'000))
        qFatal("the check does not end");
    return {blacklists.results(), blacklists.resolver(), blacklists.usable(), blacklists.problem()};
}

CheckOptions optionsFor(const QString& resolver, const QStringList& zones, const QStringList& targets,
                        int timeoutMs = 200)
{
    CheckOptions options;
    options.resolvers = {resolver};
    options.zones = zones;
    options.targets = targets;
    options.timeoutMs = timeoutMs;
    return options;
}

} // namespace

class TestBlacklistCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void uncataloguedZones_data();
    void uncataloguedZones();
    void cataloguedZones_data();
    void cataloguedZones();
    void listedRowIsWhole();
    void publicResolver();
    void refusalEndsTheZone();
    void silentListDelaysNobody();
    void manySilentListsDelayNobody();
    void manyLists();
    void theCollectionsZones_data();
    void theCollectionsZones();

    void faults_data();
    void faults();
    void faultsTogether();
    void listWithoutIpv6TestEntry();
    void rewritingResolver();
    void rewritingResolverThatSparesInvalid();
    void filteringResolver();
    void silentResolver();
    void refusingResolver();
    void honestResolverAmongOthers();
    void listThatGoesSilent();
    void pacedList();
    void nothingIsAskedBeforeStart();
    void problems_data();
    void problems();
    void cancel();
    void defaultListsAreTheEnabledOnes();

private:
    std::unique_ptr<Rbldnsd> m_server;
};

void TestBlacklistCheck::initTestCase()
{
    if (Rbldnsd::program().isEmpty()) {
        qWarning("rbldnsd is not installed (apt-get install rbldnsd): the states against a real blacklist server are "
                 "not tested");
        return;
    }
    m_server = std::make_unique<Rbldnsd>();
    m_server->copyData();
    QVERIFY2(m_server->start(ownZones), qPrintable(m_server->log()));
}

void TestBlacklistCheck::init()
{
    static const QStringList needRbldnsd = {"uncataloguedZones", "cataloguedZones",    "listedRowIsWhole",
                                            "publicResolver",    "refusalEndsTheZone", "silentListDelaysNobody",
                                            "manyLists"};
    if (!m_server && needRbldnsd.contains(QLatin1String(QTest::currentTestFunction())))
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd)");
}

void TestBlacklistCheck::uncataloguedZones_data()
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

void TestBlacklistCheck::uncataloguedZones()
{
    QFETCH(QString, zone);
    QFETCH(QString, target);
    QFETCH(QString, state);
    QFETCH(QStringList, codes);
    const Run run = check(optionsFor(m_server->address(), {zone}, {target}, 100));
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

void TestBlacklistCheck::cataloguedZones_data()
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

void TestBlacklistCheck::cataloguedZones()
{
    QFETCH(QString, zone);
    QFETCH(QString, target);
    QFETCH(QString, state);
    QFETCH(QString, meaning);
    QFETCH(QString, scope);
    const Run run = check(optionsFor(m_server->address(), {zone}, {target}, 100), ownCatalogue());
    QCOMPARE(run.results.size(), std::size_t(1));
    QCOMPARE(run.results.front().state, state);
    QVERIFY2(run.results.front().meaning.contains(meaning), qPrintable(run.results.front().meaning));
    QCOMPARE(run.results.front().scope, scope);
}

void TestBlacklistCheck::listedRowIsWhole()
{
    const Run run = check(optionsFor(m_server->address(), {"zen"}, {"192.0.2.200"}), ownCatalogue());
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
    const Run clean = check(optionsFor(m_server->address(), {"zen"}, {"192.0.2.201"}), ownCatalogue());
    QCOMPARE(clean.results.front().ttl, 30); // from the SOA
    QVERIFY(clean.results.front().toJson()["delist_url"].isNull());
}

void TestBlacklistCheck::publicResolver()
{
    const Run run = check(optionsFor(m_server->address(), {"normal.lists.test", "public.lists.test"}, {"192.0.2.2"}));
    QCOMPARE(run.resolver.state, QStringLiteral("public"));
    QCOMPARE(run.state("192.0.2.2", "normal.lists.test"), QStringLiteral("listed")); // the others count all the same
    QCOMPARE(check(optionsFor(m_server->address(), {"normal.lists.test"}, {"192.0.2.2"})).resolver.state,
             QStringLiteral("ok"));
}

void TestBlacklistCheck::refusalEndsTheZone()
{
    // The first target makes the list refuse; what is still waiting is not asked.
    QStringList targets = {"192.0.2.50"};
    for (int i = 100; i < 160; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    const Run run = check(optionsFor(m_server->address(), {"refusal.lists.test"}, targets));
    QCOMPARE(run.results.size(), std::size_t(61));
    QCOMPARE(run.results.front().state, QStringLiteral("rate-limited"));
    QCOMPARE(run.results.back().state, QStringLiteral("rate-limited"));
    QVERIFY2(run.results.back().meaning.startsWith(QLatin1String("not asked")), qPrintable(run.results.back().meaning));
    const auto notListed = std::ranges::count_if(
        run.results, [](const ListingResult& r) { return r.state == QLatin1String("not-listed"); });
    QVERIFY(notListed < 10); // only those that were in flight
}

void TestBlacklistCheck::silentListDelaysNobody()
{
    const QStringList zones = {"silent.lists.test", "zen.lists.test", "normal.lists.test"};
    auto catalogue = std::make_shared<Catalogue>(Catalogue::parse("[]", {}).take());
    QStringList targets;
    for (int i = 0; i < 100; ++i)
        targets << QStringLiteral("192.0.2.%1").arg(i);
    BlacklistCheck blacklists(catalogue, optionsFor(m_server->address(), zones, targets, 500));
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
void TestBlacklistCheck::manySilentListsDelayNobody()
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

void TestBlacklistCheck::manyLists()
{
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
    const Run run = check(optionsFor(server.address(), zones, targets, 3000));
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

void TestBlacklistCheck::theCollectionsZones_data()
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

void TestBlacklistCheck::theCollectionsZones()
{
    const QString folder = QStringLiteral(DELIST_CORPORA "/dns/zones");
    if (!m_server || !QFileInfo::exists(folder))
        QSKIP("rbldnsd or the collection of zones (" DELIST_CORPORA "/dns) is not here");
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
    const Run run = check(optionsFor(server->address(), {zone}, {target}, 100));
    QCOMPARE(run.results.front().state, state);
    QVERIFY(run.results.front().text.size() <= 1024);
    if (zone.startsWith(QLatin1String("longtxt")))
        QCOMPARE(run.results.front().text, QStringLiteral("UTF-8 ümläut \"quoted\" \\ back"));
}

void TestBlacklistCheck::faults_data()
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

void TestBlacklistCheck::faults()
{
    QFETCH(QString, zone);
    QFETCH(QString, state);
    FaultDnsServer server;
    QVERIFY(server.listening());
    const Run run = check(optionsFor(server.address(), {zone}, {"192.0.2.2"}, 200));
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

void TestBlacklistCheck::faultsTogether()
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
    const Run run = check(optionsFor(server.address(), zones, {"192.0.2.2", "192.0.2.3"}, 200));
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

void TestBlacklistCheck::listWithoutIpv6TestEntry()
{
    // Its IPv4 part passes: a code for an IPv6 address counts, but silence does not say "not listed".
    FaultDnsServer server;
    const Run run = check(optionsFor(server.address(), {"v4only.fault.test"},
                                     {"2001:db8::7", "2001:db8::8", "192.0.2.2", "example.com"}));
    QCOMPARE(run.state("2001:db8::7", "v4only.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.state("2001:db8::8", "v4only.fault.test"), QStringLiteral("not-applicable"));
    QCOMPARE(run.state("192.0.2.2", "v4only.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.state("example.com", "v4only.fault.test"), QStringLiteral("not-applicable"));
}

void TestBlacklistCheck::rewritingResolver()
{
    FaultDnsServer server;
    server.rewriteEverything(QHostAddress(QStringLiteral("198.51.100.99")));
    const Run run =
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

void TestBlacklistCheck::rewritingResolverThatSparesInvalid()
{
    FaultDnsServer server;
    server.rewriteEverything(QHostAddress(QStringLiteral("198.51.100.99")));
    server.spareInvalid();
    const Run run = check(optionsFor(server.address(), {"good.fault.test"}, {"192.0.2.2"}));
    QCOMPARE(run.results.front().state, QStringLiteral("resolver-unreliable"));
    QCOMPARE(run.resolver.state, QStringLiteral("rewrites"));
    QVERIFY(!run.usable);
}

void TestBlacklistCheck::filteringResolver()
{
    FaultDnsServer server;
    const Run run = check(optionsFor(server.address(), {"filter.fault.test", "good.fault.test"}, {"192.0.2.2"}));
    QCOMPARE(run.state("192.0.2.2", "filter.fault.test"), QStringLiteral("resolver-unreliable"));
    QCOMPARE(run.at("192.0.2.2", "filter.fault.test").codes, QStringList{"0.0.0.0"});
    QCOMPARE(run.state("192.0.2.2", "good.fault.test"), QStringLiteral("listed"));
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
}

void TestBlacklistCheck::silentResolver()
{
    FaultDnsServer server;
    server.setSilent(true);
    for (const QString& address : {server.address(), QStringLiteral("127.0.0.1:%1").arg(Rbldnsd::freePort())}) {
        const Run run = check(optionsFor(address, {"good.fault.test"}, {"192.0.2.2"}, 100));
        QCOMPARE(run.resolver.state, QStringLiteral("no-answer"));
        QCOMPARE(run.results.front().state, QStringLiteral("timeout"));
        QVERIFY(!run.usable);
    }
}

void TestBlacklistCheck::refusingResolver()
{
    FaultDnsServer server;
    server.setRcode(5);
    const Run run = check(optionsFor(server.address(), {"good.fault.test"}, {"192.0.2.2"}));
    QCOMPARE(run.resolver.state, QStringLiteral("ok")); // it answers
    QCOMPARE(run.results.front().state, QStringLiteral("refused"));
    QVERIFY(!run.usable);
}

void TestBlacklistCheck::honestResolverAmongOthers()
{
    FaultDnsServer lying;
    lying.rewriteEverything(QHostAddress(QStringLiteral("198.51.100.99")));
    FaultDnsServer silent;
    silent.setSilent(true);
    FaultDnsServer honest;
    CheckOptions options = optionsFor(lying.address(), {"good.fault.test"}, {"192.0.2.2"}, 100);
    options.resolvers = {lying.address(), silent.address(), honest.address()};
    const Run run = check(options);
    QCOMPARE(run.resolver.state, QStringLiteral("ok"));
    QVERIFY(run.resolver.detail.contains(lying.address()) && run.resolver.detail.contains(silent.address()));
    QCOMPARE(run.results.front().state, QStringLiteral("listed"));
    QCOMPARE(run.results.front().resolver, honest.address());
}

void TestBlacklistCheck::listThatGoesSilent()
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

void TestBlacklistCheck::pacedList()
{
    FaultDnsServer server;
    const QByteArray json = "[{\"id\":\"p\",\"zone\":\"good.fault.test\",\"kinds\":[\"ipv4\"],\"code_mode\":\"any127\","
                            "\"query_interval_ms\":50,"
                            "\"test_points\":{\"listed\":[\"127.0.0.2\"],\"not_listed\":[\"127.0.0.1\"]}}]";
    QElapsedTimer timer;
    timer.start();
    const Run run = check(optionsFor(server.address(), {"p"}, {"192.0.2.2", "192.0.2.3"}), json);
    QCOMPARE(run.results.size(), std::size_t(2));
    QVERIFY(timer.elapsed() >= 5 * 50); // two test entries, two addresses, two TXT
}

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
    const Run run = check(options);
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
    server.setRcode(2); // every list fails: nothing may come out as a verdict
    CheckOptions options = optionsFor(server.address(), {}, {"192.0.2.2", "2001:db8::1", "example.com"});
    auto catalogue = std::make_shared<Catalogue>(Catalogue::builtIn());
    BlacklistCheck blacklists(catalogue, options);
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    blacklists.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(blacklists.results().size(), std::size_t(3 * 37));
    for (const ListingResult& result : blacklists.results())
        QVERIFY2(result.state == QLatin1String("server-failure") || result.state == QLatin1String("not-applicable"),
                 qPrintable(result.zone + u' ' + result.state));
    QVERIFY(!blacklists.usable());
    QCOMPARE(server.askedFor(QStringLiteral("ahbl")), 0); // closed lists are left alone
    // Private: only the test entries were asked, no target.
    QCOMPARE(server.askedFor(QStringLiteral("2.2.0.192.")), 0);
    QCOMPARE(server.askedFor(QStringLiteral("example.com.")), 0);
}

QTEST_GUILESS_MAIN(TestBlacklistCheck)
#include "test_blacklist_check.moc"
