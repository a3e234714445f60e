// A mail that one mail server hands to another counts once where the logs of both are here: in two files, in either order, and in one syslog
// of both; and each log tells again what it tells alone when the other goes.
#include "support/exchange_smtp_rows.h"
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

using Files = QList<QByteArray>;

/// The first server takes the mail from a client and hands it on: x and y to the next server, z stays.
const QByteArray first =
    "Mar  2 09:00:01 mx1 postfix/smtpd[11]: connect from pc7.ours.example[10.0.0.77]\n"
    "Mar  2 09:00:01 mx1 postfix/smtpd[11]: 4F1C12A0B3: client=pc7.ours.example[10.0.0.77], sasl_method=PLAIN, sasl_username=bob@ours.example\n"
    "Mar  2 09:00:01 mx1 postfix/cleanup[12]: 4F1C12A0B3: message-id=<m1@ours.example>\n"
    "Mar  2 09:00:01 mx1 postfix/qmgr[13]: 4F1C12A0B3: from=<bob@ours.example>, size=1300, nrcpt=3 (queue active)\n"
    "Mar  2 09:00:01 mx1 postfix/smtpd[11]: disconnect from pc7.ours.example[10.0.0.77] ehlo=1 auth=1 mail=1 rcpt=3 data=1 quit=1 commands=8\n"
    "Mar  2 09:00:02 mx1 postfix/local[15]: 4F1C12A0B3: to=<z@ours.example>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)\n"
    "Mar  2 09:00:02 mx1 postfix/smtp[14]: 4F1C12A0B3: to=<x@far.example>, relay=mx2.ours.example[10.0.0.2]:25, delay=1, dsn=2.0.0,"
    " status=sent (250 2.0.0 Ok: queued as 5A1C12A0C4)\n"
    "Mar  2 09:00:02 mx1 postfix/smtp[14]: 4F1C12A0B3: to=<y@far2.example>, relay=mx2.ours.example[10.0.0.2]:25, delay=1, dsn=2.0.0,"
    " status=sent (250 2.0.0 Ok: queued as 5A1C12A0C4)\n"
    "Mar  2 09:00:02 mx1 postfix/qmgr[13]: 4F1C12A0B3: removed\n";

QByteArray firstAnswered(const QByteArray& reply)
{
    return QByteArray(first).replace("250 2.0.0 Ok: queued as 5A1C12A0C4", reply);
}

/// It sends the mail out, is refused one recipient, and hands its report to the first server.
const QByteArray second =
    "Mar  2 09:00:02 mx2 postfix/smtpd[21]: connect from mx1.ours.example[10.0.0.1]\n"
    "Mar  2 09:00:02 mx2 postfix/smtpd[21]: 5A1C12A0C4: client=mx1.ours.example[10.0.0.1]\n"
    "Mar  2 09:00:02 mx2 postfix/cleanup[22]: 5A1C12A0C4: message-id=<m1@ours.example>\n"
    "Mar  2 09:00:02 mx2 postfix/qmgr[23]: 5A1C12A0C4: from=<bob@ours.example>, size=1500, nrcpt=2 (queue active)\n"
    "Mar  2 09:00:02 mx2 postfix/smtpd[21]: disconnect from mx1.ours.example[10.0.0.1] ehlo=1 mail=1 rcpt=2 data=1 quit=1 commands=6\n"
    "Mar  2 09:00:03 mx2 postfix/smtp[24]: 5A1C12A0C4: to=<x@far.example>, relay=mx.far.example[198.51.100.9]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n"
    "Mar  2 09:00:03 mx2 postfix/smtp[24]: 5A1C12A0C4: to=<y@far2.example>, relay=mx.far2.example[198.51.100.19]:25, delay=1, dsn=5.1.1,"
    " status=bounced (host mx.far2.example[198.51.100.19] said: 550 5.1.1 no such user (in reply to RCPT TO command))\n"
    "Mar  2 09:00:03 mx2 postfix/bounce[25]: 5A1C12A0C4: sender non-delivery notification: 6B1C12A0D5\n"
    "Mar  2 09:00:03 mx2 postfix/cleanup[22]: 6B1C12A0D5: message-id=<20240302090003.6B1C12A0D5@mx2.ours.example>\n"
    "Mar  2 09:00:03 mx2 postfix/qmgr[23]: 6B1C12A0D5: from=<>, size=3500, nrcpt=1 (queue active)\n"
    "Mar  2 09:00:03 mx2 postfix/qmgr[23]: 5A1C12A0C4: removed\n"
    "Mar  2 09:00:04 mx2 postfix/smtp[24]: 6B1C12A0D5: to=<bob@ours.example>, relay=mx1.ours.example[10.0.0.1]:25, delay=1, dsn=2.0.0,"
    " status=sent (250 2.0.0 Ok: queued as 7C1C12A0E6)\n"
    "Mar  2 09:00:04 mx2 postfix/qmgr[23]: 6B1C12A0D5: removed\n";

