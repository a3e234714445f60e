// direct-to-mx: what excuses a host and what does not: a rhythm that is none, one provider, private networks, denials that end.
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>
#include <random>

using namespace delist;
using namespace delist::test;

class TestDirectToMxExcuses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProbeComesByTheClock_data();
    void aProbeComesByTheClock();
    void aProbeGoesOn_data();
    void aProbeGoesOn();
    void oneProviderIsNoExcuse_data();
    void oneProviderIsNoExcuse();
    void aDeviceForManyUsers();
    void privateNetworksAreNotOutside();
    void nothingSpeaksAgainstIt();
    void namesWithoutAddresses();
    void denialsThatEnded_data();
    void denialsThatEnded();
};

namespace {

/// A firewall's log of a whole day.
Analysis analysed(CaseBuilder& builder, const std::function<void(RecordSink&)>& records)
{
    builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, records);
    return builder.analyse();
}

/// The provider's \p number th address.
std::string ofOneProvider(int number)
{
    return "52.101." + std::to_string(number / 200) + "." + std::to_string(1 + number % 200);
}

} // namespace

void TestDirectToMxExcuses::aProbeComesByTheClock_data()
{
    QTest::addColumn<bool>("clock");
    QTest::newRow("every half an hour") << true;
    QTest::newRow("when there is something to say") << false;
}

