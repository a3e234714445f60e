// Drives the real window over the sample incident: opens, imports by drop, reads every view, brushes, clicks, types.
// With DELIST_SCREENSHOTS set to a folder, every view is also painted into a PNG there.
#include "case/case_file.h"
#include "ui/case_context.h"
#include "ui/charts/bounce_plot.h"
#include "ui/charts/traffic_plot.h"
#include "ui/main_window.h"
#include "ui/shell/inspector.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/step_rail.h"
#include "ui/style.h"
#include "ui/views/blacklist_matrix.h"
#include "ui/views/blacklist_view.h"
#include "ui/views/bounce_chain_panel.h"
#include "ui/views/bounces_view.h"
#include "ui/views/host_page.h"
#include "ui/views/hosts_view.h"
#include "ui/views/traffic_view.h"
#include "ui/views/view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/statement_row.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>
#include <cmath>

using namespace delist;

namespace {
constexpr int patience = 60'000;
}

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startPageWithoutCase();
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
    void keyboardReachesEverything();
    void widgetsHaveAccessibleNames();
    void noDnsBeforeConsent();
    void settingsCanBeUndone();
    void secondOpenerReads();
    void wrongFileIsSaidInline();
    void hostileTextStaysText();
    void worksSmallLargeAndDark();

private:
    void open();
    void shoot(const QString& name, QWidget* widget = nullptr);
    View* show(const QString& id);
    /// The first table of a view that is visible, loaded.
    DataTable* table(const QString& id);
    static void drop(QWidget& target, const QStringList& paths);

    QTemporaryDir m_folder;
    QString m_evidence;
    QString m_case;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(QStringLiteral("DelistTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    style::apply(*qApp);

    m_evidence = m_folder.filePath(QStringLiteral("evidence"));
    QProcess sample;
    sample.start(QStringLiteral(DELIST_SAMPLE_BINARY), {m_evidence});
    QVERIFY(sample.waitForFinished(patience));
    QCOMPARE(sample.exitCode(), 0);
    sample.start(QStringLiteral(DELIST_SAMPLE_BINARY), {QStringLiteral("--case-options")});
    QVERIFY(sample.waitForFinished(patience));

    // The same options as `delist new` takes, so that the case is the one that the sample means.
    CaseSettings settings;
    settings.title = "Sample incident";
    const QList<QByteArray> options = sample.readAllStandardOutput().split('\n');
    for (qsizetype i = 0; i + 1 < options.size(); i += 2) {
        const std::string value = options[i + 1].toStdString();
        if (options[i] == "--mail-server")
            settings.mailServers.push_back(value);
        else if (options[i] == "--public-ip")
            settings.publicIps.push_back(value);
        else if (options[i] == "--internal")
            settings.internal.push_back(value);
        else if (options[i] == "--domain")
            settings.domains.push_back(value);
        else if (options[i] == "--timezone")
            settings.timezone = value;
        else if (options[i] == "--organisation")
            settings.organisation = value;
    }
    QVERIFY(!settings.mailServers.empty());

    // The evidence comes in the way a user brings it: dropped on the window.
    m_case = m_folder.filePath(QStringLiteral("sample.delist"));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->context().session().create(m_case, settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
    shoot(QStringLiteral("empty-case"));
    drop(*m_window, {m_evidence});
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
    const auto result = imported.front().front().value<std::shared_ptr<const ImportResult>>();
    QVERIFY(!result->imported.empty());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() && !m_window->context().analysing(), patience);
    QVERIFY(m_window->findChild<MessageBar*>()->count() > 0);
    m_window.reset();
    QVERIFY2(!QFile::exists(m_case + QStringLiteral("-wal")), "the case is not one file at rest");
}

void TestWindow::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
}

void TestWindow::cleanup()
{
    m_window.reset();
}

void TestWindow::open()
{
    m_window->openCase(m_case);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr, patience);
}

View* TestWindow::show(const QString& id)
{
    m_window->showView(id);
    return m_window->view(id);
}

DataTable* TestWindow::table(const QString& id)
{
    for (DataTable* each : show(id)->findChildren<DataTable*>()) {
        if (!each->isVisible())
            continue;
        if (!QTest::qWaitFor([&] { return each->model().total() > 0 && each->model().row(0) != nullptr; }, patience))
            return nullptr;
        return each;
    }
    return nullptr;
}

