// The catalogue of lists: the one that is built in, broken entries and files, what an entry says of a listing.
#include "dns/catalogue.h"
#include "dns/zone_check.h"
#include "support/dns_answers.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInCatalogue();
    void brokenEntries_data();
    void brokenEntries();
    void idsAreFound();
    void brokenFiles_data();
    void brokenFiles();
    void scopes_data();
    void scopes();
    void delistUrls();
};

void TestCatalogue::builtInCatalogue()
{
    const Catalogue catalogue = Catalogue::builtIn();
    QCOMPARE(catalogue.problems(), QStringList());
    QCOMPARE(catalogue.entries().size(), std::size_t(241));
    int enabled = 0;
    for (const BlacklistEntry& entry : catalogue.entries()) {
        if (!entry.enabledByDefault)
            continue;
        ++enabled;
        QVERIFY2(!entry.zone.isEmpty(), qPrintable(entry.id));
        QVERIFY2(entry.closed.isEmpty() && !entry.wildcardHazard && entry.status.startsWith(QLatin1String("alive")),
                 qPrintable(entry.id));
        QVERIFY2(entry.ipv4 || entry.ipv6 || entry.domain, qPrintable(entry.id));
    }
    QCOMPARE(enabled, 37);
    QCOMPARE(catalogue.find(QStringLiteral("bl.spameatingmonkey.net"))->queryIntervalMs,
             200); // at most 5 a second, the operator asks
    QVERIFY(catalogue.find(QStringLiteral("ZEN.spamhaus.org.")));
    QVERIFY(!catalogue.find(QStringLiteral("no.such.list")));
    QVERIFY(catalogue.find(QStringLiteral("key.zrd.dq.spamhaus.net"))->needsKeyInZone());
}

void TestCatalogue::brokenEntries_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* entry, const char* reason) {
        QTest::newRow(name) << QByteArray(entry) << reason;
    };
    row("no id", R"({"kinds":["ipv4"],"code_mode":"exact"})", "entry 1: no id");
    row("not an object", R"(17)", "entry 1: no id");
    row("no zone", R"({"id":"x","kinds":["ipv4"],"code_mode":"exact"})", "x: no zone");
    row("bad zone", R"({"id":"x","zone":"bad zone","kinds":["ipv4"],"code_mode":"exact"})", "is no zone name");
    row("no kinds", R"({"id":"x","zone":"x.test","code_mode":"exact"})", "kinds");
    row("bad mode", R"({"id":"x","zone":"x.test","kinds":["ipv4"],"code_mode":"guess"})", "code_mode \"guess\"");
    row("bad code",
        R"({"id":"x","zone":"x.test","kinds":["ipv4"],"code_mode":"exact","codes":[{"code":"127.0.0.300"}]})",
        "\"127.0.0.300\"");
    row("codes no array", R"({"id":"x","zone":"x.test","kinds":["ipv4"],"code_mode":"exact","codes":{}})",
        "codes is no array");
    row("twice", R"({"id":"good","zone":"x.test","kinds":["ipv4"],"code_mode":"exact"})",
        "good: the id is there twice");
}

void TestCatalogue::brokenEntries()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, reason);
    const QByteArray good =
        R"({"id":"good","zone":"Good.Test","kinds":["ipv4"],"code_mode":"exact","enabled_by_default":true})";
    const bool twice = QByteArray(QTest::currentDataTag()) == "twice";
    const auto catalogue =
        Catalogue::parse('[' + (twice ? good + ',' + entry : entry + ',' + good) + ']', QStringLiteral("mine.json"));
    QVERIFY(catalogue);
    QCOMPARE(catalogue.value().entries().size(), std::size_t(1)); // the good one is kept
    QCOMPARE(catalogue.value().entries().front().zone, QByteArray("good.test"));
    QCOMPARE(catalogue.value().problems().size(), 1);
    QVERIFY2(catalogue.value().problems().front().contains(reason), qPrintable(catalogue.value().problems().front()));
}

/// What was read can be found, whatever surrounds its id.
void TestCatalogue::idsAreFound()
{
    const auto catalogue = Catalogue::parse(R"([{"id":" a list.\u000b","zone":"x.test","kinds":["ipv4"],"code_mode":"any127","codes":[]}])", "ids");
    QVERIFY(catalogue);
    QCOMPARE(catalogue.value().entries().size(), std::size_t(1));
    QCOMPARE(catalogue.value().entries().front().id, QStringLiteral("a list"));
    for (const char* key : {"a list", "A LIST", "x.test", "X.TEST."})
        QVERIFY2(catalogue.value().find(QLatin1String(key)), key);
}

void TestCatalogue::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("[\n{\"id\": \n oops");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestCatalogue::brokenFiles()
{
    QFETCH(QByteArray, json);
    const auto catalogue = Catalogue::parse(json, QStringLiteral("mine.json"));
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, ErrorCode::Damaged);
    QVERIFY(catalogue.error().message.find("mine.json") != std::string::npos);
    QCOMPARE(Catalogue::load(QStringLiteral("/no/such/file.json")).error().code, ErrorCode::Missing);
}

void TestCatalogue::scopes_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("scope");
    QTest::newRow("SBL") << "zen.spamhaus.org" << QStringList{"127.0.0.2"} << "address";
    QTest::newRow("PBL") << "zen.spamhaus.org" << QStringList{"127.0.0.10"} << "policy";
    QTest::newRow("XBL and PBL: the address")
        << "zen.spamhaus.org" << QStringList{"127.0.0.10", "127.0.0.4"} << "address";
    QTest::newRow("UCEPROTECT 1") << "dnsbl-1.uceprotect.net" << QStringList{"127.0.0.2"} << "address";
    QTest::newRow("UCEPROTECT 2") << "dnsbl-2.uceprotect.net" << QStringList{"127.0.0.2"} << "network";
    QTest::newRow("UCEPROTECT 3") << "dnsbl-3.uceprotect.net" << QStringList{"127.0.0.2"} << "asn";
    QTest::newRow("policy list") << "dyna.spamrats.com" << QStringList{"127.0.0.36"} << "policy";
}

void TestCatalogue::scopes()
{
    QFETCH(QString, list);
    QFETCH(QStringList, codes);
    QFETCH(QString, scope);
    const Catalogue catalogue = Catalogue::builtIn();
    const BlacklistEntry* entry = catalogue.find(list);
    const AnswerReading reading = readAnswer(entry->rules, answerOf(codes), TargetKind::Ipv4);
    QCOMPARE(entry->scope(TargetKind::Ipv4, reading.matched), scope);
    QCOMPARE(entry->scope(TargetKind::Domain, reading.matched), QStringLiteral("domain"));
}

void TestCatalogue::delistUrls()
{
    const Catalogue catalogue = Catalogue::builtIn();
    QCOMPARE(catalogue.find(QStringLiteral("bl.blocklist.de"))->delistUrlFor(QStringLiteral("192.0.2.1")),
             QStringLiteral("https://www.blocklist.de/en/delist.html?ip=192.0.2.1"));
    QCOMPARE(catalogue.find(QStringLiteral("zen.spamhaus.org"))->delistUrlFor(QStringLiteral("192.0.2.1")),
             QStringLiteral("https://check.spamhaus.org/query/ip/192.0.2.1"));
    BlacklistEntry entry = unknownList("x.test");
    entry.delistUrl = QStringLiteral("https://x.test/{target}?q=<ip>");
    QCOMPARE(entry.delistUrlFor(QStringLiteral("2001:db8::1")),
             QStringLiteral("https://x.test/2001:db8::1?q=2001:db8::1"));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
