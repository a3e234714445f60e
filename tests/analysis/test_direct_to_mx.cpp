// direct-to-mx: the smallest cases in which it holds, and the nearest innocent ones.
#include "case/tables/host_profile.h"
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestDirectToMx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsInAFirewallLog()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            spamRun(sink, 80, 3, Action::Allowed);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        const Finding& finding = analysis.findings.front();
        QCOMPARE(finding.subject, suspect);
        QVERIFY(finding.confidence > 0.9);
        QCOMPARE(finding.first, monday + 9 * hour);
        QVERIFY(says(finding.forIt, "direct-to-mx.destinations"));
        QVERIFY(says(finding.forIt, "direct-to-mx.rule"));
        QVERIFY(says(finding.missing, "direct-to-mx.no-capture"));
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("suspicious"));
        QVERIFY(builder.host(suspect, "suspicion").toDouble() > 0.9);
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "role").toString(), QStringLiteral("mail-server"));
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "suspicion").toDouble(), 0.0);
    }

    /// Nothing is seen of what goes on encrypted: that speaks neither for nor against.
    void encryptedDialoguesSayNothing_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("encrypted") << true;
        QTest::newRow("in the clear") << false;
    }
    void encryptedDialoguesSayNothing()
    {
        QFETCH(bool, encrypted);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            spamRun(sink, 80, 1, Action::Allowed);
            for (int i = 0; i < 80; ++i) {
                Session session;
                session.time = monday + 9 * hour + i * 2 * second;
                session.client = {*IpAddress::parse("10.0.3.44"), std::uint16_t(30000 + i)};
                session.server = {*IpAddress::parse(outside(300 + i)), 25};
                session.direction = Direction::Outbound;
                session.helo = "pc44";
                session.tls = encrypted ? Tls::Yes : Tls::No;
                sink.session(session);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QCOMPARE(says(finding->against, "direct-to-mx.no-mail"), !encrypted);
        QCOMPARE(says(finding->missing, "direct-to-mx.encrypted"), encrypted);
        const TableDefinition& sessions = *tableById(u"sessions");
        const auto rows = TableQuery(builder.file().database(), sessions).page({}, 0, 1).rows;
        QCOMPARE(rows.at(0)[std::size_t(sessions.column("messages"))].isNull(), encrypted);
    }

    /// A firewall and a sensor of the same vantage, with clocks half a second apart: one connection each, and the verdict counts.
    void twoWitnessesOfOneConnection()
    {
        CaseBuilder builder;
        builder.evidence("cisco-asa", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            spamRun(sink, 80, 1, Action::Allowed);
            spamRun(sink, 20, 1, Action::Denied, monday + 12 * hour);
        });
        builder.evidence("zeek-conn", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            spamRun(sink, 80, 1, Action::Allowed, monday + 9 * hour + second / 2);
            spamRun(sink, 20, 1, Action::Unknown, monday + 12 * hour + second / 2);
            spamRun(sink, 5, 1, Action::Allowed, monday + 20 * hour); // the firewall's log has them not
        });
        const auto check = [&](qint64 connections) {
            const Analysis analysis = builder.analyse();
            const Finding* const finding = findingAbout(analysis, suspect);
            QVERIFY(finding);
            for (const Statement& statement : finding->forIt)
                if (statement.code == u"direct-to-mx.allowed") {
                    QCOMPARE(statement.records, 85);
                    QCOMPARE(statement.arguments.value(QStringLiteral("allowed")).toLongLong(), 85);
                    QCOMPARE(statement.arguments.value(QStringLiteral("connections")).toLongLong(), connections);
                }
            QCOMPARE(builder.host(suspect, "smtp_connections").toLongLong(), connections);
            QCOMPARE(builder.host(suspect, "smtp_denied").toLongLong(), 20);
            QCOMPARE(builder.file().database().integer("SELECT sum(connections) FROM traffic_hour"), connections);
            QCOMPARE(builder.file().database().integer("SELECT sum(connections) FROM traffic_minute"), connections);
        };
        check(105);
        // One more evidence: they are found anew, not taken away twice.
        builder.evidence("isa-w3c", Vantage::Firewall, monday + 2 * day, monday + 3 * day,
                         [](RecordSink& sink) { flow(sink, monday + 2 * day, "10.0.3.44", outside(1), 25, Action::Denied); });
        builder.analyse();
        QCOMPARE(builder.host(suspect, "smtp_connections").toLongLong(), 106);
    }

    void ordinaryDayGivesNothing()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            // A monitoring probe: five outside servers every five minutes.
            for (int i = 0; i < 288; ++i)
                for (int target = 0; target < 5; ++target)
                    flow(sink, monday + i * 5 * minute + target * second, "10.0.0.9", outside(target), 25, Action::Allowed, 61);
            // A mail program with its own provider, a scanner that mails through the server.
            for (int i = 0; i < 40; ++i) {
                flow(sink, monday + i * 20 * minute, "10.0.1.7", outside(5), 587, Action::Allowed, 12'000);
                flow(sink, monday + i * 30 * minute, "10.0.2.2", "10.0.0.25", 25, Action::Allowed, 300'000);
            }
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(excludes(analysis, "direct-to-mx.probe"));
        QVERIFY(excludes(analysis, "direct-to-mx.none"));
        QCOMPARE(builder.host(QStringLiteral("10.0.0.9"), "role").toString(), QStringLiteral("monitor"));
        QVERIFY(builder.host(QStringLiteral("10.0.0.9"), "suspicion").toDouble() < 0.5);
    }

    /// A larger probe: even, frequent, next to no bytes.
    void twentyTargetsOfAProbe()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            for (int i = 0; i < 48; ++i)
                for (int target = 0; target < 20; ++target)
                    flow(sink, monday + i * 30 * minute + target * second, "10.0.0.9", outside(target), 25, Action::Allowed, 70);
        });
        QVERIFY(builder.analyse().findings.empty());
    }

    void deniedOnlyIsContained()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            spamRun(sink, 120, 3, Action::Denied);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(excludes(analysis, "direct-to-mx.denied-only"));
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("contained"));
        const double suspicion = builder.host(suspect, "suspicion").toDouble();
        QVERIFY(suspicion > 0 && suspicion < 0.5);
    }

    void holdsInACaptureAlone()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 15; ++i) {
                flow(sink, monday + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 3'000);
                dialogue(sink, {monday + i * minute, "10.0.3.44", outside(i), "pc" + std::to_string(i) + ".isp.example",
                                "a" + std::to_string(i) + "@shop" + std::to_string(i) + ".example", "b@victim.example",
                                i % 2 ? "550 5.7.1 blocked" : "250 2.1.5 Ok"});
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(finding->confidence > 0.9);
        QVERIFY(says(finding->forIt, "direct-to-mx.helo-many"));
        QVERIFY(says(finding->forIt, "direct-to-mx.senders"));
        QVERIFY(says(finding->forIt, "direct-to-mx.rejections"));
        QVERIFY(says(finding->missing, "direct-to-mx.no-firewall"));
        QVERIFY(says(finding->missing, "direct-to-mx.no-process"));
    }

    /// MX look-ups are evidence: with them fewer destinations convince.
    void mxLookupsSpeakForIt()
    {
        const auto analysed = [](CaseBuilder& builder, int lookups) {
            builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                for (int i = 0; i < 6; ++i)
                    flow(sink, monday + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 3'000);
                for (int i = 0; i < lookups; ++i) {
                    const std::string name = "domain" + std::to_string(i % 40) + ".example";
                    DnsQuery query;
                    query.time = monday + i * second;
                    query.client = *IpAddress::parse("10.0.3.44");
                    query.server = *IpAddress::parse("10.0.0.1");
                    query.name = name;
                    query.type = 15;
                    query.kind = LookupKind::Mx;
                    sink.dnsQuery(query);
                    query.kind = LookupKind::Other;
                    sink.dnsQuery(query);
                }
            });
            return builder.analyse();
        };
        CaseBuilder without;
        QVERIFY(analysed(without, 0).findings.empty());
        CaseBuilder with;
        const Analysis analysis = analysed(with, 80);
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        bool found = false;
        for (const Statement& statement : finding->forIt)
            if (statement.code == u"direct-to-mx.mx-lookups") {
                found = true;
                QCOMPARE(statement.records, 80);
                QCOMPARE(statement.arguments.value(QStringLiteral("domains")).toLongLong(), 40);
            }
        QVERIFY(found);
        const HostProfile profile = readHostProfile(with.file().database(), suspect, 10);
        QCOMPARE(profile.lookups.entries.size(), 2U);
        QCOMPARE(profile.lookups.entries[0].value, QStringLiteral("mx"));
        QCOMPARE(profile.lookups.entries[0].count, 80);
        QCOMPARE(profile.lookups.entries[1].value, QStringLiteral("other"));
        QCOMPARE(profile.lookups.entries[1].count, 80);
        const HostProfile first = readHostProfile(with.file().database(), suspect, 1);
        QCOMPARE(first.lookups.entries.size(), 1U); // a list that is cut tells how long it is
        QCOMPARE(first.lookups.total, 2);
        QCOMPARE(static_cast<qint64>(first.destinations.entries.size()), 1);
        QCOMPARE(first.destinations.total, profile.destinations.total);
        QVERIFY(first.destinations.total > 1);
    }

    /// A capture in which nobody answered shows attempts, not mail.
    void unansweredInACapture()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 100; ++i)
                flow(sink, monday + i * second, "10.0.3.44", outside(i), 25, Action::Unknown, 0);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(!unsureAndExcluded(analysis));
        QVERIFY(std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                            [](const CauseNote& note) { return note.because.code == u"direct-to-mx.unanswered-only"; }));
    }

    /// What the firewall let out and nobody answered: the capture of it speaks against, with its rows.
    void unansweredBesideAFirewall()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) { spamRun(sink, 60, 2, Action::Allowed); });
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 100; ++i)
                flow(sink, monday + i * second, "10.0.3.44", outside(i), 25, Action::Unknown, 0);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(1));
        const auto& against = analysis.findings[0].against;
        const auto said = std::ranges::find(against, QStringLiteral("direct-to-mx.unanswered"), &Statement::code);
        QVERIFY(said != against.end());
        QCOMPARE(said->records, 100);
    }

    void mailLogAloneCannotShowIt()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            dialogue(sink, {monday, outside(1), "10.0.0.25", "mail.partner.example", "p@partner.example", "a@example.org", "250 2.1.5 Ok", "<1@partner.example>", "Hello", Direction::Inbound});
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                            [](const CauseNote& note) { return note.because.code == u"direct-to-mx.no-border-evidence"; }));
    }

    void emptyCase()
    {
        CaseBuilder builder;
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(!analysis.cannotExclude.empty());
    }

    void confidenceGrowsWithDestinations()
    {
        double before = 0;
        for (const int destinations : {3, 6, 12, 25, 60, 150}) {
            CaseBuilder builder;
            builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day,
                             [&](RecordSink& sink) { spamRun(sink, destinations, 1, Action::Allowed); });
            builder.analyse();
            const double suspicion = builder.host(suspect, "suspicion").toDouble();
            QVERIFY2(suspicion >= before && suspicion < 1, qPrintable(QString::number(destinations)));
            before = suspicion;
        }
        QVERIFY(before > 0.9);
    }
};

QTEST_GUILESS_MAIN(TestDirectToMx)
#include "test_direct_to_mx.moc"
