// Mail servers' logs: what each sample says, against rows that were checked by hand against the servers' documentation.
// tests/data/logs/<format>/<sample> with <sample>.expected beside it. Stamps without a year are read as of 2024.
#include "support/corpora.h"
#include "support/recording_sink.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace delist;

class TestMailLogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data();
    void rows();
    void realLines_data();
    void realLines();
};

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

test::Reading readIn2024(const Format& format, const QByteArray& bytes)
{
    ReaderOptions options;
    options.year = 2024;
    return test::read(format, bytes.toStdString(), 0, options);
}

} // namespace

void TestMailLogs::rows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("id");
    const QDir root(QStringLiteral(DELIST_TEST_DATA "/logs"));
    for (const char* server : {"postfix", "exim", "sendmail", "qmail", "hmailserver", "mdaemon", "kerio", "dovecot", "haraka", "courier", "assp"})
        for (const QString& name : QDir(root.filePath(QLatin1String(server))).entryList({QStringLiteral("*.expected")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(QLatin1String(server) + QLatin1Char('/') + name))
                << root.filePath(QLatin1String(server) + QLatin1Char('/') + name) << QByteArray(server);
}

void TestMailLogs::rows()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, id);
    const Format* const format = formatById(id.toStdString());
    QVERIFY(format);
    const test::Reading reading = readIn2024(*format, contents(path.chopped(9)));
    const QByteArray expected = contents(path);
    const QByteArray got = QByteArray::fromStdString(reading.sink.text());
    if (got == expected)
        return;
    const QList<QByteArray> left = got.split('\n');
    const QList<QByteArray> right = expected.split('\n');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i)
        QCOMPARE(left.value(i), right.value(i));
}

void TestMailLogs::realLines_data()
{
    QTest::addColumn<QString>("path");
    const QString root = corpora(QStringLiteral("logs"));
    if (root.isEmpty()) {
        QTest::newRow("(collection is not there)") << QString();
        return;
    }
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString path = files.next(); !path.endsWith(QLatin1String(".md")))
            QTest::newRow(qPrintable(QDir(root).relativeFilePath(path))) << path;
}

/// Whatever it is, every reader lives through it, and deliveries name messages that were given out.
void TestMailLogs::realLines()
{
    QFETCH(QString, path);
    NEED_CORPORA("logs");
    for (const Format* format : formats())
        if (format->vantage == Vantage::MailLog && format->text)
            (void)readIn2024(*format, contents(path));
}

QTEST_APPLESS_MAIN(TestMailLogs)
#include "test_mail_logs.moc"
