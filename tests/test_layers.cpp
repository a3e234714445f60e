// The one rule of ARCHITECTURE.md, read from the sources: nothing points back, and each room keeps to itself.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sources_data();
    void sources();
    void roomsOfTheCaseLookUp();
    void typesHaveOneDefinition();
};

void TestLayers::sources_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("evidence has no Qt") << "models/evidence" << "#include <Q";
    QTest::newRow("evidence knows nothing above it")
        << "models/evidence" << "#include \"(case|dns|analysis|report|tables|jobs|ui|app)/";
    QTest::newRow("models has no widgets") << "models" << "#include <(QtWidgets|QtCharts|QWidget|QApplication|QMessageBox|QPainter)|#include \"(ui|app)/";
    QTest::newRow("ui knows no command line") << "ui" << "#include \"app/";
    QTest::newRow("SQL only in models/case: ui") << "ui" << "sqlite3_|\\bSELECT .* FROM\\b|INSERT INTO";
    QTest::newRow("SQL only in models/case: app") << "app" << "sqlite3_|\\bSELECT .* FROM\\b|INSERT INTO";
    QTest::newRow("SQL only in models/case: analysis") << "models/analysis" << "sqlite3_|\\bSELECT .* FROM\\b|INSERT INTO";
    // The thread sanitizer looks away from those of Qt: cmake/qt_threads.cpp.
    QTest::newRow("threads are std::jthread") << "(models|ui|app)" << "#include <(QThread|QtConcurrent|QRunnable|QFuture)|\\bQtConcurrent::|\\bQThread(Pool)?::(start|create)";
    QTest::newRow("tr only where people read") << "models/(evidence|case|dns|analysis|jobs|tables)" << "\\btr\\(\"";
}

void TestLayers::sources()
{
    QFETCH(QString, folder);
    QFETCH(QString, forbidden);
    const QRegularExpression inside(u'^' + folder + u'/');
    const QRegularExpression rule(forbidden);
    const QString root = QFINDTESTDATA("../CMakeLists.txt").chopped(int(qstrlen("tests/../CMakeLists.txt")));
    const QDir top(root);
    int files = 0;
    QDirIterator all(root, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const QString relative = top.relativeFilePath(path);
        if (!inside.match(relative).hasMatch())
            continue;
        ++files;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (int i = 0; i < lines.size(); ++i)
            QVERIFY2(!rule.match(lines[i]).hasMatch(),
                     qPrintable(QStringLiteral("%1:%2: %3").arg(relative).arg(i + 1).arg(lines[i])));
    }
    QVERIFY(files > 0);
}

/// The rooms of models/case in the order of ARCHITECTURE.md: none includes one that stands below it.
void TestLayers::roomsOfTheCaseLookUp()
{
    const QStringList rooms = {"sql", "rows", "kept", "counts", "file", "questions", "lists", "tables", "witnesses", "joins", "writing"};
    static const QRegularExpression include("^#include \"case/(\\w+)/");
    const QDir folder(QFINDTESTDATA("../models/case"));
    QStringList there = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(there.size(), rooms.size());
    QCOMPARE(folder.entryList(QDir::Files), QStringList());
    for (qsizetype room = 0; room < rooms.size(); ++room) {
        QDirIterator sources(folder.filePath(rooms[room]), {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY2(sources.hasNext(), qPrintable(rooms[room]));
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (const auto match = include.match(line); match.hasMatch())
                    QVERIFY2(rooms.indexOf(match.captured(1)) <= room, qPrintable(file.fileName() + QStringLiteral(": ") + line));
            }
        }
    }
}

/// Two types of one name in one namespace make one program of halves that disagree, and no compiler says so.
void TestLayers::typesHaveOneDefinition()
{
    static const QRegularExpression nameSpace("^namespace ([\\w:]+) \\{");
    static const QRegularExpression definition("^(?:struct|class|enum class|enum) (?:alignas\\(\\d+\\) )?(\\w+)(?: final)?(?: :[^;]*)?$");
    const QString root = QFINDTESTDATA("../CMakeLists.txt").chopped(int(qstrlen("tests/../CMakeLists.txt")));
    QMap<QString, QString> where;
    for (const char* folder : {"models", "ui", "app"}) {
        QDirIterator headers(root + QLatin1String(folder), {"*.h"}, QDir::Files, QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            QFile file(headers.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QString inside;
            for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (const auto match = nameSpace.match(line); match.hasMatch())
                    inside = match.captured(1);
                const auto match = definition.match(line);
                if (!match.hasMatch())
                    continue;
                const QString name = inside + QStringLiteral("::") + match.captured(1);
                QVERIFY2(!where.contains(name), qPrintable(name + QStringLiteral(" is defined in ") + where.value(name) + QStringLiteral(" and ") + file.fileName()));
                where.insert(name, file.fileName());
            }
        }
    }
    QVERIFY(where.size() > 200);
}

QTEST_APPLESS_MAIN(TestLayers)
#include "test_layers.moc"
