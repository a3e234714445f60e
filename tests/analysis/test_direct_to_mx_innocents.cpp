// direct-to-mx: decoys that speak SMTP to many outside addresses and send no spam, each beside the nearest case that does.
#include "evidence/logs/own_packets_note.h"
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const std::string decoy = "10.0.3.44";

int accused(const Analysis& analysis)
{
    return static_cast<int>(std::ranges::count(analysis.findings, QStringLiteral("direct-to-mx"), &Finding::cause));
}

bool cannotExclude(const Analysis& analysis, const char* code)
{
    return std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                       [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
}

void speakTo(RecordSink& sink, Micros time, const std::string& to, std::int64_t bytes)
{
    flow(sink, monday + 9 * hour + time, decoy, to, 25, Action::Allowed, bytes);
}

} // namespace

class TestDirectToMxInnocents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A device that hands mail to its tenant's provider reaches a dozen addresses of it.
    void oneProvider_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<int>("findings");
        QTest::newRow("Microsoft 365") << QStringLiteral("104.47.%1.36") << 0;
        QTest::newRow("as many strangers") << QStringLiteral("45.%1.7.36") << 1;
    }
    void oneProvider()
    {
        QFETCH(QString, network);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                speakTo(sink, i * 7 * minute, network.arg(i % 14).toStdString(), 90'000);
        });
        QCOMPARE(accused(builder.analyse()), findings);
    }

    /// Hosts of which nothing is to be said are counted, and are as suspicious as one look outside makes them.
    void manyQuietHosts()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                flow(sink, monday + i * second, "10.0.7." + std::to_string(i % 250 + 1), outside(7), 25, i < 250 ? Action::Allowed : Action::Denied, 900);
            for (int i = 0; i < 300; ++i) // reached nobody, and is told of by itself
                flow(sink, monday + i * second, "10.0.8.88", outside(i % 154), 25, Action::Denied);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(accused(analysis), 0);
        const auto none = std::ranges::find(analysis.excluded, QStringLiteral("direct-to-mx.none"), [](const CauseNote& note) { return note.because.code; });
        QVERIFY(none != analysis.excluded.end());
        QCOMPARE(none->because.arguments.value(QStringLiteral("hosts")).toInt(), 250);
        QCOMPARE(none->because.arguments.value(QStringLiteral("destinations")).toInt(), 1);
        QCOMPARE(qRound(builder.host(QStringLiteral("10.0.7.9"), "suspicion").toDouble() * 1000), 76);
        QCOMPARE(builder.host(QStringLiteral("10.0.7.9"), "state").toString(), QString());
    }

    /// What is too short for mail is none; a probe of many servers is even about it.
    void tooLittleForMail_data()
    {
        QTest::addColumn<int>("targets");
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("findings");
        QTest::newRow("thirty servers all day") << 30 << 36 << 20 << 0;
        QTest::newRow("forty servers all day, as the wire counts") << 40 << 36 << 260 << 0;
        QTest::newRow("forty servers all day, with room for mail") << 40 << 36 << 1'100 << 1;
        QTest::newRow("ten servers, three rounds") << 10 << 3 << 20 << 0;
        QTest::newRow("ten servers, three mails each") << 10 << 3 << 2'500 << 1;
        QTest::newRow("a hundred servers once, refused at once") << 100 << 1 << 20 << 1; // a bot that is listed everywhere
    }
    void tooLittleForMail()
    {
        QFETCH(int, targets);
        QFETCH(int, rounds);
        QFETCH(int, bytes);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < rounds; ++i)
                for (int target = 0; target < targets; ++target)
                    speakTo(sink, i * 15 * minute + target * second, outside(target), bytes);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(accused(analysis), findings);
        for (const Finding& finding : analysis.findings) // never said of what speaks against it
            for (const Statement& statement : finding.forIt)
                QVERIFY(bytes > 100 || statement.code != u"direct-to-mx.bytes");
    }

    /// Who looks for open ports goes through a range; receivers of mail stand apart, or are told more.
    void scan_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("findings");
        QTest::newRow("a range") << 1 << 120 << 0;
        QTest::newRow("addresses apart") << 7 << 120 << 1;
        QTest::newRow("a range, with room for mail") << 1 << 900 << 1;
    }
    void scan()
    {
        QFETCH(int, step);
        QFETCH(int, bytes);
        QFETCH(int, findings);
        CaseBuilder builder;
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 90; ++i)
                speakTo(sink, i * second, "203.0.113." + std::to_string(1 + i / 3 * step), bytes);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(accused(analysis), findings);
        const bool said = std::ranges::any_of(analysis.excluded, [](const CauseNote& note) { return note.because.code == u"direct-to-mx.scan"; });
        QCOMPARE(said, findings == 0);
    }

    /// Guests behind one address: mail programs of many providers, and a few old ones. Together they are not more than each.
    void guests()
    {
        CaseBuilder builder;
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 200; ++i)
                flow(sink, monday + 8 * hour + i * 2 * minute, decoy, outside(i % 35), 587, Action::Allowed, 4'000);
            for (int i = 0; i < 20; ++i)
                speakTo(sink, i * 20 * minute, outside(100 + i % 6), 4'000);
        });
        QCOMPARE(accused(builder.analyse()), 0);
    }

    /// Dialogues that were seen whole and handed nothing over are proof; those that a server refused are not.
    void greetingsOnly_data()
    {
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<int>("findings");
        QTest::newRow("EHLO and QUIT") << QString() << 0;
        QTest::newRow("turned away") << QStringLiteral("554 5.7.1 blocked") << 1;
    }
    void greetingsOnly()
    {
        QFETCH(QString, refusal);
        QFETCH(int, findings);
        const std::string words = refusal.toStdString();
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 40; ++i) {
                speakTo(sink, i * minute, outside(i), 300);
                Session session;
                session.time = monday + 9 * hour + i * minute;
                session.end = session.time + second;
                session.client = {*IpAddress::parse(decoy), static_cast<std::uint16_t>(40000 + i)};
                session.server = {*IpAddress::parse(outside(i)), 25};
                session.helo = "monitor.example.org";
                session.error = words;
                session.direction = Direction::Outbound;
                sink.session(session);
            }
        });
        QCOMPARE(accused(builder.analyse()), findings);
    }

    /// Whom outside servers bring mail, or who sends in the own name and is welcome, is a server that nobody declared: said, not accused.
    void undeclaredServers_data()
    {
        QTest::addColumn<int>("deliverers");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<bool>("capture");
        QTest::addColumn<int>("findings");
        QTest::newRow("receives from outside") << 30 << QStringLiteral("example.org") << false << 0;
        QTest::newRow("receives nothing") << 0 << QStringLiteral("example.org") << false << 1;
        QTest::newRow("own name and senders") << 0 << QStringLiteral("example.org") << true << 0;
        QTest::newRow("a stranger's name and senders") << 0 << QStringLiteral("bank.example") << true << 1;
    }
    void undeclaredServers()
    {
        QFETCH(int, deliverers);
        QFETCH(QString, domain);
        QFETCH(bool, capture);
        QFETCH(int, findings);
        const std::string name = domain.toStdString();
        CaseBuilder builder;
        builder.evidence(capture ? "pcap" : "isa-w3c", capture ? Vantage::Capture : Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                speakTo(sink, i * 5 * minute, outside(i), 5'000);
                if (capture)
                    dialogue(sink, {monday + 9 * hour + i * 5 * minute, decoy, outside(i), "shop." + name, "invoice@" + name,
                                    "customer" + std::to_string(i) + "@firm.example"});
            }
            for (int i = 0; i < deliverers; ++i)
                flow(sink, monday + i * minute, outside(300 + i), decoy, 25, Action::Allowed, 9'000);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(accused(analysis), findings);
        QCOMPARE(cannotExclude(analysis, "direct-to-mx.looks-like-server"), findings == 0);
    }

    /// Where the firewall tells who got it behind our public address, that server has received it.
    void portForwarding()
    {
        CaseBuilder builder;
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                speakTo(sink, i * 5 * minute, outside(i), 5'000);
            for (int i = 0; i < 30; ++i) {
                Connection record;
                record.time = monday + i * minute;
                record.source = {*IpAddress::parse(outside(300 + i)), 40'000};
                record.destination = {*IpAddress::parse("203.0.113.25"), 25};
                record.forwardedTo = *IpAddress::parse(i % 3 == 0 ? "198.51.100.250" : decoy); // the first one is not known to be inside
                record.action = Action::Allowed;
                sink.connection(record);
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(accused(analysis), 0);
        QVERIFY(cannotExclude(analysis, "direct-to-mx.looks-like-server"));
        const auto reached = [&](const std::string& address) {
            return builder.file().database().integer("SELECT count(*) FROM connection c JOIN host d ON d.id = c.destination WHERE d.address = '" + address + '\'');
        };
        QCOMPARE(reached(decoy), 20);
        QCOMPARE(reached("203.0.113.25"), 10);
    }

    /// Without own domains in the case, the mail server's names are ours: its other address speaks under them.
    void anotherAddressOfTheServer_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sender");
        QTest::addColumn<int>("findings");
        QTest::newRow("its name and senders") << QStringLiteral("mail.example.org") << QStringLiteral("bob@example.org") << 0;
        QTest::newRow("another name") << QStringLiteral("pc44") << QStringLiteral("bob@example.org") << 1;
        QTest::newRow("other senders") << QStringLiteral("mail.example.org") << QStringLiteral("win@bank.example") << 1;
    }
    void anotherAddressOfTheServer()
    {
        QFETCH(QString, name);
        QFETCH(QString, sender);
        QFETCH(int, findings);
        CaseSettings settings;
        settings.mailServers = {"10.0.0.25"};
        settings.internal = {"10.0.0.0/8", "fd00::/8"};
        CaseBuilder builder(settings);
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                const std::string recipient = "customer" + std::to_string(i) + "@firm.example";
                for (const bool server : {true, false}) {
                    const std::string client = server ? "10.0.0.25" : "fd00::25", to = outside(i + (server ? 100 : 0));
                    flow(sink, monday + 9 * hour + i * 5 * minute, client, to, 25, Action::Allowed, 5'000);
                    dialogue(sink, {monday + 9 * hour + i * 5 * minute, client, to, server ? "mail.example.org" : name.toStdString(),
                                    server ? "anna@example.org" : sender.toStdString(), recipient});
                }
            }
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(accused(analysis), findings);
        QCOMPARE(cannotExclude(analysis, "direct-to-mx.looks-like-server"), findings == 0);
    }

    /// What a log cannot show is not excluded by it.
    void blindFirewalls_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("why");
        const QString server = QStringLiteral("10.0.0.25"), away = QString::fromStdString(outside(3));
        QTest::newRow("the server's own mail is there") << QStringLiteral("pfsense") << server << away << 1440 << true << QString();
        QTest::newRow("blocked alone") << QStringLiteral("pfsense") << QStringLiteral("10.0.3.44") << away << 1440 << false << QStringLiteral("direct-to-mx.nothing-leaves");
        QTest::newRow("inbound alone") << QStringLiteral("pfsense") << away << server << 1440 << true << QStringLiteral("direct-to-mx.nothing-leaves");
        QTest::newRow("a machine's own") << QStringLiteral("windows-firewall") << server << away << 1440 << true << QStringLiteral("direct-to-mx.own-firewall");
        QTest::newRow("a machine's own, of Linux") << QStringLiteral("netfilter") << server << away << 1440 << true << QStringLiteral("direct-to-mx.own-firewall");
        QTest::newRow("ten minutes") << QStringLiteral("pfsense") << server << away << 10 << true << QStringLiteral("direct-to-mx.short-log");
    }
    void blindFirewalls()
    {
        QFETCH(QString, format);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, minutes);
        QFETCH(bool, allowed);
        QFETCH(QString, why);
        CaseSettings settings;
        settings.mailServers = {"10.0.0.25"};
        CaseBuilder builder(settings);
        builder.evidence(format.toLatin1().constData(), Vantage::Firewall, monday, monday + minutes * minute, [&](RecordSink& sink) {
            flow(sink, monday + minute, from.toStdString(), to.toStdString(), 25, allowed ? Action::Allowed : Action::Denied, 900);
        }, format == QLatin1String("netfilter") ? ownPacketsNote : std::string_view());
        builder.evidence("postfix", Vantage::MailLog, monday, monday + day, [](RecordSink&) {});
        const Analysis analysis = builder.analyse();
        QCOMPARE(excludes(analysis, "direct-to-mx.none-at-all"), why.isEmpty());
        for (const char* const code : {"direct-to-mx.nothing-leaves", "direct-to-mx.own-firewall", "direct-to-mx.short-log"})
            QCOMPARE(cannotExclude(analysis, code), why == QLatin1String(code));
    }

    /// A log of a few minutes is no alibi, though no other log tells of more time.
    void momentsExcludeNothing()
    {
        for (const int minutes : {1, 9, 10, 60}) {
            CaseSettings settings;
            settings.mailServers = {"10.0.0.25"};
            CaseBuilder builder(settings);
            builder.evidence("pfsense", Vantage::Firewall, monday, monday + minutes * minute, [&](RecordSink& sink) {
                flow(sink, monday + 30 * second, "10.0.0.25", outside(3), 25, Action::Allowed, 900);
            });
            const Analysis analysis = builder.analyse();
            QCOMPARE(excludes(analysis, "direct-to-mx.none-at-all"), minutes >= 10);
            QCOMPARE(cannotExclude(analysis, "direct-to-mx.none-at-all"), minutes < 10);
        }
    }
};

QTEST_GUILESS_MAIN(TestDirectToMxInnocents)
#include "test_direct_to_mx_innocents.moc"
