// paloalto: PAN-OS TRAFFIC logs, comma separated by position ("Traffic Log Fields", PAN-OS 8.1 to 11.1), by syslog or
// exported from the web interface with a header line, and that table saved again with semicolons or TABs, or without its first column; or as JSON objects, as Cortex Data Lake and HTTP profiles send them. Releases append columns, so they are counted from the left and the
// tail is looked at only for the high-resolution time stamp, which alone has a zone; all other times are the device's.
// "start" and "end" rows of a session are one connection.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/csv.h"
#include "evidence/text/day_month.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

enum Column : std::size_t {
    ReceiveTime = 1, Serial = 2, Type = 3, Subtype = 4, GeneratedTime = 6, SourceAddress = 7, DestinationAddress = 8, NatSource = 9, NatDestination = 10,
    Rule = 11, SourceUser = 12, Application = 14, SessionId = 22, SourcePort = 24, DestinationPort = 25, NatSourcePort = 26,
    Protocol = 29, ActionWord = 30, Bytes = 31, BytesSent = 32, BytesReceived = 33, StartTime = 35, Elapsed = 36
};
constexpr std::size_t fewestColumns = 34;

/// How a row stands in its line.
struct Layout
{
    char delimiter = ','; ///< or what a spreadsheet of the country, or one that was copied from, puts between
    std::size_t left = 0; ///< columns that were left out in front: the web interface's "Domain" says nothing
};

/// Whether the third or fourth column is that of the types, in a row of a TRAFFIC log or in the header of an export.
bool findLayout(std::string_view body, Layout& layout)
{
    constexpr std::size_t longestFirst = 32; // "1", "2026/03/10 10:00:01"
    const std::size_t first = body.substr(0, longestFirst).find_first_of(",;\t");
    layout.delimiter = first == std::string_view::npos ? ',' : body[first];
    std::size_t at = 0;
    for (std::size_t columns = 1; columns <= Type; ++columns) {
        at = body.find(layout.delimiter, at);
        if (at == std::string_view::npos)
            return false;
        ++at;
        if (columns + 1 < Type)
            continue;
        std::string_view rest = body.substr(at);
        if (rest.starts_with('"'))
            rest.remove_prefix(1);
        for (const std::string_view word : {"TRAFFIC", "Type *", "Type"}) {
            if (!rest.starts_with(word))
                continue;
            const std::size_t quote = rest.data() > body.data() + at ? 1 : 0;
            const std::string_view behind = rest.substr(word.size());
            if (behind.size() <= quote || (quote != 0 && behind[0] != '"') || behind[quote] != layout.delimiter)
                continue;
            layout.left = Type - columns;
            return word == "TRAFFIC" || body.find("Generate Time") != std::string_view::npos;
        }
    }
    return false;
}

/// "2023/06/16 10:41:44"; what went through a spreadsheet is "9/16/19 10:00".
Micros wallClock(std::string_view text, DateOrder order)
{
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos)
        return unknownTime;
    const Micros midnight = parseCountryDate(text.substr(0, blank), order);
    Micros ofDay = parseTimeOfDay(text.substr(blank + 1));
    if (ofDay == unknownTime)
        ofDay = parseCountryTime(text.substr(blank + 1));
    return midnight == unknownTime || ofDay == unknownTime ? unknownTime : midnight + ofDay;
}

