// Null-sender mail of several kinds beside backscatter: what the finding counts, and the rows that its statements lead to.
#include "analysis/analysis.h"
#include "support/case_builder.h"
#include "support/exchange_tracking_rows.h"
#include "support/imported_logs.h"
#include "support/null_sender_mail.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestNullSenderFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
            const std::string member = list ? "gone@ours.example" : "gone" + n + "@ours.example";
            const Fields mail = with(received, {{"date-time", time}, {"message-id", original}, {"recipient-address", list ? "sales@ours.example" : member},
                                                {"return-path", victim}, {"sender-address", victim}, {"server-ip", "10.0.0.25"}});
            rows.push_back(mail);
            if (list)
                rows.push_back(with(with(mail, own), {{"source", "ROUTING"}, {"event-id", "EXPAND"}, {"recipient-address", "staff@ours.example;gone@ours.example"}, {"related-recipient-address", "sales@ours.example"}}));
            rows.push_back(with(with(mail, own), {{"source", "ROUTING"}, {"event-id", "FAIL"}, {"recipient-address", member},
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

QTEST_GUILESS_MAIN(TestNullSenderFindings)
#include "test_null_sender_findings.moc"
