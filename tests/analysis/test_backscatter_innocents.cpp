// backscatter: honest reports, and what has the null sender and is no report, however much of it there is.
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/report_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestBackscatterInnocents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Reports to people whom we write to do not count, however many there are; those to strangers do, beside them.
    void honestReportsDoNotCount_data()
    {
        QTest::addColumn<int>("honest");
        QTest::addColumn<int>("strangers");
        QTest::newRow("honest only") << 200 << 0;
        QTest::newRow("a few strangers") << 60 << 4;
        QTest::newRow("both") << 60 << 60;
    }
    void honestReportsDoNotCount()
    {
        QFETCH(int, honest);
        QFETCH(int, strangers);
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 200; ++i)
                trackedMail(sink, i, monday + i * minute, "customer" + std::to_string(i) + "@firm" + std::to_string(i % 50) + ".example");
            for (int i = 0; i < honest; ++i)
                trackedReport(sink, i, monday + i * minute, "customer" + std::to_string(i) + "@firm" + std::to_string(i % 50) + ".example",
                              recipientNotFound, Outcome::Accepted);
            for (int i = 0; i < strangers; ++i)
                trackedReport(sink, 1000 + i, monday + hour + i * minute, stranger(i), recipientNotFound, Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(strangers > 5 ? 1 : 0));
        QCOMPARE(builder.bounces("backscatter"), strangers > 5 ? strangers : 0);
        if (analysis.findings.empty()) {
            QVERIFY(excludes(analysis, "backscatter.few"));
            return;
        }
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.summary.arguments.value(QStringLiteral("ndrs")).toInt(), strangers);
        QCOMPARE(finding.summary.records, strangers);
        for (const Statement& statement : finding.forIt)
            if (statement.table == u"bounces")
                QCOMPARE(statement.records, strangers);
        QVERIFY(says(finding.against, "backscatter.correspondents"));
    }

    /// The reply of an absent person has the null sender, too (RFC 3834), but it is no report.
    void automaticReplies_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("findings");
        QTest::newRow("a person") << QStringLiteral("anna@example.org") << QStringLiteral("Automatic reply: Offer") << 0;
        QTest::newRow("a person, no known word") << QStringLiteral("anna@example.org") << QStringLiteral("Bin im Urlaub") << 0;
        QTest::newRow("a report under a person's name") << QStringLiteral("anna@example.org") << QStringLiteral("Undeliverable: Offer") << 1;
        QTest::newRow("a server") << QStringLiteral("postmaster@example.org") << QStringLiteral("Offer") << 1;
        QTest::newRow("an Exchange server")
            << QStringLiteral("MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org") << QStringLiteral("Nicht zustellbar: Offer") << 1;
        QTest::newRow("not known") << QString() << QStringLiteral("Offer") << 1;
    }
    void automaticReplies()
    {
        QFETCH(QString, from);
        QFETCH(QString, subject);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            const std::string sender = from.toStdString();
            const std::string about = subject.toStdString();
            for (int i = 0; i < 60; ++i) {
                const std::string to = stranger(i);
                const std::string messageId = id(i);
                Message message;
                message.time = monday + i * minute;
                message.role = MessageRole::Sent;
                message.messageId = messageId;
                message.mailFrom = "<>";
                message.headerFrom = sender;
                message.subject = about;
                message.client = *IpAddress::parse(server);
                message.direction = Direction::Outbound;
                message.recipients = 1;
                Bounce bounce;
                bounce.time = message.time;
                bounce.message = sink.message(message);
                bounce.victim = to;
                bounce.messageId = messageId;
                bounce.subject = about;
                bounce.fate = Outcome::Accepted;
                bounce.direction = Direction::Outbound;
                sink.bounce(bounce);
            }
        });
        QCOMPARE(builder.analyse().findings.size(), std::size_t(findings));
        QCOMPARE(builder.bounces("legitimate"), findings == 0 ? 60 : 0);
    }

    /// What the server wrote itself to one of its own users did not come in, though its delivery stands in another log.
    void ownReportToAnOwnUser()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            Message message;
            message.time = monday;
            message.role = MessageRole::Generated;
            message.messageId = "<n1@example.org>";
            message.mailFrom = "<>";
            message.recipients = 1;
            Bounce bounce;
            bounce.time = monday;
            bounce.message = sink.message(message);
            bounce.victim = "anna@example.org";
            bounce.messageId = message.messageId;
            sink.bounce(bounce);
        });
        builder.analyse();
        QCOMPARE(builder.bounces("legitimate"), 1);
    }

    /// The null sender, but no report of the server: a program on it writes them. Where they went is known.
    void automaticMail()
    {
        const auto analysed = [](int messages, int domains, bool correspondents) {
            CaseBuilder builder;
            builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < messages; ++i) {
                    const std::string to = 'k' + std::to_string(i) + "@cust" + std::to_string(i % domains) + ".example";
                    for (const bool automatic : {true, false}) {
                        if (!automatic && !correspondents)
                            continue;
                        Message message;
                        message.time = monday + i * minute;
                        message.mailFrom = automatic ? "<>" : "support@example.org";
                        message.direction = Direction::Outbound;
                        message.recipients = 1;
                        Delivery delivery;
                        delivery.time = message.time;
                        delivery.message = sink.message(message);
                        delivery.recipient = to;
                        delivery.outcome = Outcome::Accepted;
                        sink.delivery(delivery);
                    }
                }
            });
            return builder.analyse();
        };
        const auto saysOf = [](const Analysis& analysis) {
            QStringList codes;
            for (const CauseNote& note : analysis.cannotExclude) {
                if (note.cause == u"backscatter")
                    codes << note.because.code + u'/' + note.collect.code + u'/' + note.because.arguments.value(QStringLiteral("recipients")).toString();
            }
            return codes;
        };
        QCOMPARE(saysOf(analysed(60, 60, false)), QStringList{QStringLiteral("backscatter.automatic/backscatter.collect-automatic/60")});
        QCOMPARE(saysOf(analysed(60, 60, true)), QStringList()); // they write to us, and we to them
        QCOMPARE(saysOf(analysed(60, 2, false)), QStringList());
        QCOMPARE(saysOf(analysed(8, 8, false)), QStringList());
        QVERIFY(excludes(analysed(8, 8, false), "backscatter.none"));
    }

    /// Sent on to a next hop that the log has no address of: the recipients say where it went.
    void sentMailGoesWhereItsRecipientsAre()
    {
        CaseBuilder builder;
        builder.evidence("exchange2003-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (const char* to : {"x@stranger.example", "anna@example.org"}) {
                Message message;
                message.time = monday;
                message.role = MessageRole::Sent;
                message.mailFrom = "bea@example.org";
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.recipient = to;
                delivery.outcome = Outcome::Accepted;
                sink.delivery(delivery);
            }
        });
        builder.analyse();
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT direction FROM message ORDER BY id LIMIT 1"), 2);
        QCOMPARE(database.integer("SELECT direction FROM message ORDER BY id DESC LIMIT 1"), 3);
        QCOMPARE(database.integer("SELECT sum(messages) FROM message_count WHERE direction = 2"), 1);
    }

    void handfulOfHonestReports()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                trackedMail(sink, i, monday + i * minute, "partner" + std::to_string(i % 20) + "@partner.example");
            for (int i = 0; i < 14; ++i)
                trackedReport(sink, i, monday + i * hour, stranger(i), recipientNotFound, Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(excludes(analysis, "backscatter.few"));
        QCOMPARE(builder.bounces("backscatter"), 0);
        QCOMPARE(builder.bounces("legitimate"), 14);
    }

    /// Exchange hands a copy of each mail to an archive, with the null sender.
    void journalReports()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                trackedMail(sink, i, monday + i * minute, "partner" + std::to_string(i % 20) + "@partner.example");
            for (int i = 0; i < 300; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.0.25", .server = outside(9), .from = "<>", .to = "journal@archive.example",
                                .messageId = "<" + std::to_string(i) + "@journal.report.generator>", .direction = Direction::Outbound});
            for (int i = 0; i < 14; ++i)
                trackedReport(sink, i, monday + i * hour, stranger(i), recipientNotFound, Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        const auto few = std::ranges::find(analysis.excluded, QStringLiteral("backscatter.few"), [](const CauseNote& note) { return note.because.code; });
        QVERIFY(few != analysis.excluded.end());
        QCOMPARE(few->because.arguments.value(QStringLiteral("ndrs")).toInt(), 14);
    }

    /// Large, honest: one in two hundred messages is a report, to people that the organisation writes to.
    void ordinaryLargeServer()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 6000; ++i)
                trackedMail(sink, i, monday + i * 10 * second, stranger(i % 500));
            for (int i = 0; i < 30; ++i)
                trackedReport(sink, i, monday + i * 20 * minute, stranger(i * 3), recipientNotFound, Outcome::Accepted);
        });
        QVERIFY(builder.analyse().findings.empty());
    }

    /// Partners mistype addresses, and a mailbox of theirs is gone: each report goes to the server that their mail came from, though all of
    /// these stand in one provider's network. Forged mail from elsewhere beside it is backscatter all the same.
    void typingErrorsOfPartners_data()
    {
        QTest::addColumn<int>("refused");
        QTest::addColumn<int>("forged");
        QTest::newRow("all taken") << 0 << 0;
        QTest::newRow("one refused") << 1 << 0;
        QTest::newRow("many refused") << 10 << 0;
        QTest::newRow("beside forged senders") << 1 << 60;
    }
    void typingErrorsOfPartners()
    {
        QFETCH(int, refused);
        QFETCH(int, forged);
        constexpr int partners = 40;
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < partners + forged; ++i) {
                const bool partner = i < partners;
                const std::string original = "<original" + std::to_string(i) + "@somewhere.example>", report = id(i), name = std::to_string(i),
                                  victim = "anna@firm" + name + ".example", ghost = "ghost" + name + "@example.org";
                Message message;
                message.time = monday + i * minute;
                message.role = MessageRole::Received;
                message.messageId = original;
                message.mailFrom = victim;
                message.client = *IpAddress::parse(partner ? "45.1.1." + std::to_string(10 + i) : outside(i));
                message.server = *IpAddress::parse(server);
                message.direction = Direction::Inbound;
                message.recipients = 1;
                Delivery delivery;
                delivery.time = message.time;
                delivery.message = sink.message(message);
                delivery.recipient = ghost;
                delivery.outcome = Outcome::Unknown;
                sink.delivery(delivery);
                Message sent;
                sent.time = message.time + second;
                sent.role = MessageRole::Sent;
                sent.messageId = report;
                sent.mailFrom = "<>";
                sent.client = *IpAddress::parse(server);
                sent.server = *IpAddress::parse("45.1.1." + std::to_string(10 + i));
                sent.direction = Direction::Outbound;
                sent.recipients = 1;
                Bounce bounce;
                bounce.time = sent.time;
                bounce.message = sink.message(sent);
                bounce.victim = victim;
                bounce.cause = recipientNotFound;
                bounce.messageId = report;
                bounce.originalMessageId = original;
                bounce.fate = i < refused ? Outcome::Rejected : Outcome::Accepted;
                bounce.direction = Direction::Outbound;
                sink.bounce(bounce);
            }
        });
        QCOMPARE(builder.analyse().findings.size(), std::size_t(forged > 0));
        QCOMPARE(builder.bounces("backscatter"), forged);
        QCOMPARE(builder.bounces("legitimate"), partners);
    }

    /// A broken robot writes from one domain all day: many reports, one addressee.
    void manyReportsToOneRobot()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 200; ++i)
                trackedReport(sink, i, monday + i * 5 * minute, "robot@shop.example", recipientNotFound, Outcome::Accepted);
        });
        QVERIFY(builder.analyse().findings.empty());
    }

    void newsletterThroughTheServer()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 800; ++i)
                dialogue(sink, {monday + i * 10 * second, server, outside(i % 200), "mail.example.org", "news@example.org", stranger(i), i % 20 ? "250 2.1.5 Ok" : "550 5.1.1 user unknown", id(i), "News", Direction::Outbound});
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(excludes(analysis, "backscatter.none"));
    }

    /// An export of one kind of event tells nothing of reports, and neither does a capture without outgoing mail.
    void evidenceThatShowsNoReports_data()
    {
        QTest::addColumn<QList<int>>("roles");
        QTest::addColumn<bool>("excluded");
        const auto row = [](const char* name, std::initializer_list<MessageRole> roles, bool excluded) {
            QList<int> list;
            for (const MessageRole role : roles)
                list << static_cast<int>(role);
            QTest::newRow(name) << list << excluded;
        };
        using enum MessageRole;
        row("received", {Received}, false);
        row("delivered", {Delivered}, false);
        row("submitted and delivered", {Submitted, Delivered}, false);
        row("failed", {Failed}, false);
        row("received and delivered", {Received, Delivered}, true);
        row("sent", {Sent}, true);
    }
    void evidenceThatShowsNoReports()
    {
        QFETCH(QList<int>, roles);
        QFETCH(bool, excluded);
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (const int role : roles) {
                Message message;
                message.time = monday + hour;
                message.role = static_cast<MessageRole>(role);
                message.messageId = "<1@partner.example>";
                message.mailFrom = "x@partner.example";
                message.direction = Direction::Inbound;
                sink.message(message);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(excludes(analysis, "backscatter.none"), excluded);
        const bool blind = std::ranges::any_of(analysis.cannotExclude, [](const CauseNote& note) { return note.because.code == u"backscatter.nothing-leaves"; });
        QCOMPARE(blind, !excluded);
    }

    void captureOfOneWorkstation()
    {
        for (const bool outgoing : {false, true}) {
            CaseBuilder builder;
            builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [outgoing](RecordSink& sink) {
                for (int i = 0; i < 5; ++i)
                    dialogue(sink, {monday + i * minute, outgoing ? server : "10.0.3.44", outgoing ? outside(i) : server, "pc.example.org", "anna@example.org", stranger(i), "250 2.1.5 Ok",
                                    id(i), "Offer", outgoing ? Direction::Outbound : Direction::Unknown});
            });
            QCOMPARE(excludes(builder.analyse(), "backscatter.none"), outgoing);
        }
    }
};

QTEST_GUILESS_MAIN(TestBackscatterInnocents)
#include "test_backscatter_innocents.moc"
