// OpenConnections: makes one connection of the rows that a firewall writes about it: established, now and then how much
// went through it, terminated; in logs that were saved with the newest row first, the other way round. Rows that a collector wrote
// twice count once. Bounded: when too many are open, the oldest is given out as it is.
#pragma once
#include "evidence/logs/recent_rows.h"
#include "evidence/record_sink.h"
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

/// One row about a connection, as far as it matters here.
struct LoggedConnection
{
    std::uint64_t offset = 0;
    Micros time = 0;
    std::uint64_t sessionId = 0;
    std::uint64_t connectionId = 0; ///< with a session's: of the firewall that counts them, which collectors may call by several names
    Endpoint source;      ///< with the ids, what two rows of one connection have in common
    Endpoint destination;
    NetworkSide sourceSide = NetworkSide::Unknown;
    NetworkSide destinationSide = NetworkSide::Unknown;
    std::uint8_t protocol = 6;
    /// destination is the side that opened it, for logs whose rows keep one order of the two. Bytes are the opener's anyway.
    bool swapped = false;
    /// intermediate(): the row is of the side that opened it. The first such row says when and where the connection began,
    /// though one of the other side stand before it.
    bool ofOpener = false;
    bool over = false;  ///< intermediate(): with the row, though more may follow that is of it
    std::int64_t sent = unknownCount;          ///< totals since the connection began
    std::int64_t received = unknownCount;
    std::int64_t total = unknownCount;         ///< both ways together, where only that is told; of the last row
    std::int64_t sentDelta = unknownCount;     ///< since the row before
    std::int64_t receivedDelta = unknownCount;
    std::int64_t durationMs = unknownCount;
    Action action = Action::Allowed; ///< a row that knows better than the others counts
    Endpoint translated;
    IpAddress forwardedTo;
    IpAddress asked;
    std::int64_t pid = unknownCount;
    std::int64_t sequence = unknownCount; ///< packet(): the initial one, of a SYN
    bool smtp = false;
    std::string_view rule;
    std::string_view process;
    std::string_view user;
};

/// What a packet of TCP does, by its flags. All false: they are not told.
struct TcpPacket
{
    bool opens = false;   ///< SYN alone
    bool answers = false; ///< SYN and ACK
    bool closes = false;  ///< FIN or RST
    bool within = false;  ///< none of these

    static constexpr TcpPacket of(bool syn, bool ack, bool finOrReset)
    {
        return {syn && !ack, syn && ack, !syn && finOrReset, !syn && !finOrReset && ack};
    }
    [[nodiscard]] constexpr bool told() const { return opens || answers || closes || within; }
};

class OpenConnections
{
public:
    static constexpr std::size_t defaultMost = 1U << 18;

    explicit OpenConnections(RecordSink& sink, std::size_t most = defaultMost);
    /// Of rows that are not for the others below, too: which way the log runs, and whether what waits does so no longer.
    void timeIs(Micros now)
    {
        if (now != m_now)
            step(now);
    }

