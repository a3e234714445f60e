// The format dhcp-syslog: what ISC dhcpd, dnsmasq and Kea's ancestors write to syslog about leases:
//   dhcpd: DHCPACK on 10.20.3.44 to 00:11:22:33:44:55 (PC44) via eth0
//   dhcpd: Reply NA: address 2001:db8::44 to client with duid 00:01:00:01:… iaid = 1 valid for 43200 seconds
//   dnsmasq-dhcp: DHCPACK(br0) 10.20.3.44 00:11:22:33:44:55 PC44
//   dnsmasq-dhcp: DHCPREPLY(br0) 2001:db8::44 00:01:00:01:… PC44
#include "evidence/logs/leases/leases.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <charconv>

namespace delist {

namespace {

bool matches(const SyslogLine& line)
{
    return line.tag == "dhcpd" || line.tag == "dnsmasq-dhcp";
}

/// Of what a client of either protocol goes by.
std::string macOfClient(std::string_view text)
{
    const std::string mac = macFromText(text);
    return mac.empty() ? macText(hardwareOfDuid(duidFromText(text))) : mac;
}

/// " (PC44) via eth0": a name may have blanks in it.
std::string_view bracketedName(std::string_view text)
{
    text = smtp::trimmed(text);
    const std::size_t via = text.rfind(") via ");
    const std::size_t close = via != std::string_view::npos ? via : text.rfind(')');
    return text.starts_with('(') && close != std::string_view::npos ? smtp::trimmed(text.substr(1, close - 1)) : std::string_view();
}

class DhcpSyslogReader final : public SyslogFamilyReader
{
public:
    explicit DhcpSyslogReader(RecordSink& sink) : m_leases(sink) {}

    const char* line(const SyslogLine& line) override
    {
        if (line.tag == "dhcpd")
            dhcpd(line, line.message);
        else
            dnsmasq(line, line.message);
        return nullptr;
    }
    void finish() override { m_leases.finish(); }

private:
    void dhcpd(const SyslogLine& line, std::string_view text)
    {
        const std::string_view verb = takeWord(text);
        if (verb == "Reply" && text.starts_with(" NA: address "))
            replied(line, text.substr(13));
        else if (verb == "Client")
            clientEnds(line, text);
        else if (verb == "DHCPACK")
            acknowledged(line, text);
        else if (verb == "DHCPRELEASE" || verb == "DHCPEXPIRE" || verb == "DHCPDECLINE")
            over(line, text, "(not found)");
    }

    void dnsmasq(const SyslogLine& line, std::string_view text)
    {
        if (!text.starts_with("DHCP"))
            takeWord(text); // the transaction id of log-dhcp
        const std::string_view verb = takeWord(text);
        const std::string_view kind = verb.substr(0, verb.find('('));
        if (kind == "DHCPACK" || kind == "DHCPREPLY")
            acknowledged(line, text);
        else if (kind == "DHCPRELEASE" || kind == "DHCPDECLINE")
            over(line, text, "unknown lease");
    }

    /// "on 10.20.3.44 to 00:11:22:33:44:55 (PC44) via eth0", "10.20.3.44 00:11:22:33:44:55 PC44". An answer to DHCPINFORM, and one of
    /// DHCPv6 about no address, names nobody.
    void acknowledged(const SyslogLine& line, std::string_view text)
    {
        std::string_view word = takeWord(text);
        if (word == "on" || word == "to")
            word = takeWord(text);
        const auto address = IpAddress::parse(word);
        word = takeWord(text);
        if (word == "to")
            word = takeWord(text);
        const bool ofDhcpv6 = address && !address->isV4();
        if (!address || (ofDhcpv6 && word.find(':') == std::string_view::npos)) // a DUID alone may look like an address
            return;
        std::string_view name = line.tag == "dhcpd" ? bracketedName(text) : takeWord(text);
        if (line.tag != "dhcpd" && ofDhcpv6 && (!text.empty() || name == "deprecated")) // "lease not found": what became of the request
            name = {};
        m_leases.assigned(*address, {macOfClient(word), name}, line.time, line.offset);
    }

    /// "2001:db8::44 to client with duid 00:01:… iaid = 1 valid for 43200 seconds"
    void replied(const SyslogLine& line, std::string_view text)
    {
        const auto address = IpAddress::parse(takeWord(text));
        constexpr std::string_view client = " to client with duid ";
        if (!address || !text.starts_with(client))
            return;
        text.remove_prefix(client.size());
        const std::string mac = macOfClient(takeWord(text));
        constexpr std::string_view valid = " valid for ";
        const std::size_t at = text.find(valid);
        std::uint32_t seconds = 0;
        if (at != std::string_view::npos)
            std::from_chars(text.data() + at + valid.size(), text.data() + text.size(), seconds);
        const bool limited = seconds != 0 && seconds != 0xffffffff && line.time != unknownTime;
        m_leases.assigned(*address, {mac, {}}, line.time, line.offset, limited ? line.time + seconds * microsPerSecond : unknownTime);
    }

    /// "00:01:00:01:… releases address 2001:db8::44", "… declines address …"
    void clientEnds(const SyslogLine& line, std::string_view text)
    {
        const std::string mac = macOfClient(takeWord(text));
        const std::string_view verb = takeWord(text);
        if ((verb != "releases" && verb != "declines") || takeWord(text) != "address")
            return;
        if (const auto address = IpAddress::parse(takeWord(text)))
            m_leases.ended(*address, {mac, {}}, line.time, line.offset);
    }

    /// "of 10.20.3.44 from 00:11:22:33:44:55 (PC44) via eth0 (found)", "10.20.3.44 00:11:22:33:44:55 PC44"; what ends with \p none was no
    /// lease.
    void over(const SyslogLine& line, std::string_view text, std::string_view none)
    {
        std::string_view word = takeWord(text);
        if (word == "of" || word == "on")
            word = takeWord(text);
        const auto address = IpAddress::parse(word);
        if (!address || text.ends_with(none))
            return;
        word = takeWord(text);
        if (word == "from" || word == "to")
            word = takeWord(text);
        m_leases.ended(*address, {macOfClient(word), {}}, line.time, line.offset);
    }

    Leases m_leases;
};

std::unique_ptr<SyslogFamilyReader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<DhcpSyslogReader>(sink);
}

} // namespace

extern const SyslogFamily dhcpSyslogFamily;
const SyslogFamily dhcpSyslogFamily{"dhcp-syslog", "DHCP server", Vantage::Report, matches, open};
extern const Format dhcpSyslogFormat;
const Format dhcpSyslogFormat{"dhcp-syslog", "DHCP server (syslog)", Vantage::Report, FormatClock::Local, true,
                              [](const Sample& sample) { return detectSyslog(sample, dhcpSyslogFamily); }, openSyslog};

} // namespace delist
