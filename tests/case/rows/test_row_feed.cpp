// RowFeed: rows go into their table as they are, in one statement, whatever kind their values have; a failure is told.
#include "case/rows/row_feed.h"
#include <QTest>
#include <string>

using namespace delist;

namespace {

struct Row
{
    std::int64_t id;
    std::string name;
    Micros time = unknownTime;
    double share = -1;
};

void put(RowFeed& feed, const std::vector<Row>& rows)
{
    feed.write(rows, [](const Row& row, RowValues& of) { of.positive(row.id).text(row.name).time(row.time).notNegative(row.share); });
}

std::string all(Database& database)
{
    return database.text("SELECT group_concat(quote(id) || ' ' || quote(name) || ' ' || quote(time) || ' ' || quote(share), '; ') FROM (SELECT * FROM t ORDER BY id)");
}

} // namespace

class TestRowFeed : public QObject
{
    Q_OBJECT

    Database m_database = Database::open(":memory:", OpenMode::Create).take();

private Q_SLOTS:
    void init()
    {
        m_database.execute("DROP TABLE IF EXISTS t;"
                           "CREATE TABLE t(id INTEGER PRIMARY KEY NOT NULL, name TEXT CHECK(length(name) < 9), time INTEGER, share REAL);"
                           "CREATE INDEX t_name ON t(name)");
    }

    void everyKindOfValue()
    {
        RowFeed feed(m_database, "t", "id, name, time, share");
        put(feed, {{1, "one", 5, 0.5}, {2, "", unknownTime, -1}, {3, "drei", -7, 0}});
        QCOMPARE(all(m_database), std::string("1 'one' 5 0.5; 2 NULL NULL NULL; 3 'drei' -7 0.0"));
    }

    void againAndNothing()
    {
        RowFeed feed(m_database, "t", "id, name, time, share");
        put(feed, {});
        QCOMPARE(all(m_database), std::string());
        put(feed, {{4, "a"}});
        m_database.execute("DROP INDEX t_name"); // the statement has to be prepared anew
        put(feed, {{5, "b"}});
        QCOMPARE(all(m_database), std::string("4 'a' NULL NULL; 5 'b' NULL NULL"));
    }

    void twoFeedsAndAnUpsert()
    {
        RowFeed plain(m_database, "t", "id, name, time, share");
        RowFeed adding(m_database, "t", "id, name, time, share", " ON CONFLICT DO UPDATE SET time = time + excluded.time");
        put(plain, {{1, "x", 10}});
        put(adding, {{1, "y", 5}, {2, "z", 1}, {2, "z", 2}});
        QCOMPARE(all(m_database), std::string("1 'x' 15 NULL; 2 'z' 3 NULL"));
    }

    void failureIsTold()
    {
        RowFeed feed(m_database, "t", "id, name, time, share");
        m_database.execute("BEGIN");
        QVERIFY_EXCEPTION_THROWN(put(feed, {{1, "short"}, {2, "much too long"}, {3, "short"}}), DatabaseError);
        m_database.execute("ROLLBACK");
        QCOMPARE(all(m_database), std::string());
        put(feed, {{1, "short"}}); // and it can go on
        QCOMPARE(all(m_database), std::string("1 'short' NULL NULL"));
    }

    void asManyColumnsAsThereAre()
    {
        std::string columns = "c0";
        for (int at = 1; at < RowValues::most; ++at)
            columns += ", c" + std::to_string(at);
        m_database.execute("CREATE TABLE wide(" + columns + ")");
        RowFeed feed(m_database, "wide", columns);
        feed.write(std::vector{7, 8}, [](int first, RowValues& of) {
            for (int at = 0; at < RowValues::most; ++at)
                of.number(first + at);
        });
        QCOMPARE(m_database.integer("SELECT sum(c0) FROM wide"), 15);
        QCOMPARE(m_database.integer("SELECT sum(c" + std::to_string(RowValues::most - 1) + ") FROM wide"), 15 + 2 * (RowValues::most - 1));
    }

    /// The statement is made anew where a row has a value in a column that none had before; each row is asked for its values once.
    void columnsThatComeLater()
    {
        RowFeed feed(m_database, "t", "id, name, time, share");
        int asked = 0;
        const std::vector<Row> rows{{1, ""}, {2, "", 7}, {3, "x"}, {4, "", unknownTime, 0.25}, {5, ""}};
        feed.write(rows, [&](const Row& row, RowValues& of) {
            ++asked;
            of.number(row.id).text(row.name).time(row.time).notNegative(row.share);
        });
        QCOMPARE(asked, 5);
        QCOMPARE(all(m_database), std::string("1 NULL NULL NULL; 2 NULL 7 NULL; 3 'x' NULL NULL; 4 NULL NULL 0.25; 5 NULL NULL NULL"));
    }

    /// Ids are those that the rows have, whether they go on from the highest one, leave some out or come late.
    void idsOfTheRows()
    {
        RowFeed feed(m_database, "t", "id, name, time, share", {}, FirstColumn::Id);
        const auto ids = [this] { return m_database.text("SELECT group_concat(id || name, ' ') FROM (SELECT * FROM t ORDER BY id)"); };
        put(feed, {{1, "a"}, {2, "b"}, {7, "c"}, {8, "d"}, {5, "e"}, {6, "f"}, {9, "g"}});
        QCOMPARE(ids(), std::string("1a 2b 5e 6f 7c 8d 9g"));
        m_database.execute("INSERT INTO t(id, name) VALUES(20, 'h')"); // by somebody else
        put(feed, {{10, "i"}, {11, "j"}, {21, "k"}, {22, "l"}});
        QCOMPARE(ids(), std::string("1a 2b 5e 6f 7c 8d 9g 10i 11j 20h 21k 22l"));
        m_database.execute("DELETE FROM t WHERE id > 9"); // as a rollback would
        put(feed, {{12, "m"}, {23, "n"}});
        QCOMPARE(ids(), std::string("1a 2b 5e 6f 7c 8d 9g 12m 23n"));
        m_database.execute("BEGIN");
        QVERIFY_EXCEPTION_THROWN(put(feed, {{23, "twice"}}), DatabaseError);
        m_database.execute("ROLLBACK");
    }

    /// Nobody but a feed can read it.
    void nothingToReadWithoutAFeed()
    {
        RowFeed feed(m_database, "t", "id, name, time, share");
        QCOMPARE(m_database.integer("SELECT count(*) FROM fed_rows"), 0);
        QCOMPARE(m_database.integer("SELECT count(*) FROM fed_rows(1)"), 0);
    }
};

QTEST_GUILESS_MAIN(TestRowFeed)
#include "test_row_feed.moc"
