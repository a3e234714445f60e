// backscatter: which of several servers wrote the reports, and those that others wrote.
#include "case/questions/analysis_queries.h"
#include "evidence/open_end_sink.h"
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/report_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestBackscatterServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Handed to a relay of our own, a report has not left yet: what the strangers' servers say, the relay's log tells.
    void throughAnInsideRelay_data()
    {
        QTest::addColumn<bool>("relayLog");
        QTest::newRow("the relay's log is here") << true;
        QTest::newRow("it is not") << false;
    }
    void throughAnInsideRelay()
    {
        QFETCH(bool, relayLog);
        const std::string relay = "10.0.0.26";
        CaseBuilder builder;
        const auto log = [&](const std::string& from, bool out) {
            builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i)
                    dialogue(sink, {monday + i * minute, from, out ? outside(i) : relay, "mail.example.org", "<>", stranger(i),
                                    out && i % 3 == 0 ? "550 5.1.1 no" : "250 2.1.5 Ok", {}, "Undeliverable: x", Direction::Outbound});
            });
        };
        log(server, false);
        if (relayLog)
            log(relay, true);
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.summary.arguments.value(QStringLiteral("ndrs")).toInt(), 60);
        QCOMPARE(builder.bounces("backscatter"), 60);
        QCOMPARE(says(finding.forIt, "backscatter.fates"), relayLog);
        QCOMPARE(says(finding.missing, "backscatter.relayed"), !relayLog);
        for (const Statement& statement : finding.forIt)
            if (statement.code == u"backscatter.fates")
                QCOMPARE(statement.arguments.value(QStringLiteral("refused")).toInt(), 20);
    }

    /// The server with the mailboxes hands its reports to the one that faces the Internet, whose receive log tells of them: none of those came
    /// from outside, and each counts where it was sent out.
    void throughTheServerInFront_data()
    {
        QTest::addColumn<bool>("sendLog");
        QTest::newRow("its send log is here") << true;
        QTest::newRow("it is not") << false;
    }
    void throughTheServerInFront()
    {
        QFETCH(bool, sendLog);
        const std::string inner = "10.0.0.26";
        const auto id = [](int i) { return "<r" + std::to_string(i) + "@example.org>"; };
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = inner, .server = server, .from = "<>", .to = stranger(i), .messageId = id(i), .taken = true});
            dialogue(sink, {.time = monday + hour, .client = outside(900), .server = server, .from = "<>", .to = "anna@example.org", .taken = true});
            dialogue(sink, {.time = monday + hour, .client = inner, .server = server, .from = "<>", .to = "bob@example.org", .taken = true}); // perhaps a gateway
        });
        if (sendLog)
            builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i)
                    dialogue(sink, {.time = monday + i * minute + second, .client = server, .server = outside(i), .from = "<>", .to = stranger(i),
                                    .reply = i % 3 == 0 ? "550 5.1.1 no" : "250 2.1.5 Ok", .messageId = id(i), .direction = Direction::Outbound});
            });
        builder.analyse();
        QCOMPARE(builder.bounces("received"), 2);
        QCOMPARE(builder.bounces("backscatter"), 60);
        std::int64_t inReport = 0;
        for (const BounceGroup& group : bounceGroups(builder.file().database()))
            inReport += group.bounces;
        QCOMPARE(inReport, 62);
    }

    /// A server's log makes a bounce of what it wrote itself only where that is a report, whatever else it tells.
    void writtenByTheServer_data()
    {
        QTest::addColumn<bool>("handedIn");
        QTest::addColumn<bool>("beginningSeen");
        QTest::addColumn<bool>("told");
        QTest::newRow("written here") << false << true << true;
        QTest::newRow("its beginning is in another file") << false << false << false;
        QTest::newRow("handed in") << true << true << false;
    }
    void writtenByTheServer()
    {
        QFETCH(bool, handedIn);
        QFETCH(bool, beginningSeen);
        QFETCH(bool, told);
        CaseBuilder builder;
        builder.evidence("kerio", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                const std::string to = stranger(i);
                Message message;
                message.time = monday + i * minute;
                message.mailFrom = "<>";
                message.recipients = 1;
                message.server = *IpAddress::parse(outside(i));
                if (handedIn)
                    message.client = *IpAddress::parse(server);
                message.direction = Direction::Outbound;
                Bounce bounce;
                bounce.time = message.time;
                bounce.message = sink.message(message);
                bounce.victim = to;
                bounce.fate = Outcome::Accepted;
                bounce.direction = Direction::Outbound;
                sink.bounce(bounce);
                if (!beginningSeen)
                    dynamic_cast<OpenEndSink&>(sink).openMessage({bounce.message, 0, 1000U + static_cast<std::uint64_t>(i), 0, false, true});
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(says(analysis.findings.front().forIt, "backscatter.outbound"), told);
        QCOMPARE(says(analysis.findings.front().missing, "backscatter.auto-replies"), !told);
    }

    /// Two servers' tracking: the one that wrote the reports is to blame, not the one that passes them on, whatever their clocks say.
    void passedOnByAnotherServer_data()
    {
        QTest::addColumn<int>("behind");
        QTest::newRow("clocks agree") << 1;
        QTest::newRow("the second is behind") << -5;
    }
    void passedOnByAnotherServer()
    {
        QFETCH(int, behind);
        const std::string edge = "10.0.0.26";
        CaseBuilder builder;
        for (const bool edgeLog : {false, true})
            builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i) {
                    const std::string report = id(i);
                    const std::string to = stranger(i);
                    Message message;
                    message.time = monday + i * minute + (edgeLog ? behind * second : 0);
                    message.role = MessageRole::Sent;
                    message.messageId = report;
                    message.mailFrom = "<>";
                    message.client = *IpAddress::parse(edgeLog ? edge : server);
                    message.server = *IpAddress::parse(edgeLog ? outside(i) : edge);
                    Bounce bounce;
                    bounce.time = message.time;
                    bounce.message = sink.message(message);
                    bounce.victim = to;
                    bounce.cause = edgeLog ? "" : recipientNotFound;
                    bounce.messageId = report;
                    bounce.fate = Outcome::Accepted;
                    bounce.direction = edgeLog ? Direction::Outbound : Direction::Unknown;
                    sink.bounce(bounce);
                }
            });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(analysis.findings.front().subject, QString::fromStdString(server));
        QCOMPARE(analysis.findings.front().summary.arguments.value(QStringLiteral("ndrs")).toInt(), 60);
    }

    /// A server that has our public address, or a capture outside the NAT: nothing else of us is seen, and the address is to blame. Where the
    /// inside is seen too, it is the server there.
    void fromOurPublicAddress_data()
    {
        QTest::addColumn<bool>("declared");
        QTest::addColumn<bool>("insideSeen");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("role");
        QTest::newRow("nobody is declared") << false << false << QStringLiteral("203.0.113.25") << QStringLiteral("public-address");
        QTest::newRow("it is declared") << true << false << QStringLiteral("203.0.113.25") << QStringLiteral("mail-server");
        QTest::newRow("both sides of the NAT") << false << true << QString::fromStdString(server) << QStringLiteral("public-address");
    }
    void fromOurPublicAddress()
    {
        QFETCH(bool, declared);
        QFETCH(bool, insideSeen);
        QFETCH(QString, subject);
        QFETCH(QString, role);
        const std::string face = "203.0.113.25";
        CaseSettings settings = smallOffice();
        settings.mailServers = declared ? std::vector{face} : std::vector<std::string>();
        CaseBuilder builder(settings);
        const auto capture = [&](const std::string& host, Micros later) {
            builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i) {
                    const Micros time = monday + i * minute + later;
                    flow(sink, time - 20 * second, outside(i), host, 25, Action::Allowed);
                    flow(sink, time, host, outside(100 + i), 25, Action::Allowed);
                    dialogue(sink, {time, host, outside(100 + i), "mail.example.org", "<>", stranger(i), "250 2.1.5 Ok",
                                    "<r" + std::to_string(i) + "@example.org>", "Undeliverable: x", Direction::Outbound}, 41000 + i);
                }
            });
        };
        if (insideSeen)
            capture(server, 0);
        capture(face, second);
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(analysis.findings.front().subject, subject);
        QCOMPARE(builder.host(QStringLiteral("203.0.113.25"), "role").toString(), role);
        QVERIFY(builder.host(subject, "reasons").toStringList().join(u' ').contains(QLatin1String("sends-backscatter")));
    }

    /// Each answers for its own; one that wrote a handful beside them is none of them.
    void severalServers()
    {
        CaseBuilder builder;
        const std::pair<const char*, int> servers[] = {{"10.0.0.25", 120}, {"10.0.0.26", 60}, {"10.0.0.27", 3}};
        int next = 0;
        for (const auto& [from, reports] : servers)
            builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                for (const int end = next + reports; next < end; ++next)
                    dialogue(sink, {monday + next * minute, from, outside(next), "mail.example.org", "<>", stranger(next),
                                    next % 3 == 0 ? "550 5.1.1 no" : "250 2.1.5 Ok", {}, "Undeliverable: x", Direction::Outbound});
            });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 2U);
        for (std::size_t i = 0; i < 2; ++i) {
            const Finding& finding = analysis.findings[i];
            const QString subject = QLatin1String(servers[i].first);
            QCOMPARE(finding.subject, subject);
            QCOMPARE(finding.summary.arguments.value(QStringLiteral("server")).toString(), QStringLiteral("10.0.0.25, 10.0.0.26"));
            QCOMPARE(finding.summary.arguments.value(QStringLiteral("ndrs")).toInt(), 183);
            const auto share = std::ranges::find_if(finding.forIt, [&](const Statement& statement) {
                return statement.code == u"backscatter.server-share" && statement.arguments.value(QStringLiteral("server")) == subject;
            });
            QVERIFY(share != finding.forIt.end());
            QCOMPARE(share->arguments.value(QStringLiteral("own")).toInt(), servers[i].second);
            QCOMPARE(share->records, servers[i].second);
            QVERIFY(builder.host(subject, "reasons").toStringList().contains(QStringLiteral("sends-backscatter: %1").arg(servers[i].second)));
        }
        QVERIFY(builder.host(QStringLiteral("10.0.0.27"), "reasons").toStringList().isEmpty());
    }

    /// Somebody forged our domain: reports come in by the thousand.
    void incomingReports()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                dialogue(sink, {monday + i * minute, outside(i % 90), server, "mx.stranger.example", "<>", "anna@example.org", "250 2.1.5 Ok", "<in" + std::to_string(i) + "@x>",
                                i % 10    ? "Undeliverable: hello"
                                : i % 20 ? "Undeliverable: blocked using zen.spamhaus.org"
                                         : "Undeliverable: 550 5.7.606 Access denied, banned sending IP [203.0.113.25]",
                                Direction::Inbound});
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QCOMPARE(builder.bounces("received"), 270);
        QCOMPARE(builder.bounces("blocked-by-list"), 30);
    }

    /// The same in message tracking, over two servers' files: handed on inside, delivered, redirected by a mailbox. What another
    /// server of ours wrote is not somebody else's.
    void incomingReportsInTracking()
    {
        CaseBuilder builder;
        const auto message = [](RecordSink& sink, const char* name, MessageRole role, const std::string& client, const std::string& peer,
                                const char* headerFrom, const char* to) {
            Message row;
            row.time = monday + (role == MessageRole::Received ? 0 : minute);
            row.role = role;
            row.event = peer == outside(2) ? "SENDEXTERNAL" : "";
            row.messageId = name;
            row.mailFrom = "<>";
            row.headerFrom = headerFrom;
            row.client = *IpAddress::parse(client);
            row.server = *IpAddress::parse(peer);
            const RowId id = sink.message(row);
            if (role != MessageRole::Received) {
                Delivery delivery;
                delivery.message = id;
                delivery.recipient = to;
                delivery.outcome = Outcome::Accepted;
                sink.delivery(delivery);
            }
            return id;
        };
        const auto bounce = [](RecordSink& sink, const char* name, RowId row, Direction direction) {
            Bounce report;
            report.time = monday;
            report.message = row;
            report.messageId = name;
            report.victim = "anna@example.org";
            report.fate = Outcome::Accepted;
            report.direction = direction;
            sink.bounce(report);
        };
        const char* const theirs = "mailer-daemon@stranger.example";
        const char* const ours = "postmaster@example.org";
        const std::string inner = "10.0.0.26";
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            bounce(sink, "<a>", message(sink, "<a>", MessageRole::Received, outside(1), server, theirs, ""), Direction::Inbound);
            bounce(sink, "<b>", message(sink, "<b>", MessageRole::Received, inner, server, ours, ""), Direction::Inbound);
        });
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            bounce(sink, "<a>", message(sink, "<a>", MessageRole::Sent, server, inner, theirs, "anna@example.org"), Direction::Unknown);
            message(sink, "<a>", MessageRole::Delivered, server, inner, theirs, "anna@example.org");
            message(sink, "<a>", MessageRole::Sent, inner, outside(2), theirs, "anna@elsewhere.example");
        });
        builder.analyse();
        QCOMPARE(builder.bounces("received"), 1);
        QCOMPARE(builder.bounces("legitimate"), 1);
        QCOMPARE(builder.file().database().integer("SELECT group_concat(message_id || direction, ' ') = '<a>1 <b>1' FROM bounce ORDER BY id"), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackscatterServers)
#include "test_backscatter_servers.moc"
