#include "evidence/captures/flow_table.h"
#include "evidence/captures/mail_flow.h"
#include "evidence/captures/process_vote.h"

namespace delist {

namespace {

constexpr std::size_t firstSlots = 1 << 10;

std::uint64_t mix(std::uint64_t value)
{
    value ^= value >> 32;
    value *= 0x9e3779b97f4a7c15U;
    value ^= value >> 29;
    return value;
}

std::uint32_t hashOf(const FlowKey& key)
{
    std::uint64_t hash = mix(key.low[0] ^ 0x243f6a8885a308d3U);
    hash = mix(hash ^ key.low[1]);
    hash = mix(hash ^ key.high[0]);
    hash = mix(hash ^ key.high[1]);
    hash = mix(hash ^ (std::uint64_t{key.lowPort} << 16 | key.highPort));
    return static_cast<std::uint32_t>(hash >> 16);
}

} // namespace

TcpFlowTable::TcpFlowTable() : m_slots(firstSlots), m_mask(firstSlots - 1) {}
TcpFlowTable::~TcpFlowTable() = default;

std::uint32_t TcpFlowTable::slotOf(const FlowKey& key, std::uint32_t hash)
{
    std::uint32_t slot = hash & m_mask;
    while (m_slots[slot].number != 0 && !(m_slots[slot].hash == hash && at(m_slots[slot].number - 1).matches(key)))
        slot = (slot + 1) & m_mask;
    return slot;
}

TcpFlow* TcpFlowTable::find(const FlowKey& key)
{
    const std::uint32_t number = m_slots[slotOf(key, hashOf(key))].number;
    return number != 0 ? &at(number - 1) : nullptr;
}

TcpFlow& TcpFlowTable::findOrAdd(const FlowKey& key, bool& added)
{
    added = false;
    if (m_recent && m_recent->matches(key))
        return *m_recent;
    const std::uint32_t hash = hashOf(key);
    std::uint32_t slot = slotOf(key, hash);
    if (m_slots[slot].number != 0) {
        m_recent = &at(m_slots[slot].number - 1);
        return *m_recent;
    }
    if (m_size + 1 > m_slots.size() / 4 * 3) {
        grow();
        for (slot = hash & m_mask; m_slots[slot].number != 0;)
            slot = (slot + 1) & m_mask;
    }
    std::uint32_t index = 0;
    if (!m_free.empty()) {
        index = m_free.back();
        m_free.pop_back();
    } else {
        index = m_next++;
        if (index >> chunkBits >= m_chunks.size())
            m_chunks.push_back(std::make_unique<TcpFlow[]>(chunkSize));
    }
    TcpFlow& flow = at(index);
    flow = TcpFlow{};
    flow.low = key.low;
    flow.high = key.high;
    flow.lowPort = key.lowPort;
    flow.highPort = key.highPort;
    flow.hash = hash;
    flow.index = index;
    flow.used = true;
    m_slots[slot] = {hash, index + 1};
    ++m_size;
    m_recent = &flow;
    added = true;
    return flow;
}

void TcpFlowTable::remove(TcpFlow& flow)
{
    std::uint32_t hole = flow.hash & m_mask;
    while (m_slots[hole].number != flow.index + 1)
        hole = (hole + 1) & m_mask;
    // Close the gap: move back every follower that may stand here (no tombstones).
    for (std::uint32_t next = (hole + 1) & m_mask; m_slots[next].number != 0; next = (next + 1) & m_mask) {
        const std::uint32_t home = m_slots[next].hash & m_mask;
        if (((next - home) & m_mask) >= ((next - hole) & m_mask)) {
            m_slots[hole] = m_slots[next];
            hole = next;
        }
    }
    m_slots[hole] = {};
    m_free.push_back(flow.index);
    flow.mail.reset();
    flow.process.reset();
    flow.used = false;
    if (m_recent == &flow)
        m_recent = nullptr;
    --m_size;
}

void TcpFlowTable::grow()
{
    std::vector<Slot> bigger(m_slots.size() * 2);
    m_mask = static_cast<std::uint32_t>(bigger.size() - 1);
    for (const Slot& slot : m_slots) {
        if (slot.number == 0)
            continue;
        std::uint32_t to = slot.hash & m_mask;
        while (bigger[to].number != 0)
            to = (to + 1) & m_mask;
        bigger[to] = slot;
    }
    m_slots.swap(bigger);
}

} // namespace delist
