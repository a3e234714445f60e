// One end of a socket as netstat, TCPView and their like show it: an address or, where the tool resolves, the name of a
// host; the number of a port or the name of its service. Names are told, never looked up.
#pragma once
#include "evidence/ip_address.h"
#include <string_view>

namespace delist {

/// \p out has what is known: an unspecified address and "*" are none, a service that nobody knows is port 0. \p name is the
/// host's, where a name stands in place of its address. False when it is no end of a socket.
bool socketEnd(std::string_view host, std::string_view port, Endpoint& out, std::string_view& name);

/// Such a row still tells of its process.
inline constexpr char namedEndsNote[] =
    "Names of hosts stand where addresses do: such rows name their process and are joined to no connection. netstat -n and TCPView"
    " without \"Resolve Addresses\" write addresses.";

} // namespace delist
