#include "ui/open_window.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/style.h"
#include <QApplication>

namespace delist {

int openWindow(int& argc, char** argv, const QString& casePath)
{
    QApplication::setApplicationName(QStringLiteral("Delist"));
    QApplication::setOrganizationName(QStringLiteral("Delist"));
    QApplication::setApplicationVersion(QStringLiteral(DELIST_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("delist"));
    QApplication application(argc, argv);
    style::apply(application);

    // A new language is a new window: every word is said once, when it is made.
    QString path = casePath;
    for (;;) {
        installLanguage(application);
        bool again = false;
        MainWindow window;
        QObject::connect(&window, &MainWindow::restartRequested, &application, [&] {
            path = window.context().session().path();
            again = window.close(); // not when an import is to go on
        });
        window.show();
        if (!path.isEmpty())
            window.openCase(path);
        const int status = QApplication::exec();
        if (!again)
            return status;
    }
}

} // namespace delist
