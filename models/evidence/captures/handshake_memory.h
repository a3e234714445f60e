// HandshakeMemory: the opening packets of flows of which nobody knows yet whether they are mail: on a port that is not for
// mail the first words tell, and by then SYN and SYN-ACK have passed. Of all flows together only the latest ones are held.
#pragma once
#include "evidence/captures/flow_table.h"
#include "evidence/record_sink.h"

namespace delist {

class HandshakeMemory
{
public:
    /// How many packets are held at most, and how long they may be; a longer one is no handshake.
    static constexpr std::size_t maxPackets = 32U << 10;
    static constexpr std::size_t maxBytes = 184;
    /// Of one flow: SYN, SYN-ACK, ACK and some repetitions.
    static constexpr std::size_t maxOfFlow = 8;

    HandshakeMemory();
    ~HandshakeMemory();
    HandshakeMemory(const HandshakeMemory&) = delete;
    HandshakeMemory& operator=(const HandshakeMemory&) = delete;

    /// Takes a copy of a packet of \p flow.
    void remember(TcpFlow& flow, const Packet& packet);
    /// Gives what is still held of \p flow to the sink, in the order of time, and forgets it.
    void release(TcpFlow& flow, RecordSink& sink);

private:
    struct Held;

    std::vector<std::unique_ptr<Held[]>> m_chunks; ///< a ring, made as it fills
    std::uint64_t m_next = 0;                      ///< packets ever held
    [[nodiscard]] Held& at(std::uint64_t number);
};

} // namespace delist
