// Sessions, messages and deliveries of hMailServer, Haraka, MDaemon, IIS and qmail that the end of a file cuts: the case tells the
// same as of one file, wherever that end is and whatever was imported first.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using test::compareCutAnywhere;
using test::difference;
using test::ImportedLogs;
using test::joined;

namespace {

/// Lines of \p text, which begins with a line feed.
QList<QByteArray> linesOf(const char* text) { return QByteArray(text + 1).trimmed().split('\n'); }

QList<QByteArray> hMailServerDay()
{
    QList<QByteArray> lines;
    int second = 0;
    const auto row = [&](const char* kind, int session, const char* remote, const QByteArray& text) {
        lines << QByteArray("\"") + kind + "\"\t2100\t" + QByteArray::number(session) + "\t\"2024-03-04 08:00:" +
                     QByteArray::number(second++).rightJustified(2, '0') + ".500\"\t\"" + remote + "\"\t\"" + text + '"';
    };
    row("SMTPD", 12, "198.51.100.7", "SENT: 220 mx.ours.example ESMTP");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: EHLO pc");
    row("SMTPC", 13, "192.0.2.9", "RECEIVED: 220 mx.far.example ESMTP");
    row("SMTPD", 12, "198.51.100.7", "SENT: 250-mx.ours.example[nl]250 AUTH LOGIN");
    row("SMTPC", 13, "192.0.2.9", "SENT: EHLO mx.ours.example");
    row("SMTPC", 13, "192.0.2.9", "RECEIVED: 250-mx.far.example[nl]250 STARTTLS");
    row("SMTPC", 13, "192.0.2.9", "SENT: STARTTLS");
    row("SMTPC", 13, "192.0.2.9", "RECEIVED: 220 2.0.0 go ahead");
    row("SMTPC", 13, "192.0.2.9", "SENT: MAIL FROM:<>");
    row("SMTPC", 13, "192.0.2.9", "RECEIVED: 250 ok");
    row("SMTPC", 13, "192.0.2.9", "SENT: RCPT TO:<victim@far.example>");
    row("SMTPC", 13, "192.0.2.9", "RECEIVED: 550 5.1.1 unknown");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: MAIL FROM:<s@far.example>");
    row("SMTPD", 12, "198.51.100.7", "SENT: 250 OK");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: RCPT TO:<ghost@ours.example>");
    row("SMTPD", 12, "198.51.100.7", "SENT: 550 Unknown user");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: RCPT TO:<anna@ours.example>");
    row("SMTPD", 12, "198.51.100.7", "SENT: 250 OK");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: DATA");
    row("SMTPD", 12, "198.51.100.7", "SENT: 354 OK, send.");
    row("SMTPD", 12, "198.51.100.7", "SENT: 250 Queued (1.234 seconds)");
    row("SMTPC", 13, "192.0.2.9", "SENT: QUIT");
    row("SMTPC", 13, "192.0.2.9", "RECEIVED: 221 bye");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: QUIT");
    row("SMTPD", 12, "198.51.100.7", "SENT: 221 goodbye");
    // Session 12 of the same client, after a restart.
    row("SMTPD", 12, "198.51.100.7", "SENT: 220 mx.ours.example ESMTP");
    row("SMTPD", 12, "198.51.100.7", "RECEIVED: QUIT");
    row("SMTPD", 12, "198.51.100.7", "SENT: 221 goodbye");
    return lines;
}

QList<QByteArray> harakaDialogue()
{
    QList<QByteArray> lines;
    int second = 0;
    const auto line = [&](const char* level, const char* number, const char* text) {
        lines << "2024-03-04T07:10:" + QByteArray::number(second++).rightJustified(2, '0') + ".000Z [" + level +
                     "] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B602" + number + "] [core] " + text;
    };
    line("NOTICE", "", "connect ip=198.51.100.7 port=41234 local_ip=10.0.0.25 local_port=25");
    line("PROTOCOL", "", "S: 220 mx.ours.example ESMTP Haraka ready");
    line("PROTOCOL", "", "C: EHLO mail.far.example state=1");
    line("PROTOCOL", "", "S: 250 mx.ours.example Hello");
    line("PROTOCOL", "", "C: MAIL FROM:<s@far.example> SIZE=900 state=1");
    line("NOTICE", ".1", "sender <s@far.example> code=CONT msg=\"\"");
    line("PROTOCOL", ".1", "S: 250 sender OK");
    line("PROTOCOL", ".1", "C: RCPT TO:<ghost@ours.example> state=1");
    line("NOTICE", ".1", "recipient <ghost@ours.example> code=DENY msg=\"no such user\" sender=\"s@far.example\"");
    line("PROTOCOL", ".1", "S: 550 5.1.1 no such user");
    line("PROTOCOL", ".1", "C: RCPT TO:<anna@ours.example> state=1");
    line("PROTOCOL", ".1", "S: 250 recipient OK");
    line("PROTOCOL", ".1", "C: DATA state=1");
    line("PROTOCOL", ".1", "S: 354 go ahead");
    line("NOTICE", ".1", "message mid=<d1@far.example> size=1300 rcpts=1/0/1 delay=0.1 code=CONT msg=\"\"");
    line("NOTICE", ".1", "queue code=OK msg=\"Message Queued\"");
    line("PROTOCOL", ".1", "S: 250 Message Queued");
    line("PROTOCOL", "", "C: QUIT state=1");
    line("PROTOCOL", "", "S: 221 closing");
    line("NOTICE", "", "disconnect ip=198.51.100.7 rdns=mail.far.example helo=mail.far.example relay=N tls=N txns=1 rcpts=1/0/1 msgs=1/0/0");
    return lines;
}

QList<QByteArray> harakaNotices()
{
    return linesOf(R"log(
2024-03-04T07:00:00.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601] [core] connect ip=10.0.3.17 port=50111 local_ip=10.0.0.25 local_port=587
2024-03-04T07:00:01.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1] [core] sender <anna@ours.example> code=CONT msg=""
2024-03-04T07:00:01.100Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1] [core] recipient <x@far.example> code=OK msg="" sender="anna@ours.example"
2024-03-04T07:00:01.200Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1] [core] recipient <gone@far.example> code=DENY msg="550 5.1.1 no" sender="anna@ours.example"
2024-03-04T07:00:01.300Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1] [core] recipient <y@near.example> code=OK msg="" sender="anna@ours.example"
2024-03-04T07:00:02.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1] [core] message mid=<m1@ours.example> size=451 rcpts=2/0/1 delay=0.009 code=CONT msg=""
2024-03-04T07:00:02.200Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1] [core] queue code=OK msg="Message Queued (7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1)"
2024-03-04T07:00:03.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601] [core] disconnect ip=10.0.3.17 helo=pc17 relay=Y tls=Y txns=1 rcpts=2/0/1 msgs=1/0/0
2024-03-04T07:00:05.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1.1] [outbound] delivered file=1 domain=far.example host=mx.far.example ip=192.0.2.98 port=25 mode=SMTP tls=Y auth=N response="2.0.0 OK" delay=1.2
2024-03-04T07:00:06.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1.2] [outbound] deferred file=2 domain=near.example host=mx.near.example ip=192.0.2.98 port=25 err="421 4.7.0 later"
2024-03-04T07:01:06.000Z [NOTICE] [7A0E51C2-0B1D-4F6E-9C58-2D1F30A4B601.1.2] [outbound] delivered file=2 domain=near.example host=mx.near.example ip=192.0.2.98 port=25 mode=SMTP tls=Y auth=N response="2.0.0 OK" delay=6
)log");
}

