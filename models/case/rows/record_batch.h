// RecordBatch: rows on their way from the thread that parses to the thread that writes: plain structs over one byte
// arena, filled, written and filled again without allocating per record.
#pragma once
#include "case/rows/intern_table.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

/// Bound for names from evidence. Mailboxes, host names and ids are far below (RFC 5321 section 4.5.3.1).
inline constexpr std::size_t maxKeptNameBytes = 1024;

/// A piece of the batch's arena; empty is NULL.
struct TextRef
{
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

struct ConnectionRow
{
    RowId id;
    std::uint64_t offset;
    Micros time, end;
    std::int64_t bytesSent, bytesReceived, bytesTotal;
    InternId source, destination;
    InternId rule, process, user, processConflict, translated, asked;
    std::int64_t pid, sourceSequence, destinationSequence;
    std::uint64_t contentHash;
    double processConfidence; ///< negative: unknown
    std::uint32_t processVotes;
    std::uint16_t sourcePort, destinationPort, translatedPort;
    std::uint8_t protocol;
    Action action;
    NetworkSide sourceSide, destinationSide; ///< a private address is never outside
    std::uint8_t cut;
};

struct SessionRow
{
    RowId id;
    std::uint64_t offset;
    Micros time, end;
    InternId client, server;
    InternId helo, authenticatedAs, failedAuthAs, connector, error;
    TextRef key;
    Micros encryptedSince;
    std::int64_t encryptedSent, encryptedReceived;
    InternId capabilities, authMechanism, serverName, certificateNames, tunnel, incompleteFields;
    std::uint32_t failedAuths, messages, recipients, rejectedRecipients, gaps, duplicates, conflicts;
    std::uint16_t clientPort, serverPort;
    Direction given, direction;
    Tls tls;
    bool complete;
    bool heloCut; ///< the evidence has its beginning alone
};

struct MessageRow
{
    RowId id, session;
    std::uint64_t offset;
    Micros time;
    std::int64_t size;
    InternId mailFrom, headerFrom, client, server, authenticatedAs, event;
    InternId headerTo, mailer, originatingScript, incompleteFields, connector;
    TextRef messageId, subject, internalId, networkMessageId, reference, sourceContext, received;
    std::uint32_t recipients;
    std::uint16_t port; ///< of its session, for the roll-ups; 0 unknown
    MessageRole role;
    Direction given, direction;
    Outcome status;
    bool isBounce;
    bool passedOn; ///< not submitted here (DELIST_SUBMISSION), for the roll-ups
    bool sentOn;   ///< in a dialogue that the log's server opened itself (DELIST_SENT_ON), for the roll-ups
};

struct DeliveryRow
{
    std::uint64_t offset;
    Micros time;
    RowId message;
    InternId recipient, enhancedStatus;
    InternId client; ///< of its message, for the roll-ups; only where sessions do not count rejections
    TextRef reply;
    InternId server;
    std::int32_t replyCode;
    Outcome outcome;
};

struct BounceRow
{
    std::uint64_t offset;
    Micros time;
    RowId message;
    InternId victim, cause;
    InternId sender; ///< the host that sent it, for the roll-ups
    TextRef originalMessageId, messageId, subject;
    Outcome fate;
    Direction given, direction;
    TriState quotesOriginal;
};

struct AttachmentRow
{
    std::uint64_t offset;
    RowId message;
    std::int64_t sizeBytes;
    InternId name, type;
    TextRef sha256;
    FieldState state;
};

struct DnsQueryRow
{
    std::uint64_t offset;
    Micros time;
    InternId client, server, name, answers; ///< of LookupKind::Other only client
    int rcode;
    std::uint16_t type;
    LookupKind kind;
};

struct SocketOwnerRow
{
    std::uint64_t offset;
    Micros time, end;
    std::int64_t pid;
    InternId local, remote, process, user, computer;
    std::uint16_t localPort, remotePort;
    std::uint8_t protocol;
};

struct NameRow
{
    std::uint64_t offset;
    Micros time, end;
    InternId host, name, mac;
    NameKind kind;
};

struct RejectRow
{
    std::uint64_t offset, line;
    TextRef reason, text;
};

/// A connection that is counted, not kept.
struct OtherRow
{
    Micros time;
    std::int64_t bytes;
    std::uint16_t port;
};

/// A connection of a host's first minutes that is no mail.
struct FirstContactRow
{
    Micros since; ///< when the host came up
    InternId host, peer; ///< peer 0, with port and protocol: one too many to be told apart
    std::uint16_t port;
    std::uint8_t protocol;
    bool answered;
};

struct RecordBatch
{
    struct NewText
    {
        InternId id;
        TextRef text;
    };
    struct NewHost
    {
        InternId id;
        IpAddress address;
        bool internal;
    };

    std::int64_t evidence = 0; ///< whose the rows are; 0: of the one that is written
    bool connectionsSeenAsMail = false; ///< from here on: see ConnectionVantageSink
    std::string arena;
    std::vector<NewText> newTexts;
    std::vector<NewHost> newHosts;
    std::vector<TextRef> unresolvedTexts; ///< may be in the case or not: the writer looks
    std::vector<NewHost> unresolvedHosts;
    std::vector<ConnectionRow> connections;
    std::vector<SessionRow> sessions;
    std::vector<MessageRow> messages;
    std::vector<DeliveryRow> deliveries;
    std::vector<BounceRow> bounces;
    std::vector<AttachmentRow> attachments;
    std::vector<DnsQueryRow> dnsQueries;
    std::vector<SocketOwnerRow> socketOwners;
    std::vector<NameRow> names;
    std::vector<RejectRow> rejects;
    std::vector<OtherRow> others;
    std::vector<FirstContactRow> firstContacts;

    /// Puts \p text into the arena: at most \p maxBytes of it, and as UTF-8 whatever it was.
    TextRef keep(std::string_view text, std::size_t maxBytes);
    [[nodiscard]] std::string_view view(TextRef ref) const { return {arena.data() + ref.offset, ref.length}; }
    [[nodiscard]] std::size_t rows() const
    {
        return connections.size() + sessions.size() + messages.size() + deliveries.size() + bounces.size() +
               attachments.size() + dnsQueries.size() + socketOwners.size() + names.size() + rejects.size() + others.size() +
               firstContacts.size();
    }
    [[nodiscard]] bool full() const { return arena.size() >= (1U << 20) || rows() >= 8192; }
    /// Texts alone are worth writing, too: whoever interned them knows them from then on.
    [[nodiscard]] bool empty() const { return rows() == 0 && newTexts.empty() && newHosts.empty(); }

    void clear()
    {
        connectionsSeenAsMail = false;
        arena.clear();
        newTexts.clear();
        newHosts.clear();
        unresolvedTexts.clear();
        unresolvedHosts.clear();
        connections.clear();
        sessions.clear();
        messages.clear();
        deliveries.clear();
        bounces.clear();
        attachments.clear();
        dnsQueries.clear();
        socketOwners.clear();
        names.clear();
        rejects.clear();
        others.clear();
        firstContacts.clear();
    }
};

} // namespace delist