void TestWindow::shoot(const QString& name, QWidget* widget)
{
    const QString folder = qEnvironmentVariable("DELIST_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(400); // what is still being read
    QWidget* target = widget == nullptr ? m_window.get() : widget;
    target->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

void TestWindow::drop(QWidget& target, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

void TestWindow::startPageWithoutCase()
{
    QVERIFY(!m_window->context().isOpen());
    QVERIFY(!m_window->findChild<StepRail*>()->isVisible());
    const auto buttons = m_window->findChildren<QPushButton*>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](QPushButton* button) { return button->isVisible() && button->isDefault(); }));
    QVERIFY(m_window->recentCases().contains(m_case));
    shoot(QStringLiteral("start"));
}

void TestWindow::everyViewHasRows()
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

void TestWindow::everyTableKeepsTheModelRules()
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

void TestWindow::brushFiltersTables()
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

void TestWindow::searchNarrowsAndBackWidens()
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

void TestWindow::clickOnHostOpensItsPage()
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

void TestWindow::inspectorShowsTheRawLine()
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

void TestWindow::inspectorShowsTheDialogue()
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

void TestWindow::bounceOpensItsChain()
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

void TestWindow::statementLeadsToItsRows()
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

void TestWindow::copyIsSafeForSpreadsheets()
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

void TestWindow::keyboardReachesEverything()
{
    open();
    show(QStringLiteral("hosts"));
    QVERIFY(table(QStringLiteral("hosts")));
    QWidgetList seen;
    m_window->focusNextPane(true);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_window->focusWidget());
        seen << m_window->focusWidget();
        m_window->focusNextPane(true);
    }
    const QSet<QWidget*> different(seen.begin(), seen.end());
    QVERIFY2(different.size() >= 4, "F6 does not reach every pane");
    // Each view by its key.
    for (QAction* action : m_window->findChildren<QAction*>()) {
        if (action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_3))
            continue;
        action->trigger();
        QCOMPARE(m_window->currentView(), QStringLiteral("traffic"));
    }
    // Enter on a host opens it.
    DataTable* hosts = table(QStringLiteral("hosts"));
    hosts->view().setFocus();
    hosts->view().setCurrentIndex(hosts->model().index(0, hosts->model().column(u"address")));
    QTest::keyClick(&hosts->view(), Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<HostsView*>(m_window->view(QStringLiteral("hosts")))->page().isVisible());
}

void TestWindow::widgetsHaveAccessibleNames()
{
    open();
    for (const ViewEntry& entry : views()) {
        show(QString::fromLatin1(entry.id));
        QTest::qWait(50);
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr ||
                qobject_cast<QScrollArea*>(widget) != nullptr)
                continue;
            // Parts of compound widgets are named by the whole.
            if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<QTabBar*>(widget) != nullptr)
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            const QString name = face == nullptr ? QString() : face->text(QAccessible::Name);
            const QString parentName = widget->parentWidget() == nullptr ? QString() : widget->parentWidget()->accessibleName();
            QVERIFY2(!name.isEmpty() || !parentName.isEmpty(),
                     qPrintable(QStringLiteral("%1: %2 %3 has no accessible name")
                                    .arg(QLatin1String(entry.id), QLatin1String(widget->metaObject()->className()), widget->objectName())));
        }
    }
}

void TestWindow::noDnsBeforeConsent()
{
    open();
    auto* view = qobject_cast<BlacklistView*>(show(QStringLiteral("blacklists")));
    QTRY_VERIFY(view->matrix().rowCount() > 5);
    QVERIFY(view->matrix().columnCount() > 1);
    QAbstractItemModelTester tester(&view->matrix(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view->setResolvers({QStringLiteral("127.0.0.1:9")}); // nobody answers there
    QPushButton* check = nullptr;
    QPushButton* agree = nullptr;
    for (QPushButton* button : view->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("Check")))
            check = button;
        if (button->text().contains(QStringLiteral("Ask")))
            agree = button;
    }
    QVERIFY(check && agree);
    QVERIFY(check->isEnabled());
    check->click();
    QVERIFY(!view->checking()); // asked the user, not the net
    QVERIFY(agree->isVisible());
    shoot(QStringLiteral("blacklists-consent"));
    agree->click();
    QVERIFY(view->checking());
    QTRY_VERIFY_WITH_TIMEOUT(!view->checking(), patience);
    shoot(QStringLiteral("blacklists-checked"));
}

