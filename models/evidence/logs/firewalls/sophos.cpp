// sophos: Sophos Firewall (XG, SFOS) log_type="Firewall" rows, key=value with values that may be empty or have blanks in
// them without quotes, and the packet filter rows of Sophos UTM 9. A row is written when the connection ends (or at its
// start, and in between, when conn events are on).
//
// Clock: SFOS 21 writes timestamp with its offset. Before, date and time are local; timezone names it by an abbreviation
// whose meaning is the case's zone's where that has such a time, else that of the summer time which other rows name (EDT), else the
// likeliest, and the note says so.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/zone_reading.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"timestamp", Flow::Start},    {"date", Flow::Date},            {"time", Flow::Time},         {"timezone", Flow::Zone},
    {"log_type", Flow::Kind},      {"log_component", Flow::Process}, {"log_subtype", Flow::Outcome},  {"status", Flow::Action},     {"fw_rule_id", Flow::Rule},
    {"fw_rule_name", Flow::RuleName}, {"user_name", Flow::User},    {"src_ip", Flow::Source},     {"dst_ip", Flow::Destination},
    {"src_port", Flow::SourcePort}, {"dst_port", Flow::DestinationPort}, {"protocol", Flow::Protocol}, {"sent_bytes", Flow::BytesSent},
    {"bytes_sent", Flow::BytesSent}, {"recv_bytes", Flow::BytesReceived}, {"bytes_received", Flow::BytesReceived}, {"duration", Flow::Duration},
    {"con_duration", Flow::Duration}, {"tran_src_ip", Flow::NatSource}, {"src_trans_ip", Flow::NatSource}, {"tran_src_port", Flow::NatSourcePort},
    {"src_trans_port", Flow::NatSourcePort}, {"tran_dst_ip", Flow::NatDestination}, {"dst_trans_ip", Flow::NatDestination},
    {"connevent", Flow::Extra}, {"con_event", Flow::Extra}, {"connid", Flow::Session},
    {"con_id", Flow::Session},     {"device_id", Flow::Device},     {"device_serial_id", Flow::Device},
    // UTM 9
    {"sub", Flow::Service},        {"action", Flow::Action},        {"fwrule", Flow::Rule},       {"srcip", Flow::Source},
    {"tcpflags", Flow::Flags},
    {"dstip", Flow::Destination},  {"proto", Flow::Protocol},       {"srcport", Flow::SourcePort}, {"dstport", Flow::DestinationPort}};

class SophosReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override;
    [[nodiscard]] std::string note() const override;

private:
    void readTime(const SyslogLine& line);

    FlowRow m_row;
    DateCache m_dates;
    ZoneReading m_zones;
};

std::string SophosReader::note() const
{
    return m_zones.note();
}

void SophosReader::readTime(const SyslogLine& line)
{
    bool zoned = false;
    Micros time = parseIsoTime(m_row[Flow::Start], m_dates, &zoned);
    const Micros midnight = time == unknownTime ? m_dates(m_row[Flow::Date]) : unknownTime;
    const Micros ofDay = midnight == unknownTime ? unknownTime : parseTimeOfDay(m_row[Flow::Time]);
    if (ofDay != unknownTime) {
        const Micros named = m_zones.utcOf(midnight + ofDay, m_row[Flow::Zone], [this](Micros clock) { return inFileZone(clock); });
        zoned = named != unknownTime;
        time = zoned ? named : midnight + ofDay;
    }
    if (zoned)
        setOwnTime(time);
    else
        setOwnClock(line, time, m_row[Flow::Device]);
}

const char* SophosReader::line(const SyslogLine& line)
{
    static const FlowTable table(names);
    readPairs(line.body, table, {'=', ' ', true}, m_row);
    Connection record;
    record.offset = line.offset;
    readTime(line);
    record.time = timeOf(line);
    const bool utm = m_row[Flow::Service] == "packetfilter";
    if (!utm && m_row[Flow::Kind] != "Firewall")
        return nullptr; // web filter, anti-virus, events
    if (record.time == unknownTime)
        return "no readable timestamp, or date and time";
    if (m_row[Flow::User] == "N/A")
        m_row.set(Flow::User, {});
    if (m_row[Flow::Rule] == "N/A")
        m_row.set(Flow::Rule, {});
    if (const char* problem = readFlow(m_row, record))
        return problem;
    record.action = actionOf(m_row[Flow::Action]);
    if (record.action == Action::Unknown)
        record.action = actionOf(m_row[Flow::Outcome]);
    if (m_row[Flow::Process] == "Invalid Traffic")
        return nullptr; // packets of a connection that is over, or unknown here: no attempt
    const std::string_view flags = m_row[Flow::Flags];
    if (!flags.empty() && !orientPacket(record, flags.find("SYN") != std::string_view::npos, flags.find("ACK") != std::string_view::npos))
        return nullptr;
    const std::int64_t seconds = countOf(m_row[Flow::Duration]);
    const std::string_view event = m_row[Flow::Extra];
    if (record.action == Action::Allowed && !event.empty() && m_row.has(Flow::Session)) {
        LoggedConnection row = rowOf(record, m_row[Flow::Session]);
        row.connectionId = identifierOf(m_row[Flow::Device]);
        if (seconds != unknownCount && seconds < 100'000'000)
            row.durationMs = seconds * 1000;
        if (smtp::equalsNoCase(event, "Start")) {
            row.sent = row.received = unknownCount;
            connections().establish(row);
        } else if (smtp::equalsNoCase(event, "Interim")) {
            connections().intermediate(row);
        } else {
            connections().terminate(row);
        }
        return nullptr;
    }
    if (seconds > 0)
        beganBefore(record, seconds);
    sink().connection(record);
    return nullptr;
}

bool matches(const SyslogLine& line)
{
    const std::string_view text = line.body;
    if (text.find('=') == std::string_view::npos)
        return false;
    if (text.find("log_type=") != std::string_view::npos && text.find("log_component=") != std::string_view::npos)
        return true;
    return text.find("sub=\"packetfilter\"") != std::string_view::npos && text.find("srcip=") != std::string_view::npos;
}

} // namespace

extern const SyslogFamily sophosFamily;
const SyslogFamily sophosFamily{"sophos", "Sophos Firewall", Vantage::Firewall, &matches, &openFirewall<SophosReader>};
extern const Format sophosFormat;
const Format sophosFormat{"sophos", "Sophos Firewall (XG, SFOS) and UTM", Vantage::Firewall, FormatClock::Local, true,
                          [](const Sample& sample) { return detectSyslog(sample, sophosFamily); }, openSyslog};

} // namespace delist
