// netmon_events: what frames of a Network Monitor file say that are no packets: capture filters, the capturing machine and
// its adapters, ETW events (started processes, packets of the NDIS and WFP capture providers).
#pragma once
#include "evidence/captures/netmon_file.h"
#include <array>
#include <string>
#include <vector>

namespace delist {

struct NetmonFilterFrame
{
    bool capture = true; ///< what was captured; else what was shown when the file was saved
    std::string application;
    std::string filter;
};
std::optional<NetmonFilterFrame> parseNetmonFilter(std::string_view data);

struct NetmonMachine
{
    struct Adapter
    {
        std::string name;
        std::string mac; ///< "00:11:22:33:44:55"
        std::vector<IpAddress> addresses;
    };
    std::string computer;
    std::vector<Adapter> adapters;
};
std::optional<NetmonMachine> parseNetmonMachine(std::string_view data);

struct EtwEvent
{
    std::array<std::uint8_t, 16> provider{};
    std::uint16_t id = 0;
    std::uint8_t version = 0;
    std::uint8_t opcode = 0;
    std::uint64_t keyword = 0;
    std::uint32_t process = 0; ///< of the thread that logged it
    std::uint32_t thread = 0;
    bool wide = false;         ///< pointers of 64 bits
    std::string_view data;     ///< the provider's own
};
std::optional<EtwEvent> parseEtwEvent(std::string_view data);

/// From events of the kernel's process provider: who runs.
struct StartedProcess
{
    std::int64_t pid = unknownCount;
    std::string image; ///< with its path where the command line tells it
};
std::optional<StartedProcess> parseProcessEvent(const EtwEvent& event);

/// From events of the NDIS capture provider ("netsh trace"): a packet, or a piece of one.
struct NdisFragment
{
    std::string_view bytes;
    std::uint16_t linkType = 1;
    PacketDirection direction = PacketDirection::Unknown;
    bool first = true;
    bool last = true;
};
std::optional<NdisFragment> parseNdisEvent(const EtwEvent& event);

/// What the Windows Filtering Platform saw: a transport payload with its addresses, as a raw IP packet in \p packet.
struct WfpMessage
{
    std::string packet;         ///< empty when it is an authorization
    std::uint32_t original = 0; ///< its length on the wire
    // Authorization: a program was let open or accept a connection.
    std::optional<SocketOwner> owner; ///< its texts point into path
    std::string path;
};
bool parseWfpMessage(std::uint16_t macType, std::string_view data, WfpMessage& message);
/// The MacType whose layout an event of the WFP capture provider has; 0 for none.
std::uint16_t wfpMacType(const EtwEvent& event);

} // namespace delist
