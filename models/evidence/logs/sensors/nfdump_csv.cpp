// nfdump: flows printed as CSV by nfdump up to 1.7.0 (ts,te,td,sa,da…), later ones (firstSeen,duration,proto,srcAddr…) and
// csv-fast. NetFlow is unidirectional: the answers are rows of their own, and long flows are cut by the exporter's timers.
// The rows of one pair of endpoints become one connection with bytes both ways, opened by the side that does not hold the
// lower, well-known port. Times are the collector's local ones; raw epochs are UTC.
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"ts", Flow::Start},          {"te", Flow::End},             {"td", Flow::Duration},      {"sa", Flow::Source},
    {"da", Flow::Destination},    {"sp", Flow::SourcePort},      {"dp", Flow::DestinationPort}, {"pr", Flow::Protocol},
    {"flg", Flow::Flags},         {"fwd", Flow::Action},         {"ibyt", Flow::BytesSent},   {"obyt", Flow::BytesReceived},
    {"firstseen", Flow::Start},   {"lastseen", Flow::End},       {"duration", Flow::Duration}, {"proto", Flow::Protocol},
    {"srcaddr", Flow::Source},    {"srcport", Flow::SourcePort}, {"dstaddr", Flow::Destination}, {"dstport", Flow::DestinationPort},
    {"flags", Flow::Flags},       {"bytes", Flow::BytesSent},    {"inbytes", Flow::BytesSent}, {"outbytes", Flow::BytesReceived},
    {"fwdstatus", Flow::Action},  {"packets", Flow::Extra},      {"inpackets", Flow::Extra},   {"ipkt", Flow::Extra}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

bool isHeader(const FlowColumns& columns)
{
    return columns.has(Flow::Start) && columns.has(Flow::Source) && columns.has(Flow::Destination) && columns.has(Flow::Protocol);
}

struct TcpFlags
{
    bool known = false;
    bool syn = false;
    bool ack = false;
};

/// "...AP.SF" or "0x1b".
TcpFlags flagsOf(std::string_view text)
{
    if (text.empty())
        return {};
    if (text.starts_with("0x")) {
        unsigned bits = 0;
        for (const char c : text.substr(2)) {
            const unsigned digit = c >= '0' && c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 0x20) - 'a' + 10);
            if (digit > 15)
                return {};
            bits = bits << 4 | digit;
        }
        return {true, (bits & 2U) != 0, (bits & 16U) != 0};
    }
    return {true, text.find('S') != std::string_view::npos, text.find('A') != std::string_view::npos};
}

class NfdumpReader : public FlowReader
{
public:
    using FlowReader::FlowReader;

protected:
    void line(const Line& line) override
    {
        m_values.splitCsv(line.text);
        const FlowColumns header = FlowColumns::read(m_values, table(), FlowColumns::Names::AnyCase);
        if (isHeader(header)) {
            m_columns = header;
            m_trailer = false;
        } else if (line.text == "Summary" || line.text.starts_with("Summary:")) {
            m_trailer = true; // and what follows
        } else if (!m_trailer) {
            if (const char* problem = row(line))
                reject(line, problem);
        }
    }

private:
    const char* row(const Line& line);
    void take(const Connection& record, Micros end);

    [[nodiscard]] Micros timeOf(std::string_view text)
    {
        bool zoned = false;
        const Micros time = parseIsoTime(text, m_dates, &zoned);
        if (time == unknownTime)
            return parseEpoch(text);
        return zoned ? time : toUtc(time);
    }

    FlowColumns m_columns;
    FieldSplitter m_values;
    FlowRow m_row;
    DateCache m_dates;
    bool m_trailer = false;
    bool m_fresh = false; ///< the row began a connection: its SYN is in it
};

