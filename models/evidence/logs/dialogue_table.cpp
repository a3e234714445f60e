#include "evidence/logs/dialogue_table.h"

namespace delist {

void DialogueTable::row(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side)
{
    std::uint32_t index = m_index.find(key);
    if (index != SlotIndex::none && row.time != unknownTime && m_slots[index].last != unknownTime && row.time - m_slots[index].last > idle) {
        release(index, false); // the number came round again
        index = SlotIndex::none;
    }
    if (index == SlotIndex::none) {
        if (m_order.size() >= maxOpen)
            release(m_order.front(), false);
        if (m_free.empty()) {
            index = static_cast<std::uint32_t>(m_slots.size());
            m_slots.emplace_back();
        } else {
            index = m_free.back();
            m_free.pop_back();
        }
        Slot& slot = m_slots[index];
        slot.key = key;
        slot.name = row.session;
        slot.dialogue.begin(side, true);
        slot.dialogue.markLocalNeverLogged();
        slot.place = m_order.insert(m_order.end(), index);
        m_index.insert(key, index);
    }
    Slot& slot = m_slots[index];
    m_order.splice(m_order.end(), m_order, slot.place);
    if (row.time != unknownTime)
        slot.last = row.time;
    if (slot.dialogue.bytes() > maxDialogueBytes && slot.dialogue.beginsMessage(row)) {
        slot.dialogue.emit(m_sink, slot.name, 0, 0, false);
        slot.dialogue.continueAfterEmit();
    }
    slot.dialogue.apply(row, 0);
}

void DialogueTable::describeMessage(std::uint64_t key, std::string_view messageId, std::int64_t sizeBytes)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none)
        m_slots[index].dialogue.describeMessage(messageId, sizeBytes);
}

void DialogueTable::markBegun(std::uint64_t key)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none)
        m_slots[index].dialogue.markBegun();
}

void DialogueTable::end(std::uint64_t key, bool complete)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none)
        release(index, complete);
}

void DialogueTable::release(std::uint32_t index, bool complete)
{
    Slot& slot = m_slots[index];
    if (complete) { // nothing but the mark of the end
        exchange::ProtocolRow end;
        end.event = '-';
        end.time = slot.last;
        slot.dialogue.apply(end, 0);
    }
    slot.dialogue.emit(m_sink, slot.name, 0, 0, complete);
    slot.dialogue.begin(exchange::Side::Receive, true);
    m_order.erase(slot.place);
    m_index.erase(slot.key);
    m_free.push_back(index);
}

void DialogueTable::finish()
{
    while (!m_order.empty())
        release(m_order.front(), false);
}

} // namespace delist
