// SmtpDialogue: an SMTP session as seen on the wire (RFC 5321): both byte streams in, transactions with their replies out.
// It lives with what captures do: one side only, holes, a reply before its command, no beginning, no end. It sends
// nothing to a sink (session_report does) and knows nothing of TCP but sequence numbers, by which it pairs the sides:
// a reply answers only what its packet acknowledges, and a command follows every reply that its packet acknowledges.
#pragma once
#include "evidence/captures/auth_exchange.h"
#include "evidence/captures/data_end.h"
#include "evidence/captures/mail_transaction.h"
#include "evidence/captures/tls_handshake.h"
#include "evidence/smtp/command.h"
#include <deque>
#include <optional>
#include <vector>

namespace delist {

/// What a dialogue says about itself as a whole.
struct SessionFacts
{
    Micros time = unknownTime;  ///< first data
    std::uint64_t offset = 0;
    std::string helo;
    Tls tls = Tls::Unknown;
    std::string authenticatedAs;
    std::string failedAuthAs;
    std::uint32_t failedAuths = 0;
    std::uint32_t messages = 0;
    std::uint32_t recipients = 0;
    std::uint32_t rejectedRecipients = 0;
    std::uint32_t gaps = 0;
    std::string error;          ///< greeting, HELO or 421 that ended it, else the last refusal if nothing was sent
    std::string capabilities;   ///< keywords of the last EHLO answer, "; " between
    std::string authMechanism;
    Micros encryptedSince = unknownTime;
    FieldState heloState = FieldState::Complete;
    FieldState authState = FieldState::Complete;
    bool smtp = false;          ///< it is SMTP, or TLS from the first byte on a mail port
    bool certain = false;       ///< it can be no other protocol: both sides spoke SMTP
    bool foreign = false;       ///< the client's first words are of another protocol
    bool greeted = false;       ///< the greeting was seen
    bool quit = false;
};

class SmtpDialogue
{
public:
    /// \p sawStart: the streams begin with the connection, so the server's first reply is its greeting.
    explicit SmtpDialogue(bool sawStart);
    ~SmtpDialogue();
    SmtpDialogue(const SmtpDialogue&) = delete;
    SmtpDialogue& operator=(const SmtpDialogue&) = delete;

    void clientData(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context);
    void clientGap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context);
    void serverData(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context);
    void serverGap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context);
    /// Both streams are over.
    void finish();

    /// TLS has begun: only its handshake can be read.
    [[nodiscard]] bool encrypted() const { return m_mode == Mode::Opaque; }
    /// Nothing more can be read.
    [[nodiscard]] bool opaque() const { return encrypted() && m_clientTls.finished() && m_serverTls.finished(); }
    [[nodiscard]] const std::string& serverName() const { return m_clientTls.serverName(); }
    [[nodiscard]] const std::string& certificateNames() const { return m_serverTls.names(); }
    [[nodiscard]] const SessionFacts& facts() const { return m_facts; }
    [[nodiscard]] const std::deque<MailTransaction>& transactions() const { return m_transactions; }
    /// About what the transactions hold in memory.
    [[nodiscard]] std::size_t heldBytes() const { return m_heldBytes; }
    /// After a report: forgets \p count transactions from the front, at most settledTransactions(), and the counts.
    void forget(std::size_t count);
    /// How many transactions from the front will not change any more.
    [[nodiscard]] std::size_t settledTransactions() const;

