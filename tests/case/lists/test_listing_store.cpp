// Blacklist answers in the case: every answer kept, the latest shown, and when a target was first and last seen listed.
#include "case/file/custody.h"
#include "case/lists/listing_store.h"
#include "case/tables/table_query.h"
#include "support/rbldnsd.h"
#include "support/table_rows.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace delist;

namespace {

ListingResult answer(const char* target, const char* zone, const char* state, qint64 seconds)
{
    ListingResult result;
    result.target = QString::fromLatin1(target);
    result.zone = QString::fromLatin1(zone);
    result.list = QStringLiteral("List of ") + result.zone;
    result.state = QString::fromLatin1(state);
    result.scope = QStringLiteral("address");
    if (result.state == QLatin1String("listed"))
        result.codes = QStringList{"127.0.0.2", "127.0.0.10"};
    result.checkedAt = seconds * 1'000'000;
    return result;
}

constexpr Micros second = 1'000'000;

} // namespace

class TestListingStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void historyOfOnePair();
    void failuresEndNoListing();
    void everyFieldComesBack();
    void custodyTellsOfTheCheck();
    void allOrNothing();
    void tableShowsTheSame();
    void latestUsesTheIndex();
    void listedDelistedRelisted();

private:
    void store(const std::vector<ListingResult>& results);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseFile> m_case;
};

void TestListingStore::init()
{
    m_case.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto file = CaseFile::create(m_folder->filePath(QStringLiteral("a.delist")).toStdString(), {});
    QVERIFY2(file.ok(), file.ok() ? "" : file.error().message.c_str());
    m_case = std::make_unique<CaseFile>(file.take());
}

void TestListingStore::store(const std::vector<ListingResult>& results)
{
    ResolverVerdict resolver;
    resolver.state = QStringLiteral("ok");
    resolver.servers = QStringList{"192.0.2.53"};
    const auto stored = storeListings(*m_case, results, resolver);
    QVERIFY2(stored.ok(), stored.ok() ? "" : stored.error().message.c_str());
}

void TestListingStore::historyOfOnePair()
{
    store({answer("192.0.2.2", "a.test", "not-listed", 100), answer("192.0.2.2", "b.test", "not-listed", 100)});
    QCOMPARE(latestListings(m_case->database()).front().firstListed, unknownTime);
    store({answer("192.0.2.2", "a.test", "listed", 200)});
    store({answer("192.0.2.2", "a.test", "listed", 300), answer("192.0.2.3", "a.test", "listed", 300)});
    store({answer("192.0.2.2", "a.test", "not-listed", 400)});

    const auto latest = latestListings(m_case->database());
    QCOMPARE(latest.size(), std::size_t(3));
    QCOMPARE(latest[0].result.zone, QStringLiteral("a.test"));
    QCOMPARE(latest[0].result.state, QStringLiteral("not-listed"));
    QCOMPARE(latest[0].firstListed, 200 * second);
    QCOMPARE(latest[0].lastListed, 300 * second);
    QCOMPARE(latest[0].relisted, 0); // not listed, then listed for the first time
    QCOMPARE(latest[1].result.zone, QStringLiteral("b.test"));
    QCOMPARE(latest[1].lastListed, unknownTime);
    QCOMPARE(latest[2].result.target, QStringLiteral("192.0.2.3"));

    const auto history = listingHistory(m_case->database(), QStringLiteral("192.0.2.2"), QStringLiteral("a.test"));
    QStringList states;
    for (const StoredListing& row : history)
        states << row.result.state;
    QCOMPARE(states, (QStringList{"not-listed", "listed", "listed", "not-listed"})); // newest first
    QVERIFY(listingHistory(m_case->database(), QStringLiteral("192.0.2.2"), QStringLiteral("c.test")).empty());
}

void TestListingStore::failuresEndNoListing()
{
    store({answer("192.0.2.2", "a.test", "listed", 100)});
    store({answer("192.0.2.2", "a.test", "timeout", 200)});
    const auto latest = latestListings(m_case->database());
    QCOMPARE(latest.front().result.state, QStringLiteral("timeout"));
    QCOMPARE(latest.front().lastListed, 100 * second); // it was last seen listed; nothing says that it is not
}

void TestListingStore::everyFieldComesBack()
{
    ListingResult result = answer("2001:db8::1", "a.test", "listed", 100);
    result.meaning = QStringLiteral("SBL: spam source");
    result.text = QStringLiteral("line one\nzweite Zeile ü");
    result.latencyMs = 12;
    result.ttl = 60;
    result.rcode = QStringLiteral("NOERROR");
    result.resolver = QStringLiteral("192.0.2.53");
    result.delistUrl = QStringLiteral("https://a.test/?ip=2001:db8::1");
    store({result});
    const StoredListing row = latestListings(m_case->database()).front();
    QCOMPARE(row.result.toJson(), result.toJson());
    const QJsonObject json = row.toJson();
    for (const char* field : {"target", "zone", "list", "state", "scope", "codes", "meaning", "text", "checked_at",
                              "latency_ms", "delist_url", "first_listed", "last_listed"})
        QVERIFY2(json.contains(QLatin1String(field)), field);
    QCOMPARE(json["first_listed"].toString(), QStringLiteral("1970-01-01T00:01:40.000Z"));
}