    /// One that is open with the same ids and endpoints has lost its end: it is given out.
    void establish(const LoggedConnection& row);
    /// For logs that name too little (no source port) to tell connections apart: several may be open at once.
    void establishAnother(const LoggedConnection& row);
    void intermediate(const LoggedConnection& row);
    /// For logs that tell the same again with more in it: begins one that is not open, and keeps the latest totals of one that
    /// is. \p end when it is known.
    void update(const LoggedConnection& row, Micros end = unknownTime);
    /// For logs of packets, \p row from the side that opened the connection as far as the packet tells: all of one pair of ends, either
    /// way, are one connection, unless nothing came for longer than SMTP lets pass, or another SYN opens the next one. SYNs that
    /// nothing answers are one attempt.
    void packet(LoggedConnection&& row, const TcpPacket& said);
    /// Of one that was not open it is all that is known; so it is without ids when the open one began later.
    void terminate(const LoggedConnection& row);
    [[nodiscard]] bool isOpen(const LoggedConnection& row) const
    {
        const std::uint32_t slot = find(row, hashOf(row));
        return slot != none && !m_open[slot].ended;
    }
    /// What is known of an open one: when it was seen last, which directions were counted.
    struct State
    {
        Micros lastSeen = unknownTime; ///< its beginning when there was no other row
        bool sent = false;
        bool received = false;
        Action action = Action::Unknown;
    };
    [[nodiscard]] std::optional<State> state(const LoggedConnection& row) const;
    /// Forgets an open one. False when there is none; \p rule, which stays good, is the one that it had.
    bool forget(const LoggedConnection& row, std::string_view& rule);
    /// Gives out an open one as it is.
    void close(const LoggedConnection& row);
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
        std::int64_t total = unknownCount;
        std::uint32_t rule = 0;
        std::uint32_t process = 0;
        std::uint32_t user = 0;
        std::uint32_t older = none; ///< age list
        std::uint32_t newer = none;
        std::uint32_t again = none;  ///< the next one with the same ids and endpoints
        std::uint32_t last = none;   ///< of the first one of those: the last
        Endpoint translated;
        IpAddress forwardedTo;
        IpAddress asked;
        std::int64_t pid = unknownCount;
        std::int64_t sequence = unknownCount;
        std::uint8_t protocol = 6;
        NetworkSide sourceSide = NetworkSide::Unknown;
        NetworkSide destinationSide = NetworkSide::Unknown;
        Action action = Action::Allowed;
        bool smtp = false;
        bool swapped = false;
        bool beginKnown = true;
        bool openerSeen = false;
        bool openedHere = true;
        bool updated = false; ///< its rows tell of the whole, each of them more
        bool ended = false;   ///< waits for its beginning
        bool ofPackets = false;
        TcpPacket seen; ///< what its packets did
    };

    enum class Event : std::uint8_t { Begin, End };
    bool isToldAgain(const LoggedConnection& row, Event event);

    void step(Micros now);
    /// As far as is known; an end without a beginning waits for it.
    [[nodiscard]] bool newestFirst() const { return m_back >= m_forth; }
    static std::uint64_t hashOf(const LoggedConnection& row);
    static bool same(const Open& open, const LoggedConnection& row);
    static std::uint8_t cutOf(const Open& open);
    /// What denies decides, then what allows.
    static Action combined(Action a, Action b);
    /// What the log says of address translation, as far as no row before did.
    static void takeNat(Open& open, const LoggedConnection& row);
    static bool isNext(const Open& open, const LoggedConnection& row, const TcpPacket& said);
    [[nodiscard]] std::size_t placeOf(const LoggedConnection& row, std::uint64_t hash) const;
    [[nodiscard]] std::uint32_t find(const LoggedConnection& row, std::uint64_t hash) const { return m_table[placeOf(row, hash)]; }
    void give(Connection& record, bool swapped);
    std::uint32_t insert(const LoggedConnection& row, std::uint64_t hash);
    void remove(std::uint32_t slot);
    void giveOut(std::uint32_t slot);
    void holdEnd(const LoggedConnection& row, std::uint64_t hash);
    void giveOutEnds();
    void appendToAge(std::uint32_t slot);
    void takeFromAge(std::uint32_t slot);
    void giveOutIdle(Micros now);
    bool beginsKnown(std::uint32_t slot, const LoggedConnection& row);
    void grow();
    std::uint32_t keep(std::string_view text);
    [[nodiscard]] std::string_view kept(std::uint32_t id) const { return m_texts[id]; }

    RecordSink& m_sink;
    std::size_t m_most;
    std::vector<Open> m_open;            ///< slots; free ones are in m_free
    std::vector<std::uint32_t> m_free;
    std::vector<std::uint32_t> m_table;  ///< hash table of slots, linear probing, a power of two; of the same ones the oldest
    std::uint32_t m_oldest = none;       ///< of packets: that was quiet for longest
    std::uint32_t m_newest = none;
    std::size_t m_count = 0;
    bool m_tellsBeginnings = false; ///< rows of one second may stand in any order: an end waits for its beginning until the next
    Micros m_now = unknownTime;
    std::uint64_t m_forth = 0, m_back = 0; ///< steps in time from row to row
    std::vector<std::uint32_t> m_ended; ///< slots that wait for a beginning until the next second, some of which may be given out
    Micros m_endedSecond = unknownTime;
    RecentRows m_told; ///< beginnings and ends

    std::deque<std::string> m_texts; ///< rules, processes and users: few, and the same again and again
    std::unordered_map<std::string_view, std::uint32_t> m_textIds; ///< views into m_texts
    std::size_t m_textBytes = 0;
    std::uint32_t m_lastText = 0;
};

} // namespace delist
