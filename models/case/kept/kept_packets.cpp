#include "case/kept/kept_packets.h"
#include "case/kept/block_codec.h"
#include "case/kept/packet_block.h"
#include <algorithm>
#include <memory>
#include <vector>

namespace delist {

namespace {

constexpr std::size_t maxBlockBytes = 4U << 20;
/// At a time: 64 MiB. More lie over each other only where a capture shows its packets in quite another order than they stand in it.
constexpr std::size_t mostOpenBlocks = 256;

/// The packets of a block that are not told yet.
struct OpenBlock
{
    std::string raw;
    std::vector<Packet> packets;
    std::size_t at = 0;
    [[nodiscard]] std::uint64_t offset() const { return packets[at].offset; }
};

struct Later
{
    bool operator()(const std::unique_ptr<OpenBlock>& a, const std::unique_ptr<OpenBlock>& b) const { return a->offset() > b->offset(); }
};

/// Nothing when it is damaged.
std::unique_ptr<OpenBlock> opened(PacketBlock block)
{
    if (!block.raw)
        return nullptr;
    auto open = std::make_unique<OpenBlock>();
    open->raw = std::move(*block.raw);
    std::size_t position = 0;
    while (const auto packet = packetAt(open->raw, position))
        open->packets.push_back(*packet);
    if (position != open->raw.size())
        return nullptr;
    std::stable_sort(open->packets.begin(), open->packets.end(), [](const Packet& a, const Packet& b) { return a.offset < b.offset; });
    return open;
}

} // namespace

std::optional<PacketBlock> packetBlockAfter(Database& database, RowId evidence, std::int64_t offset)
{
    SqlStatement find = database.prepare("SELECT offset, zstd FROM evidence_block WHERE evidence = ?1 AND offset > ?2 ORDER BY offset LIMIT 1");
    if (!find.bind(1, evidence).bind(2, offset).step())
        return std::nullopt;
    return PacketBlock{find.integer(0), unpackBlock(find.blob(1), maxBlockBytes)};
}

Kept eachKeptPacket(const std::function<std::optional<PacketBlock>(std::int64_t offset)>& next, const std::function<bool(const Packet&)>& visit)
{
    std::vector<std::unique_ptr<OpenBlock>> open; // a heap, the lowest offset first
    std::optional<PacketBlock> coming = next(-1);
    while (coming || !open.empty()) {
        if (coming && open.size() < mostOpenBlocks && (open.empty() || static_cast<std::uint64_t>(coming->offset) <= open.front()->offset())) {
            const std::int64_t offset = coming->offset;
            std::unique_ptr<OpenBlock> block = opened(std::move(*coming));
            if (!block)
                return Kept::Damaged;
            coming = next(offset);
            if (block->packets.empty())
                continue;
            open.push_back(std::move(block));
            std::push_heap(open.begin(), open.end(), Later());
            continue;
        }
        std::pop_heap(open.begin(), open.end(), Later());
        if (!visit(open.back()->packets[open.back()->at]))
            return Kept::Stopped;
        if (++open.back()->at < open.back()->packets.size())
            std::push_heap(open.begin(), open.end(), Later());
        else
            open.pop_back();
    }
    return Kept::All;
}

} // namespace delist
