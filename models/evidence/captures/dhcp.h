// dhcp: DHCP messages (RFC 2131, RFC 2132): who has which address, for how long, and what it calls itself.
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace delist {

struct DhcpMessage
{
    enum Type : std::uint8_t { Discover = 1, Offer, Request, Decline, Ack, Nak, Release, Inform };
    std::uint8_t type = 0;        ///< option 53
    std::string_view hardware;    ///< chaddr, six bytes; empty for other networks than Ethernet
    IpAddress clientAddress;      ///< ciaddr: the address the client already uses
    IpAddress yourAddress;        ///< yiaddr: the address it gets
    std::optional<std::uint32_t> leaseSeconds;
    std::string name;             ///< client FQDN (RFC 4702), else host name
};

/// False when \p bytes is no DHCP message. \p cut messages are read as far as they go.
bool parseDhcp(std::string_view bytes, DhcpMessage& message);

} // namespace delist
