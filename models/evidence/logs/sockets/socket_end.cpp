#include "evidence/logs/sockets/socket_end.h"
#include "evidence/logs/flow_row.h"
#include <algorithm>

namespace delist {

namespace {

bool isNamed(std::string_view text, std::string_view others)
{
    return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || others.find(c) != std::string_view::npos;
    });
}

} // namespace

bool socketEnd(std::string_view host, std::string_view port, Endpoint& out, std::string_view& name)
{
    out = Endpoint();
    name = {};
    if (port.find_first_not_of("0123456789") == std::string_view::npos) {
        if (port.empty() || (port != "0" && portOf(port) == 0))
            return false;
        out.port = portOf(port);
    } else if (port != "*") {
        if (!isNamed(port, "-_.+"))
            return false;
        out.port = portOf(port);
    }
    if (host == "*")
        return true;
    if (const auto address = IpAddress::parse(host)) {
        if (*address != *IpAddress::parse("0.0.0.0") && *address != *IpAddress::parse("::"))
            out.address = *address;
        return true;
    }
    // No name ends in a number: "1.2.3" and "999.1.1.1" are damaged addresses (RFC 3696 2).
    const std::string_view last = host.substr(host.rfind('.') + 1);
    if (!isNamed(host, "-_.") || last.find_first_not_of("0123456789") == std::string_view::npos)
        return false;
    name = host;
    return true;
}

} // namespace delist
