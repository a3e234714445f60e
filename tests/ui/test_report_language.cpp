// A report in another language than the window's: one thread's words only, and only for a while.
#include "ui/report/report_language.h"
#include <QCoreApplication>
#include <QtTest>
#include <thread>

using namespace delist;

namespace {

class Shouting : public QTranslator
{
public:
    QString translate(const char*, const char* sourceText, const char*, int) const override { return QString::fromUtf8(sourceText).toUpper(); }
};

} // namespace

class TestReportLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksOnItsThreadOnly()
    {
        const auto said = [] { return QCoreApplication::translate("Remediation", "Scanned for malware"); };
        ReportLanguage::prepare();
        ReportLanguage::prepare(); // as when the window's language changes
        QString inside;
        QString outside;
        QString after;
        std::thread writer([&] {
            const Shouting words;
            {
                const ReportLanguage report(words);
                inside = said();
                std::thread([&] { outside = said(); }).join();
            }
            after = said();
        });
        writer.join();
        QCOMPARE(inside, QStringLiteral("SCANNED FOR MALWARE"));
        QCOMPARE(outside, QStringLiteral("Scanned for malware"));
        QCOMPARE(after, outside);
        QCOMPARE(said(), outside);
    }

    void withoutWordsTheWindowsStay()
    {
        const ReportLanguage report(QStringLiteral("tlh"));
        QCOMPARE(QCoreApplication::translate("Remediation", "Scanned for malware"), QStringLiteral("Scanned for malware"));
    }
};

QTEST_GUILESS_MAIN(TestReportLanguage)
#include "test_report_language.moc"
