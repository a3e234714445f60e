// Lease files: dnsmasq-leases, one line per lease ("1772435289 00:11:22:33:44:55 10.20.3.44 PC44 01:00:11:22:33:44:55",
// the end of the lease first, 0: for ever), and dhcpd-leases of ISC dhcpd, blocks "lease 10.20.3.44 { … }" in UTC
// (dhcpd.leases(5)). A file lists what holds now, dnsmasq's without when it began.
#include "evidence/format.h"
#include "evidence/logs/leases/leases.h"
#include "evidence/smtp/command.h"
#include "evidence/text/day_month.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <charconv>

namespace delist {

namespace {

using smtp::startsWithNoCase;
using smtp::trimmed;

/// False when the line is no lease.
bool dnsmasqLease(std::string_view line, HostName& lease, std::string& mac)
{
    const std::string_view expiry = takeWord(line);
    const std::string_view hardware = takeWord(line);
    const auto address = IpAddress::parse(takeWord(line));
    std::int64_t seconds = 0;
    const auto parsed = std::from_chars(expiry.data(), expiry.data() + expiry.size(), seconds);
    if (!address || parsed.ec != std::errc() || parsed.ptr != expiry.data() + expiry.size() || seconds < 0 || seconds > 253'402'300'799)
        return false;
    lease.address = *address;
    lease.end = seconds == 0 ? unknownTime : seconds * microsPerSecond;
    lease.name = takeWord(line);
    if (lease.name == "*")
        lease.name = {};
    mac = macFromText(hardware); // of IPv6 an interface's number stands here
    lease.mac = mac;
    lease.kind = NameKind::Dhcp;
    return true;
}

class DnsmasqReader final : public LineReader
{
public:
    using LineReader::LineReader;

protected:
    void line(const Line& line) override
    {
        if (line.text.starts_with("duid "))
            return;
        HostName lease;
        std::string mac;
        if (!dnsmasqLease(line.text, lease, mac)) {
            reject(line, "no lease");
            return;
        }
        lease.offset = line.offset;
        accepted(unknownTime);
        if (!lease.name.empty() || !lease.mac.empty())
            sink().hostName(lease);
    }
};

/// "1 2026/03/02 08:00:00" or "epoch 1772435289": UTC; "never" and what is no time are unknown.
Micros dhcpdTime(std::string_view text)
{
    const std::string_view first = takeWord(text);
    const std::string_view second = takeWord(text);
    if (first == "epoch") {
        std::int64_t seconds = 0;
        const auto parsed = std::from_chars(second.data(), second.data() + second.size(), seconds);
        return parsed.ec == std::errc() && seconds > 0 && seconds <= 253'402'300'799 ? seconds * microsPerSecond : unknownTime;
    }
    return parseDateTime(second, takeWord(text));
}

class DhcpdReader final : public LineReader
{
public:
    using LineReader::LineReader;

protected:
    void line(const Line& line) override
    {
        std::string_view text = trimmed(line.text);
        if (text.front() == '#')
            return;
        if (startsWithNoCase(text, "lease ") && text.ends_with('{')) {
            text.remove_prefix(6);
            rejectOpen();
            const auto address = IpAddress::parse(takeWord(text));
            m_open = address.has_value();
            if (!m_open) {
                reject(line, "the lease is of no address");
                return;
            }
            m_number = line.number;
            m_beginning = boundedUtf8(line.text, maxRejectText);
            m_lease = HostName();
            m_lease.address = *address;
            m_lease.offset = line.offset;
            m_lease.kind = NameKind::Dhcp;
            m_name.clear();
            m_mac.clear();
            m_used = true;
            return;
        }
        if (text == "}") {
            if (m_open)
                store();
            m_open = false;
            return;
        }
        if (m_open)
            statement(text);
    }
    void end() override
    {
        cutOff(m_open);
        if (m_open)
            note("The last lease is not whole.");
        rejectOpen();
    }

private:
    /// The lease that has begun ends without its bracket: what it would have said is not known.
    void rejectOpen()
    {
        if (m_open)
            reject({m_beginning, m_lease.offset, m_number}, "the lease has no closing bracket");
        m_open = false;
    }

    void statement(std::string_view text)
    {
        if (text.ends_with(';'))
            text.remove_suffix(1);
        if (const std::size_t comment = text.find(';'); comment != std::string_view::npos)
            text = text.substr(0, comment); // "epoch 1772435289; # Mon Mar 02 …"
        const std::string_view key = takeWord(text);
        if (key == "starts") {
            m_lease.time = dhcpdTime(text);
        } else if (key == "ends") {
            m_lease.end = dhcpdTime(text);
        } else if (key == "hardware") {
            takeWord(text);
            m_mac = macFromText(takeWord(text));
        } else if (key == "client-hostname") {
            text = trimmed(text);
            if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
                text = text.substr(1, text.size() - 2);
            m_name = boundedUtf8(text, 255);
        } else if (key == "binding") {
            takeWord(text);
            m_used = trimmed(text) != "backup"; // "free" was used before; "backup" belongs to the other server
        }
    }

    void store()
    {
        accepted(m_lease.time);
        m_lease.name = m_name;
        m_lease.mac = m_mac;
        if (m_used && (!m_name.empty() || !m_mac.empty()))
            sink().hostName(m_lease);
    }

    HostName m_lease;
    std::string m_name, m_mac;
    std::string m_beginning; ///< the line that opened it
    std::uint64_t m_number = 0;
    bool m_open = false;
    bool m_used = true;
};

Detection detectDnsmasq(const Sample& sample)
{
    std::size_t read = 0;
    HostName lease;
    std::string mac;
    for (const std::string_view line : sample.lines)
        read += dnsmasqLease(line, lease, mac) || line.starts_with("duid ");
    if (read == 0 || read * 2 <= sample.lines.size())
        return {0, "no lines \"expiry MAC address name\""};
    return {0.9 * (0.5 + static_cast<double>(read) / static_cast<double>(2 * sample.lines.size())),
            std::to_string(read) + " leases of dnsmasq"};
}

Detection detectDhcpd(const Sample& sample)
{
    std::size_t leases = 0;
    std::size_t parts = 0;
    for (const std::string_view line : sample.lines) {
        const std::string_view text = trimmed(line);
        leases += text.starts_with("lease ") && text.ends_with('{');
        parts += text.starts_with("starts ") || text.starts_with("hardware ethernet") || text.starts_with("binding state");
    }
    if (leases == 0 || parts == 0)
        return {0, "no blocks \"lease ADDRESS {\""};
    return {0.95, std::to_string(leases) + " leases of ISC dhcpd"};
}

std::unique_ptr<Reader> openDnsmasq(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<DnsmasqReader>(sink);
}
std::unique_ptr<Reader> openDhcpd(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<DhcpdReader>(sink);
}

} // namespace

extern const Format dnsmasqLeasesFormat{"dnsmasq-leases", "dnsmasq lease file", Vantage::Report, FormatClock::Epoch, true, detectDnsmasq, openDnsmasq};
extern const Format dhcpdLeasesFormat{"dhcpd-leases", "ISC dhcpd lease file", Vantage::Report, FormatClock::Utc, true, detectDhcpd, openDhcpd};

} // namespace delist
