// Keys of block lists are used and kept nowhere else: a real list that is asked with a key, and everything that the command
// line writes searched for it.
#include "support/rbldnsd.h"
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

const QByteArray key = "k7secretkeyofours42";

} // namespace

class TestListKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usedAndKeptNowhereElse();

private:
    QByteArray delist(const QStringList& words, const QByteArray& input = {}, int expected = 0);
    QTemporaryDir m_folder;
    QByteArray m_said; ///< everything on stdout and stderr
};

void TestListKeys::initTestCase()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd): asking a real list with a key was not tested");
}

QByteArray TestListKeys::delist(const QStringList& words, const QByteArray& input, int expected)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DELIST_BINARY), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        qFatal("delist does not end");
    const QByteArray out = process.readAllStandardOutput();
    const QByteArray problems = process.readAllStandardError();
    m_said += out + problems;
    if (process.exitCode() != expected)
        qFatal("%s: %d instead of %d: %s", qPrintable(words.join(u' ')), process.exitCode(), expected, problems.constData());
    return out;
}

void TestListKeys::usedAndKeptNowhereElse()
{
    Rbldnsd server;
    // A list that echoes the question, key and all.
    server.write(QStringLiteral("keyed.ip4"), "$SOA 0 ns.lists.test. hostmaster.lists.test. 0 5m 5m 1h 30s\n$TTL 60\n:127.0.0.2:$ listed for " + key +
                                                  " see https://lists.test/" + key + "/$\n127.0.0.2\n192.0.2.7\n");
    QVERIFY2(server.start({QString::fromLatin1(key) + ".zen.dq.spamhaus.net:ip4set:keyed.ip4"}), qPrintable(server.log()));
    const QString file = m_folder.filePath(QStringLiteral("case.delist"));
    const QString report = m_folder.filePath(QStringLiteral("report.pdf"));
    delist({"lists", "key", "spamhaus-dqs"}, key + '\n');
    QVERIFY(!m_said.contains(key));
    delist({"new", file, "--public-ip", "192.0.2.7"});
    const QByteArray checked = delist({"check", file, "--resolver", server.address(), "--zone", "zen.spamhaus.org", "--json"});
    QVERIFY2(checked.contains("\"state\": \"listed\"") || checked.contains("\"state\":\"listed\""), checked.constData()); // the key was used
    delist({"check", file, "--resolver", server.address(), "--zone", QString::fromLatin1(key) + ".zen.dq.spamhaus.net"});
    delist({"lists", "--json"});
    for (const char* table : {"listings", "custody", "evidence"})
        for (const char* form : {"--json", "--csv"})
            delist({"show", file, table, form});
    delist({"findings", file, "--json"});
    delist({"verify", file});
    delist({"report", file, "-o", report});
    delist({"export", file, "-o", m_folder.filePath(QStringLiteral("listings.csv")), "--table", "listings"});
    QVERIFY2(!m_said.contains(key), "the key was printed");
    // Every file that came to be, but for the settings of this computer.
    int files = 0;
    for (QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const bool settings = path.startsWith(m_folder.filePath(QStringLiteral("config")));
        QCOMPARE(written.readAll().toLower().contains(key), settings);
        ++files;
    }
    QVERIFY(files >= 4);
    if (const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext")); !tool.isEmpty()) {
        QProcess process;
        process.start(tool, {report, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QByteArray text = process.readAllStandardOutput();
        QVERIFY(text.contains("192.0.2.7"));
        QVERIFY(!text.contains(key));
    }
}

QTEST_GUILESS_MAIN(TestListKeys)
#include "test_list_keys.moc"
