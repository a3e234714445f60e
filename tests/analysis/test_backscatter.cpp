// backscatter: the smallest cases in which it holds, and the nearest innocent ones; the kinds of bounces.
#include "analysis/causes/backscatter_odds.h"
#include "analysis/coverage.h"
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/report_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

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

    /// What a statement counts is what its rows are: not every report has a cause, or quotes the original.
    void recordsAreThoseOfTheStatement()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                trackedMail(sink, i, monday + i * minute, "partner" + std::to_string(i % 20) + "@partner.example");
            for (int i = 0; i < 120; ++i) {
                const std::string victim = stranger(i);
                const std::string id = "<report" + std::to_string(i) + "@example.org>";
                Bounce bounce;
                bounce.time = monday + 9 * hour + i * minute;
                bounce.messageId = id;
                bounce.victim = victim;
                bounce.cause = i < 90 ? recipientNotFound : "";
                bounce.quotesOriginal = i < 70 ? TriState::Yes : TriState::No;
                bounce.direction = Direction::Outbound;
                bounce.fate = Outcome::Accepted;
                sink.bounce(bounce);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        qint64 known = 0;
        qint64 quoting = 0;
        for (const Statement& statement : analysis.findings.front().forIt) {
            known = statement.code == u"backscatter.unknown-recipients" ? statement.records : known;
            quoting = statement.code == u"backscatter.quotes" ? statement.records : quoting;
        }
        QCOMPARE(known, 90);
        QCOMPARE(quoting, 70);
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

    /// What a workstation sends is no mail of the server: its reports are not few beside it.
    void volumeOfACaptureIsTheSenders()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
            const auto sends = [&](const char* client, const char* from, int number) {
                Session session;
                session.time = session.end = monday + number * minute;
                session.client = {*IpAddress::parse(client), static_cast<std::uint16_t>(40'000 + number)};
                session.server = {*IpAddress::parse(outside(number)), 25};
                session.messages = session.recipients = 1;
                Message message;
                message.time = session.time;
                message.session = sink.session(session);
                message.mailFrom = from;
                message.recipients = 1;
                message.client = session.client.address;
                message.server = session.server.address;
                sink.message(message);
            };
            for (int i = 0; i < 40; ++i)
                sends("10.0.0.25", i % 4 == 0 ? "<>" : "anna@example.org", i);
            for (int i = 0; i < 400; ++i)
                sends("10.0.3.44", "x@spam.example.net", i);
        });
        const std::vector<MailVolume> volumes = mailVolumes(builder.file().database());
        QCOMPARE(volumes.size(), 1U);
        QCOMPARE(volumes.front().messages, 440);
        QCOMPARE(volumes.front().outbound, 40);
        QCOMPARE(volumes.front().outboundNull, 10);
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
        QCOMPARE(analysis.findings.front().against.size(), 1U);
        QVERIFY(says(analysis.findings.front().against, "backscatter.none-refused"));
        QVERIFY(!says(analysis.findings.front().missing, "backscatter.auto-replies"));
    }

    /// A correspondent's mailbox may be gone: a single refusal does not turn the verdict, many do.
    void fewRefused()
    {
        const auto sure = [](std::int64_t refused) {
            OutboundReports reports;
            reports.vantage = Vantage::Tracking;
            reports.reports = reports.victims = reports.domains = reports.told = reports.knownCause = reports.unknownRecipient = reports.peak = 40;
            reports.peakTime = monday;
            reports.accepted = 40 - refused;
            reports.refused = refused;
            return backscatterConfidence(reports, {Vantage::Tracking, 1900, 900, 40});
        };
        QCOMPARE(sure(1), sure(0));
        QCOMPARE(sure(2), sure(0));
        for (int refused = 2; refused < 6; ++refused) {
            QVERIFY(sure(refused + 1) > sure(refused));
            QVERIFY(sure(refused + 1) - sure(refused) < 0.15);
        }
        QCOMPARE(sure(20), sure(7));

        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 80; ++i)
                trackedReport(sink, i, monday + i * minute, stranger(i), recipientNotFound, i == 40 ? Outcome::Rejected : Outcome::Accepted);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        const auto& against = analysis.findings.front().against;
        const auto few = std::ranges::find(against, QStringLiteral("backscatter.few-refused"), &Statement::code);
        QVERIFY(few != against.end());
        QCOMPARE(few->arguments.value(QStringLiteral("accepted")).toInt(), 79);
        QCOMPARE(few->arguments.value(QStringLiteral("refused")).toInt(), 1);
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

    /// The addressees' providers are as few as the forger likes; who is named as the sender says less than whom the spam was for.
    void listsOfInventedRecipients()
    {
        const MailVolume volume{Vantage::Tracking, 400, 390, 300};
        OutboundReports reports;
        reports.peakTime = monday;
        reports.reports = reports.peak = reports.victims = reports.told = reports.knownCause = reports.unknownRecipient = 300;
        reports.domains = reports.hops = 4;
        reports.accepted = 200;
        reports.refused = reports.nobody = 100;
        reports.wrongRecipients = 300;
        QVERIFY(backscatterConfidence(reports, volume) > 0.9);
        reports.wrongRecipients.reset();
        QVERIFY(backscatterConfidence(reports, volume) > 0.9);
        // One victim of all.
        reports.victims = reports.domains = reports.hops = 1;
        reports.accepted = 300;
        reports.refused = reports.nobody = 0;
        reports.wrongRecipients = 300;
        const double joeJob = backscatterConfidence(reports, volume);
        QVERIFY(joeJob >= 0.5 && joeJob <= 0.7);
        reports.wrongRecipients = 1; // a robot
        QVERIFY(backscatterConfidence(reports, volume) < 0.5);
    }

    /// Every addressee's server took its report, of a small part of the mail, or about one mailbox: honest.
    void honestReportsToStrangers()
    {
        OutboundReports typing;
        typing.peakTime = monday;
        typing.reports = typing.peak = typing.victims = typing.domains = typing.told = typing.knownCause = typing.unknownRecipient = typing.accepted = 45;
        typing.wrongRecipients = 45;
        const MailVolume company{Vantage::Tracking, 4800, 2315, 45};
        QVERIFY(backscatterConfidence(typing, company) < 0.5);
        OutboundReports left = typing;
        left.wrongRecipients = 1;
        QVERIFY(backscatterConfidence(left, {}) < 0.5);
        // Some refused, or a relay took them all: nothing shows that the addressees are real.
        OutboundReports refused = typing;
        refused.accepted = 30;
        refused.refused = refused.nobody = 15;
        QVERIFY(backscatterConfidence(refused, {}) > 0.9);
        OutboundReports relayed = typing;
        relayed.hops = 1;
        QVERIFY(backscatterConfidence(relayed, {}) > 0.9);
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
