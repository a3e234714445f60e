#include "evidence/captures/early_segments.h"

namespace delist {

namespace {
constexpr std::size_t segmentOverhead = 96;
constexpr std::int32_t farthest = 1 << 20; // an acknowledgement farther ahead is of something else
} // namespace

EarlySegments::~EarlySegments()
{
    for (const Segment& segment : m_segments)
        m_heldBytes -= segment.bytes.size() + segmentOverhead;
}

bool EarlySegments::early(bool fromClient, const StreamReassembler& other, bool otherEnded, const SegmentContext& context) const
{
    if (!context.acknowledges || !other.sawData())
        return false; // a capture of one direction has nothing to wait for
    const std::int32_t ahead = sequenceDistance(context.acknowledgement, other.next()) - (otherEnded ? 1 : 0); // a FIN has a number, too
    const Hole& lost = m_lost[fromClient ? 0 : 1];
    return ahead > 0 && ahead < farthest && !(lost.known && lost.sequence == other.next()) && m_heldBytes < maxBytes;
}

void EarlySegments::hold(bool fromClient, std::uint32_t sequence, std::string_view captured, std::uint32_t length, const SegmentContext& context)
{
    m_segments.push_back({fromClient, sequence, length, std::string(captured), context});
    m_heldBytes += captured.size() + segmentOverhead;
}

void EarlySegments::age()
{
    for (Segment& segment : m_segments)
        ++segment.age;
}

bool EarlySegments::takeFirst(Segment& segment)
{
    return !m_segments.empty() && remove(0, segment);
}

void EarlySegments::giveUp(bool fromClient, const StreamReassembler& other)
{
    m_lost[fromClient ? 0 : 1] = {true, other.next()};
}

bool EarlySegments::remove(std::size_t at, Segment& segment)
{
    segment = std::move(m_segments[at]);
    m_segments.erase(m_segments.begin() + static_cast<std::ptrdiff_t>(at));
    m_heldBytes -= segment.bytes.size() + segmentOverhead;
    return true;
}

} // namespace delist
