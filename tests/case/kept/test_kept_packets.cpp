// Kept packets come in the order of their file, however their blocks lie over each other; of a damaged block nothing is told.
#include "case/kept/kept_packets.h"
#include "case/kept/packet_block.h"
#include <QTest>
#include <map>

using namespace delist;

namespace {

using Blocks = std::map<std::int64_t, std::optional<std::string>>;

void put(Blocks& blocks, const std::vector<std::uint64_t>& offsets)
{
    std::string raw;
    for (const std::uint64_t offset : offsets) {
        Packet packet;
        packet.offset = offset;
        packet.data = "bytes";
        appendPacket(raw, packet);
    }
    blocks[static_cast<std::int64_t>(*std::min_element(offsets.begin(), offsets.end()))] = raw;
}

std::vector<std::uint64_t> offsetsOf(const Blocks& blocks, Kept& kept, std::size_t most = 1'000'000)
{
    std::vector<std::uint64_t> offsets;
    kept = eachKeptPacket(
        [&](std::int64_t offset) -> std::optional<PacketBlock> {
            const auto next = blocks.upper_bound(offset);
            return next == blocks.end() ? std::nullopt : std::optional(PacketBlock{next->first, next->second});
        },
        [&](const Packet& packet) {
            offsets.push_back(packet.offset);
            return packet.data == "bytes" && offsets.size() < most;
        });
    return offsets;
}

} // namespace

class TestKeptPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheOrderOfTheFile()
    {
        Blocks blocks;
        put(blocks, {20, 30, 40});
        put(blocks, {50, 10, 60}); // 10 opened a dialogue that was known to be one later
        put(blocks, {70, 35, 80});
        put(blocks, {90});
        Kept kept{};
        const auto offsets = offsetsOf(blocks, kept);
        QCOMPARE(offsets, (std::vector<std::uint64_t>{10, 20, 30, 35, 40, 50, 60, 70, 80, 90}));
        QCOMPARE(kept, Kept::All);
        QCOMPARE(offsetsOf(blocks, kept, 4).size(), std::size_t{4});
        QCOMPARE(kept, Kept::Stopped);
        QVERIFY(offsetsOf({}, kept).empty());
        QCOMPARE(kept, Kept::All);
    }

    /// A capture that shows its packets in quite another order than they stand in it: all of them come, memory is bounded.
    void allOverEachOther()
    {
        Blocks blocks;
        for (std::uint64_t i = 0; i < 2000; ++i)
            put(blocks, {i, 100'000 + i, 50'000 + i});
        Kept kept{};
        QCOMPARE(offsetsOf(blocks, kept).size(), std::size_t{6000});
        QCOMPARE(kept, Kept::All);
    }

    void damaged()
    {
        Blocks blocks;
        put(blocks, {10, 20});
        Kept kept{};
        blocks[30] = std::nullopt;
        offsetsOf(blocks, kept);
        QCOMPARE(kept, Kept::Damaged);
        const std::string whole = *blocks[10];
        for (std::size_t bytes = 1; bytes < whole.size(); ++bytes) {
            blocks[30] = whole.substr(0, bytes);
            offsetsOf(blocks, kept);
            QCOMPARE(kept, bytes == whole.size() / 2 ? Kept::All : Kept::Damaged);
        }
        blocks[30] = std::string();
        offsetsOf(blocks, kept);
        QCOMPARE(kept, Kept::All);
    }
};

QTEST_GUILESS_MAIN(TestKeptPackets)
#include "test_kept_packets.moc"
