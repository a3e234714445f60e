// nfdump: flows printed as CSV by nfdump up to 1.7.0 (ts,te,td,sa,da…), later ones (firstSeen,duration,proto,srcAddr…) and
// csv-fast. NetFlow is unidirectional: the answers are rows of their own, and long flows are cut by the exporter's timers.
// The rows of one pair of endpoints become one connection with bytes both ways, opened by the side that does not hold the
// lower, well-known port or that of mail. A flow that several exporters, or several interfaces of one, tell of counts once. With -q the header is missing; rows of those three forms are known without it. Times are the collector's local ones; raw epochs are UTC.
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/recent_rows.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <algorithm>

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

/// The columns of a row that stands without its header, by the form of its first ones; nullptr: no row of nfdump.
const char* columnsOfRow(const FieldSplitter& row)
{
    const auto isTime = [&](std::size_t at) { return row[at].size() >= 19 && parseIsoTime(smtp::trimmed(row[at])) != unknownTime; };
    const auto isAddress = [&](std::size_t at) { return IpAddress::parse(smtp::trimmed(row[at])).has_value(); };
    const auto isPort = [&](std::size_t at) { // ICMP's has a dot
        const std::string_view text = smtp::trimmed(row[at]);
        return !text.empty() && text.size() <= 6 && text.find_first_not_of("0123456789.") == std::string_view::npos;
    };
    const auto isProtocol = [&](std::size_t at) { return protocolNumber(smtp::trimmed(row[at])) != unknownProtocol; };
    if (row.size() >= 13 && isTime(0) && isTime(1) && isAddress(3) && isAddress(4) && isPort(5) && isPort(6) && isProtocol(7))
        return "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt";
    if (row.size() >= 9 && isTime(0) && isProtocol(2) && isAddress(3) && isPort(4) && isAddress(5) && isPort(6))
        return row.size() > 10 ? "firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,flags,tos,packets,bytes,flows"
                               : "firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows";
    if (row.size() >= 17 && parseEpoch(smtp::trimmed(row[2])) != unknownTime && parseEpoch(smtp::trimmed(row[3])) != unknownTime && isAddress(5) && isPort(6) && isAddress(7) && isPort(8))
        return "cnt,af,firstSeen,lastSeen,proto,srcAddr,srcPort,dstAddr,dstPort,srcAS,dstAS,input,output,flags,srcTos,packets,bytes";
    return nullptr;
}

struct TcpFlags
{
    bool known = false;
    bool syn = false;
    bool ack = false;
    bool reset = false;
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
        return {true, (bits & 2U) != 0, (bits & 16U) != 0, (bits & 4U) != 0};
    }
    return {true, text.find('S') != std::string_view::npos, text.find('A') != std::string_view::npos, text.find('R') != std::string_view::npos};
}

class NfdumpReader : public FlowReader
{
public:
    NfdumpReader(const ReaderOptions& options, RecordSink& target) : FlowReader(options, target), m_mailPorts(options.mailPorts) {}

protected:
    void line(const Line& line) override
    {
        m_values.splitCsv(line.text);
        const bool numbers = digitCount(line.text) != 0; // as rows begin
        const FlowColumns header = numbers ? FlowColumns() : FlowColumns::read(m_values, table(), FlowColumns::Names::AnyCase);
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
    bool isSeenElsewhere(const Connection& record, Micros end, std::int64_t packets);
    /// Of two ports the one that is the server's more likely: well-known before mail's before any other.
    [[nodiscard]] int serversRank(std::uint16_t port) const
    {
        constexpr std::uint16_t firstEphemeral = 1024;
        return port == 0 ? 0 : port < firstEphemeral ? 2 : std::ranges::find(m_mailPorts, port) != m_mailPorts.end() ? 1 : 0;
    }

    [[nodiscard]] Micros timeOf(std::string_view text)
    {
        bool zoned = false;
        const Micros time = parseIsoTime(text, m_dates, &zoned);
        if (time == unknownTime)
            return parseEpoch(text);
        return zoned ? time : toUtc(time);
    }

    static constexpr std::size_t fewest = 8; ///< of a header that names more, rows may be cut
    static constexpr std::size_t flowsKept = 1U << 14;

    std::vector<std::uint16_t> m_mailPorts;
    FlowColumns m_columns;
    FieldSplitter m_values;
    FlowRow m_row;
    DateCache m_dates;
    RecentRows m_flows{flowsKept};
    bool m_trailer = false;
    bool m_fresh = false; ///< the row began a connection: its SYN is in it
    bool m_reset = false; ///< a reset without a SYN: the end, or a refusal of what has not begun
};

const char* NfdumpReader::row(const Line& line)
{
    if (!isHeader(m_columns)) {
        const char* const columns = columnsOfRow(m_values);
        if (columns == nullptr)
            return "no header line of nfdump's CSV yet";
        FieldSplitter header;
        header.splitCsv(columns);
        m_columns = FlowColumns::read(header, table(), FlowColumns::Names::AnyCase);
    }
    if (m_values.size() < std::min(m_columns.width(), fewest))
        return "fewer columns than a flow needs";
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
    const std::int64_t packets = countOf(m_row[Flow::Extra]);
    if (isSeenElsewhere(record, end, packets))
        return nullptr;
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
    if (record.protocol == 6 && !flags.known && packets > 0 && packets < 1'000'000'000 && record.bytesSent > packets * mostWithoutData)
        record.action = Action::Allowed;
    m_fresh = flags.known && flags.syn;
    m_reset = record.protocol == 6 && flags.known && flags.reset && !flags.syn;
    take(record, end);
    return nullptr;
}

/// The same ends, times and counters are one flow, wherever it was looked at (RFC 5470 2). Of what has no ports there may be several.
bool NfdumpReader::isSeenElsewhere(const Connection& record, Micros end, std::int64_t packets)
{
    if (record.source.port == 0 || record.destination.port == 0)
        return false;
    const std::hash<IpAddress> hash;
    std::uint64_t h = mail_log::mix(hash(record.source.address), hash(record.destination.address));
    h = mail_log::mix(h, static_cast<std::uint64_t>(record.source.port) << 32 | static_cast<std::uint64_t>(record.destination.port) << 8 | record.protocol);
    h = mail_log::mix(mail_log::mix(h, static_cast<std::uint64_t>(record.time)), static_cast<std::uint64_t>(end));
    h = mail_log::mix(mail_log::mix(h, static_cast<std::uint64_t>(packets)), static_cast<std::uint64_t>(record.bytesSent));
    return m_flows.hadIt(h);
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
    const bool answer = record.destination.port != 0 && serversRank(record.source.port) > serversRank(record.destination.port);
    step.ofOpener = !answer;
    step.over = true;
    if (answer) {
        std::swap(step.source, step.destination);
        std::swap(step.sentDelta, step.receivedDelta);
    }
    // The same ports again after a while, or another SYN from the same side, are another connection.
    constexpr Micros longestPause = 330 * microsPerSecond; // beyond the usual active timeout
    const auto open = connections().state(step);
    if (open && (record.time > open->lastSeen + longestPause || (m_fresh && (answer ? open->received : open->sent))))
        connections().close(step);
    else if (open && answer && m_reset && !open->received && open->action == Action::Unknown)
        step.action = Action::Denied; // all there ever was to the SYN
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
    RowTally tally;
    for (const std::string_view line : sample.lines) {
        ++tally.rows;
        header.splitCsv(line);
        tally.good += columnsOfRow(header) != nullptr;
    }
    if (tally.good > 0)
        return {0.9 * tally.share(), tally.text("are rows of nfdump's CSV without its header")};
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
