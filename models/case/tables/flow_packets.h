// The kept packets of captures, flow by flow: those of one TCP connection (for its dialogue as text), or those behind every
// row that a filter selects (for export). Reads the blocks of evidence_store in the order of the file; memory is bounded.
#pragma once
#include "case/kept/evidence_store.h"
#include "case/tables/table_query.h"
#include <stop_token>

namespace delist {

struct FlowPackets
{
    Endpoint client; ///< who opened the connection
    Endpoint server;
    std::vector<RawPacket> packets;
    bool cut = false; ///< there are more than are given
};

/// The TCP connection that the packet at \p offset belongs to: any packet of it, as rows of connections, sessions and messages
/// name. At most \p mostPackets and \p mostBytes. Errors as EvidenceStore::rawPacket(); NotFound when it is no TCP packet.
Result<FlowPackets> flowPackets(Database& database, std::int64_t evidence, std::uint64_t offset,
                                std::size_t mostPackets = 20'000, std::size_t mostBytes = 16U << 20);

struct SelectedPacket
{
    const Packet& packet;
    std::int64_t evidence;
    const std::string& path;    ///< of the evidence
    const std::string& finding; ///< "direct-to-mx 10.0.3.44 (97 %)"; empty when no finding names an end of it
};

struct PacketSelection
{
    std::int64_t packets = 0;
    std::int64_t flows = 0;                  ///< connections that they are of; a selected one of which no packet was kept is none
    std::vector<std::string> notEmbedded;    ///< evidence with selected flows, but imported without its packets
    std::vector<std::string> damaged;
};

/// Every kept packet of the connections, dialogues and messages that \p filter selects; with a host and no search or subset
/// also what else that address sent or got (DNS, DHCP). visit returns false to stop. Throws DatabaseError.
PacketSelection selectPackets(Database& database, const TableFilter& filter, const std::stop_token& stop,
                              const std::function<bool(const SelectedPacket&)>& visit);

} // namespace delist
