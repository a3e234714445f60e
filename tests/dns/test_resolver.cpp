// The resolver against real sockets: a faulty server of our own, and rbldnsd under load.
#include "dns/resolver.h"
#include "support/fault_dns_server.h"
#include "support/rbldnsd.h"
#include <QElapsedTimer>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace delist;

namespace {

std::unique_ptr<Resolver> resolverFor(const QStringList& servers, int timeoutMs = 100)
{
    ResolverOptions options;
    options.servers = servers;
    options.timeoutMs = timeoutMs;
    auto resolver = Resolver::create(options);
    if (!resolver)
        qFatal("%s", resolver.error().message.c_str());
    return resolver.take();
}

/// Asks and runs the event loop until the answer is there.
DnsAnswer ask(Resolver& resolver, const QByteArray& name, DnsType type = DnsType::A)
{
    std::optional<DnsAnswer> result;
    resolver.ask(name, type, [&](const DnsAnswer& answer) { result = answer; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
        qFatal("no callback for %s", name.constData());
    return *result;
}

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void textAndTtl();
    void lateAnswersCount();
    void secondLookFindsWhatWasLost();
    void silenceIsATimeout();
    void closedPort();
    void badNames();
    void nextServerOnFailure_data();
    void nextServerOnFailure();
    void ipv6Server();
    void badServers();
    void systemServers();
    void cancelAtOnce();
    void destroyedInItsOwnCallback();
    void silentQuestionsDelayNobody();
    void slowAnswersAreWaitedFor();
    void neverMoreInFlightThanTheWindow();
    void threeThousandLookUps();
};

void TestResolver::outcomes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("rcode");
    QTest::addColumn<QString>("first"); // first address
    const auto row = [](const char* name, DnsOutcome outcome, int rcode, const char* first = "") {
        QTest::newRow(name) << QByteArray(name) + ".fault.test" << static_cast<int>(outcome) << rcode << first;
    };
    row("good", DnsOutcome::Answer, 0, "127.0.0.2");
    row("nothing", DnsOutcome::NxDomain, 3);
    row("servfail", DnsOutcome::ServerFailure, 2);
    row("notimp", DnsOutcome::NotImplemented, 4);
    row("refused", DnsOutcome::Refused, 5);
    row("formerr", DnsOutcome::FormatError, 1);
    row("nodata", DnsOutcome::NoData, 0);
    row("trunc", DnsOutcome::Answer, 0, "127.0.0.2");
    row("trunconly", DnsOutcome::NetworkError, -1);
    row("wrongid", DnsOutcome::Timeout, -1);
    row("empty0", DnsOutcome::Timeout, -1);
    row("drop", DnsOutcome::Timeout, -1);
    row("manya", DnsOutcome::Answer, 0, "127.0.0.2");
    row("cut", DnsOutcome::Answer, 0, "127.0.0.2"); // the whole record before the cut
    row("cname", DnsOutcome::Answer, 0, "127.0.0.4");
    row("loopptr", DnsOutcome::NoData, 0);
    row("parked", DnsOutcome::Answer, 0, "203.0.113.80");
}

void TestResolver::outcomes()
{
    QFETCH(QByteArray, name);
    QFETCH(int, outcome);
    QFETCH(int, rcode);
    QFETCH(QString, first);
    FaultDnsServer server;
    QVERIFY(server.listening());
    const bool silent = outcome == static_cast<int>(DnsOutcome::Timeout);
    const auto resolver = resolverFor({server.address()}, silent ? 100 : 1000);
    const DnsAnswer answer = ask(*resolver, name);
    QCOMPARE(static_cast<int>(answer.outcome), outcome);
    QCOMPARE(answer.rcode, rcode);
    QCOMPARE(answer.addresses.empty() ? QString() : QString::fromStdString(addressText(answer.addresses.front())),
             first);
    QVERIFY(answer.addresses.size() <= maxDnsAddresses);
    QCOMPARE(answer.addressesLeftOut, name.startsWith("manya") ? 4000U - maxDnsAddresses : 0U);
    QCOMPARE(QString::fromStdString(answer.resolver), server.address());
    QVERIFY(answer.latencyMs >= 0);
}

void TestResolver::textAndTtl()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()});
    const DnsAnswer good = ask(*resolver, "good.fault.test", DnsType::Txt);
    QCOMPARE(good.texts, std::vector<std::string>{"listed by the fault list"});
    QCOMPARE(*good.ttl, 60U);
    QCOMPARE(*ask(*resolver, "multi.fault.test").ttl, 120U);  // the smaller of 600 and 120
    QCOMPARE(*ask(*resolver, "cname.fault.test").ttl, 20U);   // the CNAME's
    QCOMPARE(*ask(*resolver, "nothing.fault.test").ttl, 30U); // negative, from the SOA
    QCOMPARE(*ask(*resolver, "hugettl.fault.test").ttl, 0U);  // RFC 2181 section 8
    const DnsAnswer giant = ask(*resolver, "gianttxt.fault.test", DnsType::Txt);
    QCOMPARE(giant.outcome, DnsOutcome::Answer);
    QCOMPARE(giant.texts.size(), std::size_t(4));
    for (const std::string& text : giant.texts)
        QCOMPARE(text.size(), maxDnsTextBytes);
}

