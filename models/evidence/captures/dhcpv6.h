// dhcpv6: DHCPv6 messages (RFC 8415), relayed ones too: which addresses a client gets or uses, for how long, and its name
// (client FQDN, RFC 4704).
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

struct Dhcpv6Message
{
    enum Type : std::uint8_t {
        Solicit = 1, Advertise, Request, Confirm, Renew, Rebind, Reply, Release, Decline,
        RelayForward = 12, RelayReply = 13
    };
    struct Lease
    {
        IpAddress address;
        std::uint32_t validSeconds = 0;
    };
    std::uint8_t type = 0;       ///< of the innermost message
    std::string_view client;     ///< its DUID
    std::string_view hardware;   ///< Ethernet address in the DUID; empty when it has none
    std::string name;            ///< fully qualified, or as far as the client knows it
    std::vector<Lease> leases;   ///< of IA_NA and IA_TA
};

/// False when \p bytes is no DHCPv6 message. Cut ones are read as far as they go.
bool parseDhcpv6(std::string_view bytes, Dhcpv6Message& message);

/// Labels as in DNS, without compression; of a DHCP option.
std::string labelsText(std::string_view labels);

} // namespace delist
