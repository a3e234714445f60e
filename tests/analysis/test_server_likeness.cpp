// Which of the hosts that speak SMTP is the mail server, where nobody declared it or where what was declared is seen nowhere.
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const QString server = QStringLiteral("10.0.0.25");

/// Sixty partners and back to each of them an hour and a half later; nothing comes in from outside.
void correspondence(RecordSink& sink)
{
    for (int i = 0; i < 120; ++i)
        flow(sink, monday + i * 90 * second, "10.0.0.25", outside(i % 60), 25, Action::Allowed, 20'000);
}

/// For as long as the server, more than twice as much, and nobody twice.
void listGoneThrough(RecordSink& sink, const char* host = "10.0.3.44", int from = 300)
{
    for (int i = 0; i < 300; ++i)
        flow(sink, monday + i * 36 * second, host, outside(from + i), 25, Action::Allowed, 4'000);
}

bool cannotExclude(const Analysis& analysis, const char* code)
{
    return std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                       [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
}

} // namespace

class TestServerLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void louderIsNotLiker()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 3 * hour, [](RecordSink& sink) {
            correspondence(sink);
            listGoneThrough(sink);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!findingAbout(analysis, server));
        QVERIFY(findingAbout(analysis, suspect));
        QCOMPARE(builder.host(server, "role").toString(), QStringLiteral("inferred-mail-server"));
    }

    /// A busy quarter of an hour: nobody is written to twice. What tells is in whose name they send.
    void theNameTells_data()
    {
        QTest::addColumn<bool>("domains");
        QTest::newRow("our domain is known") << true;
        QTest::newRow("it is not") << false;
    }
    void theNameTells()
    {
        QFETCH(bool, domains);
        CaseSettings settings = undeclared();
        if (domains)
            settings.domains = {"example.org"};
        CaseBuilder builder(settings);
        builder.evidence("pcap", Vantage::Capture, monday, monday + 15 * minute, [](RecordSink& sink) {
            for (int i = 0; i < 45; ++i) {
                const bool bot = i % 3 != 0;
                const char* host = bot ? "10.0.3.44" : "10.0.0.25";
                flow(sink, monday + i * 20 * second, host, outside(i), 25, Action::Allowed, 3'000);
                dialogue(sink, {monday + i * 20 * second, host, outside(i), bot ? "pc.dyn.example" : "mail.example.org",
                                bot ? "x" + std::to_string(i) + "@bank.example" : "anna@example.org", "b@y.example"});
            }
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!findingAbout(analysis, server));
        QVERIFY(findingAbout(analysis, suspect));
    }

    /// By their traffic alike; only one of them is in the server's own tracking log.
    void trackingTells_data()
    {
        QTest::addColumn<bool>("tracked");
        QTest::newRow("with the tracking log") << true;
        QTest::newRow("without it nobody is accused") << false;
    }
    void trackingTells()
    {
        QFETCH(bool, tracked);
        CaseBuilder builder(undeclared());
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i) {
                flow(sink, monday + i * 50 * second, "10.0.0.25", outside(i), 25, Action::Allowed, 20'000);
                flow(sink, monday + i * 40 * second, "10.0.3.44", outside(300 + i), 25, Action::Allowed, 20'000);
            }
        });
        if (tracked)
            builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + hour, [](RecordSink& sink) {
                Message message;
                message.time = monday;
                message.role = MessageRole::Sent;
                message.client = *IpAddress::parse("10.0.0.25");
                message.server = *IpAddress::parse(outside(0));
                message.mailFrom = "anna@example.org";
                message.direction = Direction::Outbound;
                sink.message(message);
            });
        const Analysis analysis = builder.analyse();
        QVERIFY(!findingAbout(analysis, server));
        QCOMPARE(findingAbout(analysis, suspect) != nullptr, tracked);
        const auto asked = std::ranges::count_if(analysis.cannotExclude, [](const CauseNote& note) {
            return note.because.code == u"direct-to-mx.only-server" && note.collect.code == u"direct-to-mx.collect-declare";
        });
        if (!tracked)
            QCOMPARE(asked, 2);
    }

    /// Where nobody behaves as a server, one is taken for it and the others are not excused.
    void botsDoNotExcuseEachOther()
    {
        CaseBuilder builder(undeclared());
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 3 * hour, [](RecordSink& sink) {
            listGoneThrough(sink);
            listGoneThrough(sink, "10.0.3.45", 700);
        });
        QCOMPARE(builder.analyse().findings.size(), 1U);
    }

    /// The address that a list operator names is the border's; or a slip of the pen.
    void declaredAndSeenNowhere_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::newRow("the public address") << QStringLiteral("203.0.113.25");
        QTest::newRow("a typo") << QStringLiteral("10.0.0.99");
    }
    void declaredAndSeenNowhere()
    {
        QFETCH(QString, declared);
        CaseSettings settings = smallOffice();
        settings.mailServers = {declared.toStdString()};
        CaseBuilder builder(settings);
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 3 * hour, [](RecordSink& sink) {
            correspondence(sink);
            listGoneThrough(sink);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!findingAbout(analysis, server));
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(says(finding->missing, "direct-to-mx.server-unseen"));
        QVERIFY(builder.host(server, "role").toString() != u"inferred-mail-server"); // nobody takes it for one
    }

    /// Behind a public address: the server and who is no rival of it, or who is as like one as it is. Behind a slip of the pen is one.
    void behindThePublicAddress_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("beside");
        QTest::addColumn<bool>("accused");
        const QString publicAddress = QStringLiteral("203.0.113.25");
        const QString typo = QStringLiteral("10.0.0.99");
        QTest::newRow("a probe") << publicAddress << QStringLiteral("probe") << false;
        QTest::newRow("a probe, and a typo declared") << typo << QStringLiteral("probe") << false;
        QTest::newRow("a second server") << publicAddress << QStringLiteral("server") << false;
        QTest::newRow("a second server, and declared as server alone") << QStringLiteral("203.0.113.99") << QStringLiteral("server") << false;
        QTest::newRow("a second server, and a typo declared") << typo << QStringLiteral("server") << true;
    }
    void behindThePublicAddress()
    {
        QFETCH(QString, declared);
        QFETCH(QString, beside);
        QFETCH(bool, accused);
        CaseSettings settings = smallOffice();
        settings.mailServers = {declared.toStdString()};
        CaseBuilder builder(settings);
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 3 * hour, [&](RecordSink& sink) {
            correspondence(sink);
            for (int i = 0; i < 36 && beside == u"probe"; ++i)
                for (int target = 0; target < 4; ++target)
                    flow(sink, monday + i * 5 * minute + target * second, "10.0.2.99", outside(200 + target), 25, Action::Allowed, 300);
            for (int i = 0; i < 120 && beside == u"server"; ++i)
                flow(sink, monday + i * 85 * second, "10.0.0.26", outside(100 + i % 60), 25, Action::Allowed, 20'000);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.empty(), !accused);
        QCOMPARE(cannotExclude(analysis, "direct-to-mx.likest-server"), !accused);
    }

    /// A bot is not what the public address was declared for: neither beside the server and a probe, nor where it is all that is seen.
    void noBotBehindThePublicAddress_data()
    {
        QTest::addColumn<bool>("serverSeen");
        QTest::newRow("beside the server") << true;
        QTest::newRow("alone") << false;
    }
    void noBotBehindThePublicAddress()
    {
        QFETCH(bool, serverSeen);
        CaseSettings settings = smallOffice();
        settings.mailServers = {"203.0.113.25"};
        CaseBuilder builder(settings);
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 3 * hour, [&](RecordSink& sink) {
            if (serverSeen)
                correspondence(sink);
            for (int i = 0; i < 36; ++i)
                for (int target = 0; target < 4; ++target)
                    flow(sink, monday + i * 5 * minute + target * second, "10.0.2.99", outside(200 + target), 25, Action::Allowed, 300);
            listGoneThrough(sink);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        QVERIFY(findingAbout(analysis, suspect));
    }

    /// The same host beside the server that was declared: it has no such excuse.
    void declaredAndSeen()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 3 * hour, [](RecordSink& sink) {
            correspondence(sink);
            for (int i = 0; i < 120; ++i)
                flow(sink, monday + i * 90 * second, "10.0.3.44", outside(300 + i % 60), 25, Action::Allowed, 4'000);
        });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(!says(finding->missing, "direct-to-mx.server-unseen"));
        QVERIFY(!cannotExclude(analysis, "direct-to-mx.likest-server"));
    }

    /// What excludes says from when to when, and for which time it cannot.
    void excludedButForAGap()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 14 * hour, [](RecordSink& sink) {
            for (int i = 0; i < 14 * 12; ++i)
                if (i < 40 || i >= 88)
                    flow(sink, monday + i * 5 * minute, "10.0.0.25", outside(i % 60), 25, Action::Allowed, 20'000);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(excludes(analysis, "direct-to-mx.none-at-all"));
        QVERIFY(excludes(analysis, "direct-to-mx.gaps"));
        for (const CauseNote& note : analysis.excluded) {
            if (note.because.code == u"direct-to-mx.none-at-all")
                QCOMPARE(note.because.arguments.value(QStringLiteral("firstTime")).toLongLong(), monday);
            if (note.because.code == u"direct-to-mx.gaps") {
                QCOMPARE(note.because.arguments.value(QStringLiteral("firstTime")).toLongLong(), monday + 39 * 5 * minute + minute);
                QCOMPARE(note.because.arguments.value(QStringLiteral("lastTime")).toLongLong(), monday + 88 * 5 * minute);
            }
        }
    }

    /// Two captures, and nothing between them.
    void theHoleBetweenCaptures()
    {
        CaseBuilder builder;
        for (const Micros begin : {monday, monday + 6 * hour})
            builder.evidence("pcap", Vantage::Capture, begin, begin + 2 * hour, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i)
                    flow(sink, begin + i * 2 * minute, "10.0.0.25", outside(i), 25, Action::Allowed, 20'000);
            });
        QVERIFY(cannotExclude(builder.analyse(), "direct-to-mx.gaps"));
    }

    /// What a later capture shows stops it as a firewall's log does.
    void containedInACapture()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) { spamRun(sink, 80, 1, Action::Allowed, monday); });
        builder.evidence("pcap", Vantage::Capture, monday + day, monday + day + hour,
                         [](RecordSink& sink) { spamRun(sink, 80, 2, Action::Denied, monday + day); });
        const Analysis analysis = builder.analyse();
        const Finding* finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(says(finding->against, "direct-to-mx.contained-seen"));
        QVERIFY(!says(finding->missing, "direct-to-mx.no-firewall"));
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("contained"));
    }

    /// Nor does a firewall that lets it out afterwards leave it contained.
    void aCaptureIsNotAllThereIs()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + 2 * hour, [](RecordSink& sink) {
            spamRun(sink, 80, 1, Action::Allowed, monday);
            spamRun(sink, 80, 2, Action::Denied, monday + hour);
        });
        builder.evidence("isa-w3c", Vantage::Firewall, monday + day, monday + day + hour,
                         [](RecordSink& sink) { spamRun(sink, 80, 1, Action::Allowed, monday + day); });
        builder.analyse();
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("suspicious"));
    }

    /// To the four addresses of one provider: what a ticket system sends, and what it cannot.
    void fewAddressesFast_data()
    {
        QTest::addColumn<qint64>("pause");
        QTest::addColumn<bool>("excused");
        QTest::newRow("a mail a minute") << qint64(minute) << true;
        QTest::newRow("thirty a minute") << qint64(2 * second) << false;
    }
    void fewAddressesFast()
    {
        QFETCH(qint64, pause);
        QFETCH(bool, excused);
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            ordinaryMail(sink);
            for (int i = 0; i < 1000; ++i)
                flow(sink, monday + i * pause, "10.0.3.44", outside(300 + i % 4), 25, Action::Allowed, 2'000 + i % 7 * 500);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(!findingAbout(analysis, suspect));
        QCOMPARE(cannotExclude(analysis, "direct-to-mx.hurried"), !excused);
        QVERIFY(!unsureAndExcluded(analysis));
    }
};

QTEST_GUILESS_MAIN(TestServerLikeness)
#include "test_server_likeness.moc"