void TestResolver::lateAnswersCount()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()}, 300);
    const DnsAnswer answer = ask(*resolver, "slow450.fault.test"); // later than the first try waits
    QCOMPARE(answer.outcome, DnsOutcome::Answer);
    QVERIFY2(answer.latencyMs >= 440 && answer.latencyMs < 1200, qPrintable(QString::number(answer.latencyMs)));
}

void TestResolver::secondLookFindsWhatWasLost()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()});
    QCOMPARE(ask(*resolver, "lost1.fault.test").outcome, DnsOutcome::Answer); // the quick look is lost
    QCOMPARE(resolver->asked(), 2);
    const DnsAnswer answer = ask(*resolver, "lost2.fault.test"); // so is the first try of the patient one
    QCOMPARE(answer.outcome, DnsOutcome::Answer);
    QCOMPARE(resolver->asked(), 4);
    QVERIFY(answer.latencyMs >= 190); // with what the lost tries took
}

void TestResolver::silenceIsATimeout()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(*resolver, "drop.fault.test").outcome, DnsOutcome::Timeout);
    QVERIFY2(timer.elapsed() >= 390 && timer.elapsed() < 2000,
             qPrintable(QString::number(timer.elapsed()))); // 100 + 200 + 100
    QCOMPARE(server.askedFor("drop"), 3);
}

void TestResolver::closedPort()
{
    const auto resolver = resolverFor({QStringLiteral("127.0.0.1:%1").arg(Rbldnsd::freePort())});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(*resolver, "good.fault.test").outcome, DnsOutcome::NetworkError);
    QVERIFY(timer.elapsed() < 1000);
}

void TestResolver::badNames()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()});
    for (const QByteArray& name : {QByteArray(), QByteArray("a..b"), QByteArray(64, 'a') + ".test",
                                   (QByteArray(50, 'a') + '.').repeated(6) + "test"})
        QCOMPARE(ask(*resolver, name).outcome, DnsOutcome::BadName);
    QCOMPARE(server.asked(), QStringList());
}

void TestResolver::nextServerOnFailure_data()
{
    QTest::addColumn<int>("rcode"); // of the first server; -1 silent, -2 closed port
    QTest::newRow("SERVFAIL") << 2;
    QTest::newRow("REFUSED") << 5;
    QTest::newRow("silent") << -1;
    QTest::newRow("closed port") << -2;
}

void TestResolver::nextServerOnFailure()
{
    QFETCH(int, rcode);
    FaultDnsServer bad;
    FaultDnsServer good;
    if (rcode >= 0)
        bad.setRcode(rcode);
    bad.setSilent(rcode == -1);
    const QString first = rcode == -2 ? QStringLiteral("127.0.0.1:%1").arg(Rbldnsd::freePort()) : bad.address();
    const auto resolver = resolverFor({first, good.address()});
    const DnsAnswer answer = ask(*resolver, "good.fault.test");
    QCOMPARE(answer.outcome, DnsOutcome::Answer);
    QCOMPARE(QString::fromStdString(answer.resolver), good.address());
    // NXDOMAIN is an answer: nobody else is asked.
    if (rcode == 2) {
        bad.setRcode(3);
        const auto before = good.asked().size();
        QCOMPARE(ask(*resolver, "nothing.fault.test").outcome, DnsOutcome::NxDomain);
        QCOMPARE(good.asked().size(), before);
    }
}

void TestResolver::ipv6Server()
{
    FaultDnsServer server(QHostAddress(QHostAddress::LocalHostIPv6));
    if (!server.listening())
        QSKIP("this machine has no IPv6 loopback");
    const auto resolver = resolverFor({server.address()});
    QVERIFY(resolver->servers().front().startsWith(QLatin1String("[::1]:")));
    QCOMPARE(ask(*resolver, "good.fault.test").outcome, DnsOutcome::Answer);
}

void TestResolver::badServers()
{
    for (const QString& text : {QStringLiteral("dns.example"), QStringLiteral("192.0.2.1:99999"), QStringLiteral("")}) {
        ResolverOptions options;
        options.servers = {text};
        const auto resolver = Resolver::create(options);
        QVERIFY2(!resolver, qPrintable(text));
        QCOMPARE(resolver.error().code, ErrorCode::Usage);
    }
    QCOMPARE(resolverFor({"192.0.2.1:53", "192.0.2.1", "::ffff:192.0.2.1"})->servers(), QStringList{"192.0.2.1"});
}

