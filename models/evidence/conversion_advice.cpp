#include "evidence/conversion_advice.h"
#include "evidence/captures/bytes.h"
#include <algorithm>
#include <cctype>

namespace delist {

namespace {

/// Event Tracing for Windows: a buffer header of 72 bytes, then the system trace header of the log file.
bool isEventTrace(std::string_view head)
{
    if (head.size() < 0x68)
        return false;
    const std::uint32_t bufferBytes = le32At(head, 0);
    const std::uint32_t used = le32At(head, 8);
    const bool buffer = bufferBytes >= 1024 && bufferBytes <= (16U << 20) && bufferBytes % 1024 == 0 && used <= bufferBytes;
    return buffer && le16At(head, 0x48) == 2 && (u8At(head, 0x4a) == 1 || u8At(head, 0x4a) == 2) && u8At(head, 0x4b) == 0xc0;
}

} // namespace

std::string conversionAdvice(std::string_view head, std::string_view path)
{
    std::string name(path);
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (isEventTrace(head) || name.ends_with(".etl"))
        return "an event trace (.etl), which is not read directly: convert it with \"etl2pcapng in.etl out.pcapng\" (traces of"
               " netsh and NDIS capture) or \"pktmon etl2pcap in.etl --out out.pcapng\" (traces of pktmon), then import the"
               " result";
    if (name.ends_with(".matp") || name.find(".matp/") != std::string::npos ||
        name.find(".matu/") != std::string::npos)
        return "part of a Microsoft Message Analyzer file, which is not read: open it there, export it as .cap, and import"
               " the result";
    using namespace std::string_view_literals;
    for (const std::string_view magic : {"snoop\0\0\0"sv, "TRSNIFF data"sv, "XCP\0"sv, "\177ver"sv})
        if (head.starts_with(magic))
            return "a capture of another program: convert it with \"editcap -F pcapng in out.pcapng\" (it comes with"
                   " Wireshark), then import the result";
    return {};
}

} // namespace delist