const char* NfdumpReader::row(const Line& line)
{
    if (!isHeader(m_columns))
        return "no header line of nfdump's CSV yet";
    if (m_values.size() < 8)
        return "fewer than 8 columns";
    m_columns.fill(m_values, m_row, {});
    for (const Flow field : {Flow::Start, Flow::End, Flow::Duration, Flow::Source, Flow::Destination, Flow::SourcePort,
                             Flow::DestinationPort, Flow::Protocol, Flow::Flags, Flow::Action, Flow::BytesSent, Flow::BytesReceived, Flow::Extra})
        m_row.set(field, smtp::trimmed(m_row[field]));
    Connection record;
    record.offset = line.offset;
    record.time = timeOf(m_row[Flow::Start]);
    if (record.time == unknownTime)
        return "the time is not readable";
    if (const char* problem = readFlow(m_row, record))
        return problem;
    accepted(record.time);
    if (record.bytesReceived == 0) // no counter for the other direction
        record.bytesReceived = unknownCount;
    Micros end = timeOf(m_row[Flow::End]);
    if (end == unknownTime) {
        const Micros duration = parseEpoch(m_row[Flow::Duration]);
        end = duration == unknownTime ? record.time : record.time + duration;
    }
    // RFC 7270 forwarding status: 64…127 forwarded, 128…191 dropped.
    const std::int64_t status = countOf(m_row[Flow::Action]);
    if (status >= 128 && status <= 191) {
        record.action = Action::Denied;
        record.end = end;
        sink().connection(record);
        return nullptr;
    }
    const TcpFlags flags = flagsOf(m_row[Flow::Flags]);
    // Acknowledging after a SYN takes an answer: the connection stood.
    if (record.protocol == 6 && flags.known && flags.ack && flags.syn)
        record.action = Action::Allowed;
    // Without flags: more than there is in a SYN, an answer or a reset, so one side had something to say to the other.
    constexpr std::int64_t mostWithoutData = 80;
    const std::int64_t packets = countOf(m_row[Flow::Extra]);
    if (record.protocol == 6 && !flags.known && packets > 0 && packets < 1'000'000'000 && record.bytesSent > packets * mostWithoutData)
        record.action = Action::Allowed;
    m_fresh = flags.known && flags.syn;
    take(record, end);
    return nullptr;
}

void NfdumpReader::take(const Connection& record, Micros end)
{
    LoggedConnection step = rowOf(record);
    step.action = record.action;
    step.time = end;
    step.durationMs = (end - record.time) / 1000;
    step.sentDelta = record.bytesSent;
    step.receivedDelta = record.bytesReceived;
    step.sent = step.received = unknownCount;
    constexpr std::uint16_t firstEphemeral = 1024;
    const bool answer = record.source.port != 0 && record.source.port < firstEphemeral && record.destination.port >= firstEphemeral;
    if (answer) {
        std::swap(step.source, step.destination);
        std::swap(step.sentDelta, step.receivedDelta);
    }
    // The same ports again after a while, or another SYN from the same side, are another connection.
    constexpr Micros longestPause = 330 * microsPerSecond; // beyond the usual active timeout
    const auto open = connections().state(step);
    if (open && (record.time > open->lastSeen + longestPause || (m_fresh && (answer ? open->received : open->sent))))
        connections().close(step);
    connections().intermediate(step);
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    FieldSplitter header;
    for (const std::string_view line : sample.lines) {
        if (line.find(',') == std::string_view::npos)
            continue;
        header.splitCsv(line);
        const FlowColumns columns = FlowColumns::read(header, table(), FlowColumns::Names::AnyCase);
        if (isHeader(columns))
            return {0.95, "CSV header of nfdump: ts,te,td,sa,da or firstSeen,srcAddr,dstAddr"};
    }
    return {0, "no CSV header of nfdump (ts,te,td,sa,da,sp,dp or firstSeen,srcAddr,dstAddr)"};
}

} // namespace

extern const Format nfdumpFormat;
const Format nfdumpFormat{
    "nfdump", "NetFlow records printed by nfdump (CSV)", Vantage::Firewall, FormatClock::Local, true, &detect,
    [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
        return std::make_unique<NfdumpReader>(options, sink);
    }};

} // namespace delist
