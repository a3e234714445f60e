// What was seen outside of a NAT is found by the inside host that it is of, in every table of mail.
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestNatRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInsideHostFindsItsMail_data();
    void theInsideHostFindsItsMail();
};

void TestNatRows::theInsideHostFindsItsMail_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("subset");
    for (const char* table : {"sessions", "messages", "deliveries"})
        QTest::newRow(table) << QString::fromLatin1(table) << QString();
    QTest::newRow("bounces") << QStringLiteral("bounces") << QString();
    QTest::newRow("subset of deliveries") << QStringLiteral("deliveries") << QStringLiteral("accepted");
}

void TestNatRows::theInsideHostFindsItsMail()
{
    QFETCH(QString, table);
    QFETCH(QString, subset);
    CaseBuilder builder;
    builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) {
        for (int i = 0; i < 3; ++i)
            flow(sink, monday + i * minute, i < 2 ? "10.0.3.44" : "10.0.0.25", outside(i), 25, Action::Allowed);
    });
    builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
        for (int i = 0; i < 3; ++i)
            dialogue(sink, {.time = monday + i * minute, .client = "203.0.113.25", .server = outside(i), .from = "<>", .to = "b@partner.example"}, 41'000 + i);
    });
    Database& database = builder.file().database();
    database.execute("INSERT OR REPLACE INTO nat_pair(outside, outside_host, outside_session, inside, inside_host, score, why)"
                     " SELECT 1000 + s.id, s.client, s.id, c.id, c.source, 0.9, 'a proof' FROM session s"
                     " JOIN connection c ON c.destination = s.server AND c.evidence = 1");
    const auto count = [&](const char* host) {
        TableFilter filter;
        filter.host = QString::fromLatin1(host);
        filter.subset = subset;
        return TableQuery(database, *tableById(table)).count(filter);
    };
    QCOMPARE(count("203.0.113.25"), 3);
    // A subset, as findings count, keeps to the row's own sides.
    QCOMPARE(count("10.0.3.44"), subset.isEmpty() ? 2 : 0);
    QCOMPARE(count("10.0.0.25"), subset.isEmpty() ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestNatRows)
#include "test_nat_rows.moc"
