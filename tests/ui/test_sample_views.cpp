// Every view over the sample incident: reads, brushes, clicks, types, and follows what one view leads to in another.
#include "support/window_test.h"
#include "ui/case_context.h"
#include "ui/charts/bounce_plot.h"
#include "ui/charts/traffic_plot.h"
#include "ui/shell/inspector.h"
#include "ui/views/bounce_chain_panel.h"
#include "ui/views/bounces_view.h"
#include "ui/views/host_page.h"
#include "ui/views/hosts_view.h"
#include "ui/views/traffic_view.h"
#include "ui/widgets/statement_row.h"
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestSampleViews : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeCase(); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }
    void everyViewHasRows();
    void everyTableKeepsTheModelRules();
    void brushFiltersTables();
    void searchNarrowsAndBackWidens();
    void clickOnHostOpensItsPage();
    void inspectorShowsTheRawLine();
    void inspectorShowsTheDialogue();
    void bounceOpensItsChain();
    void statementLeadsToItsRows();
    void copyIsSafeForSpreadsheets();
};

void TestSampleViews::everyViewHasRows()
{
    open();
    for (const ViewEntry& entry : views()) {
        const QString id = QString::fromLatin1(entry.id);
        View* view = show(id);
        QVERIFY(view->isVisible());
        QCOMPARE(m_window->currentView(), id);
        for (DataTable* each : view->findChildren<DataTable*>())
            if (each->isVisible())
                QTRY_VERIFY2_WITH_TIMEOUT(each->model().total() > 0, entry.id, patience);
        shoot(id);
    }
    auto* traffic = qobject_cast<TrafficView*>(show(QStringLiteral("traffic")));
    QTRY_VERIFY(traffic->plot().content().chart.binCount > 0);
    QTRY_VERIFY(traffic->hostList().topLevelItemCount() > 1);
    auto* bounces = qobject_cast<BouncesView*>(show(QStringLiteral("bounces")));
    QTRY_VERIFY(bounces->plot().timeline().total > 0);
    QVERIFY(!m_window->view(QStringLiteral("overview"))->findChildren<StatementRow*>().isEmpty());
}

void TestSampleViews::everyTableKeepsTheModelRules()
{
    open();
    for (const char* id : {"hosts", "connections", "mail", "bounces", "evidence"}) {
        DataTable* each = table(QString::fromLatin1(id));
        QVERIFY2(each, id);
        QAbstractItemModelTester tester(&each->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        TableFilter filter;
        filter.search = QStringLiteral("nothing has this text in it");
        m_window->context().setFilter(filter);
        QTRY_COMPARE_WITH_TIMEOUT(each->model().total(), 0, patience);
        m_window->context().setFilter({});
        QTRY_VERIFY_WITH_TIMEOUT(each->model().total() > 0, patience);
    }
}

void TestSampleViews::brushFiltersTables()
{
    open();
    DataTable* connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    const qint64 all = connections->model().total();
    auto* view = qobject_cast<TrafficView*>(show(QStringLiteral("traffic")));
    QTRY_VERIFY(view->plot().content().chart.binCount > 0);
    QWidget* canvas = view->plot().interactiveWidget();
    const QPoint from(canvas->width() * 2 / 5, canvas->height() / 2);
    const QPoint to(canvas->width() * 3 / 5, canvas->height() / 2);
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(canvas, &move);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    QVERIFY(m_window->context().filter().from.has_value());
    shoot(QStringLiteral("traffic-brushed"));
    connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    QTRY_VERIFY_WITH_TIMEOUT(connections->model().total() < all && !connections->model().loading(), patience);
    const Micros first = connections->model().value(0, u"time").toLongLong();
    QVERIFY(first >= *m_window->context().filter().from && first < *m_window->context().filter().to);
    // The chip takes it back.
    m_window->context().setTimeRange({}, {});
    QTRY_COMPARE_WITH_TIMEOUT(connections->model().total(), all, patience);
    // With the keyboard alone, too.
    show(QStringLiteral("traffic"));
    canvas->setFocus();
    const TimeSpan whole = view->plot().navigator().visible();
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(view->plot().navigator().visible().to - view->plot().navigator().visible().from < whole.to - whole.from);
    QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_window->context().filter().from.has_value());
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(!m_window->context().filter().from.has_value());
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(view->plot().navigator().visible(), whole);
}

