// Null-sender mail of ordinary days beside its nearest backscatter: reports to who really wrote, automatic replies that another
// witness names; and who wrote the reports of a log that does not name its own address.
#include "case/questions/bounce_conditions.h"
#include "jobs/import.h"
#include "support/case_builder.h"
#include <QFile>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const std::string server = "10.0.0.25";
const std::string backend = "10.0.0.30";

/// Somebody's mail server, each in a network of its own.
std::string site(int n)
{
    return "45." + std::to_string(1 + n / 250) + '.' + std::to_string(n % 250) + ".10";
}

std::string stranger(int n)
{
    return "someone" + std::to_string(n) + "@stranger" + std::to_string(n) + ".example";
}

/// As a log that is joined by queue ids has it: in from \p client, refused by the backend, the report about it out to \p hop.
void joinedReport(RecordSink& sink, int n, Micros time, const std::string& client, const std::string& hop)
{
    const std::string victim = stranger(n);
    const std::string ghost = "ghost" + std::to_string(n) + "@example.org";
    Session session;
    session.time = time;
    session.client = {*IpAddress::parse(client), 40000};
    session.direction = Direction::Inbound;
    session.messages = session.recipients = 1;
    Message message;
    message.time = time;
    message.session = sink.session(session);
    message.client = session.client.address;
    message.server = *IpAddress::parse(backend);
    message.mailFrom = victim;
    message.direction = Direction::Inbound;
    message.recipients = 1;
    Delivery delivery;
    delivery.time = time;
    delivery.message = sink.message(message);
    delivery.recipient = ghost;
    delivery.outcome = Outcome::Rejected;
    delivery.reply = "550 5.1.1 User unknown";
    sink.delivery(delivery);
    Message report;
    report.time = time + second;
    report.mailFrom = "<>";
    report.server = *IpAddress::parse(hop);
    report.direction = Direction::Outbound;
    report.recipients = 1;
    Bounce bounce;
    bounce.time = report.time;
    bounce.message = sink.message(report);
    bounce.victim = victim;
    bounce.cause = "5.1.1 550 5.1.1 User unknown";
    bounce.fate = Outcome::Accepted;
    bounce.direction = Direction::Outbound;
    sink.bounce(bounce);
}

Mail mail(Micros time, const std::string& client, const std::string& to, const std::string& from, const std::string& rcpt, Direction direction,
          const std::string& messageId = {})
{
    Mail result;
    result.time = time;
    result.client = client;
    result.server = to;
    result.from = from;
    result.to = rcpt;
    result.direction = direction;
    result.messageId = messageId;
    return result;
}

std::string user(int n)
{
    return "user" + std::to_string(n % 5) + "@example.org";
}

/// What people write, so that their mailboxes are known to be in use.
void usersWrite(RecordSink& sink)
{
    for (int i = 0; i < 5; ++i)
        dialogue(sink, mail(monday + i * minute, server, outside(900 + i), user(i), "partner" + std::to_string(i) + "@partner.example", Direction::Outbound));
}

QStringList subjects(const Analysis& analysis)
{
    QStringList result;
    for (const Finding& finding : analysis.findings)
        result << finding.cause + QLatin1Char(' ') + finding.subject;
    return result;
}

bool cannotExclude(const Analysis& analysis, const char* code)
{
    return std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                       [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
}

CaseSettings relayAndBackend()
{
    CaseSettings settings = smallOffice();
    settings.mailServers = {server, backend};
    return settings;
}

} // namespace

class TestHonestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Who forges an address does not send through that domain's servers. A provider's relay in front of all is nobody's own.
    void backToWhereItCameFrom_data()
    {
        QTest::addColumn<int>("clients"); // site(n + clients) delivered the mail
        QTest::addColumn<bool>("relay");
        QTest::addColumn<int>("findings");
        QTest::newRow("to the server that delivered the mail") << 0 << false << 0;
        QTest::newRow("to other servers than those that delivered it") << 500 << false << 1;
        QTest::newRow("through the provider's relay, as everything") << 0 << true << 1;
    }
    void backToWhereItCameFrom()
    {
        QFETCH(int, clients);
        QFETCH(bool, relay);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 40; ++i)
                joinedReport(sink, i, monday + i * 10 * minute, relay ? site(1) : site(i + clients), relay ? site(1) : site(i));
        });
        QCOMPARE(builder.analyse().findings.size(), std::size_t(findings));
        QCOMPARE(builder.bounces("backscatter"), findings ? 40 : 0);
    }

    /// In a network of many domains each has a server of its own, which proves it as well as a network does; servers for many of them
    /// are those of a filter service, through which everything comes and goes.
    void serversOfOneNetwork_data()
    {
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("findings");
        QTest::newRow("each domain has its own") << 40 << 0;
        QTest::newRow("four for all") << 4 << 1;
    }
    void serversOfOneNetwork()
    {
        QFETCH(int, servers);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 40; ++i) {
                const std::string address = "45.1.1." + std::to_string(10 + i % servers);
                joinedReport(sink, i, monday + i * 10 * minute, address, address);
            }
        });
        QCOMPARE(builder.analyse().findings.size(), std::size_t(findings));
        QCOMPARE(builder.bounces("backscatter"), findings ? 40 : 0);
    }

    /// Answers to mail for people who are there are automatic replies, or honest; nobody is there who forged mail is for.
    void whoWroteToPeopleHere_data()
    {
        QTest::addColumn<QString>("rcpt");
        QTest::addColumn<int>("findings");
        QTest::newRow("a mailbox that writes mail itself") << QStringLiteral("user%1@example.org") << 0;
        QTest::newRow("the same, spelled otherwise") << QStringLiteral("User%1@Example.ORG") << 0;
        QTest::newRow("a mailbox that nobody uses") << QStringLiteral("ghost%1@example.org") << 1;
    }
    void whoWroteToPeopleHere()
    {
        QFETCH(QString, rcpt);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                dialogue(sink, mail(monday + i * minute, outside(300 + i), server, stranger(i), rcpt.arg(findings ? i : i % 5).toStdString(), Direction::Inbound));
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            usersWrite(sink);
            for (int i = 0; i < 60; ++i)
                dialogue(sink, mail(monday + i * minute + 5 * second, server, outside(i), "<>", stranger(i), Direction::Outbound));
        });
        QCOMPARE(builder.analyse().findings.size(), std::size_t(findings));
        QCOMPARE(builder.bounces("backscatter"), findings ? 60 : 0);
        QCOMPARE(builder.bounces("legitimate"), findings ? 0 : 60);
    }

    /// A log of dialogues shows the envelope alone; what tracking reads in the header of the same message holds for it as well.
    void anotherWitnessNamesThem_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("headerFrom");
        QTest::addColumn<int>("findings");
        QTest::newRow("automatic replies") << QStringLiteral("Automatic reply: Offer") << QStringLiteral("anna@example.org") << 0;
        QTest::newRow("reports") << QStringLiteral("Undeliverable: Offer") << QStringLiteral("postmaster@example.org") << 1;
    }
    void anotherWitnessNamesThem()
    {
        QFETCH(QString, subject);
        QFETCH(QString, headerFrom);
        QFETCH(int, findings);
        const auto id = [](int n) { return "<null" + std::to_string(n) + "@example.org>"; };
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                const std::string messageId = id(i);
                const std::string from = headerFrom.toStdString();
                const std::string about = subject.toStdString();
                Message message;
                message.time = monday + i * minute;
                message.role = MessageRole::Sent;
                message.messageId = messageId;
                message.mailFrom = "<>";
                message.headerFrom = from;
                message.subject = about;
                message.client = *IpAddress::parse(server);
                message.direction = Direction::Outbound;
                message.recipients = 1;
                sink.message(message);
            }
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                Mail report = mail(monday + i * minute, server, outside(i), "<>", stranger(i), Direction::Outbound, id(i));
                if (findings && i % 3 == 0)
                    report.reply = "550 5.1.1 User unknown";
                dialogue(sink, report);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(findings));
        QCOMPARE(builder.bounces("backscatter"), findings ? 60 : 0);
        if (findings)
            QVERIFY(analysis.findings.front().confidence > 0.8); // known to be reports
    }

    /// Of null-sender mail to the domains that people here write to nothing is known, nor of what everybody took on a day when many are
    /// away; strangers' domains nobody writes to, and some of forged senders refuse.
    void domainsThatWeWriteTo_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("refused");
        QTest::addColumn<bool>("blamed");
        QTest::newRow("customers' domains") << true << 60 << 6 << false;
        QTest::newRow("strangers, who take everything") << false << 60 << 0 << false;
        QTest::newRow("strangers, of whom a handful refuse") << false << 30 << 4 << false;
        QTest::newRow("strangers, of whom some refuse") << false << 60 << 6 << true;
        QTest::newRow("more than an office answers in a day") << false << 200 << 0 << true;
    }
    void domainsThatWeWriteTo()
    {
        QFETCH(bool, known);
        QFETCH(int, messages);
        QFETCH(int, refused);
        QFETCH(bool, blamed);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < messages; ++i) {
                const std::string domain = (known ? "stranger" : "customer") + std::to_string(i) + ".example";
                dialogue(sink, mail(monday + i * minute, server, outside(i), "anna@example.org", "sales@" + domain, Direction::Outbound));
                Mail report = mail(monday + hour + i * minute, server, outside(i), "<>", stranger(i), Direction::Outbound);
                if (i < refused)
                    report.reply = "550 5.1.1 User unknown";
                dialogue(sink, report);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(blamed));
        QCOMPARE(cannotExclude(analysis, "backscatter.automatic"), !blamed);
    }

    /// Nobody gets replies to hundreds of people who do not exist: they were forged, at however few providers. One such addressee is a
    /// robot's.
    void addresseesThatDoNotExist_data()
    {
        QTest::addColumn<int>("addressees");
        QTest::addColumn<int>("refused");
        QTest::addColumn<bool>("blamed");
        QTest::newRow("half of them") << 300 << 150 << true;
        QTest::newRow("a tenth") << 300 << 30 << false;
        QTest::newRow("two dozen") << 60 << 24 << false;
        QTest::newRow("always the same") << 10 << 150 << false;
    }
    void addresseesThatDoNotExist()
    {
        QFETCH(int, addressees);
        QFETCH(int, refused);
        QFETCH(bool, blamed);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 200; ++i)
                dialogue(sink, mail(monday + i * minute, server, outside(i), "anna@example.org", "sales@customer" + std::to_string(i) + ".example", Direction::Outbound));
            for (int i = 0; i < std::max(addressees, 2 * refused); ++i) {
                const std::string n = std::to_string(i % addressees);
                Mail report = mail(monday + hour + i * minute, server, outside(i % 5), "<>", "f" + n + "@provider" + std::to_string(i % 5) + ".example", Direction::Outbound);
                if (i < refused)
                    report.reply = "550 5.1.1 User unknown";
                dialogue(sink, report);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(blamed));
        if (!blamed)
            return;
        const Finding& finding = analysis.findings.front();
        QVERIFY(finding.confidence <= 0.8); // automatic replies it may be all the same
        const auto unknown = std::ranges::find(finding.forIt, QStringLiteral("backscatter.unknown-addressees"), &Statement::code);
        QVERIFY(unknown != finding.forIt.end());
        QCOMPARE(unknown->arguments.value(QStringLiteral("unknown")).toInt(), refused);
    }

    /// Whom we write to is no stranger, however the address is spelled; nor is it another one each time.
    void spelledOtherwise_data()
    {
        QTest::addColumn<bool>("known");
        QTest::newRow("correspondents") << true;
        QTest::newRow("strangers") << false;
    }
    void spelledOtherwise()
    {
        QFETCH(bool, known);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                if (known)
                    dialogue(sink, mail(monday + i * minute, server, outside(i), "anna@example.org", stranger(i), Direction::Outbound));
                for (const std::string spelled : {"Someone", "SOMEONE"})
                    dialogue(sink, mail(monday + hour + i * minute, server, outside(i), "<>", spelled + stranger(i).substr(7), Direction::Outbound));
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(subjects(analysis), known ? QStringList() : QStringList{QStringLiteral("backscatter 10.0.0.25")});
        if (!known)
            QCOMPARE(analysis.findings[0].summary.arguments.value(QStringLiteral("victims")).toInt(), 60);
    }

    /// The server that refuses the recipients is not the one that accepted them and reports.
    void theRelayIsToBlame()
    {
        CaseBuilder builder(relayAndBackend());
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 80; ++i)
                joinedReport(sink, i, monday + i * minute, outside(500 + i), outside(i));
        });
        QCOMPARE(subjects(builder.analyse()), QStringList(QStringLiteral("backscatter 10.0.0.25")));
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "role").toString(), QStringLiteral("mail-server"));
        QVERIFY(builder.host(QStringLiteral("10.0.0.25"), "reasons").toString().contains(QStringLiteral("sends-backscatter: 80")));
        QVERIFY(!builder.host(QStringLiteral("10.0.0.30"), "reasons").toString().contains(QStringLiteral("sends-backscatter")));
    }

    /// Reports that the backend hands to the relay are the backend's.
    void theBackendIsToBlame()
    {
        CaseBuilder builder(relayAndBackend());
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 80; ++i)
                dialogue(sink, mail(monday + i * minute, backend, outside(i), "<>", stranger(i), Direction::Outbound));
        });
        QCOMPARE(subjects(builder.analyse()), QStringList(QStringLiteral("backscatter 10.0.0.30")));
    }

    /// At last the log's lines name their host: by the names of addresses, else it stays a name.
    void theLogNamesItsHost_data()
    {
        QTest::addColumn<QString>("helo"); // of 10.0.0.25, in another server's log
        QTest::addColumn<QString>("subject");
        QTest::newRow("an address goes by that name") << QStringLiteral("gate.example.org") << QStringLiteral("backscatter 10.0.0.25");
        QTest::newRow("nobody does") << QStringLiteral("other.example.org") << QStringLiteral("backscatter gate");
    }
    void theLogNamesItsHost()
    {
        QFETCH(QString, helo);
        QFETCH(QString, subject);
        CaseBuilder builder(undeclared());
        QString text;
        for (int i = 0; i < 80; ++i) {
            const QString stamp = QStringLiteral("2026-03-02T10:%1:%2+00:00 gate postfix/").arg(i / 60, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0'));
            const QString number = QString::number(100000 + i);
            const QString victim = QString::fromStdString(stranger(i));
            text += stamp + QStringLiteral("smtpd[1]: A") + number + QStringLiteral(": client=bot[192.0.2.9]\n");
            text += stamp + QStringLiteral("qmgr[2]: A") + number + QStringLiteral(": from=<") + victim + QStringLiteral(">, size=900, nrcpt=1 (queue active)\n");
            text += stamp + QStringLiteral("smtp[3]: A") + number + QStringLiteral(": to=<ghost@example.org>, relay=ex01[10.0.0.30]:25, delay=1, dsn=5.1.1,"
                                                                                 " status=bounced (host ex01[10.0.0.30] said: 550 5.1.1 User unknown)\n");
            text += stamp + QStringLiteral("bounce[4]: A") + number + QStringLiteral(": sender non-delivery notification: B") + number + QLatin1Char('\n');
            text += stamp + QStringLiteral("qmgr[2]: B") + number + QStringLiteral(": from=<>, size=2900, nrcpt=1 (queue active)\n");
            text += stamp + QStringLiteral("qmgr[2]: A") + number + QStringLiteral(": removed\n");
            text += stamp + QStringLiteral("smtp[3]: B") + number + QStringLiteral(": to=<") + victim + QStringLiteral(">, relay=mx[") +
                    QString::fromStdString(site(i)) + QStringLiteral("]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok)\n");
            text += stamp + QStringLiteral("qmgr[2]: B") + number + QStringLiteral(": removed\n");
        }
        const QString path = builder.folder() + QStringLiteral("/mail.log");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        QVERIFY(importPaths(builder.file(), {path}, {}, {}, {}));
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            Mail handed = mail(monday, server, backend, "sales@partner.example", user(1), Direction::Internal);
            handed.helo = helo.toStdString();
            dialogue(sink, handed);
        });
        QCOMPARE(subjects(builder.analyse()), QStringList(subject));
    }

    /// Where the log and the settings leave it open, the firewall knows who called the servers that took the reports.
    void theFirewallKnowsTheCaller()
    {
        CaseSettings settings = smallOffice();
        settings.mailServers = {"10.0.0.26", "10.0.0.25"};
        CaseBuilder builder(settings);
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 80; ++i)
                joinedReport(sink, i, monday + i * minute, outside(500 + i), outside(i));
        });
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 80; ++i) {
                flow(sink, monday + i * minute, server, outside(i), 25, Action::Allowed);
                flow(sink, monday + i * minute, "10.0.0.26", outside(i % 10), 25, Action::Allowed);
            }
        });
        QCOMPARE(subjects(builder.analyse()), QStringList(QStringLiteral("backscatter 10.0.0.25")));
    }

    /// A storm has thousands of reports, and its server took thousands of messages: what is asked of each looks up one Message-ID.
    void askedByMessageId()
    {
        CaseBuilder builder;
        builder.analyse();
        Database& database = builder.file().database();
        const OrganisationMap organisation({});
        const BounceFunctions functions(database, organisation);
        SqlStatement plan = database.prepare("EXPLAIN QUERY PLAN SELECT " + relayingCondition(true) + bounceJoins);
        int byMessageId = 0;
        while (plan.step()) {
            const std::string step(plan.text(3));
            QVERIFY2(step.find("message_server") == std::string::npos, step.c_str());
            byMessageId += step.starts_with("SEARCH i USING") && step.find("message_message_id") != std::string::npos;
        }
        QVERIFY(byMessageId > 0);
    }
};

QTEST_GUILESS_MAIN(TestHonestReports)
#include "test_honest_reports.moc"
