// Connections that are open, some of them several times with the same ends: the oldest of the same is the one that ends.
#include "evidence/logs/open_connections.h"
#include "support/recording_sink.h"
#include <QTest>
#include <random>
#include <vector>

using namespace delist;

namespace {

LoggedConnection rowAt(std::uint64_t offset, std::uint32_t host)
{
    LoggedConnection row;
    row.offset = offset;
    row.time = static_cast<Micros>(offset);
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
};

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

QTEST_APPLESS_MAIN(TestOpenConnections)
#include "test_open_connections.moc"
