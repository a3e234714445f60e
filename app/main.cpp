// One program, two faces: `delist COMMAND …` works without a display, `delist [CASE]` opens the window.
#include "app/arguments.h"
#include "app/command.h"
#include "case/sql/database.h"
#include "ui/open_window.h"
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace delist {
namespace {

const char* const exitStatuses =
    "Exit status:\n"
    "  0  done\n"
    "  1  done, but some input could not be read (each is named on stderr); verify: something was changed\n"
    "  2  wrong usage (also: new would overwrite a file)\n"
    "  3  the case cannot be opened: missing, locked, damaged, not a case, or from a newer version\n"
    "  4  the network gave no usable answer\n";

/// A usage of several lines, each of which stands below the first.
QString usageOf(const Command& command, qsizetype column)
{
    return QString::fromUtf8(command.usage).replace(u'\n', u'\n' + QString(column, u' '));
}

void explain(const Command& command)
{
    QString summary = QString::fromUtf8(command.summary);
    summary[0] = summary[0].toUpper();
    print(QStringLiteral("usage: %1\n\n%2.\n\n").arg(usageOf(command, 7), summary));
    const QString details = QString::fromUtf8(command.details);
    print(details);
    if (!details.contains(QLatin1String("Exit status")))
        print((details.isEmpty() ? QString() : QStringLiteral("\n")) + QString::fromUtf8(exitStatuses));
}

QString overview()
{
    QString text = QStringLiteral("Delist finds out why a mail server is on DNS blacklists.\n\n"
                                  "usage: delist [CASE]             open the window\n"
                                  "       delist COMMAND …          work without the window\n"
                                  "       delist COMMAND --help     how to use a command\n"
                                  "       delist --help | --version\n\nCommands:\n");
    for (const Command* command : commands())
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(command->name), -10).arg(QString::fromUtf8(command->summary));
    text += QStringLiteral("\nUsage:\n");
    for (const Command* command : commands())
        text += QStringLiteral("  %1\n").arg(usageOf(*command, 2));
    text += QStringLiteral(
        "\nA CASE is one file that ends in .delist. Times are RFC 3339; without a zone they are UTC.\n"
        "--json writes one JSON document to stdout; messages and progress go to stderr.\n\n");
    text += QString::fromUtf8(exitStatuses);
    return text;
}

/// Nothing to show a window on. Qt itself ends the program then.
bool hasNoDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

/// What Qt says of folders of a desktop is of no use to who has none.
void leaveOutDesktopWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
}

int showWindow(int argc, char** argv, const QString& file)
{
    if (!hasNoDisplay())
        return openWindow(argc, argv, file);
    tell(QStringLiteral("there is no display to open the window on; without one there are commands: delist findings CASE, delist report CASE -o FILE.pdf …\n"
                        "Try 'delist --help'."));
    return WrongUsage;
}

int runCommand(const Command& command, int argc, char** argv)
{
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments.append(QFile::decodeName(argv[i]));
    for (const QString& argument : arguments) {
        if (argument == QLatin1String("--"))
            break;
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            explain(command);
            return Done;
        }
    }

    // The application object must not see the command's options ("-o", "--title"): it looks for its own among them.
    int applicationArgc = 1;
    std::unique_ptr<QCoreApplication> application;
    if (command.paints) {
        qInstallMessageHandler(&leaveOutDesktopWarnings);
        if (hasNoDisplay())
            qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(applicationArgc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(applicationArgc, argv);
    }
    QLocale::setDefault(QLocale::c());
    try {
        return command.run(arguments);
    } catch (const DatabaseError& error) {
        return fail(error.toError({}));
    }
}

/// A name that is not UTF-8 would become another one on its way through Qt.
const char* firstNotUtf8(int argc, char** argv)
{
    const auto found = std::find_if(argv + 1, argv + argc, [](const char* argument) { return QString::fromUtf8(argument).toUtf8() != argument; });
    return found == argv + argc ? nullptr : *found;
}

int run(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Delist"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DELIST_VERSION));
    if (const char* const argument = firstNotUtf8(argc, argv)) {
        tell(QStringLiteral("%1: not UTF-8, so that no such name can be given here; rename it, or import the folder that it is in")
                 .arg(QString::fromUtf8(argument)));
        return WrongUsage;
    }
    if (argc < 2)
        return showWindow(argc, argv, {});

    const QString first = QFile::decodeName(argv[1]);
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        if (const Command* command = argc > 2 ? commandByName(QFile::decodeName(argv[2])) : nullptr) {
            explain(*command);
            return Done;
        }
        print(overview());
        return Done;
    }
    if (first == QLatin1String("--version")) {
        print(QStringLiteral("delist %1\n").arg(QStringLiteral(DELIST_VERSION)));
        return Done;
    }
    if (const Command* command = commandByName(first))
        return runCommand(*command, argc, argv);
    if (first.endsWith(QLatin1String(".delist"), Qt::CaseInsensitive) || QFileInfo::exists(first)) {
        if (argc > 2) {
            tell(QStringLiteral("one case at a time: %1 is too many").arg(QFile::decodeName(argv[2])));
            return WrongUsage;
        }
        return showWindow(argc, argv, first);
    }

    QStringList names;
    for (const Command* command : commands())
        names.append(QLatin1String(command->name));
    const QString meant = nearest(first, names);
    tell(QStringLiteral("unknown command %1%2\nTry 'delist --help'.")
             .arg(first, meant.isEmpty() ? QString() : QStringLiteral("; did you mean %1?").arg(meant)));
    return WrongUsage;
}

} // namespace
} // namespace delist

int main(int argc, char** argv)
{
#ifdef Q_OS_UNIX
    // Qt warns on stderr when the locale is not UTF-8 (cron, containers); file names and output are UTF-8 here anyway.
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        // The language stays the user's, though the system may not have his locale.
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
            if (qEnvironmentVariableIsEmpty("LANGUAGE") && !qEnvironmentVariableIsEmpty(name))
                qputenv("LANGUAGE", qgetenv(name));
        qputenv("LC_ALL", "C.UTF-8");
    }
#endif
    const int status = delist::run(argc, argv);
    const bool whole = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return whole || status != delist::Done ? status : delist::outputNotWhole();
}
