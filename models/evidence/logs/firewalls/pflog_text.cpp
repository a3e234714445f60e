// pflog: packets that pf logged, as tcpdump prints them with -e (OpenBSD "rule 3/(match) block out on em0:", FreeBSD
// "rule 3/0(match): block out on em0:"), by themselves or through syslog. Addresses have their port behind a dot:
// "10.0.3.44.50000 > 192.0.2.8.25: S". Each row is a packet, so there are no byte totals. The time is the syslog's, or
// what tcpdump wrote: -tttt (date and time), -tt (epoch), OpenBSD's "Mar 02 10:00:00.123456"; -ttt counts from line to line
// and says nothing. With -v newer tcpdumps write a packet of IPv4 in two lines, its header "(tos 0x0, …, proto TCP (6), length 60)" in the
// first, its sides indented in the second.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <algorithm>
#include <utility>

namespace delist {

namespace {

struct Parts
{
    std::string_view stamp;     ///< in front of "rule"
    std::string_view rule;      ///< "3/0(match)"
    std::string_view verdict;   ///< pass, block, match …
    std::string_view way;       ///< in, out
    std::string_view source;
    std::string_view destination;
    std::string_view rest;      ///< flags and more
    std::string_view header;    ///< of -v: what the packet's header says, in parentheses
};

/// Where the parenthesis that \p text begins with is closed, one behind that.
std::size_t behindParentheses(std::string_view text)
{
    int open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        open += (text[i] == '(') - (text[i] == ')');
        if (open == 0)
            return i + 1;
    }
    return std::string_view::npos;
}

std::string_view wordOf(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    const auto end = static_cast<std::size_t>(findNear(text.data(), text.data() + text.size(), ' ') - text.data());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// What stands behind the word "rule" before "3/0(match)", and in \p stamp what stands in front of it; empty: there is none.
std::string_view behindRule(std::string_view text, std::string_view& stamp)
{
    constexpr std::string_view word = "rule";
    const std::size_t match = text.find("(match");
    if (match == std::string_view::npos)
        return {};
    std::size_t at = match;
    while (at > 0 && text[at - 1] != ' ')
        --at;
    const std::string_view behind = text.substr(at);
    while (at > 0 && text[at - 1] == ' ')
        --at;
    if (at < word.size() || text.substr(at - word.size(), word.size()) != word)
        return {};
    at -= word.size();
    stamp = text.substr(0, at);
    return at == 0 || text[at - 1] == ' ' ? behind : std::string_view();
}

/// "10.0.3.44.50000 > 192.0.2.8.25: S", and what is behind it.
bool splitSides(std::string_view rest, Parts& out)
{
    std::string_view word = wordOf(rest);
    while (word.starts_with('[')) // "[orig src …]", "[rewritten: …]"
        word = wordOf(rest);
    out.source = word;
    if (wordOf(rest) != ">")
        return false;
    out.destination = wordOf(rest);
    if (!out.destination.ends_with(':'))
        return false;
    out.destination.remove_suffix(1);
    out.rest = rest;
    return true;
}

bool split(std::string_view text, Parts& out)
{
    out = {};
    std::string_view rest = behindRule(text, out.stamp);
    if (rest.empty())
        return false;
    out.rule = wordOf(rest);
    if (out.rule.ends_with(':'))
        out.rule.remove_suffix(1);
    while (rest.starts_with(" [")) { // "[uid 0, pid 123]"
        const std::size_t close = rest.find(']');
        if (close == std::string_view::npos)
            return false;
        rest.remove_prefix(close + 1);
    }
    if (rest.starts_with(':'))
        rest.remove_prefix(1);
    out.verdict = wordOf(rest);
    out.way = wordOf(rest);
    if ((out.way != "in" && out.way != "out") || wordOf(rest) != "on")
        return false;
    if (!wordOf(rest).ends_with(':')) // the interface
        return false;
    std::string_view behind = rest;
    const std::string_view family = wordOf(behind);
    if (family == "IP" || family == "IP6") // newer tcpdumps name the family
        rest = behind;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (rest.starts_with('(')) {
        const std::size_t end = behindParentheses(rest);
        if (end == std::string_view::npos)
            return false;
        out.header = rest.substr(0, end);
        rest.remove_prefix(end);
        if (rest.find_first_not_of(' ') == std::string_view::npos)
            return true; // the sides are in the next line
    }
    return splitSides(rest, out);
}

/// "192.0.2.8.25", "2001:db8::1.25"; an address without a port is of a protocol that has none.
bool endpointOf(std::string_view text, Endpoint& out)
{
    const bool withPort = std::ranges::count(text, '.') == 4; // 192.0.2.8.25: the most
    if (const auto whole = withPort ? std::nullopt : IpAddress::parse(text)) {
        out.address = *whole;
        return true;
    }
    const std::size_t dot = text.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    const auto address = IpAddress::parse(text.substr(0, dot));
    if (!address)
        return false;
    out.address = *address;
    out.port = portOf(text.substr(dot + 1)); // smtp, or a number
    return true;
}

class PflogReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    bool matches(const SyslogLine& line, const SyslogFamily& family) override
    {
        m_isSplit = split(line.text, m_parts);
        return m_isSplit || family.matches(line) || (m_open && isSecond(line.message));
    }

    const char* line(const SyslogLine& line) override
    {
        if (!std::exchange(m_isSplit, false) && !split(line.text, m_parts))
            return takeSecond(line.message) ? notARecord : "not what tcpdump prints of pflog";
        const Parts& parts = m_parts;
        m_lost += std::exchange(m_open, false);
        Connection record;
        record.offset = line.offset;
        setOwnTime(unknownTime);
        if (line.time == unknownTime)
            readStamp(line, parts.stamp);
        record.time = timeOf(line);
        if (record.time == unknownTime)
            return "no date on the line: print it with tcpdump -tttt";
        record.action = parts.verdict == "block" ? Action::Denied : parts.verdict == "pass" ? Action::Allowed : Action::Unknown;
        std::string_view rule = parts.rule.substr(0, parts.rule.find('('));
        if (rule.ends_with('/'))
            rule.remove_suffix(1);
        record.rule = rule;
        record.protocol = protocolOf(parts.header);
        if (!parts.source.empty()) {
            if (!endpointOf(parts.source, record.source) || !endpointOf(parts.destination, record.destination))
                return "the message does not name its two sides";
            return packet(record, parts, line.repeated);
        }
        m_open = true;
        m_head = record;
        m_rule = rule;
        m_repeated = line.repeated;
        return nullptr;
    }

    bool continuation(std::string_view text) override { return takeSecond(text); }

    [[nodiscard]] std::string note() const override
    {
        const std::uint64_t lost = m_lost + m_open;
        return lost == 0 ? std::string() : "Packets whose second line, which names their sides, is missing: " + std::to_string(lost) + ".";
    }

private:
    static constexpr std::uint8_t unsaid = 255;

    /// "proto TCP (6)", of IPv6 "next-header TCP (6)".
    static std::uint8_t protocolOf(std::string_view header)
    {
        for (const std::string_view name : {"proto ", "next-header "}) {
            const std::size_t at = header.find(name);
            const std::size_t open = at == std::string_view::npos ? at : header.find('(', at);
            if (open == std::string_view::npos)
                continue;
            const std::string_view digits = header.substr(open + 1, header.find(')', open) - open - 1);
            const std::int64_t number = countOf(digits);
            return number >= 0 && number < unsaid ? static_cast<std::uint8_t>(number) : unsaid;
        }
        return unsaid;
    }

    static bool isSecond(std::string_view text)
    {
        Parts parts;
        Endpoint end;
        return splitSides(text, parts) && endpointOf(parts.source, end) && endpointOf(parts.destination, end);
    }

    /// The line that names the sides of the packet that the line before was about.
    bool takeSecond(std::string_view text)
    {
        Parts parts;
        if (!m_open || !splitSides(text, parts) || !endpointOf(parts.source, m_head.source) || !endpointOf(parts.destination, m_head.destination))
            return false;
        m_open = false;
        m_head.rule = m_rule;
        packet(m_head, parts, m_repeated);
        return true;
    }

    /// \p record: with what the flags in \p parts do not tell.
    const char* packet(Connection record, const Parts& parts, unsigned repeated)
    {
        const std::uint8_t protocol = std::exchange(record.protocol, Connection().protocol);
        TcpPacket said;
        if (!flags(parts.rest, record, said))
            return nullptr;
        if (protocol != unsaid)
            record.protocol = protocol;
        addPacket(record, said, repeated);
        return nullptr;
    }

    void readStamp(const SyslogLine& line, std::string_view stamp)
    {
        while (!stamp.empty() && stamp.back() == ' ')
            stamp.remove_suffix(1);
        if (const Micros epoch = parseEpoch(stamp); epoch != unknownTime) {
            setOwnTime(epoch > 86'400LL * 366 * 1'000'000 ? epoch : unknownTime); // -ttt
            return;
        }
        bool zoned = false;
        const Micros time = parseIsoTime(stamp, &zoned);
        if (zoned)
            setOwnTime(time);
        else
            setOwnClock(line, time);
    }

    /// "S 1:1(0) win 65535", "Flags [S.], seq 7", "udp 40", "icmp: echo request"; "[|tcp]", "tcp 28 [bad hdr length …" where too
    /// little of the packet was kept, and "Flags [none]": then it is taken as it stands. False for a stray packet.
    static bool flags(std::string_view rest, Connection& record, TcpPacket& said)
    {
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
        const bool named = rest.starts_with("Flags [");
        std::string_view word = named ? rest.substr(7, rest.find(']') - 7) : rest.substr(0, findEither(rest, ' ', ','));
        bool ofTcp = !word.empty(), syn = false, ack = false, over = false;
        for (const char c : word) {
            syn = syn || c == 'S';
            ack = ack || c == '.';
            over = over || c == 'F' || c == 'R';
            ofTcp = ofTcp && (c == 'S' || c == '.' || c == 'F' || c == 'R' || c == 'P' || c == 'W' || c == 'E' || c == 'U');
        }
        if (!ofTcp) {
            if (!named && !rest.starts_with("[|tcp") && word != "tcp")
                record.protocol = rest.starts_with("icmp") || rest.starts_with("ICMP") ? 1 : 17;
            return true;
        }
        if (!ack) { // blanks are everywhere
            const std::size_t at = rest.find("ack ");
            ack = at != std::string_view::npos && at > 0 && rest[at - 1] == ' ';
        }
        said = TcpPacket::of(syn, ack, over);
        const std::size_t sequence = named ? rest.find("seq ") : word.size();
        if (syn && !ack && sequence != std::string_view::npos) {
            const std::string_view digits = rest.substr(std::min(sequence + (named ? 4 : 1), rest.size()));
            record.sourceSequence = countOf(digits.substr(0, digitCount(digits)));
        } else if (!syn || ack) {
            return orientPacket(record, syn, ack);
        }
        return true;
    }

    Parts m_parts;           ///< of the line that is read
    bool m_isSplit = false;  ///< into these, by matches()
    bool m_open = false;     ///< a packet's first line came, which names no sides
    Connection m_head;       ///< what that said
    std::string m_rule;
    unsigned m_repeated = 1;
    std::uint64_t m_lost = 0;
};

bool matches(const SyslogLine& line)
{
    // Near enough: every line of a mixed syslog is asked.
    const std::size_t match = line.text.find("(match");
    return match != std::string_view::npos && line.text.substr(0, match).find("rule ") != std::string_view::npos &&
           line.text.substr(match, 64).find(" on ") != std::string_view::npos;
}

} // namespace

extern const SyslogFamily pflogFamily;
const SyslogFamily pflogFamily{"pflog", "pf", Vantage::Firewall, &matches, &openFirewall<PflogReader>, true};
extern const Format pflogFormat;
const Format pflogFormat{"pflog", "pf log of OpenBSD or FreeBSD, printed by tcpdump", Vantage::Firewall, FormatClock::Local, true,
                         [](const Sample& sample) { return detectSyslog(sample, pflogFamily); }, openSyslog};

} // namespace delist
