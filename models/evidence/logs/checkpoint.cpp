// checkpoint: Check Point firewall logs in their three shapes: Log Exporter's key=value| pairs, syslog with
// [action:"Accept"; src:"…"; …] or [sc4s@2620 action="Accept" …], and the legacy "21Aug2007 12:00:00 accept host >eth0
// rule: 100; src: …; service: 25;" of fw log. service is the destination port. Times are epochs but for the legacy
// form, which is local.
#include "evidence/logs/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"time", Flow::Epoch},          {"action", Flow::Action},       {"src", Flow::Source},          {"dst", Flow::Destination},
    {"s_port", Flow::SourcePort},   {"service", Flow::DestinationPort}, {"proto", Flow::Protocol},  {"rule", Flow::Rule},
    {"rule_name", Flow::RuleName},  {"src_user_name", Flow::User},  {"user", Flow::User},           {"xlatesrc", Flow::NatSource},
    {"xlatesport", Flow::NatSourcePort}, {"bytes", Flow::BytesTotal}, {"sent_bytes", Flow::BytesSent}, {"received_bytes", Flow::BytesReceived},
    {"client_outbound_bytes", Flow::BytesSent}, {"client_inbound_bytes", Flow::BytesReceived}, {"product", Flow::Kind}};

/// "21Aug2007 12:00:00" or " 3Sep2007 15:10:28" at the beginning; the length of it, or 0.
std::size_t legacyStamp(std::string_view text, Micros& out)
{
    std::size_t at = 0;
    int day = 0;
    while (at < text.size() && at < 2 && text[at] >= '0' && text[at] <= '9')
        day = day * 10 + (text[at++] - '0');
    if (at == 0 || text.size() < at + 16)
        return 0;
    const int month = monthOf(text.substr(at));
    const int year = timestamp::digits4(text.data() + at + 3);
    if (month == 0 || year < 0 || text[at + 7] != ' ' || !isValidDate(year, month, day))
        return 0;
    std::size_t time = at + 8;
    while (time < text.size() && text[time] == ' ')
        ++time;
    const std::size_t end = std::min(text.find(' ', time), text.size());
    const Micros ofDay = parseTimeOfDay(text.substr(time, end - time));
    if (ofDay == unknownTime)
        return 0;
    out = daysFromCivil(year, month, day) * microsPerDay + ofDay;
    return end;
}

/// Where the legacy form begins in the line; npos if it is not there.
std::size_t findLegacy(std::string_view text)
{
    if (text.find("; src: ") == std::string_view::npos && text.find("; dst: ") == std::string_view::npos)
        return std::string_view::npos;
    Micros time = 0;
    for (std::size_t at = 0; at < text.size() && at < 200;) {
        if (legacyStamp(text.substr(at), time) != 0)
            return at;
        const std::size_t blank = text.find(' ', at);
        if (blank == std::string_view::npos)
            break;
        at = blank + 1;
    }
    return std::string_view::npos;
}

class CheckPointReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        setOwnTime(unknownTime);
        Micros time = line.time;
        const std::size_t legacy = findLegacy(line.text);
        if (legacy != std::string_view::npos)
            time = readLegacy(line.text.substr(legacy));
        else
            time = readPairsOf(line.text, line.time);
        if (!m_row.has(Flow::Source) && !m_row.has(Flow::Destination))
            return nullptr; // about no connection
        if (time == unknownTime)
            return "no readable time";
        setOwnTime(time);
        Connection record;
        record.offset = line.offset;
        record.time = time;
        if (const char* problem = readFlow(m_row, record))
            return problem;
        record.action = actionOf(m_row[Flow::Action]);
        if (record.action == Action::Denied && line.text.find("First packet isn't SYN") != std::string_view::npos)
            return nullptr; // of a connection that is over, or unknown here: no attempt
        if (record.action == Action::Denied)
            record.bytesSent = record.bytesReceived = unknownCount;
        sink().connection(record);
        return nullptr;
    }

private:
    static const FlowTable& table()
    {
        static const FlowTable instance(names);
        return instance;
    }

    Micros readLegacy(std::string_view text)
    {
        Micros local = unknownTime;
        text.remove_prefix(legacyStamp(text, local));
        text = smtp::trimmed(text);
        const std::string_view action = text.substr(0, text.find(' '));
        // "accept 10.10.10.2 >eth0 rule: 100; …": the pairs begin behind the interface
        const std::size_t interface = text.find_first_of("<>");
        const std::size_t blank = interface == std::string_view::npos ? 0 : text.find(' ', interface);
        readPairs(text.substr(blank == std::string_view::npos ? 0 : blank), table(), {':', ';'}, m_row);
        m_row.set(Flow::Action, action);
        return toUtc(local);
    }

    Micros readPairsOf(std::string_view text, Micros envelope)
    {
        if (text.find('|') != std::string_view::npos && text.find("|src=") != std::string_view::npos) {
            const std::size_t begin = text.find("time=");
            readPairs(text.substr(begin == std::string_view::npos ? 0 : begin), table(), {'=', '|'}, m_row);
        } else {
            const std::size_t open = text.find('[');
            const std::string_view inside = text.substr(open == std::string_view::npos ? 0 : open + 1);
            if (inside.find(":\"") != std::string_view::npos && inside.find("; ") != std::string_view::npos)
                readPairs(inside, table(), {':', ';'}, m_row);
            else
                readPairs(inside, table(), {}, m_row);
        }
        const Micros epoch = parseEpoch(m_row[Flow::Epoch]);
        return epoch != unknownTime ? epoch : envelope;
    }

    FlowRow m_row;
};

bool matches(const SyslogLine& line)
{
    const std::string_view text = line.text;
    if (text.find("|action=") != std::string_view::npos && (text.find("product=") != std::string_view::npos || text.find("|origin=") != std::string_view::npos))
        return true;
    if (text.find("action:\"") != std::string_view::npos && text.find("; ") != std::string_view::npos)
        return text.find("origin:\"") != std::string_view::npos || text.find("product:\"") != std::string_view::npos || text.find("src:\"") != std::string_view::npos;
    if (text.find("@2620 ") != std::string_view::npos && text.find("action=\"") != std::string_view::npos)
        return true;
    const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    return (has("; product: ") || (has("; proto: ") && has("; service: "))) && findLegacy(text) != std::string_view::npos;
}

} // namespace

extern const SyslogFamily checkPointFamily;
const SyslogFamily checkPointFamily{"checkpoint", "Check Point", Vantage::Firewall, &matches, &openFirewall<CheckPointReader>};
extern const Format checkPointFormat;
const Format checkPointFormat{"checkpoint", "Check Point firewall log", Vantage::Firewall, FormatClock::Local, true,
                              [](const Sample& sample) { return detectSyslog(sample, checkPointFamily); }, openSyslog};

} // namespace delist
