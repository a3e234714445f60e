// What finds a row and what does not: addresses, mailboxes and texts as people write them, rows that say little.
#include "case/rows/time_text.h"
#include "support/synthetic_case.h"
#include "support/table_rows.h"
#include <QJsonObject>
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestTableSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selfConnectionIsOneRow();
    void rowsWithoutTimeAreShown();
    void unreadableProtocolIsNull();
    void mailboxIsFoundInAnyCase();
    void searchTakesTextLiterally();
    void times_data();
    void times();
    void filterAsJson();

private:
    QTemporaryDir m_folder;
};

void TestTableSearch::selfConnectionIsOneRow()
{
    const auto file = makeCase(m_folder, "self.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("isa-w3c", Vantage::Firewall);
        const RowId host = rows.host("10.0.0.1", true);
        rows.connection(log, SyntheticCase::start, host, host, 25, Action::Allowed);
    }
    TableQuery query(file->database(), *tableById(u"connections"));
    TableFilter filter;
    filter.host = QStringLiteral("::ffff:10.0.0.1"); // another way to write it
    QCOMPARE(query.count(filter), 1);
    QCOMPARE(query.page(filter, 0, 10).rows.size(), std::size_t(1));
}

void TestTableSearch::rowsWithoutTimeAreShown()
{
    const auto file = makeCase(m_folder, "timeless.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("isa-w3c", Vantage::Firewall);
        const RowId host = rows.host("10.0.0.1", true);
        rows.connection(log, SyntheticCase::start, host, 0, 25, Action::Allowed);
        rows.connection(log, unknownTime, host, 0, 25, Action::Unknown);
    }
    const TableDefinition& table = *tableById(u"connections");
    TableQuery query(file->database(), table);
    QCOMPARE(query.count({}), 2);
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.1");
    QCOMPARE(query.page(filter, 0, 10).rows.size(), std::size_t(2));
    filter.from = 0;
    const auto rows = query.page(filter, 0, 10).rows;
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(!cellOf(table, rows[0], "destination").isValid());
    QVERIFY(rowToJson(table, rows[0]).value(QStringLiteral("destination")).isNull());
}

void TestTableSearch::unreadableProtocolIsNull()
{
    const auto file = makeCase(m_folder, "protocol.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("checkpoint-csv", Vantage::Firewall);
        const RowId host = rows.host("10.0.0.1", true);
        rows.connection(log, SyntheticCase::start, host, 0, 25, Action::Allowed);
    }
    const TableDefinition& table = *tableById(u"connections");
    const auto protocol = [&] {
        const auto rows = TableQuery(file->database(), table).page({}, 0, 1).rows;
        return rowToJson(table, rows.at(0)).value(QStringLiteral("protocol"));
    };
    QCOMPARE(protocol(), QJsonValue(QStringLiteral("tcp")));
    file->database().execute("UPDATE connection SET protocol = 255"); // what readers make of words that say none
    QVERIFY(protocol().isNull());
}

void TestTableSearch::mailboxIsFoundInAnyCase()
{
    const auto file = makeCase(m_folder, "case.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        for (const char* sender : {"Anna@Example.com", "anna@example.com", "annab@example.com", "<>", "ünal@example.com"})
            rows.message(log, SyntheticCase::start, 0, rows.text(sender), "s", 0, Direction::Outbound);
    }
    TableQuery query(file->database(), *tableById(u"messages"));
    TableFilter filter;
    for (const auto& [mailbox, count] : {std::pair{"ANNA@example.COM", 2}, std::pair{"<>", 1}, std::pair{"ünal@Example.com", 1},
                                         std::pair{"nobody@example.com", 0}, std::pair{"a%", 0}}) {
        filter.mailbox = QString::fromUtf8(mailbox);
        QCOMPARE(query.count(filter), qint64(count));
        QCOMPARE(query.page(filter, 0, 0).rows.size(), std::size_t(count));
    }
}

