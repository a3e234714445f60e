// SMTP dialogues out of packets: what is said of session, message, recipient and bounce, whatever the capture lacks.
#include "evidence/captures/encoded_word.h"
#include "support/captures.h"

using namespace delist;
using namespace delist::test;

namespace {

const char* const plainScript = R"(S: 220 mx.example ESMTP
C: EHLO pc5.corp.example
S: 250-mx.example
S: 250 PIPELINING
C: MAIL FROM:<a@corp.example> SIZE=100
S: 250 2.1.0 ok
C: RCPT TO:<b@out.example>
S: 250 2.1.5 ok
C: RCPT TO:<c@out.example>
S: 550 5.1.1 no such user
C: DATA
S: 354 go ahead
C: From: "A. Sender" <a@corp.example>
C: Subject: hello
C: Message-ID: <1@corp.example>
C: 
C: text
C: ..stuffed
C: .
S: 250 2.0.0 queued as 77
C: QUIT
S: 221 bye
)";

const char* const plainRows =
    R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc5.corp.example tls=no messages=1 recipients=2 rejected-recipients=1 capabilities=PIPELINING
message #2 transaction session=1 id=<1@corp.example> from=a@corp.example header-from=a@corp.example subject=hello recipients=2 size=100 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 id=<1@corp.example> to=b@out.example accepted code=250 enhanced=2.0.0 reply="250 2.0.0 queued as 77" server=192.0.2.25
delivery message=2 id=<1@corp.example> to=c@out.example rejected code=550 enhanced=5.1.1 reply="550 5.1.1 no such user" server=192.0.2.25
)";

std::string rowsOf(std::string_view script)
{
    return without(picture(readPackets(dialogue(script))), "connection");
}

/// Flow packets without the pure ACK and the close, which tests cut and shuffle.
std::vector<CapturedPacket> packetsOf(std::string_view script)
{
    return dialogue(script);
}

} // namespace