/// Names of Cortex Data Lake, and the variables of an HTTP server profile.
constexpr FlowName jsonNames[] = {
    {"LogType", Flow::Kind},           {"type", Flow::Kind},              {"Subtype", Flow::Extra},          {"LogSubtype", Flow::Extra},
    {"subtype", Flow::Extra},          {"TimeGenerated", Flow::Time},     {"time_generated", Flow::Time},    {"TimeReceived", Flow::Date},
    {"receive_time", Flow::Date},      {"SourceAddress", Flow::Source},   {"src", Flow::Source},             {"SourceIP", Flow::Source},
    {"DestinationAddress", Flow::Destination}, {"DestinationIP", Flow::Destination}, {"dst", Flow::Destination},
    {"SourcePort", Flow::SourcePort},  {"sport", Flow::SourcePort},       {"DestinationPort", Flow::DestinationPort},
    {"dport", Flow::DestinationPort},  {"NATSource", Flow::NatSource},    {"natsrc", Flow::NatSource},       {"NATSourcePort", Flow::NatSourcePort},
    {"natsport", Flow::NatSourcePort}, {"NATDestination", Flow::NatDestination}, {"natdst", Flow::NatDestination},
    {"Protocol", Flow::Protocol},      {"proto", Flow::Protocol},         {"Action", Flow::Action},
    {"action", Flow::Action},          {"Rule", Flow::Rule},              {"RuleMatched", Flow::Rule},       {"rule", Flow::Rule},
    {"SourceUser", Flow::User},        {"srcuser", Flow::User},           {"Application", Flow::Service},    {"app", Flow::Service},
    {"SessionID", Flow::Session},      {"sessionid", Flow::Session},      {"DeviceSN", Flow::Device},        {"serial", Flow::Device},
    {"Bytes", Flow::BytesTotal},       {"bytes", Flow::BytesTotal},
    {"BytesSent", Flow::BytesSent},    {"bytes_sent", Flow::BytesSent},   {"BytesReceived", Flow::BytesReceived},
    {"bytes_received", Flow::BytesReceived}, {"SessionStartTime", Flow::Start}, {"start", Flow::Start},      {"SessionDuration", Flow::Duration},
    {"TotalTimeElapsed", Flow::Duration}, {"elapsed", Flow::Duration}};

/// Words are looked for without the quote before them, which is everywhere in an object.
bool isJson(const SyslogLine& line)
{
    const auto has = [&](std::string_view rest) { return line.text.find(rest) != std::string_view::npos; };
    if (!line.text.ends_with('}') || !has("TRAFFIC\"") || !has("{"))
        return false;
    return (has("LogType\"") && (has("SourceAddress\"") || has("SourceIP\""))) || (has("time_generated\"") && has("src\"") && has("dst\""));
}

class PaloAltoReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override;

private:
    /// UTC minus wall clock, from the column that has a zone; unknownTime without one.
    [[nodiscard]] Micros offsetFrom(Micros generated) const;
    /// The same, or what it was in the device's row before: a file that is being written ends in the middle of a row.
    Micros offsetOf(Micros generated);

    const char* object(const SyslogLine& line);
    [[nodiscard]] std::string_view column(Column column) const { return m_fields[column - m_layout.left]; }
    /// ISO 8601, in UTC when \p zoned says that its zone stands there, or the device's wall clock.
    [[nodiscard]] Micros timeIn(std::string_view text, bool& zoned) const;
    /// What is the same in both forms: a row of \p subtype, \p start is when its session began, unknownTime when it does not say.
    const char* store(const Connection& record, const FlowRow& row, std::string_view subtype, Micros start);

    FieldSplitter m_fields;
    Layout m_layout;
    std::string m_device; ///< of the last row that has a zone
    Micros m_offset = unknownTime;
};

Micros PaloAltoReader::timeIn(std::string_view text, bool& zoned) const
{
    const Micros iso = parseIsoTime(text, &zoned);
    return iso != unknownTime ? iso : wallClock(text, dateOrder());
}

const char* PaloAltoReader::object(const SyslogLine& line)
{
    static const FlowTable table(jsonNames);
    FlowRow row;
    setOwnTime(unknownTime);
    if (!readObject(line.text.substr(line.text.find('{')), table, row))
        return "not one whole JSON object";
    if (row[Flow::Kind] != "TRAFFIC")
        return nullptr; // threats, URLs and the like
    Connection record;
    record.offset = line.offset;
    bool zoned = false;
    Micros generated = timeIn(row[Flow::Time], zoned);
    if (generated == unknownTime)
        generated = timeIn(row[Flow::Date], zoned);
    if (generated == unknownTime)
        return "the generated time is not readable";
    if (zoned)
        setOwnTime(generated);
    else
        setOwnClock(line, generated, row[Flow::Device]);
    record.time = timeOf(line);
    if (const char* problem = readFlow(row, record))
        return problem;
    const Micros start = timeIn(row[Flow::Start], zoned);
    return store(record, row, row[Flow::Extra], zoned ? start : toUtc(start));
}

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

Micros PaloAltoReader::offsetOf(Micros generated)
{
    const std::string_view device = column(Serial);
    if (const Micros offset = offsetFrom(generated); offset != unknownTime) {
        m_offset = offset;
        if (m_device != device)
            m_device = device;
    }
    return m_device == device ? m_offset : unknownTime;
}

