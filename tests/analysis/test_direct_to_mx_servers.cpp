// direct-to-mx: who is a mail server, and who none of ours.
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

/// What a client hands to a mail server, as that server's log tells it: no address of its own.
void submission(RecordSink& sink, Micros time, const std::string& client)
{
    Session session;
    session.time = time;
    session.client = {*IpAddress::parse(client), 40000};
    session.direction = Direction::Internal;
    session.messages = session.recipients = 1;
    Message message;
    message.time = time;
    message.session = sink.session(session);
    message.mailFrom = "anna@example.org";
    message.client = session.client.address;
    message.recipients = 1;
    message.direction = Direction::Outbound;
    sink.message(message);
}

} // namespace

class TestDirectToMxServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Public addresses inside, as at a university: nobody said which networks are ours.
    void aPublicWorkstationIsNotExcluded()
    {
        const std::string workstation = "193.170.5.77";
        const auto analysed = [&](const CaseSettings& settings, int destinations, Action action = Action::Allowed) {
            CaseBuilder builder(settings);
            builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < destinations; ++i)
                    flow(sink, monday + i * minute, workstation, outside(i), 25, action);
                for (int i = 0; i < 200; ++i)
                    flow(sink, monday + i * minute, outside(500 + i), "193.170.5.25", 25, Action::Allowed);
            });
            return builder.analyse();
        };
        const auto named = [](const Analysis& analysis) {
            QStringList hosts;
            for (const CauseNote& note : analysis.cannotExclude) {
                if (note.because.code == u"direct-to-mx.undeclared") {
                    hosts << note.because.arguments.value(QStringLiteral("host")).toString();
                    if (note.collect.code != u"direct-to-mx.collect-networks")
                        hosts << QStringLiteral("nothing to do");
                }
            }
            return hosts;
        };
        const Analysis open = analysed(undeclared(), 200);
        QCOMPARE(named(open), QStringList{QString::fromStdString(workstation)});
        QVERIFY(open.findings.empty());
        QVERIFY(!excludes(open, "direct-to-mx.none-at-all"));
        QVERIFY(!unsureAndExcluded(open));

        CaseSettings server = undeclared();
        server.mailServers = {"193.170.5.25"};
        QCOMPARE(named(analysed(server, 200)).size(), 1);
        QCOMPARE(named(analysed(server, 6)), QStringList());
        QCOMPARE(named(analysed(server, 200, Action::Denied)), QStringList());

        CaseSettings known = server;
        known.internal = {"193.170.5.0/24"};
        const Analysis declared = analysed(known, 200);
        QCOMPARE(named(declared), QStringList());
        QVERIFY(findingAbout(declared, QString::fromStdString(workstation)));

        CaseSettings publicIp = undeclared();
        publicIp.publicIps = {workstation};
        QCOMPARE(named(analysed(publicIp, 200)), QStringList());
    }

    /// A stranger who goes through the addresses around ours is none of ours.
    void aScannerIsNotOurs()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            for (int i = 1; i < 200; ++i)
                flow(sink, monday + i * minute, outside(700), "203.0.113." + std::to_string(i), 25, Action::Allowed);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(std::ranges::none_of(analysis.cannotExclude, [](const CauseNote& note) { return note.because.code == u"direct-to-mx.undeclared"; }));
    }

    /// What our server hands its outgoing mail to is our gateway, declared or not; an inside machine that only gets mail of ours is none.
    void aNextHopIsAGateway_data()
    {
        QTest::addColumn<bool>("declared");
        QTest::addColumn<bool>("outgoing");
        for (const bool declared : {false, true})
            for (const bool outgoing : {false, true})
                QTest::addRow("%s, %s", declared ? "declared" : "undeclared", outgoing ? "mail for others" : "mail for us") << declared << outgoing;
    }
    void aNextHopIsAGateway()
    {
        QFETCH(bool, declared);
        QFETCH(bool, outgoing);
        CaseSettings settings = declared ? smallOffice() : undeclared();
        settings.domains = {"example.org"};
        CaseBuilder builder(settings);
        builder.evidence("cisco-asa", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                flow(sink, monday + i * 2 * minute, "10.0.0.7", outside(i % 140), 25, Action::Allowed);
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 100; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.0.25", .server = "10.0.0.7", .from = "anna@example.org",
                                .to = outgoing ? "bob@partner" + std::to_string(i % 9) + ".example" : "ticket" + std::to_string(i % 9) + "@example.org"}, 40000 + i);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(builder.host(QStringLiteral("10.0.0.7"), "role").toString() == u"inferred-mail-server", outgoing);
        if (outgoing)
            QVERIFY(!findingAbout(analysis, QStringLiteral("10.0.0.7")));
        if (!outgoing || !declared)
            return;
        // Where somebody else is to blame, that a gateway was taken for a mail server is told.
        builder.evidence("cisco-asa", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) { spamRun(sink, 200, 1, Action::Allowed); });
        const Analysis later = builder.analyse();
        QVERIFY(!later.findings.empty());
        QVERIFY(std::ranges::any_of(later.findings.front().missing, [](const Statement& each) { return each.code == u"direct-to-mx.undeclared-gateway"; }));
    }

    /// Who hands mail to the server of a log is no mail server by that, with one declared or without.
    void aClientIsNoServer_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"sendmail", "postfix", "exim"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void aClientIsNoServer()
    {
        QFETCH(QString, format);
        CaseBuilder builder;
        builder.evidence("cisco-asa", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) { spamRun(sink, 80, 1, Action::Allowed); });
        builder.evidence(format.toLatin1().constData(), Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 5; ++i)
                submission(sink, monday + i * hour, suspect.toStdString());
        });
        QVERIFY(findingAbout(builder.analyse(), suspect));
        QCOMPARE(builder.host(suspect, "role").toString(), QStringLiteral("internal"));
    }

    void theLogOfASendQueueNamesItsServer()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 5; ++i)
                dialogue(sink, {monday + i * minute, "10.0.0.25", outside(i), "mail.example.org", "anna@example.org", "x@y.example",
                                "250 2.1.5 Ok", {}, {}, Direction::Outbound});
        });
        builder.analyse();
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "role").toString(), QStringLiteral("inferred-mail-server"));
    }

    /// Declared is declared, though nothing shows it speak or take SMTP.
    void declaredIsDeclared()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            Message message;
            message.time = monday;
            message.role = MessageRole::Delivered;
            message.client = *IpAddress::parse("10.0.0.25");
            sink.message(message);
        });
        builder.analyse();
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "role").toString(), QStringLiteral("mail-server"));
    }

    void undeclaredServerIsRecognised()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            spamRun(sink, 80, 3, Action::Allowed);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!findingAbout(analysis, QStringLiteral("10.0.0.25")));
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(says(finding->missing, "direct-to-mx.inferred-server"));
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "role").toString(), QStringLiteral("inferred-mail-server"));
    }

    /// Nothing but one host that sends, in a firewall log, steadily: that may be the mail server itself.
    void loneSenderIsNotAccused()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 144; ++i)
                flow(sink, monday + i * 10 * minute, "10.0.0.25", outside(i % 60), 25, Action::Allowed, 20'000);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                            [](const CauseNote& note) { return note.because.code == u"direct-to-mx.only-server"; }));
    }

    /// The same with a mail server's opposite: dozens of names in a capture.
    void loneBotIsAccused()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 30; ++i) {
                flow(sink, monday + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 3'000);
                dialogue(sink, {monday + i * minute, "10.0.3.44", outside(i), "pc" + std::to_string(i), "a@x.example", "b@y.example"});
            }
        });
        QVERIFY(findingAbout(builder.analyse(), suspect));
    }

    void behindNatIsNobody()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                flow(sink, monday + i * second, "203.0.113.25", outside(i), 25, Action::Allowed, 3'000);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                            [](const CauseNote& note) { return note.because.code == u"direct-to-mx.behind-nat"; }));
    }

    /// Outside, the names that an address greets with tell the mail server from somebody else behind the same NAT. Honest ones greet in
    /// names of their own as well: one sign is not enough.
    void whoElseSendsFromTheServersAddress_data()
    {
        QTest::addColumn<QString>("name"); // %1: a number per dialogue
        QTest::addColumn<QString>("sender");
        QTest::addColumn<int>("refused"); // of ten
        QTest::addColumn<int>("port"); // 0: 25, after authentication
        QTest::addColumn<bool>("bot");
        QTest::addColumn<bool>("told"); // among what cannot be excluded
        QTest::addColumn<QString>("declared");
        const QString inside = QStringLiteral("10.0.0.25");
        const QString outside = QStringLiteral("203.0.113.25");
        const QString forged = QStringLiteral("x%1@forged%1.example.net");
        QTest::newRow("a bot") << "win-pc" << forged << 4 << 25 << true << false << inside;
        QTest::newRow("a bot of many names") << "mail.host%1.example.com" << "x%1@forged%2.example.net" << 4 << 25 << true << false << inside;
        QTest::newRow("a bot that has no name") << "[192.168.1.20]" << forged << 4 << 25 << true << false << inside;
        QTest::newRow("a bot under addresses") << "192.168.1.%1" << forged << 4 << 25 << true << false << inside;
        QTest::newRow("a bot that has no name and nobody refuses") << "[IPv6:fd00::20]" << forged << 0 << 25 << false << true << inside;
        QTest::newRow("the server without a name") << "[203.0.113.25]" << forged << 4 << 25 << false << false << inside;
        QTest::newRow("the server, by its inside address") << "[10.0.0.25]" << forged << 4 << 25 << false << false << inside;
        QTest::newRow("mail programs that hand in") << "[192.168.1.%1]" << forged << 4 << 587 << false << false << inside;
        QTest::newRow("mail programs that authenticate") << "[192.168.1.%1]" << forged << 4 << 0 << false << false << inside;
        QTest::newRow("a bot that nobody refuses") << "win-pc" << forged << 0 << 25 << false << true << inside;
        QTest::newRow("another domain's server") << "mx.other.example.net" << "info@other.example.net" << 1 << 25 << false << true << inside;
        QTest::newRow("a server that is on every list") << "EX02.corp.local" << "info@other.example.net" << 8 << 25 << false << true << inside;
        QTest::newRow("one of ours that is on every list") << "EX02.corp.local" << "info@example.org" << 8 << 25 << false << false << inside;
        QTest::newRow("who forwards") << "mx.other.example.net" << forged << 1 << 25 << false << true << inside;
        QTest::newRow("customers' servers") << "mail.forged%1.example.net" << forged << 4 << 25 << false << true << inside;
        QTest::newRow("a newsletter") << "news.other.example.net" << "bounce-%1@other.example.net" << 2 << 25 << false << true << inside;
        QTest::newRow("the server alone") << "mail.example.org" << "info@example.org" << 1 << 25 << false << false << inside;
        QTest::newRow("a bot, declared by the public address") << "win-pc" << forged << 4 << 25 << true << false << outside;
        QTest::newRow("a bot of many names, declared by the public address") << "mail.host%1.example.com" << "x%1@forged%2.example.net" << 4 << 25 << true << false << outside;
        QTest::newRow("the server without a name, declared by the public address") << "[203.0.113.25]" << forged << 4 << 25 << false << false << outside;
        QTest::newRow("a bot that nobody refuses, declared by the public address") << "win-pc" << forged << 0 << 25 << false << true << outside;
        QTest::newRow("another domain's server, declared by the public address") << "mx.other.example.net" << "info@other.example.net" << 1 << 25 << false << true << outside;
        QTest::newRow("one of ours that is on every list, declared by the public address") << "EX02.corp.local" << "info@example.org" << 8 << 25 << false << false << outside;
        QTest::newRow("who forwards, declared by the public address") << "mx.other.example.net" << forged << 1 << 25 << false << true << outside;
        QTest::newRow("a newsletter, declared by the public address") << "news.other.example.net" << "bounce-%1@other.example.net" << 2 << 25 << false << true << outside;
        QTest::newRow("the server alone, declared by the public address") << "mail.example.org" << "info@example.org" << 1 << 25 << false << false << outside;
    }
    void whoElseSendsFromTheServersAddress()
    {
        QFETCH(QString, name);
        QFETCH(QString, sender);
        QFETCH(int, refused);
        QFETCH(int, port);
        QFETCH(QString, declared);
        CaseSettings settings = smallOffice();
        settings.mailServers = {declared.toStdString()};
        CaseBuilder builder(settings);
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 120; ++i) {
                const bool other = i % 2 == 1;
                const auto filled = [i](QString text) { return text.replace(QStringLiteral("%1"), QString::number(i)).replace(QStringLiteral("%2"), QString::number(i + 1)).toStdString(); };
                Connection connection;
                connection.time = monday + 9 * hour + i * minute;
                connection.source = {*IpAddress::parse("203.0.113.25"), std::uint16_t(30'000 + i)};
                connection.destination = {*IpAddress::parse(outside(i)), static_cast<std::uint16_t>(other && port ? port : 25)};
                connection.action = Action::Allowed;
                sink.connection(connection);
                Session session;
                session.time = connection.time;
                session.client = connection.source;
                session.server = connection.destination;
                const std::string helo = other ? filled(name) : "mail.example.org";
                session.helo = helo;
                session.authenticatedAs = other && port == 0 ? "guest" : "";
                session.messages = session.recipients = 1;
                Message message;
                message.time = session.time;
                message.session = sink.session(session);
                const std::string from = other ? filled(sender) : "info@example.org";
                message.mailFrom = from;
                message.client = session.client.address;
                message.server = session.server.address;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = session.time;
                delivery.recipient = "a@example.com";
                delivery.outcome = other && i / 2 % 10 < refused ? Outcome::Rejected : Outcome::Accepted;
                sink.delivery(delivery);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, QStringLiteral("203.0.113.25"));
        QTEST(finding != nullptr, "bot");
        const auto notes = [&](const char* code) {
            return std::ranges::any_of(analysis.cannotExclude, [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
        };
        QTEST(notes("direct-to-mx.shared-unsure"), "told");
        if (!finding)
            return;
        QVERIFY(says(finding->forIt, "direct-to-mx.shared-names"));
        QVERIFY(!says(finding->forIt, "direct-to-mx.shared-not-logged"));
        QVERIFY(says(finding->forIt, "direct-to-mx.senders"));
        QVERIFY(says(finding->forIt, "direct-to-mx.rejections"));
        QVERIFY(says(finding->missing, "direct-to-mx.behind-nat"));
        QCOMPARE(finding->first, monday + 9 * hour + minute);
        QCOMPARE(builder.host(finding->subject, "state").toString(), QStringLiteral("suspicious"));
        const double alone = finding->confidence;

        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (const Micros time : {monday + hour, monday + 20 * hour})
                dialogue(sink, {.time = time, .client = "10.0.0.25", .server = outside(0), .helo = "mail.example.org", .from = "info@example.org", .to = "a@example.com",
                                .direction = Direction::Outbound});
        });
        const Analysis logged = builder.analyse();
        const Finding* surer = findingAbout(logged, QStringLiteral("203.0.113.25"));
        QVERIFY(surer);
        QVERIFY(says(surer->forIt, "direct-to-mx.shared-not-logged"));
        QVERIFY(surer->confidence > alone);
    }

    /// The firewall log knows the inside host, and only a capture outside saw what it said, under the public address.
    void blamesTheInsideHostForWhatTheOutsideSaw()
    {
        CaseBuilder builder;
        const auto each = [](const std::function<void(int, Micros, const char*, std::uint16_t)>& visit) {
            for (int i = 0; i < 90; ++i)
                visit(i, monday + 9 * hour + i * 7 * second, i % 3 == 0 ? "10.0.0.25" : "10.0.3.44",
                      static_cast<std::uint16_t>(50'000 + i));
        };
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            each([&](int i, Micros time, const char* host, std::uint16_t port) {
                Connection record;
                record.time = time;
                record.end = time + 2 * second;
                record.source = {*IpAddress::parse(host), port};
                record.destination = {*IpAddress::parse(outside(i)), 25};
                record.action = Action::Allowed;
                sink.connection(record);
            });
        });
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            each([&](int i, Micros time, const char* host, std::uint16_t port) {
                const bool bot = host == std::string("10.0.3.44");
                Session session;
                session.time = time + 12 * second;
                session.end = session.time + second;
                session.client = {*IpAddress::parse("203.0.113.25"), static_cast<std::uint16_t>(port - 20'000)};
                session.server = {*IpAddress::parse(outside(i)), 25};
                const std::string helo = bot ? "pc" + std::to_string(i) + ".example.com" : "mail.example.org";
                session.helo = helo;
                session.messages = 1;
                session.recipients = 2;
                session.rejectedRecipients = bot ? 1 : 0;
                Message message;
                message.time = session.time;
                message.session = sink.session(session);
                const std::string from = bot ? "x@spam" + std::to_string(i) + ".example.net" : "info@example.org";
                message.mailFrom = from;
                message.client = session.client.address;
                message.server = session.server.address;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = session.time;
                delivery.recipient = "a@example.com";
                delivery.outcome = bot ? Outcome::Rejected : Outcome::Accepted;
                sink.delivery(delivery);
                Connection record;
                record.time = session.time;
                record.end = session.end;
                record.source = session.client;
                record.destination = session.server;
                record.action = Action::Allowed;
                sink.connection(record);
            });
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(says(finding->forIt, "direct-to-mx.outside-face-logs")); // a firewall's log has no content to compare
        QVERIFY(!says(finding->forIt, "direct-to-mx.outside-face"));
        QVERIFY(says(finding->forIt, "direct-to-mx.helo-many"));
        QVERIFY(says(finding->forIt, "direct-to-mx.rejections"));
        for (const Statement& statement : finding->forIt)
            if (statement.code == u"direct-to-mx.helo-many")
                QCOMPARE(statement.records, 60); // its dialogues, not the mail server's
        for (const Finding& other : analysis.findings)
            QVERIFY(other.cause != u"direct-to-mx" || other.subject == suspect);
        QVERIFY(std::none_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                             [](const CauseNote& note) { return note.because.code == u"direct-to-mx.behind-nat"; }));
    }
};

QTEST_GUILESS_MAIN(TestDirectToMxServers)
#include "test_direct_to_mx_servers.moc"
