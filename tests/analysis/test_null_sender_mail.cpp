// What has the null sender and is no backscatter: reports about mail that was passed on, aggregate and other automatic reports, questions
// whether a sender exists. Beside them what is backscatter however slowly it comes. Through the readers of real formats.
#include "analysis/analysis.h"
#include "report/statement_text.h"
#include "sample/packet_writer.h"
#include "support/case_builder.h"
#include "support/exchange_tracking_rows.h"
#include "support/imported_logs.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

Analysis analysed(ImportedLogs& logs, bool withDomain = true)
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.25"};
    settings.internal = {"10.0.0.0/8"};
    if (withDomain)
        settings.domains = {"ours.example"};
    return analyse(logs.database(), settings);
}

const Finding* backscatter(const Analysis& analysis)
{
    for (const Finding& finding : analysis.findings)
        if (finding.cause == u"backscatter")
            return &finding;
    return nullptr;
}

QStringList unsure(const Analysis& analysis)
{
    QStringList codes;
    for (const CauseNote& note : analysis.cannotExclude)
        if (note.cause == u"backscatter")
            codes << note.because.code;
    return codes;
}

/// Mail in from a stranger for \p recipient, refused by \p refusedBy, and the report about it out to the sender. %1: number.
QByteArray postfix(int reports, const QByteArray& recipient, const QByteArray& refusedBy, const QByteArray& refusal = "550 5.1.1 user unknown")
{
    QByteArray text;
    for (int i = 0; i < reports; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray at = "Mar  4 " + QByteArray::number(9 + i / 360).rightJustified(2, '0') + ':' + QByteArray::number(i / 6 % 60).rightJustified(2, '0') +
                              ':' + QByteArray::number(i % 6 * 10).rightJustified(2, '0') + " mx postfix/";
        const QByteArray mail = "3B00" + QByteArray::number(0x100000 + i, 16).toUpper();
        const QByteArray report = "3C00" + QByteArray::number(0x100000 + i, 16).toUpper();
        const QByteArray victim = "someone" + n + "@strange" + QByteArray::number(i % 50) + ".example";
        const QByteArray bot = QByteArray::fromStdString(outside(i));
        QByteArray to = recipient;
        to.replace("%1", n);
        text += at + "smtpd[100]: connect from unknown[" + bot + "]\n";
        text += at + "smtpd[100]: " + mail + ": client=unknown[" + bot + "]\n";
        text += at + "cleanup[101]: " + mail + ": message-id=<p" + n + "@bot.example>\n";
        text += at + "qmgr[102]: " + mail + ": from=<" + victim + ">, size=900, nrcpt=1 (queue active)\n";
        text += at + "smtp[103]: " + mail + ": to=<" + to + ">, relay=mx[" + refusedBy + "]:25, delay=1, delays=0/0/0/1, dsn=" + refusal.mid(4, 5) + ", status=bounced (host mx[" +
                refusedBy + "] said: " + refusal + " (in reply to RCPT TO command))\n";
        text += at + "cleanup[101]: " + report + ": message-id=<20240304." + report + "@mx.ours.example>\n";
        text += at + "bounce[104]: " + mail + ": sender non-delivery notification: " + report + "\n";
        text += at + "qmgr[102]: " + report + ": from=<>, size=3000, nrcpt=1 (queue active)\n";
        text += at + "qmgr[102]: " + mail + ": removed\n";
        text += at + "smtp[103]: " + report + ": to=<" + victim + ">, relay=mx.strange.example[" + QByteArray::fromStdString(outside(500 + i % 50)) +
                "]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 ok)\n";
        text += at + "qmgr[102]: " + report + ": removed\n";
    }
    return text;
}

struct NullSender
{
    std::string script; ///< %1: number
    int count = 60;
};

