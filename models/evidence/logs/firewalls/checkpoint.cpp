// checkpoint: Check Point firewall logs line by line: Log Exporter's key=value| pairs, its syslog with [action:"Accept";
// src:"…"; …] or [Fields@1.3.6.1.4.1.2620 Action="accept" …], its JSON objects, and what "fw log" prints, by itself below
// its "Date:" lines or through syslog: "21Aug2007 12:00:00 accept host >eth0 rule: 100; src: …; service: 25;". service is the
// destination port. Times are epochs but those of fw log, which are local. A log that is updated later (bytes) comes again
// with its loguid and is one connection. Tables are checkpoint-csv's.
#include "evidence/logs/firewalls/checkpoint_text.h"
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/named_time.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <optional>
#include <utility>

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"time", Flow::Epoch},          {"action", Flow::Action},       {"src", Flow::Source},          {"src_machine_name", Flow::SourceName}, {"dst", Flow::Destination},
    {"s_port", Flow::SourcePort},   {"service", Flow::DestinationPort}, {"proto", Flow::Protocol},  {"rule", Flow::Rule},
    {"rule_name", Flow::RuleName},  {"src_user_name", Flow::User},  {"user", Flow::User},           {"xlatesrc", Flow::NatSource},
    {"xlatesport", Flow::NatSourcePort}, {"xlatedst", Flow::NatDestination}, {"bytes", Flow::BytesTotal}, {"sent_bytes", Flow::BytesSent}, {"received_bytes", Flow::BytesReceived},
    {"client_outbound_bytes", Flow::BytesSent}, {"client_inbound_bytes", Flow::BytesReceived}, {"product", Flow::Kind},
    {"service_id", Flow::Service},  {"start_time", Flow::Start},    {"elapsed", Flow::Duration},    {"loguid", Flow::Session},      {"origin", Flow::Device},
    // gateways themselves, and fw log from R80 on
    {"Action", Flow::Action},       {"UUid", Flow::Session},        {"LogUid", Flow::Session},      {"ProductName", Flow::Kind},
    {"svc", Flow::DestinationPort}, {"sport_svc", Flow::SourcePort}, {"xlatesport_svc", Flow::NatSourcePort}, {"Origin", Flow::Device},
    {"HeaderDateHour", Flow::Date}};

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// Words are looked for without the quote before them, which is everywhere in an object.
bool isJson(std::string_view text)
{
    return text.ends_with('}') && has(text, "{") && has(text, "loguid\"") && has(text, "action\"") && has(text, "origin\"");
}

bool isWithFieldNames(std::string_view text) { return text.starts_with("HeaderDateHour: "); }

/// The line of fw log in what a relay or a logger may have put words before; false if there is none.
bool findFwLog(std::string_view text, checkpoint::FwLogLine& out)
{
    if (checkpoint::readFwLogLine(text, out))
        return true;
    if (!has(text, "; src: ") && !has(text, "; dst: "))
        return false;
    for (std::size_t at = text.find(' '); at < text.size() && at < 200; at = text.find(' ', at + 1))
        if (checkpoint::readFwLogLine(text.substr(at + 1), out) && out.midnight != unknownTime)
            return true;
    return false;
}

/// A line of fw log, if it is one that was read already.
using Printed = std::optional<checkpoint::FwLogLine>;

bool isOfCheckPoint(const SyslogLine& line, Printed& printed)
{
    const std::string_view text = line.text;
    printed.reset();
    if (isJson(text) || isWithFieldNames(line.message))
        return true;
    if (findFwLog(line.message, printed.emplace()))
        return true;
    printed.reset();
    if (has(text, "|action=") && (has(text, "product=") || has(text, "|origin=")))
        return true;
    if (has(text, "action:\"") && has(text, "; "))
        return has(text, "origin:\"") || has(text, "product:\"") || has(text, "src:\"");
    if (has(text, "2620 ") && (has(text, "@2620 ") || has(text, "@1.3.6.1.4.1.2620 ")) && has(text, "ction=\""))
        return true;
    return checkpoint::fwLogDay(line.message) != unknownTime;
}

class CheckPointReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    bool matches(const SyslogLine& line, const SyslogFamily& family) override
    {
        (void)family;
        return isOfCheckPoint(line, m_printed);
    }
    const char* line(const SyslogLine& line) override;
    [[nodiscard]] std::string note() const override { return m_namesSeen ? std::string(checkpoint::namesNote) : std::string(); }

