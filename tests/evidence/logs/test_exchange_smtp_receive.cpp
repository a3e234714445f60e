// Exchange SMTP receive logs: what the commands and replies of a session make of its messages.
#include "support/exchange_smtp_rows.h"
#include "support/same_lines.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestExchangeSmtpReceive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receive_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* picture, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(picture) << QString::fromUtf8(expected);
        };

        row("pipelining with a refused recipient in the middle", R"(
0 0 +
0 1 > 220 EX1 Microsoft ESMTP MAIL Service ready
0 2 < EHLO mail.partner.example
0 3 > 250  EX1 Hello [198.51.100.7] SIZE 37748736 PIPELINING
0 4 < MAIL FROM:<a@partner.example> SIZE=1234 BODY=8BITMIME
0 5 * 08DC1DB8591B22A0;2024-01-25T15:00:05.000Z;1 | receiving message
0 6 < RCPT TO:<one@ours.example>
0 7 < RCPT TO:<two@ours.example> NOTIFY=NEVER
0 8 < RCPT TO:<three@ours.example>
0 9 < DATA
0 10 > 250 2.1.0 Sender OK
0 11 > 250 2.1.5 Recipient OK
0 12 > 550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found
0 13 > 250 2.1.5 Recipient OK
0 14 > 354 Start mail input; end with <CRLF>.<CRLF>
0 15 * Tarpit for '0.00:00:05' due to 'DelayedAck' | Delivered
0 16 > 250 2.6.0 <m1@partner.example> [InternalId=709123, Hostname=EX1.ours.example] 1300 bytes in 0.1, 1 KB/sec Queued mail for delivery
0 17 < QUIT
0 18 > 221 2.0.0 Service closing transmission channel
0 19 - | Local
)",
            R"(session #1 00:00 .. 00:19 A0 helo=mail.partner.example tls=no messages=1 recipients=3 rejected-recipients=1
message #2 00:04 transaction session=1 id=<m1@partner.example> from=a@partner.example recipients=3 size=1234 accepted internal=709123 context=08DC1DB8591B22A0;00:05;1
delivery 00:16 message=2 id=<m1@partner.example> to=one@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m1@partner.example> [InternalId=709123, Hostname=EX1.ours.example] 1300 bytes in 0.1, 1 KB/sec Queued mail for delivery"
delivery 00:12 message=2 id=<m1@partner.example> to=two@ours.example rejected code=550 enhanced=5.1.10 reply="550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found"
delivery 00:16 message=2 id=<m1@partner.example> to=three@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m1@partner.example> [InternalId=709123, Hostname=EX1.ours.example] 1300 bytes in 0.1, 1 KB/sec Queued mail for delivery"
)");

        row("several messages, a reset, a deferral", R"(
0 0 +
0 1 > 220 EX1
0 2 < HELO x
0 3 > 250 EX1 Hello
0 4 < MAIL FROM:<a@b.example>
0 5 > 250 2.1.0 Sender OK
0 6 < RCPT TO:<gone@ours.example>
0 7 > 250 2.1.5 Recipient OK
0 8 < RSET
0 9 > 250 2.0.0 Resetting
0 10 < MAIL FROM:<a@b.example>
0 11 > 250 2.1.0 Sender OK
0 12 < RCPT TO:<late@ours.example>
0 13 > 451 4.7.0 Temporary server error. Please try again later. PRX4
0 14 < RCPT TO:<ok@ours.example>
0 15 > 250 2.1.5 Recipient OK
0 16 < DATA
0 17 > 354 Start mail input
0 18 > 554 5.6.0 Invalid message content
0 19 < MAIL FROM:<c@b.example>
0 20 > 250 2.1.0 Sender OK
0 21 < RCPT TO:<ok@ours.example>
0 22 > 250 2.1.5 Recipient OK
0 23 < DATA
0 24 > 354 Start mail input
0 25 > 250 2.6.0 <m3@b.example> [InternalId=3, Hostname=EX1] 77 bytes in 0.1, 1 KB/sec Queued mail for delivery
0 26 - | Remote
)",
            R"(session #1 00:00 .. 00:26 A0 helo=x tls=no messages=1 recipients=4
