// The format dnsmasq-leases: one line per lease ("1772435289 00:11:22:33:44:55 10.20.3.44 PC44 01:00:11:22:33:44:55", the end of the
// lease first, 0: for ever), then, behind "duid …", those of IPv6 ("1772435289 16777216 2001:db8::44 PC44 00:01:00:01:…"). It
// lists what holds now, without when it began.
#include "evidence/format.h"
#include "evidence/logs/leases/nameless.h"
#include "evidence/text/hardware_address.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <charconv>

namespace delist {

namespace {

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
    mac = macFromText(hardware);
    if (!lease.address.isV4()) // there the number of the interface stands, and the client goes by its DUID
        mac = macText(hardwareOfDuid(duidFromText(takeWord(line))));
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
        else
            ++m_nameless;
    }
    void end() override { note(namelessNote(m_nameless)); }

private:
    std::uint64_t m_nameless = 0;
};

Detection detect(const Sample& sample)
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

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<DnsmasqReader>(sink);
}

} // namespace

extern const Format dnsmasqLeasesFormat{"dnsmasq-leases", "dnsmasq lease file", Vantage::Report, FormatClock::Epoch, true, detect, open};

} // namespace delist