private:
    static const FlowTable& table()
    {
        static const FlowTable instance(names);
        return instance;
    }
    /// The fields into m_row and the line's own time; null, or why it cannot be read.
    const char* read(const SyslogLine& line, Printed printed);
    void startOf(Connection& record)
    {
        bool zoned = false;
        const Micros start = timeIn(m_row[Flow::Start], zoned);
        checkpoint::tellSpan(record, zoned ? start : toUtc(start), checkpoint::elapsedTime(m_row[Flow::Duration]));
    }
    void readPlain(std::string_view text);
    void readFields(std::string_view text);
    /// An epoch; or what collectors that read by LEA write, "26Sep2017 20:18:31", "2017-09-26 20:18:31": UTC when \p zoned says so.
    static Micros timeIn(std::string_view text, bool& zoned);
    /// Of a line of fw log, which may leave the day to its "Date:" line, or to the envelope.
    void setFwLogTime(const SyslogLine& line, Micros midnight, Micros ofDay)
    {
        if (midnight == unknownTime && line.time != unknownTime)
            return;
        midnight = midnight == unknownTime ? m_day : midnight;
        setLocalTime(line, midnight == unknownTime ? unknownTime : midnight + ofDay);
    }
    /// Accounting is written again and again, with the time of the beginning.
    void setLocalTime(const SyslogLine& line, Micros local)
    {
        const Micros elapsed = local == unknownTime || !line.zoneKnown ? unknownTime : checkpoint::elapsedTime(m_row[Flow::Duration]);
        bool zoned = false;
        const Micros start = elapsed == unknownTime ? unknownTime : timeIn(m_row[Flow::Start], zoned);
        const bool isStart = start != unknownTime && !zoned && start == local;
        setOwnClock(line, local, m_row[Flow::Device], isStart ? elapsed : 0);
    }
    /// Takes the address out of "name (address)"; true when there is only a name.
    bool onlyNamed(Flow field)
    {
        const std::string_view host = m_row[field];
        m_row.set(field, checkpoint::addressIn(host));
        return !host.empty() && m_row[field].empty();
    }

    FlowRow m_row;
    std::string m_rule;
    Printed m_printed; ///< by matches(), for the line that follows
    Micros m_day = unknownTime; ///< local midnight, of the last "Date:" line
    bool m_namesSeen = false;
};

const char* CheckPointReader::line(const SyslogLine& line)
{
    setOwnTime(unknownTime);
    const Printed printed = std::exchange(m_printed, std::nullopt);
    if (const Micros day = checkpoint::fwLogDay(line.message); day != unknownTime) {
        m_day = day;
        return notARecord;
    }
    if (const char* problem = read(line, printed))
        return problem;
    const bool sided = m_row.has(Flow::Source) || m_row.has(Flow::Destination);
    if (line.unended)
        m_row.forgetAt(line.text.data() + line.text.size());
    const bool bothSides = m_row.has(Flow::Source) && m_row.has(Flow::Destination);
    if (sided && !bothSides && actionOf(m_row[Flow::Action]) != Action::Unknown)
        return "one side of the connection is missing";
    if (!bothSides || !checkpoint::isOfConnections(m_row[Flow::Kind]))
        return nullptr; // about no connection
    Connection record;
    record.offset = line.offset;
    record.time = timeOf(line);
    if (record.time == unknownTime)
        return "no readable time, or no \"Date:\" line above it";
    const std::string_view service = m_row[Flow::DestinationPort];
    if (readFlow(m_row, record)) { // mostly because a name stands there
        const bool named = onlyNamed(Flow::Source) | onlyNamed(Flow::Destination);
        if (named && !m_row.has(Flow::Source) && !m_row.has(Flow::Destination))
            return checkpoint::onlyNames;
        m_namesSeen = m_namesSeen || named;
        if (const char* problem = readFlow(m_row, record))
            return problem;
    }
    nameEnds(m_row, record);
    if (!m_row.has(Flow::Protocol) || (record.destination.port == 0 && hasPorts(record.protocol))) {
        checkpoint::readService(service, record);
        if (record.destination.port == 0)
            checkpoint::readService(m_row[Flow::Service], record);
    }
    record.rule = unescaped(record.rule, "\"\\]", m_rule);
    record.action = actionOf(m_row[Flow::Action]);
    if (record.action == Action::Denied && has(line.text, "First packet isn't SYN"))
        return nullptr; // of a connection that is over, or unknown here: no attempt
    if (record.action == Action::Denied)
        record.bytesSent = record.bytesReceived = record.bytesTotal = unknownCount;
    const std::uint64_t logId = checkpoint::logIdOf(m_row[Flow::Session]);
    if (logId == 0) {
        startOf(record);
        sink().connection(record);
        return nullptr;
    }
    LoggedConnection row = rowOf(record);
    row.sessionId = logId;
    row.connectionId = identifierOf(m_row[Flow::Device]);
    row.action = record.action;
    if (record.action == Action::Denied) {
        deny(row, record);
        return nullptr;
    }
    startOf(record);
    row.time = record.time;
    connections().update(row, record.end);
    return nullptr;
}