message #2 00:04 transaction session=1 from=a@b.example recipients=1
delivery 00:06 message=2 to=gone@ours.example code=250 enhanced=2.1.5 reply="250 2.1.5 Recipient OK"
message #3 00:10 transaction session=1 from=a@b.example recipients=2 rejected
delivery 00:13 message=3 to=late@ours.example deferred code=451 enhanced=4.7.0 reply="451 4.7.0 Temporary server error. Please try again later. PRX4"
delivery 00:18 message=3 to=ok@ours.example rejected code=554 enhanced=5.6.0 reply="554 5.6.0 Invalid message content"
message #4 00:19 transaction session=1 id=<m3@b.example> from=c@b.example recipients=1 size=77 accepted internal=3
delivery 00:25 message=4 id=<m3@b.example> to=ok@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m3@b.example> [InternalId=3, Hostname=EX1] 77 bytes in 0.1, 1 KB/sec Queued mail for delivery"
)");

        row("log-on refused twice, then accepted; TLS", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO pc
0 3 > 250  EX1 Hello [198.51.100.7] STARTTLS
0 4 < STARTTLS
0 5 > 220 2.0.0 SMTP server ready
0 6 * | TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm CALG_AES_128
0 7 < EHLO pc
0 8 > 250  EX1 Hello [198.51.100.7] AUTH LOGIN
0 9 < AUTH LOGIN
0 10 > 334 <authentication response>
0 12 > 334 <authentication response>
0 14 * | Inbound AUTH LOGIN failed because of LogonDenied
0 14 * | User Name: joe@ours.example
0 15 * Tarpit for '0.00:00:05'
0 16 > 535 5.7.3 Authentication unsuccessful
0 17 < AUTH LOGIN
0 18 > 334 <authentication response>
0 20 > 535 5.7.3 Authentication unsuccessful
0 21 < AUTH LOGIN
0 22 > 334 <authentication response>
0 24 * OURS\joe | authenticated
0 25 > 235 2.7.0 Authentication successful
0 26 < MAIL FROM:<joe@ours.example>
0 27 > 250 2.1.0 Sender OK
0 28 < QUIT
0 29 > 221 2.0.0 bye
0 30 - | Remote
)",
            R"(session #1 00:00 .. 00:27 A0 helo=pc tls=yes auth=OURS\joe failed-auth=joe@ours.example failed-auths=2 gaps=4 duplicates=1 mechanism=LOGIN
message #2 00:23 transaction session=1 from=joe@ours.example auth=OURS\joe
)");

        row("chunks", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello CHUNKING
0 4 < MAIL FROM:<a@a.example>
0 5 < RCPT TO:<x@ours.example>
0 6 < BDAT 1000
0 7 < BDAT 24 LAST
0 8 > 250 2.1.0 Sender OK
0 9 > 250 2.1.5 Recipient OK
0 10 > 250 2.6.0 CHUNK received OK, 1000 octets
0 11 > 250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery
0 12 - | Local
)",
            R"(session #1 00:00 .. 00:12 A0 helo=a tls=no messages=1 recipients=1
message #2 00:04 transaction session=1 id=<m@a.example> from=a@a.example recipients=1 size=1024 accepted internal=5
delivery 00:11 message=2 id=<m@a.example> to=x@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery"
)");

        row("a second MAIL is refused, the first goes on", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello
0 4 < MAIL FROM:<a@a.example>
0 5 > 250 2.1.0 Sender OK
0 6 < MAIL FROM:<b@a.example>
0 7 > 503 5.5.2 Sender already specified
0 8 < RCPT TO:<x@ours.example>
0 9 > 250 2.1.5 Recipient OK
0 10 < DATA
0 11 > 503 5.5.2 Bad sequence
0 12 < DATA
0 13 > 354 Start mail input
0 14 > 250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery
0 15 < RCPT TO:<z@ours.example>
0 16 > 503 5.5.2 Need mail command
0 17 - | Local
)",
            R"(session #1 00:00 .. 00:17 A0 helo=a tls=no messages=1 recipients=2 rejected-recipients=1
