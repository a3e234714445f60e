#include "ui/main_window.h"
#include "ui/dialogs/left_out_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/shell/inspector.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/start_page.h"
#include "ui/shell/step_rail.h"
#include "ui/shell/reading_jobs.h"
#include "ui/shell/window_jobs.h"
#include "ui/style.h"
#include "ui/views/view.h"
#include "ui/widgets/filter_bar.h"
#include <QDesktopServices>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace delist {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_progress(m_context)
{
    setObjectName(QStringLiteral("main"));
    setWindowTitle(QStringLiteral("Delist"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/application.svg")));
    setAcceptDrops(true);
    resize(1280, 800);
    buildCentre();
    buildDocks();
    buildStatus();
    m_menu = new MainMenu(*this);
    connectContext();
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    showCase();
}

MainWindow::~MainWindow()
{
    // Views and models go before the case that they read.
    m_context.session().disconnect(this);
    m_context.disconnect(this);
    m_progress.disconnect(this);
    hide(); // while what it shows is still whole
    delete takeCentralWidget();
    delete m_inspectorDock;
    delete m_railDock;
}

void MainWindow::buildCentre()
{
    m_rail = new StepRail;
    m_filterBar = new FilterBar(m_context);
    m_messages = new MessageBar;
    m_jobs = new JobBar(m_context.format());
    m_start = new StartPage;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_start);
    for (const ViewEntry& entry : views()) {
        View* view = entry.create(m_context, m_stack);
        const QString id = QString::fromLatin1(entry.id);
        view->setObjectName(id);
        view->setAccessibleName(QCoreApplication::translate("Views", entry.title));
        m_views[id] = view;
        m_stack->addWidget(view);
    }
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_filterBar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_jobs);
    setCentralWidget(right);
}

void MainWindow::buildDocks()
{
    // The rail is a dock that cannot be moved, so that it keeps the whole height beside the inspector.
    m_railDock = new QDockWidget(tr("Steps and views"));
    m_railDock->setObjectName(QStringLiteral("rail"));
    m_railDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_railDock->setTitleBarWidget(new QWidget);
    m_railDock->setWidget(m_rail);
    addDockWidget(Qt::LeftDockWidgetArea, m_railDock);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_inspector = new Inspector(m_context);
    m_inspectorDock = new QDockWidget(tr("Behind the row"));
    m_inspectorDock->setObjectName(QStringLiteral("inspector"));
    m_inspectorDock->setWidget(m_inspector);
    addDockWidget(Qt::BottomDockWidgetArea, m_inspectorDock);
    resizeDocks({m_inspectorDock}, {190}, Qt::Vertical);
}

