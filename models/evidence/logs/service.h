// Service: the port and protocol in what firewalls, their viewers and exports write as the service of a connection: "25", "smtp",
// "tcp/25", "25/tcp", "TCP 25", "smtp (TCP/25)", "25 (smtp)".
#pragma once
#include "evidence/logs/flow_row.h"

namespace delist {

struct Service
{
    std::uint16_t port = 0;
    std::uint8_t protocol = unknownProtocol;
    bool known = false;       ///< the text tells a port, which may be 0
    bool beyondPorts = false; ///< it is a number that no port has
};
Service serviceOf(std::string_view text);

} // namespace delist
