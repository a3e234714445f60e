// backscatter: the smallest cases in which it holds, and the nearest innocent ones; the kinds of bounces.
#include "analysis/causes/backscatter.h"
#include "analysis/coverage.h"
#include "evidence/open_end_sink.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const std::string server = "10.0.0.25";
const char* const recipientNotFound = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";

std::string id(int n)
{
    return "<" + std::to_string(n) + "@example.org>";
}

/// One tracked report as the tracking reader tells it: a message that leaves, and its bounce.
void trackedReport(RecordSink& sink, int n, Micros time, const std::string& victim, const char* cause, Outcome fate)
{
    Message message;
    message.time = time;
    message.role = MessageRole::Sent;
    message.messageId = id(n);
    message.mailFrom = "<>";
    message.client = *IpAddress::parse(server);
    message.direction = Direction::Outbound;
    message.recipients = 1;
    const std::string report = id(n);
    message.messageId = report;
    const RowId row = sink.message(message);
    Bounce bounce;
    bounce.time = time;
    bounce.message = row;
    bounce.victim = victim;
    bounce.cause = cause;
    bounce.messageId = report;
    bounce.fate = fate;
    bounce.direction = Direction::Outbound;
    sink.bounce(bounce);
}

void trackedMail(RecordSink& sink, int n, Micros time, const std::string& to)
{
    Message message;
    message.time = time;
    message.role = MessageRole::Sent;
    const std::string name = "<mail" + std::to_string(n) + "@example.org>";
    message.messageId = name;
    message.mailFrom = "anna@example.org";
    message.client = *IpAddress::parse(server);
    message.direction = Direction::Outbound;
    message.recipients = 1;
    Delivery delivery;
    delivery.time = time;
    delivery.message = sink.message(message);
    delivery.recipient = to;
    delivery.outcome = Outcome::Accepted;
    sink.delivery(delivery);
}

std::string stranger(int n)
{
    return "someone" + std::to_string(n) + "@stranger" + std::to_string(n % 40) + ".example";
}

/// Out of the queue to a next hop, as a log that is joined by queue ids has it.
RowId handedOn(RecordSink& sink, Micros time, const char* from, const std::string& to, Outcome outcome)
{
    Message message;
    message.time = time;
    message.mailFrom = from;
    message.direction = Direction::Outbound;
    message.recipients = 1;
    Delivery delivery;
    delivery.time = time;
    delivery.message = sink.message(message);
    delivery.recipient = to;
    delivery.outcome = outcome;
    delivery.server = "mx.stranger.example";
    sink.delivery(delivery);
    return delivery.message;
}

/// From outside, accepted, refused by the server behind, and the report about it.
void joinedReport(RecordSink& sink, int n, Micros time)
{
    Session session;
    session.time = time;
    session.client = {*IpAddress::parse(outside(n)), 40000};
    session.direction = Direction::Inbound;
    session.messages = session.recipients = 1;
    const std::string victim = stranger(n);
    Message message;
    message.time = time;
    message.session = sink.session(session);
    message.client = session.client.address;
    message.mailFrom = victim;
    message.direction = Direction::Inbound;
    message.recipients = 1;
    Delivery delivery;
    delivery.time = time;
    delivery.message = sink.message(message);
    delivery.recipient = "ghost@example.org";
    delivery.outcome = Outcome::Rejected;
    delivery.replyCode = 550;
    delivery.enhancedStatus = "5.1.1";
    delivery.reply = "550 5.1.1 User unknown";
    delivery.server = "10.0.0.1";
    sink.delivery(delivery);
    Bounce bounce;
    bounce.time = time;
    bounce.fate = n % 3 ? Outcome::Accepted : Outcome::Rejected;
    bounce.message = handedOn(sink, time, "<>", victim, bounce.fate);
    bounce.victim = victim;
    bounce.cause = "5.1.1 550 5.1.1 User unknown";
    bounce.direction = Direction::Outbound;
    sink.bounce(bounce);
}

void refusedTransaction(RecordSink& sink, Micros time, const std::string& client)
{
    Session session;
    session.time = time;
    session.client = {*IpAddress::parse(client), 40000};
    session.recipients = session.rejectedRecipients = 1;
    Message message;
    message.time = time;
    message.session = sink.session(session);
    message.client = session.client.address;
    message.direction = session.client.address.isPrivate() ? Direction::Internal : Direction::Inbound;
    Delivery delivery;
    delivery.time = time;
    delivery.message = sink.message(message);
    delivery.recipient = "ghost@example.org";
    delivery.outcome = Outcome::Rejected;
    delivery.replyCode = 550;
    delivery.enhancedStatus = "5.1.1";
    delivery.reply = "550 5.1.1 User unknown";
    sink.delivery(delivery);
}

