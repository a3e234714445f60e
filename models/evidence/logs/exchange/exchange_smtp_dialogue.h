// One SMTP session of an Exchange protocol log while it is put together: rows in their true order go in, at the end a
// Session with its Messages, Deliveries and Bounces comes out. Pairs commands with replies through a FIFO (RFC 2920
// pipelining). Ordering rows, duplicates and gaps are the session table's business (exchange_smtp_sessions.h).
#pragma once
#include "evidence/logs/exchange/exchange_smtp_row.h"
#include "evidence/open_end_sink.h"
#include "evidence/record_sink.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/cut_dialogue.h"
#include "evidence/smtp/reply.h"
#include <string>
#include <vector>

namespace delist::exchange {

/// Whose log it is: receive logs a server's view of its clients, send a client's view of its servers.
enum class Side : std::uint8_t { Receive, Send };

/// What tells a session from others where its log has no id that is its own for good, see OpenEnd.
struct SessionName
{
    std::uint64_t hash = 0;
    Micros silence = 0;
};

/// The information row by which other logs tell of a finished handshake.
inline constexpr std::string_view tlsSucceeded = "TLS protocol negotiation succeeded";

/// What a log's line about the end of a session says of all of it.
struct SessionTotals
{
    std::string_view helo;
    Tls tls = Tls::Unknown;
    std::uint32_t messages = 0, recipients = 0, rejectedRecipients = 0;
};

class SmtpDialogue
{
public:
    /// Recipients of one message that are kept one by one; more are only counted.
    static constexpr std::uint32_t maxRecipientsPerMessage = 10'000;

    /// Forgets everything. \p certain: a header or the connector says which side it is, rows can not change it.
    void begin(Side side, bool certain);
    /// The next row. \p missing rows before it were never seen; unknownCount when rows have no numbers.
    void apply(const ProtocolRow& row, std::int64_t missing);
    /// Flushes what is open and gives everything to \p sink; begin() or continueAfterEmit() must follow.
    void emit(RecordSink& sink, std::string_view key, std::uint32_t gaps, std::uint32_t duplicates, bool complete,
              const SessionName& name = {});
    /// Forgets what was emitted, keeps who is talking: for a session too long to be kept whole.
    void continueAfterEmit();

    /// What a log that has columns for them says of the open transaction; the one that the file before began, if \p at is given.
    void describeMessage(std::string_view messageId, std::int64_t sizeBytes, const ProtocolRow* at = nullptr);
    /// The same of the next transaction, where its MAIL does not announce another size.
    void describeNext(std::string_view subject, std::int64_t sizeBytes);

    /// Helps where lines of the dialogue are missing. Counts are of no use in a part of a session: what goes before has its own.
    void describeSession(const SessionTotals& totals);

    /// A client said HELO.
    [[nodiscard]] bool greeted() const { return !m_helo.empty(); }
    [[nodiscard]] bool waitsFor(smtp::Verb verb) const { return firstPending(verb) != m_pending.size(); }
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] bool begun() const { return m_begun; }
    /// \p row begins another message and nothing waits for a reply: a good place for continueAfterEmit().
    [[nodiscard]] bool beginsMessage(const ProtocolRow& row) const
    {
        return m_head == m_pending.size() && isClientLine(row.event) && smtp::startsWithNoCase(row.data, "MAIL");
    }
    /// Memory held for records, roughly.
    [[nodiscard]] std::size_t bytes() const
    {
        return m_text.size() + m_recipients.size() * sizeof(Recipient) + m_transactions.size() * sizeof(Transaction) +
               m_pending.size() * sizeof(Pending);
    }
    void markBegun() { m_begun = true; }
    /// Its first row is a greeting, which may be another one of the same session: HELO, or the 220 after STARTTLS.
    void markGreeting() { m_greeting = true; }
    /// The file ends before the answer to QUIT.
    void markUnanswered() { m_unanswered = true; }
    /// The log does not write down its own address. Until begin().
    void markLocalNeverLogged() { m_localNeverLogged = true; }
    /// Rows go on after what looked like the end.
    void reopen() { m_ended = false; }

private:
    static constexpr std::uint32_t none = 0xffffffff;

