// direct-to-mx: port 25 beside the submission ports, and what is said of hosts that reach many addresses and are not blamed.
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const QString host = QStringLiteral("10.0.3.44");

/// Each address is spoken to \p each times, on every one of the ports.
void speak(RecordSink& sink, int destinations, const std::vector<int>& ports, int each = 5, Action action = Action::Allowed,
           std::int64_t bytes = 20'000)
{
    int n = 0;
    for (int i = 0; i < destinations; ++i)
        for (int j = 0; j < each; ++j)
            for (const int port : ports)
                flow(sink, monday + 9 * hour + 20 * second * n++, host.toStdString(), outside(300 + i), port, action, bytes);
}

struct Judged
{
    CaseBuilder builder;
    Analysis analysis;
    double suspicion = 0;
    QString role;
};

Judged judged(const std::function<void(RecordSink&)>& records)
{
    Judged result;
    result.builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, records);
    result.analysis = result.builder.analyse();
    result.suspicion = result.builder.host(host, "suspicion").toDouble();
    result.role = result.builder.host(host, "role").toString();
    return result;
}

qint64 rows(Judged& of, const Statement& statement)
{
    return TableQuery(of.builder.file().database(), *tableById(statement.table)).count(statement.filter);
}

const Statement* statement(const std::vector<Statement>& statements, const char* code)
{
    const auto at = std::ranges::find(statements, QLatin1String(code), [](const Statement& each) { return each.code; });
    return at == statements.end() ? nullptr : &*at;
}

const Statement* excluded(const Analysis& analysis, const char* code)
{
    for (const CauseNote& note : analysis.excluded)
        if (note.because.code == QLatin1String(code))
            return &note.because;
    return nullptr;
}

qint64 argument(const Statement& of, const char* name)
{
    return of.arguments.value(QLatin1String(name)).toLongLong();
}

} // namespace

class TestDirectToMxPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// An address is one address, however many ports of it were spoken to.
    void countsAddressesOnceOverThePorts()
    {
        const Judged both = judged([](RecordSink& sink) { speak(sink, 40, {25, 587, 465}); });
        QCOMPARE(both.analysis.findings.size(), 1U);
        const Finding& finding = both.analysis.findings.front();
        QCOMPARE(argument(finding.summary, "destinations"), 40);
        QCOMPARE(finding.summary.records, 40 * 5 * 3);
        QCOMPARE(argument(*statement(finding.forIt, "direct-to-mx.destinations"), "destinations"), 40);
        QCOMPARE(argument(*statement(finding.forIt, "direct-to-mx.submission"), "destinations"), 40);

        Judged laptop = judged([](RecordSink& sink) {
            speak(sink, 3, {587});
            speak(sink, 2, {25});
        });
        QVERIFY(laptop.analysis.findings.empty());
        const Statement* few = excluded(laptop.analysis, "direct-to-mx.few");
        QVERIFY(few);
        QCOMPARE(argument(*few, "destinations"), 3);
        QCOMPARE(rows(laptop, *few), 5 * 5);
    }

    void thePortsOfKnownAddressesAddNoSuspicion()
    {
        const Judged relay = judged([](RecordSink& sink) { speak(sink, 12, {25}); });
        const Judged both = judged([](RecordSink& sink) { speak(sink, 12, {25, 587}); });
        const Judged more = judged([](RecordSink& sink) {
            speak(sink, 12, {25});
            speak(sink, 40, {587});
        });
        QCOMPARE(both.suspicion, relay.suspicion);
        QVERIFY(more.suspicion > relay.suspicion);
    }

    /// What was denied on port 25 and let out on 587 was reached there only.
    void deniedOnOnePortIsReachedOnTheOther()
    {
        const Judged result = judged([](RecordSink& sink) {
            speak(sink, 20, {25}, 5, Action::Denied);
            speak(sink, 20, {587});
        });
        const Statement* note = excluded(result.analysis, "direct-to-mx.submission-only");
        QVERIFY(note);
        QCOMPARE(argument(*note, "destinations"), 20);
        QCOMPARE(argument(*note, "relay"), 0);
    }

    void manyServersOnSubmissionPortsAreNotFew()
    {
        Judged result = judged([](RecordSink& sink) { speak(sink, 220, {587}, 2); });
        QVERIFY(result.analysis.findings.empty());
        QVERIFY(!excluded(result.analysis, "direct-to-mx.few"));
        const Statement* note = excluded(result.analysis, "direct-to-mx.submission-only");
        QVERIFY(note);
        QCOMPARE(argument(*note, "destinations"), 220);
        QCOMPARE(rows(result, *note), 440);
    }

    /// SMTP that was recognised wherever it was spoken counts, and the ports are named as what they are.
    void otherPortsAreNamed()
    {
        Judged result;
        result.builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 80; ++i) {
                const auto port = std::uint16_t(std::array{25, 26, 587, 8025}[std::size_t(i) % 4]);
                Connection connection;
                connection.time = monday + 9 * hour + 20 * second * i;
                connection.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(30000 + i)};
                connection.destination = {*IpAddress::parse(outside(300 + i)), port};
                connection.action = Action::Allowed;
                connection.smtp = true;
                sink.connection(connection);
            }
        });
        result.analysis = result.builder.analyse();
        const Finding* finding = findingAbout(result.analysis, host);
        QVERIFY(finding);
        QCOMPARE(argument(finding->summary, "destinations"), 80);
        QVERIFY(!statement(finding->forIt, "direct-to-mx.submission"));
        const Statement* ports = statement(finding->forIt, "direct-to-mx.other-ports");
        QVERIFY(ports);
        QCOMPARE(argument(*ports, "destinations"), 60);
        QCOMPARE(argument(*ports, "connections"), 60);
        QCOMPARE(ports->arguments.value(QStringLiteral("ports")).toString(), QStringLiteral("26, 587, 8025"));
        QCOMPARE(rows(result, *ports), 60);
    }

    /// Many, with something that speaks against it: not "only".
    void whatOutweighsManyIsSaid()
    {
        const Judged result = judged([](RecordSink& sink) {
            speak(sink, 11, {25}, 20, Action::Allowed);
            for (int i = 0; i < 2; ++i)
                flow(sink, monday + i * hour, outside(i), host.toStdString(), 25, Action::Allowed, 9'000);
        });
        QVERIFY(result.analysis.findings.empty());
        QVERIFY(!excluded(result.analysis, "direct-to-mx.few"));
        QVERIFY(excluded(result.analysis, "direct-to-mx.outweighed-server"));
    }

    /// Mail from several outside servers is brought to a mail server only, whether declared or not.
    void whatLooksLikeAServerIsNotExcluded()
    {
        const Judged result = judged([](RecordSink& sink) {
            speak(sink, 11, {25}, 20, Action::Allowed);
            for (int i = 0; i < 5; ++i)
                flow(sink, monday + i * hour, outside(i), host.toStdString(), 25, Action::Allowed, 9'000);
        });
        QVERIFY(result.analysis.findings.empty());
        QVERIFY(!excluded(result.analysis, "direct-to-mx.outweighed-server"));
        QVERIFY(std::ranges::any_of(result.analysis.cannotExclude, [](const CauseNote& note) { return note.because.code == QLatin1String("direct-to-mx.looks-like-server"); }));
    }

    /// What was denied was not opened.
    void burstsOfDeniedAttemptsWereOnlyTried_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("code");
        QTest::newRow("allowed") << Action::Allowed << "direct-to-mx.burst";
        QTest::newRow("denied") << Action::Denied << "direct-to-mx.burst-tried";
    }
    void burstsOfDeniedAttemptsWereOnlyTried()
    {
        QFETCH(Action, action);
        QFETCH(QString, code);
        const Judged result = judged([&](RecordSink& sink) {
            speak(sink, 40, {25}, 1);
            for (int i = 0; i < 8; ++i)
                flow(sink, monday + 15 * hour + i * second, host.toStdString(), outside(300 + i), 25, action, 4'000);
        });
        QCOMPARE(result.analysis.findings.size(), 1U);
        int bursts = 0;
        for (const Statement& each : result.analysis.findings.front().forIt)
            if (each.code.startsWith(QLatin1String("direct-to-mx.burst"))) {
                ++bursts;
                QCOMPARE(each.code, code);
                QCOMPARE(argument(each, "peak"), 8);
            }
        QCOMPARE(bursts, 1);
    }

    /// A log that has only the bytes of both directions together (Cisco ASA) shows well enough that mail was sent.
    void whoSendsMuchIsNoProbe_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("probe");
        QTest::newRow("a probe") << qint64(700) << true;
        QTest::newRow("mail") << qint64(45'000) << false;
    }
    void whoSendsMuchIsNoProbe()
    {
        QFETCH(qint64, bytes);
        QFETCH(bool, probe);
        const Judged result = judged([&](RecordSink& sink) {
            for (int i = 0; i < 900; ++i) {
                Connection record;
                record.time = monday + 9 * hour + i * 7 * second;
                record.source = {*IpAddress::parse(host.toStdString()), std::uint16_t(20000 + i)};
                record.destination = {*IpAddress::parse(outside(300 + i % 3)), 25};
                record.action = Action::Allowed;
                record.bytesTotal = bytes;
                sink.connection(record);
            }
        });
        QCOMPARE(result.role == u"monitor", probe);
        QCOMPARE(excluded(result.analysis, "direct-to-mx.probe") != nullptr, probe);
    }
};

QTEST_GUILESS_MAIN(TestDirectToMxPorts)
#include "test_direct_to_mx_ports.moc"
