// Any bytes as windows-dhcp, dnsmasq-leases, dhcpd-leases, dhcp-syslog.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"windows-dhcp", "dnsmasq-leases", "dhcpd-leases", "dhcp-syslog"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
