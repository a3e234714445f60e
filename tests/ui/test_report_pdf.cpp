// The incident report as PDF: what pdftotext reads out of it. (poppler-utils; skipped with a message when absent.)
#include "case/file/custody.h"
#include "case/file/step_store.h"
#include "case/lists/posture_store.h"
#include "support/case_builder.h"
#include "ui/report/report_pdf.h"
#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTranslator>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

void fill(CaseBuilder& builder)
{
    builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < 140; ++i) {
            flow(sink, monday + i * 10 * minute, "10.0.0.25", outside(i % 60), 25, Action::Allowed, 20'000, "SMTP out");
            flow(sink, monday + i * 10 * minute, outside(200 + i % 40), "10.0.0.25", 25, Action::Allowed, 20'000, "SMTP in");
        }
        for (int i = 0; i < 900; ++i)
            flow(sink, monday + 9 * hour + i * 10 * second, "10.0.3.44", outside(300 + i % 200), 25, Action::Allowed, 4'000, "All outbound");
        for (int i = 0; i < 1243; ++i)
            flow(sink, monday + 12 * hour + i * 10 * second, "10.0.3.44", outside(300 + i % 200), 25, Action::Denied, 0, "Default rule");
    });
    builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < 150; ++i)
            dialogue(sink, {monday + 8 * hour + i * minute, "10.0.0.25", outside(i), "mail.example.org", "<>",
                            "víctima" + std::to_string(i) + "@stranger" + std::to_string(i % 40) + ".example",
                            i % 3 ? "250 2.1.5 Ok" : "550 5.1.1 user unknown", "<r" + std::to_string(i) + "@example.org>",
                            i == 3 ? "<script>alert(1)</script> \xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82 \xe4\xbd\xa0\xe5\xa5\xbd " + std::string(400, 'W')
                                   : "Undeliverable: offer " + std::to_string(i),
                            Direction::Outbound});
    });
}

