// Queries of every table over a filled case: what filters pick, pages that join, indexes that are used.
#include "support/synthetic_case.h"
#include "support/table_rows.h"
#include <QTest>
#include <functional>

using namespace delist;
using namespace delist::test;

using Predicate = std::function<bool(const TableDefinition&, const TableQuery::Row&)>;
Q_DECLARE_METATYPE(TableFilter)
Q_DECLARE_METATYPE(Predicate)

class TestTableQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFilterOfEveryTableIsValidSql();
    void filtersMatchWhatAPersonWouldPick_data();
    void filtersMatchWhatAPersonWouldPick();
    void pagesJoinWithoutGapsOrRepeats_data();
    void pagesJoinWithoutGapsOrRepeats();
    void filtersUseIndexes_data();
    void filtersUseIndexes();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_case;
    Database* m_database = nullptr;
};

void TestTableQuery::initTestCase()
{
    m_case = makeCase(m_folder, "filled.delist");
    QVERIFY(m_case);
    m_database = &m_case->database();
    SyntheticCase synthetic(*m_case);
    synthetic.fill({20'000, 5'000, 100, 1'000, 10});
}

void TestTableQuery::everyFilterOfEveryTableIsValidSql()
{
    for (const TableDefinition* definition : tableDefinitions()) {
        std::vector<TableFilter> filters(10);
        filters[1].from = SyntheticCase::start;
        filters[1].to = SyntheticCase::start + 86'400 * SyntheticCase::second;
        filters[2].host = QStringLiteral("10.0.0.2");
        filters[3].mailbox = QStringLiteral("person1@example.com");
        filters[4].vantage = Vantage::Firewall;
        filters[5].search = QStringLiteral("er");
        filters[6].search = QStringLiteral("Ü");
        filters[7].evidence = 2;
        filters[8].bin = 86'400 * SyntheticCase::second;
        filters[9] = filters[1];
        filters[9].host = filters[2].host;
        filters[9].mailbox = filters[3].mailbox;
        filters[9].vantage = Vantage::MailLog;
        filters[9].search = filters[5].search;
        for (const TableSubset& subset : definition->subsets) {
            filters.emplace_back();
            filters.back().subset = QLatin1String(subset.name);
        }
        for (const TableFilter& filter : filters) {
            TableQuery query(*m_database, *definition);
            try {
                const qint64 count = query.count(filter);
                const qint64 rows = qint64(query.page(filter, 0, 0).rows.size());
                QVERIFY2(count == rows, definition->id);
            } catch (const DatabaseError& error) {
                QFAIL((std::string(definition->id) + ": " + error.message).c_str());
            }
        }
    }
}

void TestTableQuery::filtersMatchWhatAPersonWouldPick_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<TableFilter>("filter");
    QTest::addColumn<Predicate>("expected");
    const QString infected = QStringLiteral("10.0.0.2");
    const Micros from = SyntheticCase::start + 3 * 86'400 * SyntheticCase::second;
    const Micros to = from + 86'400 * SyntheticCase::second;
    const auto text = [](const TableDefinition& t, const TableQuery::Row& row, const char* name) { return cellOf(t, row, name).toString(); };
    const Predicate inTime = [=](const TableDefinition& t, const TableQuery::Row& row) {
        const Micros time = cellOf(t, row, "time").toLongLong();
        return time >= from && time < to;
    };
    const Predicate ofHost = [=](const TableDefinition& t, const TableQuery::Row& row) {
        return text(t, row, "source") == infected || text(t, row, "destination") == infected;
    };
    const Predicate ofClient = [=](const TableDefinition& t, const TableQuery::Row& row) {
        return text(t, row, "client") == infected || (t.column("server") >= 0 && text(t, row, "server") == infected);
    };
    const auto vantage = [=](const char* word) -> Predicate {
        return [=](const TableDefinition& t, const TableQuery::Row& row) { return text(t, row, "vantage") == QLatin1String(word); };
    };
    const auto both = [](Predicate a, Predicate b) -> Predicate {
        return [=](const TableDefinition& t, const TableQuery::Row& row) { return a(t, row) && b(t, row); };
    };

    TableFilter filter;
    filter.from = from;
    filter.to = to;
    for (const char* table : {"connections", "sessions", "messages", "deliveries", "bounces"})
        QTest::addRow("%s in time", table) << QString::fromLatin1(table) << filter << inTime;
    filter.host = infected;
    QTest::newRow("connections of a host in time") << QStringLiteral("connections") << filter << both(inTime, ofHost);
    QTest::newRow("messages of a host in time") << QStringLiteral("messages") << filter << both(inTime, ofClient);
    filter.vantage = Vantage::Capture;
    QTest::newRow("connections of a host in time at a vantage")
        << QStringLiteral("connections") << filter << both(both(inTime, ofHost), vantage("capture"));
    filter = {};
    filter.host = infected;
    QTest::newRow("connections of a host") << QStringLiteral("connections") << filter << ofHost;
    QTest::newRow("sessions of a host") << QStringLiteral("sessions") << filter << ofClient;
    filter = {};
    filter.vantage = Vantage::Firewall;
    QTest::newRow("connections at a vantage") << QStringLiteral("connections") << filter << vantage("firewall");
    QTest::newRow("messages at a vantage without any") << QStringLiteral("messages") << filter << vantage("firewall");
    filter.vantage = Vantage::MailLog;
    QTest::newRow("messages at their only vantage") << QStringLiteral("messages") << filter << vantage("mail-log");
    filter = {};
    filter.evidence = 3;
    QTest::newRow("connections of an evidence")
        << QStringLiteral("connections") << filter
        << Predicate([](const TableDefinition& t, const TableQuery::Row& row) { return cellOf(t, row, "evidence").toInt() == 3; });
    filter = {};
    filter.subset = QStringLiteral("smtp-outbound-denied");
    QTest::newRow("subset") << QStringLiteral("connections") << filter
                            << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                   return text(t, row, "action") == QLatin1String("denied") &&
                                          cellOf(t, row, "destination_port").toInt() == 25;
                               });
    filter = {};
    filter.search = QStringLiteral("OUTBOUND");
    QTest::newRow("search an interned text") << QStringLiteral("connections") << filter
                                             << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                                    return text(t, row, "rule") == QLatin1String("All Outbound");
                                                });
    filter.search = QStringLiteral("about 77");
    QTest::newRow("search a subject") << QStringLiteral("messages") << filter
                                      << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                             return text(t, row, "subject").startsWith(QLatin1String("About 77"));
                                         });
    filter = {};
    filter.mailbox = QStringLiteral("person7@example.com");
    const Predicate ofMailbox = [=](const TableDefinition& t, const TableQuery::Row& row) {
        return text(t, row, "mail_from") == filter.mailbox || (t.column("authenticated_as") >= 0 && text(t, row, "authenticated_as") == filter.mailbox) ||
               (t.column("recipient") >= 0 && text(t, row, "recipient") == filter.mailbox) ||
               (t.column("recipient_list") >= 0 && cellOf(t, row, "recipient_list").toStringList().contains(filter.mailbox));
    };
    QTest::newRow("messages of a mailbox") << QStringLiteral("messages") << filter << ofMailbox;
    TableFilter ofVictim;
    ofVictim.mailbox = text(*tableById(u"bounces"), TableQuery(*m_database, *tableById(u"bounces")).page({}, 0, 1).rows.at(0), "victim");
    QTest::newRow("bounces to a mailbox") << QStringLiteral("bounces") << ofVictim
                                          << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                                 return text(t, row, "victim") == ofVictim.mailbox;
                                             });
    filter.from = from;
    filter.to = to;
    QTest::newRow("messages of a mailbox in time") << QStringLiteral("messages") << filter << both(inTime, ofMailbox);
    filter = {};
    filter.host = QStringLiteral("192.0.2.77");
    QTest::newRow("a host that is not in the case") << QStringLiteral("connections") << filter
                                                    << Predicate([](const TableDefinition&, const TableQuery::Row&) { return false; });
    filter = {};
    filter.subset = QStringLiteral("no-such-subset");
    QTest::newRow("an unknown subset") << QStringLiteral("connections") << filter
                                       << Predicate([](const TableDefinition&, const TableQuery::Row&) { return false; });
}

