// Connections that are open, some of them several times with the same ends: the oldest of the same is the one that ends.
#include "evidence/logs/open_connections.h"
#include "support/recording_sink.h"
#include <QTest>
#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <vector>

using namespace delist;

namespace {

LoggedConnection rowAt(std::uint64_t offset, std::uint32_t host)
{
    LoggedConnection row;
    row.offset = offset;
    row.time = static_cast<Micros>(offset) * 1'000'000;
    row.source = {IpAddress::v4(0x0A140300 + host), 0};
    row.destination = {IpAddress::v4(0xC6336407), 25};
    return row;
}

} // namespace

class TestOpenConnections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameEnds();
    void manyOfTheSame();
    void everyRowTwice();
    void packets();
    void packetsNewestFirst();
    void packetsOfOneAttempt();
    void packetsAreBounded();
};

namespace {

constexpr Micros oneSecond = 1'000'000;
constexpr TcpPacket syn = TcpPacket::of(true, false, false), synAck = TcpPacket::of(true, true, false), ack = TcpPacket::of(false, true, false),
                    fin = TcpPacket::of(false, true, true);

/// From \p port, or of the server to it.
LoggedConnection packetAt(std::int64_t second, std::uint16_t port, bool reply = false, Action action = Action::Allowed)
{
    LoggedConnection row;
    row.offset = static_cast<std::uint64_t>(second);
    row.time = second * oneSecond;
    row.source = {IpAddress::v4(0x0A140303), port};
    row.destination = {IpAddress::v4(0xC6336407), 25};
    row.action = action;
    if (reply)
        std::swap(row.source, row.destination);
    return row;
}

struct Kept : test::RecordingSink
{
    std::vector<Connection> connections;
    void connection(const Connection& record) override { connections.push_back(record); }
};

} // namespace

/// As a plain list of what is open does it.
void TestOpenConnections::sameEnds()
{
    constexpr std::size_t most = 40;
    std::mt19937 random(5);
    test::RecordingSink sink;
    OpenConnections connections(sink, most);
    connections.timeIs(-1);
    connections.timeIs(0); // the log runs forwards
    std::vector<LoggedConnection> open;
    std::vector<std::uint64_t> expected;
    const auto end = [&](std::size_t at) {
        expected.push_back(open[at].offset);
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
    };
    for (std::uint64_t offset = 1; offset < 20'000; ++offset) {
        const LoggedConnection row = rowAt(offset, random() % 16);
        connections.timeIs(row.time);
        std::size_t at = 0;
        while (at < open.size() && !(open[at].source == row.source))
            ++at;
        switch (random() % 4) {
        case 0:
        case 1:
            if (open.size() == most)
                end(0);
            open.push_back(row);
            connections.establishAnother(row);
            break;
        case 2:
            if (at < open.size())
                end(at);
            else
                expected.push_back(offset);
            connections.terminate(row);
            break;
        default:
            if (at < open.size())
                end(at);
            connections.close(row);
            break;
        }
        QCOMPARE(connections.isOpen(row), std::any_of(open.begin(), open.end(), [&row](const LoggedConnection& each) { return each.source == row.source; }));
    }
    connections.flush();
    while (!open.empty())
        end(0);
    QCOMPARE(sink.offsets, expected);
}

/// Without ports all connections of a client to one server are the same: each is found as fast as one of its own.
void TestOpenConnections::manyOfTheSame()
{
    constexpr std::uint64_t count = 200'000;
    test::RecordingSink sink;
    OpenConnections connections(sink);
    for (std::uint64_t offset = 1; offset <= count; ++offset)
        connections.establishAnother(rowAt(offset, 1));
    for (std::uint64_t offset = 1; offset <= count; ++offset)
        connections.terminate(rowAt(count + offset, 1));
    QCOMPARE(sink.offsets.size(), count);
    QVERIFY(std::is_sorted(sink.offsets.begin(), sink.offsets.end()));
    QVERIFY(!connections.isOpen(rowAt(1, 1)));
}

/// A file into which two rules or two relays of a collector write: each beginning and each end counts once, whichever way the log runs
/// and by whatever name a relay calls the firewall.
void TestOpenConnections::everyRowTwice()
{
    const auto row = [](std::int64_t second, std::uint64_t session, std::uint64_t device, std::int64_t total = unknownCount) {
        LoggedConnection made = packetAt(second, 49152);
        made.sessionId = session;
        made.connectionId = device;
        made.total = total;
        made.durationMs = total == unknownCount ? unknownCount : 2000;
        return made;
    };
    for (const bool newestFirst : {false, true}) {
        for (const std::uint64_t relay : {1, 2}) {
            Kept sink;
            OpenConnections connections(sink);
            connections.timeIs(newestFirst ? 100 * oneSecond : 0);
            std::vector<LoggedConnection> rows = {row(10, 7, 1), row(10, 7, relay), row(12, 7, 1, 900), row(12, 7, relay, 900),
                                                  row(12, 8, 1), row(14, 8, 1, 900),  row(15, 9, 1),      row(15, 9, relay)};
            if (newestFirst)
                std::ranges::reverse(rows);
            for (const LoggedConnection& each : rows)
                each.total == unknownCount ? connections.establish(each) : connections.terminate(each);
            connections.flush();
            QCOMPARE(sink.connections.size(), std::size_t{3}); // the ports were used again
            for (const Connection& each : sink.connections)
                QCOMPARE(each.bytesTotal, each.time == 15 * oneSecond ? unknownCount : 900);
        }
    }
}

