// pflog: packets that pf logged, as tcpdump prints them with -e (OpenBSD "rule 3/(match) block out on em0:", FreeBSD
// "rule 3/0(match): block out on em0:"), by themselves or through syslog. Addresses have their port behind a dot:
// "10.0.3.44.50000 > 192.0.2.8.25: S". Each row is a packet, so there are no byte totals. The time is the syslog's, or
// what tcpdump wrote: -tttt (date and time), -tt (epoch), OpenBSD's "Mar 02 10:00:00.123456"; -ttt counts from line to line
// and says nothing.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"
#include <algorithm>

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
};

std::string_view wordOf(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

bool split(std::string_view text, Parts& out)
{
    const std::size_t rule = text.starts_with("rule ") ? 0 : text.find(" rule ");
    if (rule == std::string_view::npos)
        return false;
    out.stamp = text.substr(0, rule);
    std::string_view rest = text.substr(rule + (rule == 0 && text.front() == 'r' ? 5 : 6));
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
    if (out.rule.find("(match") == std::string_view::npos || (out.way != "in" && out.way != "out") || wordOf(rest) != "on")
        return false;
    if (!wordOf(rest).ends_with(':')) // the interface
        return false;
    std::string_view word = wordOf(rest);
    if (word == "IP" || word == "IP6") // newer tcpdumps name the family
        word = wordOf(rest);
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

    const char* line(const SyslogLine& line) override
    {
        Parts parts;
        if (!split(line.text, parts))
            return "not what tcpdump prints of pflog";
        Connection record;
        record.offset = line.offset;
        record.time = line.time != unknownTime ? line.time : timeOf(parts.stamp);
        setOwnTime(record.time);
        if (record.time == unknownTime)
            return "no date on the line: print it with tcpdump -tttt";
        if (!endpointOf(parts.source, record.source) || !endpointOf(parts.destination, record.destination))
            return "the message does not name its two sides";
        record.action = parts.verdict == "block" ? Action::Denied : parts.verdict == "pass" ? Action::Allowed : Action::Unknown;
        if (!flags(parts.rest, record))
            return nullptr;
        record.rule = parts.rule.substr(0, parts.rule.find('('));
        if (record.rule.ends_with('/'))
            record.rule.remove_suffix(1);
        for (unsigned i = 0; i < line.repeated; ++i)
            sink().connection(record);
        return nullptr;
    }

private:
    [[nodiscard]] Micros timeOf(std::string_view stamp) const
    {
        while (!stamp.empty() && stamp.back() == ' ')
            stamp.remove_suffix(1);
        if (const Micros epoch = parseEpoch(stamp); epoch != unknownTime)
            return epoch > 86'400LL * 366 * 1'000'000 ? epoch : unknownTime; // -ttt
        bool zoned = false;
        const Micros time = parseIsoTime(stamp, &zoned);
        return time == unknownTime || zoned ? time : toUtc(time);
    }

    /// "S 1:1(0) win 65535", "Flags [S.], seq 7", "udp 40", "icmp: echo request"; "[|tcp]", "tcp 28 [bad hdr length …" where too
    /// little of the packet was kept, and "Flags [none]": then it is taken as it stands. False for a stray packet.
    static bool flags(std::string_view rest, Connection& record)
    {
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
        const bool named = rest.starts_with("Flags [");
        std::string_view word = named ? rest.substr(7, rest.find(']') - 7) : rest.substr(0, rest.find_first_of(" ,"));
        if (word.find_first_not_of("SFRPWEU.") != std::string_view::npos || word.empty()) {
            if (!named && !rest.starts_with("[|tcp") && word != "tcp")
                record.protocol = rest.starts_with("icmp") || rest.starts_with("ICMP") ? 1 : 17;
            return true;
        }
        const bool syn = word.find('S') != std::string_view::npos;
        const bool ack = word.find('.') != std::string_view::npos || rest.find(" ack ") != std::string_view::npos;
        const std::size_t sequence = named ? rest.find("seq ") : word.size();
        if (syn && !ack && sequence != std::string_view::npos) {
            const std::string_view digits = rest.substr(std::min(sequence + (named ? 4 : 1), rest.size()));
            record.sourceSequence = countOf(digits.substr(0, digits.find_first_not_of("0123456789")));
        } else if (!syn || ack) {
            return orientPacket(record, syn, ack);
        }
        return true;
    }
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
const SyslogFamily pflogFamily{"pflog", "pf", Vantage::Firewall, &matches, &openFirewall<PflogReader>};
extern const Format pflogFormat;
const Format pflogFormat{"pflog", "pf log of OpenBSD or FreeBSD, printed by tcpdump", Vantage::Firewall, FormatClock::Local, true,
                         [](const Sample& sample) { return detectSyslog(sample, pflogFamily); }, openSyslog};

} // namespace delist
