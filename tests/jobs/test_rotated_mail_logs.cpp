// Every sample of a mail server's log, cut in two between any two of its lines as a rotation does, imported in either order: the
// case tells the same as of the whole file, rows, places and everything counted from them.
// DELIST_CUTS=all in the environment cuts at every line of every sample; otherwise long ones are cut at a spread of them.
#include "support/rotated_log.h"
#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <cstdio>

using namespace delist;
using test::RotatedLog;

namespace {

/// Folders of tests/data/logs whose samples a mail server writes line by line and rotates.
constexpr const char* rotatedFormats[] = {"exchange-smtp-receive", "exchange-smtp-send", "exchange-tracking"};

/// Cuts at which the case tells something else than of the whole file. \p line: before which, 0: some.
struct Deviation
{
    const char* sample;
    qsizetype line;
    const char* why;
};
constexpr Deviation deviations[] = {
    {"exchange-smtp-receive/auth-failures.log", 7, "one line of a session that neither file shows the beginning of, at the moment at which the other"
                                                   " file begins: two files that overlap look like that, too"},
};

const Deviation* deviationOf(const QByteArray& sample, qsizetype line)
{
    const auto* const found = std::find_if(std::begin(deviations), std::end(deviations), [&](const Deviation& each) {
        return sample == each.sample && (each.line == 0 || each.line == line);
    });
    return found == std::end(deviations) ? nullptr : found;
}

} // namespace

class TestRotatedMailLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutInTwo_data()
    {
        QTest::addColumn<QString>("path");
        const QDir root(QStringLiteral(DELIST_TEST_DATA "/logs"));
        for (const char* id : rotatedFormats)
            for (const QString& name : QDir(root.filePath(QLatin1String(id))).entryList(QDir::Files, QDir::Name)) {
                const QString sample = QLatin1String(id) + QLatin1Char('/') + name;
                if (!name.endsWith(QLatin1String(".rows")))
                    QTest::newRow(sample.toUtf8().constData()) << root.filePath(sample);
            }
    }
    void cutInTwo()
    {
        QFETCH(QString, path);
        RotatedLog log(path);
        const QStringList whole = log.whole();
        const bool all = qgetenv("DELIST_CUTS") == "all";
        const std::vector<qsizetype> cuts = log.cuts(all ? 1000 : 4);
        QByteArray failed;
        for (const qsizetype at : cuts) {
            if (deviationOf(QTest::currentDataTag(), at + 1))
                continue;
            for (const bool turned : {false, true})
                failed += RotatedLog::difference(log.parts({at}, turned), whole, "cut before line " + QByteArray::number(at + 1) + (turned ? ", the second first" : ""));
        }
        if (!failed.isEmpty())
            fputs(failed.constData(), stderr);
        QVERIFY(failed.isEmpty()); // what QTest says of a failure is cut short
    }
};

QTEST_GUILESS_MAIN(TestRotatedMailLogs)
#include "test_rotated_mail_logs.moc"
