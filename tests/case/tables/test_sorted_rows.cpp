// Rows in the order of any column: every table, every column, both directions, under filters.
#include "case/tables/sorted_rows.h"
#include "support/synthetic_case.h"
#include "support/table_rows.h"
#include <QElapsedTimer>
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

/// Whether \p a may stand before \p b, unknown aside.
bool inOrder(CellKind kind, const QVariant& a, const QVariant& b)
{
    if (kind == CellKind::Text || kind == CellKind::List)
        return true; // by language: looked at in a test of its own
    return kind == CellKind::Real ? a.toDouble() <= b.toDouble() : a.toLongLong() <= b.toLongLong();
}

} // namespace

class TestSortedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_case = makeCase(m_folder, "filled.delist");
        QVERIFY(m_case);
        SyntheticCase synthetic(*m_case);
        synthetic.fill({800, 200, 40, 100, 3});
    }

    void everyColumnOfEveryTable()
    {
        for (const TableDefinition* definition : tableDefinitions()) {
            std::vector<TableFilter> filters(6);
            filters[1].host = QStringLiteral("10.0.0.2");
            filters[2].mailbox = QStringLiteral("person1@example.com");
            filters[3].vantage = Vantage::MailLog;
            filters[4].search = QStringLiteral("er");
            filters[4].from = SyntheticCase::start + 86'400 * SyntheticCase::second;
            filters[5].from = filters[4].from; // hosts are counted anew in a part of the time
            filters[5].to = SyntheticCase::start + 2 * 86'400 * SyntheticCase::second;
            for (const TableFilter& filter : filters)
                for (int column = 0; column < int(definition->columns.size()); ++column)
                    check(*definition, filter, column);
        }
    }

    void addressesGoByNumberAndTextsByLetter()
    {
        const auto column = [&](const char* name) { return tableById(u"connections")->column(name); };
        const auto sources = cells(QStringLiteral("connections"), column("source"), false);
        QVERIFY(sources.indexOf(QStringLiteral("10.0.0.9")) >= 0);
        QVERIFY(sources.indexOf(QStringLiteral("10.0.0.9")) < sources.indexOf(QStringLiteral("10.0.0.10")));
        QVERIFY(sources.lastIndexOf(QStringLiteral("10.0.0.10")) < sources.indexOf(QStringLiteral("10.0.0.11")));

        Database& database = m_case->database();
        database.execute("INSERT INTO step(phase, subject, title, state, person, created_at, done_at, proof) VALUES"
                         "('contain','b','beta','done','x',1,1,''),('contain','a','Alpha','done','x',2,1,''),"
                         "('contain','c','gamma 10','done','x',3,1,''),('contain','c','gamma 9','done','x',4,NULL,'')");
        const int title = tableById(u"actions")->column("title");
        QCOMPARE(cells(QStringLiteral("actions"), title, false).mid(0, 2), (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta")}));
        QCOMPARE(cells(QStringLiteral("actions"), title, true).mid(2, 2), (QStringList{QStringLiteral("beta"), QStringLiteral("Alpha")}));
        // What is not known is last, whichever way.
        const int done = tableById(u"actions")->column("done_at");
        for (const bool descending : {false, true}) {
            const auto sorted = SortedRows::sort(database, *tableById(u"actions"), {}, {done, descending});
            QVERIFY(sorted);
            const auto rows = sorted.value().page(database, 0, 10);
            QCOMPARE(rows.size(), std::size_t(4));
            QVERIFY(!rows[3][std::size_t(done)].isValid() && rows[2][std::size_t(done)].isValid());
            QCOMPARE(rows[0][0].toInt(), 1); // equal: as they came
        }
    }

    void rowsThatAreGoneLeaveTheirPlace()
    {
        Database& database = m_case->database();
        const TableDefinition& table = *tableById(u"notes");
        database.execute("INSERT INTO note(time, person, text) VALUES(1,'a','x'),(2,'b','y'),(3,'c','z')");
        const auto sorted = SortedRows::sort(database, table, {}, {table.column("text"), true});
        QVERIFY(sorted);
        database.execute("DELETE FROM note WHERE person = 'b'");
        const auto rows = sorted.value().page(database, 0, 10);
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0][std::size_t(table.column("person"))].toString(), QStringLiteral("c"));
        QVERIFY(!rows[1][std::size_t(table.column("person"))].isValid());
        QCOMPARE(rows[2][std::size_t(table.column("person"))].toString(), QStringLiteral("a"));
        QCOMPARE(sorted.value().page(database, 2, 10).size(), std::size_t(1));
        QVERIFY(sorted.value().page(database, 3, 10).empty());
    }

private:
    QStringList cells(const QString& table, int column, bool descending)
    {
        QStringList texts;
        const auto sorted = SortedRows::sort(m_case->database(), *tableById(table), {}, {column, descending});
        if (sorted)
            for (const auto& row : sorted.value().page(m_case->database(), 0, sorted.value().size()))
                texts << row[std::size_t(column)].toString();
        return texts;
    }

    void check(const TableDefinition& definition, const TableFilter& filter, int column)
    {
        const std::string what = std::string(definition.id) + "." + definition.columns[std::size_t(column)].name;
        try {
            const qint64 total = TableQuery(m_case->database(), definition).count(filter);
            for (const bool descending : {false, true}) {
                const auto sorted = SortedRows::sort(m_case->database(), definition, filter, {column, descending});
                QVERIFY2(sorted.ok(), what.c_str());
                QVERIFY2(sorted.value().size() == total, what.c_str());
                const auto rows = sorted.value().page(m_case->database(), 0, total);
                QVERIFY2(qint64(rows.size()) == total, what.c_str());
                for (std::size_t i = 1; i < rows.size(); ++i) {
                    const QVariant& before = rows[i - 1][std::size_t(column)];
                    const QVariant& after = rows[i][std::size_t(column)];
                    QVERIFY2(before.isValid() || !after.isValid(), what.c_str());
                    if (before.isValid() && after.isValid()) {
                        const CellKind kind = definition.columns[std::size_t(column)].kind;
                        QVERIFY2(descending ? inOrder(kind, after, before) : inOrder(kind, before, after), what.c_str());
                    }
                }
            }
        } catch (const DatabaseError& error) {
            QFAIL((what + ": " + error.message).c_str());
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_case;
};

QTEST_GUILESS_MAIN(TestSortedRows)
#include "test_sorted_rows.moc"