void TestWindow::settingsCanBeUndone()
{
    const QString copy = m_folder.filePath(QStringLiteral("undo.delist"));
    QVERIFY(QFile::copy(m_case, copy));
    m_window->openCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    CaseContext& context = m_window->context();
    const std::string before = context.settings().organisation;
    QSignalSpy spy(&context, &CaseContext::changed);
    // The dialog as a user fills it in.
    QTimer::singleShot(200, this, [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QLineEdit* organisation = dialog->findChildren<QLineEdit*>().at(1);
        organisation->setText(QStringLiteral("Another"));
        QLineEdit* servers = dialog->findChildren<QLineEdit*>().at(2);
        const QString good = servers->text();
        QPushButton* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        servers->setText(QStringLiteral("not an address"));
        QVERIFY(!save->isEnabled());
        servers->setText(good);
        QVERIFY(save->isEnabled());
        save->click();
    });
    m_window->editSettings();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, patience);
    QCOMPARE(context.settings().organisation, std::string("Another"));
    {
        auto reread = CaseFile::open(copy.toStdString(), CaseAccess::Read);
        QVERIFY(reread.ok());
        QCOMPARE(reread.value().settings().organisation, std::string("Another"));
    }
    QVERIFY(context.undo().canUndo());
    context.undo().undo();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, patience);
    QCOMPARE(context.settings().organisation, before);
}

void TestWindow::secondOpenerReads()
{
    open();
    // Another program: a process of its own would be needed for the lock, a write-protected file shows the same face.
    const QString copy = m_folder.filePath(QStringLiteral("protected/case.delist"));
    QVERIFY(QDir().mkpath(QFileInfo(copy).absolutePath()));
    QVERIFY(QFile::copy(m_case, copy));
    QLockFile lock(copy + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock(0));
    m_window->openCase(copy);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->context().session().path(), copy, patience);
    QTRY_VERIFY(m_window->context().isOpen());
    QVERIFY(m_window->context().session().readOnly());
    DataTable* hosts = table(QStringLiteral("hosts"));
    QVERIFY(hosts);
    drop(*m_window, {m_evidence});
    QTRY_VERIFY(m_window->findChild<MessageBar*>()->count() > 0);
    shoot(QStringLiteral("read-only"));
}

