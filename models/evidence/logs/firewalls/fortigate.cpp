// fortigate: FortiGate traffic logs, key=value ("FortiOS Log Reference"), by syslog (also its CSV
// and JSON forms) or downloaded. The
// row of a session is written at its end; rows of long ones in between (logid …20) have the totals so far. All actions but
// deny mean that policy let it through.
//
// Clock: eventtime (seconds, from 6.2 nanoseconds) is an epoch; else date and time with tz; else they are the device's.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/csv.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/zone_offset.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"date", Flow::Date},          {"time", Flow::Time},           {"eventtime", Flow::Epoch},     {"tz", Flow::Zone},
    {"logid", Flow::Kind},         {"log_id", Flow::Kind},         {"type", Flow::Extra},          {"srcip", Flow::Source},
    {"srcname", Flow::SourceName}, {"srcport", Flow::SourcePort}, {"dstip", Flow::Destination},   {"dstname", Flow::DestinationName}, {"dstport", Flow::DestinationPort}, {"proto", Flow::Protocol},
    {"action", Flow::Action},      {"status", Flow::Action},       {"policyid", Flow::Rule},       {"policyname", Flow::RuleName},
    {"user", Flow::User},          {"unauthuser", Flow::User},     {"sentbyte", Flow::BytesSent},  {"rcvdbyte", Flow::BytesReceived},
    {"duration", Flow::Duration},  {"sessionid", Flow::Session},   {"transip", Flow::NatSource},   {"transport", Flow::NatSourcePort},
    {"tranip", Flow::NatDestination}, {"tranport", Flow::NatDestinationPort}, {"trandisp", Flow::NatKind},
    {"app", Flow::Service},        {"devid", Flow::Device},        {"msg", Flow::Outcome},
    {"srcintfrole", Flow::InInterface}, {"dstintfrole", Flow::OutInterface},
    // FortiOS 4 and 5.0
    {"src", Flow::Source},         {"src_port", Flow::SourcePort}, {"dst", Flow::Destination},     {"dst_port", Flow::DestinationPort},
    {"sent", Flow::BytesSent},     {"rcvd", Flow::BytesReceived}, {"tran_sip", Flow::NatSource},  {"tran_sport", Flow::NatSourcePort},
    {"tran_ip", Flow::NatDestination}, {"tran_port", Flow::NatDestinationPort}, {"tran_disp", Flow::NatKind}};

/// The same fields as an object, with or without a syslog envelope in front. Words are looked for without the quote before
/// them, which is everywhere.
bool isJson(const SyslogLine& line)
{
    const auto has = [&](std::string_view rest) { return line.text.find(rest) != std::string_view::npos; };
    return line.text.ends_with('}') && has("{") && has("logid\"") && has("type\"") &&
        (has("vd\"") || has("devid\"") || has("devname\"") || (has("subtype\"") && has("srcip\""))); // forwarders leave fields out
}

/// By the role of an interface. "dmz" and "undefined" do not say.
NetworkSide interfaceSide(std::string_view role)
{
    return role == "lan" ? NetworkSide::Inside : role == "wan" ? NetworkSide::Outside : NetworkSide::Unknown;
}

class FortigateReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override;

private:
    void readTime(const SyslogLine& line);
    /// FortiAnalyzer's table: "date=2026-03-02","devname=""fg""".
    void readCells(std::string_view text, const FlowTable& table);

    FlowRow m_row;
    std::string m_rule;
    std::string m_user;
    FieldSplitter m_cells;
    DateCache m_dates;
};

void FortigateReader::readTime(const SyslogLine& line)
{
    setOwnTime(parseEpoch(m_row[Flow::Epoch]));
    if (hasOwnTime())
        return;
    const Micros midnight = m_dates(m_row[Flow::Date]);
    const Micros ofDay = parseTimeOfDay(m_row[Flow::Time]);
    if (midnight == unknownTime || ofDay == unknownTime)
        return;
    const Micros offset = parseZoneOffset(m_row[Flow::Zone]);
    if (offset != unknownTime)
        setOwnTime(midnight + ofDay - offset);
    else
        setOwnClock(line, midnight + ofDay, m_row[Flow::Device]);
}

void FortigateReader::readCells(std::string_view text, const FlowTable& table)
{
    m_row.clear();
    m_cells.splitCsv(text);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const std::size_t assign = m_cells[i].find('=');
        if (assign == std::string_view::npos)
            continue;
        std::string_view value = m_cells[i].substr(assign + 1);
        if (value.size() > 1 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        if (const Flow field = table.find(m_cells[i].substr(0, assign)); field != Flow::None)
            m_row.add(field, value);
    }
}

