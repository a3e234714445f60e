// Exchange SMTP protocol logs with rows missing from the middle of a session: what is told of the others is true, or nothing is.
#include "support/exchange_smtp_rows.h"
#include "support/same_lines.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestExchangeSmtpLostRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyRunOfRows_data();
    void anyRunOfRows();
    void whatStandsBehindIsPairedFromTheEnd();
    void aReplyThatIsMissingIsNobodysElse();
    void aFileBeginsInsideALogon_data();
    void aFileBeginsInsideALogon();

private:
    static std::string told(const std::string& picture)
    {
        return briefSmtp(read(receiveFormat(), receiveHeader + smtpRows(true, picture)).sink.text());
    }
};

static const char* const pipelined = R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO x
0 3 > 250 EX1 Hello PIPELINING
0 4 < MAIL FROM:<a@b.example>
0 5 < RCPT TO:<r1@ours.example>
0 6 < RCPT TO:<r2@ours.example>
0 7 < RCPT TO:<r3@ours.example>
0 8 < RCPT TO:<r4@ours.example>
0 9 < DATA
0 10 > 250 2.1.0 Sender OK
0 11 > 250 2.1.5 Recipient OK
0 12 > 550 5.1.10 two
0 13 > 550 5.1.10 three
0 14 > 250 2.1.5 Recipient OK
0 15 > 354 Start mail input
0 16 > 250 2.6.0 <m@b.example> [InternalId=7, Hostname=EX1] Queued mail for delivery
0 17 < QUIT
0 18 > 221 2.0.0 bye
0 19 -
)";

static const char* const oneByOne = R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO x
0 3 > 250 EX1 Hello
0 4 < MAIL FROM:<a@b.example>
0 5 > 250 2.1.0 Sender OK
0 6 < RCPT TO:<r1@ours.example>
0 7 > 250 2.1.5 Recipient OK
0 8 < RCPT TO:<r2@ours.example>
0 9 > 550 5.1.10 two
0 10 < RCPT TO:<r3@ours.example>
0 11 > 550 5.1.10 three
0 12 < RCPT TO:<r4@ours.example>
0 13 > 250 2.1.5 Recipient OK
0 14 < DATA
0 15 > 354 Start mail input
0 16 > 250 2.6.0 <m@b.example> [InternalId=7, Hostname=EX1] Queued mail for delivery
0 17 < QUIT
0 18 > 221 2.0.0 bye
0 19 -
)";

void TestExchangeSmtpLostRows::anyRunOfRows_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::newRow("pipelined") << QByteArray(pipelined);
    QTest::newRow("one by one") << QByteArray(oneByOne);
}

void TestExchangeSmtpLostRows::anyRunOfRows()
{
    QFETCH(QByteArray, picture);
    const QList<QByteArray> rows = picture.trimmed().split('\n');
    const qsizetype dataRow = std::find_if(rows.begin(), rows.end(), [](const QByteArray& row) { return row.endsWith("< DATA"); }) - rows.begin();
    for (qsizetype from = 4; from < 17; ++from) {
        for (qsizetype to = from; to < 17; ++to) {
            QList<QByteArray> left = rows;
            left.remove(from, to - from + 1);
            const std::string text = told("\n" + left.join('\n').toStdString() + "\n");
            const auto has = [&](const char* what) { return text.find(what) != std::string::npos; };
            const std::string where = std::to_string(from) + ".." + std::to_string(to) + "\n" + text;
            QVERIFY2(has("gaps=1"), where.c_str());
            for (const char* no : {"r1@ours.example rejected", "r2@ours.example accepted", "r3@ours.example accepted", "r4@ours.example rejected",
                                   "to=r2@ours.example deferred", "transaction session=1 rejected", "from=a@b.example rejected"})
                QVERIFY2(!has(no), where.c_str());
            if (to < dataRow) // what was queued was
                QVERIFY2(has("messages=1") && has("internal=7"), where.c_str());
        }
    }
}

