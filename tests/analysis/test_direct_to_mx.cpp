// direct-to-mx: the smallest cases in which it holds, and the nearest innocent ones.
#include "case/tables/host_profile.h"
#include "report/statement_text.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const QString suspect = QStringLiteral("10.0.3.44");

/// The mail server's ordinary day in a firewall log: mail in and out, and staff handing mail in.
void ordinaryMail(RecordSink& sink)
{
    for (int i = 0; i < 120; ++i) {
        flow(sink, monday + i * 10 * minute, "10.0.0.25", outside(i % 60), 25, Action::Allowed, 20'000);
        flow(sink, monday + i * 10 * minute + minute, outside(200 + i % 40), "10.0.0.25", 25, Action::Allowed, 20'000);
        flow(sink, monday + i * 10 * minute + 2 * minute, "10.0.1." + std::to_string(1 + i % 20), "10.0.0.25", 587,
                Action::Allowed, 9'000);
    }
}

void spamRun(RecordSink& sink, int destinations, int each, Action action, Micros from = monday + 9 * hour)
{
    for (int i = 0; i < destinations; ++i)
        for (int j = 0; j < each; ++j)
            flow(sink, from + (i * each + j) * 2 * second, "10.0.3.44", outside(300 + i), 25, action, 4'000, "All outbound");
}

const Finding* findingAbout(const Analysis& analysis, const QString& subject)
{
    for (const Finding& finding : analysis.findings)
        if (finding.cause == u"direct-to-mx" && finding.subject == subject)
            return &finding;
    return nullptr;
}

bool says(const std::vector<Statement>& statements, const char* code)
{
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& s) { return s.code == QLatin1String(code); });
}

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

/// No cause is excluded and not excluded at once.
bool unsureAndExcluded(const Analysis& analysis)
{
    return std::any_of(analysis.excluded.begin(), analysis.excluded.end(), [&](const CauseNote& note) {
        return std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                           [&](const CauseNote& other) { return other.cause == note.cause; });
    });
}

bool excludes(const Analysis& analysis, const char* code)
{
    return std::any_of(analysis.excluded.begin(), analysis.excluded.end(),
                       [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
}

} // namespace

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

    void everyRuleLeadsToItsOwnRows_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("another name") << QStringLiteral("Guests");
        QTest::newRow("part of the name") << QStringLiteral("All");
        QTest::newRow("a number that addresses contain") << QStringLiteral("1");
    }
    void everyRuleLeadsToItsOwnRows()
    {
        QFETCH(QString, other);
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            spamRun(sink, 80, 3, Action::Allowed);
            for (int i = 0; i < 40; ++i)
                flow(sink, monday + 15 * hour + i * second, "10.0.3.44", outside(500 + i), 25, Action::Allowed, 4'000, other.toLatin1().constData());
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QMap<QString, qint64> rows;
        for (const Statement& statement : finding->forIt)
            if (statement.code == u"direct-to-mx.rule")
                rows[statement.arguments.value(QStringLiteral("rule")).toString()] = statement.records;
        QCOMPARE(rows, (QMap<QString, qint64>{{QStringLiteral("All outbound"), 240}, {other, 40}}));
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

    void neverExcludedAndUnsure()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 24; ++i) // taken for the server, for want of any other
                flow(sink, monday + i * hour, "10.0.0.25", outside(i % 9), 25, Action::Allowed, 9'000);
            spamRun(sink, 40, 1, Action::Denied);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!analysis.cannotExclude.empty());
        QVERIFY(!unsureAndExcluded(analysis));
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

    /// The rows that a statement names are those that the table gives for its filter.
    void linksToRows()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            spamRun(sink, 40, 2, Action::Allowed);
            spamRun(sink, 40, 1, Action::Denied, monday + 12 * hour);
            flow(sink, monday + hour, "10.0.3.44", "10.0.0.25", 25, Action::Allowed); // through the server: not counted
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        const Finding& finding = analysis.findings.front();
        for (const Statement& statement : finding.forIt)
            if (statement.code == u"direct-to-mx.allowed") {
                QCOMPARE(statement.records, 80);
                QCOMPARE(statement.arguments.value(QStringLiteral("allowed")).toLongLong(), 80);
            }
        QVERIFY(says(finding.against, "direct-to-mx.contained"));
        for (const Statement& statement : finding.against)
            QCOMPARE(statement.records, 40);
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("contained"));
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

    /// Which program it was, by its rows; who contradicts is heard.
    void namesTheProgram()
    {
        CaseBuilder builder;
        constexpr const char* path = "C:\\Users\\ann\\AppData\\Roaming\\updater.exe";
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 30; ++i) {
                Connection connection;
                connection.time = monday + i * minute;
                connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                connection.destination = {*IpAddress::parse(outside(i)), 25};
                connection.action = Action::Allowed;
                connection.bytesSent = 3'000;
                if (i < 20) {
                    connection.process = path;
                    connection.pid = 4711;
                    connection.processVotes = 2;
                    connection.processConfidence = 0.9;
                }
                if (i < 5)
                    connection.processConflict = "socket-record:772:svchost.exe";
                sink.connection(connection);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(!says(finding->missing, "direct-to-mx.no-process"));
        const auto program = std::ranges::find(finding->forIt, QStringLiteral("direct-to-mx.program"), &Statement::code);
        QVERIFY(program != finding->forIt.end());
        QCOMPARE(program->arguments["program"].toString(), QString::fromLatin1(path));
        QCOMPARE(program->arguments["connections"].toInt(), 20);
        QCOMPARE(program->arguments["votes"].toInt(), 40);
        QCOMPARE(program->records, 20);
        const auto against = std::ranges::find(finding->against, QStringLiteral("direct-to-mx.program-contradicted"), &Statement::code);
        QVERIFY(against != finding->against.end());
        QCOMPARE(against->arguments["contradicted"].toInt(), 5);
    }

    /// Equals stand by time, whichever came into the case first.
    void equalsStandByTime()
    {
        for (const bool turned : {false, true}) {
            CaseBuilder builder;
            for (const bool second : {turned, !turned})
                builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                    for (int i = 0; i < 30; ++i)
                        flow(sink, monday + (second ? minute : 0) + i * minute, second ? "10.0.3.44" : "10.0.3.45", outside(i), 25, Action::Allowed, 3'000);
                });
            const Analysis analysis = builder.analyse();
            QCOMPARE(analysis.findings.size(), 2U);
            QCOMPARE(analysis.findings[0].confidence, analysis.findings[1].confidence);
            QCOMPARE(analysis.findings[0].subject, QStringLiteral("10.0.3.45"));
        }
    }

    /// Statements are prepared once, however many hosts are asked about.
    void manyHostsAreAskedAboutAtOnce()
    {
        const auto prepared = [](int hosts) {
            CaseBuilder builder;
            builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
                for (int i = 0; i < hosts; ++i) {
                    const std::string host = "10.1." + std::to_string(i / 250) + '.' + std::to_string(1 + i % 250);
                    flow(sink, monday + i * second, host, outside(i % 40), 25, i % 3 == 0 ? Action::Denied : Action::Allowed, 3'000);
                    if (i % 2 == 0)
                        dialogue(sink, {monday + i * second, host, outside(i % 40), "pc", "a@strange.example", "b@far.example"}, 40'000 + i % 20'000);
                }
            });
            int count = 0;
            sqlite3* const handle = builder.file().database().handle();
            sqlite3_set_authorizer(handle, [](void* counter, int action, const char*, const char*, const char*, const char*) {
                *static_cast<int*>(counter) += action == SQLITE_SELECT ? 1 : 0;
                return SQLITE_OK;
            }, &count);
            builder.analyse();
            sqlite3_set_authorizer(handle, nullptr, nullptr);
            return count;
        };
        const int few = prepared(30);
        QVERIFY(few > 0);
        QCOMPARE(prepared(600), few);
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

    /// Counts of two vantages stay apart.
    void quotesEachVantage()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) { spamRun(sink, 60, 2, Action::Allowed); });
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) { spamRun(sink, 50, 2, Action::Allowed); });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QList<qlonglong> destinations;
        for (const Statement& statement : analysis.findings.front().forIt)
            if (statement.code == u"direct-to-mx.destinations")
                destinations += statement.arguments.value(QStringLiteral("destinations")).toLongLong();
        std::sort(destinations.begin(), destinations.end());
        QCOMPARE(destinations, (QList<qlonglong>{50, 60}));
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
                sink.message(message);
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
        QVERIFY(says(finding->forIt, "direct-to-mx.outside-face"));
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

    /// Every statement that analysis makes has its sentence with every argument filled in.
    void sentencesAreComplete()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            spamRun(sink, 60, 2, Action::Allowed);
            spamRun(sink, 60, 2, Action::Denied, monday + 12 * hour);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!analysis.findings.empty());
        std::vector<Statement> all = {analysis.findings.front().summary};
        for (const auto* list : {&analysis.findings.front().forIt, &analysis.findings.front().against, &analysis.findings.front().missing})
            all.insert(all.end(), list->begin(), list->end());
        for (const CauseNote& note : analysis.excluded)
            all.push_back(note.because);
        for (const CauseNote& note : analysis.cannotExclude) {
            all.push_back(note.because);
            all.push_back(note.collect);
        }
        for (const Statement& statement : all) {
            const QString text = statementText(statement, {QLocale(QLocale::English), QTimeZone::utc()});
            QVERIFY2(text != statement.code && text.endsWith(u'.') && !text.contains(u'{') && !text.contains(QStringLiteral("  ")), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestDirectToMx)
#include "test_direct_to_mx.moc"