void TestListingStore::custodyTellsOfTheCheck()
{
    const auto before = m_case->database().integer("SELECT count(*) FROM custody");
    store({answer("192.0.2.2", "a.test", "listed", 100), answer("192.0.2.2", "b.test", "timeout", 100)});
    QCOMPARE(m_case->database().integer("SELECT count(*) FROM custody"), before + 1);
    QCOMPARE(m_case->database().text("SELECT action FROM custody ORDER BY id DESC LIMIT 1"), std::string("check"));
    const auto detail =
        QJsonDocument::fromJson(
            QByteArray::fromStdString(m_case->database().text("SELECT detail FROM custody ORDER BY id DESC LIMIT 1")))
            .object();
    QCOMPARE(detail["states"]["listed"].toInt(), 1);
    QCOMPARE(detail["zones"].toArray().size(), 2);
    QCOMPARE(detail["resolver"]["state"].toString(), QStringLiteral("ok"));
    QCOMPARE(checkCustody(m_case->database()).problem, std::string());
}

void TestListingStore::allOrNothing()
{
    m_case->database().execute(
        "CREATE TRIGGER full BEFORE INSERT ON custody BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const auto stored = storeListings(*m_case, {answer("192.0.2.2", "a.test", "listed", 100)}, {});
    QVERIFY(!stored);
    QCOMPARE(m_case->database().integer("SELECT count(*) FROM listing"), 0);
}

void TestListingStore::tableShowsTheSame()
{
    store({answer("192.0.2.2", "a.test", "listed", 100)});
    store({answer("192.0.2.2", "a.test", "not-listed", 200)});
    store({answer("192.0.2.2", "a.test", "listed", 300)});
    const TableDefinition* table = tableById(QStringLiteral("listings"));
    QVERIFY(table);
    const TablePage page = TableQuery(m_case->database(), *table).page({}, 0, 10);
    QVERIFY(!page.rows.empty());
    const auto latest = latestListings(m_case->database()).front().toJson();
    const QJsonObject shown = test::rowToJson(*table, page.rows.front());
    for (const char* field :
         {"target", "zone", "list", "state", "scope", "codes", "checked_at", "first_listed", "last_listed"})
        QCOMPARE(shown[QLatin1String(field)], latest[QLatin1String(field)]);
}

void TestListingStore::latestUsesTheIndex()
{
    std::vector<ListingResult> many;
    for (int check = 0; check < 20; ++check) {
        for (int target = 0; target < 20; ++target) {
            for (int zone = 0; zone < 25; ++zone)
                many.push_back(answer(qPrintable(QStringLiteral("192.0.2.%1").arg(target)),
                                      qPrintable(QStringLiteral("z%1.test").arg(zone)),
                                      check % 3 ? "listed" : "not-listed", check));
        }
    }
    store(many);
    const std::clock_t before = std::clock(); // of this program: others may keep the machine busy
    QCOMPARE(latestListings(m_case->database()).size(), std::size_t(500));
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 0.5, qPrintable(QString::number(seconds)));
}

void TestListingStore::listedDelistedRelisted()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd): listing, delisting and relisting on a real server "
              "were not tested");
    const QByteArray base =
        "$SOA 0 ns1.lists.test. hostmaster.lists.test. 0 5m 5m 1h 30s\n$TTL 60\n:127.0.0.2:listed $\n127.0.0.2\n";
    Rbldnsd server;
    server.write(QStringLiteral("moving.ip4"), base + "192.0.2.2\n");
    QVERIFY2(server.start({"moving.lists.test:ip4set:moving.ip4"}), qPrintable(server.log()));
    const auto check = [&] {
        CheckOptions options;
        options.targets = QStringList{"192.0.2.2"};
        options.zones = QStringList{"moving.lists.test"};
        options.resolvers = QStringList{server.address()};
        options.timeoutMs = 500;
        BlacklistCheck blacklists(std::make_shared<Catalogue>(), options);
        QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
        blacklists.start();
        if (!finished.wait(10'000) || blacklists.results().size() != 1)
            qFatal("the check gave no answer");
        return std::pair(blacklists.results(), blacklists.resolver());
    };
    const auto state = [&] { return check().first.front().state; };
    const auto keep = [&] {
        const auto [results, resolver] = check();
        QVERIFY(storeListings(*m_case, results, resolver).ok());
    };
    keep();
    server.write(QStringLiteral("moving.ip4"), base);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("not-listed"), 20'000);
    keep();
    server.write(QStringLiteral("moving.ip4"), base + "192.0.2.2\n");
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("listed"), 20'000);
    keep();
    const auto history =
        listingHistory(m_case->database(), QStringLiteral("192.0.2.2"), QStringLiteral("moving.lists.test"));
    QCOMPARE(history.size(), std::size_t(3));
    QCOMPARE(history[0].result.state, QStringLiteral("listed"));
    QCOMPARE(history[1].result.state, QStringLiteral("not-listed"));
    QCOMPARE(history[2].result.state, QStringLiteral("listed"));
    QCOMPARE(history[0].firstListed, history[2].result.checkedAt);
    QCOMPARE(history[0].lastListed, history[0].result.checkedAt);
}

QTEST_GUILESS_MAIN(TestListingStore)
#include "test_listing_store.moc"