/// A message that \p client hands in for one recipient, and where it goes; \p login as Postfix writes it, or empty.
QByteArray passed(int minute, const QByteArray& id, const QByteArray& client, const QByteArray& login, const QByteArray& from, const QByteArray& to,
                  const QByteArray& relay)
{
    const QByteArray at = "Mar  4 " + QByteArray::number(8 + minute / 60).rightJustified(2, '0') + ':' + QByteArray::number(minute % 60).rightJustified(2, '0') +
                          ":00 mx postfix/";
    const QByteArray service = login.isEmpty() ? QByteArray("smtpd[100]: ") : QByteArray("submission/smtpd[100]: ");
    return at + service + "connect from unknown[" + client + "]\n" + at + service + id + ": client=unknown[" + client + ']' +
           (login.isEmpty() ? QByteArray() : ", sasl_method=PLAIN, sasl_username=" + login) + '\n' + at + "cleanup[101]: " + id + ": message-id=<" + id + "@host.example>\n" +
           at + "qmgr[102]: " + id + ": from=<" + from + ">, size=3000, nrcpt=1 (queue active)\n" + at + service + "disconnect from unknown[" + client + "]\n" +
           at + (relay.contains("private") ? "lmtp[103]: " : "smtp[103]: ") + id + ": to=<" + to + ">, relay=" + relay +
           ", delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 ok)\n" + at + "qmgr[102]: " + id + ": removed\n";
}

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

std::string message(const std::string& header)
{
    return "C: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<someone%1@strange%1.example>\nS: 250 ok\nC: DATA\nS: 354 go\nC: Message-ID: <%1@ours.example>\n" + header +
           "C: .\nS: 250 ok\n";
}

