// The vocabulary: what evidence says, as plain structs. A reader fills them, a RecordSink takes them.
// Every string_view is borrowed and lives only until the sink call returns. Text may be any bytes; the sink makes it
// valid UTF-8. An empty view means "the evidence does not say", unless a field says otherwise.
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <limits>
#include <string_view>

namespace delist {

/// Microseconds since 1970-01-01T00:00:00Z.
using Micros = std::int64_t;
inline constexpr Micros unknownTime = std::numeric_limits<Micros>::min();
inline constexpr std::int64_t unknownCount = -1;

/// Whether `later` lies more than `span` behind `earlier`. Of a time that is not known nothing is said: false.
constexpr bool isLongAfter(Micros earlier, Micros later, Micros span) noexcept
{
    return earlier != unknownTime && later != unknownTime && later - earlier > span;
}

/// Identifies a stored row; 0 is none.
using RowId = std::int64_t;

/// Where a record was seen. Counts of different vantages are never added up.
enum class Vantage : std::uint8_t { Firewall, Capture, MailLog, Tracking, Report };
/// Relative to the organisation. Unknown lets the case decide from its own networks.
enum class Direction : std::uint8_t { Unknown, Inbound, Outbound, Internal };
enum class Action : std::uint8_t { Unknown, Allowed, Denied };
enum class Outcome : std::uint8_t { Unknown, Accepted, Rejected, Deferred, Expanded };
enum class Tls : std::uint8_t { Unknown, No, Yes };
enum class TriState : std::uint8_t { Unknown, No, Yes };
/// Where an end of a connection is by the firewall's own word for its networks, whatever the address. Unknown where the word is
/// one that its users choose, or where the address may be a translated one.
enum class NetworkSide : std::uint8_t { Unknown, Inside, Outside };

/// What a message row records.
enum class MessageRole : std::uint8_t {
    Transaction, ///< one SMTP mail transaction, MAIL FROM to the end of DATA (RFC 5321 section 3.3)
    Received,    ///< tracking: entered the server
    Sent,        ///< tracking: left the server by SMTP
    Delivered,   ///< tracking: reached a local mailbox
    Submitted,   ///< tracking: left a local mailbox
    Generated,   ///< tracking: the server wrote it itself (DSN)
    Failed,      ///< tracking: gave up
    Other        ///< any other tracked event
};

/// Where a name of a host comes from.
enum class NameKind : std::uint8_t {
    Helo,     ///< EHLO/HELO argument of its sessions
    Dhcp,     ///< lease or DHCP option 12/81
    NetBios,  ///< name service, browser announcements
    Mdns,     ///< mDNS or LLMNR
    Dns,      ///< an answer in the evidence
    Capture,  ///< the capture file's own table (pcapng name resolution block)
    Computer, ///< the machine that wrote the evidence says so
    Arp       ///< the hardware address in ARP
};

/// How much of a field the evidence shows.
enum class FieldState : std::uint8_t {
    Complete,
    Truncated, ///< the evidence ends, or has a hole, inside it
    AfterGap   ///< it stands behind a hole: another of its kind may have been lost
};

/// What a DNS look-up is about.
enum class LookupKind : std::uint8_t {
    Other,
    Mx,        ///< where a domain's mail goes: what programs ask that deliver mail themselves
    MailHost,  ///< the address of a name that an MX answer gave
    Reverse,   ///< PTR
    Blacklist, ///< an address or domain in the zone of a list (RFC 5782)
    Text       ///< TXT: SPF, DKIM, DMARC and more
};

/// One transport flow or one firewall record. source is the side that opened it.
struct Connection
{
    std::uint64_t offset = 0; ///< byte offset of its first line or packet in the evidence
    Micros time = unknownTime;
    Micros end = unknownTime;
    Endpoint source;
    Endpoint destination;
    NetworkSide sourceSide = NetworkSide::Unknown;
    NetworkSide destinationSide = NetworkSide::Unknown;
    std::uint8_t protocol = 6; ///< IANA number: 6 TCP, 17 UDP
    Action action = Action::Unknown;
    std::int64_t bytesSent = unknownCount;     ///< source to destination
    std::int64_t bytesReceived = unknownCount; ///< destination to source
    std::int64_t bytesTotal = unknownCount;    ///< both ways together, where only that is told
    std::string_view rule;
    std::string_view process; ///< image path or name, where the evidence knows it
    std::string_view user;
    bool smtp = false; ///< SMTP was seen in it, whatever the port
    std::uint8_t cut = 0; ///< what the log does not show of it, that another file of it may: of these
    static constexpr std::uint8_t beginUnseen = 1; ///< time is when it was first seen
    static constexpr std::uint8_t endUnseen = 2;   ///< end is when it was last seen, if it was again
    static constexpr std::uint8_t bytesOfRest = 4; ///< the bytes are of what was seen alone, not since the beginning
    std::int64_t pid = unknownCount;     ///< of process
    std::uint32_t processVotes = 0;      ///< packets or records that named this process
    double processConfidence = -1;       ///< 0 … 1; negative when the evidence gives no measure
    std::string_view processConflict;    ///< who else was named, as reason codes; empty when nobody
    Endpoint translated;                 ///< the source behind NAT, where the record tells both
    IpAddress forwardedTo;               ///< who got it in the destination's place by NAT, where the record tells both
    IpAddress asked;                     ///< the other way round: what the source asked for, where the destination is who got it by NAT
    std::int64_t sourceSequence = unknownCount;      ///< TCP initial sequence number of source
    std::int64_t destinationSequence = unknownCount; ///< TCP initial sequence number of destination
    std::uint64_t contentHash = 0;       ///< of the first payload bytes both ways; 0 unknown. Equal on both sides of a NAT
};

/// Who held a socket: a second witness beside what capture packets say (NetMon process table, Windows Security 5156,
/// Sysmon 3, netstat listings). Joined to connections by addresses, ports and time.
struct SocketOwner
{
    std::uint64_t offset = 0;
    Micros time = unknownTime; ///< when it was seen; unknownTime: some time during the evidence
    Micros end = unknownTime;
    Endpoint local;
    Endpoint remote;           ///< unknown address: a listening or unconnected socket
    std::uint8_t protocol = 6; ///< IANA number
    std::int64_t pid = unknownCount;
    std::string_view process;  ///< image path or name
    std::string_view user;
    std::string_view computer; ///< the machine's own name
};

/// A name or hardware address that an address had for a time.
struct HostName
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    Micros end = unknownTime; ///< of a lease; unknownTime: seen at time only
    IpAddress address;
    std::string_view name;    ///< empty when only the hardware address is known
    std::string_view mac;     ///< "00:11:22:33:44:55"
    NameKind kind = NameKind::Dns;
};

