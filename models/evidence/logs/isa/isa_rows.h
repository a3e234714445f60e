// isa::Rows: what a row of the ISA/TMG firewall log means, whatever form it came in (W3C, native, SQL export, the live
// log's copied table), and the connections that come of the rows (SDK "Firewall Log Fields", FpcAction):
//  - Establish and Terminate (and Intermediate between them) are one connection, allowed by policy.
//  - Denied is a connection that policy refused; not so a packet without SYN (0xc0040017), which belongs to none.
//  - Failed passed policy and was then not answered: it counts as allowed, because a firewall that lets a host try is not
//    a firewall that stops it. Only with a policy result code (0xc004…) it is denied.
//  - Bind, Listen, look-ups, VPN and quarantine events are read, but are no connections.
#pragma once
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/isa/isa_w3c_schema.h"
#include "evidence/name_log.h"

namespace delist::isa {

/// One row, decoded as far as the forms differ. Empty is nothing; views are into the line.
struct Row
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    RowAction action = RowAction::Unknown;
    Endpoint source;
    Endpoint destination;
    IpAddress originalClient;
    std::string_view sourceNetwork;
    std::string_view destinationNetwork;
    std::string_view sourceName; ///< of the client's computer
    std::string_view protocol; ///< empty: TCP
    std::string_view status;
    std::string_view rule;
    std::string_view agent;
    std::string_view applicationPath;
    std::string_view natAddress;
    std::string_view user;
    std::string_view bytesSent;
    std::string_view bytesSentDelta;
    std::string_view bytesReceived;
    std::string_view bytesReceivedDelta;
    std::string_view durationMs;
    std::string_view sessionId;
    std::string_view connectionId;
};

class Rows
{
public:
    explicit Rows(RecordSink& sink) : m_sink(sink), m_connections(sink), m_names(sink) {}

    /// Null, or why the row cannot be read.
    const char* take(const Row& row);
    void flush() { m_connections.flush(); }

private:

    RecordSink& m_sink;
    OpenConnections m_connections;
    NameLog m_names;
};

/// What to say once when there was an action of RowAction::Unknown.
inline constexpr std::string_view unknownActionNote =
    "Some rows have an action word that is not known; they are kept as connections of unknown outcome.";

} // namespace delist::isa
