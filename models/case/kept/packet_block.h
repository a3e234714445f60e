// How kept packets of a capture stand in an evidence block: one after the other, little-endian:
// offset u64, time i64, original length u32, link type u16, captured length u32, captured bytes.
#pragma once
#include "evidence/records.h"
#include <optional>
#include <string>

namespace delist {

void appendPacket(std::string& block, const Packet& packet);
/// The packet at \p position, which moves behind it; nothing at the end or when the block is damaged there
/// (then \p position is short of the end).
std::optional<Packet> packetAt(std::string_view block, std::size_t& position);

/// A kept packet's bytes are bounded (a record of a capture is at most this large).
inline constexpr std::size_t maxPacketBytes = 256 * 1024;

} // namespace delist
