// KeptPackets: the packets that the case keeps of a capture, in the order of its file. Blocks may lie over each other: what opened a
// dialogue on another port was kept when that was known to be one. Memory holds the blocks that reach over one place.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <functional>
#include <optional>
#include <string>

namespace delist {

struct PacketBlock
{
    std::int64_t offset = -1;
    std::optional<std::string> raw; ///< nothing when it is damaged
};

/// The block that follows the one at \p offset; -1: the first.
std::optional<PacketBlock> packetBlockAfter(Database& database, RowId evidence, std::int64_t offset);

enum class Kept : std::uint8_t { All, Stopped, Damaged };
/// \p next: the block behind an offset, or nothing. \p visit returns false to stop; its packet lives as long as the call.
Kept eachKeptPacket(const std::function<std::optional<PacketBlock>(std::int64_t offset)>& next, const std::function<bool(const Packet&)>& visit);

} // namespace delist
