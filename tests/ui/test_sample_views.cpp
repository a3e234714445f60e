// Every view over the sample incident: reads, brushes, clicks, types, and follows what one view leads to in another.
#include "support/widgets.h"
#include "support/window_test.h"
#include "ui/case_context.h"
#include "ui/charts/bounce_plot.h"
#include "ui/charts/coverage_plot.h"
#include "ui/charts/traffic_plot.h"
#include "ui/shell/inspector.h"
#include "ui/views/bounce_chain_panel.h"
#include "ui/views/bounces_view.h"
#include "ui/views/host_page.h"
#include "ui/views/hosts_view.h"
#include "ui/views/traffic_view.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/statement_row.h"
#include "ui/widgets/table_text.h"
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
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
    void subsetIsOfItsTableAlone();
    void trafficTableIsTheChartsTwin();
    void brushedSpanIsOfTheHostListToo();
    void rowOfAnotherViewDoesNotStay();
    void wheelScrollsThePage();
    void everyColumnHasAWord();
    void newestFirst();
    void anyColumnSorts();
    void containmentHasRulesToCopy();
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

void TestSampleViews::subsetIsOfItsTableAlone()
{
    open();
    DataTable* hosts = table(QStringLiteral("hosts"));
    QVERIFY(hosts);
    const qint64 all = hosts->model().total();
    DataTable* connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    const qint64 allConnections = connections->model().total();
    TableFilter filter;
    filter.subset = QStringLiteral("allowed");
    m_window->context().showRows(QStringLiteral("connections"), filter);
    QTRY_VERIFY_WITH_TIMEOUT(connections->model().total() > 0 && connections->model().total() < allConnections, patience);
    const auto chips = m_window->findChild<FilterBar*>()->findChildren<QToolButton*>();
    QVERIFY(std::any_of(chips.begin(), chips.end(), [](QToolButton* chip) {
        return chip->isVisible() && chip->text().contains(QStringLiteral("rows of a finding in Connections"));
    }));
    hosts = table(QStringLiteral("hosts"));
    QVERIFY2(hosts, "the rows of a finding in another table leave no hosts");
    QCOMPARE(hosts->model().total(), all);
    // Narrowed further, it is still of its own table; one step back it is whole again.
    m_window->context().setTimeRange(0, std::numeric_limits<Micros>::max());
    QCOMPARE(m_window->context().subsetTable(), QStringLiteral("connections"));
    m_window->context().back();
    m_window->context().back();
    QVERIFY(m_window->context().subsetTable().isEmpty());
    connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    QTRY_COMPARE_WITH_TIMEOUT(connections->model().total(), allConnections, patience);
}