QList<QByteArray> mDaemonIn()
{
    return linesOf(R"log(
Mon 2024-03-04 08:00:01.100: 05: Accepting SMTP connection from 198.51.100.7:45584 to 10.0.0.25:25
Mon 2024-03-04 08:00:01.200: 03: --> 220 mx.ours.example ESMTP MDaemon
Mon 2024-03-04 08:00:01.300: 02: <-- EHLO mail.far.example
Mon 2024-03-04 08:00:01.301: 03: --> 250-mx.ours.example Hello
Mon 2024-03-04 08:00:01.302: 03: --> 250 SIZE
Mon 2024-03-04 08:00:01.400: 02: <-- MAIL FROM:<s@far.example> SIZE=5360
Mon 2024-03-04 08:00:01.401: 03: --> 250 2.1.0 Sender OK
Mon 2024-03-04 08:00:01.500: 02: <-- RCPT TO:<ghost@ours.example>
Mon 2024-03-04 08:00:01.501: 03: --> 550 5.1.1 Recipient unknown
Mon 2024-03-04 08:00:01.600: 02: <-- RCPT TO:<anna@ours.example>
Mon 2024-03-04 08:00:01.601: 03: --> 250 2.1.5 Recipient OK
Mon 2024-03-04 08:00:01.700: 02: <-- DATA
Mon 2024-03-04 08:00:01.702: 03: --> 354 Enter mail
Mon 2024-03-04 08:00:03.100: 03: --> 250 2.6.0 Ok, message saved <Message-ID: one@far.example>
Mon 2024-03-04 08:00:03.200: 02: <-- QUIT
Mon 2024-03-04 08:00:03.201: 03: --> 221 2.0.0 See ya in cyberspace
Mon 2024-03-04 08:00:03.202: 01: SMTP session successful (Bytes in/out: 5600/400)
Mon 2024-03-04 08:00:03.203: 01: ----------
Mon 2024-03-04 08:00:02.900: 05: Session 00000011; child 0002
Mon 2024-03-04 08:00:02.000: 05: Accepting SMTP connection from 198.51.100.66:1000 to 10.0.0.25:25
Mon 2024-03-04 08:00:02.100: 03: --> 220 mx.ours.example ESMTP MDaemon
Mon 2024-03-04 08:00:02.200: 02: <-- QUIT
Mon 2024-03-04 08:00:02.601: 03: --> 221 2.0.0 See ya in cyberspace
Mon 2024-03-04 08:00:02.700: 01: SMTP session terminated (Bytes in/out: 60/200)
Mon 2024-03-04 08:00:02.701: 01: ----------
)log");
}

