// cisco-asa: Cisco ASA, PIX, FWSM and Firepower Threat Defense, by message number ("Cisco Secure Firewall ASA Series Syslog
// Messages"): Built and Teardown are one connection, Deny and "permitted" rows single ones.
//
//  - "Built outbound … for A to B": A is the outside, so the side that opened it is B.
//  - Teardown says no direction: its Built does; without one, the side with the lower, well-known port is the server.
//  - Its bytes are the payload of both directions together; which side sent how much of them is not said.
//  - Deny of a packet whose flags have no SYN (106015 "no connection") is the end of an old connection, not an attempt.
//  - 106100 permitted comes before the Built of the same connection and is then not counted besides; it names the rule.
//  - ASDM's log viewer saves messages as rows of their own, "6|Mar 12 2024|09:00:00|302013|…|Built …", the newest first.
//  - Sides may be names (the "name" command). Where a Built tells the address of one beside it, other lines have it, too.
#include "evidence/logs/firewalls/cisco_asa_text.h"
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace delist {

namespace {

using namespace cisco;

bool looksLikeServer(const Endpoint& endpoint)
{
    return endpoint.port == 25 || endpoint.port == 465 || endpoint.port == 587 || endpoint.port == 2525;
}

/// Whether the second of two is the one that opened, going by ports alone.
bool secondOpened(const Endpoint& first, const Endpoint& second)
{
    if (looksLikeServer(first) != looksLikeServer(second))
        return looksLikeServer(first);
    return first.port != 0 && first.port < 1024 && second.port >= 1024;
}

constexpr FlowName connectionEventNames[] = {
    {"SrcIP", Flow::Source},        {"DstIP", Flow::Destination},  {"SrcPort", Flow::SourcePort}, {"DstPort", Flow::DestinationPort},
    {"Protocol", Flow::Protocol},   {"AccessControlRuleAction", Flow::Action}, {"AccessControlRuleName", Flow::Rule},
    {"InitiatorBytes", Flow::BytesSent}, {"ResponderBytes", Flow::BytesReceived}, {"User", Flow::User},
    {"FirstPacketSecond", Flow::Start}, {"ConnectionDuration", Flow::Duration}, {"ConnectionID", Flow::Session},
    {"NAT_InitiatorIP", Flow::NatSource}, {"NAT_InitiatorPort", Flow::NatSourcePort}, {"ApplicationProtocol", Flow::Service}};

constexpr const char* noTime = "no time stamp on the line";
constexpr const char* noAddress = "neither side is an address";
constexpr const char* cutOff = "the line ends within its two sides";

/// Names whose address is not known are a row all the same where both have a port: which rule it was, and how often.
bool tellsNothing(const Side& a, const Side& b)
{
    const auto named = [](const Side& side) { return side.isAddress() || (!side.name.empty() && side.endpoint.port != 0); };
    return !a.isAddress() && !b.isAddress() && !(named(a) && named(b));
}

class CiscoReader : public FirewallFamilyReader
{
public:
    CiscoReader(const ReaderOptions& options, RecordSink& target) : FirewallFamilyReader(options, target), m_permitted(target), m_denied(target) {}

    bool matches(const SyslogLine& line, const SyslogFamily& family) override
    {
        (void)family;
        m_marker = markerOf(line.text);
        return m_marker.number != 0;
    }
    const char* line(const SyslogLine& line) override
    {
        const Marker marker = m_marker.number != 0 ? std::exchange(m_marker, {}) : markerOf(line.text);
        setOwnTime(unknownTime);
        if (marker.written != unknownTime) {
            SyslogLine own = line;
            setOwnClock(line, marker.written);
            own.time = timeOf(line);
            return message(own, marker);
        }
        if (line.time == unknownTime && marker.number / 10 != 43000)
            return noTime;
        return message(line, marker);
    }

    void finish() override
    {
        FirewallFamilyReader::finish();
        m_permitted.flush();
        m_denied.flush();
    }

    [[nodiscard]] std::string note() const override;

private:
    const char* message(const SyslogLine& line, const Marker& marker)
    {
        switch (marker.number) {
        case 302001: case 302013: case 302015: case 302303: // 302001 and 302002: PIX up to 6.2
            return built(line, marker.text);
        case 302002: case 302014: case 302016: case 302304:
            return teardown(line, marker.text);
        case 106100: case 106102: case 106103:
            return accessList(line, marker.text);
        case 106023: case 106010: case 106011: case 106014:
            return deny(line, marker.text, " src ", " dst ");
        case 106001: case 106006: case 106007: case 106015: case 106021: case 710003: case 710005:
            return deny(line, marker.text, " from ", " to ");
        case 430002: case 430003:
            return connectionEvent(line, marker.text, marker.number == 430003);
        default:
            return nullptr; // of no connection
        }
    }

    const char* built(const SyslogLine& line, std::string_view text);
    const char* teardown(const SyslogLine& line, std::string_view text);
    const char* accessList(const SyslogLine& line, std::string_view text);
    const char* deny(const SyslogLine& line, std::string_view text, std::string_view first, std::string_view second);
    const char* connectionEvent(const SyslogLine& line, std::string_view text, bool end);
    static std::uint64_t flowOf(const LoggedConnection& row);
    static LoggedConnection stepOf(const SyslogLine& line, std::string_view text, const Side& a, const Side& b);
    void learn(const SyslogLine& line, const Side& side, bool outside);
    void resolve(const SyslogLine& line, Side& side);

    static constexpr std::size_t mostNames = 65'536;
    static constexpr std::size_t mostNamesToldOf = 10;

    OpenConnections m_permitted; ///< 106100 rows whose Built may still come
    OpenConnections m_denied;    ///< 106100 rows that may be summed up
    std::unordered_set<std::uint64_t> m_built; ///< of the permitted ones those whose Built has come, which may be summed up, too
    std::unordered_map<std::uint64_t, IpAddress> m_names; ///< by firewall and name
    std::set<std::string, std::less<>> m_nameless; ///< no address is known for them
    FlowRow m_row;
    Marker m_marker; ///< by matches(), for the line that follows
};

std::uint64_t nameKey(const SyslogLine& line, std::string_view name)
{
    return mail_log::mix(std::hash<std::string_view>()(line.host), std::hash<std::string_view>()(name));
}

/// What stands in brackets is the translated address: the own one outside, where nobody translates, and inside where it is private.
void CiscoReader::learn(const SyslogLine& line, const Side& side, bool outside)
{
    if (side.name.empty() || !side.mapped.address.known() || m_names.size() >= mostNames)
        return;
    if (!outside && (!side.mapped.address.isPrivate() || side.mapped.port != side.endpoint.port))
        return;
    if (!m_names.emplace(nameKey(line, side.name), side.mapped.address).second)
        return;
    if (const auto before = m_nameless.find(side.name); before != m_nameless.end())
        m_nameless.erase(before);
    HostName name;
    name.offset = line.offset;
    name.time = line.time;
    name.address = side.mapped.address;
    name.name = side.name;
    name.kind = NameKind::Capture; // the evidence's own table of names
    sink().hostName(name);
}

void CiscoReader::resolve(const SyslogLine& line, Side& side)
{
    if (side.isAddress() || side.name.empty())
        return;
    if (const auto known = m_names.find(nameKey(line, side.name)); known != m_names.end())
        side.endpoint.address = known->second;
    else if (m_nameless.size() < mostNamesToldOf && !m_nameless.contains(side.name))
        m_nameless.emplace(side.name);
}

std::string CiscoReader::note() const
{
    std::string names;
    for (const std::string& name : m_nameless)
        (names += names.empty() ? "" : ", ") += name;
    return names.empty() ? names
                         : "Hosts that the log calls by names, and whose addresses it never tells (" + names + (m_nameless.size() < mostNamesToldOf ? "" : " …") +
                               "): their connections stand without an address.";
}

/// "Built|Teardown TCP connection 22 for A to B".
LoggedConnection CiscoReader::stepOf(const SyslogLine& line, std::string_view text, const Side& a, const Side& b)
{
    LoggedConnection row;
    row.offset = line.offset;
    row.time = line.time;
    const std::size_t word = std::min(text.find(" connection "), text.size());
    row.sessionId = identifierOf(wordAfter(text.substr(word), " connection "));
    row.connectionId = std::max<std::uint64_t>(identifierOf(line.host), 1); // a log may be of one that it does not name
    row.protocol = text.substr(0, word).find("TCP") != std::string_view::npos ? 6 : 17;
    row.source = a.endpoint;
    row.destination = b.endpoint;
    return row;
}

const char* CiscoReader::built(const SyslogLine& line, std::string_view text)
{
    Side a;
    Side b;
    if (const char* problem = readOpened(text, a, b))
        return problem;
    learn(line, a, true);
    learn(line, b, false);
    resolve(line, a);
    resolve(line, b);
    if (tellsNothing(a, b))
        return noAddress;
    if (endsWithinSides(text, true))
        return cutOff;
    LoggedConnection row = stepOf(line, text, a, b);
    // A client that uses a mail server's port does not exist, whatever the direction says.
    row.swapped = looksLikeServer(a.endpoint) != looksLikeServer(b.endpoint) ? looksLikeServer(a.endpoint) : text.starts_with("Built outbound");
    const Side& opener = row.swapped ? b : a;
    const Side& other = row.swapped ? a : b;
    row.user = opener.user.empty() ? other.user : opener.user;
    if (opener.mapped.address.known() && opener.mapped != opener.endpoint)
        row.translated = opener.mapped;
    if (other.mapped.address.known() && other.mapped.address != other.endpoint.address)
        row.asked = other.mapped.address;
    LoggedConnection permitted;
    permitted.source = opener.endpoint;
    permitted.destination = other.endpoint;
    permitted.protocol = row.protocol;
    if (m_permitted.forget(permitted, row.rule)) {
        if (m_built.size() >= OpenConnections::defaultMost)
            m_built.clear();
        m_built.insert(flowOf(permitted));
    }
    connections().establish(row);
    return nullptr;
}

const char* CiscoReader::teardown(const SyslogLine& line, std::string_view text)
{
    Side a;
    Side b;
    if (const char* problem = readOpened(text, a, b))
        return problem;
    resolve(line, a);
    resolve(line, b);
    if (tellsNothing(a, b))
        return noAddress;
    if (endsWithinSides(text, false))
        return cutOff;
    LoggedConnection row = stepOf(line, text, a, b);
    row.swapped = secondOpened(a.endpoint, b.endpoint);
    const std::size_t duration = text.find(" duration ");
    const std::string_view end = text.substr(duration == std::string_view::npos ? 0 : duration);
    row.durationMs = durationMs(wordAfter(end, " duration "));
    row.user = row.swapped ? b.user : a.user;
    row.total = countOf(wordAfter(end, " bytes "));
    if (row.total == 0 && (end.find("SYN Timeout") != std::string_view::npos || end.find("TCP Reset") != std::string_view::npos))
        row.received = 0; // it was let out, and whoever it went to was silent or refused it
    connections().terminate(row);
    return nullptr;
}

std::uint64_t CiscoReader::flowOf(const LoggedConnection& row)
{
    const std::hash<IpAddress> of;
    const std::uint64_t ports = std::uint64_t{row.source.port} << 32 | std::uint64_t{row.destination.port} << 8 | row.protocol;
    return (of(row.source.address) * 0x9fb21c651e98df25ULL + of(row.destination.address)) * 0x9fb21c651e98df25ULL + ports;
}

/// "access-list ACL permitted tcp inside/10.0.0.5(1025) -> outside/198.51.100.7(25) hit-cnt 1 first hit [0x.., 0x..]"
const char* CiscoReader::accessList(const SyslogLine& line, std::string_view text)
{
    const std::size_t arrow = text.find("->");
    if (arrow == std::string_view::npos)
        return "an access-list message without its two sides";
    const std::string_view before = smtp::trimmed(text.substr(0, arrow));
    const std::string_view after = smtp::trimmed(text.substr(arrow + 2));
    if (after.find(')') == std::string_view::npos)
        return cutOff;
    Side from = listSideOf(listSideIn(before));
    Side to = listSideOf(after.substr(0, after.find(" hit-cnt ")));
    resolve(line, from);
    resolve(line, to);
    if (tellsNothing(from, to))
        return noAddress;
    LoggedConnection row;
    row.source = from.endpoint;
    row.destination = to.endpoint;
    row.offset = line.offset;
    row.time = line.time;
    row.rule = wordAfter(text, "access-list ");
    static constexpr std::string_view verdicts[] = {" permitted ", " denied ", " est-allowed "};
    for (const std::string_view verdict : verdicts)
        if (const std::string_view word = wordAfter(before, verdict); !word.empty())
            row.protocol = protocolNumber(word);
    if (!hasPorts(row.protocol))
        row.source.port = row.destination.port = 0;
    const std::size_t user = text.find("for user '");
    if (user != std::string_view::npos)
        row.user = text.substr(user + 10, text.find('\'', user + 10) - user - 10);
    else
        row.user = from.user.empty() ? to.user : from.user;
    // "hit-cnt 5 300-second interval" sums up a flow whose first hit has a row of its own.
    const bool first = after.find("-second interval") == std::string_view::npos;
    if (text.find(" denied ") != std::string_view::npos) {
        row.action = Action::Denied;
        if (first)
            m_denied.close(row);
        m_denied.update(row);
    } else if (first || (!m_permitted.isOpen(row) && !m_built.contains(flowOf(row)))) {
        m_permitted.establish(row);
    }
    return nullptr;
}

const char* CiscoReader::deny(const SyslogLine& line, std::string_view text, std::string_view first, std::string_view second)
{
    Side a;
    Side b;
    if (const char* problem = readSides(text, first, second, a, b))
        return problem;
    if (line.unended && text.find(' ', text.find(second) + second.size()) == std::string_view::npos)
        return cutOff;
    resolve(line, a);
    resolve(line, b);
    if (tellsNothing(a, b))
        return noAddress;
    Connection record;
    record.offset = line.offset;
    record.time = line.time;
    record.source = a.endpoint;
    record.destination = b.endpoint;
    record.protocol = protocolOf(text.substr(0, text.find(first)));
    if (!hasPorts(record.protocol))
        record.source.port = record.destination.port = 0;
    record.action = Action::Denied;
    record.rule = quoted(text);
    record.user = a.user;
    const std::size_t flags = text.find(" flags ");
    if (flags != std::string_view::npos &&
        !orientPacket(record, text.find("SYN", flags) != std::string_view::npos, text.find("ACK", flags) != std::string_view::npos))
        return nullptr;
    sink().connection(record);
    return nullptr;
}

/// Firepower: "EventPriority: Low, SrcIP: 10.0.0.5, DstIP: …, Protocol: tcp, …".
const char* CiscoReader::connectionEvent(const SyslogLine& line, std::string_view text, bool end)
{
    static const FlowTable table(connectionEventNames);
    readPairs(text, table, {':', ',', false}, m_row);
    Connection record;
    record.offset = line.offset;
    if (const char* problem = readFlow(m_row, record))
        return problem;
    const std::int64_t seconds = countOf(m_row[Flow::Duration]);
    const std::int64_t durationMs = !end || seconds == unknownCount || seconds > 100'000'000 ? unknownCount : seconds * 1000;
    // "2026-03-02T07:00:40Z": of the first packet, and the one time that has its zone.
    bool zoned = false;
    const Micros first = parseIsoTime(m_row[Flow::Start], &zoned);
    const bool firstKnown = first != unknownTime && zoned;
    record.time = firstKnown ? first : line.time;
    if (record.time == unknownTime)
        return noTime;
    record.smtp = m_row[Flow::Service] == "SMTP";
    record.action = smtp::startsWithNoCase(m_row[Flow::Action], "block") ? Action::Denied : Action::Allowed;
    if (firstKnown)
        setOwnTime(first);
    if (record.action == Action::Denied) {
        record.bytesSent = record.bytesReceived = unknownCount;
        LoggedConnection last = rowOf(record, m_row[Flow::Session]);
        last.time += durationMs == unknownCount ? 0 : durationMs * 1000;
        FirewallFamilyReader::deny(last, record);
        return nullptr;
    }
    LoggedConnection row = rowOf(record, m_row[Flow::Session]);
    if (!end) {
        row.sent = row.received = unknownCount;
        connections().establish(row);
        return nullptr;
    }
    row.durationMs = durationMs;
    if (firstKnown && durationMs != unknownCount)
        row.time += durationMs * 1000;
    connections().terminate(row);
    return nullptr;
}

bool matches(const SyslogLine& line) { return markerOf(line.text).number != 0; }

} // namespace

extern const SyslogFamily ciscoAsaFamily;
const SyslogFamily ciscoAsaFamily{"cisco-asa", "Cisco ASA", Vantage::Firewall, &matches, &openFirewall<CiscoReader>};
extern const Format ciscoAsaFormat;
const Format ciscoAsaFormat{"cisco-asa", "Cisco ASA, PIX and Firepower (syslog)", Vantage::Firewall, FormatClock::Local, true,
                            [](const Sample& sample) { return detectSyslog(sample, ciscoAsaFamily); }, openSyslog};

} // namespace delist
