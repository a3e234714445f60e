// A table as a file: the same bytes as `show` writes, in any order of rows; whole or not at all.
#include "tables/table_export.h"
#include "support/synthetic_case.h"
#include "support/table_rows.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_case = makeCase(m_folder, "filled.delist");
        QVERIFY(m_case);
        SyntheticCase synthetic(*m_case);
        synthetic.fill({7000, 200, 40, 100, 3});
    }

    void theSameAsShow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("table.CSV");
        QTest::newRow("json") << QStringLiteral("table.json");
    }
    void theSameAsShow()
    {
        QFETCH(QString, name);
        const QString path = m_folder.filePath(name);
        const auto format = exportFormat(path);
        QVERIFY(format);
        QBuffer shown;
        QVERIFY(shown.open(QIODevice::WriteOnly));
        const auto output = TableOutput::create(*format, *m_table, shown);
        qint64 rows = 0;
        TableQuery(m_case->database(), *m_table).read({}, 0, 0, [&](const TableQuery::Row& row) {
            ++rows;
            return output->row(row);
        });
        QVERIFY(output->finish(rows));
        const auto written = write(path, {});
        QVERIFY(written);
        QCOMPARE(written.value(), rows);
        QVERIFY(rows > 5000); // more than a page
        QCOMPARE(bytesOf(path), shown.data());
    }

    void inTheOrderOfAColumn()
    {
        const QString path = m_folder.filePath(QStringLiteral("sorted.json"));
        const int column = m_table->column("bytes");
        const auto written = write(path, TableSort{column, true});
        QVERIFY(written);
        const QJsonArray rows = QJsonDocument::fromJson(bytesOf(path)).object().value(QStringLiteral("rows")).toArray();
        QCOMPARE(qint64(rows.size()), written.value());
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i - 1].toObject().value(QStringLiteral("bytes")).toDouble() >= rows[i].toObject().value(QStringLiteral("bytes")).toDouble());
    }

    void aStoppedExportLeavesWhatWasThere()
    {
        const QString path = m_folder.filePath(QStringLiteral("kept.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("yesterday's");
        file.close();
        std::stop_source stop;
        const auto written = exportTable(m_case->database(), *m_table, {}, {}, path, TableFormat::Csv, stop.get_token(),
                                         [&](const JobProgress& progress) {
                                             QVERIFY(progress.done > 0 && progress.done < progress.total);
                                             stop.request_stop();
                                         });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QCOMPARE(bytesOf(path), QByteArray("yesterday's"));
    }

    void whereNothingCanBeWritten()
    {
        const auto nowhere = write(m_folder.filePath(QStringLiteral("missing/table.csv")), {});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Unwritable);
        const auto itself = write(QString::fromStdString(m_case->database().path()), {});
        QVERIFY(!itself);
        QCOMPARE(itself.error().code, ErrorCode::Exists);
        QVERIFY(!exportFormat(QStringLiteral("table.txt")));
    }

private:
    Result<qint64> write(const QString& path, TableSort sort)
    {
        return exportTable(m_case->database(), *m_table, {}, sort, path, exportFormat(path).value_or(TableFormat::Csv), {},
                           [](const JobProgress&) {});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_case;
    const TableDefinition* m_table = tableById(u"connections");
};

QTEST_GUILESS_MAIN(TestTableExport)
#include "test_table_export.moc"
