// Exchange SMTP protocol logs: sessions from rows that are interleaved, repeated, missing, or far too many.
#include "support/exchange_smtp_rows.h"
#include "support/same_lines.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestExchangeSmtpSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessions_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* picture, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(picture) << QString::fromUtf8(expected);
        };

        row("two sessions, interleaved", R"(
0 0 +
1 0 +
0 1 > 220 EX1
1 1 > 220 EX1
0 2 < EHLO a
1 2 < EHLO b
1 3 > 250  EX1 Hello
0 3 > 250  EX1 Hello
0 4 < MAIL FROM:<a@a.example>
1 4 < MAIL FROM:<b@b.example>
1 5 > 250 2.1.0 Sender OK
1 6 < RCPT TO:<x@ours.example>
0 5 > 501 5.1.7 Invalid address
1 7 > 250 2.1.5 Recipient OK
1 8 - | Remote(SocketError)
0 6 - | Remote
)",
            R"(session #1 00:01 .. 00:14 A1 helo=b tls=no recipients=1 error=Remote(SocketError)
message #2 00:09 transaction session=1 from=b@b.example recipients=1
delivery 00:11 message=2 to=x@ours.example code=250 enhanced=2.1.5 reply="250 2.1.5 Recipient OK"
session #3 00:00 .. 00:15 A0 helo=a tls=no error="501 5.1.7 Invalid address"
message #4 00:08 transaction session=3 from=a@a.example rejected
)");

        row("equal rows are repeats, a repeated number is not", R"(
0 0 +
@0 0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello
0 4 < MAIL FROM:<a@a.example>
@5 0 4 < MAIL FROM:<a@a.example>
0 5 > 250 2.1.0 Sender OK
0 6 < RCPT TO:<x@ours.example>
0 6 < RCPT TO:<y@ours.example>
0 7 > 250 2.1.5 Recipient OK
0 8 > 250 2.1.5 Recipient OK
0 9 - | Local
@12 0 9 - | Local
)",
            R"(session #1 00:00 .. 00:12 A0 helo=a tls=no recipients=2 duplicates=4
message #2 00:05 transaction session=1 from=a@a.example recipients=2
delivery 00:08 message=2 to=x@ours.example code=250 enhanced=2.1.5 reply="250 2.1.5 Recipient OK"
delivery 00:09 message=2 to=y@ours.example code=250 enhanced=2.1.5 reply="250 2.1.5 Recipient OK"
)");

        row("rows out of order", R"(
@1 0 1 > 220 EX1
@0 0 0 +
@2 0 2 < EHLO a
@9 0 9 > 354 Start mail input
@6 0 6 < RCPT TO:<x@ours.example>
@4 0 4 < MAIL FROM:<a@a.example>
@5 0 5 > 250 2.1.0 Sender OK
@3 0 3 > 250  EX1 Hello
@8 0 8 < DATA
@11 0 11 - | Local
@7 0 7 > 250 2.1.5 Recipient OK
@10 0 10 > 250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery
)",
            R"(session #1 00:00 .. 00:11 A0 helo=a tls=no messages=1 recipients=1
message #2 00:04 transaction session=1 id=<m@a.example> from=a@a.example recipients=1 accepted internal=5
delivery 00:10 message=2 id=<m@a.example> to=x@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery"
)");

        row("begin missing: the sender is not known", R"(
0 7 > 250 2.1.0 Sender OK
0 8 < RCPT TO:<x@ours.example>
0 9 > 250 2.1.5 Recipient OK
0 10 < DATA
0 11 > 354 Start mail input
0 12 > 250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery
0 13 - | Remote
)",
            R"(session #1 00:00 .. 00:06 A0 messages=1 recipients=1 incomplete
message #2 00:01 transaction session=1 id=<m@a.example> recipients=1 accepted internal=5
delivery 00:05 message=2 id=<m@a.example> to=x@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery"
)");

        row("end missing: no reply is made up", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello
0 4 < MAIL FROM:<a@a.example>
0 5 > 250 2.1.0 Sender OK
0 6 < RCPT TO:<x@ours.example>
)",
            R"(session #1 00:00 .. 00:06 A0 helo=a recipients=1 incomplete