const char* PaloAltoReader::line(const SyslogLine& line)
{
    if (isJson(line))
        return object(line);
    if (!findLayout(line.body, m_layout))
        return "no row of a TRAFFIC log";
    m_fields.splitCsv(line.body, m_layout.delimiter);
    setOwnTime(unknownTime);
    if (column(Type) == "Type" || column(Type) == "Type *")
        return notARecord;
    if (m_fields.size() + m_layout.left < fewestColumns)
        return "fewer columns than a TRAFFIC row has";
    Micros generated = wallClock(column(GeneratedTime), dateOrder());
    if (generated == unknownTime)
        generated = wallClock(column(ReceiveTime), dateOrder());
    if (generated == unknownTime)
        return "the generated time is not readable";
    const Micros offset = offsetOf(generated);
    const auto utc = [&](Micros local) { return offset == unknownTime || local == unknownTime ? toUtc(local) : local + offset; };
    if (offset == unknownTime)
        setOwnClock(line, generated, column(Serial));
    else
        setOwnTime(generated + offset);
    FlowRow row;
    row.set(Flow::Source, column(SourceAddress));
    row.set(Flow::Destination, column(DestinationAddress));
    row.set(Flow::SourcePort, column(SourcePort));
    row.set(Flow::DestinationPort, column(DestinationPort));
    row.set(Flow::NatSource, column(NatSource));
    row.set(Flow::NatSourcePort, column(NatSourcePort));
    row.set(Flow::NatDestination, column(NatDestination));
    row.set(Flow::Protocol, column(Protocol));
    row.set(Flow::BytesSent, column(BytesSent));
    row.set(Flow::BytesReceived, column(BytesReceived));
    row.set(Flow::BytesTotal, column(Bytes));
    row.set(Flow::Rule, column(Rule));
    row.set(Flow::User, column(SourceUser));
    Connection record;
    record.offset = line.offset;
    record.time = timeOf(line);
    if (const char* problem = readFlow(row, record))
        return problem;
    row.set(Flow::Service, column(Application));
    row.set(Flow::Action, column(ActionWord));
    row.set(Flow::Session, column(SessionId));
    row.set(Flow::Device, column(Serial));
    row.set(Flow::Duration, column(Elapsed));
    return store(record, row, column(Subtype), utc(wallClock(column(StartTime), dateOrder())));
}

const char* PaloAltoReader::store(const Connection& given, const FlowRow& row, std::string_view subtype, Micros start)
{
    Connection record = given;
    record.smtp = smtp::startsWithNoCase(row[Flow::Service], "smtp");
    record.action = subtype == "drop" || subtype == "deny" ? Action::Denied : actionOf(row[Flow::Action]);
    if (record.action == Action::Unknown && smtp::startsWithNoCase(row[Flow::Action], "reset"))
        record.action = Action::Denied;
    const std::int64_t seconds = countOf(row[Flow::Duration]);
    constexpr Micros longest = 400 * microsPerDay;
    const bool startKnown = start != unknownTime && start <= record.time && record.time - start < longest;
    if (record.action == Action::Denied && row[Flow::Service] == "non-syn-tcp")
        return nullptr; // a packet of a connection that is over or unknown here: no attempt
    LoggedConnection step = rowOf(record, row[Flow::Session]);
    step.connectionId = identifierOf(row[Flow::Device]);
    step.action = record.action;
    if (record.action == Action::Denied) {
        if (startKnown && start < record.time) {
            record.end = record.time;
            record.time = start;
        } else if (!startKnown && seconds > 0) {
            beganBefore(record, seconds);
        }
        deny(step, record);
        return nullptr;
    }
    if (subtype == "start") {
        step.sent = step.received = unknownCount;
        connections().establish(step);
        return nullptr;
    }
    if (startKnown)
        step.durationMs = (step.time - start) / 1000;
    else if (seconds != unknownCount && seconds < longest / microsPerSecond)
        step.durationMs = seconds * 1000;
    connections().terminate(step);
    return nullptr;
}

bool matches(const SyslogLine& line)
{
    Layout layout;
    return isJson(line) || findLayout(line.body, layout);
}

} // namespace

extern const SyslogFamily paloAltoFamily;
const SyslogFamily paloAltoFamily{"paloalto", "Palo Alto", Vantage::Firewall, &matches, &openFirewall<PaloAltoReader>};
extern const Format paloAltoFormat;
const Format paloAltoFormat{"paloalto", "Palo Alto PAN-OS traffic log (CSV, JSON)", Vantage::Firewall, FormatClock::Local, true,
                            [](const Sample& sample) { return detectSyslog(sample, paloAltoFamily); }, openSyslog};

} // namespace delist
