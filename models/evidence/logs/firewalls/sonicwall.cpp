// sonicwall: SonicOS syslog, "id=firewall sn=… time="…" m=98 msg="Connection Opened" src=ip:port:interface …"
// ("SonicOS Log Event Reference Guide"). 98 and 537 are one connection; other events count when they are about packets
// that were dropped. The time is the device's own unless it says UTC.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"time", Flow::Time},       {"m", Flow::Kind},           {"msg", Flow::Extra},       {"src", Flow::Source},
    {"dst", Flow::Destination}, {"proto", Flow::Protocol},
    {"sent", Flow::BytesSent},  {"rcvd", Flow::BytesReceived}, {"rule", Flow::Rule},     {"fw_action", Flow::Action},
    {"usr", Flow::User},        {"user", Flow::User},        {"natSrc", Flow::NatSource}, {"natDst", Flow::NatDestination}, {"cdur", Flow::Duration},
    {"sn", Flow::Device},       {"sport", Flow::SourcePort}, {"dport", Flow::DestinationPort},
    {"note", Flow::Outcome}};

/// "192.0.2.1:36701:WAN:name", "[2001:db8::1]:25:X0", "2001:db8::1", "192.0.2.1".
struct End
{
    std::string_view address;
    std::string_view port;
    std::string_view name;
};

/// What stands behind the address, each part behind a colon.
void addParts(End& end, std::string_view text)
{
    const auto next = [&] {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        text = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
        return part;
    };
    end.port = next();
    next(); // the interface
    end.name = text.find(':') == std::string_view::npos ? text : std::string_view();
}

End endOf(std::string_view text)
{
    End out;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        out.address = text.substr(0, close == std::string_view::npos ? close : close + 1);
        text = close == std::string_view::npos ? std::string_view() : text.substr(close + 1);
        if (text.starts_with(':'))
            addParts(out, text.substr(1));
        return out;
    }
    const std::size_t colon = text.find(':');
    const bool mayBeV6 = colon != std::string_view::npos && text.substr(0, colon).find('.') == std::string_view::npos;
    if (mayBeV6 && IpAddress::parse(text)) {
        out.address = text;
        return out;
    }
    out.address = text.substr(0, colon);
    if (colon != std::string_view::npos)
        addParts(out, text.substr(colon + 1));
    return out;
}

/// Of IPv6 the address is apart: "srcV6=2001:db8::1 src=:49702:X0".
std::string_view valueOf(std::string_view text, std::string_view key)
{
    const std::size_t at = text.find(key);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + key.size(), text.find(' ', at + key.size()) - at - key.size());
}

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool saysDropped(std::string_view message)
{
    return has(message, "dropped") || has(message, "Dropped") || has(message, "blocked") || has(message, "Blocked")
        || has(message, "connection denied") || has(message, "Packet denied") || has(message, "DROP") || has(message, "rejected");
}

/// A packet of a connection that is over or was never seen: dropped, but no attempt at one.
bool saysStray(std::string_view message)
{
    return has(message, "non-existent") || has(message, "closed connection") || has(message, "closing connection") ||
           has(message, "without mandatory SYN") || has(message, "not SYN") || has(message, "non-SYN") || has(message, "FIN packet") ||
           has(message, "RST packet");
}

class SonicWallReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        static const FlowTable table(names);
        readPairs(line.body.substr(line.body.find("id=")), table, {}, m_row);
        readTime(line);
        Connection record;
        record.offset = line.offset;
        record.time = timeOf(line);
        if (record.time == unknownTime)
            return "no readable time";
        const std::string_view message = m_row[Flow::Extra];
        const std::string_view event = m_row[Flow::Kind];
        const std::string_view action = m_row[Flow::Action];
        const bool opened = event == "98" || message.starts_with("Connection Opened");
        const bool closed = event == "537" || message.starts_with("Connection Closed");
        const bool dropped = event == "36" || event == "37" || event == "38" || smtp::equalsNoCase(action, "drop") || saysDropped(message);
        if ((!opened && !closed && !dropped) || !m_row.has(Flow::Source) || !m_row.has(Flow::Destination))
            return nullptr; // about no connection
        if (const char* problem = endpoints(record, line.body))
            return problem;
        nameEnds(m_row, record);
        if (dropped) {
            if (saysStray(message) || saysStray(m_row[Flow::Outcome]))
                return nullptr;
            record.action = Action::Denied;
            record.bytesSent = record.bytesReceived = unknownCount;
            sink().connection(record);
            return nullptr;
        }
        LoggedConnection row = rowOf(record, m_row[Flow::Device]);
        const std::int64_t milliseconds = countOf(m_row[Flow::Duration]);
        if (milliseconds < 100'000'000'000)
            row.durationMs = milliseconds;
        if (opened) {
            row.sent = row.received = row.durationMs = unknownCount;
            connections().establish(row);
        } else {
            connections().terminate(row);
        }
        return nullptr;
    }

