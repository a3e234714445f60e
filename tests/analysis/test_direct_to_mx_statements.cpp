// direct-to-mx: what its statements say, and which rows they lead to.
#include "report/statement_text.h"
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestDirectToMxStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    /// What a capture lost or cut short it does not count.
    void piecesOfDialogues_data()
    {
        QTest::addColumn<int>("holed");
        QTest::newRow("whole") << 0;
        QTest::newRow("some with holes") << 7;
    }
    void piecesOfDialogues()
    {
        QFETCH(int, holed);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            spamRun(sink, 40, 1, Action::Allowed, monday);
            for (int i = 0; i < 40; ++i) {
                Session session;
                session.time = monday + i * 2 * second;
                session.end = session.time + second;
                session.client = {*IpAddress::parse("10.0.3.44"), 40000};
                session.server = {*IpAddress::parse(outside(300 + i)), 25};
                const std::string helo = "pc" + std::to_string(i) + ".example";
                session.helo = helo;
                session.direction = Direction::Outbound;
                session.messages = session.recipients = 1;
                session.gaps = i < holed ? 2 : 0;
                sink.session(session);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* const finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        const auto said = std::ranges::find(finding->missing, QStringLiteral("direct-to-mx.holed"), &Statement::code);
        QCOMPARE(said != finding->missing.end(), holed > 0);
        if (holed > 0)
            QCOMPARE(said->arguments.value(QStringLiteral("holed")).toInt(), holed);
    }

    /// Of recipients that servers refused, none was handed a message.
    void handedToRecipientsThatWereAccepted()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                const bool taken = i % 3 != 0;
                Connection connection;
                connection.time = monday + i * minute;
                connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                connection.destination = {*IpAddress::parse(outside(i)), 25};
                connection.action = Action::Allowed;
                connection.bytesSent = 3'000;
                sink.connection(connection);
                Session session;
                session.time = session.end = connection.time;
                session.client = connection.source;
                session.server = connection.destination;
                session.messages = taken ? 1 : 0;
                session.recipients = 2;
                session.rejectedRecipients = taken ? 1 : 2;
                Message message;
                message.time = session.time;
                message.session = sink.session(session);
                message.mailFrom = "x@spam.example.net";
                message.recipients = 2;
                message.client = session.client.address;
                message.server = session.server.address;
                const std::int64_t id = sink.message(message);
                for (const Outcome outcome : {taken ? Outcome::Accepted : Outcome::Rejected, Outcome::Rejected}) {
                    Delivery delivery;
                    delivery.time = session.time;
                    delivery.message = id;
                    delivery.recipient = outcome == Outcome::Accepted ? "a@example.com" : "b@example.com";
                    delivery.outcome = outcome;
                    sink.delivery(delivery);
                }
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        const auto handed = std::ranges::find(finding->forIt, QStringLiteral("direct-to-mx.messages"), &Statement::code);
        QVERIFY(handed != finding->forIt.end());
        QCOMPARE(handed->arguments["messages"].toInt(), 40);
        QCOMPARE(handed->arguments["recipients"].toInt(), 40);
    }

    /// Who is asked to come again is not refused, as greylisting asks every sender; who is refused behind the text is.
    void putOffIsNotRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("found");
        QTest::addColumn<int>("refused");
        QTest::newRow("own mail, greylisted") << QStringLiteral("erp@example.org") << Outcome::Deferred << false << 0;
        QTest::newRow("forged, greylisted") << QStringLiteral("x@spam.example.net") << Outcome::Deferred << true << 0;
        QTest::newRow("forged, refused") << QStringLiteral("x@spam.example.net") << Outcome::Rejected << true << 30;
    }
    void putOffIsNotRefused()
    {
        QFETCH(QString, from);
        QFETCH(Outcome, outcome);
        QFETCH(bool, found);
        QFETCH(int, refused);
        CaseBuilder builder;
        const std::string sender = from.toStdString();
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                Connection connection;
                connection.time = monday + i * minute;
                connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                connection.destination = {*IpAddress::parse(outside(i % 30)), 25};
                connection.action = Action::Allowed;
                connection.bytesSent = 3'000;
                sink.connection(connection);
                Session session;
                session.time = session.end = connection.time;
                session.client = connection.source;
                session.server = connection.destination;
                session.helo = "erp.example.org";
                session.messages = i % 2;
                session.recipients = 1;
                Message message;
                message.time = session.time;
                message.session = sink.session(session);
                message.mailFrom = sender;
                message.recipients = 1;
                message.client = session.client.address;
                message.server = session.server.address;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = session.time;
                delivery.recipient = "a@example.com";
                delivery.outcome = i % 2 == 1 ? Outcome::Accepted : outcome;
                sink.delivery(delivery);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QCOMPARE(finding != nullptr, found);
        if (!finding)
            return;
        const auto said = std::ranges::find(finding->forIt, QStringLiteral("direct-to-mx.rejections"), &Statement::code);
        QCOMPARE(said != finding->forIt.end(), refused > 0);
        QCOMPARE(builder.host(suspect, "reasons").toStringList().contains(QStringLiteral("rejections: %1").arg(refused)), refused > 0);
        if (refused > 0) {
            QCOMPARE(said->arguments["rejected"].toInt(), refused);
            QCOMPARE(said->arguments["recipients"].toInt(), 60);
            QCOMPARE(said->records, refused);
        }
        for (const Statement& statement : finding->forIt)
            if (statement.code == u"direct-to-mx.messages")
                QCOMPARE(statement.records, 30); // the dialogues that handed mail over
    }

    /// In a capture that saw them whole, not a byte in either direction is no SMTP; and it weighs less than dialogues would.
    void wordlessConnections()
    {
        for (const bool answered : {false, true}) {
            CaseBuilder builder;
            builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                for (int i = 0; i < 100; ++i) {
                    Connection connection;
                    connection.time = monday + i * 20 * second;
                    connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                    connection.destination = {*IpAddress::parse(outside(i)), 25};
                    connection.action = Action::Allowed;
                    connection.bytesSent = 0;
                    connection.bytesReceived = answered ? 80 : 0;
                    sink.connection(connection);
                }
            });
            const Analysis analysis = builder.analyse();
            const Finding* finding = findingAbout(analysis, suspect);
            QVERIFY(finding);
            QCOMPARE(says(finding->against, "direct-to-mx.wordless"), !answered);
            QCOMPARE(says(finding->missing, "direct-to-mx.no-capture"), answered);
            QCOMPARE(finding->summary.code == u"direct-to-mx.summary-wordless", !answered);
            QCOMPARE(finding->confidence < 0.8, !answered);
        }
    }

    /// Who asks servers for recipients and never sends a text hands nothing over; who is refused all of them would have.
    void askingIsNotHandingOver()
    {
        for (const bool refused : {false, true}) {
            CaseBuilder builder;
            builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i) {
                    Connection connection;
                    connection.time = monday + i * minute;
                    connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                    connection.destination = {*IpAddress::parse(outside(i)), 25};
                    connection.action = Action::Allowed;
                    connection.bytesSent = 120;
                    sink.connection(connection);
                    Session session;
                    session.time = session.end = connection.time;
                    session.client = connection.source;
                    session.server = connection.destination;
                    session.helo = "pc7.example.com";
                    session.recipients = 1;
                    session.rejectedRecipients = refused ? 1 : 0;
                    Message message;
                    message.time = session.time;
                    message.session = sink.session(session);
                    message.mailFrom = "<>";
                    message.recipients = 1;
                    message.client = session.client.address;
                    message.server = session.server.address;
                    message.status = refused ? Outcome::Rejected : Outcome::Unknown;
                    Delivery delivery;
                    delivery.message = sink.message(message);
                    delivery.time = session.time;
                    delivery.recipient = "postmaster@example.com";
                    delivery.replyCode = refused ? 550 : 250;
                    delivery.outcome = message.status;
                    sink.delivery(delivery);
                }
            });
            const Analysis analysis = builder.analyse();
            const Finding* finding = findingAbout(analysis, suspect);
            QVERIFY(finding);
            QCOMPARE(says(finding->against, "direct-to-mx.no-mail"), !refused);
        }
    }

    /// Where records of sockets are all there is, they are heard.
    void socketsAlone()
    {
        CaseBuilder builder;
        builder.evidence("sysmon", Vantage::Report, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 30; ++i) {
                SocketOwner owner;
                owner.time = monday + i * minute;
                owner.local = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                owner.remote = {*IpAddress::parse(outside(i % 20)), 25};
                owner.process = i % 3 == 0 ? "C:\\Windows\\svchost.exe" : "C:\\Temp\\bot.exe";
                sink.socketOwner(owner);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.cannotExclude.front().because.code, QStringLiteral("direct-to-mx.sockets"));
        const QVariantMap told = analysis.cannotExclude.front().because.arguments;
        QCOMPARE(told["program"].toString(), QStringLiteral("C:\\Temp\\bot.exe"));
        QCOMPARE(told["sockets"].toInt(), 30);
        QCOMPARE(told["destinations"].toInt(), 20);
        QVERIFY(std::ranges::none_of(analysis.cannotExclude, [](const CauseNote& note) { return note.because.code == u"direct-to-mx.no-border-evidence"; }));
    }

    /// A list without names (netstat -ano) says more than nothing.
    void aProcessWithoutAName()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 30; ++i) {
                Connection connection;
                connection.time = monday + i * minute;
                connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40000 + i)};
                connection.destination = {*IpAddress::parse(outside(i)), 25};
                connection.action = Action::Allowed;
                connection.bytesSent = 3'000;
                if (i < 15)
                    connection.pid = i < 12 ? 2412 : 88;
                sink.connection(connection);
            }
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(!says(finding->missing, "direct-to-mx.no-process"));
        const auto process = std::ranges::find(finding->forIt, QStringLiteral("direct-to-mx.pid"), &Statement::code);
        QVERIFY(process != finding->forIt.end());
        QCOMPARE(process->arguments["pid"].toString(), QStringLiteral("2412"));
        QCOMPARE(process->arguments["connections"].toInt(), 12);
        QCOMPARE(process->records, 12);
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

QTEST_GUILESS_MAIN(TestDirectToMxStatements)
#include "test_direct_to_mx_statements.moc"
