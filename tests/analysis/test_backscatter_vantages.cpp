// backscatter: what a log, an export or a capture can show decides whether it is excluded, not how much of it there is.
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/null_sender_mail.h"
#include "support/report_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

struct TrackedEvent
{
    MessageRole role = MessageRole::Received;
    Direction direction = Direction::Inbound;
    const char* recipient = "anna@example.org";
    const char* reply = "";
};

/// Sixty rows of each event, as an export of these events has them.
void tracked(CaseBuilder& builder, const std::vector<TrackedEvent>& events)
{
    builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
        for (int i = 0; i < 60; ++i)
            for (const TrackedEvent& event : events) {
                const std::string messageId = "<m" + std::to_string(i) + "@somewhere.example>", sender = stranger(i);
                Message message;
                message.time = monday + i * minute;
                message.role = event.role;
                message.messageId = messageId;
                message.mailFrom = sender;
                message.direction = event.direction;
                message.recipients = 1;
                Delivery delivery;
                delivery.time = message.time;
                delivery.message = sink.message(message);
                delivery.recipient = event.recipient;
                delivery.outcome = event.role == MessageRole::Failed ? Outcome::Rejected : Outcome::Accepted;
                delivery.reply = event.reply;
                sink.delivery(delivery);
            }
    });
}

/// How backscatter is judged: the codes.
QString verdict(const Analysis& analysis)
{
    QStringList codes;
    for (const CauseNote& note : analysis.excluded)
        if (note.cause == u"backscatter")
            codes << QStringLiteral("excluded ") + note.because.code;
    for (const CauseNote& note : analysis.cannotExclude)
        if (note.cause == u"backscatter")
            codes << QStringLiteral("not excluded ") + note.because.code + (note.collect.code.isEmpty() ? QStringLiteral(" (collect nothing)") : QString());
    for (const Finding& finding : analysis.findings)
        if (finding.cause == u"backscatter")
            codes << QStringLiteral("found");
    return codes.join(u", ");
}

} // namespace