void TestTableQuery::filtersMatchWhatAPersonWouldPick()
{
    QFETCH(QString, table);
    QFETCH(TableFilter, filter);
    QFETCH(Predicate, expected);
    const TableDefinition& definition = *tableById(table);
    TableQuery query(*m_database, definition);

    std::vector<TableQuery::Row> picked;
    query.read({}, 0, 0, [&](const TableQuery::Row& row) {
        if (expected(definition, row))
            picked.push_back(row);
        return true;
    });
    const bool mayBeEmpty = QByteArray(QTest::currentDataTag()).contains("without") || QByteArray(QTest::currentDataTag()).contains("unknown") ||
                            QByteArray(QTest::currentDataTag()).contains("not in");
    QVERIFY2(mayBeEmpty || !picked.empty(), "the sample holds nothing of this");
    QCOMPARE(query.count(filter), qint64(picked.size()));
    QVERIFY(query.page(filter, 0, 0).rows == picked);
}

void TestTableQuery::pagesJoinWithoutGapsOrRepeats_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("host");
    for (const TableDefinition* definition : tableDefinitions()) {
        QTest::newRow(definition->id) << QString::fromLatin1(definition->id) << QString();
        if (!definition->hostPaths.empty())
            QTest::addRow("%s of a host", definition->id) << QString::fromLatin1(definition->id) << QStringLiteral("10.0.0.2");
    }
}

