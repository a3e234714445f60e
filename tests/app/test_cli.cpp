// The command line itself: help, wrong usage, cases that cannot be opened.
#include "case/file/case_file.h"
#include "support/program_test.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestCli : public ProgramTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void helpAndVersionNeedNoDisplay();
    void aWindowNeedsOne();
    void everyCommandExplainsItself();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void namesAreUtf8();
    void casesThatCannotBeOpenedAreThree_data();
    void casesThatCannotBeOpenedAreThree();
};

void TestCli::helpAndVersionNeedNoDisplay()
{
    for (const char* option : {"--help", "-h", "help"}) {
        const ProgramRun help = delist({QString::fromLatin1(option)});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.err, QByteArray());
        for (const char* command : {"new", "set", "import", "formats", "check", "findings", "show", "raw", "report", "export", "verify"})
            QVERIFY2(help.out.contains(QByteArray("delist ") + command), command);
        QVERIFY(help.out.contains("Exit status") && help.out.contains("…"));
        QVERIFY2(!help.out.contains("\ndelist "), "a usage that does not stand below the others");
    }
    const ProgramRun version = delist({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("delist "));
    QVERIFY(version.err.isEmpty());
}

void TestCli::aWindowNeedsOne()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        environment.remove(QLatin1String(name));
    const ProgramRun window = delist({}, &environment);
    QCOMPARE(window.status, 2);
    QVERIFY2(window.err.contains("no display") && window.err.contains("delist findings"), window.err.constData());
    const QString file = filledCase();
    const ProgramRun report = delist({QStringLiteral("report"), file, QStringLiteral("-o"), path(QStringLiteral("r.pdf"))}, &environment);
    QCOMPARE(report.status, 0);
    QVERIFY2(!report.err.contains("QStandardPaths"), report.err.constData());
}

void TestCli::everyCommandExplainsItself()
{
    for (const char* command : {"new", "set", "import", "formats", "check", "findings", "show", "raw", "report", "export", "verify"}) {
        const ProgramRun help = delist({QString::fromLatin1(command), QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.startsWith(QByteArray("usage: delist ") + command), help.out.constData());
        QVERIFY2(help.out.contains("Exit status"), command);
    }
}

void TestCli::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* line, const char* says) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << QByteArray(says);
    };
    row("shwo", "did you mean show?");
    row("--jsno", "unknown command");
    row("new", "needs one CASE");
    row("new case.txt", "ends in .delist");
    row("new a.delist b.delist", "needs one CASE");
    row("new a.delist --mail-server 300.1.1.1", "--mail-server 300.1.1.1");
    row("new a.delist --public-ip mail.example.com", "--public-ip mail.example.com");
    row("new a.delist --internal 10.0.0.0/33", "--internal 10.0.0.0/33");
    row("new a.delist --domain not_a domain..x", "needs one CASE");
    row("new a.delist --domain exa..mple", "--domain exa..mple");
    row("new a.delist --domain 192.0.2.1", "--domain 192.0.2.1");
    row("new a.delist --timezone Mars/Olympus", "--timezone Mars/Olympus");
    row("new a.delist --mail-port 70000", "--mail-port 70000");
    row("new a.delist --dkim-selector a..b", "not a DKIM selector");
    row("new a.delist --titel X", "did you mean --title?");
    row("new a.delist --title", "needs a value");
    row("set a.delist", "nothing to set");
    row("import", "needs a CASE");
    row("import a.delist", "at least one PATH");
    row("import a.delist x --format exchange", "unknown format exchange");
    row("import a.delist x --timezone Nowhere", "--timezone Nowhere");
    row("import a.delist x --year 12", "--year 12");
    row("show a.delist", "needs a CASE and a TABLE");
    row("show a.delist hostz", "did you mean hosts?");
    row("show a.delist hosts --json --csv", "exclude each other");
    row("show a.delist hosts --limit -1", "--limit");
    row("show a.delist hosts --limit ten", "--limit");
    row("show a.delist hosts --from yesterday", "--from yesterday");
    row("show a.delist hosts --from 2026-03-02 --to 2026-03-01", "not before");
    row("show a.delist connections --host mail.example.com", "not an IP address");
    row("show a.delist connections --mailbox a@example.com", "--mailbox means nothing");
    row("show a.delist connections --vantage router", "--vantage router");
    row("show a.delist connections --subset some", "one of counted, allowed");
    row("show a.delist traffic --bin 5s", "--bin 5s");
    row("show a.delist hosts --json=yes", "takes no value");
    row("raw a.delist 1", "OFFSET");
    row("raw a.delist one 2", "whole numbers");
    row("export a.delist --table hosts", "-o FILE");
    row("export a.delist --table hosts -o hosts.xls", ".csv or .json");
    row("formats extra", "no arguments");
    row("verify", "needs one CASE");
}

void TestCli::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const ProgramRun outcome = delist(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

/// No case under another name than the one that was given.
void TestCli::namesAreUtf8()
{
    QProcess shell;
    shell.setWorkingDirectory(m_folder->path());
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exec \"$0\" new \"$(printf 'c\\351se.delist')\""), QStringLiteral(DELIST_BINARY)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 2);
    QVERIFY(shell.readAllStandardError().contains("not UTF-8"));
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

void TestCli::casesThatCannotBeOpenedAreThree_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("missing") << "missing" << QByteArray("no such");
    QTest::newRow("text") << "text" << QByteArray("not a Delist case");
    QTest::newRow("other database") << "database" << QByteArray("not a Delist case");
    QTest::newRow("newer") << "newer" << QByteArray("newer");
    QTest::newRow("cut off") << "cut" << QByteArray("damaged");
}

void TestCli::casesThatCannotBeOpenedAreThree()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, says);
    const QString file = path(QStringLiteral("case.delist"));
    if (kind == QLatin1String("text")) {
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a case at all\n");
    } else if (kind == QLatin1String("database")) {
        auto database = Database::open(file.toStdString(), OpenMode::Create);
        QVERIFY(database);
        database.value().execute("CREATE TABLE something(x)");
    } else if (kind != QLatin1String("missing")) {
        QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
        if (kind == QLatin1String("newer")) {
            auto database = Database::open(file.toStdString(), OpenMode::ReadWrite);
            QVERIFY(database);
            database.value().execute("PRAGMA user_version = 99");
        } else {
            QFile cut(file);
            QVERIFY(cut.resize(cut.size() / 2));
        }
    }
    for (const QStringList& arguments :
         {QStringList{QStringLiteral("show"), file, QStringLiteral("hosts"), QStringLiteral("--json")},
          QStringList{QStringLiteral("import"), file, receiveLogFile},
          QStringList{QStringLiteral("raw"), file, QStringLiteral("1"), QStringLiteral("0")},
          QStringList{QStringLiteral("set"), file, QStringLiteral("--title"), QStringLiteral("X")},
          QStringList{QStringLiteral("verify"), file}}) {
        const ProgramRun outcome = delist(arguments);
        QVERIFY2(outcome.status == 3, qPrintable(arguments.first() + QLatin1String(": ") + QString::fromUtf8(outcome.err)));
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QVERIFY2(outcome.err.contains("case.delist"), outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