void TestResolver::systemServers()
{
    const auto resolver = Resolver::create({});
    QVERIFY(resolver);
    QVERIFY(!resolver.value()->servers().isEmpty()); // named, not asked
}

void TestResolver::cancelAtOnce()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()}, 5000);
    int called = 0;
    for (int i = 0; i < 200; ++i)
        resolver->ask("drop" + QByteArray::number(i) + ".drop.fault.test", DnsType::A,
                      [&](const DnsAnswer&) { ++called; });
    QTRY_VERIFY(server.asked().size() >= 40);
    QElapsedTimer timer;
    timer.start();
    resolver->cancel();
    QVERIFY(timer.elapsed() < 100);
    QCOMPARE(ask(*resolver, "good.fault.test").outcome, DnsOutcome::Answer); // and it still works
    QCOMPARE(called, 0);
}

void TestResolver::destroyedInItsOwnCallback()
{
    FaultDnsServer server;
    auto resolver = resolverFor({server.address()});
    int called = 0;
    for (int i = 0; i < 20; ++i) {
        resolver->ask("a" + QByteArray::number(i) + ".good.fault.test", DnsType::A, [&](const DnsAnswer&) {
            ++called;
            resolver.reset();
        });
    }
    QTRY_COMPARE(called, 1);
    QTest::qWait(50); // nothing else may come
    QCOMPARE(called, 1);
}

void TestResolver::silentQuestionsDelayNobody()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()}, 2000);
    for (int i = 0; i < 150; ++i)
        resolver->ask("x" + QByteArray::number(i) + ".drop.fault.test", DnsType::A, [](const DnsAnswer&) {});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(*resolver, "good.fault.test").outcome, DnsOutcome::Answer); // behind 150 that get no answer for 8 s
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

/// Later than any quick look waits, and many of them.
void TestResolver::slowAnswersAreWaitedFor()
{
    FaultDnsServer server;
    const auto resolver = resolverFor({server.address()}, 2000);
    int answered = 0;
    int other = 0;
    for (int i = 0; i < 60; ++i)
        resolver->ask("x" + QByteArray::number(i) + ".slow600.fault.test", DnsType::A,
                      [&](const DnsAnswer& answer) { ++(answer.outcome == DnsOutcome::Answer ? answered : other); });
    QTRY_COMPARE_WITH_TIMEOUT(answered + other, 60, 20'000);
    QCOMPARE(other, 0);
}

/// Counted where it matters: at the server.
void TestResolver::neverMoreInFlightThanTheWindow()
{
    FaultDnsServer server;
    server.setSilent(true);
    const auto resolver = resolverFor({server.address()}, 250);
    int timeouts = 0;
    for (int i = 0; i < 200; ++i)
        resolver->ask("x" + QByteArray::number(i) + ".fault.test", DnsType::A,
                      [&](const DnsAnswer& answer) { timeouts += answer.outcome == DnsOutcome::Timeout ? 1 : 0; });
    QTRY_COMPARE_WITH_TIMEOUT(timeouts, 200, 60'000);
    const int most = server.mostWithin(200);
    QVERIFY2(most <= 48, qPrintable(QString::number(most)));
    QVERIFY2(most >= 40, qPrintable(QString::number(most))); // and the window is used
}

void TestResolver::threeThousandLookUps()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd): the look-ups against a real server were not tested");
    Rbldnsd server;
    server.copyData();
    QVERIFY2(server.start({"zen.lists.test:ip4set:zen.ip4"}), qPrintable(server.log()));
    const auto resolver = resolverFor({server.address()}, 1000);
    int listed = 0;
    int absent = 0;
    int other = 0;
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
    heart.start(5);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 3000; ++i) {
        // 198.51.100.0/24 is listed but for .25; 203.0.113.x is not.
        const QByteArray name =
            QByteArray::number(i % 256) + (i % 2 ? ".100.51.198" : ".113.0.203") + ".zen.lists.test";
        resolver->ask(name, DnsType::A, [&](const DnsAnswer& answer) {
            ++(answer.outcome == DnsOutcome::Answer ? listed : answer.outcome == DnsOutcome::NxDomain ? absent : other);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(listed + absent + other, 3000, 30'000);
    qInfo("3000 look-ups: %lld ms, %lld questions on the wire, %d heart beats", timer.elapsed(), resolver->asked(),
          beats);
    QCOMPARE(other, 0);
    QCOMPARE(listed, 1500 - 12);       // 198.51.100.25 came by twelve times
    QCOMPARE(resolver->asked(), 3000); // not one false time-out
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestResolver)
#include "test_resolver.moc"