/// The report comes back.
const QByteArray back =
    "Mar  2 09:00:04 mx1 postfix/smtpd[11]: connect from mx2.ours.example[10.0.0.2]\n"
    "Mar  2 09:00:04 mx1 postfix/smtpd[11]: 7C1C12A0E6: client=mx2.ours.example[10.0.0.2]\n"
    "Mar  2 09:00:04 mx1 postfix/cleanup[12]: 7C1C12A0E6: message-id=<20240302090003.6B1C12A0D5@mx2.ours.example>\n"
    "Mar  2 09:00:04 mx1 postfix/qmgr[13]: 7C1C12A0E6: from=<>, size=3700, nrcpt=1 (queue active)\n"
    "Mar  2 09:00:04 mx1 postfix/smtpd[11]: disconnect from mx2.ours.example[10.0.0.2] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5\n"
    "Mar  2 09:00:05 mx1 postfix/local[15]: 7C1C12A0E6: to=<bob@ours.example>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)\n"
    "Mar  2 09:00:05 mx1 postfix/qmgr[13]: 7C1C12A0E6: removed\n";

/// As Exim and Sendmail tell of what the second server tells above.
const QByteArray exim =
    "2024-03-02 09:00:02 1vxKQd-000000004Xy-2Abc <= bob@ours.example H=mx1.ours.example [10.0.0.1] P=esmtp S=1500 id=m1@ours.example\n"
    "2024-03-02 09:00:03 1vxKQd-000000004Xy-2Abc => x@far.example R=dnslookup T=remote_smtp H=mx.far.example [198.51.100.9] C=\"250 ok\"\n"
    "2024-03-02 09:00:03 1vxKQd-000000004Xy-2Abc ** y@far2.example R=dnslookup T=remote_smtp H=mx.far2.example [198.51.100.19]:"
    " SMTP error from remote mail server after RCPT TO:<y@far2.example>: 550 5.1.1 no such user\n"
    "2024-03-02 09:00:03 1vxKQd-000000004Xy-2Abc Completed\n";
const QByteArray sendmail =
    "Mar  2 09:00:02 mx2 sendmail[21]: 42290262000021: from=<bob@ours.example>, size=1500, class=0, nrcpts=2, msgid=<m1@ours.example>, proto=ESMTP,"
    " daemon=MTA, relay=mx1.ours.example [10.0.0.1]\n"
    "Mar  2 09:00:03 mx2 sendmail[24]: 42290262000021: to=<x@far.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.far.example."
    " [198.51.100.9], dsn=2.0.0, stat=Sent (ok)\n"
    "Mar  2 09:00:03 mx2 sendmail[24]: 42290262000021: to=<y@far2.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.far2.example."
    " [198.51.100.19], dsn=5.1.1, stat=User unknown\n";

constexpr const char* counted = " NOT EXISTS (SELECT 1 FROM message_part p WHERE p.id = m.id AND p.whole <> p.id) ";

QStringList ofMailboxes(ImportedLogs& logs)
{
    return logs.rows("SELECT x.value, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1");
}

QStringList countedMail(ImportedLogs& logs)
{
    return logs.rows((std::string("SELECT m.internal_id, c.address, a.value, m.direction, m.status, m.recipients FROM message m LEFT JOIN host c ON"
                                  " c.id = m.client LEFT JOIN text a ON a.id = m.authenticated_as WHERE m.is_bounce = 0 AND") + counted).c_str());
}