bool says(const std::vector<Statement>& statements, const char* code)
{
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& s) { return s.code == QLatin1String(code); });
}

bool excludes(const Analysis& analysis, const char* code)
{
    return std::any_of(analysis.excluded.begin(), analysis.excluded.end(),
                       [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
}

} // namespace

class TestBackscatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsInTracking()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                trackedMail(sink, i, monday + i * minute, "partner" + std::to_string(i % 20) + "@partner.example");
            for (int i = 0; i < 120; ++i)
                trackedReport(sink, i, monday + 9 * hour + i * minute, stranger(i), recipientNotFound,
                              i % 3 ? Outcome::Accepted : Outcome::Rejected);
            // Two honest ones beside them: a partner's typing error, a full mailbox.
            trackedReport(sink, 900, monday + 10 * hour, "partner3@partner.example", recipientNotFound, Outcome::Accepted);
            trackedReport(sink, 901, monday + 10 * hour, stranger(7), "452 4.2.2 mailbox full", Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.cause, QStringLiteral("backscatter"));
        QCOMPARE(finding.subject, QString::fromStdString(server));
        QVERIFY(finding.confidence > 0.9);
        QVERIFY(says(finding.forIt, "backscatter.unknown-recipients"));
        QVERIFY(says(finding.forIt, "backscatter.fates"));
        QVERIFY(says(finding.against, "backscatter.correspondents"));
        QCOMPARE(finding.forIt.front().records, 120);
        QCOMPARE(builder.bounces("backscatter"), 120);
        QCOMPARE(builder.bounces("legitimate"), 2);
    }

    /// Refused altogether, a tracked report has no event of being sent; it is a part of the outgoing mail all the same.
    void refusedReportsAreOutgoingMail()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            const auto refuse = [&](const std::string& messageId, const char* from, const std::string& to) {
                Message message;
                message.time = monday;
                message.role = MessageRole::Failed;
                message.messageId = messageId;
                message.mailFrom = from;
                message.client = *IpAddress::parse(server);
                message.server = *IpAddress::parse(outside(1));
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.recipient = to;
                delivery.outcome = Outcome::Rejected;
                sink.delivery(delivery);
            };
            for (int i = 0; i < 300; ++i)
                trackedMail(sink, i, monday + i * minute, "partner" + std::to_string(i % 20) + "@partner.example");
            for (int i = 0; i < 100; ++i)
                trackedReport(sink, i, monday + i * minute, stranger(i), recipientNotFound, Outcome::Accepted);
            for (int i = 100; i < 150; ++i)
                refuse(id(i), "<>", stranger(i));
            refuse("<mail7@example.org>", "anna@example.org", "gone@partner.example"); // one of its recipients; it was sent to the others
            refuse("<none@example.org>", "anna@example.org", "gone@partner.example");
            refuse("<none@example.org>", "anna@example.org", "too@partner.example");
        });
        for (const MailVolume& volume : mailVolumes(builder.file().database())) {
            QCOMPARE(volume.outbound, 451);
            QCOMPARE(volume.outboundNull, 150);
        }
    }

    /// Every mail server has its own words for it; what answers another failure goes to strangers all the same.
    void whateverTheWords_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<bool>("unknown");
        QTest::newRow("Exim") << QStringLiteral("Unrouteable address") << true;
        QTest::newRow("qmail") << QStringLiteral("Sorry, no mailbox here by that name. (#5.1.1)") << true;
        QTest::newRow("Postfix") << QStringLiteral("5.0.0 host mail.example.org[10.0.0.30] said: 550 No such user here (in reply to RCPT TO command)") << true;
        QTest::newRow("full mailbox") << QStringLiteral("5.2.2 mailbox full") << false;
    }
    void whateverTheWords()
    {
        QFETCH(QString, cause);
        QFETCH(bool, unknown);
        const std::string text = cause.toStdString();
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 120; ++i)
                trackedReport(sink, i, monday + 9 * hour + i * minute, stranger(i), text.c_str(), Outcome::Accepted);
            trackedMail(sink, 0, monday, "partner@partner.example");
            trackedReport(sink, 900, monday + 10 * hour, "partner@partner.example", text.c_str(), Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(unknown ? 1 : 0));
        QCOMPARE(builder.bounces("backscatter"), unknown ? 120 : 0);
        QStringList strangers;
        for (const Finding& finding : analysis.findings)
            for (const Statement& statement : finding.forIt)
                if (statement.code == u"backscatter.strangers")
                    strangers << statement.arguments.value(QStringLiteral("strangers")).toString();
        for (const CauseNote& note : analysis.excluded)
            QVERIFY(note.cause != u"backscatter");
        for (const CauseNote& note : analysis.cannotExclude)
            if (note.because.code == u"backscatter.other-failures")
                strangers << note.because.arguments.value(QStringLiteral("ndrs")).toString();
        QCOMPARE(strangers, QStringList(QStringLiteral("120")));
    }

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

    void holdsInASendLogAlone()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                dialogue(sink, {monday + i * minute, server, outside(i), "mail.example.org", "<>", stranger(i), "250 2.1.5 Ok", id(i), {}, Direction::Outbound});
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(analysis.findings.front().subject, QString::fromStdString(server));
        QVERIFY(says(analysis.findings.front().missing, "backscatter.no-tracking"));
        // Automatic replies look the same here: nothing is called a report, and the confidence has a bound.
        const Finding& finding = analysis.findings.front();
        QVERIFY(says(finding.missing, "backscatter.auto-replies"));
        QCOMPARE(finding.summary.code, QStringLiteral("backscatter.summary-unknown-cause"));
        QVERIFY(says(finding.forIt, "backscatter.outbound-null"));
        QVERIFY(!says(finding.forIt, "backscatter.outbound"));
        QVERIFY(finding.confidence > 0.7 && finding.confidence <= 0.8);
    }

    void holdsInACaptureAlone()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                flow(sink, monday + i * minute, server, outside(i), 25, Action::Allowed, 9'000);
                dialogue(sink, {monday + i * minute, server, outside(i), "mail.example.org", "<>", stranger(i)});
            }
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(std::any_of(analysis.findings.begin(), analysis.findings.end(),
                            [](const Finding& finding) { return finding.cause == u"backscatter"; }));
        QVERIFY(std::none_of(analysis.findings.begin(), analysis.findings.end(),
                             [](const Finding& finding) { return finding.cause == u"direct-to-mx"; }));
    }

    /// Exchange 2003 says that a report was written and about what, not why: backscatter all the same, and no automatic replies.
    void reportsWithoutCause()
    {
        CaseBuilder builder;
        builder.evidence("exchange2003-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                Bounce bounce;
                bounce.time = monday + i * minute;
                bounce.message = handedOn(sink, bounce.time, "<>", stranger(i), Outcome::Accepted);
                const std::string victim = stranger(i);
                const std::string original = "<spam" + std::to_string(i) + "@x>";
                bounce.victim = victim;
                bounce.originalMessageId = original;
                bounce.fate = Outcome::Accepted;
                sink.bounce(bounce);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(builder.bounces("backscatter"), 60);
        QCOMPARE(analysis.findings.front().forIt.front().records, 60);
        QVERIFY(analysis.findings.front().against.empty());
        QVERIFY(!says(analysis.findings.front().missing, "backscatter.auto-replies"));
    }

    /// This server's own reports that reached nobody: to a mailbox of ours it is honest and stays inside, to a stranger it was on its way
    /// out.
    void reportsThatReachedNobody()
    {
        CaseBuilder builder;
        builder.evidence("exim", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (const char* victim : {"news@example.org", "someone@stranger.example"}) {
                Message message;
                message.time = monday;
                message.mailFrom = "<>";
                message.status = Outcome::Rejected;
                message.recipients = 1;
                Bounce bounce;
                bounce.time = monday;
                bounce.message = sink.message(message);
                bounce.victim = victim;
                bounce.cause = "Unrouteable address";
                bounce.fate = Outcome::Rejected;
                bounce.direction = Direction::Internal;
                sink.bounce(bounce);
            }
        });
        (void)builder.analyse();
        QCOMPARE(builder.bounces("received"), 0);
        QCOMPARE(builder.bounces("legitimate"), 2); // few of them are no pattern
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM bounce WHERE direction = 2"), 1);
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM bounce WHERE direction = 3"), 1);
    }

    /// A mail server's log joined by queue ids: taken in, refused by the inner server, reported, and all of it told.
    void holdsInAMailServersLogAlone()
    {
        CaseBuilder builder;
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                joinedReport(sink, i, monday + i * minute);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.subject, QString::fromStdString(server));
        QVERIFY(says(finding.forIt, "backscatter.fates"));
        // They failed after they had been accepted: that is no recipient validation.
        QVERIFY(!says(finding.against, "backscatter.validation-on"));
        for (const char* told : {"backscatter.no-tracking", "backscatter.no-send-log", "backscatter.no-receive-log"})
            QVERIFY2(!says(finding.missing, told), told);
    }

    /// Refused at RCPT by ourselves, towards an outside client: that is.
    void refusalsAtRcpt()
    {
        CaseBuilder builder;
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                joinedReport(sink, i, monday + i * minute);
            for (int i = 0; i < 7; ++i)
                refusedTransaction(sink, monday + i * hour, outside(i));
            refusedTransaction(sink, monday, "10.0.3.44"); // our own client's typing error
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        bool said = false;
        for (const Statement& statement : analysis.findings.front().against)
            if (statement.code == u"backscatter.validation-on") {
                QCOMPARE(statement.arguments.value(QStringLiteral("refused")).toLongLong(), 7);
                said = true;
            }
        QVERIFY(said);
    }

    /// The log shows what the server sends: no report among it is proof that there was none.
    void aMailServersLogExcludes()
    {
        CaseBuilder builder;
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 50; ++i)
                handedOn(sink, monday + i * minute, "anna@example.org", stranger(i), Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(excludes(analysis, "backscatter.none"));
    }

    /// An export lost the recipients: nobody knows where the reports went.
    void addresseesLost()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking-csv", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 40; ++i) {
                Message report;
                report.time = monday + i * minute;
                report.role = MessageRole::Generated;
                report.mailFrom = "<>";
                report.direction = Direction::Outbound;
                sink.message(report);
            }
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                            [](const CauseNote& note) { return note.because.code == u"backscatter.addressees-lost"; }));
        QVERIFY(std::none_of(analysis.excluded.begin(), analysis.excluded.end(),
                             [](const CauseNote& note) { return note.cause == u"backscatter"; }));
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
            Bounce bounce;
            bounce.time = monday;
            bounce.message = row;
            bounce.messageId = name;
            bounce.victim = "anna@example.org";
            bounce.fate = Outcome::Accepted;
            bounce.direction = direction;
            sink.bounce(bounce);
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

    void confidenceIsMonotone()
    {
        OutboundReports reports;
        reports.peakTime = monday;
        double before = -1;
        for (int n = 1; n <= 400; n += 7) {
            reports.reports = reports.peak = reports.victims = n;
            reports.domains = 20;
            const double confidence = backscatterConfidence(reports, {});
            QVERIFY(confidence >= before && confidence >= 0 && confidence < 1);
            before = confidence;
        }
        before = -1;
        reports.reports = reports.peak = reports.victims = 100;
        for (int domains = 1; domains <= 100; ++domains) {
            reports.domains = domains;
            const double confidence = backscatterConfidence(reports, {});
            QVERIFY(confidence >= before);
            before = confidence;
        }
        reports.domains = 30;
        reports.knownCause = 100;
        before = -1;
        for (int unknown = 0; unknown <= 100; unknown += 5) {
            reports.unknownRecipient = unknown;
            const double confidence = backscatterConfidence(reports, {});
            QVERIFY(confidence >= before);
            before = confidence;
        }
    }

    void gaps()
    {
        std::vector<Micros> minutes;
        for (int i = 0; i < 60; ++i)
            minutes.push_back(monday + i * minute);
        minutes.push_back(monday + 3 * hour);
        minutes.push_back(monday + 3 * hour + 29 * minute);
        const auto found = gapsBetween(minutes);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().first, monday + hour);
        QCOMPARE(found.front().second, monday + 3 * hour);
        // A sparse log: two hours without a line are nothing when lines come every half hour.
        std::vector<Micros> sparse;
        for (int i = 0; i < 20; ++i)
            sparse.push_back(monday + i * 30 * minute);
        sparse.push_back(sparse.back() + 2 * hour);
        QVERIFY(gapsBetween(sparse).empty());
    }
};

QTEST_GUILESS_MAIN(TestBackscatter)
#include "test_backscatter.moc"
