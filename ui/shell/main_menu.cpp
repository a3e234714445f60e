#include "ui/shell/main_menu.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/style.h"
#include "ui/views/view.h"
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QShortcut>

namespace delist {

MainMenu::MainMenu(MainWindow& window) : QObject(&window), m_window(window)
{
    buildFile();
    buildEdit();
    buildView();
    buildCase();
    buildHelp();
    connect(&window, &MainWindow::recentChanged, this, &MainMenu::fillRecent);
    fillRecent();
    update();
}

void MainMenu::buildFile()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&File"));
    menu->addAction(style::icon(QStringLiteral("new")), tr("&New case…"), QKeySequence::New, &m_window, [this] { m_window.newCase(); });
    menu->addAction(style::icon(QStringLiteral("open")), tr("&Open…"), QKeySequence::Open, &m_window, [this] { m_window.chooseCase(); });
    m_recent = menu->addMenu(tr("Recen&t"));
    menu->addSeparator();
    menu->addAction(style::icon(QStringLiteral("import")), tr("&Import files…"), QKeySequence(Qt::CTRL | Qt::Key_I), &m_window,
                    [this] { m_window.importFiles(); });
    menu->addAction(tr("Import &folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), &m_window,
                    [this] { m_window.importFolder(); });
    m_needWriting << menu->addAction(tr("Import &with options…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I), &m_window,
                                     [this] { m_window.importWithOptions(); });
    menu->addSeparator();
    m_needCase << menu->addAction(style::icon(QStringLiteral("report")), tr("Export &report…"), QKeySequence(Qt::CTRL | Qt::Key_R),
                                  &m_window, [this] { m_window.writeReport(); });
    m_needCase << menu->addAction(tr("&Save copy…"), QKeySequence::SaveAs, &m_window, [this] { m_window.saveCopy(); });
    menu->addSeparator();
    m_needCase << menu->addAction(tr("&Close case"), QKeySequence(Qt::CTRL | Qt::Key_W), &m_window, [this] { m_window.closeCase(); });
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &m_window, &QWidget::close);
}

void MainMenu::buildEdit()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Edit"));
    QUndoStack& undo = m_window.context().undo();
    QAction* undoAction = undo.createUndoAction(this, tr("&Undo"));
    undoAction->setShortcut(QKeySequence::Undo);
    QAction* redoAction = undo.createRedoAction(this, tr("&Redo"));
    redoAction->setShortcut(QKeySequence::Redo);
    menu->addAction(undoAction);
    menu->addAction(redoAction);
    menu->addSeparator();
    m_needCase << menu->addAction(style::icon(QStringLiteral("search")), tr("&Find…"), QKeySequence::Find, &m_window,
                                  [this] { m_window.focusSearch(); });
    m_needCase << menu->addAction(tr("&Clear filter"), &m_window, [this] { m_window.context().setFilter({}); });
}

