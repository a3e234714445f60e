// MailJoin: the open messages and client connections of a mail server's log. Readers tell it what lines say about a queue
// id or a connection; when a life ends it gives Session, Message, Deliveries and Bounces to the sink, a session always
// before its messages. Memory is bounded: what was not heard of for longest is stored with what is known.
//
// One message per queue id, whatever number of servers it was handed to. Direction is said where the log shows it: a
// client on a public address that did not log on sends inwards; what others, or the machine itself, hand to a public
// address goes outwards. Otherwise the case decides from its networks.
#pragma once
#include "evidence/logs/joined_message.h"
#include "evidence/logs/slot_index.h"
#include "evidence/open_end_sink.h"
#include "evidence/record_sink.h"
#include <deque>

namespace delist {

class MailJoin
{
public:
    static constexpr std::size_t maxMessages = 131'072;
    static constexpr std::size_t maxSessions = 16'384;
    static constexpr std::size_t heldDeliveries = 64;     ///< then a message is stored, and the rest as it comes
    static constexpr std::size_t heldMessages = 4'096;    ///< of one session, then it is stored in parts
    static constexpr std::size_t maxBytes = std::size_t{96} << 20; ///< of all texts together
    static constexpr Micros longestFilter = 3600 * Micros{1'000'000}; ///< that a content filter takes
    static constexpr Micros longestReport = 3600 * Micros{1'000'000}; ///< from a failure to the report that names its addressee alone
    static constexpr std::size_t maxAway = 1'024;         ///< messages that programs may hand back, then the oldest is stored
    static constexpr Micros longestAway = 60 * Micros{1'000'000}; ///< then no program hands it back
    static constexpr Micros longestLife = 10 * 86'400 * Micros{1'000'000}; ///< of a queue id; after that it is another

    explicit MailJoin(RecordSink& sink);

    /// The message of \p id, a new one if there is none. \p scope tells queues of several hosts or instances apart.
    JoinedMessage& message(std::uint64_t scope, std::string_view id, Micros time, std::uint64_t offset);
    /// \p id begins a life: what was known under it is stored first, unless its opening line was still to come.
    JoinedMessage& open(std::uint64_t scope, std::string_view id, Micros time, std::uint64_t offset);
    [[nodiscard]] JoinedMessage* find(std::uint64_t scope, std::string_view id);
    /// What JoinedMessage::answers says of the message with that id.
    static std::uint64_t identityOf(std::uint64_t scope, std::string_view id) { return keyOf(scope, id); }
    /// Its Message-ID. When a message that is still here has the same, a content filter or a submission program has handed
    /// it back under a new queue id: the new one inherits the client, and the first, if it only went to this machine, does
    /// not count (MessageRole::Other). Whether a program did, to which mail was piped, or a mailbox sends it on (Sieve), shows in whom the
    /// new one is for.
    void name(JoinedMessage& message, std::string_view messageId);
    /// The same, where the log itself says which message came back.
    void handBack(JoinedMessage& message, JoinedMessage& first);
    /// What an alias or a mailbox here makes of mail of \p user, who may be nobody.
    static void sendOn(JoinedMessage& message, std::string_view user);
    /// Its life is over. It goes to the sink, now or after its session. \p ended: that was seen; else another log tells more of it.
    /// Its row, 0 when that is to come.
    RowId finish(JoinedMessage& message, bool ended = true);
    /// That of a message whose slot nobody has taken since; 0: not known.
    [[nodiscard]] RowId rowOf(const MessageHandle& handle) const;
    [[nodiscard]] static MessageHandle handle(const JoinedMessage& message) { return {message.m_slot, message.m_serial}; }
    /// nullptr once it was stored.
    [[nodiscard]] JoinedMessage* get(const MessageHandle& handle);
    /// A message that no queue id names.
    JoinedMessage& nameless(Micros time, std::uint64_t offset);
    /// Refused while it came in: who hands it in was told, and no report tells of it.
    void turnAway(JoinedMessage& message, const Delivery& refusal);
    /// What another file tells of an attempt, see OpenDelivery.
    struct Open
    {
        OpenDelivery::Missing missing;
        std::uint64_t identity = 0;
    };
    /// Delivers through here, so that a message with thousands of recipients does not stay in memory.
    void deliver(JoinedMessage& message, const Delivery& delivery, const IpAddress& hop, const Open* open = nullptr);
    /// The answer to the whole message, for recipients that are named behind it (deliverAnswered()), if at all.
    void answerAll(JoinedMessage& message, const Delivery& answer);
    void deliverAnswered(JoinedMessage& message, const Delivery& named);
    /// Of the delivery at \p offset, as far as it is still here.
    void leaveOpen(JoinedMessage& message, std::uint64_t offset, const Open& open);

