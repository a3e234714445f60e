// The sample incident from end to end: evidence in the vendors' formats, imported, analysed. The cause is in it; the probe,
// the honest reports and the mail server's own traffic are no causes.
#include "jobs/import.h"
#include "report/findings_json.h"
#include "support/case_builder.h"
#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestSampleIncident : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_evidence.isValid());
        QProcess sample;
        sample.start(QStringLiteral(DELIST_SAMPLE_BINARY), {m_evidence.path()});
        QVERIFY(sample.waitForFinished() && sample.exitCode() == 0);
    }

    void findsBothCauses_data()
    {
        QTest::addColumn<bool>("declared");
        QTest::newRow("declared") << true;
        QTest::newRow("nothing declared") << false;
    }

    void findsBothCauses()
    {
        QFETCH(bool, declared);
        CaseSettings settings = undeclared();
        if (declared) {
            settings.mailServers = {"10.20.0.25"};
            settings.publicIps = {"203.0.113.25"};
            settings.internal = {"10.20.0.0/16"};
            settings.domains = {"larchandsons.example"};
            settings.timezone = "Europe/London";
        }
        CaseBuilder builder(settings);
        const auto imported = importPaths(builder.file(), {m_evidence.path()}, {}, {}, {});
        QVERIFY(imported.ok());
        const Analysis analysis = builder.analyse();
        QStringList found;
        for (const Finding& finding : analysis.findings)
            found += finding.cause + u' ' + finding.subject;
        found.sort();
        QCOMPARE(found, (QStringList{QStringLiteral("backscatter 10.20.0.25"), QStringLiteral("direct-to-mx 10.20.3.44")}));
        QVERIFY(builder.host(QStringLiteral("10.20.0.9"), "suspicion").toDouble() < 0.5);
        QCOMPARE(builder.host(QStringLiteral("10.20.3.44"), "state").toString(), QStringLiteral("contained"));

        const QJsonObject json = findingsJson(analysis, {QLocale(QLocale::English), QTimeZone::utc()});
        for (const char* part : {"findings", "excluded", "cannot_exclude", "coverage"})
            QVERIFY(json.value(QLatin1String(part)).isArray());
        const QJsonArray findings = json.value(QStringLiteral("findings")).toArray();
        for (const QJsonValue& value : findings) {
            const QJsonObject finding = value.toObject();
            for (const char* part : {"cause", "subject", "confidence", "summary", "for", "against", "missing", "first", "last"})
                QVERIFY2(finding.contains(QLatin1String(part)), part);
            QVERIFY(finding.value(QStringLiteral("first")).toString().endsWith(u'Z'));
            const QJsonArray statements = finding.value(QStringLiteral("for")).toArray();
            QVERIFY(!statements.isEmpty());
            for (const QJsonValue& statement : statements)
                if (!statement.toObject().value(QStringLiteral("table")).isNull())
                    QVERIFY2(statement.toObject().value(QStringLiteral("records")).toInteger() > 0,
                             qPrintable(statement.toObject().value(QStringLiteral("text")).toString()));
        }
        const QString keep = qEnvironmentVariable("DELIST_KEEP_CASE");
        if (declared && !keep.isEmpty())
            QVERIFY(builder.file().saveCopy(keep.toStdString()).ok());
        if (declared && !keep.isEmpty())
            qInfo().noquote() << findingsText(analysis, {QLocale(QLocale::English), QTimeZone::utc()});
    }

    /// The first day has everything but the incident: nothing is found.
    void ordinaryDay()
    {
        // The day of the incident starts at 2026-03-03T00:00Z: keep the lines of the day before.
        QTemporaryDir before;
        int files = 0;
        QDirIterator logs(m_evidence.path(), QDir::Files, QDirIterator::Subdirectories);
        while (logs.hasNext()) {
            QFile in(logs.next());
            if (logs.fileName().contains(QStringLiteral(".pcap")) || logs.fileName().endsWith(QStringLiteral(".md")))
                continue;
            QFile out(before.filePath(QString::number(++files) + u'-' + logs.fileName()));
            QVERIFY(in.open(QIODevice::ReadOnly) && out.open(QIODevice::WriteOnly));
            while (!in.atEnd()) {
                const QByteArray line = in.readLine();
                if (line.startsWith('#') || line.contains("2026-03-02"))
                    out.write(line);
            }
        }
        QVERIFY(files >= 3);
        CaseSettings settings = undeclared();
        settings.mailServers = {"10.20.0.25"};
        settings.domains = {"larchandsons.example"};
        CaseBuilder builder(settings);
        QVERIFY(importPaths(builder.file(), {before.path()}, {}, {}, {}).ok());
        const Analysis analysis = builder.analyse();
        QVERIFY2(analysis.findings.empty(), qPrintable(analysis.findings.empty() ? QString() : findingTitle(analysis.findings.front())));
        QVERIFY(!analysis.coverage.empty());
        QVERIFY(builder.bounces("legitimate") > 0);
        QCOMPARE(builder.bounces("backscatter"), 0);
    }

private:
    QTemporaryDir m_evidence;
};

QTEST_GUILESS_MAIN(TestSampleIncident)
#include "test_sample_incident.moc"