/// One SMTP dialogue. client speaks first after the greeting; server greets (RFC 5321).
struct Session
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    Micros end = unknownTime;
    Endpoint client;
    Endpoint server;
    Direction direction = Direction::Unknown;
    std::string_view key;             ///< the vendor's session id; joins files that share a session
    std::string_view helo;            ///< the last EHLO/HELO argument
    Tls tls = Tls::Unknown;
    std::string_view authenticatedAs; ///< identity that was accepted
    std::string_view failedAuthAs;    ///< last identity that was refused
    std::uint32_t failedAuths = 0;
    std::string_view connector;
    std::uint32_t messages = 0; ///< transactions whose DATA/BDAT got a 2xx
    std::uint32_t recipients = 0;
    std::uint32_t rejectedRecipients = 0; ///< refused at RCPT for good (smtp::refusesRecipient)
    std::string_view error;          ///< why it failed or was cut, in the source's words
    std::uint32_t gaps = 0;          ///< holes in sequence numbers or in the stream
    std::uint32_t duplicates = 0;    ///< repeated sequence numbers or retransmitted data
    bool complete = true;            ///< began and ended inside the evidence
    std::string_view capabilities;   ///< keywords of the EHLO answer, "SIZE 35882577; STARTTLS; AUTH PLAIN LOGIN"
    std::string_view authMechanism;  ///< of the last AUTH
    std::string_view serverName;     ///< TLS server name that the client asked for (SNI, RFC 6066)
    std::string_view certificateNames; ///< of the server's certificate: common name, then alternative names, ", " between
    std::string_view tunnel;         ///< what carried it: "HTTP CONNECT mx.example:25"
    Micros encryptedSince = unknownTime;           ///< the first TLS record; what follows is unknown
    std::int64_t encryptedSent = unknownCount;     ///< octets from the client since then, TLS records as they are
    std::int64_t encryptedReceived = unknownCount;
    std::uint32_t conflicts = 0;     ///< retransmitted data that differed from the first copy
    std::string_view incompleteFields; ///< "helo=truncated authenticated_as=after-gap"; empty when all are complete
};