QStringList countedDeliveries(ImportedLogs& logs)
{
    return logs.rows((std::string("SELECT r.value, d.outcome FROM delivery d JOIN text r ON r.id = d.recipient JOIN message m ON m.id = d.message"
                                  " WHERE m.is_bounce = 0 AND") + counted).c_str());
}

QStringList total(ImportedLogs& logs, const char* table)
{
    return logs.rows((std::string("SELECT count(*) FROM ") + table).c_str());
}

} // namespace

class TestQueuedHops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOnce_data()
    {
        QTest::addColumn<Files>("files");
        const QByteArray toExim = firstAnswered("250 OK id=1vxKQd-000000004Xy-2Abc");
        const QByteArray toSendmail = firstAnswered("250 2.0.0 42290262000021 Message accepted for delivery");
        QTest::newRow("two files") << Files{first + back, second};
        QTest::newRow("the second first") << Files{second, first + back};
        QTest::newRow("one syslog") << Files{first + second + back};
        QTest::newRow("rotated between") << Files{first, second, back};
        QTest::newRow("Exim behind") << Files{toExim, exim};
        QTest::newRow("before Exim's") << Files{exim, toExim};
        QTest::newRow("Sendmail behind") << Files{toSendmail, sendmail};
        QTest::newRow("Sendmail in one syslog") << Files{toSendmail + sendmail};
        QTest::newRow("another zone") << Files{first + back, QByteArray(second).replace(" 09:", " 07:")};
    }
    void countsOnce()
    {
        QFETCH(Files, files);
        ImportedLogs logs(files);
        QCOMPARE(ofMailboxes(logs), QStringList{QStringLiteral("bob@ours.example|1|3")});
        QCOMPARE(countedMail(logs), QStringList{QStringLiteral("4F1C12A0B3|10.0.0.77|bob@ours.example|2|1|3")});
        QCOMPARE(countedDeliveries(logs), (QStringList{QStringLiteral("x@far.example|1"), QStringLiteral("y@far2.example|2"), QStringLiteral("z@ours.example|1")}));
        QCOMPARE(logs.rows("SELECT direction, sum(messages) FROM message_count WHERE is_bounce = 0 GROUP BY 1"), QStringList{QStringLiteral("2|1")});
        QCOMPARE(logs.rows("SELECT sum(t.messages) FROM traffic_hour t JOIN host h ON h.id = t.host AND h.address = '10.0.0.77'"), QStringList{QStringLiteral("1")});
        const QStringList all = logs.everything();
        logs.readAgain(1);
        QCOMPARE(logs.everything(), all);
    }

    /// What an alias makes of mail is no second mail, here or on the next server.
    void forwardedCountsOnce()
    {
        const QByteArray forwards = QByteArray(first).replace(
            "09:00:02 mx1 postfix/local[15]: 4F1C12A0B3: to=<z@ours.example>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)\n",
            "09:00:02 mx1 postfix/cleanup[12]: 8F1C12A0B3: message-id=<m1@ours.example>\n"
            "Mar  2 09:00:02 mx1 postfix/local[15]: 4F1C12A0B3: to=<z@ours.example>, relay=local, delay=1, dsn=2.0.0, status=sent (forwarded as 8F1C12A0B3)\n"
            "Mar  2 09:00:02 mx1 postfix/qmgr[13]: 8F1C12A0B3: from=<bob@ours.example>, size=1500, nrcpt=1 (queue active)\n"
            "Mar  2 09:00:02 mx1 postfix/smtp[14]: 8F1C12A0B3: to=<z@far3.example>, relay=mx2.ours.example[10.0.0.2]:25, delay=1, dsn=2.0.0,"
            " status=sent (250 2.0.0 Ok: queued as 9A1C12A0C4)\n"
            "Mar  2 09:00:02 mx1 postfix/qmgr[13]: 8F1C12A0B3: removed\n");
        QVERIFY(forwards != first);
        const QByteArray taken =
            "Mar  2 09:00:02 mx2 postfix/smtpd[31]: 9A1C12A0C4: client=mx1.ours.example[10.0.0.1]\n"
            "Mar  2 09:00:02 mx2 postfix/cleanup[22]: 9A1C12A0C4: message-id=<m1@ours.example>\n"
            "Mar  2 09:00:02 mx2 postfix/qmgr[23]: 9A1C12A0C4: from=<bob@ours.example>, size=1500, nrcpt=1 (queue active)\n"
            "Mar  2 09:00:03 mx2 postfix/smtp[24]: 9A1C12A0C4: to=<z@far3.example>, relay=mx.far3.example[198.51.100.29]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n"
            "Mar  2 09:00:03 mx2 postfix/qmgr[23]: 9A1C12A0C4: removed\n";
        for (const Files& files : {Files{forwards, second + taken}, Files{second + taken, forwards}, Files{forwards + second + taken}}) {
            ImportedLogs logs(files);
            QCOMPARE(ofMailboxes(logs), QStringList{QStringLiteral("bob@ours.example|1|3")});
            QCOMPARE(logs.rows("SELECT sum(t.messages) FROM traffic_hour t JOIN host h ON h.id = t.host AND h.address = '10.0.0.77'"), QStringList{QStringLiteral("1")});
        }
    }

    void reportsCountOnce()
    {
        for (const Files& files : {Files{first + back, second}, Files{second, first + back}, Files{first + second + back}}) {
            ImportedLogs logs(files);
            QCOMPARE(logs.rows("SELECT sum(messages) FROM message_count WHERE is_bounce = 1"), QStringList{QStringLiteral("1")});
            QCOMPARE(logs.rows((std::string("SELECT c.value, b.fate, b.original_message_id FROM bounce b JOIN message m ON m.id = b.message LEFT JOIN text c ON"
                                            " c.id = b.cause WHERE") + counted).c_str()),
                     QStringList{QStringLiteral("5.1.1 550 5.1.1 no such user|1|<m1@ours.example>")});
        }
    }

    /// Whom the second server does not take at all is told by both logs, too.
    void refusedCountsOnce()
    {
        const QByteArray words = "550 5.1.1 <y@far2.example>: Recipient address rejected: User unknown";
        QByteArray a = first, b = second.left(second.indexOf("Mar  2 09:00:03 mx2 postfix/smtp[24]: 5A1C12A0C4: to=<y@"));
        a.replace("to=<y@far2.example>, relay=mx2.ours.example[10.0.0.2]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 5A1C12A0C4)",
                  "to=<y@far2.example>, relay=mx2.ours.example[10.0.0.2]:25, delay=1, dsn=5.1.1, status=bounced (host mx2.ours.example[10.0.0.2] said: " + words +
                      " (in reply to RCPT TO command))");
        b.insert(b.indexOf("Mar  2 09:00:02 mx2 postfix/smtpd[21]: 5A1C12A0C4"), "Mar  2 09:00:02 mx2 postfix/smtpd[21]: NOQUEUE: reject: RCPT from"
                 " mx1.ours.example[10.0.0.1]: " + words + "; from=<bob@ours.example> to=<y@far2.example> proto=ESMTP helo=<mx1.ours.example>\n");
        QVERIFY(a.contains("bounced") && b.contains("NOQUEUE"));
        for (const Files& files : {Files{a, b}, Files{b, a}, Files{a + b}}) {
            ImportedLogs logs(files);
            QCOMPARE(ofMailboxes(logs), QStringList{QStringLiteral("bob@ours.example|1|3")});
            QCOMPARE(countedDeliveries(logs), (QStringList{QStringLiteral("x@far.example|1"), QStringLiteral("y@far2.example|2"), QStringLiteral("z@ours.example|1")}));
        }
        ImportedLogs others({a, QByteArray(b).replace("from=<bob@ours.example> to=", "from=<ann@ours.example> to=")}); // whose mail it is not
        QCOMPARE(ofMailboxes(others).size(), 2);
    }

    /// What a server itself refuses it may refuse again: nobody handed that on.
    void refusedTwice()
    {
        QByteArray text = QByteArray::fromStdString(receiveHeader);
        for (const char* const session : {"0", "1"}) {
            std::string picture = "\n";
            for (const char* const row : {"+", "> 220 EX1", "< EHLO pc", "> 250 EX1", "< MAIL FROM:<bob@ours.example>", "> 250 2.1.0 Sender OK", "< RCPT TO:<y@far2.example>",
                                          "> 550 5.1.1 User unknown", "< QUIT", "> 221 bye", "-"})
                picture += session + (' ' + std::to_string(std::ranges::count(picture, '\n') - 1)) + ' ' + row + '\n';
            text += QByteArray::fromStdString(smtpRows(true, picture)).replace("198.51.100.7", "10.0.3.7");
        }
        ImportedLogs logs({text});
        QCOMPARE(total(logs, "session"), QStringList{QStringLiteral("2")});
        QCOMPARE(logs.rows("SELECT count(*) FROM message_part"), QStringList{QStringLiteral("0")});
    }

    void everyRowStays()
    {
        ImportedLogs logs({first + back, second});
        QCOMPARE(total(logs, "message"), QStringList{QStringLiteral("4")});
        QCOMPARE(total(logs, "delivery"), QStringList{QStringLiteral("7")});
    }

    /// Three servers in a row, in any order.
    void chain()
    {
        QByteArray third = QByteArray(second).replace("5A1C12A0C4", "8D1C12A0F7").replace("mx2", "mx3").replace("mx1.ours.example[10.0.0.1]", "mx2.ours.example[10.0.0.2]");
        third = third.left(third.indexOf("Mar  2 09:00:03 mx3 postfix/bounce"));
        const QByteArray middle = second.left(second.indexOf("Mar  2 09:00:03")) +
                                  "Mar  2 09:00:02 mx2 postfix/smtp[24]: 5A1C12A0C4: to=<x@far.example>, relay=mx3.ours.example[10.0.0.3]:25, delay=1, dsn=2.0.0,"
                                  " status=sent (250 2.0.0 Ok: queued as 8D1C12A0F7)\n"
                                  "Mar  2 09:00:02 mx2 postfix/smtp[24]: 5A1C12A0C4: to=<y@far2.example>, relay=mx3.ours.example[10.0.0.3]:25, delay=1, dsn=2.0.0,"
                                  " status=sent (250 2.0.0 Ok: queued as 8D1C12A0F7)\n"
                                  "Mar  2 09:00:02 mx2 postfix/qmgr[23]: 5A1C12A0C4: removed\n";
        for (const Files& files : {Files{first, middle, third}, Files{third, first, middle}, Files{middle, third, first}, Files{first + middle + third}}) {
            ImportedLogs logs(files);
            QCOMPARE(countedMail(logs), QStringList{QStringLiteral("4F1C12A0B3|10.0.0.77|bob@ours.example|2|1|3")});
            QCOMPARE(countedDeliveries(logs), (QStringList{QStringLiteral("x@far.example|1"), QStringLiteral("y@far2.example|2"), QStringLiteral("z@ours.example|1")}));
            QCOMPARE(ofMailboxes(logs), QStringList{QStringLiteral("bob@ours.example|1|3")});
        }
    }

    void eachAloneAgain()
    {
        for (const Files& files : {Files{first + back, second}, Files{second, first + back}}) {
            const QStringList alone = ImportedLogs({files[0]}).everything();
            ImportedLogs logs(files);
            logs.remove(2);
            QCOMPARE(logs.everything(), alone);
        }
    }

    /// The same queue id, but another mail, or another day.
    void anotherMailWithTheId()
    {
        ImportedLogs other({first, QByteArray(second).replace("m1@ours.example", "m2@ours.example")});
        QCOMPARE(countedMail(other).size(), 2);
        ImportedLogs later({first, QByteArray(second).replace("Mar  2", "Mar  9")});
        QCOMPARE(countedMail(later).size(), 2);
    }

    /// Queues of servers outside are nothing of ours.
    void strangersIdsTellNothing()
    {
        ImportedLogs logs({QByteArray(first).replace("10.0.0.2]", "198.51.100.2]"), second});
        QCOMPARE(countedMail(logs).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestQueuedHops)
#include "test_queued_hops.moc"