/// A multipart/report of this type; what follows its human part.
std::string report(const std::string& type, const std::string& part)
{
    return message("C: From: Mail Delivery System <mailer-daemon@ours.example>\nC: Subject: Notice\nC: Content-Type: multipart/report; report-type=" + type +
                   "; boundary=b\nC: \nC: --b\nC: Content-Type: text/plain\nC: \nC: Notice\nC: --b\n" + part + "C: --b--\n");
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
        const Finding* finding = backscatter(analysed(logs));
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

    /// Both at once: the finding counts its own, and says what else there is.
    void bothAtOnce()
    {
        ImportedLogs logs({postfix(120, "ghost%1@ours.example", "10.0.0.30"), postfix(200, "target%1@elsewhere.example", "93.184.216.34").replace("3B00", "3D00").replace("3C00", "3E00").replace("<p", "<q")});
        const Analysis analysis = analysed(logs);
        const Finding* finding = backscatter(analysis);
        QVERIFY(finding);
        QCOMPARE(finding->summary.arguments.value(QStringLiteral("ndrs")).toInt(), 120);
        QCOMPARE(finding->summary.records, 120);
        QVERIFY(std::any_of(finding->against.begin(), finding->against.end(), [](const Statement& s) { return s.code == u"backscatter.relayed-failures"; }));
    }

    /// Every statement that speaks for it leads to its rows.
    void statementsHaveRows()
    {
        ImportedLogs logs({postfix(120, "ghost%1@ours.example", "10.0.0.30")});
        const Analysis analysis = analysed(logs);
        const Finding* finding = backscatter(analysis);
        QVERIFY(finding);
        for (const Statement& statement : finding->forIt) {
            QVERIFY2(!statement.table.isEmpty(), qPrintable(statement.code));
            QVERIFY2(statement.records > 0, qPrintable(statement.code));
        }
        // The log names its writer nowhere, and the finding says so.
        QVERIFY(std::any_of(finding->missing.begin(), finding->missing.end(), [](const Statement& s) { return s.code == u"backscatter.log-owner"; }));
    }

    void trackedStatementsHaveRows()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 120; ++i) {
                const std::string n = std::to_string(i);
                const std::string original = "<spam" + n + "@bot.example>", id = "<" + n + "@example.org>", victim = "someone" + n + "@strange" + n + ".example",
                                  ghost = "ghost" + n + "@" + (i % 3 == 0 ? "elsewhere.example" : "example.org");
                Message failed;
                failed.time = monday + i * minute;
                failed.role = MessageRole::Failed;
                failed.messageId = original;
                failed.mailFrom = victim;
                failed.direction = Direction::Inbound;
                failed.recipients = 1;
                Delivery delivery;
                delivery.time = failed.time;
                delivery.message = sink.message(failed);
                delivery.recipient = ghost;
                delivery.outcome = Outcome::Rejected;
                delivery.replyCode = 550;
                delivery.enhancedStatus = "5.1.10";
                const std::string reply = i % 3 == 0 ? "550 5.1.1 <" + ghost + ">: user unknown" : "550 5.1.10 RESOLVER.ADR.RecipientNotFound";
                delivery.reply = reply;
                sink.delivery(delivery);
                Message report;
                report.time = failed.time;
                report.role = MessageRole::Sent;
                report.messageId = id;
                report.mailFrom = "<>";
                report.client = *IpAddress::parse("10.0.0.25");
                report.direction = Direction::Outbound;
                report.recipients = 1;
                Bounce bounce;
                bounce.time = failed.time;
                bounce.message = sink.message(report);
                bounce.victim = victim;
                bounce.messageId = id;
                bounce.originalMessageId = original;
                bounce.cause = delivery.reply;
                bounce.fate = Outcome::Accepted;
                bounce.direction = Direction::Outbound;
                sink.bounce(bounce);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = backscatter(analysis);
        QVERIFY(finding);
        QCOMPARE(finding->summary.arguments.value(QStringLiteral("ndrs")).toInt(), 80);
        bool failedRows = false;
        for (const Statement& statement : finding->forIt) {
            QVERIFY2(!statement.table.isEmpty() && statement.records > 0, qPrintable(statement.code));
            if (statement.code == u"backscatter.failed-after-accept") {
                QCOMPARE(statement.arguments.value(QStringLiteral("failed")).toInt(), 80); // of ours
                failedRows = statement.table == u"deliveries";
            }
        }
        QVERIFY(failedRows);
    }

    /// Whose recipients they are shows in the log where it is not declared, and what the server failed itself it passed on to nobody.
    void domainsThatNobodyDeclared_data()
    {
        QTest::addColumn<std::vector<std::string>>("declared");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("delivered");
        QTest::addColumn<bool>("blamed");
        const std::vector<std::string> none, another{"second.example"}, attacked{"ours.example"};
        const QByteArray here = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";
        const QByteArray there = "[{LRT=3/4/2024 8:00:00 AM};{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound};{FQDN=mx.elsewhere.example};{IP=93.184.216.34}]";
        const QByteArray backend = "[{LRT=3/4/2024 8:00:00 AM};{LED=550 5.1.1 User unknown};{FQDN=ex02};{IP=10.0.0.26}]";
        QTest::newRow("none declared") << none << here << true << true;
        QTest::newRow("another one declared") << another << here << true << true;
        QTest::newRow("declared") << attacked << here << true << true;
        QTest::newRow("none declared, no mailboxes here") << none << here << false << true;
        QTest::newRow("another one declared, no mailboxes here") << another << here << false << true;
        QTest::newRow("refused outside") << none << there << false << false;
        QTest::newRow("refused outside, another one declared") << another << there << false << false;
        QTest::newRow("refused outside in a few words, another one declared") << another << QByteArray("550 5.1.1 User unknown") << false << false;
        QTest::newRow("hosted outside") << attacked << there << false << true;
        QTest::newRow("refused by a server behind") << another << backend << false << true;
    }
    void domainsThatNobodyDeclared()
    {
        QFETCH(std::vector<std::string>, declared);
        QFETCH(QByteArray, reply);
        QFETCH(bool, delivered);
        QFETCH(bool, blamed);
        std::vector<Fields> rows;
        int second = 0;
        const auto add = [&](const Fields& row) {
            char time[48];
            std::snprintf(time, sizeof time, "2024-03-04T%02d:%02d:%02d.000Z", 8 + second / 3600, second / 60 % 60, second % 60);
            rows.push_back(with(row, {{"date-time", time}}));
            ++second;
        };
        const Fields own{{"client-hostname", "EX1"}, {"server-hostname", "EX1"}, {"client-ip", ""}, {"original-client-ip", ""}, {"server-ip", ""}, {"connector-id", ""}};
        for (int i = 0; i < 120; ++i) {
            const std::string n = std::to_string(i), original = "<spam" + n + "@bot.example>", report = "<report" + n + "@ours.example>";
            const std::string victim = "someone" + n + "@strange" + n + ".example";
            if (delivered) {
                const Fields mail = with(received, {{"message-id", "<in" + n + "@partner.example>"}, {"server-ip", "10.0.0.25"}});
                add(mail);
                add(with(with(mail, own), {{"source", "STOREDRIVER"}, {"event-id", "DELIVER"}}));
            }
            const Fields forged = with(received, {{"message-id", original}, {"recipient-address", "ghost" + n + "@ours.example"}, {"return-path", victim},
                                                  {"sender-address", victim}, {"server-ip", "10.0.0.25"}});
            add(forged);
            add(with(with(forged, own), {{"source", "ROUTING"}, {"event-id", "FAIL"}, {"recipient-status", reply.toStdString()}, {"reference", report}}));
            const Fields answer{{"message-id", report}, {"recipient-address", victim}, {"return-path", "<>"}, {"directionality", "Undefined"},
                                {"sender-address", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@ours.local"}, {"message-subject", "Undeliverable: Win"}};
            add(with(with(with(forged, own), answer), {{"source", "DSN"}, {"event-id", "DSN"}, {"reference", original}}));
            add(with(with(forged, answer), {{"client-ip", "10.0.0.25"}, {"original-client-ip", ""}, {"server-ip", outside(i)}, {"server-hostname", "mx"},
                                            {"event-id", "SENDEXTERNAL"}, {"recipient-status", "250 2.1.5 Recipient OK"}, {"connector-id", "Outbound"}}));
        }
        ImportedLogs logs({QByteArray::fromStdString(trackingLog(rows))});
        CaseSettings settings;
        settings.mailServers = {"10.0.0.25"};
        settings.domains = declared;
        const Analysis analysis = analyse(logs.database(), settings);
        QCOMPARE(backscatter(analysis) != nullptr, blamed);
        QCOMPARE(unsure(analysis).contains(QStringLiteral("backscatter.relayed-failures")), !blamed);
    }

    /// Who wrote to a list did not invent the member that failed.
    void membersOfLists_data()
    {
        QTest::addColumn<bool>("list");
        QTest::newRow("a list's member") << true;
        QTest::newRow("named by the sender") << false;
    }
    void membersOfLists()
    {
        QFETCH(bool, list);
        const Fields own{{"client-hostname", "EX1"}, {"server-hostname", "EX1"}, {"client-ip", ""}, {"original-client-ip", ""}, {"server-ip", ""}, {"connector-id", ""}};
        std::vector<Fields> rows;
        for (int i = 0; i < 60; ++i) {
            const std::string n = std::to_string(i), original = "<in" + n + "@partner.example>", report = "<report" + n + "@ours.example>", victim = "cust" + n + "@strange" + n + ".example";
            char time[48];
            std::snprintf(time, sizeof time, "2024-03-04T%02d:%02d:00.000Z", 8 + i / 60, i % 60);
            const Fields mail = with(received, {{"date-time", time}, {"message-id", original}, {"recipient-address", list ? "sales@ours.example" : "gone@ours.example"},
                                                {"return-path", victim}, {"sender-address", victim}, {"server-ip", "10.0.0.25"}});
            rows.push_back(mail);
            if (list)
                rows.push_back(with(with(mail, own), {{"source", "ROUTING"}, {"event-id", "EXPAND"}, {"recipient-address", "staff@ours.example;gone@ours.example"}, {"related-recipient-address", "sales@ours.example"}}));
            rows.push_back(with(with(mail, own), {{"source", "ROUTING"}, {"event-id", "FAIL"}, {"recipient-address", "gone@ours.example"},
                                                  {"recipient-status", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"}, {"reference", report}}));
            const Fields answer = with(with(mail, own), {{"message-id", report}, {"recipient-address", victim}, {"return-path", "<>"}, {"sender-address", "postmaster@ours.example"}, {"directionality", "Undefined"},
                                                         {"message-subject", "Undeliverable: Win"}});
            rows.push_back(with(answer, {{"source", "DSN"}, {"event-id", "DSN"}, {"reference", original}}));
            rows.push_back(with(answer, {{"client-ip", "10.0.0.25"}, {"server-ip", outside(i)}, {"server-hostname", "mx"}, {"event-id", "SENDEXTERNAL"}, {"recipient-status", "250 2.1.5 Recipient OK"}, {"connector-id", "Outbound"}}));
        }
        ImportedLogs logs({QByteArray::fromStdString(trackingLog(rows))});
        const Analysis analysis = analysed(logs);
        QCOMPARE(backscatter(analysis) != nullptr, !list);
        QCOMPARE(unsure(analysis).contains(QStringLiteral("backscatter.other-failures")), list);
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
            << 60 << false;
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
        QTest::newRow("callouts") << capture({{asked + "S: 250 ok\n", 120}, {asked + "S: 550 5.1.1 no such user\n", 60}}) << 60 << false;
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

    /// Few on any one day, and for weeks to ever new strangers; beside it what honest servers send.
    void slowly_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("aDay");
        QTest::addColumn<int>("domains");
        QTest::addColumn<int>("wrong"); // recipients that the answered mail was for; 0: the originals are not in the evidence
        QTest::addColumn<bool>("blamed");
        QTest::newRow("ten a day for weeks") << 20 << 10 << 190 << 0 << true;
        QTest::newRow("two a day for weeks") << 20 << 2 << 40 << 0 << false;
        QTest::newRow("a dozen on one day") << 1 << 12 << 12 << 0 << false;
        QTest::newRow("ten a day for three days") << 3 << 6 << 18 << 0 << false;
        QTest::newRow("to a few domains") << 20 << 10 << 15 << 0 << false;
        QTest::newRow("ten a day to ever new wrong recipients") << 20 << 10 << 190 << 200 << true;
        QTest::newRow("ten a day to the same wrong recipients") << 20 << 10 << 190 << 8 << false;
    }
    void slowly()
    {
        QFETCH(int, days);
        QFETCH(int, aDay);
        QFETCH(int, domains);
        QFETCH(int, wrong);
        QFETCH(bool, blamed);
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + 20 * day, [&](RecordSink& sink) {
            for (int i = 0; i < days * aDay; ++i) {
                const std::string id = "<" + std::to_string(i) + "@example.org>";
                const std::string victim = "someone" + std::to_string(i) + "@stranger" + std::to_string(i % domains) + ".example";
                const std::string original = "<original" + std::to_string(i) + "@stranger.example>";
                const std::string wrongRecipient = wrong > 0 ? "gone" + std::to_string(i % wrong) + "@example.org" : std::string();
                if (wrong > 0) {
                    Message answered;
                    answered.time = monday + i / aDay * day + i % aDay * 2 * hour - second;
                    answered.role = MessageRole::Failed;
                    answered.messageId = original;
                    answered.mailFrom = victim;
                    answered.direction = Direction::Inbound;
                    answered.recipients = 1;
                    Delivery failed;
                    failed.time = answered.time;
                    failed.message = sink.message(answered);
                    failed.recipient = wrongRecipient;
                    failed.outcome = Outcome::Rejected;
                    sink.delivery(failed);
                }
                Message message;
                message.time = monday + i / aDay * day + i % aDay * 2 * hour;
                message.role = MessageRole::Sent;
                message.messageId = id;
                message.mailFrom = "<>";
                message.client = *IpAddress::parse("10.0.0.25");
                message.direction = Direction::Outbound;
                message.recipients = 1;
                Bounce bounce;
                bounce.time = message.time;
                bounce.message = sink.message(message);
                bounce.victim = victim;
                bounce.messageId = id;
                if (wrong > 0)
                    bounce.originalMessageId = original;
                bounce.cause = "550 5.1.10 RESOLVER.ADR.RecipientNotFound";
                bounce.fate = Outcome::Accepted;
                bounce.direction = Direction::Outbound;
                sink.bounce(bounce);
            }
            for (int i = 0; i < 1400; ++i) { // what people write
                const std::string to = "partner" + std::to_string(i % 90) + "@partner" + std::to_string(i % 30) + ".example";
                Message message;
                message.time = monday + i * 20 * minute;
                message.role = MessageRole::Sent;
                message.mailFrom = "anna@example.org";
                message.client = *IpAddress::parse("10.0.0.25");
                message.direction = Direction::Outbound;
                message.recipients = 1;
                Delivery delivery;
                delivery.time = message.time;
                delivery.message = sink.message(message);
                delivery.recipient = to;
                delivery.outcome = Outcome::Accepted;
                sink.delivery(delivery);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = backscatter(analysis);
        QCOMPARE(finding != nullptr, blamed);
        QCOMPARE(builder.bounces("backscatter"), blamed ? days * aDay : 0);
        if (blamed)
            QVERIFY(std::any_of(finding->forIt.begin(), finding->forIt.end(), [](const Statement& s) { return s.code == u"backscatter.sustained"; }));
    }
};

QTEST_GUILESS_MAIN(TestNullSenderMail)
#include "test_null_sender_mail.moc"
