// netscreen: ScreenOS traffic rows (system-notification-00257), key=value with keys of two words ("src zone=Trust"):
// start_time is the device's own clock, duration tells the end. A session's rows of creation and close are one connection.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"start_time", Flow::Start},   {"duration", Flow::Duration}, {"policy_id", Flow::Rule},    {"proto", Flow::Protocol},
    {"action", Flow::Action},      {"sent", Flow::BytesSent},    {"rcvd", Flow::BytesReceived}, {"src", Flow::Source},
    {"dst", Flow::Destination},    {"src_port", Flow::SourcePort}, {"dst_port", Flow::DestinationPort}, {"session_id", Flow::Session},
    {"reason", Flow::Outcome},     {"device_id", Flow::Device}};

class NetscreenReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        static const FlowTable table(names);
        const std::size_t begin = line.text.find("start_time=");
        if (begin == std::string_view::npos) {
            setOwnTime(unknownTime);
            return nullptr; // an event of another kind
        }
        readPairs(line.text.substr(begin), table, {}, m_row);
        translations(line.text.substr(begin));
        Connection record;
        record.offset = line.offset;
        const Micros start = parseIsoTime(m_row[Flow::Start], m_dates);
        const std::int64_t seconds = countOf(m_row[Flow::Duration]);
        const bool lasted = seconds != unknownCount && seconds <= 1'000'000'000;
        setOwnClock(line, start, m_row[Flow::Device], lasted ? seconds * microsPerSecond : 0);
        record.time = timeOf(line);
        if (record.time == unknownTime)
            return "no readable start_time";
        if (const char* problem = readFlow(m_row, record))
            return problem;
        record.action = actionOf(m_row[Flow::Action]);
        if (record.action != Action::Allowed) {
            sink().connection(record);
            return nullptr;
        }
        // One row when a session begins, if it is told to, and one when it ends; both have its beginning.
        LoggedConnection row = rowOf(record, m_row[Flow::Session]);
        if (m_row[Flow::Outcome] == "Creation") {
            row.sent = row.received = unknownCount;
            connections().establish(row);
            return nullptr;
        }
        if (!lasted) {
            connections().forget(row, row.rule);
            sink().connection(record);
            return nullptr;
        }
        row.time += seconds * microsPerSecond;
        row.durationMs = seconds * 1000;
        connections().terminate(row);
        return nullptr;
    }

private:
    /// "src-xlated ip=203.0.113.25 port=1036 dst-xlated ip=10.0.0.25 port=25": keys with a blank in them, "port" of both sides.
    void translations(std::string_view text)
    {
        const auto behind = [](std::string_view where, std::string_view key) {
            const std::size_t at = where.find(key);
            return at == std::string_view::npos ? std::string_view() : where.substr(at + key.size());
        };
        const auto word = [](std::string_view where) { return where.substr(0, where.find(' ')); };
        const std::string_view source = behind(text, "src-xlated ip=");
        m_row.set(Flow::NatSource, word(source));
        m_row.set(Flow::NatSourcePort, word(behind(source, " port=")));
        m_row.set(Flow::NatDestination, word(behind(source, "dst-xlated ip=")));
    }

    FlowRow m_row;
    DateCache m_dates;
};

bool matches(const SyslogLine& line) { return line.text.find("NetScreen device_id=") != std::string_view::npos; }

} // namespace

extern const SyslogFamily netscreenFamily;
const SyslogFamily netscreenFamily{"netscreen", "NetScreen", Vantage::Firewall, &matches, &openFirewall<NetscreenReader>};
extern const Format netscreenFormat;
const Format netscreenFormat{"netscreen", "Juniper NetScreen (ScreenOS)", Vantage::Firewall, FormatClock::Local, true,
                             [](const Sample& sample) { return detectSyslog(sample, netscreenFamily); }, openSyslog};

} // namespace delist
