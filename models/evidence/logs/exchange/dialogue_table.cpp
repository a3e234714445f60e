#include "evidence/logs/exchange/dialogue_table.h"
#include <algorithm>

namespace delist {

DialogueTable::Slot& DialogueTable::open(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side)
{
    std::uint32_t index = m_index.find(key);
    if (index != SlotIndex::none && isLongAfter(m_slots[index].last, row.time, idle)) {
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
        slot.split = false;
        slot.dialogue.begin(side, true);
        slot.dialogue.markLocalNeverLogged();
        slot.place = m_order.insert(m_order.end(), index);
        m_index.insert(key, index);
    }
    Slot& slot = m_slots[index];
    m_order.splice(m_order.end(), m_order, slot.place);
    if (row.time != unknownTime) {
        slot.last = row.time;
        m_first = m_first == unknownTime ? row.time : std::min(m_first, row.time);
    }
    return slot;
}

void DialogueTable::row(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side)
{
    Slot& slot = open(key, row, side);
    if (slot.dialogue.bytes() > maxDialogueBytes && slot.dialogue.beginsMessage(row)) {
        slot.dialogue.emit(m_sink, slot.name, 0, 0, false);
        slot.dialogue.continueAfterEmit();
        slot.split = true;
    }
    slot.dialogue.apply(row, 0);
}

void DialogueTable::describeMessage(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side, std::string_view messageId,
                                    std::int64_t sizeBytes)
{
    Slot& slot = open(key, row, side);
    exchange::ProtocolRow told = row;
    told.event = '*'; // says nothing, but from when on the dialogue is seen
    slot.dialogue.apply(told, 0);
    slot.dialogue.describeMessage(messageId, sizeBytes, &row);
}

void DialogueTable::describeNext(std::uint64_t key, std::string_view subject, std::int64_t sizeBytes)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none)
        m_slots[index].dialogue.describeNext(subject, sizeBytes);
}

void DialogueTable::describeSession(std::uint64_t key, exchange::SessionTotals totals)
{
    const std::uint32_t index = m_index.find(key);
    if (index == SlotIndex::none)
        return;
    if (m_slots[index].split) // what is stored counts already
        totals.messages = totals.recipients = totals.rejectedRecipients = 0;
    m_slots[index].dialogue.describeSession(totals);
}

bool DialogueTable::greeted(std::uint64_t key) const
{
    const std::uint32_t index = m_index.find(key);
    return index != SlotIndex::none && m_slots[index].dialogue.greeted();
}

bool DialogueTable::waitsFor(std::uint64_t key, smtp::Verb verb) const
{
    const std::uint32_t index = m_index.find(key);
    return index != SlotIndex::none && m_slots[index].dialogue.waitsFor(verb);
}

void DialogueTable::markBegun(std::uint64_t key)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none)
        m_slots[index].dialogue.markBegun();
}

void DialogueTable::markGreeted(std::uint64_t key)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none) {
        m_slots[index].dialogue.markBegun();
        if (!isLongAfter(m_first, m_slots[index].last, idle))
            m_slots[index].dialogue.markGreeting();
    }
}

void DialogueTable::end(std::uint64_t key, bool complete, Micros time)
{
    if (const std::uint32_t index = m_index.find(key); index != SlotIndex::none)
        release(index, complete, time);
}

void DialogueTable::endOfOther(std::uint64_t key, exchange::ProtocolRow row, exchange::Side side)
{
    row.event = '-';
    this->row(key, row, side);
    end(key, true, row.time);
}

void DialogueTable::release(std::uint32_t index, bool complete, Micros time)
{
    Slot& slot = m_slots[index];
    if (complete) { // nothing but the mark of the end
        exchange::ProtocolRow end;
        end.event = '-';
        end.time = time != unknownTime ? time : slot.last;
        slot.dialogue.apply(end, 0);
    }
    exchange::SessionName name;
    if (m_ids == Ids::Reused)
        name = {slot.key, idle};
    slot.dialogue.emit(m_sink, slot.name, 0, 0, !slot.split, name);
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
