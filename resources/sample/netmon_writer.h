// netmon_writer: writes Microsoft Network Monitor captures, 1.1 and 2.0 to 2.3, with everything such files can hold, and
// with what goes wrong in them: holes, frames out of order, short trailers. For tests.
#pragma once
#include "sample/packet_writer.h"

namespace delist {

struct NetmonSocket
{
    std::string path;
    std::uint32_t pid = 0;
    Endpoint local;
    Endpoint remote;
};

struct NetmonComment
{
    std::size_t frame = 0;
    std::string title;
    std::string description;
};

struct NetmonFrameToWrite
{
    Micros time = 0; ///< UTC
    std::string data;
    std::uint32_t originalLength = 0;      ///< 0: all of data
    std::uint16_t macType = 1;
    std::uint32_t process = 0xffffffff;    ///< index into the sockets
};

struct NetmonStyle
{
    unsigned major = 2;
    unsigned minor = 3;
    Micros start = 0;              ///< UTC; times before it become negative deltas (from 2.0 on)
    Micros zone = 0;               ///< what the wall clock of the machine is ahead of UTC
    std::size_t headerBytes = 128; ///< 72 as Message Analyzer writes it
    bool extendedInfo = true;      ///< 2.3
    std::size_t holeBytes = 0;     ///< of rubbish after every second frame
    std::vector<std::size_t> physicalOrder; ///< frames as they stand in the file; empty: as they are shown
    std::size_t trailerBytes = 99; ///< fewer than the version has
    std::vector<NetmonSocket> sockets; ///< 2.2 and later
    std::vector<NetmonComment> comments;
};

std::vector<NetmonFrameToWrite> netmonFrames(const std::vector<CapturedPacket>& packets);
std::string netmonFile(const std::vector<NetmonFrameToWrite>& frames, const NetmonStyle& style);

// The contents of special frames.
std::string netmonFilterFrame(std::string_view application, std::string_view filter, bool capture = true);
/// One adapter.
std::string netmonMachineFrame(std::string_view computer, std::string_view mac6, const std::vector<std::uint32_t>& ipv4);
/// An ETW event of a provider, as frames of type 0xFFE0 hold it.
struct EtwEventToWrite
{
    std::string provider; ///< 16 bytes as they stand in memory
    std::uint16_t id = 0;
    std::uint8_t version = 0;
    std::uint8_t opcode = 0;
    std::uint64_t keyword = 0;
    std::uint32_t process = 0;
    std::string data;
};
std::string netmonEventFrame(const EtwEventToWrite& event);
/// A start event of the kernel's process provider.
std::string netmonProcessStart(std::uint32_t pid, std::string_view image, std::string_view commandLine);
/// A packet as the NDIS capture provider logs it.
std::string netmonNdisFrame(std::string_view packet, std::uint32_t pid, bool sent);

} // namespace delist
