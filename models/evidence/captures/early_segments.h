// EarlySegments: segments of a flow that the capture shows before bytes of the other side which their sender had received: two queues
// of a network card or two mirror ports wrote the directions a little out of order. They wait for those bytes, not for long.
#pragma once
#include "evidence/captures/reassembly.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

class EarlySegments
{
public:
    /// Segments of the flow that one waits for; fewer than a hole waits (StreamReassembler::reorderWindow), so what is lost for good is
    /// told in the order of the capture.
    static constexpr unsigned window = 16;
    static constexpr std::size_t maxBytes = 16U << 20; ///< of all flows of a capture

    struct Segment
    {
        bool fromClient = false;
        std::uint32_t sequence = 0; ///< of the first byte
        std::uint32_t length = 0;   ///< on the wire
        std::string bytes;          ///< captured
        SegmentContext context;
        unsigned age = 0;
    };

    /// \p heldBytes: of all flows.
    explicit EarlySegments(std::size_t& heldBytes) : m_heldBytes(heldBytes) {}
    ~EarlySegments();
    EarlySegments(const EarlySegments&) = delete;
    EarlySegments& operator=(const EarlySegments&) = delete;

    [[nodiscard]] bool empty() const { return m_segments.empty(); }
    /// Whether a segment has to wait that acknowledges \p other, the stream of the other side, up to what \p context tells.
    [[nodiscard]] bool early(bool fromClient, const StreamReassembler& other, bool otherEnded, const SegmentContext& context) const;
    void hold(bool fromClient, std::uint32_t sequence, std::string_view captured, std::uint32_t length, const SegmentContext& context);
    /// Another segment of the flow came.
    void age();
    /// Takes the oldest that waits no longer: by its age, or as \p isEarly tells.
    template <typename IsEarly>
    bool take(Segment& segment, const IsEarly& isEarly)
    {
        for (std::size_t at = 0; at < m_segments.size(); ++at)
            if (!isEarly(m_segments[at]))
                return remove(at, segment);
        return !m_segments.empty() && m_segments.front().age >= window && takeFirst(segment);
    }
    /// Nothing more will come. False when none is left.
    bool takeFirst(Segment& segment);
    /// What \p segment waited for is lost: nothing waits for the same again.
    void giveUp(bool fromClient, const StreamReassembler& other);

private:
    bool remove(std::size_t at, Segment& segment);

    struct Hole
    {
        bool known = false;
        std::uint32_t sequence = 0;
    };
    std::size_t& m_heldBytes;
    std::vector<Segment> m_segments; ///< few, and in most flows none
    Hole m_lost[2]; ///< of the server, of the client
};

} // namespace delist