void TestExchangeSmtpLostRows::whatStandsBehindIsPairedFromTheEnd()
{
    std::string picture = pipelined;
    picture.erase(picture.find("0 6 <"), picture.find("0 8 <") - picture.find("0 6 <"));
    SAME_LINES(told(picture), std::string(R"(session #1 00:00 .. 00:17 A0 helo=x messages=1 recipients=2 gaps=1
message #2 00:04 transaction session=1 id=<m@b.example> from=a@b.example recipients=2 accepted internal=7
delivery 00:05 message=2 id=<m@b.example> to=r1@ours.example
delivery 00:14 message=2 id=<m@b.example> to=r4@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m@b.example> [InternalId=7, Hostname=EX1] Queued mail for delivery"
)"));
}

void TestExchangeSmtpLostRows::aReplyThatIsMissingIsNobodysElse()
{
    std::string picture = oneByOne;
    picture.erase(picture.find("0 7 >"), picture.find("0 8 <") - picture.find("0 7 >"));
    const std::string text = told(picture);
    QVERIFY2(text.find("to=r1@ours.example\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("to=r2@ours.example rejected") != std::string::npos, text.c_str());
    QVERIFY2(text.find("to=r4@ours.example accepted") != std::string::npos, text.c_str());
}

void TestExchangeSmtpLostRows::aFileBeginsInsideALogon_data()
{
    QTest::addColumn<bool>("receive");
    QTest::addColumn<QByteArray>("logon");
    for (const bool receive : {true, false}) {
        const auto row = [&](const char* name, const char* logon) {
            QTest::addRow("%s, %s log", name, receive ? "receive" : "send") << receive << QByteArray(logon);
        };
        row("LOGIN, its answers left out", "C AUTH LOGIN;S 334 <authentication response>;S 334 <authentication response>;S 235 <authentication response>");
        row("LOGIN, its answers masked", "C AUTH LOGIN;S 334 <authentication response>;C <Binary Data>;S 334 <authentication response>;C <Binary Data>;S 235 2.7.0 ok");
        row("LOGIN as it is", "C AUTH LOGIN;S 334 VXNlcm5hbWU6;C Ym9i;S 334 UGFzc3dvcmQ6;C c2VjcmV0;S 235 2.7.0 ok");
        row("NTLM", "C AUTH NTLM;S 334 <authentication response>;C <Binary Data>;S 334 <authentication response>;S 235 <authentication response>");
        row("refused, then taken", "C AUTH LOGIN;S 334 <authentication response>;S 334 <authentication response>;S 535 5.7.3 Authentication unsuccessful;"
                                   "C AUTH LOGIN;S 334 <authentication response>;S 334 <authentication response>;S 235 <authentication response>");
        row("with an initial response", "C AUTH PLAIN;S 235 <authentication response>");
    }
}

/// Wherever it begins, every reply answers what it answers.
void TestExchangeSmtpLostRows::aFileBeginsInsideALogon()
{
    QFETCH(bool, receive);
    QFETCH(QByteArray, logon);
    const QByteArrayList lines = (logon + ";C MAIL FROM:<a@b.example>;S 250 2.1.0 Sender OK;C RCPT TO:<r1@ours.example>;S 250 2.1.5 Recipient OK;"
                                          "C RCPT TO:<r2@ours.example>;S 550 5.1.10 two;C BDAT 100 LAST;S 250 2.6.0 <m@b.example> Queued mail for delivery").split(';');
    for (qsizetype from = 0; lines[from].left(6) != "C MAIL"; ++from) {
        std::string picture = "\n";
        for (qsizetype at = from; at < lines.size(); ++at)
            picture += "0 " + std::to_string(at) + ((lines[at].front() == 'C') == receive ? " < " : " > ") + lines[at].mid(2).toStdString() + '\n';
        const std::string text = briefSmtp(read(receive ? receiveFormat() : sendFormat(), (receive ? receiveHeader : sendHeader) + smtpRows(receive, picture)).sink.text());
        for (const char* each : {"messages=1", "to=r1@ours.example accepted code=250 enhanced=2.6.0", "to=r2@ours.example rejected code=550"})
            QVERIFY2(text.find(each) != std::string::npos, (lines[from].toStdString() + ": " + each + "\n" + text).c_str());
    }
}

QTEST_APPLESS_MAIN(TestExchangeSmtpLostRows)
#include "test_exchange_smtp_lost_rows.moc"