    struct Ref
    {
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
    };
    struct Recipient
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        Ref address;
        Ref reply;
        int code = 0;
    };
    struct Transaction
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        Micros finalTime = unknownTime;
        std::int64_t sizeBytes = unknownCount;
        std::int64_t chunkBytes = unknownCount;
        Ref mailFrom;
        Ref messageId;
        Ref subject;
        Ref internalId;
        Ref sourceContext;
        Ref authenticatedAs;
        Ref mailReply;
        Ref finalReply;
        int mailCode = 0;
        int finalCode = 0;
        std::uint32_t firstRecipient = 0;
        std::uint32_t keptRecipients = 0;
        std::uint32_t recipients = 0;
        std::uint32_t before = none; ///< the open transaction that this MAIL came into
        bool dataStarted = false;    ///< DATA or BDAT was sent
        bool aborted = false;        ///< RSET, QUIT, EHLO or another MAIL came first
    };
    struct Pending
    {
        smtp::Verb verb = smtp::Verb::Unknown;
        std::uint32_t transaction = none;
        std::uint32_t recipient = none;
        bool last = false;      ///< BDAT LAST
        bool continues = false; ///< got its 354 or 334
        bool lost = false;      ///< rows that are missing: commands or replies, nobody knows how many of which
        bool alone = false;     ///< came right behind such rows
    };
    void endpoints(const ProtocolRow& row);
    [[nodiscard]] bool isClientLine(char event) const { return event == (m_side == Side::Receive ? '<' : '>'); }
    void information(const ProtocolRow& row);
    // Rows that are missing: exchange_smtp_lost_rows.cpp
    void dialogueGap(const ProtocolRow& row, std::int64_t missing);
    bool answersLost(const smtp::Reply& reply, std::string_view line, Micros time);
    void settleGroup();
    void settle();
    void clearPending();
    void clientLine(const ProtocolRow& row);
    void mail(const ProtocolRow& row, const smtp::Command& command);
    void recipient(const ProtocolRow& row, const smtp::Command& command);
    std::uint32_t openTransaction(const ProtocolRow& row);
    void closeTransaction(bool aborted);
    void wait(Pending pending);
    void serverLine(const ProtocolRow& row);
    void flushPartialReply();
    void takeReply(const smtp::Reply& reply, std::string_view line, Micros time);
    void pairFirstReplies();
    void reply(const smtp::Reply& reply, std::string_view line, Micros time);
    void replyToNobody(const smtp::Reply& reply, std::string_view line, Micros time);
    std::size_t pendingFor(const smtp::Reply& reply) const;
    std::size_t firstPending(smtp::Verb verb) const;
    void mailReply(Transaction& transaction, std::uint32_t index, int code, std::string_view line);
    void finalReply(std::uint32_t index, const smtp::Reply& reply, std::string_view line, Micros time);
    void popPending(std::size_t index);
    void authReply(int code);
    void setError(std::string_view text);
    [[nodiscard]] Outcome outcomeOf(const Transaction& transaction) const;
    RowId emitMessage(RecordSink& sink, const Transaction& transaction, Message message,
                     std::string_view serverName) const;
    [[nodiscard]] Direction direction() const;
    [[nodiscard]] smtp::CutDialogue cutEnds() const;
    void tellOpenTexts(OpenEndSink& sink, RowId session) const;
    void inheritedLogon(const smtp::Reply& reply);

    Ref keep(std::string_view text);
    Ref keepReply(std::string_view text);
    [[nodiscard]] std::string_view view(Ref ref) const { return {m_text.data() + ref.offset, ref.size}; }

    Side m_side = Side::Receive;
    bool m_sideCertain = false;
    bool m_begun = false;
    bool m_greeting = false;
    bool m_unanswered = false;
    bool m_restMeasured = false; ///< the size of the first transaction is the text's own
    bool m_ended = false;
    bool m_greeted = false;
    bool m_pipelines = false; ///< several commands waited at once without a gap
    bool m_uncertain = false; ///< rows may be missing since the first waiting command, and have no numbers to tell
    bool m_anyMissing = false;
    bool m_localSeen = false;
    bool m_localNeverLogged = false;
    bool m_remoteSeen = false;
    bool m_partial = false;     ///< m_partialReply waits for its last line
    bool m_authNamed = false;   ///< an identity was accepted since the last AUTH
    bool m_authRefused = false; ///< a row told of a refusal since the last AUTH; its reply comes later
    bool m_numbered = true;     ///< rows have sequence numbers
    Tls m_tls = Tls::Unknown;
    std::uint64_t m_offset = 0;
    Micros m_time = unknownTime;
    Micros m_end = unknownTime;
    bool m_anyRow = false;
    Endpoint m_local;
    Endpoint m_remote;
    IpAddress m_proxied; ///< the client behind a front end (XPROXYFROM)
    std::uint32_t m_messages = 0;
    std::uint32_t m_recipientCount = 0;
    std::uint32_t m_rejectedRecipients = 0;
    std::uint32_t m_failedAuths = 0;
    std::uint32_t m_current = none;
    Ref m_lastReply;
    std::string m_connector;
    std::string m_serverName; ///< local or remote endpoint without port
    std::string m_helo;
    std::string m_authenticatedAs;
    std::string m_failedAuthAs;
    std::string m_authMechanism;
    std::string m_userName; ///< named since the last AUTH
    std::string m_error;
    std::string m_nextMessageId; ///< announced for the next MAIL
    std::string m_nextSubject;
    std::int64_t m_nextSize = unknownCount;
    std::string m_nextInternalId;
    std::string m_nextSourceContext;
    std::string m_restContext; ///< the first one of a file that began with a MAIL waiting, or so it seems
    std::int64_t m_firstNumber = unknownCount;
    std::int64_t m_lastNumber = unknownCount;
    struct FirstReply
    {
        std::string line;
        Micros time = unknownTime;
    };
    std::vector<FirstReply> m_firstReplies; ///< of a session whose beginning is not here, until it is known whose they are
    bool m_holdsFirst = false;
    std::vector<FirstReply> m_unsure; ///< replies to rows that are missing or to what stands behind them
    struct Leading
    {
        int code = 0;
        FirstReply reply;
    };
    std::vector<Leading> m_leading; ///< answers to commands of the file before
    std::string m_firstData;        ///< the client's first line, where it is no command: what it answers an AUTH of the file before
    bool m_asksPassword = false;
    bool m_inheritedAuth = false; ///< the waiting AUTH is of the file before
    smtp::CutDialogue::Logon m_logon = smtp::CutDialogue::Logon::None; ///< of an AUTH of the file before
    std::string m_partialReply;
    Micros m_partialTime = unknownTime;
    std::string m_text; ///< what the Refs point into
    std::vector<Transaction> m_transactions;
    std::vector<Recipient> m_recipients;
    std::vector<Pending> m_pending;
    std::size_t m_head = 0;
};

} // namespace delist::exchange