const char* CheckPointReader::read(const SyslogLine& line, Printed printed)
{
    const std::string_view text = line.text;
    if (has(text, "|src=") || text.starts_with("time=")) {
        const std::size_t begin = text.find("time=");
        readPairs(text.substr(begin == std::string_view::npos ? 0 : begin), table(), {'=', '|'}, m_row);
    } else if (isJson(text)) {
        if (!readObject(text.substr(text.find('{')), table(), m_row))
            return "not one whole JSON object";
    } else if (isWithFieldNames(line.message)) {
        readPairs(line.message, table(), {':', ';'}, m_row);
        std::string_view rest = m_row[Flow::Date];
        const Micros midnight = namedDate(rest, rest);
        const Micros ofDay = parseTimeOfDay(rest);
        if (ofDay != unknownTime)
            setFwLogTime(line, midnight, ofDay);
        return nullptr;
    } else if (printed || findFwLog(line.message, printed.emplace())) {
        if (printed->plainPairs)
            readPlain(printed->pairs);
        else
            readPairs(printed->pairs, table(), {':', ';'}, m_row);
        m_row.set(Flow::Action, printed->action);
        setFwLogTime(line, printed->midnight, printed->ofDay);
        return nullptr;
    } else {
        readFields(text);
    }
    bool zoned = false;
    const Micros own = timeIn(m_row[Flow::Epoch], zoned);
    if (zoned)
        setOwnTime(own);
    else
        setLocalTime(line, own);
    return nullptr;
}

Micros CheckPointReader::timeIn(std::string_view text, bool& zoned)
{
    const Micros epoch = parseEpoch(text);
    zoned = epoch != unknownTime;
    if (zoned || text.size() < 16)
        return epoch;
    std::string_view rest;
    const Micros midnight = namedDate(text, rest);
    if (midnight == unknownTime)
        return parseIsoTime(text, &zoned);
    const Micros ofDay = parseTimeOfDay(rest);
    return ofDay == unknownTime ? unknownTime : midnight + ofDay;
}

/// [action:"Accept"; src:"…"], [sc4s@2620 action="Accept" src="…"], or pairs that begin without a bracket.
void CheckPointReader::readFields(std::string_view text)
{
    const std::size_t open = text.find('[');
    const std::string_view inside = text.substr(open == std::string_view::npos ? 0 : open + 1);
    const bool colons = has(inside, ":\"") && has(inside, "; ");
    readPairs(inside, table(), colons ? PairStyle{':', ';'} : PairStyle{}, m_row);
}

void CheckPointReader::readPlain(std::string_view text)
{
    m_row.clear();
    while (!text.empty()) {
        const Flow field = table().find(takeWord(text));
        if (field != Flow::None)
            m_row.add(field, takeWord(text));
    }
}

bool matches(const SyslogLine& line)
{
    Printed printed;
    return isOfCheckPoint(line, printed);
}

} // namespace

extern const SyslogFamily checkPointFamily;
const SyslogFamily checkPointFamily{"checkpoint", "Check Point", Vantage::Firewall, &matches, &openFirewall<CheckPointReader>};
extern const Format checkPointFormat;
const Format checkPointFormat{"checkpoint", "Check Point firewall log (syslog, Log Exporter, fw log)", Vantage::Firewall, FormatClock::Local, true,
                              [](const Sample& sample) { return detectSyslog(sample, checkPointFamily); }, openSyslog};

} // namespace delist
