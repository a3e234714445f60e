// JoinedMessage and JoinedSession: what the lines of a mail server's log say about one queue id in its life and about one
// client connection, put together line by line. Slots that are used again: texts live in one buffer. MailJoin owns them.
#pragma once
#include "evidence/open_end_sink.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

/// A piece of a slot's text buffer.
struct TextPiece
{
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
    [[nodiscard]] bool empty() const { return size == 0; }
};

/// Names a message that may be gone by the time it is asked for.
struct MessageHandle
{
    std::uint32_t slot = 0xffffffff;
    std::uint64_t serial = 0;
};

class JoinedMessage
{
public:
    static constexpr std::size_t maxText = 1000; ///< of one piece; replies are longer only in bombs
    static constexpr std::size_t maxTexts = 8 << 20;

    // What it says so far; unset means that no line told.
    std::uint64_t offset = 0; ///< of its first line
    Micros time = unknownTime;
    Micros last = unknownTime; ///< its latest line
    IpAddress client;
    IpAddress server; ///< next hop
    Direction direction = Direction::Unknown;
    MessageRole role = MessageRole::Transaction;
    std::int64_t sizeBytes = unknownCount;
    std::uint32_t recipients = 0;   ///< as the log counts them
    RowId session = 0;
    TextPiece id, mailFrom, messageId, headerFrom, subject, authenticatedAs, event, reference;
    // A report that the server wrote: to whom and why.
    TextPiece victim, cause, causeId;
    TextPiece helo; ///< of its client, where its own lines tell it
    std::uint64_t answers = 0; ///< identity of the message it is about; 0: not known
    bool report = false;
    bool refused = false;  ///< as a whole: it never got a 2xx
    bool filtered = false; ///< came back under another id from a content filter
    bool forwarded = false; ///< who hands it in named its client, and may be a content filter
    bool firstKnown = false; ///< what it was before the content filter was told
    std::uint64_t handedInFor = 0; ///< identity of the session that a filter before the queue has it from, if this file does not show its client
    std::uint64_t returned = 0; ///< identity of what it was before, of which this file does not show the beginning
    std::uint64_t copyOf = 0; ///< identity of the message that it was made of, of which another file may tell more
    bool toProgram = false;  ///< a program took it, which may hand it back once it has ended here
    bool local = false;   ///< submitted on the machine itself, no client
    bool clientless = false; ///< this log never names clients
    bool hopless = false; ///< this log may leave out the next server
    bool expired = false; ///< given up
    bool outwards = false; ///< it goes outside if it was handed in here, which another file tells
    bool relayed = false;  ///< the log says that its client may send outwards, under whatever name
    bool listed = false;     ///< recipients are counted line by line, not by the log
    std::uint32_t taken = 0; ///< one more than the log says were taken; 0: it counts all, or does not
    std::uint32_t answered = 0; ///< recipients that were named behind the answer to the whole message
    std::uint32_t uncounted = 0; ///< recipients turned away while nothing showed through which connection it comes in
    std::uint32_t uncountedPutOff = 0; ///< of these, for now
    bool unreported = false; ///< it failed, and a report that names its addressee alone is to come
    bool begun = false;   ///< the line that opened it was seen
    bool handedThrough = false; ///< went out while it came in: its first delivery stands before the line that opens it

    [[nodiscard]] std::string_view view(TextPiece piece) const { return {m_text.data() + piece.offset, piece.size}; }
    void set(TextPiece& piece, std::string_view text);
    /// One attempt for one recipient. Views are copied; Delivery::message and messageId are not looked at. \p hop is the
    /// next server's address if there was one.
    void add(const Delivery& delivery, const IpAddress& hop);
    /// The answer to the whole message, for the recipients that still wait for theirs.
    void settle(const Delivery& answer);
    /// The answer to the whole message, for recipients that are named behind it: an attempt that names nobody, until one is.
    void answerAll(const Delivery& answer);
    /// \p named is one of them: it has that answer, too.
    void addAnswered(const Delivery& named);
    /// Another recipient of the latest attempt, or the first one, where that named none.
    void addRecipient(std::string_view recipient);
    /// The recipients in \p domain that nobody has refused, as many as \p count (0: one); those that were put off last do not count
    /// where the others are as many. Empty where it cannot be told who, or not all are known any more.
    [[nodiscard]] std::vector<std::string> recipientsIn(std::string_view domain, std::size_t count) const;
    /// Attempts for named recipients that are not stored yet.
    [[nodiscard]] std::size_t held() const;
    /// Recipients whose last attempt was put off, with the status of that.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> waiting() const;
    /// Why a non-delivery report about this message was written: of the failures that none before told of, the one that tells
    /// most (smtp/report_cause.h). They count as reported then.
    [[nodiscard]] std::string failureToReport();
    /// Why it has not gone out yet: the latest reply that put somebody off.
    [[nodiscard]] std::string delay() const;

private:
    friend class MailJoin;
    struct Attempt
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        TextPiece recipient, replaced, enhanced, reply, server;
        Outcome outcome = Outcome::Unknown;
        std::int16_t code = 0;
        bool turnedAway = false; ///< while the message came in: nothing that this server failed to deliver
        bool open = false; ///< the rest stands in another file
        OpenDelivery::Missing missing = OpenDelivery::Missing::Result;
        std::uint64_t identity = 0;