/// Workstations that hand their mail to one relay outside visit it as evenly as a probe: there is but one.
void TestDirectToMxExcuses::aProbeComesByTheClock()
{
    QFETCH(bool, clock);
    CaseBuilder builder;
    std::mt19937 random(7);
    const Analysis analysis = analysed(builder, [&](RecordSink& sink) {
        for (int i = 0; i < 20; ++i)
            flow(sink, monday + 8 * hour + (clock ? i * 30 * minute : static_cast<Micros>(random() % 36'000) * second), "10.0.3.44", outside(1), 25,
                 Action::Allowed, 1500);
    });
    QVERIFY(analysis.findings.empty());
    QCOMPARE(builder.host(suspect, "role").toString() == u"monitor", clock);
    QCOMPARE(excludes(analysis, "direct-to-mx.probe"), clock);
}

void TestDirectToMxExcuses::aProbeGoesOn_data()
{
    QTest::addColumn<qint64>("pause");
    QTest::addColumn<bool>("probe");
    QTest::newRow("all day") << qint64(5 * minute) << true;
    QTest::newRow("half an hour") << qint64(9 * second) << false;
}

/// Twelve servers in turn, so many times each.
void TestDirectToMxExcuses::aProbeGoesOn()
{
    QFETCH(qint64, pause);
    QFETCH(bool, probe);
    CaseBuilder builder;
    const Analysis analysis = analysed(builder, [&](RecordSink& sink) {
        for (int i = 0; i < 200; ++i)
            flow(sink, monday + 6 * hour + i * pause, "10.0.3.44", outside(i % 12), 25, Action::Allowed, 1500);
    });
    QCOMPARE(builder.host(suspect, "role").toString() == u"monitor", probe);
    QCOMPARE(findingAbout(analysis, suspect) != nullptr, !probe);
}

void TestDirectToMxExcuses::oneProviderIsNoExcuse_data()
{
    QTest::addColumn<qint64>("pause");
    QTest::addColumn<bool>("excused");
    QTest::newRow("a device, now and then") << qint64(8 * minute) << true;
    QTest::newRow("fifty in a minute") << qint64(1200 * 1000) << false;
}

void TestDirectToMxExcuses::oneProviderIsNoExcuse()
{
    QFETCH(qint64, pause);
    QFETCH(bool, excused);
    CaseBuilder builder;
    const Analysis analysis = analysed(builder, [&](RecordSink& sink) {
        for (int i = 0; i < 150; ++i)
            flow(sink, monday + hour + i * pause, "10.0.3.44", ofOneProvider(i % 60), 25, Action::Allowed, 30'000);
    });
    QCOMPARE(findingAbout(analysis, suspect) == nullptr, excused);
    QCOMPARE(excludes(analysis, "direct-to-mx.outweighed-providers"), excused);
}

/// A scanner that sends as whoever stands before it. Nobody said which domains are ours: then no sender is foreign.
void TestDirectToMxExcuses::aDeviceForManyUsers()
{
    CaseSettings settings;
    settings.internal = {"10.0.0.0/8"};
    settings.mailServers = {"10.0.0.25"};
    CaseBuilder builder(settings);
    builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < 150; ++i) {
            Connection connection;
            connection.time = connection.end = monday + hour + i * 8 * minute;
            connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(40'000 + i)};
            connection.destination = {*IpAddress::parse(ofOneProvider(i % 60)), 25};
            connection.action = Action::Allowed;
            connection.bytesSent = 30'000;
            sink.connection(connection);
            Session session;
            session.time = session.end = connection.time;
            session.client = connection.source;
            session.server = connection.destination;
            session.helo = "scanner.example.org";
            session.messages = session.recipients = 1;
            const std::string from = "user" + std::to_string(i % 30) + "@example.org";
            Message message;
            message.time = session.time;
            message.session = sink.session(session);
            message.mailFrom = from;
            message.recipients = 1;
            message.client = session.client.address;
            message.server = session.server.address;
            sink.message(message);
        }
    });
    const Analysis analysis = builder.analyse();
    QVERIFY(!findingAbout(analysis, suspect));
}

/// Whoever looks through the networks of branches reaches nobody who keeps a list.
void TestDirectToMxExcuses::privateNetworksAreNotOutside()
{
    CaseBuilder builder;
    const Analysis analysis = analysed(builder, [](RecordSink& sink) {
        for (int i = 0; i < 200; ++i)
            flow(sink, monday + hour + i * second, "10.0.3.44", "172.16." + std::to_string(i / 100) + "." + std::to_string(1 + i % 100), 25,
                 Action::Allowed, 9000);
    });
    QVERIFY(analysis.findings.empty());
    QVERIFY(excludes(analysis, "direct-to-mx.outweighed-private"));
}

/// By the clock, and with mail enough: no probe, and not what a source of spam does. That excludes nothing.
void TestDirectToMxExcuses::nothingSpeaksAgainstIt()
{
    CaseBuilder builder;
    const Analysis analysis = analysed(builder, [&](RecordSink& sink) {
        for (int i = 0; i < 200; ++i)
            flow(sink, monday + 6 * hour + i * 5 * minute, "10.0.3.44", outside(i % 12), 25, Action::Allowed, 9000);
    });
    QVERIFY(analysis.findings.empty());
    QVERIFY(std::ranges::any_of(analysis.cannotExclude, [](const CauseNote& note) { return note.because.code == u"direct-to-mx.unsure"; }));
    QVERIFY(!unsureAndExcluded(analysis));
}

/// A firewall that writes names: somebody sent, and nobody knows who.
void TestDirectToMxExcuses::namesWithoutAddresses()
{
    CaseBuilder builder;
    const Analysis analysis = analysed(builder, [](RecordSink& sink) {
        ordinaryMail(sink);
        for (int i = 0; i < 60; ++i) {
            Connection record;
            record.time = monday + hour + i * minute;
            record.source.port = std::uint16_t(20'000 + i);
            record.destination = {*IpAddress::parse(outside(i % 30)), 25};
            record.action = Action::Allowed;
            sink.connection(record);
        }
    });
    QVERIFY(analysis.findings.empty());
    const auto note = std::ranges::find_if(analysis.cannotExclude, [](const CauseNote& each) { return each.because.code == u"direct-to-mx.sourceless"; });
    QVERIFY(note != analysis.cannotExclude.end());
    QCOMPARE(note->because.arguments["connections"].toInt(), 60);
    QCOMPARE(note->because.arguments["destinations"].toInt(), 30);
    QVERIFY(!unsureAndExcluded(analysis));
}

void TestDirectToMxExcuses::denialsThatEnded_data()
{
    QTest::addColumn<int>("every");
    QTest::addColumn<bool>("contained");
    QTest::newRow("one in twenty goes on getting out") << 20 << false;
    QTest::newRow("none since noon") << 1 << true;
}

void TestDirectToMxExcuses::denialsThatEnded()
{
    QFETCH(int, every);
    QFETCH(bool, contained);
    CaseBuilder builder;
    const Analysis analysis = analysed(builder, [&](RecordSink& sink) {
        for (int i = 0; i < 815; ++i)
            flow(sink, monday + i * minute, "10.0.3.44", outside(i % 91), 25, i % every == 0 && i <= 800 ? Action::Allowed : Action::Denied, 3000);
    });
    QVERIFY(findingAbout(analysis, suspect));
    QCOMPARE(builder.host(suspect, "state").toString(), contained ? QStringLiteral("contained") : QStringLiteral("suspicious"));
}

QTEST_GUILESS_MAIN(TestDirectToMxExcuses)
#include "test_direct_to_mx_excuses.moc"
