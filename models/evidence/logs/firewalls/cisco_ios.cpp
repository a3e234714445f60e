// cisco-ios: what routers and switches with IOS, IOS XE and IOS XR log of connections: packets that an access list was told to
// log (%SEC-6-IPACCESSLOGP and its kin: "list 110 denied tcp 10.0.0.5(1025) -> 198.51.100.7(25), 1 packet"; the first packet
// of a flow, then every five minutes how many more) and sessions of the firewall in them (%FW-6-SESS_AUDIT_TRAIL, DROP_PKT).
// An access list sees packets of both ways, so the side with the well-known port is taken for the server, and rows about one
// pair of endpoints are one connection as long as they come.
// Behind a collector's stamp the router's own is believed where it has a year ("service timestamps log datetime year"), see
// text/syslog_line.h; with the uptime alone ("5d03h") or none the collector's is all there is.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"

namespace delist {

namespace {

struct Event
{
    std::string_view code; ///< "SEC-6-IPACCESSLOGP"
    std::string_view name; ///< "IPACCESSLOGP"
    std::string_view text; ///< behind "%SEC-6-IPACCESSLOGP: "
};

/// Of the last "%FACILITY-SEVERITY-MNEMONIC: " of the line: IOS XE has them nested.
Event eventOf(std::string_view text)
{
    Event event;
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        const std::size_t end = findEither(rest.substr(0, 48), ' ', ':');
        if (end <= 4 || end == std::min<std::size_t>(rest.size(), 48))
            continue;
        const std::string_view code = rest.substr(0, end);
        const std::size_t dash = code.rfind('-');
        if (dash == std::string_view::npos || dash < 2 || code[dash - 2] != '-' || code[dash - 1] < '0' || code[dash - 1] > '7')
            continue;
        const std::size_t colon = rest.find(": ", end);
        event = {code, code.substr(dash + 1), colon > end + 1 ? std::string_view() : rest.substr(colon + 2)};
    }
    return event;
}

bool isAccessList(std::string_view event) { return event.find("ACCESSLOG") != std::string_view::npos; }
bool isSession(std::string_view event) { return event.starts_with("SESS_AUDIT_TRAIL"); }

/// "10.0.0.5(1025)", "10.0.0.5"
Endpoint sideOf(std::string_view text)
{
    Endpoint out;
    const std::size_t open = text.find('(');
    out.address = IpAddress::parse(text.substr(0, open)).value_or(IpAddress());
    if (open == std::string_view::npos)
        return out;
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos)
        return {}; // cut
    out.port = portOf(text.substr(open + 1, close - open - 1));
    return out;
}

/// "10.0.0.5:1025", "2001:db8::5:1025", "[2001:db8::5]:1025"
Endpoint pairOf(std::string_view text)
{
    if (const auto whole = Endpoint::parse(text); whole && whole->port != 0)
        return *whole;
    Endpoint out;
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return out;
    out.address = IpAddress::parse(text.substr(0, colon)).value_or(IpAddress());
    out.port = portOf(text.substr(colon + 1));
    return out;
}

/// What stands between \p open and \p close behind \p word.
std::string_view between(std::string_view text, std::string_view word, char open, char close)
{
    const std::size_t at = text.find(word);
    const std::size_t from = at == std::string_view::npos ? at : text.find(open, at);
    const std::size_t to = from == std::string_view::npos ? from : text.find(close, from);
    return to == std::string_view::npos ? std::string_view() : text.substr(from + 1, to - from - 1);
}

std::int64_t bytesBehind(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos)
        return unknownCount;
    const std::string_view rest = text.substr(at);
    const std::size_t sent = rest.find(" sent ");
    return sent == std::string_view::npos ? unknownCount : countOf(rest.substr(sent + 6, digitCount(rest.substr(sent + 6))));
}

class CiscoIosReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        const Event event = eventOf(line.text);
        if (line.time == unknownTime)
            return "no time stamp on the line";
        Connection record;
        record.offset = line.offset;
        record.time = line.time;
        if (isAccessList(event.name))
            return accessList(event, record, line.host);
        return isSession(event.name) ? session(event, record, line.host) : dropped(event.text, record);
    }

private:
    const char* accessList(const Event& event, Connection& record, std::string_view host);
    const char* session(const Event& event, Connection& record, std::string_view host);
    const char* dropped(std::string_view text, Connection& record);
};

