// A request of the ISA/TMG web proxy as a connection, whatever form of the log it came in. What matters for mail is the
// CONNECT that tunnels to port 25 through the proxy: the firewall log then shows the proxy itself as the client.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist::isa {

/// Fields as the log has them; empty is nothing.
struct WebRequest
{
    std::string_view client;
    std::string_view destinationIp;
    std::string_view destinationHost;
    std::string_view destinationPort;
    std::string_view bytesSent;     ///< by the client (cs-bytes)
    std::string_view bytesReceived; ///< by the client (sc-bytes)
    std::string_view method;
    std::string_view url;
    std::string_view status;
    std::string_view action;        ///< "Allowed", "Denied"; ISA 2000 has none
    std::string_view durationMs;
};

/// Fills endpoints, bytes, action and times of \p out, whose time is that of the row: the end of the request. Null, or why
/// it is no connection.
const char* readWebRequest(const WebRequest& request, Connection& out);

} // namespace delist::isa