void TestWindow::wrongFileIsSaidInline()
{
    const QString path = m_folder.filePath(QStringLiteral("not-a-case.delist"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no case");
    file.close();
    m_window->openCase(path);
    auto* messages = m_window->findChild<MessageBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(messages->count() > 0, patience);
    QVERIFY(messages->isVisible());
    QVERIFY(!m_window->context().isOpen());
    shoot(QStringLiteral("error"));
}

void TestWindow::hostileTextStaysText()
{
    const QString hostile = QStringLiteral("<img src=x onerror=alert(1)>\u202e\n&File");
    QVERIFY(!plainToolTip(hostile).contains(QStringLiteral("<img")));
    QVERIFY(!oneLine(hostile).contains(QLatin1Char('\n')));
    QVERIFY(!oneLine(hostile).contains(QChar(0x202e)));
    QVERIFY(labelText(hostile).contains(QStringLiteral("&&File")));
    QCOMPARE(oneLine(QString(10'000, QLatin1Char('x'))).size(), 301);
}

/// WCAG 2.1, 1.4.3.
static double contrastOf(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Words that hardly stand out from what they are written on.
static QStringList paleTexts(const QWidget& window)
{
    QStringList pale;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->isEnabled() || label->text().isEmpty())
            continue;
        QColor text = label->palette().color(label->foregroundRole());
        const QColor under = label->palette().color(QPalette::Window);
        text = QColor::fromRgbF(text.redF() * text.alphaF() + under.redF() * (1 - text.alphaF()), text.greenF() * text.alphaF() + under.greenF() * (1 - text.alphaF()),
                                text.blueF() * text.alphaF() + under.blueF() * (1 - text.alphaF()));
        if (contrastOf(text, under) < 4.5)
            pale << QStringLiteral("%1 (%2 on %3)").arg(label->text().left(40), text.name(), under.name());
    }
    return pale;
}

/// Check boxes and fields whose edge cannot be told from what lies around it (WCAG 2.1, 1.4.11).
static QStringList invisibleEdges(QWidget& window)
{
    QStringList invisible;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool box = qobject_cast<QCheckBox*>(widget) != nullptr;
        if (!widget->isVisible() || !widget->isEnabled() || widget->hasFocus() || (!box && qobject_cast<QLineEdit*>(widget) == nullptr) ||
            qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr)
            continue;
        const QImage image = widget->grab().toImage();
        const QColor base = widget->palette().color(QPalette::Base);
        double best = 1;
        const int middle = image.height() / 2;
        for (int x = 0; x < std::min(image.width(), 10); ++x) // the left edge
            best = std::max(best, contrastOf(image.pixelColor(x, middle), base));
        if (best < (style::isDark(widget->palette()) ? 3.0 : 1.3)) // light palettes are the platform's own
            invisible << QStringLiteral("%1 \"%2\" %3").arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName()).arg(best);
    }
    return invisible;
}

void TestWindow::worksSmallLargeAndDark()
{
    open();
    show(QStringLiteral("overview"));
    m_window->resize(1920, 1080);
    shoot(QStringLiteral("large-overview"));
    show(QStringLiteral("traffic"));
    shoot(QStringLiteral("large-traffic"));
    m_window->resize(1280, 800);
    QVERIFY2(m_window->minimumSizeHint().width() <= 1280 && m_window->minimumSizeHint().height() <= 760,
             qPrintable(QStringLiteral("needs %1 x %2").arg(m_window->minimumSizeHint().width()).arg(m_window->minimumSizeHint().height())));

    const QPalette light = QApplication::palette();
    QPalette dark;
    for (const auto& [role, colour] : {std::pair(QPalette::Window, 0x24282c), std::pair(QPalette::WindowText, 0xe6e8ea),
                                       std::pair(QPalette::Base, 0x1b1e21), std::pair(QPalette::AlternateBase, 0x212529),
                                       std::pair(QPalette::Text, 0xe6e8ea), std::pair(QPalette::Button, 0x30353a),
                                       std::pair(QPalette::ButtonText, 0xe6e8ea), std::pair(QPalette::PlaceholderText, 0x9aa2aa),
                                       std::pair(QPalette::Highlight, 0x2f6fc4), std::pair(QPalette::HighlightedText, 0xffffff),
                                       std::pair(QPalette::Mid, 0x4a5056), std::pair(QPalette::Midlight, 0x353a40),
                                       std::pair(QPalette::Light, 0x40464c), std::pair(QPalette::Dark, 0x15181a)})
        dark.setColor(role, QColor(static_cast<QRgb>(colour)));
    QPalette contrast;
    for (const auto& [role, colour] : {std::pair(QPalette::Window, 0x000000), std::pair(QPalette::WindowText, 0xffff00),
                                       std::pair(QPalette::Base, 0x000000), std::pair(QPalette::AlternateBase, 0x101010),
                                       std::pair(QPalette::Text, 0xffff00), std::pair(QPalette::Button, 0x000000),
                                       std::pair(QPalette::ButtonText, 0xffffff), std::pair(QPalette::Highlight, 0x00ffff),
                                       std::pair(QPalette::HighlightedText, 0x000000), std::pair(QPalette::Mid, 0xffffff),
                                       std::pair(QPalette::Midlight, 0xffffff), std::pair(QPalette::Light, 0xffffff), std::pair(QPalette::Dark, 0x000000)})
        contrast.setColor(role, QColor(static_cast<QRgb>(colour)));
    for (const auto& [name, palette] : {std::pair("light", light), std::pair("dark", dark), std::pair("contrast", contrast)}) {
        QApplication::setPalette(palette); // while the window is open
        QTest::qWait(50);
        for (const ViewEntry& entry : views()) {
            show(QString::fromLatin1(entry.id));
            shoot(QString::fromLatin1(name) + u'-' + QLatin1String(entry.id));
            QCOMPARE(paleTexts(*m_window).mid(0, 5), QStringList());
            QCOMPARE(invisibleEdges(*m_window).mid(0, 5), QStringList());
        }
        QCOMPARE(style::isDark(m_window->palette()), palette != light);
    }
    QApplication::setPalette(light);
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