void TestTableQuery::pagesJoinWithoutGapsOrRepeats()
{
    QFETCH(QString, table);
    QFETCH(QString, host);
    TableQuery query(*m_database, *tableById(table));
    TableFilter filter;
    filter.host = host;
    const auto all = query.page(filter, 0, 0).rows;
    std::vector<TableQuery::Row> joined;
    const qint64 step = std::max<qint64>(7, qint64(all.size()) / 6);
    for (qint64 offset = 0; offset < qint64(all.size()) + step; offset += step) {
        const TablePage page = query.page(filter, offset, step);
        for (const auto& row : page.rows)
            joined.push_back(row);
        QVERIFY(!page.total || *page.total == qint64(all.size()));
    }
    QVERIFY(joined == all);
    QCOMPARE(query.count(filter), qint64(all.size()));
}

void TestTableQuery::filtersUseIndexes_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<TableFilter>("filter");
    TableFilter time, host, mailbox;
    time.from = SyntheticCase::start;
    time.to = SyntheticCase::start + 3600 * SyntheticCase::second;
    host.host = QStringLiteral("10.0.0.2");
    mailbox.mailbox = QStringLiteral("person7@example.com");
    TableFilter hostInTime = time;
    hostInTime.host = host.host;
    TableFilter hostAtVantage = host;
    hostAtVantage.vantage = Vantage::Firewall;
    for (const char* table : {"connections", "sessions", "messages", "deliveries", "bounces"}) {
        const QString name = QString::fromLatin1(table);
        const TableDefinition& definition = *tableById(name);
        QTest::addRow("%s, first page", table) << name << TableFilter();
        QTest::addRow("%s by time", table) << name << time;
        QTest::addRow("%s by host", table) << name << host;
        QTest::addRow("%s by host in time", table) << name << hostInTime;
        QTest::addRow("%s by host at a vantage", table) << name << hostAtVantage;
        if (!definition.mailboxPaths.empty())
            QTest::addRow("%s by mailbox", table) << name << mailbox;
    }
    QTest::newRow("hosts, first page") << QStringLiteral("hosts") << TableFilter();
    QTest::newRow("one host") << QStringLiteral("hosts") << host;
    QTest::newRow("processes of a host") << QStringLiteral("processes") << host;
    QTest::newRow("traffic, first page") << QStringLiteral("traffic") << TableFilter();
}

void TestTableQuery::filtersUseIndexes()
{
    QFETCH(QString, table);
    QFETCH(TableFilter, filter);
    TableQuery query(*m_database, *tableById(table));
    for (const bool ofCount : {false, true}) {
        for (const std::string& line : query.plan(filter, ofCount)) {
            // A walk of an index is fine where nothing is asked for; a walk of a table never is.
            const bool tableScan = line.starts_with("SCAN ") && line.find("INDEX") == std::string::npos &&
                                   line.find("CONSTANT") == std::string::npos && !line.starts_with("SCAN (subquery") &&
                                   line.find("traffic") == std::string::npos && line != "SCAN evidence" && line != "SCAN r" && line != "SCAN g" && // g: few rows that were grouped
                                   !(tableById(table)->source && line == "SCAN t"); // what the source has grouped
            QVERIFY2(!tableScan, line.c_str());
            const bool filtered = filter.from || !filter.host.isEmpty() || !filter.mailbox.isEmpty();
            const bool indexScan = line.starts_with("SCAN ") && line.find(" t ") != std::string::npos;
            QVERIFY2(!(filtered && indexScan), line.c_str());
        }
        // Many rows of one host come sorted from the index: the first page does not wait for the last row.
        const bool sorted = table == QLatin1String("connections") || table == QLatin1String("hosts") || filter.mailbox.isEmpty();
        if (sorted && !ofCount && table != QLatin1String("deliveries") && table != QLatin1String("bounces") && table != QLatin1String("processes")) {
            for (const std::string& line : query.plan(filter))
                QVERIFY2(line.find("TEMP B-TREE FOR ORDER BY") == std::string::npos, line.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestTableQuery)
#include "test_table_query.moc"
