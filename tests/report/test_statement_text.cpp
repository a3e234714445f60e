// Statements and reasons with one of a thing and with many, and with arguments that look like placeholders.
#include "report/statement_text.h"
#include <QTranslator>
#include <QtTest>

using namespace delist;

namespace {

QString said(const char* code, const QVariantMap& arguments, const QLocale& locale = QLocale(QLocale::English))
{
    Statement statement;
    statement.code = QString::fromLatin1(code);
    statement.arguments = arguments;
    return statementText(statement, {locale, QTimeZone::utc()});
}

class French : public QTranslator
{
public:
    QString translate(const char*, const char*, const char*, int) const override
    {
        return QStringLiteral("{correspondents|# des {victims} destinataires est un correspondant|# des {victims} destinataires sont des correspondants}.");
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestStatementText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAndMany()
    {
        const auto handed = [](int messages, int recipients) {
            return said("direct-to-mx.messages", {{QStringLiteral("vantage"), int(Vantage::Capture)}, {QStringLiteral("messages"), messages}, {QStringLiteral("recipients"), recipients}});
        };
        QCOMPARE(handed(1, 2000), QStringLiteral("In the capture, it handed 1 message for 2,000 recipients to outside servers."));
        QCOMPARE(handed(3, 1), QStringLiteral("In the capture, it handed 3 messages for 1 recipient to outside servers."));
        QCOMPARE(handed(0, 0), QStringLiteral("In the capture, it handed 0 messages for 0 recipients to outside servers."));
        const auto unanswered = [](int connections) {
            return said("direct-to-mx.unanswered", {{QStringLiteral("vantage"), int(Vantage::Capture)}, {QStringLiteral("connections"), connections}});
        };
        QCOMPARE(unanswered(1), QStringLiteral("In the capture, its only connection to port 25 outside was not answered."));
        QCOMPARE(unanswered(7), QStringLiteral("In the capture, none of its 7 connections to port 25 outside was answered."));
    }

    void placeholdersInForms()
    {
        const auto refusals = [](int count, const char* operators) {
            return said("range-listing.refusals", {{QStringLiteral("refusals"), count}, {QStringLiteral("operators"), QStringList{QString::fromLatin1(operators)}}});
        };
        QCOMPARE(refusals(1, "far.example"), QStringLiteral("1 refusal by far.example speaks of the network, not of the address."));
        QCOMPARE(refusals(2, "{refusals|#|x} # | {"), QStringLiteral("2 refusals by {refusals|#|x} # | { speak of the network, not of the address."));
    }

    void otherLanguages()
    {
        French french;
        QVERIFY(QCoreApplication::installTranslator(&french));
        const auto correspondents = [](int count, QLocale::Language language) {
            return said("backscatter.correspondents", {{QStringLiteral("correspondents"), count}, {QStringLiteral("victims"), 9}}, QLocale(language));
        };
        QCOMPARE(correspondents(1, QLocale::French), QStringLiteral("1 des 9 destinataires est un correspondant."));
        QCOMPARE(correspondents(0, QLocale::French), QStringLiteral("0 des 9 destinataires est un correspondant."));
        QCOMPARE(correspondents(4, QLocale::French), QStringLiteral("4 des 9 destinataires sont des correspondants."));
        QCoreApplication::removeTranslator(&french);
    }

    void reasons()
    {
        const TextStyle style{QLocale(QLocale::English), QTimeZone::utc()};
        QCOMPARE(hostReasonText(QStringLiteral("got-out: 1"), style), QStringLiteral("1 attempt got through all the same"));
        QCOMPARE(hostReasonText(QStringLiteral("got-out: 1200"), style), QStringLiteral("1,200 attempts got through all the same"));
        QCOMPARE(hostReasonText(QStringLiteral("foreign-name"), style), QStringLiteral("Introduced itself under a name that is not ours"));
    }
};

QTEST_GUILESS_MAIN(TestStatementText)
#include "test_statement_text.moc"