QList<QByteArray> mDaemonOut()
{
    return linesOf(R"log(
Mon 2024-03-04 09:00:01.100: 05: Attempting SMTP connection to [192.0.2.99:25]
Mon 2024-03-04 09:00:01.200: 05: Connection established (10.0.0.25:50000 -> 192.0.2.99:25)
Mon 2024-03-04 09:00:01.300: 02: <-- 220 mx.far.example ESMTP
Mon 2024-03-04 09:00:01.301: 03: --> EHLO mx.ours.example
Mon 2024-03-04 09:00:01.400: 02: <-- 250 mx.far.example
Mon 2024-03-04 09:00:01.401: 03: --> MAIL From:<anna@ours.example>
Mon 2024-03-04 09:00:01.500: 02: <-- 250 ok
Mon 2024-03-04 09:00:01.501: 03: --> RCPT To:<x@far.example>
Mon 2024-03-04 09:00:01.600: 02: <-- 554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org
Mon 2024-03-04 09:00:01.601: 03: --> QUIT
Mon 2024-03-04 09:00:01.700: 02: <-- 221 bye
Mon 2024-03-04 09:00:01.701: 01: SMTP session terminated (Bytes in/out: 100/100)
Mon 2024-03-04 09:00:01.702: 01: ----------
)log");
}

constexpr const char* iisHeader =
    "#Software: Microsoft Internet Information Services 6.0\n#Version: 1.0\n#Date: 2024-03-04 05:00:15\n#Fields: date time c-ip cs-username s-sitename"
    " s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status sc-win32-status sc-bytes cs-bytes time-taken \n";