/// One envelope, or one tracked message event. Ids keep their angle brackets, addresses have none.
struct Message
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    RowId session = 0;
    MessageRole role = MessageRole::Transaction;
    std::string_view messageId;
    std::string_view mailFrom; ///< reverse-path without brackets; the null reverse-path is "<>"
    std::string_view headerFrom;
    std::string_view subject;
    std::uint32_t recipients = 0; ///< recipients asked for, accepted or not
    std::int64_t sizeBytes = unknownCount;
    IpAddress client; ///< where it came from (the submitting side)
    IpAddress server; ///< where it went (next hop), if known
    Direction direction = Direction::Unknown;
    std::string_view authenticatedAs;
    Outcome status = Outcome::Unknown; ///< final reply to DATA, or the tracked event's meaning
    std::string_view event;            ///< the vendor's own event word: RECEIVE, SENDEXTERNAL, DSN …
    std::string_view internalId;       ///< server-local id (InternalId, RecordId, queue id): a join key
    std::string_view networkMessageId; ///< GUID that follows the message through Exchange: a join key
    std::string_view reference;        ///< tracked reference: the DSN's original, or the original's DSN
    std::string_view sourceContext;    ///< vendor context: session;time;sequence on RECEIVE: a join key
    std::string_view connector;        ///< of Exchange, that it came or left through by SMTP; message tracking names it
    std::string_view headerTo;          ///< addresses of the To field, ", " between
    std::string_view mailer;            ///< X-Mailer or User-Agent
    std::string_view originatingScript; ///< X-PHP-Originating-Script or X-PHP-Script
    std::string_view received;          ///< Received fields, unfolded, newest first, a line feed between
    std::string_view incompleteFields;  ///< "subject=truncated message_id=after-gap"; empty when all are complete
};

/// A file that a message carried: described, never stored or opened.
struct Attachment
{
    std::uint64_t offset = 0; ///< of the packet or part in which it begins
    RowId message = 0;
    std::string_view name;    ///< decoded file name; empty when it has none
    std::string_view type;    ///< "application/zip"
    std::int64_t sizeBytes = unknownCount; ///< decoded; of what was seen
    std::string_view sha256;  ///< hexadecimal, of the decoded content; empty unless it was seen wholly
    FieldState state = FieldState::Complete;
};

/// A DNS question of a host, with its answer when there was one.
struct DnsQuery
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    IpAddress client;
    IpAddress server;
    std::string_view name;
    std::uint16_t type = 0;  ///< IANA number: 15 MX
    LookupKind kind = LookupKind::Other;
    int rcode = -1;          ///< negative: no answer was seen
    std::string_view answers; ///< "10 mx.example., 192.0.2.1"
};

/// The outcome for one recipient.
struct Delivery
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    RowId message = 0;
    std::string_view messageId;
    std::string_view recipient; ///< forward-path without brackets
    std::string_view replaced;  ///< for whom it stands in (an alias, a forwarding): JoinedMessage makes a delivery of its own of that
    Outcome outcome = Outcome::Unknown;
    int replyCode = 0;                ///< RFC 5321 section 4.2; 0 when none was seen
    std::string_view enhancedStatus;  ///< RFC 3463, "5.1.1"
    std::string_view reply;           ///< the reply text with its code
    std::string_view server;          ///< who answered: name or address
};

/// A non-delivery report (RFC 3464) on its way: null sender, written by a server.
struct Bounce
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    RowId message = 0;
    std::string_view victim;            ///< who gets it: the original envelope sender
    std::string_view cause;             ///< status and text that made the server write it
    std::string_view originalMessageId;
    std::string_view messageId;
    std::string_view subject;
    Outcome fate = Outcome::Unknown;    ///< what the victim's server said to it
    Direction direction = Direction::Unknown;
    bool generated = false;             ///< its log says that its server wrote it
    TriState quotesOriginal = TriState::Unknown;
};

/// A line, packet or part that could not be read.
struct Reject
{
    std::uint64_t offset = 0;
    std::uint64_t line = 0; ///< 1-based; 0 for binary evidence
    std::string_view reason;
    std::string_view text; ///< the beginning of what was there
};

/// What a packet's word on its process is worth.
enum class ProcessWitness : std::uint8_t {
    None,
    Thread, ///< the thread that ran when the packet was logged: often another's (etl2pcapng, ETW)
    Owner   ///< the capturing machine says who owns the packet's socket
};
/// As the capturing machine saw a packet pass.
enum class PacketDirection : std::uint8_t { Unknown, Received, Sent };

/// A mail-relevant packet of a capture, kept so that it can be shown again.
struct Packet
{
    std::uint64_t offset = 0; ///< of its record in the file
    Micros time = unknownTime;
    std::uint32_t originalLength = 0;
    std::uint16_t linkType = 1; ///< LINKTYPE_ number
    PacketDirection direction = PacketDirection::Unknown;
    ProcessWitness processWitness = ProcessWitness::None;
    std::int64_t pid = unknownCount;
    std::string_view process; ///< image path or name of pid
    std::string_view data;    ///< captured bytes from the link header on
};

} // namespace delist
