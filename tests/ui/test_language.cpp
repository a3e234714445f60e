// The window speaks the language that the user chose: titles, codes in tables, and columns that are wide enough for them.
#include "support/window_test.h"
#include "ui/language.h"
#include "ui/widgets/table_text.h"
#include <QtTest>

using namespace delist;

class TestLanguage : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeCase(); }
    void cleanup();
    void theUsersChoice_data();
    void theUsersChoice();
    void anUnknownOneIsEnglish();
};

void TestLanguage::cleanup()
{
    m_window.reset();
    setChosenLanguage(QStringLiteral("en"));
    installLanguage(*qApp);
}

void TestLanguage::theUsersChoice_data()
{
    QTest::addColumn<QString>("accepted");
    QTest::newRow("en") << QStringLiteral("accepted");
    QTest::newRow("de") << QStringLiteral("angenommen");
    QTest::newRow("fr") << QStringLiteral("accept\u00e9");
    QTest::newRow("es") << QStringLiteral("aceptado");
}

void TestLanguage::theUsersChoice()
{
    QFETCH(QString, accepted);
    setChosenLanguage(QLatin1String(QTest::currentDataTag()));
    installLanguage(*qApp);
    QCOMPARE(TableText::valueText(u"status", QStringLiteral("accepted")), accepted);
    makeWindow();
    m_window->resize(1480, 900);
    open();
    show(QStringLiteral("mail"))->showTable(QStringLiteral("messages"));
    DataTable* const rows = table(QStringLiteral("mail"));
    QVERIFY(rows);
    const int column = rows->model().column(u"status");
    const QModelIndex cell = rows->model().index(0, column);
    QTRY_VERIFY(!cell.data().toString().isEmpty());
    const int needed = rows->view().sizeHintForIndex(cell).width();
    QVERIFY2(rows->view().columnWidth(column) >= needed, qPrintable(QStringLiteral("%1 < %2").arg(rows->view().columnWidth(column)).arg(needed)));
}

void TestLanguage::anUnknownOneIsEnglish()
{
    setChosenLanguage(QStringLiteral("tlh"));
    installLanguage(*qApp);
    QCOMPARE(TableText::valueText(u"status", QStringLiteral("accepted")), QStringLiteral("accepted"));
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
