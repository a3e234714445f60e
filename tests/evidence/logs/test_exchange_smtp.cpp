// Exchange SMTP protocol logs: sessions from interleaved rows, commands with their replies, holes and repeats,
// recognition.
#include "support/recording_sink.h"
#include <QFile>
#include <QTest>
#include <algorithm>
#include <sstream>

using namespace delist;
using namespace std::literals;

namespace {

const std::string receiveHeader = "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n"
                                  "#Log-type: SMTP Receive Protocol Log\n#Date: 2024-01-25T15:00:00.000Z\n"
                                  "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,"
                                  "remote-endpoint,event,data,context\n";
const std::string sendHeader = "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n"
                               "#Log-type: SMTP Send Protocol Log\n#Date: 2024-01-25T15:00:00.000Z\n"
                               "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,"
                               "remote-endpoint,event,data,context\n";

std::string csvField(const std::string& field)
{
    if (field.find_first_of(",\"") == std::string::npos)
        return field;
    std::string out = "\"";
    for (const char c : field) {
        out += c;
        if (c == '"')
            out += c;
    }
    return out + '"';
}

/// Rows from a picture, one per line: session, sequence number, event, data, and after " | " the context.
/// Row n is of second n of 15:00; "@n" in front says another second.
std::string rows(bool receive, const std::string& picture)
{
    std::istringstream in(picture);
    std::string out;
    int second = 0;
    for (std::string text; std::getline(in, text);) {
        std::istringstream words(text);
        std::string session;
        std::string sequence;
        std::string event;
        if (!(words >> session))
            continue;
        int shown = second++;
        if (session[0] == '@') {
            shown = std::stoi(session.substr(1));
            words >> session;
        }
        words >> sequence >> event;
        std::string data;
        std::getline(words, data);
        if (!data.empty())
            data.erase(0, 1);
        std::string context;
        if (const auto bar = data.find("| "); bar != std::string::npos) {
            context = data.substr(bar + 2);
            data.erase(bar == 0 ? 0 : bar - 1);
        }
        char time[48];
        std::snprintf(time, sizeof time, "2024-01-25T15:%02d:%02d.000Z", shown / 60, shown % 60);
        const std::string local = receive ? "10.0.0.25:25" : event == "*" && sequence < "2" ? "" : "10.0.0.25:4711";
        const std::string remote = receive ? "198.51.100.7:4000" : "203.0.113.9:25";
        out += std::string(time) + ',' + (receive ? "EX1\\Default Frontend EX1" : "To the Internet") +
               ",08DC1DB8591B22A" + session + ',' + sequence + ',' + local + ',' + remote + ',' + event + ',' +
               csvField(data) + ',' + csvField(context) + '\n';
    }
    return out;
}

const Format& receiveFormat()
{
    return *formatById("exchange-smtp-receive");
}
const Format& sendFormat()
{
    return *formatById("exchange-smtp-send");
}

/// What is the same in every row of these pictures is left out of the comparison.
std::string brief(std::string text)
{
    for (const std::string& noise :
         {" connector=\"EX1\\Default Frontend EX1\""s, " connector=\"To the Internet\""s, "2024-01-25T15:"s, ".000Z"s,
          " 198.51.100.7:4000 -> 10.0.0.25:25"s, " 10.0.0.25:4711 -> 203.0.113.9:25"s,
          " client=198.51.100.7 server=10.0.0.25"s, " client=10.0.0.25 server=203.0.113.9"s, " server=10.0.0.25"s,
          " server=203.0.113.9"s, "key=08DC1DB8591B22"s})
        for (auto at = text.find(noise); at != std::string::npos; at = text.find(noise, at))
            text.erase(at, noise.size());
    return text;
}

void compare(const std::string& actual, const std::string& expected)
{
    if (actual != expected)
        qWarning("%s", ("actual:\n" + actual + "expected:\n" + expected).c_str());
    QVERIFY(actual == expected);
}

std::string fileText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

} // namespace

class TestExchangeSmtp : public QObject
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
session #3 00:00 .. 00:15 A0 helo=a tls=no
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
delivery 00:10 message=2 id=<m@a.example> to=y@ours.example accepted code=250 enhanced=2.6.0 reply="250 2.6.0 <m@a.example> [InternalId=5, Hostname=EX1] Queued mail for delivery"
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
            R"(session #1 00:00 .. 00:09 A0 helo=a gaps=2
