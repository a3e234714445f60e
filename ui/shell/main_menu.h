// MainMenu: the window's menus and their shortcuts. What they do is MainWindow's.
#pragma once
#include <QObject>

class QAction;
class QMenu;

namespace delist {

class MainWindow;

class MainMenu : public QObject
{
    Q_OBJECT
public:
    explicit MainMenu(MainWindow& window);
    /// Enables what can be done now.
    void update();
    [[nodiscard]] bool inspectorWanted() const;

private:
    void buildFile();
    void buildEdit();
    void buildView();
    void buildCase();
    void buildHelp();
    void buildLanguages(QMenu& menu);
    void fillRecent();

    MainWindow& m_window;
    QMenu* m_recent = nullptr;
    QAction* m_inspector = nullptr;
    QList<QAction*> m_needCase;
    QList<QAction*> m_needWriting;
};

} // namespace delist
