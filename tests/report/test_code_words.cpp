// Codes in the report's tables: in the report's language, as far as they are known.
#include "report/code_words.h"
#include <QCoreApplication>
#include <QTranslator>
#include <QtTest>

using namespace delist;

namespace {

class Shouting : public QTranslator
{
public:
    QString translate(const char*, const char* sourceText, const char*, int) const override { return QString::fromUtf8(sourceText).toUpper(); }
};

} // namespace

class TestCodeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksTheReportsLanguage()
    {
        QCOMPARE(outcomeText(QStringLiteral("rejected")), QStringLiteral("refused"));
        QCOMPARE(custodyActionText(QStringLiteral("created")), QStringLiteral("case created"));
        Shouting words;
        QCoreApplication::installTranslator(&words);
        QCOMPARE(outcomeText(QStringLiteral("accepted")), QStringLiteral("ACCEPTED"));
        QCOMPARE(custodyActionText(QStringLiteral("import")), QStringLiteral("IMPORTED"));
        QCoreApplication::removeTranslator(&words);
    }
    void keepsWhatItDoesNotKnow()
    {
        QCOMPARE(outcomeText(QStringLiteral("of a later version")), QStringLiteral("of a later version"));
        QCOMPARE(custodyActionText(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestCodeWords)
#include "test_code_words.moc"