void MainWindow::buildStatus()
{
    m_caseLabel = new QLabel;
    m_caseLabel->setTextFormat(Qt::PlainText);
    m_zoneLabel = new QLabel;
    m_zoneLabel->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_caseLabel, 1);
    statusBar()->addPermanentWidget(m_zoneLabel);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectContext()
{
    CaseSession& session = m_context.session();
    connect(&session, &CaseSession::jobStarted, m_jobs, &JobBar::follow);
    connect(&session, &CaseSession::busyChanged, this, [this] { m_menu->update(); });
    connect(&session, &CaseSession::imported, this,
            [this](const std::shared_ptr<const ImportResult>& result) { showImported(*result); });
    connect(&session, &CaseSession::openFailed, this, [this] { m_importAfterOpening.clear(); });
    connect(&m_context, &CaseContext::opened, this, [this] {
        m_messages->clear();
        m_unmade.reset();
        remember(m_context.session().path());
        showCase();
        showView(QStringLiteral("overview"));
        sayReadOnly();
        if (!m_importAfterOpening.isEmpty())
            takePaths(std::exchange(m_importAfterOpening, {}));
    });
    connect(&m_context, &CaseContext::closed, this, &MainWindow::showCase, Qt::QueuedConnection);
    connect(&m_context, &CaseContext::changed, this, [this] {
        showCase();
        m_unread = {m_views.cbegin(), m_views.cend()};
        readShownView();
    });
    connect(&m_context, &CaseContext::presentationChanged, this, &MainWindow::showCase);
    connect(&m_context, &CaseContext::message, m_messages, &MessageBar::add);
    connect(&m_context, &CaseContext::fileWritten, this, [this](const QString& path) { // after its message
        m_messages->addAction(tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
    connect(&m_context, &CaseContext::countedWork, m_jobs, &JobBar::showCounted);
    connect(&m_context, &CaseContext::countedWorkEnded, m_jobs, &JobBar::done);
    connect(&m_context, &CaseContext::viewRequested, this, &MainWindow::showView);
    connect(&m_context, &CaseContext::hostRequested, this, [this] { showView(QStringLiteral("hosts")); });
    connect(&m_context, &CaseContext::tableRequested, this, [this](const QString& table) {
        for (const ViewEntry& entry : views()) {
            if (!QString::fromLatin1(entry.tables).split(QLatin1Char(' ')).contains(table))
                continue;
            const QString id = QString::fromLatin1(entry.id);
            showView(id);
            m_views[id]->showTable(table);
            return;
        }
    });
    connect(&m_progress, &ProgressTracker::changed, this, [this] { m_rail->setProgress(m_progress.progress()); });
    connect(m_rail, &StepRail::viewChosen, this, &MainWindow::showView);
    connect(m_rail, &StepRail::nextStepChosen, this, &MainWindow::followNextStep);
    connect(m_start, &StartPage::newRequested, this, [this] { newCase(); });
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseCase);
    connect(m_start, &StartPage::pathChosen, this, &MainWindow::openCase);
    m_rail->setProgress(m_progress.progress());
}

void MainWindow::showCase()
{
    const CaseSession& session = m_context.session();
    const bool open = session.isOpen();
    const QString name = QFileInfo(session.path()).fileName();
    QString title = QString::fromStdString(session.settings().title);
    title = oneLine(title.isEmpty() ? name : title, 120);
    setWindowTitle(open ? tr("%1 — Delist").arg(title) : QStringLiteral("Delist"));
    m_caseLabel->setText(!open                ? tr("No case is open")
                         : session.readOnly() ? tr("%1 — read only").arg(name)
                                              : name);
    m_zoneLabel->setText(open ? tr("Times in %1").arg(m_context.format().zoneName()) : QString());
    m_rail->setCaseOpen(open);
    m_rail->setProgress(m_progress.progress());
    m_railDock->setVisible(open);
    m_filterBar->setVisible(open);
    showInspector();
    m_menu->update();
    if (!open) {
        m_currentView.clear();
        m_start->setRecent(recentCases());
        m_start->setSample(samplePath());
        m_stack->setCurrentWidget(m_start);
    }
}

/// Why a case cannot be written to, and what to do about it.
void MainWindow::sayReadOnly()
{
    if (!m_context.session().readOnly())
        return;
    const QFileInfo place(m_context.session().path());
    const bool isProtected = !place.isWritable() || !QFileInfo(place.absolutePath()).isWritable();
    m_messages->add(CaseContext::Severity::Warning,
                    isProtected ? tr("%1 is write-protected, so the case is open for reading only. To work on it, save a copy elsewhere (File › Save copy) and open that.")
                                      .arg(oneLine(place.fileName(), 80))
                                : tr("Another program is writing to %1, so the case is open for reading only. Close it there and open it here again to go on.")
                                      .arg(oneLine(place.fileName(), 80)));
}

void MainWindow::showView(const QString& id)
{
    View* view = m_views.value(id);
    if (view == nullptr || !m_context.isOpen())
        return;
    if (m_currentView != id)
        m_context.setRow({}); // of another view; the table that comes up tells its own
    m_currentView = id;
    readShownView(); // before it comes up and finds itself out of date
    m_stack->setCurrentWidget(view);
    m_rail->setCurrentView(id);
    showInspector();
}

/// What is not shown is not read: in a large case it would stand in the way of what is.
void MainWindow::readShownView()
{
    if (View* view = m_views.value(m_currentView); m_unread.remove(view))
        view->reload();
}

void MainWindow::showInspector()
{
    // Only where rows with a line or packet behind them are shown; elsewhere it would be an empty box.
    bool rows = false;
    for (const ViewEntry& entry : views())
        rows = rows || (m_currentView == QLatin1String(entry.id) && entry.inspects);
    m_inspectorDock->setVisible(rows && m_context.isOpen() && m_menu->inspectorWanted());
}

bool MainWindow::mayStopWork(const QString& doing)
{
    const QString work = m_context.session().work();
    if (work.isEmpty())
        return true;
    QMessageBox box(QMessageBox::Question, QStringLiteral("Delist"), tr("Work on the case is still going on: %1.").arg(work), QMessageBox::NoButton, this);
    box.setInformativeText(tr("If it is stopped, what is complete stays in the case and the rest has to be done again."));
    QPushButton* stop = box.addButton(doing, QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(tr("Let it go on"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == stop || m_context.session().work().isEmpty();
}

void MainWindow::openCase(const QString& path)
{
    if (!mayStopWork(tr("Stop it and open the other case")))
        return;
    m_context.session().open(path);
}

void MainWindow::newCase(const QStringList& thenImport)
{
    if (!mayStopWork(tr("Stop it and make a new case")))
        return;
    const auto answer = askNewCase(this, m_unmade);
    if (!answer)
        return;
    m_unmade = answer->settings; // until it is made
    m_importAfterOpening = thenImport;
    m_context.session().create(answer->path, answer->settings);
}

void MainWindow::chooseCase()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open case"), {}, tr("Delist cases (*.delist);;All files (*)"));
    if (!path.isEmpty())
        openCase(path);
}

void MainWindow::importFiles()
{
    takePaths(QFileDialog::getOpenFileNames(this, tr("Import evidence")));
}

void MainWindow::importFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Import a folder of evidence"));
    if (!path.isEmpty())
        takePaths({path});
}

void MainWindow::importWithOptions()
{
    takePaths(QFileDialog::getOpenFileNames(this, tr("Import evidence with options")), Asking::HowToRead);
}

void MainWindow::takePaths(const QStringList& paths, Asking asking)
{
    if (paths.isEmpty())
        return;
    if (paths.size() == 1 && paths.front().endsWith(QLatin1String(".delist"), Qt::CaseInsensitive))
        return openCase(paths.front());
    if (!m_context.isOpen())
        return newCase(paths);
    if (m_context.session().readOnly())
        return m_context.say(CaseContext::Severity::Warning,
                             tr("This case is open read-only, so nothing can be imported. Close it where it is being written, or save a copy and import there."));
    if (asking == Asking::HowToRead)
        return startImportWithOptions(m_context, paths, this);
    m_context.session().importPaths(paths, {});
}

void MainWindow::showImported(const ImportResult& result)
{
    qint64 records = 0;
    qint64 rejected = 0;
    for (const ImportedEvidence& evidence : result.imported) {
        records += evidence.records;
        rejected += evidence.rejected;
    }
    const Formatter& format = m_context.format();
    QString text = tr("%n file(s) imported, ", "", static_cast<int>(result.imported.size())) +
                   tr("%1 records.").arg(format.count(records));
    if (rejected > 0)
        text += QLatin1Char(' ') + tr("%1 lines or packets could not be read; they are kept and listed under Evidence.").arg(format.count(rejected));
    QStringList doubtful;
    for (const ImportedEvidence& evidence : result.imported)
        if (evidence.doubtful)
            doubtful << oneLine(QFileInfo(evidence.path).fileName(), 60);
    if (!doubtful.isEmpty())
        text += QLatin1Char(' ') + tr("The format of %1 is doubtful: so much of it could not be read.").arg(doubtful.mid(0, 4).join(QStringLiteral(", ")));
    for (const QString& folder : result.emptyLogFolders.mid(0, 2))
        text += QLatin1Char(' ') + tr("%1 holds no log: protocol logging is off there.").arg(oneLine(folder, 120));
    const bool trouble = !result.skipped.empty() || result.cancelled || !doubtful.isEmpty() || !result.emptyLogFolders.isEmpty();
    if (result.cancelled)
        text += QLatin1Char(' ') + tr("The import was stopped; what was complete stays in the case.");
    if (!result.skipped.empty()) {
        QStringList paths;
        for (const SkippedInput& skipped : result.skipped)
            paths << skipped.path;
        const QStringList shown = withoutCommonFolders(paths);
        QStringList names;
        for (std::size_t i = 0; i < result.skipped.size(); ++i)
            names << tr("%1 (%2)").arg(oneLine(shown[static_cast<qsizetype>(i)], 60), skippedReason(result.skipped[i].reason));
        text += QLatin1Char(' ') + tr("Left out: %1.").arg(names.mid(0, 4).join(QStringLiteral(", ")));
        if (names.size() > 4)
            text += QLatin1Char(' ') + tr("And %n more.", "", static_cast<int>(names.size() - 4));
    }
    m_messages->add(trouble ? CaseContext::Severity::Warning : CaseContext::Severity::Information, text);
    m_messages->addAction(tr("Show evidence"), [this] { showView(QStringLiteral("evidence")); });
    std::vector<qint64> assumed;
    for (const ImportedEvidence& evidence : result.imported)
        if (isAssumed(evidence))
            assumed.push_back(evidence.id);
    if (!assumed.empty() && !m_context.session().readOnly())
        m_messages->addAction(tr("Read again with other options…"), [this, assumed] { startReadAgain(m_context, assumed, this); });
    QStringList unknown;
    for (const SkippedInput& skipped : result.skipped)
        if (skipped.reason == QLatin1String("unknown-format"))
            unknown << skipped.path;
    if (!unknown.isEmpty())
        m_messages->addAction(tr("Assign columns …"), [this, unknown] { startMapping(m_context, unknown, this); });
    if (result.skipped.size() > 4)
        m_messages->addAction(tr("Show what was left out…"), [this, skipped = result.skipped] {
            auto* dialog = new LeftOutDialog(skipped, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void MainWindow::writeReport()
{
    startReport(m_context, this);
}

void MainWindow::saveCopy()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy of the case"), {}, tr("Delist cases (*.delist)"));
    if (!path.isEmpty())
        startSaveCopy(m_context, path.endsWith(QLatin1String(".delist")) ? path : path + QStringLiteral(".delist"));
}

void MainWindow::verify()
{
    startVerify(m_context);
}

void MainWindow::closeCase()
{
    if (mayStopWork(tr("Stop it and close the case")))
        m_context.session().close();
}

void MainWindow::editSettings()
{
    delist::editSettings(m_context, this);
}

void MainWindow::followNextStep()
{
    const QString next = m_progress.progress().nextView;
    if (next == QLatin1String("@import"))
        importFiles();
    else if (next == QLatin1String("@settings"))
        editSettings();
    else if (next == QLatin1String("@report"))
        writeReport();
    else
        showView(next);
}

void MainWindow::focusSearch()
{
    m_filterBar->focusSearch();
}

void MainWindow::focusNextPane(bool forward)
{
    // The panes in reading order; the one that holds the focus is left for its neighbour.
    std::vector<QWidget*> panes{m_rail, m_filterBar, m_stack->currentWidget()};
    if (m_inspectorDock->isVisible())
        panes.push_back(m_inspector);
    const QWidget* focus = focusWidget();
    std::size_t current = panes.size() - 1;
    for (std::size_t i = 0; i < panes.size(); ++i)
        if (focus != nullptr && (focus == panes[i] || panes[i]->isAncestorOf(focus)))
            current = i;
    QWidget* target = panes[(current + (forward ? 1 : panes.size() - 1)) % panes.size()];
    for (QWidget* child : target->findChildren<QWidget*>())
        if (child->isVisibleTo(this) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0 && child->focusProxy() == nullptr)
            return child->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

QStringList MainWindow::recentCases() const
{
    QStringList existing;
    for (const QString& path : QSettings().value(QStringLiteral("recent")).toStringList())
        if (QFileInfo::exists(path))
            existing << path;
    return existing;
}

void MainWindow::remember(const QString& path)
{
    QStringList recent = recentCases();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    QSettings().setValue(QStringLiteral("recent"), recent.mid(0, 10));
    Q_EMIT recentChanged();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    // After the drag has ended: a dialog inside it would block the program that the files come from.
    QMetaObject::invokeMethod(this, [this, paths] { takePaths(paths); }, Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_rail != nullptr) {
        // Light and dark may change while the window is open; sheets and pixmaps keep their first colours by themselves.
        style::adoptPalette();
        m_rail->setProgress(m_progress.progress());
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayStopWork(tr("Stop it and quit")))
        return event->ignore();
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    QMainWindow::closeEvent(event);
}

} // namespace delist