private:
    enum class Mode : std::uint8_t {
        Command,
        Auth,     ///< lines are answers to 334
        DataWait, ///< DATA was sent, its reply not seen
        Body,
        Chunk,    ///< inside a BDAT chunk, or what XEXCH50 sends
        Opaque
    };
    enum class Awaited : std::uint8_t {
        Greeting, Helo, Auth, StartTls, Mail, Recipient, Data, DataEnd, Chunk, LastChunk, Binary, Quit, Other,
        Lost ///< commands in a hole of the client's stream: nobody knows how many
    };

    struct PendingCommand
    {
        Awaited kind = Awaited::Other;
        bool acknowledges = false;
        std::uint32_t end = 0;             ///< client sequence number after it
        std::uint32_t read = 0;            ///< what the server must have read at least when it answers: content may be refused early
        std::uint32_t acknowledgement = 0; ///< server data the client had when it sent this
        std::uint64_t transaction = 0;     ///< number, 0 for none
        std::uint32_t recipient = 0;       ///< index in the transaction
        bool maybeNone = false;            ///< Lost: the hole may be the rest of the line before it alone
    };
    struct SeenReply
    {
        SmtpReplyText text;
        std::string keywords;              ///< of an EHLO answer: its lines but the first
        std::uint32_t sequence = 0;        ///< server sequence number of its first byte
        std::uint32_t acknowledgement = 0; ///< client data the server had when it sent this
        bool acknowledges = false;
        bool afterGap = false;             ///< replies right before it were lost, while others waited for their commands
    };

    // Client side: smtp_dialogue.cpp
    void began(const SegmentContext& context);
    void clientLine(const TakenLine& line);
    bool authLine(const TakenLine& line);
    void command(const smtp::Command& command, const TakenLine& line);
    void await(Awaited kind, std::uint32_t end, const SegmentContext& context, std::uint32_t recipient = 0);
    void beginTransaction(const TakenLine& line, std::string_view mailFrom);
    MailTransaction& openTransaction(const TakenLine& line);
    void addRecipient(const smtp::Command& command, const TakenLine& line);
    void beginBody(bool dotStuffed, std::uint32_t sequence);
    void body(std::string_view& bytes, std::uint32_t& sequence, const SegmentContext& context);
    void chunk(std::string_view& bytes, std::uint32_t& sequence, const SegmentContext& context);
    void chunkEnds(std::uint32_t sequence, const SegmentContext& context);
    void endBody(bool complete);
    [[nodiscard]] std::optional<std::uint32_t> acceptedUpTo() const;
    void awaitDelivery(Awaited kind, std::uint32_t end, const SegmentContext& context);
    void beginTls(const SegmentContext& context);
    [[nodiscard]] bool looksLikeCommand(std::string_view bytes) const;

    // Commands that nobody saw: smtp_lost_commands.cpp
    void commandsLost(std::uint32_t end, bool maybeNone);
    void dataLost();
    void lostUntil(const PendingCommand& next);
    bool answersLost(SeenReply& reply);
    void settleGroup();
    void settle(std::size_t count);
    void holdFirst(std::deque<SeenReply>& replies);
    [[nodiscard]] static bool endsGroup(Awaited kind);
    [[nodiscard]] std::size_t onlyCommandFor(int code) const;
    void takeFront(const SeenReply& reply);

    // Server side: smtp_replies.cpp
    void serverLine(const TakenLine& line);
    void replyEnds();
    void replied(SeenReply reply);
    void matchHeld();
    bool answers(const SeenReply& reply, const PendingCommand& pending) const;
    [[nodiscard]] static bool fits(Awaited kind, int code);
    [[nodiscard]] std::vector<std::size_t> answerable(const SeenReply& reply) const;
    void apply(const PendingCommand& pending, const SeenReply& reply);
    void dropPending();
    void repliesLostUntil(std::uint32_t end);
    void dropAnsweredInGap();
    MailTransaction* transaction(std::uint64_t number);

    SessionFacts m_facts;
    Mode m_mode = Mode::Command;
    LineTaker m_clientLines;
    LineTaker m_serverLines;
    TlsHandshake m_clientTls;
    TlsHandshake m_serverTls;
    AuthExchange m_auth;
    bool m_authContinues = false;    ///< a 334 waits for its answer
    bool m_lmtp = false;             ///< the client said LHLO (RFC 2033)
    bool m_tlsAgreed = false;        ///< STARTTLS was accepted; only a decrypted capture goes on in clear

    std::deque<MailTransaction> m_transactions;
    std::uint64_t m_firstNumber = 1; ///< of the front transaction
    std::uint64_t m_current = 0;     ///< number of the open transaction, 0 for none
    std::uint64_t m_bodyOf = 0;      ///< transaction whose content is passing
    std::uint32_t m_contentRead = 0; ///< what the server has read when it answers the content at the earliest
    std::size_t m_heldBytes = 0;
    std::optional<MessageScanner> m_scanner;
    ScannedMessage m_noMessage;      ///< where content without a transaction goes
    DataEnd m_dataEnd;
    std::int64_t m_chunkLeft = 0;
    std::int64_t m_chunksTotal = 0;
    bool m_lastChunk = false;
    bool m_ofMessage = true;         ///< the chunk is
    std::int64_t m_binaryBytes = 0;  ///< of the last XEXCH50
    bool m_bodyGap = false;          ///< the end of the data may have been lost

    std::deque<PendingCommand> m_pending;
    std::deque<SeenReply> m_held;    ///< replies whose command has not come
    std::deque<SeenReply> m_unsure;  ///< replies to lost commands or to those behind them
    std::optional<std::uint32_t> m_hadReplies; ///< server data that the client had when it sent its last command
    bool m_pipelines = false;        ///< the client sends commands before it has the replies to others (RFC 2920)
    SeenReply m_reply;               ///< the lines of one reply so far
    bool m_inReply = false;
    std::uint32_t m_clientPosition = 0;
    std::uint32_t m_serverGapEnd = 0;
    bool m_serverGap = false;        ///< replies were lost, the pairing is not sure
    bool m_clientGap = false;        ///< the next line may be the tail of a lost one
    bool m_serverResync = false;
    bool m_gapInHeld = false;        ///< the next reply is one after a gap
    bool m_sawCommand = false;
    bool m_sawSmtpVerb = false;      ///< HELO, EHLO or MAIL
    bool m_sawReply = false;
    bool m_startLost = false;        ///< commands before the first one seen may be missing
    std::string m_lastRefusal;
};

} // namespace delist
