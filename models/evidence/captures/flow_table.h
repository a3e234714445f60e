// TcpFlowTable: TCP flows by address and port pairs, both directions in one entry. Open addressing over small slots, the full
// key compared, flows in chunks that never move. It decides nothing about a flow's life; flow_tracker does.
#pragma once
#include "evidence/captures/tcp_packet.h"
#include "evidence/records.h"
#include <memory>
#include <vector>

namespace delist {

class MailFlow;
class ProcessVote;

/// The two ends of a flow; "low" sorts before "high", so that both directions have the same key.
struct FlowKey
{
    AddressWords low{};
    AddressWords high{};
    std::uint16_t lowPort = 0;
    std::uint16_t highPort = 0;
};

/// What was seen of a flow; bit n + 1 of a pair is the same from the high end.
enum FlowState : std::uint16_t {
    SynFromLow = 1 << 0,
    SynFromHigh = 1 << 1,
    AnswerFromLow = 1 << 2, ///< SYN-ACK
    AnswerFromHigh = 1 << 3,
    FinFromLow = 1 << 4,
    FinFromHigh = 1 << 5,
    RstFromLow = 1 << 6,
    RstFromHigh = 1 << 7,
    AckFromLow = 1 << 8, ///< anything but a SYN or RST, with ACK
    AckFromHigh = 1 << 9,
    FlowTouched = 1 << 10,   ///< since the last sweep
    FlowReported = 1 << 11,  ///< its connection went to the sink
    FlowMail = 1 << 12,      ///< one of its ports is a mail port
    FirstFromHigh = 1 << 13, ///< the high end sent the first packet
    FlowSmtp = 1 << 14,      ///< SMTP was seen in it
    FlowSniffed = 1 << 15    ///< its first bytes were looked at: on this port it is no mail
};

/// Who opened a flow whose SYN was not captured, by what was said.
enum class Opener : std::uint8_t { Unknown, Low, High };

/// The first 64 bytes are what every packet of a flow touches.
struct alignas(64) TcpFlow
{
    AddressWords low{};
    AddressWords high{};
    std::uint16_t lowPort = 0;
    std::uint16_t highPort = 0;
    std::uint16_t state = 0;              ///< FlowState
    bool used : 1 = false;
    bool refused : 1 = false;             ///< its SYN was answered by an ICMP error
    Opener opener = Opener::Unknown;
    std::uint64_t bytesFromLow = 0;       ///< of the stream, each once
    std::uint64_t bytesFromHigh = 0;
    Micros last = unknownTime;
    // ---- second cache line: opening and closing only
    Micros first = unknownTime;
    std::uint64_t offset = 0;
    std::unique_ptr<MailFlow> mail;
    std::unique_ptr<ProcessVote> process; ///< when its packets name one
    std::uint32_t hash = 0;
    std::uint32_t index = 0;              ///< its number in the table
    std::uint32_t initialSequence[2]{};   ///< of low and high, when their SYN was seen; else what stood before their first byte
    std::uint64_t contentHash = 0;        ///< see MailFlow
    std::uint64_t handshake = 0;          ///< see HandshakeMemory

    [[nodiscard]] bool matches(const FlowKey& key) const
    {
        return low == key.low && high == key.high && lowPort == key.lowPort && highPort == key.highPort;
    }
    [[nodiscard]] bool has(unsigned bits) const { return (state & bits) != 0; }
    void set(unsigned bits) { state = static_cast<std::uint16_t>(state | bits); }
    void clear(unsigned bits) { state = static_cast<std::uint16_t>(state & ~bits); }
    [[nodiscard]] bool closed() const
    {
        return has(RstFromLow | RstFromHigh) || (has(FinFromLow) && has(FinFromHigh));
    }
};

static_assert(sizeof(TcpFlow) == 128, "floods of flows are held by the million");

class TcpFlowTable
{
public:
    TcpFlowTable();
    ~TcpFlowTable();
    TcpFlowTable(const TcpFlowTable&) = delete;
    TcpFlowTable& operator=(const TcpFlowTable&) = delete;

    /// The flow of \p key; a new one has used set and nothing else.
    TcpFlow& findOrAdd(const FlowKey& key, bool& added);
    /// The flow of \p key, or null.
    [[nodiscard]] TcpFlow* find(const FlowKey& key);
    void remove(TcpFlow& flow);
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] TcpFlow& at(std::uint32_t index) { return m_chunks[index >> chunkBits][index & (chunkSize - 1)]; }

    /// Calls f(flow) for each flow in the order of their numbers; f may remove that flow.
    template <typename F> void forEach(F f)
    {
        for (std::uint32_t i = 0; i < m_next; ++i)
            if (TcpFlow& flow = at(i); flow.used)
                f(flow);
    }

private:
    static constexpr unsigned chunkBits = 8;
    static constexpr std::uint32_t chunkSize = 1U << chunkBits;
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< index + 1; 0 is free
    };
    void grow();
    /// The slot of \p key, or the free one that ends its search.
    [[nodiscard]] std::uint32_t slotOf(const FlowKey& key, std::uint32_t hash);

    std::vector<Slot> m_slots;
    std::uint32_t m_mask = 0;
    std::size_t m_size = 0;
    std::vector<std::unique_ptr<TcpFlow[]>> m_chunks;
    std::uint32_t m_next = 0;           ///< flows ever taken from the chunks
    std::vector<std::uint32_t> m_free;  ///< numbers to use again
    TcpFlow* m_recent = nullptr;           ///< packets of a flow come in trains
};

} // namespace delist