/// A log of every packet tells one connection, from its SYN to its FIN; another SYN behind that begins the next.
void TestOpenConnections::packets()
{
    Kept sink;
    OpenConnections connections(sink);
    const auto dialogue = [&](std::int64_t from, std::uint16_t port) {
        connections.packet(packetAt(from, port), syn);
        connections.packet(packetAt(from + 1, port), synAck);
        for (std::int64_t second = 2; second < 9; ++second)
            connections.packet(packetAt(from + second, port), ack);
        connections.packet(packetAt(from + 9, port), fin);
        connections.packet(packetAt(from + 10, port), ack); // of the FIN
    };
    dialogue(100, 40000);
    dialogue(105, 40001);
    dialogue(120, 40000);
    connections.packet(packetAt(200, 40002), ack); // begun before the log
    connections.packet(packetAt(201, 40002), ack);
    connections.packet(packetAt(200 + 602, 40002), ack); // too late
    connections.packet(packetAt(100, 40002), ack); // a clock that was set back, or an older log behind a newer
    connections.flush();
    QCOMPARE(sink.connections.size(), 6U);
    const std::vector<std::array<std::int64_t, 4>> expected = {{100, 110, 40000, 0}, {105, 115, 40001, 0}, {120, 130, 40000, 0},
                                                               {200, 201, 40002, 3}, {802, 0, 40002, 3}, {100, 0, 40002, 3}};
    for (const auto& [begin, end, port, cut] : expected)
        QVERIFY2(std::any_of(sink.connections.begin(), sink.connections.end(),
                             [&](const Connection& each) {
                                 return each.time == begin * oneSecond && each.end == (end != 0 ? end * oneSecond : unknownTime)
                                     && each.source.port == port && each.destination.port == 25 && each.cut == cut;
                             }),
                 qPrintable(QString::number(begin)));
}

void TestOpenConnections::packetsNewestFirst()
{
    Kept sink;
    OpenConnections connections(sink);
    for (const std::int64_t from : {5000, 1020, 1000}) {
        connections.packet(packetAt(from + 5, 40000), fin);
        for (std::int64_t second = 4; second > 1; --second)
            connections.packet(packetAt(from + second, 40000), ack);
        connections.packet(packetAt(from, 40000), synAck);
        connections.packet(packetAt(from, 40000), syn);
    }
    QCOMPARE(sink.connections.size(), 2U); // those that are over
    connections.flush();
    QCOMPARE(sink.connections.size(), 3U);
    QCOMPARE(sink.connections[1].time, 1020 * oneSecond);
    QCOMPARE(sink.connections[1].end, 1025 * oneSecond);
    QCOMPARE(sink.connections[1].cut, 0);
}

/// SYNs without an answer, and packets that two rules log, of which one knows the verdict.
void TestOpenConnections::packetsOfOneAttempt()
{
    Kept sink;
    OpenConnections connections(sink);
    for (const std::int64_t second : {0, 1, 3, 7, 15, 31, 63})
        connections.packet(packetAt(second, 40000, false, Action::Denied), syn);
    connections.packet(packetAt(63 + 76, 40000, false, Action::Denied), syn);

    LoggedConnection first = packetAt(140, 40001, false, Action::Unknown);
    first.rule = "all";
    connections.packet(LoggedConnection(first), syn);
    first.rule = "drop";
    first.action = Action::Denied;
    connections.packet(LoggedConnection(first), syn);

    LoggedConnection numbered = packetAt(140, 40002);
    numbered.sequence = 7;
    connections.packet(LoggedConnection(numbered), syn);
    connections.packet(LoggedConnection(numbered), syn);
    numbered.sequence = 8;
    connections.packet(LoggedConnection(numbered), syn);

    // An answer alone names the server first.
    LoggedConnection answer = packetAt(150, 40003, true);
    std::swap(answer.source, answer.destination); // as orientPacket() turns it
    connections.packet(LoggedConnection(answer), synAck);
    connections.flush();

    std::map<std::uint16_t, std::size_t> perPort;
    for (const Connection& each : sink.connections)
        ++perPort[each.source.port];
    QCOMPARE(perPort, (std::map<std::uint16_t, std::size_t>{{40000, 2}, {40001, 1}, {40002, 2}, {40003, 1}}));
    const auto twice = std::find_if(sink.connections.begin(), sink.connections.end(), [](const Connection& each) { return each.source.port == 40001; });
    QCOMPARE(twice->action, Action::Denied);
}

/// What was quiet for long is given out before the end, and never are more kept than allowed.
void TestOpenConnections::packetsAreBounded()
{
    Kept sink;
    OpenConnections connections(sink, 100);
    for (std::uint16_t i = 0; i < 200; ++i)
        connections.packet(packetAt(i, 40000 + i), syn);
    QCOMPARE(sink.connections.size(), 100U);
    connections.packet(packetAt(199, 40150), ack); // not quiet since
    connections.packet(packetAt(160 + 600, 50000), syn);
    QCOMPARE(sink.connections.size(), 100U + 59);
}

QTEST_APPLESS_MAIN(TestOpenConnections)
#include "test_open_connections.moc"
