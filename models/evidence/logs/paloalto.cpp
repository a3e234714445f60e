// paloalto: PAN-OS TRAFFIC logs, comma separated by position ("Traffic Log Fields", PAN-OS 8.1 to 11.1), by syslog or
// exported from the web interface with a header line. Releases append columns, so they are counted from the left and the
// tail is looked at only for the high-resolution time stamp, which alone has a zone; all other times are the device's.
// "start" and "end" rows of a session are one connection.
#include "evidence/logs/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/csv.h"
#include "evidence/text/day_month.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

enum Column : std::size_t {
    ReceiveTime = 1, Serial = 2, Type = 3, Subtype = 4, GeneratedTime = 6, SourceAddress = 7, DestinationAddress = 8, NatSource = 9,
    Rule = 11, SourceUser = 12, Application = 14, SessionId = 22, SourcePort = 24, DestinationPort = 25, NatSourcePort = 26,
    Protocol = 29, ActionWord = 30, Bytes = 31, BytesSent = 32, BytesReceived = 33, StartTime = 35, Elapsed = 36
};
constexpr std::size_t fewestColumns = 34;

/// "2023/06/16 10:41:44"; what went through a spreadsheet is "9/16/19 10:00".
Micros wallClock(std::string_view text)
{
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos)
        return unknownTime;
    const Micros midnight = parseCountryDate(text.substr(0, blank), DateOrder::MonthFirst);
    Micros ofDay = parseTimeOfDay(text.substr(blank + 1));
    if (ofDay == unknownTime)
        ofDay = parseCountryTime(text.substr(blank + 1));
    return midnight == unknownTime || ofDay == unknownTime ? unknownTime : midnight + ofDay;
}

class PaloAltoReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override;

private:
    /// UTC minus wall clock, from the column that has a zone; unknownTime without one.
    [[nodiscard]] Micros offsetFrom(Micros generated) const;

    FieldSplitter m_fields;
};

Micros PaloAltoReader::offsetFrom(Micros generated) const
{
    constexpr std::size_t fixedColumns = 60;
    for (std::size_t i = fixedColumns; i < m_fields.size(); ++i) {
        const std::string_view text = m_fields[i];
        if (text.size() < 20 || text[4] != '-' || text[10] != 'T')
            continue;
        bool zoned = false;
        const Micros time = parseIsoTime(text, &zoned);
        if (time == unknownTime || !zoned)
            continue;
        // It is the generated time, to the millisecond and with its zone: whole quarters of an hour lie between.
        constexpr Micros quarter = 900 * microsPerSecond;
        const Micros difference = time - generated;
        const Micros rounded = (difference + (difference >= 0 ? quarter / 2 : -quarter / 2)) / quarter * quarter;
        return rounded <= microsPerDay && rounded >= -microsPerDay ? rounded : unknownTime;
    }
    return unknownTime;
}

const char* PaloAltoReader::line(const SyslogLine& line)
{
    m_fields.splitCsv(line.body);
    setOwnTime(unknownTime);
    if (m_fields[Type] == "Type")
        return nullptr; // header of an export
    if (m_fields.size() < fewestColumns)
        return "fewer columns than a TRAFFIC row has";
    Micros generated = wallClock(m_fields[GeneratedTime]);
    if (generated == unknownTime)
        generated = wallClock(m_fields[ReceiveTime]);
    if (generated == unknownTime)
        return "the generated time is not readable";
    const Micros offset = offsetFrom(generated);
    const auto utc = [&](Micros local) { return offset == unknownTime ? toUtc(local) : local + offset; };
    FlowRow row;
    row.set(Flow::Source, m_fields[SourceAddress]);
    row.set(Flow::Destination, m_fields[DestinationAddress]);
    row.set(Flow::SourcePort, m_fields[SourcePort]);
    row.set(Flow::DestinationPort, m_fields[DestinationPort]);
    row.set(Flow::NatSource, m_fields[NatSource]);
    row.set(Flow::NatSourcePort, m_fields[NatSourcePort]);
    row.set(Flow::Protocol, m_fields[Protocol]);
    row.set(Flow::BytesSent, m_fields[BytesSent]);
    row.set(Flow::BytesReceived, m_fields[BytesReceived]);
    row.set(Flow::Rule, m_fields[Rule]);
    row.set(Flow::User, m_fields[SourceUser]);
    Connection record;
    record.offset = line.offset;
    record.time = utc(generated);
    if (const char* problem = readFlow(row, record))
        return problem;
    setOwnTime(record.time);
    record.smtp = smtp::startsWithNoCase(m_fields[Application], "smtp");
    const std::string_view subtype = m_fields[Subtype];
    record.action = subtype == "drop" || subtype == "deny" ? Action::Denied : actionOf(m_fields[ActionWord]);
    if (record.action == Action::Unknown && smtp::startsWithNoCase(m_fields[ActionWord], "reset"))
        record.action = Action::Denied;
    const std::int64_t seconds = countOf(m_fields[Elapsed]);
    if (record.action == Action::Denied) {
        if (seconds > 0)
            beganBefore(record, seconds);
        sink().connection(record);
        return nullptr;
    }
    LoggedConnection step = rowOf(record, m_fields[SessionId]);
    step.connectionId = identifierOf(m_fields[Serial]);
    step.action = record.action;
    if (subtype == "start") {
        step.sent = step.received = unknownCount;
        connections().establish(step);
        return nullptr;
    }
    const Micros started = wallClock(m_fields[StartTime]);
    const Micros start = started == unknownTime ? unknownTime : utc(started);
    constexpr Micros longest = 400 * microsPerDay;
    if (start != unknownTime && start <= step.time && step.time - start < longest)
        step.durationMs = (step.time - start) / 1000;
    else if (seconds != unknownCount && seconds < longest / microsPerSecond)
        step.durationMs = seconds * 1000;
    connections().terminate(step);
    return nullptr;
}

/// ",TRAFFIC," behind three columns, or the header of an export.
bool matches(const SyslogLine& line)
{
    std::size_t at = 0;
    for (int column = 0; column < 3; ++column) {
        at = line.body.find(',', at);
        if (at == std::string_view::npos)
            return false;
        ++at;
    }
    const std::string_view rest = line.body.substr(at);
    return rest.starts_with("TRAFFIC,") || (rest.starts_with("Type,") && line.body.find("Generate Time") != std::string_view::npos);
}

} // namespace

extern const SyslogFamily paloAltoFamily;
const SyslogFamily paloAltoFamily{"paloalto", "Palo Alto", Vantage::Firewall, &matches, &openFirewall<PaloAltoReader>};
extern const Format paloAltoFormat;
const Format paloAltoFormat{"paloalto", "Palo Alto PAN-OS traffic log (CSV)", Vantage::Firewall, FormatClock::Local, true,
                            [](const Sample& sample) { return detectSyslog(sample, paloAltoFamily); }, openSyslog};

} // namespace delist