message #2 00:04 transaction session=1 id=<m@a.example> from=a@a.example recipients=1 accepted internal=5
delivery 00:14 message=2 id=<m@a.example> to=x@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery"
message #3 00:06 transaction session=1 from=b@a.example rejected
)");

        row("reply lines in rows of their own", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250-EX1 Hello
0 4 > 250-SIZE 10485760
0 5 > 250 XRDST
0 6 < MAIL FROM:<a@a.example>
0 7 > 550-5.7.1 Not from
0 8 > 550 5.7.1 your address
0 9 < RCPT TO:<x@ours.example>
0 10 > 503 5.5.2 Need mail command
0 11 - | Local
)",
            R"(session #1 00:00 .. 00:11 A0 helo=a tls=no recipients=1 rejected-recipients=1
message #2 00:06 transaction session=1 from=a@a.example recipients=1 rejected
delivery 00:10 message=2 to=x@ours.example rejected code=550 enhanced=5.7.1 reply="550-5.7.1 Not from 5.7.1 your address"
)");

        row("a report comes in; a mailbox is only asked for", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO a
0 3 > 250  EX1 Hello
0 4 < MAIL FROM:<> SIZE=99
0 5 > 250 2.1.0 Sender OK
0 6 < RCPT TO:<x@ours.example>
0 7 > 250 2.1.5 Recipient OK
0 8 < RCPT TO:<none@ours.example>
0 9 > 550 5.1.10 not found
0 10 < DATA
0 11 > 354 Start mail input
0 12 > 250 2.6.0 <n@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery
0 13 < MAIL FROM:<>
0 14 > 250 2.1.0 Sender OK
0 15 < RCPT TO:<y@ours.example>
0 16 > 250 2.1.5 Recipient OK
0 17 < QUIT
0 18 > 221 2.0.0 bye
0 19 - | Local
)",
            R"(session #1 00:00 .. 00:19 A0 helo=a tls=no messages=1 recipients=3 rejected-recipients=1
message #2 00:04 transaction session=1 id=<n@a.example> from=<> recipients=2 size=99 accepted internal=5
delivery 00:12 message=2 id=<n@a.example> to=x@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <n@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery"
bounce 00:12 message=2 victim=x@ours.example id=<n@a.example> accepted inbound
delivery 00:09 message=2 id=<n@a.example> to=none@ours.example rejected code=550 enhanced=5.1.10 reply="550 5.1.10 not found"
bounce 00:09 message=2 victim=none@ours.example id=<n@a.example> rejected inbound
message #3 00:13 transaction session=1 from=<> recipients=1
delivery 00:15 message=3 to=y@ours.example code=250 enhanced=2.1.5 reply="250 2.1.5 Recipient OK"
)");

        row("thrown out: 421", R"(
0 0 +
0 1 > 421 4.3.2 Service not available
0 2 - | Local
1 0 +
1 1 > 220 EX1
1 2 < EHLO a
1 3 > 250  EX1 Hello
1 4 > 421 4.4.1 Connection timed out
1 5 - | Local
)",
            R"(session #1 00:00 .. 00:02 A0 error="421 4.3.2 Service not available"
session #2 00:03 .. 00:08 A1 helo=a tls=no error="421 4.4.1 Connection timed out"
)");

        row("behind a front end: the real client", R"(
0 0 +
0 1 > 220 EX1
0 2 < EHLO frontend
0 3 > 250  EX1 Hello
0 4 < XPROXYFROM SID=08D1 IP=192.0.2.77 PORT=1025 DOMAIN=bot SEQNUM=1 PERMS=1073 AUTHSRC=Anonymous
0 5 > 250 XProxyFrom accepted
0 6 < MAIL FROM:<a@a.example>
0 7 > 250 2.1.0 Sender OK
0 8 - | Local
)",
            R"(session #1 00:00 .. 00:08 A0 helo=frontend tls=no
message #2 00:06 transaction session=1 from=a@a.example client=192.0.2.77
)");
    }

    void receive()
    {
        QFETCH(QString, picture);
        QFETCH(QString, expected);
        const std::string log = receiveHeader + smtpRows(true, picture.toStdString());
        const auto reading = read(receiveFormat(), log);
        SAME_LINES(briefSmtp(reading.sink.text()), expected.toStdString());
        QCOMPARE(reading.summary.rejected, 0U);
        QVERIFY(!reading.summary.truncated);
    }
};

QTEST_APPLESS_MAIN(TestExchangeSmtpReceive)
#include "test_exchange_smtp_receive.moc"
