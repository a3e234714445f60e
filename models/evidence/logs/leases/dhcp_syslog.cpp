// The format dhcp-syslog: what ISC dhcpd, dnsmasq and Kea's ancestors write to syslog about leases:
//   dhcpd: DHCPACK on 10.20.3.44 to 00:11:22:33:44:55 (PC44) via eth0
//   dnsmasq-dhcp: DHCPACK(br0) 10.20.3.44 00:11:22:33:44:55 PC44
#include "evidence/logs/leases/leases.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/words.h"

namespace delist {

namespace {

bool matches(const SyslogLine& line)
{
    return line.tag == "dhcpd" || line.tag == "dnsmasq-dhcp";
}

class DhcpSyslogReader final : public SyslogFamilyReader
{
public:
    explicit DhcpSyslogReader(RecordSink& sink) : m_leases(sink) {}

    const char* line(const SyslogLine& line) override
    {
        std::string_view text = line.message;
        if (line.tag == "dnsmasq-dhcp" && !text.starts_with("DHCP")) {
            takeWord(text); // the transaction id of log-dhcp
        }
        const std::string_view verb = takeWord(text);
        if (verb.starts_with("DHCPACK")) {
            std::string_view word = takeWord(text);
            if (word == "on" || word == "to")
                word = takeWord(text);
            const auto address = IpAddress::parse(word);
            if (!address)
                return nullptr; // an answer to DHCPINFORM names nobody
            word = takeWord(text);
            if (word == "to")
                word = takeWord(text);
            const std::string_view mac = macFromText(word).empty() ? std::string_view() : word;
            std::string_view name = takeWord(text);
            if (line.tag == "dhcpd")
                name = name.size() > 2 && name.front() == '(' && name.back() == ')' ? name.substr(1, name.size() - 2) : std::string_view();
            m_leases.assigned(*address, mac, name, line.time, line.offset);
        } else if (verb.starts_with("DHCPRELEASE") || verb.starts_with("DHCPEXPIRE")) {
            std::string_view word = takeWord(text);
            if (word == "of" || word == "on")
                word = takeWord(text);
            if (const auto address = IpAddress::parse(word))
                m_leases.ended(*address, line.time);
        }
        return nullptr;
    }
    void finish() override { m_leases.finish(); }

private:
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
