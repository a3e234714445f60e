// StreamReassembler: one direction of a TCP flow, from segments in any order to bytes in order, with bounded memory. What is
// lost is told as a gap of known length. It knows nothing of SMTP and nothing of the other direction but its ACK numbers.
#pragma once
#include "evidence/records.h"
#include <list>
#include <string>
#include <vector>

namespace delist {

/// Sequence numbers wrap (RFC 9293 section 3.4): a - b as a signed distance.
inline std::int32_t sequenceDistance(std::uint32_t a, std::uint32_t b)
{
    return static_cast<std::int32_t>(a - b);
}

/// The packet that brought some bytes.
struct SegmentContext
{
    Micros time = unknownTime;
    std::uint64_t offset = 0;           ///< of its record in the capture
    std::uint32_t acknowledgement = 0;  ///< what its sender had received by then
    bool acknowledges = false;          ///< acknowledgement is valid
};

class StreamConsumer
{
public:
    virtual ~StreamConsumer() = default;
    /// \p sequence is that of the first byte.
    virtual void data(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context) = 0;
    /// \p bytes are missing here and will not come.
    virtual void gap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context) = 0;
};

class StreamReassembler;

/// What all streams of a capture together may hold back. Over it, the stream that has waited longest gives up its hole.
class ReassemblyBudget
{
public:
    explicit ReassemblyBudget(std::size_t limitBytes = 64U << 20) : m_limitBytes(limitBytes) {}

private:
    friend class StreamReassembler;
    std::size_t m_limitBytes;
    std::size_t m_heldBytes = 0;
    std::list<StreamReassembler*> m_waiting; ///< oldest hole first
};

class StreamReassembler
{
public:
    static constexpr std::size_t maxHeldBytes = 256U << 10; ///< per direction
    static constexpr std::size_t maxHeldRanges = 512;
    /// How much of what was delivered is kept to compare retransmissions with.
    static constexpr std::size_t maxComparedBytes = 1460;
    /// After the other side acknowledged a hole: packets to wait for data that was only captured out of order.
    static constexpr unsigned reorderWindow = 32;

    StreamReassembler(ReassemblyBudget& budget, StreamConsumer& consumer) : m_budget(budget), m_consumer(consumer) {}
    ~StreamReassembler();
    StreamReassembler(const StreamReassembler&) = delete;
    StreamReassembler& operator=(const StreamReassembler&) = delete;

    /// The first byte of the stream will have this number. Without a call the first segment decides.
    void start(std::uint32_t sequence);
    [[nodiscard]] bool started() const { return m_started; }
    /// \p captured is the beginning of \p length bytes on the wire; what is missing at its end is lost.
    void segment(std::uint32_t sequence, std::string_view captured, std::uint32_t length, const SegmentContext& context);
    /// The other side has received everything before \p sequence.
    void acknowledged(std::uint32_t sequence);
    /// Nothing more will come: delivers what is held, with gaps.
    void flush();
    /// From now on nothing is kept or delivered.
    void stop();

    [[nodiscard]] std::uint32_t duplicates() const { return m_duplicates; } ///< segments that brought nothing new
    /// Segments that brought other bytes than the first copy had, as far as that is still at hand.
    [[nodiscard]] std::uint32_t conflicts() const { return m_conflicts; }
    [[nodiscard]] bool sawData() const { return m_sawData; }
    /// The number of the next byte to deliver.
    [[nodiscard]] std::uint32_t next() const { return m_next; }

private:
    struct Range
    {
        std::uint32_t sequence;
        std::uint32_t length;  ///< on the wire
        std::string bytes;     ///< captured; shorter than length when cut
        SegmentContext context;
    };
    void deliver(std::uint32_t sequence, std::string_view captured, std::uint32_t length, const SegmentContext& context);
    void hold(std::uint32_t sequence, std::string_view captured, std::uint32_t length, const SegmentContext& context);
    void insert(std::size_t at, std::uint32_t sequence, std::string_view captured, std::uint32_t length,
                const SegmentContext& context);
    void deliverHeld();
    void skipHole();
    void compare(std::uint32_t sequence, std::string_view captured);
    void releaseAll();
    void waiting(bool on);

    ReassemblyBudget& m_budget;
    StreamConsumer& m_consumer;
    std::vector<Range> m_held;     ///< sorted, no overlaps, all behind m_next
    std::size_t m_heldBytes = 0;
    std::string m_last;            ///< the bytes just before m_next, to compare retransmissions with
    std::list<StreamReassembler*>::iterator m_place;
    std::uint32_t m_next = 0;
    std::uint32_t m_acknowledged = 0;
    std::uint32_t m_duplicates = 0;
    std::uint32_t m_conflicts = 0;
    unsigned m_sinceHole = 0;      ///< packets since the hole was first acknowledged
    bool m_started = false;
    bool m_sawData = false;
    bool m_anyAcknowledged = false;
    bool m_waiting = false;
    bool m_stopped = false;
};

} // namespace delist