const char* FortigateReader::line(const SyslogLine& line)
{
    static const FlowTable table(names);
    const std::size_t brace = line.text.ends_with('}') ? line.text.find('{') : std::string_view::npos;
    const bool json = brace != std::string_view::npos && JsonObjects::begins(line.text.substr(brace)); // matches() looked further
    const bool commas = !json && (line.text.find(",time=") != std::string_view::npos || line.text.find(",type=") != std::string_view::npos);
    if (line.body.starts_with('"')) {
        readCells(line.body, table);
    } else if (json) {
        setOwnTime(unknownTime);
        if (!readObject(line.text.substr(brace), table, m_row))
            return "not one whole JSON object";
    } else {
        const std::size_t host = commas ? line.body.substr(0, line.body.find('=')).rfind(' ') + 1 : 0; // no pair ends with it
        readPairs(line.body.substr(host), table, {'=', commas ? ',' : ' '}, m_row);
    }
    Connection record;
    record.offset = line.offset;
    readTime(line);
    record.time = timeOf(line);
    if (m_row[Flow::Extra] != "traffic")
        return nullptr; // events, web filter and the like
    if (record.time == unknownTime)
        return "no readable eventtime, or date and time";
    if (m_row[Flow::User] == "N/A")
        m_row.set(Flow::User, {});
    // Before FortiOS 5.2 one pair of names is for whichever side was translated.
    if (m_row[Flow::NatKind] == "snat" && !m_row.has(Flow::NatSource)) {
        m_row.set(Flow::NatSource, m_row[Flow::NatDestination]);
        m_row.set(Flow::NatSourcePort, m_row[Flow::NatDestinationPort]);
        m_row.set(Flow::NatDestination, {});
    }
    if (const char* problem = readFlow(m_row, record))
        return problem;
    record.rule = unescaped(record.rule, "\"", m_rule);
    record.user = unescaped(record.user, "\"", m_user);
    record.smtp = smtp::startsWithNoCase(m_row[Flow::Service], "smtp");
    // Behind a virtual IP the destination's address is the outer one and its interface the inner.
    record.sourceSide = interfaceSide(m_row[Flow::InInterface]);
    if (m_row[Flow::OutInterface] == "wan")
        record.destinationSide = NetworkSide::Outside;
    nameEnds(m_row, record);
    const std::string_view action = m_row[Flow::Action];
    record.action = action == "deny" || action == "blocked" || action == "block" || action == "dropped" ? Action::Denied : Action::Allowed;
    const std::int64_t seconds = countOf(m_row[Flow::Duration]);
    if (record.action == Action::Denied) {
        if (m_row[Flow::Outcome].find("no session matched") != std::string_view::npos)
            return nullptr; // a packet behind the end of its session: no attempt
        sink().connection(record);
        return nullptr;
    }
    LoggedConnection row = rowOf(record, m_row[Flow::Session]);
    if (row.sessionId == 0) {
        beganBefore(record, seconds);
        sink().connection(record);
        return nullptr;
    }
    row.connectionId = identifierOf(m_row[Flow::Device]);
    constexpr std::int64_t longest = 100'000'000;
    row.durationMs = seconds == unknownCount || seconds > longest ? unknownCount : seconds * 1000;
    // The last four digits are the message: 20 is a session that goes on.
    if (action == "start")
        connections().establish(row);
    else if (m_row[Flow::Kind].ends_with("000020"))
        connections().intermediate(row);
    else
        connections().terminate(row);
    return nullptr;
}

bool matches(const SyslogLine& line)
{
    if (isJson(line))
        return true;
    if (line.text.find('=') == std::string_view::npos || line.text.find("type=") == std::string_view::npos)
        return false;
    const bool id = line.text.find("logid=") != std::string_view::npos || line.text.find("log_id=") != std::string_view::npos;
    const auto has = [&line](std::string_view key) { return line.text.find(key) != std::string_view::npos; };
    return id && (has("devid=") || has("vd=") || has("device_id=") || has("devname=") || has("subtype="))
        && line.text.find("device=\"SFW\"") == std::string_view::npos && line.text.find("log_type=") == std::string_view::npos;
}

} // namespace

extern const SyslogFamily fortigateFamily;
const SyslogFamily fortigateFamily{"fortigate", "FortiGate", Vantage::Firewall, &matches, &openFirewall<FortigateReader>};
extern const Format fortigateFormat;
const Format fortigateFormat{"fortigate", "FortiGate traffic log", Vantage::Firewall, FormatClock::Local, true,
                             [](const Sample& sample) { return detectSyslog(sample, fortigateFamily); }, openSyslog};

} // namespace delist