    JoinedSession& session(std::uint64_t key, Micros time, std::uint64_t offset);
    [[nodiscard]] JoinedSession* findSession(std::uint64_t key);
    /// The message came in through that connection.
    void attach(JoinedMessage& message, JoinedSession& session);
    /// The transaction of \p session that is being refused recipient by recipient: the same as long as MAIL is the same.
    JoinedMessage& refusedTransaction(JoinedSession& session, std::string_view mailFrom, Micros time, std::uint64_t offset);
    /// The connection that it came in through, as long as that is open; else nullptr.
    [[nodiscard]] JoinedSession* sessionOf(const JoinedMessage& message);
    /// Both came in through the same connection.
    void attachLike(JoinedMessage& message, const JoinedMessage& other);
    /// \p ended: that was seen.
    void endSession(JoinedSession& session, bool ended = true);
    /// Nothing came of it, and another log line tells of the same connection: it is not stored.
    void dropSession(JoinedSession& session);
    /// Neither it nor its messages: other lines tell all of them.
    void forgetSession(JoinedSession& session);
    /// The latest of its messages that is not stored.
    [[nodiscard]] const JoinedMessage* latestOf(const JoinedSession& session) const;
    /// The connection of \p key, which began in another file, is told of elsewhere: dropSession().
    void dropElsewhere(std::uint64_t key);
    /// Where a script ran whose mail may be the first of the next file.
    void tellDirectory(std::string_view directory, Micros time);
    /// The message of \p id, which this file does not show, was handed in for the client of session \p session.
    void tellHandedIn(std::uint64_t scope, std::string_view id, std::uint64_t session);
    /// What \p message's report is named by, for a file that shows it (OpenDelivery::Missing::Report).
    void tellReport(RowId message, std::uint64_t identity);

    /// Everything that is open.
    void finishAll();

    [[nodiscard]] std::uint64_t evicted() const { return m_evicted; }

private:
    static constexpr std::size_t recentIds = 8192;
    struct RecentId
    {
        std::uint64_t hash = 0;
        MessageHandle message, latest;
    };

    static std::uint64_t keyOf(std::uint64_t scope, std::string_view id);
    JoinedMessage& create(std::uint64_t key, Micros time, std::uint64_t offset);
    void count(JoinedMessage& message);
    void added(JoinedMessage& message);
    void evictOldest();
    void touch(std::uint32_t slot);
    void unlink(std::uint32_t slot);
    void linkSession(std::uint32_t slot);
    void touchSession(std::uint32_t slot);
    void unlinkSession(std::uint32_t slot);
    void release(std::uint32_t slot);
    void leave(JoinedMessage& message);
    void dropAway(std::size_t most);
    void settleFilter(JoinedMessage& message);
    void inherit(JoinedMessage& message, const JoinedMessage& first);
    void store(JoinedMessage& message);
    void storeDeliveries(JoinedMessage& message);
    void storeBounces(const JoinedMessage& message);
    static bool reportsFailure(const JoinedMessage& message, const JoinedMessage::Attempt* attempt);
    void storeSession(JoinedSession& session, bool ended, bool goesOn);
    void tellFilter(const JoinedMessage& message);
    void tellOpenEnd(const JoinedMessage& message);
    void see(Micros time);
    void closeSession(JoinedSession& session);

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    std::deque<JoinedMessage> m_messages;
    std::deque<JoinedSession> m_sessions;
    std::vector<std::uint32_t> m_freeMessages, m_freeSessions;
    std::vector<RecentId> m_recent; ///< by hash of the Message-ID
    std::deque<MessageHandle> m_away; ///< what is held, in the order of their ends
    SlotIndex m_byId, m_bySession;
    std::uint32_t m_oldest = SlotIndex::none, m_newest = SlotIndex::none;
    std::uint32_t m_oldestSession = SlotIndex::none, m_newestSession = SlotIndex::none;
    std::size_t m_openMessages = 0, m_openSessions = 0;
    std::size_t m_bytes = 0;
    std::uint64_t m_evicted = 0;
    std::uint64_t m_serials = 0;
    Micros m_first = unknownTime, m_latest = unknownTime; ///< of all lines told
};

} // namespace delist