private:
    void readTime(const SyslogLine& line)
    {
        std::string_view text = m_row[Flow::Time];
        const bool utc = text.ends_with(" UTC") || text.ends_with(" GMT");
        if (utc)
            text.remove_suffix(4);
        const Micros time = parseIsoTime(text, m_dates);
        if (utc)
            setOwnTime(time);
        else
            setOwnClock(line, time, m_row[Flow::Device]);
    }

    const char* endpoints(Connection& record, std::string_view text)
    {
        End source = endOf(m_row[Flow::Source]);
        End destination = endOf(m_row[Flow::Destination]);
        if (source.address.empty())
            source.address = valueOf(text, " srcV6=");
        if (destination.address.empty())
            destination.address = valueOf(text, " dstV6=");
        m_row.set(Flow::Source, source.address);
        m_row.set(Flow::SourceName, source.name);
        m_row.set(Flow::Destination, destination.address);
        m_row.set(Flow::DestinationName, destination.name);
        if (!source.port.empty())
            m_row.set(Flow::SourcePort, source.port);
        if (!destination.port.empty())
            m_row.set(Flow::DestinationPort, destination.port);
        const End nat = endOf(m_row[Flow::NatSource]);
        m_row.set(Flow::NatSource, nat.address);
        m_row.set(Flow::NatSourcePort, nat.port);
        m_row.set(Flow::NatDestination, endOf(m_row[Flow::NatDestination]).address);
        // "tcp/smtp"; without it the message says "UDP packet dropped"
        std::string_view protocol = m_row[Flow::Protocol];
        protocol = protocol.substr(0, protocol.find('/'));
        const std::string_view message = m_row[Flow::Extra];
        if (protocol.empty())
            protocol = has(message, "UDP") ? "udp" : has(message, "ICMP") ? "icmp" : "tcp";
        m_row.set(Flow::Protocol, protocol);
        return readFlow(m_row, record);
    }

    FlowRow m_row;
    DateCache m_dates;
};

bool matches(const SyslogLine& line)
{
    std::size_t id = line.body.find("id=");
    while (id != std::string_view::npos && id > 0 && line.body[id - 1] != ' ' && line.body[id - 1] != '>') // "device_id=" is another's
        id = line.body.find("id=", id + 1);
    if (id == std::string_view::npos)
        return false;
    const std::string_view text = line.body.substr(id);
    bool m = false, sn = false, fw = false, time = false;
    for (std::size_t sign = text.find('='); sign != std::string_view::npos; sign = text.find('=', sign + 1)) { // in one pass
        const std::string_view before = text.substr(0, sign);
        m = m || before.ends_with(" m");
        sn = sn || before.ends_with(" sn");
        fw = fw || before.ends_with(" fw");
        time = time || (before.ends_with(" time") && text.substr(sign).starts_with("=\""));
        if (m && ((sn && fw) || time))
            return true;
    }
    return false;
}

} // namespace

extern const SyslogFamily sonicWallFamily;
const SyslogFamily sonicWallFamily{"sonicwall", "SonicWall", Vantage::Firewall, &matches, &openFirewall<SonicWallReader>};
extern const Format sonicWallFormat;
const Format sonicWallFormat{"sonicwall", "SonicWall (SonicOS syslog)", Vantage::Firewall, FormatClock::Local, true,
                             [](const Sample& sample) { return detectSyslog(sample, sonicWallFamily); }, openSyslog};

} // namespace delist
