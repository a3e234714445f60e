// Keys, own lists, weights and the updated catalogue: applied where they must be, and a key shown nowhere.
#include "dns/cause_hint.h"
#include "dns/check_target.h"
#include "dns/list_settings.h"
#include "dns/listing_change.h"
#include "dns/manual_result.h"
#include "support/fault_dns_server.h"
#include <QJsonDocument>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

const QString key = QStringLiteral("abcdefgh12345678");

QString hintOf(const char* zone, const char* code, TargetKind kind = TargetKind::Ipv4)
{
    const Catalogue catalogue = Catalogue::builtIn();
    const BlacklistEntry* entry = catalogue.find(QString::fromLatin1(zone));
    if (!entry)
        return QStringLiteral("no such list");
    DnsAnswer answer;
    answer.outcome = DnsOutcome::Answer;
    answer.rcode = 0;
    const auto address = IpAddress::parse(code);
    answer.addresses = {address->v4HostOrder()};
    const AnswerReading reading = readAnswer(entry->rules, answer, kind);
    return entry->scope(kind, reading.matched) + QLatin1Char('/') + causeHint(*entry, kind, reading.matched);
}

} // namespace

class TestListSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingSetIsTheBuiltInCatalogue();
    void savedAndLoaded();
    void ownListsAndWeights();
    void closedListsStay();
    void keysGoIntoTheZoneAndNowhereElse();
    void aKeyTypedAsAZoneIsHidden();
    void aDamagedUpdateIsIgnored();
    void hostileCatalogues();
    void changes();
    void hints_data();
    void hints();
    void pastedText_data();
    void pastedText();
    void manualResults();
    void freshAnswersAreNotAskedAgain();
    void whatIsNoAnswerIsNeverFresh();
    void privateAddressesAreNotAsked_data();
    void privateAddressesAreNotAsked();

private:
    QTemporaryDir m_folder;
};

void TestListSettings::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

void TestListSettings::init()
{
    ListSettings().save();
}

void TestListSettings::nothingSetIsTheBuiltInCatalogue()
{
    const Catalogue plain = Catalogue::builtIn();
    const Catalogue effective = ListSettings::load().effective();
    QCOMPARE(effective.entries().size(), plain.entries().size());
    for (const BlacklistEntry& entry : effective.entries())
        QVERIFY(!entry.keyed);
}

void TestListSettings::savedAndLoaded()
{
    ListSettings settings;
    settings.keys.insert(QStringLiteral("spamhaus-dqs"), key);
    settings.asked.insert(QStringLiteral("psbl.surriel.com"), false);
    settings.weights.insert(QStringLiteral("psbl.surriel.com"), QStringLiteral("high"));
    settings.ownLists = "[]";
    settings.catalogue = "[{\"id\":\"a\",\"zone\":\"a.test\",\"kinds\":[\"ipv4\"],\"code_mode\":\"any127\"}]";
    settings.save();
    const ListSettings loaded = ListSettings::load();
    QCOMPARE(loaded.keys, settings.keys);
    QCOMPARE(loaded.asked, settings.asked);
    QCOMPARE(loaded.weights, settings.weights);
    QCOMPARE(loaded.catalogue, settings.catalogue);
    QCOMPARE(loaded.effective().entries().size(), std::size_t(1));
}

void TestListSettings::ownListsAndWeights()
{
    ListSettings settings;
    settings.ownLists = R"([{"id":"ours","zone":"bl.ours.test","kinds":["ipv4"],"code_mode":"any127","enabled_by_default":true},
                            {"id":"psbl.surriel.com","zone":"psbl.surriel.com","name":"Mine","kinds":["ipv4"],"code_mode":"any127"}])";
    settings.weights.insert(QStringLiteral("bl.spamcop.net"), QStringLiteral("low"));
    settings.asked.insert(QStringLiteral("bl.spamcop.net"), false);
    const Catalogue catalogue = settings.apply(Catalogue::builtIn());
    QVERIFY(catalogue.find(QStringLiteral("bl.ours.test")));
    QCOMPARE(catalogue.find(QStringLiteral("psbl.surriel.com"))->name, QStringLiteral("Mine"));
    QCOMPARE(catalogue.find(QStringLiteral("bl.spamcop.net"))->impact, QStringLiteral("low"));
    QVERIFY(!catalogue.find(QStringLiteral("bl.spamcop.net"))->enabledByDefault);
}