message #2 00:04 transaction session=1 from=a@a.example recipients=1
delivery 00:06 message=2 to=x@ours.example
)");

        row("replies in a hole are not taken from later commands", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello
0 4 < MAIL FROM:<a@a.example>
0 6 < RCPT TO:<x@ours.example>
0 7 > 550 5.1.10 not found
0 8 < RCPT TO:<y@ours.example>
0 10 < DATA
0 11 > 354 Start mail input
0 12 > 250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery
0 13 - | Local
)",
            R"(session #1 00:00 .. 00:11 A0 helo=a messages=1 recipients=2 rejected-recipients=1 gaps=2
message #2 00:04 transaction session=1 id=<m@a.example> from=a@a.example recipients=2 accepted internal=5
delivery 00:06 message=2 id=<m@a.example> to=x@ours.example rejected code=550 enhanced=5.1.10 reply="550 5.1.10 not found"
delivery 00:07 message=2 id=<m@a.example> to=y@ours.example
)");

        row("AUTH itself is missing, its data is not", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello
0 5 < am9l
0 6 > 334 <authentication response>
0 8 > 235 2.7.0 Authentication successful
0 9 < MAIL FROM:<a@a.example>
0 10 > 501 5.1.7 Invalid address
0 11 - | Local
)",
            R"(session #1 00:00 .. 00:09 A0 helo=a error="501 5.1.7 Invalid address" gaps=2
message #2 00:07 transaction session=1 from=a@a.example rejected
)");

        row("the id is used again", R"(
0 0 +
0 1 > 220 EX1
0 2 - | Remote
0 0 +
0 1 > 220 EX1
0 2 - | Remote
)",
            R"(session #1 00:00 .. 00:02 A0
