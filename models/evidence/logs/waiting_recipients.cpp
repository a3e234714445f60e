#include "evidence/logs/waiting_recipients.h"
#include "evidence/logs/mail_log_text.h"

namespace delist::exchange {

/// Whatever the case of letters: events write addresses as the directory or as the sender has them.
std::uint64_t WaitingRecipients::keyOf(std::string_view messageId, std::string_view recipient)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : recipient) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        hash = (hash ^ static_cast<unsigned char>(lower)) * 0x100000001b3ULL;
    }
    return mail_log::mix(hash, std::hash<std::string_view>()(messageId));
}

void WaitingRecipients::wait(const Message& message, RowId row, std::string_view recipient, std::string_view server)
{
    const std::uint64_t key = keyOf(message.messageId, recipient);
    if (m_index.find(key) != SlotIndex::none)
        return; // it came in twice
    if (m_slots.size() < most)
        m_slots.emplace_back();
    Slot& slot = m_slots[m_next];
    if (slot.open)
        tell(slot);
    slot.key = key;
    slot.offset = message.offset;
    slot.time = message.time;
    slot.message = row;
    slot.messageId = message.messageId;
    slot.recipient = recipient;
    slot.server = server;
    slot.open = true;
    m_index.insert(key, static_cast<std::uint32_t>(m_next));
    m_next = (m_next + 1) % most;
}

bool WaitingRecipients::settle(std::string_view messageId, std::string_view recipient)
{
    const std::uint64_t key = keyOf(messageId, recipient);
    const std::uint32_t slot = m_index.find(key);
    if (slot == SlotIndex::none)
        return false;
    m_index.erase(key);
    m_slots[slot].open = false;
    return true;
}

void WaitingRecipients::tell(Slot& slot)
{
    m_index.erase(slot.key);
    slot.open = false;
    Delivery delivery;
    delivery.offset = slot.offset;
    delivery.time = slot.time;
    delivery.message = slot.message;
    delivery.messageId = slot.messageId;
    delivery.recipient = slot.recipient;
    delivery.server = slot.server;
    m_sink.delivery(delivery);
}

void WaitingRecipients::finish()
{
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        if (Slot& slot = m_slots[(m_next + i) % m_slots.size()]; slot.open)
            tell(slot);
}

} // namespace delist::exchange
