// What each sample of a firewall, flow or sensor log says, row by row: tests/data/logs/<format-id>/<sample>.expected beside
// the sample holds the rows, checked by hand against the format's specification.
#include "evidence/text/timestamp.h"
#include "support/recording_sink.h"
#include <QDir>
#include <QFile>
#include <QTest>

using namespace delist;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string picture(const test::Reading& reading)
{
    const ReadSummary& s = reading.summary;
    std::string text = reading.sink.text() + std::to_string(s.records) + " records, " + std::to_string(s.rejected) + " rejected, "
        + toIsoUtc(s.first) + " to " + toIsoUtc(s.last) + '\n';
    if (!s.note.empty())
        text += "note: " + s.note + '\n';
    return text;
}

} // namespace

class TestFlowLogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data();
    void rows();
};

void TestFlowLogs::rows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("id");
    const QDir root(QStringLiteral(DELIST_TEST_DATA "/logs"));
    for (const QString& id : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const Format* const format = formatById(id.toStdString());
        if (format == nullptr || (format->vantage != Vantage::Firewall && format->vantage != Vantage::Capture))
            continue;
        for (const QString& name : QDir(root.filePath(id)).entryList({QStringLiteral("*.expected")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(id + QLatin1Char('/') + name)) << root.filePath(id + QLatin1Char('/') + name) << id.toLatin1();
    }
}

void TestFlowLogs::rows()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, id);
    const Format* const format = formatById(id.toStdString());
    QString sample = path;
    sample.chop(static_cast<int>(qstrlen(".expected")));
    const std::string bytes = contents(sample).toStdString();
    QVERIFY(!bytes.empty());
    ReaderOptions options;
    options.year = 2026; // for logs that write none
    const QByteArray got = QByteArray::fromStdString(picture(test::read(*format, bytes, 1000, options)));
    if (qEnvironmentVariableIsSet("DELIST_WRITE_EXPECTED")) { // to look at and check by hand, not to believe
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got);
        return;
    }
    QCOMPARE(got, contents(path));
}

QTEST_APPLESS_MAIN(TestFlowLogs)
#include "test_flow_logs.moc"