void TestListSettings::closedListsStay()
{
    const BlacklistEntry* sorbs = nullptr;
    const Catalogue catalogue = ListSettings().effective();
    for (const BlacklistEntry& entry : catalogue.entries()) {
        if (entry.zoneText == QLatin1String("dnsbl.sorbs.net"))
            sorbs = &entry;
        if (entry.status == QLatin1String("closed") || entry.status == QLatin1String("unverified"))
            QVERIFY2(!entry.enabledByDefault, qPrintable(entry.id));
    }
    QVERIFY(sorbs);
    QVERIFY(!sorbs->closed.isEmpty());
}

void TestListSettings::keysGoIntoTheZoneAndNowhereElse()
{
    FaultDnsServer server;
    ListSettings settings;
    settings.keys.insert(QStringLiteral("spamhaus-dqs"), key);
    const auto catalogue = std::make_shared<Catalogue>(settings.apply(Catalogue::builtIn()));
    CheckOptions options;
    options.resolvers = {server.address()};
    options.zones = {QStringLiteral("zen.spamhaus.org"), QStringLiteral("<key>.zrd.dq.spamhaus.net")};
    options.targets = {QStringLiteral("192.0.2.7"), QStringLiteral("example.com")};
    options.timeoutMs = 200;
    BlacklistCheck check(catalogue, options);
    QCOMPARE(check.problem(), QString());
    QSignalSpy finished(&check, &BlacklistCheck::finished);
    check.start();
    QVERIFY(!finished.isEmpty() || finished.wait(20'000));
    QVERIFY(server.askedFor(key + QStringLiteral(".zen.dq.spamhaus.net")) > 0);
    QVERIFY(server.askedFor(key + QStringLiteral(".zrd.dq.spamhaus.net")) > 0);
    QCOMPARE(check.results().size(), std::size_t(4));
    for (const ListingResult& result : check.results()) {
        const QByteArray json = QJsonDocument(result.toJson()).toJson();
        QVERIFY2(!json.contains(key.toLatin1()), json.constData());
        QVERIFY(result.zone == QLatin1String("zen.spamhaus.org") || result.zone == QLatin1String("<key>.zrd.dq.spamhaus.net"));
    }
    QVERIFY(!QJsonDocument(check.resolver().toJson()).toJson().contains(key.toLatin1()));
}

void TestListSettings::aKeyTypedAsAZoneIsHidden()
{
    FaultDnsServer server;
    for (const char* list : {"zen.dq.spamhaus.net", "zrd.dq.spamhaus.net", "new.dq.spamhaus.net", "combined.mail.abusix.zone"}) {
        CheckOptions options;
        options.resolvers = {server.address()};
        options.zones = {key + QLatin1Char('.') + QLatin1String(list)};
        options.targets = {QStringLiteral("192.0.2.7")};
        options.timeoutMs = 200;
        BlacklistCheck check(std::make_shared<Catalogue>(Catalogue::builtIn()), options);
        QCOMPARE(check.problem(), QString());
        QSignalSpy finished(&check, &BlacklistCheck::finished);
        check.start();
        QVERIFY(!finished.isEmpty() || finished.wait(20'000));
        QCOMPARE(check.results().size(), std::size_t(1));
        const QByteArray json = QJsonDocument(check.results().front().toJson()).toJson();
        QVERIFY2(!json.contains(key.toLatin1()), json.constData());
    }
}

void TestListSettings::aDamagedUpdateIsIgnored()
{
    ListSettings settings;
    settings.catalogue = "{\"no\": \"array\"}";
    settings.ownLists = "[{";
    QCOMPARE(settings.effective().entries().size(), Catalogue::builtIn().entries().size());
}

void TestListSettings::hostileCatalogues()
{
    QFile file(QStringLiteral(DELIST_TEST_DATA "/dns/catalogue.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype length = 0; length < whole.size(); length += 7)
        QVERIFY(!Catalogue::parse(whole.left(length), QStringLiteral("cut")));
    // Any byte may be wrong: an error, or an entry less, and what is kept can be used.
    quint32 random = 1;
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = whole;
        for (int i = 0; i < 3; ++i) {
            random = random * 1'664'525 + 1'013'904'223;
            damaged[static_cast<qsizetype>(random >> 8) % damaged.size()] = static_cast<char>(random >> 24);
        }
        const auto catalogue = Catalogue::parse(damaged, QStringLiteral("damaged"));
        if (!catalogue)
            continue;
        for (const BlacklistEntry& entry : catalogue.value().entries()) {
            QVERIFY(!entry.id.isEmpty());
            QVERIFY(entry.isPortal() || entry.needsKeyInZone() || domainName(QString::fromLatin1(entry.zone)));
            (void)entry.scope(TargetKind::Ipv4, {});
            (void)causeHint(entry, TargetKind::Domain, {});
        }
    }
    for (const char* odd : {"[]", "[1, null, \"x\", [], {}]", "[{\"id\": {}}]", "[{\"zone\": \"..\"}]", "{}", "null", "[[[[[[[["})
        (void)Catalogue::parse(odd, QStringLiteral("odd"));
}

void TestListSettings::changes()
{
    const auto answer = [](const char* target, const char* state) {
        ListingResult result;
        result.target = QString::fromLatin1(target);
        result.zone = result.list = QStringLiteral("l");
        result.state = QString::fromLatin1(state);
        return result;
    };
    const auto found = listingChanges({answer("a", "listed"), answer("b", "not-listed"), answer("c", "listed"), answer("d", "not-listed")},
                                      {answer("a", "not-listed"), answer("b", "listed"), answer("c", "timeout"), answer("d", "refused"),
                                       answer("e", "listed"), answer("f", "not-listed")});
    QStringList words;
    for (const ListingChange& change : found)
        words << change.target + (change.listed ? QStringLiteral("+") : QStringLiteral("-"));
    QCOMPARE(words, (QStringList{QStringLiteral("a-"), QStringLiteral("b+"), QStringLiteral("e+")}));
}

void TestListSettings::hints_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("domain");
    QTest::addColumn<QString>("expected"); // scope/hint
    const auto row = [](const char* zone, const char* code, const char* expected, bool domain = false) {
        QTest::addRow("%s %s", zone, code) << QString::fromLatin1(zone) << QString::fromLatin1(code) << domain << QString::fromLatin1(expected);
    };
    row("zen.spamhaus.org", "127.0.0.2", "address/spam");
    row("zen.spamhaus.org", "127.0.0.3", "address/reputation");
    row("zen.spamhaus.org", "127.0.0.4", "address/bot");
    row("zen.spamhaus.org", "127.0.0.10", "policy/policy");
    row("zen.spamhaus.org", "127.0.0.11", "policy/policy");
    row("zen.spamhaus.org", "127.0.0.9", "network/range");
    row("ips.backscatterer.org", "127.0.0.2", "address/backscatter");
    row("backscatter.spameatingmonkey.net", "127.0.0.2", "address/backscatter");
    row("dnsbl-1.uceprotect.net", "127.0.0.2", "address/spam");
    row("dnsbl-2.uceprotect.net", "127.0.0.2", "network/range");
    row("dnsbl-3.uceprotect.net", "127.0.0.2", "asn/range");
    row("bl.spamcop.net", "127.0.0.2", "address/spam");
    row("all.spamrats.com", "127.0.0.36", "policy/policy");
    row("all.spamrats.com", "127.0.0.37", "policy/policy");
    row("bl.blocklist.de", "127.0.0.7", "address/attack");
    row("dbl.spamhaus.org", "127.0.1.2", "domain/domain-spam", true);
    row("dbl.spamhaus.org", "127.0.1.4", "domain/malicious-domain", true);
    row("dbl.spamhaus.org", "127.0.1.102", "domain/abused-domain", true);
}

void TestListSettings::hints()
{
    QFETCH(QString, zone);
    QFETCH(QString, code);
    QFETCH(bool, domain);
    QTEST(hintOf(zone.toLatin1().constData(), code.toLatin1().constData(), domain ? TargetKind::Domain : TargetKind::Ipv4), "expected");
}

void TestListSettings::pastedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* text, const char* state) { QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(state); };
    row("", "");
    row("Your IP 203.0.113.25 is not listed.", "not-listed");
    row("203.0.113.25 is listed in the block list", "listed");
    row("The IP is currently blocked due to spam", "listed");
    row("The IP address is not currently blocked", "not-listed");
    row("Email reputation: Poor", "listed");
    row("Sender reputation: Neutral", "not-listed");
    row("A is listed on X but not listed on Y. good reputation", "");
    row("203.0.113.25 is not currently listed as \"poor\" on the Barracuda Reputation System", "not-listed");
    row("203.0.113.25 is currently listed as \"poor\" on the Barracuda Reputation System", "listed");
    row("The IP address you submitted, 203.0.113.25 is currently not being blocked by Proofpoint Dynamic Reputation.", "not-listed");
    row("The IP address you submitted, 203.0.113.25 is currently being blocked by Proofpoint Dynamic Reputation.", "listed");
    row("Unlisted in the spam sender list", "not-listed");
    row("It was listed, but is no longer listed", "not-listed");
    row("Email Reputation: Poor, Web Reputation: Neutral, Spam level: critical", "listed");
    row("Email Reputation: Good\nWeb Reputation: Poor", "not-listed");
    row("Web Reputation: Neutral", "");
    row("IP reputation: Bad", "listed");
    row("IP reputation: High, domain reputation: Low", "not-listed");
    row("Domain reputation: Bad", "");
    row("203.0.113.25,10/12/2026 1:00 AM,10/12/2026 11:00 PM,1200,1100,1300,RED,0.5%,10/12/2026 2:00 AM,10/12/2026 9:00 PM,12,mail.example.org,info@example.org,",
        "listed");
    row("203.0.113.25\t10/12/2026 1:00 AM\t10/12/2026 11:00 PM\t1200\t1100\t1300\tGREEN\t< 0.1%\t\t\t0", "not-listed");
    row("203.0.113.25 10/12/2026 1:00 AM 10/12/2026 11:00 PM 1200 1100 1300 YELLOW < 0.1%", "");
    row("203.0.113.24,1,2,3,RED,0.5%\n203.0.113.25,1,2,3,GREEN,< 0.1%", "not-listed");
    row("203.0.113.0,203.0.113.255,Yes,Blocked due to user complaints or other evidence of spamming", "listed");
    row("Requests: 17", "");
}

void TestListSettings::pastedText()
{
    QFETCH(QString, text);
    QTEST(stateInPastedText(text, QStringLiteral("203.0.113.25")), "state");
}

void TestListSettings::manualResults()
{
    const Catalogue catalogue = Catalogue::builtIn();
    QString problem;
    ManualResult manual;
    manual.list = QStringLiteral("talos");
    manual.target = QStringLiteral("203.0.113.25");
    manual.text = QStringLiteral("Email reputation: Poor\x1b[31m");
    manual.time = 1'772'409'600'000'000;
    const auto row = toListing(manual, catalogue, problem);
    QVERIFY2(row, qPrintable(problem));
    QVERIFY(row->manual);
    QCOMPARE(row->state, QStringLiteral("listed"));
    QCOMPARE(row->zone, QStringLiteral("talos"));
    QCOMPARE(row->checkedAt, manual.time);
    QVERIFY(!row->text.contains(QChar(0x1b)));
    QVERIFY(row->delistUrl.startsWith(QLatin1String("https://")));
    manual.text = QStringLiteral("Requests: 17");
    QCOMPARE(toListing(manual, catalogue, problem)->state, QStringLiteral("unknown"));
    manual.state = QStringLiteral("unknown");
    QCOMPARE(toListing(manual, catalogue, problem)->state, QStringLiteral("unknown"));
    manual.state.clear();
    manual.target = QStringLiteral("example.org");
    manual.text = QStringLiteral("IP reputation: High, domain reputation: Low");
    QCOMPARE(toListing(manual, catalogue, problem)->state, QStringLiteral("listed"));
    manual.state = QStringLiteral("clean");
    QVERIFY(!toListing(manual, catalogue, problem));
    manual.state = QStringLiteral("not-listed");
    manual.target.clear();
    QVERIFY(!toListing(manual, catalogue, problem));
}

void TestListSettings::freshAnswersAreNotAskedAgain()
{
    FaultDnsServer server;
    CheckOptions options;
    options.resolvers = {server.address()};
    options.zones = {QStringLiteral("good.fault.test")};
    options.targets = {QStringLiteral("192.0.2.7"), QStringLiteral("192.0.2.8")};
    options.timeoutMs = 200;
    const auto run = [&](const std::vector<ListingResult>& earlier) {
        BlacklistCheck check(std::make_shared<Catalogue>(Catalogue::builtIn()), options);
        check.skipFresh(earlier);
        QSignalSpy finished(&check, &BlacklistCheck::finished);
        check.start();
        if (finished.isEmpty())
            finished.wait(20'000);
        return std::pair(check.results(), check.usable());
    };
    auto first = run({});
    QCOMPARE(first.first.size(), std::size_t(2));
    const auto before = server.asked().size();
    const auto again = run(first.first);
    QCOMPARE(again.first.size(), std::size_t(0));
    QVERIFY(again.second);
    QCOMPARE(server.asked().size(), before);
    first.first[1].checkedAt -= 2LL * 3600 * 1'000'000; // its time has run out
    QCOMPARE(run(first.first).first.size(), std::size_t(1));
}

void TestListSettings::whatIsNoAnswerIsNeverFresh()
{
    ListingResult result;
    result.target = QStringLiteral("192.0.2.7");
    result.zone = QStringLiteral("good.fault.test");
    result.checkedAt = QDateTime::currentMSecsSinceEpoch() * 1000;
    result.ttl = 3600;
    for (const char* state : {"timeout", "server-failure", "resolver-unreliable", "list-dead", "lists-everything", "unknown"}) {
        result.state = QString::fromLatin1(state);
        QVERIFY2(!isFresh(result, result.checkedAt + 1), state);
    }
    // A list that refused is left alone for an hour, but its refusal is no answer: nothing usable is known.
    result.state = QStringLiteral("refused");
    QVERIFY(isFresh(result, result.checkedAt + 3'599'000'000));
    QVERIFY(!isFresh(result, result.checkedAt + 3'601'000'000));
    FaultDnsServer server;
    CheckOptions options;
    options.resolvers = {server.address()};
    options.zones = {result.zone};
    options.targets = {result.target};
    BlacklistCheck check(std::make_shared<Catalogue>(Catalogue::builtIn()), options);
    result.resolver = server.address();
    check.skipFresh({result});
    QSignalSpy finished(&check, &BlacklistCheck::finished);
    check.start();
    QVERIFY(finished.wait(20'000));
    QVERIFY(server.asked().isEmpty());
    QVERIFY2(check.resolver().detail.contains(QLatin1String("good.fault.test refused within the hour")), qPrintable(check.resolver().detail));
    QVERIFY(!check.usable());
    // It refused whatever is asked about; an address that has nothing to do there says nothing of others.
    CheckOptions more = options;
    more.targets << QStringLiteral("192.0.2.8");
    for (const char* state : {"refused", "not-applicable"}) {
        ListingResult earlier = result;
        earlier.state = QString::fromLatin1(state);
        BlacklistCheck ofTwo(std::make_shared<Catalogue>(Catalogue::builtIn()), more);
        ofTwo.skipFresh({earlier});
        QSignalSpy ended(&ofTwo, &BlacklistCheck::finished);
        ofTwo.start();
        QVERIFY(ended.wait(20'000));
        QCOMPARE(ofTwo.results().size(), std::size_t(earlier.state == u"refused" ? 0 : 1));
    }
    // Another resolver was refused: that says nothing of this one.
    result.resolver = QStringLiteral("192.0.2.53");
    BlacklistCheck another(std::make_shared<Catalogue>(Catalogue::builtIn()), options);
    another.skipFresh({result});
    QSignalSpy done(&another, &BlacklistCheck::finished);
    another.start();
    QVERIFY(done.wait(20'000));
    QVERIFY(another.usable());
}

void TestListSettings::privateAddressesAreNotAsked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("asked");
    const auto row = [](const char* address, bool asked) { QTest::newRow(address) << QString::fromLatin1(address) << asked; };
    row("203.0.113.25", true);
    row("2001:db8::25", true);
    row("::ffff:203.0.113.25", true);
    row("127.0.0.2", true);
    row("10.1.2.3", false);
    row("192.168.1.1", false);
    row("::ffff:10.0.0.1", false);
    row("127.0.0.1", false);
    row("169.254.1.1", false);
    row("100.64.0.1", false);
    row("224.0.0.5", false);
    row("255.255.255.255", false);
    row("::1", false);
    row("fe80::1", false);
    row("fd00::1", false);
}

void TestListSettings::privateAddressesAreNotAsked()
{
    QFETCH(QString, address);
    QFETCH(bool, asked);
    FaultDnsServer server;
    CheckOptions options;
    options.resolvers = {server.address()};
    options.zones = {QStringLiteral("good.fault.test")};
    options.targets = {address};
    options.timeoutMs = 200;
    BlacklistCheck check(std::make_shared<Catalogue>(Catalogue::builtIn()), options);
    QSignalSpy finished(&check, &BlacklistCheck::finished);
    check.start();
    QVERIFY(!finished.isEmpty() || finished.wait(20'000));
    QCOMPARE(check.results().size(), std::size_t(1));
    QCOMPARE(check.results()[0].state != QLatin1String("not-applicable"), asked);
    if (!asked)
        QVERIFY(!check.results()[0].meaning.isEmpty());
}

QTEST_GUILESS_MAIN(TestListSettings)
#include "test_list_settings.moc"
