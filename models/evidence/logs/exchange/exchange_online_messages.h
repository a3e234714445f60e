// Messages of an Exchange Online message trace: its rows, one per recipient, put together by their trace id. Used by
// every form of the trace but the extended one. A trace comes in pages, the newest row first or last: of what has the time of a file's
// first or last row, other files may have rows, too.
#pragma once
#include "evidence/open_end_sink.h"
#include "evidence/record_sink.h"
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist::exchange {

/// One row. Views live until the call returns.
struct TraceRow
{
    Micros time = unknownTime;
    std::uint64_t offset = 0;
    std::string_view traceId; ///< MessageTraceId or network message id: a GUID
    std::string_view messageId;
    std::string_view sender;
    std::string_view recipient;
    std::string_view subject;
    std::string_view status; ///< Delivered, Failed, Pending, FilteredAsSpam, Quarantined, Expanded, GettingStatus
    std::int64_t sizeBytes = unknownCount;
    IpAddress from; ///< who handed it to the service
    IpAddress to;   ///< whom the service handed it to; unknown: one of its own mailboxes
    Direction direction = Direction::Unknown;
};

/// What a status word says of the recipient.
Outcome traceOutcome(std::string_view status);

class TraceMessages
{
public:
    static constexpr std::size_t maxOpen = 65'536;        ///< messages that wait for further recipients; a trace has 50,000 rows at most
    static constexpr std::size_t maxRecipients = 1000;    ///< then a message is stored in parts

    explicit TraceMessages(RecordSink& sink) : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)) {}
    void row(const TraceRow& row);
    void finish();

private:
    struct Recipient
    {
        std::string address;
        std::string status;
        IpAddress to;
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        Outcome outcome = Outcome::Unknown;
    };
    struct Open
    {
        std::string key;
        std::string traceId, messageId, sender, subject;
        Micros time = unknownTime;
        std::uint64_t offset = 0;
        std::int64_t sizeBytes = unknownCount;
        IpAddress from, to;
        Direction direction = Direction::Unknown;
        std::vector<Recipient> recipients;
    };
    void store(const Open& open, bool last = false);
    void tellOpenEnd(const Open& open, RowId row, bool last);

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    Micros m_first = unknownTime, m_last = unknownTime; ///< of the file's rows
    std::deque<Open> m_open; ///< oldest first
    std::uint64_t m_dropped = 0; ///< of m_open's front, ever
    std::unordered_map<std::string, std::uint64_t> m_byKey;
};

} // namespace delist::exchange
