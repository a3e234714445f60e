// Room that a table has is used, until the user says how wide a column is; then that is kept.
#include "support/window_test.h"
#include <QHeaderView>
#include <QSettings>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestColumnLayout : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeCase(); }
    void init() { makeWindow(); }
    void cleanup()
    {
        m_window.reset();
        QSettings().remove(QStringLiteral("tables"));
    }
    void wordsGetTheRoom();
    void theUsersWidthStays();

private:
    [[nodiscard]] DataTable* messages(int windowWidth);
    static int width(DataTable& table, const char* column) { return table.view().columnWidth(table.model().column(QString::fromLatin1(column))); }
};

DataTable* TestColumnLayout::messages(int windowWidth)
{
    m_window->resize(windowWidth, 900);
    show(QStringLiteral("mail"))->showTable(QStringLiteral("messages"));
    return table(QStringLiteral("mail"));
}

void TestColumnLayout::wordsGetTheRoom()
{
    open();
    DataTable* const rows = messages(1100);
    QVERIFY(rows);
    const int sender = width(*rows, "mail_from"), subject = width(*rows, "subject"), time = width(*rows, "time");
    m_window->resize(2400, 900);
    QTRY_VERIFY(width(*rows, "mail_from") > sender + 100);
    QVERIFY(width(*rows, "subject") > subject + 100);
    QCOMPARE(width(*rows, "time"), time);
    m_window->resize(1100, 900);
    QTRY_COMPARE(width(*rows, "mail_from"), sender);
    QVERIFY(QSettings().childGroups().filter(QStringLiteral("tables")).isEmpty()); // a window's size is nobody's choice of columns
}

void TestColumnLayout::theUsersWidthStays()
{
    open();
    DataTable* rows = messages(1100);
    QVERIFY(rows);
    const int column = rows->model().column(u"mail_from");
    QHeaderView* const header = rows->view().horizontalHeader();
    const QPoint edge(header->sectionViewportPosition(column) + header->sectionSize(column) - 1, header->height() / 2);
    const QPoint there(edge.x() + 123 - header->sectionSize(column), edge.y());
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), there);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(width(*rows, "mail_from"), 123);
    m_window->resize(2400, 900);
    QTest::qWait(50);
    QCOMPARE(width(*rows, "mail_from"), 123);
    m_window.reset();
    makeWindow();
    open();
    rows = messages(2400);
    QVERIFY(rows);
    QCOMPARE(width(*rows, "mail_from"), 123);
}

QTEST_MAIN(TestColumnLayout)
#include "test_column_layout.moc"
