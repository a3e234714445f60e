// WindowTest: the ground of tests of the real window over the sample incident. The case is made once, from evidence that is
// dropped on the window; each test has a window of its own. With DELIST_SCREENSHOTS set to a folder, what a test shoots is painted
// into a PNG there.
#pragma once
#include "ui/main_window.h"
#include "ui/views/view.h"
#include "ui/widgets/data_table.h"
#include <QObject>
#include <QTemporaryDir>
#include <memory>

namespace delist::test {

/// Milliseconds until a wait is given up.
inline constexpr int patience = 60'000;

class WindowTest : public QObject
{
protected:
    /// For initTestCase().
    void makeCase();
    /// For init().
    void makeWindow();
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

} // namespace delist::test
