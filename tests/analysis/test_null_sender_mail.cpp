// What has the null sender and is no backscatter: reports about mail that was passed on, aggregate and other automatic reports, questions
// whether a sender exists. Beside them what is backscatter however slowly it comes. Through the readers of real formats.
#include "analysis/analysis.h"
#include "sample/packet_writer.h"
#include "support/case_builder.h"
#include "support/imported_logs.h"
#include "support/null_sender_mail.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

struct NullSender
{
    std::string script; ///< %1: number
    int count = 60;
};

QByteArray queueId(int n)
{
    return "3F00" + QByteArray::number(0x100000 + n, 16).toUpper();
}

QByteArray strangersServer(int n)
{
    return "mx.strange.example[" + QByteArray::fromStdString(outside(500 + n)) + "]:25";
}

/// Our server says \p script to the servers of strangers; "C: " and "S: " lines.
QByteArray capture(const QList<NullSender>& kinds)
{
    std::vector<CapturedPacket> packets;
    int n = 0;
    for (const NullSender& kind : kinds)
        for (int i = 0; i < kind.count; ++i, ++n) {
            std::string script = kind.script;
            for (std::size_t at = 0; (at = script.find("%1", at)) != std::string::npos;)
                script.replace(at, 2, std::to_string(n));
            TcpConversation flow({*IpAddress::parse("10.0.0.25"), std::uint16_t(20000 + n)}, {*IpAddress::parse(outside(300 + n)), 25}, monday + n * 10 * second);
            flow.handshake();
            flow.smtp("S: 220 mx\nC: EHLO mail.ours.example\nS: 250 mx\n" + script + "C: QUIT\nS: 221 bye\n");
            flow.close();
            for (CapturedPacket& packet : flow.take())
                packets.push_back(std::move(packet));
        }
    return QByteArray::fromStdString(pcapFile(packets));
}

} // namespace

class TestNullSenderMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Who accepts mail for recipients elsewhere is not blamed for not knowing which of them exist.
    void reportsAboutRelayedMail_data()
    {
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<QByteArray>("refusedBy");
        QTest::addColumn<bool>("domain");
        QTest::addColumn<bool>("blamed");
        const QByteArray elsewhere = "target%1@elsewhere.example", here = "ghost%1@ours.example";
        const QByteArray outsider = "93.184.216.34", backend = "10.0.0.30";
        QTest::newRow("relayed") << elsewhere << outsider << true << false;
        QTest::newRow("relayed, no domain known") << elsewhere << outsider << false << false;
        QTest::newRow("own recipients") << here << backend << true << true;
        QTest::newRow("own recipients, no domain known") << here << backend << false << true;
        QTest::newRow("own recipients, hosted elsewhere") << here << outsider << true << true;
    }
    void reportsAboutRelayedMail()
    {
        QFETCH(QByteArray, recipient);
        QFETCH(QByteArray, refusedBy);
        QFETCH(bool, domain);
        QFETCH(bool, blamed);
        ImportedLogs logs({postfix(200, recipient, refusedBy)});
        const Analysis analysis = analysed(logs, domain);
        const Finding* finding = backscatter(analysis);
        QCOMPARE(finding != nullptr, blamed);
        QCOMPARE(unsure(analysis), blamed ? QStringList() : QStringList{QStringLiteral("backscatter.relayed-failures")});
        if (domain)
            QCOMPARE(logs.rows("SELECT DISTINCT kind FROM bounce"), QStringList{blamed ? QStringLiteral("2") : QStringLiteral("0")});
        if (blamed)
            QCOMPARE(finding->subject, QStringLiteral("10.0.0.25"));
    }

    /// Spam that is passed on and refused as such leaves reports to strangers, too.
    void reportsAboutRelayedSpam()
    {
        ImportedLogs logs({postfix(200, "target%1@elsewhere.example", "93.184.216.34", "550 5.7.1 message refused as spam")});
        const Analysis analysis = analysed(logs);
        QVERIFY(!backscatter(analysis));
        QCOMPARE(unsure(analysis), QStringList{QStringLiteral("backscatter.relayed-failures")});
    }

    /// What answers mail that arrived tells of no failure: a mailbox's vacation notice, a delay that ended.
    void answersToMailThatArrived_data()
    {
        QTest::addColumn<bool>("failed");
        QTest::newRow("arrived") << false;
        QTest::newRow("failed") << true;
    }
    void answersToMailThatArrived()
    {
        QFETCH(bool, failed);
        QByteArray exim, postfix;
        for (int i = 0; i < 120; ++i) {
            const QByteArray n = QByteArray::number(i), code = QByteArray::number(100 + i), victim = "someone" + n + "@strange" + n + ".example";
            const QByteArray minute = QByteArray::number(10 + i / 60) + ':' + QByteArray::number(i % 60).rightJustified(2, '0');
            const QByteArray at = "2024-03-04 " + minute + ":00 ", id = "1rA" + code + "-0006Xy-0B", answer = "1rA" + code + "-0007Xy-0C";
            exim += at + id + " <= " + victim + " H=mx.example [" + QByteArray::fromStdString(outside(i)) + "] P=esmtp S=900 id=e" + n + "@strange.example\n";
            if (failed)
                exim += at + id + " ** ghost" + n + "@ours.example: Unrouteable address\n";
            else
                exim += at + id + " => staff <staff@ours.example> R=vacation T=vacation_reply\n" + at + id + " => staff <staff@ours.example> R=local T=maildir\n";
            exim += at + answer + " <= <> R=" + id + " U=Debian-exim P=local S=800\n" + at + id + " Completed\n" + at + answer + " => " + victim +
                    " R=dnslookup T=remote_smtp H=mx.strange.example [" + QByteArray::fromStdString(outside(500 + i)) + "]\n" + at + answer + " Completed\n";
            const QByteArray stamp = "Mar  4 " + minute + ":00 mx postfix/", mail = "3B000" + code, report = "3C000" + code;
            const auto attempt = [&](const QByteArray& dsn, const QByteArray& end) {
                return stamp + "smtp[103]: " + mail + ": to=<staff@ours.example>, relay=in.ours.example[10.0.0.30]:25, delay=1, delays=0/0/0/1, dsn=" + dsn + ", status=" + end + '\n';
            };
            postfix += stamp + "smtpd[100]: " + mail + ": client=unknown[" + QByteArray::fromStdString(outside(i)) + "]\n" + stamp + "cleanup[101]: " + mail +
                       ": message-id=<d" + n + "@strange.example>\n" + stamp + "qmgr[102]: " + mail + ": from=<" + victim + ">, size=900, nrcpt=1 (queue active)\n" +
                       attempt("4.4.1", "deferred (connect to in.ours.example[10.0.0.30]:25: Connection refused)") + stamp + "cleanup[101]: " + report + ": message-id=<20240304." +
                       report + "@mx.ours.example>\n" + stamp + "bounce[104]: " + mail + ": sender delay notification: " + report + '\n' + stamp + "qmgr[102]: " + report +
                       ": from=<>, size=3000, nrcpt=1 (queue active)\n" + stamp + "smtp[103]: " + report + ": to=<" + victim + ">, relay=mx.strange.example[" +
                       QByteArray::fromStdString(outside(500 + i)) + "]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 ok)\n" +
                       (failed ? attempt("5.1.1", "bounced (host in.ours.example[10.0.0.30] said: 550 5.1.1 user unknown)") : attempt("2.0.0", "sent (250 ok)")) +
                       stamp + "qmgr[102]: " + mail + ": removed\n";
        }
        ImportedLogs vacation({exim});
        QCOMPARE(backscatter(analysed(vacation)) != nullptr, failed);
        QCOMPARE(vacation.rows("SELECT count(*) FROM bounce WHERE kind = 2"), QStringList{failed ? QStringLiteral("120") : QStringLiteral("0")});
        ImportedLogs delay({postfix});
        QCOMPARE(unsure(analysed(delay)), failed ? QStringList{QStringLiteral("backscatter.other-failures")} : QStringList());
    }

    /// Read receipts of persons who log in are no reports of the server's; a server that logs in to a relay does write some.
    void receipts_data()
    {
        QTest::addColumn<int>("accounts");
        QTest::addColumn<int>("senders"); ///< of ordinary mail, for each account
        QTest::addColumn<bool>("loggedIn");
        QTest::addColumn<QString>("blamed");
        QTest::newRow("persons") << 40 << 1 << true << QString();
        QTest::newRow("a server's account") << 1 << 20 << true << QStringLiteral("10.0.5.0");
        QTest::newRow("an account for reports alone") << 1 << 0 << true << QStringLiteral("10.0.5.0");
        QTest::newRow("one host without login") << 1 << 1 << false << QStringLiteral("10.0.5.0");
        QTest::newRow("many hosts without login") << 40 << 1 << false << QStringLiteral("10.0.0.25"); // of whom none sent them all
    }
    void receipts()
    {
        QFETCH(int, accounts);
        QFETCH(int, senders);
        QFETCH(bool, loggedIn);
        QFETCH(QString, blamed);
        QByteArray text;
        int n = 0;
        const auto handIn = [&](int account, const QByteArray& from, const QByteArray& to) {
            const QByteArray name = QByteArray::number(account);
            text += passed(n, queueId(n), "10.0.5." + name, loggedIn ? "u" + name + "@ours.example" : QByteArray(), from, to, strangersServer(n));
            ++n;
        };
        for (int account = 0; account < accounts; ++account)
            for (int i = 0; i < senders; ++i)
                handIn(account, "u" + QByteArray::number(account) + '.' + QByteArray::number(i) + "@ours.example", "partner@partner.example");
        for (int i = 0; i < 120; ++i)
            handIn(i % accounts, {}, "someone" + QByteArray::number(i) + "@strange" + QByteArray::number(i % 60) + ".example");
        ImportedLogs logs({text});
        const Analysis analysis = analysed(logs);
        const Finding* finding = backscatter(analysis);
        QCOMPARE(finding != nullptr, !blamed.isEmpty());
        if (finding)
            QCOMPARE(finding->subject, blamed);
        QCOMPARE(logs.rows("SELECT count(*) FROM bounce WHERE kind = 2"), QStringList{finding ? QStringLiteral("120") : QStringLiteral("0")});
    }

    /// A ticket system answers with the null sender whoever wrote to its mailbox: they wrote, and their mail was put into it. What a
    /// server inside took may be for nobody.
    void tickets_data()
    {
        QTest::addColumn<QByteArray>("relay");
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<bool>("blamed");
        QTest::newRow("put into the mailbox") << QByteArray("mx.ours.example[private/dovecot-lmtp]") << QByteArray("support@ours.example") << false;
        QTest::newRow("taken by a server inside") << QByteArray("in.ours.example[10.0.0.81]:25") << QByteArray("ghost%1@ours.example") << true;
        QTest::newRow("nobody wrote") << QByteArray() << QByteArray() << true;
    }
    void tickets()
    {
        QFETCH(QByteArray, relay);
        QFETCH(QByteArray, recipient);
        QFETCH(bool, blamed);
        QByteArray text;
        for (int i = 0; i < 60; ++i) {
            const QByteArray customer = "someone" + QByteArray::number(i) + "@strange" + QByteArray::number(i % 40) + ".example";
            if (!relay.isEmpty())
                text += passed(i * 2, queueId(i * 2), QByteArray::fromStdString(outside(i)), {}, customer, QByteArray(recipient).replace("%1", QByteArray::number(i)), relay);
            text += passed(i * 2 + 1, queueId(i * 2 + 1), "10.0.0.81", {}, {}, customer, strangersServer(i));
        }
        ImportedLogs logs({text});
        const Analysis analysis = analysed(logs);
        QCOMPARE(backscatter(analysis) != nullptr, blamed);
        if (!blamed)
            QVERIFY(unsure(analysis).isEmpty());
    }

    void otherKinds_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("bounces");
        QTest::addColumn<bool>("blamed");
        const auto one = [](const std::string& script) { return capture({{script, 60}}); };
        QTest::newRow("non-delivery reports")
            << one(report("delivery-status", "C: Content-Type: message/delivery-status\nC: \nC: Reporting-MTA: dns; mx\nC: \nC: Final-Recipient: rfc822; ghost@ours.example\n"
                                             "C: Action: failed\nC: Status: 5.1.1\nC: \n"))
            << 60 << true;
        // Delivery status notifications, and nobody's recipient is missing.
        QTest::newRow("delivered")
            << one(report("delivery-status", "C: Content-Type: message/delivery-status\nC: \nC: Final-Recipient: rfc822; anna@ours.example\nC: Action: delivered\nC: Status: 2.0.0\nC: \n"))
            << 0 << false;
        QTest::newRow("delayed")
            << one(report("delivery-status", "C: Content-Type: message/delivery-status\nC: \nC: Final-Recipient: rfc822; anna@ours.example\nC: Action: delayed\nC: Status: 4.4.1\nC: \n"))
            << 60 << false;
        QTest::newRow("read receipts") << one(report("disposition-notification", "C: Content-Type: message/disposition-notification\nC: \nC: Final-Recipient: rfc822; anna@ours.example\nC: \n"))
                                       << 0 << false;
        QTest::newRow("feedback") << one(report("feedback-report", "C: Content-Type: message/feedback-report\nC: \nC: Feedback-Type: abuse\nC: \n")) << 0 << false;
        QTest::newRow("TLS reports") << one(report("tlsrpt", "C: Content-Type: application/tlsrpt+gzip\nC: \nC: AAAA\n")) << 0 << false;
        QTest::newRow("DMARC reports") << one(message("C: From: noreply-dmarc@ours.example\nC: Subject: Report Domain: strange%1.example Submitter: ours.example\n"
                                                      "C:  Report-ID: <2026.%1@ours.example>\nC: Content-Type: multipart/mixed; boundary=b\nC: \nC: --b--\n"))
                                       << 0 << false;
        QTest::newRow("automatic replies") << one(message("C: From: anna@ours.example\nC: Subject: Automatic reply: Offer\nC: \nC: Hello\n")) << 0 << false;
        QTest::newRow("the journal") << one(message("C: From: MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@ours.example\nC: Subject: Offer\nC: X-MS-Journal-Report:\nC: \nC: x\n"))
                                     << 0 << false;
        // Does the sender exist? Some do, some do not, and nothing was sent.
        const std::string asked = "C: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<someone%1@strange%1.example>\n";
        QTest::newRow("callouts") << capture({{asked + "S: 250 ok\n", 120}, {asked + "S: 550 5.1.1 no such user\n", 60}}) << 0 << false;
        QTest::newRow("reports that are refused") << capture({{message("C: From: mailer-daemon@ours.example\nC: Subject: Undeliverable: x\nC: \nC: x\n"), 30},
                                                              {asked + "S: 550 5.1.1 no such user\n", 60}})
                                                  << 90 << true;
    }
    void otherKinds()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, bounces);
        QFETCH(bool, blamed);
        ImportedLogs logs({file}, "part%1.pcap");
        const Analysis analysis = analysed(logs);
        QCOMPARE(logs.rows("SELECT count(*) FROM bounce"), QStringList{QString::number(bounces)});
        QCOMPARE(backscatter(analysis) != nullptr, blamed);
        if (!blamed)
            QCOMPARE(logs.rows("SELECT count(*) FROM bounce WHERE kind = 2"), QStringList{QStringLiteral("0")});
    }
};

QTEST_GUILESS_MAIN(TestNullSenderMail)
#include "test_null_sender_mail.moc"
