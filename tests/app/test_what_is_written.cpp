// What the program may write over, and what it says when it cannot read or write.
#include "support/program_test.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <sys/stat.h>

using namespace delist::test;

class TestWhatIsWritten : public ProgramTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void evidenceIsNeverReplaced_data();
    void evidenceIsNeverReplaced();
    void devicesAndFoldersAreNot();
    void otherFilesAre();
    void theCaseIsNoEvidence();
    void anEmptyFolderIsSaid();
    void namesWithLineBreaks();
    void casesThatCannotBeMade();
    void outputThatIsNotWhole();
    void hostsAreFoundByName();

private:
    [[nodiscard]] QString caseFile() const { return path(QStringLiteral("c.delist")); }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
};

namespace {

const QByteArray firewallLog = "#Version: 1.5\n#Date: 2026-03-02 08:00:00\n#Time Format: Local\n"
                       "#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path\n"
                       "2026-03-02 08:00:00 ALLOW TCP 10.0.3.44 198.51.100.7 49152 25 0 - 0 0 0 - - - SEND\n";
const QByteArray leases = "2026-03-02T08:00:01Z gate dnsmasq-dhcp[9]: DHCPACK(eth0) 10.0.3.44 00:11:22:33:44:55 Laptop-Otto\n";

}

void TestWhatIsWritten::init()
{
    makeFolder();
    QCOMPARE(delist({QStringLiteral("new"), caseFile(), QStringLiteral("--internal"), QStringLiteral("10.0.0.0/8")}).status, 0);
    write(path(QStringLiteral("evidence.csv")), firewallLog);
    QCOMPARE(delist({QStringLiteral("import"), caseFile(), path(QStringLiteral("evidence.csv"))}).status, 0);
}

void TestWhatIsWritten::devicesAndFoldersAreNot()
{
    const QString pipe = path(QStringLiteral("pipe.csv"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QDir().mkpath(path(QStringLiteral("folder.csv"))));
    for (const QString& name : {pipe, path(QStringLiteral("folder.csv"))}) {
        const auto run = delist({QStringLiteral("export"), caseFile(), QStringLiteral("--table"), QStringLiteral("hosts"), QStringLiteral("-o"), name});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("name a file"), run.err.constData());
        QVERIFY(!QFileInfo(name).isFile());
    }
    QCOMPARE(delist({QStringLiteral("report"), caseFile(), QStringLiteral("-o"), pipe}).status, 2);
    QVERIFY(!QFileInfo(pipe).isFile());
}

void TestWhatIsWritten::evidenceIsNeverReplaced_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a table") << QStringList{QStringLiteral("export"), QStringLiteral("--table"), QStringLiteral("hosts")};
    QTest::newRow("the report") << QStringList{QStringLiteral("report")};
}

void TestWhatIsWritten::evidenceIsNeverReplaced()
{
    QFETCH(QStringList, words);
    const QString link = path(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(path(QStringLiteral("evidence.csv")), link));
    words.insert(1, caseFile());
    for (const QString& target : {path(QStringLiteral("evidence.csv")), link}) {
        const ProgramRun run = delist(words + QStringList{QStringLiteral("-o"), target});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("imported evidence"), run.err);
        QCOMPARE(contentOf(path(QStringLiteral("evidence.csv"))), firewallLog);
    }
}

void TestWhatIsWritten::otherFilesAre()
{
    const QString target = path(QStringLiteral("hosts.csv"));
    write(target, "older");
    QCOMPARE(delist({QStringLiteral("export"), caseFile(), QStringLiteral("-o"), target, QStringLiteral("--table"), QStringLiteral("hosts")}).status, 0);
    QVERIFY(contentOf(target).startsWith("id,address,"));
}

void TestWhatIsWritten::theCaseIsNoEvidence()
{
    const ProgramRun run = delist({QStringLiteral("import"), caseFile(), caseFile(), QStringLiteral("--json")});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.json()[QStringLiteral("skipped")].toArray().size(), 1);
    QVERIFY2(run.err.contains("the case itself"), run.err);
    // Beside evidence in a folder it is passed over without a word.
    const ProgramRun folder = delist({QStringLiteral("import"), caseFile(), m_folder->path(), QStringLiteral("--json")});
    QVERIFY(!folder.err.contains("c.delist"));
}

void TestWhatIsWritten::anEmptyFolderIsSaid()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("nothing")));
    const ProgramRun run = delist({QStringLiteral("import"), caseFile(), path(QStringLiteral("nothing")), QStringLiteral("--json")});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.json()[QStringLiteral("skipped")].toArray().at(0)[QStringLiteral("reason")].toString(), QStringLiteral("empty"));
}

void TestWhatIsWritten::namesWithLineBreaks()
{
    write(path(QStringLiteral("two\nlines.log")), "no log at all");
    const ProgramRun run = delist({QStringLiteral("import"), caseFile(), path(QStringLiteral("two\nlines.log"))});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("two\\nlines.log"), run.err);
}

void TestWhatIsWritten::casesThatCannotBeMade()
{
    const ProgramRun nowhere = delist({QStringLiteral("new"), path(QStringLiteral("no/such/c.delist"))});
    QCOMPARE(nowhere.status, 3);
    QVERIFY2(nowhere.err.contains("no folder"), nowhere.err);

    QString deep = m_folder->path();
    while (deep.size() < 520)
        deep += QStringLiteral("/a-folder-with-a-long-name");
    QVERIFY(QDir().mkpath(deep));
    const ProgramRun tooLong = delist({QStringLiteral("new"), deep + QStringLiteral("/c.delist")});
    QCOMPARE(tooLong.status, 3);
    QVERIFY2(tooLong.err.contains("shorter"), tooLong.err);
}

void TestWhatIsWritten::outputThatIsNotWhole()
{
    if (!QFile::exists(QStringLiteral("/dev/full")) || QFileInfo(QStringLiteral("/dev/full")).isFile())
        QSKIP("this system has no /dev/full");
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(DELIST_BINARY), {QStringLiteral("show"), caseFile(), QStringLiteral("hosts"), QStringLiteral("--json")});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("cannot be written"));
}

void TestWhatIsWritten::hostsAreFoundByName()
{
    write(path(QStringLiteral("leases.log")), leases);
    QCOMPARE(delist({QStringLiteral("import"), caseFile(), path(QStringLiteral("leases.log"))}).status, 0);
    const QJsonArray rows = delist({QStringLiteral("show"), caseFile(), QStringLiteral("hosts"), QStringLiteral("--search"), QStringLiteral("laptop-o"), QStringLiteral("--json")}).rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][QStringLiteral("address")].toString(), QStringLiteral("10.0.3.44"));
}

QTEST_GUILESS_MAIN(TestWhatIsWritten)
#include "test_what_is_written.moc"