message #2 00:07 transaction session=1 from=a@a.example rejected
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

    void receive()
    {
        QFETCH(QString, picture);
        QFETCH(QString, expected);
        const std::string log = receiveHeader + rows(true, picture.toStdString());
        const auto reading = test::read(receiveFormat(), log);
        compare(brief(reading.sink.text()), expected.toStdString());
        QCOMPARE(reading.summary.rejected, 0U);
        QVERIFY(!reading.summary.truncated);
    }

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
            R"(session #1 00:00 .. 00:12 outbound A0 helo=mail.ours.example tls=no recipients=1
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
        const std::string log = sendHeader + rows(false, picture.toStdString());
        compare(brief(test::read(sendFormat(), log).sink.text()), expected.toStdString());
    }

    void fieldsChangeInTheMiddle()
    {
        const std::string log =
            receiveHeader +
            "2024-01-25T15:00:00.000Z,EX1\\C,08DC1DB8591B22A0,0,10.0.0.25:25,198.51.100.7:4000,+,,\r\n"
            "#Software: Microsoft Exchange Server\r\n#LOG-TYPE: smtp receive protocol log\r\n"
            "#Fields: event,data,date-time,sequence-number,extra-column,session-id,remote-endpoint\r\n"
            "<,EHLO a,2024-01-25T15:00:01Z,1,?,08DC1DB8591B22A0,198.51.100.7:4000\r\n"
            ">,\"250  \"\"EX1\"\", Hello\",2024-01-25T15:00:02.5Z,2,?,08DC1DB8591B22A0,198.51.100.7:4000\r\n"
            "-,,2024-01-25T15:00:03.0000000Z,3,?,08DC1DB8591B22A0,198.51.100.7:4000\r\n"
            "#Fields: date-time,event\r\n"
            "2024-01-25T15:00:03Z,-\r\n";
        const auto reading = test::read(receiveFormat(), log);
        compare(reading.sink.text(),
                "reject line 14 reason=\"the columns named by #Fields are not those of an SMTP protocol log\"\n"
                "session #1 2024-01-25T15:00:00.000Z .. 2024-01-25T15:00:03.000Z 198.51.100.7:4000 -> 10.0.0.25:25 "
                "key=08DC1DB8591B22A0 helo=a tls=no connector=EX1\\C\n");
        QCOMPARE(reading.summary.records, 4U);
    }

    void joinedReceiveAndSendLogs()
    {
        const std::string log =
            receiveHeader + rows(true, "0 0 +\n0 1 < EHLO a\n0 2 - | Remote\n") + sendHeader +
            rows(false, "1 0 * | attempting to connect\n1 1 +\n1 2 > EHLO us\n1 3 - | Local\n") +
            "#Log-type: Message Tracking Log\n#Fields: date-time,client-ip\n2024-01-25T15:00:00Z,x\n";
        compare(brief(test::read(receiveFormat(), log).sink.text()),
                "reject line 20 reason=\"belongs to another kind of log\"\n"
                "session #1 00:00 .. 00:02 A0 helo=a tls=no\n"
                "session #2 00:00 .. 00:03 outbound A1 helo=us tls=no\n");
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
        compare(
            test::read(receiveFormat(), log).sink.text(),
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

    void badRows()
    {
        const std::string good = "2024-01-25T15:00:00.000Z,EX1\\C,A0,0,10.0.0.25:25,[2001:db8::7]:4000,+,,\n";
        const std::string log =
            receiveHeader + "garbage\n" + "yesterday,EX1\\C,A0,0,,,+,,\n" +
            "2024-01-25T15:00:00.000Z,EX1\\C,A0,x,,,+,,\n" + "2024-01-25T15:00:00.000Z,EX1\\C,A0,1,,,!,,\n" +
            "2024-01-25T15:00:00.000Z,EX1\\C,,1,,,+,,\n" + "2024-01-25T15:00:00.000Z,EX1\\C,A0,1,,,<,\"open,\n" + good +
            "2024-01-25T15:00:00.000Z,EX1\\C,A0,1,10.0.0.25:25,[2001:db8::7]:4000,<,EHL";
        const auto reading = test::read(receiveFormat(), log);
        compare(
            reading.sink.text(),
            "reject line 6 reason=\"too few columns, or a quote that never closes\"\n"
            "reject line 7 reason=\"date-time is not a time\"\n"
            "reject line 8 reason=\"sequence-number is not a number\"\n"
            "reject line 9 reason=\"event is none of + - < > *\"\n"
            "reject line 10 reason=\"no session-id\"\n"
            "reject line 11 reason=\"too few columns, or a quote that never closes\"\n"
            "reject line 13 reason=\"too few columns, or a quote that never closes\"\n"
            "session #1 2024-01-25T15:00:00.000Z .. 2024-01-25T15:00:00.000Z [2001:db8::7]:4000 -> 10.0.0.25:25 key=A0 "
            "connector=EX1\\C incomplete\n");
        QCOMPARE(reading.summary.records, 1U);
        QCOMPARE(reading.summary.rejected, 7U);
        QVERIFY(reading.summary.truncated);
    }

    void sameInAnyEncodingAndBlockSize()
    {
        const std::string log =
            fileText(QStringLiteral(DELIST_TEST_DATA "/logs/exchange-smtp-receive/interleaved.log"));
        QVERIFY(!log.empty());
        const std::string expected = test::read(receiveFormat(), log).sink.text();
        QVERIFY(expected.find("message") != std::string::npos);
        for (const std::size_t block : {std::size_t{1}, std::size_t{7}, std::size_t{4096}})
            QVERIFY(test::read(receiveFormat(), log, block).sink.text() == expected);
        QVERIFY(test::read(receiveFormat(), test::toCrLf(log)).sink.text() == expected);
        QVERIFY(test::read(receiveFormat(), "\xEF\xBB\xBF" + log).sink.text() == expected);
        QVERIFY(test::read(receiveFormat(), test::toUtf16(log, false, true), 33).sink.text() == expected);
    }

    void truncatedAnywhere_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("receive") << "exchange-smtp-receive"
                                 << "/logs/exchange-smtp-receive/interleaved.log";
        QTest::newRow("send") << "exchange-smtp-send"
                              << "/logs/exchange-smtp-send/backscatter.log";
    }
    void truncatedAnywhere()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        const Format& reader = *formatById(format.toStdString());
        const std::string log = fileText(QStringLiteral(DELIST_TEST_DATA) + file);
        QVERIFY(!log.empty());
        // A session is whole once the line feed after its disconnect row is there.
        std::vector<std::size_t> ends;
        for (std::size_t at = 0; at < log.size();) {
            const std::size_t end = std::min(log.find('\n', at), log.size());
            if (log.substr(at, end - at).find(",-,") != std::string::npos)
                ends.push_back(end);
            at = end + 1;
        }
        QVERIFY(ends.size() >= 2);
        for (std::size_t length = 0; length <= log.size(); ++length) {
            const auto reading = test::read(reader, std::string_view(log).substr(0, length));
            const auto whole =
                static_cast<int>(std::count_if(ends.begin(), ends.end(), [&](auto end) { return end <= length; }));
            const std::string text = reading.sink.text();
            int complete = 0;
            for (const std::string& row : reading.sink.rows)
                complete += row.starts_with("session") && !row.ends_with("incomplete");
            if (complete < whole)
                qWarning("%zu bytes: %d of %d", length, complete, whole);
            QVERIFY(complete >= whole);
            QVERIFY(reading.summary.rejected <= 1);
        }
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
        auto reading = test::read(receiveFormat(), log);
        QCOMPARE(reading.sink.counts["session"], 70'000);
        QCOMPARE(reading.summary.records, 70'000U);

        log = receiveHeader + rows(true, "0 0 +\n0 1 < MAIL FROM:<a@a.example>\n0 2 > 250 2.1.0 OK\n");
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
        reading = test::read(receiveFormat(), log);
        QCOMPARE(reading.sink.counts["session"], 1);
        QCOMPARE(reading.sink.counts["delivery"], 10'000);
        QVERIFY(reading.sink.rows[0].find("recipients=12000 rejected-recipients=12000") != std::string::npos);
        QVERIFY(reading.sink.rows[1].find("recipients=12000") != std::string::npos);

        log = receiveHeader + rows(true, "0 0 +\n");
        sequence = 1;
        for (int i = 0; i < 20'000; ++i)
            for (const char* text :
                 {"<,MAIL FROM:<a@a.example>,", ">,250 2.1.0 OK,", "<,RCPT TO:<x@ours.example>,", ">,550 5.1.1 no,"})
                log += "2024-01-25T15:01:00.000Z,EX1\\C,08DC1DB8591B22A0," + std::to_string(sequence++) +
                       ",10.0.0.25:25,198.51.100.7:4000," + text + "\n";
        reading = test::read(receiveFormat(), log);
        QVERIFY(reading.sink.counts["session"] > 1);
        QCOMPARE(reading.sink.counts["message"], 20'000);
        QCOMPARE(reading.sink.counts["delivery"], 20'000);
        QCOMPARE(reading.summary.note, std::string("Very long sessions were stored in parts."));
    }

    void idleSessionsAreLetGo()
    {
        const std::string log = receiveHeader + rows(true, "0 0 +\n0 1 < EHLO a\n@2000 1 0 +\n@2001 0 2 < EHLO b\n");
        compare(brief(test::read(receiveFormat(), log).sink.text()),
                "session #1 00:00 .. 00:01 A0 helo=a incomplete\n"
                "session #2 33:20 .. 33:20 A1 incomplete\n"
                "session #3 33:21 .. 33:21 A0 helo=b incomplete\n");
    }

    void wholeSessionsAgainAreNotCountedTwice()
    {
        std::string filler;
        for (int i = 0; i < 1500; ++i)
            filler += "1 " + std::to_string(i) + " * | Set Session Permissions\n";
        const std::string once = rows(true, "0 0 +\n0 1 < EHLO a\n0 2 - | Remote\n");
        auto reading = test::read(receiveFormat(), receiveHeader + once + rows(true, filler) + once);
        QCOMPARE(reading.sink.counts["session"], 2);
        QVERIFY(reading.summary.note.find("repeat") != std::string::npos);
        QCOMPARE(reading.summary.records, 1506U);
    }

    void offsetsLeadToTheLines()
    {
        const std::string log =
            fileText(QStringLiteral(DELIST_TEST_DATA "/logs/exchange-smtp-receive/interleaved.log"));
        const auto reading = test::read(receiveFormat(), log, 100);
        for (std::size_t i = 0; i < reading.sink.rows.size(); ++i) {
            const std::string line =
                log.substr(reading.sink.offsets[i], log.find('\n', reading.sink.offsets[i]) - reading.sink.offsets[i]);
            const std::string& row = reading.sink.rows[i];
            QVERIFY(reading.sink.offsets[i] == 0 || log[reading.sink.offsets[i] - 1] == '\n');
            if (row.starts_with("message"))
                QVERIFY2(line.find("MAIL FROM") != std::string::npos, line.c_str());
            else if (row.starts_with("delivery"))
                QVERIFY2(line.find("RCPT TO") != std::string::npos, line.c_str());
            else if (row.starts_with("session"))
                QVERIFY2(line.find(",0,") != std::string::npos, line.c_str());
        }
    }

    void recognition_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("id");
        auto row = [](const char* what, const std::string& head, const char* name, const char* id) {
            QTest::newRow(what) << QByteArray::fromStdString(head) << QByteArray(name) << QByteArray(id);
        };
        const std::string receiveRows = rows(true, "0 0 +\n0 1 > 220 EX1\n0 2 < EHLO a\n");
        const std::string sendRows = rows(false, "0 0 * | attempting to connect\n0 1 +\n0 2 < 220 mx\n0 3 > EHLO us\n");
        row("receive header", receiveHeader + receiveRows, "x", "exchange-smtp-receive");
        row("send header", sendHeader + sendRows, "x", "exchange-smtp-send");
        row("header only", receiveHeader, "", "exchange-smtp-receive");
        row("header in other case", "#log-TYPE: SMTP send protocol log\n", "", "exchange-smtp-send");
        row("headerless receive", receiveRows, "x.log", "exchange-smtp-receive");
        row("headerless send", sendRows, "x.log", "exchange-smtp-send");
        row("name tells", "2024-01-25T15:00:00.000Z,C,08DC1DB8591B22A0,0,10.0.0.25:25,198.51.100.7:4000,+,,\n",
            "SEND2024012515-1.LOG", "exchange-smtp-send");
        row("fields only, no log type", receiveHeader.substr(receiveHeader.find("#Fields")) + sendRows, "",
            "exchange-smtp-send");
        row("UTF-16", test::toUtf16(sendHeader + sendRows, false, true), "", "exchange-smtp-send");
        row("another log", "#Log-type: Something Else Log\n" + receiveRows, "RECV", "");
        row("log without a type of ours", "#Log-type: Http Log\n#Fields: Timestamp,SessionId,LocalEndpoint,Event,data\n", "RECV1.LOG",
            "");
        row("mostly something else", receiveRows + "a\nb\nc\nd\ne\nf\n", "RECV.LOG", "");
        row("nothing", "hello\n", "RECV.LOG", "");
    }
    void recognition()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, name);
        const auto result =
            recognise({head.constData(), std::size_t(head.size())}, {name.constData(), std::size_t(name.size())});
        const std::string id(result.format ? result.format->id : "");
        QTEST(QByteArray::fromStdString(id), "id");
        QVERIFY(!result.detection.reason.empty());
    }

    void realLines_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<QString>("must");
        QTest::newRow("auth") << "smtpreceive_auth_failed_2016.log"
                              << "exchange-smtp-receive" << 1
                              << "helo=[95.10.20.33] tls=yes failed-auth=username@domain.com failed-auths=1";
        QTest::newRow("auth counts") << "smtpreceive_auth_failed_2016.log"
                                     << "exchange-smtp-receive" << 1 << "gaps=3 duplicates=1 incomplete";
        QTest::newRow("ndr")
            << "smtpsend_ndr_backscatter_2016.log"
            << "exchange-smtp-send" << 1
            << "victim=****@hispanicliving.shop id=<fed061de-3411-44fe-b5cb-d85762c10d2e@Testta.MyDomain.com> "
               "accepted outbound";
        QTest::newRow("ndr message")
            << "smtpsend_ndr_backscatter_2016.log"
            << "exchange-smtp-send" << 1
            << "from=<> recipients=1 size=18019 server=50.7.176.26 outbound accepted internal=167503004549";
        QTest::newRow("mixed") << "elastic_smtp_lines.log"
                               << "" << 4 << "error=\"Failed to connect. Winsock error code: 10061";
        QTest::newRow("mixed, send")
            << "elastic_smtp_lines.log"
            << "exchange-smtp-send" << 4
            << "10.11.12.14:53228 -> 10.11.12.13:25 key=08DC1DB8591B229A helo=mgt.my.domain.tld";
        QTest::newRow("mixed, receive") << "elastic_smtp_lines.log"
                                        << "exchange-smtp-receive" << 4 << "-> 10.11.12.13:2525 key=08DC1DB8591B22A0";
    }
    void realLines()
    {
        QFETCH(QString, file);
        QFETCH(QString, format);
        QFETCH(int, sessions);
        QFETCH(QString, must);
        const std::string log = fileText(QStringLiteral(DELIST_CORPORA "/logs/exchange_smtp_protocol/") + file);
        if (log.empty())
            QSKIP("the real logs are not here (DELIST_CORPORA)");
        const auto known = recognise(log, file.toStdString());
        QVERIFY2(known.format, known.detection.reason.c_str());
        if (!format.isEmpty() && !file.startsWith(QStringLiteral("elastic")))
            QCOMPARE(QString::fromUtf8(known.format->id.data(), qsizetype(known.format->id.size())), format);
        const auto reading = test::read(format.isEmpty() ? *known.format : *formatById(format.toStdString()), log);
        const std::string text = reading.sink.text();
        QCOMPARE(reading.summary.rejected, 0U);
        QCOMPARE(static_cast<int>(std::count_if(reading.sink.rows.begin(), reading.sink.rows.end(),
                                                [](const std::string& row) { return row.starts_with("session"); })),
                 sessions);
        if (text.find(must.toStdString()) == std::string::npos)
            qWarning("%s", text.c_str());
        QVERIFY(text.find(must.toStdString()) != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestExchangeSmtp)
#include "test_exchange_smtp.moc"
