// InternTable: values that get a row of their own (texts, addresses) and the ids they have. Bounded: when it is full it
// stops learning, and the writer thread looks the others up in the case. For the thread that packs records.
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace delist {

/// Interned row id; 0 is NULL; negative: -(index + 1) into the batch's unresolved values.
using InternId = std::int32_t;

/// Texts.
class TextTable
{
public:
    explicit TextTable(std::size_t maxEntries = 400'000, std::size_t maxBytes = 32U << 20);

    /// 0 when it is not known.
    [[nodiscard]] InternId find(std::string_view text, std::uint64_t hash) const;
    /// False when the table is full.
    bool add(std::string_view text, std::uint64_t hash, InternId id);
    [[nodiscard]] bool full() const { return m_entries.size() >= m_maxEntries || m_bytes >= m_maxBytes; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Forgets all that was added after the first \p entries.
    void truncate(std::size_t entries);

    [[nodiscard]] static std::uint64_t hash(std::string_view text);

private:
    struct Entry
    {
        const char* text;
        std::uint32_t length;
        InternId id;
        std::uint64_t hash;
    };
    void rebuild(std::size_t slots);

    std::size_t m_maxEntries;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< entry index + 1; 0 is free
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_chunkLeft = 0;
};

/// Addresses, with whether each is inside the organisation.
class HostTable
{
public:
    struct Host
    {
        InternId id = 0;
        bool internal = false;
    };
    explicit HostTable(std::size_t maxEntries = 400'000) : m_maxEntries(maxEntries) {}

    /// nullptr when it is not known.
    [[nodiscard]] const Host* find(const IpAddress& address, std::uint64_t hash) const;
    const Host* add(const IpAddress& address, std::uint64_t hash, Host host);
    [[nodiscard]] bool full() const { return m_entries.size() >= m_maxEntries; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    void truncate(std::size_t entries);

    [[nodiscard]] static std::uint64_t hash(const IpAddress& address);

private:
    struct Entry
    {
        IpAddress address;
        Host host;
    };
    void rebuild(std::size_t slots);

    std::size_t m_maxEntries;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots;
};

} // namespace delist