const char* CiscoIosReader::accessList(const Event& event, Connection& record, std::string_view host)
{
    const std::size_t arrow = event.text.find(" -> ");
    if (arrow == std::string_view::npos)
        return nullptr; // a standard list, which knows no destination, or a count of lost messages
    std::string_view before = event.text.substr(0, arrow);
    std::size_t list = before.find("list ");
    if (list == std::string_view::npos)
        return "the message names no access list";
    before.remove_prefix(list + 5);
    record.rule = takeWord(before);
    std::string_view word = takeWord(before);
    if (word.starts_with('(')) // the entry's number, XR
        word = takeWord(before);
    record.action = word.starts_with("den") ? Action::Denied : word.starts_with("permit") ? Action::Allowed : Action::Unknown;
    if (record.action == Action::Unknown)
        return "the message says neither permitted nor denied";
    record.protocol = protocolNumber(takeWord(before));
    record.source = sideOf(takeWord(before));
    std::string_view after = event.text.substr(arrow + 4);
    record.destination = sideOf(after.substr(0, findEither(after, ' ', ',')));
    if (!record.source.address.known() || !record.destination.address.known())
        return "a side is no address";
    if (!hasPorts(record.protocol))
        record.source.port = record.destination.port = 0;
    constexpr std::uint16_t firstEphemeral = 1024;
    if (record.source.port != 0 && record.source.port < firstEphemeral && record.destination.port >= firstEphemeral)
        std::swap(record.source, record.destination);
    LoggedConnection row = rowOf(record);
    row.connectionId = identifierOf(host);
    row.action = record.action;
    constexpr Micros longestPause = 330 * microsPerSecond; // beyond the five minutes
    if (const auto open = connections().state(row); open && record.time > open->lastSeen + longestPause)
        connections().close(row); // the same ports again
    connections().update(row);
    return nullptr;
}

/// "Start smtp session: initiator (10.0.0.5:1025) -- responder (198.51.100.7:25)", and at its end "… sent 500 bytes" each.
const char* CiscoIosReader::session(const Event& event, Connection& record, std::string_view host)
{
    record.source = pairOf(between(event.text, "initiator ", '(', ')'));
    record.destination = pairOf(between(event.text, "responder ", '(', ')'));
    if (!record.source.address.known() || !record.destination.address.known())
        return "a side is no address";
    if (event.text.find(" udp session") != std::string_view::npos || event.text.find(" dns session") != std::string_view::npos)
        record.protocol = 17;
    record.rule = between(event.text, ")-", '(', ')'); // the pair of zones and the class
    LoggedConnection row = rowOf(record);
    row.connectionId = identifierOf(host);
    if (event.name == "SESS_AUDIT_TRAIL_START") {
        connections().establish(row);
        return nullptr;
    }
    row.sent = bytesBehind(event.text, "initiator ");
    row.received = bytesBehind(event.text, "responder ");
    connections().terminate(row);
    return nullptr;
}

/// "Dropping tcp session 10.0.0.5:1025 198.51.100.7:25 on zone-pair in-out class x due to …", "Dropping tcp pkt from Gi0/0/1
/// 10.0.0.5:1025 => 198.51.100.7:25(target:class)-(in-out:x) due to … tcp flag 0x2, …".
const char* CiscoIosReader::dropped(std::string_view text, Connection& record)
{
    const std::size_t begin = text.find("Dropping ");
    if (begin == std::string_view::npos)
        return nullptr;
    text.remove_prefix(begin + 9);
    record.protocol = protocolNumber(takeWord(text));
    record.action = Action::Denied;
    std::string_view previous = takeWord(text);
    const std::string_view all = text;
    for (std::string_view word = takeWord(text); !word.empty(); previous = word, word = takeWord(text)) {
        if (word == "=>")
            word = takeWord(text);
        else if (!pairOf(previous).address.known())
            continue;
        const Endpoint source = pairOf(previous);
        const Endpoint destination = pairOf(word.substr(0, word.find('(')));
        if (!source.address.known() || !destination.address.known())
            continue;
        record.source = source;
        record.destination = destination;
        break;
    }
    if (!record.source.address.known())
        return nullptr; // a packet without ports
    if (!hasPorts(record.protocol))
        record.source.port = record.destination.port = 0;
    const std::string_view zones = between(all, ")-", '(', ')');
    std::string_view pair = all.substr(std::min(all.find("zone-pair "), all.size()));
    takeWord(pair);
    record.rule = zones.empty() ? takeWord(pair) : zones;
    if (const std::size_t flag = all.find("tcp flag"); flag != std::string_view::npos && record.protocol == 6) {
        const std::size_t hex = all.find("0x", flag);
        unsigned bits = 0;
        for (std::size_t at = hex + 2; hex != std::string_view::npos && at < all.size() && at < hex + 6; ++at) {
            const char c = all[at];
            const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0)
                break;
            bits = bits << 4 | static_cast<unsigned>(digit);
        }
        if (!orientPacket(record, (bits & 2U) != 0, (bits & 16U) != 0))
            return nullptr;
    }
    sink().connection(record);
    return nullptr;
}

bool matches(const SyslogLine& line)
{
    if (line.time == unknownTime)
        return false;
    const Event event = eventOf(line.text);
    return isAccessList(event.name) || isSession(event.name) || event.code.ends_with("FW-6-DROP_PKT");
}

} // namespace

extern const SyslogFamily ciscoIosFamily;
const SyslogFamily ciscoIosFamily{"cisco-ios", "Cisco IOS", Vantage::Firewall, &matches, &openFirewall<CiscoIosReader>};
extern const Format ciscoIosFormat;
const Format ciscoIosFormat{"cisco-ios", "Cisco IOS access lists and firewall (syslog)", Vantage::Firewall, FormatClock::Local, true,
                            [](const Sample& sample) { return detectSyslog(sample, ciscoIosFamily); }, openSyslog};

} // namespace delist
