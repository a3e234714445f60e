// MainWindow: the shell only: menu, step rail, filter bar, the stack of views, inspector dock, message and job bars. It
// knows views as entries of a list (views.cpp) and the case through CaseContext.
#pragma once
#include "ui/case_context.h"
#include "ui/case_progress.h"
#include <QHash>
#include <QMainWindow>
#include <QSet>

class QLabel;
class QStackedWidget;

namespace delist {

class FilterBar;
class Inspector;
class JobBar;
class MainMenu;
class MessageBar;
class StartPage;
class StepRail;
class View;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void openCase(const QString& path);
    [[nodiscard]] CaseContext& context() { return m_context; }
    [[nodiscard]] QString currentView() const { return m_currentView; }
    [[nodiscard]] View* view(const QString& id) const { return m_views.value(id); }
    void showView(const QString& id);

    // What the menu does
    void newCase(const QStringList& thenImport = {});
    void chooseCase();
    void importFiles();
    void importFolder();
    void importWithOptions();
    void writeReport();
    void saveCopy();
    void verify();
    void closeCase();
    /// Asks when work on the case would be stopped by \p doing ("Stop it and quit"); true: go on.
    bool mayStopWork(const QString& doing);
    void editSettings();
    void focusNextPane(bool forward);
    void focusSearch();
    /// Shows or hides the inspector as the view and the menu want it.
    void showInspector();
    [[nodiscard]] QStringList recentCases() const;

Q_SIGNALS:
    void recentChanged();
    /// The language was changed: make a new window with the same case.
    void restartRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildStatus();
    void connectContext();
    void showCase();
    void readShownView();
    void sayReadOnly();
    void showImported(const ImportResult& result);
    enum class Asking : std::uint8_t { Nothing, HowToRead };
    void takePaths(const QStringList& paths, Asking asking = Asking::Nothing);
    void followNextStep();
    void remember(const QString& path);

    CaseContext m_context;
    ProgressTracker m_progress;
    MainMenu* m_menu = nullptr;
    StepRail* m_rail = nullptr;
    FilterBar* m_filterBar = nullptr;
    MessageBar* m_messages = nullptr;
    JobBar* m_jobs = nullptr;
    StartPage* m_start = nullptr;
    Inspector* m_inspector = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_railDock = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_caseLabel = nullptr;
    QLabel* m_zoneLabel = nullptr;
    QHash<QString, View*> m_views;
    QSet<View*> m_unread; ///< to be read when they are shown: the case has changed since
    QString m_currentView;
    QStringList m_importAfterOpening;
    std::optional<CaseSettings> m_unmade; ///< typed for a new case that does not exist yet
};

} // namespace delist
