#include "case/kept/packet_block.h"
#include <algorithm>

namespace delist {

namespace {

template <typename Number> void put(std::string& out, Number value)
{
    auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(Number); ++i, bits >>= 8)
        out += static_cast<char>(bits & 0xFF);
}

template <typename Number> Number get(const char*& at)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bits |= std::uint64_t{static_cast<unsigned char>(*at++)} << (8 * i);
    return static_cast<Number>(bits);
}

constexpr std::size_t headBytes = 8 + 8 + 4 + 2 + 4;

} // namespace

void appendPacket(std::string& block, const Packet& packet)
{
    const std::string_view data = packet.data.substr(0, std::min(packet.data.size(), maxPacketBytes));
    put<std::uint64_t>(block, packet.offset);
    put<std::int64_t>(block, packet.time);
    put<std::uint32_t>(block, packet.originalLength);
    put<std::uint16_t>(block, packet.linkType);
    put<std::uint32_t>(block, static_cast<std::uint32_t>(data.size()));
    block += data;
}

std::optional<Packet> packetAt(std::string_view block, std::size_t& position)
{
    if (block.size() - position < headBytes)
        return std::nullopt;
    const char* at = block.data() + position;
    Packet packet;
    packet.offset = get<std::uint64_t>(at);
    packet.time = get<std::int64_t>(at);
    packet.originalLength = get<std::uint32_t>(at);
    packet.linkType = get<std::uint16_t>(at);
    const auto length = get<std::uint32_t>(at);
    if (length > block.size() - position - headBytes)
        return std::nullopt;
    packet.data = block.substr(position + headBytes, length);
    position += headBytes + length;
    return packet;
}

} // namespace delist