void MainMenu::buildView()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&View"));
    int number = 1;
    for (const ViewEntry& entry : views()) {
        const QString id = QString::fromLatin1(entry.id);
        QAction* action = menu->addAction(style::icon(QString::fromLatin1(entry.icon)), QCoreApplication::translate("Views", entry.title),
                                          &m_window, [this, id] { m_window.showView(id); });
        if (number <= 9)
            action->setShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_0 + number)));
        ++number;
        m_needCase << action;
    }
    menu->addSeparator();
    m_inspector = menu->addAction(tr("&Behind the row"));
    m_inspector->setCheckable(true);
    m_inspector->setChecked(QSettings().value(QStringLiteral("window/inspector"), true).toBool());
    m_inspector->setShortcut(Qt::Key_F4);
    connect(m_inspector, &QAction::toggled, this, [this](bool shown) {
        QSettings().setValue(QStringLiteral("window/inspector"), shown);
        m_window.showInspector();
    });
    QAction* utc = menu->addAction(tr("Times in &UTC"));
    utc->setCheckable(true);
    utc->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    utc->setChecked(QSettings().value(QStringLiteral("window/utc"), false).toBool());
    const auto applyZone = [this](bool inUtc) {
        QSettings().setValue(QStringLiteral("window/utc"), inUtc);
        m_window.context().setTimeDisplay(inUtc ? TimeDisplay::Utc : TimeDisplay::CaseZone);
    };
    connect(utc, &QAction::toggled, this, applyZone);
    applyZone(utc->isChecked());
    menu->addSeparator();
    menu->addAction(tr("&Next pane"), QKeySequence(Qt::Key_F6), &m_window, [this] { m_window.focusNextPane(true); });
    menu->addAction(tr("&Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), &m_window, [this] { m_window.focusNextPane(false); });
    menu->addSeparator();
    buildLanguages(*menu->addMenu(tr("&Language")));
}

void MainMenu::buildLanguages(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    const QString current = chosenLanguage();
    const auto add = [&](const QString& title, const QString& code) {
        QAction* action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(code == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            if (code == chosenLanguage())
                return;
            setChosenLanguage(code);
            Q_EMIT m_window.restartRequested();
        });
    };
    add(tr("As the system"), {});
    for (const auto& [code, name] : languages())
        add(name, code);
}

void MainMenu::buildCase()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Case"));
    m_needWriting << menu->addAction(style::icon(QStringLiteral("settings")), tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
                                     &m_window, [this] { m_window.editSettings(); });
    m_needCase << menu->addAction(style::icon(QStringLiteral("verify")), tr("&Verify"), &m_window, [this] { m_window.verify(); });
    m_needCase << menu->addAction(style::icon(QStringLiteral("refresh")), tr("Read a&gain"), QKeySequence::Refresh, &m_window,
                                  [this] { Q_EMIT m_window.context().changed(); });
}

void MainMenu::buildHelp()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Keys…"), QKeySequence::HelpContents, &m_window, [this] {
        QMessageBox::information(
            &m_window, tr("Keys"),
            tr("F6 and Shift+F6: next and previous pane\nCtrl+1 … Ctrl+9: views\nCtrl+F: search\nAlt+Left: filter before\n"
               "Ctrl+Shift+X: clear the filter\nF4: what is behind the row\nCtrl+U: times in UTC\nCtrl+C: copy rows\n\n"
               "In charts: arrows move, + and − zoom, Home shows everything, Shift+arrows choose a time span, Enter zooms to it, "
               "Escape clears it. Mouse: drag to choose, wheel to zoom, Shift+drag to move.") +
                QStringLiteral("\n\n") +
                tr("In tables: the menu key or Shift+F10 shows what can be done with a row: copy, export, sort, choose columns. Enter opens it."));
    });
    menu->addAction(tr("&About Delist"), &m_window, [this] {
        QMessageBox::about(&m_window, tr("About Delist"),
                           tr("Delist %1 finds out why a mail server is on DNS blacklists.\n\nFree software under the GNU General Public "
                              "License, version 3 or later.")
                               .arg(QStringLiteral(DELIST_VERSION)));
    });
    menu->addAction(tr("About &Qt"), &m_window, &QApplication::aboutQt);
}

void MainMenu::fillRecent()
{
    m_recent->clear();
    for (const QString& path : m_window.recentCases())
        m_recent->addAction(labelText(QFileInfo(path).fileName()), &m_window, [this, path] { m_window.openCase(path); })
            ->setStatusTip(path);
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainMenu::update()
{
    CaseSession& session = m_window.context().session();
    for (QAction* action : std::as_const(m_needCase))
        action->setEnabled(session.isOpen());
    for (QAction* action : std::as_const(m_needWriting))
        action->setEnabled(session.isOpen() && !session.readOnly());
}

bool MainMenu::inspectorWanted() const
{
    return m_inspector->isChecked();
}

} // namespace delist