QString textOf(const QString& path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

class Pdf
{
public:
    Pdf(CaseBuilder& builder, const ReportOptions& options)
    {
        const Analysis analysis = builder.analyse();
        m_path = builder.folder() + QStringLiteral("/report.pdf");
        const auto written = writeReportPdf(buildIncidentReport(builder.file(), analysis, options), m_path);
        m_ok = written.ok();
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString text() const { return textOf(m_path); }

private:
    QString m_path;
    bool m_ok = false;
};

/// Words in order, whatever breaks the lines.
QString flat(const QString& text)
{
    return text.simplified();
}

} // namespace

class TestReportPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
    }

    void fullReport()
    {
        CaseSettings settings = smallOffice();
        settings.timezone = "Europe/Berlin";
        CaseBuilder builder(settings);
        fill(builder);
        const Pdf pdf(builder, {});
        QVERIFY(pdf.ok());
        const QString keep = qEnvironmentVariable("DELIST_KEEP_REPORT");
        if (!keep.isEmpty())
            QFile::copy(pdf.path(), keep);
        const QString text = flat(pdf.text());
        for (const char* section : {"Verdict", "Reasons", "Timeline", "SMTP traffic per inside host", "Suspicious hosts and servers", "Bounces",
                                    "Containment", "Remediation", "Blacklists", "Evidence manifest", "Custody log"})
            QVERIFY2(text.contains(QLatin1String(section)), section);
        QVERIFY(text.contains(QStringLiteral("10.0.3.44")));
        QVERIFY(text.contains(QStringLiteral("1,243")));
        QVERIFY(text.contains(QStringLiteral("is unknown"))); // no list was asked
        QVERIFY(text.contains(QStringLiteral("Europe/Berlin")));
        QVERIFY(text.contains(QStringLiteral("<script>")));   // shown, not run
        QVERIFY(text.contains(QStringLiteral("was verified")));
        const QRegularExpression page(QStringLiteral("Page (\\d+) of (\\d+)"));
        auto pages = page.globalMatch(text);
        int expected = 1;
        while (pages.hasNext())
            QCOMPARE(pages.next().captured(1).toInt(), expected++);
        QVERIFY(expected > 5);
        QVERIFY(text.contains(QString(63, u'0') + u'1')); // a hash that breaks cannot be found
        SqlStatement hashes = builder.file().database().prepare("SELECT hash FROM custody UNION SELECT sha256 FROM evidence");
        while (hashes.step())
            QVERIFY2(text.contains(QString::fromUtf8(hashes.text(0).data(), qsizetype(hashes.text(0).size()))), std::string(hashes.text(0)).c_str());
    }

    void stepsAreWordsWithTheirProof()
    {
        CaseSettings settings = smallOffice();
        settings.timezone = "Asia/Tokyo";
        CaseBuilder builder(settings);
        fill(builder);
        CaseStep step;
        step.phase = QStringLiteral("remediate");
        step.subject = QStringLiteral("10.0.3.44");
        step.title = QStringLiteral("disconnect");
        step.state = QStringLiteral("done");
        step.person = QStringLiteral("Ada");
        step.doneAt = monday + 20 * hour; // the next day in Tokyo
        step.proof = QString(280, u'x') + QStringLiteral(" cable seven pulled");
        storeStep(builder.file(), step);
        step.title = QStringLiteral("own words");
        storeStep(builder.file(), step);
        const QString text = flat(Pdf(builder, {}).text());
        QVERIFY(!text.contains(QStringLiteral("disconnect")));
        const QString packed = QString(text).remove(u' ');
        for (const char* part : {"Taken off", "own words", "Ada", "05:00:00"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(text.contains(QStringLiteral("Done: Taken off the network (10.0.3.44)")));
        QVERIFY2(packed.contains(QStringLiteral("seven")), qPrintable(text)); // the proof to its end
    }

    void audiences()
    {
        CaseBuilder builder;
        fill(builder);
        ReportOptions options;
        options.audience = ReportAudience::Summary;
        const QString summary = flat(Pdf(builder, options).text());
        QVERIFY(summary.contains(QStringLiteral("Verdict")) && summary.contains(QStringLiteral("Timeline")));
        QVERIFY(!summary.contains(QStringLiteral("Custody log")));
        options.audience = ReportAudience::Operator;
        const QString forOperator = flat(Pdf(builder, options).text());
        QVERIFY(forOperator.contains(QStringLiteral("Cause and dates")));
        QVERIFY(!forOperator.contains(QStringLiteral("10.0.3.44")));
        QVERIFY(!forOperator.contains(QStringLiteral("10.0.0.25")));
        QVERIFY(forOperator.contains(QStringLiteral("203.0.113.25")));
        QVERIFY(forOperator.contains(QStringLiteral("inside-1")));
    }

    void redacted()
    {
        CaseBuilder builder;
        fill(builder);
        ReportOptions options;
        options.redact = true;
        const QString text = flat(Pdf(builder, options).text());
        QVERIFY(text.contains(QStringLiteral("Custody log")));
        QVERIFY(!text.contains(QStringLiteral("10.0.3.44")));
        QVERIFY(!text.contains(QStringLiteral("10.0.0.25")));
        QVERIFY(QString(text).remove(u' ').contains(QStringLiteral("stranger1.example")));
    }

    void languages_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"de", "fr", "es", "tr"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void languages()
    {
        QFETCH(QString, code);
        CaseBuilder builder;
        fill(builder);
        ReportOptions options;
        options.style.locale = QLocale(code);
        const Pdf pdf(builder, options);
        QVERIFY(pdf.ok());
        QVERIFY(flat(pdf.text()).contains(QStringLiteral("10.0.3.44")));
    }

    /// Every line with its reason, standard and fix; SPF term by term with the corrected record; the egress map.
    void posture()
    {
        CaseBuilder builder;
        const auto line = [](const char* check, const char* subject, posture::Status status, const char* reason, std::vector<std::string> arguments,
                             const char* found = "") { return posture::Line{check, subject, status, reason, std::move(arguments), found}; };
        QVERIFY(storePosture(builder.file(),
                             {line("spf", "example.org", posture::Status::Fail, "spf-softfail", {"example.org", "203.0.113.25", "v=spf1 ip4:203.0.113.25 a:web.example.org ~all"},
                                   "v=spf1 a:web.example.org ~all\na:web.example.org: no match\n~all: match"),
                              line("ptr", "203.0.113.25", posture::Status::Fail, "ptr-missing", {"203.0.113.25"}),
                              line("egress", "example.org", posture::Status::Pass, "egress-web", {"example.org", "www.example.org", "203.0.113.25"}),
                              line("egress", "203.0.113.25", posture::Status::Pass, "egress-address", {"203.0.113.25", "", "missing", "example.org: softfail"})},
                             QStringLiteral("posture"), QStringLiteral("127.0.0.1")));
        const Pdf pdf(builder, {});
        QVERIFY(pdf.ok());
        const QString text = flat(pdf.text());
        QVERIFY(text.contains(QStringLiteral("Mail posture")));
        QVERIFY(text.contains(QStringLiteral("2 fail, 1 warning")));
        QVERIFY(text.contains(QStringLiteral("has no name (PTR)")));
        QVERIFY(text.contains(QStringLiteral("RFC 1912")));
        QVERIFY(text.contains(QStringLiteral("The addresses of web.example.org: may send.")));
        QVERIFY(text.contains(QStringLiteral("Everybody else: probably may not send")));
        QVERIFY(text.contains(QStringLiteral("Corrected record")));
        QVERIFY(text.contains(QStringLiteral("v=spf1 ip4:203.0.113.25 a:web.example.org ~all")));
        QVERIFY(text.contains(QStringLiteral("Egress map")));
        QVERIFY(text.contains(QStringLiteral("www.example.org")));
        QVERIFY(text.contains(QStringLiteral("share an address")));
        QVERIFY(!flat(Pdf(builder, {ReportAudience::Summary, false, {}, {}, unknownTime}).text()).contains(QStringLiteral("Mail posture")));
    }

    /// Whatever stands before it: a heading ends no page.
    void headingsStayWithTheirText()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("headings.pdf"));
        for (int before = 0; before < 32; ++before) {
            IncidentReport report;
            ReportSection section;
            for (int i = 0; i < 32; ++i) // of two heights, so that the page's end is met at many places
                section.blocks.push_back(ReportParagraph{i < before ? ReportParagraph::Normal : ReportParagraph::Note, QStringLiteral("filler")});
            section.blocks.push_back(ReportParagraph{ReportParagraph::Lead, QStringLiteral("HEADING")});
            ReportList list;
            list.title = QStringLiteral("TITLE");
            list.entries = {QStringLiteral("entry")};
            section.blocks.push_back(list);
            report.sections.push_back(section);
            QVERIFY(writeReportPdf(report, path).ok());
            for (const QString& page : textOf(path).split(QLatin1Char('\f')))
                QVERIFY2(page.contains(QStringLiteral("HEADING")) == page.contains(QStringLiteral("entry")), qPrintable(QString::number(before)));
        }
    }

    /// Reasons are sentences: each begins a line of its own, with room for several words.
    void reasonsHaveRoom()
    {
        CaseBuilder builder;
        fill(builder);
        const Pdf pdf(builder, {});
        QVERIFY(pdf.ok());
        const QStringList lines = textOf(pdf.path()).split(QLatin1Char('\n'));
        const auto header = std::find_if(lines.begin(), lines.end(), [](const QString& line) { return line.contains(QLatin1String("Suspicion")) && line.trimmed().endsWith(QLatin1String("Why")); });
        QVERIFY(header != lines.end());
        const qsizetype column = header->lastIndexOf(QLatin1String("Why"));
        int reasons = 0;
        qsizetype widest = 0;
        for (auto line = header + 1; line != lines.end() && !line->contains(QLatin1String("Counts of a host")); ++line) {
            const QString why = line->mid(std::max<qsizetype>(0, column - 2)).trimmed();
            reasons += why.startsWith(u'•');
            widest = std::max(widest, why.size());
        }
        QVERIFY2(reasons >= 2, qPrintable(QString::number(reasons)));
        QVERIFY2(widest >= 30, qPrintable(QString::number(widest)));
    }

    void emptyCase()
    {
        CaseBuilder builder(undeclared());
        const Pdf pdf(builder, {});
        QVERIFY(pdf.ok());
        const QString text = flat(pdf.text());
        QVERIFY(text.contains(QStringLiteral("There is no evidence in the case yet")));
        QVERIFY(text.contains(QStringLiteral("No blacklist was asked")));
        QVERIFY(text.contains(QStringLiteral("Page 1 of")));
    }

    void cannotWrite()
    {
        CaseBuilder builder;
        const Analysis analysis = builder.analyse();
        const auto written = writeReportPdf(buildIncidentReport(builder.file(), analysis, {}), builder.folder() + QStringLiteral("/none/x.pdf"));
        QVERIFY(!written.ok());
    }

    /// What was there stays when the new report can't be finished; nothing else is left behind.
    void leavesNoPieces()
    {
        CaseBuilder builder;
        const Pdf pdf(builder, {});
        QVERIFY(pdf.ok());
        const QStringList pdfs = QDir(builder.folder()).entryList({QStringLiteral("report*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(pdfs, QStringList{QStringLiteral("report.pdf")});
    }
};

QTEST_MAIN(TestReportPdf)
#include "test_report_pdf.moc"