void TestSampleViews::trafficTableIsTheChartsTwin()
{
    open();
    auto* view = qobject_cast<TrafficView*>(show(QStringLiteral("traffic")));
    QTRY_VERIFY(view->plot().content().chart.binCount > 0);
    view->showTable(QStringLiteral("traffic"));
    DataTable* rows = table(QStringLiteral("traffic"));
    QVERIFY(rows);
    QTRY_COMPARE_WITH_TIMEOUT(rows->model().filter().subset, QStringLiteral("internal"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(rows->model().total() > 0 && rows->model().row(0) != nullptr, patience);
    const OrganisationMap& organisation = m_window->context().organisation();
    for (int row = 0; row < std::min(rows->model().rowCount(), 200); ++row) {
        const QString host = rows->model().value(row, u"host").toString();
        QVERIFY2(organisation.isInternal(*IpAddress::parse(host.toStdString())), qPrintable(host));
    }
    QCOMPARE(rows->model().value(0, u"vantage").toString(), QStringLiteral("firewall"));
    // What a firewall cannot know is no zero.
    QCOMPARE(rows->model().index(0, rows->model().column(u"messages")).data().toString(), QStringLiteral("\u2013"));
    QVERIFY(rows->model().index(0, rows->model().column(u"connections")).data().toString() != QStringLiteral("\u2013"));
}

void TestSampleViews::brushedSpanIsOfTheHostListToo()
{
    open();
    auto* view = qobject_cast<TrafficView*>(show(QStringLiteral("traffic")));
    QTRY_VERIFY(view->plot().content().chart.binCount > 0);
    QTRY_VERIFY(view->hostList().topLevelItemCount() > 1);
    const auto connections = [view] {
        qint64 sum = 0;
        for (int row = 0; row < view->hostList().topLevelItemCount(); ++row)
            sum += QLocale().toLongLong(view->hostList().topLevelItem(row)->text(1));
        return sum;
    };
    const qint64 all = connections();
    const TimeSpan whole = view->plot().navigator().visible();
    const Micros third = (whole.to - whole.from) / 3;
    m_window->context().setTimeRange(whole.from + third, whole.from + 2 * third);
    QTRY_VERIFY_WITH_TIMEOUT(connections() < all, patience);
    QCOMPARE(view->plot().navigator().visible(), whole);
    m_window->context().setTimeRange({}, {});
    QTRY_COMPARE_WITH_TIMEOUT(connections(), all, patience);
}

void TestSampleViews::rowOfAnotherViewDoesNotStay()
{
    open();
    DataTable* connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    connections->view().setCurrentIndex(connections->model().index(0, 0));
    QCOMPARE(m_window->context().row().table, QStringLiteral("connections"));
    QVERIFY(table(QStringLiteral("hosts")));
    QVERIFY(m_window->context().row().isNull());
    show(QStringLiteral("connections")); // where the row is still chosen
    QCOMPARE(m_window->context().row().table, QStringLiteral("connections"));
    TableFilter filter;
    filter.search = QStringLiteral("nothing has this text in it");
    m_window->context().setFilter(filter);
    QTRY_COMPARE_WITH_TIMEOUT(connections->model().total(), 0, patience);
    QVERIFY(m_window->context().row().isNull());
}

void TestSampleViews::wheelScrollsThePage()
{
    open();
    m_window->resize(900, 600);
    View* overview = show(QStringLiteral("overview"));
    QTRY_VERIFY_WITH_TIMEOUT(overview->findChild<CoveragePlot*>() != nullptr && !m_window->context().analysing(), patience);
    auto* plot = overview->findChild<CoveragePlot*>();
    auto* page = overview->findChild<QScrollArea*>();
    QTRY_VERIFY(page->verticalScrollBar()->maximum() > 0);
    const auto taken = [plot](int delta, Qt::KeyboardModifiers modifiers) {
        const QPointF at(plot->rect().center());
        QWheelEvent event(at, plot->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot, &event);
        return event.isAccepted();
    };
    const TimeSpan whole = plot->navigator().visible();
    for (const int delta : {-120, 120})
        QVERIFY(!taken(delta, Qt::NoModifier)); // left to the page around it
    QCOMPARE(plot->navigator().visible(), whole);
    QVERIFY(taken(120, Qt::ControlModifier));
    QVERIFY(plot->navigator().visible() != whole);
}

void TestSampleViews::newestFirst()
{
    open();
    DataTable* connections = table(QStringLiteral("connections"));
    QVERIFY(connections);
    WindowedTableModel& model = connections->model();
    const int column = model.orderColumn();
    QCOMPARE(column, model.column(u"time"));
    const qint64 total = model.total();
    const QVariant first = model.value(0, u"offset");
    const auto time = [&](int row) { return model.value(row, u"time"); };
    QHeaderView* header = connections->view().horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), column);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPoint at(header->sectionViewportPosition(column) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(model.sort().descending);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(model.total(), total);
    QTRY_VERIFY_WITH_TIMEOUT(time(0).isValid() && time(1).isValid() && time(150).isValid(), patience);
    QVERIFY(time(0).toLongLong() >= time(1).toLongLong());
    QVERIFY(time(1).toLongLong() >= time(150).toLongLong());
    QTRY_VERIFY_WITH_TIMEOUT(model.value(static_cast<int>(total) - 1, u"offset").isValid(), patience);
    QCOMPARE(model.value(static_cast<int>(total) - 1, u"offset"), first);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE_WITH_TIMEOUT(model.value(0, u"offset"), first, patience);
    // What is in an order of another kind has no arrow.
    DataTable* hosts = table(QStringLiteral("hosts"));
    QCOMPARE(hosts->model().orderColumn(), -1);
    QCOMPARE(hosts->view().horizontalHeader()->sortIndicatorSection(), -1);
}

void TestSampleViews::anyColumnSorts()
{
    open();
    {
        DataTable* hosts = table(QStringLiteral("hosts"));
        QVERIFY(hosts);
        WindowedTableModel& model = hosts->model();
        const qint64 total = model.total();
        const int column = model.column(u"messages");
        QHeaderView* header = hosts->view().horizontalHeader();
        const auto click = [&] {
            hosts->view().scrollTo(model.index(0, column));
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 10, header->height() / 2));
        };
        const auto says = [&](const char* text) {
            const auto labels = hosts->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) { return label->isVisible() && label->text().contains(QLatin1String(text)); });
        };
        click();
        click();
        QCOMPARE(header->sortIndicatorSection(), column);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QTRY_COMPARE_WITH_TIMEOUT(model.total(), total, patience);
        for (int row = 1; row < 20; ++row)
            QVERIFY(model.value(row - 1, u"messages").toLongLong() >= model.value(row, u"messages").toLongLong());
        QTRY_VERIFY(says("sorted by Messages, descending"));
        QCOMPARE(hosts->view().accessibleDescription(), QStringLiteral("sorted by Messages, descending"));
        shoot(QStringLiteral("hosts-sorted"));
    }
    // Remembered: by the next window, too.
    makeWindow();
    open();
    DataTable* hosts = table(QStringLiteral("hosts"));
    QVERIFY(hosts);
    QCOMPARE(hosts->model().sort(), (TableSort{hosts->model().column(u"messages"), true}));
    QCOMPARE(hosts->view().horizontalHeader()->sortIndicatorSection(), hosts->model().column(u"messages"));
    // By the keyboard: the table's menu. Back to its own order.
    hosts->view().setFocus();
    hosts->view().selectRow(0);
    bool chosen = false;
    QTimer::singleShot(200, this, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction* own = nullptr;
        QStringList columns;
        for (QMenu* inner : menu->findChildren<QMenu*>())
            if (inner->title().remove(u'&') == QLatin1String("Sort by"))
                for (QAction* action : inner->actions()) {
                    columns << action->text();
                    own = action->text().contains(QLatin1String("own order")) ? action : own;
                }
        QVERIFY(own != nullptr && own->isEnabled());
        QVERIFY(columns.contains(QStringLiteral("Address")));
        own->trigger();
        chosen = true;
        menu->close();
    });
    QTest::keyClick(&hosts->view(), Qt::Key_Menu);
    QVERIFY(chosen);
    QVERIFY(!hosts->model().sort().isSet());
    QCOMPARE(hosts->view().accessibleDescription(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(hosts->model().total() > 0, patience);
}

void TestSampleViews::containmentHasRulesToCopy()
{
    open();
    View* view = show(QStringLiteral("contain"));
    auto* text = QTest::qWaitFor([&] { return !view->findChildren<QPlainTextEdit*>().isEmpty(); }, patience) ? view->findChildren<QPlainTextEdit*>().at(0) : nullptr;
    QVERIFY(text);
    auto* choice = view->findChild<QComboBox*>();
    QVERIFY(choice);
    QCOMPARE(choice->currentData().toString(), QStringLiteral("isa")); // whose log is in the case
    const QString server = QString::fromStdString(m_window->context().settings().mailServers.front());
    QVERIFY(text->toPlainText().contains(server));
    QVERIFY(text->toPlainText().contains(QStringLiteral("10.20.3.44")));
    choice->setCurrentIndex(choice->findData(QStringLiteral("iptables")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("iptables -A SMTP_OUT -s %1 -j RETURN").arg(server)));
    shoot(QStringLiteral("contain-rules"));
    QPushButton* copy = test::button(*view, "Copy the rules");
    QVERIFY(copy);
    copy->click();
    QCOMPARE(QApplication::clipboard()->text().trimmed(), text->toPlainText());
    // Times in the other zone: what was chosen stays.
    m_window->context().setTimeDisplay(TimeDisplay::Utc);
    QTRY_COMPARE(view->findChildren<QComboBox*>().last()->currentData().toString(), QStringLiteral("iptables"));
}

void TestSampleViews::everyColumnHasAWord()
{
    for (const TableDefinition* definition : tableDefinitions())
        for (const TableColumn& column : definition->columns) {
            const QString name = QString::fromLatin1(column.name);
            QVERIFY2(TableText::columnTitle(name) != name, qPrintable(QString::fromLatin1(definition->id) + QLatin1Char('.') + name));
        }
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
