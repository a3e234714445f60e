// ScopedTable: made once for all that ask inside its scope, and gone behind it.
#include "case/sql/scoped_table.h"
#include <QTest>

using namespace delist;

class TestScopedTable : public QObject
{
    Q_OBJECT

    static bool there(Database& database) { return database.integer("SELECT EXISTS(SELECT 1 FROM temp.sqlite_master WHERE name = 'asked')") != 0; }

private Q_SLOTS:
    void madeOnce()
    {
        Database database = Database::open(":memory:", OpenMode::Create).take();
        const std::string sql = "CREATE TEMP TABLE asked(x); INSERT INTO temp.asked VALUES(1)";
        {
            const ScopedTable outer(database, "asked", sql);
            QVERIFY(outer.isNew());
            {
                const ScopedTable inner(database, "asked", sql);
                QVERIFY(!inner.isNew());
                QCOMPARE(database.integer("SELECT count(*) FROM asked"), 1);
            }
            QVERIFY(there(database));
        }
        QVERIFY(!there(database));
    }

    /// Interrupted while it was filled: the next one does not take it for whole.
    void halfMade()
    {
        Database database = Database::open(":memory:", OpenMode::Create).take();
        QVERIFY_EXCEPTION_THROWN(ScopedTable(database, "asked", "CREATE TEMP TABLE asked(x); INSERT INTO temp.asked SELECT x FROM nowhere"), DatabaseError);
        QVERIFY(!there(database));
    }
};

QTEST_GUILESS_MAIN(TestScopedTable)
#include "test_scoped_table.moc"