void TestTableSearch::searchTakesTextLiterally()
{
    const auto file = makeCase(m_folder, "search.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        for (const char* subject : {"100% sure", "100 sure", "under_score", "back\\slash", "Größe ÄNDERN", "it's; DROP TABLE message"})
            rows.message(log, SyntheticCase::start, 0, 0, subject, 0, Direction::Outbound);
    }
    TableQuery query(file->database(), *tableById(u"messages"));
    TableFilter filter;
    for (const auto& [needle, count] : {std::pair{"100%", 1}, std::pair{"r_s", 1}, std::pair{"\\s", 1}, std::pair{"größe änd", 1},
                                        std::pair{"'s; drop", 1}, std::pair{"SURE", 2}, std::pair{"nowhere", 0}}) {
        filter.search = QString::fromUtf8(needle);
        QCOMPARE(query.count(filter), qint64(count));
    }
}

void TestTableSearch::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("date") << "2026-03-02" << "2026-03-02T00:00:00.000Z";
    QTest::newRow("minutes") << "2026-03-02T08:15" << "2026-03-02T08:15:00.000Z";
    QTest::newRow("blank") << "2026-03-02 08:15:30" << "2026-03-02T08:15:30.000Z";
    QTest::newRow("zulu") << "2026-03-02T08:15:30Z" << "2026-03-02T08:15:30.000Z";
    QTest::newRow("milliseconds") << "2026-03-02T08:15:30.25Z" << "2026-03-02T08:15:30.250Z";
    QTest::newRow("microseconds") << "2026-03-02T08:15:30.000001Z" << "2026-03-02T08:15:30.000001Z";
    QTest::newRow("nanoseconds are cut") << "2026-03-02T08:15:30.123456789Z" << "2026-03-02T08:15:30.123456Z";
    QTest::newRow("east") << "2026-03-02T00:30:00+01:00" << "2026-03-01T23:30:00.000Z";
    QTest::newRow("west") << "2026-12-31T23:30:00-0130" << "2027-01-01T01:00:00.000Z";
    QTest::newRow("leap day") << "2024-02-29" << "2024-02-29T00:00:00.000Z";
    QTest::newRow("before 1970") << "1969-12-31T23:59:59.5Z" << "1969-12-31T23:59:59.500Z";
    for (const char* wrong : {"", "2026", "2026-13-01", "2026-02-30", "2026-3-2", "2026-03-02T", "2026-03-02T25:00", "2026-03-02T08:15Zx",
                              "2026-03-02T08:15:30.", "2026-03-02T08:15+", "02/03/2026", "now"})
        QTest::newRow(*wrong ? wrong : "empty") << QString::fromLatin1(wrong) << QString();
}

void TestTableSearch::times()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto time = timeFromText(text);
    QCOMPARE(time ? timeToText(*time) : QString(), expected);
}

void TestTableSearch::filterAsJson()
{
    TableFilter filter;
    QVERIFY(filter.toJson().isEmpty());
    filter.from = SyntheticCase::start;
    filter.host = QStringLiteral("10.0.0.1");
    filter.vantage = Vantage::MailLog;
    filter.bin = 5 * 60 * SyntheticCase::second;
    filter.rule = QStringLiteral("All");
    filter.zone = QStringLiteral("bl.example");
    const QJsonObject expected{{QStringLiteral("from"), QStringLiteral("2026-03-02T00:00:00.000Z")},
                               {QStringLiteral("host"), QStringLiteral("10.0.0.1")},
                               {QStringLiteral("vantage"), QStringLiteral("mail-log")},
                               {QStringLiteral("rule"), QStringLiteral("All")},
                               {QStringLiteral("zone"), QStringLiteral("bl.example")},
                               {QStringLiteral("bin"), QStringLiteral("5m")}};
    QCOMPARE(filter.toJson(), expected);
    QCOMPARE(*binFromText(u"5m"), *filter.bin);
    for (const char* wrong : {"", "5", "m", "0m", "-1h", "5s", "1.5h", "99999999d"})
        QVERIFY2(!binFromText(QString::fromLatin1(wrong)), wrong);
}

QTEST_APPLESS_MAIN(TestTableSearch)
#include "test_table_search.moc"