session #2 00:03 .. 00:05 A0
)");
    }

    void sessions()
    {
        QFETCH(QString, picture);
        QFETCH(QString, expected);
        const std::string log = receiveHeader + smtpRows(true, picture.toStdString());
        const auto reading = read(receiveFormat(), log);
        SAME_LINES(briefSmtp(reading.sink.text()), expected.toStdString());
        QCOMPARE(reading.summary.rejected, 0U);
        QVERIFY(!reading.summary.truncated);
    }

    void withoutSessionIds()
    {
        const std::string log = "#Fields: date-time,remote-endpoint,event,data\n"
                                "2024-01-25T15:00:00.000Z,198.51.100.7:4000,+,\n"
                                "2024-01-25T15:00:01.000Z,198.51.100.7:4000,<,MAIL FROM:<a@a.example>\n"
                                "2024-01-25T15:00:02.000Z,198.51.100.7:4000,<,RCPT TO:<x@ours.example>\n"
                                "2024-01-25T15:00:03.000Z,198.51.100.7:4000,>,250 2.1.5 Recipient OK\n"
                                "2024-01-25T15:00:04.000Z,198.51.100.7:4000,+,\n"
                                "2024-01-25T15:00:05.000Z,198.51.100.7:4000,-,\n";
        SAME_LINES(
            read(receiveFormat(), log).sink.text(),
            "session #1 2024-01-25T15:00:00.000Z .. 2024-01-25T15:00:03.000Z 198.51.100.7:4000 -> "
            "key=198.51.100.7:4000 "
            "recipients=1 incomplete\n"
            "message #2 2024-01-25T15:00:01.000Z transaction session=1 from=a@a.example recipients=1 "
            "client=198.51.100.7\n"
            "delivery 2024-01-25T15:00:02.000Z message=2 to=x@ours.example code=250 enhanced=2.1.5 reply=\"250 2.1.5 "
            "Recipient OK\"\n"
            "session #3 2024-01-25T15:00:04.000Z .. 2024-01-25T15:00:05.000Z 198.51.100.7:4000 -> "
            "key=198.51.100.7:4000\n");
    }

    void joinedReceiveAndSendLogs()
    {
        const std::string log =
            receiveHeader + smtpRows(true, "0 0 +\n0 1 < EHLO a\n0 2 - | Remote\n") + sendHeader +
            smtpRows(false, "1 0 * | attempting to connect\n1 1 +\n1 2 > EHLO us\n1 3 - | Local\n") +
            "#Log-type: Message Tracking Log\n#Fields: date-time,client-ip\n2024-01-25T15:00:00Z,x\n";
        SAME_LINES(briefSmtp(read(receiveFormat(), log).sink.text()),
                   "reject line 20 reason=\"belongs to another kind of log\"\n"
                   "session #1 00:00 .. 00:02 A0 helo=a tls=no\n"
                   "session #2 00:00 .. 00:03 outbound A1 helo=us tls=no\n");
    }

    void endlessSessionsStayBounded()
    {
        // More sessions that never end than are kept open, one that never stops, and one message to very many.
        std::string log = receiveHeader;
        for (int i = 0; i < 70'000; ++i) {
            char line[400];
            std::snprintf(line, sizeof line,
                          "2024-01-25T15:00:00.000Z,EX1\\C,%016X,0,10.0.0.25:25,198.51.100.7:4000,+,,\n", i);
            log += line;
        }
        auto reading = read(receiveFormat(), log);
        QCOMPARE(reading.sink.counts["session"], 70'000);
        QCOMPARE(reading.summary.records, 70'000U);

        log = receiveHeader + smtpRows(true, "0 0 +\n0 1 < MAIL FROM:<a@a.example>\n0 2 > 250 2.1.0 OK\n");
        int sequence = 3;
        for (int i = 0; i < 12'000; ++i) {
            char line[400];
            std::snprintf(
                line, sizeof line,
                "2024-01-25T15:01:00.000Z,EX1\\C,08DC1DB8591B22A0,%d,10.0.0.25:25,198.51.100.7:4000,<,RCPT "
                "TO:<u%d@x.example>,\n"
                "2024-01-25T15:01:00.000Z,EX1\\C,08DC1DB8591B22A0,%d,10.0.0.25:25,198.51.100.7:4000,>,550 5.1.1 no,\n",
                sequence, i, sequence + 1);
            log += line;
            sequence += 2;
        }
        reading = read(receiveFormat(), log);
        QCOMPARE(reading.sink.counts["session"], 1);
        QCOMPARE(reading.sink.counts["delivery"], 10'000);
        QVERIFY(reading.sink.rows[0].find("recipients=12000 rejected-recipients=12000") != std::string::npos);
        QVERIFY(reading.sink.rows[1].find("recipients=12000") != std::string::npos);

        log = receiveHeader + smtpRows(true, "0 0 +\n");
        sequence = 1;
        for (int i = 0; i < 20'000; ++i)
            for (const char* text :
                 {"<,MAIL FROM:<a@a.example>,", ">,250 2.1.0 OK,", "<,RCPT TO:<x@ours.example>,", ">,550 5.1.1 no,"})
                log += "2024-01-25T15:01:00.000Z,EX1\\C,08DC1DB8591B22A0," + std::to_string(sequence++) +
                       ",10.0.0.25:25,198.51.100.7:4000," + text + "\n";
        reading = read(receiveFormat(), log);
        QVERIFY(reading.sink.counts["session"] > 1);
        QCOMPARE(reading.sink.counts["message"], 20'000);
        QCOMPARE(reading.sink.counts["delivery"], 20'000);
        QCOMPARE(reading.summary.note, std::string("Very long sessions were stored in parts."));
    }

    void idleSessionsAreLetGo()
    {
        const std::string log = receiveHeader + smtpRows(true, "0 0 +\n0 1 < EHLO a\n@2000 1 0 +\n@2001 0 2 < EHLO b\n");
        SAME_LINES(briefSmtp(read(receiveFormat(), log).sink.text()),
                   "session #1 00:00 .. 00:01 A0 helo=a incomplete\n"
                   "session #2 33:20 .. 33:20 A1 incomplete\n"
                   "session #3 33:21 .. 33:21 A0 helo=b incomplete\n");
    }

    void wholeSessionsAgainAreNotCountedTwice()
    {
        std::string filler;
        for (int i = 0; i < 1500; ++i)
            filler += "1 " + std::to_string(i) + " * | Set Session Permissions\n";
        const std::string once = smtpRows(true, "0 0 +\n0 1 < EHLO a\n0 2 - | Remote\n");
        auto reading = read(receiveFormat(), receiveHeader + once + smtpRows(true, filler) + once);
        QCOMPARE(reading.sink.counts["session"], 2);
        QVERIFY(reading.summary.note.find("repeat") != std::string::npos);
        QCOMPARE(reading.summary.records, 1506U);
    }
};

QTEST_APPLESS_MAIN(TestExchangeSmtpSessions)
#include "test_exchange_smtp_sessions.moc"
