// The windowed model over a case of a million connections: right rows, bounded, and never waiting on its thread.
#include "case/file/case_file.h"
#include "tables/windowed_table_model.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace delist;

namespace {

constexpr int manyRows = 1'000'000;
constexpr Micros start = Micros(1'772'409'600) * 1'000'000; // 2026-03-02T00:00:00Z
constexpr Micros step = 50'000;

/// Words are not the point here.
class PlainPresenter : public TablePresenter
{
public:
    QVariant header(const TableDefinition&, const TableColumn& column, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString::fromLatin1(column.name)) : QVariant();
    }
    QVariant cell(const TableDefinition&, const TableColumn&, const QVariant& value, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(value.toString()) : QVariant();
    }
};

void fill(Database& database, int rows)
{
    Transaction transaction(database);
    database.execute("INSERT INTO evidence(id,path,sha256,bytes,format,vantage,detection,records,rejected,timezone,timezone_source,"
                     "embedded,truncated,note,imported_at,seconds) VALUES(1,'fw.log','x',1,'isa-w3c',0,'',0,0,'UTC','format',0,0,'',0,0)");
    database.execute("INSERT INTO host(id,address,internal) VALUES(1,'10.0.0.1',1),(2,'10.0.0.2',1),(3,'203.0.113.9',0)");
    SqlStatement insert = database.prepare("INSERT INTO connection(evidence,offset,time,source,destination,destination_port,protocol,"
                                           "action) VALUES(1,?1,?2,?3,3,25,6,?4)");
    for (int row = 0; row < rows; ++row) {
        insert.bind(1, std::int64_t{row} * 100).bind(2, start + row * step).bind(3, std::int64_t{row % 1000 == 0 ? 2 : 1});
        insert.bind(4, std::int64_t{1 + row % 2}).run();
    }
    transaction.commit();
}

} // namespace

class TestWindowedTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsAndShowsTheFirstPage();
    void jumpsToTheEnd();
    void latestFilterWins();
    void neverWaits();
    void sortsByAnyColumn();
    void latestOrderWins();
    void followsChanges();
    void emptiesWithoutCase();
    void missingCaseFails();
    void cacheKeepsWhatWasUsedLast();

private:
    [[nodiscard]] std::unique_ptr<WindowedTableModel> model() const
    {
        return std::make_unique<WindowedTableModel>(*tableById(u"connections"), m_presenter);
    }
    QTemporaryDir m_folder;
    QString m_path;
    PlainPresenter m_presenter;
};

void TestWindowedTableModel::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("many.delist"));
    auto file = CaseFile::create(m_path.toStdString(), {});
    QVERIFY(file.ok());
    fill(file.value().database(), manyRows);
}