class TestBackscatterVantages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// An export of other events than those of what leaves shows no report, whatever the server bounces.
    void trackedEvents_data()
    {
        QTest::addColumn<std::vector<TrackedEvent>>("events");
        QTest::addColumn<QString>("expected");
        const TrackedEvent received, submitted{MessageRole::Submitted, Direction::Unknown, "someone@stranger.example"},
            delivered{MessageRole::Delivered, Direction::Internal},
            failed{MessageRole::Failed, Direction::Inbound, "ghost@example.org", recipientNotFound},
            sent{MessageRole::Sent, Direction::Outbound, "someone@stranger.example"},
            generated{MessageRole::Generated, Direction::Internal};
        const QString blind = QStringLiteral("not excluded backscatter.nothing-leaves");
        using Events = std::vector<TrackedEvent>;
        QTest::newRow("received") << Events{received} << blind;
        QTest::newRow("submitted") << Events{submitted} << blind;
        QTest::newRow("delivered") << Events{delivered} << blind;
        QTest::newRow("failed") << Events{failed} << QStringLiteral("not excluded backscatter.failures-alone");
        const QString shown = QStringLiteral("excluded backscatter.none");
        QTest::newRow("sent") << Events{sent} << shown;
        QTest::newRow("reports written, all inside") << Events{generated} << shown;
        QTest::newRow("a whole log") << Events{received, submitted, delivered, sent} << shown;
    }
    void trackedEvents()
    {
        QFETCH(std::vector<TrackedEvent>, events);
        CaseBuilder builder;
        tracked(builder, events);
        QTEST(verdict(builder.analyse()), "expected");
    }

    /// What tracking cannot show another log can: that one excludes it, and is named.
    void anotherVantageShowsIt()
    {
        CaseBuilder builder;
        tracked(builder, {{}});
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 20; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = server, .server = outside(i), .from = "anna@example.org", .to = stranger(i), .direction = Direction::Outbound});
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(verdict(analysis), QStringLiteral("excluded backscatter.none"));
        for (const CauseNote& note : analysis.excluded)
            if (note.cause == u"backscatter")
                QCOMPARE(note.because.arguments.value(QStringLiteral("messages")).toInt(), 20);
    }

    /// A trace of what somebody received; one of both ways, which names no next hop.
    void traces_data()
    {
        QTest::addColumn<bool>("bothWays");
        QTest::addColumn<QString>("expected");
        QTest::newRow("inbound only") << false << QStringLiteral("not excluded backscatter.nothing-leaves");
        QTest::newRow("both ways") << true << QStringLiteral("excluded backscatter.none");
    }
    void traces()
    {
        QFETCH(bool, bothWays);
        QByteArray text = "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority\n";
        for (int i = 0; i < 50; ++i) {
            const QByteArray n = QByteArray::number(i), minutes = n.rightJustified(2, '0');
            text += "2026-03-10T07:" + minutes + ":00.0000000Z,a@b" + n + ".example,\"anna@ours.example##Receive, Deliver\",Hallo,1234,<i" + n + "@b.example>,0000-" + n + ",93.1.2.3,1,,Normal\n";
            if (bothWays)
                text += "2026-03-10T07:" + minutes + ":30.0000000Z,anna@ours.example,\"a@b" + n + ".example##Receive, Send\",Hallo,1234,<o" + n + "@ours.example>,1000-" + n + ",10.0.0.9,2,,Normal\n";
        }
        ImportedLogs logs({text}, "trace%1.csv");
        QTEST(verdict(analysed(logs)), "expected");
    }

    /// Of a capture, it takes what a mail server sends out: a workstation's mail shows nothing of that.
    void captures_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const QString blind = QStringLiteral("not excluded backscatter.nothing-leaves"), shown = QStringLiteral("excluded backscatter.none");
        QTest::newRow("a workstation to the server") << QStringLiteral("10.0.1.20") << QString::fromStdString(server) << blind;
        QTest::newRow("a workstation to the outside") << QStringLiteral("10.0.1.20") << QString::fromStdString(outside(1)) << blind;
        QTest::newRow("the server to the outside") << QString::fromStdString(server) << QString::fromStdString(outside(1)) << shown;
        QTest::newRow("the same, behind the NAT") << QStringLiteral("203.0.113.25") << QString::fromStdString(outside(1)) << shown;
        QTest::newRow("the outside to the server") << QString::fromStdString(outside(1)) << QString::fromStdString(server) << blind;
    }
    void captures()
    {
        QFETCH(QString, client);
        QFETCH(QString, to);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 5; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = client.toStdString(), .server = to.toStdString(), .from = "anna@example.org", .to = stranger(i)});
        });
        QTEST(verdict(builder.analyse()), "expected");
    }

    /// What a capture cannot read, and whom it does not see, it does not excuse.
    void blindCaptures_data()
    {
        QTest::addColumn<int>("encrypted");
        QTest::addColumn<bool>("senders");
        QTest::addColumn<bool>("otherServer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all is read") << 0 << true << false << QStringLiteral("excluded backscatter.none");
        QTest::newRow("a few encrypted") << 1 << true << false << QStringLiteral("excluded backscatter.none");
        QTest::newRow("half encrypted") << 20 << true << false << QStringLiteral("not excluded backscatter.encrypted");
        QTest::newRow("senders cut off") << 0 << false << false << QStringLiteral("not excluded backscatter.senders-lost");
        QTest::newRow("another server") << 0 << true << true << QStringLiteral("not excluded backscatter.server-out-of-sight");
    }
    void blindCaptures()
    {
        QFETCH(int, encrypted);
        QFETCH(bool, senders);
        QFETCH(bool, otherServer);
        CaseSettings settings = smallOffice();
        settings.mailServers = {server};
        if (otherServer)
            settings.mailServers.push_back("10.0.0.26");
        CaseBuilder builder(settings);
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 24; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = server, .server = outside(i), .from = senders ? "anna@example.org" : "", .to = stranger(i)});
            for (int i = 0; i < encrypted; ++i) {
                Session session;
                session.time = session.end = monday + i * minute;
                session.client = {*IpAddress::parse(server), static_cast<std::uint16_t>(50'000 + i)};
                session.server = {*IpAddress::parse(outside(i)), 25};
                session.tls = Tls::Yes;
                sink.session(session);
            }
        });
        QTEST(verdict(builder.analyse()), "expected");
    }

    /// "Not seen" holds for as long as somebody looked: the statement says from when to when.
    void exclusionsNameTheirTime()
    {
        for (const int reports : {0, 3}) {
            CaseBuilder builder;
            const auto rows = [](RecordSink& sink) {
                for (int i = 0; i < 4; ++i)
                    trackedMail(sink, i, monday + i * minute, stranger(i));
            };
            builder.evidence("exchange-tracking", Vantage::Tracking, monday + 8 * hour, monday + 9 * hour, rows);
            builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + 4 * minute, [&](RecordSink& sink) {
                for (int i = 0; i < reports; ++i)
                    trackedReport(sink, i, monday + i * minute, stranger(i), recipientNotFound, Outcome::Accepted);
            });
            builder.evidence("fortigate", Vantage::Firewall, monday - day, monday + day, [](RecordSink&) {});
            const Analysis analysis = builder.analyse();
            QCOMPARE(verdict(analysis), reports > 0 ? QStringLiteral("excluded backscatter.few") : QStringLiteral("excluded backscatter.none"));
            for (const CauseNote& note : analysis.excluded)
                if (note.cause == u"backscatter") {
                    QCOMPARE(note.because.arguments.value(QStringLiteral("firstTime")).toLongLong(), qlonglong(monday));
                    QCOMPARE(note.because.arguments.value(QStringLiteral("lastTime")).toLongLong(), qlonglong(monday + 9 * hour));
                }
        }
    }

    /// They wrote to people here, it seems, and get their answers; where the addressees turn out not to exist, others wrote in their names.
    void answersToForgedSenders_data()
    {
        QTest::addColumn<int>("unknown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all taken") << 0 << QStringLiteral("excluded backscatter.few-null");
        QTest::newRow("some newsletters") << 12 << QStringLiteral("excluded backscatter.few-null");
        QTest::newRow("every second addressee unknown") << 100 << QStringLiteral("not excluded backscatter.unknown-addressees");
    }
    void answersToForgedSenders()
    {
        QFETCH(int, unknown);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 200; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = outside(300 + i), .server = server, .from = stranger(i), .to = "anna@example.org", .direction = Direction::Inbound});
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 100; ++i) // Anna's mailbox is in use
                dialogue(sink, {.time = monday + i * minute, .client = server, .server = outside(900), .from = "anna@example.org", .to = "partner@partner.example", .direction = Direction::Outbound});
            for (int i = 0; i < 200; ++i)
                dialogue(sink, {.time = monday + i * minute + 5 * second, .client = server, .server = outside(i), .from = "<>", .to = stranger(i),
                                .reply = i < unknown ? "550 5.1.1 User unknown" : "250 2.1.5 Ok", .direction = Direction::Outbound});
        });
        QTEST(verdict(builder.analyse()), "expected");
    }

    /// A filter inside hands in everything: the log is there, and names the filter; who stands before it, the filter's own log tells.
    void handedInFromInside_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<int>("from"); // the first stranger that it hands in mail of
        QTest::addColumn<QString>("missing");
        const QString filter = QStringLiteral("10.0.0.40");
        QTest::newRow("no log of it") << QString() << 0 << QStringLiteral("backscatter.no-receive-log");
        QTest::newRow("a filter inside") << filter << 0 << QStringLiteral("backscatter.handed-in-inside");
        QTest::newRow("a filter inside, on another day") << filter << 1000 << QString();
        QTest::newRow("strangers") << QString::fromStdString(outside(500)) << 0 << QString();
    }
    void handedInFromInside()
    {
        QFETCH(QString, client);
        QFETCH(int, from);
        QFETCH(QString, missing);
        CaseBuilder builder;
        if (!client.isEmpty())
            builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < 100; ++i)
                    dialogue(sink, {.time = monday + i * minute, .client = client.toStdString(), .server = server, .from = stranger(from + i),
                                    .to = "ghost" + std::to_string(i) + "@example.org"});
                for (int i = 0; i < 150; ++i) // people here write as well
                    dialogue(sink, {.time = monday + i * minute, .client = "10.0.1.20", .server = server, .from = "anna@example.org", .to = "bea@example.org"});
            });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 100; ++i)
                dialogue(sink, {.time = monday + i * minute + 5 * second, .client = server, .server = outside(i), .from = "<>", .to = stranger(i), .direction = Direction::Outbound});
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(verdict(analysis), QStringLiteral("found"));
        QString said;
        for (const Statement& statement : analysis.findings.front().missing) {
            if (statement.code == u"backscatter.handed-in-inside") {
                QCOMPARE(statement.arguments.value(QStringLiteral("relay")).toString(), client);
                QCOMPARE(statement.arguments.value(QStringLiteral("messages")).toInt(), 100);
            }
            if (statement.code == u"backscatter.handed-in-inside" || statement.code == u"backscatter.no-receive-log")
                said += statement.code;
        }
        QCOMPARE(said, missing);
    }

    /// More of it than an office whose people are away writes is no ordinary day, whoever gets it; a small part of the mail may be.
    void muchToOneStranger_data()
    {
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("otherMail");
        QTest::addColumn<QString>("expected");
        QTest::newRow("many") << 300 << 200 << QStringLiteral("not excluded backscatter.automatic");
        QTest::newRow("as many as replies") << 100 << 200 << QStringLiteral("excluded backscatter.few-null");
        QTest::newRow("a small part of the mail") << 200 << 5000 << QStringLiteral("excluded backscatter.few-null");
    }
    void muchToOneStranger()
    {
        QFETCH(int, messages);
        QFETCH(int, otherMail);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < otherMail; ++i)
                dialogue(sink, {.time = monday + i * 10 * second, .client = server, .server = outside(900), .from = "anna@example.org", .to = "partner@partner.example", .direction = Direction::Outbound});
            for (int i = 0; i < messages; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = server, .server = outside(1), .from = "<>", .to = stranger(1), .direction = Direction::Outbound});
        });
        const Analysis analysis = builder.analyse();
        QTEST(verdict(analysis), "expected");
        for (const CauseNote& note : analysis.cannotExclude)
            if (note.because.code == u"backscatter.automatic")
                QCOMPARE(note.because.arguments.value(QStringLiteral("messages")).toInt(), messages);
    }

    /// What only waits in the queue did not go anywhere; the words say what became of it.
    void queuedReports_data()
    {
        QTest::addColumn<int>("taken");
        QTest::newRow("none was handed over") << 0;
        QTest::newRow("some were") << 40;
        QTest::newRow("all were") << 120;
    }
    void queuedReports()
    {
        QFETCH(int, taken);
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 120; ++i)
                trackedReport(sink, i, monday + i * minute, stranger(i), recipientNotFound, i < taken ? Outcome::Accepted : Outcome::Deferred);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(verdict(analysis), QStringLiteral("found"));
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.summary.code, taken == 0 ? QStringLiteral("backscatter.summary-queued") : QStringLiteral("backscatter.summary"));
        QCOMPARE(says(finding.forIt, "backscatter.outbound-queued"), taken == 0);
        QCOMPARE(says(finding.forIt, "backscatter.outbound"), taken > 0);
        QCOMPARE(says(finding.forIt, "backscatter.fates"), taken > 0);
        QCOMPARE(says(finding.forIt, "backscatter.deferred"), taken == 40);
        for (const Statement& statement : finding.forIt)
            if (statement.code == u"backscatter.deferred")
                QCOMPARE(statement.arguments.value(QStringLiteral("deferred")).toInt(), 80);
    }

    /// Dialogues alone do not say what a null-sender message is; whom they answer does: few mailboxes that many wrote to send replies,
    /// however little other mail there is; each another one that nobody ever wrote from are invented, however much there is.
    void whoIsAnswered_data()
    {
        QTest::addColumn<int>("mailboxes");
        QTest::addColumn<int>("otherMail");
        QTest::addColumn<QString>("expected");
        const QString replies = QStringLiteral("not excluded backscatter.automatic"), found = QStringLiteral("found");
        QTest::newRow("one who is away") << 1 << 0 << replies;
        QTest::newRow("six who are away") << 6 << 0 << replies;
        QTest::newRow("one who is away, beside other mail") << 1 << 100 << replies;
        QTest::newRow("each another one") << 80 << 0 << found;
        QTest::newRow("each another one, beside other mail") << 80 << 100 << found;
        QTest::newRow("every second another one, beside other mail") << 40 << 100 << replies;
    }
    void whoIsAnswered()
    {
        QFETCH(int, mailboxes);
        QFETCH(int, otherMail);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 80; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = outside(300 + i), .server = server, .from = stranger(i),
                                .to = "box" + std::to_string(i % mailboxes) + "@example.org", .direction = Direction::Inbound});
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < otherMail; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = server, .server = outside(900), .from = "anna@example.org", .to = "partner@partner.example", .direction = Direction::Outbound});
            for (int i = 0; i < 80; ++i)
                dialogue(sink, {.time = monday + i * minute + 5 * second, .client = server, .server = outside(i), .from = "<>", .to = stranger(i), .direction = Direction::Outbound});
        });
        const Analysis analysis = builder.analyse();
        QTEST(verdict(analysis), "expected");
        for (const Finding& finding : analysis.findings) {
            QVERIFY(finding.confidence <= 0.8);
            QVERIFY(says(finding.forIt, "backscatter.silent-mailboxes"));
        }
    }

    /// Forged addresses of few providers: the invented mailboxes that the server took the mail for tell backscatter, wherever the reports
    /// go. Where only the reports are seen, or they are fewer, nothing is proved and nothing excluded: they all went to strangers.
    void strangersAtFewProviders_data()
    {
        QTest::addColumn<int>("reports");
        QTest::addColumn<int>("domains");
        QTest::addColumn<int>("mailboxes");
        QTest::addColumn<int>("otherMail");
        QTest::addColumn<QString>("expected");
        const QString found = QStringLiteral("found"), open = QStringLiteral("not excluded backscatter.to-strangers"),
                      few = QStringLiteral("excluded backscatter.few");
        QTest::newRow("two, each for another mailbox") << 100 << 2 << 100 << 0 << found;
        QTest::newRow("one, each for another mailbox") << 100 << 1 << 100 << 0 << found;
        QTest::newRow("two, for one closed mailbox") << 100 << 2 << 1 << 0 << open;
        QTest::newRow("two, what they answer is not seen") << 100 << 2 << 0 << 0 << open;
        QTest::newRow("as many as reports, but few") << 24 << 24 << 24 << 0 << open;
        QTest::newRow("a handful") << 14 << 14 << 14 << 0 << few;
        QTest::newRow("a small part of the mail") << 30 << 2 << 30 << 800 << few;
    }
    void strangersAtFewProviders()
    {
        QFETCH(int, reports);
        QFETCH(int, domains);
        QFETCH(int, mailboxes);
        QFETCH(int, otherMail);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < otherMail; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = server, .server = outside(900), .from = "anna@example.org", .to = "partner@partner.example", .direction = Direction::Outbound});
            for (int i = 0; i < reports; ++i) {
                const std::string n = std::to_string(i), victim = "someone" + n + "@provider" + std::to_string(i % domains) + ".example",
                                  spam = "<spam" + n + "@bot>", messageId = "<report" + n + "@example.org>";
                if (mailboxes > 0)
                    dialogue(sink, {.time = monday + i * minute, .client = outside(300 + i), .server = server, .helo = "user-PC", .from = victim,
                                    .to = "box" + std::to_string(i % mailboxes) + "@example.org", .messageId = spam, .direction = Direction::Inbound});
                Message message;
                message.time = monday + i * minute + second;
                message.client = *IpAddress::parse(server);
                message.messageId = messageId;
                message.mailFrom = "<>";
                message.direction = Direction::Outbound;
                message.recipients = 1;
                Delivery delivery;
                delivery.time = message.time;
                delivery.message = sink.message(message);
                delivery.recipient = victim;
                delivery.outcome = Outcome::Accepted;
                sink.delivery(delivery);
                Bounce bounce;
                bounce.time = message.time;
                bounce.message = delivery.message;
                bounce.messageId = messageId;
                bounce.victim = victim;
                bounce.cause = recipientNotFound;
                bounce.originalMessageId = spam;
                bounce.fate = Outcome::Accepted;
                bounce.direction = Direction::Outbound;
                sink.bounce(bounce);
            }
        });
        QTEST(verdict(builder.analyse()), "expected");
    }

    /// Dialogues alone: the receive log tells what was taken in the names of the addressees.
    void nullSendersToFewProviders_data()
    {
        QTest::addColumn<bool>("received");
        QTest::addColumn<QString>("expected");
        QTest::newRow("each answers mail for another mailbox") << true << QStringLiteral("found");
        QTest::newRow("what they answer is not seen") << false << QStringLiteral("not excluded backscatter.automatic");
    }
    void nullSendersToFewProviders()
    {
        QFETCH(bool, received);
        CaseBuilder builder;
        const auto victim = [](int i) { return "someone" + std::to_string(i) + "@provider" + std::to_string(i % 2) + ".example"; };
        if (received)
            builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < 120; ++i)
                    dialogue(sink, {.time = monday + i * minute, .client = outside(300 + i), .server = server, .from = victim(i),
                                    .to = "box" + std::to_string(i) + "@example.org", .direction = Direction::Inbound});
            });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 120; ++i)
                dialogue(sink, {.time = monday + i * minute + 5 * second, .client = server, .server = outside(i % 2), .from = "<>", .to = victim(i), .direction = Direction::Outbound});
        });
        QTEST(verdict(builder.analyse()), "expected");
    }
};

QTEST_GUILESS_MAIN(TestBackscatterVantages)
#include "test_backscatter_vantages.moc"