void TestSampleViews::searchNarrowsAndBackWidens()
{
    open();
    DataTable* hosts = table(QStringLiteral("hosts"));
    QVERIFY(hosts);
    const qint64 all = hosts->model().total();
    const QString address = hosts->model().value(0, u"address").toString();
    m_window->focusSearch();
    auto* search = qobject_cast<QLineEdit*>(m_window->focusWidget());
    QVERIFY(search);
    QTest::keyClicks(search, address);
    QTRY_VERIFY_WITH_TIMEOUT(hosts->model().total() > 0 && hosts->model().total() < all, patience);
    m_window->context().back();
    QTRY_COMPARE_WITH_TIMEOUT(hosts->model().total(), all, patience);
    QVERIFY(search->text().isEmpty());
}

void TestSampleViews::clickOnHostOpensItsPage()
{
    open();
    auto* traffic = qobject_cast<TrafficView*>(show(QStringLiteral("traffic")));
    QTRY_VERIFY(traffic->hostList().topLevelItemCount() > 1);
    QTreeWidgetItem* item = traffic->hostList().topLevelItem(1);
    const QString address = item->data(0, Qt::UserRole + 1).toString();
    Q_EMIT traffic->hostList().itemActivated(item, 0);
    QCOMPARE(m_window->currentView(), QStringLiteral("hosts"));
    auto* hosts = qobject_cast<HostsView*>(m_window->view(QStringLiteral("hosts")));
    QTRY_VERIFY(hosts->page().isVisible());
    QCOMPARE(hosts->page().host(), address);
    DataTable* rows = table(QStringLiteral("hosts"));
    QVERIFY(rows);
    QCOMPARE(rows->model().filter().host, address);
    shoot(QStringLiteral("host-page"));
    for (int tab = 0; tab < hosts->page().tabs().count(); ++tab)
        hosts->page().tabs().setCurrentIndex(tab);
    auto* back = hosts->page().findChild<QToolButton*>();
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(!hosts->page().isVisible());
}

void TestSampleViews::inspectorShowsTheRawLine()
{
    open();
    DataTable* connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    connections->view().setFocus();
    connections->view().setCurrentIndex(connections->model().index(0, connections->model().column(u"time")));
    auto* inspector = m_window->findChild<Inspector*>();
    QVERIFY(inspector->isVisible());
    const QString source = connections->model().value(0, u"source").toString();
    QTRY_VERIFY2_WITH_TIMEOUT(inspector->raw().toPlainText().contains(source), qPrintable(inspector->raw().toPlainText()), patience);
    const QString before = inspector->raw().toPlainText();
    QTest::keyClick(&connections->view(), Qt::Key_Down);
    QCOMPARE(connections->currentRow(), 1);
    shoot(QStringLiteral("inspector"));
    // A packet, too.
    TableFilter filter;
    filter.vantage = Vantage::Capture;
    m_window->context().setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(connections->model().total() > 0 && connections->model().value(0, u"vantage") == QStringLiteral("capture"),
                             patience);
    connections->view().setCurrentIndex(connections->model().index(0, connections->model().column(u"time")));
    QTRY_VERIFY_WITH_TIMEOUT(inspector->raw().toPlainText().contains(connections->model().value(0, u"source").toString()), patience);
    QVERIFY(inspector->raw().toPlainText() != before);
    shoot(QStringLiteral("inspector-packet"));
}