void TestWindowedTableModel::countsAndShowsTheFirstPage()
{
    CaseReader reader(m_path);
    const auto tested = model();
    QAbstractItemModelTester tester(tested.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(tested->total(), -1);
    tested->setReader(&reader);
    QVERIFY(tested->loading());
    QTRY_COMPARE_WITH_TIMEOUT(tested->rowCount(), manyRows, 20'000);
    QVERIFY(tested->row(0) != nullptr); // came with the count
    QCOMPARE(tested->value(0, u"offset").toLongLong(), 0);
    QCOMPARE(tested->value(7, u"source").toString(), QStringLiteral("10.0.0.1"));
    QCOMPARE(tested->headerData(tested->column(u"source"), Qt::Horizontal, WindowedTableModel::NameRole).toString(),
             QStringLiteral("source"));
}

void TestWindowedTableModel::jumpsToTheEnd()
{
    CaseReader reader(m_path);
    const auto tested = model();
    tested->setReader(&reader);
    QTRY_COMPARE_WITH_TIMEOUT(tested->rowCount(), manyRows, 20'000);
    const QModelIndex last = tested->index(manyRows - 1, tested->column(u"offset"));
    QCOMPARE(last.data().toString(), QStringLiteral("\u2026")); // a placeholder now …
    QCOMPARE(last.data(WindowedTableModel::LoadedRole).toBool(), false);
    QTRY_VERIFY_WITH_TIMEOUT(last.data(WindowedTableModel::LoadedRole).toBool(), 20'000); // … the row when it has come
    QCOMPARE(last.data(WindowedTableModel::ValueRole).toLongLong(), (manyRows - 1) * 100LL);
}

void TestWindowedTableModel::latestFilterWins()
{
    CaseReader reader(m_path);
    const auto tested = model();
    tested->setReader(&reader);
    for (int i = 0; i < 20; ++i) {
        TableFilter filter;
        filter.from = start + i * step;
        tested->setFilter(filter);
    }
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.2");
    tested->setFilter(filter);
    QTRY_COMPARE_WITH_TIMEOUT(tested->total(), manyRows / 1000, 20'000);
    QTRY_VERIFY(!tested->loading());
    for (int row = 0; row < 100; ++row)
        QCOMPARE(tested->value(row, u"source").toString(), QStringLiteral("10.0.0.2"));
    QTRY_VERIFY(!reader.busy()); // nothing old is still running
}

void TestWindowedTableModel::neverWaits()
{
    CaseReader reader(m_path);
    const auto tested = model();
    tested->setReader(&reader);
    QTRY_COMPARE_WITH_TIMEOUT(tested->rowCount(), manyRows, 20'000);
    // Scrolling through and searching a million rows: what this thread does in between stays below a frame or two.
    qint64 longestMs = 0;
    QElapsedTimer timer;
    for (int turn = 0; turn < 60; ++turn) {
        timer.start();
        if (turn % 6 == 0) {
            TableFilter filter;
            filter.search = QString::number(turn);
            tested->setFilter(turn % 12 == 0 ? filter : TableFilter());
        }
        const int rows = tested->rowCount();
        for (int visible = 0; visible < 40 && rows > 0; ++visible)
            (void)tested->index((turn * 15'887 + visible) % rows, 0).data();
        longestMs = std::max(longestMs, timer.elapsed());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    qInfo("longest turn on the model's thread: %lld ms", static_cast<long long>(longestMs));
    QVERIFY2(longestMs < 100, "the model waited on its own thread");
}

void TestWindowedTableModel::sortsByAnyColumn()
{
    CaseReader reader(m_path);
    const auto tested = model();
    QAbstractItemModelTester tester(tested.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    tested->setReader(&reader);
    QTRY_COMPARE_WITH_TIMEOUT(tested->rowCount(), manyRows, 20'000);
    const int source = tested->column(u"source");
    QElapsedTimer timer;
    timer.start();
    tested->setSort({source, true});
    QVERIFY(timer.elapsed() < 100); // not on this thread
    QVERIFY(tested->sorting());
    QCOMPARE(tested->total(), -1);
    QTRY_COMPARE_WITH_TIMEOUT(tested->total(), manyRows, 20'000);
    QVERIFY(!tested->sorting());
    QCOMPARE(tested->sort(), (TableSort{source, true}));
    QCOMPARE(tested->value(0, u"source").toString(), QStringLiteral("10.0.0.2"));
    QCOMPARE(tested->value(1, u"offset").toLongLong(), 1000 * 100); // equal ones as they came
    const int last = manyRows - 1;
    QTRY_VERIFY_WITH_TIMEOUT(tested->row(last) != nullptr, 20'000);
    QCOMPARE(tested->value(last, u"source").toString(), QStringLiteral("10.0.0.1"));
    // Time is the order that the rows are in: the other end of it needs no sorting.
    tested->setSort({tested->orderColumn(), true});
    QVERIFY(!tested->sorting());
    QTRY_COMPARE_WITH_TIMEOUT(tested->total(), manyRows, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(tested->row(0) != nullptr, 20'000);
    QCOMPARE(tested->value(0, u"offset").toLongLong(), last * 100LL);
    tested->setSort({});
    QCOMPARE(tested->sort(), (TableSort{tested->orderColumn(), false}));
    QTRY_VERIFY_WITH_TIMEOUT(tested->row(0) != nullptr, 20'000);
    QCOMPARE(tested->value(0, u"offset").toLongLong(), 0);
}

void TestWindowedTableModel::latestOrderWins()
{
    CaseReader reader(m_path);
    const auto tested = model();
    tested->setReader(&reader);
    for (int column = 0; column < tested->columnCount(); ++column)
        tested->setSort({column, column % 2 == 0});
    tested->setSort({tested->column(u"offset"), true});
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.2");
    tested->setFilter(filter);
    QTRY_COMPARE_WITH_TIMEOUT(tested->total(), manyRows / 1000, 20'000);
    QCOMPARE(tested->value(0, u"offset").toLongLong(), (manyRows - 1000) * 100LL);
    QTRY_VERIFY(!reader.busy());
    // Given up: the table's own order, and nothing runs on.
    tested->setFilter({});
    QVERIFY(tested->sorting());
    tested->setSort({});
    QVERIFY(!tested->sorting());
    QTRY_COMPARE_WITH_TIMEOUT(tested->total(), manyRows, 20'000);
    QCOMPARE(tested->value(0, u"offset").toLongLong(), 0);
    QTRY_VERIFY(!reader.busy());
}

void TestWindowedTableModel::followsChanges()
{
    const QString path = m_folder.filePath(QStringLiteral("few.delist"));
    auto file = CaseFile::create(path.toStdString(), {});
    QVERIFY(file.ok());
    fill(file.value().database(), 10);
    CaseReader reader(path);
    const auto tested = model();
    QAbstractItemModelTester tester(tested.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    tested->setReader(&reader);
    QTRY_COMPARE(tested->rowCount(), 10);
    file.value().database().execute("INSERT INTO connection(evidence,offset,time,source,destination,destination_port,protocol,action) "
                                    "VALUES(1,999,1,1,3,25,6,1)");
    tested->reload();
    QTRY_COMPARE(tested->rowCount(), 11);
    QCOMPARE(tested->value(0, u"offset").toLongLong(), 999); // oldest first
    file.value().database().execute("DELETE FROM connection WHERE offset < 500");
    tested->reload();
    QTRY_COMPARE(tested->rowCount(), 6);
}

void TestWindowedTableModel::emptiesWithoutCase()
{
    auto reader = std::make_unique<CaseReader>(m_path);
    const auto tested = model();
    tested->setReader(reader.get());
    QTRY_COMPARE_WITH_TIMEOUT(tested->rowCount(), manyRows, 20'000);
    tested->setReader(nullptr);
    QCOMPARE(tested->rowCount(), 0);
    QCOMPARE(tested->total(), -1);
    tested->setReader(reader.get());
    reader.reset(); // the case is closed while a page is on its way
    QCoreApplication::processEvents();
    QCOMPARE(tested->rowCount(), 0);
}

void TestWindowedTableModel::missingCaseFails()
{
    CaseReader reader(m_folder.filePath(QStringLiteral("nowhere.delist")));
    QSignalSpy failed(&reader, &CaseReader::failed);
    const auto tested = model();
    tested->setReader(&reader);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::Missing);
    QCOMPARE(tested->rowCount(), 0);
}

void TestWindowedTableModel::cacheKeepsWhatWasUsedLast()
{
    PageCache<int> cache(3);
    for (int page = 0; page < 3; ++page)
        cache.insert(page, page * 10);
    QCOMPARE(*cache.find(0), 0); // used: stays
    cache.insert(3, 30);
    QVERIFY(cache.find(1) == nullptr);
    QCOMPARE(*cache.find(0), 0);
    QCOMPARE(cache.size(), std::size_t(3));
    cache.insert(0, 5);
    QCOMPARE(*cache.find(0), 5);
    cache.clear();
    QVERIFY(cache.find(0) == nullptr);
}

QTEST_GUILESS_MAIN(TestWindowedTableModel)
#include "test_windowed_table_model.moc"
