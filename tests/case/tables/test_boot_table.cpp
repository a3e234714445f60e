// Boot traces: when the first minutes of a host count as clean, as not clean, and when they say nothing.
#include "case/tables/boot_verdict.h"
#include "case/tables/table_query.h"
#include "case/writing/first_contacts.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* host = "10.0.3.44";

void name(RecordSink& sink, Micros time, NameKind kind)
{
    HostName record;
    record.time = monday + time;
    record.address = *IpAddress::parse(host);
    record.name = "PC-17";
    record.mac = "00:11:22:33:44:55";
    record.kind = kind;
    sink.hostName(record);
}

/// A connection of the host that is no mail.
void other(RecordSink& sink, Micros time, const std::string& to, int port, Action action = Action::Allowed, std::uint8_t protocol = 6)
{
    Connection record;
    record.time = monday + time;
    record.source = {*IpAddress::parse(host), 50000};
    record.destination = {*IpAddress::parse(to), static_cast<std::uint16_t>(port)};
    record.protocol = protocol;
    record.action = action;
    sink.connection(record);
}

void lookup(RecordSink& sink, Micros time, LookupKind kind)
{
    DnsQuery record;
    record.time = monday + time;
    record.client = *IpAddress::parse(host);
    record.server = *IpAddress::parse("10.0.0.53");
    record.name = "example.net";
    record.type = kind == LookupKind::Mx ? 15 : 1;
    record.kind = kind;
    sink.dnsQuery(record);
}

/// What a machine does that has nothing to hide.
void office(RecordSink& sink, Micros from)
{
    lookup(sink, from + second, LookupKind::Other);
    other(sink, from + 2 * second, "10.0.0.10", 445);
    other(sink, from + 3 * second, "198.51.100.80", 443);
    other(sink, from + 4 * second, "198.51.100.123", 123, Action::Allowed, 17);
}

void peers(RecordSink& sink, Micros from, int count, const char* prefix, int port, Action action, std::uint8_t protocol = 6)
{
    for (int i = 0; i < count; ++i)
        other(sink, from + i * 1000, prefix + std::to_string(1 + i / 250) + '.' + std::to_string(1 + i % 250), port, action, protocol);
}

using Fill = std::function<void(RecordSink&)>;
struct Trace
{
    Micros first = 0; ///< of the capture, from monday on
    Micros last = 20 * minute;
    Fill fill;
};
constexpr Micros up = 30 * second;

/// DHCP, an office's traffic, and what else there is.
Trace booted(const Fill& more = {}, Micros last = 20 * minute)
{
    return {0, last, [more](RecordSink& sink) {
                name(sink, up, NameKind::Dhcp);
                office(sink, up);
                if (more)
                    more(sink);
            }};
}

} // namespace

Q_DECLARE_METATYPE(Trace)

class TestBootTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<Trace>("trace");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("because");
        const auto row = [](const char* title, const Trace& trace, const char* verdict, const char* because) {
            QTest::newRow(title) << trace << verdict << because;
        };
        row("quiet from DHCP on", booted(), "clean", "quiet: 300 2");
        row("DHCP is the first packet", {0, 20 * minute, [](RecordSink& s) { name(s, 0, NameKind::Dhcp); office(s, second); }}, "clean", "quiet: 300 2");
        row("mail through the server", booted([](RecordSink& s) { flow(s, monday + minute, host, "10.0.0.25", 587, Action::Allowed); }), "clean", "quiet: 300 2");
        row("mail to a provider", booted([](RecordSink& s) { flow(s, monday + minute, host, "198.51.100.7", 587, Action::Allowed); }), "clean", "quiet: 300 2; submissions: 1");
        row("speaks SMTP", booted([](RecordSink& s) { flow(s, monday + 2 * minute, host, "198.51.100.7", 25, Action::Allowed); }), "not-clean", "smtp-connections: 1");
        row("speaks SMTP much later", booted([](RecordSink& s) { flow(s, monday + 15 * minute, host, "198.51.100.7", 25, Action::Allowed); }), "clean", "quiet: 300 2");
        row("asks for mail servers", booted([](RecordSink& s) { lookup(s, minute, LookupKind::Mx); lookup(s, minute, LookupKind::Blacklist); }), "not-clean", "mx-lookups: 1; blacklist-lookups: 1");
        row("looks for file shares", booted([](RecordSink& s) { peers(s, minute, 30, "10.1.", 445, Action::Unknown); }), "not-clean", "scan: 445 31");
        row("looks for file shares outside", booted([](RecordSink& s) { peers(s, minute, 12, "203.0.", 445, Action::Denied); }), "not-clean", "scan: 445 13");
        row("worm by UDP", booted([](RecordSink& s) { peers(s, minute, 40, "203.0.", 1434, Action::Unknown, 17); }), "not-clean", "scan: 1434 40; many-unusual: 40 udp/1434");
        row("a few servers", booted([](RecordSink& s) { peers(s, minute, 12, "10.1.", 445, Action::Allowed); }), "clean", "quiet: 300 2");
        row("looks for shares later", booted([](RecordSink& s) { peers(s, 10 * minute, 30, "10.1.", 445, Action::Unknown); }), "clean", "quiet: 300 2");
        row("IRC", booted([](RecordSink& s) { other(s, minute, "198.51.100.66", 6667); }), "not-clean", "irc: 1");
        row("an unusual port", booted([](RecordSink& s) { other(s, minute, "198.51.100.66", 4444); }), "inconclusive", "unusual-ports: 1 tcp/4444");
        row("an unusual port inside", booted([](RecordSink& s) { other(s, minute, "10.0.0.66", 4444); }), "clean", "quiet: 300 2");
        row("peers", booted([](RecordSink& s) { peers(s, minute, 25, "198.51.", 51413, Action::Allowed, 17); }), "not-clean", "many-unusual: 25 udp/51413");
        row("very many web servers", booted([](RecordSink& s) { peers(s, minute, 300, "198.51.", 443, Action::Allowed); }), "inconclusive", "many-destinations: 302");
        row("more than is told apart", booted([](RecordSink& s) {
                for (std::uint32_t i = 0; i < FirstContacts::maxOfHost + 10; ++i)
                    other(s, minute, "10.0.0.10", 445);
            }), "inconclusive", "too-much");
        row("capture too short", booted({}, 2 * minute), "inconclusive", "short-capture: 90 300");
        row("nothing but broadcasts", {0, 20 * minute, [](RecordSink& s) { name(s, up, NameKind::Dhcp); }}, "inconclusive", "broadcasts-only");
        row("up before", {0, 20 * minute, [](RecordSink& s) { name(s, minute, NameKind::NetBios); name(s, 10 * minute, NameKind::Dhcp); office(s, 10 * minute); }},
            "inconclusive", "up-before");
        row("lease renewed", {0, 30 * minute, [](RecordSink& s) { name(s, second, NameKind::Arp); name(s, 10 * minute, NameKind::Dhcp); office(s, 10 * minute); }},
            "inconclusive", "up-before");
        row("never came up", {0, 20 * minute, [](RecordSink& s) { name(s, minute, NameKind::NetBios); }}, "inconclusive", "no-start");
        row("static address", {0, 20 * minute, [](RecordSink& s) { name(s, minute, NameKind::Arp); office(s, minute); }}, "clean", "quiet: 300 2");
        row("static, looks for shares", {0, 20 * minute, [](RecordSink& s) { name(s, minute, NameKind::Arp); peers(s, 2 * minute, 30, "10.1.", 445, Action::Unknown); }},
            "not-clean", "scan: 445 30");
        row("static, capture too late", {0, 20 * minute, [](RecordSink& s) { name(s, 2 * second, NameKind::Arp); office(s, minute); }}, "inconclusive", "late-capture: 10");
    }
    void judges()
    {
        QFETCH(Trace, trace);
        QFETCH(QString, verdict);
        QFETCH(QString, because);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday + trace.first, monday + trace.last, [&](RecordSink& sink) {
            // Somebody else's traffic, so that the capture runs from first to last.
            flow(sink, monday + trace.first, "10.0.0.25", "198.51.100.9", 25, Action::Allowed);
            trace.fill(sink);
            flow(sink, monday + trace.last, "10.0.0.25", "198.51.100.9", 25, Action::Allowed);
        });
        builder.analyse();
        const auto boot = latestBoot(builder.file().database(), QLatin1String(host));
        QVERIFY(boot);
        QCOMPARE(boot->reason, because);
        QCOMPARE(boot->verdict, verdict);
        QVERIFY(!latestBoot(builder.file().database(), QStringLiteral("10.0.3.99")));
    }

    /// What a firewall saw is no boot trace, and outside hosts have none.
    void onlyInsideHostsOfCaptures()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 20 * minute, [&](RecordSink& sink) {
            name(sink, up, NameKind::Dhcp);
            office(sink, up);
        });
        builder.analyse();
        QVERIFY(!latestBoot(builder.file().database(), QLatin1String(host)));
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM first_contact"), 0);
    }

    void contactsAreCountedByPeer()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + 20 * minute, [&](RecordSink& sink) {
            name(sink, up, NameKind::Dhcp);
            for (int i = 0; i < 3; ++i)
                other(sink, up + i * second, "10.0.0.10", 445, i == 0 ? Action::Allowed : Action::Unknown);
        });
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT count(*) FROM first_contact"), 1);
        QCOMPARE(database.integer("SELECT flows FROM first_contact"), 3);
        QCOMPARE(database.integer("SELECT answered FROM first_contact"), 1);
    }
};

QTEST_GUILESS_MAIN(TestBootTable)
#include "test_boot_table.moc"
