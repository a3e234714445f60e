// NetmonFrames: what is in the frames of a Network Monitor file: packets, ETW events, the capture's filter, the machine. Where
// the frames are is the business of the source that derives from it.
#pragma once
#include "evidence/captures/netmon_events.h"
#include "evidence/captures/netmon_tables.h"
#include "evidence/captures/packet_source.h"
#include <map>

namespace delist {

class NetmonFrames : public PacketSource
{
public:
    using PacketSource::PacketSource;

protected:
    /// Once, before the first frame.
    void begin(const NetmonHeader& header, NetmonProcessTable processes, NetmonComments comments);
    [[nodiscard]] const NetmonHeader& header() const { return m_header; }
    /// Where the process table ends.
    [[nodiscard]] std::uint64_t processesEnd() const { return m_processes.end; }
    /// The frame at \p offset; \p behind: its data and, as far as there is one, its trailer.
    void content(std::uint64_t offset, const NetmonFrame& frame, std::string_view behind);
    /// Once, after the last frame: sockets of the process table, notes.
    void tellRest();

private:
    struct Place
    {
        std::uint64_t frame = 0; ///< offset of its header
        Micros time = unknownTime;
    };
    [[nodiscard]] Micros timeOf(const NetmonFrame& frame, const NetmonTrailer& trailer);
    void packet(const Place& place, const NetmonFrame& frame, const NetmonTrailer& trailer, std::string_view data);
    void special(const Place& place, std::uint16_t macType, std::string_view data);
    void event(const Place& place, std::string_view data);
    void ndisPacket(const Place& place, const NdisFragment& fragment, std::uint32_t pid);
    void wfp(const Place& place, std::uint16_t macType, std::string_view data, std::int64_t pid);
    void machine(const Place& place, std::string_view data);
    void sockets();
    void notes();

    NetmonHeader m_header;
    Micros m_start = unknownTime;
    NetmonProcessTable m_processes;
    NetmonComments m_comments;
    std::string m_computer;
    std::string m_fragment; ///< of an NDIS packet in several events
    std::map<std::uint16_t, std::uint64_t> m_unknown; ///< frames of kinds that nobody knows
    std::uint64_t m_fileTimes = 0;
    std::uint64_t m_localTimes = 0;
    bool m_threads = false; ///< PIDs of threads were seen
};

} // namespace delist
