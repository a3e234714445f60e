// CutDialogue: what two files of one log have to tell each other of an SMTP dialogue that was cut between them: the commands
// that still wait at the end of the first, the replies at the beginning of the second that answer none of its commands. As
// numbers, so that they can be stored beside the session (OpenEnd).
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace delist::smtp {

class CutDialogue
{
public:
    enum class Waiting : std::uint8_t {
        Nothing,
        Mail,
        Rcpt,
        Data, ///< its 354 is still to come
        Text, ///< DATA got its 354, or BDAT LAST
        Other,
        Auth
    };
    enum class Logon : std::uint8_t { None, Accepted, Refused };
    static constexpr std::size_t mostWaiting = 20;
    static constexpr std::size_t mostReplies = 5;

    CutDialogue() = default;
    CutDialogue(std::uint64_t pendingBits, std::uint64_t repliesBits) : m_pending(pendingBits), m_replies(repliesBits)
    {
        while (m_waiting < mostWaiting && waiting(m_waiting) != Waiting::Nothing)
            ++m_waiting;
        while (m_replied < mostReplies && replyAt(m_replied) != 0)
            ++m_replied;
    }

    void wait(Waiting command)
    {
        if (m_waiting < mostWaiting)
            m_pending |= static_cast<std::uint64_t>(command) << (3 * m_waiting++);
    }
    void reply(int code)
    {
        if (m_replied < mostReplies)
            m_replies |= (static_cast<std::uint64_t>(code) & 0x3ff) << (10 * m_replied++);
    }
    /// The answer to the text of the transaction that the second file goes on with; 0: there was none.
    void finalOfRest(int code) { m_replies |= (static_cast<std::uint64_t>(code) & 0x3ff) << 50; }

    /// What came of an AUTH in the first file.
    void logon(Logon answer) { m_pending |= static_cast<std::uint64_t>(answer) << 60; }
    [[nodiscard]] Logon logon() const { return static_cast<Logon>((m_pending >> 60) & 3); }
    /// The size of that transaction is the text's own, whatever was announced.
    void sizeOfRest() { m_replies |= measured; }
    /// A row has told that the AUTH that waits is refused.
    void tellRefusal() { m_pending |= refusal; }
    [[nodiscard]] bool isRefusalTold() const { return (m_pending & refusal) != 0; }
    /// It is over but for the answer to QUIT.
    void leave() { m_pending |= left; }
    [[nodiscard]] bool isLeft() const { return (m_pending & left) != 0; }
    /// It is the server's log of its clients.
    void serves() { m_replies |= server; }
    [[nodiscard]] bool isServers() const { return (m_replies & server) != 0; }
    /// It begins with a greeting, which begins a session unless the one before has said no more than that.
    void greets() { m_replies |= greeting; }
    [[nodiscard]] bool hasSizeOfRest() const { return (m_replies & measured) != 0; }
    [[nodiscard]] bool isGreeting() const { return (m_replies & greeting) != 0; }

    [[nodiscard]] std::size_t waitingCount() const { return m_waiting; }
    [[nodiscard]] Waiting waiting(std::size_t index) const { return index >= mostWaiting ? Waiting::Nothing : static_cast<Waiting>((m_pending >> (3 * index)) & 7); }
    [[nodiscard]] std::size_t replyCount() const { return m_replied; }
    [[nodiscard]] int replyAt(std::size_t index) const { return static_cast<int>((m_replies >> (10 * index)) & 0x3ff); }
    [[nodiscard]] int finalOfRest() const { return static_cast<int>((m_replies >> 50) & 0x3ff); }

    /// What waits when a third file goes on behind \p later, whose first replies are \p codes.
    [[nodiscard]] CutDialogue goneOnBy(const CutDialogue& later, const std::vector<int>& codes) const
    {
        std::size_t next = 0;
        bool text = false;
        for (const int code : codes) {
            text = text || code == 354;
            if (code / 100 != 3 || (code != 354 && waiting(next) == Waiting::Auth)) { // of which the later file knows then
                ++next;
                text = false;
            }
        }
        if (later.logon() != Logon::None && next < m_waiting && waiting(next) == Waiting::Auth)
            ++next;
        CutDialogue both(0, later.m_replies);
        for (; next < m_waiting; ++next, text = false)
            both.wait(text && waiting(next) == Waiting::Data ? Waiting::Text : waiting(next));
        for (std::size_t i = 0; i < later.m_waiting; ++i)
            both.wait(later.waiting(i));
        both.logon(later.logon());
        if (later.isLeft())
            both.leave();
        if (later.isRefusalTold() || (isRefusalTold() && both.waiting(0) == Waiting::Auth))
            both.tellRefusal();
        return both;
    }

    [[nodiscard]] std::uint64_t pendingBits() const { return m_pending; }
    /// Never 0, which stands for logs that tell nothing of this.
    [[nodiscard]] std::uint64_t repliesBits() const { return m_replies | told; }
    [[nodiscard]] static bool isTold(std::uint64_t repliesBits) { return (repliesBits & told) != 0; }

private:
    static constexpr std::uint64_t told = std::uint64_t{1} << 60;
    static constexpr std::uint64_t measured = std::uint64_t{1} << 61;
    static constexpr std::uint64_t greeting = std::uint64_t{1} << 62;
    static constexpr std::uint64_t server = std::uint64_t{1} << 63;
    static constexpr std::uint64_t left = std::uint64_t{1} << 63;    ///< of m_pending
    static constexpr std::uint64_t refusal = std::uint64_t{1} << 62; ///< of m_pending
    std::uint64_t m_pending = 0;
    std::uint64_t m_replies = 0;
    std::size_t m_waiting = 0, m_replied = 0;
};

} // namespace delist::smtp
