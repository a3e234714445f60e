// leef: connections of firewalls in IBM's Log Event Extended Format, "LEEF:1.0|Vendor|Product|Version|EventId|src=…<TAB>dst=…",
// LEEF 2.0 with the delimiter in a sixth field ("^", "x09", "0x7C"). Palo Alto and Check Point write it; Palo Alto's pairs stand
// between bars, whatever the header says. Times are devTime's, which has its zone or is the device's clock.
#include "evidence/logs/firewalls/cef_time.h"
#include "evidence/logs/firewalls/checkpoint_text.h"
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/clock_offset.h"
#include "evidence/text/timestamp.h"
#include <charconv>

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"src", Flow::Source},          {"dst", Flow::Destination},       {"srcPort", Flow::SourcePort},   {"dstPort", Flow::DestinationPort},
    {"proto", Flow::Protocol},      {"usrName", Flow::User},          {"SourceUser", Flow::User},      {"srcPostNAT", Flow::NatSource},
    {"srcPostNATPort", Flow::NatSourcePort}, {"dstPostNAT", Flow::NatDestination}, {"srcBytes", Flow::BytesSent}, {"dstBytes", Flow::BytesReceived}, {"totalBytes", Flow::BytesTotal},
    {"bytesOut", Flow::BytesSent},  {"bytesIn", Flow::BytesReceived}, {"devTime", Flow::Epoch},        {"action", Flow::Action},
    {"act", Flow::Action},          {"policy", Flow::Rule},
    // Palo Alto
    {"cat", Flow::Kind},            {"Subtype", Flow::Extra},         {"RuleName", Flow::RuleName},    {"SessionID", Flow::Session},
    {"Application", Flow::Service}, {"ReceiveTime", Flow::Time},      {"TimeReceived", Flow::Time},    {"StartTime", Flow::Start},
    {"ElapsedTime", Flow::Duration}, {"SerialNumber", Flow::Device},  {"DeviceSN", Flow::Device},
    // Check Point, whose own names stay where LEEF has none
    {"service", Flow::DestinationPort}, {"s_port", Flow::SourcePort}, {"rule", Flow::Rule},            {"rule_name", Flow::RuleName},
    {"xlatesrc", Flow::NatSource},  {"xlatesport", Flow::NatSourcePort}, {"xlatedst", Flow::NatDestination}, {"loguid", Flow::Session},    {"origin", Flow::Device},
    {"sent_bytes", Flow::BytesSent}, {"received_bytes", Flow::BytesReceived}};

/// "2023/06/16 10:41:44"
Micros slashed(std::string_view text)
{
    return text.size() == 19 ? parseDateTime(text.substr(0, 10), text.substr(11)) : unknownTime;
}

/// "^", "x7C", "0x09" as the character it is; 0 when \p text is no such field.
char delimiterOf(std::string_view text)
{
    if (text.size() == 1)
        return text.front();
    if (text.starts_with("0x"))
        text.remove_prefix(1);
    unsigned value = 0;
    if (!text.starts_with('x') || text.size() < 3 || text.size() > 5)
        return 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    return error == std::errc() && end == text.data() + text.size() && value > 0 && value < 128 ? static_cast<char>(value) : '\0';
}

class LeefReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override;

private:
    /// Header and pairs; null, or why they cannot be read.
    const char* read(std::string_view text);
    void readTime(const SyslogLine& line);
    /// When a Palo Alto session began: its StartTime has the clock of ReceiveTime, which devTime tells in UTC.
    [[nodiscard]] Micros startTime(Micros time) const;
    void store(Connection& record);

    FlowRow m_row;
    std::string_view m_vendor;
    std::string_view m_event;
};

const char* LeefReader::read(std::string_view text)
{
    std::string_view header[5];
    for (std::string_view& field : header) {
        const std::size_t bar = text.find('|');
        if (bar == std::string_view::npos)
            return "fewer than five header fields between bars";
        field = text.substr(0, bar);
        text.remove_prefix(bar + 1);
    }
    m_vendor = header[1];
    m_event = header[4];
    char delimiter = '\t';
    const std::size_t bar = text.find('|');
    const char given = bar < 6 ? delimiterOf(text.substr(0, bar)) : '\0';
    if (given != 0) {
        delimiter = given;
        text.remove_prefix(bar + 1);
    } else if (text.find('\t') == std::string_view::npos && bar != std::string_view::npos && text.find('=', bar) != std::string_view::npos) {
        delimiter = '|';
    }
    static const FlowTable table(names);
    m_row.clear();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(delimiter), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t assign = pair.find('=');
        if (assign == std::string_view::npos)
            continue;
        if (const Flow field = table.find(smtp::trimmed(pair.substr(0, assign))); field != Flow::None)
            m_row.add(field, smtp::trimmed(pair.substr(assign + 1)));
    }
    return nullptr;
}

