#include "evidence/captures/handshake_memory.h"
#include <algorithm>
#include <array>
#include <cstring>

namespace delist {

namespace {

constexpr std::size_t chunkPackets = 256;

} // namespace

struct HandshakeMemory::Held
{
    std::uint64_t earlier = 0; ///< the flow's packet before, as TcpFlow::handshake
    Packet packet;             ///< data points into bytes
    std::array<char, maxBytes> bytes;
};

HandshakeMemory::HandshakeMemory() = default;
HandshakeMemory::~HandshakeMemory() = default;

HandshakeMemory::Held& HandshakeMemory::at(std::uint64_t number)
{
    const auto place = static_cast<std::size_t>(number % maxPackets);
    if (place / chunkPackets >= m_chunks.size())
        m_chunks.push_back(std::make_unique<Held[]>(chunkPackets)); // numbers rise, so it is always the next one
    return m_chunks[place / chunkPackets][place % chunkPackets];
}

void HandshakeMemory::remember(TcpFlow& flow, const Packet& packet)
{
    if (packet.data.size() > maxBytes)
        return;
    Held& held = at(m_next);
    held.earlier = flow.handshake;
    std::memcpy(held.bytes.data(), packet.data.data(), packet.data.size());
    held.packet = packet;
    held.packet.data = {held.bytes.data(), packet.data.size()};
    held.packet.process = {}; // borrowed, and not kept with packets
    flow.handshake = ++m_next;
}

void HandshakeMemory::release(TcpFlow& flow, RecordSink& sink)
{
    std::array<const Held*, maxOfFlow> found;
    std::size_t count = 0;
    // Numbers count from 1; what is older than the ring has been overwritten.
    for (std::uint64_t number = flow.handshake; number != 0 && number + maxPackets > m_next && count < maxOfFlow; ++count) {
        found[count] = &at(number - 1);
        number = found[count]->earlier;
    }
    flow.handshake = 0;
    while (count > 0)
        sink.packet(found[--count]->packet);
}

} // namespace delist
