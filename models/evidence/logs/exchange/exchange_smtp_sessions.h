// The open sessions of an Exchange SMTP protocol log, whose rows are interleaved: finds each row's session, puts rows
// in order of time, sequence number and position, drops repeated ones, notices holes, and lets finished sessions go.
// What the rows mean is SmtpDialogue's business. Memory is bounded in sessions, in rows held back and in bytes.
#pragma once
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include <array>
#include <deque>
#include <memory>

namespace delist::exchange {

class SmtpSessionTable
{
public:
    static constexpr std::size_t maxOpenSessions = 65'536;
    static constexpr std::size_t maxBytes = std::size_t{96} << 20;       ///< of all sessions' records together
    static constexpr std::size_t maxSessionBytes = std::size_t{1} << 20; ///< then a session is stored in parts
    static constexpr Micros idleTime = 30 * 60 * Micros{1'000'000};      ///< log time
    /// How many rows of the file a late row may come after the one that it belongs before.
    static constexpr std::uint64_t lateRows = 1024;
    static constexpr std::size_t maxHeldRows = 64;

    explicit SmtpSessionTable(RecordSink& sink);

    /// The next row of the file. \p side is what the file or the row's connector says; \p certain: rows can't overrule
    /// it.
    void row(const ProtocolRow& row, Side side, bool certain);
    /// The file is over: everything that is open goes to the sink.
    void finish();

    /// Rows of sessions that were complete already, seen again: not stored twice.
    [[nodiscard]] std::uint64_t repeatedRows() const { return m_repeatedRows; }
    /// Sessions that were too long to be kept whole.
    [[nodiscard]] std::uint64_t splitSessions() const { return m_splitSessions; }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    static constexpr std::size_t idCapacity = 40;
    static constexpr std::uint32_t recentRows = 16;
    static constexpr std::uint32_t seenBits = 512;
    static constexpr std::size_t maxHeldText = 4096; ///< of one field

    struct RecentRow
    {
        std::int32_t sequence = -1;
        std::uint32_t hash = 0;
        std::uint32_t hashBefore = 0;
    };
    struct HeldRow
    {
        ProtocolRow row; ///< its views are set when it is released
        std::uint32_t hash = 0;
        std::uint64_t text = 0; ///< where connector, local, remote, data and context begin in heldText
        std::array<std::uint32_t, 5> lengths{};
    };
    struct Slot
    {
        std::uint64_t key = 0;
        char id[idCapacity] = {};
        std::size_t idSize = 0;
        SmtpDialogue dialogue;
        std::int64_t last = -1; ///< highest sequence number that was taken
        Micros lastTime = unknownTime;
        std::uint32_t firstHash = 0;
        std::uint32_t gaps = 0;
        std::uint32_t duplicates = 0;
        std::uint32_t olderSlot = none; ///< least recently used list
        std::uint32_t newerSlot = none;
        std::uint64_t deadline =
            0; ///< row count at which held rows are taken as they are, or the session goes; 0: none
        bool open = false;
        bool split = false;
        std::size_t bytes = 0;
        std::array<RecentRow, recentRows> recent;
        std::array<std::uint64_t, seenBits / 64> seen{};
        std::vector<HeldRow> held;
        std::string heldText;
    };
    struct Deadline
    {
        std::uint32_t slot;
        std::uint64_t row;
    };
    struct Entry
    {
        std::uint64_t key = 0; ///< 0: free
        std::uint32_t slot = none;
    };
    struct Closed
    {
        std::uint64_t key = 0;
        std::int64_t last = -1;
        Micros end = unknownTime;
    };

    static std::uint64_t keyOf(std::string_view id);
    static std::uint32_t hashOf(const ProtocolRow& row);

    std::uint32_t find(std::uint64_t key, std::string_view id) const;
    std::uint32_t create(std::uint64_t key, const ProtocolRow& row, Side side, bool certain);
    void insertKey(std::uint64_t key, std::uint32_t index);
    void eraseKey(std::uint64_t key, std::uint32_t index);
    void unlink(std::uint32_t index);
    void touch(std::uint32_t index);
    void place(std::uint32_t index, const ProtocolRow& row, Side side, bool certain);
    void take(Slot& slot, const ProtocolRow& row, std::uint32_t hash, std::int64_t missing);
    bool repeated(Slot& slot, const ProtocolRow& row, std::uint32_t hash);
    void hold(std::uint32_t index, const ProtocolRow& row, std::uint32_t hash);
    static const ProtocolRow& released(Slot& slot, HeldRow& held);
    void takeFollowing(Slot& slot);
    void takeAllHeld(Slot& slot);
    void setDeadline(std::uint32_t index);
    void passDeadlines();
    void splitLong(std::uint32_t index, const ProtocolRow& row);
    void account(std::uint32_t index);
    void release(std::uint32_t index);

    RecordSink& m_sink;
    std::deque<Slot> m_slots;
    std::vector<std::uint32_t> m_free;
    std::vector<Entry> m_table;   ///< open addressing
    std::vector<Closed> m_closed; ///< direct mapped by key
    std::deque<Deadline> m_deadlines;
    std::uint32_t m_oldest = none;
    std::uint32_t m_newest = none;
    std::uint32_t m_lastIndex = none; ///< the session of the row before
    std::size_t m_open = 0;
    std::size_t m_bytes = 0;
    std::uint64_t m_rows = 0;
    std::uint64_t m_repeatedRows = 0;
    std::uint64_t m_splitSessions = 0;
};

} // namespace delist::exchange