class TestCaptureSmtp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dialogues_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("rows");
        const auto row = [](const char* name, const char* script, const char* rows) {
            QTest::newRow(name) << QByteArray(script) << QByteArray(rows);
        };
        row("plain", plainScript, plainRows);
        row("LMTP: a reply to the message for each recipient that was accepted",
            R"(S: 220 x LMTP
C: LHLO pc
S: 250 x
C: MAIL FROM:<a@b.example>
C: RCPT TO:<u1@n.example>
C: RCPT TO:<u2@n.example>
C: RCPT TO:<u3@n.example>
C: RCPT TO:<u4@n.example>
S: 250 ok
S: 250 ok
S: 550 no such user
S: 250 ok
S: 250 ok
C: DATA
S: 354 go
C: 
C: .
S: 452 <u1> not now
S: 250 <u3> saved
S: 552 <u4> over quota
C: QUIT
S: 221 bye
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no messages=1 recipients=4 rejected-recipients=1
message #2 transaction session=1 from=a@b.example recipients=4 size=2 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 to=u1@n.example deferred code=452 reply="452 <u1> not now" server=192.0.2.25
delivery message=2 to=u2@n.example rejected code=550 reply="550 no such user" server=192.0.2.25
delivery message=2 to=u3@n.example accepted code=250 reply="250 <u3> saved" server=192.0.2.25
delivery message=2 to=u4@n.example rejected code=552 reply="552 <u4> over quota" server=192.0.2.25
)");
        row("a line of AUTH that is not understood and quoted",
            R"(S: 220 x
C: EHLO pc
S: 250 x
C: AUTH LOGIN
S: 504 5.5.4 no
C: c2VjcmV0
S: 500 5.5.2 command "c2VjcmV0" unrecognized
C: QUIT
S: 221 bye
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no failed-auths=1 error="500 5.5.2 command "********" unrecognized" mechanism=LOGIN
)");
        row("LMTP: the capture ends among the replies to the message",
            R"(S: 220 x LMTP
C: LHLO pc
S: 250 x
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<u1@n.example>
S: 250 ok
C: RCPT TO:<u2@n.example>
S: 250 ok
C: DATA
S: 354 go
C: 
C: .
S: 250 <u1> saved
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no messages=1 recipients=2
message #2 transaction session=1 from=a@b.example recipients=2 size=2 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 to=u1@n.example accepted code=250 reply="250 <u1> saved" server=192.0.2.25
delivery message=2 to=u2@n.example code=250 reply="250 ok" server=192.0.2.25
)");
        row("any case, no brackets, pipelined, several messages",
            R"(S: 220 x
C: ehlo pc
S: 250 x
C: mail from: a@b.example
C: rcpt to: c@d.example
C: Data
S: 250 ok
S: 250 ok
S: 354 ok
C: Subject: one
C: 
C: .
S: 250 done
C: RSET
C: MAIL FROM:<a@b.example>
C: RCPT TO:<e@d.example>
S: 250 reset
S: 250 ok
S: 451 4.7.1 greylisted
C: QUIT
S: 221 bye
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no messages=1 recipients=2
message #2 transaction session=1 from=a@b.example subject=one recipients=1 size=16 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 to=c@d.example accepted code=250 reply="250 done" server=192.0.2.25
message #3 transaction session=1 from=a@b.example recipients=1 client=10.0.0.5 server=192.0.2.25 deferred
delivery message=3 to=e@d.example deferred code=451 enhanced=4.7.1 reply="451 4.7.1 greylisted" server=192.0.2.25
)");
        row("multi-line replies",
            R"(S: 220-mx
S: 220 ready
C: HELO pc
S: 250 x
C: MAIL FROM:<a@b.example>
S: 550-5.7.1 Blocked by
S: 550-5.7.1 list.example,
S: 550 5.7.1 see https://list.example/
C: QUIT
S: 221 bye
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no error="550 5.7.1 Blocked by list.example, see https://list.example/"
message #2 transaction session=1 from=a@b.example client=10.0.0.5 server=192.0.2.25 rejected
)");
        row("refused greeting",
            "S: 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked\nC: QUIT\nS: 221 bye\n",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 tls=no "
            "error=\"554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked\"\n");
        row("AUTH LOGIN accepted, PLAIN refused",
            R"(S: 220 x
C: EHLO pc
S: 250 AUTH LOGIN PLAIN
C: AUTH PLAIN AGV2ZUBjb3JwLmV4YW1wbGUAc2VjcmV0
S: 535 5.7.8 no
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: YW5uQGNvcnAuZXhhbXBsZQ==
S: 334 UGFzc3dvcmQ6
C: c2VjcmV0
S: 235 2.7.0 ok
C: MAIL FROM:<ann@corp.example>
S: 250 ok
C: RCPT TO:<b@out.example>
S: 250 ok
C: DATA
S: 354 go
C: Subject: x
C: 
C: .
S: 250 ok
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no auth=ann@corp.example failed-auth=eve@corp.example failed-auths=1 messages=1 recipients=1 mechanism=LOGIN
message #2 transaction session=1 from=ann@corp.example subject=x recipients=1 size=14 client=10.0.0.5 server=192.0.2.25 auth=ann@corp.example accepted
delivery message=2 to=b@out.example accepted code=250 reply="250 ok" server=192.0.2.25
)");
        row("AUTH CRAM-MD5 and NTLM",
            R"(S: 220 x
C: EHLO pc
S: 250 x
C: AUTH NTLM TlRMTVNTUAABAAAA
S: 334 TlRMTVNTUAACAAAA
C: TlRMTVNTUAADAAAAAAAAAEAAAAAAAAAAQAAAAAgACABAAAAABgAGAEgAAAAAAAAAQAAAAAAAAABAAAAAAQAAAEMATwBSAFAAQgBPAEIA
S: 535 no
C: AUTH CRAM-MD5
S: 334 PDE4OTZAeD4=
C: dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw
S: 235 ok
C: QUIT
S: 221 bye
)",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no auth=tim failed-auth=CORP\\BOB failed-auths=1 "
            "error=\"535 no\" mechanism=CRAM-MD5\n");
        row("STARTTLS ends what can be read",
            "S: 220 x\nC: EHLO pc\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: \x16\x03\x01 MAIL FROM:<x@y>\nS: \x16\x03\n",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=yes encrypted-sent=21 encrypted-received=4\n");
        row("a decrypted capture goes on after STARTTLS",
            "S: 220 x\nC: EHLO pc\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO inside\nS: 250 x\nC: MAIL FROM:<a@b>\nS: 250 ok\n",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=inside tls=yes\n"
            "message #2 transaction session=1 from=a@b client=10.0.0.5 server=192.0.2.25\n");
        row("TLS from the first byte", "C: \x16\x03\x01 hello\nS: \x16\x03\x01\n",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 tls=yes encrypted-sent=11 encrypted-received=5\n");
        row("refused STARTTLS",
            "S: 220 x\nC: EHLO pc\nS: 250 x\nC: STARTTLS\nS: 454 4.7.0 no TLS\nC: QUIT\nS: 221 bye\n",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no error=\"454 4.7.0 no TLS\"\n");
        row("not SMTP", "C: GET / HTTP/1.1\nC: Host: x\nC: \nS: HTTP/1.1 400 Bad Request\n", "");
        row("refused DATA",
            R"(S: 220 x
C: HELO pc
S: 250 x
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<c@d.example>
S: 250 ok
C: DATA
S: 554 5.7.1 spam
C: RSET
S: 250 ok
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no recipients=1 error="554 5.7.1 spam"
message #2 transaction session=1 from=a@b.example recipients=1 client=10.0.0.5 server=192.0.2.25 rejected
delivery message=2 to=c@d.example rejected code=554 enhanced=5.7.1 reply="554 5.7.1 spam" server=192.0.2.25
)");
        row("timeout while waiting",
            "S: 220 x\nC: HELO pc\nS: 250 x\n+300000\nS: 421 4.4.2 timeout exceeded\n",
            "session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no error=\"421 4.4.2 timeout exceeded\"\n");
        row("BDAT in two chunks",
            "S: 220 x\nC: EHLO pc\nS: 250 CHUNKING\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<c@d.example>\n"
            "C: BDAT 16\nC: Subject: chunk\nS: 250 ok\nS: 250 ok\nS: 250 16 octets\nC: BDAT 6 LAST\nC: \nC: .\nC: \nS: 250 done\n"
            "C: QUIT\nS: 221 bye\n",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc tls=no messages=1 recipients=1
message #2 transaction session=1 from=a@b.example subject=chunk recipients=1 size=22 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 to=c@d.example accepted code=250 reply="250 done" server=192.0.2.25
)");
        row("a bounce that is refused, quoting the original",
            R"(S: 220 x
C: HELO mx
S: 250 x
C: MAIL FROM:<>
S: 250 ok
C: RCPT TO:<victim@out.example>
S: 250 ok
C: DATA
S: 354 go
C: From: MAILER-DAEMON@corp.example
C: Subject: Undeliverable: hello
C: Message-ID: <ndr@corp.example>
C: Content-Type: multipart/report; report-type=delivery-status;
C:  boundary="xx"
C: 
C: --xx
C: Content-Type: text/plain
C: 
C: Status: 9.9.9 is not a field here
C: --xx
C: Content-Type: message/delivery-status
C: 
C: Reporting-MTA: dns; mx.corp.example
C: 
C: Final-Recipient: rfc822; nobody@corp.example
C: Status: 5.1.1
C: Diagnostic-Code: smtp;
C:  550 no such user
C: 
C: --xx
C: Content-Type: message/rfc822
C: 
C: Message-ID: <spam@out.example>
C: Subject: buy
C: 
C: --xx--
C: .
S: 550 5.7.1 we did not send that
C: QUIT
S: 221 bye
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=mx tls=no recipients=1 error="550 5.7.1 we did not send that"
message #2 transaction session=1 id=<ndr@corp.example> from=<> header-from=MAILER-DAEMON@corp.example subject="Undeliverable: hello" recipients=1 size=532 client=10.0.0.5 server=192.0.2.25 rejected
delivery message=2 id=<ndr@corp.example> to=victim@out.example rejected code=550 enhanced=5.7.1 reply="550 5.7.1 we did not send that" server=192.0.2.25
bounce message=2 victim=victim@out.example cause="5.1.1 550 no such user" original=<spam@out.example> id=<ndr@corp.example> subject="Undeliverable: hello" rejected quotes=yes
)");
        row("a bounce with headers only",
            R"(S: 220 x
C: HELO mx
S: 250 x
C: MAIL FROM:<>
C: RCPT TO:<victim@out.example>
S: 250 ok
S: 250 ok
C: DATA
S: 354 go
C: Content-Type: multipart/report; boundary=y
C: In-Reply-To: <old@out.example>
C: 
C: --y
C: Content-Type: text/rfc822-headers
C: 
C: Subject: buy
C: --y--
C: .
S: 250 ok
)",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=mx tls=no messages=1 recipients=1
message #2 transaction session=1 from=<> recipients=1 size=141 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 to=victim@out.example accepted code=250 reply="250 ok" server=192.0.2.25
bounce message=2 victim=victim@out.example original=<old@out.example> accepted quotes=no
)");
        row("an address probe is no bounce",
            "S: 220 x\nC: HELO mx\nS: 250 x\nC: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<b@out.example>\nS: 250 ok\nC: QUIT\nS: 221 x\n",
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=mx tls=no recipients=1
message #2 transaction session=1 from=<> recipients=1 client=10.0.0.5 server=192.0.2.25
delivery message=2 to=b@out.example code=250 reply="250 ok" server=192.0.2.25
)");
    }
    void dialogues()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, rows);
        SAME_LINES(rowsOf(script.toStdString()), rows.toStdString());
    }

    /// Whatever the segments, the dialogue is the same.
    void segmentation_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {1, 2, 3, 7, 19, 64})
            QTest::addRow("%d", bytes) << bytes;
    }
    void segmentation()
    {
        QFETCH(int, bytes);
        TcpConversation flow(client, server, noon);
        flow.setSegmentSize(static_cast<std::size_t>(bytes));
        flow.handshake();
        flow.smtp(plainScript);
        flow.close();
        SAME_LINES(without(picture(readPackets(flow.take())), "connection"), plainRows);
    }

    /// A capture may show a reply before the command that it answers.
    void replyBeforeCommand()
    {
        auto packets = packetsOf(plainScript);
        int swapped = 0;
        for (std::size_t i = 3; i + 4 < packets.size(); i += 2, ++swapped)
            std::swap(packets[i + 1], packets[i + 2]); // each command with its reply
        QVERIFY(swapped > 4);
        SAME_LINES(without(picture(readPackets(packets)), "connection"), plainRows);
    }

    /// Two queues write the directions a little out of order: a segment shows what its sender had received before it.
    void directionsOutOfOrder()
    {
        const char* const refused = R"(S: 220 x
C: EHLO pc
S: 250 x
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<c@d.example>
S: 550 5.1.1 no such user
C: DATA
S: 554 5.5.1 no valid recipients
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<e@d.example>
S: 450 4.2.0 greylisted
C: MAIL FROM:<f@b.example>
S: 550 5.7.1 not you
C: QUIT
S: 221 bye
)";
        for (const char* const script : {plainScript, refused}) {
            TcpConversation flow(client, server, noon);
            flow.setSegmentSize(5);
            flow.handshake();
            flow.smtp(script);
            flow.close();
            const auto packets = flow.take();
            const std::string expected = without(picture(readPackets(packets)), "connection");
            for (std::size_t i = 3; i + 5 < packets.size(); ++i) {
                auto swapped = packets;
                std::swap(swapped[i], swapped[i + 1]);
                SAME_LINES(without(picture(readPackets(swapped)), "connection"), expected);
            }
        }
    }

    /// Each packet with payload lost in turn: no crash, and never a recipient or an outcome that was not there.
    void eachPacketLost()
    {
        const auto packets = packetsOf(plainScript);
        for (std::size_t lost = 3; lost + 3 < packets.size(); ++lost) {
            auto rest = packets;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(lost));
            const Reading reading = readPackets(rest);
            const std::string text = picture(reading);
            QVERIFY2(text.find("gaps=1") != std::string::npos, qPrintable(QString::fromStdString(std::to_string(lost) + "\n" + text)));
            QVERIFY2(text.find("to=b@out.example rejected") == std::string::npos, text.c_str());
            QVERIFY2(text.find("to=c@out.example accepted code=250 enhanced=2.1") == std::string::npos, text.c_str());
            QVERIFY2(text.find("to=b@out.example accepted code=550") == std::string::npos, text.c_str());
            QCOMPARE(reading.sink.counts.at("session"), 1);
        }
    }

    /// Any run of the client's packets lost from a group of commands: what is told of the others is true, or nothing is.
    void commandsLostFromAGroup_data()
    {
        QTest::addColumn<QByteArray>("end"); // of the group, as commands and replies
        QTest::addColumn<bool>("accepted");
        QTest::newRow("taken") << QByteArray("S: 354 go\nC: Message-ID: <g@corp.example>\nC: \nC: text\nC: .\nS: 250 2.0.0 queued\nC: QUIT\nS: 221 bye\n") << true;
        QTest::newRow("DATA refused") << QByteArray("S: 554 5.5.1 no\nC: QUIT\nS: 221 bye\n") << false;
        QTest::newRow("DATA refused, the next message taken")
            << QByteArray("S: 451 4.3.0 no\nC: RSET\nS: 250 reset\nC: MAIL FROM:<z@corp.example>\nS: 250 ok\nC: RCPT TO:<r1@out.example>\nS: 250 ok\n"
                          "C: DATA\nS: 354 go\nC: \nC: .\nS: 250 2.0.0 queued\n") << false;
    }
    void commandsLostFromAGroup()
    {
        QFETCH(QByteArray, end);
        QFETCH(bool, accepted);
        const QByteArray script = "S: 220 mx\nC: EHLO pc\nS: 250 PIPELINING\nC: MAIL FROM:<a@corp.example>\n-\nC: RCPT TO:<r1@out.example>\n-\n"
                                  "C: RCPT TO:<r2@out.example>\n-\nC: RCPT TO:<r3@out.example>\n-\nC: RCPT TO:<r4@out.example>\n-\nC: DATA\n"
                                  "S: 250 2.1.0 from\n-\nS: 250 2.1.5 one\nS: 550 5.1.1 two\n-\nS: 550 5.1.2 three\nS: 250 2.1.5 four\n-\n" + end;
        const auto packets = packetsOf(script.constData());
        const auto holding = [&](const char* text) {
            return std::find_if(packets.begin(), packets.end(), [&](const CapturedPacket& packet) { return packet.data.find(text) != std::string::npos; }) - packets.begin();
        };
        const auto first = holding("MAIL FROM");
        const auto last = holding("DATA\r\n");
        QCOMPARE(last - first, 5);
        for (auto from = first; from <= last; ++from) {
            for (auto to = from; to <= last; ++to) {
                auto rest = packets;
                rest.erase(rest.begin() + from, rest.begin() + to + 1);
                const std::string text = picture(readPackets(rest));
                const auto told = [&](const char* what) { return text.find(what) != std::string::npos; };
                const std::string where = std::to_string(from - first) + ".." + std::to_string(to - first) + "\n" + text;
                for (const char* no : {"to=r1@out.example rejected code=550", "to=r2@out.example accepted", "to=r3@out.example accepted", "to=r4@out.example rejected code=550"})
                    QVERIFY2(!told(no), where.c_str());
                if (to == last)
                    continue; // nobody knows that there was a DATA
                if (accepted) {
                    QVERIFY2(told("messages=1") && told("id=<g@corp.example>"), where.c_str());
                    if (to - first < 4) // the last recipient was seen
                        QVERIFY2(told("to=r4@out.example accepted code=250 enhanced=2.0.0"), where.c_str());
                    if (from - first > 1) // the first one was
                        QVERIFY2(told("to=r1@out.example accepted code=250 enhanced=2.0.0"), where.c_str());
                }
            }
        }
    }

    /// What Exchange servers send each other behind XEXCH50 is no command.
    void binaryBlocks()
    {
        for (const char* const answer : {"S: 354 Send binary data\nC: 1234567890MAIL 4567890\nS: 250 XEXCH50 OK\n", "S: 504 Need to authenticate first\n"}) {
            const std::string text = picture(readPackets(packetsOf(
                (std::string("S: 220 mx\nC: EHLO ex2\nS: 250 XEXCH50\nC: XEXCH50 24 2\n") + answer +
                 "C: MAIL FROM:<a@corp.example>\nS: 250 ok\nC: RCPT TO:<b@out.example>\nS: 250 ok\nC: DATA\nS: 354 go\nC: Message-ID: <x@corp.example>\nC: \nC: .\nS: 250 2.0.0 queued\nC: QUIT\nS: 221 bye\n").c_str())));
            for (const char* each : {"messages=1", "from=a@corp.example", "id=<x@corp.example>", "to=b@out.example accepted"})
                QVERIFY2(text.find(each) != std::string::npos, (answer + text).c_str());
        }
    }

    /// 354 is no answer to RCPT, whatever is in holes.
    void dataAndAReplyLost()
    {
        auto packets = packetsOf("S: 220 mx\nC: EHLO pc\nS: 250 mx\nC: MAIL FROM:<a@corp.example>\nS: 250 2.1.0 from\nC: RCPT TO:<r1@out.example>\n"
                                 "S: 250 2.1.5 one\nC: RCPT TO:<r2@out.example>\nS: 550 5.1.1 two\nC: DATA\nS: 354 go\nC: Message-ID: <g@corp.example>\nC: \nC: text\nC: .\n"
                                 "S: 250 2.0.0 queued\nC: QUIT\nS: 221 bye\n");
        const auto lost = std::erase_if(packets, [&](const CapturedPacket& packet) {
            return packet.data.find("550 5.1.1") != std::string::npos || packet.data.find("DATA\r\n") != std::string::npos;
        });
        QCOMPARE(lost, 2U);
        const std::string text = picture(readPackets(packets));
        QVERIFY2(text.find("354") == std::string::npos && text.find("to=r2@out.example server=") != std::string::npos, text.c_str());
    }

    /// A reply belongs to what its server had read, and to a command that can get it.
    void repliesAroundHoles_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArrayList>("holes"); // texts of the packets that are lost
        QTest::addColumn<QByteArrayList>("told");
        QTest::addColumn<QByteArrayList>("untold");
        const QByteArray begin = "S: 220 mx\nC: EHLO pc\nS: 250 PIPELINING\n";
        const QByteArray group = "C: MAIL FROM:<a@corp.example>\nC: RCPT TO:<r0@out.example>\nC: RCPT TO:<r1@out.example>\nC: RCPT TO:<r2@out.example>\nC: DATA\n"
                                 "S: 250 2.1.0 from\nS: 550 5.1.1 r0\n-\nS: 550 5.1.1 r1\n-\nS: 550 5.1.1 r2\n-\nS: 354 go\n";
        QTest::newRow("a reply of a group")
            << begin + group + "C: Message-ID: <g@corp.example>\nC: \nC: .\nS: 250 2.0.0 queued\nC: QUIT\nS: 221 bye\n" << QByteArrayList{"550 5.1.1 r1"}
            << QByteArrayList{"messages=1", "to=r0@out.example rejected"} << QByteArrayList{"r2@out.example rejected code=354"};
        const QByteArray apart = "C: MAIL FROM:<a@corp.example>\n-\nC: RCPT TO:<r0@out.example>\n-\nC: RCPT TO:<r1@out.example>\n-\nC: RCPT TO:<r2@out.example>\n-\n"
                                 "C: RCPT TO:<r3@out.example>\n-\nC: RCPT TO:<r4@out.example>\n-\nC: DATA\nS: 250 2.1.0 from\n-\nS: 250 2.1.5 r0\n-\nS: 550 5.1.1 r1\n-\n"
                                 "S: 250 2.1.5 r2\n-\nS: 451 4.7.1 r3\n-\nS: 250 2.1.5 r4\n-\nS: 354 go\nC: Message-ID: <g@corp.example>\nC: \nC: .\nS: 250 2.0.0 queued\n";
        QTest::newRow("a command and a reply of a group")
            << begin + apart << QByteArrayList{"RCPT TO:<r3@out.example>", "550 5.1.1 r1"} << QByteArrayList{"to=r2@out.example"}
            << QByteArrayList{"r2@out.example deferred", "r2@out.example rejected", "to=r1@out.example accepted", "to=r4@out.example rejected", "to=r4@out.example deferred"};
        QTest::newRow("the content, and a reply later on")
            << begin + "C: MAIL FROM:<a@corp.example>\nC: RCPT TO:<r0@out.example>\nC: DATA\nS: 250 2.1.0 from\nS: 250 2.1.5 r0\nS: 354 go\nC: Message-ID: <g@corp.example>\nC: \nC: .\n"
                       "S: 250 2.0.0 queued\nC: MAIL FROM:<b@corp.example>\nS: 250 2.1.0 from\nC: RCPT TO:<p0@out.example>\nS: 451 4.7.1 p0\nC: RCPT TO:<p1@out.example>\nS: 250 2.1.5 p1\n"
                       "C: RCPT TO:<p2@out.example>\nS: 550 5.1.1 p2\nC: DATA\nS: 354 go\nC: Message-ID: <h@corp.example>\nC: \nC: .\nS: 250 2.0.0 queued\n"
            << QByteArrayList{"Message-ID: <g@corp.example>", "250 2.1.5 p1"} << QByteArrayList{"to=p2@out.example rejected"}
            << QByteArrayList{"to=p0@out.example accepted", "to=p1@out.example deferred", "to=p1@out.example rejected"};
        const QByteArray single = "C: MAIL FROM:<a@corp.example>\nS: 250 2.1.0 from\nC: RCPT TO:<r0@out.example>\nS: 250 2.1.5 to\nC: DATA\nS: 354 go\n";
        QTest::newRow("DATA") << begin + single + "C: Message-ID: <g@corp.example>\nC: \nC: RCPT TO:<evil@out.example>\nC: .\nS: 250 2.0.0 queued\n"
                                                  "C: MAIL FROM:<b@corp.example>\nS: 250 2.1.0 from\nC: RCPT TO:<r1@out.example>\nS: 554 5.7.1 no\nC: QUIT\nS: 221 bye\n"
                              << QByteArrayList{"DATA\r\n"}
                              << QByteArrayList{"messages=1 recipients=2 rejected-recipients=1", "id=<g@corp.example>", "to=r0@out.example accepted code=250 enhanced=2.0.0", "to=r1@out.example rejected code=554"}
                              << QByteArrayList{"evil"};
        QTest::newRow("a piece of the content")
            << begin + single + "C: Message-ID: <g@corp.example>\nC: \n-\nC: text\n-\nC: .\nS: 250 2.0.0 queued\n"
                                "C: MAIL FROM:<b@corp.example>\nS: 250 2.1.0 from\nC: RCPT TO:<r1@out.example>\nS: 250 2.1.5 to\nC: DATA\nS: 354 go\nC: Message-ID: <h@corp.example>\nC: \nC: .\n"
                                "S: 250 2.0.0 queued\nC: QUIT\nS: 221 bye\n"
            << QByteArrayList{"text\r\n"} << QByteArrayList{"messages=2 recipients=2", "id=<g@corp.example>", "id=<h@corp.example>", "to=r1@out.example accepted"} << QByteArrayList{};
        QTest::newRow("the greeting")
            << begin + "C: MAIL FROM:<a@corp.example>\nS: 250 2.1.0 from\nC: RCPT TO:<r0@out.example>\nS: 550 5.1.1 r0\nC: RCPT TO:<r1@out.example>\nS: 250 2.1.5 r1\nC: QUIT\nS: 221 bye\n"
            << QByteArrayList{"220 mx"} << QByteArrayList{"to=r0@out.example rejected", "rejected-recipients=1"} << QByteArrayList{"r1@out.example rejected"};
        QTest::newRow("the last reply and QUIT")
            << begin + single + "C: Message-ID: <g@corp.example>\nC: \nC: .\nS: 554 5.7.1 spam\nC: QUIT\nS: 221 bye\n" << QByteArrayList{"554 5.7.1", "QUIT"}
            << QByteArrayList{"id=<g@corp.example>"} << QByteArrayList{"code=221", "server=192.0.2.25 accepted", "messages=1"};
    }
    void repliesAroundHoles()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArrayList, holes);
        QFETCH(QByteArrayList, told);
        QFETCH(QByteArrayList, untold);
        auto packets = packetsOf(script.constData());
        for (const QByteArray& hole : holes)
            QCOMPARE(std::erase_if(packets, [&](const CapturedPacket& packet) { return packet.data.find(hole.constData()) != std::string::npos; }), std::size_t(1));
        const std::string text = picture(readPackets(packets));
        for (const QByteArray& each : told)
            QVERIFY2(text.find(each.constData()) != std::string::npos, (each.toStdString() + "\n" + text).c_str());
        for (const QByteArray& each : untold)
            QVERIFY2(text.find(each.constData()) == std::string::npos, (each.toStdString() + "\n" + text).c_str());
    }

    void lostPackets_data()
    {
        QTest::addColumn<QByteArray>("holds"); // text of the packet that is lost
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("reply to the first RCPT") << QByteArray("250 2.1.5 ok") << QByteArray(
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc5.corp.example tls=no messages=1 recipients=2 rejected-recipients=1 gaps=1 capabilities=PIPELINING
message #2 transaction session=1 id=<1@corp.example> from=a@corp.example header-from=a@corp.example subject=hello recipients=2 size=100 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 id=<1@corp.example> to=b@out.example server=192.0.2.25
delivery message=2 id=<1@corp.example> to=c@out.example rejected code=550 enhanced=5.1.1 reply="550 5.1.1 no such user" server=192.0.2.25
)");
        QTest::newRow("RCPT itself") << QByteArray("RCPT TO:<b@out.example>") << QByteArray(
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc5.corp.example tls=no messages=1 recipients=1 rejected-recipients=1 gaps=1 capabilities=PIPELINING
message #2 transaction session=1 id=<1@corp.example> from=a@corp.example header-from=a@corp.example subject=hello recipients=1 size=100 client=10.0.0.5 server=192.0.2.25 accepted fields=recipients=after-gap
delivery message=2 id=<1@corp.example> to=c@out.example rejected code=550 enhanced=5.1.1 reply="550 5.1.1 no such user" server=192.0.2.25
)");
        QTest::newRow("the message") << QByteArray("Subject: hello") << QByteArray(
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc5.corp.example tls=no messages=1 recipients=2 rejected-recipients=1 gaps=1 capabilities=PIPELINING
message #2 transaction session=1 from=a@corp.example recipients=2 client=10.0.0.5 server=192.0.2.25 accepted fields="size=truncated message_id=truncated header_from=truncated header_to=truncated subject=truncated"
delivery message=2 to=b@out.example accepted code=250 enhanced=2.0.0 reply="250 2.0.0 queued as 77" server=192.0.2.25
delivery message=2 to=c@out.example rejected code=550 enhanced=5.1.1 reply="550 5.1.1 no such user" server=192.0.2.25
)");
        QTest::newRow("DATA") << QByteArray("DATA\r\n") << QByteArray();
        QTest::newRow("reply to DATA") << QByteArray("354 go ahead") << QByteArray(
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc5.corp.example tls=no messages=1 recipients=2 rejected-recipients=1 gaps=1 capabilities=PIPELINING
message #2 transaction session=1 id=<1@corp.example> from=a@corp.example header-from=a@corp.example subject=hello recipients=2 size=100 client=10.0.0.5 server=192.0.2.25 accepted
delivery message=2 id=<1@corp.example> to=b@out.example accepted code=250 enhanced=2.0.0 reply="250 2.0.0 queued as 77" server=192.0.2.25
delivery message=2 id=<1@corp.example> to=c@out.example rejected code=550 enhanced=5.1.1 reply="550 5.1.1 no such user" server=192.0.2.25
)");
    }
    void lostPackets()
    {
        QFETCH(QByteArray, holds);
        QFETCH(QByteArray, rows);
        auto packets = packetsOf(plainScript);
        const auto before = packets.size();
        std::erase_if(packets, [&](const CapturedPacket& packet) {
            return packet.data.find(holds.constData()) != std::string::npos;
        });
        QCOMPARE(packets.size(), before - 1);
        if (!rows.isEmpty())
            SAME_LINES(without(picture(readPackets(packets)), "connection"), rows.toStdString());
    }

    void oneSideOnly_data()
    {
        QTest::addColumn<bool>("clientSide");
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("client") << true << QByteArray(
            R"(session #1 10.0.0.5:40000 -> 192.0.2.25:25 helo=pc5.corp.example tls=no recipients=2
message #2 transaction session=1 id=<1@corp.example> from=a@corp.example header-from=a@corp.example subject=hello recipients=2 size=100 client=10.0.0.5 server=192.0.2.25
delivery message=2 id=<1@corp.example> to=b@out.example server=192.0.2.25
delivery message=2 id=<1@corp.example> to=c@out.example server=192.0.2.25
)");
        QTest::newRow("server") << false << QByteArray("session #1 10.0.0.5:40000 -> 192.0.2.25:25 incomplete\n");
    }
    void oneSideOnly()
    {
        QFETCH(bool, clientSide);
        QFETCH(QByteArray, rows);
        auto packets = packetsOf(plainScript);
        std::erase_if(packets, [&](const CapturedPacket& packet) {
            return (packet.data[26] == 10) != clientSide; // first byte of the IPv4 source
        });
        SAME_LINES(without(picture(readPackets(packets)), "connection"), rows.toStdString());
    }

    /// The start is missing: what can be told is told.
    void beginsInTheMiddle()
    {
        auto packets = packetsOf(plainScript);
        packets.erase(packets.begin(), packets.begin() + 6); // up to the reply to EHLO
        std::string rows = plainRows;
        rows.replace(rows.find(" helo=pc5.corp.example"), 22, "");
        const std::string end = "rejected-recipients=1 capabilities=PIPELINING\n";
        rows.replace(rows.find(end), end.size(), "rejected-recipients=1 incomplete fields=helo=after-gap\n");
        SAME_LINES(without(picture(readPackets(packets)), "connection"), rows);
    }

    /// Packets cut at 96 bytes: commands are still counted, cut addresses are not invented.
    void snapLength()
    {
        CaptureStyle style;
        style.snapLength = 54 + 15; // "RCPT TO:<b@out." is all that is left
        const std::string rows = without(picture(readPackets(packetsOf(plainScript), style)), "connection");
        QVERIFY2(rows.find("recipients=2") != std::string::npos, rows.c_str());
        QVERIFY2(rows.find("rejected-recipients=1") != std::string::npos, rows.c_str());
        QVERIFY2(rows.find("messages=1") != std::string::npos, rows.c_str());
        QVERIFY2(rows.find("to=b@out") == std::string::npos, rows.c_str());
        QVERIFY2(rows.find("from=a@corp") == std::string::npos, rows.c_str());
    }

    /// Thousands of messages in one connection: reported in parts, none lost.
    void longSession()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.smtp("S: 220 x\nC: EHLO relay\nS: 250 x\n");
        const int count = 12000;
        for (int i = 0; i < count; ++i) {
            const std::string id = std::to_string(i);
            flow.smtp("C: MAIL FROM:<a" + id + "@b.example>\nS: 250 ok\nC: RCPT TO:<c@d.example>\nS: 250 ok\nC: DATA\n"
                      "S: 354 go\nC: Subject: n" + id + "\nC: \nC: .\nS: 250 ok\n");
        }
        flow.close();
        const Reading reading = readPackets(flow.take());
        QCOMPARE(reading.sink.counts.at("message"), count);
        QCOMPARE(reading.sink.counts.at("delivery"), count);
        QVERIFY(reading.sink.counts.at("session") < 10);
        int messages = 0;
        for (const std::string& row : reading.sink.rows)
            if (row.starts_with("session"))
                messages += std::stoi(row.substr(row.find("messages=") + 9));
        QCOMPARE(messages, count);
    }

    void encodedWords_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("hello") << "hello";
        QTest::newRow("q") << QByteArray("=?iso-8859-1?Q?caf=E9_x?= y") << u"café x y"_qs;
        QTest::newRow("b utf-8") << QByteArray("=?UTF-8?B?w7xiZXI=?=") << u"über"_qs;
        QTest::newRow("neighbours lose the blank") << QByteArray("=?utf-8?q?a?= \t =?utf-8?q?b?= c") << "ab c";
        QTest::newRow("no blank between") << QByteArray("=?utf-8?q?a?==?utf-8?q?b?=") << "ab";
        QTest::newRow("character split between words") << QByteArray("=?utf-8?B?4oI=?= =?utf-8?B?rA==?=") << u"€"_qs;
        QTest::newRow("other charsets") << QByteArray("=?gb2312?B?suLK1A==?= =?iso-8859-15?Q?=A4?= =?windows-1252?Q?=80?=")
                                        << u"测试€€"_qs;
        QTest::newRow("windows characters in iso-8859-1") << QByteArray("=?iso-8859-1?Q?What=92s?=") << u"What’s"_qs;
        QTest::newRow("iconv") << QByteArray("=?koi8-r?B?0NLJ18XU?=") << u"привет"_qs;
        QTest::newRow("language tag") << QByteArray("=?us-ascii*en?Q?x?=") << "x";
        QTest::newRow("unknown charset stays") << QByteArray("=?x-none?Q?a=20b?=") << "=?x-none?Q?a=20b?=";
        QTest::newRow("options of iconv are no charset") << QByteArray("=?utf-16//IGNORE?Q?a?=") << "=?utf-16//IGNORE?Q?a?=";
        QTest::newRow("broken base64 stays") << QByteArray("=?utf-8?B?a?=") << "=?utf-8?B?a?=";
        QTest::newRow("unfinished") << QByteArray("a =?utf-8?Q?b") << "a =?utf-8?Q?b";
        QTest::newRow("empty word") << QByteArray("=?utf-8?Q?" "?= x") << " x";
    }
    void encodedWords()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(decodeHeaderText(raw.toStdString())), text);
    }

    /// Every byte of a dialogue in a packet of its own, each lost in turn: one connection, one session, nothing made up
    /// without saying that something is missing.
    void eachByteLost()
    {
        TcpConversation flow(client, server, noon);
        flow.setSegmentSize(1);
        flow.handshake();
        flow.smtp("S: 220 mx ready\nC: EHLO pc.example\nS: 250 mx\nC: MAIL FROM:<a@from.example>\nS: 250 ok\nC: RCPT TO:<b@to.example>\n"
                  "S: 250 ok\nC: DATA\nS: 354 go\nC: Subject: s\nC: \nC: text\nC: .\nS: 250 taken\nC: QUIT\nS: 221 bye\n");
        flow.close();
        const std::vector<CapturedPacket> all = flow.take();
        const std::string whole = picture(readPackets(all));
        QVERIFY2(whole.find("to=b@to.example") != std::string::npos, whole.c_str());
        constexpr std::size_t handshakePackets = 3;
        constexpr std::size_t closingPackets = 3;
        for (std::size_t lost = handshakePackets; lost + closingPackets < all.size(); ++lost) {
            std::vector<CapturedPacket> rest = all;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(lost));
            const Reading reading = readPackets(rest);
            QCOMPARE(reading.sink.counts.at("connection"), 1);
            QCOMPARE(reading.sink.counts.at("session"), 1);
            const std::string rows = picture(reading);
            QVERIFY2(rows.find("gaps=") != std::string::npos, rows.c_str());
            for (const std::string& row : reading.sink.rows)
                if (row.starts_with("delivery"))
                    QVERIFY2(row.find("to=b@to.example") != std::string::npos || rows.find("fields=") != std::string::npos, rows.c_str());
        }
    }

    void rawSubjects()
    {
        const std::string rows = rowsOf("S: 220 x\nC: HELO pc\nS: 250 x\nC: MAIL FROM:<a@b>\nS: 250 x\nC: RCPT TO:<c@d>\nS: 250 x\n"
                                        "C: DATA\nS: 354 x\nC: Subject: folded\nC: \t=?utf-8?q?=C3=A4?=\nC:  and What\x92s\nC: \nC: .\nS: 250 x\n");
        QVERIFY2(rows.find("subject=\"folded\tä and What’s\"") != std::string::npos, rows.c_str());
    }
};

QTEST_APPLESS_MAIN(TestCaptureSmtp)
#include "test_capture_smtp.moc"