QList<QByteArray> iisDay()
{
    return linesOf(R"log(
2024-03-04 05:00:15 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 EHLO - +pc 250 0 300 8 0
2024-03-04 05:00:15 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 HELO - +pc 250 0 48 8 0
2024-03-04 05:00:16 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 MAIL - +FROM:<s@far.example>+SIZE=20 250 0 45 33 0
2024-03-04 05:00:16 192.0.2.7 OutboundConnectionResponse SMTPSVC1 LARCH - 25 - - 220+mx.partner.example+ESMTP 0 0 30 0 0
2024-03-04 05:00:17 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 RCPT - +TO:<anna@ours.example> 250 0 30 30 0
2024-03-04 05:00:17 192.0.2.7 OutboundConnectionCommand SMTPSVC1 LARCH - 25 EHLO - larch.ours.example 0 0 4 0 0
2024-03-04 05:00:17 192.0.2.7 OutboundConnectionResponse SMTPSVC1 LARCH - 25 - - 250+mx.partner.example 0 0 22 0 0
2024-03-04 05:00:18 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 RCPT - +TO:<ghost@ours.example> 550 0 30 30 0
2024-03-04 05:00:18 192.0.2.7 OutboundConnectionCommand SMTPSVC1 LARCH - 25 MAIL - FROM:<>+SIZE=1722 0 0 4 0 0
2024-03-04 05:00:18 192.0.2.7 OutboundConnectionResponse SMTPSVC1 LARCH - 25 - - 250+2.1.0+ok 0 0 12 0 0
2024-03-04 05:00:19 192.0.2.7 OutboundConnectionCommand SMTPSVC1 LARCH - 25 RCPT - TO:<victim@partner.example> 0 0 4 0 0
2024-03-04 05:00:19 192.0.2.7 OutboundConnectionResponse SMTPSVC1 LARCH - 25 - - 550+5.1.1+no+such+user 0 0 22 0 0
2024-03-04 05:00:20 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 DATA - +<m1@far.example> 250 0 120 5360 80
2024-03-04 05:00:20 192.0.2.7 OutboundConnectionCommand SMTPSVC1 LARCH - 25 QUIT - - 0 0 4 0 0
2024-03-04 05:00:20 192.0.2.7 OutboundConnectionResponse SMTPSVC1 LARCH - 25 - - 221+bye 0 0 7 0 0
2024-03-04 05:00:21 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 QUIT - pc 240 0 60 5 0
2024-03-04 05:00:22 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 EHLO - +pc 250 0 300 8 0
2024-03-04 05:00:23 198.51.100.9 pc SMTPSVC1 LARCH 10.0.0.25 0 QUIT - pc 240 0 60 5 0
)log");
}

QList<QByteArray> qmailDay()
{
    QList<QByteArray> lines = linesOf(R"log(
tcpserver: pid 19597 from 198.51.100.7
tcpserver: ok 19597 mx.ours.example:10.0.0.25:25 mail.far.example:198.51.100.7::41234
new msg 930001
info msg 930001: bytes 5360 from <s@far.example> qp 2001 uid 89
starting delivery 5: msg 930001 to local ours.example-anna@ours.example
starting delivery 6: msg 930001 to remote x@near.example
starting delivery 7: msg 930001 to remote gone@near.example
tcpserver: end 19597 status 0
delivery 6: deferral: Connected_to_192.0.2.51_but_greeting_failed./Remote_host_said:_421_4.3.2_later/
delivery 5: success: did_0+0+1/
delivery 7: failure: 192.0.2.51_does_not_like_recipient./Remote_host_said:_550_5.1.1_no_such_user/Giving_up_on_192.0.2.51./
starting delivery 8: msg 930001 to remote x@near.example
delivery 8: success: 192.0.2.51_accepted_message./Remote_host_said:_250_2.0.0_ok/
bounce msg 930001 qp 2010
end msg 930001
new msg 930002
info msg 930002: bytes 6000 from <> qp 2010 uid 1007
starting delivery 9: msg 930002 to remote s@far.example
delivery 9: success: 192.0.2.99_accepted_message./Remote_host_said:_250_ok/
end msg 930002
new msg 930001
info msg 930001: bytes 100 from <anna@ours.example> qp 2020 uid 89
starting delivery 10: msg 930001 to remote y@near.example
delivery 10: success: 192.0.2.51_accepted_message./Remote_host_said:_250_ok/
end msg 930001
new msg 48
info msg 48: bytes 900 from <> qp 3061 uid 1001
starting delivery 11: msg 48 to remote t@far.example
delivery 11: success: 192.0.2.51_accepted_message./Remote_host_said:_250_ok/
end msg 48
)log");
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = "2024-03-04 08:40:" + QByteArray::number(i).rightJustified(2, '0') + ".000000000 " + lines[i];
    return lines;
}

} // namespace

class TestCutDialogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutAnywhere_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("deliveries");
        QTest::newRow("hMailServer") << hMailServerDay() << QByteArray() << 3 << 2 << 3;
        QTest::newRow("Haraka, what was said") << harakaDialogue() << QByteArray() << 1 << 1 << 2;
        QTest::newRow("Haraka, notices") << harakaNotices() << QByteArray() << 1 << 1 << 6;
        QTest::newRow("MDaemon, in") << mDaemonIn() << QByteArray() << 2 << 1 << 2;
        QTest::newRow("MDaemon, out") << mDaemonOut() << QByteArray() << 1 << 1 << 1;
        QTest::newRow("IIS") << iisDay() << QByteArray(iisHeader) << 3 << 2 << 3;
        QTest::newRow("qmail") << qmailDay() << QByteArray() << 1 << 4 << 7;
    }
    void cutAnywhere()
    {
        QFETCH(QList<QByteArray>, lines);
        QFETCH(QByteArray, header);
        QFETCH(int, sessions);
        QFETCH(int, messages);
        QFETCH(int, deliveries);
        ImportedLogs whole({header + joined(lines)});
        QCOMPARE(whole.rows("SELECT id FROM session").size(), sessions);
        QCOMPARE(whole.rows("SELECT id FROM message").size(), messages);
        QCOMPARE(whole.rows("SELECT id FROM delivery").size(), deliveries);
        compareCutAnywhere(lines, header);
    }

    void inThreeFiles()
    {
        const QList<QByteArray> lines = qmailDay();
        const QStringList expected = ImportedLogs({joined(lines)}).everything();
        ImportedLogs three({joined(lines, 12), joined(lines, 0, 6), joined(lines, 6, 6)});
        QVERIFY2(three.everything() == expected, difference(three.everything(), expected, 6));
    }

    void whatWasJoinedComesApart_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("at");
        QTest::newRow("hMailServer") << hMailServerDay() << QByteArray() << 15;
        QTest::newRow("Haraka, what was said") << harakaDialogue() << QByteArray() << 14;
        QTest::newRow("Haraka, notices") << harakaNotices() << QByteArray() << 5;
        QTest::newRow("MDaemon") << mDaemonIn() << QByteArray() << 8;
        QTest::newRow("IIS") << iisDay() << QByteArray(iisHeader) << 9;
        QTest::newRow("qmail, a delivery") << qmailDay() << QByteArray() << 7;
        QTest::newRow("qmail, a report") << qmailDay() << QByteArray() << 15;
    }
    void whatWasJoinedComesApart()
    {
        QFETCH(QList<QByteArray>, lines);
        QFETCH(QByteArray, header);
        QFETCH(int, at);
        const QByteArray first = header + joined(lines, 0, at);
        const QByteArray second = header + joined(lines, at);
        const QStringList firstAlone = ImportedLogs({first}).everything();
        const QStringList secondAlone = ImportedLogs({second}).everything();
        ImportedLogs both({first, second});
        const QStringList expected = both.everything();
        both.readAgain(1);
        QVERIFY2(both.everything() == expected, difference(both.everything(), expected, at));
        both.readAgain(2);
        QVERIFY2(both.everything() == expected, difference(both.everything(), expected, at));
        both.remove(1);
        QVERIFY2(both.everything() == secondAlone, difference(both.everything(), secondAlone, at));
        both.add(first, QStringLiteral("again.log"));
        QVERIFY2(both.everything() == expected, difference(both.everything(), expected, at));
        both.remove(2);
        QVERIFY2(both.everything() == firstAlone, difference(both.everything(), firstAlone, at));
    }

    void otherSessionsStayApart()
    {
        // The same session number of another client, and of the same one after two hours.
        const QList<QByteArray> lines = hMailServerDay();
        QByteArray other = joined(lines, 13, 3);
        ImportedLogs strangers({joined(lines, 12, 1), QByteArray(other).replace("198.51.100.7", "198.51.100.8")});
        QCOMPARE(strangers.rows("SELECT id FROM session").size(), 2);
        ImportedLogs later({joined(lines, 12, 1), QByteArray(other).replace(" 08:", " 10:")});
        QCOMPARE(later.rows("SELECT id FROM session").size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCutDialogues)
#include "test_cut_dialogues.moc"
