// pcapng_process: which process a packet of a pcapng file belongs to, by the four carriers in use: EPB option 8 with names
// from Wireshark's custom blocks, Darwin's process blocks with EPB option 0x8001, and comments of etl2pcapng.
#pragma once
#include "evidence/captures/packet_source.h"
#include "evidence/captures/pcapng_blocks.h"
#include <deque>
#include <unordered_map>

namespace delist {

/// The processes of one section.
class PcapngProcesses
{
public:
    explicit PcapngProcesses(PacketConsumer& consumer) : m_consumer(consumer) {}

    /// \p application wrote the section: those that convert ETW traces give the numbers of threads.
    void newSection(std::string_view application);
    /// A custom block's bytes behind its enterprise number; true when they are of Wireshark and were understood.
    bool wiresharkBlock(std::string_view bytes);
    void darwinBlock(ByteOrder order, std::string_view body);

    // Options of a packet. What they name lives until the next block.
    void byNumber(Packet& packet, std::uint32_t pid) const;
    void byDarwinBlock(Packet& packet, std::uint32_t index) const;
    /// "PID=4 TID=8 …"; false for any other comment. Weaker than the others, whatever the order.
    static bool byComment(Packet& packet, std::string_view comment);

private:
    void remember(std::int64_t pid, std::string_view name);

    struct DarwinProcess
    {
        std::int64_t pid = unknownCount;
        std::string name;
    };
    PacketConsumer& m_consumer;
    ProcessWitness m_witness = ProcessWitness::Owner; ///< of numbers
    std::unordered_map<std::int64_t, std::string> m_names;
    std::deque<DarwinProcess> m_darwin;
};

} // namespace delist
