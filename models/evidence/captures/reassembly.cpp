#include "evidence/captures/reassembly.h"
#include <algorithm>

namespace delist {

namespace {
/// What a held range costs beside its bytes.
constexpr std::size_t rangeOverhead = 96;
} // namespace

StreamReassembler::~StreamReassembler()
{
    releaseAll();
}

void StreamReassembler::start(std::uint32_t sequence)
{
    if (m_started)
        return;
    m_started = true;
    m_next = sequence;
}

void StreamReassembler::segment(std::uint32_t sequence, std::string_view captured, std::uint32_t length,
                                const SegmentContext& context)
{
    if (m_stopped || length == 0)
        return;
    captured = captured.substr(0, length);
    start(sequence);
    const std::int32_t distance = sequenceDistance(sequence, m_next);
    if (distance > 0)
        return hold(sequence, captured, length, context);
    const auto seen = static_cast<std::uint32_t>(-static_cast<std::int64_t>(distance));
    if (seen > 0)
        compare(sequence, captured.substr(0, seen));
    if (seen >= length) { // old data; one byte just before the next is a keep-alive (RFC 9293 section 3.8.4)
        if (length > 1 || seen > 1)
            ++m_duplicates;
        return;
    }
    captured.remove_prefix(std::min<std::size_t>(seen, captured.size()));
    length -= seen;
    if (!m_held.empty() && sequenceDistance(m_next + length, m_held.front().sequence) > 0)
        hold(m_next, captured, length, context); // only what no earlier copy has
    else
        deliver(m_next, captured, length, context);
    if (!m_held.empty() && !m_stopped)
        deliverHeld();
}

void StreamReassembler::deliver(std::uint32_t sequence, std::string_view captured, std::uint32_t length,
                                const SegmentContext& context)
{
    m_next = sequence + length;
    m_sawData = true;
    if (captured.size() >= maxComparedBytes) {
        m_last.assign(captured.substr(captured.size() - maxComparedBytes));
    } else {
        if (m_last.size() + captured.size() > maxComparedBytes)
            m_last.erase(0, m_last.size() + captured.size() - maxComparedBytes);
        m_last.append(captured);
    }
    if (captured.size() < length)
        m_last.clear();
    if (!captured.empty())
        m_consumer.data(captured, sequence, context);
    const auto lost = static_cast<std::uint32_t>(length - captured.size());
    if (lost > 0 && !m_stopped)
        m_consumer.gap(lost, sequence + static_cast<std::uint32_t>(captured.size()), context);
}

/// \p captured was delivered before: the same bytes?
void StreamReassembler::compare(std::uint32_t sequence, std::string_view captured)
{
    const std::uint32_t first = m_next - static_cast<std::uint32_t>(m_last.size());
    const std::int32_t early = sequenceDistance(first, sequence);
    std::string_view known = m_last;
    if (early >= 0)
        captured.remove_prefix(std::min<std::size_t>(static_cast<std::size_t>(early), captured.size()));
    else
        known.remove_prefix(std::min<std::size_t>(static_cast<std::size_t>(-static_cast<std::int64_t>(early)), known.size()));
    const std::size_t common = std::min(known.size(), captured.size());
    // A single byte is a keep-alive or a zero-window probe, whose byte may be anything (RFC 9293 section 3.8.4).
    if (common > 1 && known.substr(0, common) != captured.substr(0, common))
        ++m_conflicts;
}

void StreamReassembler::hold(std::uint32_t sequence, std::string_view captured, std::uint32_t length,
                             const SegmentContext& context)
{
    // First copy wins: only what no held range covers is kept.
    const std::uint32_t end = sequence + length;
    std::size_t at = 0;
    if (!m_held.empty() && sequenceDistance(m_held.back().sequence + m_held.back().length, sequence) <= 0)
        at = m_held.size(); // behind all, as behind one lost packet
    while (at < m_held.size() && sequenceDistance(m_held[at].sequence + m_held[at].length, sequence) <= 0)
        ++at;
    bool added = false;
    while (sequenceDistance(end, sequence) > 0) {
        const bool free = at == m_held.size() || sequenceDistance(m_held[at].sequence, sequence) > 0;
        if (free) {
            const std::uint32_t room = at == m_held.size() ? end - sequence : m_held[at].sequence - sequence;
            const std::uint32_t part = std::min(end - sequence, room);
            insert(at, sequence, captured.substr(0, part), part, context);
            added = true;
            captured.remove_prefix(std::min<std::size_t>(part, captured.size()));
            sequence += part;
            ++at;
        } else {
            const std::uint32_t covered = m_held[at].sequence + m_held[at].length - sequence;
            const std::string_view earlier = std::string_view(m_held[at].bytes)
                                                 .substr(std::min<std::size_t>(sequence - m_held[at].sequence, m_held[at].bytes.size()));
            const std::size_t common = std::min({earlier.size(), captured.size(), std::size_t{covered}});
            if (earlier.substr(0, common) != captured.substr(0, common))
                ++m_conflicts;
            captured.remove_prefix(std::min<std::size_t>(covered, captured.size()));
            sequence += covered;
            ++at;
        }
    }
    if (!added)
        ++m_duplicates;
    while (!m_held.empty() && (m_heldBytes > maxHeldBytes || m_held.size() > maxHeldRanges))
        skipHole();
    while (m_budget.m_heldBytes > m_budget.m_limitBytes && !m_budget.m_waiting.empty())
        m_budget.m_waiting.front()->skipHole();
}

void StreamReassembler::insert(std::size_t at, std::uint32_t sequence, std::string_view captured, std::uint32_t length,
                               const SegmentContext& context)
{
    m_held.insert(m_held.begin() + static_cast<std::ptrdiff_t>(at), Range{sequence, length, std::string(captured), context});
    m_heldBytes += captured.size() + rangeOverhead;
    m_budget.m_heldBytes += captured.size() + rangeOverhead;
    waiting(true);
}

void StreamReassembler::deliverHeld()
{
    std::size_t done = 0;
    // By index: the consumer may stop() this stream, which clears the ranges.
    while (done < m_held.size() && sequenceDistance(m_held[done].sequence, m_next) <= 0) {
        const Range range = std::move(m_held[done++]);
        const std::size_t cost = range.bytes.size() + rangeOverhead;
        m_heldBytes -= cost;
        m_budget.m_heldBytes -= cost;
        const std::uint32_t seen = m_next - range.sequence;
        if (seen < range.length)
            deliver(m_next, std::string_view(range.bytes).substr(std::min<std::size_t>(seen, range.bytes.size())),
                    range.length - seen, range.context);
        if (m_stopped)
            return;
    }
    m_held.erase(m_held.begin(), m_held.begin() + static_cast<std::ptrdiff_t>(done));
    m_sinceHole = 0;
    if (m_held.empty())
        waiting(false);
}

/// Gives up the bytes before the first held range.
void StreamReassembler::skipHole()
{
    const std::uint32_t lost = m_held.front().sequence - m_next;
    const SegmentContext context = m_held.front().context;
    const std::uint32_t at = m_next;
    m_next = m_held.front().sequence;
    m_last.clear();
    if (lost > 0)
        m_consumer.gap(lost, at, context);
    if (!m_stopped)
        deliverHeld();
}

void StreamReassembler::acknowledged(std::uint32_t sequence)
{
    if (m_stopped)
        return;
    if (!m_anyAcknowledged || sequenceDistance(sequence, m_acknowledged) > 0)
        m_acknowledged = sequence;
    m_anyAcknowledged = true;
    if (m_held.empty() || sequenceDistance(m_acknowledged, m_held.front().sequence) < 0)
        return;
    if (++m_sinceHole >= reorderWindow)
        skipHole();
}

void StreamReassembler::flush()
{
    while (!m_stopped && !m_held.empty())
        skipHole();
    // The end of the stream may be what is missing.
    if (!m_stopped && m_started && m_sawData && m_anyAcknowledged) {
        const std::int32_t lost = sequenceDistance(m_acknowledged, m_next);
        if (lost > 1 && lost < 1 << 30) { // one more is the FIN
            const std::uint32_t at = m_next;
            m_next = m_acknowledged;
            m_consumer.gap(static_cast<std::uint32_t>(lost), at, {});
        }
    }
}

void StreamReassembler::stop()
{
    m_stopped = true;
    releaseAll();
}

void StreamReassembler::releaseAll()
{
    m_budget.m_heldBytes -= m_heldBytes;
    m_heldBytes = 0;
    m_held.clear();
    m_held.shrink_to_fit();
    m_last = {};
    waiting(false);
}

void StreamReassembler::waiting(bool on)
{
    if (on == m_waiting)
        return;
    m_waiting = on;
    if (on)
        m_place = m_budget.m_waiting.insert(m_budget.m_waiting.end(), this);
    else
        m_budget.m_waiting.erase(m_place);
}

} // namespace delist
