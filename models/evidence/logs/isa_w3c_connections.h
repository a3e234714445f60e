// OpenConnections: makes one connection of the rows that ISA writes about it: Establish, Intermediate every 15 minutes,
// Terminate. Bounded: when too many are open, the oldest is given out as it is.
#pragma once
#include "evidence/record_sink.h"
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist::isa {

/// One row about a connection, as far as it matters here.
struct Row
{
    std::uint64_t offset = 0;
    Micros time = 0;
    std::uint64_t sessionId = 0;
    std::uint64_t connectionId = 0;
    Endpoint source;
    Endpoint destination;
    std::uint8_t protocol = 6;
    std::int64_t sent = unknownCount;          ///< totals since the connection began
    std::int64_t received = unknownCount;
    std::int64_t sentDelta = unknownCount;     ///< since the row before
    std::int64_t receivedDelta = unknownCount;
    std::int64_t durationMs = unknownCount;
    std::string_view rule;
    std::string_view process;
    std::string_view user;
};

class OpenConnections
{
public:
    static constexpr std::size_t defaultMost = 1U << 18;

    explicit OpenConnections(RecordSink& sink, std::size_t most = defaultMost);

    void establish(const Row& row);
    void intermediate(const Row& row);
    void terminate(const Row& row);
    /// Gives out all that are still open, oldest first.
    void flush();

private:
    static constexpr std::uint32_t none = 0xffffffff;

    struct Open
    {
        std::uint64_t hash = 0;
        std::uint64_t offset = 0;
        std::uint64_t sessionId = 0;
        std::uint64_t connectionId = 0;
        Endpoint source;
        Endpoint destination;
        Micros begin = 0;
        Micros lastSeen = unknownTime; ///< of an Intermediate row
        std::int64_t sent = unknownCount;
        std::int64_t received = unknownCount;
        std::int64_t sentDeltas = unknownCount;
        std::int64_t receivedDeltas = unknownCount;
        std::uint32_t rule = 0;
        std::uint32_t process = 0;
        std::uint32_t user = 0;
        std::uint32_t older = none; ///< age list
        std::uint32_t newer = none;
        std::uint8_t protocol = 6;
        bool beginKnown = true;
    };

    static std::uint64_t hashOf(const Row& row);
    static bool same(const Open& open, const Row& row);
    [[nodiscard]] std::uint32_t find(const Row& row, std::uint64_t hash) const;
    std::uint32_t insert(const Row& row, std::uint64_t hash);
    void remove(std::uint32_t slot);
    void giveOut(std::uint32_t slot);
    void grow();
    std::uint32_t keep(std::string_view text);
    [[nodiscard]] std::string_view kept(std::uint32_t id) const { return m_texts[id]; }

    RecordSink& m_sink;
    std::size_t m_most;
    std::vector<Open> m_open;            ///< slots; free ones are in m_free
    std::vector<std::uint32_t> m_free;
    std::vector<std::uint32_t> m_table;  ///< hash table of slots, linear probing, a power of two
    std::uint32_t m_oldest = none;
    std::uint32_t m_newest = none;
    std::size_t m_count = 0;

    std::deque<std::string> m_texts; ///< rules, processes and users: few, and the same again and again
    std::unordered_map<std::string_view, std::uint32_t> m_textIds; ///< views into m_texts
    std::size_t m_textBytes = 0;
    std::uint32_t m_lastText = 0;
};

} // namespace delist::isa