Micros LeefReader::startTime(Micros time) const
{
    const Micros start = slashed(m_row[Flow::Start]);
    const Micros received = slashed(m_row[Flow::Time]);
    constexpr Micros longest = 400 * microsPerDay;
    if (start == unknownTime || received == unknownTime || start > received || received - start >= longest)
        return unknownTime;
    const Micros offset = clockOffset(received, time);
    return std::min(time, start - (offset != unknownTime ? offset : received - time));
}

void LeefReader::readTime(const SyslogLine& line)
{
    bool zoned = false;
    Micros time = cefTime(m_row[Flow::Epoch], zoned);
    if (time == unknownTime && line.time == unknownTime)
        time = slashed(m_row[Flow::Time]);
    if (zoned)
        setOwnTime(time);
    else
        setOwnClock(line, time, m_row[Flow::Device]);
}

const char* LeefReader::line(const SyslogLine& line)
{
    setOwnTime(unknownTime);
    if (const char* problem = read(line.text.substr(line.text.find("LEEF:"))))
        return problem;
    readTime(line);
    const Micros time = timeOf(line);
    const bool paloAlto = smtp::equalsNoCase(m_vendor, "Palo Alto Networks");
    if (!m_row.has(Flow::Source) || !m_row.has(Flow::Destination) || (paloAlto && m_row[Flow::Kind] != "TRAFFIC") || !checkpoint::isOfConnections(m_row[Flow::Kind]))
        return nullptr; // about no connection, or about what another row tells of
    if (time == unknownTime)
        return "no readable devTime";
    Connection record;
    record.offset = line.offset;
    record.time = time;
    if (const char* problem = readFlow(m_row, record))
        return problem;
    record.smtp = paloAlto && smtp::startsWithNoCase(m_row[Flow::Service], "smtp");
    record.action = m_row[Flow::Extra] == "drop" || m_row[Flow::Extra] == "deny" ? Action::Denied : actionOf(m_row[Flow::Action]);
    if (record.action == Action::Unknown)
        record.action = actionOf(m_event);
    if (paloAlto && record.action == Action::Denied && m_row[Flow::Service] == "non-syn-tcp")
        return nullptr; // a packet of a connection that is over: no attempt
    store(record);
    return nullptr;
}

void LeefReader::store(Connection& record)
{
    const Micros start = startTime(record.time);
    LoggedConnection row = rowOf(record);
    row.action = record.action;
    row.connectionId = identifierOf(m_row[Flow::Device]);
    if (record.action == Action::Denied) {
        row.sessionId = identifierOf(m_row[Flow::Session]);
        if (start != unknownTime && start < record.time) {
            record.end = record.time;
            record.time = start;
        }
        deny(row, record);
        return;
    }
    if (m_row.has(Flow::Extra)) { // start and end of a session
        row.sessionId = identifierOf(m_row[Flow::Session]);
        if (m_row[Flow::Extra] == "start") {
            row.sent = row.received = row.total = unknownCount;
            connections().establish(row);
            return;
        }
        const std::int64_t seconds = countOf(m_row[Flow::Duration]);
        if (start != unknownTime)
            row.durationMs = (record.time - start) / 1000;
        else if (seconds != unknownCount && seconds < 100'000'000)
            row.durationMs = seconds * 1000;
        connections().terminate(row);
        return;
    }
    row.sessionId = checkpoint::logIdOf(m_row[Flow::Session]);
    if (row.sessionId != 0)
        connections().update(row);
    else
        sink().connection(record);
}

bool matches(const SyslogLine& line)
{
    const std::size_t at = line.text.find("LEEF:");
    return at != std::string_view::npos && line.text.find('|', at) < at + 9 && line.text.find("src=", at) != std::string_view::npos;
}

} // namespace

extern const SyslogFamily leefFamily;
const SyslogFamily leefFamily{"leef", "LEEF", Vantage::Firewall, &matches, &openFirewall<LeefReader>};
extern const Format leefFormat;
const Format leefFormat{"leef", "Firewall events in Log Event Extended Format (LEEF)", Vantage::Firewall, FormatClock::Local, true,
                        [](const Sample& sample) { return detectSyslog(sample, leefFamily); }, openSyslog};

} // namespace delist
