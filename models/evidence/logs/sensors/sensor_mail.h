// SensorMail: mail transactions that a network sensor logs one per line (Zeek smtp.log, Suricata eve), gathered into the
// sessions they belong to by the sensor's connection id. Bounded: the oldest session is given out when too many are open.
//
// A dialogue proves a connection. Where the log has no record of the connection besides, the dialogue yields one; where it
// may have (flowSeen()), that waits until the end.
//
// A busy sensor has as many connections as lines, so a session must cost no allocation: its texts stand in one buffer, and
// the buffers of those given out serve the ones that come.
#pragma once
#include "evidence/logs/slot_index.h"
#include "evidence/open_end_sink.h"
#include "evidence/record_sink.h"
#include <deque>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

/// One line; views are only used during the call.
struct SensorTransaction
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    Endpoint client;
    Endpoint server;
    std::string_view connection; ///< the sensor's id
    bool goesOn = false;         ///< as the sensor counts, others of the connection came before
    std::string_view helo;
    std::string_view mailFrom;   ///< as logged, with or without brackets; empty: not said
    bool nullSender = false;
    std::span<const std::string_view> recipients;
    std::string_view headerFrom;
    std::string_view messageId;
    std::string_view inReplyTo;
    std::string_view subject;    ///< as in the header, encoded-words and all
    std::span<const std::string_view> headerTo;    ///< of the To field, as in the header
    std::string_view mailer;
    std::span<const std::string_view> attachments; ///< file names
    std::string_view reply;      ///< the last one; empty when the sensor logs none
    Tls tls = Tls::Unknown;
};

class SensorMail
{
public:
    /// Whether the same log tells of connections, too, and when: behind their transactions. It does once one was seen. Where it is
    /// not sure whether it does, the vantage of the connections is not either (ConnectionVantageSink).
    enum class Flows : std::uint8_t { Never, Later, Perhaps };

    explicit SensorMail(RecordSink& sink, Flows flows = Flows::Never)
        : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)), m_flows(flows)
    {
    }

    void add(const SensorTransaction& line);
    /// The log's own record of \p connection was read. \p mail: its transactions may stand further down, as in a log that was saved
    /// newest first.
    void flowSeen(std::string_view connection, Micros begin, Micros end, bool mail = true);
    /// What happened in \p connection at \p time is of one whose own record was read further up.
    [[nodiscard]] bool wasTold(std::string_view connection, Micros time) const;
    /// It tells of connections.
    void flowsAreTold() { m_flows = Flows::Later; }
    void flush();

private:
    /// A text in the buffer of its dialogue.
    struct Piece
    {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };
    struct Mail
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        Piece mailFrom;
        Piece headerFrom;
        Piece messageId;
        Piece inReplyTo;
        Piece subject;
        Piece headerTo;
        Piece mailer;
        Piece reply;
        std::uint32_t firstRecipient = 0; ///< in Dialogue::recipients
        std::uint32_t recipients = 0;
        std::uint32_t firstAttachment = 0; ///< in Dialogue::attachments
        std::uint32_t attachments = 0;
        Outcome outcome = Outcome::Unknown;
    };
    struct Dialogue
    {
        std::uint64_t key = 0; ///< in the index
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        Micros end = unknownTime;
        Endpoint client;
        Endpoint server;
        Tls tls = Tls::Unknown;
        Piece connection;
        Piece helo;
        Piece lastReply;
        bool begun = true; ///< its first transaction is here
        bool flow = false; ///< its connection was told of
        std::string text;
        std::vector<Mail> mails;
        std::vector<Piece> recipients; ///< of all mails, one after the other
        std::vector<Piece> attachments;
        std::size_t bytes = 0;

        [[nodiscard]] std::string_view operator[](Piece piece) const { return std::string_view(text).substr(piece.begin, piece.length); }
        Piece keep(std::string_view value);
        Piece keepHeader(std::string_view value);
        Piece keepAddresses(std::span<const std::string_view> values);
        void clear();
    };

    /// A connection whose own record may still come.
    struct Waiting
    {
        std::uint64_t id = 0; ///< hash of the sensor's
        Connection record;
        bool given = false;
    };

    /// When a connection was whose own record was read.
    struct Told
    {
        Micros begin = unknownTime;
        Micros end = unknownTime;
    };

    Dialogue& dialogueOf(const SensorTransaction& line);
    Dialogue* find(std::string_view connection);
    void connect(const Dialogue& dialogue);
    void giveOutWaiting();
    void giveOutOldest();
    void report(const Dialogue& dialogue);
    void report(const Dialogue& dialogue, const Mail& mail, RowId session);

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    std::deque<Dialogue> m_slots;         ///< open and free ones
    std::vector<std::uint32_t> m_free;
    std::deque<std::uint32_t> m_open;     ///< oldest first
    SlotIndex m_byConnection;
    std::size_t m_bytes = 0;
    Flows m_flows;
    std::deque<Waiting> m_waiting; ///< oldest first
    std::unordered_map<std::uint64_t, std::uint64_t> m_waitingAt; ///< id to its number
    std::uint64_t m_firstWaiting = 0; ///< number of the oldest
    std::unordered_map<std::uint64_t, Told> m_told; ///< by hash of the sensor's id: no dialogue of theirs was read yet
};

} // namespace delist
