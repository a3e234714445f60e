#include "case/rows/intern_table.h"
#include "case/rows/flat_map.h"
#include <cstring>

namespace delist {

namespace {

constexpr std::size_t firstSlots = 1024;
constexpr std::size_t chunkBytes = 1U << 20;

std::uint64_t word(const char* at, std::size_t bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, at, bytes);
    return value;
}

} // namespace

TextTable::TextTable(std::size_t maxEntries, std::size_t maxBytes)
    : m_maxEntries(maxEntries), m_maxBytes(maxBytes), m_slots(firstSlots)
{
}

std::uint64_t TextTable::hash(std::string_view text)
{
    std::uint64_t state = hashSeed() ^ (text.size() * 0x9E3779B97F4A7C15U);
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        state = (state ^ word(at, 8)) * 0xD6E8FEB86659FD93U;
        state ^= state >> 32;
    }
    if (left > 0) {
        state = (state ^ word(at, left)) * 0xD6E8FEB86659FD93U;
        state ^= state >> 32;
    }
    return mixBits(state);
}

InternId TextTable::find(std::string_view text, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at] != 0; at = (at + 1) & mask) {
        const Entry& entry = m_entries[m_slots[at] - 1];
        if (entry.hash == hash && entry.length == text.size() && std::memcmp(entry.text, text.data(), text.size()) == 0)
            return entry.id;
    }
    return 0;
}

bool TextTable::add(std::string_view text, std::uint64_t hash, InternId id)
{
    if (full())
        return false;
    if (text.size() > m_chunkLeft) {
        const std::size_t size = text.size() > chunkBytes ? text.size() : chunkBytes;
        m_chunks.push_back(std::make_unique<char[]>(size));
        m_bytes += size;
        m_chunkLeft = size;
    }
    const std::size_t chunkSize = text.size() > chunkBytes ? text.size() : chunkBytes;
    char* const at = m_chunks.back().get() + (chunkSize - m_chunkLeft);
    std::memcpy(at, text.data(), text.size());
    m_chunkLeft -= text.size();
    m_entries.push_back({at, static_cast<std::uint32_t>(text.size()), id, hash});
    if (m_entries.size() * 4 > m_slots.size() * 3) {
        rebuild(m_slots.size() * 2);
    } else {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    }
    return true;
}

void TextTable::truncate(std::size_t entries)
{
    if (entries >= m_entries.size())
        return;
    m_entries.resize(entries); // their bytes stay in the chunks: rare, and bounded by maxBytes
    rebuild(m_slots.size());
}

void TextTable::rebuild(std::size_t slots)
{
    m_slots.assign(slots, 0);
    const std::size_t mask = slots - 1;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        std::size_t at = m_entries[i].hash & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = static_cast<std::uint32_t>(i + 1);
    }
}

std::uint64_t HostTable::hash(const IpAddress& address)
{
    const auto* const bytes = reinterpret_cast<const char*>(address.bytes().data());
    return mixBits(mixBits(word(bytes, 8) ^ hashSeed()) ^ word(bytes + 8, 8));
}

const HostTable::Host* HostTable::find(const IpAddress& address, std::uint64_t hash) const
{
    if (m_slots.empty())
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at] != 0; at = (at + 1) & mask) {
        const Entry& entry = m_entries[m_slots[at] - 1];
        if (entry.address == address)
            return &entry.host;
    }
    return nullptr;
}

const HostTable::Host* HostTable::add(const IpAddress& address, std::uint64_t hash, Host host)
{
    if (full())
        return nullptr;
    m_entries.push_back({address, host});
    if (m_slots.empty() || m_entries.size() * 4 > m_slots.size() * 3) {
        rebuild(m_slots.empty() ? firstSlots : m_slots.size() * 2);
    } else {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    }
    return &m_entries.back().host;
}

void HostTable::truncate(std::size_t entries)
{
    if (entries >= m_entries.size())
        return;
    m_entries.resize(entries);
    rebuild(m_slots.size());
}

void HostTable::rebuild(std::size_t slots)
{
    m_slots.assign(slots, 0);
    const std::size_t mask = slots - 1;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        std::size_t at = hash(m_entries[i].address) & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = static_cast<std::uint32_t>(i + 1);
    }
}

} // namespace delist
