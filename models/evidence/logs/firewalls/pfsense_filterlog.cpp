// pfsense: the filterlog of pfSense and OPNsense, comma separated behind "filterlog[pid]: " ("Raw Filter Log Format"). One
// row per logged packet, so no byte totals. The rule is its tracker (pfSense) or label (OPNsense), which outlive a reload.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/text/csv.h"

namespace delist {

namespace {

/// Columns that all rows have.
enum Column : std::size_t { RuleNumber, SubRule, Anchor, Tracker, Interface, Reason, ActionWord, Way, Version };

bool isTag(std::string_view tag) { return tag == "filterlog" || tag == "pf-filterlog"; }

/// The row behind the program's name, which a relay may have left in the message: "… - - filterlog[97530]: 4,,,". Empty: none.
std::string_view rowIn(const SyslogLine& line)
{
    if (isTag(line.tag))
        return line.message;
    constexpr std::string_view name = "filterlog";
    const std::size_t at = line.text.find(name);
    if (at == std::string_view::npos || at + name.size() >= line.text.size())
        return {};
    std::string_view rest = line.text.substr(at + name.size());
    if (rest.front() == '[')
        rest.remove_prefix(std::min(rest.find(']'), rest.size() - 1) + 1);
    return rest.starts_with(": ") ? rest.substr(2) : std::string_view();
}

class FilterlogReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        if (line.time == unknownTime)
            return "no time stamp on the line";
        m_fields.split(rowIn(line), ',');
        const bool v6 = m_fields[Version] == "6";
        if (!v6 && m_fields[Version] != "4")
            return "not the columns of a filterlog row";
        const std::size_t addresses = v6 ? 15 : 18;
        if (m_fields.size() < addresses + 2)
            return "fewer columns than a filterlog row has";
        FlowRow row;
        row.set(Flow::Protocol, m_fields[v6 ? 13 : 15]);
        row.set(Flow::Source, m_fields[addresses]);
        row.set(Flow::Destination, m_fields[addresses + 1]);
        row.set(Flow::SourcePort, m_fields[addresses + 2]);
        row.set(Flow::DestinationPort, m_fields[addresses + 3]);
        row.set(Flow::Rule, m_fields[Tracker].empty() || m_fields[Tracker] == "0" ? m_fields[RuleNumber] : m_fields[Tracker]);
        Connection record;
        record.offset = line.offset;
        record.time = line.time;
        if (const char* problem = readFlow(row, record))
            return problem;
        if (hasPorts(record.protocol) && m_fields.size() < addresses + 5) { // ports and length follow
            constexpr std::size_t fragmentOffset = 13;
            if (!v6 && m_fields[fragmentOffset] != "0" && m_fields.size() == addresses + 2)
                return nullptr; // a later fragment of a packet has no ports
            return "the row ends before its ports";
        }
        record.action = actionOf(m_fields[ActionWord]);
        TcpPacket packet;
        if (record.protocol == 6) {
            const std::string_view flags = m_fields[addresses + 5];
            const auto has = [flags](char flag) { return flags.find(flag) != std::string_view::npos; };
            packet = TcpPacket::of(has('S'), has('A'), has('F') || has('R'));
            if (flags == "S")
                record.sourceSequence = countOf(m_fields[addresses + 6]);
            else if (!flags.empty() && !orientPacket(record, has('S'), has('A')))
                return nullptr;
        }
        addPacket(record, packet, line.repeated);
        return nullptr;
    }

private:
    FieldSplitter m_fields;
};

bool matches(const SyslogLine& line) { return isTag(line.tag) || !rowIn(line).empty(); }

} // namespace

extern const SyslogFamily pfsenseFamily;
const SyslogFamily pfsenseFamily{"pfsense", "pfSense/OPNsense filterlog", Vantage::Firewall, &matches, &openFirewall<FilterlogReader>};
extern const Format pfsenseFormat;
const Format pfsenseFormat{"pfsense", "pfSense and OPNsense filter log", Vantage::Firewall, FormatClock::Local, true,
                           [](const Sample& sample) { return detectSyslog(sample, pfsenseFamily); }, openSyslog};

} // namespace delist
