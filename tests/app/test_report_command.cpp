// delist findings and delist report as a script calls them.
#include "case/file/custody.h"
#include "support/case_builder.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Run delistProgram(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // with no display it must find its way itself
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DELIST_BINARY), arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString sha256(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

} // namespace

class TestReportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_case = m_folder.filePath(QStringLiteral("incident.delist"));
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                flow(sink, monday + 9 * hour + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 4'000, "All outbound");
        });
        builder.analyse();
        QVERIFY(builder.file().saveCopy(m_case.toStdString()).ok());
    }

    void findings()
    {
        const Run run = delistProgram({QStringLiteral("findings"), m_case, QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QJsonParseError error;
        const QJsonObject document = QJsonDocument::fromJson(run.out, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QJsonObject first = document.value(QStringLiteral("findings")).toArray().first().toObject();
        QCOMPARE(first.value(QStringLiteral("cause")).toString(), QStringLiteral("direct-to-mx"));
        QCOMPARE(first.value(QStringLiteral("subject")).toString(), QStringLiteral("10.0.3.44"));
        QCOMPARE(first.value(QStringLiteral("first")).toString(), QStringLiteral("2026-03-02T09:00:00.000Z"));
        const Run human = delistProgram({QStringLiteral("findings"), m_case});
        QCOMPARE(human.status, 0);
        QVERIFY(human.out.contains("10.0.3.44"));
    }

    /// The rows that a finding names can be asked for with what it says.
    void filterIsUsable()
    {
        const Run run = delistProgram({QStringLiteral("findings"), m_case, QStringLiteral("--json")});
        const QJsonObject finding = QJsonDocument::fromJson(run.out).object().value(QStringLiteral("findings")).toArray().first().toObject();
        const QJsonObject statement = finding.value(QStringLiteral("for")).toArray().first().toObject();
        QStringList arguments{QStringLiteral("show"), m_case, statement.value(QStringLiteral("table")).toString(), QStringLiteral("--json")};
        const QJsonObject filter = statement.value(QStringLiteral("filter")).toObject();
        for (auto it = filter.begin(); it != filter.end(); ++it)
            arguments << QStringLiteral("--") + it.key() << it->toVariant().toString();
        const Run rows = delistProgram(arguments);
        QVERIFY2(rows.status == 0, rows.err.constData());
        QCOMPARE(QJsonDocument::fromJson(rows.out).object().value(QStringLiteral("total")).toInteger(),
                 statement.value(QStringLiteral("records")).toInteger());
    }

    void reportGoesIntoTheCustodyLog()
    {
        const QString pdf = m_folder.filePath(QStringLiteral("report.pdf"));
        for (const char* audience : {"summary", "operator", "full"}) {
            const Run run = delistProgram({QStringLiteral("report"), m_case, QStringLiteral("-o"), pdf, QStringLiteral("--audience"), QString::fromLatin1(audience)});
            QVERIFY2(run.status == 0, run.err.constData());
            QVERIFY(run.out.isEmpty());
        }
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        const Run custody = delistProgram({QStringLiteral("show"), m_case, QStringLiteral("custody"), QStringLiteral("--json")});
        QVERIFY(custody.out.contains(sha256(pdf).toLatin1()));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("no output") << QStringList{QStringLiteral("report"), QStringLiteral("CASE")} << 2;
        QTest::newRow("no such audience") << QStringList{QStringLiteral("report"), QStringLiteral("CASE"), QStringLiteral("-o"), QStringLiteral("OUT"), QStringLiteral("--audience"), QStringLiteral("all")} << 2;
        QTest::newRow("no such language") << QStringList{QStringLiteral("report"), QStringLiteral("CASE"), QStringLiteral("-o"), QStringLiteral("OUT"), QStringLiteral("--language"), QStringLiteral("xx")} << 2;
        QTest::newRow("over a case") << QStringList{QStringLiteral("report"), QStringLiteral("CASE"), QStringLiteral("-o"), QStringLiteral("CASE")} << 2;
        QTest::newRow("no case") << QStringList{QStringLiteral("findings")} << 2;
        QTest::newRow("missing case") << QStringList{QStringLiteral("findings"), QStringLiteral("/nonexistent/x.delist")} << 3;
        QTest::newRow("folder missing") << QStringList{QStringLiteral("report"), QStringLiteral("CASE"), QStringLiteral("-o"), QStringLiteral("/nonexistent/x.pdf")} << 2;
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        for (QString& argument : arguments) {
            if (argument == u"CASE")
                argument = m_case;
            if (argument == u"OUT")
                argument = m_folder.filePath(QStringLiteral("other.pdf"));
        }
        const Run run = delistProgram(arguments);
        QCOMPARE(run.status, status);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(run.out.isEmpty());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("other.pdf"))));
    }

private:
    QTemporaryDir m_folder;
    QString m_case;
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "test_report_command.moc"
