// Exchange SMTP send logs: what our server said to others, and what became of it.
#include "support/exchange_smtp_rows.h"
#include "support/same_lines.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestExchangeSmtpSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void send_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* picture, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(picture) << QString::fromUtf8(expected);
        };
        row("a report goes out and is refused, ordinary mail follows", R"(
0 0 * SendRoutingHeaders | Set Session Permissions
0 1 * | attempting to connect
0 2 +
0 3 < 220 mx.stranger.example ESMTP
0 4 > EHLO mail.ours.example
0 5 < 250 mx.stranger.example SIZE 1000000 PIPELINING
0 6 * | sending message with RecordId 1675 and InternetMessageId <ndr1@ours.example>
0 7 > MAIL FROM:<> SIZE=18019
0 8 > RCPT TO:<victim@stranger.example>
0 9 < 250 2.1.0 Ok
0 10 < 550 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using bl.example
0 11 > RSET
0 12 < 250 2.0.0 Ok
0 13 * | sending message with RecordId 1676 and InternetMessageId <m2@ours.example>
0 14 > MAIL FROM:<joe@ours.example> SIZE=100
0 15 < 250 2.1.0 Ok
0 16 > RCPT TO:<ann@stranger.example>
0 17 < 250 2.1.5 Ok
0 18 > DATA
0 19 < 354 go
0 20 < 250 2.6.0 <m2@ours.example> [InternalId=99999, Hostname=THEIRS] Queued mail for delivery
0 21 > QUIT
0 22 < 221 bye
0 23 - | Local
)",
            R"(session #1 00:00 .. 00:23 outbound A0 helo=mail.ours.example tls=no messages=1 recipients=2 rejected-recipients=1
message #2 00:07 transaction session=1 id=<ndr1@ours.example> from=<> recipients=1 size=18019 outbound rejected internal=1675
delivery 00:10 message=2 id=<ndr1@ours.example> to=victim@stranger.example rejected code=550 enhanced=5.7.1 reply="550 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using bl.example"
bounce 00:10 message=2 victim=victim@stranger.example id=<ndr1@ours.example> rejected outbound
message #3 00:14 transaction session=1 id=<m2@ours.example> from=joe@ours.example recipients=1 size=100 outbound accepted internal=1676
delivery 00:20 message=3 id=<m2@ours.example> to=ann@stranger.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m2@ours.example> [InternalId=99999, Hostname=THEIRS] Queued mail for delivery"
)");
        row("MAIL is put off: the 503 for what was pipelined behind it is no reason", R"(
0 0 * None | Set Session Permissions
0 1 * | attempting to connect
0 2 +
0 3 < 220 mx
0 4 > EHLO mail.ours.example
0 5 < 250 mx PIPELINING
0 6 > MAIL FROM:<joe@ours.example>
0 7 > RCPT TO:<ann@stranger.example>
0 8 > DATA
0 9 < 451 4.7.1 greylisted
0 10 < 503 5.5.1 need MAIL
0 11 < 503 5.5.1 need MAIL
0 12 - | Local
)",
            R"(session #1 00:00 .. 00:12 outbound A0 helo=mail.ours.example tls=no recipients=1 rejected-recipients=1
message #2 00:06 transaction session=1 from=joe@ours.example recipients=1 outbound deferred
delivery 00:10 message=2 to=ann@stranger.example deferred code=451 enhanced=4.7.1 reply="451 4.7.1 greylisted"
)");
        row("no connection: no message is made up", R"(
0 0 * SendRoutingHeaders | Set Session Permissions
0 1 * | attempting to connect
0 2 * | Failed to connect. Winsock error code: 10061, Win32 error code: 10061, Destination domain: stranger.example
)",
            R"(session #1 00:00 .. 00:02 outbound A0 error="Failed to connect. Winsock error code: 10061, Win32 error code: 10061, Destination domain: stranger.example"
)");
        row("refused instead of greeted", R"(
0 0 * None | Set Session Permissions
0 1 * | attempting to connect
0 2 +
0 3 < 554 5.7.1 mx.stranger.example refuses 192.0.2.25
0 4 > QUIT
0 5 - | Remote
)",
            R"(session #1 00:00 .. 00:05 outbound A0 error="554 5.7.1 mx.stranger.example refuses 192.0.2.25"
)");
        row("cut before the answer: fate unknown", R"(
0 0 * None | Set Session Permissions
0 1 * | attempting to connect
0 2 +
0 3 < 220 mx
0 4 > EHLO mail.ours.example
0 5 < 250 mx
0 6 * 42 | sending message
0 7 > MAIL FROM:<>
0 8 < 250 ok
0 9 > RCPT TO:<victim@stranger.example>
0 10 < 250 ok
0 11 > DATA
0 12 < 354 go
0 13 - | Remote(ConnectionReset)
)",
            R"(session #1 00:00 .. 00:13 outbound A0 helo=mail.ours.example tls=no recipients=1 error=Remote(ConnectionReset)
message #2 00:07 transaction session=1 from=<> recipients=1 outbound internal=42
delivery 00:09 message=2 to=victim@stranger.example code=250 reply="250 ok"
bounce 00:09 message=2 victim=victim@stranger.example outbound
)");
    }

    void send()
    {
        QFETCH(QString, picture);
        QFETCH(QString, expected);
        const std::string log = sendHeader + smtpRows(false, picture.toStdString());
        SAME_LINES(briefSmtp(read(sendFormat(), log).sink.text()), expected.toStdString());
    }
};

QTEST_APPLESS_MAIN(TestExchangeSmtpSend)
#include "test_exchange_smtp_send.moc"