void TestSampleViews::inspectorShowsTheDialogue()
{
    open();
    show(QStringLiteral("mail"))->showTable(QStringLiteral("sessions"));
    DataTable* sessions = table(QStringLiteral("mail"));
    QVERIFY(sessions);
    TableFilter filter;
    filter.vantage = Vantage::Capture;
    m_window->context().setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(sessions->model().total() > 0 && sessions->model().value(0, u"vantage") == QStringLiteral("capture"),
                             patience);
    sessions->view().setFocus();
    sessions->view().setCurrentIndex(sessions->model().index(0, sessions->model().column(u"time")));
    auto* inspector = m_window->findChild<Inspector*>();
    QTRY_VERIFY_WITH_TIMEOUT(inspector->dialogueButton().isEnabled(), patience);
    QVERIFY(!inspector->raw().toPlainText().contains(QStringLiteral("\nC: ")));
    inspector->dialogueButton().click();
    QTRY_VERIFY2_WITH_TIMEOUT(inspector->raw().toPlainText().contains(QStringLiteral("\nS: 220 ")),
                              qPrintable(inspector->raw().toPlainText()), patience);
    const QString text = inspector->raw().toPlainText();
    QVERIFY2(text.contains(QStringLiteral("\nC: EHLO ")) || text.contains(QStringLiteral("\nC: HELO ")), qPrintable(text));
    QVERIFY(text.startsWith(QStringLiteral("C: ") + sessions->model().value(0, u"client").toString()));
    shoot(QStringLiteral("inspector-dialogue"));
    // A log has none.
    filter.vantage = Vantage::MailLog;
    m_window->context().setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(sessions->model().total() > 0 && sessions->model().value(0, u"vantage") == QStringLiteral("mail-log"),
                             patience);
    sessions->view().setCurrentIndex(sessions->model().index(0, sessions->model().column(u"time")));
    QTRY_VERIFY_WITH_TIMEOUT(!inspector->dialogueButton().isEnabled(), patience);
}

void TestSampleViews::bounceOpensItsChain()
{
    open();
    auto* bounces = qobject_cast<BouncesView*>(show(QStringLiteral("bounces")));
    DataTable* rows = table(QStringLiteral("bounces"));
    QVERIFY(rows);
    QTRY_VERIFY(bounces->plot().timeline().total > 0);
    rows->view().setFocus();
    // The longest story among the first ones.
    int most = 0;
    for (int row = 0; row < std::min(rows->model().rowCount(), 20); ++row) {
        rows->view().setCurrentIndex(rows->model().index(row, rows->model().column(u"time")));
        QTest::qWait(60);
        most = std::max(most, bounces->chain().steps());
    }
    QVERIFY2(most >= 2, "no bounce leads to the message that it answers");
    shoot(QStringLiteral("bounce-chain"));
}

void TestSampleViews::statementLeadsToItsRows()
{
    open();
    View* overview = show(QStringLiteral("overview"));
    // Rows of an earlier analysis may still be on their way out; one that can be clicked is of the new one.
    const auto clickable = [overview]() -> StatementRow* {
        for (StatementRow* row : overview->findChildren<StatementRow*>())
            if (row->focusPolicy() != Qt::NoFocus && row->isVisible())
                return row;
        return nullptr;
    };
    QTRY_VERIFY2(clickable() != nullptr, "the verdict has no statement that leads anywhere");
    StatementRow* row = clickable();
    const QString text = row->text();
    row->click();
    QVERIFY(m_window->currentView() != QStringLiteral("overview"));
    QVERIFY2(table(m_window->currentView()), qPrintable(QStringLiteral("no rows behind: ") + text));
}

void TestSampleViews::copyIsSafeForSpreadsheets()
{
    QCOMPARE(spreadsheetCell(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
    QCOMPARE(spreadsheetCell(QStringLiteral("a\tb\nc")), QStringLiteral("a b c"));
    open();
    DataTable* hosts = table(QStringLiteral("hosts"));
    QVERIFY(hosts);
    hosts->view().setFocus();
    hosts->view().selectRow(0);
    QTest::keyClick(&hosts->view(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(hosts->model().value(0, u"address").toString()));
    QVERIFY(copied.contains(QLatin1Char('\t')));
}

QTEST_MAIN(TestSampleViews)
#include "test_sample_views.moc"