        void leaveOpen(OpenDelivery::Missing what, std::uint64_t name)
        {
            open = true;
            missing = what;
            identity = name;
        }
    };

    struct Answer
    {
        TextPiece enhanced, reply;
        Outcome outcome = Outcome::Unknown;
        std::int16_t code = 0;
    };

    void begin();
    /// Drops the texts of attempts that were stored.
    void compact();
    [[nodiscard]] Direction way() const;
    /// The attempt is the last one for its recipient, and that was put off.
    [[nodiscard]] bool putOffLast(std::size_t attempt) const;
    [[nodiscard]] bool someWait() const;
    [[nodiscard]] Outcome status() const;
    [[nodiscard]] bool isWhatCameBackOf(const JoinedMessage& first) const;
    /// It is of the same sender, for somebody else.
    [[nodiscard]] bool isSentOnOf(const JoinedMessage& first) const;
    [[nodiscard]] bool names(std::string_view recipient) const;
    [[nodiscard]] std::string words(const Attempt& attempt) const;
    [[nodiscard]] std::string wordsOfLast(std::size_t from, bool deferredOnly) const;

    std::string m_text;
    std::vector<Attempt> m_deliveries;
    std::uint32_t m_seen = 0; ///< attempts, those that were stored already too
    std::uint32_t m_reported = 0; ///< as many of them were before the last non-delivery report
    Outcome m_answer = Outcome::Unknown; ///< to the whole message, see settle()
    Answer m_all;                        ///< see answerAll()
    bool m_accepted = false, m_rejected = false, m_deferred = false;
    bool m_outwards = false;  ///< a next hop was a public address
    bool m_hopTook = false;   ///< server took it
    std::size_t m_filterSaid = 0; ///< hash of its latest answer
    bool m_pieces = false;        ///< it gave another one besides
    bool m_inwards = false;   ///< delivered on this machine or to one inside
    RowId m_row = 0;          ///< stored already
    std::uint64_t m_key = 0; ///< 0: no queue id
    std::uint32_t m_slot = 0;
    std::uint64_t m_serial = 0; ///< no two lives have the same
    std::size_t m_counted = 0; ///< bytes of it that MailJoin knows of
    std::uint32_t m_sessionSlot = 0xffffffff;
    std::uint32_t m_older = 0xffffffff, m_newer = 0xffffffff;
    bool m_open = false, m_finished = false;
    std::uint64_t m_identity = 0; ///< m_key as it was
    bool m_ended = false;         ///< the end of its life was seen
    bool m_inOpenSession = false;
    bool m_mayGoOn = false; ///< refused recipient by recipient, and the session's file begins with it
    bool m_held = false;    ///< ended, and what a program may have made of it is awaited
    MessageHandle m_first, m_second; ///< what may be the same mail, before and behind a program
    TextPiece m_submitted;  ///< event, before it was the content filter's
};

/// One client connection.
struct JoinedSession
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    Micros last = unknownTime;
    Endpoint client;
    Endpoint server;
    Tls tls = Tls::Unknown;
    std::uint32_t failedAuths = 0;
    std::uint32_t messages = 0;
    std::uint32_t recipients = 0;
    std::uint32_t rejectedRecipients = 0;
    std::string key, helo, authenticatedAs, failedAuthAs, authMechanism, connector, error;
    bool begun = false;
    bool proxied = false; ///< a proxy on this machine speaks in it for its client
    bool endless = false; ///< the log tells neither beginning nor end
    std::uint64_t countsAll = 0; ///< its last line did: OpenEnd::countsAll, butMessages
    Micros silence = 0;   ///< where a name holds for so long only (OpenEnd): its key is the name

private:
    friend class MailJoin;
    MessageHandle m_refused;
    bool m_anyRefused = false;
    std::vector<std::uint32_t> m_messages; ///< slots that wait for its row
    std::uint64_t m_key = 0;
    std::uint32_t m_slot = 0;
    std::uint32_t m_older = 0xffffffff, m_newer = 0xffffffff;
    bool m_open = false;
};

} // namespace delist
