// netmon_file: the fixed structures of Microsoft Network Monitor capture files (1.x "RTSS", 2.0 to 2.3 "GMBU"): header,
// frame header, trailer by version, link type by MacType. Everything is little-endian. It reads nothing by itself.
#pragma once
#include "evidence/captures/bytes.h"
#include "evidence/records.h"
#include <optional>

namespace delist {

inline constexpr std::size_t netmonHeaderBytes = 72; ///< as written by Message Analyzer; Network Monitor pads it to 128
inline constexpr std::uint32_t netmonNoProcess = 0xffffffff;

/// FILETIME (100 ns since 1601) to microseconds UTC; unknownTime outside the years 1970 to 2200.
Micros fileTime(std::uint64_t value);

struct NetmonPlace
{
    std::uint32_t offset = 0;
    std::uint32_t length = 0; ///< bytes; for the process table its number of entries
};

struct NetmonHeader
{
    std::uint8_t major = 0;
    std::uint8_t minor = 0;
    std::uint16_t macType = 0;     ///< up to 2.0; later each frame says its own
    Micros localStart = unknownTime; ///< SYSTEMTIME of the capturing machine's wall clock
    NetmonPlace frameTable;
    NetmonPlace userData;
    NetmonPlace comments;          ///< 2.2 and later
    NetmonPlace processes;         ///< 2.2 and later
    NetmonPlace extendedInfo;      ///< 2.3; before: network info

    [[nodiscard]] bool atLeast(unsigned wantMajor, unsigned wantMinor) const
    {
        return major > wantMajor || (major == wantMajor && minor >= wantMinor);
    }
    [[nodiscard]] std::size_t frameHeaderBytes() const { return major < 2 ? 8 : 16; }
    [[nodiscard]] std::size_t trailerBytes() const;
};

/// Nothing when it is no Network Monitor file. \p bytes: at least 48, up to netmonHeaderBytes are looked at; fields of
/// later versions that are missing are 0.
std::optional<NetmonHeader> parseNetmonHeader(std::string_view bytes);

struct NetmonFrame
{
    Micros delta = 0; ///< since the start of the capture; may be negative
    std::uint32_t original = 0;
    std::uint32_t captured = 0;
};
/// From frameHeaderBytes() bytes.
NetmonFrame parseNetmonFrame(const NetmonHeader& header, std::string_view bytes);

struct NetmonTrailer
{
    std::uint16_t macType = 0;
    std::uint32_t process = netmonNoProcess; ///< index into the process table
    Micros time = unknownTime;               ///< 2.3
};
/// From what there is of the trailer: some files write less of it than their version says.
NetmonTrailer parseNetmonTrailer(const NetmonHeader& header, std::string_view bytes);

/// Frames that are no packets.
enum NetmonSpecial : std::uint16_t {
    NetmonEtwEvent = 0xffe0,
    NetmonNetworkInfoEx = 0xfffb,
    NetmonPayloadHeader = 0xfffc,
    NetmonNetworkInfo = 0xfffd,
    NetmonDnsCache = 0xfffe,
    NetmonFilter = 0xffff
};
enum class NetmonFrameKind : std::uint8_t { Packet, Wfp, Special, Unknown };
NetmonFrameKind netmonFrameKind(std::uint16_t macType);

/// A packet as a LINKTYPE_ that others know too: headers of Network Monitor's own are taken off.
struct NetmonPacket
{
    std::uint16_t linkType = 1;
    std::size_t skip = 0; ///< bytes of its own header
    bool valid = false;
};
/// For NetmonFrameKind::Packet.
NetmonPacket netmonPacket(std::uint16_t macType, std::string_view data);

} // namespace delist
